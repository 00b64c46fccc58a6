"""The papers of a class: 签到表 (A4, one day, 25 rows a page) and 学员花名册 (A4 landscape, 17 rows)."""

from dataclasses import replace

from academy.courses.facts_paper import RosterLine, RosterSheet, SignInSheet
from academy.courses.rules_attendance import row_code, row_text
from academy.courses.rules_evidence import page_text
from academy.printing.chinese import plain_date, weekday
from academy.printing.grid import LABEL, NAME, VALUE, Grid, split_rows
from academy.printing.inks import LABEL_GREY
from academy.printing.marks import fiducials, page_of, seal_place
from academy.printing.paper import Paper
from academy.printing.qr import draw_qr
from academy.printing.sheet import Sheet
from academy.printing.units import Style, Text

A4, A4_WIDE = (210.0, 297.0), (297.0, 210.0)
TEXT = Style("song", 10, 14)
SMALL = Style("song", 8, 11, ink=LABEL_GREY)
KEY = Style("hei", 9, 12, ink=LABEL_GREY)
ROW = 8.4

SIGN_X, SIGN_TOP, SIGN_ROWS = 11.0, 46.0, 25
SIGN_FIXED = (9.0, 24.0, 43.6)
SIGN_LAST = (11.0, 17.0)
SIGN_WIDTH = 188.0
ROW_QR = 7.0  # 25 modules of 0.28 mm: what hand scanners read

ROSTER_X, ROSTER_TOP, ROSTER_ROWS, ROSTER_LAST = 12.0, 37.0, 17, 11
ROSTER_COLUMNS: tuple[tuple[Text | list[Text], str, float], ...] = (
    ("序号", "", 9), ("姓名", "name", 24), ("性别", "gender", 9), ("出生年月", "birth", 16),
    ("证件类型", "doc_type", 20), ("证件号码", "doc_no", 36), ("文化程度", "education", 16),
    ("工作单位", "unit", 43), ("岗位（工种）", "trade", 25), (["现技能", "等级"], "level", 17),
    ("人员类别", "category", 22), ("联系电话", "phone", 24), ("备注", "remark", 12),
)  # fmt: skip
FLUSH_LEFT = ("unit", "trade")


