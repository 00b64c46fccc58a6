"""What is due of one contract on a day. Pure functions: no I/O, no clock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from academy.apprenticeship import rules_months, rules_owed
from academy.apprenticeship.facts_contract import PARTIES_OF, RUNNING, ContractState, Party, Side
from academy.apprenticeship.facts_due import DueContract, DueKind, DueLimits, DueLine
from academy.base.terms import plus_months


@dataclass(frozen=True, slots=True)
class _Day:
    """One contract looked at on one day."""

    contract: DueContract
    today: date

    def line(self, kind: DueKind, party: Party, since: date, due: date, *months: date) -> DueLine:
        contract = self.contract
        person_id, person = contract.people.get(party, (0, ""))
        return DueLine(
            kind, contract.id, contract.number, contract.branch_id, contract.branch,
            contract.people[Party.APPRENTICE][1], party, person_id, person, since, due,
            (self.today - due).days, months, agreement=contract.kind,
        )  # fmt: skip


def due_lines(contract: DueContract, limits: DueLimits, today: date, *, own: bool = False) -> list[DueLine]:
    """Everything that is due of a contract, except what concerns a mentor's load.

    `own`: for a mentor, who writes nothing of the time before he came.
    """
    day = _Day(contract, today)
    return [
        *_approvals(day),
        *_signatures(day),
        *_amendment(day),
        *_logs(day, limits, own),
        *_returned(day),
        *_ending(day, limits),
        *_objection(day, limits),
        *_pause(day, limits),
    ]


def _approvals(day: _Day) -> Iterator[DueLine]:
    """What a second person has to decide: one line, since the oldest was asked for."""
    if waiting := day.contract.waiting:
        since = min(each.since for each in waiting)
        line = day.line(DueKind.APPROVAL, Party.ACADEMY, since, since)
        yield replace(line, note=" ".join(sorted({each.what.value for each in waiting})))


def _signatures(day: _Day) -> Iterator[DueLine]:
    """Each party that has not signed, since the text was frozen."""
    contract = day.contract
    if contract.state is not ContractState.AWAITING or contract.frozen_on is None:
        return
    for party in PARTIES_OF[contract.kind]:
        if party not in contract.signed:
            yield day.line(DueKind.SIGNATURE, party, contract.frozen_on, contract.frozen_on)


def _amendment(day: _Day) -> Iterator[DueLine]:
    """Each party an approved amendment asks that has not signed it."""
    if (open_ := day.contract.amendment) is None:
        return
    for party, person_id, person in open_.missing:
        line = day.line(DueKind.AMENDMENT, party, open_.frozen_on, open_.frozen_on)
        yield replace(line, person_id=person_id, person=person, note=open_.number)


def _logs(day: _Day, limits: DueLimits, own: bool) -> Iterator[DueLine]:
    """Months that lack the technical mentor's entry, the talks or the quarter's rating, past their day."""
    contract = day.contract
    if contract.state not in RUNNING or contract.activated_on is None:
        return
    since = {
        Side.CHARACTER: contract.character_since or contract.activated_on,
        Side.TECHNICAL: contract.technical_since or contract.activated_on,
    }
    training = rules_owed.Training(
        contract.activated_on, contract.ends, contract.talks, since, contract.pauses
    )
    found = rules_owed.overdue(training, contract.held, day.today, limits.late_days, own=own)
    for kind, side, party in (
        (DueKind.LOG, Side.TECHNICAL, Party.TECHNICAL),
        (DueKind.TALK, Side.CHARACTER, Party.CHARACTER),
    ):
        if months := [each.month for each in found if each.side is side]:
            due = rules_months.due_on(months[0], limits.late_days)
            yield day.line(kind, party, months[0], due, *months)


def _returned(day: _Day) -> Iterator[DueLine]:
    for party in (Party.CHARACTER, Party.TECHNICAL):
        entries = [entry for entry in day.contract.returned if entry.party is party]
        if entries:
            since = min(entry.on for entry in entries)
            months = sorted({entry.month for entry in entries})
            yield day.line(DueKind.RETURNED, party, since, since, *months)


def _ending(day: _Day, limits: DueLimits) -> Iterator[DueLine]:
    """The term ends soon, or is over, and nobody has assessed the apprentice."""
    contract = day.contract
    if contract.state in RUNNING and contract.ends - day.today <= timedelta(days=limits.ending_days):
        since = contract.ends - timedelta(days=limits.ending_days)
        yield day.line(DueKind.ENDING, Party.APPRENTICE, since, contract.ends)


def _objection(day: _Day, limits: DueLimits) -> Iterator[DueLine]:
    """Each side may still object: agreement, article 9."""
    contract = day.contract
    if contract.state is not ContractState.ACTIVE or contract.activated_on is None:
        return
    months = limits.objection_months if contract.objection_months is None else contract.objection_months
    until = plus_months(contract.activated_on, months)
    if months and day.today <= until:
        yield day.line(DueKind.OBJECTION, Party.APPRENTICE, contract.activated_on, until)


def _pause(day: _Day, limits: DueLimits) -> Iterator[DueLine]:
    """A suspension that lasts longer than agreed."""
    for pause in day.contract.pauses:
        until = pause.since + timedelta(days=limits.pause_days)
        if pause.until is None and day.today > until:
            yield day.line(DueKind.PAUSE, Party.ACADEMY, pause.since, until)


def in_order(lines: list[DueLine]) -> tuple[DueLine, ...]:
    """The longest overdue first, then by branch and contract."""
    return tuple(sorted(lines, key=lambda line: (-line.days, line.branch, line.number, line.id)))


def overload(
    contracts: list[DueContract], loads: dict[int, int], limits: dict[int, DueLimits], today: date
) -> list[DueLine]:
    """One line a mentor who has more apprentices than his branch allows, at his newest contract."""
    newest: dict[int, DueLine] = {}
    for contract in sorted(contracts, key=lambda each: (each.starts, each.id)):
        most = limits[contract.branch_id].max_apprentices
        for party in (Party.CHARACTER, Party.TECHNICAL):
            person_id = contract.people[party][0]
            if (count := loads.get(person_id, 0)) > most:
                since = contract.frozen_on or contract.starts
                line = _Day(contract, today).line(DueKind.LOAD, party, since, since)
                newest[person_id] = replace(line, count=count, most=most)
    return list(newest.values())
