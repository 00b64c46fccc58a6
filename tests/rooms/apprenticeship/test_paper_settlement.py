"""The settlement sheet: what it says, its pages, the same bytes for the same facts."""

from dataclasses import replace
from datetime import date

import pytest

from academy.apprenticeship.facts_contract import Grade, Side
from academy.apprenticeship.facts_settlement import PayLine, SettlementSheet
from academy.apprenticeship.paper_settlement import draw_settlement
from tests.printing.pdf import page_count, text_of, unembedded_fonts

LINE = PayLine(
    Side.TECHNICAL, 502, "贺明尺", date(2025, 3, 1), date(2026, 2, 28), 350, 15, 200_00, 50, 115_068
)
FACTS = SettlementSheet(
    "QJ-DT-2025-001", "邱集煤炭工匠学院", "贺一舟", date(2025, 3, 1), date(2026, 2, 28), date(2026, 3, 10),
    Grade.PASSED, 50, 100, (replace(LINE, side=Side.CHARACTER, name="管正德", monthly=100_00), LINE), 172_602,
    date(2026, 3, 20), "银行转账", 901, "孙志远", date(2026, 3, 20), "刘初审", date(2026, 3, 21),
)  # fmt: skip


def test_the_sheet_names_days_shares_and_the_total_in_figures_and_in_words() -> None:
    text = text_of(draw_settlement(FACTS)).replace("\n", "").replace(" ", "")
    for words in (
        "导师津贴结算表", "QJ-DT-2025-001", "贺一舟", "管正德", "贺明尺", "350", "15", "50%", "1,150.68",
        "¥1,726.02", "人民币壹仟柒佰贰拾陆元零贰分", "二〇二六年三月二十日", "孙志远", "刘初审", "银行转账",
    ):  # fmt: skip
        assert words in text, words


def test_what_nobody_recorded_is_left_open_and_the_outcome_said() -> None:
    bare = replace(
        FACTS, paid_on=None, note="", entered_by="", entered_on=None, confirmed_by="", confirmed_on=None,
        grade=None,
    )  # fmt: skip
    text = text_of(draw_settlement(bare))
    assert "孙志远" not in text
    assert "未考核（提前解除）" in text.replace("\n", "")


@pytest.mark.parametrize(("lines", "pages"), [(1, 1), (10, 1), (11, 2), (30, 3)])
def test_many_periods_go_over_pages_and_the_last_bears_the_signatures(lines: int, pages: int) -> None:
    data = draw_settlement(replace(FACTS, lines=(LINE,) * lines))
    assert page_count(data) == pages
    assert "人民币" in text_of(data, pages - 1)
    assert all("人民币" not in text_of(data, page) for page in range(pages - 1))


def test_the_same_facts_give_the_same_bytes_with_every_font_inside() -> None:
    data = draw_settlement(FACTS)
    assert data == draw_settlement(FACTS)
    assert unembedded_fonts(data) == []


def test_a_rare_and_a_long_name_are_printed_whole() -> None:
    long = replace(LINE, name="买买提·阿卜杜热合曼")
    rare = replace(LINE, name="张𬸚")
    text = text_of(draw_settlement(replace(FACTS, lines=(long, rare)))).replace("\n", "")
    assert "买买提·阿卜杜热合曼" in text
    assert "张𬸚" in text
