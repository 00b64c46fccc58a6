"""Certificates of others: recorded with their scan, looked up at the query site, reminded of in time."""

from collections.abc import Sequence

from academy.archive import store as archive
from academy.archive import store_files
from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, problem
from academy.base.settings import value_of
from academy.certificates import rules_recorded, store_recorded
from academy.certificates.facts_issue import BatchDraft, Eligibility
from academy.certificates.facts_recorded import CheckDraft, RecordedDraft, RecordedFilter, RecordedRow
from academy.certificates.service_life import ROOM, SCANS, LifeService
from academy.certificates.service_papers import material
from academy.certificates.store_settings import REVIEW_DAYS
from academy.network import store as network
from academy.network.facts import BranchRow
from academy.people import store as people
from academy.people.facts import Found


class RecordedService(LifeService):
    """What the academy did not issue and never prints."""

    @reads("certificates.read")
    def recorded_ids(self, act: Act, wanted: RecordedFilter) -> list[int]:
        """Keys of the recorded certificates a list wants, in its order."""
        today = act.clock.today()
        return store_recorded.ids(act.db, act.scope.branches, wanted, today, _days(act))

    @reads("certificates.read")
    def recorded_rows(self, act: Act, keys: Sequence[int]) -> list[RecordedRow]:
        found = store_recorded.rows(act.db, keys, act.clock.today(), _days(act))
        return [row for row in found if act.scope.covers(row.branch_id)]

    @reads("certificates.read")
    def recorded_scan(self, act: Act, key: int) -> bytes | None:
        """The scan as it was kept; None when there is none."""
        act.demand(store_recorded.one(act.db, key, act.clock.today(), 0).branch_id)
        return store_recorded.scan(act.db, key)

    @reads("certificates.prepare")
    def honouring(self, act: Act) -> list[BranchRow]:
        """The academies in whose name the actor may honour people."""
        return network.branches(act.db, act.scope)

    @reads("certificates.read")
    def honoured(self, act: Act, draft: BatchDraft) -> Eligibility:
        """The people of a batch of honours: what typefaces, photo and the register say of each."""
        act.demand(draft.branch_id)
        return material(act.db, draft, act.clock.today()).eligibility

    @reads("certificates.record")
    def holders(self, act: Act, text: str) -> list[Found]:
        """People a certificate may belong to, for a picker."""
        return people.found(act.db, act.scope.branches, text, None)

    @writes("certificates.record", undoable=True)
    def save_recorded(self, act: Act, key: int, draft: RecordedDraft, version: int = 0) -> int:
        """Record a certificate (key 0) or change a record; refused with every contradiction at once."""
        problems = rules_recorded.problems(draft, act.clock.today())
        if branch := store_recorded.twin(act.db, draft, key):
            problems.append(problem("recorded.twice", "number", branch=branch))
        if problems or draft.person_id is None:
            raise Refused(*problems)
        if key:
            held = store_recorded.one(act.db, key, act.clock.today(), 0)
            act.demand(held.branch_id)
            if held.version != version:
                raise Refused(problem("record.changed_meanwhile"))
        branch_id = store_recorded.person_branch(act.db, draft.person_id)
        if branch_id is None:
            raise Refused(problem("record.gone"))
        act.demand(branch_id)
        scan = self._scan(act, draft.scan)
        made = store_recorded.save(act.db, key, branch_id, draft, scan)
        act.note(ROOM, made, branch_id, rules_recorded.told(draft.number))
        return made

    def _scan(self, act: Act, content: bytes) -> str | None:
        if not content:
            return None
        clean = store_files.cleaned(content, SCANS, "scan")
        return archive.keep(act.db, clean.content, clean.media, act.clock.now())

    @writes("certificates.record", undoable=True)
    def note_check(self, act: Act, key: int, draft: CheckDraft, seen: RecordedRow | None = None) -> None:
        """What the authority's query site said, on which day, by whom.

        `seen`: the record as the clerk saw it; refused where another clerk noted an answer since.
        """
        held = store_recorded.one(act.db, key, act.clock.today(), 0)
        act.demand(held.branch_id)
        if seen is not None and held.answer != seen.answer:
            raise Refused(problem("record.changed_meanwhile"))
        if problems := rules_recorded.check_problems(draft, held.issued_on, act.clock.today()):
            raise Refused(*problems)
        store_recorded.note_check(act.db, key, draft, act.actor.name)
        act.note(ROOM, key, held.branch_id, rules_recorded.told(held.number))

    @writes("certificates.record", undoable=True)
    def remove_recorded(self, act: Act, key: int, version: int | None = None) -> None:
        """Take a record that was entered by mistake out of the list; it can be restored. Refused where it is
        not of the `version` the clerk saw."""
        held = store_recorded.one(act.db, key, act.clock.today(), 0)
        act.demand(held.branch_id)
        if version not in (None, held.version):
            raise Refused(problem("record.changed_meanwhile"))
        store_recorded.remove(act.db, key, act.actor.person_id, act.clock.now())
        act.note(ROOM, key, held.branch_id, rules_recorded.told(held.number))


def _days(act: Act) -> int:
    """How early reviews are reminded of, by the head academy's setting."""
    head = network.head(act.db)
    return value_of(act.db, REVIEW_DAYS, [head.id] if head else [], act.clock.today())
