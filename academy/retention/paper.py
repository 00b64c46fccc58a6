"""个人信息删除记录 (A4): who was anonymised by number, why, what went; two persons sign. No personal data."""

from academy.base.words import Words
from academy.printing.chinese import plain_date
from academy.printing.grid import VALUE, Grid, split_rows
from academy.printing.inks import LABEL_GREY
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style
from academy.retention.facts import ErasureSheet
from academy.retention.rules_protocol import basis_of, outcome

A4 = (210.0, 297.0)
X, TOP, ROWS, LAST, HIGH = 15.0, 46.0, 24, 14, 8.6
COLUMNS = (("序号", 12.0), ("人员编号", 34.0), ("保存依据", 58.0), ("到期日", 34.0), ("处理结果", 42.0))
SMALL = Style("song", 8.5, 12, ink=LABEL_GREY)
TEXT = Style("song", 10.5, 15)
LAW = "依据《中华人民共和国个人信息保护法》第四十七条。证书编号、协议编号、学时和统计数字保留，不再指向个人。"
BACKUPS = "此前的备份仍含有这些信息：应按备份保存期销毁；如从旧备份恢复，须按本记录重新删除。"


def draw_protocol(facts: ErasureSheet, academy: str) -> bytes:
    """The head is repeated on every page; counts and signatures stand on the last."""
    words = Words("zh")
    paper = Paper(A4, f"个人信息删除记录　{facts.row.number}")
    pages = split_rows(facts.items, ROWS, LAST)
    done = 0
    for number, part in enumerate(pages, 1):
        sheet = paper.sheet()
        _head(sheet, facts, academy)
        grid = Grid(sheet, X, TOP, [width for _, width in COLUMNS], [9.0, *[HIGH] * len(part)], inner=0.3)
        for column, (name, _) in enumerate(COLUMNS):
            grid.label(0, column, name)
        for at, item in enumerate(part, 1):
            grid.cell(at, 0, str(done + at), VALUE)
            grid.cell(at, 1, item.number, VALUE, one=True, least=7)
            grid.cell(at, 2, basis_of(item.basis.value, item.about, words), VALUE, "l", least=6.5)
            grid.cell(at, 3, plain_date(item.due_on), VALUE, one=True, least=7)
            grid.cell(at, 4, outcome(item, words), VALUE, "l", least=5)
        grid.frame()
        done += len(part)
        if number == len(pages):
            _foot(sheet, facts, words, grid.bottom)
        page_of(sheet, number, len(pages), y=sheet.h - 11)
    return paper.pdf()


def _head(sheet: Sheet, facts: ErasureSheet, academy: str) -> None:
    sheet.text("个人信息删除记录", Style("song-bold", 19, 24), sheet.w / 2, 18, "c")
    sheet.fitted(academy, TEXT, X, 33, 100)
    sheet.text(f"编号：{facts.row.number}", TEXT, sheet.w - X, 33, "r")
    sheet.fitted(LAW, SMALL, X, 40, sheet.w - 2 * X, least=7)


def _foot(sheet: Sheet, facts: ErasureSheet, words: Words, y: float) -> None:
    """How much went, and who proposed and approved it."""
    told = [f"{words.word(f'retention.part.{name}')} {count}" for name, count in facts.counts if count]
    y += 7
    sheet.text(f"共 {len(facts.items)} 人，已删除 {facts.erased} 人。删除或清空的记录条数：", TEXT, X, y)
    for at in range(0, len(told), 4):
        y += 6
        sheet.fitted("　　".join(told[at : at + 4]), TEXT, X + 6, y, sheet.w - 2 * X - 6, least=7)
    y += 8
    sheet.fitted(BACKUPS, SMALL, X, y, sheet.w - 2 * X, least=7)
    row = facts.row
    decided = plain_date(row.decided_at.date()) if row.decided_at else ""
    for at, (key, who, day) in enumerate(
        (("提出人", row.prepared_by, plain_date(row.prepared_at.date())), ("批准人", row.decided_by, decided))
    ):
        x = X + at * 90
        sheet.fitted(f"{key}：{who}　{day}", TEXT, x, y + 12, 85)
        used = sheet.text("签　字：", TEXT, x, y + 22)
        sheet.line(x + used, y + 24.6, x + 75, y + 24.6)
