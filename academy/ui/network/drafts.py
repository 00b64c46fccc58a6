"""What the forms of the network edit: the facts' drafts with lists written as clerks write them."""

import re
from dataclasses import dataclass

from academy.network.facts import BranchDraft, BranchKind, BranchRow, PlanDraft, PlanRow, Target

_BREAK = re.compile(r"[、,，;；\s]+")
_TARGET = re.compile(r"(?P<name>.*?)[\s:：]*(?P<amount>[0-9][0-9,]*)\s*(?P<unit>[^0-9]*)")


@dataclass(frozen=True, slots=True)
class BranchTyped:
    """A branch in its form; `codes` as one line."""

    kind: BranchKind | None = BranchKind.BRANCH
    parent_id: int | None = None
    name: str = ""
    code: str = ""
    industry: str = ""
    industry_codes: str = ""
    specialty: str = ""
    host: str = ""
    host_uscc: str = ""


@dataclass(frozen=True, slots=True)
class TitleTyped:
    specialty: str = ""


@dataclass(frozen=True, slots=True)
class PlanTyped:
    """A plan in its form; one target a line: name, amount, unit."""

    year: int | None = None
    title: str = ""
    text: str = ""
    targets: str = ""


def typed_of(branch: BranchRow) -> BranchTyped:
    return BranchTyped(
        branch.kind, branch.parent_id, branch.name, branch.code, branch.industry,
        "、".join(branch.industry_codes), "", branch.host, branch.host_uscc,
    )  # fmt: skip


def branch_draft(typed: BranchTyped) -> BranchDraft:
    codes = tuple(code for code in _BREAK.split(typed.industry_codes) if code)
    return BranchDraft(
        typed.parent_id, typed.kind or BranchKind.BRANCH, typed.code, typed.name, typed.industry, codes,
        typed.specialty, typed.host, typed.host_uscc,
    )  # fmt: skip


def plan_typed(plan: PlanRow) -> PlanTyped:
    lines = (f"{target.name} {target.amount} {target.unit}".rstrip() for target in plan.targets)
    return PlanTyped(plan.year, plan.title, plan.text, "\n".join(lines))


def plan_draft(branch_id: int, typed: PlanTyped) -> PlanDraft:
    """A line without an amount becomes a target of 0, which the rules then name."""
    targets = tuple(target_of(line) for line in typed.targets.splitlines() if line.strip())
    return PlanDraft(branch_id, typed.year or 0, typed.title, typed.text, targets)


def target_of(line: str) -> Target:
    """`培训人次 12000 人次`: the last number is the amount, what follows it the unit."""
    found = _TARGET.fullmatch(line.strip())
    if found is None:
        return Target(line.strip(), "", 0)
    return Target(found["name"], found["unit"].strip(), int(found["amount"].replace(",", "")))
