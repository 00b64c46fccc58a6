"""What the network demands of its rows that come back or go by undo, redo or the recycle bin."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from academy.base import obstacles
from academy.base.actor import Scope
from academy.base.capture import RowChange
from academy.base.problems import Problem, problem
from academy.network import rules, store, store_writing


def branch_problems(db: Session, done: Sequence[RowChange], _today: date) -> list[Problem]:
    """What the network has against what undo, redo or the bin made of its branches."""
    rows = store.branches(db, Scope(None))
    kept, gone = set(obstacles.standing(done)), obstacles.put_away(done)
    back = [row for row in rows if row.id in kept]
    found = [each for row in back for each in rules.return_problems(row, [r for r in rows if r.id != row.id])]
    for key in gone:
        found += rules.removal_problems(
            store.branch(db, key), store_writing.children(db, key), store_writing.in_use(db, key)
        )
    return found


def setting_problems(_db: Session, done: Sequence[RowChange], today: date) -> list[Problem]:
    """A value may be taken back on the day it was entered, or as long as its day has not come."""
    days = [
        each.before["holds_from"]
        for each in done
        if each.kind == "delete"
        and max(each.before["holds_from"], each.before["created_at"][:10]) < str(today)
    ]
    return [problem("undo.setting_holds", day=day) for day in days]
