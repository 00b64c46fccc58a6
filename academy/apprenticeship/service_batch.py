"""Drafts for a whole group from one pattern: looked at row by row, made in one act, undone as one."""

from dataclasses import replace

from academy.apprenticeship import rules_batch, store, store_batch, store_settings, store_write
from academy.apprenticeship.facts_batch import BatchPlan, BatchPreview
from academy.apprenticeship.service_drafts import ROOM
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.network import store as network
from academy.people import store as people

SILENT = Silent()


class Batching(Service):
    """Many drafts at once."""

    @reads("apprenticeship.draft")
    def check_batch(self, act: Act, plan: BatchPlan) -> BatchPreview:
        """Every row with its problems; nothing is written."""
        return self._preview(act, plan)

    @writes("apprenticeship.draft", undoable=True)
    def create_batch(self, act: Act, plan: BatchPlan, progress: Progress = SILENT) -> list[int]:
        """All drafts or none. Raises Refused with every problem, each naming its row; Cancelled."""
        store.lock_people(act.db, sorted({pair.apprentice_id for pair in plan.pairs}))
        found = self._preview(act, plan)
        if not found.sound:
            empty = [] if found.rows else [problem("contract.batch_empty")]
            of_rows = [replace(no, where=str(row.id)) for row in found.rows for no in row.problems]
            raise Refused(*empty, *found.problems, *of_rows)
        act.demand(plan.pattern.branch_id)
        made = []
        for done, pair in enumerate(plan.pairs, 1):
            made.append(store_write.add(act.db, rules_batch.draft_of(plan.pattern, pair)))
            progress.step(done, len(plan.pairs))
        act.note(ROOM, made[0], plan.pattern.branch_id, f"×{len(made)}")
        return made

    def _preview(self, act: Act, plan: BatchPlan) -> BatchPreview:
        today, pattern = act.clock.today(), plan.pattern
        lineage = network.lineage(act.db, pattern.branch_id) if pattern.branch_id is not None else []
        limits = store_settings.limits(act.db, lineage, today, pattern.kind)
        apprentices = [pair.apprentice_id for pair in plan.pairs]
        mentors = {key for pair in plan.pairs for key in (pair.character_id, pair.technical_id) if key}
        return rules_batch.preview(
            plan,
            people.members(act.db, sorted({*apprentices, *mentors})),
            store_batch.busy(act.db, apprentices, pattern.kind),
            store_batch.loads(act.db, sorted(mentors)),
            limits,
            today,
        )
