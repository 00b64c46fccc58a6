"""The history of one record: who did what, when, and what stood there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.access.facts_history import ChangeTold, Told
from academy.base.words import table
from academy.ui.parts.columns import Column
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.record import RecordRef
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service_history import HistoryService
    from academy.base.actor import Actor

# Where the words of coded values stand; other columns are looked up under their own name.
VALUES = {
    ("training_class", "state"): "state.courses",
    ("enrolment", "state"): "state.enrolment",
    ("attendance", "state"): "state.attendance",
    ("contract", "state"): "state.contract",
    ("certificate", "state"): "state.certificates",
    ("certificate_batch", "state"): "state.certificates.batch",
    ("person", "state"): "state.person",
    ("person", "doc_type"): "person.doc_type",
    ("account", "state"): "state.account",
    ("certificate", "kind"): "certificates.kind",
    ("certificate_batch", "form"): "certificates.form",
    ("course_session", "kind"): "session_kind",
}
SHARED = {
    "party": "contract.party", "side": "contract.side", "medium": "contract.medium",
    "rating": "contract.rating", "grade": "contract.grade", "pay_cycle": "contract.pay_cycle",
    "end_reason": "contract.end_reason", "target_level": "level", "role": "role",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One changed field; the act itself where it changed none of the fields a clerk knows."""

    id: int
    at: datetime
    who: str
    what: str
    field: str = ""
    before: str = ""
    after: str = ""


class HistoryWords:
    """Fields and values in the words of the pages. What has no word stays as it is kept."""

    def __init__(self, language: str, hidden: str, yes_no: tuple[str, str]) -> None:
        self._table, self._hidden, self._yes_no = table(language), hidden, yes_no

    def verb(self, verb: str) -> str:
        return self._table.get(f"verb.{verb}", verb)

    def field(self, change: ChangeTold, home: str) -> str:
        """A field of another table than the record's own names that table too."""
        column = self._table.get(f"column.{change.table}.{change.column}") or self._table.get(
            f"column.{change.column}", change.column
        )
        if change.table == home:
            return column
        return f"{self._table.get(f'table.{change.table}', change.table)} · {column}"

    def value(self, change: ChangeTold, value: object, *, new: bool = True) -> str:
        """`new`: what stands there since; a row that was added had nothing before."""
        if change.hidden:
            return self._hidden if change.kind != ("delete" if new else "insert") else ""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return self._yes_no[0] if value else self._yes_no[1]
        if isinstance(value, list):
            return "、".join(str(each) for each in value)
        if isinstance(value, str):
            return self._coded(change, value)
        return f"{value:,}" if isinstance(value, int) and value > 9999 else str(value)

    def _coded(self, change: ChangeTold, value: str) -> str:
        if not value.isascii():
            return value
        place = VALUES.get((change.table, change.column)) or SHARED.get(change.column, change.column)
        for key in (f"{place}.{value}", f"role_name.{value}"):
            if word := self._table.get(key):
                return word
        return value.replace("T", " ")[:16] if _is_moment(value) else value


def _is_moment(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return "T" in value


class HistoryDialog(Dialog):
    """Rows can be copied like those of every table."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, history: HistoryService, actor: Actor, ref: RecordRef
    ) -> None:
        super().__init__(parent, self.tr("History"), ref.words, width=920)
        self._ref = ref
        self._words = HistoryWords(
            workspace.language.name, self.tr("(changed, not shown)"), (self.tr("yes"), self.tr("no"))
        )
        self.model = FactsModel(
            [
                Column("at", self.tr("When"), "date", 136),
                Column("who", self.tr("Who"), "name", 96),
                Column("what", self.tr("What"), "text", 144),
                Column("field", self.tr("Field"), "quiet", 160),
                Column("before", self.tr("Before"), "text", 150),
                Column("after", self.tr("After"), "text", 170, stretch=True),
            ]
        )
        self.table = Table(self.model)
        self.table.setAccessibleName(self.tr("History"))
        self.card = TableCard(
            self.table, EmptyState("history", self.tr("Nothing was noted on this record yet."))
        )
        self.card.offer(workspace, "history")
        self.card.setFixedHeight(420)
        self.card.set_loading()
        self.body.addWidget(self.card)
        self.set_close()
        workspace.worker.run(self, lambda: history.history(actor, ref.kind, ref.id), self._show)

    def _show(self, acts: Sequence[Told]) -> None:
        lines = [line for told in acts for line in self._lines(told)]
        self.model.show([Line(place, *rest) for place, rest in enumerate(lines, 1)])
        self.card.set_footer(self.tr("%Ln act(s)", "", len(acts)))
        if lines:
            self.table.setFocus()
            self.table.selectRow(0)

    def _lines(self, told: Told) -> list[tuple[datetime, str, str, str, str, str]]:
        words = self._words
        head = (told.at, told.actor, words.verb(told.verb))
        found = [
            (
                *head,
                words.field(c, self._ref.kind),
                words.value(c, c.before, new=False),
                words.value(c, c.after),
            )
            for c in told.changes
        ]
        return found or [(*head, told.label, "", "")]
