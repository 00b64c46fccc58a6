"""Figures of training and the records behind each of them."""

from datetime import date

from academy.base.door import Act, reads
from academy.courses import store_figures
from academy.courses.facts_figures import FiguresFilter, SessionFigure, Use, UseFigure, YearFigures
from academy.courses.service_desk import ClassDesk


class FigureVerbs(ClassDesk):
    """How much was taught, to how many, where and by whom."""

    @reads("courses.read")
    def training_figures(self, act: Act, wanted: FiguresFilter) -> YearFigures:
        """A year by branch and month."""
        return store_figures.year(act.db, act.scope.branches, wanted)

    @reads("courses.read")
    def use_figures(
        self, act: Act, use: Use, branch_id: int | None, first: date, last: date
    ) -> list[UseFigure]:
        """Rooms or instructors in a span of days."""
        return store_figures.uses(act.db, act.scope.branches, use, branch_id, first, last)

    @reads("courses.read")
    def figure_sessions(
        self, act: Act, branch_id: int | None, first: date, last: date, use: Use | None = None, key: str = ""
    ) -> list[SessionFigure]:
        """The sessions a figure is made of."""
        wanted = (use, key) if use is not None else None
        return store_figures.sessions(act.db, act.scope.branches, branch_id, first, last, wanted)
