"""Series of sessions, and a timetable copied to another time. Pure: dates are shown before they exist."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from academy.base.problems import Problem, problem
from academy.courses.facts_term import Rhythm, SeriesSlot, SeriesWish
from academy.courses.facts_timetable import DayFacts, DayMark, Meeting
from academy.courses.rules_board import Board
from academy.courses.rules_constraints import forbids, warns
from academy.courses.rules_plan import CREDIT_MINUTES

LONGEST = 1096  # days looked at
MOST = 400  # sessions of one series
Calendar = Callable[[date], DayFacts]


def series_problems(wish: SeriesWish) -> list[Problem]:
    """Everything wrong with a series as typed."""
    found = []
    if wish.first is None:
        found.append(problem("courses.dates_missing", "first"))
    if wish.starts is None:
        found.append(problem("courses.time_wrong", "starts"))
    if wish.hours_each < 1 or wish.break_minutes < 0:
        found.append(problem("courses.session_hours_missing", "hours_each"))
    if wish.rhythm is Rhythm.WEEKDAYS and not 0 < wish.weekdays < 128:
        found.append(problem("series.weekdays_missing", "weekdays"))
    if not 1 <= wish.every <= 60:
        found.append(problem("series.every_wrong", "every"))
    if wish.total_hours is None and wish.count is None and wish.until is None:
        found.append(problem("series.end_missing", "total_hours"))
    if any(each is not None and each < 1 for each in (wish.total_hours, wish.count)):
        found.append(problem("series.end_missing", "total_hours"))
    if wish.until is not None and wish.first is not None and wish.until < wish.first:
        found.append(problem("courses.ends_before_start", "until"))
    if wish.starts is not None and wish.starts + _length(wish, wish.hours_each) > 1440:
        found.append(problem("courses.time_wrong", "starts"))
    return found


def dates(wish: SeriesWish, calendar: Calendar) -> list[SeriesSlot]:
    """Every date the rhythm meets until the end is reached; those left out say why and count nothing.

    The last session is shorter when fewer hours are left. A make-up workday on a weekend is no day off.
    """
    left, found, held = wish.total_hours, [], 0
    for day in _rhythm(wish):
        if (
            (wish.until and day > wish.until)
            or (wish.count and held >= wish.count)
            or left == 0
            or held >= MOST
        ):
            break
        hours = wish.hours_each if left is None else min(wish.hours_each, left)
        begin = wish.starts or 0
        slot = SeriesSlot(day, begin, begin + _length(wish, hours), hours)
        if (why := _skip(wish, calendar(day))) is not None:
            found.append(replace(slot, skipped=why))
            continue
        held += 1
        left = None if left is None else left - hours
        found.append(slot)
    return found


def _rhythm(wish: SeriesWish) -> Iterator[date]:
    first = wish.first or date.min
    if wish.rhythm is Rhythm.EVERY_DAYS:
        yield from (first + timedelta(days=step) for step in range(0, LONGEST, wish.every))
        return
    monday = first - timedelta(days=first.weekday())
    for step in range(LONGEST):
        day = first + timedelta(days=step)
        if wish.weekdays >> day.weekday() & 1 and (day - monday).days // 7 % wish.every == 0:
            yield day


def _skip(wish: SeriesWish, day: DayFacts) -> Problem | None:
    if day.mark is DayMark.HOLIDAY and wish.skip_holidays:
        return problem("series.skipped_holiday", name=day.name)
    if day.mark is DayMark.WEEKEND and wish.skip_weekends:
        return problem("series.skipped_weekend")
    return None


def _length(wish: SeriesWish, hours: int) -> int:
    return hours * CREDIT_MINUTES + (wish.break_minutes if hours > 1 else 0)


def meetings(wish: SeriesWish, slots: Sequence[SeriesSlot], branch_id: int, place: str) -> list[Meeting]:
    """The sessions a series would create."""
    return [
        Meeting(
            0, wish.class_id, slot.day, slot.starts, slot.ends, slot.hours, wish.kind, wish.instructor_id,
            wish.place_id, place, branch_id, 0, wish.break_minutes if slot.hours > 1 else 0,
            wish.topic.strip(),
        )
        for slot in slots
        if slot.skipped is None
    ]  # fmt: skip


def judged(board: Board, slots: Sequence[SeriesSlot], planned: Sequence[Meeting]) -> list[SeriesSlot]:
    """The dates with what forbids or warns of each; earlier ones of the series count for later ones."""
    rest = iter(planned)
    found = []
    for slot in slots:
        if slot.skipped is not None:
            found.append(slot)
            continue
        each = next(rest)
        found.append(
            replace(slot, forbids=tuple(forbids(board, each)), warns=tuple(warns(board, each)), meeting=each)
        )
        board.put([each])
    return found


def copied(
    sessions: Sequence[Meeting], class_id: int, branch_id: int, starts: date, calendar: Calendar
) -> tuple[list[SeriesSlot], list[Meeting]]:
    """The sessions of one class for another, which begins on `starts`.

    Weekdays stay when both begin on the same one, otherwise the distance in days does. A holiday pushes
    all that follows by a week (same weekday) or a day; the pushed date is shown with the reason.
    """
    slots: list[SeriesSlot] = []
    made: list[Meeting] = []
    ordered = sorted(sessions, key=lambda each: (each.day, each.starts))
    if not ordered:
        return slots, made
    shift = (starts - ordered[0].day).days
    step = 7 if shift % 7 == 0 else 1
    for day in sorted({each.day for each in ordered}):
        there = day + timedelta(days=shift)
        while calendar(there).mark is DayMark.HOLIDAY:
            why = problem("series.skipped_holiday", name=calendar(there).name)
            slots += [
                SeriesSlot(there, each.starts, each.ends, each.hours, why)
                for each in ordered
                if each.day == day
            ]
            shift += step
            there += timedelta(days=step)
        for each in (one for one in ordered if one.day == day):
            slots.append(SeriesSlot(there, each.starts, each.ends, each.hours))
            moved = replace(
                each,
                id=0,
                class_id=class_id,
                day=there,
                branch_id=branch_id,
                pinned=False,
                version=1,
                sequence=0,
            )
            made.append(moved)
    return slots, made
