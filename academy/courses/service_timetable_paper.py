"""The timetable on paper and in other people's calendars."""

from dataclasses import replace
from datetime import date, timedelta

from academy.base.door import Act, reads
from academy.base.problems import Refused, problem
from academy.base.words import Words
from academy.courses import paper_timetable, rules_calendar, store, store_poster, store_timetable
from academy.courses.facts_poster import PersonTimetable
from academy.courses.facts_timetable import SessionCell
from academy.courses.service_timetable_desk import TimetableDesk
from academy.network import store as network
from academy.people import store as people
from academy.places import store as places

KINDS = ("class", "person", "place")
BEHIND, AHEAD = timedelta(days=366), timedelta(days=732)


class TimetablePaperVerbs(TimetableDesk):
    @reads("courses.read")
    def poster(self, act: Act, class_id: int, first: date, last: date, small: bool = False) -> bytes:
        """课程表 of a class as a wall poster, A3 or A4, a sheet a week of those that touch the span.

        Raises Refused when the class does not meet in it.
        """
        row = store.class_of(act.db, class_id)
        act.demand(row.branch_id)
        facts = store_poster.poster(act.db, class_id, first, last, act.clock.today(), small)
        if facts is None:
            raise Refused(problem("courses.no_session_in_span", "day", first=first, last=last))
        return paper_timetable.poster(facts)

    @reads("courses.read")
    def person_paper(self, act: Act, person_id: int, first: date, last: date) -> bytes:
        """授课安排 of an instructor within the actor's branches, A4."""
        cells = [each for each in self._cells(act, "person", person_id, first, last)]
        member = people.members(act.db, [person_id])[person_id]
        branch = network.names(act.db).get(member.branch_id, "")
        lessons = tuple(replace(store_poster.lesson(each, each.name), what=each.topic) for each in cells)
        return paper_timetable.person(
            PersonTimetable(member.name, branch, first, last, act.clock.today(), lessons)
        )

    @reads("courses.read")
    def calendar(self, act: Act, kind: str, key: int) -> bytes:
        """The sessions of a class, an instructor ("person") or a place as an .ics file."""
        if kind not in KINDS:
            raise Refused(problem("record.gone"))
        today = act.clock.today()
        cells = self._cells(act, kind, key, today - BEHIND, today + AHEAD)
        words = Words("zh")
        events = []
        for each in cells:
            what = each.name if kind != "class" else each.topic or each.name
            who = " ".join((each.number, each.instructor, words.word(f"session_kind.{each.kind.value}")))
            events.append(
                (f"{each.id}@academy", store_poster.lesson(each, who, f"{what}（{each.hours}学时）"))
            )
        return rules_calendar.calendar(self._title(act, kind, key, cells), events, act.clock.now())

    def _cells(self, act: Act, kind: str, key: int, first: date, last: date) -> list[SessionCell]:
        if kind == "class":
            act.demand(store.class_of(act.db, key).branch_id)
            found = store_timetable.cells(act.db, first, last, None, key)
        else:
            reach = store_timetable.cells(act.db, first, last, act.scope.branches)
            found = [
                each for each in reach if key == (each.instructor_id if kind == "person" else each.place_id)
            ]
        if not found:
            raise Refused(problem("courses.no_session_in_span", "day", first=first, last=last))
        return found

    def _title(self, act: Act, kind: str, key: int, cells: list[SessionCell]) -> str:
        if kind == "class":
            return f"{cells[0].name}课程表"
        if kind == "person":
            return f"{cells[0].instructor}授课安排"
        return f"{places.places_by_id(act.db, [key])[key].name}使用安排"
