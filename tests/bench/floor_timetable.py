"""The driver's own best statements for the timetable, written by hand, values bound: all an answer holds.

`{p}` is the driver's mark for a bound value.
"""

from typing import Any

_SESSION = """s.id, s.class_id, s.day, s.starts, s.ends, s.hours, s.kind, s.instructor_id, s.place_id,
 s.place, s.branch_id, s.sequence, s.break_minutes, s.topic, s.pinned, s.version FROM course_session s"""
_KIN = """SELECT id FROM place WHERE id = {place} OR parent_id = {place}
 OR id = (SELECT parent_id FROM place WHERE id = {place})"""
_MET = (
    """SELECT s.id FROM course_session s WHERE s.class_id = {class_id} AND s.booked
 UNION SELECT s.id FROM course_session s WHERE s.instructor_id = {teacher} AND s.day = {day} AND s.booked
 UNION SELECT s.id FROM course_session s WHERE s.place_id IN ("""
    + _KIN
    + """) AND s.day = {day} AND s.booked"""
)
# What forbids a session at a day and time: people and places taken, people away, places shut, classes.
CONFLICT = ";".join((
    "SELECT " + _SESSION + " WHERE s.id = {session}",
    "SELECT " + _SESSION + " WHERE s.id IN (" + _MET + ")",
    """SELECT one.class_id, two.class_id, p.name FROM enrolment one
  JOIN enrolment two ON two.person_id = one.person_id AND two.class_id <> one.class_id
       AND two.state = 'enrolled'
  JOIN training_class c ON c.id = two.class_id AND c.state NOT IN ('closed', 'cancelled')
       AND c.starts <= {day} AND c.ends >= {day}
  JOIN person p ON p.id = one.person_id
 WHERE one.class_id = {class_id} AND one.state = 'enrolled'""",
    """SELECT k.id, k.number, k.name, k.branch_id, k.starts, k.ends, k.capacity,
       (SELECT count(*) FROM enrolment n WHERE n.class_id = k.id AND n.state <> 'withdrawn'),
       k.theory_hours, k.practical_hours, k.online_hours, c.practical_percent, c.practical_base,
       e.content, k.kind
  FROM training_class k JOIN course c ON c.id = k.course_id
  LEFT JOIN course_edition e ON e.course_id = k.course_id AND e.edition = k.edition
 WHERE k.id IN (SELECT class_id FROM course_session WHERE id IN (""" + _MET + "))",
    """SELECT p.id, p.branch_id, b.name, p.name, p.kind, p.parent_id, p.seats, p.stations, p.equipment,
       p.opens, p.closes, p.weekdays, p.remark, p.version FROM place p JOIN branch b ON b.id = p.branch_id
 WHERE p.id IN (""" + _KIN + ")",
    """SELECT id, name FROM person WHERE id IN (SELECT instructor_id FROM course_session WHERE id IN ("""
    + _MET + "))",
    """SELECT id, person_id, kind, first_day, last_day, starts, ends FROM person_away
 WHERE person_id = {teacher} AND first_day <= {day} AND last_day >= {day}""",
    """SELECT id, place_id, first_day, last_day, starts, ends, reason FROM place_closure
 WHERE place_id IN (""" + _KIN + ") AND first_day <= {day} AND last_day >= {day}",
    "SELECT branch_id, other_id, minutes FROM travel_time",
    "SELECT day, kind, name FROM calendar_day WHERE day = {day}",
    "SELECT id, parent_id FROM branch",
    "SELECT branch_id, value FROM setting WHERE key = 'courses.hours_a_day' AND holds_from <= {day}",
))  # fmt: skip
# The cells, then the lanes they stand in and what shuts these.
WEEK = """
SELECT s.id, s.class_id, c.number, c.name, s.branch_id, s.day, s.starts, s.ends, s.hours, s.break_minutes,
       s.kind, s.topic, s.instructor_id, p.name, s.place_id, l.name, s.sequence, s.pinned,
       EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id), c.state, s.version,
       (SELECT count(*) FROM enrolment e WHERE e.class_id = s.class_id AND e.state <> 'withdrawn')
  FROM course_session s JOIN training_class c ON c.id = s.class_id
  LEFT JOIN person p ON p.id = s.instructor_id LEFT JOIN place l ON l.id = s.place_id
 WHERE s.day BETWEEN {first} AND {last} AND s.branch_id = {branch} AND s.booked
 ORDER BY s.day, s.starts, s.id;
SELECT p.id, p.branch_id, b.name, p.name, p.kind, p.parent_id, p.seats, p.stations, p.equipment, p.opens,
       p.closes, p.weekdays FROM place p JOIN branch b ON b.id = p.branch_id
 WHERE p.branch_id = {branch} AND p.removed_at IS NULL ORDER BY b.code, p.name;
SELECT p.id, p.number, p.name, b.name, p.branch_id FROM person p
  JOIN person_role r ON r.person_id = p.id AND r.until IS NULL
       AND r.role IN ('instructor', 'technical_mentor', 'character_mentor')
  JOIN branch b ON b.id = p.branch_id WHERE r.branch_id = {branch} AND p.removed_at IS NULL;
SELECT id, name, industry FROM branch WHERE removed_at IS NULL ORDER BY parent_id IS NOT NULL, code;
SELECT day, kind, name FROM calendar_day WHERE day BETWEEN {first} AND {last};
SELECT c.id, c.place_id, c.first_day, c.last_day, c.starts, c.ends, c.reason FROM place_closure c
  JOIN place p ON p.id = c.place_id
 WHERE p.branch_id = {branch} AND c.first_day <= {last} AND c.last_day >= {first};
SELECT a.id, a.person_id, a.kind, a.first_day, a.last_day, a.starts, a.ends FROM person_away a
  JOIN person_role r ON r.person_id = a.person_id AND r.branch_id = {branch} AND r.until IS NULL
 WHERE a.first_day <= {last} AND a.last_day >= {first}
"""


def statement(sql: str, engine: str, values: dict[str, Any]) -> str:
    """With the driver's named marks; psycopg's values are cast so that its small integers use the indexes."""
    marks = {
        name: f":{name}"
        if engine == "SQLite"
        else f"%({name})s::{'date' if name in ('day', 'first', 'last') else 'bigint'}"
        for name in values
    }
    return sql.format(**marks)
