"""Gathering what constraints look at. Statements are made once: a move of the mouse asks for all of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.courses.facts import ClassKind, ClassState, EnrolmentState, PracticalBase, SessionKind
from academy.courses.facts_timetable import ClassFacts, DayFacts, DayMark, Limits, Meeting
from academy.courses.records import Course, CourseSession, Enrolment, TrainingClass
from academy.courses.records_class import CourseEdition
from academy.courses.rules_board import Board
from academy.network.facts import DayKind
from academy.network.records import CalendarDay
from academy.people import store_away
from academy.people.facts_away import AwayRow
from academy.people.records import Person
from academy.places import store as places
from academy.places.facts import Closure, PlaceRow

OVER = (ClassState.CLOSED.value, ClassState.CANCELLED.value)
IN_CLASS = EnrolmentState.ENROLLED.value
# Columns of the tables, not of the mapped classes: half the time of a statement would go into the mapping.
SESSION, CLASS, COURSE = CourseSession.__table__.c, TrainingClass.__table__.c, Course.__table__.c
ENROLMENT, PERSON, DAY = Enrolment.__table__.c, Person.__table__.c, CalendarDay.__table__.c
EDITION = CourseEdition.__table__.c
MEETING: tuple[Any, ...] = (
    SESSION.id, SESSION.class_id, SESSION.day, SESSION.starts, SESSION.ends,
    SESSION.hours, SESSION.kind, SESSION.instructor_id, SESSION.place_id,
    SESSION.place, SESSION.branch_id, SESSION.sequence, SESSION.break_minutes,
    SESSION.topic, SESSION.pinned, SESSION.version,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose sessions a board must hold between two days."""

    first: date
    last: date
    classes: frozenset[int] = frozenset()
    teachers: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    branches: frozenset[int] = frozenset()


def board(db: Session, reach: Reach, limits: Limits) -> Board:
    """All that can speak for or against sessions of the classes, instructors and places within reach."""
    known = {row.id: row for row in _places(db, reach)}
    shared = shared_trainees(db, reach.classes, reach.first, reach.last)
    others = {other for found in shared.values() for other in found}
    held = meetings(db, replace(reach, classes=reach.classes | others, places=frozenset(known)))
    teachers = reach.teachers | {each.instructor_id for each in held if each.instructor_id}
    classes = class_facts(db, reach.classes | {each.class_id for each in held})
    shut: dict[int, tuple[Closure, ...]] = {}
    for closure in places.closures(db, list(known), reach.first, reach.last):
        shut[closure.place_id] = (*shut.get(closure.place_id, ()), closure)
    return Board(
        classes, known, names(db, teachers), away(db, teachers, reach.first, reach.last), shut,
        days(db, reach.first, reach.last), places.ways(db), shared, limits,
    ).put(held)  # fmt: skip


def _places(db: Session, reach: Reach) -> list[PlaceRow]:
    if reach.branches:
        return places.places(db, reach.branches)
    keys = {key for place in reach.places for key in places.family(db, place)}
    return list(places.places_by_id(db, keys).values()) if keys else []


def meetings(db: Session, reach: Reach) -> list[Meeting]:
    """Booked sessions in the span, and every session of the classes whenever it is."""
    values = {
        "first": reach.first, "last": reach.last, "classes": list(reach.classes),
        "teachers": list(reach.teachers), "places": list(reach.places), "branches": list(reach.branches),
    }  # fmt: skip
    return [meeting(row) for row in db.execute(_meetings(), values).all()]


def one(db: Session, session_id: int) -> Meeting:
    """A session by its key. Raises Refused when it is gone."""
    row = db.execute(_one(), {"key": session_id}).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return meeting(row)


def meeting(row: Any) -> Meeting:
    key, in_class, day, starts, ends, hours, kind, *rest = row
    return Meeting(key, in_class, day, starts, ends, hours, SessionKind(kind), *rest)


def class_facts(db: Session, ids: Collection[int]) -> dict[int, ClassFacts]:
    found = {}
    for row in db.execute(_classes(), {"keys": list(ids)}):
        columns: list[Any] = list(row)
        base, content, kind = columns[-3:]
        syllabus: dict[str, Any] = (content or {}).get("syllabus", {})
        needs, teachers = frozenset(syllabus.get("equipment", ())), frozenset(syllabus.get("teachers", ()))
        columns[-3:] = [base == PracticalBase.ALL.value, needs, teachers, kind == ClassKind.NIGHT.value]
        found[row[0]] = ClassFacts(*columns)
    return found


