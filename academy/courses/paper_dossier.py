"""班次档案: cover with the closing checklist, then every paper of the class, and the scans, in one PDF."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pikepdf

from academy.base.words import Words
from academy.courses.facts_dossier import CheckItem, ClassFacts, ItemState
from academy.printing.chinese import cn_date, plain_date
from academy.printing.grid import VALUE, Grid
from academy.printing.inks import LABEL_GREY
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
LEFT, WIDTH, ROW = 30.0, 155.0, 9.2
NOTE = Style("hei", 7.5, 10, ink=LABEL_GREY)
STATES = {ItemState.PRESENT: "有", ItemState.MISSING: "缺", ItemState.NOT_NEEDED: "不需要"}
EDGE = 12.0


def checklist(facts: ClassFacts, items: Sequence[CheckItem], today: date) -> bytes:
    """归档清单: each item present, missing or not needed, with the mark of its file."""
    paper = Paper(A4, f"归档清单 {facts.number}")
    _cover(paper.sheet(), facts, today)
    _list(paper.sheet(), facts, items)
    return paper.pdf()


def scan_page(picture: bytes, size: tuple[int, int], name: str) -> bytes:
    """A JPEG of a page that came back, as large as A4 allows, with its name at the foot."""
    wide, high = size
    paper = Paper(A4 if wide <= high else (A4[1], A4[0]), "扫描件")
    sheet = paper.sheet()
    scale = min((sheet.w - 2 * EDGE) / wide, (sheet.h - 2 * EDGE - 4) / high)
    w, h = wide * scale, high * scale
    sheet.picture(picture, (sheet.w - w) / 2, EDGE, w, h)
    sheet.fitted(name, NOTE, sheet.w / 2, sheet.h - 7, sheet.w - 2 * EDGE, "c", least=5)
    return paper.pdf()


def joined(files: Sequence[tuple[str, bytes]]) -> bytes:
    """All parts in order, each with a bookmark."""
    out = BytesIO()
    with pikepdf.new() as whole:
        starts: list[tuple[str, int]] = []
        for title, data in files:
            with pikepdf.open(BytesIO(data)) as part:
                starts.append((title, len(whole.pages)))
                whole.pages.extend(part.pages)
        with whole.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(title, page) for title, page in starts)
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def _cover(sheet: Sheet, facts: ClassFacts, today: date) -> None:
    sheet.tracked("班次档案", Style("song-bold", 42, 52), sheet.w / 2 + 4, 78, 0.4)
    sheet.fitted(facts.name, Style("song-bold", 17, 24), sheet.w / 2 + 4, 104, WIDTH, "c", least=10)
    rows = (
        ("班次编号", facts.number), ("归档号", facts.archive_number or "（归档时给号）"),
        ("主办学院", facts.branch), ("课程", f"{facts.course}（{facts.kind}）"),
        ("起止日期", f"{plain_date(facts.starts)}至{plain_date(facts.ends)}"),
        ("学时", f"共 {facts.hours}（理论 {facts.theory}，实操 {facts.practical}，线上 {facts.online}）"),
        ("学员", f"{len(facts.people)} 人，结业 {facts.completed} 人"), ("班主任", facts.head_teacher),
    )  # fmt: skip
    for at, (key, value) in enumerate(rows):
        y = 138 + at * 13
        sheet.text(key, Style("hei", 12, 16), LEFT + 12, y)
        sheet.fitted(value, Style("song", 13, 18), LEFT + 42, y, 100, least=8)
        sheet.line(LEFT + 41, y + 5, LEFT + 143, y + 5, 0.35)
    sheet.text(cn_date(today), Style("song", 12, 16), sheet.w / 2 + 4, 262, "c")


def _list(sheet: Sheet, facts: ClassFacts, items: Sequence[CheckItem]) -> None:
    words = Words("zh")
    sheet.tracked("归档清单", Style("song-bold", 21, 28), sheet.w / 2 + 2, 32, 0.2)
    widths = [12.0, 42.0, 18.0, 50.0, 33.0]
    grid = Grid(sheet, LEFT, 44, widths, [ROW] * (len(items) + 1), pad=1)
    for column, title in enumerate(("序号", "材料", "状态", "说明", "文件指纹")):
        grid.label(0, column, title)
    for row, item in enumerate(items, 1):
        values = (
            str(row), words.word(f"file_item.{item.item}"), STATES[item.state],
            "；".join(filter(None, (item.known, item.note))), item.sha256[:16],
        )  # fmt: skip
        for column, value in enumerate(values):
            grid.cell(row, column, value, VALUE, "l" if column in (1, 3) else "c", least=6)
    grid.frame()
    y = grid.bottom + 12
    for at, word in enumerate(("班主任", "档案员", "日期")):
        used = sheet.text(f"{word}：", Style("song", 11, 15), LEFT + at * 52, y)
        sheet.line(LEFT + at * 52 + used, y + 3, LEFT + at * 52 + 46, y + 3)
    sheet.fitted(f"{facts.number}　{facts.name}", NOTE, LEFT, 284, WIDTH)
