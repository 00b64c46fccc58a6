"""Tests of the window; the workspace they share is made in `tests/workspace.py`."""

from tests.workspace import NOON, ScriptedNotices

__all__ = ["NOON", "ScriptedNotices"]
