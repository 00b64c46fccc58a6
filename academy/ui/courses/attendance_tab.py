"""Attendance of a class: a grid filled by the keyboard, saved in one go."""

from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from academy.courses.facts import AttendanceEntry, AttendanceState, ClassSheet
from academy.ui.courses.attendance_model import CHANGED, STATE, AttendanceModel, cells_of
from academy.ui.courses.grid_look import GridView
from academy.ui.courses.states import ATTENDANCE_TONES
from academy.ui.courses.tab import ClassTab
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import CENTRE, column, label, row, rule
from academy.ui.parts.marks import Chip, Keys
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Index
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft
from academy.ui.parts.workspace import Workspace

KEYS = {
    Qt.Key.Key_P: AttendanceState.PRESENT,
    Qt.Key.Key_L: AttendanceState.LATE,
    Qt.Key.Key_V: AttendanceState.LEAVE,
    Qt.Key.Key_A: AttendanceState.ABSENT,
    Qt.Key.Key_M: AttendanceState.MAKEUP,
    Qt.Key.Key_1: AttendanceState.PRESENT,
    Qt.Key.Key_2: AttendanceState.LATE,
    Qt.Key.Key_3: AttendanceState.LEAVE,
    Qt.Key.Key_4: AttendanceState.ABSENT,
    Qt.Key.Key_5: AttendanceState.MAKEUP,
}
LETTERS = dict(zip(AttendanceState, "PLVAM", strict=True))


class AttendanceCells(QStyledItemDelegate):
    """A state as a word on its soft ground; a dot marks what is not saved yet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        model, rect = index.model(), QRectF(option.rect)
        held = isinstance(model, AttendanceModel) and model.may_change(index.column())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "accentSoft" if chosen else "surface" if held or index.data(STATE) else "sunken"
        painter.fillRect(option.rect, theme().colour(ground))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = index.data(STATE)
        if state is not None:
            self._word(painter, rect.adjusted(6, 5, -6, -5), str(index.data()), ATTENDANCE_TONES[state])
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

    def _word(self, painter: QPainter, area: QRectF, words: str, tone: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(soft(tone)))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(theme().colour(ink(tone)))
        painter.setFont(theme().font("caption"))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, CENTRE, shown)


class AttendanceGrid(GridView):
    """Letters and digits set the chosen cells; a single one then moves on to the next person."""

    filled = Signal()

    def __init__(self, model: AttendanceModel, corner: str) -> None:
        super().__init__(corner)
        self._cells = model
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(AttendanceCells(self))
        self.horizontalHeader().setDefaultSectionSize(72)
        self.horizontalHeader().sectionClicked.connect(self.selectColumn)

    def put(self, state: AttendanceState | None) -> None:
        """Set what is chosen."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        cells = cells_of([each for each in chosen if each.isValid()])
        self._cells.put(cells, state)
        if len(cells) == 1:
            place, at = cells[0]
            following = self._cells.index(min(place + 1, self._cells.rowCount() - 1), at)
            self.setCurrentIndex(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in KEYS:
            self.put(KEYS[key])
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.put(None)
        elif plain and key == Qt.Key.Key_F:
            self.filled.emit()
        else:
            super().keyPressEvent(event)


class AttendanceTab(ClassTab):
    """Legend, grid, and what is not saved yet."""

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self._may_change = actor.may("courses.attend")
        words = workspace.language.words
        self.model = AttendanceModel(words)
        self.grid = AttendanceGrid(self.model, self.tr("Trainee"))
        self.grid.filled.connect(self._on_fill)
        self.legend = {state: Chip("", tone=ATTENDANCE_TONES[state], on=True) for state in AttendanceState}
        for state, chip in self.legend.items():
            chip.setToolTip(self.tr("Sets the chosen cells; key {key}").format(key=LETTERS[state]))
            chip.clicked.connect(lambda each=state: self.grid.put(each))
        hint = self.tr("Everybody without an entry in this column was present (F)")
        self.fill = button(self.tr("Column present"), icon_name="list-checks", hint=hint, on=self._on_fill)
        self.legend_bar = row(*self.legend.values(), None, Keys("F"), self.fill)
        self._unsaved = label("", "table", "accent")
        self.discard = button(self.tr("Discard"), on=self._on_discard)
        self.save = button(self.tr("Save attendance"), "primary", on=self._on_save)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._on_save)
        self._rest = label("", "table", "text2")
        foot = row(self._rest, None, self._unsaved, self.discard, Keys("Ctrl+S"), self.save)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._card(foot))
        sentence = self.tr("Attendance is taken once there are sessions and trainees.")
        self._stack.addWidget(EmptyState("calendar-check", sentence))
        self.body.addWidget(self._stack, 1)
        self.model.edited.connect(self._on_edited)

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        here = self.grid.currentIndex()
        place, at = (here.row(), here.column()) if here.isValid() else (0, self._newest(sheet))
        self.model.show_sheet(sheet, self.workspace.clock.today(), self._may_change)
        self._stack.setCurrentIndex(0 if self.model.people and self.model.sessions else 1)
        self.grid.setCurrentIndex(self.model.index(place, at))

    def unsaved(self) -> bool:
        return bool(self.model.entries())

    def _newest(self, sheet: ClassSheet) -> int:
        """The last session already held: where a clerk most likely goes on."""
        today = self.workspace.clock.today()
        return max(sum(each.day <= today for each in sheet.sessions) - 1, 0)

    def _card(self, foot: Any) -> QWidget:
        made = QFrame()
        made.setObjectName("card")
        lines = column(gap=0, margins=(1, 1, 1, 1))
        lines.addLayout(row(self.legend_bar, margins=(12, 8, 12, 8)))
        lines.addWidget(rule())
        lines.addWidget(self.grid, 1)
        lines.addWidget(rule())
        lines.addLayout(row(foot, margins=(12, 8, 12, 8)))
        made.setLayout(lines)
        return made

    def _on_edited(self) -> None:
        words, counted = self.workspace.language.words, self.model.counted()
        for state, chip in self.legend.items():
            chip.set_text(
                f"{words.word(f'state.attendance.{state.value}')} {counted[state]}  {LETTERS[state]}"
            )
        self._rest.setText(self.tr("%Ln cell(s) still open", "", counted[None]) if counted[None] else "")
        count = len(self.model.entries())
        self._unsaved.setText(self.tr("%Ln change(s) not saved", "", count) if count else "")
        self.discard.setVisible(bool(count))

    def _on_fill(self) -> None:
        at = self.grid.currentIndex()
        if at.isValid():
            self.model.put(self.model.blanks(at.column()), AttendanceState.PRESENT)

    def _on_discard(self) -> None:
        self.model.forget()

    def _on_save(self) -> None:
        entries, class_id = self.model.entries(), self.class_id
        if entries:
            self.workspace.worker.run(
                self, lambda: self.courses.take_attendance(self.actor, class_id, entries),
                lambda _answer: self._on_saved(entries),
            )  # fmt: skip

    def _on_saved(self, entries: list[AttendanceEntry]) -> None:
        self.model.forget(entries)
        self.workspace.notices.toast(self, self.tr("Attendance saved"))
        if self.sheet is not None:
            job = lambda: self.courses.class_sheet(self.actor, self.class_id)  # noqa: E731
            self.workspace.worker.run(self, job, self.show_sheet)
