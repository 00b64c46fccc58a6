"""The rota of a branch: who works which shift on which day of a month; entered by keys, saved in one go."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.network.facts import BranchRow
from academy.people.facts_rota import RotaChange, RotaSheet
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.grid_notes import GridNotes
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import appear, box, column, flow, label, row, rule
from academy.ui.parts.marks import Chip, Keys
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.rota_grid import TONES, WORDS, RotaGrid
from academy.ui.timetable.rota_model import RotaModel

if TYPE_CHECKING:
    from academy.people.service_away import AwayService


_MONTH = re.compile(r" \d{4}-\d{2}$")


def rota_title(branch: str, month: str) -> str:
    """What names a month of a branch after a crash."""
    words = QCoreApplication.translate("RotaPage", "Rota {branch} {month}")
    return words.format(branch=branch, month=month)


def is_rota(title: str) -> bool:
    """Whether it names one."""
    return bool(_MONTH.search(title)) and title.startswith(rota_title("", "").strip())


class RotaPage(Page):
    """A month at a time."""

    shows = frozenset({"people"})

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
        self.notes = GridNotes(workspace, self.model, self.grid.clipboard, self, self._send)
        self.discard = button(self.tr("Discard"), on=self._on_discard)
        self.save = button(self.tr("Save the rota"), "primary", on=self._on_save)
        InOrder(self, "Ctrl+S", self._on_save)
        self._build()
        self.model.edited.connect(self._on_edited)
        self._again = False  # save once more, when what is on its way has come
        workspace.worker.unavailable.connect(self._on_not_saved)
        workspace.worker.failed.connect(self._on_not_saved)
        self._on_edited()

    def opened(self) -> None:
        if self._branches:
            self._read(self._on_sheet)

    def _read(self, then: Callable[[RotaSheet], object]) -> None:
        branch_id = self._branches[self.branch.currentIndex()].id
        first, last = self.first, self._after() - timedelta(days=1)
        job = lambda: self._service.rota(self._actor, branch_id, first, last)  # noqa: E731
        self.workspace.worker.run(self, job, then)

    def unsaved(self) -> bool:
        return bool(self.model.unsaved())

    def help_text(self) -> str:
        return self.tr(
            "The digits 1 to 8 set the chosen cells, Delete clears them, F2 types a word or hours such as "
            "8:00-16:00. A block copied in Excel is pasted with Ctrl+V."
        )

    def resume(self, title: str) -> None:
        """The branch and the month that were typed into."""
        for at, branch in enumerate(self._branches):
            if title == rota_title(branch.name, title[-7:]):
                self.branch.setCurrentIndex(at)
                self.go_to(date.fromisoformat(f"{title[-7:]}-01"))
                return

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
            keyed = (box(row(Keys(str(n)), chip, gap=4)) for n, chip in enumerate(self.legend.values(), 1))
            bar = flow(*keyed, Keys("Del"), gap=12)
            lines.addLayout(row(bar, margins=(12, 8, 12, 8)))
            lines.addWidget(rule())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(EmptyState("users", self.tr("The branch has no instructors or mentors yet.")))
        lines.addWidget(self._stack, 1)
        self._foot = self._foot_box()
        lines.addWidget(self._foot)
        card.setLayout(lines)
        self.notes.stand_in(self.body)
        self.body.addWidget(card, 1)

    def _foot_box(self) -> QWidget:
        foot = QWidget()
        foot.setLayout(
            row(flow(self._unsaved, None, self.discard, Keys("Ctrl+S"), self.save), margins=(12, 8, 12, 8))
        )
        appear(foot, self._may)
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
        at, before = self.grid.currentIndex(), self.model.sheet
        whose = before.people[at.row()].id if before is not None and at.isValid() else 0
        today = self.workspace.clock.today()
        newest = today.day - 1 if today.replace(day=1) == self.first else 0
        row, column = (at.row(), at.column()) if at.isValid() else (0, newest)
        self.model.show_sheet(sheet)
        self._stack.setCurrentIndex(0 if sheet.people else 1)
        if not self.grid.currentIndex().isValid():  # somebody came or went: the keys stay with whom they were
            rows = [place for place, each in enumerate(sheet.people) if each.id == whose]
            self.grid.setCurrentIndex(self.model.index(rows[0] if rows else row, column))
        branch = self._branches[self._at]
        title = rota_title(branch.name, f"{sheet.first:%Y-%m}")
        self.notes.begin(f"rota:{branch.id}:{sheet.first}", title, may_change=self._may)
        self.set_note(self.tr("%n person(s)", "", len(sheet.people)))

    def _on_edited(self) -> None:
        counted = self.model.counted()
        names = self._names()
        for word, chip in self.legend.items():
            chip.set_text(f"{names[word]} {counted.get(word, 0)}")
        count = self.model.unsaved()
        self._unsaved.setText(self.tr("%Ln change(s) not saved", "", count) if count else "")
        self.discard.setVisible(self.model.waiting())

    def _names(self) -> dict[str, str]:
        """What the words of the cells mean."""
        return {
            "早": self.tr("早 early"), "白": self.tr("白 day"), "中": self.tr("中 late"),
            "夜": self.tr("夜 night"), "假": self.tr("假 leave"), "病": self.tr("病 sick"),
            "差": self.tr("差 trip"), "学": self.tr("学 course"),
        }  # fmt: skip

    def _on_discard(self) -> None:
        self.model.forget()
        self.notes.understood()

    def _on_save(self) -> None:
        self.grid.finish()
        self._send()
        self.notes.asked()

    def _send(self) -> None:
        """What is typed while it is under way is kept, and saved after it where that is asked for."""
        if self.model.sent():
            self._again = True
            return
        changes = self.model.send()
        if changes:
            branch_id = self._branches[self.branch.currentIndex()].id
            job = lambda: self._service.enter_rota(self._actor, branch_id, changes)  # noqa: E731
            self.workspace.worker.run(self, job, lambda _count: self._on_saved(changes), self._on_refused)

    def _on_saved(self, changes: list[RotaChange]) -> None:
        self.model.saved(changes)
        self.workspace.notices.toast(self, self.tr("Rota saved"))
        self.opened()
        if self._again:
            self._again = False
            self._send()

    def _on_refused(self, no: Refused) -> None:
        self._on_not_saved(self)
        if self.notes.overtaken(no):
            self._read(self._on_overtaken)
        else:
            self.workspace.notices.refused(self, no)

    def _on_overtaken(self, sheet: RotaSheet) -> None:
        """What nobody else changed is saved; a hand that types on is told of the rest, not interrupted."""
        self._on_sheet(sheet)
        self._send()
        self.notes.compare_unless_typing(self.grid)

    def _on_not_saved(self, owner: QObject, *_told: object) -> None:
        """Refused, or the database was out of reach: nothing is lost, all of it waits to be saved."""
        if owner is self:
            self._again = False
            self.model.not_saved()
