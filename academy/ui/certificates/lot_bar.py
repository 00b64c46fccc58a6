"""A large batch is approved lot by lot: which lot is looked at, and standing for it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.certificates.facts_release import Lot
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import column, label, row


def waiting(lots: Sequence[Lot]) -> int:
    """How many lots of a large batch are not approved yet; 0 where the batch is one lot."""
    return sum(not each.approved for each in lots) if len(lots) > 1 else 0


class LotBar(QWidget):
    """Hidden where the batch is one lot. `current()` is the lot that is shown."""

    chosen = Signal()
    approved = Signal(int)  # the number of a lot

    def __init__(self) -> None:
        super().__init__()
        self._lots: Sequence[Lot] = ()
        self.choice = CalmCombo()
        self.choice.setAccessibleName(self.tr("Lot"))
        self.choice.activated.connect(self._on_activated)
        self._count = label("", "caption", "muted")
        self.approve = button(self.tr("Approve this lot"), icon_name="check", small=True, on=self._on_approve)
        self.setLayout(column(self.choice, row(self._count, None, self.approve), gap=4))
        self.hide()

    def all(self) -> Sequence[Lot]:
        return self._lots

    def current(self) -> Lot | None:
        """The lot looked at; None where the batch is not divided."""
        at = self.choice.currentIndex()
        return self._lots[at] if len(self._lots) > 1 and 0 <= at < len(self._lots) else None

    def show_lots(self, lots: Sequence[Lot]) -> None:
        """The lot looked at stays while it waits; then comes the next one that does."""
        before = self.current()
        self._lots = lots
        self.choice.clear()
        self.choice.addItems([self._words(each) for each in lots])
        open_ones = [at for at, each in enumerate(lots) if not each.approved]
        at = before.number - 1 if before and before.number <= len(lots) else 0
        if at not in open_ones and open_ones:
            at = next((each for each in open_ones if each > at), open_ones[0])
        self.choice.setCurrentIndex(at)
        done = len(lots) - len(open_ones)
        self._count.setText(self.tr("{done} of {count} approved").format(done=done, count=len(lots)))
        self._count.adjustSize()
        self.setVisible(len(lots) > 1)
        self._follow()

    def _words(self, lot: Lot) -> str:
        words = self.tr("Lot {number}: {count} papers").format(number=lot.number, count=len(lot.people))
        return f"{words} ✓" if lot.approved else words

    def _follow(self) -> None:
        lot = self.current()
        self.approve.setEnabled(lot is not None and not lot.approved and not lot.sample.left)

    def _on_activated(self, _at: int) -> None:
        self._follow()
        self.chosen.emit()

    def _on_approve(self) -> None:
        if (lot := self.current()) is not None:
            self.approve.setEnabled(False)
            self.approved.emit(lot.number)
