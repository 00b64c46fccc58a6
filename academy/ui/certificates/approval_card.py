"""Numbers and the second person: who submitted, who approves, his password once more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from academy.certificates.facts_issue import BatchRow, BatchState
from academy.certificates.facts_release import Lot, Sample
from academy.ui.certificates.lot_bar import LotBar, waiting
from academy.ui.certificates.numbers import Numbers
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import Glyph, box, column, heading, label, row, rule
from academy.ui.parts.marks import Pill


class ApprovalCard(QFrame):
    """`asks` is whether this person may approve; the rule itself is kept by the service."""

    entered = Signal(str)  # the password
    look = Signal(object)  # the next paper of the sample: a person, too large for a C int

    def __init__(self, name: str, person_id: int | None, asks: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name, self._person_id, self._asks = name, person_id, asks
        self._may = False  # issue the batch that is shown
        self.numbers = Numbers()
        self._preparer, self._when = label("—", "table"), label("", "caption", "muted")
        self._approver, self._other = label("—", "table"), label("", "caption", "muted")
        self._mark = Glyph("check", "ok", 14, 18)
        self._mark.hide()
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password, maxLength=200)
        self.password.setAccessibleName(self.tr("Approver's password"))
        self.password.returnPressed.connect(self.enter)
        self._sample = Pill("", "ask")
        self._look = button(self.tr("Show the next"), "link", small=True, on=self._on_look)
        self._sampled = box(row(self._sample, None, self._look))
        self._sampled.hide()
        self.lots = LotBar()
        self._asked = label(self.tr("Approver's password"), "caption", "muted")
        self._bars = label("", "table", "danger", wrap=True)
        self._bars.hide()
        submitted, approves = (
            label(self.tr("From"), "table", "muted"),
            label(self.tr("By"), "table", "muted"),
        )
        self.setLayout(
            column(
                heading(self.tr("Numbers and approval")), self.numbers, rule(),
                row(submitted, 4, self._preparer, None, self._when),
                row(approves, 4, self._approver, None, self._other, self._mark, gap=4),
                self.lots, self._sampled, self._bars, 4, self._asked, self.password, None,
                gap=6, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip

    def enter(self) -> None:
        """Hand the password over, once. Nothing is not a wrong one, which would be counted: the field says so
        and gets the keys."""
        typed = self.password.text()
        self.password.clear()
        words = "" if typed else self.tr("Type your password first")
        self.password.setPlaceholderText(words)
        self.password.setAccessibleDescription(words)
        if typed:
            self.entered.emit(typed)
        else:
            self.password.setFocus()

    def show_lots(self, lots: Sequence[Lot]) -> None:
        """The lots, the sample of the one looked at; a password only when every lot is approved."""
        self.lots.show_lots(lots)
        self.show_sample()
        for each in (self.password, self._asked):
            each.setVisible(self._may and not waiting(lots))

    def show_sample(self) -> None:
        """How many papers of the random sample were looked at; hidden where none is asked for."""
        lot = self.lots.current() or next(iter(self.lots.all()), None)
        sample = lot.sample if lot else Sample()
        left, count = len(sample.left), len(sample.wanted)
        words = self.tr("Sample: {seen} of {count} seen").format(seen=count - left, count=count)
        self._sample.show_state(words, "ask" if left else "ok")
        self._look.setVisible(left > 0)
        self._sampled.setVisible(count > 0)

    def _on_look(self) -> None:
        lot = self.lots.current() or next(iter(self.lots.all()), None)
        if lot is not None and lot.sample.left:
            self.look.emit(lot.sample.left[0])

    def show_bars(self, sentences: Sequence[str]) -> None:
        """Why whoever looks at it may not issue it; then no password is asked for."""
        self._bars.setText("\n".join(sentences))
        self._bars.setVisible(bool(sentences))
        if sentences:
            self._may = False
            self._mark.show_icon("x", "danger")
            for each in (self.password, self._asked):
                each.hide()

    def show_batch(self, batch: BatchRow) -> None:
        """Who submitted when, and whether whoever looks at it is somebody else."""
        waits = batch.state is BatchState.SUBMITTED
        same = batch.prepared_by == self._person_id
        self._preparer.setText(batch.preparer)
        self._when.setText(f"{batch.submitted_at:%m-%d %H:%M}" if batch.submitted_at else "")
        self._approver.setText(batch.approver or (self._name if self._asks and waits else "—"))
        issued = f"{batch.issued_at:%m-%d %H:%M}" if batch.issued_at else ""
        self._other.setText(self.tr("another person") if waits else issued)
        self._mark.setVisible(self._asks and waits)
        self._mark.show_icon("x" if same else "check", "danger" if same else "ok")
        self._may = self._asks and waits
        for each in (self.password, self._asked):
            each.setVisible(self._may)
        for each in (self._preparer, self._when, self._approver, self._other):
            each.adjustSize()
