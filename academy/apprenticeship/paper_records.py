"""Annexes two and three of the agreement, filled by hand: the monthly log, the completion assessment."""

from collections.abc import Sequence

from academy.apprenticeship import paper_annexes_english as english
from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.paper_form import (
    ENTRY,
    LEFT,
    NOTE,
    PLAIN,
    SMALL,
    WIDTH,
    annex_head,
    people_row,
    signature_row,
)
from academy.printing.grid import Grid
from academy.printing.marks import choices, seal_place
from academy.printing.sheet import Sheet
from academy.printing.units import Text

LOG_HEADS = ("日期", "示范、跟班指导和实操项目", "学时", "地点", "徒弟自评")
LOG_ROWS = 8
LOG_NOTE = "注：次月十日前填报，逾期由系统标记；导师评分为百分制。本表一月一张，归入一人一档。"
EXAM_HEADS = ("考核项目", "考核内容", "权重", "得分", "折算", "考评员签字")
EXAM_NOTE = "注：考评员不少于三人，本人导师不得担任；总分与实际操作均达到协议第七条规定的方为合格。"


def draw_month_log(sheet: Sheet, facts: AgreementSheet) -> None:
    """Annex two (月度培养记录表): one sheet a month."""
    annex_head(sheet, "二", "月度培养记录表", facts.bilingual)
    top = people_row(sheet, facts, 51)
    sheet.text("　　　　年　　　　月", PLAIN, LEFT + WIDTH, 46.2, "r")
    grid = Grid(sheet, LEFT, top, [14, 22, 62, 16, 20, WIDTH - 134], _log_heights(facts.bilingual))
    grid.label(0, 0, ["技", "术", "培", "养"], rs=LOG_ROWS + 2)
    for column, label in enumerate(LOG_HEADS, 1):
        grid.label(0, column, english.both(label, facts.bilingual))
        for row in range(1, LOG_ROWS + 1):
            grid.cell(row, column)
    last = LOG_ROWS + 1
    grid.label(last, 1, english.both("本月合计", facts.bilingual))
    grid.cell(last, 2, "实操　　　学时，其他　　　学时，缺勤　　　次", SMALL, cs=2)
    grid.label(last, 4, english.both("技术评分", facts.bilingual))
    grid.cell(last, 5)
    grid.frame()
    bottom = _character_log(sheet, grid.bottom, facts.bilingual)
    signature_row(sheet, bottom + 9, ("甲方签字", "乙方签字", "丙方签字", "核对人"))
    _note(sheet, facts, LOG_NOTE, english.LOG)


def _log_heights(bilingual: bool) -> list[float]:
    """Headings in two languages take room, which the lines of the month give."""
    head, line = (11.0, 10.0) if bilingual else (9.0, 12.0)
    return [head, *[line] * LOG_ROWS, head]


def _note(sheet: Sheet, facts: AgreementSheet, words: str, restated: str) -> None:
    y = sheet.para(words, NOTE, LEFT, 264 - 14 * facts.bilingual, WIDTH, indent=0)
    if facts.bilingual:
        sheet.para(restated, english.RESTATED, LEFT, y + 1, WIDTH, indent=0)


def _character_log(sheet: Sheet, y: float, bilingual: bool) -> float:
    grid = Grid(sheet, LEFT, y, [14, 22, WIDTH - 36], [10, 26, 11, 26])
    grid.label(0, 0, ["素", "能", "培", "养"], rs=3)
    for row, label in enumerate(("谈心日期", "谈话要点", "季度评价")):
        grid.label(row, 1, english.both(label, bilingual))
        grid.cell(row, 2)
    sheet.text("　　　月　　　日　　　时长　　　　分钟", SMALL, LEFT + 37.5, y + 5)
    choices(sheet, ("当面", "电话", "其他"), LEFT + 110, y + 5, 15, SMALL)
    choices(sheet, ("优秀", "良好", "合格", "需改进"), LEFT + 40, y + 41.5, 18, SMALL)
    sheet.text("每季度末月填写", NOTE, LEFT + WIDTH - 3, y + 41.5, "r")
    grid.label(3, 0, english.both("徒弟小结", bilingual), cs=2)
    grid.cell(3, 2)
    grid.frame()
    return grid.bottom


def draw_assessment(sheet: Sheet, facts: AgreementSheet) -> None:
    """Annex three (出师考核表): marks by a panel of three or more, then the academy's decision."""
    annex_head(sheet, "三", "出师考核表", facts.bilingual)
    top = people_row(sheet, facts, 51)
    grid = Grid(
        sheet,
        LEFT,
        top,
        [26, 58, 14, 16, 16, WIDTH - 130],
        [11, 14, 14, 14, 11] if facts.bilingual else [9, 17, 17, 17, 11],
    )
    for column, label in enumerate(EXAM_HEADS):
        grid.label(0, column, english.both(label, facts.bilingual))
    terms = facts.terms
    rows: tuple[tuple[Text, ...], ...] = (
        ("理论知识", facts.exam_theory, f"{terms.weight_theory}%"),
        ("实际操作", facts.exam_practice, f"{terms.weight_practice}%"),
        ("综合评价", facts.exam_overall, f"{terms.weight_overall}%"),
    )
    for row, cells in enumerate(rows, 1):
        for column in range(6):
            text = cells[column] if column < len(cells) else ""
            grid.cell(row, column, text, ENTRY, "l" if column == 1 else "c", least=6.5)
    grid.label(4, 0, english.both("总分", facts.bilingual), cs=3)
    grid.cell(4, 3, cs=2)
    grid.cell(4, 5)
    grid.frame()
    _verdict(sheet, grid.bottom)
    _note(sheet, facts, EXAM_NOTE, english.EXAM)


def _verdict(sheet: Sheet, y: float) -> None:
    grid = Grid(sheet, LEFT, y, [26, WIDTH - 26], [12, 24, 24, 58])
    labels: tuple[Text | list[Text], ...] = ("否决事项", "导师意见", ["考评组", "意见"], ["学院", "结论"])
    for row, label in enumerate(labels):
        grid.label(row, 0, label)
        grid.cell(row, 1)
    choices(sheet, ("培养期内无责任事故", "发生责任事故（不得评为合格）"), LEFT + 30, y + 6, 52, PLAIN)
    _signers(sheet, y + 12 + 24, ("甲方", "乙方"))
    _signers(sheet, y + 36 + 24, ("组长", "成员", "成员"))
    decisions = ("优秀，准予出师", "合格，准予出师", "不合格，延长培养")
    choices(sheet, decisions, LEFT + 30, y + 67, 42, PLAIN)
    sheet.text("负责人（签字）：", PLAIN, LEFT + 30, y + 100)
    sheet.line(LEFT + 58, y + 102.6, LEFT + 90, y + 102.6, 0.4)
    sheet.text("年　　月　　日", PLAIN, LEFT + 124, y + 100, "c")
    seal_place(sheet, LEFT + 124, y + 94.5)
    grid.frame()


def _signers(sheet: Sheet, bottom: float, names: Sequence[str]) -> None:
    for number, name in enumerate(names):
        step = (WIDTH - 30) / len(names)
        x = LEFT + 30 + number * step
        used = sheet.text(f"{name}：", PLAIN, x, bottom - 6)
        sheet.line(x + used, bottom - 3.6, x + step - 6, bottom - 3.6, 0.4)
