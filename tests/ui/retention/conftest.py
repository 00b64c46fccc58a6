"""The people pages' database is this one's too."""

from tests.ui.people.conftest import approver, clerk, door, empty_sqlite, vault

__all__ = ["approver", "clerk", "door", "empty_sqlite", "vault"]
