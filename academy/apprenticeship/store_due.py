"""What the work list is made from: binding contracts with their signatures, logs, pauses and loads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship import rules_due, store, store_batch, store_due_open, store_held, store_settings
from academy.apprenticeship.facts_contract import (
    BINDING,
    RUNNING,
    ContractFilter,
    ContractKind,
    ContractState,
    Party,
    Side,
)
from academy.apprenticeship.facts_due import (
    DueContract,
    DueFilter,
    DueKind,
    DueLimits,
    DueLine,
    DueList,
    ReturnedEntry,
)
from academy.apprenticeship.facts_logs import Held
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.records import (
    Contract,
    ContractMentor,
    ContractPause,
    ContractSignature,
    LogEntry,
)
from academy.apprenticeship.records_logs import LogReturn
from academy.base.actor import Scope
from academy.base.settings import value_of
from academy.base.terms import plus_months
from academy.network import store as network
from academy.network.records import Branch
from academy.people.records import Person

NOTHING = Held()


def due_list(db: Session, scope: Scope, wanted: DueFilter, today: date) -> DueList:
    """Every line the filter means; the counts know branch and person of the filter, not its kinds."""
    reach = store.reach(scope, ContractFilter(branch_id=wanted.branch_id, states=frozenset(BINDING)), today)
    limits: dict[int, DueLimits] = {}
    lines: list[DueLine] = []
    contracts = list(_contracts(db, reach, limits, today))
    for contract in contracts:
        own = scope.person_id is not None
        lines += rules_due.due_lines(contract, limits[contract.branch_id], today, own=own)
    lines += rules_due.overload(contracts, store_batch.loads(db), limits, today)
    if wanted.person_id is not None:
        lines = [line for line in lines if line.person_id == wanted.person_id]
    counts = {kind: sum(line.kind is kind for line in lines) for kind in DueKind}
    shown = [line for line in lines if not wanted.kinds or line.kind in wanted.kinds]
    return DueList(today, rules_due.in_order(shown), counts)


def limits_of(db: Session, branch_id: int, on: date) -> DueLimits:
    """What holds in a branch on a day."""
    lineage = network.lineage(db, branch_id)
    return DueLimits(
        late_days=value_of(db, store_settings.LATE_DAYS, lineage, on),
        ending_days=value_of(db, store_settings.ENDING_DAYS, lineage, on),
        pause_days=value_of(db, store_settings.PAUSE_DAYS, lineage, on),
        objection_months=value_of(db, store_settings.OBJECTION_MONTHS, lineage, on),
        max_apprentices=value_of(db, store_settings.MAX_APPRENTICES, lineage, on),
    )


def _contracts(
    db: Session, reach: Sequence[Any], limits: dict[int, DueLimits], today: date
) -> Iterator[DueContract]:
    rows = db.execute(_binding().where(*reach)).all()
    for branch_id in {row[2] for row in rows}:
        limits[branch_id] = limits_of(db, branch_id, today)
    signed, pauses, returned = _signed(db, reach), _pauses(db, reach), _returned(db, reach)
    held = store_held.held(db, [*reach, Contract.state.in_(RUNNING)], today)
    found = [
        replace(
            _contract(row, signed.get(row[0], set()), pauses.get(row[0], [])),
            held=held.get(row[0], NOTHING),
            returned=tuple(returned.get(row[0], ())),
        )
        for row in rows
    ]
    people = {each.id: each.people for each in found}
    amendments = store_due_open.open_amendments(db, reach, people)
    waiting = store_due_open.waiting(db, reach)
    agreed: dict[tuple[int, date], int] = {}
    for each in found:
        yield replace(
            each, amendment=amendments.get(each.id), waiting=tuple(waiting.get(each.id, ())),
            objection_months=_objection_months(db, each, today, agreed),
        )  # fmt: skip


def _objection_months(
    db: Session, contract: DueContract, today: date, agreed: dict[tuple[int, date], int]
) -> int | None:
    """Of the day the text was frozen: only for contracts so young that one may still object."""
    begun, longest = contract.activated_on, store_settings.OBJECTION_MONTHS.most or 0
    if begun is None or contract.frozen_on is None or plus_months(begun, longest) < today:
        return None
    key = (contract.branch_id, contract.frozen_on)
    if key not in agreed:
        agreed[key] = store_settings.objection_months(db, *key)
    return agreed[key]


def _binding() -> Any:
    character, technical = aliased(ContractMentor), aliased(ContractMentor)
    apprentice, first, second = aliased(Person), aliased(Person), aliased(Person)
    query = select(
        Contract.id, Contract.number, Contract.branch_id, Branch.name, Contract.kind, Contract.state,
        Contract.starts, Contract.ends, Contract.frozen_on, Contract.activated_on, apprentice.id,
        apprentice.name, first.id, first.name, second.id, second.name, Contract.talks_per_month,
        character.since, technical.since,
    ).join(Branch, Branch.id == Contract.branch_id)  # fmt: skip
    query = query.join(apprentice, apprentice.id == Contract.apprentice_id)
    for side, mentor, person in ((Side.CHARACTER, character, first), (Side.TECHNICAL, technical, second)):
        period = and_(mentor.contract_id == Contract.id, mentor.side == side.value, mentor.until.is_(None))
        query = query.join(mentor, period).join(person, person.id == mentor.person_id)
    return query


def _contract(row: Any, signed: set[Party], pauses: list[PauseRow]) -> DueContract:
    (key, number, branch_id, branch, kind, state, starts, ends, frozen_on, activated_on, apprentice_id,
     apprentice, character_id, character, technical_id, technical, talks, since, taught) = row  # fmt: skip
    people = {
        Party.CHARACTER: (character_id, character),
        Party.TECHNICAL: (technical_id, technical),
        Party.APPRENTICE: (apprentice_id, apprentice),
    }
    return DueContract(
        key, number or "", branch_id, branch, ContractKind(kind), ContractState(state), people, starts, ends,
        frozen_on, activated_on, frozenset(signed), tuple(pauses), talks=talks,
        character_since=since, technical_since=taught,
    )  # fmt: skip


def _signed(db: Session, reach: Sequence[Any]) -> dict[int, set[Party]]:
    """Who has signed the agreements that wait for signatures."""
    query = (
        select(ContractSignature.contract_id, ContractSignature.party)
        .join(Contract, Contract.paper_id == ContractSignature.paper_id)
        .where(Contract.state == ContractState.AWAITING.value, *reach)
    )
    found: dict[int, set[Party]] = {}
    for key, party in db.execute(query):
        found.setdefault(key, set()).add(Party(party))
    return found


def _returned(db: Session, reach: Sequence[Any]) -> dict[int, list[ReturnedEntry]]:
    """Entries sent back that nobody has mended yet."""
    query = (
        select(LogEntry.contract_id, LogEntry.side, LogEntry.month, LogReturn.returned_on)
        .join(LogReturn, LogReturn.entry_id == LogEntry.id)
        .join(Contract, Contract.id == LogEntry.contract_id)
        .where(LogReturn.settled_on.is_(None), *reach)
    )
    found: dict[int, list[ReturnedEntry]] = {}
    for key, side, month, on in db.execute(query):
        found.setdefault(key, []).append(ReturnedEntry(Party(side), month, on))
    return found


def _pauses(db: Session, reach: Sequence[Any]) -> dict[int, list[PauseRow]]:
    query = (
        select(ContractPause.contract_id, ContractPause.since, ContractPause.until, ContractPause.reason)
        .join(Contract, Contract.id == ContractPause.contract_id)
        .where(*reach)
    )
    found: dict[int, list[PauseRow]] = {}
    for key, since, until, reason in db.execute(query):
        found.setdefault(key, []).append(PauseRow(since, until, reason))
    return found
