"""Figures of the apprenticeships, each with the rows behind it."""

from academy.apprenticeship import store_counts
from academy.apprenticeship.facts_figures import FigureCell, FigureRows, Figures
from academy.base.door import Act, Service, reads


class Counting(Service):
    """Pairs, completion, response and what is overdue, by branch and year."""

    @reads("network.read")
    def contract_figures(self, act: Act) -> Figures:
        """What the branches in the actor's reach have done: numbers, no names."""
        return store_counts.figures(act.db, act.scope.branches, act.clock.today())

    @reads("apprenticeship.read")
    def figure_rows(self, act: Act, cell: FigureCell) -> FigureRows:
        """The contracts or entries that one figure counts, as far as the actor may see them."""
        return store_counts.figure_rows(act.db, act.scope, cell, act.clock.today())
