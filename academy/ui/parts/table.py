"""The table every list uses: keys, menu, copying, selection that survives a reload, footer, empty state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from academy.ui.parts import spans
from academy.ui.parts.cells import CellDelegate, Heading
from academy.ui.parts.columns import Column
from academy.ui.parts.columns_menu import DENSE_ROW as DENSE_ROW
from academy.ui.parts.columns_menu import ColumnsMenu, as_declared, is_dense, set_dense
from academy.ui.parts.copied import copied
from academy.ui.parts.icons import icon
from academy.ui.parts.measuring import Measuring
from academy.ui.parts.menu_key import MenuKey
from academy.ui.parts.models import FactsModel, PagedModel
from academy.ui.parts.ring import Ring
from academy.ui.parts.widths import Widths


@dataclass(frozen=True, slots=True)
class RowAction:
    """Something to do with chosen rows: in the context menu, and by `key`.

    `on(fact)` when `single`, else `on([fact, …])`. `allowed(facts)` greys it out.
    """

    text: str
    on: Callable[[Any], object]
    icon: str = ""
    key: str = ""
    single: bool = False
    allowed: Callable[[list[Any]], bool] | None = None


class Table(QTableView):
    """Rows of facts. Enter and double click open; Ctrl+C copies what is shown, Ctrl+Shift+C with headings."""

    opened = Signal(object)
    picked = Signal()
    columns_settled = Signal()  # shown, hidden or back as they were declared

    def __init__(self, model: FactsModel | PagedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts_model = model
        self._actions: list[tuple[RowAction, QAction]] = []
        self._kept: set[int] = set()
        self._kept_current = self._pressed = 0  # … on by the mouse: a list is read anew between two clicks
        self._kept_top = (0, 0)  # the row at the upper edge, and where it stands
        self._cells = CellDelegate(model.columns, self)
        self.setHorizontalHeader(Heading(self))
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(self._cells)
        self.widths = Widths(self.horizontalHeader(), model.columns)
        columns = self.tr(", ").join(each.title for each in model.columns[:3] if each.title)
        self.setAccessibleName(self.tr("List: {columns}").format(columns=columns))
        self.horizontalHeader().setAccessibleName(self.tr("Column headings"))
        self._settle_look()
        self._settle_columns()
        Ring(self)
        MenuKey(self, self.row_menu)
        Measuring(self, model, self._cells, self.widths, lambda: self.viewport().width())
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_inserted)
        self.selectionModel().selectionChanged.connect(self.picked)
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._on_sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.columns_menu().popup(header.mapToGlobal(at))
        )

    def model_columns(self) -> tuple[Column, ...]:
        """The columns as they were declared."""
        return self._facts_model.columns

    def facts_model(self) -> FactsModel | PagedModel:
        return self._facts_model

    def shown_columns(self) -> list[Column]:
        """The columns in sight, in their order."""
        header = self.horizontalHeader()
        order = map(header.logicalIndex, range(header.count()))
        return [self._facts_model.columns[at] for at in order if not header.isSectionHidden(at)]

    def facts(self) -> list[Any]:
        """The chosen facts that are read; `ids()` are all."""
        return self._facts_model.read_in(self._spans())

    def fact(self) -> Any | None:
        """The one chosen fact, or None when there are none or several."""
        return next(iter(self.facts()), None) if self.chosen() == 1 else None

    def ids(self) -> list[int]:
        """Ids of all chosen rows, read or not."""
        parts = self._spans()
        if spans.count(parts) <= spans.FEW:
            return [self._facts_model.id_at(place) for place in spans.rows(parts)]
        every = self._facts_model.ids()
        return [key for top, bottom in parts for key in every[top : bottom + 1]]

    def rows(self) -> list[int]:
        """Places of the chosen rows, in order."""
        return spans.rows(self._spans())

    def chosen(self) -> int:
        """How many rows are chosen."""
        return spans.count(self._spans())

    def _spans(self) -> list[spans.Span]:
        return spans.chosen(self.selectionModel())

    def choose(self, wanted: int) -> bool:
        """Choose the record with this id and bring it into sight; False if it is not in the list."""
        if (place := self._facts_model.row_of(wanted)) >= 0:
            index = self._facts_model.index(place, max(0, self.columnAt(0)))
            self.selectionModel().setCurrentIndex(index, spans.ALONE)
            self.scrollTo(index)
        return place >= 0

    def set_dense(self, dense: bool) -> None:
        set_dense(self, dense)

    def dense(self) -> bool:
        """Whether the rows are narrow."""
        return is_dense(self)

    def set_actions(self, actions: Sequence[RowAction]) -> None:
        """What the context menu offers, in order."""
        for _, old in self._actions:
            self.removeAction(old)
        self._actions = []
        for each in actions:
            made = QAction(icon(each.icon), each.text, self) if each.icon else QAction(each.text, self)
            made.setShortcut(QKeySequence(each.key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            made.triggered.connect(lambda _checked=False, action=each: self._do(action))
            self.addAction(made)
            self._actions.append((each, made))

    def copy(self, headings: bool = False) -> None:
        """Chosen rows as tab-separated text, as shown."""
        shown = self.shown_columns()
        top = [[each.title for each in shown]] if headings else []

        write = lambda rows: QGuiApplication.clipboard().setMimeData(copied([*top, *rows]))  # noqa: E731
        self._facts_model.tell(self.rows(), shown, write)

    def _settle_look(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_dense(False)

    def _settle_columns(self) -> None:
        as_declared(self.horizontalHeader(), self.widths)
        self.widths.share(self.viewport().width())

    def _do(self, action: RowAction) -> None:
        chosen = self.facts()
        if not chosen or (action.single and len(chosen) != 1):
            return
        if action.allowed is None or action.allowed(chosen):
            action.on(chosen[0] if action.single else chosen)

    def _on_open(self, index: QModelIndex) -> None:
        fact = self._facts_model.fact_at(index.row())
        if fact is not None:
            self.opened.emit(fact)

    def _on_sort(self, section: int) -> None:
        header = self.horizontalHeader()
        if not self._facts_model.can_sort(section):
            return
        same = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        down = same and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self._facts_model.sort(section, order)

    def _on_about_to_reset(self) -> None:
        self._kept = set(self.ids())
        current = self.currentIndex()
        self._kept_current = self._facts_model.id_at(current.row()) if current.isValid() else 0
        top = self.rowAt(0)
        self._kept_top = (self._facts_model.id_at(top), self.rowViewportPosition(top)) if top > 0 else (0, 0)

    def _on_reset(self) -> None:
        model = self._facts_model
        if self._choose_again(0):
            place = model.row_of(self._kept_current)
            if place >= 0:
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                self.setAutoScroll(False)  # what the user looks at does not move
                self.selectionModel().setCurrentIndex(model.index(place, 0), flag)
                self.setAutoScroll(True)
        if self._kept_top[0] and (place := model.row_of(self._kept_top[0])) >= 0:
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(place * height - self._kept_top[1])
        self.picked.emit()

    def _on_inserted(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """The rest of a long list has come: what was chosen in it is chosen again."""
        self._choose_again(first)
        self._kept = set()

    def _choose_again(self, first: int) -> bool:
        """Choose what was chosen before, from a row on; False where nothing of it is there."""
        parts = spans.found_again(self._facts_model, self._kept, first) if self._kept else []
        if parts:
            spans.choose(self.selectionModel(), self._facts_model, parts)
        return bool(parts)

    def columns_menu(self) -> QMenu:
        """Which columns are shown, and how high the rows are."""
        return ColumnsMenu(self, self._facts_model.columns, self.widths, self.columns_settled.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widths.share(self.viewport().width())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.row_menu().popup(event.globalPos())

    def row_menu(self) -> QMenu:
        """What can be done with the chosen rows; the same as the keys do."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self.facts()
        for action, entry in self._actions:
            fits = len(chosen) == 1 if action.single else bool(chosen)
            entry.setEnabled(fits and (action.allowed is None or action.allowed(chosen)))
            menu.addAction(entry)
            menu.aboutToHide.connect(lambda each=entry: each.setEnabled(True))  # keys ask again by themselves
        if self._actions:
            menu.addSeparator()
        copy = menu.addAction(icon("copy"), self.tr("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(lambda: self.copy())
        menu.addAction(self.tr("Copy with headings")).triggered.connect(lambda: self.copy(headings=True))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            if self.currentIndex().isValid():
                self._on_open(self.currentIndex())
        elif control and event.key() == Qt.Key.Key_C:
            self.copy(headings=shift)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        self._pressed = self._facts_model.id_at(at.row()) if at.isValid() else 0
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at, wanted, left = self.indexAt(event.position().toPoint()), self._pressed, Qt.MouseButton.LeftButton
        super().mouseDoubleClickEvent(event)
        if event.button() == left and at.isValid() and self._facts_model.id_at(at.row()) == wanted:
            self._on_open(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, place: int) -> None:
        if place != self._cells.hovered:
            self._cells.hovered = place
            self.viewport().update()
