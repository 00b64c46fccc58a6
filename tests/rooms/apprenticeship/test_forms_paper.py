"""Forms, bilingual and second agreement on paper with the texts that clerks dread."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from academy.apprenticeship.facts_assessment import SittingRow
from academy.apprenticeship.facts_contract import Grade, Rating, Side
from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.facts_forms import (
    CompletionSheet,
    ContractFile,
    ExamSheet,
    FormHead,
    FrozenLine,
    HistoryLine,
    MonthSheet,
    TalkLine,
)
from academy.apprenticeship.facts_shown import LogRow
from academy.apprenticeship.paper import draw_agreement
from academy.apprenticeship.paper_completion import draw_completion, draw_exam
from academy.apprenticeship.paper_employer import draw_employer_agreement
from academy.apprenticeship.paper_file import draw_file
from academy.apprenticeship.paper_monthly import draw_month
from academy.apprenticeship.rules_kinds import ENGLISH_LEVELS
from academy.base.problems import Refused
from tests.printing.pdf import complaints_of, page_count, text_of, unembedded_fonts
from tests.rooms.apprenticeship.agreements import AGREEMENT

HEAD = FormHead("QJ-DT-2025-003", "邱集煤炭工匠学院", "贺一舟", "管正德", "贺明尺")
SITTING = SittingRow(
    1, date(2026, 11, 20), 88, 85, 90, 864, False, False, Grade.PASSED, ("沈岚", "陈晓敏", "康素梅"), 1,
    "陈晓敏", date(2026, 11, 20), "沈岚", date(2026, 11, 21),
)  # fmt: skip
MONTH = MonthSheet(
    HEAD, date(2024, 2, 1), ("导线测量",), 16, 92, (TalkLine(date(2024, 2, 29), "安全"),), Rating.GOOD
)
EXAM = ExamSheet(HEAD, AGREEMENT.terms, "测量学基础", "导线测量", "素能评价", SITTING)
COMPLETION = CompletionSheet(
    HEAD, "男", "371499********9015", "地质测量部", "工程测量员", "中级工", "三级／高级工", date(2024, 2, 29),
    date(2026, 2, 28), "技术记录 20 个月、320 学时；谈心 22 次。", SITTING,
)  # fmt: skip
EMPLOYER = EmployerSheet(
    "QJ-XTZ-2026-001", "永锋钢铁企业（示例）", "91371499T000000285", AGREEMENT.apprentice,
    AGREEMENT.technical, AGREEMENT.character, "永锋工匠学院", "轧钢工", "四级／中级工", date(2024, 2, 29),
    date(2025, 2, 28), 12, 320, 160, date(2024, 1, 1), None, "完成理论课程", "独立操作", AGREEMENT.path, 3,
    target_english=ENGLISH_LEVELS[3],
)  # fmt: skip
RARE, LATIN, LONG, NO_GLYPH = "张𬸚㛃", "SMITH JOHN TEST", "欧阳" * 20, "赵\U000323af"


def month_of(name: str) -> bytes:
    return draw_month(replace(MONTH, head=replace(HEAD, apprentice=name)))


def completion_of(name: str) -> bytes:
    return draw_completion(replace(COMPLETION, head=replace(HEAD, apprentice=name)))


def bilingual_of(name: str) -> bytes:
    apprentice = replace(AGREEMENT.apprentice, name=name)
    return draw_agreement(
        replace(AGREEMENT, apprentice=apprentice, bilingual=True, target_english=ENGLISH_LEVELS[4])
    )


def employer_of(name: str) -> bytes:
    return draw_employer_agreement(replace(EMPLOYER, apprentice=replace(EMPLOYER.apprentice, name=name)))


PAPERS = [month_of, completion_of, bilingual_of, employer_of]


@pytest.mark.parametrize("draw", PAPERS)
@pytest.mark.parametrize("name", [RARE, LATIN])
def test_rare_and_latin_names_are_printed(draw: Callable[[str], bytes], name: str, tmp_path: Path) -> None:
    data = draw(name)
    assert name.replace(" ", "") in text_of(data).replace(" ", "")
    assert unembedded_fonts(data) == []
    assert complaints_of(data, tmp_path) == ""


@pytest.mark.parametrize("draw", PAPERS)
@pytest.mark.parametrize("name", [LONG, NO_GLYPH], ids=["forty characters", "no glyph"])
def test_what_cannot_be_printed_whole_is_refused_by_name(draw: Callable[[str], bytes], name: str) -> None:
    try:
        text = text_of(draw(name))
    except Refused as refusal:
        code, values = refusal.problems[0].code, refusal.problems[0].values
        assert code in ("paper.does_not_fit", "paper.no_glyph")
        assert name[:8] in "".join(str(value) for _, value in values)
    else:
        assert name in text


def test_an_agreement_on_a_leap_day_says_so_in_both_languages() -> None:
    terms = replace(AGREEMENT.terms, starts=date(2024, 2, 29), ends=date(2026, 2, 28))
    text = text_of(
        draw_agreement(replace(AGREEMENT, terms=terms, bilingual=True, target_english=ENGLISH_LEVELS[4]))
    )
    assert "自2024年2月29日起至2026年2月28日止" in text
    assert "From29February2024to28February2026" in text


def test_the_bilingual_agreement_has_ten_articles_twice_and_the_same_annexes() -> None:
    data = draw_agreement(replace(AGREEMENT, bilingual=True, target_english=ENGLISH_LEVELS[4]))
    text = text_of(data)
    for number, han in enumerate("一二三四五六七八九十", 1):
        assert f"Article{number}" in text
        assert f"第{han}条" in text
    assert "TheChinesetextprevails." in text
    assert "个人信息处理告知与同意书" in text_of(data, page_count(data) - 2)


def test_an_employer_agreement_without_goals_still_reads() -> None:
    data = draw_employer_agreement(replace(EMPLOYER, school_goals="", job_goals="", bilingual=True))
    assert "院校课程目标：" in text_of(data)
    assert "29February2024" in text_of(data)


def test_more_items_than_a_sheet_holds_go_on_a_second_one() -> None:
    items = tuple(f"项目{number}" for number in range(15))
    data = draw_month(replace(MONTH, items=items))
    assert page_count(data) == 2
    assert all(item in text_of(data) for item in items)


def test_marks_and_grade_are_filled_in_and_a_blank_form_has_none() -> None:
    filled, blank = text_of(draw_exam(EXAM)), text_of(draw_exam(replace(EXAM, sitting=None)))
    for words in ("86.4", "26.4", "51.0", "沈岚、陈晓敏、康素梅"):
        assert words in filled
        assert words not in blank


def test_the_completion_form_keeps_its_document_number_masked() -> None:
    text = text_of(draw_completion(COMPLETION))
    assert "371499********9015" in text
    assert "总分86.4分" in text


def test_a_file_of_many_long_entries_numbers_its_own_sheets_through() -> None:
    logs = tuple(
        LogRow(
            at, date(2024 + at // 12, at % 12 + 1, 1), Side.TECHNICAL, 16, ("导线测量与平差，" * 12,), None,
            "", None, 90, date(2024, 2, 29), "贺明尺", "贺明尺", None, 3, 1,
        )
        for at in range(30)
    )  # fmt: skip
    kept = draw_agreement(AGREEMENT)
    frozen = (
        FrozenLine(
            "协议书及附件", HEAD.number, date(2024, 2, 1), "agreement-dual-mentor-1", "", page_count(kept)
        ),
    )
    history = (HistoryLine(datetime(2024, 2, 1, 9, 0), "陈晓敏", "定稿并编号"),)
    facts = ContractFile(
        HEAD, "导师带徒协议", "在培", date(2024, 2, 29), date(2026, 2, 28), date(2026, 11, 23), frozen, logs,
        (), (), (SITTING,), history,
    )  # fmt: skip
    data = draw_file(facts, [kept])
    total = page_count(data)
    assert f"第{total}页共{total}页" in text_of(data, total - 1)
    assert "逾期3天" in text_of(data)
    assert draw_file(facts, [kept]) == data
