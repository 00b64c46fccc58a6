"""Boards to test constraints with: two branches, four places, two classes, two instructors."""

from dataclasses import replace
from datetime import date, timedelta

from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import ClassFacts, DayFacts, DayMark, Limits, Meeting
from academy.courses.rules_board import Board
from academy.people.facts_away import AwayKind, AwayRow
from academy.places.facts import Closure, PlaceKind, PlaceRow

MONDAY = date(2026, 10, 12)
HERE, THERE = 2, 3  # branches, forty minutes apart
ROOM, BASE, STATION, HALL = 11, 12, 13, 14
MENG, GAO = 21, 22
STEEL, POWER = 31, 32


def place(key: int, name: str, kind: PlaceKind = PlaceKind.ROOM, **changed: object) -> PlaceRow:
    row = PlaceRow(key, HERE, "永锋", name, kind, None, 40, 0, (), 480, 1290, 127, "", 1)
    return replace(row, **changed)  # type: ignore[arg-type]


PLACES = (
    place(ROOM, "一号教室"),
    place(BASE, "转炉实训基地", PlaceKind.BASE, seats=0, stations=24, equipment=("仿真台",)),
    place(STATION, "一号工位区", PlaceKind.STATION, seats=0, stations=6, parent_id=BASE),
    place(HALL, "总院报告厅", PlaceKind.HALL, seats=200, branch_id=THERE),
)


def a_class(key: int, **changed: object) -> ClassFacts:
    facts = ClassFacts(key, f"YF-2026-{key}", "班", HERE, MONDAY, MONDAY + timedelta(days=13), 30, 20, 16, 24)
    return replace(facts, **changed)  # type: ignore[arg-type]


def meeting(key: int = 1, **changed: object) -> Meeting:
    """Steel class, Monday morning, 08:30 to 11:45, four 学时, in the room with Meng."""
    made = Meeting(key, STEEL, MONDAY, 510, 705, 4, SessionKind.THEORY, MENG, ROOM, "一号教室", HERE, 0, 15)
    return replace(made, **changed)  # type: ignore[arg-type]


def board(*held: Meeting, **changed: object) -> Board:
    given: dict[str, object] = {
        "classes": {STEEL: a_class(STEEL), POWER: a_class(POWER)},
        "places": {each.id: each for each in PLACES},
        "teachers": {MENG: "孟炉生", GAO: "高峰"},
        "ways": {(HERE, THERE): 40, (THERE, HERE): 40},
        "limits": Limits(8, 8),
    }
    return Board(**(given | changed)).put(held)  # type: ignore[arg-type]


def away(kind: AwayKind = AwayKind.LEAVE, starts: int = 0, ends: int = 1440, days: int = 1) -> AwayRow:
    return AwayRow(1, MENG, "孟炉生", HERE, kind, MONDAY, MONDAY + timedelta(days=days - 1), starts, ends, "")


def closure(key: int = ROOM, starts: int = 0, ends: int = 1440) -> Closure:
    return Closure(1, key, MONDAY, MONDAY, starts, ends, "设备检修")


def holiday(day: date, name: str = "国庆节") -> dict[date, DayFacts]:
    return {day: DayFacts(day, DayMark.HOLIDAY, name)}
