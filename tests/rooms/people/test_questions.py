"""Questions by their kind: asked once, answered for every row of it."""

import pytest

from academy.base.problems import problem
from academy.people.facts_questions import Way, answer_of, questions
from academy.people.facts_roster import Finding, FindingKind


def asked(code: str, row: int = 2, suggestion: str = "", field: str = "birth", **values: object) -> Finding:
    found = problem(code, field, f"F{row}", **values)
    return Finding(FindingKind.ASK, found, "一班", row, 6, suggestion=suggestion)


@pytest.mark.parametrize(
    ("found", "way", "answer"),
    [
        (asked("date.january_or_october", year="2026"), Way.JANUARY, "2026-01-01"),
        (asked("date.january_or_october", year="2026"), Way.OCTOBER, "2026-10-01"),
        (asked("date.day_missing", year="2026", month=4), Way.FIRST_DAY, "2026-04-01"),
        (asked("date.month_missing", year="1990"), Way.FIRST_OF_YEAR, "1990-01-01"),
        (asked("date.order_unclear", written="1/4/2026"), Way.DAY_FIRST, "2026-04-01"),
        (asked("date.order_unclear", written="1/4/2026"), Way.MONTH_FIRST, "2026-01-04"),
        (asked("date.order_unclear", written="31/4/2026"), Way.DAY_FIRST, ""),
        (asked("date.year_two_digits", written="85.3.1"), Way.CENTURY_19, "1985-03-01"),
        (asked("date.year_two_digits", written="04年3月1日"), Way.CENTURY_20, "2004-03-01"),
        (asked("person.id_15_digits", suggestion="371499198506150095"), Way.SUGGESTED, "371499198506150095"),
    ],
)
def test_a_way_gives_every_row_its_own_answer(found: Finding, way: Way, answer: str) -> None:
    assert answer_of(found, way) == answer


def test_one_kind_is_asked_once_and_what_has_no_common_answer_by_the_cell() -> None:
    found = [
        asked("date.january_or_october", 2, year="2026"), asked("date.year_missing", 3, written="4.1"),
        asked("date.january_or_october", 4, year="2025"), asked("date.year_missing", 5, written="5.1"),
        asked("date.order_unclear", 6, written="13/4/2026"),
    ]  # fmt: skip
    kinds = questions(found)
    assert [[each.row for each in kind.findings] for kind in kinds] == [[2, 4], [3], [5], [6]]
    assert [kind.ways for kind in kinds] == [(Way.OCTOBER, Way.JANUARY), (), (), (Way.DAY_FIRST,)]
