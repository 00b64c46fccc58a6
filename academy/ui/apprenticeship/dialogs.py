"""The forms of a contract's acts: a signature, a log entry, a pause, an end, the assessment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import (
    PARTIES_OF,
    SEALING,
    AssessmentDraft,
    ContractKind,
    EndDraft,
    EndReason,
    LogDraft,
    Medium,
    Party,
    PauseDraft,
    Rating,
    Side,
    SignatureDraft,
    party_key,
)
from academy.apprenticeship.facts_shown import ContractSheet
from academy.ui.apprenticeship.fields import ListField, ScanField
from academy.ui.apprenticeship.states import month_words
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

OF_SIDE = {
    Side.TECHNICAL: {"hours", "items", "score"},
    Side.CHARACTER: {"talk_on", "talk_topic", "rating"},
}


@dataclass(frozen=True, slots=True)
class DayDraft:
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What every dialog needs: where it stands, what it saves, what follows."""

    workspace: Workspace
    parent: QWidget
    save: Callable[[Any], Any]
    saved: Callable[[Any], object]

    def choices(self, prefix: str, values: Sequence[Any]) -> list[tuple[Any, str]]:
        words = self.workspace.language.words
        return [(value, words.word(f"contract.{prefix}.{value.value}")) for value in values]

    def show(self, title: str, form: Form[Any], verb: str, kind: str = "primary", note: str = "") -> None:
        FormDialog(
            self.workspace, title, form, self.save, self.saved, self.parent, verb, kind=kind, note=note
        ).open()


def sign_dialog(asked: Asked, sheet: ContractSheet) -> None:
    """One signature under the frozen text; the first party that has not signed is proposed."""
    held = {found.party for found in sheet.signatures}
    left = [party for party in PARTIES_OF[sheet.terms.kind] if party not in held]
    signature_dialog(asked, left, sheet, sheet.sha256)


def signature_dialog(asked: Asked, left: Sequence[Party], sheet: ContractSheet, sha256: str) -> None:
    """A signature of one of `left` under the text with that hash: the agreement's or an amendment's."""
    fields = _signature_fields(asked, left, sheet.terms.kind)
    party, signer = fields[:2]
    draft = SignatureDraft(left[0], sheet.today)
    form = Form(asked.workspace, draft, fields)
    party.changed.connect(lambda: signer.setVisible(party.value() in SEALING))
    signer.setVisible(draft.party in SEALING)
    verb = QCoreApplication.translate("ContractDialogs", "Record signature")
    asked.show(verb, form, verb, "seal", f"SHA-256 {sha256[:8]}…{sha256[-4:]}")


def _signature_fields(asked: Asked, left: Sequence[Party], kind: ContractKind) -> list[Field]:
    translate = QCoreApplication.translate
    words = asked.workspace.language.words
    parties = [(party, words.word(party_key(kind, party))) for party in left]
    media = asked.choices("medium", tuple(Medium))
    return [
        ChoiceField("party", translate("ContractDialogs", "Party"), parties, True),
        TextField(
            "signer",
            translate("ContractDialogs", "Signed by"),
            hint=translate("ContractDialogs", "Who sealed and signed for the academy or the employer"),
        ),
        DateField(
            "signed_on",
            translate("ContractDialogs", "Signed on"),
            required=True,
            clock=asked.workspace.clock,
            hint=translate("ContractDialogs", "As written on the paper; Ctrl+; is today"),
        ),
        ChoiceField("medium", translate("ContractDialogs", "How"), media, True),
        ScanField(
            "scan",
            translate("ContractDialogs", "Scan"),
            asked.workspace,
            hint=translate("ContractDialogs", "PDF, JPEG or PNG, up to 20 MB; may follow later"),
        ),
    ]


def log_dialog(asked: Asked, sheet: ContractSheet, draft: LogDraft, sides: Sequence[Side], new: bool) -> None:
    """An entry of one side; only that side's fields are shown. `sides` are those the actor may write."""
    translate = QCoreApplication.translate
    months = [
        (month, month_words(month))
        for month in reversed(_months(sheet.row.starts, min(sheet.row.ends, sheet.today)))
    ]
    side = ChoiceField(
        "side", translate("ContractDialogs", "Side"), asked.choices("side", sides), required=True
    )
    fields: list[Field] = [
        side,
        ChoiceField("month", translate("ContractDialogs", "Month"), months, required=True),
        *_technical_fields(),
        *_character_fields(asked),
    ]
    form = Form(asked.workspace, draft, fields)
    own = {each.name: each for each in fields[2:]}

    def settle() -> None:
        wanted = OF_SIDE.get(side.value(), set())
        for name, each in own.items():
            each.setVisible(name in wanted)

    side.changed.connect(settle)
    settle()
    if new:
        asked.show(
            translate("ContractDialogs", "New log entry"), form, translate("ContractDialogs", "Save entry")
        )
    else:
        asked.show(
            translate("ContractDialogs", "Change log entry"), form, translate("ContractDialogs", "Save entry")
        )


