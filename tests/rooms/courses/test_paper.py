from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from academy.base.problems import Refused
from academy.courses import paper
from academy.courses.facts_paper import HalfDay, RosterLine, RosterSheet, SignInSheet
from tests.rooms.courses.classes import MONDAY, Room

PEOPLE = tuple((f"学员{'甲乙丙丁戊己庚辛壬癸'[at % 10]}", "永锋钢铁企业（示例）炼钢厂") for at in range(28))
SHEET = SignInSheet(
    "2026年转炉冶炼工艺与安全操作培训班（第3期）", "YF-2026-0103", date(2026, 10, 13), "一号教室", "孙志远",
    (HalfDay("上午", "08:30—11:45", "理论", "孟炉生"), HalfDay("下午", "14:00—17:15", "实操", "孟炉生")),
    PEOPLE,
)  # fmt: skip
LINE = RosterLine(
    "阿依古丽·买买提", "女", "1998.02", "居民身份证", "371499********9026", "中专",
    "永锋钢铁企业（示例）设备部",
    "炼钢浇铸工", "特级技师", "零就业家庭", "154****0032",
)  # fmt: skip
ROSTER = RosterSheet(
    "永锋工匠学院2026年第3期培训班学员花名册", "永锋工匠学院", date(2026, 10, 9), "陈晓敏", (LINE,) * 28
)


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded().replace(" ", "") for page in document]


def pictures(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=2.5).to_pil() for page in document]


def test_a_sign_in_sheet_has_everybody_and_twenty_five_rows_a_page() -> None:
    first, second = pages(paper.sign_in(SHEET))
    assert "第1页" in first
    assert "共2页" in first
    assert first.count("永锋钢铁企业（示例）炼钢厂") == 25
    assert second.count("永锋钢铁企业（示例）炼钢厂") == 3
    assert "2026年10月13日（星期二）" in first


def test_each_page_carries_a_readable_code_of_its_own() -> None:
    read = [[code.text for code in zxingcpp.read_barcodes(each)] for each in pictures(paper.sign_in(SHEET))]
    codes = [text for texts in read for text in texts if text.startswith("GXS1:")]
    assert codes == ["GXS1:YF-2026-0103/20261013/1", "GXS1:YF-2026-0103/20261013/2"]
    assert "GXR1:YF-2026-0103/20261013/1" in read[0]


@pytest.mark.parametrize("halves", [1, 2])
def test_a_sheet_has_two_signatures_for_each_half_day(halves: int) -> None:
    (first, _) = pages(paper.sign_in(replace(SHEET, half_days=SHEET.half_days[:halves])))
    assert first.count("签退") == halves


def test_a_row_s_code_depends_on_its_sheet() -> None:
    assert paper.row_code("YF-2026-0103/20261013/1", 1) != paper.row_code("YF-2026-0103/20261014/1", 1)


def test_a_roster_repeats_its_head_and_signs_on_the_last_page() -> None:
    first, second = pages(paper.roster(ROSTER))
    assert first.count("371499********9026") == 17
    assert second.count("371499********9026") == 11
    assert "制表人" not in first
    assert "制表人" in second
    assert "证件号码" in first
    assert "证件号码" in second


def test_the_same_facts_give_the_same_bytes() -> None:
    assert paper.roster(ROSTER) == paper.roster(ROSTER)
    assert paper.sign_in(SHEET) == paper.sign_in(SHEET)


def test_a_character_no_face_has_is_refused_by_name() -> None:
    with pytest.raises(Refused) as no:
        paper.sign_in(replace(SHEET, people=(("\U0002a6d6", ""),)))
    assert no.value.problems[0].code == "paper.no_glyph"


def test_the_papers_of_a_class_are_made_from_its_own_facts(room: Room) -> None:
    class_id, _ = room.with_trainees(2)
    sheet = room.service.class_sheet(room.clerk, class_id)
    (sign_in,) = pages(room.service.sign_in_paper(room.clerk, class_id, MONDAY))
    (roster,) = pages(room.service.roster_paper(room.clerk, class_id))
    for trainee in sheet.trainees:
        assert trainee.name in sign_in
        assert trainee.name in roster
        assert trainee.doc_masked in roster
        assert trainee.doc_masked not in sign_in
    with pytest.raises(Refused) as no:
        room.service.sign_in_paper(room.clerk, class_id, date(2026, 10, 17))
    assert no.value.problems[0].code == "courses.no_session_that_day"
