"""The gate: what stands over the window until somebody is signed in, and again while it is locked.

What was typed underneath stays as it is; nothing below can be reached by mouse or keyboard.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from academy.base.late import Late
from academy.ui.parts.seal import SIDE, paint_ground
from academy.ui.parts.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from academy.ui.access.gate_board import GateBoard

toasts = Late("academy.ui.parts.toast")
core = Late("PySide6.QtCore")  # the first touch of its Qt takes a fifth of a start


class Gate(QWidget):
    """Covers its window and shows one card at a time. `seen`: it stands on the screen for the first time."""

    seen = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told = False
        self.setObjectName("gate")
        self.setAutoFillBackground(True)
        self._waiting = ""
        self._make: Callable[[], GateBoard] | None = None
        self._board: GateBoard | None = None
        self._before: QWidget | None = None  # what had the keys below
        self._dialogs: list[
            tuple[QDialog, Qt.WindowModality]
        ] = []  # that stood open, each with what is typed into it
        window.installEventFilter(self)
        self.hide()

    def fit(self, make: "Callable[[], GateBoard]") -> None:
        """Before the first card: what holds the cards."""
        self._make = make

    def wait(self, text: str) -> None:
        """The seal and a word below it, before the first card: its parts take longer than the first paint."""
        if self._board is not None:
            self._board.wait(text)
        self._waiting = text
        self._cover()
        self.update()

    def show_card(self, card: QWidget, title: str, note: str = "", width: int = 0) -> None:
        """Put `card` in the middle, `width` pixels wide (0: as most are), and close everything below."""
        if self._board is None and self._make is not None:
            self._board = self._make()
            lines = QVBoxLayout(self)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.addWidget(self._board)
        if self._board is not None:
            self._board.show_card(card, title, note, width)
        self._cover()

    def open(self) -> None:
        """Let the window be used."""
        self._close_below(False)
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisibleTo(self._window):
            before.setFocus()
        for dialog, modality in self._left_open():
            dialog.setWindowModality(modality)  # hiding takes it away
            dialog.show()

    def drop_dialogs(self) -> None:
        """Somebody else comes in, or with other rights: what stands open was not for him."""
        shown = [each for each in self._window.findChildren(QDialog) if each.isVisible()]
        for dialog in (*(each for each, _modality in self._left_open()), *shown):
            QDialog.done(dialog, 0)
        for toast in self._window.findChildren(toasts.Toast):
            toast.dismiss()

    def _left_open(self) -> "list[tuple[QDialog, Qt.WindowModality]]":
        dialogs, self._dialogs = self._dialogs, []
        return [each for each in dialogs if isValid(each[0])]

    def _cover(self) -> None:
        if self.isHidden():
            self._before = self._window.focusWidget()
            found = [each for each in self._window.findChildren(QDialog) if each.isVisible()]
            self._dialogs = [(each, each.windowModality()) for each in found]
            for dialog in reversed(found):
                dialog.hide()
        self._close_below(True)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def _close_below(self, closed: bool) -> None:
        if (central := self._window.centralWidget()) is not None:
            central.setEnabled(not closed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, area, look = QPainter(self), QRectF(self.rect()), theme()
        if self._board is not None:
            painter.fillRect(area, look.colour("bg"))
        else:
            below = paint_ground(painter, area, look.tokens).translated(0, 60)
            if self._waiting:
                painter.setFont(look.font("body"))
                painter.setPen(look.colour("text2"))
                painter.drawText(
                    QRectF(0, below.top(), area.width(), SIDE),
                    core.Qt.AlignmentFlag.AlignCenter,
                    self._waiting,
                )
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.seen.emit)
