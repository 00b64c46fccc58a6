"""The import page stands on the fixtures of the pages about classes."""

from tests.ui.courses.conftest import approver, clerk, coal_clerk, door, empty_sqlite, room, vault

__all__ = ["approver", "clerk", "coal_clerk", "door", "empty_sqlite", "room", "vault"]
