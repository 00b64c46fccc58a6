"""Figures of training: person-times and persons, hours by branch and month, use of rooms and instructors."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QStackedWidget

from academy.base.actor import Actor
from academy.courses.facts_figures import FiguresFilter, MonthFigure, Use, UseFigure, YearFigures
from academy.ui.courses.figure_persons_page import FigurePersonsPage
from academy.ui.courses.figure_sessions_page import FigureSessionsPage
from academy.ui.parts.beside import fours
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import card, column, flow, label
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


def rate_text(part: int, whole: int) -> str:
    """One place, rounded down: 99.96 % is never shown as 100 %."""
    return f"{part * 1000 // whole // 10}.{part * 1000 // whole % 10}%" if whole else "—"


class FiguresPage(Page):
    """Four figures above; below, what they are made of, each row leading to its sessions."""

    shows = frozenset({"courses", "people", "places"})

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor) -> None:
        super().__init__(workspace)
        self.title = self.tr("Training figures")
        self._courses, self._actor = courses, actor
        self.year = workspace.clock.today().year
        self.before = button("", "quiet", "chevron-left", hint=self.tr("The year before"), on=self._on_before)
        self.after = button("", "quiet", "chevron-right", hint=self.tr("The year after"), on=self._on_after)
        self._shown = label("", "section")
        self.views = Segments([self.tr("Months"), self.tr("Rooms"), self.tr("Instructors")])
        self.views.chosen.connect(self._on_view)
        self.figures = {name: label("—", "figure") for name in ("visits", "persons", "hours", "rate")}
        tiles = self._tiles()
        self.months = self._table("courses.months", self._month_columns(), self._month_key, self._on_month)
        self.rooms = self._table(
            "courses.rooms", self._use_columns(self.tr("Place"), self.tr("Of opening time")), _use_key,
            partial(self._on_use, Use.ROOM),
        )  # fmt: skip
        self.people = self._table(
            "courses.teachers", self._use_columns(self.tr("Instructor"), self.tr("Of working time")),
            _use_key, partial(self._on_use, Use.INSTRUCTOR),
        )  # fmt: skip
        self.stack = QStackedWidget()
        for each in (self.months, self.rooms, self.people):
            self.stack.addWidget(each)
        self.body.addLayout(flow(self.before, self._shown, self.after, 16, self.views))
        self.body.addLayout(fours(*tiles))
        self.body.addLayout(column(self.stack), 1)

    def opened(self) -> None:
        year = self.year
        self._shown.setText(str(year))
        self.after.setEnabled(year < self.workspace.clock.today().year + 1)
        ask, worker = self._courses, self.workspace.worker
        worker.run(self, lambda: ask.training_figures(self._actor, FiguresFilter(year)), self._on_figures)
        span = (date(year, 1, 1), date(year, 12, 31))
        for use, view in ((Use.ROOM, self.rooms), (Use.INSTRUCTOR, self.people)):
            job = partial(ask.use_figures, self._actor, use, None, *span)
            worker.run(self, job, partial(self._on_uses, view))

    def _tiles(self) -> list[QFrame]:
        """The four figures, each with what it counts."""
        titles = {
            "visits": self.tr("Person-times"), "persons": self.tr("Persons"),
            "hours": self.tr("Person hours"), "rate": self.tr("Attendance rate"),
        }  # fmt: skip
        hints = {
            "visits": self.tr("everybody once in each class he came to"),
            "persons": self.tr("everybody once in the year"),
            "hours": self.tr("credit hours of 45 minutes attended"),
            "rate": self.tr("came, of all entries"),
        }
        self.ways = {
            name: button(
                self.tr("Who they are") if name == "persons" else self.tr("Sessions"), "link", small=True,
                on=self._on_persons if name == "persons" else self._on_year,
            )
            for name in titles
        }  # fmt: skip
        return [
            card(
                flow(Line(titles[name], "table", "text2"), None, self.ways[name]), self.figures[name],
                label(hints[name], "caption", "muted", wrap=True), gap=2, margins=(16, 12, 16, 12),
            )
            for name in titles
        ]  # fmt: skip

    def _table(self, name: str, columns: list[Column], key: Any, on: Any) -> TableCard:
        table = Table(FactsModel(columns, id_of=key))
        table.opened.connect(on)
        made = TableCard(table, EmptyState("chart-column", self.tr("Nothing was taught in this year.")))
        made.offer(self.workspace, name)
        return made

    def _month_columns(self) -> list[Column]:
        return [
            Column("month", self.tr("Month"), width=96),
            Column("branch", self.tr("Branch"), "name", width=200, stretch=True),
            Column("visits", self.tr("Person-times"), "number", width=112, total=lambda f: f.visits),
            Column("hours", self.tr("Person hours"), "number", width=104, value=lambda f: f"{f.hours:,}",
                   order=lambda f: f.minutes),
            Column("theory", self.tr("Theory"), "number", width=88, value=lambda f: f"{f.theory // 45:,}"),
            Column("practical", self.tr("Practical"), "number", width=88,
                   value=lambda f: f"{f.practical // 45:,}"),
            Column("online", self.tr("Online"), "number", width=80, value=lambda f: f"{f.online // 45:,}"),
            Column("late", self.tr("Late"), "number", width=72),
            Column("leave", self.tr("Leave"), "number", width=72),
            Column("absent", self.tr("Absent"), "number", width=72),
            Column("rate", self.tr("Rate"), "number", width=88,
                   value=lambda f: rate_text(f.came, f.entries),
                   order=lambda f: f.came * 10_000 // f.entries if f.entries else 0),
        ]  # fmt: skip

    def _use_columns(self, title: str, share: str) -> list[Column]:
        return [
            Column("name", title, "name", width=220, stretch=True),
            Column("branch", self.tr("Branch"), width=200),
            Column("sessions", self.tr("Sessions"), "number", width=96),
            Column("hours", self.tr("Hours"), "number", width=88),
            Column("clock", self.tr("Clock hours"), "number", width=104,
                   value=lambda f: f"{f.minutes // 60}:{f.minutes % 60:02}", order=lambda f: f.minutes),
            Column("share", share, "number", width=128,
                   value=lambda f: rate_text(f.minutes, f.of_minutes),
                   order=lambda f: f.minutes * 10_000 // f.of_minutes if f.of_minutes else -1),
            Column("days", self.tr("Days"), "number", width=80),
            Column("classes", self.tr("Classes"), "number", width=80),
        ]  # fmt: skip

    def _month_key(self, fact: MonthFigure) -> int:
        return hash((fact.branch_id, fact.month))

    def _on_figures(self, found: YearFigures) -> None:
        if found.year != self.year:
            return
        entries = sum(each.entries for each in found.months)
        came = sum(each.came for each in found.months)
        persons = found.network if found.network is not None else sum(found.persons.values())
        shown = {
            "visits": f"{found.visits:,}", "persons": f"{persons:,}", "hours": f"{found.minutes // 45:,}",
            "rate": rate_text(came, entries),
        }  # fmt: skip
        for name, text in shown.items():
            self.figures[name].setText(text)
        _show(self.months, found.months)

    def _on_uses(self, view: TableCard, rows: list[UseFigure]) -> None:
        _show(view, rows)

    def _on_view(self, place: int) -> None:
        self.stack.setCurrentIndex(place)

    def _on_before(self) -> None:
        self.year -= 1
        self.opened()

    def _on_after(self) -> None:
        self.year += 1
        self.opened()

    def _on_year(self) -> None:
        span = (date(self.year, 1, 1), date(self.year, 12, 31))
        self._drill(str(self.year), (None, *span))

    def _on_persons(self) -> None:
        self.opening.emit(FigurePersonsPage(self.workspace, self._courses, self._actor, self.year))

    def _on_month(self, fact: MonthFigure) -> None:
        first = date.fromisoformat(f"{fact.month}-01")
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        last = date.fromordinal(following.toordinal() - 1)
        self._drill(f"{fact.month}　{fact.branch}", (fact.branch_id, first, last))

    def _on_use(self, use: Use, fact: UseFigure) -> None:
        span = (date(self.year, 1, 1), date(self.year, 12, 31))
        self._drill(f"{self.year}　{fact.name}", (None, *span, use, fact.key))

    def _drill(self, note: str, asked: tuple[Any, ...]) -> None:
        self.opening.emit(FigureSessionsPage(self.workspace, self._courses, self._actor, note, asked))


def _use_key(fact: UseFigure) -> int:
    return hash((fact.key, fact.branch))


def _show(view: TableCard, rows: Any) -> None:
    model = view.table.model()
    assert isinstance(model, FactsModel)
    model.show(rows)
