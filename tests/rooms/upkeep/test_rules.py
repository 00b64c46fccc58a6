from datetime import datetime, timedelta

import pytest

from academy.upkeep.rules import is_due, to_thin

NOW = datetime(2026, 11, 23, 12, 0)


def ago(**how_long: float) -> datetime:
    return NOW - timedelta(**how_long)


@pytest.mark.parametrize(
    ("last", "changed", "due"),
    [
        (None, None, False),  # nothing was ever done
        (None, ago(minutes=1), True),
        (ago(minutes=30), ago(minutes=1), True),
        (ago(minutes=29), ago(minutes=1), False),  # not yet
        (ago(minutes=45), ago(minutes=50), False),  # nothing has changed since
        (ago(days=3), ago(minutes=1), True),
    ],
)
def test_a_backup_is_due_after_half_an_hour_with_a_change(
    last: datetime | None, changed: datetime | None, due: bool
) -> None:
    assert is_due(last, changed, NOW) is due


@pytest.mark.parametrize(
    ("made", "thinned"),
    [
        ([ago(hours=1), ago(hours=2), ago(hours=47)], []),  # two days: all kept
        (
            [ago(days=3), ago(days=3, hours=1), ago(days=3, hours=2)],
            [ago(days=3, hours=1), ago(days=3, hours=2)],
        ),
        ([ago(days=3), ago(days=4), ago(days=29)], []),  # one a day
        ([ago(days=40), ago(days=41), ago(days=80)], [ago(days=41)]),  # one a month
        ([], []),
    ],
)
def test_old_backups_are_thinned_to_one_a_day_and_then_one_a_month(
    made: list[datetime], thinned: list[datetime]
) -> None:
    assert to_thin(made, NOW) == thinned
