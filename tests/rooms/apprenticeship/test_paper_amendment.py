"""The supplementary agreement on paper: old beside new, only touched parties sign, any length."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from academy.apprenticeship.facts import PartySheet
from academy.apprenticeship.facts_amendment import AmendmentSheet, ChangeLine
from academy.apprenticeship.paper_amendment import draw_amendment
from academy.base.problems import Refused
from tests.printing.pdf import complaints_of, page_count, text_of, unembedded_fonts

SHEET = AmendmentSheet(
    number="QJ-DT-2026-001-补1",
    contract_number="QJ-DT-2026-001",
    contract_title="“素能＋技术”双导师带徒协议书",
    signed_on=date(2026, 11, 23),
    kind="更换技术培养人",
    reason="原技术培养人岗位调动",
    effective_on=date(2026, 12, 1),
    lines=(ChangeLine("技术培养人", "贺明尺\n地质测量技术员", "石磊\n测量技师"),),
    signing=(
        ("乙方", "技术培养人", "石磊"), ("丙方", "徒弟", "贺一舟"), ("丁方", "鉴证单位", "邱集煤炭工匠学院"),
    ),
    staying=("甲方",),
    academy="邱集煤炭工匠学院",
    copies=4,
    newcomer=PartySheet("石磊", "邱集煤矿企业（示例）测量技师", "技师", "15400000507", "371499199001019018"),
)  # fmt: skip


def flat(pdf: bytes) -> str:
    return "".join(text_of(pdf).split())


def test_old_and_new_stand_side_by_side_and_only_the_touched_sign(tmp_path: Path) -> None:
    pdf = draw_amendment(SHEET)
    text = flat(pdf)
    for wanted in (
        "原约定", "变更后", "贺明尺", "石磊", "371499199001019018", "自2026年12月1日起生效",
        "乙方技术培养人（签字）", "丙方徒弟（签字）", "丁方鉴证单位（盖章）",
        "甲方在原协议上的签字继续有效，无须重新签署", "第1页共1页",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert "甲方素能培养人（签字）" not in text
    assert "用印处" not in text
    assert complaints_of(pdf, tmp_path) == ""
    assert unembedded_fonts(pdf) == []
    assert draw_amendment(SHEET) == pdf


def test_a_long_path_runs_over_pages_with_a_seam_and_the_longest_names_fit() -> None:
    steps = "\n".join(
        f"阶段{n}　技术：独立完成导线测量与平差第{n}部分（第 1—3 月，48 学时）" for n in range(40)
    )
    name = "买买提艾力·阿卜杜热合曼·图尔荪尼亚孜·欧阳" * 2
    long = replace(
        SHEET,
        lines=(ChangeLine("个人培养路径", steps, "—"),),
        signing=(("甲方", "素能培养人", name[:40]), *SHEET.signing),
        staying=(),
        newcomer=None,
    )
    pdf = draw_amendment(long, preview=True)
    text = flat(pdf)
    assert page_count(pdf) >= 3
    assert "第39部分" in text
    assert name[:40] in text
    assert "骑缝处" in text.replace("骑\n缝\n处", "骑缝处")
    assert "各方在原协议上的签字继续有效" in text


def test_a_word_no_cell_can_hold_is_refused_by_name() -> None:
    with pytest.raises(Refused) as caught:
        draw_amendment(replace(SHEET, lines=(ChangeLine("技术目标", "—", "W" * 200),)))
    assert [found.code for found in caught.value.problems] == ["paper.does_not_fit"]
