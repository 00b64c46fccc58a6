"""The journal, what can be undone, and the recycle bin: one page, as far as the actor's rights go."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.base.facts import JournalFilter
from academy.ui.access.journal_lists import JournalList, RecycleList, UndoList, verbs_like
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.late_pages import LatePages
from academy.ui.parts.layout import appear, flow
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
        self._history, self._actor = history, actor
        offered: list[tuple[str, str, Callable[[], QWidget]]] = [
            ("access.journal", self.tr("Journal"), lambda: self.lines),
            ("access.undo", self.tr("Can be undone"), lambda: self.undo),
            ("access.recycle", self.tr("Recycle bin"), lambda: self.bin),
        ]
        lists = [(word, make) for permission, word, make in offered if actor.may(permission)]
        self.field = SearchField(self.tr("Person, record or act"))
        self.field.searched.connect(lambda _text: self._ask())
        self.search = self.field
        self.outcome = self._outcomes()
        self.verb = button("", "", on=self._on_verb)
        self.views = Segments([word for word, _make in lists])
        appear(self.views, len(lists) > 1)
        self.views.chosen.connect(self._show_list)
        self._stack = LatePages([make for _word, make in lists])
        views = (self.views, 8) if len(lists) > 1 else ()
        self.body.addLayout(flow(*views, self.field, self.outcome, None, self.verb))
        self.body.addWidget(self._stack, 1)
        workspace.worker.changed.connect(self._on_changed)
        self._settle()

    @cached_property
    def lines(self) -> JournalList:
        return JournalList(self.workspace, self._history, self._actor)

    @cached_property
    def undo(self) -> UndoList:
        return UndoList(self.workspace, self._history, self._actor)

    @cached_property
    def bin(self) -> RecycleList:
        return RecycleList(self.workspace, self._history, self._actor)

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
        return self._stack.choose(self.views.current())

    def _show_list(self, _place: int) -> None:
        self._settle()
        self._reload()

    def _settle(self) -> None:
        here = self._current()
        for each in (self.field, self.outcome):
            each.setVisible(isinstance(here, JournalList))
        self.verb.setVisible(not isinstance(here, JournalList))
        self.verb.setText(self.tr("Undo") if isinstance(here, UndoList) else self.tr("Bring back"))
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
        here = self._current()
        if self.isVisible() and not (isinstance(here, JournalList) and here.is_scrolled()):
            self._reload()
