"""The grid of attendance: states as words, set by letters and digits."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from academy.courses.facts import AttendanceState
from academy.ui.courses.attendance_model import STATE, AttendanceModel, cells_of
from academy.ui.courses.states import ATTENDANCE_TONES
from academy.ui.parts.grid_look import REFUSED, GridView, paint_state
from academy.ui.parts.layout import CENTRE
from academy.ui.parts.models import Index
from academy.ui.parts.pasted import CellClipboard
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft

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
SELECT = QItemSelectionModel.SelectionFlag.Select
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
        if (pasted := index.data(REFUSED)) is not None:
            self._word(painter, rect.adjusted(6, 5, -6, -5), f"{pasted} ?", "danger")
        elif state is not None:
            self._word(painter, rect.adjusted(6, 5, -6, -5), str(index.data()), ATTENDANCE_TONES[state])
        paint_state(painter, rect, index)
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
    made_up = Signal()
    late_wanted = Signal()

    def __init__(self, model: AttendanceModel, corner: str) -> None:
        super().__init__(corner)
        self._cells = model
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(AttendanceCells(self))
        self.clipboard = CellClipboard(self)
        self.horizontalHeader().setDefaultSectionSize(72)
        self.horizontalHeader().sectionClicked.connect(self.selectColumn)

    def chosen(self) -> list[tuple[int, int]]:
        """The cells a key means."""
        found = self.selectedIndexes() or [self.currentIndex()]
        return cells_of([each for each in found if each.isValid()])

    def choose_cells(self, cells: Sequence[tuple[int, int]]) -> None:
        """The first is where the keys are; the others are chosen with it."""
        self.setCurrentIndex(self._cells.index(*cells[0]))
        for row, column in cells[1:]:
            self.selectionModel().select(self._cells.index(row, column), SELECT)

    def choose(self, state: AttendanceState) -> None:
        """A key or a chip: what was made up is asked about first."""
        if state is AttendanceState.MAKEUP:
            self.made_up.emit()
        else:
            self.put(state)

    def put(self, state: AttendanceState | None) -> None:
        """Set what is chosen."""
        cells = self.chosen()
        self._cells.put(cells, state)
        if len(cells) == 1:
            place, at = cells[0]
            following = self._cells.index(min(place + 1, self._cells.rowCount() - 1), at)
            self.setCurrentIndex(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in KEYS:
            self.choose(KEYS[key])
        elif plain and key == Qt.Key.Key_T:
            self.late_wanted.emit()
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.put(None)
        elif plain and key == Qt.Key.Key_F:
            self.filled.emit()
        else:
            super().keyPressEvent(event)
