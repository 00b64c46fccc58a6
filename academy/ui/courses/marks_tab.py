"""Marks of a class, typed in place; Enter goes to the next person."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from academy.base.problems import Refused
from academy.courses.facts import ClassSheet, MarkDraft
from academy.ui.courses.marks_grid import MarksGrid
from academy.ui.courses.marks_model import MarksModel
from academy.ui.courses.stations_page import StationsPage
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.grid_notes import GridNotes
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import box, column, flow, label, row, rule
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.pasted import CellClipboard
from academy.ui.parts.workspace import Workspace


class MarksTab(ClassTab):
    """The grid and what is not saved yet."""

    opening = Signal(QWidget)

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self._may_change = actor.may("courses.mark")
        exam, second = self.tr("Exam"), self.tr("Make-up exam")
        theory, practical = self.tr("Theory"), self.tr("Practical")
        titles = [
            (theory, exam), (practical, exam), (theory, second), (practical, second),
            (self.tr("Absent"), exam), (self.tr("Total"), ""),
        ]  # fmt: skip
        self.model = MarksModel(titles)
        self.grid = MarksGrid(self.model, self.tr("Trainee"))
        self.cells = CellClipboard(self.grid)
        self._measure = Line("", "table", "text2")
        self.notes = GridNotes(workspace, self.model, self.cells, self, self._send)
        self.strip = self.notes.left
        self._unsaved = label("", "table", "accent")
        self.discard = button(self.tr("Discard"), on=self._on_discard)
        self.save = button(self.tr("Save marks"), "primary", on=self._on_save)
        InOrder(self, "Ctrl+S", self._on_save)
        made = QFrame()
        made.setObjectName("card")
        lines = column(gap=0, margins=(1, 1, 1, 1))
        lines.addWidget(self.grid, 1)
        lines.addWidget(rule())
        self.stations = button(self.tr("Stations…"), icon_name="clipboard-list", on=self._on_stations)
        self.stations.setToolTip(self.tr("Referees' sheets: the practical mark follows from them"))
        saving = (self._unsaved, self.discard, Keys("Ctrl+S"), self.save)
        lines.addLayout(row(flow(self._measure, None, self.stations, *saving), margins=(12, 8, 12, 8)))
        made.setLayout(lines)
        self._stack = QStackedWidget()
        self._stack.addWidget(made)
        sentence = self.tr("Marks are entered once the class is running.")
        self._stack.addWidget(box(column(EmptyState("clipboard-list", sentence)), "card"))
        self.notes.stand_in(self.body)
        self.body.addWidget(self._stack, 1)
        self.model.edited.connect(self._on_edited)
        self._again = False  # save once more, when what is on its way has come
        workspace.worker.unavailable.connect(self._on_not_saved)
        workspace.worker.failed.connect(self._on_not_saved)

    def _on_stations(self) -> None:
        if self.sheet is not None:
            self.opening.emit(StationsPage(self.workspace, self.courses, self.actor, self.sheet))

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        here = self.grid.currentIndex()
        place, at = (here.row(), here.column()) if here.isValid() else (0, 0)
        whose = self.model.people[place].person_id if here.isValid() else 0
        self.model.show_sheet(sheet, self._may_change)
        known = self.model.open or any(each.mark for each in self.model.people)
        self._stack.setCurrentIndex(0 if self.model.people and known else 1)
        if not self.grid.currentIndex().isValid():  # somebody came or went: the keys stay with whom they were
            rows = [row for row, each in enumerate(self.model.people) if each.person_id == whose]
            self.grid.setCurrentIndex(self.model.index(rows[0] if rows else place, at))
        words = self.tr("Total: theory {theory}%, practical {practical}%; {score} points pass")
        held = sheet.measure
        self._measure.setText(
            words.format(theory=held.theory_weight, practical=held.practical_weight, score=held.pass_score)
        )
        self.save.setVisible(self.model.open)
        title = self.tr("Marks {number}").format(number=sheet.row.number)
        self.notes.begin(f"marks:{sheet.row.id}", title, may_change=self.model.open)
        if self._again and not self.model.sent():
            self._again = False
            self._send()

    def unsaved(self) -> bool:
        return bool(self.model.unsaved())

    def _on_edited(self) -> None:
        count = self.model.unsaved()
        self._unsaved.setText(self.tr("%Ln trainee(s) not saved", "", count) if count else "")
        self.discard.setVisible(self.model.waiting() or bool(self.model.refused))

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
            if self.model.arrived:
                self._read(self.show_sheet)
            return
        drafts, class_id = self.model.send(), self.class_id
        if drafts:
            self.workspace.worker.run(
                self, lambda: self.courses.enter_marks(self.actor, class_id, drafts),
                lambda _answer: self._on_saved(drafts), self._on_refused,
            )  # fmt: skip

    def _on_refused(self, no: Refused) -> None:
        self._on_not_saved(self)
        if self.notes.overtaken(no):
            self._read(self._on_overtaken)
        else:
            self.workspace.notices.refused(self, no)

    def _on_overtaken(self, sheet: ClassSheet) -> None:
        """What nobody else changed is saved; a hand that types on is told of the rest, not interrupted."""
        self.show_sheet(sheet)
        self._send()
        self.notes.compare_unless_typing(self.grid)

    def _on_not_saved(self, owner: QObject, *_told: object) -> None:
        """Refused, or the database was out of reach: nothing is lost, all of it waits to be saved."""
        if owner is self:
            self._again = False
            self.model.not_saved()

    def _on_saved(self, drafts: list[MarkDraft]) -> None:
        self.model.saved(drafts)
        self.workspace.notices.toast(self, self.tr("Marks saved"))
        self._read(self.show_sheet)

    def _read(self, then: Callable[[ClassSheet], object]) -> None:
        job = lambda: self.courses.class_sheet(self.actor, self.class_id)  # noqa: E731
        self.workspace.worker.run(self, job, then)
