"""The supplementary agreement (补充协议): old and new terms side by side, signed by those it touches.

    draw_amendment(facts)                  # for signing
    draw_amendment(facts, preview=True)    # shows where the seals go

Same facts, same bytes. Refused `paper.no_glyph` or `paper.does_not_fit` when a text cannot be printed.
"""

from collections.abc import Callable
from dataclasses import replace

from academy.apprenticeship.facts import PartySheet
from academy.apprenticeship.facts_amendment import AmendmentSheet, ChangeLine
from academy.apprenticeship.paper_form import A4, BODY, BOTTOM, FACT, FIRST, LEFT, PLAIN, TOP, WIDTH
from academy.apprenticeship.paper_wording import fact
from academy.printing.chinese import plain_date
from academy.printing.flow import Item, Solid, Together, draw_page, paginate, paragraph
from academy.printing.grid import LABEL, Grid
from academy.printing.marks import page_of, seal_place, seam
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet, fit
from academy.printing.units import Span, Style, Text

TITLE = "补充协议"
COLUMNS = (30.0, (WIDTH - 30) / 2, (WIDTH - 30) / 2)
LINE = 5.9  # mm of one line of a cell
PAD = 1.6  # mm between a cell's rule and its text
CELL = replace(FACT, ragged=True)
SEALING = ("鉴证单位", "企业", "培训机构")
CHANGES: Text = (Span("第一条　变更内容　", "hei"), "原协议下列内容变更为：")
PRINTED = Style("song", 9, 12)  # the name in print under the line for the hand
SIGN_ROW, SEAL_ROW = 15.0, 49.0


def draw_amendment(facts: AmendmentSheet, preview: bool = False) -> bytes:
    """The whole paper; `preview` shows the places of the seals."""
    paper = Paper(A4, f"{TITLE}　{facts.number}", preview)
    pages = paginate(_items(facts), BOTTOM - FIRST, BOTTOM - TOP)
    for number, page in enumerate(pages, 1):
        sheet = paper.sheet()
        if number == 1:
            sheet.tracked(TITLE, Style("song-bold", 21, 28), LEFT + WIDTH / 2, 31, 0.3)
            sheet.text(f"补充协议编号：{facts.number}", replace(PLAIN, gap=0), LEFT + WIDTH, 42.5, "r")
        draw_page(sheet, page, LEFT, FIRST if number == 1 else TOP, WIDTH)
        page_of(sheet, number, len(pages), y=284, left=f"{TITLE}　{facts.number}")
        if len(pages) > 1:
            seam(sheet, number, len(pages))
    return paper.pdf()


def _items(facts: AmendmentSheet) -> list[Item]:
    opening: Text = (
        "各方于", fact(plain_date(facts.signed_on)), "起履行", fact(f"《{facts.contract_title}》"),
        "（协议编号：", fact(facts.contract_number), "，以下称原协议）。因", fact(facts.reason),
        "，经协商一致，就", fact(facts.kind), "订立本补充协议。",
    )  # fmt: skip
    items: list[Item] = [
        paragraph(opening, BODY, WIDTH),
        paragraph(CHANGES, BODY, WIDTH, before=5, keep_next=True),
    ]  # fmt: skip
    items += _table(facts.lines)
    if facts.newcomer is not None:
        items += _newcomer(facts.newcomer, facts.lines[0].name)
    *most, last = _articles(facts)
    items += [paragraph(text, BODY, WIDTH, before=5 if number else 12) for number, text in enumerate(most)]
    people = sum(role not in SEALING for _, role, _ in facts.signing)
    tall = SIGN_ROW * people + SEAL_ROW
    signatures = Solid(tall, lambda sheet, x, y: _signatures(sheet, facts, x, y), before=12)
    items.append(Together([paragraph(last, BODY, WIDTH, before=5), signatures]))
    return items


def _articles(facts: AmendmentSheet) -> tuple[Text, ...]:
    staying = "、".join(facts.staying)
    kept = (
        f"本次变更不涉及{staying}的权利义务，{staying}在原协议上的签字继续有效，无须重新签署。"
        if staying
        else "各方在原协议上的签字继续有效。"
    )
    asked = "、".join(letter for letter, _, _ in facts.signing)
    return (
        (Span("第二条　生效　", "hei"), "本补充协议经", asked, "签字盖章后，自",
         fact(plain_date(facts.effective_on)), "起生效；最后一方签署晚于该日的，自最后一方签署之日起生效。"),
        (Span("第三条　效力　", "hei"), "本补充协议是原协议的组成部分，与原协议不一致的，以本补充协议为准；"
         "未变更的内容继续执行原协议。", kept),
        (Span("第四条　份数　", "hei"), "本补充协议一式", fact(facts.copies), "份，与原协议一并保存。"),
    )  # fmt: skip


