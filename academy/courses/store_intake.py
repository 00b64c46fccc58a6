"""Sign-ups, waiting lists and what the rules of a class must know of who wants in."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.courses import rules_intake, store_editions, store_settings
from academy.courses.facts import ClassKind
from academy.courses.facts_intake import (
    ApplicationRow,
    ApplicationState,
    Candidate,
    Intake,
    IntakeRules,
    IntakeState,
)
from academy.courses.records import Attendance, Course, CourseSession, Enrolment, TrainingClass
from academy.courses.records_class import Application
from academy.people.records import Person
from academy.people.rules_names import masked_phone
from academy.people.store import merged_into

IN_CLASS = ("enrolled", "completed", "incomplete")


def rules_of(db: Session, record: TrainingClass, today: date) -> IntakeRules:
    """The class as somebody sees it who wants in."""
    intake = Intake.of(record.intake)
    needed: tuple[str, ...] = ()
    if intake.prerequisites:
        needed = store_editions.syllabus_of(db, record.course_id, record.edition).prerequisites
    limit = store_settings.night_courses(db, record.branch_id, today)
    return IntakeRules(ClassKind(record.kind), intake, record.starts, needed, limit)


def state_of(db: Session, record: TrainingClass) -> IntakeState:
    """How full the class is."""
    rows = db.execute(
        select(Person.unit, func.count())
        .join(Enrolment, Enrolment.person_id == Person.id)
        .where(Enrolment.class_id == record.id, Enrolment.state.in_(IN_CLASS))
        .group_by(Person.unit)
    )
    by_unit: dict[str, int] = {unit: count for unit, count in rows}
    return IntakeState(record.capacity, sum(by_unit.values()), by_unit)


def candidates(db: Session, record: TrainingClass, people: Collection[int]) -> dict[int, Candidate]:
    """What is known of people, and of the classes they are or were in."""
    columns = select(
        Person.id, Person.name, Person.unit, Person.birth, Person.category, Person.level, Person.phone
    )
    found = {
        row.id: Candidate(
            row.id, row.name, row.unit, row.birth, row.category, row.level or 0, row.phone
        )
        for row in db.execute(columns.where(Person.id.in_(people)))
    }  # fmt: skip
    of = {key: key for key in people} | merged_into(db, people)  # with each whoever was merged into him
    year = func.extract("year", TrainingClass.starts) == record.starts.year
    history = (
        select(
            Enrolment.person_id, Enrolment.state, TrainingClass.id, TrainingClass.number,
            TrainingClass.course_id, Course.code, year.label("this_year"),
        )
        .join(TrainingClass, TrainingClass.id == Enrolment.class_id)
        .join(Course, Course.id == TrainingClass.course_id)
        .where(
            Enrolment.person_id.in_(of), TrainingClass.state != "cancelled", Enrolment.state.in_(IN_CLASS)
        )
        .order_by(Enrolment.id)
    )  # fmt: skip
    for member, state, class_id, number, course_id, code, this_year in db.execute(history):
        person_id = of[member]
        held = found[person_id]
        if state == "completed":
            held = replace(held, completed=held.completed | {code})
        if class_id != record.id and course_id == record.course_id and this_year:
            held = replace(held, same_course=number)
        found[person_id] = held
    if record.kind == ClassKind.NIGHT.value:
        counts = _night_counts(db, record, found, of)
        found = {key: replace(each, night_courses=counts.get(key, 0)) for key, each in found.items()}
    return found


def _night_counts(
    db: Session, record: TrainingClass, found: Mapping[int, Candidate], of: Mapping[int, int]
) -> dict[int, int]:
    """Other night-school classes of the year each is in or waits for: under his telephone, and under the
    names and telephones of whoever was merged into him. One class counts once."""
    phones: dict[str, set[int]] = {}
    for member, phone in db.execute(select(Person.id, Person.phone).where(Person.id.in_(of))):
        if phone:
            phones.setdefault(phone, set()).add(of[member])
    year = func.extract("year", TrainingClass.starts) == record.starts.year
    night = (
        TrainingClass.kind == ClassKind.NIGHT.value, TrainingClass.id != record.id,
        TrainingClass.state != "cancelled", year, or_(Person.phone.in_(phones), Person.id.in_(of)),
    )  # fmt: skip
    enrolled = (
        select(Person.id, Person.phone, TrainingClass.id)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .join(TrainingClass, TrainingClass.id == Enrolment.class_id)
        .where(*night, Enrolment.state.in_(IN_CLASS))
    )
    waiting = (
        select(Person.id, Person.phone, TrainingClass.id)
        .join(Application, Application.person_id == Person.id)
        .join(TrainingClass, TrainingClass.id == Application.class_id)
        .where(*night, Application.state == ApplicationState.WAITING.value)
    )
    classes: dict[int, set[int]] = {key: set() for key in found}
    for member, phone, class_id in db.execute(enrolled.union(waiting)):
        for key in {of.get(member, 0), *phones.get(phone, ())} - {0}:
            classes[key].add(class_id)
    return {key: len(held) for key, held in classes.items()}


def applications(db: Session, record: TrainingClass, today: date) -> list[ApplicationRow]:
    """Everybody who signed up; those who wait with what stands against them."""
    rows = db.execute(
        select(
            Application.person_id, Person.name, Person.unit, Person.phone, Application.applied_at,
            Application.state, Application.lot, Application.note,
        )
        .join(Person, Person.id == Application.person_id)
        .where(Application.class_id == record.id)
        .order_by(Application.id)
    ).all()  # fmt: skip
    waiting = [row.person_id for row in rows if row.state == ApplicationState.WAITING.value]
    known = candidates(db, record, waiting) if waiting else {}
    rules = rules_of(db, record, today)
    return [
        ApplicationRow(
            row.person_id, row.name, row.unit, masked_phone(row.phone), row.applied_at,
            ApplicationState(row.state), row.lot, row.note,
            tuple(rules_intake.eligibility(known[row.person_id], rules)) if row.person_id in known else (),
        )
        for row in rows
    ]  # fmt: skip


def application_record(db: Session, class_id: int, person_id: int) -> Application | None:
    return db.scalar(
        select(Application).where(Application.class_id == class_id, Application.person_id == person_id)
    )


def waiting_record(db: Session, class_id: int, person_id: int) -> Application:
    """Raises Refused when the person does not wait."""
    found = application_record(db, class_id, person_id)
    if found is None or found.state != ApplicationState.WAITING.value:
        raise Refused(problem("courses.not_waiting", "person_id"))
    return found


def absences(db: Session, class_id: int) -> dict[int, int]:
    """How often each person who is in the class stayed away without leave."""
    rows = db.execute(
        select(Attendance.person_id, func.count())
        .join(CourseSession, CourseSession.id == Attendance.session_id)
        .join(
            Enrolment,
            (Enrolment.class_id == CourseSession.class_id) & (Enrolment.person_id == Attendance.person_id),
        )
        .where(
            CourseSession.class_id == class_id,
            Attendance.state == "absent",
            Enrolment.state == "enrolled",
        )
        .group_by(Attendance.person_id)
    )
    return {person_id: count for person_id, count in rows}
