"""Figures of training and the records behind each of them."""

from dataclasses import replace
from datetime import date

from academy.base.door import Act, reads
from academy.courses import rules_use, store_board, store_figures, store_figures_persons
from academy.courses.facts_figures import (
    FiguresFilter,
    PersonFigure,
    PersonTotals,
    SessionFigure,
    SessionTotals,
    Use,
    UseFigure,
    YearFigures,
)
from academy.courses.service_desk import ClassDesk
from academy.places import store as places


class FigureVerbs(ClassDesk):
    """How much was taught, to how many, where and by whom."""

    @reads("courses.read")
    def training_figures(self, act: Act, wanted: FiguresFilter) -> YearFigures:
        """A year by branch and month; persons that were merged count once."""
        return store_figures.year(act.db, act.scope.branches, wanted)

    @reads("courses.read")
    def figure_persons(self, act: Act, year: int) -> list[PersonFigure]:
        """The persons of a year, everybody once."""
        return store_figures_persons.persons(act.db, act.scope.branches, year)

    @reads("courses.read")
    def person_totals(self, act: Act, year: int) -> PersonTotals:
        """How many persons a year has and how many entries, all of them counted."""
        return store_figures_persons.person_totals(act.db, act.scope.branches, year)

    @reads("courses.read")
    def use_figures(
        self, act: Act, use: Use, branch_id: int | None, first: date, last: date
    ) -> list[UseFigure]:
        """Rooms or instructors in a span of days, with the time they could have been used."""
        rows = store_figures.uses(act.db, act.scope.branches, use, branch_id, first, last)
        known = (
            self._open(act, rows, first, last) if use is Use.ROOM else self._working(act, rows, first, last)
        )
        return [replace(each, of_minutes=known.get(each.key, 0)) for each in rows]

    def _open(self, act: Act, rows: list[UseFigure], first: date, last: date) -> dict[str, int]:
        """Opening minutes by the name of the place."""
        found = places.places_by_id(act.db, [each.place_id for each in rows if each.place_id])
        keys = {*found, *(each.parent_id for each in found.values() if each.parent_id)}
        shut = places.closures(act.db, keys, first, last)
        return {each.name: rules_use.open_minutes(each, first, last, shut) for each in found.values()}

    def _working(self, act: Act, rows: list[UseFigure], first: date, last: date) -> dict[str, int]:
        """Minutes of working days by person."""
        away = store_board.away(act.db, [int(each.key) for each in rows], first, last)
        days = store_board.days(act.db, first, last)
        return {
            each.key: rules_use.working_minutes(first, last, days, away.get(int(each.key), ()))
            for each in rows
        }

    @reads("courses.read")
    def figure_sessions(
        self, act: Act, branch_id: int | None, first: date, last: date, use: Use | None = None, key: str = ""
    ) -> list[SessionFigure]:
        """The sessions a figure is made of."""
        wanted = (use, key) if use is not None else None
        return store_figures.sessions(act.db, act.scope.branches, branch_id, first, last, wanted)

    @reads("courses.read")
    def session_totals(
        self, act: Act, branch_id: int | None, first: date, last: date, use: Use | None = None, key: str = ""
    ) -> SessionTotals:
        """How many sessions and hours a figure is made of, all of them counted."""
        wanted = (use, key) if use is not None else None
        return store_figures.session_totals(act.db, act.scope.branches, branch_id, first, last, wanted)
