"""The journal, what can be undone, and the recycle bin: one page, as far as the actor's rights go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.base.facts import JournalFilter
from academy.ui.access.journal_lists import JournalList, RecycleList, UndoList, verbs_like
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import flow
from academy.ui.parts.page import Page
from academy.ui.parts.search import SearchField
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service_history import HistoryService

OUTCOMES = ("", "done", "denied")


class JournalPage(Page):
    """Auditors read the journal; clerks take their own acts back and empty nothing for good."""

    def __init__(self, workspace: Workspace, history: HistoryService, actor: Actor) -> None:
        super().__init__(workspace)
        self.lines = JournalList(workspace, history, actor)
        self.undo = UndoList(workspace, history, actor)
        self.bin = RecycleList(workspace, history, actor)
        self._lists: list[QWidget] = []
        words: list[str] = []
        if actor.may("access.journal"):
            self._lists.append(self.lines)
            words.append(self.tr("Journal"))
        if actor.may("access.undo"):
            self._lists.append(self.undo)
            words.append(self.tr("Can be undone"))
        if actor.may("access.recycle"):
            self._lists.append(self.bin)
            words.append(self.tr("Recycle bin"))
        self.field = SearchField(self.tr("Person, record or act"))
        self.field.searched.connect(lambda _text: self._ask())
        self.search = self.field
        self.outcome = self._outcomes()
        self.verb = button("", "", on=self._on_verb)
        self.views = Segments(words)
        self.views.setVisible(len(words) > 1)
        self.views.chosen.connect(self._show_list)
        self._stack = QStackedWidget()
        for each in self._lists:
            self._stack.addWidget(each)
        self.body.addLayout(flow(self.views, 8, self.field, self.outcome, None, self.verb))
        self.body.addWidget(self._stack, 1)
        workspace.worker.changed.connect(self._on_changed)
        self._settle()

    def opened(self) -> None:
        self._reload()

    def help_text(self) -> str:
        return self.tr(
            "Every act leaves a line that nobody can change or remove. An act can be undone while nobody has "
            "changed its records since; what is official is voided instead."
        )

    def _outcomes(self) -> QComboBox:
        made = CalmCombo()
        made.addItems([self.tr("Done and denied"), self.tr("Done only"), self.tr("Denied only")])
        made.setAccessibleName(self.tr("Outcome"))
        made.currentIndexChanged.connect(lambda _place: self._ask())
        return made

    def _current(self) -> QWidget:
        return self._lists[self.views.current()]

    def _show_list(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._settle()
        self._reload()

    def _settle(self) -> None:
        here = self._current()
        for each in (self.field, self.outcome):
            each.setVisible(here is self.lines)
        self.verb.setVisible(here is not self.lines)
        self.verb.setText(self.tr("Undo") if here is self.undo else self.tr("Bring back"))
        self.verb.setAccessibleName(self.verb.text())

    def _reload(self) -> None:
        here = self._current()
        if isinstance(here, JournalList | UndoList | RecycleList):
            here.reload()

    def _ask(self) -> None:
        text = self.field.text().strip()
        verbs = verbs_like(self.workspace.language.words, text) if text else frozenset[str]()
        self.lines.reload(JournalFilter(text, verbs, OUTCOMES[self.outcome.currentIndex()]))

    def _on_verb(self) -> None:
        here = self._current()
        if isinstance(here, UndoList | RecycleList):
            here.act()

    def _on_changed(self, _change: Changed) -> None:
        """Every act adds a line; one being read from further down stays where it is."""
        if self.isVisible() and self.lines.table.verticalScrollBar().value() == 0:
            self._reload()