def shared_trainees(
    db: Session, classes: Collection[int], first: date, last: date
) -> dict[int, dict[int, tuple[str, ...]]]:
    """People in one of the classes and in another that is not over: by class, by other class, their names."""
    found: dict[int, dict[int, tuple[str, ...]]] = {}
    values = {"keys": list(classes), "first": first, "last": last}
    for one, other, name in db.execute(_shared(), values).all():
        line = found.setdefault(one, {})
        line[other] = (*line.get(other, ()), name)
    return found


def names(db: Session, ids: Iterable[int]) -> dict[int, str]:
    return {key: name for key, name in db.execute(_names(), {"keys": list(ids)})}


def away(db: Session, ids: Collection[int], first: date, last: date) -> dict[int, tuple[AwayRow, ...]]:
    found: dict[int, tuple[AwayRow, ...]] = {}
    for each in store_away.of_people(db, ids, first, last):
        found[each.person_id] = (*found.get(each.person_id, ()), each)
    return found


def days(db: Session, first: date, last: date) -> dict[date, DayFacts]:
    """Holidays, make-up workdays, and every day of years nothing was published for."""
    found: dict[date, DayFacts] = {}
    known: set[int] = set()
    years = {"first": date(first.year, 1, 1), "last": date(last.year, 12, 31)}
    for day, kind, name in db.execute(_days(), years):
        known.add(day.year)
        if not first <= day <= last:
            continue
        mark = DayMark.HOLIDAY if kind == DayKind.HOLIDAY.value else DayMark.MAKEUP
        found[day] = DayFacts(day, mark, name)
    if all(year in known for year in range(first.year, last.year + 1)):
        return found
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if day.year not in known and day not in found:
            found[day] = DayFacts(day, DayMark.WORKDAY if day.weekday() < 5 else DayMark.WEEKEND, "", True)
    return found


@cache
def _one() -> Select[*tuple[Any, ...]]:
    return select(*MEETING).where(SESSION.id == bindparam("key"))


@cache
def _meetings() -> Select[*tuple[Any, ...]]:
    wanted = [
        column.in_(bindparam(name, expanding=True))
        for column, name in (
            (SESSION.class_id, "classes"), (SESSION.instructor_id, "teachers"),
            (SESSION.place_id, "places"), (SESSION.branch_id, "branches"),
        )
    ]  # fmt: skip
    span = SESSION.day.between(bindparam("first"), bindparam("last"))
    return select(*MEETING).where(SESSION.booked, or_(wanted[0], *(and_(span, each) for each in wanted[1:])))


@cache
def _classes() -> Select[*tuple[Any, ...]]:
    """With how many people each class has, the course's rule, and what its edition asks for."""
    held, content = TrainingClass.__table__, CourseEdition.__table__
    people = (
        select(func.count())
        .where(ENROLMENT.class_id == CLASS.id, ENROLMENT.state != EnrolmentState.WITHDRAWN.value)
        .correlate(held)
        .scalar_subquery()
    )
    columns: tuple[Any, ...] = (
        CLASS.id, CLASS.number, CLASS.name, CLASS.branch_id, CLASS.starts, CLASS.ends, CLASS.capacity, people,
        CLASS.theory_hours, CLASS.practical_hours, CLASS.online_hours, COURSE.practical_percent,
        COURSE.practical_base, EDITION.content, CLASS.kind,
    )  # fmt: skip
    edition = and_(EDITION.course_id == CLASS.course_id, EDITION.edition == CLASS.edition)
    source = held.join(Course.__table__, COURSE.id == CLASS.course_id).join(content, edition, isouter=True)
    return select(*columns).select_from(source).where(CLASS.id.in_(bindparam("keys", expanding=True)))


@cache
def _shared() -> Select[*tuple[Any, ...]]:
    one, other = Enrolment.__table__.alias(), Enrolment.__table__.alias()
    held = TrainingClass.__table__
    source = (
        one.join(other, and_(other.c.person_id == one.c.person_id, other.c.class_id != one.c.class_id))
        .join(held, CLASS.id == other.c.class_id)
        .join(Person.__table__, PERSON.id == one.c.person_id)
    )
    return (
        select(one.c.class_id, other.c.class_id, PERSON.name)
        .select_from(source)
        .where(
            one.c.class_id.in_(bindparam("keys", expanding=True)),
            one.c.state == IN_CLASS, other.c.state == IN_CLASS, CLASS.state.not_in(OVER),
            CLASS.starts <= bindparam("last"), CLASS.ends >= bindparam("first"),
        )
    )  # fmt: skip


@cache
def _names() -> Select[int, str]:
    return select(PERSON.id, PERSON.name).where(PERSON.id.in_(bindparam("keys", expanding=True)))


@cache
def _days() -> Select[*tuple[Any, ...]]:
    return select(DAY.day, DAY.kind, DAY.name).where(DAY.day.between(bindparam("first"), bindparam("last")))
