"""How the grids of people are drawn: names at the left that stay in sight, two-line headings above."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from academy.ui.parts.layout import CENTRE, LEFT, RIGHT
from academy.ui.parts.models import Index
from academy.ui.parts.theme import theme

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CHANGED = Qt.ItemDataRole.UserRole + 1  # not saved yet
BELOW = Qt.ItemDataRole.UserRole + 2  # the second line of a heading
REFUSED = Qt.ItemDataRole.UserRole + 4  # what was pasted or typed here and could not be taken
CLASH = Qt.ItemDataRole.UserRole + 5  # changed by somebody else too: both versions in words
NAME_WIDTH, HEAD_HEIGHT, ROW_HEIGHT = 208, 48, 38


def heading(above: str, below: str, role: int) -> str:
    """One of its two lines, or both for a screen reader."""
    if role == SPOKEN:
        return f"{above} {below}".strip()
    return below if role == BELOW else above


class PeopleHeader(QHeaderView):
    """Name and employer of each row; they stay while the sessions scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFixedWidth(NAME_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_HEIGHT)

    def sectionSizeFromContents(self, _section: int) -> QSize:
        return QSize(NAME_WIDTH, ROW_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, theme().colour("surface"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        name = str(self.model().headerData(section, Qt.Orientation.Vertical) or "")
        unit = str(self.model().headerData(section, Qt.Orientation.Vertical, BELOW) or "")
        _line(painter, QRectF(rect).adjusted(12, 2, -8, -rect.height() / 2), name, "text", "table", True)
        _line(painter, QRectF(rect).adjusted(12, rect.height() / 2 - 1, -8, -2), unit, "muted", "caption")
        painter.restore()


class TwoLineHeading(QHeaderView):
    """A heading with a second, quieter line; the current column's is strong."""

    def __init__(self, parent: QWidget, align: Qt.AlignmentFlag) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._align, self._inset = align, 20 if align == RIGHT else 2
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(48)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        view = self.parent()
        current = isinstance(view, QTableView) and view.currentIndex().column() == section
        painter.fillRect(rect, theme().colour("accentSoft" if current else "surface"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        above = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        below = str(self.model().headerData(section, Qt.Orientation.Horizontal, BELOW) or "")
        half = rect.height() / 2
        area, align = QRectF(rect).adjusted(2, 0, -self._inset, 0), self._align
        if not below:
            _line(painter, area, above, "text2", "caption", current, align)
        else:
            _line(painter, area.adjusted(0, 5, 0, -half), above, "text2", "caption", current, align)
            _line(painter, area.adjusted(0, half - 1, 0, -5), below, "muted", "caption", False, align)
        painter.restore()


class Corner(QWidget):
    """Above the names: what the rows are."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        _line(painter, QRectF(self.rect()).adjusted(12, 0, -8, 0), self._text, "muted", "caption")


class GridView(QTableView):
    """A grid with people at the left."""

    def __init__(self, corner: str, align: Qt.AlignmentFlag = CENTRE) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalHeader(PeopleHeader(self))
        self.setHorizontalHeader(TwoLineHeading(self, align))
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(corner)
        self._corner = Corner(corner)
        self._corner.setParent(self)
        self.setAccessibleName(corner)
        self.verticalHeader().setAccessibleName(self.tr("Persons"))
        self.horizontalHeader().setAccessibleName(self.tr("Column headings"))

    def finish(self) -> None:
        """What is being typed into a cell is in it, as if the keys had gone on."""
        for editor in self.viewport().findChildren(QLineEdit):
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._corner.setGeometry(0, 0, NAME_WIDTH, HEAD_HEIGHT)
        self._corner.raise_()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()


def paint_state(painter: QPainter, area: QRectF, index: Index) -> None:
    """A dot for what is not saved; a frame round what somebody else changed too."""
    clash = index.data(CLASH) is not None
    if index.data(CHANGED):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("warn" if clash else "accent"))
        painter.drawEllipse(QRectF(area.right() - 9, area.top() + 4, 6, 6))
    if clash:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("warn"), 2, Qt.PenStyle.DotLine))
        painter.drawRect(area.adjusted(4, 4, -4, -4))


def _line(
    painter: QPainter,
    area: QRectF,
    words: str,
    token: str,
    size: str,
    strong: bool = False,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    painter.setFont(theme().font(size, strong))
    painter.setPen(theme().colour(token))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, align, shown)
