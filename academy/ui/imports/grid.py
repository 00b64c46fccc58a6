"""How the dry run is drawn: each cell with its finding's colour and icon, row numbers and column letters."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
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
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft

MARKS = {
    FindingKind.ERROR: ("circle-x", "danger"),
    FindingKind.ASK: ("circle-question-mark", "ask"),
    FindingKind.WARNING: ("triangle-alert", "warn"),
    FindingKind.REPAIRED: ("wrench", "info"),
}
WIDTHS = {"name": 112, "gender": 64, "doc_no": 190, "phone": 140, "unit": 144, "trade": 112, "level": 96}


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
        else:
            letter = str(self.model().headerData(section, self.orientation(), KIND) or "")
            area = QRectF(rect).adjusted(10, 0, -24, 0)
            painter.drawText(QRectF(rect).adjusted(0, 0, -8, 0), RIGHT, letter)
            named = self.model().headerData(section, self.orientation(), NAMED)
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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab goes on to the buttons; arrows go through the cells
        self.setItemDelegate(FoundCells(self))
        for turn, size in ((Qt.Orientation.Horizontal, 36), (Qt.Orientation.Vertical, 56)):
            made = FileHeader(turn, self)
            made.setSectionsClickable(turn == Qt.Orientation.Horizontal)
            if turn == Qt.Orientation.Horizontal:
                made.setFixedHeight(size)
                made.setStretchLastSection(True)
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

    def _settle(self) -> None:
        for place, column in enumerate(self._file.columns):
            self.setColumnWidth(place, WIDTHS.get(column.field, 120))
