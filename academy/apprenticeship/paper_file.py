"""The whole file of one contract (合同档案) as one PDF: cover, index, kept papers, logs, marks, history.

The kept papers are put in as they are: their pages keep their own numbers, so the index names the sheets of
the file on which each stands. Only our own pages bear the file's numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from academy.apprenticeship.facts_contract import Side
from academy.apprenticeship.facts_forms import ContractFile
from academy.apprenticeship.facts_shown import LogRow
from academy.apprenticeship.paper_completion import marks_in_words
from academy.apprenticeship.paper_form import A4, BOTTOM, FACT, LEFT, NOTE, PLAIN, TOP, WIDTH
from academy.printing.chinese import cn_date, plain_date
from academy.printing.flow import Item, draw_page, paginate, paragraph
from academy.printing.grid import Grid, split_rows
from academy.printing.marks import page_of
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet, fit
from academy.printing.units import Style

HEAD = Style("hei", 10.5, 17)
LINE = Style("song", 10.5, 16.5, latin="song")
SECTION_TOP = 52.0
ROWS, ROW = 22, 9.2  # of the index
INDEX_COLUMNS = (12, 62, 44, 20, WIDTH - 138)
INDEX_HEADS = ("序号", "材料名称", "文号、模板", "页数", "所在张次")
INDEX_NOTE = (
    "注：“所在张次”为本档案从封面起的张次。协议、补充协议、结算表按定稿原样装入，页脚仍为各自的页码；"
    "复印件、扫描件原件另存。"
)
RATINGS = {"excellent": "优秀", "good": "良好", "fair": "合格", "improve": "需改进"}


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of the index: pages of a kept paper, or pages set here."""

    title: str
    note: str
    pages: int
    kept: int = -1
    set_pages: Sequence[Sequence[Item]] = ()


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def draw_file(facts: ContractFile, frozen: Sequence[bytes]) -> bytes:
    """The file; `frozen` are the kept papers in the order of `facts.frozen`."""
    parts = _parts(facts)
    rows = split_rows(parts, ROWS, ROWS)
    front = 1 + len(rows)
    total = front + sum(part.pages for part in parts)
    paper = Paper(A4, f"合同档案　{facts.head.number}")
    _cover(paper.sheet(), facts, total)
    _index(paper, facts, rows, front, total)
    at = front
    for part in parts:
        for number, page in enumerate(part.set_pages):
            sheet = paper.sheet()
            if number == 0:
                sheet.tracked(part.title, Style("song-bold", 17, 24), LEFT + WIDTH / 2, 38, 0.12)
            draw_page(sheet, page, LEFT, SECTION_TOP if number == 0 else TOP, WIDTH)
            _foot(sheet, facts, at + number + 1, total)
        at += part.pages
    return _joined(paper.pdf(), parts, front, frozen)


def _joined(own: bytes, parts: Sequence[Part], front: int, frozen: Sequence[bytes]) -> bytes:
    """Our pages and the kept ones in the order of the index; no content of a page is touched."""
    whole, out = pikepdf.open(BytesIO(own)), BytesIO()
    with pikepdf.new() as document:
        document.pages.extend(whole.pages[:front])
        at = front
        for part in parts:
            if part.kept >= 0:
                with pikepdf.open(BytesIO(frozen[part.kept])) as kept:
                    document.pages.extend(kept.pages)
            else:
                document.pages.extend(whole.pages[at : at + part.pages])
                at += part.pages
        document.Root.Lang = pikepdf.String("zh-CN")
        document.docinfo["/Title"] = whole.docinfo["/Title"]
        document.save(out, deterministic_id=True)
    whole.close()
    return out.getvalue()


def _parts(facts: ContractFile) -> list[Part]:
    kept = [
        Part(line.title, f"{line.number}　{line.template}", line.pages, number)
        for number, line in enumerate(facts.frozen)
    ]
    first = [part for part in kept if facts.frozen[part.kept].title != "津贴结算表"]
    last = [part for part in kept if part not in first]
    return [
        *first,
        _set("培养记录", f"{len(facts.logs)} 条", _logs(facts)),
        _set("附件目录", f"{len(facts.attachments)} 件", _attachments(facts)),
        _set("考核记录", f"{len(facts.checks) + len(facts.sittings)} 次", _exams(facts)),
        *last,
        _set("办理经过", f"{len(facts.history)} 条", _history(facts)),
    ]


def _set(title: str, note: str, items: list[Item]) -> Part:
    found: list[Item] = items or [paragraph("（无）", LINE, WIDTH)]
    pages = paginate(found, BOTTOM - SECTION_TOP, BOTTOM - TOP)
    return Part(title, note, len(pages), set_pages=pages)


def _logs(facts: ContractFile) -> list[Item]:
    items: list[Item] = []
    for entry in sorted(facts.logs, key=lambda each: (each.month, each.side != Side.TECHNICAL, each.id)):
        items += _entry(facts, entry)
    return items


