"""The rota of a branch: who works which shift on which day of a month; entered by keys, saved in one go."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.network.facts import BranchRow
from academy.people.facts_rota import RotaChange, RotaSheet
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import column, flow, label, row, rule
from academy.ui.parts.marks import Chip, Keys
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.rota_grid import TONES, WORDS, RotaGrid
from academy.ui.timetable.rota_model import RotaModel

if TYPE_CHECKING:
    from academy.people.service_away import AwayService


class RotaPage(Page):
    """A month at a time."""

    def __init__(
        self, workspace: Workspace, service: "AwayService", actor: Actor, branches: list[BranchRow]
    ) -> None:
        super().__init__(workspace, self.tr("Rota"))
        self._service, self._actor, self._branches = service, actor, branches
        self._may = actor.may("people.manage")
        self.first = workspace.clock.today().replace(day=1)
        self.branch = CalmCombo()
        self.branch.setMinimumWidth(200)
        self.branch.setAccessibleName(self.tr("Branch"))
        self.branch.addItems([each.name for each in branches])
        self._at = next((at for at, each in enumerate(branches) if each.id == actor.branch_id), 0)
        self.branch.setCurrentIndex(self._at)
        self.branch.currentIndexChanged.connect(lambda _at: self._on_branch())
        self.model = RotaModel(workspace.language.name)
        self.grid = RotaGrid(self.model, self.tr("Instructor or mentor"), self._may)
        self.legend = {word: Chip("", tone=TONES[word], on=True, legend=True) for word in WORDS}
        for word, chip in self.legend.items():
            chip.clicked.connect(lambda each=word: self.grid.put(each))
        self._unsaved = label("", "table", "accent")
        self.discard = button(self.tr("Discard"), on=self.model.forget)
        self.save = button(self.tr("Save the rota"), "primary", on=self._on_save)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._on_save)
        self._build()
        self.model.edited.connect(self._on_edited)
        workspace.worker.changed.connect(self._on_changed)
        self._on_edited()

    def opened(self) -> None:
        if not self._branches:
            return
        branch_id = self._branches[self.branch.currentIndex()].id
        first, last = self.first, self._after() - timedelta(days=1)
        job = lambda: self._service.rota(self._actor, branch_id, first, last)  # noqa: E731
        self.workspace.worker.run(self, job, self._on_sheet)

    def unsaved(self) -> bool:
        return bool(self.model.changes())

    def help_text(self) -> str:
        return self.tr(
            "The digits 1 to 8 set the chosen cells, Delete clears them, F2 types a word or hours such as "
            "8:00-16:00. A block copied in Excel is pasted with Ctrl+V."
        )

    def go_to(self, first: date) -> None:
        """Another month, unless something is not saved yet."""
        if self.unsaved():
            self._say_unsaved()
            return
        self.first = first
        self._show_month()
        self.opened()

    def _build(self) -> None:
        back = button(
            "", icon_name="chevron-left", hint=self.tr("Back"), on=lambda: self._step(False), keys="Ctrl+PgUp"
        )
        forth = button(
            "", icon_name="chevron-right", hint=self.tr("Forth"), on=lambda: self._step(True),
            keys="Ctrl+PgDown",
        )  # fmt: skip
        self._month = label("", "section")
        self._show_month()
        self.body.addLayout(flow(self.branch, 8, row(back, self._month, forth)))
        card = QFrame()
        card.setObjectName("card")
        lines = column(gap=0, margins=(1, 1, 1, 1))
        if self._may:
            bar = flow(*self.legend.values(), Keys("Del"))
            lines.addLayout(row(bar, margins=(12, 8, 12, 8)))
            lines.addWidget(rule())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(EmptyState("users", self.tr("The branch has no instructors or mentors yet.")))
        lines.addWidget(self._stack, 1)
        self._foot = self._foot_box()
        lines.addWidget(self._foot)
        card.setLayout(lines)
        self.body.addWidget(card, 1)

    def _foot_box(self) -> QWidget:
        foot = QWidget()
        foot.setLayout(
            row(flow(self._unsaved, None, self.discard, Keys("Ctrl+S"), self.save), margins=(12, 8, 12, 8))
        )
        foot.setVisible(self._may)
        return foot

    def _after(self) -> date:
        return (self.first + timedelta(days=31)).replace(day=1)

    def _step(self, forth: bool) -> None:
        self.go_to(self._after() if forth else (self.first - timedelta(days=1)).replace(day=1))

    def _show_month(self) -> None:
        zh = self.workspace.language.name == "zh"
        self._month.setText(f"{self.first.year}年{self.first.month}月" if zh else f"{self.first:%B %Y}")

    def _on_branch(self) -> None:
        if self.branch.currentIndex() == self._at:
            return
        if self.unsaved():
            self.branch.setCurrentIndex(self._at)
            self._say_unsaved()
            return
        self._at = self.branch.currentIndex()
        self.opened()

    def _say_unsaved(self) -> None:
        self.workspace.notices.toast(self, self.tr("Save or discard the changes first."))

    def _on_sheet(self, sheet: RotaSheet) -> None:
        at = self.grid.currentIndex()
        self.model.show_sheet(sheet)
        self._stack.setCurrentIndex(0 if sheet.people else 1)
        today = self.workspace.clock.today()
        column = at.column() if at.isValid() else (today.day - 1 if today.replace(day=1) == self.first else 0)
        self.grid.setCurrentIndex(self.model.index(max(at.row(), 0), column))
        self.set_note(self.tr("%n person(s)", "", len(sheet.people)))

    def _on_edited(self) -> None:
        counted = self.model.counted()
        names = self._names()
        for place, (word, chip) in enumerate(self.legend.items(), 1):
            chip.set_text(f"{names[word]} {counted.get(word, 0)}  {place}")
        count = len(self.model.changes())
        self._unsaved.setText(self.tr("%Ln change(s) not saved", "", count) if count else "")
        self.discard.setVisible(bool(count))

    def _names(self) -> dict[str, str]:
        """What the words of the cells mean."""
        return {
            "早": self.tr("早 early"), "白": self.tr("白 day"), "中": self.tr("中 late"),
            "夜": self.tr("夜 night"), "假": self.tr("假 leave"), "病": self.tr("病 sick"),
            "差": self.tr("差 trip"), "学": self.tr("学 course"),
        }  # fmt: skip

    def _on_save(self) -> None:
        changes: list[RotaChange] = self.model.changes()
        if changes:
            branch_id = self._branches[self.branch.currentIndex()].id
            job = lambda: self._service.enter_rota(self._actor, branch_id, changes)  # noqa: E731
            self.workspace.worker.run(self, job, self._on_saved)

    def _on_saved(self, _count: int) -> None:
        self.model.forget()
        self.workspace.notices.toast(self, self.tr("Rota saved"))
        self.opened()

    def _on_changed(self, change: Changed) -> None:
        if change.room == "people" and self.isVisible():
            self.opened()
