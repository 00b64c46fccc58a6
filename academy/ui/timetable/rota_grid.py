"""The grid of the rota: words set by digits, by typing, or pasted from Excel."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from academy.ui.parts.grid_look import GridView, paint_state
from academy.ui.parts.layout import CENTRE
from academy.ui.parts.models import Index
from academy.ui.parts.pasted import CellClipboard
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft
from academy.ui.timetable.rota_model import WEEKEND, RotaModel

WORDS = ("早", "白", "中", "夜", "假", "病", "差", "学")
TONES = {
    "早": "info",
    "白": "info",
    "中": "info",
    "夜": "ask",
    "假": "warn",
    "病": "danger",
    "差": "neutral",
    "学": "ok",
}
WIDE = 36


class RotaCells(QStyledItemDelegate):
    """A word on its soft ground; a dot marks what is not saved yet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, word = QRectF(option.rect), str(index.data() or "")
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "accentSoft" if chosen else "sunken" if index.data(WEEKEND) else "surface"
        painter.fillRect(option.rect, theme().colour(ground))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if word:
            tone = TONES.get(word[:1], "info")
            area = rect.adjusted(4, 5, -5, -6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(soft(tone)))
            painter.drawRoundedRect(area, 4, 4)
            painter.setPen(theme().colour(ink(tone)))
            painter.setFont(theme().font("caption"))
            shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, CENTRE, shown)
        paint_state(painter, rect, index)
        view = self.parent()
        if isinstance(view, GridView) and view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.restore()


class RotaGrid(GridView):
    """Digits set the chosen cells, F2 or a double click types a word, Ctrl+V pastes a block."""

    def __init__(self, model: RotaModel, corner: str, may_change: bool) -> None:
        super().__init__(corner)
        self._cells, self._may = model, may_change
        self.setModel(model)
        model.setParent(self)
        model.open = may_change
        self.clipboard = CellClipboard(self)
        self.setItemDelegate(RotaCells(self))
        self.horizontalHeader().setMinimumSectionSize(WIDE)
        self.horizontalHeader().setDefaultSectionSize(WIDE)
        typing = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            typing.DoubleClicked | typing.EditKeyPressed if may_change else typing.NoEditTriggers
        )

    def put(self, word: str) -> None:
        """Set what is chosen; a single cell then moves on to the next day."""
        found = [each for each in self.selectedIndexes() or [self.currentIndex()] if each.isValid()]
        if not found or not self._may:
            return
        self._cells.put([(each.row(), each.column()) for each in found], word)
        if len(found) == 1:
            row, column = found[0].row(), found[0].column()
            self.setCurrentIndex(self._cells.index(row, min(column + 1, self._cells.columnCount() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        place = event.key() - Qt.Key.Key_1
        if plain and 0 <= place < len(WORDS):
            self.put(WORDS[place])
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0):
            self.put("")
        else:
            super().keyPressEvent(event)
