"""What may stand in the register of partners. Pure functions: no I/O, no clock."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.network.facts_partner import PartnerDraft, PartnerRow, Standing
from academy.network.rules_codes import credit_code_problems, normalised_credit_code

LONGEST = {"name": 60, "contact": 30, "phone": 30, "agreement": 60, "remark": 400}
SOON = timedelta(days=60)  # before an agreement ends it is renewed


def tidied(draft: PartnerDraft) -> PartnerDraft:
    """Half-width signs, no blanks at the ends; Chinese brackets stay as they are printed."""
    return replace(
        draft, name=_single(draft.name), contact=_single(draft.contact), agreement=_single(draft.agreement),
        uscc=normalised_credit_code(draft.uscc), remark=draft.remark.strip(),
        phone=normalize("NFKC", draft.phone).strip(),
    )  # fmt: skip


def _single(text: str) -> str:
    return " ".join(text.split())


def problems(draft: PartnerDraft, others: Sequence[PartnerRow]) -> list[Problem]:
    """All at once; `others` are the partners of the same branch."""
    found = list(fields(draft))
    if draft.branch_id is None:
        found.append(problem("partner.branch_missing", "branch_id"))
    if any(each.name == draft.name for each in others if draft.name):
        found.append(problem("partner.name_held", "name", name=draft.name))
    same = next((each for each in others if draft.uscc and each.uscc == draft.uscc), None)
    if same is not None and same.name != draft.name:
        found.append(problem("partner.code_held", "uscc", name=same.name))
    return found


def fields(draft: PartnerDraft) -> Iterator[Problem]:
    """What is wrong with the draft by itself."""
    if not draft.name:
        yield problem("partner.name_missing", "name")
    for name, most in LONGEST.items():
        if len(getattr(draft, name)) > most:
            yield problem("partner.too_long", name, most=most)
    if draft.uscc:
        yield from credit_code_problems(draft.uscc, "uscc")
    if draft.ends_on is not None and draft.agreed_on is None:
        yield problem("partner.begins_missing", "agreed_on")
    elif draft.ends_on is not None and draft.agreed_on is not None and draft.ends_on <= draft.agreed_on:
        yield problem("partner.ends_early", "ends_on", day=draft.agreed_on.isoformat())


def standing(agreed_on: date | None, ends_on: date | None, today: date) -> Standing:
    if agreed_on is None:
        return Standing.NONE
    if agreed_on > today:
        return Standing.COMING
    if ends_on is None or ends_on > today + SOON:
        return Standing.RUNNING
    return Standing.ENDING if ends_on >= today else Standing.ENDED


def joined(held: PartnerRow, draft: PartnerDraft) -> PartnerDraft:
    """A list's row over what is known: a blank cell says nothing."""
    names = ("uscc", "contact", "phone", "agreement", "agreed_on", "ends_on", "remark")
    values = {name: getattr(draft, name) or getattr(held, name) for name in names}
    return replace(draft, branch_id=held.branch_id, name=draft.name or held.name, **values)
