"""The list of contracts: who trains whom, how far, what is past its term."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from academy.apprenticeship.facts_contract import ContractDraft, ContractFilter, ContractKind, ContractState
from academy.apprenticeship.facts_shown import ContractRow, ContractSheet, ContractTotals
from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.ui.apprenticeship.assessing import CertificateDesk
from academy.ui.apprenticeship.batch import PATTERNS, BatchPage, PatternPage
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.contract_columns import contract_columns
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.apprenticeship.draft_employer import EmployerDraftPage
from academy.ui.apprenticeship.due import DuePage
from academy.ui.apprenticeship.figures import FiguresPage
from academy.ui.apprenticeship.many import all_drafts, drafts_change
from academy.ui.apprenticeship.selected import SelectedPapers
from academy.ui.apprenticeship.states import CHIPS, ENDINGS, state_word
from academy.ui.apprenticeship.templates_page import TemplatesPage
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import appear, flow
from academy.ui.parts.list_tools import PageFilter
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, PagedModel, Source
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found
from academy.ui.parts.record import RecordRef
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

PAGES = {ContractKind.DUAL_MENTOR: DraftPage, ContractKind.NEW_APPRENTICESHIP: EmployerDraftPage}


class ContractsPage(Page):
    """Search, chips by state, one branch or all; Enter opens."""

    shows = frozenset({"apprenticeship", "people"})

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        desk: CertificateDesk | None = None,
    ) -> None:
        super().__init__(workspace)
        self._service, self._actor, self._desk = service, actor, desk
        self._branches: list[tuple[int, str]] = []
        self._states: frozenset[ContractState] = frozenset()
        self._overdue = False
        self.typed = SearchField(self.tr("Name, pinyin or number"))
        self.search = self.typed
        self.typed.searched.connect(self._on_filter)
        self.branch = CalmCombo()
        self.branch.setMinimumWidth(180)
        self.branch.currentIndexChanged.connect(self._on_filter)
        words = workspace.language.words
        self.chips = {state: Chip(state_word(words, state)) for state in CHIPS}
        self.late = Chip(self.tr("Term over, still open"), tone="danger")
        self.model = PagedModel(
            contract_columns(words), workspace.worker, Source(self._ids, self._rows, self._first)
        )
        self.table = Table(self.model)
        self._fill()

    def help_text(self) -> str:
        return self.tr("Every contract has two mentors: one for character, one for the trade.")

    def opened(self) -> None:
        if not self._branches:
            self.workspace.worker.run(self, lambda: self._service.branches(self._actor), self._on_branches)
        self._reload()

    def _fill(self) -> None:
        self.table.opened.connect(self._on_open)
        self.table.set_actions(self._actions())
        may_draft = self._actor.may("apprenticeship.draft")
        sentence = self.tr("There are no contracts yet.")
        act = self.tr("New contract") if may_draft else ""
        self.card = TableCard(self.table, EmptyState("handshake", sentence, act, self._on_new))
        self.card.offer(self.workspace, "contracts", PageFilter(self._filter, self._use_filter))
        self.new = button(self.tr("New contract"), "primary", "plus", on=self._on_new, keys="Ctrl+N")
        appear(self.new, may_draft)
        for state, chip in self.chips.items():
            chip.clicked.connect(lambda state=state: self._on_chip(state))
        self.late.clicked.connect(self._on_late)
        self.templates = button(self.tr("Path templates"), icon_name="layers", on=self._on_templates)
        appear(self.templates, may_draft)
        self.due = button(self.tr("Due"), icon_name="bell", on=self._on_due)
        self.figures = button(self.tr("Figures"), icon_name="chart-column", on=self._on_figures)
        appear(self.figures, self._actor.may("network.read"))
        self.batch = button(self.tr("Batch…"), icon_name="users", on=self._on_batch)
        appear(self.batch, may_draft)
        acts = (self.due, self.figures, self.templates, self.batch, self.new)
        self.body.addLayout(flow(self.typed, self.branch, None, *acts))
        self.body.addLayout(flow(self.late, *self.chips.values()))
        self.body.addWidget(self.card, 1)
        self.card.set_loading()

    def _actions(self) -> list[RowAction]:
        found = [RowAction(self.tr("Open"), self._on_open, "external-link", single=True)]
        if self._actor.may("apprenticeship.draft"):
            many = drafts_change(self, self.workspace, self._service, self._actor)
            change = lambda _facts: many.open(self.table.ids())  # noqa: E731
            found.append(RowAction(self.tr("Change drafts…"), change, "list-checks", allowed=all_drafts))
        if self._actor.may("apprenticeship.print"):
            papers = SelectedPapers(self.workspace, self._service, self._actor, self)
            able = papers.allowed
            agreements, files = self.tr("Save agreements…"), self.tr("Save contract files…")
            found.append(RowAction(agreements, papers.save_agreements, "printer", allowed=able))
            found.append(RowAction(files, papers.save_files, "archive", allowed=able))
        return found

    def _ids(self, ask: Ask) -> "array[int]":
        return array("q", self._service.contract_ids(self._actor, _asked(ask)))

    def _first(self, ask: Ask, count: int) -> list[ContractRow]:
        return self._service.contract_first_page(self._actor, _asked(ask), count)

    def _rows(self, ids: Sequence[int]) -> list[ContractRow]:
        return self._service.contract_rows(self._actor, ids)

    def _wanted(self) -> ContractFilter:
        branch = self.branch.currentIndex() - 1
        return ContractFilter(
            text=self.typed.text().strip(),
            states=self._states,
            branch_id=self._branches[branch][0] if branch >= 0 else None,
            overdue=self._overdue,
        )

    def _filter(self) -> dict[str, Any]:
        """The filter as it is kept under a name."""
        wanted = self._wanted()
        kept = {"text": wanted.text, "branch": wanted.branch_id, "overdue": wanted.overdue}
        return {**kept, "states": sorted(wanted.states)}

    def _use_filter(self, kept: Mapping[str, Any]) -> None:
        self.typed.setText(str(kept.get("text") or ""))
        ids = [None, *(key for key, _ in self._branches)]
        self.branch.setCurrentIndex(ids.index(kept["branch"]) if kept.get("branch") in ids else 0)
        self._states = frozenset(ContractState(each) for each in kept.get("states", ()))
        self._overdue = bool(kept.get("overdue"))
        for state, chip in self.chips.items():
            chip.set_on(state in self._states)
        self.late.set_on(self._overdue)
        self._reload()

    def _reload(self) -> None:
        wanted = self._wanted()
        self.card.set_filtered(wanted != ContractFilter())
        old = self.model.question
        self.model.ask(Ask("", old.sort, old.descending, {"wanted": wanted}))
        every = ContractFilter(text=wanted.text, branch_id=wanted.branch_id)
        count = lambda: self._service.contract_counts(self._actor, every)  # noqa: E731
        self.workspace.worker.run(self, count, self._on_counts)
        total = lambda: self._service.contract_totals(self._actor, wanted)  # noqa: E731
        self.workspace.worker.run(self, total, self._on_totals)

    def _on_branches(self, branches: list[tuple[int, str]]) -> None:
        self._branches = branches
        self.branch.blockSignals(True)
        self.branch.clear()
        self.branch.addItems([self.tr("All branches"), *(name for _, name in branches)])
        self.branch.blockSignals(False)
        self.branch.setVisible(len(branches) > 1)

    def _on_totals(self, found: ContractTotals) -> None:
        told = self.tr("Path hours {hours}, done {done}")
        self.card.set_footer(told.format(hours=f"{found.hours:,}", done=f"{found.done:,}"))

    def _on_counts(self, counts: dict[str, int]) -> None:
        words = self.workspace.language.words
        for state, chip in self.chips.items():
            count = counts.get(state.value, 0)
            chip.set_text(f"{state_word(words, state)} {count}")
            chip.setVisible(bool(count) or chip.is_on() or state not in ENDINGS)
        self.late.set_text(f"{self.tr('Term over, still open')} {counts['overdue']}")
        total = sum(count for state, count in counts.items() if state != "overdue")
        self.set_note(self.tr("%n contract(s)", "", total))

    def _on_filter(self) -> None:
        self._reload()

    def _on_chip(self, state: ContractState) -> None:
        self._states = self._states ^ {state}
        self.chips[state].set_on(state in self._states)
        self._reload()

    def _on_late(self) -> None:
        self._overdue = not self._overdue
        self.late.set_on(self._overdue)
        self._reload()

    def renew(self, _change: Changed) -> None:
        self._reload()

    def _on_open(self, fact: ContractRow) -> None:
        self.open_contract(fact.id)

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        return RecordRef("contract", fact.id, fact.number) if fact is not None else None

    def open_record(self, record_id: int) -> None:
        self.open_contract(record_id)

    def beginnings(self) -> Mapping[str, Callable[..., object]]:
        return {"new": self._on_new}

    def open_contract(self, contract_id: int) -> None:
        """Put a contract's page on top."""
        page = ContractPage(self.workspace, self._service, self._actor, contract_id, self._desk)
        page.edit_wanted.connect(self._on_edit)
        self.opening.emit(page)

    def _on_templates(self) -> None:
        self.opening.emit(TemplatesPage(self.workspace, self._service, self._actor))

    def _on_due(self) -> None:
        self.opening.emit(DuePage(self.workspace, self._service, self._actor, self.open_contract))

    def _on_figures(self) -> None:
        self.opening.emit(FiguresPage(self.workspace, self._service, self._actor, self.open_contract))

    def _on_batch(self) -> None:
        self._ask_terms(self._on_pattern)

    def _on_pattern(self, draft: ContractDraft) -> None:
        page = PATTERNS[draft.kind](self.workspace, self._service, self._actor, self._branches, draft)
        page.kind_wanted.connect(lambda kind: self._on_other_pattern(page, kind))
        page.patterned.connect(lambda pattern: self._on_patterned(page, pattern))
        self.opening.emit(page)

    def _on_other_pattern(self, page: PatternPage, kind: ContractKind) -> None:
        page.closing.emit()
        self._ask_terms(self._on_pattern, kind)

    def _on_patterned(self, below: PatternPage, pattern: ContractDraft) -> None:
        page = BatchPage(self.workspace, self._service, self._actor, pattern)

        def close(_ids: list[int]) -> None:
            page.closing.emit()
            below.closing.emit()

        page.made.connect(close)
        self.opening.emit(page)

    def _on_new(self, apprentice: Found | None = None) -> None:
        self._ask_terms(lambda terms: self._on_terms(terms, apprentice))

    def _ask_terms(
        self, then: Callable[[ContractDraft], object], kind: ContractKind = ContractKind.DUAL_MENTOR
    ) -> None:
        """The usual terms of the branch shown, or of the actor's own."""
        wanted = self._wanted().branch_id
        own = wanted if wanted is not None else self._actor.branch_id
        known = [key for key, _ in self._branches]
        branch_id = own if own in known else known[0]
        ask = lambda: self._service.usual_terms(self._actor, branch_id, kind)  # noqa: E731
        self.workspace.worker.run(self, ask, then)

    def _on_terms(self, draft: ContractDraft, apprentice: Found | None = None) -> None:
        page = PAGES[draft.kind](self.workspace, self._service, self._actor, self._branches, draft)
        page.saved.connect(lambda contract_id: self._on_drafted(page, contract_id))
        page.kind_wanted.connect(lambda kind: self._on_kind(page, kind))
        if apprentice is not None:
            page.form.field("apprentice_id").restore(apprentice)
        self.opening.emit(page)

    def _on_kind(self, page: DraftPage, kind: ContractKind) -> None:
        """The form of the other kind in place of this one; it starts empty."""
        page.closing.emit()
        self._ask_terms(self._on_terms, kind)

    def _on_drafted(self, page: DraftPage, contract_id: int) -> None:
        page.closing.emit()
        self.open_contract(contract_id)

    def _on_edit(self, sheet: ContractSheet) -> None:
        pages = PAGES[sheet.terms.kind]
        page = pages(self.workspace, self._service, self._actor, self._branches, sheet.terms, sheet)
        page.saved.connect(lambda _id: page.closing.emit())
        self.opening.emit(page)


def _asked(ask: Ask) -> ContractFilter:
    wanted: ContractFilter = ask.filters.get("wanted", ContractFilter())
    return replace(wanted, order=(ask.sort, ask.descending))
