"""Completed apprenticeships as certificates need them, and what the register says about each."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ScalarSelect, Select, and_, func, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import ContractKind, ContractState, Grade, Side
from academy.apprenticeship.records import (
    Contract,
    ContractAssessment,
    ContractMentor,
    LogEntry,
    PathItem,
)
from academy.base.problems import Refused, problem
from academy.certificates.facts_contract import Completed, CompletionMark, ReadyBranch
from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.rules_ground import Pool, one_each
from academy.network import store as network
from academy.network.records import Branch
from academy.people import store as people
from academy.people.records import Person

GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value)
COMPLETED = and_(
    Contract.state == ContractState.COMPLETED.value, Contract.kind == ContractKind.DUAL_MENTOR.value
)
Numbers = tuple[dict[int, str], dict[int, str]]


def ready_branches(db: Session, branches: frozenset[int] | None) -> list[ReadyBranch]:
    """Branches with completed apprenticeships, the latest completion first."""
    holding = and_(
        Certificate.contract_id == Contract.id,
        Certificate.state.not_in((*GONE, CertificateState.PREPARED.value)),
    )
    latest = func.max(Contract.ended_on)
    query = (
        select(
            Contract.branch_id, Branch.name, latest, func.count(Contract.id.distinct()),
            func.count(Certificate.id),
        )
        .join(Branch, Branch.id == Contract.branch_id)
        .join(Certificate, holding, isouter=True)
        .where(COMPLETED)
        .group_by(Contract.branch_id, Branch.name)
        .order_by(latest.desc())
    )  # fmt: skip
    if branches is not None:
        query = query.where(Contract.branch_id.in_(branches))
    return [
        ReadyBranch(key, name, day, count, held)
        for key, name, day, count, held in db.execute(query)
        if day is not None
    ]


def pool(db: Session, branch_id: int, except_batch: int = 0) -> tuple[Pool, dict[int, str], dict[int, str]]:
    """The apprenticeships of a branch, one a person; person → certificate, person → batch under way."""
    found = completed(db, branch_id)
    certified, pending = certified_contracts(db, branch_id, except_batch)
    chosen = one_each(found, certified, pending)
    branch = network.branch(db, branch_id)
    head = network.branch(db, network.lineage(db, branch_id)[-1])
    made = Pool(
        branch_id, branch.name, branch.code, head.id, head.code, chosen,
        people.members(db, list(chosen)),
    )  # fmt: skip
    return made, _by_person(chosen, certified), _by_person(chosen, pending)


def _by_person(chosen: Mapping[int, Completed], numbers: Mapping[int, str]) -> dict[int, str]:
    return {person: numbers[each.id] for person, each in chosen.items() if each.id in numbers}


def completed(db: Session, branch_id: int) -> list[Completed]:
    """Every completed dual-mentor contract of a branch."""
    logged = _sum(select(func.sum(LogEntry.hours)).where(LogEntry.contract_id == Contract.id))
    planned = _sum(select(func.sum(PathItem.hours)).where(PathItem.contract_id == Contract.id))
    query = (
        select(
            Contract.id, Contract.number, Contract.apprentice_id, ContractAssessment.held_on,
            ContractAssessment.total_tenths, ContractAssessment.grade, Contract.target_level, logged, planned,
        )
        .join(ContractAssessment, ContractAssessment.contract_id == Contract.id)
        .where(COMPLETED, Contract.branch_id == branch_id)
    )  # fmt: skip
    names, everybody = _mentors(db, branch_id)
    return [
        Completed(
            key, number or "", person, held_on, total, Grade(grade), level, hours or 0, plan or 0,
            tuple(names[key][side] for side in Side if side in names.get(key, {})),
            frozenset(everybody.get(key, ())),
        )
        for key, number, person, held_on, total, grade, level, hours, plan in db.execute(query)
    ]  # fmt: skip


def _sum(query: Select[Any]) -> ScalarSelect[Any]:
    return query.correlate(Contract).scalar_subquery()


def _mentors(db: Session, branch_id: int) -> tuple[dict[int, dict[Side, str]], dict[int, set[int]]]:
    """Contract → the names of the mentors at its end by side, and everybody who ever was one."""
    query = (
        select(
            ContractMentor.contract_id, ContractMentor.side, ContractMentor.person_id,
            ContractMentor.until, Person.name,
        )
        .join(Person, Person.id == ContractMentor.person_id)
        .join(Contract, Contract.id == ContractMentor.contract_id)
        .where(COMPLETED, Contract.branch_id == branch_id)
    )  # fmt: skip
    names: dict[int, dict[Side, str]] = {}
    everybody: dict[int, set[int]] = {}
    for contract_id, side, person_id, until, name in db.execute(query):
        everybody.setdefault(contract_id, set()).add(person_id)
        if until is None:
            names.setdefault(contract_id, {})[Side(side)] = name
    return names, everybody


def certified_contracts(db: Session, branch_id: int, except_batch: int = 0) -> Numbers:
    """Contract → number of a certificate that holds, and contract → batch that is still under way."""
    rows = db.execute(
        select(Certificate.contract_id, Certificate.state, Certificate.number, CertificateBatch.number)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .where(
            Certificate.contract_id.is_not(None),
            Certificate.branch_id == branch_id,
            Certificate.state.not_in(GONE),
            Certificate.batch_id != except_batch,
        )
    )
    held: dict[int, str] = {}
    pending: dict[int, str] = {}
    for contract_id, state, number, batch in rows:
        if contract_id is None:
            continue
        if state == CertificateState.PREPARED.value:
            pending[contract_id] = batch
        else:
            held[contract_id] = number or ""
    return held, pending


def voided(db: Session, contract_ids: Sequence[int]) -> dict[int, int]:
    """Contract → its newest void certificate: the one a new certificate stands for."""
    query = (
        select(Certificate.contract_id, Certificate.id)
        .where(Certificate.contract_id.in_(contract_ids), Certificate.state == CertificateState.VOID.value)
        .order_by(Certificate.id)
    )
    return {contract_id: key for contract_id, key in db.execute(query) if contract_id is not None}


def mark(db: Session, contract_id: int) -> CompletionMark | None:
    """What there is to say of a contract's certificate; None when it is not a completed apprenticeship."""
    found = db.execute(
        select(Contract.branch_id, Contract.apprentice_id).where(COMPLETED, Contract.id == contract_id)
    ).first()
    if found is None:
        return None
    branch_id, person_id = found
    query = (
        select(Certificate.id, Certificate.number, CertificateBatch.number)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .where(Certificate.contract_id == contract_id, Certificate.state.not_in(GONE))
    )
    if (row := db.execute(query).first()) is None:
        return CompletionMark(branch_id, person_id)
    key, number, batch = row
    return CompletionMark(branch_id, person_id, key if number else 0, number or "", batch)


def branch_of(db: Session, contract_id: int) -> int:
    """Raises Refused when there is no such contract."""
    found = db.scalar(select(Contract.branch_id).where(Contract.id == contract_id))
    if found is None:
        raise Refused(problem("record.gone"))
    return found
