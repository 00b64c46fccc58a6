"""The agreement (双导师带徒协议书) with its four annexes as one PDF; one seam seal joins all its pages.

    draw_agreement(facts)                  # for signing
    draw_agreement(facts, preview=True)    # shows where the seals go

Same facts, same bytes. Refused `paper.no_glyph` or `paper.does_not_fit` when a text cannot be printed.
"""

from dataclasses import replace

from academy.apprenticeship.facts import AgreementSheet, PartySheet
from academy.apprenticeship.paper_annexes import draw_consent, draw_consent_english, draw_path
from academy.apprenticeship.paper_english import LABELS, english_articles
from academy.apprenticeship.paper_english import PREAMBLE as ENGLISH_PREAMBLE
from academy.apprenticeship.paper_english import TITLE as ENGLISH_TITLE_TEXT
from academy.apprenticeship.paper_form import (
    A4,
    BODY,
    BOTTOM,
    FACT,
    FIRST,
    LEFT,
    PLAIN,
    TOP,
    WIDTH,
    furniture,
)
from academy.apprenticeship.paper_records import draw_assessment, draw_month_log
from academy.apprenticeship.paper_wording import ANNEXES, PREAMBLE, TITLE, articles
from academy.printing.chinese import cn_date
from academy.printing.flow import Item, Para, Solid, Together, draw_page, paginate, paragraph
from academy.printing.grid import LABEL, Grid
from academy.printing.inks import DARK_GOLD, LABEL_GREY
from academy.printing.marks import seal_place
from academy.printing.paper import Paper
from academy.printing.sheet import Sheet, fit
from academy.printing.units import Span, Style, Text

SIGNATURES, ATTACHMENTS = 66.0, 10.0  # heights in mm
ROW, TALL_ROW = 8.4, 10.6  # of the table of parties; the tall one holds both languages
BESIDE_ENGLISH = Style("song", 10.8, 17.5, latin="song")  # a point smaller, as on bilingual certificates
ENGLISH = Style("song", 9, 12.5, western=True)
SIGNATURE_ENGLISH = Style("song", 8.5, 12, ink=LABEL_GREY, western=True)
ENGLISH_TITLE = Style("song", 10.5, 14, ink=DARK_GOLD, western=True)
LEADINGS = (21, 20.5, 20, 19.5)  # points: the widest that needs no extra page is taken


def draw_agreement(facts: AgreementSheet, preview: bool = False) -> bytes:
    """The whole agreement; `preview` shows the places of the seals."""
    paper = Paper(A4, f"{TITLE}　{facts.number}", preview)
    pages = _pages(facts)
    annexes = [draw_path, draw_month_log, draw_assessment, draw_consent]
    annexes += [draw_consent_english] if facts.bilingual else []
    total = len(pages) + len(annexes)
    for number, page in enumerate(pages, 1):
        sheet = paper.sheet()
        if number == 1:
            _title(sheet, facts)
        first = FIRST + (2 if facts.bilingual else 0)
        draw_page(sheet, page, LEFT, first if number == 1 else TOP, WIDTH)
        furniture(sheet, facts, number, total)
    for number, draw in enumerate(annexes, len(pages) + 1):
        sheet = paper.sheet()
        draw(sheet, facts)
        furniture(sheet, facts, number, total)
    return paper.pdf()


def _pages(facts: AgreementSheet) -> list[list[Item]]:
    """The widest leading that needs no more pages than the tightest one."""
    if facts.bilingual:
        return paginate(_items(facts, BESIDE_ENGLISH), BOTTOM - FIRST - 2, BOTTOM - TOP)
    trials = [
        paginate(_items(facts, replace(BODY, leading=leading)), BOTTOM - FIRST, BOTTOM - TOP)
        for leading in LEADINGS
    ]
    fewest = min(map(len, trials))
    return next(trial for trial in trials if len(trial) == fewest)


def _items(facts: AgreementSheet, body: Style) -> list[Item]:
    """Parties, articles, and the signatures that stay with the last article."""
    english = english_articles(facts) if facts.bilingual else ()
    table = 7 * _row(facts) + 0.8
    items: list[Item] = [
        Solid(table, lambda sheet, x, y: _parties(sheet, facts, x, y)),
        paragraph(PREAMBLE, body, WIDTH, before=10),
    ]
    if facts.bilingual:
        items.append(_beside(ENGLISH_PREAMBLE))
    *most, last = articles(facts)
    for place, article in enumerate(most):
        for number, text in enumerate(article):
            opens = number == 0
            items.append(
                paragraph(text, body, WIDTH, before=5 if opens else 0, keep_next=opens and len(article) > 1)
            )
        items += [_beside(english[place])] if english else []
    signatures = Solid(SIGNATURES, lambda sheet, x, y: _signatures(sheet, facts, x, y), before=12)
    closing = [paragraph(text, body, WIDTH, before=5) for text in last]
    closing += [_beside(english[-1])] if english else []
    items.append(Together([*closing, signatures, Solid(ATTACHMENTS, _attachments)]))
    return items


