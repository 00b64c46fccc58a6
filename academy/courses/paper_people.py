"""学员证 (ten to a sheet), 成绩登记表 and 裁判评分表."""

from dataclasses import replace

from academy.courses.facts_dossier import ClassFacts, Person
from academy.courses.rules_attendance import card_text
from academy.printing.chinese import plain_date
from academy.printing.grid import NAME, VALUE, Grid, split_rows
from academy.printing.inks import FAINT_GREY, LABEL_GREY, RULE_GREY
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.qr import draw_qr
from academy.printing.sheet import Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
CARD = (85.6, 54.0)  # ISO/IEC 7810 ID-1
CARDS = 10
EDGE_X, EDGE_Y = 19.4, 13.5
SMALL = Style("song", 8.5, 11)
KEY = Style("hei", 8, 11, ink=LABEL_GREY)
ROW, HEAD_ROW, ROWS, LAST = 8.4, 11.0, 25, 22
MARKS: tuple[tuple[str, str, float], ...] = (
    ("序号", "place", 11), ("姓名", "name", 26), ("单位", "unit", 45), ("理论", "theory", 17),
    ("实操", "practical", 17), ("补考", "makeup", 21), ("总评", "total", 17), ("结论", "result", 18),
    ("备注", "", 16),
)  # fmt: skip


def cards(facts: ClassFacts) -> bytes:
    """Ten cards to a sheet with crop marks; the symbol holds the trainee's number and nothing else."""
    paper = Paper(A4, f"学员证 {facts.number}")
    people = facts.people
    for start in range(0, len(people), CARDS):
        sheet = paper.sheet()
        for at, person in enumerate(people[start : start + CARDS]):
            x, y = EDGE_X + at % 2 * CARD[0], EDGE_Y + at // 2 * CARD[1]
            _card(sheet, facts, person, x, y)
        _crops(sheet)
    return paper.pdf()


def mark_sheet(facts: ClassFacts, blank: bool) -> bytes:
    """成绩登记表; blank to be filled by hand, or with what was entered, for signature."""
    paper = Paper(A4, f"成绩登记表 {facts.number}")
    pages = split_rows(facts.people, ROWS, LAST)
    for number, people in enumerate(pages, 1):
        sheet = paper.sheet()
        _head(sheet, facts, "成绩登记表")
        widths = [width for _, _, width in MARKS]
        grid = Grid(sheet, 11, 40, widths, [HEAD_ROW, *[ROW] * len(people)], inner=0.3, pad=1)
        for column, (title, _, _) in enumerate(MARKS):
            grid.label(0, column, title)
        for row, person in enumerate(people, 1):
            for column, (_, name, _) in enumerate(MARKS):
                hidden = blank and name not in ("place", "name", "unit")
                text = "" if hidden or not name else str(getattr(person, name))
                style = NAME if name == "name" else replace(VALUE, size=9.5)
                grid.cell(row, column, text, style, "l" if name == "unit" else "c", least=6.5)
        grid.frame()
        if number == len(pages):
            _signatures(sheet, grid.bottom, ("考评员", "考评员", "班主任", "日期"))
        page_of(sheet, number, len(pages))
    return paper.pdf()


def referee_sheets(facts: ClassFacts) -> bytes:
    """裁判评分表: one a station, for each referee to fill: points, time, what was deducted and why."""
    paper = Paper(A4, f"裁判评分表 {facts.number}")
    columns = (
        ("序号", 11.0),
        ("姓名", 28.0),
        ("单位", 48.0),
        ("得分", 20.0),
        ("用时", 24.0),
        ("扣分原因", 57.0),
    )
    for name, task, limit in facts.stations:
        for people in split_rows(facts.people, ROWS - 2, LAST - 2):
            sheet = paper.sheet()
            _head(sheet, facts, f"裁判评分表　{name}")
            sheet.fitted("　".join(filter(None, (limit, task))), SMALL, 11, 39, 188, least=6.5)
            widths = [width for _, width in columns]
            grid = Grid(sheet, 11, 44, widths, [HEAD_ROW, *[ROW] * len(people)], inner=0.3, pad=1)
            for column, (title, _) in enumerate(columns):
                grid.label(0, column, title)
            for row, person in enumerate(people, 1):
                grid.cell(row, 0, str(person.place), replace(VALUE, size=9.5))
                grid.cell(row, 1, person.name, NAME, least=6.5, one=True)
                grid.cell(row, 2, person.unit, replace(VALUE, size=9), "l", least=6.5)
                for column in (3, 4, 5):
                    grid.cell(row, column)
            grid.frame()
            _signatures(sheet, grid.bottom, ("裁判", "裁判长", "日期"))
    return paper.pdf()


def _head(sheet: Sheet, facts: ClassFacts, title: str) -> None:
    sheet.fitted(facts.name, Style("song-bold", 16, 20), sheet.w / 2, 18, 188, "c", least=9)
    sheet.fitted(title, Style("hei", 12.5, 16), sheet.w / 2, 26.5, 188, "c", least=9)
    place = "　".join(filter(None, (facts.branch, facts.course)))
    sheet.fitted(place, SMALL, 11, 34, 120)
    sheet.text(facts.number, SMALL, sheet.w - 11, 34, "r")


def _signatures(sheet: Sheet, y: float, words: tuple[str, ...]) -> None:
    step = 188 / len(words)
    for at, word in enumerate(words):
        used = sheet.text(f"{word}：", Style("song", 10.5, 14), 11 + at * step, y + 9)
        sheet.line(11 + at * step + used, y + 11.6, 11 + (at + 1) * step - 6, y + 11.6)


def _card(sheet: Sheet, facts: ClassFacts, person: Person, x: float, y: float) -> None:
    sheet.rect(x, y, CARD[0], 11, 0, tint=FAINT_GREY)
    sheet.fitted(facts.branch, Style("hei", 10, 13), x + 5, y + 5.6, 55)
    sheet.text("学员证", Style("song-bold", 12, 15), x + CARD[0] - 5, y + 5.6, "r")
    sheet.fitted(person.name, Style("kai", 20, 26, latin="song"), x + 5, y + 20.5, 48)
    rows = (
        ("单位", person.unit), ("班次", facts.name), ("编号", f"{person.number}　第 {person.place} 号"),
        ("有效", f"{plain_date(facts.starts)}至{facts.ends.month}月{facts.ends.day}日"),
    )  # fmt: skip
    for at, (key, value) in enumerate(rows):
        line = y + 29.5 + at * 5.6
        sheet.text(key, KEY, x + 5, line)
        sheet.fitted(value or "—", SMALL, x + 13, line, 43, least=5.5)
    draw_qr(sheet, card_text(person.number), x + CARD[0] - 25, y + 17, 20)
    sheet.text(person.number, Style("song", 7, 9, ink=LABEL_GREY), x + CARD[0] - 15, y + 40, "c")


def _crops(sheet: Sheet) -> None:
    """Short marks in the margins: cards are cut along them."""
    for column in range(3):
        x = EDGE_X + column * CARD[0]
        for top in (EDGE_Y - 6, EDGE_Y + 5 * CARD[1] + 1):
            sheet.line(x, top, x, top + 5, 0.3, RULE_GREY)
    for row in range(6):
        y = EDGE_Y + row * CARD[1]
        for left in (EDGE_X - 6, EDGE_X + 2 * CARD[0] + 1):
            sheet.line(left, y, left + 5, y, 0.3, RULE_GREY)
