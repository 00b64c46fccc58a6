"""The sessions a figure is made of; each opens its class."""

from typing import TYPE_CHECKING, Any

from academy.base.actor import Actor
from academy.courses.facts_figures import MOST, SessionFigure, SessionTotals
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.states import day_text
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


class FigureSessionsPage(Page):
    """One level down from a figure."""

    shows = frozenset({"courses", "people", "places"})

    def __init__(
        self,
        workspace: Workspace,
        courses: "CourseService",
        actor: Actor,
        note: str,
        asked: tuple[Any, ...],
    ) -> None:
        """`asked`: branch, first and last day, and what is used by whom, as the service takes them."""
        super().__init__(workspace)
        self.title = self.tr("Sessions")
        self._courses, self._actor, self._asked = courses, actor, asked
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.session_id)
        self.table = Table(self.model)
        self.table.opened.connect(self._on_open)
        self.table.set_actions([RowAction(self.tr("Open the class"), self._on_open, "school", single=True)])
        self.card = TableCard(
            self.table, EmptyState("calendar-days", self.tr("No session stands behind it."))
        )
        self.card.offer(self.workspace, "courses.figure_sessions")
        self.card.set_loading()
        self.body.addWidget(self.card, 1)
        self.set_note(note)

    def opened(self) -> None:
        worker, courses, asked = self.workspace.worker, self._courses, self._asked
        worker.run(self, lambda: courses.figure_sessions(self._actor, *asked), self.model.show)
        worker.run(self, lambda: courses.session_totals(self._actor, *asked), self._on_totals)

    def _columns(self) -> list[Column]:
        word, language = self.workspace.language.words.word, self.workspace.language.name
        return [
            Column("day", self.tr("Date"), width=132, value=lambda f: day_text(f.day, language)),
            Column("time", self.tr("Time"), width=112,
                   value=lambda f: f"{clock_text(f.starts)}–{clock_text(f.ends)}"),
            Column("name", self.tr("Class"), "two", width=280, stretch=True,
                   value=lambda f: (f.name, f.number)),
            Column("kind", self.tr("Kind"), width=72, value=lambda f: word(f"session_kind.{f.kind.value}")),
            Column("hours", self.tr("Hours"), "number", width=64),
            Column("instructor", self.tr("Instructor"), width=104),
            Column("place", self.tr("Place"), width=132),
            Column("came", self.tr("Came"), "number", width=72),
            Column("leave", self.tr("Leave"), "number", width=72),
            Column("absent", self.tr("Absent"), "number", width=72),
        ]  # fmt: skip

    def _on_totals(self, found: SessionTotals) -> None:
        """Of all sessions, also of those that are not told one by one."""
        self.card.set_whole(found.sessions, {})
        told = self.tr("%Ln hour(s)", "", found.hours)
        if found.sessions > MOST:
            more = self.tr("the first %Ln only: choose a month, a room or an instructor", "", MOST)
            told = f"{told}　{more}"
        self.card.set_footer(told)

    def _on_open(self, fact: SessionFigure) -> None:
        self.opening.emit(ClassPage(self.workspace, self._courses, self._actor, fact.class_id))
