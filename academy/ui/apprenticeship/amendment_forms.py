"""The forms of amendments, one for each kind; the renewal of a failed contract."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from academy.apprenticeship.facts_amendment import (
    MENTORS,
    TERMS,
    AmendmentDraft,
    AmendmentKind,
    AmendmentRow,
    RenewDraft,
)
from academy.apprenticeship.facts_contract import ContractKind, EndReason, Party, PayCycle, party_key
from academy.base.actor import Actor
from academy.ui.apprenticeship.dialogs import Asked
from academy.ui.apprenticeship.fields import ListField, OwnField
from academy.ui.apprenticeship.path_editor import PathEditor
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, NumberField, TextField
from academy.ui.parts.first import first
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored
from academy.ui.parts.picker import Find, Found, PickerField

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

LEVELS = range(1, 9)
WIDE = 860  # the path needs more than a narrow dialog
POINTS = ("pass_mark", "practice_min", "excellent_mark")


class AmendmentForms:
    """What the forms ask of: the service for its pickers, the contract's people."""

    def __init__(self, service: "ApprenticeshipService", actor: Actor) -> None:
        self._service, self._actor = service, actor

    def draft(
        self, asked: Asked, agreement: ContractKind, draft: AmendmentDraft, row: AmendmentRow | None = None
    ) -> None:
        """A new amendment, or `row`'s draft again; saved it waits for a second person.

        `agreement`: of which kind the contract is, so that its people are called by their titles.
        """
        words = asked.workspace.language.words
        translate = QCoreApplication.translate
        fields: list[Field | str] = [
            DateField(
                "effective_on", translate("Amendments", "Holds from"), True, clock=asked.workspace.clock,
                hint=translate("Amendments", "Not before the last signature"),
            ),
            TextField("reason", translate("Amendments", "Reason"), True),
            *self._fields(asked, agreement, draft, dict(row.names) if row else {}),
        ]  # fmt: skip
        title = words.word(f"amendment.kind.{draft.kind.value}")
        note = translate("Amendments", "Another person approves the draft; then it is numbered and signed.")
        verb = translate("Amendments", "Save for approval")
        width = WIDE if draft.kind is AmendmentKind.GOALS else 600
        form = Form(asked.workspace, draft, fields)
        FormDialog(
            asked.workspace, title, form, asked.save, asked.saved, asked.parent, verb, note=note,
            width=width, stored=self._stored(form, row) if row is not None else None,
        ).open()  # fmt: skip

    def _stored(self, form: Form[AmendmentDraft], row: AmendmentRow) -> Stored[AmendmentDraft]:
        """What another has made of the amendment, and how it is saved from there; on the database thread."""
        held, service, actor = row.head, self._service, self._actor

        def read() -> tuple[AmendmentDraft, Callable[[AmendmentDraft], None]]:
            rows = service.amendments(actor, held.contract_id).rows
            fresh = first(each for each in rows if each.head.id == held.id)
            names = dict(fresh.names)
            for field in form.fields:
                if isinstance(field, PickerField) and (key := getattr(fresh.head.draft, field.name)):
                    field.know(Found(key, names.get(Party(field.name.removesuffix("_id")), "")))
            version = fresh.head.version
            return fresh.head.draft, lambda typed: service.change_amendment(actor, held.id, typed, version)

        return read

    def renewal(self, asked: Asked, agreement: ContractKind, draft: RenewDraft) -> None:
        """A failed contract begins anew: only what must be another is asked."""
        translate = QCoreApplication.translate
        clock = asked.workspace.clock
        fields: list[Field | str] = [
            self._picker(asked, agreement, "technical_id", {}, None),
            DateField("starts", translate("Amendments", "Starts"), True, clock=clock),
            DateField("ends", translate("Amendments", "Ends"), True, clock=clock),
        ]
        note = translate("Amendments", "Makes a draft with the goals, path and terms of this contract.")
        title = translate("Amendments", "Renew with another technical mentor")
        verb = translate("Amendments", "Make the draft")
        form = Form(asked.workspace, draft, fields)
        asked.show(title, form, verb, note=note)

    def _fields(
        self, asked: Asked, agreement: ContractKind, draft: AmendmentDraft, names: dict[Party, str]
    ) -> list[Field]:
        if (name := MENTORS.get(draft.kind)) is not None:
            return [self._picker(asked, agreement, name, names, getattr(draft, name))]
        if draft.kind is AmendmentKind.GOALS:
            return _goals(asked, agreement)
        made: dict[AmendmentKind, Callable[[Asked], list[Field]]] = {
            AmendmentKind.EXTENSION: _extension,
            AmendmentKind.TERMS: _terms,
            AmendmentKind.SUSPENSION: _suspension,
            AmendmentKind.EARLY_END: _early_end,
        }
        return made[draft.kind](asked)

    def _picker(
        self, asked: Asked, agreement: ContractKind, name: str, names: dict[Party, str], held: int | None
    ) -> PickerField:
        party = Party(name.removesuffix("_id"))
        found = None if held is None else Found(held, names.get(party, ""), "")
        title = asked.workspace.language.words.word(party_key(agreement, party))
        hint = QCoreApplication.translate("Amendments", "Who takes over")
        return PickerField(name, title, asked.workspace, self._find(party), True, hint, found)

    def _find(self, party: Party) -> Find:
        service, actor = self._service, self._actor

        def find(text: str) -> list[Found]:
            return [Found(hit.id, hit.name, hit.note) for hit in service.find_person(actor, text, party)]

        return find