def _entry(facts: ContractFile, entry: LogRow) -> list[Item]:
    technical = entry.side is Side.TECHNICAL
    title = facts.head.technical_title if technical else facts.head.character_title
    heads = [f"{entry.month.year}年{entry.month.month}月　{title}{entry.mentor}"]
    if technical:
        heads.append(f"{entry.hours or 0} 学时，评分 {'—' if entry.score is None else entry.score}")
        text = "；".join(entry.items)
    else:
        heads.append(f"谈心 {entry.talk_on:%Y-%m-%d}" if entry.talk_on else "")
        heads.append(f"评价 {RATINGS[entry.rating.value]}" if entry.rating else "")
        text = entry.talk_topic
    late = f"，逾期 {entry.late_days} 天" if entry.late_days else ""
    sure = f"，徒弟 {entry.confirmed_on:%Y-%m-%d} 确认" if entry.confirmed_on else "，徒弟未确认"
    written = f"（{entry.writer} {entry.written_on:%Y-%m-%d} 填写{late}{sure}）"
    return [
        paragraph("　".join(filter(None, heads)), HEAD, WIDTH, indent=0, before=4, keep_next=True),
        paragraph(text + written, LINE, WIDTH),
    ]


def _attachments(facts: ContractFile) -> list[Item]:
    return [
        paragraph(
            f"{number}. {line.name}　{line.what}，{line.on:%Y-%m-%d}，{max(1, line.size // 1024)} KB",
            LINE, WIDTH, indent=0,
        )
        for number, line in enumerate(facts.attachments, 1)
    ]  # fmt: skip


def _exams(facts: ContractFile) -> list[Item]:
    items: list[Item] = []
    for check in facts.checks:
        passed = "通过" if check.passed else "未通过"
        marks = "；".join(f"{item.text} {item.mark} 分" for item in check.items)
        head = f"第 {check.stage} 阶段检查　{plain_date(check.held_on)}　{passed}　考评人 {check.examiner}"
        items.append(paragraph(head, HEAD, WIDTH, indent=0, before=4, keep_next=True))
        items.append(paragraph("。".join(filter(None, (marks, check.comment))) or "—", LINE, WIDTH))
    for sitting in facts.sittings:
        again = "" if sitting.attempt == 1 else f"（第 {sitting.attempt} 次）"
        head = f"出师考核{again}　考评组 {'、'.join(sitting.panel)}"
        items.append(paragraph(head, HEAD, WIDTH, indent=0, before=4, keep_next=True))
        items.append(paragraph(marks_in_words(sitting), LINE, WIDTH))
    return items


def _history(facts: ContractFile) -> list[Item]:
    return [
        paragraph(f"{line.at:%Y-%m-%d %H:%M}　{line.what}　{line.who}", LINE, WIDTH, indent=0)
        for line in facts.history
    ]


def _cover(sheet: Sheet, facts: ContractFile, total: int) -> None:
    sheet.tracked("合同档案", Style("song-bold", 40, 52), LEFT + WIDTH / 2, 82, 0.4)
    sheet.tracked(facts.title, Style("song", 15, 20), LEFT + WIDTH / 2, 102, 0.08)
    grid = Grid(sheet, LEFT + 14, 130, [32, WIDTH - 60], [11] * 8)
    head = facts.head
    rows = (
        ("协议编号", head.number),
        ("徒　　弟", head.apprentice),
        (head.character_title, head.character),
        (head.technical_title, head.technical),
        ("鉴证单位", head.academy),
        ("培养期限", f"{plain_date(facts.starts)}至{plain_date(facts.ends)}"),
        ("当前状态", facts.state),
        ("张　　数", f"{total} 张"),
    )
    for row, (label, value) in enumerate(rows):
        grid.label(row, 0, label)
        grid.cell(row, 1, value, FACT, "l", least=6.5)
    grid.frame()
    sheet.text(cn_date(facts.made_on), PLAIN, LEFT + WIDTH / 2, 240, "c")
    style = Style("song", 12, 16)
    sheet.text(head.academy, fit(head.academy, style, WIDTH, 9), LEFT + WIDTH / 2, 230, "c")
    _foot(sheet, facts, 1, total)


def _index(paper: Paper, facts: ContractFile, rows: list[list[Part]], front: int, total: int) -> None:
    at, place = front, 0
    for number, parts in enumerate(rows, 2):
        sheet = paper.sheet()
        sheet.tracked("目　录", Style("song-bold", 20, 26), LEFT + WIDTH / 2, 36, 0.1)
        grid = Grid(sheet, LEFT, 48, INDEX_COLUMNS, [9.6, *[ROW] * len(parts)])
        for column, label in enumerate(INDEX_HEADS):
            grid.label(0, column, label)
        for row, part in enumerate(parts, 1):
            place += 1
            where = f"{at + 1}—{at + part.pages}" if part.pages > 1 else str(at + 1)
            cells = (str(place), part.title, part.note, str(part.pages), where)
            for column, cell in enumerate(cells):
                grid.cell(row, column, cell, FACT, "l" if column in (1, 2) else "c", least=6)
            at += part.pages
        grid.frame()
        sheet.para(INDEX_NOTE, NOTE, LEFT, grid.bottom + 4, WIDTH, indent=0)
        _foot(sheet, facts, number, total)


def _foot(sheet: Sheet, facts: ContractFile, number: int, total: int) -> None:
    page_of(sheet, number, total, y=284, left=f"合同档案　{facts.head.number}")
