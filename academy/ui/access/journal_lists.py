"""The three lists of the journal page: every act, the own acts that can be undone, the recycle bin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.access.facts import BinRow
from academy.access.facts_history import Steps
from academy.base.actor import Actor
from academy.base.facts import KEPT, JournalFilter, JournalRow
from academy.base.progress import SILENT, Progress
from academy.base.words import Words, table
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.record import record_word
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service_history import HistoryService

MOST = 50  # own acts offered
AT_ONCE = 200  # lines read at a time
NEAR = 400  # pixels before the end at which the next lines are read


def verb_word(words: Words, verb: str) -> str:
    """The verb as a clerk says it; one that an older program wrote and this one lost stays as it is."""
    return table(words.language).get(f"verb.{verb}", verb)


def room_word(words: Words, room: str) -> str:
    return table(words.language).get(f"room.{room}", room)


def verbs_like(words: Words, text: str) -> frozenset[str]:
    """The verbs whose word holds the text."""
    found = (key for key, word in table(words.language).items() if text.lower() in word.lower())
    return frozenset(key.removeprefix("verb.") for key in found if key.startswith("verb."))


def _named(words: Words, fact: JournalRow) -> str:
    """The record's number, and why it was looked into where a reason had to be given."""
    return "　".join(filter(None, (record_word(table(words.language), fact.label), fact.reason)))


class JournalList(QWidget):
    """Every act within reach; reads on while it is scrolled."""

    def __init__(self, workspace: Workspace, history: HistoryService, actor: Actor) -> None:
        super().__init__()
        self._workspace, self._history, self._actor = workspace, history, actor
        self._rows: list[JournalRow] = []
        self._wanted = JournalFilter()
        self._reading, self._complete, self._asked = False, False, 0
        words = workspace.language.words
        self.model = FactsModel(
            [
                Column("at", self.tr("When"), "date", 144),
                Column("actor", self.tr("Who"), "name", 104),
                Column("verb", self.tr("What"), "text", 200, lambda fact: verb_word(words, fact.verb)),
                Column("room", self.tr("Area"), "quiet", 104, lambda fact: room_word(words, fact.room)),
                Column("label", self.tr("Record"), "text", 200, partial(_named, words), stretch=True),
                Column("outcome", self.tr("Outcome"), "pill", 96, lambda fact: self._outcome(words, fact)),
            ]
        )
        self.table = Table(self.model)
        self.card = TableCard(self.table, EmptyState("scroll-text", self.tr("Nothing was done yet.")))
        self.card.offer(self._workspace, "journal")
        self.setLayout(column(self.card))
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def is_scrolled(self) -> bool:
        """Whether somebody reads further down."""
        return self.table.verticalScrollBar().value() > 0

    def reload(self, wanted: JournalFilter | None = None) -> None:
        """The newest lines; another question when `wanted` is given."""
        self._wanted = wanted or self._wanted
        self._rows, self._complete = [], False
        self._asked += 1
        self.card.set_filtered(bool(self._wanted.text or self._wanted.outcome))
        self._read(None)

    def _read(self, before: int | None) -> None:
        history, actor, wanted, asked = self._history, self._actor, self._wanted, self._asked
        self._reading = True
        self._workspace.worker.run(
            self,
            lambda: history.lines(actor, before, AT_ONCE, wanted),
            lambda rows: self._on_rows(asked, rows),
        )

    def _on_rows(self, asked: int, rows: Sequence[JournalRow]) -> None:
        if asked != self._asked:
            return
        self._reading = False
        self._complete = len(rows) < AT_ONCE
        self._rows += rows
        bar = self.table.verticalScrollBar()
        place = bar.value()
        self.model.show(self._rows)
        bar.setValue(place if len(self._rows) > len(rows) else 0)
        self.card.set_footer("" if self._complete else self.tr("Older ones are read while you scroll"))

    def _on_scrolled(self, place: int) -> None:
        near = place >= self.table.verticalScrollBar().maximum() - NEAR
        if near and place > 0 and self._rows and not self._reading and not self._complete:
            self._read(self._rows[-1].id)

    def _outcome(self, words: Words, fact: JournalRow) -> tuple[str, str]:
        if fact.outcome == "denied":
            return words.word("outcome.denied"), "danger"
        if fact.undo_of is not None:
            return self.tr("Undone"), "info"
        return words.word("outcome.done"), "ok"


