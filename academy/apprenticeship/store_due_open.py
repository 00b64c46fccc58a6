"""What of the work list hangs on something still open: amendments that lack signatures, second persons."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import literal, select, union_all
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_amendment import MENTORS, AmendmentKind, AmendmentState
from academy.apprenticeship.facts_contract import Party
from academy.apprenticeship.facts_due import OpenAmendment, Waited, Waiting
from academy.apprenticeship.records import Contract
from academy.apprenticeship.records_amendment import Amendment, AmendmentSignature, ContractEndRequest
from academy.apprenticeship.records_assessment import AssessmentSitting
from academy.people.records import Person

Parties = dict[Party, tuple[int, str]]


def open_amendments(
    db: Session, reach: Sequence[Any], people: dict[int, Parties]
) -> dict[int, OpenAmendment]:
    """By contract; `people` are those bound now, a new mentor is found in what the amendment changes."""
    query = (
        select(
            Amendment.id, Amendment.contract_id, Amendment.kind, Amendment.number, Amendment.frozen_on,
            Amendment.parties, Amendment.change,
        )
        .join(Contract, Contract.id == Amendment.contract_id)
        .where(Amendment.state == AmendmentState.AWAITING.value, *reach)
    )  # fmt: skip
    rows = db.execute(query).all()
    signed: dict[int, set[str]] = {row[0]: set() for row in rows}
    given = select(AmendmentSignature.amendment_id, AmendmentSignature.party)
    for key, party in db.execute(given.where(AmendmentSignature.amendment_id.in_(signed))):
        signed[key].add(party)
    new = {row[0]: row[6].get(MENTORS.get(AmendmentKind(row[2]), "")) for row in rows}
    query_names = select(Person.id, Person.name).where(Person.id.in_([key for key in new.values() if key]))
    names = {key: name for key, name in db.execute(query_names)}
    found = {}
    for key, contract_id, kind, number, frozen_on, parties, _ in rows:
        bound = dict(people.get(contract_id, {}))
        if newcomer := new[key]:
            side = Party.CHARACTER if kind == AmendmentKind.CHARACTER_MENTOR.value else Party.TECHNICAL
            bound[side] = (newcomer, names.get(newcomer, ""))
        missing = tuple(
            (Party(party), *bound.get(Party(party), (0, ""))) for party in parties if party not in signed[key]
        )
        found[contract_id] = OpenAmendment(number, frozen_on, missing)
    return found


def waiting(db: Session, reach: Sequence[Any]) -> dict[int, list[Waiting]]:
    """Acts that one person asked for and another has to decide, by contract."""
    parts = [
        select(table.contract_id, literal(what.value), table.created_at)
        .join(Contract, Contract.id == table.contract_id)
        .where(condition, *reach)
        for table, what, condition in (
            (Amendment, Waited.AMENDMENT, Amendment.state == AmendmentState.DRAFT.value),
            (ContractEndRequest, Waited.END, ContractEndRequest.state == "asked"),
            (AssessmentSitting, Waited.MARKS, AssessmentSitting.confirmed_by.is_(None)),
        )
    ]
    found: dict[int, list[Waiting]] = {}
    for key, what, at in db.execute(union_all(*parts)):
        found.setdefault(key, []).append(Waiting(Waited(what), at.date()))
    return found
