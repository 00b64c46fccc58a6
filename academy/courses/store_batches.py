"""Roster imports of a class, as the archive keeps them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.archive.records import ImportBatch
from academy.base.problems import Refused, problem
from academy.courses.facts_roster import BatchRow


def of_class(db: Session, class_id: int) -> list[BatchRow]:
    """Newest first."""
    query = (
        select(
            ImportBatch.id, ImportBatch.file_name, ImportBatch.taken, ImportBatch.refused,
            ImportBatch.state, ImportBatch.created_at, ImportBatch.version,
        )
        .where(ImportBatch.room == "courses", ImportBatch.record_id == class_id)
        .order_by(ImportBatch.id.desc())
    )  # fmt: skip
    return [
        BatchRow(key, file_name, taken, refused, state == "undone", at, version)
        for key, file_name, taken, refused, state, at, version in db.execute(query)
    ]


def record(db: Session, class_id: int, batch_id: int) -> ImportBatch:
    """Raises Refused when the class has no such import."""
    found = db.get(ImportBatch, batch_id)
    if found is None or found.room != "courses" or found.record_id != class_id:
        raise Refused(problem("record.gone"))
    return found
