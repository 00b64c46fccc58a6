"""The span of numbers a batch would take; shown, not promised."""

from PySide6.QtWidgets import QWidget

from academy.ui.parts.layout import column, label, row


class Numbers(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._first, self._last = label("—", "strong"), label("", "strong")
        self._to = label(self.tr("to"), "table", "muted")
        self._note = label("", "caption", "muted", wrap=True)
        self.setLayout(column(self._note, self._first, row(self._to, self._last, None, gap=4), gap=2))
        self.show_range("—", "—")

    def show_range(self, first: str, last: str, taken: bool = False) -> None:
        coming, here = self.tr("Numbers to be taken (no gap)"), self.tr("Numbers taken")
        self._note.setText(here if taken else coming)
        several = last != first
        self._first.setText(first)
        self._last.setText(last if several else "")
        self._to.setVisible(several)
        for each in (self._first, self._last):
            each.adjustSize()
