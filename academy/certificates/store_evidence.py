"""Files that prove why a certificate is void or made anew: each kept once by its hash."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.archive import store as archive
from academy.archive.facts_files import CleanFile
from academy.archive.records import Blob
from academy.base.problems import Refused, problem
from academy.certificates.facts_reasons import EvidenceRow
from academy.certificates.records_ledger import Reissue, ReissueEvidence
from academy.certificates.records_void import CertificateVoid, VoidEvidence
from academy.people.records import Person

LONGEST_NAME = 120
Asked = type[CertificateVoid] | type[Reissue]
FILES: dict[Asked, tuple[Any, str]] = {
    CertificateVoid: (VoidEvidence, "void_id"), Reissue: (ReissueEvidence, "reissue_id"),
}  # fmt: skip


def of(db: Session, asked: Asked, keys: Sequence[int]) -> dict[int, tuple[EvidenceRow, ...]]:
    """Request → its files, the oldest first."""
    record, column = FILES[asked]
    owner = getattr(record, column)
    query = (
        select(
            record.id, owner, record.file_name, Blob.media, Blob.size, record.sha256,
            func.coalesce(Person.name, ""), record.created_at,
        )
        .join(Blob, Blob.sha256 == record.sha256)
        .join(Person, Person.id == record.added_by, isouter=True)
        .where(owner.in_(keys))
        .order_by(record.id)
    )  # fmt: skip
    found: dict[int, list[EvidenceRow]] = defaultdict(list)
    for row in db.execute(query):
        found[row[1]].append(EvidenceRow(*row))
    return {key: tuple(found[key]) for key in keys}


def add(
    db: Session, asked: Asked, request_id: int, files: Sequence[tuple[str, CleanFile]],
    person_id: int | None, now: datetime,
) -> None:  # fmt: skip
    """Keep files with a request; one that is there already is kept once."""
    record, column = FILES[asked]
    branch_id = db.get_one(asked, request_id).branch_id
    held = set(db.scalars(select(record.sha256).where(getattr(record, column) == request_id)))
    for name, clean in files:
        sha256 = archive.keep(db, clean.content, clean.media, now)
        if sha256 in held:
            continue
        held.add(sha256)
        values = {"file_name": name[:LONGEST_NAME], "sha256": sha256, "added_by": person_id}
        db.add(record(branch_id=branch_id, **{column: request_id}, **values))
    db.flush()


def content(db: Session, evidence_id: int) -> tuple[int, bytes]:
    """Branch and bytes of one kept file. Raises Refused when there is none."""
    for record, _ in FILES.values():
        query = (
            select(record.branch_id, Blob.content)
            .join(Blob, Blob.sha256 == record.sha256)
            .where(record.id == evidence_id)
        )
        if (row := db.execute(query).first()) is not None:
            return row[0], row[1]
    raise Refused(problem("record.gone"))
