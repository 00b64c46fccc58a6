"""The statements behind the board, made once: a move of the mouse asks for all of it."""

from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    FromClause,
    Select,
    SelectBase,
    and_,
    bindparam,
    func,
    or_,
    select,
    union,
    union_all,
)

from academy.base.bundle import Bundle, few
from academy.base.settings import values_within
from academy.courses.facts import ClassState, EnrolmentState
from academy.courses.records import Course, CourseSession, Enrolment, TrainingClass
from academy.courses.records_class import CourseEdition
from academy.network.records import Branch, CalendarDay
from academy.people import store_away
from academy.people.records import Person
from academy.places import store as places

OVER = (ClassState.CLOSED.value, ClassState.CANCELLED.value)
IN_CLASS = EnrolmentState.ENROLLED.value
# Columns of the tables, not of the mapped classes: half the time of a statement would go into the mapping.
SESSION, CLASS, COURSE = CourseSession.__table__.c, TrainingClass.__table__.c, Course.__table__.c
ENROLMENT, PERSON, DAY = Enrolment.__table__.c, Person.__table__.c, CalendarDay.__table__.c
EDITION, BRANCH = CourseEdition.__table__.c, Branch.__table__.c
MEETING: tuple[Any, ...] = (
    SESSION.id, SESSION.class_id, SESSION.day, SESSION.starts, SESSION.ends,
    SESSION.hours, SESSION.kind, SESSION.instructor_id, SESSION.place_id,
    SESSION.place, SESSION.branch_id, SESSION.sequence, SESSION.break_minutes,
    SESSION.topic, SESSION.pinned, SESSION.version,
)  # fmt: skip


def _keys(name: str) -> Any:
    return bindparam(name, expanding=True)


@cache
def one() -> Bundle:
    return Bundle(found=select(*MEETING).where(SESSION.id == bindparam("key")))


@cache
def meetings() -> Select[*tuple[Any, ...]]:
    wanted = [
        column.in_(bindparam(name, expanding=True))
        for column, name in (
            (SESSION.class_id, "classes"), (SESSION.instructor_id, "teachers"),
            (SESSION.place_id, "places"), (SESSION.branch_id, "branches"),
        )
    ]  # fmt: skip
    span = SESSION.day.between(bindparam("first"), bindparam("last"))
    return select(*MEETING).where(SESSION.booked, or_(wanted[0], *(and_(span, each) for each in wanted[1:])))


def _class_columns() -> Select[*tuple[Any, ...]]:
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
    return select(*columns).select_from(source)


@cache
def classes() -> Select[*tuple[Any, ...]]:
    return _class_columns().where(CLASS.id.in_(_keys("keys")))


def _one_person() -> FromClause:
    """Records that were merged, in pairs: each with his heir, the heir with him, and with one another."""
    gone, brother = Person.__table__.alias(), Person.__table__.alias()
    merged = gone.c.merged_into.is_not(None)
    brothers = gone.join(brother, brother.c.merged_into == gone.c.merged_into)
    return union_all(
        select(gone.c.id.label("id"), gone.c.merged_into.label("twin")).where(merged),
        select(gone.c.merged_into, gone.c.id).where(merged),
        select(gone.c.id, brother.c.id)
        .select_from(brothers)
        .where(merged, brother.c.merged_into.is_not(None), gone.c.id != brother.c.id),
    ).subquery("twins")


