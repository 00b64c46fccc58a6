"""The forms of a contract's acts: a signature, a log entry, a pause, an end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import (
    PARTIES_OF,
    SEALING,
    ContractKind,
    EndDraft,
    EndReason,
    Medium,
    Party,
    PauseDraft,
    SignatureDraft,
    party_key,
)
from academy.apprenticeship.facts_shown import ContractSheet
from academy.ui.apprenticeship.file_fields import ScanField
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace


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
    party, signer, _, medium, witness, scan = fields
    draft = SignatureDraft(left[0], sheet.today)
    form = Form(asked.workspace, draft, fields)
    party.changed.connect(lambda: signer.setVisible(party.value() in SEALING))
    signer.setVisible(draft.party in SEALING)

    def settle() -> None:
        witness.setVisible(medium.value() is Medium.WITNESSED)
        if isinstance(scan, ScanField):
            scan.follow(medium.value())

    medium.changed.connect(settle)
    settle()
    verb = QCoreApplication.translate("ContractDialogs", "Record signature")
    asked.show(verb, form, verb, "seal", f"SHA-256 {sha256[:8]}…{sha256[-4:]}")


def _signature_fields(asked: Asked, left: Sequence[Party], kind: ContractKind) -> list[Field]:
    translate = QCoreApplication.translate
    words = asked.workspace.language.words
    parties = [(party, words.word(party_key(kind, party))) for party in left]
    media = asked.choices("medium", tuple(Medium))
    witness = translate("ContractDialogs", "Who saw it; nobody who signs himself")
    hint = translate("ContractDialogs", "PDF, JPEG or PNG; a scan may follow later")
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
        TextField("witness", translate("ContractDialogs", "Witness"), hint=witness),
        ScanField(
            "scan", translate("ContractDialogs", "Scan or drawing"), asked.workspace, hint=hint, drawn=True
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
    """A request to end before the term: the seal is the second person's, who approves it."""
    translate = QCoreApplication.translate
    reasons = asked.choices("end_reason", tuple(EndReason))
    fields: list[Field] = [
        DateField("on", translate("ContractDialogs", "Ends on"), required=True, clock=asked.workspace.clock),
        ChoiceField("reason", translate("ContractDialogs", "Reason"), reasons, required=True),
        TextField("note", translate("ContractDialogs", "Note")),
    ]
    form = Form(asked.workspace, EndDraft(today), fields)
    title = translate("ContractDialogs", "Terminate the contract")
    note = translate("ContractDialogs", "It ends when another person has approved.")
    asked.show(title, form, translate("ContractDialogs", "Ask to terminate"), note=note)


def void_dialog(asked: Asked, number: str) -> None:
    """Giving up a numbered agreement: the number stays taken."""
    translate = QCoreApplication.translate
    fields: list[Field] = [TextField("reason", translate("ContractDialogs", "Reason"), required=True)]
    form = Form(asked.workspace, ReasonDraft(), fields)
    title = translate("ContractDialogs", "Void the agreement {number}").format(number=number)
    asked.show(title, form, translate("ContractDialogs", "Void"), "seal")
