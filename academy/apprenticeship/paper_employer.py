"""The agreement of a new apprenticeship with its training plan as one PDF.

    draw_employer_agreement(facts)

Same facts, same bytes. Refused `paper.no_glyph` or `paper.does_not_fit` when a text cannot be printed.
"""

from academy.apprenticeship import paper_annexes_english as english
from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.paper_employer_wording import (
    ENGLISH_PREAMBLE,
    ENGLISH_TITLE,
    PREAMBLE,
    TITLE,
    articles,
    english_articles,
)
from academy.apprenticeship.paper_form import (
    A4,
    BODY,
    BOTTOM,
    CODE_SIDE,
    CODE_TOP,
    ENTRY,
    FACT,
    FIRST,
    LEFT,
    NOTE,
    PLAIN,
    TOP,
    WIDTH,
    signature_row,
)
from academy.printing.chinese import cn_number
from academy.printing.flow import Item, Para, Solid, Together, draw_page, paginate, paragraph
from academy.printing.grid import Grid
from academy.printing.inks import DARK_GOLD, LABEL_GREY
from academy.printing.marks import page_of, seal_place, seam
from academy.printing.paper import Paper
from academy.printing.qr import draw_qr
from academy.printing.sheet import Sheet, fit
from academy.printing.units import Style, Text

ROW, SIGNATURES, STAGE, STAGES_MOST = 9.0, 78.0, 24.0, 156.0  # mm
BESIDE_ENGLISH = Style("song", 10.8, 18, latin="song")
ENGLISH = Style("song", 9, 12.5, western=True)
SMALL_ENGLISH = Style("song", 8.5, 12, ink=LABEL_GREY, western=True)
PLAN_HEADS = ("阶段", "起止时间", "院校课程", "企业课程与实操项目", "学时")
PLAN_COLUMNS = (14, 21, 50, 56, WIDTH - 141)
PLAN_NOTE = (
    "注：院校课程由院校导师负责，企业课程由企业导师负责；学时以四十五分钟为一学时，实际安排以月度记录为准。"
)


def draw_employer_agreement(facts: EmployerSheet, preview: bool = False) -> bytes:
    """The whole agreement; `preview` shows the places of the seals."""
    paper = Paper(A4, f"{TITLE}　{facts.number}", preview)
    first = FIRST + (2 if facts.bilingual else 0)
    pages = paginate(_items(facts), BOTTOM - first, BOTTOM - TOP)
    total = len(pages) + 1
    for number, page in enumerate(pages, 1):
        sheet = paper.sheet()
        if number == 1:
            _title(sheet, facts)
        draw_page(sheet, page, LEFT, first if number == 1 else TOP, WIDTH)
        _furniture(sheet, facts, number, total)
    sheet = paper.sheet()
    _plan(sheet, facts)
    _furniture(sheet, facts, total, total)
    return paper.pdf()


def _items(facts: EmployerSheet) -> list[Item]:
    body = BESIDE_ENGLISH if facts.bilingual else BODY
    english = english_articles(facts) if facts.bilingual else ()
    items: list[Item] = [
        Solid(6 * ROW + 0.8, lambda sheet, x, y: _parties(sheet, facts, x, y)),
        paragraph(PREAMBLE, body, WIDTH, before=10),
    ]
    items += [_beside(ENGLISH_PREAMBLE)] if english else []
    *most, last = articles(facts)
    for place, article in enumerate(most):
        items.append(paragraph(article, body, WIDTH, before=5))
        items += [_beside(english[place])] if english else []
    closing = [paragraph(last, body, WIDTH, before=5)]
    closing += [_beside(english[-1])] if english else []
    signed = Solid(SIGNATURES, lambda sheet, x, y: _signatures(sheet, facts, x, y), before=12)
    items.append(Together([*closing, signed]))
    return items


def _beside(english: str) -> Para:
    return paragraph(english, ENGLISH, WIDTH, indent=0, before=2)


def _title(sheet: Sheet, facts: EmployerSheet) -> None:
    sheet.tracked(TITLE, Style("song-bold", 22, 28), LEFT + WIDTH / 2, 31, 0.16)
    if facts.bilingual:
        style = Style("song", 10.5, 14, ink=DARK_GOLD, western=True)
        sheet.text(ENGLISH_TITLE, style, LEFT + WIDTH / 2, 39.5, "c")
    sheet.text(f"协议编号：{facts.number}", PLAIN, LEFT + WIDTH, 46 if facts.bilingual else 42.5, "r")


def _furniture(sheet: Sheet, facts: EmployerSheet, number: int, total: int) -> None:
    page_of(sheet, number, total, y=284, left=f"{TITLE}　{facts.number}")
    seam(sheet, number, total)
    if facts.code and number == 1:
        draw_qr(sheet, facts.code, LEFT + WIDTH - CODE_SIDE, CODE_TOP, CODE_SIDE)


