"""Exchange packages: what was sent and taken, whom a package names, what its answer brings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from academy.archive.records import Blob, Paper
from academy.certificates.facts_issue import BatchState, CertificateState
from academy.certificates.facts_package import Direction, Package, PackagePerson, PackageState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.records_package import CertificatePackage
from academy.certificates.rules_verify import keys_of
from academy.certificates.store_keys import issuer
from academy.network.records import Branch
from academy.people.records import Person

SLICE = 500  # bound values of one statement
SENT_BACK = (BatchState.RETURNED.value, BatchState.CANCELLED.value)
GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value)


def trusted_keys(db: Session, academy_no: int) -> list[str] | None:
    """Keys of an academy, in hex; None where nobody has trusted it."""
    held = issuer(db, academy_no)
    return None if held is None else keys_of(held.keys)


def branch_by_codes(db: Session, head_code: str, branch_code: str) -> int | None:
    """The branch of these two codes in this network; the head academy itself where both are its."""
    head = db.scalar(select(Branch.id).where(Branch.code == head_code, Branch.parent_id.is_(None)))
    if head is None:
        return None
    return db.scalar(select(Branch.id).where(Branch.code == branch_code))


def add(db: Session, made: Package, person_id: int | None) -> int:
    record = CertificatePackage(
        branch_id=made.branch_id, package_id=made.package_id, direction=made.direction.value,
        state=made.state.value, batch_id=made.batch_id, academy_no=made.academy_no, academy=made.academy,
        batch_number=made.batch_number, class_number=made.class_number, template=made.template,
        ended=made.ended, barred=sorted(made.barred), holders=[asdict(each) for each in made.people],
        moved_at=made.moved_at, moved_by=person_id,
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def by_package(db: Session, package_id: str, direction: Direction) -> Package | None:
    query = select(CertificatePackage).where(
        CertificatePackage.package_id == package_id, CertificatePackage.direction == direction.value
    )
    found = db.scalar(query)
    return None if found is None else _package(found)


def of_batch(db: Session, batch_id: int, direction: Direction) -> Package | None:
    """The latest package of a batch that was not called back."""
    query = (
        select(CertificatePackage)
        .where(
            CertificatePackage.batch_id == batch_id, CertificatePackage.direction == direction.value,
            CertificatePackage.state != PackageState.WITHDRAWN.value,
        )
        .order_by(CertificatePackage.id.desc())
        .limit(1)
    )  # fmt: skip
    found = db.scalar(query)
    return None if found is None else _package(found)


def waiting(db: Session, batch_id: int) -> Package | None:
    """The package a batch was sent in, while its answer has not come."""
    found = of_batch(db, batch_id, Direction.OUT)
    return found if found is not None and found.state is PackageState.OPEN else None


def settle(db: Session, key: int, state: PackageState, now: datetime) -> None:
    """Answered or withdrawn: from now on it says who is meant, and nothing more of them."""
    record = db.get_one(CertificatePackage, key)
    record.state, record.moved_at, record.barred = state.value, now, []
    record.holders = [{"person_id": each["person_id"], "ref": each["ref"]} for each in record.holders]
    db.flush()


def _package(found: CertificatePackage) -> Package:
    people = tuple(
        PackagePerson(
            each["person_id"], each["ref"], each.get("facts", {}), each.get("hours", 0),
            each.get("planned", 0), each.get("score"), each.get("level", 0),
        )
        for each in found.holders
    )  # fmt: skip
    return Package(
        found.id, found.package_id, Direction(found.direction), PackageState(found.state), found.batch_id,
        found.branch_id, found.academy_no, found.academy, found.batch_number, found.class_number,
        found.template, found.ended, frozenset(found.barred), people, found.moved_at,
    )  # fmt: skip


def standing(db: Session, found: Package, kind: str) -> tuple[dict[int, str], dict[int, str]]:
    """Person → number of a certificate of the same class, person → batch under way, of earlier packages."""
    held: dict[int, str] = {}
    pending: dict[int, str] = {}
    query = _same(
        select(Certificate.person_id, Certificate.number, CertificateBatch.number), found, kind
    ).where(
        Certificate.state.not_in(GONE), Certificate.batch_id != found.batch_id,
        CertificateBatch.state.not_in(SENT_BACK),
    )  # fmt: skip
    for person_id, number, batch in db.execute(query):
        if number:
            held[person_id] = number
        else:
            pending[person_id] = batch
    return held, pending


def voided(db: Session, batch_id: int, kind: str) -> dict[int, int]:
    """Person → his newest void certificate of the same class: the one a new certificate stands for."""
    found = of_batch(db, batch_id, Direction.IN)
    if found is None:
        return {}
    query = _same(select(Certificate.person_id, Certificate.id), found, kind)
    query = query.where(Certificate.state == CertificateState.VOID.value).order_by(Certificate.id)
    return {person_id: key for person_id, key in db.execute(query)}


def _same(query: Any, found: Package, kind: str) -> Any:
    """Certificates of packages of the same branch, class and kind; honours and 出师 by the same title."""
    title = select(CertificateBatch.title).where(CertificateBatch.id == found.batch_id).scalar_subquery()
    return (
        query.join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .join(CertificatePackage, CertificatePackage.batch_id == CertificateBatch.id)
        .where(
            CertificatePackage.direction == Direction.IN.value,
            CertificatePackage.class_number == found.class_number, CertificateBatch.title == title,
            Certificate.kind == kind, Certificate.branch_id == found.branch_id,
        )
    )  # fmt: skip


def papers(db: Session, keys: Sequence[int]) -> list[dict[str, Any]]:
    """Number, facts, template and the two parts of each frozen paper, in the order of the certificates."""
    found: dict[int, dict[str, Any]] = {}
    for start in range(0, len(keys), SLICE):
        query = (
            select(
                Certificate.id, Certificate.number, Paper.facts, Paper.template, Paper.sha256,
                Paper.shell_sha256, Paper.content_sha256,
            )
            .join(Paper, Paper.id == Certificate.paper_id)
            .where(Certificate.id.in_(keys[start : start + SLICE]))
        )  # fmt: skip
        names = ("number", "facts", "template", "sha256", "shell", "tail")
        found |= {row[0]: dict(zip(names, row[1:], strict=True)) for row in db.execute(query)}
    return [found[key] for key in keys]


def blobs(db: Session, hashes: Iterable[str]) -> dict[str, bytes]:
    keys, found = sorted(set(hashes)), dict[str, bytes]()
    for start in range(0, len(keys), SLICE):
        query = select(Blob.sha256, Blob.content).where(Blob.sha256.in_(keys[start : start + SLICE]))
        found |= {sha256: content for sha256, content in db.execute(query)}
    return found


def mark_received(db: Session, values: Sequence[Mapping[str, Any]]) -> None:
    """Give prepared certificates the numbers and papers the head academy made; each value: id_, number_, …"""
    table = Certificate.__table__
    statement = (
        update(Certificate.__table__)  # type: ignore[arg-type]
        .where(table.c.id == bindparam("id_"))
        .values(
            number=bindparam("number_"), paper_id=bindparam("paper_"), content_sha256=bindparam("hash_"),
            name=bindparam("name_"), origin="received", state=CertificateState.ISSUED.value,
            version=table.c.version + 1,
        )
    )  # fmt: skip
    db.connection().execute(statement, list(values))


def documented(db: Session, people: Sequence[int]) -> dict[int, tuple[str, bytes, str]]:
    """Person → kind of document, its sealed number, name; those without a document are left out."""
    found: dict[int, tuple[str, bytes, str]] = {}
    for start in range(0, len(people), SLICE):
        query = select(Person.id, Person.doc_type, Person.doc_sealed, Person.name).where(
            Person.id.in_(people[start : start + SLICE])
        )
        found |= {key: (kind, sealed, name) for key, kind, sealed, name in db.execute(query) if sealed}
    return found


def approval(db: Session, batch_id: int) -> tuple[str, datetime | None]:
    """Who approved a batch here, and when."""
    query = (
        select(Person.name, CertificateBatch.issued_at)
        .join(Person, Person.id == func.coalesce(CertificateBatch.approved_by, CertificateBatch.emergency_by))
        .where(CertificateBatch.id == batch_id)
    )
    row = db.execute(query).first()
    return ("", None) if row is None else (row[0], row[1])
