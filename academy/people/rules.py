"""What may be written about a person. Pure; today is handed in."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from academy.base.problems import Problem, problem
from academy.people.facts import Known, PersonDraft, PersonSheet, PersonState, RoleRow
from academy.people.facts_identity import Identity
from academy.people.rules_identity import YOUNGEST, age_on, checked
from academy.people.rules_names import name_problems, phone_problems, tidy_name, tidy_phone

TEXTS = {
    "unit": 60, "post": 40, "trade": 40, "education": 20, "political": 20, "category": 20, "remark": 200,
}  # fmt: skip
"""Free texts and how long each may be."""

_PINYIN = re.compile(r"[a-züA-ZÜ]+(?:[ '][a-züA-ZÜ]+)*")


def tidied(draft: PersonDraft) -> PersonDraft:
    """The draft as it is stored: name and phone tidied, blanks at the ends of texts gone."""
    texts: dict[str, Any] = {name: " ".join(getattr(draft, name).split()) for name in TEXTS}
    pinyin = " ".join(draft.pinyin.lower().split())
    return replace(draft, name=tidy_name(draft.name), phone=tidy_phone(draft.phone), pinyin=pinyin, **texts)


def identity_of(draft: PersonDraft, today: date) -> Identity | None:
    """What the document says; None where no number was typed."""
    return checked(draft.doc_type, draft.doc_no, today) if draft.doc_no.strip() else None


def completed(draft: PersonDraft, identity: Identity | None, held: Identity | None = None) -> PersonDraft:
    """Birth and gender come from the document, typed or on record, where it carries them."""
    if identity is not None and identity.valid:
        draft = replace(draft, doc_no=identity.number)
    says = identity or held
    if says is None or not says.valid:
        return draft
    return replace(draft, gender=draft.gender or says.gender, birth=draft.birth or says.birth)


def person_problems(
    draft: PersonDraft, identity: Identity | None, today: date, *, new: bool, held: Identity | None = None
) -> list[Problem]:
    """Everything wrong with a tidied draft. Only a `new` person needs document, branch and role.

    `identity` is the number typed, `held` the one on record: what it says must not be contradicted either.
    """
    found = name_problems(draft.name)
    if draft.pinyin and not _PINYIN.fullmatch(draft.pinyin):
        found.append(problem("person.pinyin_form", "pinyin"))
    if identity is not None:
        found += identity.problems
    elif new:
        found.append(problem("person.document_missing", "doc_no"))
    elif held is not None and held.doc_type is not draft.doc_type:
        found.append(problem("person.document_again", "doc_no"))
    found += _birth_and_gender(draft, identity or held, today)
    found += phone_problems(draft.phone)
    if draft.trade_since is not None and draft.trade_since > today:
        found.append(problem("person.trade_since_in_future", "trade_since"))
    for name, most in TEXTS.items():
        if len(getattr(draft, name)) > most:
            found.append(problem("person.text_long", name, most=most))
    if new and draft.branch_id is None:
        found.append(problem("person.branch_missing", "branch_id"))
    if new and draft.role is None:
        found.append(problem("person.role_missing", "role"))
    return found


def _birth_and_gender(draft: PersonDraft, identity: Identity | None, today: date) -> list[Problem]:
    """What was typed must not contradict the document; without one it must at least be possible."""
    found = []
    says = identity if identity is not None and identity.valid else None
    if says and says.gender and draft.gender and says.gender is not draft.gender:
        found.append(problem("person.gender_differs", "gender", says=f"person.gender.{says.gender.value}"))
    if says and says.birth and draft.birth:
        if says.birth != draft.birth:
            found.append(problem("person.birth_differs", "birth", says=says.birth.isoformat()))
    elif draft.birth and draft.birth > today:
        found.append(problem("person.birth_in_future", "birth", birth=draft.birth.isoformat()))
    elif draft.birth and age_on(draft.birth, today) < YOUNGEST:
        found.append(problem("person.too_young", "birth", birth=draft.birth.isoformat(), youngest=YOUNGEST))
    return found


def taken_problem(other: Known | None, number: str, *, visible: bool) -> list[Problem]:
    """The document is registered already. Of a person out of reach nothing is told, not even his branch."""
    if other is None:
        return []
    if not visible:
        return [problem("person.document_taken_elsewhere", "doc_no")]
    if other.removed:
        return [problem("person.document_in_bin", "doc_no", name=other.name, number=number)]
    return [problem("person.document_taken", "doc_no", name=other.name, number=number)]


def role_problems(held: RoleRow | None) -> list[Problem]:
    if held is not None and held.until is None:
        return [problem("person.role_held", "role", branch=held.branch)]
    return []


def erased_problems(sheet: PersonSheet) -> list[Problem]:
    """An anonymised record stays as it is: it only holds what is counted."""
    gone = sheet.state is PersonState.ERASED
    return [problem("person.erased", number=sheet.number)] if gone else []


def end_problems(role: RoleRow) -> list[Problem]:
    return [problem("person.role_ended", "role")] if role.until is not None else []


def reason_problems(reason: str) -> list[Problem]:
    """Looking at a full number needs a purpose (个人信息保护法 Article 6); it stays in the journal."""
    if len(reason.strip()) < 2:
        return [problem("person.reason_missing", "reason")]
    if len(reason.strip()) > 60:
        return [problem("person.reason_long", "reason", most=60)]
    return []
