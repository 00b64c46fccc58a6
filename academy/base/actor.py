"""Who acts, and how far his rights reach."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Rows a right covers: `branches` None = the whole network; `person_id` set = only that person's own."""

    branches: frozenset[int] | None
    person_id: int | None = None

    def covers(self, branch_id: int | None) -> bool:
        return self.branches is None or branch_id in self.branches


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in account of a person. `grants` maps each permission held to its scope."""

    account_id: int
    person_id: int | None
    name: str
    account: str
    branch_id: int | None
    grants: Mapping[str, Scope]
    roles: tuple[str, ...] = ()

    def may(self, permission: str) -> bool:
        return permission in self.grants


def wider(first: Scope, second: Scope) -> Scope:
    """The union of two scopes; a right over branches outweighs one over a person's own rows."""
    if first.person_id is None and second.person_id is None:
        if first.branches is None or second.branches is None:
            return Scope(None)
        return Scope(first.branches | second.branches)
    return first if first.person_id is None else second


# The program itself: first run, demo, migration, automatic backup. It holds every right.
class _Every(dict[str, Scope]):
    def __missing__(self, _permission: str) -> Scope:
        return Scope(None)

    def __contains__(self, _permission: object) -> bool:
        return True


PROGRAM = Actor(0, None, "Academy", "program", None, _Every(), ("program",))

# Whoever stands at the door: nothing but signing in.
GUEST = Actor(0, None, "—", "guest", None, {"access.enter": Scope(frozenset())}, ("guest",))