def _table(lines: tuple[ChangeLine, ...]) -> list[Item]:
    """One block a row, so that a long path runs over pages; the head stays with the first."""
    items: list[Item] = [Solid(9, _table_head, before=3, keep_next=True)]
    for line in lines:
        items += [Solid(_height(part), _drawn(part)) for part in _parts(line)]
    return items


def _table_head(sheet: Sheet, x: float, y: float) -> None:
    grid = Grid(sheet, x, y, COLUMNS, [9])
    for column, label in enumerate(("项目", "原约定", "变更后")):
        grid.label(0, column, label)
    grid.frame()


def _parts(line: ChangeLine, most: int = 12) -> list[ChangeLine]:
    """A row no taller than `most` lines of text; what is longer goes on under the same name."""
    before, after = line.before.split("\n"), line.after.split("\n")
    parts: list[ChangeLine] = []
    while before or after:
        left, right = _head_of(before, most), _head_of(after, most)
        parts.append(ChangeLine(line.name, "\n".join(before[:left]), "\n".join(after[:right])))
        before, after = before[left:], after[right:]
    return parts


def _head_of(texts: list[str], most: int) -> int:
    """How many of the texts fill at most that many lines, one at least."""
    used = 0
    for number, text in enumerate(texts):
        used += _rows(text)
        if used > most and number:
            return number
    return len(texts)


def _rows(text: str) -> int:
    """Lines of the text in a cell of old or new terms."""
    return len(paragraph(text, CELL, COLUMNS[1] - 2 * PAD, indent=0).lines) if text else 1


def _height(line: ChangeLine) -> float:
    rows = max(sum(map(_rows, text.split("\n"))) for text in (line.before, line.after))
    return max(10.0, rows * LINE + 3)


def _drawn(line: ChangeLine) -> Callable[[Sheet, float, float], None]:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        grid = Grid(sheet, x, y, COLUMNS, [_height(line)])
        grid.label(0, 0, line.name)
        for column, text in ((1, line.before), (2, line.after)):
            grid.cell(0, column, [*text.split("\n")] if text else "", CELL, "l", least=7)
        grid.frame()

    return draw


def _newcomer(person: PartySheet, role: str) -> list[Item]:
    standing = "政治面貌" if role.startswith("素能") else "技能等级"

    def draw(sheet: Sheet, x: float, y: float) -> None:
        grid = Grid(sheet, x, y, [21, 17, 23, 17, 22, 17, WIDTH - 117], [8.4] * 2)
        grid.label(0, 0, ["新任", role], rs=2, style=LABEL)
        cells = (
            (0, 1, "姓名", person.name, 1), (0, 3, standing, person.standing, 1),
            (0, 5, "联系电话", person.phone, 1), (1, 1, "单位职务", person.post, 3),
            (1, 5, "证件号码", person.document, 1),
        )  # fmt: skip
        for at, column, label, value, span in cells:
            grid.label(at, column, label)
            grid.cell(at, column + 1, value, FACT, "l", cs=span, least=6.5)
        grid.frame()

    return [Solid(16.8, draw, before=10)]


def _signatures(sheet: Sheet, facts: AmendmentSheet, x: float, y: float) -> None:
    """A line for each person who signs, then a place of a seal for each body."""
    style = Style("song", 12, 18)
    people = [party for party in facts.signing if party[1] not in SEALING]
    for number, (letter, role, name) in enumerate(people):
        top = y + 6 + SIGN_ROW * number
        used = sheet.text(f"{letter}　{role}（签字）：", style, x, top)
        sheet.line(x + used, top + 3, x + used + 50, top + 3, 0.4)
        sheet.text(name, fit(name, PRINTED, WIDTH - used, 6.5), x + used, top + 6.5)
        sheet.text("年　　月　　日", PLAIN, x + WIDTH, top, "r")
    bodies = [party for party in facts.signing if party[1] in SEALING]
    top, step = y + 6 + SIGN_ROW * len(people), WIDTH / max(1, len(bodies))
    for number, (letter, role, name) in enumerate(bodies):
        left = x + number * step
        sheet.text(f"{letter}　{role}（盖章）：", style, left, top)
        sheet.text("负责人（签字）：", style, left, top + 12)
        sheet.line(left + 32, top + 15, left + 62, top + 15, 0.4)
        axis = left + step - 24 if len(bodies) > 1 else left + 118
        wide = 2 * (x + WIDTH - axis)
        sheet.text(name, fit(name, style, wide, 7), axis, top + 22, "c")
        sheet.text("年　　月　　日", PLAIN, axis, top + 30, "c")
        seal_place(sheet, axis, top + 20)
