"""U20: names by pinyin with their surname's own reading, numbers by value, dates by time, empty ones last."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from academy.people.facts import PersonDraft, Role
from academy.ui.parts.columns import Column
from academy.ui.parts.models import FactsModel
from tests.journeys.desk import Desk
from tests.rooms.people.persons import doc_no

# An, Qiu (not Chou), Shan (not Dan), Xie (not Jie), Yuchi (not Weichi), Zeng (not Ceng), Zha (not Cha), Zhou
NAMES = ["安一民", "仇英杰", "单雄信", "解晓东", "尉迟恭平", "曾国华", "查良平", "周正民"]
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str | None
    hours: int | None
    day: date | datetime | None


LINES = [
    Line(1, NAMES[3], 9, date(2026, 3, 1)),
    Line(2, None, None, None),
    Line(3, NAMES[7], 1000, date(2025, 12, 31)),
    Line(4, NAMES[1], 80, date(2026, 11, 2)),
]
TIMES = [
    Line(1, None, None, datetime(2026, 3, 1, 9, 5)),
    Line(2, None, None, None),
    Line(3, None, None, datetime(2026, 3, 1, 9, 0)),
    Line(4, None, None, datetime(2026, 3, 1, 10, 0)),
]
COLUMNS = [Column("name", "姓名", "name"), Column("hours", "学时", "number"), Column("day", "日期", "date")]


def test_u20_people_stand_by_the_reading_of_their_surname_in_list_and_database(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    branch_id = services.network.branches(actor)[0].id
    made = {}
    for at, name in enumerate(reversed(NAMES)):
        draft = PersonDraft(branch_id=branch_id, name=name, doc_no=doc_no(720 + at), role=Role.TRAINEE)
        made[services.people.add(actor, draft)] = name
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    held = [page.model.id_at(at) for at in range(page.model.rowCount())]
    assert [made[key] for key in held if key in made] == NAMES
    page.table._on_sort(1)
    desk.settled()
    held = [page.model.id_at(at) for at in range(page.model.rowCount())]
    assert [made[key] for key in held if key in made] == NAMES[::-1]


@pytest.mark.parametrize(
    ("lines", "column", "order", "ids"),
    [
        (LINES, 0, UP, [4, 1, 3, 2]),
        (LINES, 0, DOWN, [3, 1, 4, 2]),
        (LINES, 1, UP, [1, 4, 3, 2]),
        (LINES, 1, DOWN, [3, 4, 1, 2]),
        (LINES, 2, UP, [3, 1, 4, 2]),
        (LINES, 2, DOWN, [4, 1, 3, 2]),
        (TIMES, 2, UP, [3, 1, 4, 2]),
        (TIMES, 2, DOWN, [4, 1, 3, 2]),
    ],
)
def test_u20_short_lists_sort_names_numbers_and_days_with_empty_ones_last(
    lines: list[Line], column: int, order: Qt.SortOrder, ids: list[int]
) -> None:
    model = FactsModel(COLUMNS)
    model.show(lines)
    model.sort(column, order)
    assert [fact.id for fact in model.facts()] == ids
