"""The mentors' allowance by days and outcome: cases worked out by hand."""

from datetime import date

import pytest

from academy.apprenticeship import rules_settlement
from academy.apprenticeship.facts_contract import Grade, Side
from academy.apprenticeship.facts_settlement import MentorPeriod, PayRule
from academy.apprenticeship.facts_shown import PauseRow

RULE = PayRule(assessed_part=100, excellent=100, passed=50, failed=0, early=50)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
MONTHLY = {Side.CHARACTER: 100_00, Side.TECHNICAL: 200_00}


def period(since: date, until: date | None = None, side: Side = Side.TECHNICAL) -> MentorPeriod:
    return MentorPeriod(side, 502, "贺明尺", since, until)


def amounts(
    periods: list[MentorPeriod], span: tuple[date, date] = YEAR, percent: int = 100, *pauses: PauseRow
) -> list[tuple[int, int, int]]:
    found = rules_settlement.lines(periods, MONTHLY, pauses, span, percent)
    return [(line.days, line.suspended, line.amount) for line in found]


@pytest.mark.parametrize(
    ("rule", "grade", "percent"),
    [
        (RULE, Grade.EXCELLENT, 100),
        (RULE, Grade.PASSED, 50),
        (RULE, Grade.FAILED, 0),
        (RULE, None, 50),
        (PayRule(40, 100, 50, 0, 50), Grade.FAILED, 60),
        (PayRule(40, 100, 50, 0, 50), Grade.PASSED, 80),
        (PayRule(0, 100, 50, 0, 50), Grade.FAILED, 100),
        (PayRule(33, 100, 50, 0, 50), Grade.PASSED, 83),
    ],
)
def test_the_outcome_decides_on_the_assessed_part_only(
    rule: PayRule, grade: Grade | None, percent: int
) -> None:
    assert rules_settlement.percent_of(rule, grade) == percent


@pytest.mark.parametrize(
    ("since", "until", "percent", "expected"),
    [
        (date(2026, 1, 1), None, 100, (365, 0, 2400_00)),
        (date(2026, 1, 1), None, 50, (365, 0, 1200_00)),
        (date(2026, 1, 1), None, 0, (365, 0, 0)),
        (date(2026, 2, 1), date(2026, 2, 28), 100, (28, 0, 200_00)),
        (date(2026, 2, 15), date(2026, 2, 28), 100, (14, 0, 100_00)),
        (date(2026, 1, 31), date(2026, 1, 31), 100, (1, 0, 645)),  # 20000 / 31 = 645.16
        (date(2026, 1, 1), date(2026, 1, 29), 100, (29, 0, 18710)),  # 18709.68
        (date(2025, 6, 1), date(2026, 1, 31), 100, (31, 0, 200_00)),  # only what lies in the term
        (date(2026, 12, 31), date(2027, 6, 1), 100, (1, 0, 645)),
    ],
)
def test_a_period_pays_its_days_of_each_month(
    since: date, until: date | None, percent: int, expected: tuple[int, int, int]
) -> None:
    assert amounts([period(since, until)], YEAR, percent) == [expected]


def test_half_a_fen_is_rounded_upwards_once_for_the_whole_period() -> None:
    monthly = {Side.TECHNICAL: 31}  # one fen a day in January
    line = rules_settlement.lines(
        [period(YEAR[0], date(2026, 1, 1))], monthly, (), YEAR, 50
    )[0]  # fmt: skip
    assert line.amount == 1  # half a fen
    line = rules_settlement.lines([period(YEAR[0], date(2026, 1, 3))], monthly, (), YEAR, 50)[0]
    assert line.amount == 2  # 1.5, not three times half a fen rounded up


def test_a_change_of_mentor_divides_the_month_by_days() -> None:
    halves = amounts([period(YEAR[0], date(2026, 4, 10)), period(date(2026, 4, 11))])
    assert halves == [(100, 0, 666_67), (265, 0, 1733_33)]
    assert sum(amount for _, _, amount in halves) == 2400_00


def test_suspended_days_are_not_paid_and_count_once_where_they_overlap() -> None:
    pauses = (
        PauseRow(date(2026, 3, 1), date(2026, 3, 31), "外派"),
        PauseRow(date(2026, 3, 20), date(2026, 4, 15), "病假"),
    )
    assert amounts([period(YEAR[0])], YEAR, 100, *pauses) == [(365 - 46, 46, 2100_00)]
    still = PauseRow(date(2026, 12, 1), None, "未恢复")
    assert amounts([period(YEAR[0])], YEAR, 100, still) == [(334, 31, 2200_00)]


def test_a_leap_day_is_a_day_of_its_month() -> None:
    leap = (date(2028, 2, 1), date(2028, 2, 29))
    assert amounts([period(date(2028, 2, 15))], leap) == [(15, 0, 10345)]  # 15/29 of 20000


def test_a_period_outside_the_term_has_no_line() -> None:
    assert amounts([period(date(2027, 1, 1)), period(date(2025, 1, 1), date(2025, 12, 31))]) == []
