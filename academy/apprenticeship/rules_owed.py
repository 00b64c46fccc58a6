"""What a mentor still has to write for a contract in training. Pure functions: no I/O, no clock."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_logs import Debt
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.rules_logs import quarter_of
from academy.apprenticeship.rules_months import calendar_months, month_of, trained_enough


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it counts: `rated` carries a rating."""

    month: date
    side: Side
    rated: bool


@dataclass(frozen=True, slots=True)
class Training:
    """A contract's months: in force since `begun`, `since` when each side's mentor came, talks promised."""

    begun: date
    ends: date
    talks: int
    since: Mapping[Side, date]
    pauses: Sequence[PauseRow]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing owed for one month; `rating`: its talk brings the quarter's rating along."""

    debt: Debt
    side: Side
    month: date
    count: int = 1
    rating: bool = False


def claims(training: Training, written: Sequence[Written], today: date, *, own: bool) -> Iterator[Claim]:
    """Everything owed up to this month, oldest first. `own`: only since the present mentor came.

    A month mostly outside training (suspended, before the start) asks for nothing.
    """
    for month in calendar_months(training.begun, min(training.ends, today)):
        if not trained_enough(month, training.begun, training.ends, training.pauses):
            continue
        for side in Side:
            if not own or month >= month_of(training.since[side]):
                yield from _of_month(training, written, month, side)


def _of_month(training: Training, written: Sequence[Written], month: date, side: Side) -> Iterator[Claim]:
    count = sum(each.month == month and each.side is side for each in written)
    if side is Side.TECHNICAL:
        if not count:
            yield Claim(Debt.ENTRY, side, month)
        return
    first, last = quarter_of(month)
    rated = any(each.rated and first <= each.month <= last for each in written)
    rating = month == last and not rated
    if count < training.talks:
        yield Claim(Debt.TALK, side, month, training.talks - count, rating)
    elif rating:
        yield Claim(Debt.RATING, side, month, rating=True)
