"""Classes of fifty with ten sessions each over two years, everybody's attendance entered.

The triggers rest while a million entries are written; the sums they would have kept are made afterwards by
the same rules, and the service's own check says that they are right.
"""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from academy.base.database import Database
from academy.base.paths import MIGRATIONS
from academy.base.vault import Vault
from academy.courses.records import Course, CourseSession, Enrolment, TrainingClass
from academy.people import store as people
from academy.people.facts import Role
from tests.databases import COAL, NOW, STEEL
from tests.rooms.people.persons import roster_person

PERSONS, TRAINEES, MEETINGS = 2_000, 50, 10
FIRST, DAYS = date(2025, 1, 6), 680
COURSE, MARKED = 7, 60
EACH = {"version": 1, "created_at": NOW}
TRIGGERS = ("attendance_added", "attendance_changed", "attendance_gone")
ENTRIES = """INSERT INTO attendance (id, branch_id, version, created_at, session_id, person_id, state,
late_minutes, reason) SELECT s.id * 100 + e.place_in_list, s.branch_id, 1, s.created_at, s.id, e.person_id,
CASE (s.id + e.place_in_list) % 25 WHEN 0 THEN 'absent' WHEN 1 THEN 'leave' WHEN 2 THEN 'late'
ELSE 'present' END, 0, '' FROM course_session s JOIN enrolment e ON e.class_id = s.class_id
WHERE s.class_id > {marked}"""
SUMS = (
    """INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
SELECT a.branch_id, {month}, s.kind, a.state, count(*),
sum(CASE WHEN a.state IN ('absent', 'leave') THEN 0 ELSE s.hours * 45 END)
FROM attendance a JOIN course_session s ON s.id = a.session_id GROUP BY 1, 2, 3, 4""",
    """INSERT INTO attended (class_id, person_id, branch_id, month, entries)
SELECT s.class_id, a.person_id, min(a.branch_id), min({month}), count(*) FROM attendance a
JOIN course_session s ON s.id = a.session_id WHERE a.state IN ('present', 'late', 'makeup') GROUP BY 1, 2""",
    """INSERT INTO trained (branch_id, year, person_id, entries)
SELECT b.id, {year}, a.person_id, count(*) FROM attendance a JOIN course_session s ON s.id = a.session_id
JOIN (SELECT 0 AS id, NULL AS own UNION ALL SELECT id, id FROM branch) b ON b.own IS NULL OR b.own =
a.branch_id WHERE a.state IN ('present', 'late', 'makeup') GROUP BY 1, 2, 3""",
)


def fill(database: Database, entries: int) -> list[int]:
    """`entries` of attendance, and one class of sixty to be marked; gives the ids of its trainees."""
    sqlite = database.is_sqlite
    with database.transaction(write=True) as db:
        persons = _people(db, database)
        _classes(db, persons, entries // (TRAINEES * MEETINGS))
        _rest(db, sqlite)
        db.execute(text(ENTRIES.format(marked=1)))
        month = "substr(s.day, 1, 7)" if sqlite else "to_char(s.day, 'YYYY-MM')"
        year = "substr(s.day, 1, 4)" if sqlite else "to_char(s.day, 'YYYY')"
        for statement in SUMS:
            db.execute(text(statement.format(month=month, year=year).replace(":", "\\:")))
        _wake(db, sqlite)
        db.execute(text("ANALYZE"))
    return persons[:MARKED]


def _people(db: Session, database: Database) -> list[int]:
    rows = [roster_person(serial) for serial in range(1, PERSONS + 1)]
    taken = people.match_or_add(db, database.ids, Vault(bytes(32)), STEEL, rows, Role.TRAINEE, None, NOW)
    return [each.person_id for each in taken]


def _classes(db: Session, persons: list[int], count: int) -> None:
    """Class 1 is the one to be marked: sixty trainees, a session on each day of a year before today."""
    db.add(
        Course(
            id=COURSE, branch_id=STEEL, code="01", name="课程", theory_hours=16, practical_hours=24,
            online_hours=0, occupation="", level=0, practical_percent=0, practical_base="offline", **EACH,
        )
    )  # fmt: skip
    db.flush()
    classes, sessions, enrolments = [], [], []
    # weekly, and few classes with longer pauses: both lie over all months of all branches, so that an answer
    # has as many rows
    apart = max(DAYS // count, 7)
    for number in range(1, count + 2):
        marked = number == 1
        branch = STEEL if marked or number % 2 else COAL
        starts = date(2026, 1, 5) if marked else _day(number, apart)
        meetings, places = (200, MARKED) if marked else (MEETINGS, TRAINEES)
        classes.append(_class(number, branch, starts, starts + timedelta(days=meetings)))
        sessions += [
            {
                "id": number * 1000 + at, "branch_id": branch, "class_id": number,
                "day": starts + timedelta(days=at) if marked else _day(number + at // 2, apart),
                "starts": 510 if marked or at % 2 == 0 else 840,
                "ends": 705 if marked or at % 2 == 0 else 1035, "break_minutes": 15, "hours": 4,
                "kind": "theory" if at < MEETINGS // 2 else "practical", "topic": "", "place": "", **EACH,
            }
            for at in range(meetings)
        ]  # fmt: skip
        enrolments += [
            {
                "id": number * 1000 + at, "branch_id": branch, "class_id": number,
                "person_id": persons[at if marked else (number * 13 + at) % PERSONS], "place_in_list": at + 1,
                "state": "enrolled", "late": False, "note": "", **EACH,
            }
            for at in range(places)
        ]  # fmt: skip
    for table, rows in ((TrainingClass, classes), (CourseSession, sessions), (Enrolment, enrolments)):
        for start in range(0, len(rows), 5_000):
            db.execute(insert(table), rows[start : start + 5_000])


def _day(step: int, apart: int) -> date:
    return FIRST + timedelta(days=step * apart % DAYS)


def _class(number: int, branch: int, starts: date, ends: date) -> dict[str, Any]:
    return {
        "id": number, "branch_id": branch, "number": f"YF-{number}", "course_id": COURSE, "term": 1,
        "name": f"第{number}班", "starts": starts, "ends": ends, "capacity": 100, "state": "running",
        "place": "", "theory_hours": 16, "practical_hours": 24, "online_hours": 0, "reason": "",
        "closing": {}, "kind": "ordinary", "edition": 1, "host": "", "scenario": "", "intake": {},
        "archive_number": "", **EACH,
    }  # fmt: skip


def _rest(db: Session, sqlite: bool) -> None:
    if not sqlite:
        db.execute(text("ALTER TABLE attendance DISABLE TRIGGER USER"))
        return
    for name in TRIGGERS:
        db.execute(text(f"DROP TRIGGER {name}"))


def _wake(db: Session, sqlite: bool) -> None:
    if not sqlite:
        db.execute(text("ALTER TABLE attendance ENABLE TRIGGER USER"))
        return
    file = MIGRATIONS / "sql" / "attendance_tally.sqlite.sql"
    connection = db.connection()
    for statement in file.read_text(encoding="utf-8").split("\n-- next\n"):
        if any(f"CREATE TRIGGER {name} " in statement for name in TRIGGERS):
            connection.exec_driver_sql(statement)
