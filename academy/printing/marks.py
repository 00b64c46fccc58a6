"""What a sheet carries besides text: seal and photo places, page x of y, seam ticks, scan marks, tick boxes.

No seal is ever drawn. Its place is kept clear, and shown as a dashed ring in a preview only.
"""

from academy.printing.inks import BLACK, LABEL_GREY, MARK_GREY, RULE_GREY
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style

NOTE = Style("hei", 7, 10, ink=MARK_GREY)
PHOTO_NOTE = Style("hei", 8, 12, ink=LABEL_GREY)
SEAL = 45.0  # mm: the largest round seal the state rule allows an institution
SEAM_RADIUS = 21.0  # mm: a union's seal measures 42 mm


def seal_place(sheet: Sheet, cx: float, cy: float, side: float = SEAL, words: str = "用印处") -> None:
    """The place of a seal centred at cx, cy: nothing in print, a light dashed ring in a preview."""
    if sheet.preview:
        sheet.circle(cx, cy, side / 2, 0.6, MARK_GREY, "3 2.4")
        sheet.text(f"{words}　{side:g} mm", NOTE, cx, cy - side / 2 + 5, "c")


def photo_place(sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """An empty place for a photo to be glued."""
    sheet.rect(x, y, w, h, 0.4, RULE_GREY, dash="2 2")
    for number, words in enumerate(("近期免冠", "彩色照片", f"{w:g}×{h:g} mm")):
        sheet.text(words, PHOTO_NOTE, x + w / 2, y + h / 2 + 4 * (number - 1), "c")


def page_of(
    sheet: Sheet, number: int, total: int, y: float = 0, left: str = "", left_x: float = 28, x: float = 0
) -> None:
    """第 x 页　共 y 页 at the foot (12 mm up unless y is given), with a short text at the left margin."""
    y = y or sheet.h - 12
    sheet.text(f"第 {number} 页　共 {total} 页", Style("song", 9, 12), x or sheet.w / 2, y, "c")
    if left:
        sheet.text(left, Style("hei", 7.5, 10, ink=LABEL_GREY), left_x, y)


def seam(sheet: Sheet, number: int, total: int) -> None:
    """骑缝: two ticks at the right edge between which one seal joins all fanned sheets.

    A preview shows the slice of the seal that falls on sheet `number` of `total`.
    """
    middle = sheet.h / 2
    for dy in (-SEAM_RADIUS, SEAM_RADIUS):
        sheet.line(sheet.w - 4.5, middle + dy, sheet.w - 7.5, middle + dy, 0.4, MARK_GREY)
    for at, char in enumerate("骑缝处"):
        style = Style("hei", 6.5, 9, ink=MARK_GREY)
        sheet.text(char, style, sheet.w - 6, middle - SEAM_RADIUS - 11 + at * 3.4, "c")
    if sheet.preview:
        share = 2 * SEAM_RADIUS / total
        left, low = sheet.x(sheet.w - share), sheet.y(middle + SEAM_RADIUS + 1)
        tall = (2 * SEAM_RADIUS + 2) * MM
        sheet.ops.append(f"q {left:.2f} {low:.2f} {share * MM:.2f} {tall:.2f} re W n")
        sheet.circle(sheet.w + SEAM_RADIUS - share * number, middle, SEAM_RADIUS, 0.6, MARK_GREY, "3 2.4")
        sheet.ops.append("Q")


def fiducials(sheet: Sheet, inset: float = 6.0, size: float = 3.2) -> None:
    """Scan marks: three squares and one ring in the fourth corner tell the direction of a scanned page."""
    far_x, far_y = sheet.w - inset - size, sheet.h - inset - size
    for x, y in ((inset, inset), (far_x, inset), (inset, far_y)):
        sheet.rect(x, y, size, size, 0, tint=BLACK)
    sheet.rect(far_x + 0.35, far_y + 0.35, size - 0.7, size - 0.7, 2)


def tick_box(sheet: Sheet, x: float, y: float, size: float = 3.2) -> None:
    """An empty box (no face has U+2610); y is its centre."""
    sheet.rect(x, y - size / 2, size, size, 0.6)


def choices(sheet: Sheet, words: tuple[str, ...], x: float, y: float, step: float, style: Style) -> None:
    """Tick boxes in a row, `step` mm apart, each with its word."""
    for number, word in enumerate(words):
        tick_box(sheet, x + number * step, y)
        sheet.text(word, style, x + number * step + 4.8, y)
