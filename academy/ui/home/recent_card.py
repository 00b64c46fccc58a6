"""Records this clerk works on: the pinned ones, then those opened last."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from academy.access.facts_history import NamedRecord
from academy.ui.home.lines import Elided
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import Glyph, column, heading, label, refill, row
from academy.ui.parts.record import RecordRef

ICONS = {
    "person": "user", "contract": "handshake", "training_class": "school", "certificate": "award",
    "branch": "network", "partner": "factory", "course_session": "calendar-days",
}  # fmt: skip


class RecentCard(QFrame):
    """Each row opens its record; the pin keeps it here."""

    wanted = Signal(object)  # RecordRef
    turned = Signal(object)  # RecordRef to be pinned or let go

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.rows = column(gap=2)
        self.note = label("", "caption", "muted")
        self.setLayout(
            column(
                heading(self.tr("Recent and pinned"), self.note),
                self.rows,
                None,
                gap=8,
                margins=(16, 16, 16, 12),
            )
        )
        self.show_records((), frozenset())

    def show_records(self, records: Sequence[NamedRecord], pinned: frozenset[tuple[str, int]]) -> None:
        """In the order given; `pinned` are their kinds and keys."""
        refill(self.rows)
        if not records:
            self.rows.addWidget(
                label(self.tr("Records you open stand here. Ctrl+D pins one."), "table", "muted", wrap=True)
            )
        for each in records:
            self.rows.addLayout(self._row(each, (each.kind, each.id) in pinned))

    def _row(self, record: NamedRecord, pinned: bool) -> QHBoxLayout:
        ref = RecordRef(record.kind, record.id, record.title)
        go = button(record.title, "link", small=True, on=lambda: self.wanted.emit(ref))
        go.setAccessibleDescription(record.note)
        hint = self.tr("Let go of {record}") if pinned else self.tr("Pin {record}")
        pin = button(
            "", "quiet", "pin", hint.format(record=record.title), small=True, on=lambda: self.turned.emit(ref)
        )
        mark = label(self.tr("pinned") if pinned else "", "caption", "accent")
        line = row(Glyph(ICONS.get(record.kind, "file-text"), "muted", 16), go, gap=8)
        line.addWidget(Elided(record.note, "caption", "muted"), 1)
        line.addWidget(mark)
        line.addWidget(pin)
        return line
