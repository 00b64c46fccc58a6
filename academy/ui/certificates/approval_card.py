"""Numbers and the second person: who submitted, who approves, his password once more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from academy.certificates.facts_issue import BatchRow, Preflight
from academy.ui.certificates.numbers import Numbers
from academy.ui.parts.layout import Glyph, column, heading, label, row, rule


class ApprovalCard(QFrame):
    """`asks` is whether this person may approve; the rule itself is kept by the service."""

    entered = Signal()

    def __init__(self, name: str, person_id: int | None, asks: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name, self._person_id, self._asks = name, person_id, asks
        self.numbers = Numbers()
        self._preparer, self._when = label("—", "table"), label("", "caption", "muted")
        self._approver, self._other = label("—", "table"), label("", "caption", "muted")
        self._mark = Glyph("check", "ok", 14, 18)
        self._mark.hide()
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password, maxLength=200)
        self.password.setAccessibleName(self.tr("Approver's password"))
        self.password.returnPressed.connect(self.entered)
        asked = label(self.tr("Approver's password"), "caption", "muted")
        for each in (self.password, asked):
            each.setVisible(asks)
        submitted, approves = (
            label(self.tr("Submitted"), "table", "muted"),
            label(self.tr("Approves"), "table", "muted"),
        )
        self.setLayout(
            column(
                heading(self.tr("Numbers and approval")), self.numbers, rule(),
                row(submitted, 4, self._preparer, None, self._when),
                row(approves, 4, self._approver, None, self._other, self._mark, gap=4),
                4, asked, self.password, None, gap=6, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip

    def show_batch(self, batch: BatchRow, preflight: Preflight | None) -> None:
        """Who submitted when, and whether whoever looks at it is somebody else."""
        same = batch.prepared_by == self._person_id
        self._preparer.setText(batch.preparer)
        self._when.setText(f"{batch.submitted_at:%m-%d %H:%M}" if batch.submitted_at else "")
        self._approver.setText(batch.approver or (self._name if self._asks else "—"))
        self._other.setText(self.tr("must be another person"))
        self._mark.setVisible(self._asks)
        self._mark.show_icon("x" if same else "check", "danger" if same else "ok")
        for each in (self._preparer, self._when, self._approver, self._other):
            each.adjustSize()
        if preflight:
            self.numbers.show_range(preflight.first_number, preflight.last_number)
