"""What the network writes: branches, specialties, talent plans, calendar days."""

import csv
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Table, delete, exists, func, insert, select
from sqlalchemy.orm import Session

from academy.base.capture import RowChange, column_values
from academy.base.database import Business, Record
from academy.base.facts import Finding
from academy.base.paths import RESOURCES
from academy.base.problems import Refused, problem
from academy.network.facts import BranchDraft, BranchKind, CalendarDayRow, DayKind, PlanDraft
from academy.network.records import Branch, CalendarDay, Specialty, TalentPlan

Row = TypeVar("Row", bound=Business)
SEED = RESOURCES / "calendar.csv"
OWN_TABLES = {"branch", "specialty", "talent_plan", "setting"}  # leave with the branch, come back with it


def add_branch(db: Session, key: int, draft: BranchDraft) -> None:
    """The head academy is its own branch, like every branch: the row's `branch_id` is its own id."""
    db.add(
        Branch(
            id=key, branch_id=key, parent_id=draft.parent_id, kind=draft.kind.value, code=draft.code,
            name=draft.name, industry=draft.industry, industry_codes=list(draft.industry_codes),
            host=draft.host, host_uscc=draft.host_uscc,
        )
    )  # fmt: skip
    db.flush()


def change_branch(db: Session, branch_id: int, draft: BranchDraft, version: int) -> None:
    row = _branch(db, branch_id, version)
    row.parent_id, row.kind, row.code, row.name = draft.parent_id, draft.kind.value, draft.code, draft.name
    row.industry, row.industry_codes = draft.industry, list(draft.industry_codes)
    row.host, row.host_uscc = draft.host, draft.host_uscc
    db.flush()


def set_removed(db: Session, branch_id: int, version: int, at: datetime | None, by: int | None) -> None:
    row = _branch(db, branch_id, version)
    row.removed_at, row.removed_by = at, by
    db.flush()


def children(db: Session, branch_id: int) -> list[str]:
    """Names of what stands below a branch."""
    query = select(Branch.name).where(Branch.parent_id == branch_id, Branch.removed_at.is_(None))
    return list(db.scalars(query.order_by(Branch.code)))


def in_use(db: Session, branch_id: int) -> bool:
    """Whether any row of any room belongs to the branch, whatever rooms there are."""
    tables = [table for table in Record.metadata.sorted_tables if table.name not in OWN_TABLES]
    return any(
        db.scalar(select(exists().where(table.c.branch_id == branch_id)))
        for table in tables
        if _points_to_branch(table)
    )


def _points_to_branch(table: Table) -> bool:
    return "branch_id" in table.c and any(
        key.column.table.name == "branch" for key in table.c.branch_id.foreign_keys
    )


def propose_specialty(db: Session, branch_id: int, title: str, person_id: int | None) -> int:
    row = Specialty(branch_id=branch_id, title=title, proposed_by=person_id, approved_by=None)
    db.add(row)
    db.flush()
    return row.id


def change_specialty(db: Session, branch_id: int, title: str, version: int, person_id: int | None) -> int:
    """Another title is a new proposal: the approval of the old one does not carry over."""
    row = _specialty(db, branch_id, version)
    row.title, row.proposed_by, row.approved_by = title, person_id, None
    db.flush()
    return row.id


def approve_specialty(db: Session, branch_id: int, version: int, person_id: int | None) -> int:
    row = _specialty(db, branch_id, version)
    row.approved_by = person_id
    db.flush()
    return row.id


def propose_plan(db: Session, branch_id: int, draft: PlanDraft, person_id: int | None) -> int:
    row = TalentPlan(branch_id=branch_id, **_plan_values(draft), proposed_by=person_id, approved_by=None)
    db.add(row)
    db.flush()
    return row.id


def change_plan(db: Session, plan_id: int, draft: PlanDraft, version: int, person_id: int | None) -> None:
    """A changed plan is a new proposal."""
    row = _plan(db, plan_id, version)
    for name, value in _plan_values(draft).items():
        setattr(row, name, value)
    row.proposed_by, row.approved_by = person_id, None
    db.flush()


def approve_plan(db: Session, plan_id: int, version: int, person_id: int | None) -> None:
    row = _plan(db, plan_id, version)
    row.approved_by = person_id
    db.flush()


def add_days(db: Session, days: Sequence[CalendarDayRow]) -> list[RowChange]:
    """Add the days the calendar does not know yet; what somebody entered himself stays. Answers what that
    changed, for the journal."""
    known = set(db.scalars(select(CalendarDay.day)))
    return put_days(db, (), [row for row in days if row.day not in known])


def put_days(db: Session, gone: Sequence[date], days: Sequence[CalendarDayRow]) -> list[RowChange]:
    """Forget what is known of some days and enter others; answers what that changed, for the journal.

    A day has no key of its own: in the journal its number in the calendar stands for one.
    """
    table: Table = CalendarDay.__table__  # type: ignore[assignment]
    query = select(table).where(table.c.day.in_([*gone, *(row.day for row in days)]))
    held = {row["day"]: column_values(table, dict(row)) for row in db.execute(query).mappings()}
    fresh = [asdict(row) | {"kind": row.kind.value} for row in days]
    new = {row["day"]: column_values(table, row) for row in fresh}
    if held:
        db.execute(delete(table).where(table.c.day.in_(held)))
    if fresh:
        db.execute(insert(table), fresh)
    kinds = {(True, False): "delete", (False, True): "insert", (True, True): "update"}
    return [
        RowChange(
            table.name, day.toordinal(), kinds[day in held, day in new], held.get(day, {}), new.get(day, {})
        )
        for day in sorted({*held, *new})
        if held.get(day) != new.get(day)
    ]


def seed_days() -> list[CalendarDayRow]:
    """Public holidays and make-up workdays that come with the program (notices of the State Council)."""
    with SEED.open(encoding="utf-8", newline="") as file:
        return [
            CalendarDayRow(date.fromisoformat(row["day"]), DayKind(row["kind"]), row["name"], row["source"])
            for row in csv.DictReader(file)
        ]


def broken(db: Session) -> list[Finding]:
    """Not exactly one head academy; approvals by the person who proposed."""
    heads = db.scalar(select(func.count()).where(Branch.kind == BranchKind.HEAD.value)) or 0
    found = [] if heads == 1 else [Finding("network.heads", "branch", 0, count=str(heads))]
    for record in (Specialty, TalentPlan):
        query = select(record.id).where(record.approved_by == record.proposed_by)
        found += [Finding("network.one_person", record.__tablename__, key) for key in db.scalars(query)]
    return found


def _plan_values(draft: PlanDraft) -> dict[str, Any]:
    targets = [asdict(target) for target in draft.targets]
    return {"year": draft.year, "title": draft.title, "text": draft.text, "targets": targets}


def _branch(db: Session, branch_id: int, version: int) -> Branch:
    return _as_seen(db.get(Branch, branch_id), version)


def _specialty(db: Session, branch_id: int, version: int) -> Specialty:
    return _as_seen(db.scalar(select(Specialty).where(Specialty.branch_id == branch_id)), version)


def _plan(db: Session, plan_id: int, version: int) -> TalentPlan:
    return _as_seen(db.get(TalentPlan, plan_id), version)


def _as_seen(row: Row | None, version: int) -> Row:
    """The row, if it is still the one the clerk saw."""
    if row is None:
        raise Refused(problem("record.gone"))
    if row.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return row
