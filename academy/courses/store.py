"""Questions about courses and classes. Lists read column tuples; no table leaves this floor."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_close, rules_hours, rules_states, store_attendance
from academy.courses.facts import (
    AttendanceState,
    ClassCount,
    ClassFilter,
    ClassKind,
    ClassRow,
    ClassSheet,
    ClassState,
    CourseRow,
    EnrolmentState,
    GraduateRow,
    Hours,
    MarkRow,
    Measure,
    PracticalBase,
    SessionKind,
    SessionRow,
    Trainee,
)
from academy.courses.facts_figures import ClassTotals
from academy.courses.records import Attendance, Course, CourseSession, Enrolment, Mark, TrainingClass
from academy.courses.rules_hours import Earned
from academy.courses.store_settings import measure_of
from academy.network.records import Branch
from academy.people import store as people
from academy.people.facts import Member
from academy.people.rules_names import masked_phone

SHOWN = 2_000  # classes a list shows at most
TRAINEES = (
    select(func.count())
    .select_from(Enrolment)
    .where(Enrolment.class_id == TrainingClass.id, Enrolment.state != EnrolmentState.WITHDRAWN.value)
    .correlate(TrainingClass)
    .scalar_subquery()
)
COURSE: tuple[Any, ...] = (
    Course.id, Course.branch_id, Branch.name, Course.code, Course.name, Course.theory_hours,
    Course.practical_hours, Course.online_hours, Course.occupation, Course.level,
    Course.practical_percent, Course.practical_base, Course.version, Course.edition, Course.shared,
)  # fmt: skip
CLASS: tuple[Any, ...] = (
    TrainingClass.id, TrainingClass.branch_id, Branch.name, TrainingClass.number, TrainingClass.name,
    TrainingClass.term, TrainingClass.course_id, Course.name, Course.occupation, Course.level,
    TrainingClass.starts, TrainingClass.ends, TrainingClass.capacity, TRAINEES, TrainingClass.theory_hours,
    TrainingClass.practical_hours, TrainingClass.online_hours, TrainingClass.state, TrainingClass.closed_at,
    TrainingClass.version, TrainingClass.kind, TrainingClass.host, TrainingClass.scenario,
    TrainingClass.edition, TrainingClass.archive_number,
)  # fmt: skip


def courses(db: Session, branches: frozenset[int] | None) -> list[CourseRow]:
    """Courses a scope may use, by code: those of its branches, and what others share."""
    query = _courses().order_by(Course.code)
    if branches is not None:
        query = query.where(or_(Course.branch_id.in_(branches), Course.shared))
    return [_course_row(*row) for row in db.execute(query)]


def course(db: Session, course_id: int) -> CourseRow:
    """Raises Refused when there is none."""
    row = db.execute(_courses().where(Course.id == course_id)).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return _course_row(*row)


def classes(db: Session, branches: frozenset[int] | None, wanted: ClassFilter) -> list[ClassRow]:
    """Classes a filter wants, the newest first."""
    query = _narrowed(_classes(), branches, wanted)
    if wanted.states:
        query = query.where(TrainingClass.state.in_([state.value for state in wanted.states]))
    query = query.order_by(TrainingClass.starts.desc(), TrainingClass.id.desc()).limit(SHOWN)
    return [_class_row(row) for row in db.execute(query)]


def counts(db: Session, branches: frozenset[int] | None, wanted: ClassFilter) -> list[ClassCount]:
    """How many classes there are in each state, whatever states the filter wants."""
    columns: tuple[Any, ...] = (TrainingClass.state, func.count())
    query = select(*columns).group_by(TrainingClass.state)
    found = {state: count for state, count in db.execute(_narrowed(query, branches, wanted))}
    return [ClassCount(state, found.get(state.value, 0)) for state in ClassState]


def totals(db: Session, branches: frozenset[int] | None, wanted: ClassFilter) -> ClassTotals:
    """Over everything the filter wants, its states too."""
    every = select(TRAINEES.label("trainees")).select_from(TrainingClass)
    query = _narrowed(every, branches, wanted)
    if wanted.states:
        query = query.where(TrainingClass.state.in_([state.value for state in wanted.states]))
    held = query.subquery()
    classes, trainees = db.execute(select(func.count(), func.sum(held.c.trainees)).select_from(held)).one()
    return ClassTotals(classes, int(trainees or 0))


def class_of(db: Session, class_id: int) -> ClassRow:
    """Raises Refused when there is none."""
    row = db.execute(_classes().where(TrainingClass.id == class_id)).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return _class_row(row)


def sheet(db: Session, class_id: int) -> ClassSheet:
    """Everything of one class. A closed class is shown with the measure it was closed by."""
    row = class_of(db, class_id)
    place, teacher_id, reason, closing = db.execute(
        select(
            TrainingClass.place, TrainingClass.head_teacher_id, TrainingClass.reason, TrainingClass.closing
        ).where(TrainingClass.id == class_id)
    ).one()
    taught = sessions(db, class_id)
    measure = Measure(**closing) if closing else measure_of(db, row.branch_id, row.ends)
    if row.kind is ClassKind.NIGHT:
        measure = replace(measure, by_marks=False)
    teacher = people.members(db, [teacher_id]) if teacher_id else {}
    return ClassSheet(
        row, place, teacher_id, teacher[teacher_id].name if teacher_id in teacher else "", reason, measure,
        tuple(taught), tuple(trainees(db, class_id, taught, measure)), rules_states.MOVES[row.state],
    )  # fmt: skip


def sessions(db: Session, class_id: int) -> list[SessionRow]:
    """A class's sessions in the order of time."""
    taken = (
        select(func.count())
        .select_from(Attendance)
        .where(Attendance.session_id == CourseSession.id)
        .correlate(CourseSession)
        .scalar_subquery()
    )
    query = (
        select(
            CourseSession.id, CourseSession.class_id, CourseSession.day, CourseSession.starts,
            CourseSession.ends, CourseSession.hours, CourseSession.kind, CourseSession.break_minutes,
            CourseSession.topic, CourseSession.instructor_id, CourseSession.place, taken,
            CourseSession.version,
        )
        .where(CourseSession.class_id == class_id)
        .order_by(CourseSession.day, CourseSession.starts)
    )  # fmt: skip
    rows = db.execute(query).all()
    names = people.members(db, {row.instructor_id for row in rows if row.instructor_id})
    return [
        SessionRow(
            key, in_class, day, starts, ends, hours, SessionKind(kind), rest, topic, instructor,
            names[instructor].name if instructor in names else "", place, count, version,
        )
        for key, in_class, day, starts, ends, hours, kind, rest, topic, instructor, place, count, version
        in rows
    ]  # fmt: skip


