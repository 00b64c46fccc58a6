"""The grid of marks: figures typed in place, a box for absence."""

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from academy.ui.courses.marks_model import ABSENT, TOTAL, MarksModel
from academy.ui.parts.grid_look import REFUSED, GridView, paint_state
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import RIGHT
from academy.ui.parts.models import Index
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MarkCells(QStyledItemDelegate):
    """Figures at the right, a box for absence, a dot for what is not saved."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        quiet = index.column() == TOTAL
        ground = "accentSoft" if chosen else "sunken" if quiet else "surface"
        if index.data(REFUSED) is not None:
            ground = soft("danger")
        painter.fillRect(option.rect, theme().colour(ground))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == ABSENT:
            self._box(painter, rect, bool(index.data()))
        else:
            refused = index.data(REFUSED)
            words = str(index.data() or "") if refused is None else f"{refused} ?"
            painter.setFont(theme().font("table", strong=quiet))
            painter.setPen(theme().colour("text" if refused is None else ink("danger")))
            painter.drawText(rect.adjusted(8, 0, -20, 0), RIGHT, words)
        paint_state(painter, rect, index)
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
