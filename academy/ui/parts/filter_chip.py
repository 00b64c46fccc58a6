"""A filter as a chip: a click offers the choices, × takes the filter off."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from academy.ui.parts.marks import Chip

Count = Callable[[QObject, Any, Callable[[int], object]], object]
"""Asks how many rows a choice would show, for as long as the owner lives, and hands the number on."""


class FilterChip(Chip):
    """Shows its title while it filters nothing, else the word of what is chosen."""

    chosen = Signal(object)

    def __init__(self, title: str, choices: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__(title)
        self._title = title
        self._choices = list(choices)
        self.value: Any = None
        self.count: Count | None = None
        self.setToolTip(title)
        self.clicked.connect(self._on_clicked)
        self.removed.connect(lambda: self.choose(None))

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        self._choices = list(choices)
        self._show()

    def choose(self, value: Any) -> None:
        """Filter by this value; None takes the filter off."""
        if value == self.value:
            return
        self.value = value
        self._show()
        self.chosen.emit(value)

    def menu(self) -> QMenu:
        """The choices, the present one ticked."""
        made = QMenu(self)
        for value, word in self._choices:
            entry = made.addAction(word)
            entry.setCheckable(True)
            entry.setChecked(value == self.value)
            entry.triggered.connect(lambda _on=False, each=value: self.choose(each))
            if self.count is not None:
                self.count(made, value, _Told(entry, word))
        made.aboutToHide.connect(made.deleteLater)
        return made

    def _show(self) -> None:
        words = dict(self._choices)
        self._removable = self.value is not None
        self.set_on(self.value is not None)
        self.set_text(words.get(self.value, self._title))

    def _on_clicked(self) -> None:
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


class _Told:
    """Sets the number beside a choice's word once it is known."""

    def __init__(self, entry: QAction, word: str) -> None:
        self._entry, self._word = entry, word

    def __call__(self, count: int) -> None:
        self._entry.setText(f"{self._word}\t{count:,}")
