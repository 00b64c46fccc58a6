"""Declared relatives: whoever is one keeps out of decisions about the other's certificates."""

from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.people import rules, store, store_kin, store_sheet
from academy.people.facts_kin import KinDraft, KinRow
from academy.people.store_merge import family


class KinService(Service):
    @reads("people.read")
    def relatives(self, act: Act, person_id: int) -> list[KinRow]:
        """The declared relatives of one person, whichever of the two declared it."""
        store_sheet.sheet(act.db, act.scope.branches, person_id)
        return store_kin.rows(act.db, person_id)

    @reads("access.self")
    def own_relatives(self, act: Act) -> list[KinRow]:
        """The declared relatives of whoever asks."""
        return store_kin.rows(act.db, act.actor.person_id) if act.actor.person_id is not None else []

    @writes("people.manage")
    def declare_relative(self, act: Act, person_id: int, draft: KinDraft) -> int:
        """Note that somebody declared a relative. Raises Refused with everything that is wrong."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        act.demand(sheet.branch_id)
        if found := rules.erased_problems(sheet):
            raise Refused(*found)
        return _declare(act, person_id, draft)

    @writes("access.self")
    def declare_own_relative(self, act: Act, draft: KinDraft) -> int:
        """Declare a relative of one's own; only somebody else takes it back."""
        if act.actor.person_id is None:
            raise Refused(problem("kin.nobody"))
        return _declare(act, act.actor.person_id, draft)

    @writes("people.manage")
    def withdraw_relative(self, act: Act, relative_id: int) -> None:
        """Take a declaration back that no longer holds; it stays on record with who did so."""
        found, own = store_kin.record(act.db, relative_id), act.actor.person_id
        act.demand(found.branch_id)
        if own is None or {found.person_id, found.relative_id} & set(family(act.db, own)):
            raise Refused(problem("kin.own_withdraw"))
        found.withdrawn_on, found.withdrawn_by = act.clock.today(), own
        number = store.members(act.db, [found.person_id])[found.person_id].number
        act.note("people", found.person_id, found.branch_id, number)


def _declare(act: Act, person_id: int, draft: KinDraft) -> int:
    if found := _problems(act, person_id, draft):
        raise Refused(*found)
    member = store.members(act.db, [person_id])[person_id]
    by, today = act.actor.person_id, act.clock.today()
    made = store_kin.add(act.db, member.branch_id, person_id, draft, by, today)
    act.note("people", person_id, member.branch_id, member.number)
    return made.id


def _problems(act: Act, person_id: int, draft: KinDraft) -> list[Problem]:
    found = []
    mine = family(act.db, person_id)
    if draft.other_id is None or draft.other_id not in store.members(act.db, [draft.other_id]):
        found.append(problem("kin.other_missing", "other_id"))
    elif draft.other_id in mine:
        found.append(problem("kin.oneself", "other_id"))
    elif draft.other_id in store_kin.relatives(act.db, mine):
        found.append(problem("kin.twice", "other_id"))
    if draft.kind is None:
        found.append(problem("kin.kind_missing", "kind"))
    return found
