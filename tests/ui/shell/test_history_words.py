"""The history of a record tells its values in the words of the pages."""

import re

import pytest
from sqlalchemy import CheckConstraint

from academy.access.facts_history import ChangeTold
from academy.access.store_history import TECHNICAL
from academy.base import words
from academy.base.database import Business, Record
from academy.ui.shell.history_words import HistoryWords
from tests.databases import all_tables
from tests.sources import assert_none


@pytest.mark.parametrize(
    ("table_name", "column", "value", "shown"),
    [
        ("training_class", "state", "closed", "已结班"),
        ("person", "gender", "male", "男"),
        ("person", "is_cadre", True, "是"),
        ("person", "birth", "1990-04-12", "1990-04-12"),
        ("contract", "frozen_on", None, ""),
        ("certificate_batch", "issued_at", "2026-11-23T12:00:00", "2026-11-23 12:00"),
        ("branch", "industry_codes", ["C31", "C32"], "C31、C32"),
        ("branch", "kind", "head", "总院"),
        ("course_session", "ends", 1245, "20:45"),
        ("place", "weekdays", 0b0011111, "周一、周二、周三、周四、周五"),
        ("mark", "total", 925, "92.5"),
        ("contract", "allowance_technical", 20000, "200.00"),
        ("setting", "key", "apprenticeship.max_apprentices", "每名导师最多带徒"),
    ],
)
def test_values_are_told_in_words(table_name: str, column: str, value: object, shown: str) -> None:
    words = HistoryWords("zh", "（已改）", ("是", "否"))
    change = ChangeTold(table_name, 1, "update", column, None, value)
    assert words.value(change, value) == shown


def test_what_is_sealed_is_never_shown() -> None:
    words = HistoryWords("zh", "（已改）", ("是", "否"))
    change = ChangeTold("person", 1, "update", "photo_sha256", None, None, hidden=True)
    assert (words.field(change, "person"), words.value(change, None)) == ("照片", "（已改）")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_history_of_a_record_has_a_word_for_every_field_and_table(language: str) -> None:
    """A new column or table needs its word in resources/words/*/columns.toml."""
    all_tables()
    table = words.table(language)
    kinds = [each.class_ for each in Record.registry.mappers if issubclass(each.class_, Business)]
    wanted = {f"table.{kind.__tablename__}" for kind in kinds}
    wanted |= {f"column.{c.name}" for kind in kinds for c in kind.__table__.c if c.name not in TECHNICAL}
    assert_none(sorted(wanted - set(table)))


IN = re.compile(r"([a-z_]+) IN \(([^)]*)\)")


def test_every_code_the_database_takes_is_told_in_words() -> None:
    """What a constraint allows in a column may stand in the history of its record."""
    all_tables()
    told = HistoryWords("zh", "", ("", ""))  # the other language has the same keys
    missing = []
    for kind in (each.class_ for each in Record.registry.mappers if issubclass(each.class_, Business)):
        checks = [each for each in kind.__table__.constraints if isinstance(each, CheckConstraint)]
        for column, values in (found for each in checks for found in IN.findall(str(each.sqltext))):
            for code in re.findall(r"'([a-z_]+)'", values):
                change = ChangeTold(kind.__tablename__, 1, "update", column, None, code)
                if column not in TECHNICAL and told.value(change, code) == code:
                    missing.append(f"{kind.__tablename__}.{column}: {code}")
    assert_none(sorted(set(missing)))
