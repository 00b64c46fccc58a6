"""The small inputs of the designer: a measure with its unit, a choice, several lines of text with fields."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.described import of_number, of_tick
from academy.ui.parts.layout import box, column, label, restyle, row

UNIT = 24  # pixels kept for a unit


class Measure(QLineEdit):
    """A number between bounds; ↑ ↓ step it. `typed` when the user has given another one."""

    typed = Signal(float)

    def __init__(self, name: str, low: float, high: float, step: float = 0.1) -> None:
        super().__init__(maxLength=8)
        self._low, self._high, self._step = low, high, step
        self._value = low
        self.setAccessibleName(name)
        self.setAccessibleDescription(of_number())
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(48)
        self.editingFinished.connect(self._on_finished)

    def value(self) -> float:
        return self._value

    def show_value(self, value: float) -> None:
        """Show a number; not an edit."""
        self._value = value
        if not self.hasFocus() or not self.isModified():
            self.setText(f"{value:g}")
            self.setModified(False)
        restyle(self, state="")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        step = self._step * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        self.setModified(False)
        self._take(round(self._value + by * step, 3))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(f"{self._value:g}")

    def _on_finished(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        try:
            value = float(self.text().strip().replace("，", ".").replace(",", "."))
        except ValueError:
            restyle(self, state="danger")
            return
        self._take(round(value, 3))

    def _take(self, value: float) -> None:
        value = min(max(value, self._low), self._high)
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.typed.emit(value)


class Pick(CalmCombo):
    """One of several (value, word) pairs; `chosen` when the user takes another."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._values: list[object] = []
        self.offer(choices)
        self.setAccessibleName(name)
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Other choices; what was chosen stays chosen if it is among them."""
        held = self.value() if self._values else None
        self._values = [value for value, _ in choices]
        self.clear()
        self.addItems([word for _, word in choices])
        self.show_value(held)

    def value(self) -> Any:
        """What is chosen; None where there is nothing to choose."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def show_value(self, value: object) -> None:
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))


class Tick(QCheckBox):
    """Yes or no; `ticked` when the user changes it."""

    ticked = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleDescription(of_tick())
        self.clicked.connect(self.ticked)

    def show_value(self, value: object) -> None:
        self.setChecked(bool(value))


class Wording(QWidget):
    """Text with fields: typed, or put in from the list at the cursor."""

    typed = Signal(str)

    def __init__(self, fields: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(self.tr("Text"))
        self.edit.setFixedHeight(92)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._on_changed)
        self._loading = False
        self.insert = button(self.tr("Insert field"), "", "plus", small=True)
        menu = QMenu(self.insert)
        for placeholder, word in fields:
            menu.addAction(word, self._inserter(placeholder))
        self.insert.setMenu(menu)
        hint = label(self.tr("[ ] goes when its field is empty"), "caption", "muted", wrap=True)
        self.setLayout(column(self.edit, row(self.insert, None), hint, gap=4))

    def show_value(self, text: object) -> None:
        if str(text) != self.edit.toPlainText():
            self._loading = True
            self.edit.setPlainText(str(text))
            self._loading = False

    def _inserter(self, placeholder: str) -> Callable[[], None]:
        return lambda: self.edit.insertPlainText("{" + placeholder + "}")

    def _on_changed(self) -> None:
        if not self._loading:
            self.typed.emit(self.edit.toPlainText())


def captioned(words: str, entry: QWidget, unit: str = "") -> QWidget:
    """A quiet word, the input, its unit: one line of the panel, or half of one."""
    name = label(words, "table", "muted")
    name.setFixedWidth(max(50, name.sizeHint().width()))
    name.setBuddy(entry)
    measure = label(unit, "caption", "muted")
    measure.setFixedWidth(max(UNIT, measure.sizeHint().width()))  # fields with other units end alike
    made = row(name, entry, *([measure] if unit else []), gap=4)
    made.setStretch(1, 1)
    return box(made)


def pair(first: QWidget, second: QWidget) -> QWidget:
    """Two lines beside each other."""
    return box(Beside((first, second), least=0, gap=10))
