"""一人一档 as one PDF: cover, index, data, checklist, training, contracts, certificates, kept papers.

Kept papers are put in as they are: their pages keep their own numbers, so the index names the sheets of the
file on which each stands. Document and telephone stay masked on our own pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf

from academy.base.words import Words
from academy.files.facts import FileCertificate, ItemState, PersonFile
from academy.files.paper_cover import A4, BOTTOM, LEFT, MIDDLE, NOTE, TOP, WIDTH, draw_cover, draw_foot
from academy.people.rules_names import masked_phone
from academy.printing.chinese import plain_date
from academy.printing.flow import Item, Para, Solid, Together, draw_page, paginate, paragraph
from academy.printing.grid import Grid
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet
from academy.printing.units import Style

FACT = Style("kai", 11, 15, latin="song")
HEAD = Style("hei", 10.5, 17)
LINE = Style("song", 10.5, 16.5, latin="song", ragged=True)
SECTION = Style("song-bold", 14, 24)
ROWS, ROW = 20, 9.2
BLOCK, TALL = 18, 8.4  # rows of a table that stay together
INDEX_COLUMNS = (12, 62, 44, 20, WIDTH - 138)
STATES = {ItemState.HERE: "齐", ItemState.MISSING: "缺", ItemState.NOT_NEEDED: "不需要"}
Kept = Sequence[tuple[str, str, bytes]]


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of the index: on which sheet of the file it begins (from 1) and how many it takes."""

    title: str
    note: str
    begins: int
    pages: int


@dataclass(frozen=True, slots=True)
class Section:
    """One of our own sections before it has its place."""

    title: str
    note: str
    head: Item
    items: Sequence[Item]


def draw_file(facts: PersonFile, kept: Kept, made_on: date, words: Words) -> bytes:
    """The whole file as one PDF."""
    sections = _sections(facts, words)
    front = 1 + -(-(len(sections) + len(kept)) // ROWS)
    pages = paginate(
        [item for each in sections for item in (each.head, *each.items)], BOTTOM - TOP, BOTTOM - TOP
    )
    parts = _placed(sections, pages, front) + _kept_parts(kept, front + len(pages))
    total = parts[-1].begins + parts[-1].pages - 1
    paper = Paper(A4, f"一人一档　{facts.sheet.number}")
    draw_cover(paper.sheet(), facts, total, made_on, words)
    _index(paper, facts, parts, total)
    for number, page in enumerate(pages, front + 1):
        sheet = paper.sheet()
        draw_page(sheet, page, LEFT, TOP, WIDTH)
        draw_foot(sheet, facts, number, total)
    return _joined(paper.pdf(), parts, kept)


def _placed(sections: Sequence[Section], pages: Sequence[Sequence[Item]], front: int) -> list[Part]:
    """Where each section's head came to stand."""
    starts = [next(at for at, page in enumerate(pages) if each.head in page) for each in sections]
    ends = [*starts[1:], len(pages) - 1]
    return [
        Part(each.title, each.note, front + start + 1, end - start + 1)
        for each, start, end in zip(sections, starts, ends, strict=True)
    ]


def _kept_parts(kept: Kept, before: int) -> list[Part]:
    found, begins = [], before + 1
    for title, note, content in kept:
        with pikepdf.open(BytesIO(content)) as paper:
            count = len(paper.pages)
        found.append(Part(title, note, begins, count))
        begins += count
    return found


def _joined(own: bytes, parts: Sequence[Part], kept: Kept) -> bytes:
    """Our pages, then the kept ones; the index is the outline, too."""
    whole, out = pikepdf.open(BytesIO(own)), BytesIO()
    with pikepdf.new() as document:
        document.pages.extend(whole.pages)
        for _, _, content in kept:
            with pikepdf.open(BytesIO(content)) as paper:
                document.pages.extend(paper.pages)
        with document.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(part.title, part.begins - 1) for part in parts)
        document.Root.Lang = pikepdf.String("zh-CN")
        document.docinfo["/Title"] = whole.docinfo["/Title"]
        document.save(out, deterministic_id=True)
    whole.close()
    return out.getvalue()


