"""Months of a term, log entries that are due in them, and how late one is. Pure functions: no clock."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from academy.apprenticeship.facts_contract import LogDraft, Rating, Side
from academy.apprenticeship.facts_shown import PauseRow
from academy.base.problems import Problem, problem
from academy.base.terms import HALF_A_MONTH


def month_of(day: date) -> date:
    return day.replace(day=1)


@lru_cache(maxsize=1024)  # a page of five years asks for the same months again and again
def last_day(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def calendar_months(starts: date, ends: date) -> Iterator[date]:
    """First days of every month the span touches."""
    for count in range(starts.year * 12 + starts.month - 1, ends.year * 12 + ends.month):
        yield date(count // 12, count % 12 + 1, 1)


def due_on(month: date, late_days: int) -> date:
    """The last day on which a month's entry is in time: by default the 10th of the next month."""
    return last_day(month) + timedelta(days=late_days)


def days_late(month: date, written_on: date, late_days: int) -> int:
    return max(0, (written_on - due_on(month, late_days)).days)


def missing_months(
    begun: date, ends: date, pauses: Sequence[PauseRow], written: frozenset[date], today: date, late_days: int
) -> list[date]:
    """Months whose technical entry is overdue; a month mostly outside training is not asked for."""
    return [
        month
        for month in calendar_months(begun, min(ends, today))
        if month not in written
        and due_on(month, late_days) < today
        and trained_enough(month, begun, ends, pauses)
    ]


def trained_enough(month: date, begun: date, ends: date, pauses: Sequence[PauseRow]) -> bool:
    """Whether so much of a month is spent in training that it has to be written down."""
    if not pauses and begun <= month and last_day(month) <= ends:
        return True
    return _days_in_training(month, begun, ends, pauses) >= HALF_A_MONTH


def _days_in_training(month: date, begun: date, ends: date, pauses: Sequence[PauseRow]) -> int:
    first, last = max(month, begun), min(last_day(month), ends)
    lost = 0
    for pause in pauses:
        from_day, to_day = max(first, pause.since), min(last, pause.until or last)
        lost += max(0, (to_day - from_day).days + 1)
    return (last - first).days + 1 - lost


def log_problems(
    draft: LogDraft, starts: date, ends: date, today: date, *, rated: bool = False
) -> list[Problem]:
    """Each side has its own columns; the month lies in the term and has begun.

    `rated`: another entry of the quarter has its rating already.
    """
    found = []
    if draft.month is None:
        found.append(problem("contract.month_missing", "month"))
    elif not month_of(starts) <= draft.month <= month_of(ends):
        found.append(
            problem("contract.month_outside", "month", first=f"{starts:%Y-%m}", last=f"{ends:%Y-%m}")
        )
    elif draft.month > today:
        found.append(problem("contract.month_future", "month"))
    found += _technical(draft) if draft.side is Side.TECHNICAL else _character(draft, starts, today, rated)
    return found


def _technical(draft: LogDraft) -> Iterator[Problem]:
    if draft.hours is None or not 0 <= draft.hours <= 240:
        yield problem("contract.hours_range", "hours")
    if not any(item.strip() for item in draft.items):
        yield problem("contract.items_missing", "items")
    if draft.score is not None and not 0 <= draft.score <= 100:
        yield problem("contract.mark_range", "score")


def _character(draft: LogDraft, starts: date, today: date, rated: bool) -> Iterator[Problem]:
    if draft.talk_on is None:
        yield problem("contract.date_missing", "talk_on")
    elif draft.talk_on > today:
        yield problem("contract.date_future", "talk_on")
    elif draft.talk_on < starts or (draft.month and month_of(draft.talk_on) != draft.month):
        yield problem("contract.talk_other_month", "talk_on")
    if not draft.talk_topic.strip():
        yield problem("contract.topic_missing", "talk_topic")
    due = draft.month is not None and draft.month.month % 3 == 0 and not rated  # 季度评价, article 3
    if due and not isinstance(draft.rating, Rating):
        yield problem("contract.rating_missing", "rating")
