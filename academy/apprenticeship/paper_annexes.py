"""Annexes one and four of the agreement: the development path, the personal-data notice with its consents."""

from dataclasses import replace

from academy.apprenticeship import paper_annexes_english as english
from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.paper_form import (
    BODY,
    BOTTOM,
    ENTRY,
    LEFT,
    NOTE,
    SMALL,
    WIDTH,
    annex_head,
    people_row,
    signature_row,
)
from academy.apprenticeship.paper_wording import CONSENTS, KEEPING, RIGHTS, USES, controller
from academy.printing.chinese import cn_number
from academy.printing.grid import Grid
from academy.printing.marks import tick_box
from academy.printing.sheet import Sheet
from academy.printing.units import Style, Text

PATH_HEADS = ("阶段", "起止时间", "素能目标", "技术目标与实操项目", "学时", "考核方式")
PATH_COLUMNS = (14, 21, 40, 44, 12, WIDTH - 131)
PATH_HEIGHT = 120.0  # mm shared by all stages
RESTATED = 11.0  # mm that the English under a note takes
PATH_NOTE = "注：路径调整由技术培养人提出，四方确认后另附新表，原表保留；学时以四十五分钟为一学时。"


def draw_path(sheet: Sheet, facts: AgreementSheet) -> None:
    """Annex one (个人培养路径表): a row for every stage."""
    annex_head(sheet, "一", "个人培养路径表", facts.bilingual)
    top = people_row(sheet, facts, 51)
    stages = len(facts.path)
    grid = Grid(
        sheet,
        LEFT,
        top,
        PATH_COLUMNS,
        [11 if facts.bilingual else 9, *[PATH_HEIGHT / max(stages, 4)] * stages, 26, 18],
    )
    for column, label in enumerate(PATH_HEADS):
        grid.label(0, column, english.both(label, facts.bilingual))
    for row, stage in enumerate(facts.path, 1):
        cells: tuple[Text | list[Text], ...] = (
            [cn_number(row), stage.name],
            [f"{stage.starts:%Y.%m} 起", f"{stage.ends:%Y.%m} 止"],
            stage.character,
            stage.technical,
            str(stage.hours),
            [*stage.assessed_by.split("\n")],
        )
        for column, cell in enumerate(cells):
            grid.cell(row, column, cell, ENTRY, "l" if column in (2, 3) else "c", least=6.5)
    grid.label(stages + 1, 0, ["出师", "标准"])
    grid.cell(stages + 1, 1, facts.standard, ENTRY, "l", cs=5, least=6.5)
    grid.label(stages + 2, 0, english.both("合计", facts.bilingual))
    grid.cell(stages + 2, 1, facts.summary, ENTRY, "l", cs=5, least=6.5)
    grid.frame()
    signature_row(sheet, grid.bottom + 14, ("甲方", "乙方", "丙方", "丁方"))
    y = sheet.para(PATH_NOTE, NOTE, LEFT, 262 - RESTATED * facts.bilingual, WIDTH, indent=0)
    if facts.bilingual:
        sheet.para(english.PATH, english.RESTATED, LEFT, y + 1, WIDTH, indent=0)


def draw_consent(sheet: Sheet, facts: AgreementSheet) -> None:
    """Annex four: what is done with personal data, and separate consents to be ticked by hand."""
    annex_head(sheet, "四", "个人信息处理告知与同意书", facts.bilingual)
    style = replace(BODY, size=11.5, leading=19)
    heads = replace(style, face="hei")
    y = sheet.para("一、谁在处理您的信息", heads, LEFT, 51.8, WIDTH)
    y = sheet.para(controller(facts.academy), style, LEFT, y, WIDTH)
    y = sheet.para("二、处理哪些信息，用来做什么", heads, LEFT, y + 1.8, WIDTH)
    y = _uses(sheet, y + 1.5) + 1.5
    for head, words in (("三、保存多久，交给谁", KEEPING), ("四、您的权利", RIGHTS)):
        y = sheet.para(head, heads, LEFT, y + 1.8, WIDTH)
        y = sheet.para(words, style, LEFT, y, WIDTH)
    y = sheet.para("五、分项同意（请本人逐项勾选，不得代勾）", heads, LEFT, y + 1.8, WIDTH)
    for words in CONSENTS:
        tick_box(sheet, LEFT + 8, y + 2.75)
        y = sheet.para(words, replace(style, size=11, leading=18), LEFT + 14, y + 0.8, WIDTH - 14, indent=0)
    _consent_signatures(sheet, max(y + 12, BOTTOM - 14))


def draw_consent_english(sheet: Sheet, facts: AgreementSheet) -> None:
    """The page after annex four of a bilingual agreement: the notice restated. The Chinese one is ticked."""
    sheet.text(english.NAMES["个人信息处理告知与同意书"], english.ENGLISH_NAME, LEFT + WIDTH / 2, 33, "c")
    style = Style("song", 10.5, 15, western=True)
    heads = replace(style, face="hei")
    parts = (
        (english.controller(facts.academy),),
        english.CONSENT_USES,
        (english.CONSENT_KEEPING,),
        (english.CONSENT_RIGHTS,),
        english.CONSENTS,
    )
    y = 42.0
    for head, lines in zip(english.CONSENT_HEADS, parts, strict=True):
        y = sheet.para(head, heads, LEFT, y + 3, WIDTH, indent=0)
        for line in lines:
            y = sheet.para(line, style, LEFT, y + 1, WIDTH, indent=0)
    note = "A restatement for readers of English; the Chinese notice prevails and is the one to be signed."
    sheet.para(note, english.RESTATED, LEFT, y + 6, WIDTH, indent=0)


def _uses(sheet: Sheet, y: float) -> float:
    grid = Grid(sheet, LEFT, y, [60, WIDTH - 60], [7.4] * (len(USES) + 1))
    grid.label(0, 0, "信息")
    grid.label(0, 1, "用途")
    for row, (what, why) in enumerate(USES, 1):
        grid.cell(row, 0, what, SMALL, "l")
        grid.cell(row, 1, why, SMALL, "l")
    grid.frame()
    return grid.bottom


def _consent_signatures(sheet: Sheet, y: float) -> None:
    style = Style("song", 11, 15)
    sheet.text("告知人（签字）：", style, LEFT, y)
    sheet.line(LEFT + 30, y + 2.6, LEFT + 66, y + 2.6, 0.4)
    sheet.text("本人（签字）：", style, LEFT + 80, y)
    sheet.line(LEFT + 106, y + 2.6, LEFT + WIDTH, y + 2.6, 0.4)
    sheet.text("年　　月　　日", style, LEFT + WIDTH, y + 10, "r")
