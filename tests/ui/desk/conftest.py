"""The one search stands on the fixtures of the pages about people."""

from tests.ui.people.conftest import approver, clerk, coal_clerk, door, empty_sqlite, vault

__all__ = ["approver", "clerk", "coal_clerk", "door", "empty_sqlite", "vault"]
