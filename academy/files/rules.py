"""What a file should hold, and the order of a life in it. Pure."""

from collections.abc import Sequence
from datetime import date

from academy.base.problems import Problem, problem
from academy.files.facts import (
    HONOUR,
    ChecklistItem,
    ConsentDraft,
    ConsentRow,
    FileCertificate,
    FileClass,
    FileContract,
    FileRecorded,
    ItemState,
    Moment,
    Purpose,
)
from academy.people.facts import PersonSheet, PersonState, Role

TEXT_VERSION = "2026-1"
"""Of the notice that is signed; a change of its wording is a new version."""
HERE, MISSING, NOT_NEEDED = ItemState.HERE, ItemState.MISSING, ItemState.NOT_NEEDED
BEFORE_SIGNING = frozenset({"draft", "awaiting"})


def checklist(
    sheet: PersonSheet, has_photo: bool, classes: Sequence[FileClass], contracts: Sequence[FileContract],
    consents: Sequence[ConsentRow],
) -> tuple[ChecklistItem, ...]:  # fmt: skip
    """What is missing first. Classes that are cancelled or withdrawn from want nothing; nor does a record
    that was anonymised."""
    if sheet.state is PersonState.ERASED:
        return ()
    trains = bool(classes) or any(role.role is Role.TRAINEE for role in sheet.roles)
    held = {each.purpose: each for each in consents if each.withdrawn_on is None}
    found = [
        _item("document", sheet.doc_type is not None),
        _item("contact", bool(sheet.phone)),
        _item("employer", bool(sheet.unit and sheet.trade)) if trains else _none("employer"),
        _item("photo", has_photo) if trains else _none("photo"),
    ]
    for purpose in (Purpose.TRAINING, Purpose.SENSITIVE):
        given = held.get(purpose)
        found.append(
            ChecklistItem(
                f"consent_{purpose.value}", HERE if given else MISSING, on=given.given_on if given else None
            )
        )
    for each in classes:
        if each.enrolment == "withdrawn":
            continue
        found.append(_item("attendance", each.hours > 0 or not each.closed, each.number))
        found.append(_item("marks", each.total is not None or not each.closed, each.number))
        if each.enrolment == "completed":
            found.append(_item("certificate", each.certified, each.number))
    for contract in contracts:
        if contract.role == "apprentice" and contract.state != "cancelled":
            found.append(_item("agreement", contract.state not in BEFORE_SIGNING, contract.number))
    order = (MISSING, HERE, NOT_NEEDED)
    return tuple(sorted(found, key=lambda item: order.index(item.state)))


def _item(key: str, here: bool, about: str = "") -> ChecklistItem:
    return ChecklistItem(key, HERE if here else MISSING, about)


def _none(key: str) -> ChecklistItem:
    return ChecklistItem(key, NOT_NEEDED)


def timeline(
    sheet: PersonSheet, classes: Sequence[FileClass], contracts: Sequence[FileContract],
    certificates: Sequence[FileCertificate], recorded: Sequence[FileRecorded],
    consents: Sequence[ConsentRow],
) -> tuple[Moment, ...]:  # fmt: skip
    """What happened, newest first."""
    found = [Moment(sheet.created_at.date(), "registered", sheet.branch, sheet.number)]
    for each in classes:
        found.append(Moment(each.starts, "class_began", each.name, each.number))
        if each.enrolment == "completed":
            found.append(Moment(each.ends, "class_done", each.name, f"{each.hours}/{each.planned}"))
    found += [
        Moment(each.starts, "contract", each.others, each.number, each.state not in BEFORE_SIGNING)
        for each in contracts
    ]
    for paper in certificates:
        key = HONOUR if paper.kind == HONOUR else "certificate"
        found.append(Moment(paper.issued_on, key, paper.title, paper.number, True))
    found += [Moment(each.issued_on, "recorded", each.issuer, each.number) for each in recorded]
    for consent in consents:
        found.append(
            Moment(consent.given_on, f"consent_{consent.purpose.value}", "", consent.text_version, True)
        )
        if consent.withdrawn_on is not None:
            found.append(Moment(consent.withdrawn_on, "consent_withdrawn", "", consent.text_version, True))
    return tuple(sorted(found, key=lambda moment: moment.day, reverse=True))


def consent_problems(draft: ConsentDraft, held: Sequence[ConsentRow], today: date) -> list[Problem]:
    """All at once: purpose and day given, not in the future, not held already."""
    found = []
    if draft.purpose is None:
        found.append(problem("files.purpose_missing", "purpose"))
    elif any(each.purpose is draft.purpose and each.withdrawn_on is None for each in held):
        found.append(problem("files.consent_held", "purpose"))
    if draft.given_on is None:
        found.append(problem("files.day_missing", "given_on"))
    elif draft.given_on > today:
        found.append(problem("files.day_to_come", "given_on"))
    return found
