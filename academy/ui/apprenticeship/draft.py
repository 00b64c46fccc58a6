"""The form of a draft: three people, the term, goals and path, and the terms the branch usually agrees on."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from academy.apprenticeship.facts_contract import ContractDraft, ContractKind, Party, PayCycle
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.actor import Actor
from academy.base.terms import months_between
from academy.ui.apprenticeship.fields import ListField, OwnField
from academy.ui.apprenticeship.fill_dialog import fill_path
from academy.ui.apprenticeship.path_editor import PathEditor
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, DerivedField, NumberField
from academy.ui.parts.first import first
from academy.ui.parts.flow import Line
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import Saving
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import appear, box, card, column, flow, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Find, Found, PickerField
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

FORM_WIDTH = 860
LEVELS = range(1, 9)
TERMS = (
    "talks_per_month", "hours_per_month", "weight_theory", "weight_practice", "weight_overall", "pass_mark",
    "practice_min", "excellent_mark", "allowance_character", "allowance_technical", "pass_pay_percent",
    "copies",
)  # fmt: skip


class DraftPage(Page):
    """New when `sheet` is None, else the draft it shows. `saved(id)` follows a save."""

    topic = "contracts"

    saved = Signal(object)  # the contract's id: 63 bits, too long for Signal(int)
    kind_wanted = Signal(object)  # ContractKind: the clerk wants to draft another kind
    optional: frozenset[Party] = frozenset()

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        branches: list[tuple[int, str]],
        draft: ContractDraft,
        sheet: ContractSheet | None = None,
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Edit draft") if sheet else self.tr("New contract")
        self._service, self._actor, self._sheet = service, actor, sheet
        self._kind = draft.kind
        self.form = Form(workspace, draft, self._fields(branches))
        self.form.line_up()
        self._pair("starts", "ends")
        self._pair(*TERMS[:8], *TERMS[8:11], "pay_cycle", "copies")
        self._saving = Saving(
            workspace, self.form, self._save, self._on_saved, self._stored if sheet is not None else None
        )
        self.form.field("branch_id").edited.connect(self._on_branch)
        inner = card(self.form, margins=(24, 20, 24, 24))
        inner.setMaximumWidth(FORM_WIDTH)
        self.save_button = button(self.tr("Save draft"), "primary", on=self.save, keys="Ctrl+S")
        InOrder(self, "Ctrl+S", self.save_button.click, elsewhere=False)  # the button has the key
        cancel = button(self.tr("Cancel"), on=self.closing.emit)
        bar = box(row(cancel, None, Keys("Ctrl+S"), self.save_button))
        bar.setMaximumWidth(FORM_WIDTH)
        note = self.tr("A draft can be changed until it is frozen; only then it gets a number.")
        words = [workspace.language.words.word(f"contract.kind.{kind.value}") for kind in ContractKind]
        self.kinds = Segments(words, list(ContractKind).index(draft.kind))
        self.kinds.chosen.connect(lambda at: self.kind_wanted.emit(list(ContractKind)[at]))
        appear(self.kinds, sheet is None)
        top = box(flow(Line(note, "table", "muted"), None, self.kinds))
        top.setMaximumWidth(FORM_WIDTH)
        self.body.addLayout(column(top, inner, bar, None, gap=16))

    def _pair(self, *names: str) -> None:
        """Short fields stand two in a row where there is room, where the first of them stood."""
        layout = self.form.layout()
        if not isinstance(layout, QVBoxLayout):
            return
        fields = [self.form.field(name) for name in names]
        at = layout.indexOf(fields[0])
        for field in fields:
            layout.removeWidget(field)
        lines = [Beside(fields[place : place + 2], (1, 1), least=0) for place in range(0, len(fields), 2)]
        layout.insertLayout(at, column(*lines, gap=12))

    def unsaved(self) -> bool:
        return self.form.changed()

    def save(self) -> None:
        self._saving.go(self.form.settle)

    def _save(self, draft: ContractDraft) -> int:
        """On the database thread."""
        if self._sheet is None:
            return self._service.draft(self._actor, draft)
        row_ = self._sheet.row
        self._service.change_draft(self._actor, row_.id, draft, row_.version)
        return row_.id

    def _stored(self) -> tuple[ContractDraft, Callable[[ContractDraft], Any]]:
        """What another clerk has made of this draft; on the database thread."""
        held = self._sheet
        if held is None:
            raise LookupError("a new draft has nobody to meet")
        fresh = self._service.contract_sheet(self._actor, held.row.id)
        names = {line.person_id: line.name for line in fresh.parties}
        for field in self.form.fields:
            if isinstance(field, PickerField) and (key := getattr(fresh.terms, field.name)) in names:
                field.know(Found(key, names[key]))

        def save(draft: ContractDraft) -> int:
            self._service.change_draft(self._actor, held.row.id, draft, fresh.row.version)
            return held.row.id

        return fresh.terms, save

    def _on_saved(self, contract_id: int) -> None:
        self.workspace.notices.toast(self, self.tr("Draft saved"))
        self.saved.emit(contract_id)

    def _on_branch(self) -> None:
        """Another branch has other usual terms."""
        branch_id = self.form.field("branch_id").value()
        if self._sheet is not None or branch_id is None:
            return
        kind = self._kind
        ask = lambda: self._service.usual_terms(self._actor, branch_id, kind)  # noqa: E731
        self.workspace.worker.run(self, ask, self._on_terms)

    def _on_terms(self, terms: ContractDraft) -> None:
        for name in TERMS:
            self.form.field(name).set_value(getattr(terms, name))

    def _on_fill(self) -> None:
        fill_path(self, self.workspace, self._service, self._actor, self.form)

    def _fields(self, branches: list[tuple[int, str]]) -> list[Field | str]:
        words = self.workspace.language.words
        clock = self.workspace.clock
        levels = [(level, words.word(f"level.{level}")) for level in LEVELS]
        path = PathEditor(words, self._on_fill, self._kind)
        return [
            self.tr("Parties"),
            ChoiceField("branch_id", self.tr("Branch"), branches, required=True),
            *self._people(),
            self.tr("Term and goals"),
            DateField("starts", self.tr("Starts"), required=True, clock=clock),
            DateField("ends", self.tr("Ends"), required=True, clock=clock),
            DerivedField(self.tr("Length"), self._length),
            ChoiceField("target_level", self.tr("Target level"), levels, required=True),
            ListField("goals_character", self._goal_words()[0], hint=self.tr("One goal a line")),
            ListField("goals_technical", self._goal_words()[1], hint=self.tr("One goal a line")),
            OwnField("path", self.tr("Development path"), path),
            self.tr("Terms"),
            *self._terms(),
        ]

    def _people(self) -> list[Field | str]:
        """Who is bound; another kind of contract names them otherwise."""
        return [
            self._picker("apprentice_id", self.tr("Apprentice"), Party.APPRENTICE, ""),
            self._picker(
                "character_id", self.tr("Character mentor"), Party.CHARACTER, self.tr("Must be a cadre")
            ),
            self._picker(
                "technical_id",
                self.tr("Technical mentor"),
                Party.TECHNICAL,
                self.tr("Of a higher skill level than the apprentice"),
            ),
        ]

    def _goal_words(self) -> tuple[str, str]:
        return self.tr("Character goals"), self.tr("Technical goals")

    def _terms(self) -> list[Field]:
        words = self.workspace.language.words
        cycles = [(cycle, words.word(f"contract.pay_cycle.{cycle.value}")) for cycle in PayCycle]
        month = self.tr("a month")
        points = self.tr("points")
        yuan = self.tr("yuan a month")
        return [
            NumberField("talks_per_month", self.tr("Talks"), True, unit=month),
            NumberField("hours_per_month", self.tr("Hours"), True, unit=month),
            NumberField("weight_theory", self.tr("Theory"), True, unit="%"),
            NumberField("weight_practice", self.tr("Practice"), True, unit="%"),
            NumberField("weight_overall", self.tr("Overall"), True, unit="%"),
            NumberField("pass_mark", self.tr("Pass mark"), True, unit=points),
            NumberField("practice_min", self.tr("Least in practice"), True, unit=points),
            NumberField("excellent_mark", self.tr("Excellent from"), True, unit=points),
            NumberField("allowance_character", self.tr("Pay, character"), True, unit=yuan, places=2),
            NumberField("allowance_technical", self.tr("Pay, technical"), True, unit=yuan, places=2),
            NumberField("pass_pay_percent", self.tr("Pay on a pass"), True, unit="%"),
            ChoiceField("pay_cycle", self.tr("Paid"), cycles, required=True),
            NumberField("copies", self.tr("Copies"), True),
            CheckField("bilingual", self.tr("Agreement in Chinese and English")),
        ]

    def _picker(self, name: str, title: str, party: Party, hint: str) -> PickerField:
        found = None
        if self._sheet is not None:
            line = first(each for each in self._sheet.parties if each.party is party)
            found = Found(
                line.person_id, line.name, " ".join(filter(None, (line.unit, line.doc_masked[-4:])))
            )
        must = party not in self.optional
        return PickerField(name, title, self.workspace, self._find(party), must, hint, found)

    def _find(self, party: Party) -> Find:
        service, actor = self._service, self._actor

        def find(text: str) -> list[Found]:
            return [Found(hit.id, hit.name, hit.note) for hit in service.find_person(actor, text, party)]

        return find

    def _length(self, values: Any) -> str:
        starts, ends = values.get("starts"), values.get("ends")
        if not isinstance(starts, date) or not isinstance(ends, date) or ends <= starts:
            return "—"
        return self.tr("%n month(s)", "", months_between(starts, ends))
