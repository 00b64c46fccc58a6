"""What the symbols on a scanned page say."""

from collections.abc import Iterable

from academy.courses.facts_evidence import SheetMark
from academy.courses.rules_attendance import ROW

PAGE = "GXS1:"
ROWS_A_PAGE = 25


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
