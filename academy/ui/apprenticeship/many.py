"""What the list of contracts lets change at once: terms of drafts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import ContractState
from academy.apprenticeship.facts_many import ManyContractDraft, ManyContractField
from academy.apprenticeship.facts_shown import ContractRow
from academy.base.actor import Actor
from academy.people.facts import Level
from academy.ui.parts.many_change import ManyAct, ManyChange, Typed
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService


def all_drafts(facts: Sequence[ContractRow]) -> bool:
    """Whether these contracts may be changed at once."""
    return all(each.state is ContractState.DRAFT for each in facts)


def _fields() -> list[tuple[ManyContractField, str]]:
    tr = QCoreApplication.translate
    field = ManyContractField
    return [
        (field.STARTS, tr("DraftsChange", "Starts")),
        (field.ENDS, tr("DraftsChange", "Ends")),
        (field.TARGET_LEVEL, tr("DraftsChange", "Level to reach")),
        (field.TALKS_PER_MONTH, tr("DraftsChange", "Talks a month")),
        (field.HOURS_PER_MONTH, tr("DraftsChange", "Hours of guidance a month")),
        (field.PASS_MARK, tr("DraftsChange", "Pass mark")),
        (field.PRACTICE_MIN, tr("DraftsChange", "Least mark in practice")),
        (field.EXCELLENT_MARK, tr("DraftsChange", "Mark of excellence")),
        (field.ALLOWANCE_CHARACTER, tr("DraftsChange", "Allowance of the character mentor (yuan a month)")),
        (field.ALLOWANCE_TECHNICAL, tr("DraftsChange", "Allowance of the technical mentor (yuan a month)")),
        (field.PASS_PAY_PERCENT, tr("DraftsChange", "Paid after a pass (percent)")),
        (field.COPIES, tr("DraftsChange", "Copies")),
    ]


def drafts_change(
    page: QWidget, workspace: Workspace, service: "ApprenticeshipService", actor: Actor
) -> ManyChange:
    """Who is bound to whom each draft has of its own; all else that a group shares can be set for it."""
    tr, field = QCoreApplication.translate, ManyContractField
    word = workspace.language.words.word
    levels = {word(f"level.{level.value}"): str(level.value) for level in Level if level}

    def meant(typed: Typed) -> ManyContractDraft:
        """A level typed as a word by its number."""
        value = levels.get(typed.value.strip(), "?") if typed.field is field.TARGET_LEVEL else typed.value
        return ManyContractDraft(typed.field, value)

    def said(of: ManyContractField, value: str) -> str:
        return word(f"level.{value}") if of is field.TARGET_LEVEL and value else value

    hints = {each: tr("DraftsChange", "A number") for each, _ in _fields()}
    hints |= dict.fromkeys((field.STARTS, field.ENDS), tr("DraftsChange", "A day such as 2026-09-01"))
    senior = word(f"level.{Level.SENIOR.value}")
    hints[field.TARGET_LEVEL] = tr("DraftsChange", "A level by its word, such as {word}").format(word=senior)
    return ManyChange(
        page, workspace,
        ManyAct(
            _fields(),
            lambda ids, typed: service.preview_drafts(actor, ids, meant(typed)),
            lambda ids, typed: service.change_drafts(actor, ids, meant(typed)),
            hints, said,
        ),
    )  # fmt: skip
