"""The span of numbers a batch would take; shown, not promised."""

from PySide6.QtWidgets import QWidget

from academy.ui.parts.layout import column, label, row


class Numbers(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._first, self._last = label("—", "strong"), label("", "strong")
        self._to = label(self.tr("to"), "table", "muted")
        note = label(self.tr("Numbers to be taken (no gap)"), "caption", "muted", wrap=True)
        self.setLayout(column(note, self._first, row(self._to, self._last, None, gap=4), gap=2))
        self._to.hide()

    def show_range(self, first: str, last: str, taken: bool = False) -> None:
        several = last != first
        self._first.setText(first)
        self._last.setText(last if several else "")
        self._to.setVisible(several)
        for each in (self._first, self._last):
            each.adjustSize()
