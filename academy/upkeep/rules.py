"""When a backup is due, and which old ones may go. Pure functions."""

from collections.abc import Sequence
from datetime import datetime, timedelta

EVERY = timedelta(minutes=30)  # while the program runs and something has changed
ALL_KEPT = timedelta(days=2)
DAILY_KEPT = timedelta(days=30)


def is_due(last: datetime | None, last_change: datetime | None, now: datetime) -> bool:
    """After half an hour, if anything was changed since the last backup."""
    if last_change is None:
        return False
    return last is None or (now - last >= EVERY and last_change > last)


def to_thin(made: Sequence[datetime], now: datetime) -> list[datetime]:
    """Backups that may be removed: after two days one a day is kept, after thirty one a month."""
    kept: set[str] = set()
    removed = []
    for at in sorted(made, reverse=True):
        age = now - at
        if age <= ALL_KEPT:
            continue
        span = at.strftime("%Y-%m-%d") if age <= DAILY_KEPT else at.strftime("%Y-%m")
        if span in kept:
            removed.append(at)
        kept.add(span)
    return removed
