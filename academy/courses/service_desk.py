"""What the parts of the courses service share: the door, the key, a class the actor may change."""

from academy.base.door import Act, Door, Service
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.courses import rules_states, store, store_plan
from academy.courses.facts import ClassRow, ClassState
from academy.courses.records import TrainingClass


class ClassDesk(Service):
    """Parent of the service's parts."""

    def __init__(self, door: Door, vault: Vault) -> None:
        super().__init__(door)
        self._vault = vault

    def _seen(self, act: Act, class_id: int) -> ClassRow:
        """A class of the actor's branches."""
        row = store.class_of(act.db, class_id)
        act.demand(row.branch_id)
        return row

    def _changing(
        self, act: Act, class_id: int, allowed: frozenset[ClassState], version: int | None = None
    ) -> TrainingClass:
        """The class's row, locked. Refused outside the actor's branches or in another state."""
        record = store_plan.class_record(act.db, class_id, version)
        act.demand(record.branch_id)
        if found := rules_states.demand_state(ClassState(record.state), allowed):
            raise Refused(*found)
        return record
