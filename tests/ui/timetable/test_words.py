"""Names of classes where there is little room: what tells them apart stays."""

from dataclasses import replace
from datetime import timedelta

import pytest

from academy.ui.parts.layout import broken
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.month_lines import MonthLines
from academy.ui.timetable.words import short_name, told_apart
from tests.ui.timetable.test_hour_layout import session

DANCE, BRUSH = "2026年职工夜校古典舞班（第1期）", "2026年职工夜校软笔书法班（第1期）"
WIDE, NARROW = 400.0, 92.0  # pixels


@pytest.mark.parametrize(
    ("name", "short"),
    [
        (DANCE, "古典舞①"),
        ("2026年电力应急抢修特训班（第1期）", "电力应急抢修①"),
    ],
)
def test_evening_classes_are_told_by_what_they_teach(name: str, short: str) -> None:
    assert short_name(name) == short


def test_what_classes_begin_with_alike_is_left_out_where_something_is_left() -> None:
    base, more = "2026年转炉冶炼工艺基础培训班（第1期）", "2026年转炉冶炼工艺提高培训班（第1期）"
    assert list(told_apart([base, more]).values()) == ["基础①", "提高①"]
    terms = [f"2026年转炉冶炼工艺培训班（第{term}期）" for term in (1, 2)]
    assert list(told_apart(terms).values()) == ["转炉冶炼工艺①", "转炉冶炼工艺②"]
    twice = [base, more, "2026年连铸操作规程基础培训班（第1期）", "2026年连铸操作规程提高培训班（第1期）"]
    assert list(told_apart(twice).values()) == [short_name(each) for each in twice]
    assert told_apart([base]) == {base: "转炉冶炼工艺基础①"}


@pytest.mark.usefixtures("workspace")
def test_a_line_of_the_month_gives_up_the_time_before_the_name() -> None:
    first = replace(session(1), name="2026年精益管理与班组建设夜校班（第1期）")
    lines = MonthLines([first])
    assert lines.told(first, WIDE) == "18:30 精益管理与班组建设①"
    assert lines.told(first, NARROW) == "精益管理与班组建设①"
    again = replace(first, id=2, starts=first.starts - 600)
    assert MonthLines([first, again]).told(again, NARROW).startswith("08:30 ")
    other_day = replace(again, day=first.day + timedelta(days=1))
    assert MonthLines([first, other_day]).told(other_day, NARROW) == "精益管理与班组建设①"


def test_two_evening_classes_never_read_alike(workspace: Workspace) -> None:
    cells = [replace(session(at), name=name) for at, name in enumerate((DANCE, BRUSH), 1)]
    lines = MonthLines(cells)
    assert [lines.told(each, NARROW) for each in cells] == ["18:30 古典舞①", "软笔书法①"]


@pytest.mark.usefixtures("workspace")
def test_the_number_of_a_term_never_stands_on_a_line_of_its_own() -> None:
    metrics = theme().metrics("table", strong=True)
    room = metrics.horizontalAdvance("连铸操作与质量控制")
    assert broken("连铸操作与质量控制①", metrics, room) == ("连铸操作与质量控", "制①")
