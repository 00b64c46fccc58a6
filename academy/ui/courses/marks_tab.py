"""Marks of a class, typed in place; Enter goes to the next person."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from academy.base.problems import Refused
from academy.courses.facts import ClassSheet, MarkDraft
from academy.ui.courses.marks_model import ABSENT, CHANGED, TOTAL, MarksModel
from academy.ui.courses.stations_page import StationsPage
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.grid_look import GridView
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import RIGHT, box, column, flow, label, row, rule
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import Index
from academy.ui.parts.pasted import CellClipboard
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MarkCells(QStyledItemDelegate):
    """Figures at the right, a box for absence, a dot for what is not saved."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        quiet = index.column() == TOTAL
        painter.fillRect(
            option.rect, theme().colour("accentSoft" if chosen else "sunken" if quiet else "surface")
        )
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == ABSENT:
            self._box(painter, rect, bool(index.data()))
        else:
            painter.setFont(theme().font("table", strong=quiet))
            painter.setPen(theme().colour("text"))
            painter.drawText(rect.adjusted(8, 0, -20, 0), RIGHT, str(index.data() or ""))
        if index.data(CHANGED):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            painter.drawEllipse(QRectF(rect.right() - 9, rect.top() + 4, 6, 6))
        view = self.parent()
        if isinstance(view, GridView) and view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        made = QLineEdit(parent, maxLength=6)
        made.setProperty("kind", "cell")
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        return made

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends typing at once; Qt does it later, and the next digits of a fast hand still land here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in RETURN:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def _box(self, painter: QPainter, rect: QRectF, on: bool) -> None:
        side = QRectF(rect.right() - 36, rect.center().y() - 8, 16, 16).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().colour("accent" if on else "control"), 1))
        painter.setBrush(theme().colour("accent" if on else "surface"))
        painter.drawRoundedRect(side, 4, 4)
        if on:
            paint_icon(painter, side.adjusted(1.5, 1.5, -1.5, -1.5), "check", "onAccent")


class MarksGrid(GridView):
    """Digits start typing; Enter and ↓ go down; the space bar ticks absence."""

    def __init__(self, model: MarksModel, corner: str) -> None:
        super().__init__(corner, RIGHT)
        self._marks = model
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(MarkCells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        edit = QAbstractItemView.EditTrigger
        self.setEditTriggers(edit.AnyKeyPressed | edit.DoubleClicked | edit.EditKeyPressed)
        self.horizontalHeader().setDefaultSectionSize(128)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, key = self.currentIndex(), Qt.Key(event.key())
        if at.isValid() and at.column() == ABSENT and key == Qt.Key.Key_Space:
            self._marks.setData(at, not at.data())
        elif at.isValid() and key == Qt.Key.Key_Delete:
            self._marks.setData(at, "")
        elif at.isValid() and key in RETURN and self.state() != QAbstractItemView.State.EditingState:
            self._down()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at.column() == ABSENT:
            self._marks.setData(at, not at.data())

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QStyledItemDelegate.EndEditHint.SubmitModelCache:
            self._down()

    def _down(self) -> None:
        at = QPersistentModelIndex(self.currentIndex())
        place = min(at.row() + 1, self._marks.rowCount() - 1)
        self.setCurrentIndex(self._marks.index(place, at.column()))


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
        self.strip = NoteStrip("danger", "")
        self.strip.hide()
        self._unsaved = label("", "table", "accent")
        self.discard = button(self.tr("Discard"), on=self.model.forget)
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
        self.body.addWidget(self.strip)
        self.body.addWidget(self._stack, 1)
        self.model.edited.connect(self._on_edited)
        self.model.rejected.connect(self._on_rejected)
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
        if self._again and not self.model.sent():
            self._again = False
            self._on_save()

    def unsaved(self) -> bool:
        return bool(self.model.unsaved())

    def _on_edited(self) -> None:
        count = self.model.unsaved()
        self._unsaved.setText(self.tr("%Ln trainee(s) not saved", "", count) if count else "")
        self.discard.setVisible(bool(self.model.drafts()))
        self.strip.hide()

    def _on_rejected(self, typed: str) -> None:
        words = self.tr("“{typed}” is no mark. Type 0 to 100 with at most one decimal, such as 85.5.")
        self.strip.say(words.format(typed=typed))
        self.strip.show()

    def _on_save(self) -> None:
        """What is typed while it is under way is kept, and saved after it where that is asked for."""
        self.grid.finish()
        if self.model.sent():
            self._again = True
            if self.model.arrived:
                self._read()
            return
        drafts, class_id = self.model.send(), self.class_id
        if drafts:
            self.workspace.worker.run(
                self, lambda: self.courses.enter_marks(self.actor, class_id, drafts),
                lambda _answer: self._on_saved(drafts), self._on_refused,
            )  # fmt: skip

    def _on_refused(self, no: Refused) -> None:
        self._on_not_saved(self)
        self.workspace.notices.refused(self, no)

    def _on_not_saved(self, owner: QObject, *_told: object) -> None:
        """Refused, or the database was out of reach: nothing is lost, all of it waits to be saved."""
        if owner is self:
            self._again = False
            self.model.not_saved()

    def _on_saved(self, drafts: list[MarkDraft]) -> None:
        self.model.saved(drafts)
        self.workspace.notices.toast(self, self.tr("Marks saved"))
        self._read()

    def _read(self) -> None:
        job = lambda: self.courses.class_sheet(self.actor, self.class_id)  # noqa: E731
        self.workspace.worker.run(self, job, self.show_sheet)
