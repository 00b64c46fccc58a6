"""Lengths in months, counted alike in forms, rules and papers. Pure functions."""

from calendar import monthrange
from datetime import date, timedelta

HALF_A_MONTH = 15  # days that make a month count


def plus_months(day: date, months: int) -> date:
    """The same day `months` later, the last day of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(starts: date, ends: date) -> int:
    """Length of a term, both days included; a rest of 15 days or more counts as a month."""
    after = ends + timedelta(days=1)
    whole = (after.year - starts.year) * 12 + after.month - starts.month
    if plus_months(starts, whole) > after:
        whole -= 1
    return whole + ((after - plus_months(starts, whole)).days >= HALF_A_MONTH)
