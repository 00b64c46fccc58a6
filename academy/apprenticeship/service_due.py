"""The work list: what is due, as lines, as reminders on paper, as a calendar file."""

from pathlib import Path

from academy.apprenticeship import store_due
from academy.apprenticeship.facts_due import DueFilter, DueList
from academy.apprenticeship.paper_calendar import write_calendar
from academy.apprenticeship.paper_reminders import draw_reminders
from academy.apprenticeship.service_drafts import ROOM
from academy.base.door import Act, Service, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Refused, problem
from academy.network import store as network

OFFICE = "学院"


class Reminding(Service):
    """What waits, for whom, since when."""

    @reads("apprenticeship.read")
    def due_list(self, act: Act, wanted: DueFilter) -> DueList:
        """Everything due that the filter means; a mentor sees what concerns his own contracts."""
        return self._due(act, wanted)

    @writes("apprenticeship.print")
    def save_reminders(self, act: Act, wanted: DueFilter, target: Path) -> Path:
        """The reminders of the lines shown as a PDF, a page for each person. Raises Unavailable."""
        found = self._due(act, wanted)
        self._demand_lines(found)
        own = act.actor.branch_id
        office = network.branch(act.db, own).name if own else OFFICE
        keep_whole(target, draw_reminders(found.lines, found.today, office), "contract.not_written")
        act.note(ROOM, 0, act.actor.branch_id)
        return target

    @writes("apprenticeship.print")
    def save_calendar(self, act: Act, wanted: DueFilter, target: Path) -> Path:
        """The lines shown as an .ics file. Raises Unavailable."""
        found = self._due(act, wanted)
        self._demand_lines(found)
        keep_whole(target, write_calendar(found.lines, act.clock.now()), "contract.not_written")
        act.note(ROOM, 0, act.actor.branch_id)
        return target

    def _due(self, act: Act, wanted: DueFilter) -> DueList:
        return store_due.due_list(act.db, act.scope, wanted, act.clock.today())

    def _demand_lines(self, found: DueList) -> None:
        if not found.lines:
            raise Refused(problem("contract.reminders_empty"))
