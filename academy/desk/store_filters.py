"""Filters kept under a name: one's own, and those shared in one's branch."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.desk.facts import FilterRow
from academy.desk.records import SavedFilter


def filters(db: Session, account_id: int, branch_id: int | None, list_key: str) -> list[FilterRow]:
    """By name; one's own first."""
    mine = SavedFilter.account_id == account_id
    shared = SavedFilter.shared.is_(True) & (SavedFilter.branch_id == branch_id)
    query = select(SavedFilter).where(SavedFilter.list_key == list_key, or_(mine, shared))
    rows = [
        FilterRow(each.id, each.name, each.shared, each.account_id == account_id, dict(each.content))
        for each in db.scalars(query)
    ]
    return sorted(rows, key=lambda each: (not each.own, each.name))


def save(
    db: Session, account_id: int, branch_id: int, list_key: str, name: str, content: Mapping[str, Any],
    *, shared: bool,
) -> int:  # fmt: skip
    """Keep a filter; one of the same name of the account is replaced."""
    held = db.scalar(
        select(SavedFilter).where(
            SavedFilter.account_id == account_id, SavedFilter.list_key == list_key, SavedFilter.name == name
        )
    )
    if held is None:
        held = SavedFilter(
            branch_id=branch_id, account_id=account_id, list_key=list_key, name=name, shared=shared,
            content=dict(content),
        )  # fmt: skip
        db.add(held)
    else:
        held.shared, held.content = shared, dict(content)
    db.flush()
    return held.id


def change(db: Session, account_id: int, filter_id: int, name: str, *, shared: bool) -> str:
    """Another name for a filter of the account's own, shared or not; answers whose list it is."""
    held = _own(db, account_id, filter_id)
    same = select(SavedFilter.id).where(
        SavedFilter.account_id == account_id, SavedFilter.list_key == held.list_key,
        SavedFilter.name == name, SavedFilter.id != filter_id,
    )  # fmt: skip
    if db.scalar(same) is not None:
        raise Refused(problem("desk.filter_name_taken", "name", name=name))
    held.name, held.shared = name, shared
    db.flush()
    return held.list_key


def remove(db: Session, account_id: int, filter_id: int) -> str:
    """Forget a filter of the account's own; answers its name."""
    held = _own(db, account_id, filter_id)
    db.delete(held)
    db.flush()
    return held.name


def _own(db: Session, account_id: int, filter_id: int) -> SavedFilter:
    held = db.get(SavedFilter, filter_id)
    if held is None or held.account_id != account_id:
        raise Refused(problem("record.gone"))
    return held
