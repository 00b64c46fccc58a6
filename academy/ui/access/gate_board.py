"""What holds the cards of the gate: the seal, a title, a note, and one card in the middle."""

from PySide6.QtWidgets import QWidget

from academy.ui.parts.layout import box, column, label, refill, row, scrolled
from academy.ui.parts.marks import BrandSeal

WIDE = 560


class GateBoard(QWidget):
    """Comes with the rooms: the gate stands on the screen before any of it is loaded."""

    def __init__(self) -> None:
        super().__init__()
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
        self.setLayout(column(scrolled(box(middle)), gap=0))

    def show_card(self, card: QWidget, title: str, note: str, width: int) -> None:
        refill(self._slot)
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._inner.setFixedWidth(width or WIDE)
        self._slot.addWidget(card)

    def wait(self, text: str) -> None:
        """Nothing but a word."""
        self.show_card(label(text, "body", "text2"), text, "", WIDE)
