"""The papers of a class as PDF."""

from dataclasses import replace
from datetime import date

from academy.base.door import Act, reads, writes
from academy.courses import paper, store_evidence, store_papers, store_plan
from academy.courses.service_desk import ClassDesk


class PaperVerbs(ClassDesk):
    """Sign-in sheets and rosters; not frozen, made anew each time."""

    @writes("courses.read")
    def sign_in_paper(self, act: Act, class_id: int, day: date) -> bytes:
        """签到表 of one day, as PDF; which row is whose is kept, so that the paper can come back."""
        row = self._seen(act, class_id)
        facts, people = store_papers.sign_in(act.db, class_id, day)
        record = store_plan.class_record(act.db, class_id)
        sheet = store_evidence.printed(act.db, record, day, people)
        act.note("courses", class_id, row.branch_id, sheet.code)
        return paper.sign_in(replace(facts, code=sheet.code))

    @reads("courses.read")
    def roster_paper(self, act: Act, class_id: int) -> bytes:
        """学员花名册 as PDF, numbers masked."""
        self._seen(act, class_id)
        facts = store_papers.roster(act.db, class_id, act.actor.name, act.clock.today())
        return paper.roster(facts)
