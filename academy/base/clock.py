"""The time of day, handed in so that tests choose it. Civil time, Asia/Shanghai, no zone attached."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")  # one zone, no summer time since 1991


class Clock(Protocol):
    def now(self) -> datetime: ...

    def today(self) -> date: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC).astimezone(CHINA).replace(tzinfo=None)

    def today(self) -> date:
        return self.now().date()


class FixedClock:
    """Stands still; each reading may move on by `step`, so that orders by time stay definite."""

    def __init__(self, at: datetime, step: timedelta = timedelta(0)) -> None:
        self._at, self._step = at, step

    def now(self) -> datetime:
        self._at += self._step
        return self._at

    def today(self) -> date:
        return self._at.date()

    def move_to(self, at: datetime) -> None:
        self._at = at
