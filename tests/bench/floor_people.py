"""The least that lists of people and a roster's import cost: statements written by hand, straight to the
driver.

The statements answer the same question from the same tables. The import reads the file with the fastest
reader known and writes the same rows in the same tables, but checks nothing, matches nobody, asks no rules.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from academy.base import search
from academy.base.spoken import display_pinyin
from academy.base.strokes import stroke_key
from academy.base.vault import Vault

FIRST = """
SELECT p.id, p.number, p.name, b.name, p.unit, p.trade, p.level, p.doc_masked, p.phone, p.state, p.changed_at
FROM (SELECT id FROM person WHERE removed_at IS NULL AND state <> 'merged' ORDER BY name_sort, id LIMIT 128) f
JOIN person p ON p.id = f.id JOIN branch b ON b.id = p.branch_id ORDER BY p.name_sort, p.id
"""
ROWS = """
SELECT p.id, p.number, p.name, b.name, p.unit, p.trade, p.level, p.doc_masked, p.phone, p.state, p.changed_at
FROM person p JOIN branch b ON b.id = p.branch_id WHERE p.id IN ({0})
"""
STROKES = FIRST.replace("name_sort", "name_strokes")
SORTED = "SELECT id FROM person WHERE removed_at IS NULL AND state <> 'merged' ORDER BY unit, id"
SEARCHED = """
SELECT p.id, p.number, p.name, b.name, p.unit, p.trade, p.level, p.doc_masked, p.phone, p.state, p.changed_at
FROM person p JOIN branch b ON b.id = p.branch_id WHERE p.id IN (
  SELECT entity_id FROM (SELECT entity_id FROM search_key
  WHERE kind = 'people' AND key >= '{0}' AND key < '{0}\U0010ffff' ORDER BY key, entity_id LIMIT 4000) k)
AND p.removed_at IS NULL AND p.state <> 'merged' ORDER BY p.name_sort, p.id LIMIT 128
"""
PERSON = """
INSERT INTO person (id, branch_id, version, created_at, number, name, name_sort, name_strokes, gender, birth,
doc_type, doc_sealed, doc_mark, doc_masked, phone, unit, post, trade, level, education, political, category,
is_cadre, remark, photo_sha256, state, batch_id, changed_at)
VALUES (?, 2, 1, ?, ?, ?, ?, ?, ?, ?, 'resident_id', ?, ?, ?, ?, ?, '', ?, 0, '', '', '', 0, '', '', 'active',
NULL, ?)
"""
ROLE = """
INSERT INTO person_role (id, branch_id, version, created_at, person_id, role, since, guest)
VALUES (?, 2, 1, ?, ?, 'trainee', ?, 0)
"""
KEY = "INSERT INTO search_key (entity_id, kind, key, branch_id) VALUES (?, 'people', ?, 2)"
ENROLMENT = """
INSERT INTO enrolment (id, branch_id, version, created_at, class_id, person_id, place_in_list, state, late,
note) VALUES (?, 2, 1, ?, ?, ?, ?, 'enrolled', 0, '')
"""
NOW, TODAY = "2026-11-23 09:30:00.000000", "2026-11-23"


def ask(cursor: Any, statement: str) -> list[Any]:
    cursor.execute(statement)
    found: list[Any] = cursor.fetchall()
    return found


def take(database: Path, roster: Path, class_id: int, vault: Vault) -> int:
    """Everybody of the file into the database; answers how many."""
    sheet = CalamineWorkbook.from_path(roster).get_sheet_by_index(0).iter_rows()
    next(sheet)
    rows = list(sheet)
    people = [_person(number, row, vault) for number, row in enumerate(rows, 1)]
    keys = [(person[0], key) for person, row in zip(people, rows, strict=True) for key in _keys(person, row)]
    connection = sqlite3.connect(database, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(PERSON, people)
    connection.executemany(ROLE, [(person[0] + 10**9, NOW, person[0], TODAY) for person in people])
    connection.executemany(KEY, keys)
    places = [(person[0] + 2 * 10**9, NOW, class_id, person[0], at) for at, person in enumerate(people, 1)]
    connection.executemany(ENROLMENT, places)
    connection.execute("COMMIT")
    connection.close()
    return len(people)


def _person(number: int, row: Sequence[Any], vault: Vault) -> tuple[Any, ...]:
    name, document, phone, unit, trade = row
    birth = date(int(document[6:10]), int(document[10:12]), int(document[12:14])).isoformat()
    gender = "male" if document[16] in "13579" else "female"
    masked = f"{document[:6]}********{document[14:]}"
    return (
        10**12 + number, NOW, f"QH2026{number:06d}", name, display_pinyin(name), stroke_key(name),
        gender, birth,
        vault.seal(document), vault.mark(document), masked, phone, unit, trade, NOW,
    )  # fmt: skip


def _keys(person: tuple[Any, ...], row: Sequence[Any]) -> set[str]:
    name, document, phone, *_ = row
    tails = search.tail_keys(document) | search.tail_keys(phone) | search.tail_keys(person[2])
    return search.name_keys(name) | tails | {person[2].lower()}
