"""The gate: what stands over the window until somebody is signed in, and again while it is locked.

What was typed underneath stays as it is; nothing below can be reached by mouse or keyboard.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from academy.ui.parts.layout import CENTRE, box, column, label, refill, row, scrolled
from academy.ui.parts.marks import BrandSeal
from academy.ui.parts.theme import theme

WIDE = 560


class Gate(QWidget):
    """Covers its window and shows one card at a time. `seen`: it stands on the screen for the first time."""

    seen = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told = False
        self.setObjectName("gate")
        self.setAutoFillBackground(True)
        self._waiting, self._is_built = "", False
        window.installEventFilter(self)
        self.hide()

    def wait(self, text: str) -> None:
        """Nothing but a word, before the first card: the parts of a card take longer than the first paint."""
        if self._is_built:
            self.show_card(label(text, "body", "text2"), text)
        else:
            self._waiting = text
            self._cover()

    def show_card(self, card: QWidget, title: str, note: str = "", width: int = WIDE) -> None:
        """Put `card` in the middle and close everything below."""
        if not self._is_built:
            self._build()
        refill(self._slot)
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._inner.setFixedWidth(width)
        self._slot.addWidget(card)
        self._cover()

    def open(self) -> None:
        """Let the window be used."""
        self._close_below(False)
        self.hide()

    def _cover(self) -> None:
        self._close_below(True)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def _build(self) -> None:
        self._is_built, self._waiting = True, ""
        self._slot = column(gap=0)
        self._title = label("", "title")
        self._note = label("", "table", "muted")
        words = column(self._title, self._note, gap=2)
        head = row(BrandSeal(48), words, None, gap=16)
        for words_label in (self._title, self._note):
            words_label.setSizePolicy(
                words_label.sizePolicy().Policy.Expanding, words_label.sizePolicy().Policy.Fixed
            )
        self._inner = box(column(head, 16, self._slot))
        middle = column(None, row(None, self._inner, None), None, margins=(24, 24, 24, 24))
        area = scrolled(box(middle))
        self.setLayout(column(area, gap=0))

    def _close_below(self, closed: bool) -> None:
        if (central := self._window.centralWidget()) is not None:
            central.setEnabled(not closed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("bg"))
        if self._waiting:
            painter.setFont(theme().font("body"))
            painter.setPen(theme().colour("text2"))
            painter.drawText(self.rect(), int(CENTRE), self._waiting)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.seen.emit)
