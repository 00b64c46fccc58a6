"""The word 样张 across a page: whatever is printed so can never pass for a certificate."""

from math import cos, radians, sin

from academy.printing.inks import grey
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style

WORD = "样　张"
TILT = 24.0  # degrees
SHARE = 0.2  # of the page's shorter side: the height of a letter
PALE = grey(0.86)


def mark_specimen(sheet: Sheet) -> None:
    """Large, pale, tilted, in the middle; the words of the certificate stand over it."""
    turn, size = radians(TILT), min(sheet.w, sheet.h) * SHARE * MM
    c, s = cos(turn), sin(turn)
    middle = f"{sheet.x(sheet.w / 2):.2f} {sheet.y(sheet.h / 2):.2f}"
    sheet.ops.append(f"q {c:.4f} {s:.4f} {-s:.4f} {c:.4f} {middle} cm")
    sheet.text(WORD, Style("hei", size, size, ink=PALE), 0, sheet.h, "c")
    sheet.ops.append("Q")
