"""Planned against done: what a path should have reached by a day, and which steps are late."""

from datetime import date

import pytest

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_shown import PathRow, PauseRow
from academy.apprenticeship.rules_progress import plan_of

STARTS, ENDS = date(2026, 1, 1), date(2026, 12, 31)
NONE: tuple[PauseRow, ...] = ()


def step(key: int, first: int, last: int, hours: int, done: date | None = None) -> PathRow:
    return PathRow(key, key, Side.TECHNICAL, f"步骤{key}", hours, first, last, done, 1)


PATH = (step(1, 1, 4, 40), step(2, 5, 12, 80))


@pytest.mark.parametrize(
    ("on", "planned", "late"),
    [
        (date(2025, 12, 1), 0, []),
        (date(2026, 1, 1), 0, []),
        (date(2026, 1, 30), 0, []),
        (date(2026, 1, 31), 8, []),  # one of four months of a third
        (date(2026, 4, 30), 33, []),
        (date(2026, 5, 1), 33, [(1, date(2026, 4, 30))]),
        (date(2026, 8, 31), 66, [(1, date(2026, 4, 30))]),
        (date(2026, 12, 31), 100, [(1, date(2026, 4, 30))]),
        (date(2027, 6, 1), 100, [(1, date(2026, 4, 30)), (2, date(2026, 12, 31))]),
    ],
)
def test_the_plan_grows_month_by_month(on: date, planned: int, late: list[tuple[int, date]]) -> None:
    found = plan_of(PATH, STARTS, ENDS, NONE, on)
    assert (found.planned, list(found.late)) == (planned, late)


def test_a_step_done_counts_with_its_hours_and_is_late_no_more() -> None:
    path = (step(1, 1, 4, 40, date(2026, 6, 1)), PATH[1])
    found = plan_of(path, STARTS, ENDS, NONE, date(2026, 7, 1))
    assert (found.done, found.late) == (33, ())


def test_without_hours_every_step_weighs_the_same() -> None:
    path = (step(1, 1, 6, 0, date(2026, 2, 1)), step(2, 7, 12, 0))
    found = plan_of(path, STARTS, ENDS, NONE, date(2026, 6, 30))
    assert (found.planned, found.done) == (50, 50)


def test_the_plan_stands_still_in_a_pause() -> None:
    pause = PauseRow(date(2026, 4, 16), None, "外派")
    before = plan_of(PATH, STARTS, ENDS, NONE, date(2026, 4, 15))
    during = plan_of(PATH, STARTS, ENDS, (pause,), date(2026, 9, 30))
    assert (during.planned, during.late) == (before.planned, ()) == (25, ())
    over = PauseRow(date(2026, 4, 16), date(2026, 5, 15), "外派")
    after = plan_of(PATH, STARTS, ENDS, (over,), date(2026, 6, 1))
    assert after.late == ((1, date(2026, 5, 30)),)


def test_a_term_from_a_long_month_keeps_its_months() -> None:
    starts, ends = date(2024, 1, 31), date(2024, 7, 30)
    path = (step(1, 1, 1, 10), step(2, 2, 6, 50))
    found = plan_of(path, starts, ends, NONE, date(2024, 2, 29))
    assert (found.planned, list(found.late)) == (16, [(1, date(2024, 2, 28))])


def test_an_empty_path_has_no_plan() -> None:
    found = plan_of((), STARTS, ENDS, NONE, date(2026, 6, 1))
    assert (found.planned, found.done, found.late) == (0, 0, ())
