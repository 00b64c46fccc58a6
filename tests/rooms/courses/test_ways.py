"""Ways between branches and rooms that open again, in the journal and the bin: called by their names."""

from datetime import date

import pytest

from academy.base.door import Door
from academy.base.journal import lines
from academy.base.problems import Refused
from academy.places.facts import ClosureDraft, TravelDraft
from tests.databases import COAL, STEEL
from tests.rooms.courses.classes import Room
from tests.rooms.courses.planners import planner

WAY = "永锋工匠学院 – 邱集煤炭工匠学院"


def test_ways_and_closures_are_noted_by_name(room: Room, door: Door) -> None:
    desk = planner(room, door)
    way = desk.places.travel(desk.clerk)[0]
    desk.places.set_travel(desk.clerk, TravelDraft(STEEL, COAL, 50))
    desk.places.forget_travel(desk.clerk, way.id)
    day = date(2026, 11, 24)
    shut = desk.places.close_place(desk.clerk, desk.hall, ClosureDraft(day, day, 0, 1440, "检修"))
    desk.places.reopen_place(desk.clerk, shut)
    with door.database.transaction() as db:
        told = [(each.verb, each.label) for each in lines(db, None)[:4]]
    assert told == [
        ("places.reopen_place", "一号教室"),
        ("places.close_place", "一号教室"),
        ("places.forget_travel", WAY),
        ("places.set_travel", WAY),
    ]


def test_a_way_is_not_set_over_what_another_clerk_set(room: Room, door: Door) -> None:
    desk = planner(room, door)
    way = desk.places.travel(desk.clerk)[0]
    desk.places.set_travel(desk.clerk, TravelDraft(STEEL, COAL, 50), way.version)
    for late in (
        lambda: desk.places.set_travel(desk.clerk, TravelDraft(COAL, STEEL, 60), way.version),
        lambda: desk.places.set_travel(desk.clerk, TravelDraft(COAL, STEEL, 60), 0),
        lambda: desk.places.forget_travel(desk.clerk, way.id, way.version),
    ):
        with pytest.raises(Refused) as no:
            late()
        assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]
    assert [each.minutes for each in desk.places.travel(desk.clerk)] == [50]


def test_a_session_changed_meanwhile_is_neither_given_away_nor_removed(room: Room, door: Door) -> None:
    desk = planner(room, door)
    key, seen, *_ = desk.sessions(desk.a_class(3))[0]
    desk.timetable.substitute(desk.clerk, [key], desk.teachers[2], [seen])
    for late in (
        lambda: desk.timetable.substitute(desk.clerk, [key], desk.teachers[3], [seen]),
        lambda: desk.timetable.remove_sessions(desk.clerk, [key], [seen]),
    ):
        with pytest.raises(Refused) as no:
            late()
        assert [each.code for each in no.value.problems] == ["record.changed_meanwhile"]
