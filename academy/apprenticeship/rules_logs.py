"""When is a log entry sound, and what is odd about one? Pure functions: no I/O, no clock.

An entry is never refused for being odd: a reader is told why, and decides.
"""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from academy.apprenticeship.facts_contract import LogDraft, Side
from academy.apprenticeship.facts_logs import EntryState, Flag, LogRules, Oddity, ProofDraft
from academy.apprenticeship.rules_months import days_late
from academy.base.problems import Problem, problem
from academy.base.terms import plus_months


@lru_cache(maxsize=1024)  # of many contracts the same months are asked for again and again
def quarter_of(month: date) -> tuple[date, date]:
    """First and last month of the calendar quarter a month lies in."""
    first = month.replace(month=(month.month - 1) // 3 * 3 + 1, day=1)
    return first, plus_months(first, 2)


def needs_rating(month: date, rated: bool) -> bool:
    """素能评价 is given once a quarter (agreement, article 3), at the latest in its last month."""
    return month.month % 3 == 0 and not rated


def written_out(draft: LogDraft) -> str:
    """The words of an entry without what changes nothing: blanks, punctuation, width of letters, order."""
    items = draft.items if draft.side is Side.TECHNICAL else (draft.talk_topic,)
    return "\n".join(sorted(filter(None, (_bare(item) for item in items))))


def _bare(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def text_mark(draft: LogDraft) -> str:
    """The same for two entries of one side exactly when they say the same; empty when they say nothing."""
    words = written_out(draft)
    return hashlib.sha256(f"{draft.side.value}\n{words}".encode()).hexdigest()[:24] if words else ""


def talk_problems(draft: LogDraft, talks: int, rules: LogRules) -> list[Problem]:
    """`talks`: how many the month has already."""
    if draft.side is Side.CHARACTER and talks >= rules.talks_most:
        return [problem("contract.talks_full", "talk_on", count=talks, most=rules.talks_most)]
    return []


def paper_problems(draft: LogDraft, *, own: bool) -> list[Problem]:
    """Somebody else who writes for a mentor shows the mentor's paper, or says why there is none."""
    if own or draft.scan or draft.reason.strip():
        return []
    return [problem("contract.paper_missing", "scan")]


def confirm_problems(state: EntryState, proof: ProofDraft, *, own: bool) -> list[Problem]:
    """`own`: the apprentice himself speaks; for anybody else his paper or a note stands in."""
    found = standing_problems(state)
    if not own and not proof.scan and not proof.note.strip():
        found.append(problem("contract.confirm_proof", "scan"))
    return found


def standing_problems(state: EntryState) -> list[Problem]:
    """An entry can be confirmed or returned once, until it is written again."""
    if state is EntryState.CONFIRMED:
        return [problem("contract.log_confirmed")]
    if state is EntryState.RETURNED:
        return [problem("contract.log_returned")]
    return []


def return_problems(state: EntryState, comment: str) -> list[Problem]:
    found = standing_problems(state)
    if not comment.strip():
        found.append(problem("contract.comment_missing", "comment"))
    return found


def late_flags(month: date, written_on: date, rules: LogRules) -> list[Flag]:
    late = days_late(month, written_on, rules.late_days)
    return [Flag(Oddity.LATE, late)] if late else []


def bulk_counts(written: Mapping[int, tuple[date, datetime]], rules: LogRules) -> dict[int, int]:
    """Entries of one side written with those of other months within minutes: id to how many months.

    `written`: id to month and the moment it was written.
    """
    order = sorted(written, key=lambda key: written[key][1])
    span = timedelta(minutes=rules.bulk_minutes)
    found: dict[int, int] = {}
    first = 0
    for last in range(len(order)):
        while written[order[last]][1] - written[order[first]][1] > span:
            first += 1
        together = order[first : last + 1]
        months = len({written[key][0] for key in together})
        if months >= rules.bulk_months:
            found |= {key: max(months, found.get(key, 0)) for key in together}
    return found


def long_enough(words: Sequence[str], rules: LogRules) -> bool:
    """Short entries are alike by nature: only from this many letters on is sameness worth a word."""
    return sum(len(_bare(text)) for text in words) >= rules.copy_letters
