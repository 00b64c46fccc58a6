"""What a day brings, and how many classes there are."""

from datetime import date

from academy.base.door import Act, reads
from academy.courses import store_days
from academy.courses.facts_plan import DaySession, Teaching
from academy.courses.service_desk import ClassDesk
from academy.network.facts import BranchCount


class DayVerbs(ClassDesk):
    @reads("courses.read")
    def sessions_on(self, act: Act, day: date) -> list[DaySession]:
        """Every session of the actor's branches on a day."""
        return store_days.sessions_on(act.db, act.scope.branches, day)

    @reads("courses.attend")
    def teaching(self, act: Act) -> Teaching:
        """The actor's own classes as an instructor, and the attendance and marks he owes of them."""
        me = act.actor.person_id
        if me is None:
            return Teaching()
        return store_days.teaching(act.db, act.scope.branches, me, act.clock.today())

    @reads("network.read")
    def figures(self, act: Act) -> list[BranchCount]:
        """How many classes each branch has in each state."""
        return store_days.by_branch(act.db, act.scope.branches)
