"""How many certificates classes have given: what their ledger and file say of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.certificates.records import Certificate

SLICE = 500
GIVEN = ("issued", "printed", "delivered")


def issued(db: Session, class_ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """By class: how many are in force, and their span of numbers."""
    found: dict[int, tuple[int, str]] = {}
    for start in range(0, len(class_ids), SLICE):
        query = (
            select(
                Certificate.class_id, func.count(), func.min(Certificate.number), func.max(Certificate.number)
            )
            .where(Certificate.class_id.in_(class_ids[start : start + SLICE]), Certificate.state.in_(GIVEN))
            .group_by(Certificate.class_id)
        )
        rows: list[Any] = list(db.execute(query))
        for class_id, count, first, last in rows:
            found[class_id] = (count, first if first == last else f"{first} 至 {last}")
    return found
