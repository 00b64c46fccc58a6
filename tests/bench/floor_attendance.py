"""The least that marking a class and the figures of a year cost: statements by hand, straight to the
driver."""

import json
from collections.abc import Sequence
from typing import Any

COLUMNS = "id, branch_id, version, created_at, session_id, person_id, state, late_minutes, reason"
STAMP = "2026-11-23 09:30:00.000000"
JOURNAL = """INSERT INTO journal (id, chain, seq, at, account_id, person_id, actor, verb, room, record_id,
label,
outcome, digest, previous, hash) VALUES ({id}, 999, {id}, '{stamp}', 1, 1, 'a', 'courses.take_attendance',
'courses', 1, 'YF-1', 'done', 'd', 'p', 'h')"""
TALLY = """SELECT t.branch_id, b.name, t.month, t.kind, t.state, t.entries, t.minutes
FROM attendance_tally t JOIN branch b ON b.id = t.branch_id WHERE month BETWEEN '2026-01' AND '2026-12'"""
HEADS = "SELECT branch_id, period, heads FROM head_tally WHERE period BETWEEN '2026' AND '2026-12'"


def mark(cursor: Any, sqlite: bool, first_id: int, branch: int, session: int, people: Sequence[int]) -> None:
    """A statement each for the entries, the line of the journal and its changes, in one transaction.

    What every act owes is owed here too: who is in the class is read, each row is written down as it is left.
    """
    cursor.execute("BEGIN IMMEDIATE" if sqlite else "BEGIN")
    cursor.execute("SELECT id, day FROM course_session WHERE id = " + str(session))
    cursor.fetchall()
    cursor.execute("SELECT person_id, state FROM enrolment WHERE class_id = 1")
    cursor.fetchall()
    cursor.execute(
        f"INSERT INTO attendance ({COLUMNS}) VALUES " + _entries(first_id, branch, session, people)
    )
    cursor.execute(JOURNAL.format(id=first_id, stamp=STAMP))
    cursor.execute("INSERT INTO change VALUES " + _changes(first_id, branch, session, people))
    cursor.execute("COMMIT")


def _entries(first_id: int, branch: int, session: int, people: Sequence[int]) -> str:
    return ", ".join(
        f"({first_id + at}, {branch}, 1, '{STAMP}', {session}, {person}, 'present', 0, '')"
        for at, person in enumerate(people)
    )


def _changes(first_id: int, branch: int, session: int, people: Sequence[int]) -> str:
    return ", ".join(
        f"({first_id + at}, {first_id}, 'attendance', {first_id + at}, 'insert', '{{}}', "
        f"'{_after(first_id + at, branch, session, person)}')"
        for at, person in enumerate(people)
    )


def _after(key: int, branch: int, session: int, person: int) -> str:
    row = {
        "id": key, "branch_id": branch, "version": 1, "created_at": STAMP, "session_id": session,
        "person_id": person, "state": "present", "late_minutes": 0, "makeup_id": None, "reason": "",
    }  # fmt: skip
    return json.dumps(row)


def figures(cursor: Any) -> int:
    """The sums of a year in one transaction, every row fetched; gives how many person-times there were."""
    cursor.execute("BEGIN")
    cursor.execute(TALLY)
    cursor.fetchall()
    cursor.execute(HEADS)
    rows = cursor.fetchall()
    cursor.execute("COMMIT")
    return sum(heads for branch, period, heads in rows if branch and len(period) > 4)
