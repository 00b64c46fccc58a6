"""The driver's own best statements for the timetable: one a question, written by hand, values bound.

`{p}` is the driver's mark for a bound value.
"""

from typing import Any

# What forbids a session at a day and time: people and places taken, people away, places shut, the class.
CONFLICT = """
SELECT 'instructor', s.id, s.starts, s.ends, c.number FROM course_session s
  JOIN training_class c ON c.id = s.class_id
 WHERE s.instructor_id = {teacher} AND s.day = {day} AND s.booked AND s.id <> {session}
UNION ALL
SELECT 'place', s.id, s.starts, s.ends, c.number FROM course_session s
  JOIN training_class c ON c.id = s.class_id
 WHERE s.place_id IN (SELECT id FROM place WHERE id = {place} OR parent_id = {place}
       OR id = (SELECT parent_id FROM place WHERE id = {place}))
   AND s.day = {day} AND s.booked AND s.id <> {session}
UNION ALL
SELECT 'class', s.id, s.starts, s.ends, '' FROM course_session s WHERE s.class_id = {class_id} AND s.booked
UNION ALL
SELECT 'trainee', s.id, s.starts, s.ends, p.name FROM enrolment one
  JOIN enrolment two ON two.person_id = one.person_id AND two.class_id <> one.class_id
       AND two.state = 'enrolled'
  JOIN training_class c ON c.id = two.class_id AND c.state NOT IN ('closed', 'archived', 'cancelled')
       AND c.starts <= {day} AND c.ends >= {day}
  JOIN course_session s ON s.class_id = c.id AND s.day = {day} AND s.booked
  JOIN person p ON p.id = one.person_id
 WHERE one.class_id = {class_id} AND one.state = 'enrolled'
UNION ALL
SELECT 'away', id, starts, ends, kind FROM person_away
 WHERE person_id = {teacher} AND first_day <= {day} AND last_day >= {day}
UNION ALL
SELECT 'shut', id, starts, ends, reason FROM place_closure
 WHERE place_id = {place} AND first_day <= {day} AND last_day >= {day}
UNION ALL
SELECT 'size', count(*), 0, 0, '' FROM enrolment WHERE class_id = {class_id} AND state <> 'withdrawn'
UNION ALL
SELECT 'place_facts', seats, opens, closes, name FROM place WHERE id = {place}
UNION ALL
SELECT 'class_facts', capacity, theory_hours, practical_hours, number FROM training_class
 WHERE id = {class_id}
UNION ALL
SELECT 'way', minutes, 0, 0, '' FROM travel_time
UNION ALL
SELECT 'day', 0, 0, 0, kind FROM calendar_day WHERE day = {day}
"""
WEEK = """
SELECT s.id, s.class_id, c.number, c.name, s.branch_id, s.day, s.starts, s.ends, s.hours, s.break_minutes,
       s.kind, s.topic, s.instructor_id, p.name, s.place_id, l.name, s.sequence, s.pinned,
       EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id), c.state, s.version,
       (SELECT count(*) FROM enrolment e WHERE e.class_id = s.class_id AND e.state <> 'withdrawn')
  FROM course_session s JOIN training_class c ON c.id = s.class_id
  LEFT JOIN person p ON p.id = s.instructor_id LEFT JOIN place l ON l.id = s.place_id
 WHERE s.day BETWEEN {first} AND {last} AND s.branch_id = {branch} AND s.booked
 ORDER BY s.day, s.starts, s.id
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
