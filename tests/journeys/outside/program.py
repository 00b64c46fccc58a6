"""The program as `./run` starts it, on the last day of the demo's story: its clock goes on from there."""

import sys
from datetime import datetime, timedelta

from academy import app
from academy.base.clock import SystemClock

BEGINS = datetime(2026, 11, 23, 9, 0)


class StoryClock(SystemClock):
    """The machine's clock, set to the story's day."""

    def __init__(self) -> None:
        super().__init__()
        self._behind: timedelta = super().now() - BEGINS

    def now(self) -> datetime:
        return super().now() - self._behind


if __name__ == "__main__":
    app.SystemClock = StoryClock  # type: ignore[misc]
    sys.exit(app.main())
