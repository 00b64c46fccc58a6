"""Why somebody took personal data out: kept with the act, apart from what the act is called by.

A reason is free text and may hold a name. So it stands among the changes of its act, where the chain covers
it and the erasure of a person can black it out; the line's label cannot be altered and holds numbers only.
"""

import json
from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from academy.base.capture import RowChange
from academy.base.journal import Change

REASON = "reason"


def noted(table: str, row_id: int, reason: str) -> RowChange:
    """What an act adds to its `rewritten`: the record it looked into, and why. No row is changed.

    Of many records at once `row_id` is the act's own key.
    """
    return RowChange(table, row_id, REASON, {}, {REASON: " ".join(reason.split())})


def given(db: Session, acts: Collection[int]) -> dict[int, str]:
    """The reasons of these acts, as far as there are any and they were not blacked out."""
    query = select(Change.journal_id, Change.after).where(Change.journal_id.in_(acts), Change.kind == REASON)
    found = {key: json.loads(after)[REASON] for key, after in db.execute(query)}
    return {key: told for key, told in found.items() if isinstance(told, str)}


def naming(db: Session, words: Collection[str]) -> set[int]:
    """The `row_id` of every reason in which one of these words stands."""
    holds = [Change.after.contains(word, autoescape=True) for word in words if word]
    query = select(Change.row_id).where(Change.kind == REASON, or_(*holds))
    return set(db.scalars(query)) if holds else set()
