"""The least that a list of contracts and one contract cost: statements by hand, straight to the driver.

They answer the same questions from the same tables and make no objects of the answers.
"""

from collections.abc import Sequence
from typing import Any

RUNNING = "('active', 'suspended', 'in_assessment')"
TODAY = "2026-11-23"
RANK = f"""CASE WHEN state IN {RUNNING} AND ends < '{TODAY}' THEN 0 WHEN state = 'awaiting' THEN 1
WHEN state IN {RUNNING} THEN 2 WHEN state = 'draft' THEN 3 ELSE 4 END"""
ORDERED = f"SELECT id FROM contract ORDER BY {RANK}, starts DESC, id DESC"
ROWS = """
SELECT c.id, c.number, c.branch_id, b.name, c.apprentice_id, p.name, p1.name, p2.name, c.starts, c.ends,
  c.state, c.version, (SELECT count(*) FROM contract_signature s WHERE s.contract_id = c.id
  AND s.paper_id = c.paper_id), i.hours, i.done
FROM ({0}) f JOIN contract c ON c.id = f.id JOIN branch b ON b.id = c.branch_id
JOIN person p ON p.id = c.apprentice_id
JOIN contract_mentor m1 ON m1.contract_id = c.id AND m1.side = 'character' AND m1.until IS NULL
JOIN person p1 ON p1.id = m1.person_id
JOIN contract_mentor m2 ON m2.contract_id = c.id AND m2.side = 'technical' AND m2.until IS NULL
JOIN person p2 ON p2.id = m2.person_id
LEFT JOIN (SELECT contract_id, sum(hours) AS hours,
  sum(CASE WHEN done_on IS NULL THEN 0 ELSE hours END) AS done
  FROM path_item WHERE contract_id IN (SELECT id FROM ({0}) g) GROUP BY contract_id) i ON i.contract_id = c.id
"""
ALL = (ORDERED,)
LIST = (
    ROWS.format(f"{ORDERED} LIMIT 128"),
    "SELECT state, count(*) FROM contract GROUP BY state",
    f"SELECT count(*) FROM contract WHERE state IN {RUNNING} AND ends < '{TODAY}'",
)


def ask(cursor: Any, statements: Sequence[str]) -> int:
    """Runs the statements and fetches every row; answers how many the first one gave."""
    first = -1
    for statement in statements:
        cursor.execute(statement)
        rows = cursor.fetchall()
        first = len(rows) if first < 0 else first
    return first
