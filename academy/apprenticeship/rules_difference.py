"""What differs from what was signed, and what another clerk changed meanwhile. Pure functions."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from academy.apprenticeship.facts_amendment import AmendmentDraft, Difference
from academy.apprenticeship.facts_contract import ContractDraft, LogDraft
from academy.base.problems import Problem, problem

# Printed texts that only follow from other facts, or from the hand that signed.
DERIVED = frozenset(
    {
        "code", "signed_on", "exam_theory", "exam_practice", "exam_overall", "standard", "summary", "months",
        "target_english", "bilingual",
    }
)  # fmt: skip
Draft = TypeVar("Draft", ContractDraft, AmendmentDraft, LogDraft)
PATHS = ("path", "plan")  # the rows of annex one, by kind of agreement
EMPTY = "—"


def differences(frozen: Mapping[str, Any], present: Mapping[str, Any]) -> list[Difference]:
    """Facts of the agreement as kept with its paper against the same facts as they are today.

    Both in the form the archive keeps (dates as text); document numbers masked by the caller. Facts that
    only one of them has (an older template) are told too.
    """
    found: list[Difference] = []
    for name in dict.fromkeys((*frozen, *present)):
        before, after = frozen.get(name), present.get(name)
        if name in DERIVED or before == after:
            continue
        if isinstance(before, Mapping) or isinstance(after, Mapping):
            found += _inside(name, before or {}, after or {}, 0)
        elif name in PATHS:
            found += _path(before or [], after or [])
        else:
            found.append(Difference("agreement", name, _text(name, before), _text(name, after)))
    return found


def _inside(
    section: str, before: Mapping[str, Any], after: Mapping[str, Any], place: int
) -> Iterator[Difference]:
    for name in dict.fromkeys((*before, *after)):
        left, right = before.get(name), after.get(name)
        if name not in DERIVED and left != right:
            yield Difference(section, name, _text(name, left), _text(name, right), place)


def _path(before: list[Any], after: list[Any]) -> Iterator[Difference]:
    for place in range(max(len(before), len(after))):
        left, right = (rows[place] if place < len(rows) else {} for rows in (before, after))
        yield from _inside(PATHS[0], left, right, place + 1)


def _text(name: str, value: Any) -> str:
    if value is None or value == "":
        return EMPTY
    if isinstance(value, list | tuple):
        return "；".join(map(str, value)) or EMPTY
    if name.startswith("allowance"):
        whole, rest = divmod(int(value), 100)
        return f"{whole}.{rest:02d}"
    return str(value)


def meanwhile(mine: Draft, theirs: Draft, names: Mapping[int, str]) -> list[Problem]:
    """Field by field where the draft a clerk typed is not what another has saved meanwhile.

    `names` are the people's; the first problem says what happened, the others stand at their fields.
    """
    found = [problem("record.changed_meanwhile")]
    for each in fields(mine):
        own, other = getattr(mine, each.name), getattr(theirs, each.name)
        if own != other:
            found.append(
                problem("amendment.field_meanwhile", each.name, theirs=_shown(each.name, other, names))
            )
    return found


def _shown(name: str, value: Any, names: Mapping[int, str]) -> str:
    if name == "path":
        return "；".join(step.text for step in value) or EMPTY
    if name == "target_level":
        return f"level.{value}"
    if isinstance(value, StrEnum):
        return f"contract.{name}.{value.value}"
    if name.endswith("_id") and value is not None:
        return names.get(value, EMPTY)
    if isinstance(value, date):
        return value.isoformat()
    return _text(name, value)
