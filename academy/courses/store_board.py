"""Gathering what constraints look at: a move of the mouse asks for all of it in one statement."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.base.settings import nearest
from academy.courses import store_board_statements as statements
from academy.courses.facts import ClassKind, PracticalBase, SessionKind
from academy.courses.facts_timetable import ClassFacts, DayFacts, DayMark, Limits, Meeting
from academy.courses.rules_board import Board
from academy.courses.store_settings import HOURS_A_DAY
from academy.network.facts import DayKind
from academy.network.rules_tree import lineage_of
from academy.people import store_away
from academy.people.facts_away import AwayRow
from academy.places import store as places
from academy.places.facts import Closure


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose sessions a board must hold between two days."""

    first: date
    last: date
    classes: frozenset[int] = frozenset()
    teachers: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    branches: frozenset[int] = frozenset()
    home: int = 0


def board(db: Session, reach: Reach) -> Board:
    """All that can speak for or against sessions of the classes, instructors and places within reach.

    The limits are those that hold in the branch `home` on the first day; without one, the usual.
    """
    values: dict[str, Any] = {
        "first": reach.first, "last": reach.last, "eve": reach.first - timedelta(days=1),
        "opening": date(reach.first.year, 1, 1), "closing": date(reach.last.year, 12, 31),
        "classes": list(reach.classes), "teachers": list(reach.teachers), "places": list(reach.places),
        "key": HOURS_A_DAY.key,
    }  # fmt: skip
    if reach.branches:
        values["branches"] = list(reach.branches)
    found = statements.everything(bool(reach.branches)).ask(db, values)
    shut: dict[int, tuple[Closure, ...]] = {}
    for row in found["shut"]:
        shut[row[1]] = (*shut.get(row[1], ()), Closure(*row))
    return Board(
        {row[0]: _class_facts(row) for row in found["classes"]},
        {row[0]: places.place_row(*row) for row in found["places"]},
        {key: name for key, name in found["names"]},
        _by_person(store_away.away_row(*row) for row in found["away"]),
        shut,
        _calendar(found["days"], reach.first, reach.last),
        {pair: minutes for one, other, minutes in found["ways"] for pair in ((one, other), (other, one))},
        _by_class(found["shared"]),
        _limits(found["parents"], found["limits"], reach.home),
    ).put(map(meeting, found["held"]))  # fmt: skip


def _limits(parents: Iterable[Sequence[Any]], rows: Iterable[Sequence[Any]], home: int) -> Limits:
    held = {branch_id: value["is"] for _from, _key, branch_id, value in sorted(rows, key=itemgetter(0, 1))}
    line = lineage_of({child: parent for child, parent in parents}, home)
    hours = nearest(HOURS_A_DAY, line, held)
    return Limits(hours, hours)


def meetings(db: Session, reach: Reach) -> list[Meeting]:
    """Booked sessions in the span, and every session of the classes whenever it is."""
    values: dict[str, Any] = {
        "first": reach.first, "last": reach.last, "classes": list(reach.classes),
        "teachers": list(reach.teachers), "places": list(reach.places), "branches": list(reach.branches),
    }  # fmt: skip
    return [meeting(row) for row in db.execute(statements.meetings(), values).all()]


def one(db: Session, session_id: int) -> Meeting:
    """A session by its key. Raises Refused when it is gone."""
    found = statements.one().ask(db, {"key": session_id})["found"]
    if not found:
        raise Refused(problem("record.gone"))
    return meeting(found[0])


def meeting(row: Any) -> Meeting:
    key, in_class, day, starts, ends, hours, kind, *rest = row
    return Meeting(key, in_class, day, starts, ends, hours, SessionKind(kind), *rest)


def class_facts(db: Session, ids: Collection[int]) -> dict[int, ClassFacts]:
    return {row[0]: _class_facts(row) for row in db.execute(statements.classes(), {"keys": list(ids)})}


def _class_facts(row: Sequence[Any]) -> ClassFacts:
    *columns, base, content, kind = row
    syllabus: dict[str, Any] = (content or {}).get("syllabus", {})
    needs, teachers = frozenset(syllabus.get("equipment", ())), frozenset(syllabus.get("teachers", ()))
    columns += [base == PracticalBase.ALL.value, needs, teachers, kind == ClassKind.NIGHT.value]
    return ClassFacts(*columns)


def shared_trainees(
    db: Session, classes: Collection[int], first: date, last: date
) -> dict[int, dict[int, tuple[str, ...]]]:
    """People in one of the classes and in another that is not over: by class, by other class, their names."""
    return _by_class(db.execute(statements.shared(), {"keys": list(classes), "first": first, "last": last}))


def _by_class(rows: Iterable[Sequence[Any]]) -> dict[int, dict[int, tuple[str, ...]]]:
    found: dict[int, dict[int, tuple[str, ...]]] = {}
    for one, other, name in rows:
        line = found.setdefault(one, {})
        line[other] = (*line.get(other, ()), name)
    return found


def away(db: Session, ids: Collection[int], first: date, last: date) -> dict[int, tuple[AwayRow, ...]]:
    return _by_person(store_away.of_people(db, ids, first, last))


def _by_person(rows: Iterable[AwayRow]) -> dict[int, tuple[AwayRow, ...]]:
    found: dict[int, tuple[AwayRow, ...]] = {}
    for each in rows:
        found[each.person_id] = (*found.get(each.person_id, ()), each)
    return found


def days(db: Session, first: date, last: date) -> dict[date, DayFacts]:
    """Holidays, make-up workdays, and every day of years nothing was published for."""
    years = {"first": date(first.year, 1, 1), "last": date(last.year, 12, 31)}
    return _calendar(db.execute(statements.days(), years), first, last)


def _calendar(rows: Iterable[Sequence[Any]], first: date, last: date) -> dict[date, DayFacts]:
    found: dict[date, DayFacts] = {}
    known: set[int] = set()
    for day, kind, name in rows:
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