def sign_in(facts: SignInSheet) -> bytes:
    """One page for every 25 trainees; each page and row has a code by which a swapped page shows."""
    paper = Paper(A4, f"签到表 {facts.class_number} {facts.day:%Y%m%d}")
    total = max(1, -(-len(facts.people) // SIGN_ROWS))
    for number in range(1, total + 1):
        _sign_in_page(paper.sheet(), facts, number, total)
    return paper.pdf()


def roster(facts: RosterSheet, preview: bool = False) -> bytes:
    """The head is repeated; signatures and the place of the seal stand on the last page."""
    paper = Paper(A4_WIDE, "学员花名册", preview)
    pages = split_rows(facts.lines, ROSTER_ROWS, ROSTER_LAST)
    done = 0
    for number, lines in enumerate(pages, 1):
        sheet = paper.sheet()
        _roster_head(sheet, facts)
        bottom = _roster_table(sheet, lines, done)
        done += len(lines)
        if number == len(pages):
            _roster_signatures(sheet, facts, bottom)
        page_of(sheet, number, len(pages), y=sheet.h - 11)
        sheet.text("内部资料　证件号码与电话按统一规则遮盖", SMALL, ROSTER_X, sheet.h - 11)
    return paper.pdf()


def _sign_in_page(sheet: Sheet, facts: SignInSheet, number: int, total: int) -> None:
    printed = facts.code or f"{facts.class_number}/{facts.day:%Y%m%d}"
    code = f"{printed}/{number}"
    fiducials(sheet)
    _sign_in_head(sheet, facts, code, page_text(printed, number))
    signatures = 2 * len(facts.half_days)
    wide = (SIGN_WIDTH - sum(SIGN_FIXED) - sum(SIGN_LAST)) / signatures
    widths = [*SIGN_FIXED, *[wide] * signatures, *SIGN_LAST]
    grid = Grid(sheet, SIGN_X, SIGN_TOP, widths, [5.5, 5.5, *[ROW] * SIGN_ROWS], inner=0.3, pad=1)
    _sign_in_labels(grid, facts, signatures)
    offset = (number - 1) * SIGN_ROWS
    for at in range(SIGN_ROWS):
        place = offset + at
        person = facts.people[place] if place < len(facts.people) else None
        _sign_in_row(grid, at + 2, place + 1, person, row_code(code, place + 1), printed)
    grid.frame()
    for column in range(3, 4 + signatures, 2):  # heavier rules close each half day
        x = SIGN_X + sum(widths[:column])
        sheet.line(x, SIGN_TOP, x, grid.bottom, 0.7)
    _sign_in_foot(sheet, grid.bottom, number, total)


def _sign_in_head(sheet: Sheet, facts: SignInSheet, code: str, symbol: str) -> None:
    sheet.fitted(facts.class_name, Style("song-bold", 16, 20), SIGN_X, 19, 150, least=9)
    sheet.text("学员签到表", Style("hei", 12.5, 16), SIGN_X, 27.6)
    day = f"{plain_date(facts.day)}（{weekday(facts.day)}）"
    _pair(sheet, "日期", day, SIGN_X, 34.6, 46)
    _pair(sheet, "地点", facts.place, SIGN_X + 58, 34.6, 50)
    _pair(sheet, "班主任", facts.head_teacher, SIGN_X + 120, 34.6, 16)
    step = SIGN_WIDTH / len(facts.half_days)
    for at, half in enumerate(facts.half_days):
        text = "　".join(filter(None, (half.time, half.subject, half.instructor)))
        _pair(sheet, half.title, text, SIGN_X + at * step, 40.8, step - 14)
    draw_qr(sheet, symbol, sheet.w - SIGN_X - 18, 12.5, 18)
    sheet.text(code, Style("song", 7.5, 10, ink=LABEL_GREY), sheet.w - SIGN_X, 33.6, "r")


def _pair(sheet: Sheet, key: str, text: str, x: float, y: float, width: float) -> None:
    used = sheet.text(key, KEY, x, y)
    if text:
        sheet.fitted(text, TEXT, x + used + 2.4, y, width)


def _sign_in_labels(grid: Grid, facts: SignInSheet, signatures: int) -> None:
    small = replace(LABEL, size=9)
    for column, text in (
        (0, "序号"),
        (1, "姓名"),
        (2, "单位"),
        (3 + signatures, "备注"),
        (4 + signatures, "行码"),
    ):
        grid.label(0, column, text, rs=2, style=small)
    for at, half in enumerate(facts.half_days):
        grid.label(0, 3 + 2 * at, "　".join(half.title), cs=2, style=small)
        grid.label(1, 3 + 2 * at, "签到", style=small)
        grid.label(1, 4 + 2 * at, "签退", style=small)


def _sign_in_row(
    grid: Grid, row: int, place: int, person: tuple[str, str] | None, code: str, printed: str
) -> None:
    name, unit = person or ("", "")
    grid.cell(row, 0, str(place), replace(VALUE, size=9.5))
    grid.cell(row, 1, name, NAME, least=6.5, one=True)
    grid.cell(row, 2, unit, replace(VALUE, size=9, leading=10.8), "l", least=6.5)
    last = len(grid.cols) - 1
    for column in range(3, last):
        grid.cell(row, column)
    grid.cell(row, last)
    x, y = grid.x + sum(grid.cols[:last]), grid.y + sum(grid.rows[:row])
    sheet = grid.sheet
    sheet.text(code, Style("hei", 7.5, 10, ink=LABEL_GREY), x + 1, y + ROW / 2)
    draw_qr(sheet, row_text(printed, place), x + SIGN_LAST[1] - ROW_QR - 0.7, y + (ROW - ROW_QR) / 2, ROW_QR)


def _sign_in_foot(sheet: Sheet, y: float, number: int, total: int) -> None:
    x = SIGN_X
    for part in ("应到", "实到", "请假", "缺勤"):
        used = sheet.text(part, TEXT, x, y + 6)
        sheet.line(x + used + 0.6, y + 8.2, x + used + 11, y + 8.2)
        sheet.text("人", TEXT, x + used + 11.6, y + 6)
        x += 27
    for part, left, right in (("授课老师", 112, 150), ("班主任", 153, 188)):
        used = sheet.text(part, TEXT, SIGN_X + left, y + 6)
        sheet.line(SIGN_X + left + used + 1, y + 8.2, SIGN_X + right, y + 8.2)
    note = "本人签名，不得代签；迟到十五分钟以上在备注栏注明。空白行由班主任划线注销。"
    sheet.text(note, SMALL, SIGN_X, y + 13)
    page = f"第 {number} 页　共 {total} 页"
    sheet.text(page, Style("song", 9, 12), sheet.w - SIGN_X, y + 13, "r")


def _roster_head(sheet: Sheet, facts: RosterSheet) -> None:
    sheet.fitted(facts.title, Style("song-bold", 17, 22), sheet.w / 2, 19, 265, "c", least=9)
    style = Style("song", 10.5, 14)
    sheet.fitted(f"填报单位：{facts.unit}", style, ROSTER_X, 31.5, 110)
    sheet.text(f"共 {len(facts.lines)} 人", style, sheet.w / 2, 31.5, "c")
    sheet.text(f"填报日期：{plain_date(facts.day)}", style, sheet.w - ROSTER_X, 31.5, "r")


def _roster_table(sheet: Sheet, lines: list[RosterLine], offset: int) -> float:
    widths = [width for _, _, width in ROSTER_COLUMNS]
    grid = Grid(sheet, ROSTER_X, ROSTER_TOP, widths, [10.0, *[ROW] * len(lines)], inner=0.3, pad=1)
    for column, (title, _, _) in enumerate(ROSTER_COLUMNS):
        grid.label(0, column, title, style=replace(LABEL, size=9, leading=12))
    for at, line in enumerate(lines, 1):
        grid.cell(at, 0, str(offset + at), replace(VALUE, size=9.5))
        for column, (_, field, _) in enumerate(ROSTER_COLUMNS[1:], 1):
            flush = field in FLUSH_LEFT
            style = NAME if field == "name" else replace(VALUE, size=9 if flush else 9.5, leading=10.8)
            one = field in ("name", "doc_no", "phone")
            grid.cell(at, column, getattr(line, field), style, "l" if flush else "c", least=6.5, one=one)
    grid.frame()
    return grid.bottom


def _roster_signatures(sheet: Sheet, facts: RosterSheet, y: float) -> None:
    style = Style("song", 10.5, 14)
    for at, (key, text) in enumerate((("制表人", facts.made_by), ("审核人", ""), ("联系电话", ""))):
        x = ROSTER_X + at * 58
        used = sheet.text(f"{key}：", style, x, y + 10)
        sheet.line(x + used, y + 12.6, x + 51, y + 12.6)
        if text:
            sheet.fitted(text, Style("kai", 11, 14, latin="song"), x + used + 2, y + 10, 33)
    sheet.text("填报单位（盖章）：", style, ROSTER_X + 186, y + 10)
    centre = ROSTER_X + 242
    sheet.fitted(facts.unit, style, centre, y + 22, 60, "c")
    sheet.text(plain_date(facts.day), style, centre, y + 31, "c")
    seal_place(sheet, centre, y + 26.5)
