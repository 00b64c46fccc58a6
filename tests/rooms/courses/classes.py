"""Classes to test with: a course of 16 and 24 hours in five days, as a steel branch would run it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.courses.facts import (
    AttendanceEntry,
    AttendanceState,
    MarkDraft,
    SessionKind,
)
from academy.courses.facts_plan import ClassDraft, CourseDraft, SessionDraft
from academy.courses.service import CourseService
from academy.people import store as people
from academy.people.facts import Role
from tests.beginnings import once
from tests.databases import STEEL
from tests.rooms.people.persons import roster_person

MONDAY = date(2026, 10, 12)
MORNING, AFTERNOON = (8 * 60 + 30, 11 * 60 + 45), (14 * 60, 17 * 60 + 15)
THEORY, PRACTICAL = SessionKind.THEORY, SessionKind.PRACTICAL
KINDS = [THEORY, THEORY, THEORY, PRACTICAL, THEORY, *[PRACTICAL] * 5]
COURSE = CourseDraft(STEEL, "01", "转炉冶炼工艺与安全操作", 16, 24, 0, "6-17-02-02", 4)
PRESENT, LATE, ABSENT = AttendanceState.PRESENT, AttendanceState.LATE, AttendanceState.ABSENT


def ten_sessions(
    start: date = MONDAY, instructor: int | None = None, place: str = ""
) -> tuple[SessionDraft, ...]:
    """Two meetings of four 学时 a day, as in the demo network's class YF-2026-0103."""
    return tuple(
        SessionDraft(
            start + timedelta(days=at // 2), *(AFTERNOON if at % 2 else MORNING), 4, kind, 15, "", instructor,
            place,
        )
        for at, kind in enumerate(KINDS)
    )  # fmt: skip


def a_class(course_id: int, term: int = 3, start: date = MONDAY, **changed: object) -> ClassDraft:
    draft = ClassDraft(
        STEEL, course_id, "", term, "2026年转炉冶炼工艺与安全操作培训班", start, start + timedelta(days=4),
        40, None, "一号教室", ten_sessions(start),
    )  # fmt: skip
    return replace(draft, **changed)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Room:
    """The service with somebody who may use it, and people to enrol."""

    door: Door
    vault: Vault
    service: CourseService
    clerk: Actor

    def people(self, count: int, role: Role = Role.TRAINEE, first: int = 1, branch: int = STEEL) -> list[int]:
        database = self.door.database
        with database.transaction(write=True) as db:
            rows = [roster_person(serial) for serial in range(first, first + count)]
            now = database.clock.now()
            taken = people.match_or_add(db, database.ids, self.vault, branch, rows, role, None, now)
        return [each.person_id for each in taken]

    def course(self, draft: CourseDraft = COURSE) -> int:
        return self.service.add_course(self.clerk, draft)

    def planned(self, term: int = 3, **changed: object) -> int:
        """A planned class of a course of its own."""
        code = f"{term:02}"
        return self.service.plan_class(
            self.clerk, a_class(self.course(replace(COURSE, code=code)), term, **changed)
        )

    def with_trainees(self, count: int, term: int = 3) -> tuple[int, list[int]]:
        key = ("with_trainees", count, term)
        return once(self.door.database, key, lambda: self._with_trainees(count, term))

    def _with_trainees(self, count: int, term: int) -> tuple[int, list[int]]:
        class_id = self.planned(term)
        trainees = self.people(count)
        for person_id in trainees:
            self.service.enrol(self.clerk, class_id, person_id)
        return class_id, trainees

    def attend(
        self, class_id: int, missed: dict[int, Sequence[int]], late: Sequence[tuple[int, int]] = ()
    ) -> None:
        """Everybody is present but `missed` (person: positions of sessions) and `late` (person, position)."""
        sheet = self.service.class_sheet(self.clerk, class_id)
        entries = []
        for at, session in enumerate(sheet.sessions):
            for trainee in sheet.trainees:
                state = ABSENT if at in missed.get(trainee.person_id, ()) else PRESENT
                if (trainee.person_id, at) in late:
                    state = LATE
                entries.append(AttendanceEntry(session.id, trainee.person_id, state))
        self.service.take_attendance(self.clerk, class_id, entries)

    def mark(self, class_id: int, marks: dict[int, tuple[int, int]]) -> None:
        drafts = [
            MarkDraft(person, theory * 10, practical * 10) for person, (theory, practical) in marks.items()
        ]
        self.service.enter_marks(self.clerk, class_id, drafts)

    def close(self, class_id: int) -> None:
        version = self.service.class_sheet(self.clerk, class_id).row.version
        self.service.close_class(self.clerk, class_id, version)
