"""Writing courses, classes and sessions; who and what is booked by whom."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.courses import store_timetable
from academy.courses.facts import CourseRow, SessionKind
from academy.courses.facts_plan import Booking, ClassDraft, CourseDraft, SessionDraft
from academy.courses.records import Attendance, Course, CourseSession, TrainingClass
from academy.network.records import Branch
from academy.people.records import Person
from academy.places import store as places


def course_record(db: Session, course_id: int, version: int | None = None) -> Course:
    """The row to be changed. Raises Refused when it is gone or not the version the clerk saw."""
    found = db.get(Course, course_id)
    if found is None:
        raise Refused(problem("record.gone"))
    if version is not None and found.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return found


def class_record(db: Session, class_id: int, version: int | None = None) -> TrainingClass:
    """The row to be changed; others wait for it. Raises Refused like `course_record`."""
    found = db.get(TrainingClass, class_id, with_for_update=True)
    if found is None:
        raise Refused(problem("record.gone"))
    if version is not None and found.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return found


def write_course(db: Session, record: Course, draft: CourseDraft) -> int:
    record.code, record.name = draft.code, draft.name.strip()
    record.theory_hours, record.practical_hours = draft.theory_hours, draft.practical_hours
    record.online_hours, record.occupation = draft.online_hours, draft.occupation.strip()
    record.level, record.practical_percent = draft.level, draft.practical_percent
    record.practical_base, record.shared = draft.practical_base.value, draft.shared
    db.add(record)
    db.flush()
    return record.id


def code_taken(db: Session, code: str, but: int | None = None) -> bool:
    return db.scalar(select(Course.id).where(Course.code == code, Course.id != (but or 0))) is not None


def number_taken(db: Session, number: str, but: int | None = None) -> bool:
    query = select(TrainingClass.id).where(TrainingClass.number == number, TrainingClass.id != (but or 0))
    return db.scalar(query) is not None


def next_code(db: Session) -> str:
    """The course code after the highest numeric one: two digits at least."""
    numbers = [int(code) for code in db.scalars(select(Course.code)) if code.isdecimal()]
    return f"{max(numbers, default=0) + 1:02}"


def next_term(db: Session, branch_id: int, course_id: int, year: int) -> int:
    """第几期: the number of the next class of a course in a branch and year."""
    last = db.scalar(
        select(func.max(TrainingClass.term)).where(
            TrainingClass.branch_id == branch_id,
            TrainingClass.course_id == course_id,
            func.extract("year", TrainingClass.starts) == year,
        )
    )
    return (last or 0) + 1


def add_class(db: Session, draft: ClassDraft, course: CourseRow) -> TrainingClass:
    """The class with the course's hours as they are today."""
    record = TrainingClass(
        branch_id=draft.branch_id, number=draft.number, course_id=course.id, term=draft.term, name=draft.name,
        starts=draft.starts, ends=draft.ends, capacity=draft.capacity, state="planned",
        head_teacher_id=draft.head_teacher_id, place=draft.place, theory_hours=course.hours.theory,
        practical_hours=course.hours.practical, online_hours=course.hours.online, reason="", closed_at=None,
        closed_by=None, closing={}, kind=draft.kind.value, host=draft.host.strip(),
        scenario=draft.scenario.strip(), edition=course.edition,
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record


def add_sessions(db: Session, record: TrainingClass, drafts: Iterable[SessionDraft]) -> list[int]:
    """Sessions where the drafts say; a registered place is known by its name."""
    known = places.named(db, record.branch_id)
    rows = [
        CourseSession(
            branch_id=record.branch_id, class_id=record.id, place_id=_place_id(known, each), **_columns(each)
        )
        for each in drafts
    ]  # fmt: skip
    db.add_all(rows)
    store_timetable.settle(db, [record.id])
    return [row.id for row in rows]


def session_record(db: Session, session_id: int, version: int) -> CourseSession:
    """The row to be changed. Raises Refused when it is gone or not the version the clerk saw."""
    found = db.get(CourseSession, session_id)
    if found is None:
        raise Refused(problem("record.gone"))
    if found.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return found


def write_session(db: Session, record: CourseSession, draft: SessionDraft) -> None:
    for name, value in _columns(draft).items():
        setattr(record, name, value)
    record.place_id = _place_id(places.named(db, record.branch_id), draft)
    store_timetable.settle(db, [record.class_id])


def has_attendance(db: Session, session_id: int) -> bool:
    return db.scalar(select(Attendance.id).where(Attendance.session_id == session_id).limit(1)) is not None


def lock(db: Session, branch_id: int, sessions: Sequence[SessionDraft]) -> None:
    """Make other planners of the same instructors and rooms wait, in one order, so that no ring forms.

    SQLite writers wait for one another anyway. The rows stay readable and may be referred to.
    """
    db.execute(select(Branch.id).where(Branch.id == branch_id).with_for_update(key_share=True))
    for person_id in sorted({each.instructor_id for each in sessions if each.instructor_id is not None}):
        db.execute(select(Person.id).where(Person.id == person_id).with_for_update(key_share=True))


def bookings(
    db: Session, branch_id: int, class_id: int | None, sessions: Sequence[SessionDraft]
) -> list[Booking]:
    """Sessions of other classes on the same days that hold one of the instructors or one of the places."""
    days = {each.day for each in sessions if each.day is not None}
    people = {each.instructor_id for each in sessions if each.instructor_id is not None}
    places = {each.place for each in sessions if each.place}
    if not days:
        return []
    query = (
        select(
            CourseSession.id, TrainingClass.id, TrainingClass.number, TrainingClass.name, CourseSession.day,
            CourseSession.starts, CourseSession.ends, CourseSession.instructor_id, Person.name,
            CourseSession.place, CourseSession.branch_id,
        )
        .join(TrainingClass, TrainingClass.id == CourseSession.class_id)
        .join(Person, Person.id == CourseSession.instructor_id, isouter=True)
        .where(
            CourseSession.day.in_(days),
            TrainingClass.state != "cancelled",
            CourseSession.instructor_id.in_(people)
            | (CourseSession.place.in_(places) & (CourseSession.branch_id == branch_id)),
        )
        .order_by(CourseSession.day, CourseSession.starts)
    )  # fmt: skip
    if class_id is not None:
        query = query.where(TrainingClass.id != class_id)
    return [
        Booking(
            key, in_class, number, name, day, starts, ends, person_id, instructor or "",
            place if where == branch_id else "",
        )
        for key, in_class, number, name, day, starts, ends, person_id, instructor, place, where in db.execute(
            query
        )
    ]  # fmt: skip


def unknown_people(db: Session, ids: Iterable[int | None]) -> set[int]:
    """Ids that no active person has."""
    wanted = {each for each in ids if each is not None}
    held = set(db.scalars(select(Person.id).where(Person.id.in_(wanted), Person.removed_at.is_(None))))
    return wanted - held


def days_used(db: Session, class_id: int) -> tuple[date, date] | None:
    """The first and last day with a session."""
    first, last = db.execute(
        select(func.min(CourseSession.day), func.max(CourseSession.day)).where(
            CourseSession.class_id == class_id
        )
    ).one()
    return None if first is None else (first, last)


def _place_id(known: Mapping[str, int], draft: SessionDraft) -> int | None:
    return None if draft.kind is SessionKind.ONLINE else known.get(draft.place)


def _columns(draft: SessionDraft) -> dict[str, object]:
    return {
        "day": draft.day, "starts": draft.starts, "ends": draft.ends, "break_minutes": draft.break_minutes,
        "hours": draft.hours, "kind": draft.kind.value, "topic": draft.topic,
        "instructor_id": draft.instructor_id, "place": draft.place,
    }  # fmt: skip