def _beside(english: str) -> Para:
    """An English paragraph under the Chinese one it restates."""
    return paragraph(english, ENGLISH, WIDTH, indent=0, before=2)


def _row(facts: AgreementSheet) -> float:
    return TALL_ROW if facts.bilingual else ROW


def _title(sheet: Sheet, facts: AgreementSheet) -> None:
    sheet.tracked(TITLE, Style("song-bold", 21, 28), LEFT + WIDTH / 2, 31, 0.04)
    if facts.bilingual:
        sheet.text(ENGLISH_TITLE_TEXT, ENGLISH_TITLE, LEFT + WIDTH / 2, 39.5, "c")
    sheet.text(f"协议编号：{facts.number}", PLAIN, LEFT + WIDTH, 46 if facts.bilingual else 42.5, "r")


def _parties(sheet: Sheet, facts: AgreementSheet, x: float, y: float) -> None:
    grid = Grid(sheet, x, y, [21, 17, 23, 17, 22, 17, WIDTH - 117], [_row(facts)] * 7)
    both = facts.bilingual
    people = (
        ("甲方", "素能培养人", "政治面貌", "单位职务", facts.character),
        ("乙方", "技术培养人", "技能等级", "单位岗位", facts.technical),
        ("丙方", "徒弟", "技能等级", "单位岗位", facts.apprentice),
    )
    for number, (party, role, standing, post, person) in enumerate(people):
        _party(grid, 2 * number, (party, role, standing, post), person, both)
    grid.label(6, 0, _label("丁方", both), style=replace(LABEL, size=10.5))
    grid.label(6, 1, _label("鉴证单位", both))
    grid.cell(6, 2, facts.academy, FACT, "l", cs=3, least=6.5)
    grid.label(6, 5, _label("所在单位", both))
    grid.cell(6, 6, facts.host, FACT, "l", least=6.5)
    grid.frame()


def _label(text: str, both: bool) -> Text | list[Text]:
    """A label, with its English under it on a bilingual paper."""
    if not both:
        return text
    lines: list[Text] = [text, Span(LABELS[text], "song", scale=0.78)]
    return lines


def _party(grid: Grid, row: int, labels: tuple[str, str, str, str], person: PartySheet, both: bool) -> None:
    party, role, standing, post = labels
    head: list[Text] = [Span(party, scale=1.1), Span(role, scale=0.9)]
    if both:
        head = [*head, Span(LABELS[party], "song", scale=0.78), Span(LABELS[role], "song", scale=0.7)]
    grid.label(row, 0, head, rs=2)
    cells = (
        (row, 1, "姓名", person.name, 1),
        (row, 3, standing, person.standing, 1),
        (row, 5, "联系电话", person.phone, 1),
        (row + 1, 1, post, person.post, 3),
        (row + 1, 5, "证件号码", person.document, 1),
    )
    for at, column, label, value, span in cells:
        grid.label(at, column, _label(label, both))
        grid.cell(at, column + 1, value, FACT, "l", cs=span, least=6.5)


def _signatures(sheet: Sheet, facts: AgreementSheet, x: float, y: float) -> None:
    """Three signatures side by side, then the endorsing party with the place of its seal."""
    style, step = Style("song", 12, 18), WIDTH / 3
    for number, party in enumerate(("甲方", "乙方", "丙方")):
        left = x + number * step
        sheet.text(f"{party}（签字）：", style, left, y + 6)
        if facts.bilingual:
            sheet.text(f"{LABELS[party]} (signature)", SIGNATURE_ENGLISH, left, y + 11)
        sheet.line(left + 26.5, y + 9, left + step - 5, y + 9, 0.4)
        sheet.text("年　　月　　日", PLAIN, left + step - 5, y + 17, "r")
    sheet.text("丁方（盖章）：", style, x, y + 36)
    sheet.text("负责人（签字）：", style, x, y + 48)
    if facts.bilingual:
        sheet.text("Party D (seal)", SIGNATURE_ENGLISH, x, y + 41)
        sheet.text("Person in charge (signature)", SIGNATURE_ENGLISH, x, y + 53)
    sheet.line(x + 32, y + 51, x + step + 20, y + 51, 0.4)
    axis = x + 118
    sheet.text(facts.academy, fit(facts.academy, style, 2 * (WIDTH - 118), 9), axis, y + 36, "c")
    day = cn_date(facts.signed_on) if facts.signed_on else "年　　月　　日"
    sheet.text(day, style, axis, y + 48, "c")
    seal_place(sheet, axis, y + 42.5)


def _attachments(sheet: Sheet, x: float, y: float) -> None:
    style = Style("song", 10.5, 16)
    used = sheet.text("附件：", style, x, y + 2)
    for number, name in enumerate(ANNEXES):
        left, top = x + used + 1.9 + number % 2 * 52, y + 2 + number // 2 * 6
        sheet.text("一二三四"[number] + "、" + name, style, left, top)
