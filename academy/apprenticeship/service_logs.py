"""The months of training: log entries of the two mentors, the steps of the path."""

from datetime import date

from academy.apprenticeship import rules_months, store, store_write
from academy.apprenticeship.facts_contract import RUNNING, Head, LogDraft, Party, Side
from academy.apprenticeship.service_drafts import ROOM
from academy.base.door import Act, Service, writes
from academy.base.problems import Refused, problem


class Logging(Service):
    """Log entries and steps done. A mentor writes his own side; a clerk records for either."""

    @writes("apprenticeship.log", undoable=True)
    def add_log(self, act: Act, contract_id: int, draft: LogDraft) -> int:
        """One month's entry of one side. Raises Refused with every problem found."""
        head = _in_training(act, contract_id)
        mentor = _mentor_of(act, head, draft.side)
        self._check(act, head, draft, 0)
        entry = store_write.add_log(act.db, head, draft, act.actor.name, mentor, act.clock.today())
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return entry

    @writes("apprenticeship.log", undoable=True)
    def change_log(self, act: Act, entry_id: int, draft: LogDraft, version: int) -> None:
        """Correct an entry the apprentice has not confirmed yet; its side stays."""
        contract_id, held, _, confirmed = store_write.log(act.db, entry_id, version)
        head = _in_training(act, contract_id)
        _mentor_of(act, head, held.side)
        if confirmed:
            raise Refused(problem("contract.log_confirmed"))
        if draft.side is not held.side:
            raise Refused(problem("contract.log_other_side", "side"))
        self._check(act, head, draft, entry_id)
        store_write.change_log(act.db, entry_id, draft)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.log")
    def confirm_log(self, act: Act, entry_id: int, version: int) -> None:
        """The apprentice's word that the entry is true; a mentor cannot give it for him."""
        contract_id, _, _, confirmed = store_write.log(act.db, entry_id, version)
        head = store.head(act.db, contract_id, act.scope)
        mentors = (head.character_id, head.technical_id)
        if act.actor.person_id in mentors or act.scope.person_id not in (None, head.apprentice_id):
            raise Refused(problem("contract.confirm_not_mentor"))
        if confirmed:
            raise Refused(problem("contract.log_confirmed"))
        store_write.confirm_log(act.db, entry_id, act.clock.today())
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.log", undoable=True)
    def mark_step(self, act: Act, contract_id: int, step_id: int, done_on: date | None, version: int) -> None:
        """A step of the path is done on a day, or again open (None). `version` is the step's."""
        head = _in_training(act, contract_id)
        if done_on and not head.starts <= done_on <= act.clock.today():
            raise Refused(problem("contract.date_future", "done_on"))
        _mentor_of(act, head, store_write.step_side(act.db, contract_id, step_id, version))
        store_write.mark_step(act.db, step_id, done_on)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    def _check(self, act: Act, head: Head, draft: LogDraft, entry_id: int) -> None:
        problems = rules_months.log_problems(draft, head.starts, head.ends, act.clock.today())
        taken = draft.month is not None and store_write.month_taken(act.db, head.id, draft.month, entry_id)
        if draft.side is Side.TECHNICAL and taken:
            problems.append(problem("contract.month_taken", "month", month=f"{draft.month:%Y-%m}"))
        if problems:
            raise Refused(*problems)


def _in_training(act: Act, contract_id: int) -> Head:
    head = store.head(act.db, contract_id, act.scope, lock=True)
    if head.state not in RUNNING or head.activated_on is None:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    return head


def _mentor_of(act: Act, head: Head, side: Side) -> int:
    """Whose entry it is. Raises Refused when a mentor would write the other's."""
    mentor = head.persons()[Party(side.value)]
    own_only = act.scope.person_id is not None
    if own_only and act.scope.person_id != mentor:
        raise Refused(problem("contract.other_mentor", "side"))
    return mentor
