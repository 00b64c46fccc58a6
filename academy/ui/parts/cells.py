"""How cells and headings of a table are drawn: on one inset, elided with the full text in the tip."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from academy.ui.parts.columns import Column
from academy.ui.parts.described import of_headings
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT, RIGHT, broken
from academy.ui.parts.paint import paint_bar, paint_pill, paint_stamp, pill_width, stamp_width
from academy.ui.parts.table_model import VALUE, FactsTable
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink
from academy.ui.parts.widths import INSET

_LINE = 18  # pixels: what one line has no room for stands on two, where the row is high enough
_APART = 4  # pixels kept between the words of one row and those of the next
_TRACK = 84  # a bar that can be read, and its number
_BAR = 3  # the mark of a chosen row
Painting = Callable[[QPainter, QRectF, Any, str], None]


class CellDelegate(QStyledItemDelegate):
    """Draws every kind of cell; colours are asked for at paint time."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self.hovered = -1
        self._kinds: dict[str, Painting] = {
            "text": _text,
            "date": _text,
            "name": _name,
            "quiet": _quiet,
            "number": _number,
            "pill": _pill,
            "stamp": _stamp,
            "progress": _progress,
            "two": _two,
            "check": _check,
            "icon": _icon,
            "tone": _tone,
        }

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        self._ground(painter, option, index)
        area = QRectF(option.rect).adjusted(INSET, 0, -INSET, 0)
        model, column = index.model(), self._columns[index.column()]
        if isinstance(
            model, FactsTable
        ):  # past the roles: a page of cells is painted at each turn of the wheel
            if (fact := model.fact_at(index.row())) is not None:
                self._kinds[column.kind](painter, area, column.of(fact), column.words(fact))
        elif (words := index.data(Qt.ItemDataRole.DisplayRole)) is not None:
            self._kinds[column.kind](painter, area, index.data(VALUE), words)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.need(index), 40)

    def need(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Pixels this cell needs to show all of it."""
        words = index.data(Qt.ItemDataRole.DisplayRole)
        return self.room_for(index.column(), index.data(VALUE), str(words or ""))

    def room_for(self, column: int, value: Any, words: str) -> int:
        """Pixels a cell of this column needs for a value and its words."""
        return _extent(self._columns[column].kind, value, words) + 2 * INSET + 1 if words else 0

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The full text, where one line has no room for it."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if event.type() == QEvent.Type.ToolTip and self.need(index) > view.visualRect(index).width():
            QToolTip.showText(event.globalPos(), words, view)
            return True
        QToolTip.hideText()
        return True

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        selected, look = bool(option.state & QStyle.StateFlag.State_Selected), theme()
        if selected:
            painter.fillRect(rect, look.colour("accentSoft"))
        elif index.row() == self.hovered:
            painter.fillRect(rect, look.colour("hover"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = self.parent()
        first = isinstance(view, QWidget) and rect.left() <= 0
        if selected and first:
            painter.fillRect(0, rect.top(), _BAR, rect.height(), look.colour("accent"))


def _extent(kind: str, value: Any, words: str) -> int:
    plain, strong = theme().metrics("table"), theme().metrics("table", strong=True)
    if kind == "pill":
        return pill_width(words)
    if kind == "stamp":
        return stamp_width(words)
    if kind == "two":
        below = theme().metrics("caption").horizontalAdvance(str(value[1]))
        return max(strong.horizontalAdvance(str(value[0])), below)
    if kind == "progress":
        return _TRACK
    if kind == "check":
        return 0
    advance = (strong if kind == "name" else plain).horizontalAdvance(words.replace("\n", " "))
    return advance + (24 if kind == "icon" else 0)


def _draw(
    painter: QPainter,
    area: QRectF,
    words: str,
    token: str = "text",
    size: str = "table",
    strong: bool = False,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    look = theme()
    painter.setFont(look.font(size, strong))
    painter.setPen(look.colour(token))
    words = words.replace("\n", " ")
    metrics, width = look.metrics(size, strong), area.width()
    if metrics.horizontalAdvance(words) > width + 1:
        if area.height() >= 2 * _LINE:
            first, words = broken(words, metrics, int(width))
            middle, high = area.center().y(), min(_LINE, (area.height() - _APART) / 2)
            painter.drawText(QRectF(area.left(), middle - high, width, high), align, first)
            area = QRectF(area.left(), middle, width, high)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(width) + 1)
    painter.drawText(area, align, words)


def _text(painter: QPainter, area: QRectF, _value: Any, words: str) -> None:
    _draw(painter, area, words)


def _name(painter: QPainter, area: QRectF, _value: Any, words: str) -> None:
    _draw(painter, area, words, strong=True)


def _quiet(painter: QPainter, area: QRectF, _value: Any, words: str) -> None:
    _draw(painter, area, words, "muted")


def _number(painter: QPainter, area: QRectF, _value: Any, words: str) -> None:
    _draw(painter, area, words, align=RIGHT)


def _tone(painter: QPainter, area: QRectF, value: Any, words: str) -> None:
    _draw(painter, area, words, ink(value[1]) if value else "text")


def _two(painter: QPainter, area: QRectF, value: Any, _words: str) -> None:
    above, below = value
    middle = area.center().y()
    _draw(painter, QRectF(area.left(), middle - 18, area.width(), 18), above, strong=True)
    _draw(painter, QRectF(area.left(), middle, area.width(), 17), below, "muted", "caption")


def _pill(painter: QPainter, area: QRectF, value: Any, words: str) -> None:
    if value:
        width = min(float(pill_width(words)), area.width())
        paint_pill(painter, QRectF(area.left(), area.center().y() - 12, width, 24), words, value[1])


def _stamp(painter: QPainter, area: QRectF, value: Any, words: str) -> None:
    if value:
        paint_stamp(painter, QRectF(area.left(), area.center().y() - 12, stamp_width(words), 24), words)


def _progress(painter: QPainter, area: QRectF, value: Any, _words: str) -> None:
    if value is not None:
        paint_bar(painter, area, int(value))


def _icon(painter: QPainter, area: QRectF, value: Any, words: str) -> None:
    if value:
        paint_icon(painter, QRectF(area.left(), area.center().y() - 8, 16, 16), value[0], ink(value[1]))
        _draw(painter, area.adjusted(24, 0, 0, 0), words, ink(value[1]))


def _check(painter: QPainter, area: QRectF, value: Any, _words: str) -> None:
    side = QRectF(area.left(), area.center().y() - 8, 16, 16).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, ground = (
        ("line", "sunken") if value is None else ("accent",) * 2 if value else ("control", "surface")
    )
    painter.setPen(QPen(theme().colour(edge), 1))
    painter.setBrush(theme().colour(ground))
    painter.drawRoundedRect(side, 4, 4)
    if value:
        paint_icon(painter, side.adjusted(1.5, 1.5, -1.5, -1.5), "check", "onAccent")


class Heading(QHeaderView):
    """Column titles on the inset of the cells, one sort mark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleDescription(of_headings())
        self.setFixedHeight(36)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(48)
        self.setDefaultAlignment(LEFT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model: QAbstractItemModel = self.model()
        painter.save()
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        right = isinstance(model, FactsTable) and model.columns[section].right
        mark = 16 if self.isSortIndicatorShown() and self.sortIndicatorSection() == section else 0
        area = QRectF(rect).adjusted(INSET, 0, -INSET, 0)
        words = area.adjusted(0, 0, 0 if right else -mark, 0)
        _draw(
            painter,
            words,
            title,
            "text2" if mark else "muted",
            "caption",
            bool(mark),
            RIGHT if right else LEFT,
        )
        if mark:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            width = theme().metrics("caption", strong=True).horizontalAdvance(title)
            left = area.right() - width - mark if right else min(area.left() + width + 4, area.right() - 12)
            place = QRectF(max(left, rect.left() + 2), area.center().y() - 6, 12, 12)
            paint_icon(painter, place, "chevron-up" if up else "chevron-down", "accent")
        painter.restore()

    def sectionSizeFromContents(self, section: int) -> QSize:
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        return QSize(theme().metrics("caption", strong=True).horizontalAdvance(title) + 2 * INSET + 20, 36)
