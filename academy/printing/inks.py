"""Colours chosen to survive a CMYK press. Text is grey level 0, so it prints on the black plate alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ink:
    """One colour, as the PDF operators that set it for filling and for stroking."""

    fill: str
    stroke: str


def grey(level: float) -> Ink:
    """0 is black, 1 is white."""
    return Ink(f"{level:g} g", f"{level:g} G")


def rgb(hexadecimal: str) -> Ink:
    """A colour written RRGGBB."""
    parts = " ".join(f"{int(hexadecimal[at : at + 2], 16) / 255:.3g}" for at in (0, 2, 4))
    return Ink(f"{parts} rg", f"{parts} RG")


BLACK = grey(0)
WHITE = grey(1)
LABEL_GREY = grey(0.38)
RULE_GREY = grey(0.55)
MARK_GREY = grey(0.68)
FAINT_GREY = grey(0.93)
RED = rgb("B0272F")  # near C21 M100 Y100 K15
DEEP_RED = rgb("882C2E")
GOLD = rgb("B58A3C")  # near C28 M45 Y100 K7
DARK_GOLD = rgb("8A6C3A")
PALE_GOLD = rgb("EBDDBB")
CREAM = rgb("FBF6E8")
