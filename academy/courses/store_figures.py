"""Figures from the sums the database keeps, and the sessions behind them."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, func, select
from sqlalchemy.orm import Session

from academy.base.bundle import Bundle
from academy.base.facts import Finding
from academy.courses.facts import SessionKind
from academy.courses.facts_figures import (
    MOST,
    FiguresFilter,
    MonthFigure,
    SessionFigure,
    SessionTotals,
    Use,
    UseFigure,
    YearFigures,
)
from academy.courses.records import Attendance, CourseSession, TrainingClass
from academy.courses.records_tally import AttendanceTally, HeadTally
from academy.courses.store_figures_persons import NETWORK, counted_twice
from academy.network.records import Branch
from academy.people import store as people
from academy.people.records import Person

CAME = ("present", "late", "makeup")
STATES = ("present", "late", "makeup", "leave", "absent")
HOURS = (SessionKind.THEORY, SessionKind.PRACTICAL, SessionKind.ONLINE)
NOTHING = ("", *(0 for _ in STATES), 0, *(0 for _ in HOURS))


def year(db: Session, branches: frozenset[int] | None, wanted: FiguresFilter) -> YearFigures:
    """One statement over sums: its cost does not grow with the attendances. Merged persons count once."""
    reach = _reach(branches, wanted)
    asked: dict[str, Any] = {
        "year": str(wanted.year),
        "first": f"{wanted.year}-01",
        "last": f"{wanted.year}-12",
    }
    if reach is not None:
        asked["reach"] = sorted(reach)
    found = _sums(reach is not None).ask(db, asked)
    sums = {(line[0], line[1]): line[2:] for line in found["tally"]}
    visits: dict[tuple[int, str], int] = {}
    persons: dict[int, int] = {}
    for branch_id, period, count in found["heads"]:
        if len(period) == 4:
            persons[branch_id] = count
        else:
            visits[(branch_id, period)] = count
    twice = counted_twice(db, wanted.year, dict(found["merged"]))  # type: ignore[arg-type]
    persons = {key: count - twice.get(key, 0) for key, count in persons.items()}
    network = persons.pop(NETWORK, 0) if reach is None else None
    keys = sorted({*sums, *(key for key in visits if key[0] != NETWORK)}, key=lambda key: (key[1], key[0]))
    months = tuple(_month(key, sums.get(key, NOTHING), visits.get(key, 0)) for key in keys)
    return YearFigures(wanted.year, months, persons, network)


@cache
def _sums(narrow: bool) -> Bundle:
    tally, heads = AttendanceTally.__table__.c, HeadTally.__table__.c
    branch, person = Branch.__table__.c, Person.__table__.c
    sums: tuple[Any, ...] = (
        tally.branch_id, tally.month, branch.name,
        *(_part(tally.entries, tally.state == state) for state in STATES),
        _part(tally.minutes, tally.kind != SessionKind.ACTIVITY.value),  # an activity counts no hours
        *(_part(tally.minutes, tally.kind == kind.value) for kind in HOURS),
    )  # fmt: skip
    counted: tuple[Any, ...] = (heads.branch_id, heads.period, heads.heads)
    source = AttendanceTally.__table__.join(Branch.__table__, branch.id == tally.branch_id)
    entries = select(*sums).select_from(source)
    entries = entries.where(tally.month.between(bindparam("first"), bindparam("last")))
    entries = entries.group_by(tally.branch_id, tally.month, branch.name)
    people = select(*counted).where(heads.period.between(bindparam("year"), bindparam("last")))
    if narrow:
        reach: Any = bindparam("reach", expanding=True)
        entries, people = entries.where(tally.branch_id.in_(reach)), people.where(heads.branch_id.in_(reach))
    merged = select(person.id, person.merged_into).where(person.merged_into.is_not(None))
    return Bundle(tally=entries, heads=people, merged=merged)


def _part(column: ColumnElement[int], condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(column).filter(condition), 0)


def _month(key: tuple[int, str], held: Sequence[Any], visits: int) -> MonthFigure:
    name, present, late, makeup, leave, absent, minutes, theory, practical, online = held
    return MonthFigure(
        key[0], name, key[1], present + late + makeup + leave + absent, present + late, late, leave,
        absent + makeup, minutes, theory, practical, online, visits,
    )  # fmt: skip


def uses(
    db: Session, branches: frozenset[int] | None, use: Use, branch_id: int | None, first: date, last: date
) -> list[UseFigure]:
    """Rooms or instructors in a span of days, the busiest first."""
    key: Any = CourseSession.place if use is Use.ROOM else CourseSession.instructor_id
    grouped: tuple[Any, ...] = (key, CourseSession.branch_id)
    query = (
        select(
            *grouped, Branch.name, func.count(), func.sum(CourseSession.ends - CourseSession.starts),
            func.sum(CourseSession.hours), func.count(CourseSession.day.distinct()),
            func.count(CourseSession.class_id.distinct()), func.max(CourseSession.place_id),
        )
        .join(Branch, Branch.id == CourseSession.branch_id)
        .join(TrainingClass, TrainingClass.id == CourseSession.class_id)
        .where(
            CourseSession.day.between(first, last), TrainingClass.state != "cancelled",
            *_within(branches, branch_id),
        )
        .group_by(*grouped, Branch.name)
        .order_by(func.sum(CourseSession.ends - CourseSession.starts).desc())
    )  # fmt: skip
    query = query.where(key != "" if use is Use.ROOM else key.is_not(None)).limit(MOST)
    rows = db.execute(query).all()
    names = people.members(db, [row[0] for row in rows]) if use is Use.INSTRUCTOR else {}
    return [
        UseFigure(
            str(row[0]), names[row[0]].name if row[0] in names else str(row[0]), row[2], row[3], row[4],
            row[5], row[6], row[7], row[8],
        )
        for row in rows
    ]  # fmt: skip


def sessions(
    db: Session,
    branches: frozenset[int] | None,
    branch_id: int | None,
    first: date,
    last: date,
    use: tuple[Use, str] | None = None,
) -> list[SessionFigure]:
    """The sessions of a span of days, a room's or an instructor's only where asked."""
    query = (
        select(
            CourseSession.id, CourseSession.class_id, TrainingClass.number, TrainingClass.name, Branch.name,
            CourseSession.day, CourseSession.starts, CourseSession.ends, CourseSession.hours,
            CourseSession.kind, Person.name, CourseSession.place, _counted(("present", "late")),
            _counted(("leave",)), _counted(("absent", "makeup")),
        )
        .join(TrainingClass, TrainingClass.id == CourseSession.class_id)
        .join(Branch, Branch.id == CourseSession.branch_id)
        .join(Person, Person.id == CourseSession.instructor_id, isouter=True)
        .where(*_taught(branches, branch_id, first, last, use))
        .order_by(CourseSession.day, CourseSession.starts, CourseSession.id)
        .limit(MOST)
    )  # fmt: skip
    rows: list[Any] = list(db.execute(query))
    return [
        SessionFigure(
            key, class_id, number, name, branch, day, starts, ends, hours, SessionKind(kind), teacher or "",
            place, *counts,
        )
        for key, class_id, number, name, branch, day, starts, ends, hours, kind, teacher, place, *counts
        in rows
    ]  # fmt: skip


def session_totals(
    db: Session,
    branches: frozenset[int] | None,
    branch_id: int | None,
    first: date,
    last: date,
    use: tuple[Use, str] | None = None,
) -> SessionTotals:
    """How many sessions there are and how many hours, those too that are not told one by one."""
    query = select(func.count(), func.coalesce(func.sum(CourseSession.hours), 0)).join(
        TrainingClass, TrainingClass.id == CourseSession.class_id
    )
    found, hours = db.execute(query.where(*_taught(branches, branch_id, first, last, use))).one()
    return SessionTotals(found, int(hours))


def _taught(
    branches: frozenset[int] | None, branch_id: int | None, first: date, last: date,
    use: tuple[Use, str] | None,
) -> list[ColumnElement[bool]]:  # fmt: skip
    """Sessions of a span of days that were not cancelled, a room's or an instructor's only where asked."""
    found = [CourseSession.day.between(first, last), TrainingClass.state != "cancelled"]
    found += _within(branches, branch_id)
    if use is not None:
        kind, key = use
        found.append(
            CourseSession.place == key if kind is Use.ROOM else CourseSession.instructor_id == int(key)
        )
    return found


def _counted(states: Collection[str]) -> Any:
    return (
        select(func.count())
        .select_from(Attendance)
        .where(Attendance.session_id == CourseSession.id, Attendance.state.in_(states))
        .correlate(CourseSession)
        .scalar_subquery()
    )


def _within(branches: frozenset[int] | None, branch_id: int | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if branches is not None:
        found.append(CourseSession.branch_id.in_(branches))
    if branch_id is not None:
        found.append(CourseSession.branch_id == branch_id)
    return found


def _reach(branches: frozenset[int] | None, wanted: FiguresFilter) -> frozenset[int] | None:
    if wanted.branch_id is None:
        return branches
    asked = frozenset({wanted.branch_id})
    return asked if branches is None else asked & branches


def broken(db: Session) -> list[Finding]:
    """Sums that are not what the attendances say."""
    minutes = case(
        (Attendance.state.in_(("present", "makeup")), CourseSession.hours * 45),
        (
            (Attendance.state == "late") & (CourseSession.hours * 45 > Attendance.late_minutes),
            CourseSession.hours * 45 - Attendance.late_minutes,
        ),
        else_=0,
    )
    live = db.execute(
        select(func.count(), func.coalesce(func.sum(minutes), 0))
        .select_from(Attendance)
        .join(CourseSession, CourseSession.id == Attendance.session_id)
    ).one()
    kept = db.execute(
        select(
            func.coalesce(func.sum(AttendanceTally.entries), 0),
            func.coalesce(func.sum(AttendanceTally.minutes), 0),
        )
    ).one()
    return [] if tuple(live) == tuple(kept) else [Finding("courses.tally_differs", "attendance_tally", 0)]
