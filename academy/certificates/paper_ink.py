"""The inks a template may name, and the ornament it may place."""

from functools import lru_cache

from academy.certificates.facts_template import Element, ElementKind
from academy.printing.inks import (
    BLACK,
    CREAM,
    DARK_GOLD,
    DEEP_RED,
    GOLD,
    LABEL_GREY,
    MARK_GREY,
    PALE_GOLD,
    RED,
    grey,
    rgb,
)
from academy.printing.letters import Letters
from academy.printing.ornament import band, corner_rosette, fret, weave
from academy.printing.sheet import MM, Sheet

INKS = {
    "black": BLACK, "label": LABEL_GREY, "grey": grey(0.55), "red": RED, "deep": DEEP_RED, "gold": GOLD,
    "dark-gold": DARK_GOLD, "pale-gold": PALE_GOLD, "cream": CREAM, "navy": rgb("2F4F6F"),
    "white": grey(1),
}  # fmt: skip
TICK = 4.0  # mm: a fold's mark at either edge of the sheet
ORNAMENT = frozenset({ElementKind.FRET, ElementKind.ROSETTES, ElementKind.WEAVE, ElementKind.BAND})
KEPT = 64  # ornaments: those of a handful of templates


def draw(sheet: Sheet, each: Element) -> None:
    """An element that is neither text nor of the person."""
    ink = INKS[each.ink]
    if each.kind is ElementKind.RULE:
        sheet.line(each.x, each.y, each.x + each.w, each.y + each.h, each.weight, ink)
    elif each.kind is ElementKind.BOX:
        tint = None if each.tint == "none" else INKS[each.tint]
        if each.weight or tint:
            sheet.rect(each.x, each.y, each.w, each.h, each.weight, ink, tint)
    elif each.kind in ORNAMENT:
        sheet.ops.extend(_ornament(each, (sheet.w, sheet.h)))
    elif each.kind is ElementKind.FOLD:
        _fold(sheet, each.x)


@lru_cache(maxsize=KEPT)
def _ornament(each: Element, size: tuple[float, float]) -> tuple[str, ...]:
    """The strokes of one ornament: thousands of points that depend on the template alone."""
    sheet, ink = Sheet(size, Letters(None)), INKS[each.ink]
    if each.kind is ElementKind.FRET:
        fret(sheet, each.x, each.y, each.w, each.h, each.unit, ink, each.weight)
    elif each.kind is ElementKind.ROSETTES:
        _rosettes(sheet, each)
    elif each.kind is ElementKind.WEAVE:
        radius = min(each.w, each.h) / 2
        weave(sheet, each.x + each.w / 2, each.y + each.h / 2, radius, each.count, ink)
    else:
        band(sheet, each.x, each.x + each.w, each.y + each.h / 2, each.h, each.count)
    return tuple(sheet.ops)


def _rosettes(sheet: Sheet, each: Element) -> None:
    """A quarter in each corner, cut by the box."""
    w, h = each.w * MM, each.h * MM
    sheet.ops.append(f"q {sheet.x(each.x):.2f} {sheet.y(each.y + each.h):.2f} {w:.2f} {h:.2f} re W n")
    right, low = each.x + each.w, each.y + each.h
    corners = ((each.x, each.y), (right, each.y), (right, low), (each.x, low))
    for quarter, (x, y) in enumerate(corners):
        corner_rosette(sheet, x, y, quarter, each.unit, each.count, INKS[each.ink])
    sheet.ops.append("Q")


def _fold(sheet: Sheet, x: float) -> None:
    for top in (0.0, sheet.h - TICK):
        sheet.line(x, top, x, top + TICK, 0.35, MARK_GREY)
    if sheet.preview:
        sheet.line(x, TICK, x, sheet.h - TICK, 0.3, MARK_GREY, "3 3")
