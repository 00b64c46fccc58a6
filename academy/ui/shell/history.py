"""The history of one record: who did what, when, and what stood there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.access.facts_history import Told
from academy.ui.parts.columns import Column
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.record import RecordRef
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.history_words import HistoryWords

if TYPE_CHECKING:
    from academy.access.service_history import HistoryService
    from academy.base.actor import Actor

WIDE, HIGH = 920, 420  # of the dialog, and of the list in it


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


class HistoryDialog(Dialog):
    """Rows can be copied like those of every table."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, history: HistoryService, actor: Actor, ref: RecordRef
    ) -> None:
        super().__init__(parent, self.tr("History"), ref.words, width=WIDE)
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
        self.card.setFixedHeight(self.room(WIDE, HIGH).height())
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
