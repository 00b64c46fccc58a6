"""Measures and styles that the agreement and its annexes share: A4, mm from the top-left corner."""

from collections.abc import Sequence

from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.paper_annexes_english import both, named
from academy.printing.grid import Grid
from academy.printing.inks import LABEL_GREY
from academy.printing.marks import page_of, seam
from academy.printing.qr import draw_qr
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style

A4 = (210.0, 297.0)
LEFT = 28.0
WIDTH = 37 * 12 / MM  # 37 ems of 12 point: a full line of Han then needs no stretching
TOP, BOTTOM, FIRST = 30.0, 270.0, 50.0
BODY = Style("song", 12, 21, latin="song")
FACT = Style("kai", 11, 15, latin="song")
ENTRY = Style("kai", 10.5, 16, latin="song")
SMALL = Style("song", 9.5, 14)
PLAIN = Style("song", 10.5, 14)
NOTE = Style("song", 9, 13.5, ink=LABEL_GREY)
PEOPLE = (13, 18, 21, 18, 21, 18, 17, WIDTH - 126)
CODE_SIDE, CODE_TOP = 18.0, 9.0


def annex_head(sheet: Sheet, number: str, name: str, bilingual: bool = False) -> None:
    sheet.text(f"附件{number}", Style("hei", 12, 16), LEFT, 29)
    sheet.tracked(name, Style("song-bold", 18, 24), LEFT + WIDTH / 2, 39 if bilingual else 41, 0.12)
    if bilingual:
        named(sheet, name, LEFT + WIDTH / 2, 46.5)


def people_row(sheet: Sheet, facts: AgreementSheet, y: float) -> float:
    """The row that says whose annex it is; gives its bottom."""
    grid = Grid(sheet, LEFT, y, PEOPLE, [10.5 if facts.bilingual else 9])
    pairs = (
        ("徒弟", facts.apprentice.name),
        ("素能培养人", facts.character.name),
        ("技术培养人", facts.technical.name),
        ("协议编号", facts.number),
    )
    for at, (label, value) in enumerate(pairs):
        grid.label(0, 2 * at, both(label, facts.bilingual, 0.56))
        grid.cell(0, 2 * at + 1, value, FACT, least=6.5)
    grid.frame()
    return grid.bottom


def signature_row(sheet: Sheet, y: float, names: Sequence[str]) -> None:
    """Names with lines to sign on, in one row."""
    step = WIDTH / len(names)
    for at, name in enumerate(names):
        x = LEFT + at * step
        used = sheet.text(f"{name}：", PLAIN, x, y)
        sheet.line(x + used, y + 2.4, x + step - 4, y + 2.4, 0.4)


def furniture(sheet: Sheet, facts: AgreementSheet, number: int, total: int) -> None:
    """Page x of y, what the page belongs to, the ticks of the seam."""
    page_of(sheet, number, total, y=284, left=f"双导师带徒协议书　{facts.number}")
    seam(sheet, number, total)
    if facts.code and number == 1:
        draw_qr(sheet, facts.code, LEFT + WIDTH - CODE_SIDE, CODE_TOP, CODE_SIDE)
