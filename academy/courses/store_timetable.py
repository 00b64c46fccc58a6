"""The timetable as it is shown, and moving its sessions."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.courses.facts import ClassState, SessionKind
from academy.courses.facts_timetable import Meeting, SessionCell
from academy.courses.records import Attendance, CourseSession, Enrolment, TrainingClass
from academy.courses.rules_states import OPEN
from academy.network.records import Branch
from academy.people.records import Person
from academy.places.records import Place

MOVABLE = frozenset(state.value for state in OPEN)
# Columns of the tables, not of the mapped classes: half the time of a statement would go into the mapping.
SESSION, CLASS, ENTRY = CourseSession.__table__.c, TrainingClass.__table__.c, Attendance.__table__.c
PERSON, PLACE, ENROLMENT = Person.__table__.c, Place.__table__.c, Enrolment.__table__.c
CELL: tuple[Any, ...] = (
    SESSION.id, SESSION.class_id, CLASS.number, CLASS.name, SESSION.branch_id, SESSION.day, SESSION.starts,
    SESSION.ends, SESSION.hours, SESSION.break_minutes, SESSION.kind, SESSION.topic, SESSION.instructor_id,
    func.coalesce(PERSON.name, ""), SESSION.place_id, func.coalesce(PLACE.name, SESSION.place),
    SESSION.sequence, SESSION.pinned,
    select(ENTRY.id).where(ENTRY.session_id == SESSION.id).correlate(CourseSession.__table__).exists(),
    CLASS.state, SESSION.version,
)  # fmt: skip


def cells(
    db: Session, first: date, last: date, branches: Collection[int] | None, class_id: int | None = None
) -> list[SessionCell]:
    """Booked sessions of the span, of some branches or in their places, in the order of time."""
    if class_id is not None:
        rows = db.execute(_of_class(), {"first": first, "last": last, "key": class_id}).all()
    elif branches is None:
        rows = db.execute(_all_cells(), {"first": first, "last": last}).all()
    else:
        values = {"first": first, "last": last, "branches": list(branches)}
        rows = db.execute(_of_branches(), values).all()
    sizes = trainees(db, {row[1] for row in rows})
    return [cell(row, sizes.get(row[1], 0)) for row in rows]


def cell(row: Any, people: int) -> SessionCell:
    columns: list[Any] = list(row)
    held, state, version = columns[18:]
    columns[10] = SessionKind(columns[10])
    columns[18:] = [bool(held), state in MOVABLE and not held, people, version]
    return SessionCell(*columns)


def cells_by_id(db: Session, ids: Iterable[int]) -> dict[int, SessionCell]:
    rows = db.execute(_cells().where(SESSION.id.in_(list(ids)))).all()
    return {row[0]: cell(row, 0) for row in rows}


def trainees(db: Session, classes: Collection[int]) -> dict[int, int]:
    """How many people each class has."""
    return {key: count for key, count in db.execute(_sizes(), {"keys": list(classes)})} if classes else {}


def meeting_of(row: CourseSession) -> Meeting:
    return Meeting(
        row.id, row.class_id, row.day, row.starts, row.ends, row.hours, SessionKind(row.kind),
        row.instructor_id, row.place_id, row.place, row.branch_id, row.sequence, row.break_minutes, row.topic,
        row.pinned, row.version,
    )  # fmt: skip


def session(db: Session, session_id: int) -> CourseSession:
    """Raises Refused when it is gone."""
    found = db.get(CourseSession, session_id)
    if found is None:
        raise Refused(problem("record.gone"))
    return found


def lock(
    db: Session,
    branch_id: int,
    teachers: Iterable[int | None],
    spots: Iterable[int | None],
    classes: Iterable[int],
) -> None:
    """Make other planners of the same people, places and classes wait, always in one order.

    A base stands for its stations. SQLite writers wait for one another anyway.
    """
    if db.get_bind().dialect.name == "sqlite":
        return
    db.execute(select(Branch.id).where(Branch.id == branch_id).with_for_update(key_share=True))
    people = sorted({each for each in teachers if each is not None})
    query = select(Person.id).where(Person.id.in_(people)).order_by(Person.id)
    db.execute(query.with_for_update(key_share=True)).all()
    wanted = [each for each in spots if each is not None]
    bases = select(func.coalesce(Place.parent_id, Place.id)).where(Place.id.in_(wanted))
    both = select(Place.id).where(or_(Place.id.in_(bases), Place.id.in_(wanted))).order_by(Place.id)
    db.execute(both.with_for_update(key_share=True)).all()
    rest = select(TrainingClass.id).where(TrainingClass.id.in_(sorted(classes))).order_by(TrainingClass.id)
    db.execute(rest.with_for_update(key_share=True)).all()


def attended(db: Session, ids: Collection[int]) -> set[int]:
    """Those sessions whose attendance was taken."""
    query = select(Attendance.session_id).where(Attendance.session_id.in_(list(ids))).distinct()
    return set(db.scalars(query))


def put(row: CourseSession, meeting: Meeting, place: str) -> None:
    """Write where a session stands now."""
    row.day, row.starts, row.ends, row.hours = meeting.day, meeting.starts, meeting.ends, meeting.hours
    row.instructor_id, row.place_id, row.place = meeting.instructor_id, meeting.place_id, place
    row.booked = True


def add(db: Session, branch_id: int, meeting: Meeting, place: str) -> CourseSession:
    made = CourseSession(
        branch_id=branch_id, class_id=meeting.class_id, day=meeting.day, starts=meeting.starts,
        ends=meeting.ends, break_minutes=meeting.break_minutes, hours=meeting.hours, kind=meeting.kind.value,
        topic=meeting.topic, instructor_id=meeting.instructor_id, place=place, place_id=meeting.place_id,
        sequence=meeting.sequence, pinned=False, booked=True,
    )  # fmt: skip
    db.add(made)
    return made


def settle(db: Session, classes: Iterable[int]) -> None:
    """Write what was moved and number the sessions of the classes by time.

    Raises Refused when the database itself finds a double booking: nothing of it is written.
    """
    try:
        db.flush()
    except IntegrityError as error:
        if "ex_course_session" in str(error.orig):
            raise Refused(problem("courses.booked_meanwhile")) from error
        raise
    for class_id in dict.fromkeys(classes):
        query = select(CourseSession).where(CourseSession.class_id == class_id)
        rows = db.scalars(query.order_by(CourseSession.day, CourseSession.starts, CourseSession.id))
        for number, row in enumerate(rows, 1):
            if row.sequence != number:
                row.sequence = number
    db.flush()


def release(db: Session, rows: Sequence[CourseSession]) -> None:
    """Let sessions that are about to move together go, so that they may change places with one another."""
    for row in rows:
        row.booked = False
    db.flush()


def set_booked(db: Session, class_id: int, booked: bool) -> None:
    """A cancelled class holds nobody and nothing."""
    for row in db.scalars(select(CourseSession).where(CourseSession.class_id == class_id)):
        row.booked = booked


def next_in_place(db: Session, place_id: int) -> str | None:
    """The class that meets next in a place, if any."""
    return db.scalar(
        select(TrainingClass.number)
        .join(CourseSession, CourseSession.class_id == TrainingClass.id)
        .where(CourseSession.place_id == place_id, CourseSession.booked, TrainingClass.state.in_(MOVABLE))
        .order_by(CourseSession.day)
        .limit(1)
    )


def place_names(db: Session, ids: Collection[int]) -> dict[int, str]:
    return {
        key: name for key, name in db.execute(select(Place.id, Place.name).where(Place.id.in_(list(ids))))
    }


def open_classes(db: Session, branches: Collection[int] | None, first: date, last: date) -> list[int]:
    """Classes of a span that are neither over nor cancelled."""
    query = select(TrainingClass.id).where(
        TrainingClass.state.in_(MOVABLE), TrainingClass.starts <= last, TrainingClass.ends >= first
    )
    if branches is not None:
        query = query.where(TrainingClass.branch_id.in_(branches))
    return list(db.scalars(query.order_by(TrainingClass.starts, TrainingClass.id)))


def class_state(db: Session, class_id: int) -> tuple[int, ClassState]:
    row = db.execute(
        select(TrainingClass.branch_id, TrainingClass.state).where(TrainingClass.id == class_id)
    ).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return row[0], ClassState(row[1])


@cache
def _cells() -> Select[*tuple[Any, ...]]:
    source = (
        CourseSession.__table__.join(TrainingClass.__table__, CLASS.id == SESSION.class_id)
        .join(Person.__table__, PERSON.id == SESSION.instructor_id, isouter=True)
        .join(Place.__table__, PLACE.id == SESSION.place_id, isouter=True)
    )
    ordered = select(*CELL).select_from(source).order_by(SESSION.day, SESSION.starts, SESSION.id)
    return ordered.where(SESSION.booked)


def _within() -> Any:
    return SESSION.day.between(bindparam("first"), bindparam("last"))


@cache
def _all_cells() -> Select[*tuple[Any, ...]]:
    return _cells().where(_within())


@cache
def _of_class() -> Select[*tuple[Any, ...]]:
    return _cells().where(_within(), SESSION.class_id == bindparam("key"))


@cache
def _of_branches() -> Select[*tuple[Any, ...]]:
    wanted: Any = bindparam("branches", expanding=True)
    here = select(PLACE.id).where(PLACE.branch_id.in_(bindparam("branches", expanding=True)))
    return _cells().where(_within(), or_(SESSION.branch_id.in_(wanted), SESSION.place_id.in_(here)))


@cache
def _sizes() -> Select[int, int]:
    return (
        select(ENROLMENT.class_id, func.count())
        .where(ENROLMENT.class_id.in_(bindparam("keys", expanding=True)), ENROLMENT.state != "withdrawn")
        .group_by(ENROLMENT.class_id)
    )