def _parties(sheet: Sheet, facts: EmployerSheet, x: float, y: float) -> None:
    grid = Grid(sheet, x, y, [24, 20, 48, 24, WIDTH - 116], [ROW] * 6)
    person, mentor, teacher = facts.apprentice, facts.enterprise_mentor, facts.school_teacher
    lines = (
        ("甲方（企业）", "名称", facts.employer, "信用代码", facts.employer_uscc),
        ("乙方（学徒）", "姓名", person.name, "证件号码", person.document),
        ("", "现技能等级", person.standing, "联系电话", person.phone),
        ("丙方", "培训机构", facts.body, "职业（工种）", facts.trade),
        ("企业导师", "姓名", mentor.name, "岗位、等级", _post(mentor.post, mentor.standing)),
        ("院校导师", "姓名", teacher.name, "单位、职务", teacher.post),
    )
    for row, (side, first, value, second, other) in enumerate(lines):
        if side:
            grid.label(row, 0, side, rs=2 if row == 1 else 1)
        grid.label(row, 1, first)
        grid.cell(row, 2, value, FACT, "l", least=6.5)
        grid.label(row, 3, second)
        grid.cell(row, 4, other, FACT, "l", least=6.5)
    grid.frame()


def _post(post: str, level: str) -> str:
    return "，".join(filter(None, (post, level)))


def _signatures(sheet: Sheet, facts: EmployerSheet, x: float, y: float) -> None:
    """Employer and training body with the places of their seals, the apprentice under them."""
    style, half = Style("song", 12, 18), WIDTH / 2
    bodies = (("甲方（盖章）：", facts.employer), ("丙方（盖章）：", facts.body))
    for number, (head, name) in enumerate(bodies):
        left = x + number * half
        sheet.text(head, style, left, y + 6)
        sheet.text(name, fit(name, style, half - 8, 8), left + half / 2, y + 25, "c")
        sheet.text("法定代表人或委托代理人（签字）：", PLAIN, left, y + 48)
        sheet.line(left, y + 57, left + half - 10, y + 57, 0.4)
        sheet.text("年　　月　　日", PLAIN, left + half / 2, y + 33, "c")
        seal_place(sheet, left + half / 2, y + 27)
    sheet.text("乙方（签字）：", style, x, y + 68)
    sheet.line(x + 28, y + 71, x + half - 10, y + 71, 0.4)
    sheet.text("年　　月　　日", PLAIN, x + half + 28, y + 68, "r")
    if facts.bilingual:
        for number, words in enumerate(("Party A (seal)", "Party C (seal)")):
            sheet.text(words, SMALL_ENGLISH, x + number * half, y + 11)
        sheet.text("Party B (signature)", SMALL_ENGLISH, x, y + 73)


def _plan(sheet: Sheet, facts: EmployerSheet) -> None:
    """The annex: what is learned where, stage by stage."""
    sheet.text("附件", Style("hei", 12, 16), LEFT, 29)
    middle = LEFT + WIDTH / 2
    sheet.tracked("培养计划表", Style("song-bold", 18, 24), middle, 39 if facts.bilingual else 41, 0.12)
    if facts.bilingual:
        english.named(sheet, "培养计划表", middle, 46.5)
    tall = min(STAGE, STAGES_MOST / max(len(facts.plan), 1))
    grid = Grid(sheet, LEFT, 51, PLAN_COLUMNS, [11 if facts.bilingual else 9, *[tall] * len(facts.plan), 12])
    for column, label in enumerate(PLAN_HEADS):
        grid.label(0, column, english.both(label, facts.bilingual))
    for row, stage in enumerate(facts.plan, 1):
        cells: tuple[Text | list[Text], ...] = (
            [cn_number(row), stage.name],
            [f"{stage.starts:%Y.%m} 起", f"{stage.ends:%Y.%m} 止"],
            stage.character,
            stage.technical,
            str(stage.hours),
        )
        for column, cell in enumerate(cells):
            grid.cell(row, column, cell, ENTRY, "l" if column in (2, 3) else "c", least=6.5)
    last = len(facts.plan) + 1
    grid.label(last, 0, english.both("合计", facts.bilingual))
    whole = f"企业课程 {facts.hours_on_job} 学时，院校课程 {facts.hours_at_school} 学时。"
    grid.cell(last, 1, whole, ENTRY, "l", cs=4)
    grid.frame()
    signature_row(sheet, grid.bottom + 14, ("甲方", "乙方", "丙方"))
    sheet.para(PLAN_NOTE, NOTE, LEFT, 262, WIDTH, indent=0)
