"""What decides about people: their last records and what stands in the way, many at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from academy.access.records import Account
from academy.apprenticeship.facts_contract import BINDING, ContractState
from academy.apprenticeship.records import Contract, ContractMentor, ContractSignature
from academy.apprenticeship.records_assessment import AllowanceSettlement, AssessmentSitting
from academy.base.problems import Problem, problem
from academy.certificates.records import Certificate
from academy.courses.records import CourseSession, Enrolment, TrainingClass
from academy.files.records import Consent
from academy.network.records import Branch
from academy.people.facts import PersonState, Role
from academy.people.records import Person, PersonRole
from academy.people.store import visible
from academy.retention.facts import Basis, Keep, Life
from academy.retention.records import ErasureBatch, ErasureItem
from academy.retention.rules import Periods

SLICE = 400  # people of one statement
OVER = ("closed", "archived")  # states of a class after which nothing is entered
BEFORE = (ContractState.DRAFT.value, ContractState.CANCELLED.value)
BOUND = tuple(state.value for state in BINDING)
LIVING = (PersonState.ACTIVE.value, PersonState.VOID.value)


def candidates(
    db: Session, branches: frozenset[int] | None, periods: Periods, today: date
) -> Iterator[list[int]]:
    """People who may be due, a slice at a time: idle long enough by their own records, or asking for it."""
    idle = _before(today, periods[Basis.IDLE])
    taught = _before(today, min(periods[Basis.CLASS], periods[Basis.NIGHT]))
    bound = _before(today, periods[Basis.CONTRACT])
    in_class = exists().where(
        Enrolment.person_id == Person.id, Enrolment.class_id == TrainingClass.id, TrainingClass.ends > taught
    )
    in_contract = exists().where(
        Contract.apprentice_id == Person.id, func.coalesce(Contract.ended_on, Contract.ends) > bound
    )
    asks = exists().where(Consent.person_id == Person.id, Consent.withdrawn_on.is_not(None))
    last = 0
    while True:
        query = (
            select(Person.id)
            .where(Person.id > last, Person.state.in_(LIVING))
            .where(or_(asks, (Person.changed_at < datetime.combine(idle, time())) & ~in_class & ~in_contract))
            .order_by(Person.id)
            .limit(SLICE)
        )
        if (seen := visible(branches)) is not None:
            query = query.where(seen)
        found = list(db.scalars(query))
        if not found:
            return
        yield found
        last = found[-1]


def _before(today: date, years: int) -> date:
    return today.replace(year=today.year - years, day=min(today.day, 28))


def lives(db: Session, keys: Sequence[int], own: str = "") -> list[Life]:
    """What decides about these people (at most a slice of them); `own` is the proposal that is no bar."""
    of = {key: key for key in keys}  # whoever was merged into one counts as him
    merged = select(Person.id, Person.merged_into).where(Person.merged_into.in_(keys))
    of |= {key: into for key, into in db.execute(merged) if into is not None}
    keeps: dict[int, list[Keep]] = defaultdict(list)
    for key, keep in [*_classes(db, of), *_contracts(db, of), *_certificates(db, of)]:
        keeps[of[key]].append(keep)
    bars: dict[int, list[Problem]] = defaultdict(list)
    for key, bar in [*_roles(db, of), *_accounts(db, of), *_others(db, of), *_proposed(db, of, own)]:
        if bar not in bars[of[key]]:
            bars[of[key]].append(bar)
    withdrawn = _withdrawn(db, of)
    query = (
        select(
            Person.id, Person.number, Person.name, Person.branch_id, Branch.name, Person.unit,
            Person.created_at, Person.changed_at,
        )
        .join(Branch, Branch.id == Person.branch_id)
        .where(Person.id.in_(keys), Person.state.in_(LIVING))
        .order_by(Person.id)
    )  # fmt: skip
    return [
        Life(
            key, number, name, branch_id, branch, unit, max(made, changed).date(), withdrawn.get(key),
            tuple(keeps[key]), tuple(bars[key]),
        )
        for key, number, name, branch_id, branch, unit, made, changed in db.execute(query)
    ]  # fmt: skip


def heir(db: Session, person_id: int) -> int:
    """The person somebody is: he himself, or into whom he was merged."""
    return db.scalar(select(Person.merged_into).where(Person.id == person_id)) or person_id


def _classes(db: Session, of: Mapping[int, int]) -> Iterator[tuple[int, Keep]]:
    """Classes as a trainee, and those somebody taught or led: his name stands on their papers."""
    shown = (TrainingClass.number, TrainingClass.kind, TrainingClass.state, TrainingClass.ends)
    attended = select(Enrolment.person_id, *shown).join(TrainingClass, TrainingClass.id == Enrolment.class_id)
    taught = select(CourseSession.instructor_id, *shown).join(
        TrainingClass, TrainingClass.id == CourseSession.class_id
    )
    led = select(TrainingClass.head_teacher_id, *shown)
    for query, column in (
        (attended, Enrolment.person_id), (taught.distinct(), CourseSession.instructor_id),
        (led, TrainingClass.head_teacher_id),
    ):  # fmt: skip
        rows = db.execute(query.where(column.in_(of), TrainingClass.state != "cancelled"))
        for key, number, kind, state, ends in rows:
            if key is None:
                continue
            basis = Basis.NIGHT if kind == "night" else Basis.CLASS
            yield key, Keep(basis, number, ends if state in OVER else None)


def _contracts(db: Session, of: Mapping[int, int]) -> Iterator[tuple[int, Keep]]:
    """As apprentice and as mentor; one with money paid is kept as long as vouchers are."""
    mentored = select(ContractMentor.contract_id, ContractMentor.person_id)
    parties = [
        *db.execute(select(Contract.id, Contract.apprentice_id).where(Contract.apprentice_id.in_(of))),
        *db.execute(mentored.where(ContractMentor.person_id.in_(of)).distinct()),
    ]
    paid_query = select(AllowanceSettlement.contract_id).where(AllowanceSettlement.confirmed_on.is_not(None))
    wanted = list({contract for contract, _ in parties})
    paid = set(db.scalars(paid_query.where(AllowanceSettlement.contract_id.in_(wanted))))
    query = select(Contract.id, Contract.number, Contract.state, Contract.ended_on, Contract.ends)
    found = {row[0]: row for row in db.execute(query.where(Contract.id.in_(wanted)))}
    for contract, key in parties:
        _, number, state, ended, ends = found[contract]
        if state in BEFORE and number is None:
            if state == ContractState.DRAFT.value:
                yield key, Keep(Basis.CONTRACT, "—", None)
            continue
        basis = Basis.FINANCE if contract in paid else Basis.CONTRACT
        yield key, Keep(basis, number or "—", None if state in BOUND else ended or ends)


def _certificates(db: Session, of: Mapping[int, int]) -> Iterator[tuple[int, Keep]]:
    query = select(Certificate.person_id, Certificate.number, Certificate.issued_on, Certificate.state)
    for key, number, issued_on, state in db.execute(query.where(Certificate.person_id.in_(of))):
        yield key, Keep(Basis.CERTIFICATE, number or "—", None if state == "prepared" else issued_on)


def _roles(db: Session, of: Mapping[int, int]) -> Iterator[tuple[int, Problem]]:
    """Mentors, instructors and staff serve until their role is ended; a trainee is one by his classes."""
    query = select(PersonRole.person_id, PersonRole.role, Branch.name).join(
        Branch, Branch.id == PersonRole.branch_id
    )
    serving = query.where(PersonRole.until.is_(None), PersonRole.role != Role.TRAINEE.value)
    for key, role, branch in db.execute(serving.where(PersonRole.person_id.in_(of))):
        yield key, problem("retention.role", role=f"role.{role}", branch=branch)


def _accounts(db: Session, of: Mapping[int, int]) -> Iterator[tuple[int, Problem]]:
    """The journal names who acted, in lines that nobody can change."""
    query = select(Account.person_id, Account.name).where(Account.person_id.in_(of))
    for key, name in db.execute(query):
        yield key, problem("retention.account", account=name)


def _others(db: Session, of: Mapping[int, int]) -> Iterator[tuple[int, Problem]]:
    """Agreements of others that name him: as mentor, as who signed, on the panel."""
    kept = select(Contract.id, Contract.number, Contract.apprentice_id).join(
        Person, Person.id == Contract.apprentice_id
    )
    kept = kept.where(Person.state != PersonState.ERASED.value, Contract.number.is_not(None))
    named: list[tuple[int, int]] = []
    for record in (ContractMentor, ContractSignature):
        query = select(record.contract_id, record.person_id).where(record.person_id.in_(of)).distinct()
        named += [(contract, key) for contract, key in db.execute(query) if key is not None]
    named += _panels(db, of)
    wanted = {contract for contract, _ in named}
    found = {row[0]: row for row in db.execute(kept.where(Contract.id.in_(wanted)))}
    for contract, key in named:
        _, number, apprentice = found.get(contract, (0, "", key))
        if apprentice != key and of.get(apprentice) != of[key]:
            yield key, problem("retention.others_agreement", number=number)


def _panels(db: Session, of: Iterable[int]) -> list[tuple[int, int]]:
    held = set(of)
    query = select(AssessmentSitting.contract_id, AssessmentSitting.panel_ids)
    return [(contract, key) for contract, panel in db.execute(query) for key in panel or () if key in held]


def _proposed(db: Session, of: Mapping[int, int], own: str) -> Iterator[tuple[int, Problem]]:
    query = (
        select(ErasureItem.person_id, ErasureBatch.number)
        .join(ErasureBatch, ErasureBatch.id == ErasureItem.batch_id)
        .where(ErasureBatch.state == "proposed", ErasureBatch.number != own)
        .where(ErasureItem.person_id.in_(of))
    )
    for key, number in db.execute(query):
        yield key, problem("retention.proposed", number=number)


def _withdrawn(db: Session, of: Mapping[int, int]) -> dict[int, date]:
    """Who took his last consent back, and when."""
    query = select(Consent.person_id, Consent.withdrawn_on).where(Consent.person_id.in_(of))
    held: dict[int, list[date | None]] = defaultdict(list)
    for key, day in db.execute(query):
        held[of[key]].append(day)
    return {
        key: max(day for day in days if day is not None)
        for key, days in held.items()
        if days and None not in days
    }
