"""发放登记表 (A4): a line for each certificate with room for a signature and a day; 20 rows a page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from academy.certificates.facts_ledger import LedgerRow
from academy.printing.chinese import plain_date
from academy.printing.grid import NAME, VALUE, Grid, split_rows
from academy.printing.inks import LABEL_GREY
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
X, TOP, ROWS, LAST, HIGH = 12.0, 40.0, 20, 18, 11.0
COLUMNS = (
    ("序号", 10.0), ("姓名", 24.0), ("证件尾号", 17.0), ("工作单位", 42.0), ("证书编号", 40.0),
    ("领取人签字", 31.0), ("领取日期", 22.0),
)  # fmt: skip
SMALL = Style("song", 8.5, 12, ink=LABEL_GREY)
TEXT = Style("song", 10.5, 14)


def hand_list(lines: Sequence[LedgerRow], title: str, branch: str, day: date) -> bytes:
    """The head is repeated on every page; who handed out and who looked on sign on the last."""
    paper = Paper(A4, "证书发放登记表")
    pages = split_rows(lines, ROWS, LAST)
    done = 0
    for number, part in enumerate(pages, 1):
        sheet = paper.sheet()
        _head(sheet, title, branch, len(lines), day)
        bottom = _table(sheet, part, done)
        done += len(part)
        if number == len(pages):
            _foot(sheet, bottom)
        page_of(sheet, number, len(pages), y=sheet.h - 11)
        sheet.text("内部资料　签字由本人填写；代领的写明代领人姓名", SMALL, X, sheet.h - 11)
    return paper.pdf()


def _head(sheet: Sheet, title: str, branch: str, count: int, day: date) -> None:
    sheet.text("证书发放登记表", Style("song-bold", 19, 24), sheet.w / 2, 18, "c")
    if title:
        sheet.fitted(title, Style("kai", 13, 18, latin="song"), sheet.w / 2, 26.5, 180, "c", least=8)
    sheet.fitted(f"颁证单位：{branch}", TEXT, X, 35, 90)
    sheet.text(f"共 {count} 份", TEXT, sheet.w / 2 + 12, 35, "c")
    sheet.text(f"制表日期：{plain_date(day)}", TEXT, sheet.w - X, 35, "r")


def _table(sheet: Sheet, lines: Sequence[LedgerRow], offset: int) -> float:
    grid = Grid(sheet, X, TOP, [width for _, width in COLUMNS], [9.0, *[HIGH] * len(lines)], inner=0.3)
    for column, (name, _) in enumerate(COLUMNS):
        grid.label(0, column, name)
    for at, line in enumerate(lines, 1):
        grid.cell(at, 0, str(offset + at), VALUE)
        grid.cell(at, 1, line.name, NAME, least=6.5, one=True)
        grid.cell(at, 2, line.doc_masked[-4:], VALUE, one=True)
        grid.cell(at, 3, line.unit, replace(VALUE, size=9, leading=11), "l", least=6.5)
        grid.cell(at, 4, line.number, replace(VALUE, size=9, leading=11), least=6.0, one=True)
        grid.cell(at, 5)
        grid.cell(at, 6)
    grid.frame()
    return grid.bottom


def _foot(sheet: Sheet, y: float) -> None:
    for at, key in enumerate(("发放人", "证书保管人", "监发人")):
        x = X + at * 62
        used = sheet.text(f"{key}：", TEXT, x, y + 10)
        sheet.line(x + used, y + 12.6, x + 55, y + 12.6)
