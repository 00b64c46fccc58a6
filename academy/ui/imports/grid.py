"""How the dry run is drawn: each cell with its finding's colour and icon, row numbers and column letters."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from academy.people.facts_roster import FindingKind, RowState
from academy.ui.imports.model import KIND, NAMED, ROW_STATE, ImportModel
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT, RIGHT
from academy.ui.parts.models import Index
from academy.ui.parts.ring import Ring
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft

MARKS = {
    FindingKind.ERROR: ("circle-x", "danger"),
    FindingKind.ASK: ("circle-question-mark", "ask"),
    FindingKind.WARNING: ("triangle-alert", "warn"),
    FindingKind.REPAIRED: ("wrench", "info"),
}
ROWS = {
    RowState.REFUSED: ("circle-x", "danger"),
    RowState.ASKED: ("circle-question-mark", "ask"),
    RowState.REPEATED: ("copy", "neutral"),
}
"""Beside the number of a row that is not taken."""
WIDTHS = {"name": 104, "gender": 64}  # the least of a column, in pixels; others have 96
WIDEST, MEASURED = 220, 100
NUMBERS, NAMED_NUMBERS = 64, 96  # of one sheet, and with the names of several


class FoundCells(QStyledItemDelegate):
    """Ground and icon say what was found; a refused row's other cells are quiet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, kind = QRectF(option.rect), index.data(KIND)
        mark = MARKS.get(kind)
        painter.fillRect(option.rect, theme().colour(soft(mark[1]) if mark else "surface"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        gone = index.data(ROW_STATE) in (RowState.REFUSED, RowState.REPEATED)
        token = (
            ink(mark[1])
            if kind in (FindingKind.ERROR, FindingKind.ASK) and mark
            else "muted"
            if gone
            else "text"
        )
        area = rect.adjusted(10, 0, -28 if mark else -8, 0)
        painter.setFont(theme().font("table"))
        painter.setPen(theme().colour(token))
        words = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, LEFT, shown)
        if mark:
            paint_icon(
                painter, QRectF(rect.right() - 24, rect.center().y() - 8, 16, 16), mark[0], ink(mark[1])
            )
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class FileHeader(QHeaderView):
    """Headings with the column's letter at the right; row numbers of the file."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, theme().colour("surface"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        words = str(self.model().headerData(section, self.orientation()) or "")
        painter.setFont(theme().font("caption"))
        painter.setPen(theme().colour("muted"))
        if self.orientation() == Qt.Orientation.Vertical:
            painter.drawText(QRectF(rect).adjusted(4, 0, -8, 0), RIGHT, words)
            if (
                sign := ROWS.get(self.model().headerData(section, self.orientation(), ROW_STATE))
            ) is not None:
                place = QRectF(rect.left() + 8, rect.center().y() - 6, 14, 14)
                paint_icon(painter, place, sign[0], ink(sign[1]))
        else:
            letter = str(self.model().headerData(section, self.orientation(), KIND) or "")
            named = self.model().headerData(section, self.orientation(), NAMED)
            area = QRectF(rect).adjusted(10, 0, -24 if named else -42, 0)
            painter.drawText(QRectF(rect).adjusted(0, 0, -8, 0), RIGHT, letter)
            if not named:  # nobody reads it
                place = QRectF(rect.right() - 38, rect.center().y() - 6, 13, 13)
                paint_icon(painter, place, "eye-off", "muted")
            painter.setPen(theme().colour("text2" if named else "muted"))
            painter.setFont(theme().font("caption", strong=bool(named)))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, LEFT, shown)
        painter.restore()


class ImportGrid(QTableView):
    """The rows of the file; F8 is the page's. A click on a heading asks what the column is."""

    heading_clicked = Signal(int)

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self._file = model
        self._needs: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab goes on to the buttons; arrows go through the cells
        Ring(self)
        self.setItemDelegate(FoundCells(self))
        for turn, size in ((Qt.Orientation.Horizontal, 36), (Qt.Orientation.Vertical, NUMBERS)):
            made = FileHeader(turn, self)
            made.setSectionsClickable(turn == Qt.Orientation.Horizontal)
            if turn == Qt.Orientation.Horizontal:
                made.setFixedHeight(size)
                self.setHorizontalHeader(made)
                made.sectionClicked.connect(self.heading_clicked)
                made.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                made.setFixedWidth(size)
                made.setDefaultSectionSize(36)
                made.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
                self.setVerticalHeader(made)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(model)
        model.setParent(self)
        model.modelReset.connect(self._settle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _settle(self) -> None:
        """As wide as the first rows need; what a wide window has beyond that is shared by all columns."""
        cell, head = theme().metrics("table"), theme().metrics("caption", strong=True)
        numbers = theme().metrics("caption")
        last = range(self._file.rowCount())[-MEASURED:]
        words = [str(self._file.headerData(line, Qt.Orientation.Vertical)) for line in last]
        wide = max(map(numbers.horizontalAdvance, words), default=0)
        self.verticalHeader().setFixedWidth(max(NUMBERS, min(wide + 38, NAMED_NUMBERS)))
        self._needs = []
        for place, column in enumerate(self._file.columns):
            need = head.horizontalAdvance(column.title.replace("\n", " ")) + (40 if column.field else 54)
            for line in range(min(MEASURED, self._file.rowCount())):
                index = self._file.index(line, place)
                mark = 38 if index.data(KIND) in MARKS else 20
                need = max(need, cell.horizontalAdvance(str(index.data() or "")) + mark)
            self._needs.append(min(max(need, WIDTHS.get(column.field, 96)), WIDEST))
        self._spread()

    def _spread(self) -> None:
        whole = sum(self._needs)
        spare = min(max(0, self.viewport().width() - whole), whole)
        for place, need in enumerate(self._needs):
            before = sum(self._needs[:place])
            extra = spare * (before + need) // whole - spare * before // whole
            self.setColumnWidth(place, need + extra)