def _shared_pairs(keys: str) -> SelectBase:
    """Who is in one of the classes and in another that is not over: both classes, the person.

    From the people to their other classes, and each of these asked for its dates: a join leaves the
    databases free to begin with every class that has begun, and without the days in sight they do.
    """
    one, other = Enrolment.__table__.alias(), Enrolment.__table__.alias()
    running = (
        select(
            and_(
                CLASS.state.not_in(OVER), CLASS.starts <= bindparam("last"), CLASS.ends >= bindparam("first")
            )
        )
        .where(CLASS.id == other.c.class_id)
        .scalar_subquery()
    )
    columns = select(one.c.class_id, other.c.class_id.label("other"), one.c.person_id)
    both = (one.c.class_id.in_(_keys(keys)), one.c.state == IN_CLASS, other.c.state == IN_CLASS, running)
    elsewhere, twins = other.c.class_id != one.c.class_id, _one_person()
    direct = one.join(other, and_(other.c.person_id == one.c.person_id, elsewhere))
    through = twins.join(one, one.c.person_id == twins.c.id).join(
        other, and_(other.c.person_id == twins.c.twin, elsewhere)
    )
    anybody = select(PERSON.id).where(PERSON.merged_into.is_not(None)).exists()  # most academies: nobody
    return union_all(
        columns.select_from(direct).where(*both), columns.select_from(through).where(*both, anybody)
    )


def _named(shared: FromClause) -> Select[*tuple[Any, ...]]:
    joined = shared.join(Person.__table__, PERSON.id == shared.c.person_id)
    return select(shared.c.class_id, shared.c.other, PERSON.name).select_from(joined)


@cache
def shared() -> Select[*tuple[Any, ...]]:
    return _named(_shared_pairs("keys").cte("shared"))


def _days_between(first: str, last: str) -> Select[*tuple[Any, ...]]:
    return select(DAY.day, DAY.kind, DAY.name).where(DAY.day.between(bindparam(first), bindparam(last)))


@cache
def days() -> Select[*tuple[Any, ...]]:
    return _days_between("first", "last")


def _held(kin: CTE, shared: CTE, wide: bool) -> CTE:
    """Sessions of the classes whenever they are; those of their people and places within the span.

    Found by key first: each part then takes an index of its own.
    """
    span = SESSION.day.between(bindparam("first"), bindparam("last"))
    others, rooms = select(shared.c.other), select(kin.c.id)
    parts = [
        select(SESSION.id).where(SESSION.class_id.in_(_keys("classes"))),
        select(SESSION.id).where(SESSION.class_id.in_(others), few(SESSION.class_id, others), span),
        select(SESSION.id).where(SESSION.instructor_id.in_(_keys("teachers")), span),
        select(SESSION.id).where(SESSION.place_id.in_(rooms), few(SESSION.place_id, rooms), span),
    ]
    if wide:
        parts.append(select(SESSION.id).where(span, SESSION.branch_id.in_(_keys("branches"))))
    keys = union(*parts).subquery()
    source = CourseSession.__table__.join(keys, keys.c.id == SESSION.id)
    return select(*MEETING).select_from(source).where(SESSION.booked).cte("held")


@cache
def everything(wide: bool) -> Bundle:
    """All a board holds, in one statement, with all that branches have when `wide`.

    Parameters as `store_board.board` names them.
    """
    kin = places.kin(_keys("places"), _keys("branches") if wide else None).cte("kin")
    shared = _shared_pairs("classes").cte("shared")
    held = _held(kin, shared, wide)
    people = union(
        select(held.c.instructor_id.label("id")).where(held.c.instructor_id.is_not(None)),
        select(PERSON.id).where(PERSON.id.in_(_keys("teachers"))),
    ).cte("people")
    classes = union(
        select(held.c.class_id.label("id")), select(CLASS.id).where(CLASS.id.in_(_keys("classes")))
    ).cte("known")
    return Bundle(
        held=select(held),
        places=select(kin),
        shared=_named(shared),
        names=select(PERSON.id, PERSON.name).join(people, people.c.id == PERSON.id),
        away=store_away.away_within("eve", "last").join(people, people.c.id == store_away.AWAY.person_id),
        classes=_class_columns()
        .join(classes, classes.c.id == CLASS.id)
        .where(few(CLASS.id, select(classes.c.id))),
        shut=places.shut_within("first", "last").join(kin, kin.c.id == places.CLOSURE.place_id),
        days=_days_between("opening", "closing"),
        ways=places.all_ways(),
        parents=select(BRANCH.id, BRANCH.parent_id),
        limits=values_within("key", "first"),
    )
