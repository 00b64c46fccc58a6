"""Batches and what issuing asks the database: who is certified already, what is ready, what is next."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import Select, Subquery, case, func, select
from sqlalchemy.orm import Session, aliased

from academy.base import counters
from academy.base.problems import Refused, problem
from academy.certificates import rules_english, store_settings
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import (
    BatchDraft,
    BatchRow,
    BatchState,
    CertificateState,
    Form,
    ReadyClass,
)
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.rules import NUMBERS
from academy.certificates.rules_ground import Ground
from academy.certificates.rules_numbers import Numbering, numbering
from academy.certificates.store_check import broken
from academy.courses.facts import ClassState, EnrolmentState
from academy.courses.records import Enrolment, TrainingClass
from academy.network import store as network
from academy.network.records import Branch
from academy.people.records import Person

__all__ = [
    "add_batch", "batch", "batches", "broken", "certified", "change", "live_certificates",
    "locked", "next_numbers", "numbering_of", "people_of", "ready_classes",
    "take_batch_serial", "take_numbers", "taken", "voided",
]  # fmt: skip
GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value)
CLASS_NAME = func.coalesce(  # a batch of a package has its class's name for a title
    TrainingClass.name, case((CertificateBatch.packaged, CertificateBatch.title)), ""
)
SLICE = 500  # bound values of one statement
SERIALS, BATCHES = "certificate_serial", "certificate_batch"
Preparer, Approver = aliased(Person), aliased(Person)


def ready_classes(db: Session, branches: frozenset[int] | None) -> list[ReadyClass]:
    """Closed classes with graduates, the newest first; `certified` counts certificates that hold."""
    live = _live_by_class()
    query = (
        select(
            TrainingClass.id, TrainingClass.branch_id, Branch.name, TrainingClass.number,
            TrainingClass.name, TrainingClass.ends, func.count(Enrolment.id),
            func.coalesce(func.max(live.c.certified), 0),
        )
        .join(Branch, Branch.id == TrainingClass.branch_id)
        .join(Enrolment, Enrolment.class_id == TrainingClass.id)
        .join(live, live.c.class_id == TrainingClass.id, isouter=True)
        .where(
            TrainingClass.state.in_([state.value for state in ClassState if state.judged]),
            Enrolment.state == EnrolmentState.COMPLETED.value,
        )
        .group_by(TrainingClass.id, Branch.name)
        .order_by(TrainingClass.ends.desc(), TrainingClass.number)
    )  # fmt: skip
    if branches is not None:
        query = query.where(TrainingClass.branch_id.in_(branches))
    return [ReadyClass(*row) for row in db.execute(query)]


def _live_by_class() -> Subquery:
    return (
        select(Certificate.class_id, func.count(Certificate.id).label("certified"))
        .where(Certificate.state.not_in((*GONE, CertificateState.PREPARED.value)))
        .group_by(Certificate.class_id)
        .subquery()
    )


def certified(db: Session, class_id: int, except_batch: int = 0) -> tuple[dict[int, str], dict[int, str]]:
    """Person → number of a certificate that holds, and person → batch that is still under way."""
    rows = db.execute(
        select(Certificate.person_id, Certificate.state, Certificate.number, CertificateBatch.number)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .where(
            Certificate.class_id == class_id,
            Certificate.state.not_in(GONE),
            Certificate.batch_id != except_batch,
        )
    )
    held: dict[int, str] = {}
    pending: dict[int, str] = {}
    for person_id, state, number, batch in rows:
        if state == CertificateState.PREPARED.value:
            pending[person_id] = batch
        else:
            held[person_id] = number or ""
    return held, pending


def live_certificates(db: Session) -> int:
    """How many certificates hold in the whole register: the evidence that duplicates were looked for."""
    return db.scalar(select(func.count(Certificate.id)).where(Certificate.state.not_in(GONE))) or 0


def voided(db: Session, class_id: int) -> dict[int, int]:
    """Person → his newest void certificate of a class: the one a new certificate stands for."""
    query = (
        select(Certificate.person_id, Certificate.id)
        .where(Certificate.class_id == class_id, Certificate.state == CertificateState.VOID.value)
        .order_by(Certificate.id)
    )
    return {person_id: key for person_id, key in db.execute(query)}


def add_batch(db: Session, branch_id: int, draft: BatchDraft, number: str, prepared_by: int) -> int:
    record = CertificateBatch(
        branch_id=branch_id, number=number, class_id=draft.class_id or None, kind=draft.kind.value,
        form=draft.form.value, state=BatchState.DRAFT.value, issued_on=draft.issued_on,
        prepared_by=prepared_by, submitted_at=None, content_sha256="", returned_for="",
        approved_by=None, issued_at=None, title=draft.title, citation=draft.citation,
        english=rules_english.written(draft.english), packaged=draft.packaged,
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def locked(db: Session, batch_id: int) -> BatchRow:
    """The batch about to be changed; other writers of it wait. Raises Refused when there is none."""
    db.get(CertificateBatch, batch_id, with_for_update=True, populate_existing=True)
    return batch(db, batch_id)


def change(db: Session, batch_id: int, **columns: Any) -> None:
    """Set columns of a locked batch."""
    record = db.get_one(CertificateBatch, batch_id)
    for name, value in columns.items():
        setattr(record, name, value)


def people_of(db: Session, batch_id: int) -> list[tuple[int, int]]:
    """(certificate, person) of a batch in the order they were chosen: the order of the numbers."""
    query = select(Certificate.id, Certificate.person_id).where(Certificate.batch_id == batch_id)
    return [(key, person_id) for key, person_id in db.execute(query.order_by(Certificate.id))]


def batch(db: Session, batch_id: int) -> BatchRow:
    """One batch. Raises Refused when there is none."""
    rows = _batches(db, _batch_query().where(CertificateBatch.id == batch_id))
    if not rows:
        raise Refused(problem("record.gone"))
    return rows[0]


def batches(
    db: Session, branches: frozenset[int] | None, states: Iterable[BatchState], limit: int = 200
) -> list[BatchRow]:
    """Batches in these states, submitted ones first, then the newest."""
    waiting = case((CertificateBatch.state == BatchState.SUBMITTED.value, 0), else_=1)
    query = _batch_query().where(CertificateBatch.state.in_([state.value for state in states]))
    if branches is not None:
        query = query.where(CertificateBatch.branch_id.in_(branches))
    return _batches(db, query.order_by(waiting, CertificateBatch.id.desc()).limit(limit))


def _batch_query() -> Select[Any]:
    count = (
        select(func.count(Certificate.id))
        .where(Certificate.batch_id == CertificateBatch.id)
        .correlate(CertificateBatch)
        .scalar_subquery()
    )
    return (
        select(
            CertificateBatch.id, CertificateBatch.branch_id, CertificateBatch.number,
            func.coalesce(CertificateBatch.class_id, 0), CLASS_NAME,
            CertificateBatch.kind, CertificateBatch.form,
            CertificateBatch.state, count, CertificateBatch.issued_on, CertificateBatch.prepared_by,
            Preparer.name, CertificateBatch.submitted_at,
            func.coalesce(Approver.name, CertificateBatch.approved_elsewhere),
            CertificateBatch.issued_at, CertificateBatch.returned_for, CertificateBatch.content_sha256,
            CertificateBatch.version, CertificateBatch.title, CertificateBatch.citation,
            CertificateBatch.template, CertificateBatch.english, CertificateBatch.packaged,
        )
        .join(TrainingClass, TrainingClass.id == CertificateBatch.class_id, isouter=True)
        .join(Preparer, Preparer.id == CertificateBatch.prepared_by)
        .join(Approver, Approver.id == CertificateBatch.approved_by, isouter=True)
    )  # fmt: skip


def _batches(db: Session, query: Select[Any]) -> list[BatchRow]:
    return [_batch_row(*cast("tuple[Any, ...]", row)) for row in db.execute(query)]


def _batch_row(
    key: int, branch_id: int, number: str, class_id: int, class_name: str, kind: str, form: str, state: str,
    *rest: Any,
) -> BatchRow:  # fmt: skip
    kinds = CertificateKind(kind), Form(form), BatchState(state)
    others: tuple[Any, ...] = (*rest[:-2], rules_english.read(rest[-2]), rest[-1])
    return BatchRow(key, branch_id, number, class_id, class_name, *kinds, *others)


def numbering_of(db: Session, draft: BatchDraft, branch_id: int, class_number: str, today: date) -> Numbering:
    """The series that numbers of a batch come from, by the rule that holds on the day of the papers."""
    lineage = network.lineage(db, branch_id)
    day = draft.issued_on or today
    rule = store_settings.number_rule(db, draft.kind, lineage, day)
    codes = [network.branch(db, key).code for key in (lineage[-1], branch_id)]
    return numbering(
        rule, head=codes[0], branch=codes[1], class_number=class_number, kind=draft.kind, year=day.year
    )


def taken(db: Session, numbers: Sequence[str]) -> list[str]:
    """Those of these numbers that the register holds already, under whatever rule they were given."""
    found: list[str] = []
    for start in range(0, len(numbers), SLICE):
        part = numbers[start : start + SLICE]
        found += [
            each
            for each in db.scalars(select(Certificate.number).where(Certificate.number.in_(part)))
            if each
        ]
    return found


def next_numbers(db: Session, ground: Ground, count: int) -> tuple[int, int]:
    """First and last serial the series would take now; shown, not promised."""
    first = counters.next_of(db, ground.head_id, NUMBERS, ground.numbering.series)
    return first, first + count - 1


def take_numbers(db: Session, ground: Ground, count: int) -> tuple[range, range]:
    """Serials of the series, and serials of the whole academy for the signed codes."""
    return (
        counters.take(db, ground.head_id, NUMBERS, ground.numbering.series, count),
        counters.take(db, ground.head_id, SERIALS, "", count),
    )


def take_batch_serial(db: Session, branch_id: int, day: str) -> int:
    return counters.take(db, branch_id, BATCHES, day)[0]
