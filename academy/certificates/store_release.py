"""Random samples that were seen, and batches released in an emergency that wait for a second person."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from academy.access import store as access
from academy.base.settings import value_of
from academy.certificates import rules_release, store, store_settings
from academy.certificates.facts_issue import BatchRow
from academy.certificates.facts_release import Emergency, Lot, Offer, Sample
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.records_release import LotApproval, SampleView
from academy.network import store as network
from academy.people.records import Person


def lots_of(db: Session, batch: BatchRow, approver: int, people: Sequence[int], today: date) -> list[Lot]:
    """The lots of a batch with whose papers this person has to look at, has seen, and has approved.

    A batch that is one lot has a sample only where the settings ask for it.
    """
    lineage = network.lineage(db, batch.branch_id)
    least = value_of(db, store_settings.SAMPLE_LEAST, lineage, today)
    percent = value_of(db, store_settings.SAMPLE_PERCENT, lineage, today)
    looked, done = seen(db, batch, approver), approved(db, batch, approver)
    parts = rules_release.lots(people)
    found = []
    for number, part in enumerate(parts, 1):
        lot = number if len(parts) > 1 else 0
        wanted = rules_release.sample(batch, approver, part, least, percent, lot)
        found.append(Lot(number, part, Sample(wanted, looked & set(wanted)), number in done))
    return found


def approved(db: Session, batch: BatchRow, approver: int) -> frozenset[int]:
    """The lots he stands for, with the content that was submitted."""
    query = select(LotApproval.lot_number).where(
        LotApproval.batch_id == batch.id, LotApproval.approved_by == approver,
        LotApproval.content_sha256 == batch.content_sha256,
    )  # fmt: skip
    return frozenset(db.scalars(query))


def add_lot(db: Session, batch: BatchRow, lot: int, approver: int, now: datetime) -> None:
    db.add(
        LotApproval(
            branch_id=batch.branch_id, batch_id=batch.id, lot_number=lot, approved_by=approver,
            content_sha256=batch.content_sha256, approved_at=now,
        )
    )  # fmt: skip


def seen(db: Session, batch: BatchRow, approver: int) -> frozenset[int]:
    """Whose papers he has looked at, with the content that was submitted."""
    query = select(SampleView.person_id).where(
        SampleView.batch_id == batch.id, SampleView.seen_by == approver,
        SampleView.content_sha256 == batch.content_sha256,
    )  # fmt: skip
    return frozenset(db.scalars(query))


def add_view(db: Session, batch: BatchRow, person_id: int, approver: int, now: datetime) -> None:
    db.add(
        SampleView(
            branch_id=batch.branch_id, batch_id=batch.id, person_id=person_id, seen_by=approver,
            content_sha256=batch.content_sha256, seen_at=now,
        )
    )  # fmt: skip


def third_wanted(db: Session, branch_id: int, today: date) -> bool:
    """Whether voiding takes somebody who had no part in issuing."""
    return value_of(db, store_settings.VOID_THIRD, network.lineage(db, branch_id), today)


def issuers(db: Session, certificate_id: int) -> tuple[int | None, ...]:
    """Who prepared, approved or released the batch of a certificate."""
    query = (
        select(CertificateBatch.prepared_by, CertificateBatch.approved_by, CertificateBatch.emergency_by)
        .join(Certificate, Certificate.batch_id == CertificateBatch.id)
        .where(Certificate.id == certificate_id)
    )
    row = db.execute(query).one()
    return (row[0], row[1], row[2])


def released_by(db: Session, batch_id: int) -> int | None:
    """Who released a batch alone; None for one that was approved as usual."""
    return db.scalar(select(CertificateBatch.emergency_by).where(CertificateBatch.id == batch_id))


def offer(db: Session, branch_id: int, person_id: int | None, today: date) -> Offer:
    """What the academy allows this person in an emergency.

    A batch that is overdue in its network forbids the next; so does having nobody who could countersign.
    """
    lineage = network.lineage(db, branch_id)
    if not value_of(db, store_settings.EMERGENCY, lineage, today):
        return Offer()
    most = value_of(db, store_settings.EMERGENCY_MOST, lineage, today)
    late = [each.batch.number for each in emergencies(db, None, today) if each.late]
    days = value_of(db, store_settings.EMERGENCY_DAYS, lineage, today)
    alone = not access.others_who_can(db, "certificates.approve", person_id)
    return Offer(True, most, days, late[0] if late else "", alone)


def emergencies(db: Session, branches: frozenset[int] | None, today: date) -> list[Emergency]:
    """Batches that wait for their countersignature, the oldest first."""
    query = _open()
    if branches is not None:
        query = query.where(CertificateBatch.branch_id.in_(branches))
    return [_emergency(db, row, today) for row in db.execute(query).all()]


def _open() -> Select[*tuple[Any, ...]]:
    return (
        select(
            CertificateBatch.id, CertificateBatch.branch_id, CertificateBatch.emergency_by, Person.name,
            CertificateBatch.emergency_reason, CertificateBatch.issued_at,
        )
        .join(Person, Person.id == CertificateBatch.emergency_by)
        .where(CertificateBatch.approved_by.is_(None))
        .order_by(CertificateBatch.issued_at, CertificateBatch.id)
    )  # fmt: skip


def _emergency(db: Session, row: Any, today: date) -> Emergency:
    key, branch_id, person_id, name, reason, released_at = row
    days = value_of(db, store_settings.EMERGENCY_DAYS, network.lineage(db, branch_id), released_at.date())
    due = rules_release.countersign_due(released_at, days)
    return Emergency(
        store.batch(db, key), person_id, name, reason, released_at, due, late=today > due
    )  # fmt: skip
