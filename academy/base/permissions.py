"""The one table of permissions and roles, read from resources/permissions.toml."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from academy.base.actor import Scope, wider
from academy.base.paths import RESOURCES


@dataclass(frozen=True, slots=True)
class Permission:
    """A right, with what granting it risks: personal data, legal effect, money, no way back."""

    name: str
    zh: str
    en: str
    risk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleKind:
    """A role and its rights; `scope` network, branch (and below) or own."""

    name: str
    zh: str
    en: str
    scope: str
    permissions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    permissions: dict[str, Permission]
    roles: dict[str, RoleKind]


@cache
def table() -> Table:
    raw = tomllib.loads((RESOURCES / "permissions.toml").read_text("utf-8"))
    permissions = {
        name: Permission(name, entry["zh"], entry["en"], tuple(entry["risk"]))
        for name, entry in raw["permission"].items()
    }
    roles = {
        name: RoleKind(name, entry["zh"], entry["en"], entry["scope"], tuple(entry["permissions"]))
        for name, entry in raw["role"].items()
    }
    for role in roles.values():
        if missing := set(role.permissions) - set(permissions):
            raise ValueError(f"role {role.name} names unknown permissions {sorted(missing)}")
    return Table(permissions, roles)


def grants_of(held: Iterable[tuple[str, frozenset[int]]], person_id: int | None) -> dict[str, Scope]:
    """Rights of somebody who holds roles, each in a branch and those below it; scopes of one right add up."""
    found: dict[str, Scope] = {}
    for role, branches in held:
        kind = table().roles[role]
        scope = {
            "network": Scope(None),
            "branch": Scope(branches),
            "own": Scope(branches, person_id if person_id is not None else 0),
        }[kind.scope]
        for permission in kind.permissions:
            found[permission] = wider(found[permission], scope) if permission in found else scope
    return found
