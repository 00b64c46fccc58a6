"""From a contract's sheet to what the lanes paint: dots, bars, gaps, stamps, in words too."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from academy.apprenticeship.facts_contract import ContractState, Side, side_key
from academy.apprenticeship.facts_shown import ContractSheet, LogRow
from academy.base.words import Words
from academy.ui.apprenticeship.lane_facts import Dot, Hours, Lanes, Seat, Turn
from academy.ui.apprenticeship.states import month_words, state_word
from academy.ui.parts.first import first

ELSEWHERE = ("suspension", "early_end")  # a pause and an end have stamps of their own
ENDED = (ContractState.COMPLETED, ContractState.FAILED, ContractState.TERMINATED)


def lanes_of(words: Words, sheet: ContractSheet) -> Lanes:
    row = sheet.row
    until = sheet.ended_on or sheet.today
    return Lanes(
        starts=row.starts,
        ends=max(row.ends, sheet.ended_on or row.ends),
        today=sheet.today,
        done_until=until if sheet.activated_on else row.starts,
        character=_seat(words, sheet, Side.CHARACTER),
        technical=_seat(words, sheet, Side.TECHNICAL),
        dots=_dots(words, sheet),
        bars=tuple(
            Hours(entry.month, entry.hours or 0, _hours_tip(entry))
            for entry in sheet.logs
            if entry.side is Side.TECHNICAL
        ),
        missing=tuple((month, _missing_tip(month)) for month in sheet.missing),
        stamps=_stamps(words, sheet),
        pauses=tuple((pause.since, pause.until or until) for pause in sheet.pauses),
    )


def _seat(words: Words, sheet: ContractSheet, side: Side) -> Seat:
    """One mentor's lane: who has it now, what the lane shows, who had it before and until when."""
    what = {
        Side.CHARACTER: QCoreApplication.translate("Timeline", "{side} · talks and ratings"),
        Side.TECHNICAL: QCoreApplication.translate("Timeline", "{side} · hours a month"),
    }[side]
    name = first(line.name for line in sheet.parties if line.party.value == side.value)
    periods = sorted((each for each in sheet.mentors if each.side is side), key=lambda each: each.since)
    pattern = QCoreApplication.translate("Timeline", "{day}: {after} takes over from {before}")
    turns = tuple(
        Turn(
            after.since,
            before.name,
            pattern.format(day=after.since.isoformat(), after=after.name, before=before.name),
        )
        for before, after in pairwise(periods)
    )
    return Seat(name, what.format(side=words.word(side_key(sheet.terms.kind, side))), turns)


def _dots(words: Words, sheet: ContractSheet) -> tuple[Dot, ...]:
    """Talks by day; in a running contract, this month's talk that is still to come."""
    found = [
        Dot(
            entry.talk_on,
            words.word(f"contract.rating.{entry.rating.value}") if entry.rating else "",
            f"{entry.talk_on.isoformat()}  {entry.talk_topic}",
        )
        for entry in reversed(sheet.logs)
        if entry.side is Side.CHARACTER and entry.talk_on is not None
    ]
    today = sheet.today
    spoken = any((dot.day.year, dot.day.month) == (today.year, today.month) for dot in found)
    if sheet.row.state is ContractState.ACTIVE and not spoken and sheet.row.starts <= today <= sheet.row.ends:
        due = QCoreApplication.translate("Timeline", "Talk due")
        tip = QCoreApplication.translate("Timeline", "No talk is on record for this month yet")
        found.append(Dot(today, due, tip, hollow=True))
    return tuple(sorted(found, key=lambda dot: dot.day))


def _hours_tip(entry: LogRow) -> str:
    pattern = QCoreApplication.translate("Timeline", "{month}: {hours} hours, {items}")
    return pattern.format(
        month=month_words(entry.month), hours=entry.hours or 0, items=", ".join(entry.items)
    )


def _missing_tip(month: date) -> str:
    pattern = QCoreApplication.translate("Timeline", "{month}: no entry. Click to write it.")
    return pattern.format(month=month_words(month))


def _stamps(words: Words, sheet: ContractSheet) -> tuple[tuple[date, str], ...]:
    """Acts of record on their days: in force, paused, over."""
    found = []
    if sheet.activated_on is not None:
        found.append((sheet.activated_on, QCoreApplication.translate("Timeline", "Signed")))
    found += [(pause.since, state_word(words, ContractState.SUSPENDED)) for pause in sheet.pauses]
    found += [
        (change.since, words.word(f"amendment.mark.{change.kind}"))
        for change in sheet.changes
        if change.kind not in ELSEWHERE
    ]
    if sheet.ended_on is not None and sheet.row.state in ENDED:
        found.append((sheet.ended_on, state_word(words, sheet.row.state)))
    return tuple(sorted(found))


def month_of_term(sheet: ContractSheet) -> tuple[int, int]:
    """Which month of the term it is, and of how many: begun months count."""
    starts, ends = sheet.row.starts, sheet.row.ends
    whole = max(1, _months(starts, ends))
    until = min(sheet.ended_on or sheet.today, ends)
    return min(max(0, _months(starts, until)), whole), whole


def _months(starts: date, until: date) -> int:
    begun = (until.year - starts.year) * 12 + until.month - starts.month
    return begun + (until.day >= starts.day)
