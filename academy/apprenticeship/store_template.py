"""Path templates in the database: editions of a series, their steps, what a person has done before."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import PathDraft, Side
from academy.apprenticeship.facts_template import TemplateDraft, TemplateRow, TemplateSheet, TemplateState
from academy.apprenticeship.records import Contract, PathItem
from academy.apprenticeship.records_template import PathTemplate, PathTemplateItem
from academy.apprenticeship.rules_template import same
from academy.base.actor import Scope
from academy.base.problems import Refused, problem
from academy.network import store as network
from academy.network.facts import BranchKind
from academy.network.records import Branch


def reach(db: Session, scope: Scope) -> list[int] | None:
    """Branches whose templates a scope may use: its own and those above; None = all."""
    if scope.branches is None:
        return None
    return sorted({above for branch in scope.branches for above in network.lineage(db, branch)})


def rows(db: Session, branches: Sequence[int] | None, states: Sequence[TemplateState]) -> list[TemplateRow]:
    """Templates of these branches, by trade and title."""
    query = _rows().where(PathTemplate.state.in_([state.value for state in states]))
    if branches is not None:
        query = query.where(PathTemplate.branch_id.in_(branches))
    query = query.order_by(PathTemplate.trade, PathTemplate.title, PathTemplate.edition.desc())
    return [_row(line) for line in db.execute(query)]


def sheet(db: Session, template_id: int, branches: Sequence[int] | None) -> TemplateSheet:
    """One edition with its steps. Raises Refused when there is none within reach."""
    line = db.execute(_rows().where(PathTemplate.id == template_id)).first()
    if line is None or (branches is not None and line[3] not in branches):
        raise Refused(problem("record.gone"))
    row = _row(line)
    series = _rows().where(PathTemplate.series_id == row.series_id).order_by(PathTemplate.edition.desc())
    draft = TemplateDraft(
        row.branch_id, row.title, row.trade, row.target_level, row.months, _path(db, template_id)
    )
    return TemplateSheet(row, draft, tuple(_row(each) for each in db.execute(series)))


def titles(db: Session, branch_id: int, besides: int = 0) -> frozenset[str]:
    """Titles of a branch's templates in use, one series left out."""
    query = select(PathTemplate.title).where(
        PathTemplate.branch_id == branch_id,
        PathTemplate.state == TemplateState.ACTIVE.value,
        PathTemplate.series_id != besides,
    )
    return frozenset(db.scalars(query))


def add(db: Session, key: int, draft: TemplateDraft, series_id: int, edition: int) -> None:
    """A template, or a further edition of one; the rules have passed it."""
    db.add(
        PathTemplate(
            id=key, branch_id=draft.branch_id, series_id=series_id, edition=edition,
            title=draft.title.strip(), trade=draft.trade.strip(), target_level=draft.target_level,
            months=draft.months, state=TemplateState.ACTIVE.value,
        )
    )  # fmt: skip
    db.flush()
    for place, step in enumerate(draft.path, 1):
        db.add(
            PathTemplateItem(
                template_id=key, branch_id=draft.branch_id, place=place, stage=step.stage,
                side=step.side.value, text=step.text.strip(), hours=step.hours,
                evidence=step.evidence.strip(), month_from=step.month_from, month_to=step.month_to,
            )
        )  # fmt: skip
    db.flush()


def close(db: Session, template_id: int, version: int, state: TemplateState) -> None:
    """Take an edition out of use. Raises Refused when it was changed meanwhile or is out of use."""
    row = db.get(PathTemplate, template_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise Refused(problem("record.gone"))
    if row.version != version or row.state != TemplateState.ACTIVE.value:
        raise Refused(problem("record.changed_meanwhile"))
    row.state = state.value
    db.flush()


def done_before(
    db: Session, apprentice_id: int | None, branches: frozenset[int] | None
) -> dict[tuple[Side, str], date]:
    """Steps the apprentice has done in contracts within reach, and when first."""
    query = (
        select(PathItem.side, PathItem.text, PathItem.done_on)
        .join(Contract, Contract.id == PathItem.contract_id)
        .where(Contract.apprentice_id == apprentice_id, PathItem.done_on.is_not(None))
    )
    if branches is not None:
        query = query.where(Contract.branch_id.in_(branches))
    found: dict[tuple[Side, str], date] = {}
    for side, text, day in db.execute(query.order_by(PathItem.done_on.desc())):
        if day is not None:
            found[Side(side), same(text)] = day
    return found


def _rows() -> Select[*tuple[Any, ...]]:
    of_it = PathTemplateItem.template_id == PathTemplate.id
    steps, hours = (
        select(part).where(of_it).correlate(PathTemplate).scalar_subquery()
        for part in (func.count(), func.sum(PathTemplateItem.hours))
    )
    return select(
        PathTemplate.id, PathTemplate.series_id, PathTemplate.edition, PathTemplate.branch_id, Branch.name,
        Branch.kind, PathTemplate.title, PathTemplate.trade, PathTemplate.target_level, PathTemplate.months,
        steps, hours, PathTemplate.state, PathTemplate.version,
    ).join(Branch, Branch.id == PathTemplate.branch_id)  # fmt: skip


def _row(line: Any) -> TemplateRow:
    (key, series, edition, branch_id, branch, kind, title, trade, level, months, steps, hours, state,
     version) = line  # fmt: skip
    return TemplateRow(
        key, series, edition, branch_id, branch, kind == BranchKind.HEAD.value, title, trade, level, months,
        steps, int(hours or 0), TemplateState(state), version,
    )  # fmt: skip


def _path(db: Session, template_id: int) -> tuple[PathDraft, ...]:
    query = (
        select(
            PathTemplateItem.stage, PathTemplateItem.side, PathTemplateItem.text, PathTemplateItem.hours,
            PathTemplateItem.month_from, PathTemplateItem.month_to, PathTemplateItem.evidence,
        )
        .where(PathTemplateItem.template_id == template_id)
        .order_by(PathTemplateItem.place)
    )  # fmt: skip
    return tuple(
        PathDraft(stage, Side(side), text, hours, first, last, evidence)
        for stage, side, text, hours, first, last, evidence in db.execute(query)
    )
