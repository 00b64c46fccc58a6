"""What a clerk does with places: rooms and bases, when they are shut, how far branches lie apart."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from academy.base.door import Act, Door, Service, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.network import store as network
from academy.network.facts import BranchRow
from academy.places import rules, store
from academy.places.facts import Closure, ClosureDraft, PlaceDraft, PlaceRow, TravelDraft, TravelRow
from academy.places.records import Place

Use = Callable[[Session, int], list[Problem]]
"""What a higher room has against removing a place (handed in by `app.py`)."""
AHEAD = timedelta(days=730)


class PlaceService(Service):
    def __init__(self, door: Door, uses: Sequence[Use] = ()) -> None:
        super().__init__(door)
        self._uses = uses

    @reads("courses.read")
    def branches(self, act: Act) -> list[BranchRow]:
        """The branches a place may belong to."""
        return network.branches(act.db, act.scope)

    @reads("courses.read")
    def places(self, act: Act) -> list[PlaceRow]:
        """The places of the actor's branches and of the head academy, which lends its halls to all."""
        return store.places(act.db, self._reach(act))

    @writes("courses.places", undoable=True)
    def add_place(self, act: Act, draft: PlaceDraft) -> int:
        """Raises Refused with everything that is wrong."""
        draft = _tidy(draft)
        self._check(act, draft, 0)
        branch_id = draft.branch_id or 0
        act.demand(branch_id)
        place_id = store.write_place(act.db, Place(branch_id=branch_id), draft)
        act.note("places", place_id, branch_id, draft.name)
        return place_id

    @writes("courses.places", undoable=True)
    def change_place(self, act: Act, place_id: int, version: int, draft: PlaceDraft) -> None:
        """Sessions held there keep the name they were planned with."""
        record = store.place_record(act.db, place_id, version)
        act.demand(record.branch_id)
        draft = _tidy(replace(draft, branch_id=record.branch_id))
        self._check(act, draft, place_id)
        store.write_place(act.db, record, draft)
        act.note("places", place_id, record.branch_id, draft.name)

    @writes("courses.places", undoable=True)
    def remove_place(self, act: Act, place_id: int, version: int) -> None:
        """Put a place into the recycle bin; refused while a session to come is planned there."""
        record = store.place_record(act.db, place_id, version)
        act.demand(record.branch_id)
        if found := [each for use in self._uses for each in use(act.db, place_id)]:
            raise Refused(*found)
        record.removed_at, record.removed_by = act.clock.now(), act.actor.person_id
        act.note("places", place_id, record.branch_id, record.name)

    @reads("courses.read")
    def closures(self, act: Act, place_id: int) -> list[Closure]:
        """What shuts a place from today on, the nearest first."""
        today = act.clock.today()
        found = store.closures(act.db, [place_id], today, today + AHEAD)
        return sorted(found, key=lambda each: (each.first, each.starts))

    @writes("courses.places", undoable=True)
    def close_place(self, act: Act, place_id: int, draft: ClosureDraft) -> int:
        """Shut a place for some days or hours; sessions already there stay and are shown as conflicts."""
        record = store.place_record(act.db, place_id)
        act.demand(record.branch_id)
        if found := rules.closure_problems(draft):
            raise Refused(*found)
        closure_id = store.add_closure(act.db, record, draft)
        act.note("places", place_id, record.branch_id, record.name)
        return closure_id

    @writes("courses.places", undoable=True)
    def reopen_place(self, act: Act, closure_id: int) -> None:
        record = store.closure_record(act.db, closure_id)
        act.demand(record.branch_id)
        act.db.delete(record)
        act.note("places", record.place_id, record.branch_id, store.place_name(act.db, record.place_id))

    @reads("courses.read")
    def travel(self, act: Act) -> list[TravelRow]:
        """Ways that touch one of the actor's branches."""
        reach = act.scope.branches
        rows = store.travel(act.db)
        return [each for each in rows if reach is None or {each.branch_id, each.other_id} & reach]

    @writes("courses.places", undoable=True)
    def set_travel(self, act: Act, draft: TravelDraft, version: int | None = None) -> None:
        """How many minutes there are between two branches, one of which is the actor's.

        `version` is that of the way the clerk saw, 0 where there was none; refused where it is another by
        now. None: over whatever is known.
        """
        if found := rules.travel_problems(draft):
            raise Refused(*found)
        if not (act.scope.covers(draft.branch_id) or act.scope.covers(draft.other_id)):
            raise Refused(problem("access.other_branch"))
        travel_id, branch_id = store.write_travel(act.db, draft, version)
        act.note("places", travel_id, branch_id, store.travel_words(act.db, travel_id))

    @writes("courses.places", undoable=True, removes=True)
    def forget_travel(self, act: Act, travel_id: int, version: int | None = None) -> None:
        """Refused where the way is not of the `version` the clerk saw."""
        record = store.travel_record(act.db, travel_id, version)
        if not (act.scope.covers(record.branch_id) or act.scope.covers(record.other_id)):
            raise Refused(problem("access.other_branch"))
        words = store.travel_words(act.db, travel_id)
        act.db.delete(record)
        act.note("places", travel_id, record.branch_id, words)

    def _check(self, act: Act, draft: PlaceDraft, place_id: int) -> None:
        others = [] if draft.branch_id is None else store.places(act.db, [draft.branch_id])
        if found := rules.place_problems(draft, [each for each in others if each.id != place_id]):
            raise Refused(*found)

    def _reach(self, act: Act) -> frozenset[int] | None:
        reach = act.scope.branches
        if reach is not None and (head := network.head(act.db)) is not None:
            return reach | {head.id}
        return reach


def _tidy(draft: PlaceDraft) -> PlaceDraft:
    equipment = tuple(dict.fromkeys(each.strip() for each in draft.equipment if each.strip()))
    return replace(draft, name=draft.name.strip(), remark=draft.remark.strip(), equipment=equipment)
