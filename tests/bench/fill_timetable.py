"""Classes of ten sessions, Monday to Friday, twenty a week, fifty people each: 20,000 sessions are two years.

Written by the driver; attendance by one statement. Class n meets in place n % 20 by instructor n % 20.
"""

from datetime import date, timedelta

from sqlalchemy import insert, text

from academy.base.database import Database
from academy.base.vault import Vault
from academy.courses.records import Course, CourseSession, Enrolment, TrainingClass
from academy.people import store as people
from academy.people.facts import Role
from academy.places.records import Place
from tests.databases import COAL, NOW, STEEL
from tests.rooms.people.persons import roster_person

FIRST = date(2025, 1, 6)
A_WEEK, EACH, PEOPLE = 20, 10, 50
STAMP = {"version": 1, "created_at": NOW}
COURSE, CLASSES, SESSIONS, PLACES = 1_000, 10_000, 1_000_000, 500
SLICE = 5_000


def fill(database: Database, classes: int) -> None:
    """`classes` of them; half in either branch."""
    trainees, teachers = _people(database, max(200, classes * PEOPLE // 5))
    with database.transaction(write=True) as db:
        db.execute(insert(Course).values(id=COURSE, branch_id=STEEL, code="01", name="课程", theory_hours=16,
            practical_hours=24, online_hours=0, occupation="", level=4, practical_percent=0,
            practical_base="offline", edition=1, shared=True, **STAMP))  # fmt: skip
        db.execute(insert(Place), [
            {"id": PLACES + at, "branch_id": _branch(at), "name": f"{at + 1}号教室", "kind": "room",
             "seats": 60, "stations": 60, "equipment": [], "opens": 480, "closes": 1290, "weekdays": 127,
             "remark": "", **STAMP}
            for at in range(A_WEEK)
        ])  # fmt: skip
        _classes(db, classes)
        _sessions(db, classes, teachers)
        _enrolments(db, classes, trainees)
    with database.transaction(write=True) as db:
        db.execute(text(
            "INSERT INTO attendance (id, branch_id, version, created_at, session_id, person_id, state, "
            "late_minutes, reason) SELECT s.id * 100 + e.place_in_list, s.branch_id, 1, s.created_at, s.id, "
            "e.person_id, 'present', 0, '' FROM course_session s JOIN enrolment e ON e.class_id = s.class_id"
        ))  # fmt: skip


def monday(number: int) -> date:
    return FIRST + timedelta(weeks=number // A_WEEK)


def _branch(at: int) -> int:
    return STEEL if at % 2 else COAL


def _people(database: Database, count: int) -> tuple[list[int], list[int]]:
    vault = Vault(bytes(32))
    with database.transaction(write=True) as db:
        rows = [roster_person(serial) for serial in range(count + A_WEEK)]
        taught = people.match_or_add(db, database.ids, vault, STEEL, rows[:count], Role.TRAINEE, None, NOW)
        teachers: list[int] = []
        for at, row in enumerate(rows[count:]):
            taken = people.match_or_add(
                db, database.ids, vault, _branch(at), [row], Role.INSTRUCTOR, None, NOW
            )
            teachers += [each.person_id for each in taken]
    return [each.person_id for each in taught], teachers


def _classes(db, classes: int) -> None:  # type: ignore[no-untyped-def]
    db.execute(insert(TrainingClass), [
        {"id": CLASSES + n, "branch_id": _branch(n), "number": f"YF-{n:05}", "course_id": COURSE,
         "term": 1, "name": f"2026年第{n}班", "starts": monday(n), "ends": monday(n) + timedelta(days=18),
         "capacity": 60, "state": "running", "place": "", "theory_hours": 16, "practical_hours": 24,
         "online_hours": 0,
         "reason": "", "closing": {}, "kind": "ordinary", "edition": 1, "host": "", "scenario": "",
         "intake": {}, "archive_number": "", **STAMP}
        for n in range(classes)
    ])  # fmt: skip


def _sessions(db, classes: int, teachers: list[int]) -> None:  # type: ignore[no-untyped-def]
    rows = [
        {"id": SESSIONS + n * EACH + at, "branch_id": _branch(n), "class_id": CLASSES + n,
         "day": monday(n) + timedelta(days=at // 2), "starts": 840 if at % 2 else 510,
         "ends": 1035 if at % 2 else 705, "break_minutes": 15, "hours": 4,
         "kind": "theory" if at < 4 else "practical", "topic": "", "instructor_id": teachers[n % A_WEEK],
         "place": f"{n % A_WEEK + 1}号教室", "place_id": PLACES + n % A_WEEK, "sequence": at + 1,
         "pinned": False, "booked": True, **STAMP}
        for n in range(classes)
        for at in range(EACH)
    ]  # fmt: skip
    for start in range(0, len(rows), SLICE):
        db.execute(insert(CourseSession), rows[start : start + SLICE])


def _enrolments(db, classes: int, trainees: list[int]) -> None:  # type: ignore[no-untyped-def]
    rows = [
        {"id": 5_000_000 + n * PEOPLE + at, "branch_id": _branch(n), "class_id": CLASSES + n,
         "person_id": trainees[(n * PEOPLE + at) % len(trainees)], "place_in_list": at + 1,
         "state": "enrolled", "late": False, "note": "", **STAMP}
        for n in range(classes)
        for at in range(PEOPLE)
    ]  # fmt: skip
    for start in range(0, len(rows), SLICE):
        db.execute(insert(Enrolment), rows[start : start + SLICE])
