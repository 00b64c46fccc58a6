"""The papers of a class as PDF."""

from datetime import date

from academy.base.door import Act, reads
from academy.courses import paper, store_papers
from academy.courses.service_desk import ClassDesk


class PaperVerbs(ClassDesk):
    """Sign-in sheets and rosters; not frozen, made anew each time."""

    @reads("courses.read")
    def sign_in_paper(self, act: Act, class_id: int, day: date) -> bytes:
        """签到表 of one day, as PDF."""
        self._seen(act, class_id)
        return paper.sign_in(store_papers.sign_in(act.db, class_id, day))

    @reads("courses.read")
    def roster_paper(self, act: Act, class_id: int) -> bytes:
        """学员花名册 as PDF, numbers masked."""
        self._seen(act, class_id)
        facts = store_papers.roster(act.db, class_id, act.actor.name, act.clock.today())
        return paper.roster(facts)
