"""Contracts for a whole group: the pattern first, then the people row by row, made in one act."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from academy.apprenticeship.facts_batch import BatchPair, BatchPlan, BatchPreview, BatchRow
from academy.apprenticeship.facts_contract import ContractDraft, ContractKind, Party, party_key
from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.apprenticeship.draft_employer import EmployerDraftPage
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.field import Field
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import flow, label
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Find, Found, PersonPicker, PickerField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService


class PatternPage(DraftPage):
    """What all contracts of the batch share; its mentors are proposed for every row. It saves nothing."""

    patterned = Signal(object)  # a ContractDraft
    optional = frozenset({Party.CHARACTER, Party.TECHNICAL})

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        branches: list[tuple[int, str]],
        draft: ContractDraft,
    ) -> None:
        super().__init__(workspace, service, actor, branches, draft)
        self.title = self.tr("Batch: what all have in common")
        self.save_button.setText(self.tr("Choose the apprentices"))

    def unsaved(self) -> bool:
        return False

    def _fields(self, branches: list[tuple[int, str]]) -> list[Field | str]:
        every = super()._fields(branches)
        return [each for each in every if isinstance(each, str) or each.name != "apprentice_id"]

    def _save(self, draft: ContractDraft) -> Any:
        return draft

    def _on_saved(self, contract_id: Any) -> None:
        self.patterned.emit(contract_id)


class EmployerPatternPage(PatternPage, EmployerDraftPage):
    """The same for new apprenticeships: employer, hours and labour contract are what all share."""


PATTERNS = {ContractKind.DUAL_MENTOR: PatternPage, ContractKind.NEW_APPRENTICESHIP: EmployerPatternPage}


class BatchPage(Page):
    """Apprentices with their mentors: every row says at once what stands in its way."""

    made = Signal(object)  # the ids of the new drafts

    def __init__(
        self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, pattern: ContractDraft
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Batch: apprentices and mentors")
        self._service, self._actor, self._pattern = service, actor, pattern
        self._pairs: list[BatchPair] = []
        self._job = 0
        self.picker = PersonPicker(workspace, find_of(service, actor, Party.APPRENTICE))
        self.picker.setPlaceholderText(self.tr("Add an apprentice: name, pinyin, number"))
        self.picker.setToolTip(self.picker.placeholderText())
        self.picker.setMinimumWidth(320)
        self.picker.chosen.connect(self._on_added)
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.set_actions(
            [
                RowAction(self.tr("Mentors…"), self._on_mentors, "users", "F2"),
                RowAction(self.tr("Remove"), self._on_remove, "trash-2", "Delete"),
            ]
        )
        empty = EmptyState("user-plus", self.tr("Add the apprentices of the batch above."))
        self.card = TableCard(self.table, empty)
        self.card.offer(workspace, "contracts.batch")
        self.make = button(self.tr("Create drafts"), "primary", "check", on=self._on_create, keys="Ctrl+S")
        InOrder(self, "Ctrl+S", self.make.click, elsewhere=False)  # the button has the key
        self.make.setEnabled(False)
        self.faults = label("", "body", "danger", wrap=True)
        self.faults.hide()
        workspace.worker.job_ended.connect(self._on_ended)
        self.body.addLayout(flow(self.picker, None, self.make))
        self.body.addWidget(self.faults)
        self.body.addWidget(self.card, 1)

    def help_text(self) -> str:
        return self.tr(
            "Each apprentice gets a draft of his own. Choose rows and press F2 to give them their mentors. "
            "All drafts are made in one step and can be undone as one."
        )

    def unsaved(self) -> bool:
        return bool(self._pairs)

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def faults(fact: BatchRow) -> tuple[str, str]:
            if not fact.problems:
                return self.tr("Ready"), "ok"
            return " ".join(self.workspace.language.sentence(each) for each in fact.problems), "danger"

        return [
            Column("id", self.tr("No."), "number", 56),
            Column("apprentice", self.tr("Apprentice"), "name", 96),
            Column("unit", self.tr("Unit"), width=160),
            Column("level", self.tr("Level"), width=88, value=lambda fact: word(f"level.{fact.level}")),
            Column("character", self._seat(Party.CHARACTER), width=104),
            Column("technical", self._seat(Party.TECHNICAL), width=104),
            Column("problems", self.tr("Check"), "tone", 320, value=faults, stretch=True),
        ]

    def _seat(self, party: Party) -> str:
        return self.workspace.language.words.word(party_key(self._pattern.kind, party))

    def _plan(self) -> BatchPlan:
        return BatchPlan(self._pattern, tuple(self._pairs))

    def _on_added(self, found: Found | None) -> None:
        if found is None:
            return
        pattern = self._pattern
        self._pairs.append(BatchPair(found.id, pattern.character_id, pattern.technical_id))
        self.picker.clear()
        self._check()

    def _on_remove(self, facts: Sequence[BatchRow]) -> None:
        gone = {fact.id for fact in facts}
        self._pairs = [pair for place, pair in enumerate(self._pairs, 1) if place not in gone]
        self._check()

    def _on_mentors(self, facts: Sequence[BatchRow]) -> None:
        places = {fact.id for fact in facts}
        service, actor = self._service, self._actor
        fields: list[Field | str] = [
            PickerField(name, title, self.workspace, find_of(service, actor, party), True)
            for name, title, party in (
                ("character_id", self._seat(Party.CHARACTER), Party.CHARACTER),
                ("technical_id", self._seat(Party.TECHNICAL), Party.TECHNICAL),
            )
        ]
        form = Form(self.workspace, BatchPair(0), fields)

        def chosen(pair: BatchPair) -> None:
            for place in places:
                held = self._pairs[place - 1]
                self._pairs[place - 1] = replace(
                    held, character_id=pair.character_id, technical_id=pair.technical_id
                )
            self._check()

        title = self.tr("Mentors of %n row(s)", "", len(places))
        FormDialog(self.workspace, title, form, lambda pair: pair, chosen, self).open()

    def _check(self) -> None:
        plan = self._plan()
        self.workspace.worker.run(
            self, lambda: self._service.check_batch(self._actor, plan), self._on_checked
        )

    def _on_checked(self, found: BatchPreview) -> None:
        self.model.show(found.rows)
        sentences = [self.workspace.language.sentence(each) for each in found.problems]
        self.faults.setText("\n".join(sentences))
        self.faults.setVisible(bool(sentences))
        self.make.setEnabled(found.sound and not self._job)
        wrong = sum(bool(each.problems) for each in found.rows)
        note = self.tr("%n row(s)", "", len(found.rows))
        self.set_note(f"{note} · {self.tr('%n with problems', '', wrong)}" if wrong else note)

    def _on_create(self) -> None:
        if self._job or not self.make.isEnabled():
            return
        plan = self._plan()
        self.make.setEnabled(False)

        def job(progress: Progress) -> list[int]:
            return self._service.create_batch(self._actor, plan, progress)

        title = self.tr("Drafting %n contract(s)", "", len(self._pairs))
        self._job = self.workspace.worker.start(self, title, job, self._on_made)

    def _on_ended(self, number: int) -> None:
        """Made, refused or cancelled: after the last two the rows are as they were."""
        if number == self._job:
            self._job = 0
            self._check()

    def _on_made(self, ids: list[int]) -> None:
        self._pairs = []
        self.workspace.notices.toast(self, self.tr("%n draft(s) made", "", len(ids)))
        self.made.emit(ids)


def find_of(service: "ApprenticeshipService", actor: Actor, party: Party) -> Find:
    """What a picker of one party asks on the database thread."""

    def find(text: str) -> list[Found]:
        return [Found(hit.id, hit.name, hit.note) for hit in service.find_person(actor, text, party)]

    return find
