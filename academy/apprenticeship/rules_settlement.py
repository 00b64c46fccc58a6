"""The mentors' allowance of a contract that is over. Pure functions: no I/O, no clock.

Source: article 8 of the agreement (monthly allowance, all of it for an excellent apprentice, a share for
one who passed, none of the assessed part for one who failed) and article 9 (a change of mentor divides it by
days).

How it is rounded: each calendar month pays `allowance × paid days ÷ days of that month`. The months of one
mentor's period are added as exact fractions, the outcome's share is taken of the sum, and only then it is
rounded to a whole fen, half a fen upwards. The total is the sum of the rounded lines, as the sheet shows.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from academy.apprenticeship.facts_contract import Grade, Side
from academy.apprenticeship.facts_settlement import MentorPeriod, PayLine, PayRule
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.rules_months import calendar_months, last_day

DAY = timedelta(days=1)
HALF = Fraction(1, 2)


def percent_of(rule: PayRule, grade: Grade | None) -> int:
    """Percent of the allowance that are paid: the part that is sure and the outcome's share of the rest.

    A fraction of a percent is dropped.
    """
    shares = {
        Grade.EXCELLENT: rule.excellent,
        Grade.PASSED: rule.passed,
        Grade.FAILED: rule.failed,
        None: rule.early,
    }
    return 100 - rule.assessed_part + rule.assessed_part * shares[grade] // 100


def lines(
    periods: Sequence[MentorPeriod],
    monthly: dict[Side, int],
    pauses: Sequence[PauseRow],
    span: tuple[date, date],
    percent: int,
) -> tuple[PayLine, ...]:
    """One line for each mentor's period inside `span`, the first and the last paid day."""
    return tuple(_lines(periods, monthly, pauses, span, percent))


def _lines(
    periods: Sequence[MentorPeriod],
    monthly: dict[Side, int],
    pauses: Sequence[PauseRow],
    span: tuple[date, date],
    percent: int,
) -> Iterator[PayLine]:
    for period in periods:
        first, last = max(period.since, span[0]), min(period.until or span[1], span[1])
        if first > last:
            continue
        idle = _idle(first, last, pauses)
        whole = sum((_share(month, first, last, idle) for month in calendar_months(first, last)), Fraction())
        exact = whole * monthly[period.side] * percent / 100
        yield PayLine(
            period.side, period.person_id, period.name, first, last, (last - first).days + 1 - len(idle),
            len(idle), monthly[period.side], percent, int(exact + HALF),
        )  # fmt: skip


def _idle(first: date, last: date, pauses: Sequence[PauseRow]) -> frozenset[date]:
    """Suspended days of a span; overlapping suspensions count once."""
    found: set[date] = set()
    for pause in pauses:
        start, end = max(first, pause.since), min(last, pause.until or last)
        found.update(start + each * DAY for each in range(max(0, (end - start).days + 1)))
    return frozenset(found)


def _share(month: date, first: date, last: date, idle: frozenset[date]) -> Fraction:
    """Which part of a calendar month is paid."""
    start, end = max(month, first), min(last_day(month), last)
    lost = sum(start <= day <= end for day in idle)
    return Fraction((end - start).days + 1 - lost, last_day(month).day)
