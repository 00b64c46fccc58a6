"""What the imports ask: whom a class holds, which imports were made."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.archive.records import ImportBatch
from academy.base.problems import Refused, problem
from academy.certificates.records_ledger import RecordedCertificate
from academy.courses.records import CourseSession, Enrolment
from academy.imports.facts import ImportRow, ImportTotals
from academy.imports.rules_attendance import Meeting
from academy.imports.rules_lists import Someone
from academy.network.records import Branch
from academy.people import store_away
from academy.people.facts_away import AwayDraft, AwayKind
from academy.people.records import Person
from academy.people.records_away import Away
from academy.people.store import slices

SHOWN = 200


def trainees(db: Session, class_id: int) -> list[Someone]:
    """Whom a list of a class may name: those enrolled in it."""
    query = (
        select(Person.id, Person.number, Person.name, Person.doc_mark)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .where(Enrolment.class_id == class_id, Enrolment.state == "enrolled")
    )
    return [Someone(*row) for row in db.execute(query)]


def meetings(db: Session, class_id: int) -> list[Meeting]:
    query = select(CourseSession.id, CourseSession.day, CourseSession.starts)
    return [Meeting(*row) for row in db.execute(query.where(CourseSession.class_id == class_id))]


def imports(db: Session, branches: frozenset[int] | None) -> list[ImportRow]:
    """The newest imports first."""
    query = (
        select(
            ImportBatch.id, ImportBatch.number, ImportBatch.kind, Branch.name, ImportBatch.file_name,
            ImportBatch.taken, ImportBatch.refused, ImportBatch.state, ImportBatch.created_at,
        )
        .join(Branch, Branch.id == ImportBatch.branch_id)
        .order_by(ImportBatch.id.desc())
        .limit(SHOWN)
    )  # fmt: skip
    if branches is not None:
        query = query.where(ImportBatch.branch_id.in_(branches))
    rows: list[Any] = list(db.execute(query))
    return [
        ImportRow(key, number, kind, branch, name, taken, refused, state == "undone", at)
        for key, number, kind, branch, name, taken, refused, state, at in rows
    ]


def import_totals(db: Session, branches: frozenset[int] | None) -> ImportTotals:
    """Of all imports, however many of them are listed."""
    query = select(func.count(), func.coalesce(func.sum(ImportBatch.taken), 0))
    if branches is not None:
        query = query.where(ImportBatch.branch_id.in_(branches))
    found, taken = db.execute(query).one()
    return ImportTotals(found, int(taken))


def teaching(db: Session, branch_id: int) -> list[Someone]:
    """Instructors and mentors of a branch, as a list may name them."""
    keys = list(store_away.teachers(db, frozenset({branch_id})))
    columns = (Person.id, Person.number, Person.name, Person.doc_mark)
    return [
        Someone(*row)
        for part in slices(keys)
        for row in db.execute(select(*columns).where(Person.id.in_(part)).order_by(Person.id))
    ]


def absences(db: Session, people: Collection[int]) -> list[tuple[int, AwayDraft]]:
    """What is entered of these people already."""
    columns: tuple[Any, ...] = (
        Away.person_id, Away.kind, Away.first_day, Away.last_day, Away.starts, Away.ends,
    )  # fmt: skip
    rows: list[Any] = [
        row
        for part in slices(list(people))
        for row in db.execute(select(*columns).where(Away.person_id.in_(part)))
    ]
    return [
        (person_id, AwayDraft(AwayKind(kind), first, last, starts, ends))
        for person_id, kind, first, last, starts, ends in rows
    ]


def registered(
    db: Session, branches: frozenset[int] | None, names: Collection[str], marks: Collection[str],
    numbers: Collection[str],
) -> list[Someone]:  # fmt: skip
    """People of the register whom a list names, as far as the scope reaches; heirs in place of the merged."""
    found: dict[int, Someone] = {}
    wanted = ((Person.name, names), (Person.doc_mark, marks), (Person.number, numbers))
    columns = (Person.id, Person.number, Person.name, Person.doc_mark)
    for column, values in wanted:
        for part in slices(list(values)):
            query = select(*columns).where(
                column.in_(part), Person.removed_at.is_(None), Person.merged_into.is_(None)
            )
            if branches is not None:
                query = query.where(Person.branch_id.in_(branches))
            found |= {row[0]: Someone(*row) for row in db.execute(query)}
    return list(found.values())


def branches_of(db: Session, people: Collection[int]) -> dict[int, int]:
    """Person to the branch he is registered in."""
    found: dict[int, int] = {}
    for part in slices(list(people)):
        query = select(Person.id, Person.branch_id).where(Person.id.in_(part))
        found |= {key: branch_id for key, branch_id in db.execute(query)}
    return found


def recorded(db: Session) -> set[tuple[str, str]]:
    """(kind, number) of every certificate of others on record."""
    held = RecordedCertificate
    query = select(held.kind, held.number).where(held.removed_at.is_(None))
    return {(kind, number) for kind, number in db.execute(query)}


def batch(db: Session, batch_id: int) -> ImportBatch:
    """Raises Refused when there is none."""
    found = db.get(ImportBatch, batch_id)
    if found is None:
        raise Refused(problem("record.gone"))
    return found
