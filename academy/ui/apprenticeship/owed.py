"""What is still to be written or confirmed.

A mentor sees his own and his apprentices, a clerk what all mentors owe, an apprentice what waits for his
word.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import RUNNING, ContractFilter, side_key
from academy.apprenticeship.facts_logs import Debt, LogDetail, Owed
from academy.apprenticeship.facts_shown import ContractRow, ContractSheet
from academy.base.actor import Actor
from academy.base.words import Words
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.log_acts import LogActs, Place
from academy.ui.apprenticeship.states import month_words, term_words
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import appear, box, card, column, flow, heading, label, refill, row, scrolled
from academy.ui.parts.marks import Bar, Chip, Keys
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

BIG_ROW = 56  # hands in work gloves, eyes without glasses
SIDE_WIDTH = 340
TONES = {
    Debt.RETURNED: "danger",
    Debt.ENTRY: "info",
    Debt.TALK: "ask",
    Debt.RATING: "accent",
    Debt.CONFIRM: "info",
}


class LogsPage(Page):
    """Enter writes the chosen entry, Ctrl+Enter in its form saves and opens the next.

    Whoever writes nothing himself confirms what his mentors wrote.
    """

    shows = frozenset({"apprenticeship"})

    def __init__(self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor) -> None:
        super().__init__(workspace)
        self._service, self._actor = service, actor
        self.own = actor.grants["apprenticeship.read"].person_id is not None
        self.confirms = self.own and not actor.may("apprenticeship.log")
        self.acts = LogActs(workspace, service, actor, self)
        self._owed: list[Owed] = []
        self._wanted = 0
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self.open_owed)
        if self.own:
            self.table.verticalHeader().setDefaultSectionSize(BIG_ROW)
        self.chips: dict[Debt, Chip] = {}
        self._shown: Debt | None = None
        verb = (self.tr("Confirm"), "user-check") if self.confirms else (self.tr("Write"), "pencil")
        self.write = button(verb[0], "primary", verb[1], on=self._on_write)
        self.count = label("", "title" if self.own else "section")
        self.wards = column(gap=0)
        self._fill()

    def help_text(self) -> str:
        if self.confirms:
            return self.tr("Enter shows the chosen entry: confirm it, or send it back with a word.")
        return self.tr("Enter writes the chosen entry. Ctrl+Enter saves it and opens the next one.")

    def opened(self) -> None:
        self._reload()

    def _fill(self) -> None:
        bar = flow(self.count)
        if not self.own:
            self.field = SearchField(self.tr("Mentor, apprentice or number"))
            self.field.searched.connect(lambda _text: self._show_lines())
            self.search = self.field
            bar.addWidget(self.field)
        words = self.workspace.language.words
        for debt in Debt:
            chip = Chip(words.word(f"contract.debt.{debt.value}"), False)
            chip.clicked.connect(lambda debt=debt: self._on_chip(debt))
            chip.hide()
            self.chips[debt] = chip
            bar.addWidget(chip)
        bar.turn()
        bar.addWidget(Keys("Enter"))
        bar.addWidget(self.write)
        done = self.tr("Everything is written. Nothing is owed this month.")
        if self.confirms:
            done = self.tr("Everything your mentors wrote is confirmed.")
        empty = EmptyState("circle-check", done)
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "logs.owed")
        self.body.addLayout(bar)
        if not self.own:
            self.body.addWidget(self.card, 1)
            return
        title = self.tr("My agreement") if self.confirms else self.tr("My apprentices")
        side = card(heading(title), scrolled(box(column(self.wards, None, gap=0))), gap=8)
        self.body.addLayout(Beside((self.card, side), side=SIDE_WIDTH), 1)

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words
        debt = lambda owed: (words.word(f"contract.debt.{owed.debt.value}"), TONES[owed.debt])  # noqa: E731
        month = lambda owed: month_words(owed.month)  # noqa: E731
        due = lambda owed: _due_pill(owed)  # noqa: E731
        said = lambda owed: _say(words, owed)  # noqa: E731
        whom = Column("apprentice", self.tr("Apprentice"), "name", 112)
        if self.confirms:
            whom = Column("mentor", self.tr("Mentor"), "name", 112)
        found = [
            Column("debt", self.tr("What"), "pill", 112, value=debt),
            whom,
            Column("month", self.tr("Month"), "text", 104, value=month),
            Column("said", self.tr("Note"), "quiet", 160, value=said, stretch=True),
            Column("due", self.tr("Due"), "pill", 128, value=due),
        ]
        if self.own:
            return found[1:] if self.confirms else found
        mentor = Column("owes", self.tr("Mentor"), "name", 112)
        return [
            mentor, *found, Column("number", self.tr("Number"), "quiet", 144),
            Column("branch", self.tr("Branch"), "quiet", 144),
        ]  # fmt: skip

    def _reload(self) -> None:
        service, actor = self._service, self._actor
        running = ContractFilter(states=frozenset(RUNNING))

        def read() -> tuple[list[Owed], list[ContractRow]]:
            mine = service.contracts(actor, running) if self.own else []
            return service.owed_logs(actor), mine

        self.workspace.worker.run(self, read, lambda answer: self._show(*answer))

    def _show(self, owed: list[Owed], contracts: list[ContractRow]) -> None:
        self._owed = owed
        words = self.workspace.language.words
        counts = {debt: sum(each.debt is debt for each in owed) for debt in Debt}
        for debt, chip in self.chips.items():
            word = words.word(f"contract.debt.{debt.value}")
            chip.set_text(f"{word} {counts[debt]}")
            chip.setVisible(counts[debt] > 0 and sum(map(bool, counts.values())) > 1)
        late = sum(1 for each in owed if each.late_days)
        self.set_note(self.tr("%n overdue", "", late) if late else "")
        self.count.setText(self.tr("%n thing(s) to do", "", len(owed)))
        self.count.adjustSize()
        self.write.setVisible(bool(owed))
        refill(self.wards, *(self._ward(each) for each in contracts))
        self._show_lines()
        if self._wanted:
            self._open_wanted()

    def _show_lines(self) -> None:
        text = "" if self.own else self.field.text().strip().casefold()
        self.model.show(
            [
                each
                for each in self._owed
                if self._shown in (None, each.debt)
                and text in f"{each.owes} {each.apprentice} {each.number}".casefold()
            ]
        )
        if self.model.rowCount() and not self.table.rows():
            self.table.selectRow(0)
            self.table.setFocus()

    def _on_chip(self, debt: Debt) -> None:
        self._shown = None if self._shown is debt else debt
        for each, chip in self.chips.items():
            chip.set_on(each is self._shown)
        self._show_lines()

    def _on_write(self) -> None:
        chosen = self.table.fact()
        if chosen is None and self.model.rowCount():
            chosen = self.model.fact_at(0)
        if chosen is not None:
            self.open_owed(chosen)

    def open_owed(self, owed: Owed) -> None:
        """The form of one line; a returned entry and one to confirm are read first."""
        go_on = self._next_of(owed)
        if owed.debt in (Debt.RETURNED, Debt.CONFIRM):
            self._read_place(owed, go_on)
        else:
            self.acts.write_owed(owed, go_on)

    def _read_place(self, owed: Owed, go_on: Callable[[], object] | None) -> None:
        service, actor = self._service, self._actor

        def read() -> tuple[ContractSheet, dict[int, LogDetail]]:
            return (
                service.contract_sheet(actor, owed.contract_id),
                service.log_details(actor, owed.contract_id),
            )

        def show(answer: tuple[ContractSheet, dict[int, LogDetail]]) -> None:
            sheet, details = answer
            entry = next((each for each in sheet.logs if each.id == owed.entry_id), None)
            if entry is None:
                self._reload()
            elif owed.debt is Debt.RETURNED:
                self.acts.mend(Place(sheet, entry, details[entry.id]), go_on)
            else:
                self.acts.view(Place(sheet, entry, details[entry.id]))

        self.workspace.worker.run(self, read, show)

    def _next_of(self, owed: Owed) -> Callable[[], object] | None:
        """Opens the line below after a save; None at the last."""
        place = self.model.row_of(owed.id)
        if place < 0 or place + 1 >= self.model.rowCount():
            return None
        wanted = self.model.id_at(place + 1)

        def remember() -> None:
            self._wanted = wanted
            self._reload()

        return remember

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, 0
        found = self.model.fact_at(self.model.row_of(wanted)) if self.table.choose(wanted) else None
        if found is not None:
            self.open_owed(found)

    def _ward(self, contract: ContractRow) -> QWidget:
        name = contract.number if self.confirms else contract.apprentice
        open_it = button(name, "link", on=lambda: self.open_contract(contract.id))
        bar = Bar(contract.progress)
        bar.setMinimumWidth(96)
        term = label(term_words(contract.starts, contract.ends), "caption", "muted")
        mentors = label(f"{contract.character} · {contract.technical}", "caption", "muted")
        appear(mentors, self.confirms)
        return box(column(row(open_it, None), mentors, bar, term, gap=4, margins=(0, 8, 0, 12)))

    def open_contract(self, contract_id: int) -> None:
        self.opening.emit(ContractPage(self.workspace, self._service, self._actor, contract_id))


def _due_pill(owed: Owed) -> tuple[str, str] | None:
    if owed.debt is Debt.RETURNED:
        return None  # it was written by its day or not; now it is to be mended at once
    if owed.late_days:
        return QCoreApplication.translate("LogsPage", "%n day(s) overdue", "", owed.late_days), "warn"
    return QCoreApplication.translate("LogsPage", "by {day}").format(day=f"{owed.due:%m-%d}"), "neutral"


def _say(words: Words, owed: Owed) -> str:
    if owed.comment:
        return owed.comment
    if owed.debt is Debt.TALK:
        parts = [QCoreApplication.translate("LogsPage", "%n talk(s)", "", owed.count)]
        if owed.rating:
            parts.append(words.word("contract.debt.rating"))
        return " · ".join(parts)
    return words.word(side_key(owed.agreement, owed.side)) if owed.debt is Debt.CONFIRM else ""