def trainees(db: Session, class_id: int, taught: Collection[SessionRow], measure: Measure) -> list[Trainee]:
    """The people of a class in the order of its list, with attendance and marks."""
    rows = db.execute(
        select(
            Enrolment.person_id,
            Enrolment.place_in_list,
            Enrolment.state,
            Enrolment.reasons,
            Enrolment.version,
            Enrolment.late,
        )
        .where(Enrolment.class_id == class_id)
        .order_by(Enrolment.place_in_list, Enrolment.id)
    ).all()
    members = people.members(db, [row.person_id for row in rows])
    (attendance, late), marks = store_attendance.of_class(db, class_id), _marks(db, class_id)
    found = []
    for person_id, place, state, reasons, version, joined_late in rows:
        there, minutes = attendance.get(person_id, {}), late.get(person_id, {})
        gained = rules_hours.earned(list(taught), there, measure, minutes)
        found.append(
            _trainee(
                members[person_id], place, EnrolmentState(state), there, gained, marks.get(person_id),
                tuple(_problem(each) for each in reasons or ()), version, minutes, joined_late,
            )
        )  # fmt: skip
    return found


def results(db: Session, class_id: int) -> list[GraduateRow]:
    """How each trainee comes out: eligible for a certificate or why not; final once the class is closed."""
    found = sheet(db, class_id)
    return [
        rules_close.graduate(trainee, found.sessions, found.row.hours, found.measure)
        for trainee in found.trainees
    ]


def _courses() -> Select[Any]:
    return select(*COURSE).join(Branch, Branch.id == Course.branch_id)


def _classes() -> Select[Any]:
    return (
        select(*CLASS)
        .join(Branch, Branch.id == TrainingClass.branch_id)
        .join(Course, Course.id == TrainingClass.course_id)
    )


def _narrowed(query: Select[Any], branches: frozenset[int] | None, wanted: ClassFilter) -> Select[Any]:
    if branches is not None:
        query = query.where(TrainingClass.branch_id.in_(branches))
    if wanted.branch_id is not None:
        query = query.where(TrainingClass.branch_id == wanted.branch_id)
    if text := wanted.text.strip():
        query = query.where(
            or_(
                TrainingClass.number.icontains(text, autoescape=True),
                TrainingClass.name.icontains(text, autoescape=True),
            )
        )
    if wanted.year is not None:
        query = query.where(func.extract("year", TrainingClass.starts) == wanted.year)
    return query


def _course_row(
    key: int, branch_id: int, branch: str, code: str, name: str, theory: int, practical: int, online: int,
    occupation: str, level: int, percent: int, base: str, version: int, edition: int, shared: bool,
) -> CourseRow:  # fmt: skip
    return CourseRow(
        key, branch_id, branch, code, name, Hours(theory, practical, online), occupation, level, percent,
        PracticalBase(base), version, edition, shared,
    )  # fmt: skip


def _class_row(row: Any) -> ClassRow:
    columns: list[Any] = list(row)
    theory, practical, online, state, closed_at, version, kind, *more = columns[14:]
    hours = Hours(theory, practical, online)
    columns[14:] = [hours, ClassState(state), closed_at, version, ClassKind(kind), *more]
    return ClassRow(*columns)


def _trainee(
    member: Member, place: int, state: EnrolmentState, there: dict[int, AttendanceState], gained: Earned,
    mark: MarkRow | None, reasons: tuple[Problem, ...], version: int, late: dict[int, int], joined_late: bool,
) -> Trainee:  # fmt: skip
    return Trainee(
        member.id, member.number, member.name, member.gender.value if member.gender else "", member.unit,
        member.doc_masked, masked_phone(member.phone), place, state, there, gained.total,
        gained.hours.practical, mark, reasons, version, late, joined_late,
    )  # fmt: skip


def _marks(db: Session, class_id: int) -> dict[int, MarkRow]:
    rows = db.execute(
        select(
            Mark.person_id, Mark.theory, Mark.practical, Mark.makeup_theory, Mark.makeup_practical,
            Mark.absent, Mark.total, Mark.version,
        ).where(Mark.class_id == class_id)
    )  # fmt: skip
    return {row[0]: MarkRow(*row[1:]) for row in rows}


def _problem(stored: dict[str, Any]) -> Problem:
    return problem(stored["code"], **stored["values"])
