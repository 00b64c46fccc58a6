"""The list of people: find, filter, open, register."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.network.facts import BranchRow
from academy.people.facts import PeopleQuery, PersonDraft, PersonRow, PersonSheet, PersonState, Role, Sort
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.filter_chip import FilterChip
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import flow
from academy.ui.parts.list_tools import PageFilter
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, PagedModel, Source
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from academy.ui.people.person_form import PersonForm, draft_of, stored_person
from academy.ui.people.person_head import TONES
from academy.ui.people.person_page import PersonPage, Section
from academy.ui.people.tools import LIST, ListServices, PeopleTools

if TYPE_CHECKING:
    from academy.network.service import NetworkService
    from academy.people.service import PeopleService
    from academy.ui.imports.page import ImportPage


FILTERS = ("branch_id", "role", "state")
BY_NAME = 1  # the column whose order a list begins with


def query_of(ask: Ask) -> PeopleQuery:
    return PeopleQuery(ask.text, Sort(ask.sort or Sort.NAME), ask.descending, **ask.filters)


class PeoplePage(Page):
    """Everybody within the clerk's reach; Enter opens a person. `sections` are cards of other rooms there."""

    shows = frozenset({"people"})

    def __init__(
        self,
        workspace: Workspace,
        people: "PeopleService",
        network: "NetworkService",
        actor: Actor,
        sections: Sequence[Section] = (),
        importing: "Callable[[], ImportPage] | None" = None,
        lists: ListServices | None = None,
    ) -> None:
        super().__init__(workspace)
        self._importing = importing  # makes the page that imports a list; None where nobody may
        self._people, self._network, self._actor, self._sections = people, network, actor, tuple(sections)
        self._branches: list[BranchRow] = []
        self._everybody = 0
        self._may_change = actor.may("people.manage")
        self.search = self._text = SearchField(self.tr("Name, pinyin, end of number"), width=272)
        self._text.searched.connect(self._on_asked)
        self._lists = lists
        self.tools: PeopleTools | None = None
        self._build_filters()
        source = Source(
            ids=lambda ask: people.ids(actor, query_of(ask)),
            rows=lambda ids: people.rows(actor, ids),
            first=lambda ask, count: people.first_page(actor, query_of(ask), count),
        )
        self.model = PagedModel(self._columns(), workspace.worker, source)
        self.model.counted.connect(self._show_note)
        self._build_table()

    def opened(self) -> None:
        self.workspace.worker.run(self, lambda: self._network.branches(self._actor), self._on_branches)
        self._recount()
        self._ask()

    def help_text(self) -> str:
        return self.tr(
            "Type part of a name, its pinyin or initials, or the last four or six characters of a document. "
            "Enter opens a person, F2 edits, Ctrl+N registers somebody."
        )

    def _build_filters(self) -> None:
        word = self.workspace.language.words.word
        self.branch_filter = FilterChip(self.tr("Branch"))
        self.role_filter = FilterChip(self.tr("Role"), [(role, word(f"role.{role.value}")) for role in Role])
        states = [(state, word(f"state.person.{state.value}")) for state in PersonState]
        self.state_filter = FilterChip(self.tr("State"), states)
        self._filters = (self.branch_filter, self.role_filter, self.state_filter)
        for name, chip in zip(FILTERS, self._filters, strict=True):
            chip.chosen.connect(self._on_asked)
            chip.count = partial(self._count, name)
        self._clear = button(self.tr("Clear all"), "link", small=True, on=self._on_clear)
        self._clear.hide()
        if self._lists is not None:
            self.tools = PeopleTools(
                self, self.workspace, self._lists, self._actor, self._text, self._filters
            )
        bar = flow(self.search, 4, *self._filters, self._clear, None)
        if self.tools is not None:
            bar.addWidget(self.tools)
        if self._may_change:
            if self._importing is not None:
                bar.addWidget(button(self.tr("Import…"), icon_name="upload", on=self._on_import))
            bar.addWidget(button(self.tr("New person"), "primary", "plus", on=self._on_new, keys="Ctrl+N"))
        self.body.addLayout(bar)

    def _build_table(self) -> None:
        self.table = Table(self.model)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self._on_paste)
        self.table.opened.connect(lambda fact: self.open_record(fact.id))
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(BY_NAME, Qt.SortOrder.AscendingOrder)
        actions = [RowAction(self.tr("Open"), lambda fact: self.open_record(fact.id), "id-card", single=True)]
        if self._may_change:
            actions += [
                RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True),
                RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True),
            ]
        if self.tools is not None:
            actions += self.tools.row_actions(self.table)
            self.tools.attach(self.table, self.model)
        self.table.set_actions(actions)
        verb = self.tr("New person") if self._may_change else ""
        empty = EmptyState("users", self.tr("Nobody is registered yet."), verb, self._on_new)
        self.card = TableCard(self.table, empty)
        if self.tools is not None:
            self.card.offer(
                self.workspace, LIST, PageFilter(self.tools.read, self.tools.use), self.tools.export
            )
        self.card.set_loading()
        self.body.addWidget(self.card, 1)

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def state(fact: PersonRow) -> tuple[str, str]:
            return word(f"state.person.{fact.state.value}"), TONES[fact.state]

        def level(fact: PersonRow) -> str:
            return word(f"level.{fact.level.value}") if fact.level else ""

        return [
            Column("number", self.tr("Number"), width=124, sort=Sort.NUMBER),
            Column("name", self.tr("Name"), "name", width=136, sort=Sort.NAME),
            Column("branch", self.tr("Branch"), width=132),
            Column("unit", self.tr("Employer"), width=140, sort=Sort.UNIT, stretch=True),
            Column("trade", self.tr("Trade"), width=100),
            Column("level", self.tr("Level"), width=112, value=level),
            Column("tail", self.tr("Doc. end"), width=76, value=lambda fact: fact.doc_masked[-4:]),
            Column("phone_masked", self.tr("Telephone"), width=112),
            Column("state", self.tr("State"), "pill", width=84, value=state),
            Column("changed", self.tr("Changed"), "date", width=104, sort=Sort.CHANGED),
        ]

    def _ask(self) -> None:
        filters = {
            name: chip.value
            for name, chip in zip(FILTERS, self._filters, strict=True)
            if chip.value is not None
        }
        text = self._text.text().strip()
        self._clear.setVisible(bool(filters or text))
        self.card.set_filtered(bool(filters or text))
        old = self.model.question
        self.model.ask(Ask(text, old.sort, old.descending, filters))

    def _count(self, name: str, owner: QObject, value: object, then: Callable[[int], object]) -> None:
        """How many a choice would show, with the text and the other filters as they are."""
        asked = self.model.question
        ask = Ask(asked.text, filters={**asked.filters, name: value})
        self.workspace.worker.run(owner, lambda: self._people.count(self._actor, query_of(ask)), then)

    def _recount(self) -> None:
        job = lambda: self._people.count(self._actor, PeopleQuery())  # noqa: E731
        self.workspace.worker.run(self, job, self._on_everybody)

    def _show_note(self, shown: int) -> None:
        words = self.tr("{shown} of {all} people")
        self.set_note(words.format(shown=f"{shown:,}", all=f"{self._everybody:,}"))

    def _on_asked(self, _value: object) -> None:
        self._ask()

    def _on_clear(self) -> None:
        self._text.clear()
        for chip in self._filters:
            chip.choose(None)
        self._ask()

    def _on_branches(self, branches: list[BranchRow]) -> None:
        self._branches = branches
        self.branch_filter.set_choices([(branch.id, branch.name) for branch in branches])
        self.branch_filter.setVisible(len(branches) > 1)

    def _on_everybody(self, count: int) -> None:
        self._everybody = count
        self._show_note(self.model.rowCount())

    def renew(self, _change: Changed) -> None:
        self._recount()
        self.model.reload()

    def resume(self, title: str) -> None:
        if title == self.tr("New person"):
            self._on_new()

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        return RecordRef("person", fact.id, fact.number) if fact is not None else None

    def beginnings(self) -> Mapping[str, Callable[[], object]]:
        return {"new": self._on_new, "import": self._on_import}

    def _on_paste(self) -> None:
        """Rows copied in an office program go through the same dry run as a file."""
        if self._importing is not None:
            page = self._importing()
            self.opening.emit(page)
            page.paste()

    def _on_import(self) -> None:
        if self._importing is not None:
            self.opening.emit(self._importing())

    def open_record(self, record_id: int) -> None:
        page = PersonPage(
            self.workspace, self._people, self._actor, record_id, self._branches, self._sections
        )
        self.opening.emit(page)

    def _on_new(self) -> None:
        home = self._actor.branch_id if self._actor.branch_id in {b.id for b in self._branches} else None
        blank = PersonDraft(branch_id=self.branch_filter.value or home, role=self.role_filter.value)
        form = PersonForm(self.workspace, self._people, self._actor, blank, self._branches)
        FormDialog(
            self.workspace, self.tr("New person"), form,
            lambda draft: self._people.add(self._actor, draft), self._on_added, self,
            again=lambda: blank,
        ).open()  # fmt: skip

    def _on_edit(self, fact: PersonRow) -> None:
        job = lambda: self._people.person(self._actor, fact.id)  # noqa: E731
        self.workspace.worker.run(self, job, self._edit)

    def _edit(self, sheet: PersonSheet) -> None:
        form = PersonForm(self.workspace, self._people, self._actor, draft_of(sheet), self._branches, sheet)
        FormDialog(
            self.workspace, self.tr("Edit person"), form,
            lambda draft: self._people.change(self._actor, sheet.id, draft, sheet.version),
            self._on_saved, self, note=sheet.number,
            stored=stored_person(self._people, self._actor, sheet.id),
            following=lambda: self._edit_below(sheet.id),
        ).open()  # fmt: skip

    def _edit_below(self, person_id: int) -> None:
        """The next one of the list, until its end."""
        place = self.model.row_of(person_id) + 1
        if 0 < place < self.model.rowCount():
            self.table.selectRow(place)
            self.model.fetch([place], lambda facts: self._on_edit(facts[0]))

    def _on_remove(self, fact: PersonRow) -> None:
        sentence = self.tr("{name} ({number}) goes to the recycle bin and can be brought back from there.")
        self.workspace.notices.ask(
            self, self.tr("Remove this person?"), sentence.format(name=fact.name, number=fact.number),
            self.tr("Remove"), lambda: self._remove(fact.id),
        )  # fmt: skip

    def _remove(self, person_id: int) -> None:
        def remove() -> None:
            version = self._people.person(self._actor, person_id).version
            self._people.remove(self._actor, person_id, version)

        back = lambda: self.workspace.worker.run(  # noqa: E731
            self, lambda: self._people.restore(self._actor, person_id)
        )
        done = lambda _: self.workspace.notices.toast(self, self.tr("Removed"), back)  # noqa: E731
        self.workspace.worker.run(self, remove, done)

    def _on_added(self, person_id: int) -> None:
        self.workspace.notices.toast(self, self.tr("Registered"))

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
