"""Data whose time is over: one person proposes who is to be erased, another approves, and it is gone."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from academy.base.door import Act, Service, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.words import Words
from academy.network import store as network
from academy.people import store_merge
from academy.retention import rules, store, store_due, store_erase, store_settings
from academy.retention.facts import DuePerson, ErasureRow, ErasureSheet, ErasureState, ItemState
from academy.retention.paper import draw_protocol
from academy.retention.rules_protocol import protocol
from academy.sheets.export import write_list

ROOM = "retention"
MOST = 500  # people of one proposal: what one person can look through
MOST_SHOWN = 2000


class RetentionService(Service):
    @reads("people.read")
    def due(self, act: Act) -> list[DuePerson]:
        """Whose retention is over or who asked for deletion, with what prevents it; the longest due first."""
        today = act.clock.today()
        periods = store_settings.periods(act.db, today)
        found: list[DuePerson] = []
        for part in store_due.candidates(act.db, act.scope.branches, periods, today):
            judged = (rules.judge(life, periods, today) for life in store_due.lives(act.db, part))
            found += [each for each in judged if each is not None and rules.is_told(each)]
            if len(found) >= MOST_SHOWN:
                break
        return sorted(found, key=lambda each: (not each.free, each.due_on, each.number))

    @writes("people.propose_erasure")
    def propose(self, act: Act, person_ids: Sequence[int]) -> int:
        """Propose people for erasure; answers the batch. Raises Refused with everything against it."""
        found = self._judged(act, list(dict.fromkeys(person_ids)))
        if problems := rules.proposal_problems(list(found.values()), MOST):
            raise Refused(*problems)
        people = [each for each in found.values() if each is not None]
        for each in people:
            act.demand(each.branch_id)
        if act.actor.person_id is None:
            raise Refused(problem("retention.no_person"))
        homes = {each.branch_id for each in people}
        head = network.head(act.db)
        branch_id = homes.pop() if len(homes) == 1 or head is None else head.id
        key, number = store.add(act.db, branch_id, people, act.actor.person_id, act.clock.now())
        act.note(ROOM, key, branch_id, f"{number} ×{len(people)}")
        return key

    @reads("people.read")
    def batches(self, act: Act) -> list[ErasureRow]:
        """Every proposal and what became of it, newest first."""
        return store.rows(act.db, act.scope.branches)

    @reads("people.read")
    def batch(self, act: Act, batch_id: int) -> ErasureSheet:
        return store.sheet(act.db, act.scope.branches, batch_id)

    @writes("people.propose_erasure")
    def withdraw(self, act: Act, batch_id: int, version: int) -> None:
        """Take a proposal back; nothing was erased."""
        self._decided(act, batch_id, version, ErasureState.WITHDRAWN)

    @writes("people.erase")
    def return_to_preparer(self, act: Act, batch_id: int, version: int, reason: str) -> None:
        """Decline a proposal. Raises Refused without a reason."""
        if not reason.strip():
            raise Refused(problem("retention.reason_missing", "reason"))
        self._decided(act, batch_id, version, ErasureState.RETURNED, reason.strip())

    @reads("people.erase")
    def erase(self, act: Act, batch_id: int, version: int, progress: Progress | None = None) -> ErasureSheet:
        """Approve a proposal and erase its people: an act of record that nothing takes back.

        The approver is another person than the preparer. Whoever came into use since it was proposed is left
        and named. Then the freed places of the database are overwritten (SQLite).
        """
        act.db.rollback()
        write = self.door.write
        found = write(
            act.actor, act.verb, lambda own: self._erase(own, batch_id, version, progress or Silent())
        )
        self.door.database.scrub()
        return found

    def _erase(self, act: Act, batch_id: int, version: int, progress: Progress) -> ErasureSheet:
        self.door.database.overwrite(act.db)
        facts = store.sheet(act.db, act.scope.branches, batch_id)
        now = act.clock.now()
        own, preparer = (_canonical(act, key) for key in (act.actor.person_id, facts.row.preparer_id))
        if problems := rules.approval_problems(preparer or 0, own):
            raise Refused(*problems)
        batch = store.decide(act.db, batch_id, version, ErasureState.ERASED, act.actor.person_id, now)
        judged = self._judged(act, [item.person_id for item in facts.items], facts.row.number)
        outcome: dict[int, tuple[ItemState, Sequence[Problem], list[int]]] = {}
        counts: Counter[str] = Counter()
        for done, item in enumerate(facts.items):
            progress.step(done, len(facts.items))
            one = judged.get(item.person_id)
            if one is None or one.bars:
                why = one.bars if one else (problem("retention.not_due"),)
                outcome[item.person_id] = (ItemState.LEFT, why, [])
                continue
            act.demand(one.branch_id)
            people = store_merge.family(act.db, item.person_id)
            gone = store_erase.erase(act.db, act.ids, act.journal_id, people, now)
            counts.update(gone.counts)
            act.rewritten += gone.told
            outcome[item.person_id] = (ItemState.ERASED, (), gone.papers)
        batch.counts = dict(sorted(counts.items()))
        store.settle(act.db, batch_id, outcome)
        progress.step(len(facts.items), len(facts.items))
        act.note(ROOM, batch_id, facts.row.branch_id, facts.row.number)
        return store.sheet(act.db, act.scope.branches, batch_id)

    @writes("people.read")
    def save_protocol(self, act: Act, batch_id: int, target: Path, language: str = "zh") -> Path:
        """The protocol of a batch as PDF, .xlsx or .csv; it holds no personal data."""
        facts = store.sheet(act.db, act.scope.branches, batch_id)
        act.note(ROOM, batch_id, facts.row.branch_id, facts.row.number)
        if target.suffix.lower() == ".pdf":
            head = network.head(act.db)
            return keep_whole(target, draw_protocol(facts, head.name if head else ""), "files.not_saved")
        write_list(protocol(facts, Words(language)), target)
        return target

    def _judged(self, act: Act, keys: Sequence[int], own: str = "") -> dict[int, DuePerson | None]:
        """What the rules say today of these people; `own`: the proposal that names them is no bar."""
        today = act.clock.today()
        periods = store_settings.periods(act.db, today)
        found: dict[int, DuePerson | None] = dict.fromkeys(keys)
        for start in range(0, len(keys), store_due.SLICE):
            for life in store_due.lives(act.db, keys[start : start + store_due.SLICE], own):
                found[life.id] = rules.judge(life, periods, today)
        return found

    def _decided(self, act: Act, batch_id: int, version: int, state: ErasureState, why: str = "") -> None:
        row = store.sheet(act.db, act.scope.branches, batch_id).row
        act.demand(row.branch_id)
        store.decide(act.db, batch_id, version, state, act.actor.person_id, act.clock.now(), why)
        act.note(ROOM, batch_id, row.branch_id, row.number)


def _canonical(act: Act, person_id: int | None) -> int | None:
    """Merged records of one person are one person."""
    if person_id is None:
        return None
    return store_due.heir(act.db, person_id)
