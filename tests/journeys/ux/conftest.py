"""The checks of the window that users would do, on the demo network in the real window."""

from tests.journeys.conftest import _today, demo, demo_made, desk, earnest, home, open_window

__all__ = ["_today", "demo", "demo_made", "desk", "earnest", "home", "open_window"]
