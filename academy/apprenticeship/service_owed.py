"""What is still to be written: a mentor's own, or that of all mentors of a clerk's branches."""

from academy.apprenticeship import store_overdue, store_owed
from academy.apprenticeship.facts_logs import OverdueLogs, Owed
from academy.base.door import Act, Service, reads


class Owing(Service):
    """The list a mentor works through."""

    @reads("apprenticeship.read")
    def owed_logs(self, act: Act) -> list[Owed]:
        """Entries, talks, ratings and mended entries that are owed; for an apprentice, what he confirms.

        Whoever sees only his own rows is told nothing of what others owe.
        """
        return store_owed.owed(act.db, act.scope, act.clock.today())

    @reads("apprenticeship.read")
    def overdue_logs(self, act: Act) -> list[OverdueLogs]:
        """Contracts of which something is overdue, the longest first: what `owed_logs` tells, counted."""
        return store_overdue.by_contract(act.db, act.scope, act.clock.today())
