"""Partners of the academies: kept by clerks, looked up by whoever plans with them."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from academy.base.door import Act, Door, Service, reads, writes
from academy.base.problems import Refused
from academy.network import rules_partner, store_partner
from academy.network.facts_partner import PartnerDraft, PartnerRow
from academy.network.store_partner import Count

ROOM = "network"


def _nobody(_db: Session, _names: list[str]) -> Mapping[str, int]:
    return {}


class PartnerService(Service):
    def __init__(self, door: Door, people: Count = _nobody) -> None:
        super().__init__(door)
        self._people = people

    @reads("network.partners")
    def partners(self, act: Act) -> list[PartnerRow]:
        """The partners within reach, by name: where each agreement stands, how many people each has."""
        found = store_partner.partners(act.db, act.scope.branches, act.clock.today())
        return store_partner.counted(act.db, found, self._people)

    @writes("network.keep_partners", undoable=True)
    def save_partner(self, act: Act, key: int, draft: PartnerDraft, version: int = 0) -> int:
        """Add (key 0) or change a partner; answers its id. Raises Refused with every problem."""
        draft = rules_partner.tidied(draft)
        if draft.branch_id is not None:
            act.demand(draft.branch_id)  # first: a refusal tells nothing of another branch
        every = store_partner.partners(act.db, None, act.clock.today())
        others = [each for each in every if each.branch_id == draft.branch_id and each.id != key]
        if found := rules_partner.problems(draft, others):
            raise Refused(*found)
        if key:
            act.demand(store_partner.place_of(act.db, key)[0])
        made = store_partner.save(act.db, key, draft, version)
        act.note(ROOM, made, draft.branch_id, draft.name)
        return made

    @writes("network.keep_partners", undoable=True)
    def remove_partner(self, act: Act, key: int, version: int) -> None:
        """Put a partner into the recycle bin; people and classes keep naming their unit."""
        branch_id, name = store_partner.place_of(act.db, key)
        act.demand(branch_id)
        store_partner.remove(act.db, key, version, act.clock.now(), act.actor.person_id)
        act.note(ROOM, key, branch_id, name)
