"""One person, once: records that may be the same, side by side; merging them, which can be taken back."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from academy.base.door import Act, Door, Service, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.people import store_merge, store_sheet
from academy.people.facts import PersonSheet, PersonState
from academy.people.facts_merge import TAKEN_OVER, MergeDraft, SideBySide, Twin

Clash = Callable[[Session, int, int], list[Problem]]
"""What a higher room has against two records becoming one person (handed in by `app.py`)."""


class MergeService(Service):
    def __init__(self, door: Door, clashes: Sequence[Clash] = ()) -> None:
        super().__init__(door)
        self._clashes = clashes

    @reads("people.read")
    def twins(self, act: Act, person_id: int) -> list[Twin]:
        """Who may be the same person, the likeliest first; people beyond the actor's reach are not told."""
        store_sheet.sheet(act.db, act.scope.branches, person_id)
        return store_merge.twins(act.db, act.scope.branches, person_id)

    @reads("people.read")
    def side_by_side(self, act: Act, first: int, second: int) -> SideBySide:
        """Two records to be compared."""
        one, other = (store_sheet.sheet(act.db, act.scope.branches, key) for key in (first, second))
        return SideBySide(one, other, store_merge.uses(act.db, first), store_merge.uses(act.db, second))

    @writes("people.manage", undoable=True)
    def merge(self, act: Act, draft: MergeDraft) -> None:
        """Make two records one person. Both keep papers and history; taking it back parts them again.

        Raises Refused where a rule speaks against it: one class twice, two contracts, merged already.
        """
        kept, gone = (store_sheet.sheet(act.db, act.scope.branches, key) for key in (draft.kept, draft.gone))
        act.demand(kept.branch_id)
        act.demand(gone.branch_id)
        found = _problems(kept, gone, draft)
        if not found:
            for clash in self._clashes:
                found += clash(act.db, kept.id, gone.id)
        if found:
            raise Refused(*found)
        store_merge.merge(act.db, draft, act.clock.now())
        act.note("people", kept.id, kept.branch_id, f"{kept.number} ← {gone.number}")


def _problems(kept: PersonSheet, gone: PersonSheet, draft: MergeDraft) -> list[Problem]:
    found = []
    if kept.id == gone.id:
        found.append(problem("person.merge_same"))
    for sheet in (kept, gone):
        if sheet.state is not PersonState.ACTIVE or sheet.removed:
            found.append(problem("person.merge_inactive", number=sheet.number))
    if draft.taken - set(TAKEN_OVER):
        found.append(problem("person.merge_field"))
    return found
