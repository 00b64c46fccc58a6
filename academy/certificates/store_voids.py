"""Voidings and their evidence: asked, told to the holder, decided, looked up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from academy.archive import store as archive
from academy.archive.facts_files import CleanFile
from academy.archive.records import Blob
from academy.base.problems import Refused, problem
from academy.base.settings import value_of
from academy.certificates import store_notices, store_settings
from academy.certificates.facts_reasons import (
    EvidenceRow,
    NoticeDraft,
    NoticeRow,
    VoidCause,
    VoidRow,
    VoidTerms,
)
from academy.certificates.records import Certificate
from academy.certificates.records_void import CertificateVoid, VoidEvidence
from academy.network import store as network
from academy.people.records import Person

Asker, Decider = aliased(Person), aliased(Person)
LONGEST_NAME = 120


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
    files: dict[int, list[EvidenceRow]] = {row[0]: [] for row in found}
    for each in _evidence(db, list(files)):
        files[each.void_id].append(each)
    told = store_notices.made(db, list(files))
    return [_void(row, files[row[0]], [each for each in told if each.void_id == row[0]]) for row in found]


def _void(row: Any, files: Sequence[EvidenceRow], notices: Sequence[NoticeRow]) -> VoidRow:
    key, about, number, state, cause, *rest = row
    found = VoidRow(key, about, number or "", state, VoidCause(cause), *rest)
    return replace(found, evidence=tuple(files), notices=tuple(notices))


def asked(db: Session, certificate_id: int) -> VoidRow | None:
    """The voiding that waits for a second person, if one does."""
    return next((each for each in voids(db, certificate_id) if each.state == "asked"), None)


def _evidence(db: Session, void_ids: Sequence[int]) -> list[EvidenceRow]:
    query = (
        select(
            VoidEvidence.id, VoidEvidence.void_id, VoidEvidence.file_name, Blob.media, Blob.size,
            VoidEvidence.sha256, func.coalesce(Person.name, ""), VoidEvidence.created_at,
        )
        .join(Blob, Blob.sha256 == VoidEvidence.sha256)
        .join(Person, Person.id == VoidEvidence.added_by, isouter=True)
        .where(VoidEvidence.void_id.in_(void_ids))
        .order_by(VoidEvidence.id)
    )  # fmt: skip
    return [EvidenceRow(*row) for row in db.execute(query)]


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
    """Keep files with a voiding; one that is there already is kept once."""
    record = db.get_one(CertificateVoid, void_id)
    held = set(db.scalars(select(VoidEvidence.sha256).where(VoidEvidence.void_id == void_id)))
    for name, clean in files:
        sha256 = archive.keep(db, clean.content, clean.media, now)
        if sha256 in held:
            continue
        held.add(sha256)
        db.add(
            VoidEvidence(
                branch_id=record.branch_id, void_id=void_id, file_name=name[:LONGEST_NAME], sha256=sha256,
                added_by=person_id,
            )
        )  # fmt: skip
    db.flush()


def evidence_file(db: Session, evidence_id: int) -> tuple[int, bytes]:
    """Branch and bytes of one kept file. Raises Refused when there is none."""
    query = (
        select(VoidEvidence.branch_id, Blob.content)
        .join(Blob, Blob.sha256 == VoidEvidence.sha256)
        .where(VoidEvidence.id == evidence_id)
    )
    row = db.execute(query).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return row[0], row[1]


def terms(db: Session, branch_id: int, today: date) -> VoidTerms:
    """What the academy of this branch asks of a voiding."""
    lineage = network.lineage(db, branch_id)
    return VoidTerms(
        value_of(db, store_settings.VOID_EVIDENCE, lineage, today),
        value_of(db, store_settings.VOID_APPEAL, lineage, today),
    )
