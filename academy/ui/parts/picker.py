"""Pick a person or a record by typing: name, and a note that tells two of the same name apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
)

from academy.ui.parts.described import of_choice
from academy.ui.parts.field import Field
from academy.ui.parts.icons import icon
from academy.ui.parts.layout import LEFT
from academy.ui.parts.search import PAUSE
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FOUND = Qt.ItemDataRole.UserRole
_HIGH = 44


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: `note` carries branch and 尾号, so that equal names can be told apart."""

    id: int
    name: str
    note: str = ""

    @property
    def words(self) -> str:
        return f"{self.name}（{self.note}）" if self.note else self.name


Find = Callable[[str], Sequence[Found]]


class Hits(QAbstractListModel):
    """The hits of the last question."""

    def __init__(self, parent: QLineEdit) -> None:
        super().__init__(parent)
        self._hits: list[Found] = []

    def show(self, hits: Sequence[Found]) -> None:
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def at(self, place: int) -> Found:
        return self._hits[place]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._hits[index.row()]
        if role == _FOUND:
            return found
        return found.words if role == Qt.ItemDataRole.DisplayRole else None


class HitDelegate(QStyledItemDelegate):
    """Name above, note below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(_FOUND)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accentSoft" if chosen else "raised"))
        painter.drawRoundedRect(QRectF(option.rect), 4, 4)
        area = QRectF(option.rect).adjusted(10, 3, -10, -3)
        painter.setPen(theme().colour("text"))
        painter.setFont(theme().font("table", strong=True))
        painter.drawText(QRectF(area.left(), area.top(), area.width(), 20), LEFT, found.name)
        painter.setPen(theme().colour("muted"))
        painter.setFont(theme().font("caption"))
        painter.drawText(QRectF(area.left(), area.top() + 19, area.width(), 18), LEFT, found.note)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _HIGH)


class PersonPicker(QLineEdit):
    """Asks `find(text)` while typing; ↓ and Enter choose. Words typed without choosing count for nothing."""

    chosen = Signal(object)  # Found, or None when the choice was taken back

    def __init__(self, workspace: Workspace, find: Find, hint: str = "") -> None:
        super().__init__()
        self._workspace, self._find = workspace, find
        self._found: Found | None = None
        self._asked = 0
        self.setPlaceholderText(hint or self.tr("Name, pinyin or end of ID"))
        self.setAccessibleName(self.placeholderText())
        self.setToolTip(self.placeholderText())
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        for glass in self.findChildren(QToolButton):  # a picture, no second way in
            glass.setAccessibleName(self.placeholderText())
            glass.setAccessibleDescription(of_choice())
            glass.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hits = Hits(self)
        self._completer = QCompleter(self._hits, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self.setAccessibleName(self.placeholderText())
        self._popup = QListView()
        self._popup.setAccessibleName(self.tr("Who was found"))
        self._popup.setUniformItemSizes(True)
        self._completer.setPopup(self._popup)
        self._popup.setItemDelegate(HitDelegate(self._popup))  # the completer sets its own first
        self._popup.selectionModel().currentChanged.connect(self._on_pointed)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._on_typed)

    def found(self) -> Found | None:
        return self._found

    def show_found(self, found: Found | None) -> None:
        """Show a choice made elsewhere."""
        self._found = found
        self.setText(found.words if found is not None else "")
        self.setCursorPosition(0)
        self.setToolTip(self.text() or self.placeholderText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() == Qt.Key.Key_Down and not self._popup.isVisible()
        if opens:  # ↓ and Alt+↓ show the list without typing
            self._ask()
            return
        super().keyPressEvent(event)

    def _on_typed(self) -> None:
        if self._found is not None:
            self._found = None
            self.chosen.emit(None)
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        self._asked += 1
        now, text, find = self._asked, "" if self._found else self.text().strip(), self._find
        self._workspace.worker.run(self, lambda: find(text), lambda hits: self._on_hits(now, hits))

    def _on_hits(self, asked: int, hits: Sequence[Found]) -> None:
        if asked != self._asked or not self.hasFocus():
            return
        self._hits.show(hits)
        if hits:
            self._popup.setMinimumHeight(min(len(hits), 6) * _HIGH + 12)
            self._completer.complete()
            self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._popup.hide()

    def _on_pointed(self, index: QModelIndex) -> None:
        """Qt keeps a list that pops up out of the accessibility tree: the field says what it offers."""
        if index.isValid():
            place = self.tr("{place} of {count}: {words}")
            words = index.data(Qt.ItemDataRole.DisplayRole)
            told = place.format(place=index.row() + 1, count=self._hits.rowCount(), words=words)
            self.setAccessibleDescription(told)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _on_activated(self, index: QModelIndex) -> None:
        self.show_found(index.data(_FOUND))
        self.chosen.emit(self._found)


class PickerField(Field):
    """A person or record as a field: the Draft gets its id. `found` is what the Draft's id stands for."""

    def __init__(
        self,
        name: str,
        title: str,
        workspace: Workspace,
        find: Find,
        required: bool = False,
        hint: str = "",
        found: Found | None = None,
    ) -> None:
        super().__init__(name, title, required, hint)
        self._picker = PersonPicker(workspace, find)
        self._known = {found.id: found} if found is not None else {}
        self._picker.chosen.connect(self._on_chosen)
        self._picker.editingFinished.connect(self._on_left)
        self._build(self._picker)

    def know(self, found: Found) -> None:
        """Whom an id stands for that is to be shown by `set_value`."""
        self._known[found.id] = found

    def value(self) -> int | None:
        found = self._picker.found()
        return found.id if found is not None else None

    def kept(self) -> Found | None:
        return self._picker.found()

    def restore(self, kept: Any) -> None:
        if isinstance(kept, Found):
            self._known[kept.id] = kept
            self.set_value(kept.id)

    def shown(self, value: Any) -> str:
        found = self._known.get(value)
        return found.name if found is not None else super().shown(value)

    def complaint(self) -> str:
        if self.value() is None and self._typed():
            return self.tr("Nobody is chosen yet. Type a name and choose from the list.")
        return super().complaint()

    def _typed(self) -> bool:
        return bool(self._picker.text().strip())

    def _put(self, value: Any) -> None:
        self._picker.show_found(self._known.get(value))

    def _on_chosen(self, found: Found | None) -> None:
        if found is not None:
            self._known[found.id] = found
        self._on_edited()
