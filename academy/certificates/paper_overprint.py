"""Frozen papers as they go to one printer: moved, stretched, turned; the sheet a printer is measured by."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf

from academy.certificates.facts_overprint import Place
from academy.certificates.rules_overprint import crosshairs
from academy.printing.inks import BLACK, LABEL_GREY, RULE_GREY, WHITE
from academy.printing.paper import Paper
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style

STEP = 10  # mm between the lines of the grid
ARM = 6.0  # mm: half a crosshair
FIGURE = Style("hei", 6.5, 9, ink=LABEL_GREY)
WORDS = Style("hei", 10, 15)


def moved(files: Sequence[bytes], place: Place) -> bytes:
    """All pages as one file for the printer. The papers themselves stay as they were frozen."""
    out = BytesIO()
    with pikepdf.new() as whole:
        for data in files:
            with pikepdf.open(BytesIO(data)) as part:
                whole.pages.extend(part.pages)
        for page in whole.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            matrix = " ".join(f"{value:.6f}" for value in _matrix(place, width, height))
            page.contents_add(f"q {matrix} cm".encode(), prepend=True)
            page.contents_add(b"Q")
        whole.Root.ViewerPreferences = pikepdf.Dictionary(PrintScaling=pikepdf.Name("/None"))
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def laid(data: bytes, place: Place, form: bytes) -> bytes:
    """How the first page will lie on the bought form: moved, stretched; the form stays, nothing is turned."""
    out = BytesIO()
    with (
        pikepdf.open(BytesIO(moved([data], replace(place, turn=0)))) as whole,
        pikepdf.open(BytesIO(form)) as under,
    ):
        page = whole.pages[0]
        page.add_underlay(under.pages[0], pikepdf.Rectangle(page.mediabox))
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def _matrix(place: Place, width: float, height: float) -> tuple[float, ...]:
    """Of a page counted from its upper left corner; turned first, then stretched and moved."""
    sx, sy = place.scale_x, place.scale_y
    right, up = place.dx * MM, height * (1 - sy) - place.dy * MM
    if place.turn:
        return -sx, 0.0, 0.0, -sy, sx * width + right, sy * height + up
    return sx, 0.0, 0.0, sy, right, up


def test_sheet(size: tuple[float, float], printer: str, title: str, place: Place) -> bytes:
    """Grid, crosshairs and the way of feeding, printed where certificates would be."""
    paper = Paper(size, "套打校准页")
    sheet = paper.sheet()
    _grid(sheet)
    for number, (x, y) in enumerate(crosshairs(size), 1):
        sheet.line(x - ARM, y, x + ARM, y, 0.5, BLACK)
        sheet.line(x, y - ARM, x, y + ARM, 0.5, BLACK)
        sheet.circle(x, y, 3, 0.5, BLACK)
        at = x + ARM + 1 if number == 1 else x - ARM - 37
        sheet.rect(at, y + 1, 36, 7, 0.2, RULE_GREY, WHITE)
        sheet.text(f"{number}　距左边 {x:g}　距上边 {y:g}", FIGURE, at + 2, y + 5.6)
    middle = size[0] / 2
    sheet.rect(middle - (size[0] - 52) / 2, size[1] / 2 - 7, size[0] - 52, 36, 0.35, RULE_GREY, WHITE)
    sheet.line(middle, 36, middle, 14, 1.2, BLACK)
    sheet.line(middle, 14, middle - 4, 21, 1.2, BLACK)
    sheet.line(middle, 14, middle + 4, 21, 1.2, BLACK)
    lines = (
        "走纸方向：箭头一端先进纸，印字面朝上或朝下以本机为准",
        f"打印机：{printer}　　模板：{title}",
        f"当前校准：右移 {place.dx:g} mm，下移 {place.dy:g} mm，横 {place.scale_x * 100:.2f}%，"
        f"纵 {place.scale_y * 100:.2f}%",
        "用直尺量出十字 1、2 中心到纸左边、上边的距离（精确到 0.1 mm），填入软件。打印时选“实际大小”。",
    )
    for at, line in enumerate(lines):
        sheet.fitted(line, WORDS, middle, size[1] / 2 + at * 7, size[0] - 60, "c")
    return moved([paper.pdf()], place)


def _grid(sheet: Sheet) -> None:
    for x in range(STEP, int(sheet.w), STEP):
        sheet.line(x, 5, x, sheet.h - 5, 0.3 if x % 50 else 0.6, RULE_GREY)
        sheet.text(str(x), FIGURE, x, 3, "c")
    for y in range(STEP, int(sheet.h), STEP):
        sheet.line(5, y, sheet.w - 5, y, 0.3 if y % 50 else 0.6, RULE_GREY)
        sheet.text(str(y), FIGURE, 2.6, y, "c")
