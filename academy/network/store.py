"""Questions of the network to the database: the tree, its lineage, the calendar."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from academy.base.actor import Scope
from academy.base.problems import Refused, problem
from academy.network.facts import BranchKind, BranchRow, CalendarDayRow, DayKind, PlanRow, Target
from academy.network.records import Branch, CalendarDay, Specialty, TalentPlan
from academy.network.rules_tree import lineage_of
from academy.network.store_writing import broken

__all__ = [
    "add_workdays", "below", "branch", "branches", "broken", "codes", "days", "head", "is_workday",
    "lanes", "lineage", "names", "plan", "plans", "years_known",
]  # fmt: skip

Plans = dict[int, tuple[str, int | None, bool]]
COLUMNS = (
    Branch.id, Branch.parent_id, Branch.kind, Branch.code, Branch.name, Branch.industry,
    Branch.industry_codes, Branch.host, Branch.host_uscc, Branch.version, Specialty.title,
    Specialty.approved_by, Specialty.proposed_by, Specialty.version,
)  # fmt: skip


def branches(db: Session, scope: Scope) -> list[BranchRow]:
    """The branches a scope covers, ordered for a tree: by code, the head academy first."""
    query = _branches().where(Branch.removed_at.is_(None))
    if scope.branches is not None:
        query = query.where(Branch.id.in_(scope.branches))
    rows = db.execute(query.order_by(Branch.parent_id.is_not(None), Branch.code)).all()
    plans = _newest_plans(db)
    return [_branch_row(row, plans) for row in rows]


def branch(db: Session, branch_id: int) -> BranchRow:
    """One branch, also a removed one. Raises Refused when there is none."""
    row = db.execute(_branches().where(Branch.id == branch_id)).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return _branch_row(row, _newest_plans(db, branch_id))


def codes(db: Session) -> dict[str, tuple[int, str]]:
    """Every code with its branch's id and name, removed ones too: a code is never given twice."""
    query = select(Branch.code, Branch.id, Branch.name)
    return {code: (branch_id, name) for code, branch_id, name in db.execute(query)}


def names(db: Session) -> dict[int, str]:
    """Every branch's name, removed ones too: papers and lists name them still."""
    return {branch_id: name for branch_id, name in db.execute(select(Branch.id, Branch.name))}


def lanes(db: Session) -> list[tuple[int, str, str]]:
    """Key, name and industry of every branch in use, the head academy first."""
    return [(key, name, industry) for key, name, industry in db.execute(_lanes())]


def lineage(db: Session, branch_id: int) -> list[int]:
    """The branch and its parents, nearest first up to the head academy."""
    parents = {child: parent for child, parent in db.execute(select(Branch.id, Branch.parent_id))}
    return lineage_of(parents, branch_id)


def below(db: Session, branch_id: int) -> frozenset[int]:
    """The branch and everything under it: what a branch account may reach."""
    pairs = db.execute(select(Branch.id, Branch.parent_id)).all()
    found = {branch_id}
    while more := {child for child, parent in pairs if parent in found} - found:
        found |= more
    return frozenset(found)


def head(db: Session) -> BranchRow | None:
    """The head academy; None before the first run has made it."""
    found = db.scalar(select(Branch.id).where(Branch.kind == BranchKind.HEAD.value))
    return None if found is None else branch(db, found)


def plans(db: Session, branch_id: int) -> list[PlanRow]:
    """A branch's talent plans, the newest year first."""
    return [_plan_row(row) for row in db.execute(_plans().where(TalentPlan.branch_id == branch_id))]


def plan(db: Session, plan_id: int) -> PlanRow:
    """One plan. Raises Refused when there is none."""
    row = db.execute(_plans().where(TalentPlan.id == plan_id)).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return _plan_row(row)


