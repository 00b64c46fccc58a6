"""What a mentor still has to write for a contract in training. Pure functions: no I/O, no clock."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_logs import Claim, Debt, Held, Written
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.rules_logs import quarter_of
from academy.apprenticeship.rules_months import calendar_months, days_late, month_of, trained_enough

Lack = tuple[Debt, Side, date, int, bool]  # of a claim; plain, because of a large network there are many
SPANS = 4096  # terms whose months are remembered: contracts of one day of signing share them


@dataclass(frozen=True, slots=True)
class Training:
    """A contract's months: in force since `begun`, `since` when each side's mentor came, talks promised."""

    begun: date
    ends: date
    talks: int
    since: Mapping[Side, date]
    pauses: Sequence[PauseRow]


def held_of(written: Iterable[Written]) -> Held:
    """Entries one by one, as what counts of them."""
    entries = list(written)
    return Held(
        {each.month for each in entries if each.side is Side.TECHNICAL},
        Counter(each.month for each in entries if each.side is Side.CHARACTER),
        {quarter_of(each.month)[1] for each in entries if each.rated},
    )


def claims(training: Training, held: Held, today: date, *, own: bool) -> Iterator[Claim]:
    """Everything owed up to this month, oldest first. `own`: only since the present mentor came.

    A month mostly outside training (suspended, before the start) asks for nothing.
    """
    months = _asked(training.begun, training.ends, tuple(training.pauses), today)
    return (Claim(*each) for each in _lacking(training, held, months, own))


def overdue(training: Training, held: Held, today: date, late_days: int, *, own: bool) -> tuple[Claim, ...]:
    """Those of the claims whose day has passed: every list and figure of the program counts these."""
    return tuple(Claim(*each) for each in lacking(training, held, today, late_days, own=own))


def lacking(training: Training, held: Held, today: date, late_days: int, *, own: bool) -> list[Lack]:
    """What `overdue` tells, for who only counts it."""
    months = _passed(training.begun, training.ends, tuple(training.pauses), today, late_days)
    return _lacking(training, held, months, own)


@lru_cache(maxsize=SPANS)
def _asked(begun: date, ends: date, pauses: tuple[PauseRow, ...], today: date) -> tuple[date, ...]:
    months = calendar_months(begun, min(ends, today))
    return tuple(month for month in months if trained_enough(month, begun, ends, pauses))


@lru_cache(maxsize=SPANS)
def _passed(
    begun: date, ends: date, pauses: tuple[PauseRow, ...], today: date, late_days: int
) -> tuple[date, ...]:
    return tuple(month for month in _asked(begun, ends, pauses, today) if days_late(month, today, late_days))


def _lacking(training: Training, held: Held, months: Sequence[date], own: bool) -> list[Lack]:
    found: list[Lack] = []
    promised, talks, entries, rated = training.talks, held.talks, held.entries, held.rated
    for month in months:
        rating = month.month % 3 == 0 and month not in rated
        if (count := talks.get(month, 0)) < promised:
            found.append((Debt.TALK, Side.CHARACTER, month, promised - count, rating))
        elif rating:
            found.append((Debt.RATING, Side.CHARACTER, month, 1, True))
        if month not in entries:
            found.append((Debt.ENTRY, Side.TECHNICAL, month, 1, False))
    if not own:
        return found
    came = {side: month_of(day) for side, day in training.since.items()}
    return [each for each in found if each[2] >= came[each[1]]]