def _sections(facts: PersonFile, words: Words) -> list[Section]:
    checked = f"缺 {facts.missing} 件" if facts.missing else "齐全"
    found = [
        _section("人员基本情况", facts.sheet.number, _person(facts, words)),
        _section("档案材料清单", checked, _checklist(facts, words)),
    ]
    if facts.classes:
        found.append(_section("培训记录", f"{len(facts.classes)} 个班次", _classes(facts, words)))
    if facts.contracts:
        found.append(_section("带徒协议", f"{len(facts.contracts)} 份", _contracts(facts, words)))
    for title, held in (("证书", facts.learned), ("荣誉", facts.honours)):
        if held:
            found.append(_section(title, f"{len(held)} 本", _certificates(held, words)))
    if facts.recorded:
        found.append(_section("其他单位颁发的证书", f"{len(facts.recorded)} 本", _recorded(facts, words)))
    found.append(_section("经历", f"{len(facts.timeline)} 条", _timeline(facts, words)))
    return found


def _section(title: str, note: str, items: list[Item]) -> Section:
    head = paragraph(title, SECTION, WIDTH, indent=0, before=16, keep_next=True)
    return Section(title, note, head, items)


def _line(text: str) -> Para:
    return paragraph(text, LINE, WIDTH, indent=0)


def _head(text: str) -> Para:
    return paragraph(text, HEAD, WIDTH, indent=0, before=5, keep_next=True)


def _table(columns: Sequence[float], rows: Sequence[Sequence[str]], labels: Sequence[int]) -> list[Item]:
    """Rows as ruled blocks that stay whole; `labels` are columns that name the ones beside them."""
    made: list[Item] = []
    for start in range(0, len(rows), BLOCK):
        part = rows[start : start + BLOCK]

        def draw(sheet: Sheet, x: float, y: float, part: Sequence[Sequence[str]] = part) -> None:
            grid = Grid(sheet, x, y, columns, [TALL] * len(part))
            for row, cells in enumerate(part):
                for column, text in enumerate(cells):
                    if column in labels:
                        grid.label(row, column, text)
                    else:
                        grid.cell(row, column, text, FACT, "l", least=6)
            grid.frame()

        made.append(Solid(len(part) * TALL, draw, before=4 if start == 0 else 0))
    return made


def _person(facts: PersonFile, words: Words) -> list[Item]:
    sheet = facts.sheet
    pairs = [
        ("姓名", sheet.name), ("性别", words.word(f"gender.{sheet.gender.value}") if sheet.gender else ""),
        ("出生日期", plain_date(sheet.birth) if sheet.birth else ""),
        ("证件类型", words.word(f"person.doc_type.{sheet.doc_type.value}") if sheet.doc_type else ""),
        ("证件号码", sheet.doc_masked), ("联系电话", masked_phone(sheet.phone)),
        ("工作单位", sheet.unit), ("岗位", sheet.post), ("工种", sheet.trade),
        ("技能等级", words.word(f"level.{sheet.level.value}") if sheet.level else ""),
        ("文化程度", sheet.education), ("政治面貌", sheet.political), ("人员类别", sheet.category),
        ("登记分院", sheet.branch), ("登记日期", plain_date(sheet.created_at.date())),
        ("曾用编号", "、".join(facts.former_numbers)),
    ]  # fmt: skip
    rows = [(*pairs[at], *pairs[at + 1]) for at in range(0, len(pairs), 2)]
    items = _table((24, WIDTH / 2 - 24, 24, WIDTH / 2 - 24), rows, (0, 2))
    if sheet.remark:
        items.append(_line(f"备注：{sheet.remark}"))
    if sheet.roles:
        items.append(_head("在各分院的角色"))
    for role in sheet.roles:
        since = f"自 {plain_date(role.since)}" if role.since else ""
        until = f"至 {plain_date(role.until)}" if role.until else ""
        items.append(_line(f"{role.branch}　{words.word(f'role.{role.role.value}')}　{since}{until}"))
    return items


