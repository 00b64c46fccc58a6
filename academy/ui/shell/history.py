"""The history of one record: who did what, when, and what stood there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.access.facts_history import Told
from academy.base.problems import Refused, Unavailable
from academy.ui.parts.buttons import button
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
NEAR = 400  # pixels before the end at which earlier acts are read


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
        self._workspace, self._ref = workspace, ref
        self._history, self._actor = history, actor
        self._acts: list[Told] = []
        self._total, self._reading = 0, False
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
        self.earlier = button(self.tr("Earlier…"), "quiet", "history", on=self._on_earlier)
        self.earlier.hide()
        self.set_foot(self.earlier)
        self.set_close()
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        read = lambda: (  # noqa: E731
            history.history_size(actor, ref.kind, ref.id), history.history(actor, ref.kind, ref.id)
        )  # fmt: skip
        workspace.worker.run(self, read, lambda answer: self._on_first(*answer))

    def _on_first(self, total: int, acts: Sequence[Told]) -> None:
        self._total = total
        self._show(acts)
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)

    def _on_scrolled(self, place: int) -> None:
        if 0 < place >= self.table.verticalScrollBar().maximum() - NEAR:
            self._on_earlier()

    def _on_earlier(self) -> None:
        """The next acts below those that are shown, as far back as the one it began with."""
        if self._reading or len(self._acts) >= self._total:
            return
        self._reading = True
        history, actor, ref, last = self._history, self._actor, self._ref, self._acts[-1].journal_id
        job = lambda: history.history(actor, ref.kind, ref.id, last)  # noqa: E731
        self._workspace.worker.run(self, job, self._show, self._on_refused, self._on_unavailable)

    def _on_refused(self, no: Refused) -> None:
        self._reading = False
        self._workspace.notices.refused(self, no)

    def _on_unavailable(self, no: Unavailable) -> None:
        self._reading = False
        self._workspace.notices.unavailable(self, no, self._on_earlier)

    def _show(self, acts: Sequence[Told]) -> None:
        self._acts += acts
        lines = [line for told in self._acts for line in self._lines(told)]
        bar = self.table.verticalScrollBar()
        place = bar.value()
        self.model.show([Line(place, *rest) for place, rest in enumerate(lines, 1)])
        bar.setValue(place)
        more = bool(acts) and len(self._acts) < self._total
        words = self.tr("%Ln act(s)", "", self._total)
        if more:
            words = self.tr(
                "the latest {shown} of {total} acts; earlier ones are read while you scroll"
            ).format(shown=f"{len(self._acts):,}", total=f"{self._total:,}")
        self.card.set_footer(words)
        self.earlier.setVisible(more)
        self._reading = False

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
