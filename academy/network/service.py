"""What clerks do with the network: branches, one specialty each, talent plans, the working calendar."""

from dataclasses import replace

from academy.base.actor import Scope
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused
from academy.network import rules, store, store_writing
from academy.network.facts import BranchDraft, BranchRow, PlanDraft, PlanRow
from academy.network.service_calendar import CalendarVerbs

WHOLE = Scope(None)


class NetworkService(CalendarVerbs):
    @reads("network.read")
    def branches(self, act: Act) -> list[BranchRow]:
        """The tree within reach, ordered by code, the head academy first."""
        return store.branches(act.db, act.scope)

    @reads("network.read")
    def plans(self, act: Act, branch_id: int) -> list[PlanRow]:
        """A branch's talent plans, the newest year first."""
        act.demand(branch_id)
        return store.plans(act.db, branch_id)

    @writes("network.manage", undoable=True)
    def add_branch(self, act: Act, draft: BranchDraft) -> int:
        """Add a branch or station; a specialty named with it is a proposal. Raises Refused."""
        draft = rules.tidied(draft)
        _refuse(self._problems(act, draft, store.branches(act.db, WHOLE)))
        act.demand(draft.parent_id)
        branch_id = act.ids.next()
        store_writing.add_branch(act.db, branch_id, draft)
        if draft.specialty:
            store_writing.propose_specialty(act.db, branch_id, draft.specialty, act.actor.person_id)
        act.note("network", branch_id, branch_id, draft.code)
        return branch_id

    @writes("network.manage", undoable=True)
    def change_branch(self, act: Act, branch_id: int, draft: BranchDraft, version: int) -> None:
        """Change a branch; its specialty is changed by a proposal only."""
        act.demand(branch_id)
        others = [row for row in store.branches(act.db, WHOLE) if row.id != branch_id]
        draft = replace(rules.tidied(draft), specialty="")
        below = [row for row in others if row.parent_id == branch_id]
        _refuse(self._problems(act, draft, others, branch_id) + rules.kept_places(draft, below))
        store_writing.change_branch(act.db, branch_id, draft, version)
        act.note("network", branch_id, branch_id, draft.code)

    @writes("network.manage", undoable=True)
    def remove_branch(self, act: Act, branch_id: int, version: int) -> None:
        """Put an empty branch into the recycle bin."""
        act.demand(branch_id)
        branch = store.branch(act.db, branch_id)
        below = store_writing.children(act.db, branch_id)
        _refuse(rules.removal_problems(branch, below, store_writing.in_use(act.db, branch_id)))
        now = act.clock.now()
        store_writing.set_removed(act.db, branch_id, version, now, act.actor.person_id)
        act.note("network", branch_id, branch_id, branch.code)

    @writes("network.manage", undoable=True)
    def restore_branch(self, act: Act, branch_id: int) -> None:
        """Take a branch out of the recycle bin. Refused while another has its name."""
        act.demand(branch_id)
        branch = store.branch(act.db, branch_id)
        others = [row for row in store.branches(act.db, WHOLE) if row.id != branch_id]
        _refuse(rules.return_problems(branch, others))
        store_writing.set_removed(act.db, branch_id, branch.version, None, None)
        act.note("network", branch_id, branch_id, branch.code)

    @writes("network.propose", undoable=True)
    def propose_specialty(self, act: Act, branch_id: int, title: str) -> None:
        """Propose a branch's one specialty (一院一品). Refused when it has one, naming it."""
        act.demand(branch_id)
        branch = store.branch(act.db, branch_id)
        _refuse(rules.title_problems(title.strip(), branch.specialty))
        store_writing.propose_specialty(act.db, branch_id, title.strip(), act.actor.person_id)
        act.note("network", branch_id, branch_id, branch.code)

    @writes("network.propose", undoable=True)
    def change_specialty(self, act: Act, branch_id: int, title: str, version: int) -> None:
        """Give the specialty another title: a new proposal, to be approved again."""
        act.demand(branch_id)
        branch = store.branch(act.db, branch_id)
        _refuse(rules.changed_title_problems(title.strip()))
        store_writing.change_specialty(act.db, branch_id, title.strip(), version, act.actor.person_id)
        act.note("network", branch_id, branch_id, branch.code)

    @writes("network.approve")
    def approve_specialty(self, act: Act, branch_id: int, version: int) -> None:
        """Approve what another person proposed; `version` is the one he read."""
        act.demand(branch_id)
        branch = store.branch(act.db, branch_id)
        person_id = act.actor.person_id
        _refuse(rules.approval_problems(branch.specialty_proposed, branch.specialty_by, person_id))
        store_writing.approve_specialty(act.db, branch_id, version, person_id)
        act.note("network", branch_id, branch_id, branch.code)

    @writes("network.propose", undoable=True)
    def propose_plan(self, act: Act, draft: PlanDraft) -> int:
        """Propose a branch's talent plan for a year; one plan a year."""
        branch = store.branch(act.db, draft.branch_id or 0)
        act.demand(branch.id)
        _refuse(rules.plan_problems(draft, store.plans(act.db, branch.id)))
        plan_id = store_writing.propose_plan(act.db, branch.id, draft, act.actor.person_id)
        act.note("network", branch.id, branch.id, branch.code)
        return plan_id

    @writes("network.propose", undoable=True)
    def change_plan(self, act: Act, plan_id: int, draft: PlanDraft, version: int) -> None:
        """Change a plan: a new proposal, to be approved again."""
        plan = store.plan(act.db, plan_id)
        act.demand(plan.branch_id)
        branch = store.branch(act.db, plan.branch_id)
        others = [other for other in store.plans(act.db, branch.id) if other.id != plan_id]
        _refuse(rules.plan_problems(draft, others))
        store_writing.change_plan(act.db, plan_id, draft, version, act.actor.person_id)
        act.note("network", branch.id, branch.id, branch.code)

    @writes("network.approve")
    def approve_plan(self, act: Act, plan_id: int, version: int) -> None:
        """Approve a plan another person proposed."""
        plan = store.plan(act.db, plan_id)
        act.demand(plan.branch_id)
        branch = store.branch(act.db, plan.branch_id)
        _refuse(rules.approval_problems(plan.proposed, plan.proposed_by, act.actor.person_id))
        store_writing.approve_plan(act.db, plan_id, version, act.actor.person_id)
        act.note("network", branch.id, branch.id, branch.code)

    def _problems(
        self, act: Act, draft: BranchDraft, others: list[BranchRow], branch_id: int = 0
    ) -> list[Problem]:
        codes = store.codes(act.db)
        return rules.branch_problems(
            draft, others, {c: n for c, (key, n) in codes.items() if key != branch_id}
        )


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Refused(*problems)
