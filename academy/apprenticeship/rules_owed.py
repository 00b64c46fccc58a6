"""What a mentor still has to write for a contract in training. Pure functions: no I/O, no clock."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_logs import Claim, Debt, Written
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.rules_logs import quarter_of
from academy.apprenticeship.rules_months import calendar_months, days_late, month_of, trained_enough


@dataclass(frozen=True, slots=True)
class Training:
    """A contract's months: in force since `begun`, `since` when each side's mentor came, talks promised."""

    begun: date
    ends: date
    talks: int
    since: Mapping[Side, date]
    pauses: Sequence[PauseRow]


def claims(training: Training, written: Sequence[Written], today: date, *, own: bool) -> Iterator[Claim]:
    """Everything owed up to this month, oldest first. `own`: only since the present mentor came.

    A month mostly outside training (suspended, before the start) asks for nothing.
    """
    held = Counter((each.month, each.side) for each in written)
    rated = {quarter_of(each.month) for each in written if each.rated}
    for month in calendar_months(training.begun, min(training.ends, today)):
        if not trained_enough(month, training.begun, training.ends, training.pauses):
            continue
        for side in Side:
            if not own or month >= month_of(training.since[side]):
                yield from _of_month(training, held[month, side], rated, month, side)


def overdue(
    training: Training, written: Sequence[Written], today: date, late_days: int, *, own: bool
) -> tuple[Claim, ...]:
    """Those of the claims whose day has passed: every list and figure of the program counts these."""
    found = claims(training, written, today, own=own)
    return tuple(each for each in found if days_late(each.month, today, late_days))


def _of_month(
    training: Training, count: int, rated: Collection[tuple[date, date]], month: date, side: Side
) -> Iterator[Claim]:
    if side is Side.TECHNICAL:
        if not count:
            yield Claim(Debt.ENTRY, side, month)
        return
    quarter = quarter_of(month)
    rating = month == quarter[1] and quarter not in rated
    if count < training.talks:
        yield Claim(Debt.TALK, side, month, training.talks - count, rating)
    elif rating:
        yield Claim(Debt.RATING, side, month, rating=True)