def _technical_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        NumberField(
            "hours",
            translate("ContractDialogs", "Hours"),
            maximum=240,
            unit=translate("ContractDialogs", "credit hours of 45 minutes"),
        ),
        ListField(
            "items",
            translate("ContractDialogs", "Items"),
            hint=translate("ContractDialogs", "What was shown and practised, one a line"),
        ),
        NumberField("score", translate("ContractDialogs", "Score"), maximum=100),
    ]


def _character_fields(asked: Asked) -> list[Field]:
    translate = QCoreApplication.translate
    return [
        DateField("talk_on", translate("ContractDialogs", "Talk on"), clock=asked.workspace.clock),
        TextField("talk_topic", translate("ContractDialogs", "Topic")),
        ChoiceField(
            "rating",
            translate("ContractDialogs", "Rating"),
            asked.choices("rating", tuple(Rating)),
            hint=translate("ContractDialogs", "Needed in the last month of a quarter"),
        ),
    ]


def pause_dialog(asked: Asked, today: date) -> None:
    translate = QCoreApplication.translate
    fields: list[Field] = [
        DateField("since", translate("ContractDialogs", "From"), required=True, clock=asked.workspace.clock),
        TextField("reason", translate("ContractDialogs", "Reason"), required=True),
    ]
    form = Form(asked.workspace, PauseDraft(today), fields)
    title = translate("ContractDialogs", "Suspend the contract")
    asked.show(title, form, translate("ContractDialogs", "Suspend"))


def resume_dialog(asked: Asked, today: date) -> None:
    translate = QCoreApplication.translate
    name = translate("ContractDialogs", "Last day")
    fields: list[Field] = [DateField("on", name, required=True, clock=asked.workspace.clock)]
    form = Form(asked.workspace, DayDraft(today), fields)
    title = translate("ContractDialogs", "Resume the contract")
    asked.show(title, form, translate("ContractDialogs", "Resume"))


def end_dialog(asked: Asked, today: date) -> None:
    """Ending before the term goes on record: a seal."""
    translate = QCoreApplication.translate
    reasons = asked.choices("end_reason", tuple(EndReason))
    fields: list[Field] = [
        DateField("on", translate("ContractDialogs", "Ends on"), required=True, clock=asked.workspace.clock),
        ChoiceField("reason", translate("ContractDialogs", "Reason"), reasons, required=True),
        TextField("note", translate("ContractDialogs", "Note")),
    ]
    form = Form(asked.workspace, EndDraft(today), fields)
    title = translate("ContractDialogs", "Terminate the contract")
    asked.show(title, form, translate("ContractDialogs", "Terminate"), "seal")


def void_dialog(asked: Asked, number: str) -> None:
    """Giving up a numbered agreement: the number stays taken."""
    translate = QCoreApplication.translate
    fields: list[Field] = [TextField("reason", translate("ContractDialogs", "Reason"), required=True)]
    form = Form(asked.workspace, ReasonDraft(), fields)
    title = translate("ContractDialogs", "Void the agreement {number}").format(number=number)
    asked.show(title, form, translate("ContractDialogs", "Void"), "seal")


def assess_dialog(asked: Asked, sheet: ContractSheet) -> None:
    """The panel's marks; total and grade follow from the agreement's own weights."""
    translate = QCoreApplication.translate
    fields: list[Field] = [
        DateField("held_on", translate("ContractDialogs", "Held on"), True, clock=asked.workspace.clock),
        *_mark_fields(sheet),
        ListField(
            "panel",
            translate("ContractDialogs", "Panel"),
            True,
            hint=translate("ContractDialogs", "Three people or more, one name a line"),
        ),
        CheckField("accident", translate("ContractDialogs", "An accident he is answerable for bars a pass")),
    ]
    form = Form(asked.workspace, AssessmentDraft(sheet.today), fields)
    title = translate("ContractDialogs", "Completion assessment")
    asked.show(title, form, translate("ContractDialogs", "Record the result"), "seal")


def _mark_fields(sheet: ContractSheet) -> list[Field]:
    translate = QCoreApplication.translate
    weight = translate("ContractDialogs", "weighs {percent}%")
    terms = sheet.terms
    named = (
        ("theory", translate("ContractDialogs", "Theory"), terms.weight_theory),
        ("practice", translate("ContractDialogs", "Practice"), terms.weight_practice),
        ("overall", translate("ContractDialogs", "Overall"), terms.weight_overall),
    )
    return [
        NumberField(name, title, True, maximum=100, unit=weight.format(percent=percent))
        for name, title, percent in named
    ]


def draft_of(entry: Any) -> LogDraft:
    """An entry as its form shows it."""
    return LogDraft(
        entry.side, entry.month, entry.hours, entry.items, entry.score, entry.talk_on, entry.talk_topic,
        entry.rating,
    )  # fmt: skip


def _months(starts: date, until: date) -> list[date]:
    first, last = starts.year * 12 + starts.month - 1, until.year * 12 + until.month
    return [date(each // 12, each % 12 + 1, 1) for each in range(first, last)]
