"""The cover of a person's file, and the measures its pages share: A4, mm from the top-left corner."""

from datetime import date

from academy.base.words import Words
from academy.files.facts import PersonFile
from academy.printing.chinese import cn_date
from academy.printing.inks import LABEL_GREY, rgb
from academy.printing.marks import page_of, photo_place
from academy.printing.sheet import MM, Sheet, fit
from academy.printing.units import Style

A4 = (210.0, 297.0)
LEFT, TOP, BOTTOM = 28.0, 30.0, 270.0
WIDTH = 37 * 12 / MM
MIDDLE = LEFT + WIDTH / 2
RED = rgb("8A2B2B")
NOTE = Style("song", 9, 13.5, ink=LABEL_GREY)


def draw_cover(sheet: Sheet, facts: PersonFile, total: int, made_on: date, words: Words) -> None:
    """Whose file, with photo and how many sheets."""
    person = facts.sheet
    if facts.academy:
        sheet.tracked(
            facts.academy, fit(facts.academy, Style("song", 16, 22), WIDTH - 30, 10), MIDDLE, 40, 0.25
        )
    sheet.tracked("一人一档", Style("song-bold", 44, 54, ink=RED), MIDDLE, 68, 0.4)
    sheet.tracked("职工培训与带徒档案", Style("song", 15, 20), MIDDLE, 86, 0.25)
    sheet.line(MIDDLE - 22, 96, MIDDLE + 22, 96, 1.2, RED)
    x, y, wide, high = MIDDLE - 17.5, 106, 35, 49
    if facts.photo:
        sheet.picture(facts.photo, x, y, wide, high)
        sheet.rect(x, y, wide, high, 0.4)
    else:
        photo_place(sheet, x, y, wide, high)
    name = Style("kai", 30, 38)
    sheet.text(person.name, fit(person.name, name, WIDTH - 20, 12), MIDDLE, 170, "c")
    rows = (
        ("人员编号", person.number), ("登记分院", person.branch),
        ("单位工种", "　".join(filter(None, (person.unit, person.trade)))),
        ("技能等级", words.word(f"level.{person.level.value}") if person.level else "—"),
        ("立卷日期", cn_date(made_on)), ("卷内张数", f"共 {total} 张"),
    )  # fmt: skip
    for at, (label, value) in enumerate(rows):
        line = 186 + at * 11.5
        sheet.text(label, Style("hei", 10.5, 14, ink=LABEL_GREY), MIDDLE - 56, line)
        sheet.text(value or "—", fit(value or "—", Style("song", 12.5, 16), 82, 8), MIDDLE - 28, line)
        sheet.line(MIDDLE - 30, line + 3, MIDDLE + 56, line + 3, 0.4)
    sheet.text("内部资料　注意保管", NOTE, MIDDLE, 268, "c")
    draw_foot(sheet, facts, 1, total)


def draw_foot(sheet: Sheet, facts: PersonFile, number: int, total: int) -> None:
    """Which sheet of how many, and whose."""
    page_of(sheet, number, total, y=284, left=f"一人一档　{facts.sheet.number}")
