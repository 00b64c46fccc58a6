"""The persons a figure is made of, everybody once."""

from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.ui.parts.columns import Column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.facts_figures import PersonFigure, PersonTotals
    from academy.courses.service import CourseService


class FigurePersonsPage(Page):
    """Who attended anything in a year."""

    shows = frozenset({"courses", "people"})

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor, year: int) -> None:
        super().__init__(workspace)
        self.title = self.tr("Persons")
        self._courses, self._actor, self._year = courses, actor, year
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.person_id)
        empty = EmptyState("users", self.tr("Nobody attended anything in this year."))
        self.table = Table(self.model)
        if actor.may("people.read"):
            self.table.opened.connect(self._on_open)
            self.table.set_actions(
                [RowAction(self.tr("Open the person"), self._on_open, "user", single=True)]
            )
        self.card = TableCard(self.table, empty)
        self.card.offer(workspace, "courses.persons")
        self.card.set_loading()
        self.body.addWidget(self.card, 1)
        self.set_note(str(year))

    def opened(self) -> None:
        year = self._year
        job = lambda: self._courses.figure_persons(self._actor, year)  # noqa: E731
        total = lambda: self._courses.person_totals(self._actor, year)  # noqa: E731
        self.workspace.worker.run(self, job, self.model.show)
        self.workspace.worker.run(self, total, self._on_totals)

    def _on_totals(self, found: "PersonTotals") -> None:
        self.card.set_whole(found.persons, {"entries": found.entries})

    def _on_open(self, fact: "PersonFigure") -> None:
        self.elsewhere.emit("people", fact.person_id)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), "name", width=160),
            Column("number", self.tr("Number"), width=160),
            Column("unit", self.tr("Employer"), width=280, stretch=True),
            Column("entries", self.tr("Sessions"), "number", width=112, total=lambda fact: fact.entries),
        ]
