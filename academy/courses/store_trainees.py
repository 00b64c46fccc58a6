"""Writing who is in a class, what was found of them at each session, and their marks."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from academy.base.ids import Ids
from academy.base.problems import Problem, Refused, problem
from academy.courses.facts import EnrolmentState, GraduateRow, MarkDraft
from academy.courses.records import Attendance, CourseSession, Enrolment, Mark, TrainingClass
from academy.people.records import Person, PersonRole
from academy.people.store_roster import fast_insert

SLICE = 5_000
ENROLMENT = (
    "id", "branch_id", "version", "created_at", "class_id", "person_id", "place_in_list", "state",
    "reasons", "batch_id", "late", "note",
)  # fmt: skip


def enrolled(db: Session, class_id: int) -> dict[int, EnrolmentState]:
    """Everybody who is or was in a class."""
    rows = db.execute(select(Enrolment.person_id, Enrolment.state).where(Enrolment.class_id == class_id))
    return {person_id: EnrolmentState(state) for person_id, state in rows}


def enrolment_record(db: Session, class_id: int, person_id: int) -> Enrolment | None:
    return db.scalar(
        select(Enrolment).where(Enrolment.class_id == class_id, Enrolment.person_id == person_id)
    )


def enrol(db: Session, record: TrainingClass, person_id: int, late: bool = False, note: str = "") -> None:
    """Put a person at the end of the list, or take him back who had withdrawn."""
    if (found := enrolment_record(db, record.id, person_id)) is not None:
        found.state, found.late, found.note = EnrolmentState.ENROLLED.value, late, note
        return
    db.add(
        Enrolment(
            branch_id=record.branch_id, class_id=record.id, person_id=person_id,
            place_in_list=_last_place(db, record.id) + 1, state=EnrolmentState.ENROLLED.value, hours=None,
            practical_hours=None, reasons=None, batch_id=None, late=late, note=note,
        )
    )  # fmt: skip


def enrol_many(
    db: Session,
    ids: Ids,
    record: TrainingClass,
    people: Sequence[int],
    known: dict[int, EnrolmentState],
    batch_id: int,
    now: datetime,
) -> None:
    """A roster's people in its order, through the driver; who had withdrawn comes back.

    `known` are those on the class's list; the new ones are added to it.
    """
    back = [each for each in people if known.get(each) is EnrolmentState.WITHDRAWN]
    for part in _slices(back):
        db.execute(
            update(Enrolment)
            .where(Enrolment.class_id == record.id, Enrolment.person_id.in_(part))
            .values(state=EnrolmentState.ENROLLED.value, version=Enrolment.version + 1)
            .execution_options(synchronize_session=False)
        )
    fresh = [each for each in dict.fromkeys(people) if each not in known]
    place = len(known)
    known.update(dict.fromkeys(people, EnrolmentState.ENROLLED))
    batch = ("enrolled", None, batch_id, False, "")
    rows: list[tuple[Any, ...]] = [
        (key, record.branch_id, 1, now, record.id, person_id, place + at, *batch)
        for at, (key, person_id) in enumerate(zip(ids.take(len(fresh)), fresh, strict=True), 1)
    ]
    fast_insert(db, Enrolment, ENROLMENT, rows)


def batch_people(db: Session, batch_id: int) -> list[int]:
    return list(db.scalars(select(Enrolment.person_id).where(Enrolment.batch_id == batch_id)))


def with_results(db: Session, class_id: int, people: Collection[int]) -> list[int]:
    """Those of a class who already have attendance or marks."""
    found: set[int] = set()
    for part in _slices(list(people)):
        found.update(
            db.scalars(
                select(Attendance.person_id)
                .join(CourseSession, CourseSession.id == Attendance.session_id)
                .where(CourseSession.class_id == class_id, Attendance.person_id.in_(part))
            )
        )
        found.update(
            db.scalars(select(Mark.person_id).where(Mark.class_id == class_id, Mark.person_id.in_(part)))
        )
    return sorted(found)


def remove_batch(db: Session, batch_id: int, account_id: int, now: datetime) -> None:
    """Take a batch's enrolments and roles away; people it registered go to the recycle bin.

    Whoever is in another class, or has been given another role since, stays registered.
    """
    db.execute(delete(Enrolment).where(Enrolment.batch_id == batch_id))
    db.execute(delete(PersonRole).where(PersonRole.batch_id == batch_id))
    elsewhere = select(Enrolment.person_id).where(Enrolment.person_id == Person.id).exists()
    other_role = select(PersonRole.id).where(PersonRole.person_id == Person.id).exists()
    db.execute(
        update(Person)
        .where(Person.batch_id == batch_id, ~elsewhere, ~other_role)
        .values(removed_at=now, removed_by=account_id, version=Person.version + 1)
        .execution_options(synchronize_session=False)
    )


def write_marks(
    db: Session, record: TrainingClass, drafts: Sequence[MarkDraft], totals: Sequence[int | None]
) -> None:
    """Raises Refused when somebody else has changed one of the rows meanwhile."""
    rows = {row.person_id: row for row in db.scalars(select(Mark).where(Mark.class_id == record.id))}
    for draft, total in zip(drafts, totals, strict=True):
        row = rows.get(draft.person_id)
        if (row.version if row else None) != draft.version:
            raise Refused(problem("record.changed_meanwhile"))
        if row is None:
            row = Mark(branch_id=record.branch_id, class_id=record.id, person_id=draft.person_id)
            db.add(row)
        row.theory, row.practical = draft.theory, draft.practical
        row.makeup_theory, row.makeup_practical = draft.makeup_theory, draft.makeup_practical
        row.absent, row.total = draft.absent, total


def write_results(db: Session, class_id: int, graduates: Sequence[GraduateRow]) -> None:
    """Everyone's final state, hours and reasons."""
    by_person = {each.person_id: each for each in graduates}
    for row in db.scalars(select(Enrolment).where(Enrolment.class_id == class_id)):
        found = by_person[row.person_id]
        row.state, row.hours, row.practical_hours = found.state.value, found.hours, found.practical_hours
        row.reasons = [_stored(each) for each in found.reasons] or None


def reopen(db: Session, class_id: int) -> None:
    """Results are open again; who had withdrawn stays so."""
    rows = db.scalars(
        select(Enrolment).where(Enrolment.class_id == class_id, Enrolment.state != EnrolmentState.WITHDRAWN)
    )
    for row in rows:
        row.state, row.hours, row.practical_hours = EnrolmentState.ENROLLED.value, None, None
        row.reasons = None


def _last_place(db: Session, class_id: int) -> int:
    query = select(func.max(Enrolment.place_in_list)).where(Enrolment.class_id == class_id)
    return db.scalar(query) or 0


def _stored(reason: Problem) -> dict[str, Any]:
    return {"code": reason.code, "values": dict(reason.values)}


def _slices(values: Sequence[Any]) -> list[Sequence[Any]]:
    return [values[start : start + SLICE] for start in range(0, len(values), SLICE)]