def _extension(asked: Asked) -> list[Field]:
    title = QCoreApplication.translate("Amendments", "New end")
    return [DateField("ends", title, True, clock=asked.workspace.clock)]


def _goals(asked: Asked, agreement: ContractKind) -> list[Field]:
    translate = QCoreApplication.translate
    words = asked.workspace.language.words
    levels = [(level, words.word(f"level.{level}")) for level in LEVELS]
    line = translate("Amendments", "One goal a line")
    character, technical = (
        (translate("Amendments", "Character goals"), translate("Amendments", "Technical goals"))
        if agreement is ContractKind.DUAL_MENTOR
        else (translate("Amendments", "Goals at school"), translate("Amendments", "Goals on the job"))
    )
    return [
        ListField("goals_character", character, hint=line),
        ListField("goals_technical", technical, hint=line),
        ChoiceField("target_level", translate("Amendments", "Target level"), levels, required=True),
        OwnField("path", translate("Amendments", "Development path"), PathEditor(words, None, agreement)),
    ]


def _terms(asked: Asked) -> list[Field]:
    words = asked.workspace.language.words
    cycles = [(cycle, words.word(f"contract.pay_cycle.{cycle.value}")) for cycle in PayCycle]
    points = QCoreApplication.translate("Amendments", "points")
    fields: list[Field] = []
    for name in TERMS:
        title = words.word(f"difference.name.{name}")
        if name == "pay_cycle":
            fields.append(ChoiceField(name, title, cycles, required=True))
        elif name.startswith("allowance"):
            fields.append(NumberField(name, title, True, places=2))
        elif name.startswith("weight") or name.endswith("percent"):
            fields.append(NumberField(name, title, True, unit="%"))
        else:
            fields.append(NumberField(name, title, True, unit=points if name in POINTS else ""))
    return fields


def _suspension(asked: Asked) -> list[Field]:
    translate = QCoreApplication.translate
    hint = translate("Amendments", "Leave empty when it is not known yet")
    title = translate("Amendments", "Expected until")
    return [DateField("until", title, hint=hint, clock=asked.workspace.clock)]


def _early_end(asked: Asked) -> list[Field]:
    title = QCoreApplication.translate("Amendments", "Why it ends")
    reasons = asked.choices("end_reason", tuple(EndReason))
    return [ChoiceField("end_reason", title, reasons, required=True)]
