"""Notices of voidings: what stands on them, those that were made."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship.records import Contract
from academy.archive.records import Paper
from academy.base.settings import value_of
from academy.certificates import rules_notice, store_settings
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_ledger import SheetFate
from academy.certificates.facts_notice import VoidNotice
from academy.certificates.facts_reasons import NoticeRow, VoidCause
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.records_void import CertificateVoid
from academy.courses.records import TrainingClass
from academy.network import store as network
from academy.network.records import Branch
from academy.people.records import Person

SLICE = 500  # bound values of one statement
Later = aliased(Certificate)
GONE = (SheetFate.RETURNED.value, SheetFate.DESTROYED.value)


def notices(db: Session, keys: Sequence[int], today: date) -> dict[int, VoidNotice]:
    """Certificate → its notice, made on this day; only of those that are void or to be voided."""
    found: dict[int, VoidNotice] = {}
    terms: dict[int, tuple[int, str]] = {}
    for start in range(0, len(keys), SLICE):
        for row in db.execute(_voidings().where(Certificate.id.in_(keys[start : start + SLICE]))):
            branch_id = row[2]
            if branch_id not in terms:
                terms[branch_id] = _terms(db, branch_id, today)
            found[row[1]] = _notice(row, *terms[branch_id], today)
    return found


def _voidings() -> Select[*tuple[Any, ...]]:
    """The latest voiding of a certificate comes last."""
    about = func.coalesce(TrainingClass.name, Contract.number, CertificateBatch.title)
    return (
        select(
            CertificateVoid.id, Certificate.id, Certificate.branch_id, Certificate.number, Certificate.kind,
            Certificate.name, Person.doc_masked, about, Certificate.issued_on, CertificateVoid.cause,
            CertificateVoid.state, CertificateVoid.decided_at, CertificateVoid.told_on, Branch.name,
            func.coalesce(Later.number, ""), Certificate.sheet_fate,
        )
        .join(Certificate, Certificate.id == CertificateVoid.certificate_id)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .join(Person, Person.id == Certificate.person_id)
        .join(Branch, Branch.id == Certificate.branch_id)
        .join(TrainingClass, TrainingClass.id == Certificate.class_id, isouter=True)
        .join(Contract, Contract.id == Certificate.contract_id, isouter=True)
        .join(Later, Later.id == Certificate.replaced_by, isouter=True)
        .where(CertificateVoid.state != "declined")
        .order_by(CertificateVoid.id)
    )  # fmt: skip


def _terms(db: Session, branch_id: int, today: date) -> tuple[int, str]:
    """Days to object, and who takes objections."""
    lineage = network.lineage(db, branch_id)
    head = network.branch(db, lineage[-1]).name
    office = value_of(db, store_settings.VOID_OFFICE, lineage, today)
    return value_of(db, store_settings.VOID_APPEAL, lineage, today), f"{head}{office}"


def _notice(row: Any, days: int, office: str, today: date) -> VoidNotice:
    (void_id, key, branch_id, number, kind, name, doc, about, issued_on, cause, state, decided_at, told_on,
     branch, later, fate) = row  # fmt: skip
    return VoidNotice(
        void_id, key, branch_id, number or "", CertificateKind(kind), name, doc, about, issued_on,
        VoidCause(cause), decided_at.date() if state == "approved" else None, told_on, days, office, branch,
        today, later, fate not in GONE,
    )  # fmt: skip


def made(db: Session, void_ids: Sequence[int]) -> list[NoticeRow]:
    """The notices that were made of these voidings, the oldest first."""
    found: list[NoticeRow] = []
    for start in range(0, len(void_ids), SLICE):
        query = (
            select(Paper.id, Paper.record_id, Paper.facts, Paper.created_at, Paper.sha256)
            .where(
                Paper.room == "certificates", Paper.kind == rules_notice.KIND,
                Paper.record_id.in_(void_ids[start : start + SLICE]),
            )
            .order_by(Paper.id)
        )  # fmt: skip
        for key, void_id, facts, at, sha256 in db.execute(query):
            found.append(NoticeRow(key, void_id, bool(facts.get("since")), at, sha256))
    return found


def kept(db: Session, wanted: Mapping[int, VoidNotice]) -> dict[int, int]:
    """Voiding → the paper that was made of exactly these facts, for those that have one."""
    found: dict[int, int] = {}
    keys = list(wanted)
    for start in range(0, len(keys), SLICE):
        query = (
            select(Paper.id, Paper.record_id, Paper.facts)
            .where(
                Paper.room == "certificates", Paper.kind == rules_notice.KIND,
                Paper.record_id.in_(keys[start : start + SLICE]),
            )
            .order_by(Paper.id)
        )  # fmt: skip
        for key, void_id, facts in db.execute(query):
            if rules_notice.same(facts, wanted[void_id]):
                found[void_id] = key
    return found


def branch_of(db: Session, paper_id: int) -> int | None:
    """Whose notice a paper is; None when it is no notice."""
    query = select(Paper.branch_id).where(Paper.id == paper_id, Paper.kind == rules_notice.KIND)
    return db.scalar(query)
