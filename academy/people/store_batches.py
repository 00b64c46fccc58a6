"""The people an import brought: who uses them since, and taking them back."""

from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from academy.base.database import Record
from academy.people.records import Person, PersonRole


def used(db: Session, batch_id: int) -> list[tuple[int, str]]:
    """(person, table) of everybody of the batch whom another record names.

    Every foreign key to people is asked: a room that comes to use them need not say so here.
    """
    mine = select(Person.id).where(Person.batch_id == batch_id)
    found: list[tuple[int, str]] = []
    for table in Record.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is not Person.__table__ or key.parent.name in ("removed_by",):
                continue
            query = select(key.parent).where(key.parent.in_(mine)).distinct()
            if table.name == PersonRole.__tablename__:
                query = query.where(PersonRole.batch_id.is_distinct_from(batch_id))
            found += [(person_id, table.name) for person_id in db.scalars(query)]
    return found


def names(db: Session, people: list[int]) -> list[str]:
    """Names of some of them, for the sentence that says why."""
    query = select(Person.name).where(Person.id.in_(people)).order_by(Person.name_sort, Person.id)
    return list(db.scalars(query))


def take_back(db: Session, batch_id: int, account_id: int, now: datetime) -> int:
    """Roles the batch gave go; people it registered go to the recycle bin. Answers how many people."""
    db.execute(delete(PersonRole).where(PersonRole.batch_id == batch_id))
    held = exists().where(PersonRole.person_id == Person.id)
    gone = db.execute(
        update(Person)
        .where(Person.batch_id == batch_id, Person.removed_at.is_(None), ~held)
        .values(removed_at=now, removed_by=account_id, changed_at=now, version=Person.version + 1)
        .execution_options(synchronize_session=False)
    )
    return int(getattr(gone, "rowcount", 0))
