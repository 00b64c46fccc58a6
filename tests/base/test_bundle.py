"""Several questions in one statement, on both databases."""

from datetime import date

import pytest
from sqlalchemy import bindparam, select

from academy.base.bundle import KEPT, Bundle
from academy.base.database import Database
from academy.base.settings import SettingValue
from academy.network.records import Branch
from tests.databases import COAL, HEAD, NOW, STEEL

BRANCH, SETTING = Branch.__table__.c, SettingValue.__table__.c
DAY = date(2026, 3, 1)


@pytest.fixture
def bundle() -> Bundle:
    wanted = bindparam("keys", expanding=True)
    return Bundle(
        branches=select(BRANCH.id, BRANCH.name).where(BRANCH.id.in_(wanted), BRANCH.kind == "branch"),
        values=select(SETTING.holds_from, SETTING.value).where(SETTING.holds_from <= bindparam("on")),
    )


@pytest.fixture
def filled(database: Database) -> Database:
    with database.transaction(write=True) as db:
        db.add(
            SettingValue(
                branch_id=STEEL,
                key="a.b",
                value={"is": "甲"},
                source="某文件",
                holds_from=DAY,
                created_at=NOW,
            )
        )
    return database


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([HEAD, STEEL, COAL], [[STEEL, "永锋工匠学院"], [COAL, "邱集煤炭工匠学院"]]),
        ([COAL], [[COAL, "邱集煤炭工匠学院"]]),
        ([], []),
    ],
)
def test_each_question_has_its_rows_with_values_as_python_has_them(
    filled: Database, bundle: Bundle, keys: list[int], found: list[list[object]]
) -> None:
    with filled.transaction() as db:
        answer = bundle.ask(db, {"keys": keys, "on": DAY})
        before = bundle.ask(db, {"keys": keys, "on": date(2026, 2, 28)})
    assert sorted(answer["branches"]) == found
    assert answer["values"] == [[DAY, {"is": "甲"}]]
    assert before["values"] == []


def test_lists_of_many_lengths_do_not_fill_the_memory(database: Database, bundle: Bundle) -> None:
    with database.transaction() as db:
        for count in range(KEPT + 5):
            bundle.ask(db, {"keys": list(range(count)), "on": DAY})
    assert len(bundle._ready) <= KEPT