def days(db: Session, year: int) -> list[CalendarDayRow]:
    query = (
        select(CalendarDay.day, CalendarDay.kind, CalendarDay.name, CalendarDay.source)
        .where(CalendarDay.day >= date(year, 1, 1), CalendarDay.day <= date(year, 12, 31))
        .order_by(CalendarDay.day)
    )
    return [CalendarDayRow(day, DayKind(kind), name, source) for day, kind, name, source in db.execute(query)]


def day(db: Session, wanted: date) -> CalendarDayRow | None:
    """What the calendar knows of one day."""
    row = db.get(CalendarDay, wanted)
    return CalendarDayRow(row.day, DayKind(row.kind), row.name, row.source) if row is not None else None


def is_workday(db: Session, day: date) -> bool:
    """Whether people work that day: the calendar's word, else Monday to Friday."""
    kind = db.scalar(select(CalendarDay.kind).where(CalendarDay.day == day))
    return _works(day, kind)


def add_workdays(db: Session, start: date, count: int) -> date:
    """The `count`-th working day after `start`, which itself is not counted (公示期, domain §4.4)."""
    day = start
    while count > 0:
        span = db.execute(
            select(CalendarDay.day, CalendarDay.kind).where(
                CalendarDay.day > day, CalendarDay.day <= day + timedelta(days=31)
            )
        )
        kinds = {found: kind for found, kind in span}
        for _ in range(31):
            day += timedelta(days=1)
            count -= _works(day, kinds.get(day))
            if not count:
                return day
    return day


def years_known(db: Session) -> set[int]:
    """Years with published holidays; any other year is provisional."""
    return {day.year for day in db.scalars(select(CalendarDay.day))}


def _works(day: date, kind: str | None) -> bool:
    return day.weekday() < 5 if kind is None else kind == DayKind.MAKEUP_WORKDAY


def _branches() -> Select[Any]:
    return select(*COLUMNS).join(Specialty, Specialty.branch_id == Branch.id, isouter=True)


def _plans() -> Select[Any]:
    return select(
        TalentPlan.id, TalentPlan.branch_id, TalentPlan.year, TalentPlan.title, TalentPlan.text,
        TalentPlan.targets, TalentPlan.version, TalentPlan.approved_by, TalentPlan.proposed_by,
    ).order_by(TalentPlan.year.desc())  # fmt: skip


def _plan_row(row: Iterable[Any]) -> PlanRow:
    key, branch_id, year, title, text, targets, version, approved_by, proposed_by = row
    found = tuple(Target(**target) for target in targets)
    return PlanRow(key, branch_id, year, title, text, found, version, approved_by is None, proposed_by)


@cache
def _lanes() -> Select[*tuple[Any, ...]]:
    branch = Branch.__table__.c
    ordered = select(branch.id, branch.name, branch.industry).order_by(
        branch.parent_id.is_not(None), branch.code
    )
    return ordered.where(branch.removed_at.is_(None))


def _newest_plans(db: Session, branch_id: int | None = None) -> Plans:
    columns = (TalentPlan.branch_id, TalentPlan.title, TalentPlan.year, TalentPlan.approved_by)
    query = select(*columns).order_by(TalentPlan.year)
    if branch_id is not None:
        query = query.where(TalentPlan.branch_id == branch_id)
    return {key: (title, year, approved is None) for key, title, year, approved in db.execute(query)}


def _branch_row(row: Iterable[Any], plans: Plans) -> BranchRow:
    key, parent, kind, code, name, industry, codes, host, uscc, version, title, *approval = row
    approved_by, proposed_by, specialty_version = approval
    plan, year, plan_proposed = plans.get(key, ("", None, False))
    return BranchRow(
        id=key, parent_id=parent, kind=BranchKind(kind), code=code, name=name, industry=industry,
        industry_codes=tuple(codes), specialty=title or "", host=host, host_uscc=uscc, plan=plan,
        plan_year=year, version=version, specialty_proposed=bool(title) and approved_by is None,
        specialty_by=proposed_by, specialty_version=specialty_version or 0, plan_proposed=plan_proposed,
    )  # fmt: skip
