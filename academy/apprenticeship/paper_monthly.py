"""The monthly sheet (月度培养记录表) of a contract and month: blank for the hand, or from the log."""

from academy.apprenticeship.facts_contract import Rating
from academy.apprenticeship.facts_forms import FormHead, MonthSheet
from academy.apprenticeship.paper_form import A4, ENTRY, FACT, LEFT, NOTE, PLAIN, SMALL, WIDTH, signature_row
from academy.apprenticeship.paper_records import LOG_HEADS, LOG_NOTE, LOG_ROWS
from academy.printing.grid import Grid
from academy.printing.marks import page_of, tick_box
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

TITLE = "月度培养记录表"
ROWS_MOST = 12  # items on one sheet; more go on a second one
TALL = 96.0  # mm that the items share
HEAD_COLUMNS = (13, 18, 21, 18, 21, 18, 17, WIDTH - 126)
RATINGS = (
    (Rating.EXCELLENT, "优秀"),
    (Rating.GOOD, "良好"),
    (Rating.FAIR, "合格"),
    (Rating.IMPROVE, "需改进"),
)


def draw_month(facts: MonthSheet) -> bytes:
    """The sheet of a month; a second one where more items were written than one holds."""
    paper = Paper(A4, f"{TITLE}　{facts.head.number}")
    parts = [facts.items[at : at + ROWS_MOST] for at in range(0, len(facts.items), ROWS_MOST)] or [()]
    for number, items in enumerate(parts, 1):
        sheet = paper.sheet()
        form_title(sheet, TITLE)
        sheet.text(f"{facts.month.year} 年 {facts.month.month} 月", PLAIN, LEFT + WIDTH, 46.2, "r")
        bottom = _items(sheet, facts, items, form_head(sheet, facts.head, 51))
        bottom = _talks(sheet, facts, bottom)
        signature_row(sheet, bottom + 9, ("甲方签字", "乙方签字", "丙方签字", "核对人"))
        sheet.para(LOG_NOTE, NOTE, LEFT, 264, WIDTH, indent=0)
        page_of(sheet, number, len(parts), y=284, left=f"{TITLE}　{facts.head.number}")
    return paper.pdf()


def form_title(sheet: Sheet, title: str) -> None:
    sheet.tracked(title, Style("song-bold", 18, 24), LEFT + WIDTH / 2, 38, 0.12)


def form_head(sheet: Sheet, head: FormHead, y: float) -> float:
    """The row that says whose form it is; gives its bottom."""
    grid = Grid(sheet, LEFT, y, HEAD_COLUMNS, [9])
    pairs = (
        ("徒弟", head.apprentice),
        (head.character_title, head.character),
        (head.technical_title, head.technical),
        ("协议编号", head.number),
    )
    for at, (label, value) in enumerate(pairs):
        grid.label(0, 2 * at, label)
        grid.cell(0, 2 * at + 1, value, FACT, least=6)
    grid.frame()
    return grid.bottom


def _items(sheet: Sheet, facts: MonthSheet, items: tuple[str, ...], y: float) -> float:
    rows = max(LOG_ROWS, len(items))
    grid = Grid(sheet, LEFT, y, [14, 22, 62, 16, 20, WIDTH - 134], [9] + [TALL / rows] * rows + [9])
    grid.label(0, 0, ["技", "术", "培", "养"], rs=rows + 2)
    for column, label in enumerate(LOG_HEADS, 1):
        grid.label(0, column, label)
        for row in range(1, rows + 1):
            text = items[row - 1] if column == 2 and row <= len(items) else ""
            grid.cell(row, column, text, ENTRY, "l", least=6.5)
    last = rows + 1
    grid.label(last, 1, "本月合计")
    if facts.hours is None:
        grid.cell(last, 2, "实操　　　学时，其他　　　学时，缺勤　　　次", SMALL, cs=2)
    else:
        grid.cell(last, 2, f"示范、跟班指导和实操共 {facts.hours} 学时", ENTRY, cs=2)
    grid.label(last, 4, "技术评分")
    grid.cell(last, 5, "" if facts.score is None else str(facts.score), FACT)
    grid.frame()
    return grid.bottom


def _talks(sheet: Sheet, facts: MonthSheet, y: float) -> float:
    grid = Grid(sheet, LEFT, y, [14, 22, WIDTH - 36], [10, 26, 11, 22])
    grid.label(0, 0, ["素", "能", "培", "养"], rs=3)
    days = "、".join(f"{talk.on.month} 月 {talk.on.day} 日" for talk in facts.talks)
    topics = "；".join(talk.topic for talk in facts.talks)
    for row, (label, text) in enumerate((("谈心日期", days), ("谈话要点", topics), ("季度评价", ""))):
        grid.label(row, 1, label)
        grid.cell(row, 2, text, ENTRY, "l", least=6.5)
    if not facts.talks:
        sheet.text("　　　月　　　日　　　时长　　　　分钟", SMALL, LEFT + 37.5, y + 5)
    for number, (rating, word) in enumerate(RATINGS):
        ticked(sheet, word, LEFT + 40 + number * 20, y + 41.5, rating is facts.rating)
    sheet.text("每季度末月填写", NOTE, LEFT + WIDTH - 3, y + 41.5, "r")
    grid.label(3, 0, "徒弟小结", cs=2)
    done = f"徒弟本人已于 {facts.confirmed_on:%Y-%m-%d} 确认本月记录。" if facts.confirmed_on else ""
    grid.cell(3, 2, done, ENTRY, "l")
    grid.frame()
    return grid.bottom


def ticked(sheet: Sheet, word: str, x: float, y: float, on: bool) -> None:
    """A box with its word; the tick is drawn, no face has it."""
    tick_box(sheet, x, y)
    if on:
        sheet.line(x + 0.5, y, x + 1.3, y + 1.0, 0.9)
        sheet.line(x + 1.3, y + 1.0, x + 2.9, y - 1.3, 0.9)
    sheet.text(word, SMALL, x + 4.8, y)
