"""Everything of one person, of all records that were merged into him."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship.records import Contract, ContractMentor
from academy.archive import store as archive
from academy.archive.records import Blob
from academy.base.problems import Refused, problem
from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.records_ledger import RecordedCertificate
from academy.courses.records import Attendance, CourseSession, Enrolment, Mark, TrainingClass
from academy.files.facts import (
    ConsentDraft,
    ConsentRow,
    FileCertificate,
    FileClass,
    FileContract,
    FileRecorded,
    Medium,
    Purpose,
)
from academy.files.records import Consent
from academy.network import store as network
from academy.people import store_merge
from academy.people.records import Person

COUNTED = ("present", "late", "makeup")
GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value, CertificateState.PREPARED.value)


def family(db: Session, person_id: int) -> list[int]:
    return store_merge.family(db, person_id)


def former_numbers(db: Session, people: Sequence[int]) -> tuple[str, ...]:
    """Numbers of the records merged into the first."""
    query = select(Person.number).where(Person.id.in_(people[1:])).order_by(Person.number)
    return tuple(db.scalars(query))


def photo(db: Session, person_id: int) -> bytes:
    sha256 = db.scalar(select(Person.photo_sha256).where(Person.id == person_id))
    return (archive.blob(db, sha256) if sha256 else None) or b""


def academy(db: Session) -> str:
    head = network.head(db)
    return head.name if head is not None else ""


def classes(db: Session, people: Sequence[int]) -> tuple[FileClass, ...]:
    """Newest first; cancelled classes are left out."""
    attended = (
        select(func.coalesce(func.sum(CourseSession.hours), 0))
        .join(Attendance, Attendance.session_id == CourseSession.id)
        .where(
            CourseSession.class_id == TrainingClass.id, Attendance.person_id == Enrolment.person_id,
            Attendance.state.in_(COUNTED),
        )
        .correlate(TrainingClass, Enrolment)
        .scalar_subquery()
    )  # fmt: skip
    certified = (
        exists()
        .where(
            Certificate.class_id == TrainingClass.id, Certificate.person_id == Enrolment.person_id,
            Certificate.state.not_in(GONE),
        )
        .correlate(TrainingClass, Enrolment)
    )  # fmt: skip
    query = (
        select(
            TrainingClass.id, TrainingClass.number, TrainingClass.name, TrainingClass.starts,
            TrainingClass.ends, TrainingClass.state == "closed", Enrolment.state, attended,
            TrainingClass.theory_hours + TrainingClass.practical_hours + TrainingClass.online_hours,
            Mark.theory, Mark.practical, Mark.total, certified,
        )
        .join(Enrolment, Enrolment.class_id == TrainingClass.id)
        .join(
            Mark, (Mark.class_id == TrainingClass.id) & (Mark.person_id == Enrolment.person_id), isouter=True
        )
        .where(Enrolment.person_id.in_(people), TrainingClass.state != "cancelled")
        .order_by(TrainingClass.starts.desc(), TrainingClass.id.desc())
    )  # fmt: skip
    rows: list[Any] = list(db.execute(query))
    return tuple(FileClass(*row) for row in rows)


def contracts(db: Session, people: Sequence[int]) -> tuple[FileContract, ...]:
    """As apprentice and as mentor, newest first."""
    apprentice = aliased(Person)
    mentored = select(ContractMentor.contract_id).where(ContractMentor.person_id.in_(people))
    query = (
        select(
            Contract.id, Contract.number, Contract.apprentice_id, apprentice.name, Contract.starts,
            Contract.ends, Contract.state, Contract.paper_id,
        )
        .join(apprentice, apprentice.id == Contract.apprentice_id)
        .where(or_(Contract.apprentice_id.in_(people), Contract.id.in_(mentored)))
        .order_by(Contract.starts.desc(), Contract.id.desc())
    )  # fmt: skip
    rows = db.execute(query).all()
    mentors = _mentors(db, [row[0] for row in rows])
    return tuple(
        FileContract(
            key, number or "", "apprentice" if apprentice_id in people else "mentor",
            tuple(mentors.get(key, ())) if apprentice_id in people else ((apprentice_id, name),),
            starts, ends, state, paper_id,
        )
        for key, number, apprentice_id, name, starts, ends, state, paper_id in rows
    )  # fmt: skip


def _mentors(db: Session, keys: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    query = (
        select(ContractMentor.contract_id, Person.id, Person.name)
        .join(Person, Person.id == ContractMentor.person_id)
        .where(ContractMentor.contract_id.in_(keys), ContractMentor.until.is_(None))
        .order_by(ContractMentor.side)
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for key, person_id, name in db.execute(query):
        found.setdefault(key, []).append((person_id, name))
    return found


def certificates(db: Session, people: Sequence[int]) -> tuple[FileCertificate, ...]:
    """Issued ones, void ones too, newest first."""
    title = func.coalesce(TrainingClass.name, Contract.number, CertificateBatch.title)
    query = (
        select(
            Certificate.id, Certificate.number, Certificate.kind, title, Certificate.issued_on,
            Certificate.state, Certificate.paper_id,
        )
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .join(TrainingClass, TrainingClass.id == Certificate.class_id, isouter=True)
        .join(Contract, Contract.id == Certificate.contract_id, isouter=True)
        .where(Certificate.person_id.in_(people), Certificate.state != CertificateState.PREPARED.value)
        .order_by(Certificate.issued_on.desc(), Certificate.id.desc())
    )  # fmt: skip
    rows: list[Any] = list(db.execute(query))
    return tuple(FileCertificate(*row) for row in rows)


def recorded(db: Session, people: Sequence[int]) -> tuple[FileRecorded, ...]:
    """Certificates of other issuers, newest first."""
    held = RecordedCertificate
    query = (
        select(
            held.id, held.number, held.kind, held.occupation, held.level, held.issuer, held.issued_on,
            held.expires_on,
        )
        .where(held.person_id.in_(people), held.removed_at.is_(None))
        .order_by(held.issued_on.desc(), held.id.desc())
    )  # fmt: skip
    rows: list[Any] = list(db.execute(query))
    return tuple(FileRecorded(*row) for row in rows)


def scans(db: Session, people: Sequence[int]) -> list[tuple[str, str, str, bytes]]:
    """Of recorded certificates that were scanned: kind, number, what the file is, its bytes; newest first."""
    held = RecordedCertificate
    query = (
        select(held.kind, held.number, Blob.media, Blob.content)
        .join(Blob, Blob.sha256 == held.scan_sha256)
        .where(held.person_id.in_(people), held.removed_at.is_(None))
        .order_by(held.issued_on.desc(), held.id.desc())
    )
    return [(kind, number, media, content) for kind, number, media, content in db.execute(query)]


def consents(db: Session, people: Sequence[int]) -> tuple[ConsentRow, ...]:
    """Newest first."""
    query = (
        select(
            Consent.id, Consent.purpose, Consent.given_on, Consent.medium, Consent.text_version,
            Consent.withdrawn_on, Consent.version,
        )
        .where(Consent.person_id.in_(people))
        .order_by(Consent.given_on.desc(), Consent.id.desc())
    )  # fmt: skip
    return tuple(
        ConsentRow(key, Purpose(purpose), on, Medium(medium), text, withdrawn, version)
        for key, purpose, on, medium, text, withdrawn, version in db.execute(query)
    )


def give(db: Session, branch_id: int, person_id: int, draft: ConsentDraft, text_version: str) -> int:
    """Record a consent; the draft is complete."""
    if draft.purpose is None or draft.given_on is None:
        raise ValueError("an incomplete consent")
    record = Consent(
        branch_id=branch_id, person_id=person_id, purpose=draft.purpose.value, given_on=draft.given_on,
        medium=draft.medium.value, text_version=text_version, withdrawn_on=None,
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def withdraw(db: Session, consent_id: int, version: int, on: date) -> int:
    """End a consent; answers whose it is. Raises Refused when it is gone, changed or ended already."""
    record = db.get(Consent, consent_id)
    if record is None:
        raise Refused(problem("record.gone"))
    if record.version != version or record.withdrawn_on is not None:
        raise Refused(problem("record.changed_meanwhile"))
    record.withdrawn_on = on
    db.flush()
    return record.person_id


def trainees(db: Session, class_id: int) -> list[int]:
    """People of a class in the order of its list, without those who withdrew."""
    query = (
        select(Enrolment.person_id)
        .where(Enrolment.class_id == class_id, Enrolment.state != "withdrawn")
        .order_by(Enrolment.place_in_list, Enrolment.id)
    )
    return list(db.scalars(query))
