"""What may become a branch, a specialty, a talent plan. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from academy.base.problems import Problem, problem
from academy.network.facts import BranchDraft, BranchKind, BranchRow, PlanDraft, PlanRow
from academy.network.rules_codes import credit_code_problems, normalised_credit_code

LONGEST_NAME = 40
LONGEST_TITLE = 60
CODE = re.compile(r"[A-Z0-9]{2,6}")
INDUSTRY_CODE = re.compile(r"[A-T]?[0-9]{2,4}")
"""GB/T 4754-2017: section letter, two to four digits; the digits alone are written too (06, 3120)."""
FIRST_YEAR, LAST_YEAR = 2000, 2100


def tidied(draft: BranchDraft) -> BranchDraft:
    """The draft as it is stored: blanks at the ends gone, codes in capitals."""
    return replace(
        draft,
        code=draft.code.strip().upper(), name=draft.name.strip(), industry=draft.industry.strip(),
        industry_codes=tuple(code.strip().upper() for code in draft.industry_codes if code.strip()),
        specialty=draft.specialty.strip(), host=draft.host.strip(),
        host_uscc=normalised_credit_code(draft.host_uscc),
    )  # fmt: skip


def branch_problems(
    draft: BranchDraft, others: Sequence[BranchRow], codes: Mapping[str, str]
) -> list[Problem]:
    """Everything wrong with a tidied draft.

    `others` are all branches but the one being changed; `codes` theirs and the removed ones', with names.
    """
    found = _name_problems(draft, others) + _code_problems(draft, codes) + _place_problems(draft, others)
    if draft.kind is BranchKind.BRANCH and not draft.industry:
        found.append(problem("network.industry_missing", "industry"))
    wrong = [code for code in draft.industry_codes if not INDUSTRY_CODE.fullmatch(code)]
    if wrong:
        found.append(problem("network.industry_code_form", "industry_codes", wrong="、".join(wrong)))
    if len(draft.specialty) > LONGEST_TITLE:
        found.append(problem("network.title_long", "specialty", most=LONGEST_TITLE))
    if draft.host_uscc:
        found += credit_code_problems(draft.host_uscc, "host_uscc")
    return found


def _name_problems(draft: BranchDraft, others: Sequence[BranchRow]) -> list[Problem]:
    if not draft.name:
        return [problem("network.name_missing", "name")]
    if len(draft.name) > LONGEST_NAME:
        return [problem("network.name_long", "name", most=LONGEST_NAME)]
    if any(other.name == draft.name for other in others):
        return [problem("network.name_taken", "name", name=draft.name)]
    return []


def _code_problems(draft: BranchDraft, codes: Mapping[str, str]) -> list[Problem]:
    if not CODE.fullmatch(draft.code):
        return [problem("network.code_form", "code")]
    if name := codes.get(draft.code):
        return [problem("network.code_taken", "code", taken=draft.code, name=name)]
    return []


def _place_problems(draft: BranchDraft, others: Sequence[BranchRow]) -> list[Problem]:
    """One head academy without a parent; branches under it, stations under a branch."""
    if draft.kind is BranchKind.HEAD:
        head = next((other for other in others if other.kind is BranchKind.HEAD), None)
        return [problem("network.head_exists", "kind", name=head.name)] if head else []
    parent = next((other for other in others if other.id == draft.parent_id), None)
    if parent is None:
        return [problem("network.parent_missing", "parent_id")]
    if parent.kind is BranchKind.STATION:
        return [problem("network.parent_is_station", "parent_id", name=parent.name)]
    if draft.kind is BranchKind.BRANCH and parent.kind is not BranchKind.HEAD:
        return [problem("network.branch_under_head", "parent_id")]
    return []


def return_problems(branch: BranchRow, others: Sequence[BranchRow]) -> list[Problem]:
    """What keeps a branch from coming back as it was: its name, or where it stands in the tree."""
    twin = next((other for other in others if other.name == branch.name), None)
    found = (
        [problem("undo.taken_since", kind="table.branch", name=f"{twin.name} {twin.code}")] if twin else []
    )
    place = BranchDraft(branch.parent_id, branch.kind)
    return found + _place_problems(place, others)


def kept_places(draft: BranchDraft, children: Sequence[BranchRow]) -> list[Problem]:
    """A branch that has others below cannot turn into something that may have none."""
    allowed = {
        BranchKind.HEAD: set(BranchKind),
        BranchKind.BRANCH: {BranchKind.STATION},
        BranchKind.STATION: set(),
    }[draft.kind]
    names = [child.name for child in children if child.kind not in allowed]
    return [problem("network.has_children", "kind", names="、".join(names))] if names else []


def title_problems(title: str, present: str = "") -> list[Problem]:
    """Why a specialty cannot be proposed: 一院一品, one branch has one, and `present` is there already."""
    if present:
        return [problem("network.specialty_exists", "specialty", present=present)]
    return changed_title_problems(title)


def changed_title_problems(title: str) -> list[Problem]:
    if not title:
        return [problem("network.specialty_missing", "specialty")]
    if len(title) > LONGEST_TITLE:
        return [problem("network.title_long", "specialty", most=LONGEST_TITLE)]
    return []


def plan_problems(draft: PlanDraft, others: Sequence[PlanRow]) -> list[Problem]:
    """Everything wrong with a plan; `others` are the branch's other plans."""
    found = []
    if not FIRST_YEAR <= draft.year <= LAST_YEAR:
        found.append(problem("network.plan_year", "year"))
    elif any(other.year == draft.year for other in others):
        found.append(problem("network.plan_exists", "year", year=draft.year))
    if not draft.title.strip():
        found.append(problem("network.plan_title_missing", "title"))
    elif len(draft.title.strip()) > LONGEST_TITLE:
        found.append(problem("network.title_long", "title", most=LONGEST_TITLE))
    names = [target.name.strip() for target in draft.targets]
    if any(not name for name in names):
        found.append(problem("network.target_name_missing", "targets"))
    if repeated := next((name for name in names if name and names.count(name) > 1), ""):
        found.append(problem("network.target_repeated", "targets", name=repeated))
    found += [
        problem("network.target_amount", "targets", name=target.name.strip())
        for target in draft.targets
        if target.amount <= 0
    ]
    return found


def approval_problems(proposed: bool, proposed_by: int | None, person_id: int | None) -> list[Problem]:
    """Two persons, not two accounts: who proposed does not approve, whatever account he uses."""
    if not proposed:
        return [problem("network.nothing_proposed")]
    if person_id is None or person_id == proposed_by:
        return [problem("network.second_person")]
    return []


def removal_problems(branch: BranchRow, children: Sequence[str], used: bool) -> list[Problem]:
    """Only an empty branch can go to the recycle bin."""
    if branch.kind is BranchKind.HEAD:
        return [problem("network.head_stays")]
    found = []
    if children:
        found.append(problem("network.has_children", names="、".join(children)))
    if used:
        found.append(problem("network.in_use", name=branch.name))
    return found
