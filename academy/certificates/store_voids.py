"""Voidings and their evidence: asked, told to the holder, decided, looked up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from academy.archive.facts_files import CleanFile
from academy.base.settings import value_of
from academy.certificates import store_evidence, store_notices, store_settings
from academy.certificates.facts_reasons import (
    EvidenceRow,
    NoticeDraft,
    NoticeRow,
    VoidCause,
    VoidRow,
    VoidTerms,
)
from academy.certificates.records import Certificate
from academy.certificates.records_void import CertificateVoid
from academy.network import store as network
from academy.people.records import Person

Asker, Decider = aliased(Person), aliased(Person)


def _voids() -> Select[*tuple[Any, ...]]:
    return (
        select(
            CertificateVoid.id, CertificateVoid.certificate_id, Certificate.number, CertificateVoid.state,
            CertificateVoid.cause, CertificateVoid.reason, CertificateVoid.asked_by, Asker.name,
            CertificateVoid.asked_at, func.coalesce(Decider.name, ""), CertificateVoid.decided_at,
            CertificateVoid.told_on, CertificateVoid.told_how,
        )
        .join(Certificate, Certificate.id == CertificateVoid.certificate_id)
        .join(Asker, Asker.id == CertificateVoid.asked_by)
        .join(Decider, Decider.id == CertificateVoid.decided_by, isouter=True)
        .order_by(CertificateVoid.id)
    )  # fmt: skip


def voids(db: Session, certificate_id: int) -> list[VoidRow]:
    """Every voiding of one certificate that was asked for, the oldest first, with its evidence."""
    found = db.execute(_voids().where(CertificateVoid.certificate_id == certificate_id)).all()
    keys = [row[0] for row in found]
    files, told = store_evidence.of(db, CertificateVoid, keys), store_notices.made(db, keys)
    return [_void(row, files[row[0]], [each for each in told if each.void_id == row[0]]) for row in found]


def _void(row: Any, files: Sequence[EvidenceRow], notices: Sequence[NoticeRow]) -> VoidRow:
    key, about, number, state, cause, *rest = row
    found = VoidRow(key, about, number or "", state, VoidCause(cause), *rest)
    return replace(found, evidence=tuple(files), notices=tuple(notices))


def asked(db: Session, certificate_id: int) -> VoidRow | None:
    """The voiding that waits for a second person, if one does."""
    return next((each for each in voids(db, certificate_id) if each.state == "asked"), None)


def ask(
    db: Session, certificate_id: int, cause: VoidCause, reason: str, person_id: int, now: datetime
) -> int:
    found = db.get_one(Certificate, certificate_id)
    record = CertificateVoid(
        branch_id=found.branch_id, certificate_id=certificate_id, state="asked", cause=cause.value,
        reason=reason, asked_by=person_id, asked_at=now, decided_by=None, decided_at=None, told_on=None,
        told_how="",
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def decide(db: Session, void_id: int, state: str, person_id: int | None, now: datetime) -> None:
    record = db.get_one(CertificateVoid, void_id)
    record.state, record.decided_by, record.decided_at = state, person_id, now


def note_told(db: Session, void_id: int, draft: NoticeDraft) -> None:
    record = db.get_one(CertificateVoid, void_id)
    record.told_on, record.told_how = draft.told_on, draft.told_how.strip()


def add_evidence(
    db: Session, void_id: int, files: Sequence[tuple[str, CleanFile]], person_id: int | None, now: datetime
) -> None:
    store_evidence.add(db, CertificateVoid, void_id, files, person_id, now)


def terms(db: Session, branch_id: int, today: date) -> VoidTerms:
    """What the academy of this branch asks of a voiding."""
    lineage = network.lineage(db, branch_id)
    return VoidTerms(
        value_of(db, store_settings.VOID_EVIDENCE, lineage, today),
        value_of(db, store_settings.VOID_APPEAL, lineage, today),
    )