class UndoList(QWidget):
    """The own acts that can still be taken back."""

    def __init__(self, workspace: Workspace, history: HistoryService, actor: Actor) -> None:
        super().__init__()
        self._workspace, self._history, self._actor = workspace, history, actor
        self._large: frozenset[int] = frozenset()
        words = workspace.language.words
        self.model = FactsModel(
            [
                Column("verb", self.tr("What"), "name", 240, lambda fact: verb_word(words, fact.verb)),
                Column("label", self.tr("Record"), "text", 240, partial(_named, words), stretch=True),
                Column("room", self.tr("Area"), "quiet", 120, lambda fact: room_word(words, fact.room)),
                Column("at", self.tr("When"), "date", 152),
            ]
        )
        self.table = Table(self.model)
        self.table.set_actions([RowAction(self.tr("Undo"), self._on_undo, "undo-2", "", single=True)])
        empty = EmptyState("undo-2", self.tr("There is nothing of yours to undo. Acts of record stay."))
        self.card = TableCard(self.table, empty)
        self.card.offer(self._workspace, "journal.history")
        self.setLayout(column(self.card))

    def reload(self) -> None:
        history, actor = self._history, self._actor
        self._workspace.worker.run(self, lambda: history.steps(actor, 0), self._show)

    def _show(self, steps: Steps) -> None:
        self._large = steps.large
        self.model.show(steps.undo[:MOST])

    def act(self) -> None:
        """Undo the chosen line, or the newest when none is chosen."""
        fact = self.table.fact() or next(iter(self.model.facts()), None)
        if fact is not None:
            self._on_undo(fact)

    def _on_undo(self, fact: JournalRow) -> None:
        history, actor, words = self._history, self._actor, self._workspace.language.words
        worker, title = self._workspace.worker, f"{self.tr('Undo')} {verb_word(words, fact.verb)}"
        sentence = self.tr("“{verb}” {label} of {when} is taken back. This is noted in the journal.").format(
            verb=verb_word(words, fact.verb), label=_named(words, fact), when=f"{fact.at:%Y-%m-%d %H:%M}"
        )

        def job(progress: Progress) -> None:
            history.undo(actor, fact.id, progress)

        def undo() -> None:
            if fact.id in self._large:
                worker.start(self, title, job, self._on_undone)
            else:
                worker.run(self, lambda: job(SILENT), self._on_undone)

        self._workspace.notices.ask(self, self.tr("Undo this?"), sentence, self.tr("Undo"), undo)

    def _on_undone(self, _answer: object) -> None:
        self._workspace.notices.toast(self, self.tr("Undone"))
        self.reload()


class RecycleList(QWidget):
    """Removed records; each can be brought back."""

    def __init__(self, workspace: Workspace, history: HistoryService, actor: Actor) -> None:
        super().__init__()
        self._workspace, self._history, self._actor = workspace, history, actor
        names = table(workspace.language.words.language)

        def kind(fact: BinRow) -> str:
            """What it is; what an act took away stands under that act."""
            if fact.verb:
                return verb_word(workspace.language.words, fact.verb)
            return names.get(f"table.{fact.table}", fact.table)

        self.model = FactsModel(
            [
                Column("label", self.tr("Record"), "name", 240, stretch=True),
                Column("table", self.tr("Kind"), "text", 160, kind),
                Column("removed_by", self.tr("Removed by"), "text", 144),
                Column("removed_at", self.tr("When"), "date", 152),
                Column("kept", self.tr("Kept until"), "date", 120, lambda fact: _kept(fact).date()),
            ]
        )
        self.table = Table(self.model)
        back = RowAction(self.tr("Bring back"), self._on_bring_back, "history", "", single=True)
        self.table.set_actions([back])
        nothing = self.tr(
            "The recycle bin is empty. What is removed stays here for 30 days and can be brought back."
        )
        self.card = TableCard(
            self.table,
            EmptyState(
                "trash-2",
                nothing,
            ),
        )
        self.card.offer(self._workspace, "recycle_bin")
        self.setLayout(column(self.card))

    def reload(self) -> None:
        history, actor = self._history, self._actor
        self._workspace.worker.run(self, lambda: history.recycle_bin(actor), self.model.show)

    def act(self) -> None:
        """Bring the chosen record back."""
        if (fact := self.table.fact()) is not None:
            self._on_bring_back(fact)
        else:
            self._workspace.notices.toast(self, self.tr("Choose one record first."))

    def _on_bring_back(self, fact: BinRow) -> None:
        history, actor = self._history, self._actor
        self._workspace.worker.run(
            self, lambda: history.bring_back(actor, fact.table, fact.id), self._on_back
        )

    def _on_back(self, _answer: object) -> None:
        self._workspace.notices.toast(self, self.tr("Brought back"))
        self.reload()


def _kept(fact: BinRow) -> datetime:
    """Until when at least it can be brought back."""
    return fact.removed_at + KEPT
