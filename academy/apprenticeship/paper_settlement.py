"""The settlement of the mentors' allowance (导师津贴结算表): A4, signed by whoever is paid.

    draw_settlement(sheet)

Same facts, same bytes. Refused `paper.no_glyph` or `paper.does_not_fit` when a text cannot be printed.
"""

from collections.abc import Sequence
from datetime import date

from academy.apprenticeship.facts_contract import Grade, Side
from academy.apprenticeship.facts_settlement import PayLine, SettlementSheet
from academy.apprenticeship.paper_form import A4, FACT, LEFT, NOTE, PLAIN, SMALL, WIDTH
from academy.apprenticeship.paper_wording import yuan
from academy.printing.chinese import cn_date, plain_date
from academy.printing.grid import Grid, split_rows
from academy.printing.marks import page_of, seal_place, seam
from academy.printing.money import capital_yuan, plain_yuan
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style, Text

TEMPLATE = "settlement-1"
TITLE = "导师津贴结算表"
FULL, LAST = 18, 10  # payments on a page, and on the one that bears the signatures
ROW = 11.0  # mm
COLUMNS = (15, 19, 26, 13, 13, 17, 13, 19, WIDTH - 135)
HEADS: tuple[str | list[str], ...] = (
    "培养人", "姓名", "起止日期", ["计发", "天数"], ["中止", "天数"], ["月标准", "（元）"], ["发放", "比例"],
    ["应发金额", "（元）"], "领款人签字",
)  # fmt: skip
SIDES = {Side.CHARACTER: "素能", Side.TECHNICAL: "技术"}
GRADES = {Grade.EXCELLENT: "优秀", Grade.PASSED: "合格", Grade.FAILED: "不合格", None: "未考核（提前解除）"}
ROUNDING = (
    "注：每个自然月按“月标准×当月计发天数÷当月天数”计算，同一任期各月相加后乘以发放比例，四舍五入到分；"
    "中止培养的天数不计发，更换培养人的按天数分别计发。依据协议第八条、第九条。"
)


def draw_settlement(facts: SettlementSheet) -> bytes:
    """The whole sheet; what nobody has recorded or confirmed yet is left open on it."""
    paper = Paper(A4, f"{TITLE}　{facts.number}")
    pages = split_rows(facts.lines, FULL, LAST)
    for number, lines in enumerate(pages, 1):
        sheet = paper.sheet()
        sheet.tracked(TITLE, Style("song-bold", 20, 26), LEFT + WIDTH / 2, 32, 0.16)
        top = _facts(sheet, facts, 42)
        bottom = _payments(sheet, facts, lines, top + 5, whole=number == len(pages))
        if number == len(pages):
            sheet.para(ROUNDING, NOTE, LEFT, bottom + 2.5, WIDTH, indent=0)
            _signatures(sheet, facts, bottom + 22)
        page_of(sheet, number, len(pages), y=284, left=f"{TITLE}　{facts.number}")
        seam(sheet, number, len(pages))
    return paper.pdf()


def _facts(sheet: Sheet, facts: SettlementSheet, y: float) -> float:
    grid = Grid(sheet, LEFT, y, [24, 54, 24, WIDTH - 102], [8.6] * 4)
    rows = (
        ("协议编号", facts.number, "鉴证单位", facts.academy),
        ("徒　　弟", facts.apprentice, "出师考核", GRADES[facts.grade]),
        ("协议生效", plain_date(facts.starts), "协议期满", plain_date(facts.ends)),
        ("考核／解除", plain_date(facts.ended_on), "与考核挂钩", f"{facts.assessed_part}%"),
    )
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if column % 2:
                grid.cell(row, column, cell, FACT, "l", least=6.5)
            else:
                grid.label(row, column, cell)
    grid.frame()
    return grid.bottom


def _payments(
    sheet: Sheet, facts: SettlementSheet, lines: Sequence[PayLine], y: float, *, whole: bool
) -> float:
    tail = [10.0, 10.0] if whole else []
    grid = Grid(sheet, LEFT, y, COLUMNS, [11.0, *[ROW] * len(lines), *tail])
    for column, head in enumerate(HEADS):
        grid.label(0, column, [*head] if isinstance(head, list) else head)
    for row, line in enumerate(lines, 1):
        cells: tuple[Text | list[Text], ...] = (
            SIDES[line.side], line.name, [f"{line.since:%Y.%m.%d}", f"至 {line.until:%Y.%m.%d}"],
            str(line.days), str(line.suspended), yuan(line.monthly), f"{line.percent}%",
            plain_yuan(line.amount), "",
        )  # fmt: skip
        for column, cell in enumerate(cells):
            grid.cell(row, column, cell, FACT if column == 1 else SMALL, least=6)
    if whole:
        _totals(grid, facts, len(lines) + 1)
    grid.frame()
    return grid.bottom


def _totals(grid: Grid, facts: SettlementSheet, row: int) -> None:
    grid.label(row, 0, "合计（小写）", cs=2)
    grid.cell(row, 2, f"¥{plain_yuan(facts.total)}", FACT, "l", cs=7)
    grid.label(row + 1, 0, "合计（大写）", cs=2)
    grid.cell(row + 1, 2, capital_yuan(facts.total), FACT, "l", cs=7)


def _signatures(sheet: Sheet, facts: SettlementSheet, y: float) -> None:
    half = WIDTH / 2
    pairs = (
        ("发放日期：", _day(facts.paid_on), "备　　注：", facts.note),
        ("登 记 人：", facts.entered_by, "登记日期：", _day(facts.entered_on)),
        ("确 认 人：", facts.confirmed_by, "确认日期：", _day(facts.confirmed_on)),
    )
    for row, pair in enumerate(pairs):
        for side in (0, 1):
            x, text = LEFT + side * half, pair[2 * side + 1]
            used = sheet.text(pair[2 * side], PLAIN, x, y + row * 9)
            sheet.fitted(text, FACT, x + used + 1, y + row * 9, half - used - 6, least=6.5)
            sheet.line(x + used, y + row * 9 + 2.8, x + half - 5, y + row * 9 + 2.8, 0.4)
    axis = LEFT + WIDTH - 38
    seal_place(sheet, axis, y + 44)
    sheet.text("负责人（签字）：", PLAIN, LEFT, y + 40)
    sheet.line(LEFT + 28, y + 42.8, LEFT + 70, y + 42.8, 0.4)
    sheet.fitted(facts.academy, Style("song-bold", 12, 16), axis, y + 40, 74, "c")
    sheet.text("　　年　　月　　日", PLAIN, axis, y + 49, "c")


def _day(day: date | None) -> str:
    return cn_date(day) if day else ""