def _checklist(facts: PersonFile, words: Words) -> list[Item]:
    rows = [
        (
            str(number), words.word(f"files.item.{item.key}"),
            item.about or (f"{item.on:%Y-%m-%d}" if item.on else ""), STATES[item.state],
        )
        for number, item in enumerate(facts.checklist, 1)
    ]  # fmt: skip
    return _table((12, 62, WIDTH - 104, 30), rows, (0,))


def _classes(facts: PersonFile, words: Words) -> list[Item]:
    items: list[Item] = []
    for each in facts.classes:
        head = _head(f"{each.number}　{each.name}")
        marks = "　".join(
            f"{name} {_points(value)}"
            for name, value in (("理论", each.theory), ("实操", each.practical), ("总评", each.total))
            if value is not None
        )
        state = words.word(f"state.enrolment.{each.enrolment}")
        days = f"{plain_date(each.starts)}至{plain_date(each.ends)}"
        line = _line(f"{days}　{each.hours}/{each.planned} 学时　{marks}　{state}")
        items.append(Together([head, line]))
    return items


def _points(tenths: int) -> str:
    return f"{tenths / 10:g}"


def _contracts(facts: PersonFile, words: Words) -> list[Item]:
    items: list[Item] = []
    for each in facts.contracts:
        side = "徒弟" if each.role == "apprentice" else "导师"
        head = _head(f"{each.number or '（草稿）'}　{side}")
        days = f"{plain_date(each.starts)}至{plain_date(each.ends)}"
        whom = ("导师" if each.role == "apprentice" else "徒弟") + each.others
        line = _line(f"{days}　{whom}　{words.word(f'state.contract.{each.state}')}")
        items.append(Together([head, line]))
    return items


def _recorded(facts: PersonFile, words: Words) -> list[Item]:
    items: list[Item] = []
    for each in facts.recorded:
        head = _head(f"{each.number}　{words.word(f'recorded.kind.{each.kind}')}")
        level = words.word(f"level.{each.level}") if each.level else ""
        until = f"有效期至 {plain_date(each.expires_on)}" if each.expires_on else ""
        parts = (each.occupation, level, each.issuer, plain_date(each.issued_on), until)
        items.append(Together([head, _line("　".join(filter(None, parts)))]))
    return items


def _certificates(held: Sequence[FileCertificate], words: Words) -> list[Item]:
    return [
        _line(
            f"{each.number}　{words.word(f'certificates.kind.{each.kind}')}　{each.title}　"
            f"{plain_date(each.issued_on)}　{words.word(f'state.certificates.{each.state}')}"
        )
        for each in held
    ]


def _timeline(facts: PersonFile, words: Words) -> list[Item]:
    return [
        _line(
            f"{moment.day:%Y-%m-%d}　{words.word(f'files.moment.{moment.key}')}　{moment.what}　{moment.note}"
        )
        for moment in facts.timeline
    ]


def _index(paper: Paper, facts: PersonFile, parts: Sequence[Part], total: int) -> None:
    for start in range(0, len(parts), ROWS):
        rows = parts[start : start + ROWS]
        sheet = paper.sheet()
        sheet.tracked("目　录", Style("song-bold", 20, 26), MIDDLE, 36, 0.1)
        grid = Grid(sheet, LEFT, 48, INDEX_COLUMNS, [9.6, *[ROW] * len(rows)])
        for column, label in enumerate(("序号", "材料名称", "文号、说明", "页数", "所在张次")):
            grid.label(0, column, label)
        for row, part in enumerate(rows, 1):
            where = f"{part.begins}—{part.begins + part.pages - 1}" if part.pages > 1 else str(part.begins)
            cells = (str(start + row), part.title, part.note, str(part.pages), where)
            for column, cell in enumerate(cells):
                grid.cell(row, column, cell, FACT, "l" if column in (1, 2) else "c", least=6)
        grid.frame()
        note = "注：“所在张次”为本档案从封面起的张次；定稿材料按原样装入，页脚仍为各自的页码。"
        sheet.para(note, NOTE, LEFT, grid.bottom + 4, WIDTH, indent=0)
        draw_foot(sheet, facts, 2 + start // ROWS, total)
