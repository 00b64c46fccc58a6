"""A small network to plan in: two branches with places, instructors, a class of ten sessions."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from academy.base.actor import Actor
from academy.base.door import Door
from academy.courses.facts_plan import SessionDraft
from academy.courses.service_timetable import TimetableService
from academy.courses.store_uses import place_uses
from academy.network.store_writing import add_days, seed_days
from academy.people.facts import Role
from academy.people.service_away import AwayService
from academy.places.facts import PlaceDraft, PlaceKind, TravelDraft
from academy.places.service import PlaceService
from tests.databases import COAL, STEEL
from tests.rooms.courses.classes import COURSE, MONDAY, Room, a_class, ten_sessions


@dataclass(frozen=True, slots=True)
class Planner:
    """Everything a planner uses, with the keys of what stands already."""

    room: Room
    timetable: TimetableService
    places: PlaceService
    away: AwayService
    clerk: Actor
    teachers: tuple[int, ...]
    hall: int
    base: int
    far: int

    def a_class(
        self, term: int = 3, start: date = MONDAY, teacher: int | None = None, **changed: object
    ) -> int:
        """A class of ten sessions in five days, in the hall by the first instructor."""
        course = self.room.course(replace(COURSE, code=f"{term:02}"))
        who = self.teachers[0] if teacher is None else teacher
        sessions = ten_sessions(start, who, "一号教室")
        given: dict[str, object] = {"ends": start + timedelta(days=18), "sessions": sessions}
        draft = a_class(course, term, start, **(given | changed))
        return self.room.service.plan_class(self.clerk, draft)

    def sessions(self, class_id: int) -> list[tuple[int, int, date, int]]:
        """(id, version, day, starts) in the order of time."""
        sheet = self.room.service.class_sheet(self.clerk, class_id)
        return [(each.id, each.version, each.day, each.starts) for each in sheet.sessions]


def planner(room: Room, door: Door) -> Planner:
    with door.database.transaction(write=True) as db:
        add_days(db, seed_days())
    places = PlaceService(door, (place_uses,))
    teachers = tuple(room.people(3, Role.INSTRUCTOR, 50))
    far_teacher = tuple(room.people(1, Role.INSTRUCTOR, 60, COAL))
    hall = places.add_place(room.clerk, PlaceDraft(STEEL, "一号教室", seats=40))
    base = places.add_place(room.clerk, PlaceDraft(STEEL, "实训基地", PlaceKind.BASE, stations=30))
    far = places.add_place(room.clerk, PlaceDraft(COAL, "测量教室", seats=40))
    places.set_travel(room.clerk, TravelDraft(STEEL, COAL, 40))
    return Planner(
        room,
        TimetableService(door),
        places,
        AwayService(door),
        room.clerk,
        teachers + far_teacher,
        hall,
        base,
        far,
    )


def a_session(day: date, starts: int = 510, teacher: int | None = None, place: str = "") -> SessionDraft:
    return replace(ten_sessions(day, teacher, place)[0], day=day, starts=starts, ends=starts + 195)
