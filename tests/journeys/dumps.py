"""What stands in a folder's database, row by row, read past the program."""

import sqlite3
from contextlib import closing
from pathlib import Path

from academy.base.paths import Folder

# an act stays told, a number stays taken, a former name goes on to find
LASTING = ("journal", "journal_head", "change", "counter", "search_key")
COUNTING = "version"  # of a row: it only rises


def dump(root: Path, *, told: bool = True) -> dict[str, list[str]]:
    """Each table's rows, sorted; the database may be open. Not `told`: only what an undo puts back."""
    with closing(sqlite3.connect(f"file:{Folder(root).database}?mode=ro", uri=True)) as db:
        names = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'")]
        return {name: _rows(db, name, told=told) for name in sorted(names) if told or name not in LASTING}


def _rows(db: sqlite3.Connection, name: str, *, told: bool) -> list[str]:
    columns = [row[1] for row in db.execute(f'pragma table_info("{name}")')]
    wanted = ", ".join(f'"{each}"' for each in columns if told or each != COUNTING)
    return sorted(map(repr, db.execute(f'select {wanted} from "{name}"')))


def differences(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """Rows that went or came, by table; empty where nothing changed."""
    found = []
    for name in sorted({*before, *after}):
        old, new = set(before.get(name, [])), set(after.get(name, []))
        found += [f"- {name} {row}" for row in sorted(old - new)]
        found += [f"+ {name} {row}" for row in sorted(new - old)]
    return found
