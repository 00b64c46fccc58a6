"""One question to every room, and filters of lists kept under a name."""

from collections.abc import Mapping
from typing import Any

from academy.base import search
from academy.base.actor import Scope
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.desk import store, store_filters
from academy.desk.facts import FilterRow, Hit


class DeskService(Service):
    @reads("network.read")
    def search(self, act: Act, text: str) -> list[Hit]:
        """What a text means: people, contracts, classes, certificates, branches, some of each.

        Part of a name, pinyin, initials, the end of a document or telephone, a number, or a name and an end
        together. Each kind is answered only to whoever may see it, and as far as his right reaches.
        """
        if not search.normalised(text):
            return []
        found: list[Hit] = []
        db, today = act.db, act.clock.today()
        if scope := _reach(act, "people.read"):
            found += store.people(db, scope, text)
        if scope := _reach(act, "apprenticeship.read"):
            found += store.contract_hits(db, scope, text, today)
        if scope := _reach(act, "courses.read"):
            found += store.class_hits(db, scope, text)
        if scope := _reach(act, "certificates.read"):
            found += store.certificate_hits(db, scope, text)
        return found + store.branch_hits(db, act.scope, text)

    @reads("access.self")
    def filters(self, act: Act, list_key: str) -> list[FilterRow]:
        """Filters kept for a list: one's own first, then those shared in one's branch."""
        return store_filters.filters(act.db, act.actor.account_id, act.actor.branch_id, list_key)

    @writes("access.self", undoable=True)
    def save_filter(
        self, act: Act, list_key: str, name: str, content: Mapping[str, Any], shared: bool = False
    ) -> int:
        """Keep a filter under a name; an own one of the same name is replaced."""
        if not (bare := " ".join(name.split())):
            raise Refused(problem("desk.filter_name_missing", "name"))
        if act.actor.branch_id is None:
            raise Refused(problem("desk.no_branch"))
        key = store_filters.save(
            act.db, act.actor.account_id, act.actor.branch_id, list_key, bare, content, shared=shared
        )
        act.note("desk", key, act.actor.branch_id, list_key)
        return key

    @writes("access.self", undoable=True)
    def forget_filter(self, act: Act, filter_id: int) -> None:
        """Forget a filter of one's own."""
        name = store_filters.remove(act.db, act.actor.account_id, filter_id)
        act.note("desk", filter_id, act.actor.branch_id, name)


def _reach(act: Act, permission: str) -> Scope | None:
    return act.actor.grants[permission] if act.actor.may(permission) else None
