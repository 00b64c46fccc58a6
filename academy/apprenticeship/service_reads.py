"""What can be looked up about contracts: mentors see their own, clerks those of their branches."""

from collections.abc import Sequence
from dataclasses import replace

from academy.apprenticeship import (
    rules,
    store,
    store_figures,
    store_opened,
    store_settings,
    store_sheet,
)
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractFilter,
    ContractKind,
    ContractState,
    Party,
)
from academy.apprenticeship.facts_shown import (
    ContractRow,
    ContractSheet,
    ContractTotals,
    EventLine,
)
from academy.base import counters
from academy.base.door import Act, Service, reads
from academy.network import store as network
from academy.network.facts import BranchCount
from academy.people import store as people
from academy.people.facts import Found, Role

COUNTERS = {ContractKind.DUAL_MENTOR: "contract", ContractKind.NEW_APPRENTICESHIP: "contract_new"}
ROLE_OF = {
    Party.CHARACTER: frozenset({Role.CHARACTER_MENTOR.value}),
    Party.TECHNICAL: frozenset({Role.TECHNICAL_MENTOR.value}),
    Party.APPRENTICE: frozenset({Role.TRAINEE.value}),
}
ANSWERS = 12


class Reading(Service):
    """The looking half of the apprenticeship service."""

    @reads("apprenticeship.read")
    def contracts(self, act: Act, wanted: ContractFilter) -> list[ContractRow]:
        """Every contract the filter means, those that need hands first."""
        today = act.clock.today()
        return store.rows(act.db, store.ids(act.db, act.scope, wanted, today), today)

    @reads("apprenticeship.read")
    def contract_ids(self, act: Act, wanted: ContractFilter) -> list[int]:
        return store.ids(act.db, act.scope, wanted, act.clock.today())

    @reads("apprenticeship.read")
    def contract_first_page(self, act: Act, wanted: ContractFilter, limit: int = 128) -> list[ContractRow]:
        """The first rows of the list, before all its ids are known."""
        today = act.clock.today()
        return store.rows(act.db, store.ids(act.db, act.scope, wanted, today, limit), today)

    @reads("apprenticeship.read")
    def contract_rows(self, act: Act, keys: Sequence[int]) -> list[ContractRow]:
        """Lines for ids a list has; ids outside the actor's scope are left out."""
        today = act.clock.today()
        shown = store.visible(act.db, act.scope, keys)
        return store.rows(act.db, [key for key in keys if key in shown], today)

    @reads("apprenticeship.read")
    def contract_counts(self, act: Act, wanted: ContractFilter) -> dict[str, int]:
        """How many contracts in each state, and `overdue`: those past their term without an assessment."""
        return store.counts(act.db, act.scope, wanted, act.clock.today())

    @reads("apprenticeship.read")
    def contract_totals(self, act: Act, wanted: ContractFilter) -> ContractTotals:
        """How many contracts the filter wants, and the hours of their paths; all of them are counted."""
        return store.totals(act.db, act.scope, wanted, act.clock.today())

    @reads("network.read")
    def figures(self, act: Act) -> list[BranchCount]:
        """How many contracts each branch has in each state."""
        return store_figures.by_branch(act.db, act.scope.branches)

    @reads("apprenticeship.read")
    def contract_sheet(self, act: Act, contract_id: int) -> ContractSheet:
        """One contract as its page shows it; a freeze would take `next_number`, promised to nobody."""
        today = act.clock.today()
        found, code = store_opened.opened(act.db, contract_id, act.scope, today)
        if found.row.state is not ContractState.DRAFT:
            return found
        kind = found.terms.kind
        count = counters.next_of(act.db, found.row.branch_id, COUNTERS[kind], str(today.year))
        return replace(found, next_number=rules.number_of(code, today.year, count, kind))

    @reads("apprenticeship.read")
    def contract_history(self, act: Act, contract_id: int) -> list[EventLine]:
        store.head(act.db, contract_id, act.scope)
        return store_sheet.history(act.db, contract_id)

    @reads("apprenticeship.read")
    def branches(self, act: Act) -> list[tuple[int, str]]:
        """Branches the actor can filter by and conclude contracts for: id and name."""
        return [(branch.id, branch.name) for branch in network.branches(act.db, act.scope)]

    @reads("apprenticeship.draft")
    def usual_terms(
        self, act: Act, branch_id: int, kind: ContractKind = ContractKind.DUAL_MENTOR
    ) -> ContractDraft:
        """A new draft of a kind with the terms that branch's settings give."""
        act.demand(branch_id)
        return store_settings.terms(act.db, network.lineage(act.db, branch_id), act.clock.today(), kind)

    @reads("apprenticeship.draft")
    def find_person(self, act: Act, text: str, party: Party) -> list[Found]:
        """Answers for a picker: people who have the party's role first, then anybody else."""
        first = people.found(act.db, act.scope.branches, text, ROLE_OF.get(party), ANSWERS)
        held = {found.id for found in first}
        rest = people.found(act.db, act.scope.branches, text, None, ANSWERS)
        return [*first, *(found for found in rest if found.id not in held)][:ANSWERS]
