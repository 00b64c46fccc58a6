"""Questions about partners, and what is written of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from academy.base.collation import collated
from academy.base.problems import Refused, problem
from academy.network.facts_partner import PartnerDraft, PartnerKind, PartnerRow
from academy.network.records import Branch
from academy.network.records_partner import Partner
from academy.network.rules_partner import standing

Count = Callable[[Session, list[str]], Mapping[str, int]]
"""How many of the register name each of these units: the people room is above (handed in by `app.py`)."""


def partners(db: Session, branches: frozenset[int] | None, today: date) -> list[PartnerRow]:
    """By name as it is spoken, within reach."""
    query = (
        select(
            Partner.id, Partner.branch_id, Branch.name, Partner.name, Partner.kind, Partner.uscc,
            Partner.contact, Partner.phone, Partner.agreement, Partner.agreed_on, Partner.ends_on,
            Partner.remark, Partner.version,
        )
        .join(Branch, Branch.id == Partner.branch_id)
        .where(Partner.removed_at.is_(None))
        .order_by(Partner.id)
    )  # fmt: skip
    if branches is not None:
        query = query.where(Partner.branch_id.in_(branches))
    rows: list[Any] = sorted(db.execute(query), key=lambda row: collated(row[3]))
    return [
        PartnerRow(
            key, branch_id, branch, name, PartnerKind(kind), uscc, contact, phone, agreement, agreed_on,
            ends_on, remark, standing(agreed_on, ends_on, today), 0, version,
        )
        for key, branch_id, branch, name, kind, uscc, contact, phone, agreement, agreed_on, ends_on, remark,
        version in rows
    ]  # fmt: skip


def counted(db: Session, rows: list[PartnerRow], count: Count) -> list[PartnerRow]:
    """The rows with how many people of the register each has."""
    held = count(db, [each.name for each in rows])
    return [replace(each, people=held.get(each.name, 0)) for each in rows]


def save(db: Session, key: int, draft: PartnerDraft, version: int = 0) -> int:
    """A new partner (key 0) or a changed one. Raises Refused when another clerk was faster."""
    values = {
        "branch_id": draft.branch_id, "name": draft.name, "kind": draft.kind.value, "uscc": draft.uscc,
        "contact": draft.contact, "phone": draft.phone, "agreement": draft.agreement,
        "agreed_on": draft.agreed_on, "ends_on": draft.ends_on, "remark": draft.remark,
    }  # fmt: skip
    if key:
        row = _as_seen(db, key, version)
        for name, value in values.items():
            setattr(row, name, value)
    else:
        row = Partner(**values)
        db.add(row)
    try:
        db.flush()
    except IntegrityError as error:
        raise Refused(problem("partner.name_held", "name", name=draft.name)) from error
    return row.id


def remove(db: Session, key: int, version: int, at: datetime, by: int | None) -> None:
    """Into the recycle bin."""
    row = _as_seen(db, key, version)
    row.removed_at, row.removed_by = at, by
    db.flush()


def place_of(db: Session, key: int) -> tuple[int, str]:
    """Branch and name of a partner. Raises Refused when there is none."""
    found = db.execute(select(Partner.branch_id, Partner.name).where(Partner.id == key)).first()
    if found is None:
        raise Refused(problem("record.gone"))
    return found[0], found[1]


def _as_seen(db: Session, key: int, version: int) -> Partner:
    row = db.get(Partner, key)
    if row is None:
        raise Refused(problem("record.gone"))
    if row.removed_at is not None:
        raise Refused(problem("record.in_bin"))
    if version and row.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return row
