"""What the symbols on a scanned page say."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from academy.base.problems import Problem, problem
from academy.courses.facts import AttendanceState, EnrolmentState, SessionRow, Trainee
from academy.courses.facts_attendance import DayTotal, PaperTotal
from academy.courses.facts_evidence import SheetMark
from academy.courses.rules_attendance import ROW

PAGE = "GXS1:"
ROWS_A_PAGE = 25
WORST = (
    None, AttendanceState.ABSENT, AttendanceState.MAKEUP, AttendanceState.LEAVE, AttendanceState.LATE,
    AttendanceState.PRESENT,
)  # fmt: skip
"""A person counts once a day, by the worst of what is said of him; no entry at all is worst."""


def page_text(sheet: str, page: int) -> str:
    """What the symbol of a page says."""
    return f"{PAGE}{sheet}/{page}"


def sheet_code(class_number: str, day: str, again: int) -> str:
    """YF-2026-0103/20261012, and /20261012.2 for the same day printed anew with other names."""
    return f"{class_number}/{day}" + (f".{again}" if again > 1 else "")


def mark_of(texts: Iterable[str]) -> SheetMark | None:
    """The page's own symbol, else what its rows say, should a corner be torn off."""
    held = list(texts)
    for text in held:
        if text.startswith(PAGE):
            sheet, _, page = text.removeprefix(PAGE).rpartition("/")
            if sheet and page.isdecimal():
                return SheetMark(sheet, int(page))
    votes: dict[SheetMark, int] = {}
    for text in held:
        if text.startswith(ROW):
            sheet, _, row = text.removeprefix(ROW).rpartition("/")
            if sheet and row.isdecimal() and int(row):
                mark = SheetMark(sheet, (int(row) - 1) // ROWS_A_PAGE + 1)
                votes[mark] = votes.get(mark, 0) + 1
    return max(votes, key=lambda mark: votes[mark]) if votes else None


def day_totals(
    sessions: Sequence[SessionRow], trainees: Sequence[Trainee], joined: Mapping[int, date]
) -> dict[date, DayTotal]:
    """What attendance says at the foot of each day's sheet.

    Late joiners count from the day they `joined`; who withdrew counts on days of which something is known.
    """
    held: dict[date, list[int]] = {}
    for session in sessions:
        held.setdefault(session.day, []).append(session.id)
    totals = {}
    for day, keys in held.items():
        states = []
        for each in trainees:
            his = [each.attendance.get(key) for key in keys]
            gone = each.state is EnrolmentState.WITHDRAWN and not any(his)
            if not gone and joined.get(each.person_id, day) <= day:
                states.append(min(his, key=WORST.index))
        totals[day] = DayTotal.of(states)
    return totals


def total_problems(typed: PaperTotal) -> list[Problem]:
    """All four figures, and 应到 is the sum of the others."""
    figures = (typed.expected, typed.came, typed.leave, typed.absent)
    names = ("expected", "came", "leave", "absent")
    found = [
        problem("courses.sheet_total_missing", name)
        for name, figure in zip(names, figures, strict=True)
        if figure is None or figure < 0
    ]
    if not found and figures[0] != sum(figure or 0 for figure in figures[1:]):
        found.append(problem("courses.sheet_total_sum", "expected", sum=sum(f or 0 for f in figures[1:])))
    return found


def differences(day: date, typed: PaperTotal, held: DayTotal) -> list[Problem]:
    """Where the paper and attendance do not agree, figure by figure."""
    pairs = (
        ("expected", typed.expected, held.expected), ("came", typed.came, held.came),
        ("leave", typed.leave, held.leave), ("absent", typed.absent, held.absent),
    )  # fmt: skip
    return [
        problem("courses.sheet_differs", name, str(day), figure=f"sheet_total.{name}", paper=paper, held=here)
        for name, paper, here in pairs
        if paper != here
    ]


def all_differences(held: Mapping[date, DayTotal], typed: Mapping[date, PaperTotal]) -> list[Problem]:
    """Of every day whose sheet somebody typed."""
    blank = DayTotal.of(())
    return [no for day in sorted(typed) for no in differences(day, typed[day], held.get(day, blank))]
