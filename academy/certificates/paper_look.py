"""Measures and ornament of the certificates: A4 landscape, mm from the top-left corner."""

from collections.abc import Callable
from dataclasses import dataclass

from academy.certificates.facts import CertificateKind
from academy.printing.inks import CREAM, GOLD, PALE_GOLD, RED
from academy.printing.ornament import band, corner_rosette, frame_rules, fret, weave
from academy.printing.sheet import MM, Sheet

SIZE = (297.0, 210.0)
INNER = 19.4  # the inner red rule, which cuts the corner rosettes


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of certificate. Sizes in points, places in mm; `axis` is the middle of issuer and date."""

    title: str
    english_title: str
    ground: Callable[[Sheet], None]
    title_size: float
    track: float
    title_y: float
    rule_y: float
    rule_half: float
    body_y: float
    body_bottom: float
    size: float
    leading: float
    measure: float
    axis: float
    issuer_y: float
    step: float = 11.0
    code_y: float = 150.0


def ems(width: float, size: float) -> float:
    """The largest measure of whole ems in `width` mm, in mm: full lines of Han then need no stretching."""
    return int(width * MM / size) * size / MM


def classic_ground(sheet: Sheet) -> None:
    """Red rule, golden key fret, quarter rosettes in the corners, a pale figure under the text."""
    weave(sheet, sheet.w / 2, 112, 45, ink=PALE_GOLD)
    frame_rules(sheet, 7.5, 1.5)
    frame_rules(sheet, 9.4, 0.22, GOLD)
    fret(sheet, 11, 11, sheet.w - 22, sheet.h - 22, 0.92, GOLD, 0.46)
    frame_rules(sheet, 18.4, 0.22, GOLD)
    inner_w, inner_h = (sheet.w - 2 * INNER) * MM, (sheet.h - 2 * INNER) * MM
    sheet.ops.append(f"q {INNER * MM:.2f} {INNER * MM:.2f} {inner_w:.2f} {inner_h:.2f} re W n")
    right, low = sheet.w - INNER, sheet.h - INNER
    for quarter, (x, y) in enumerate(((INNER, INNER), (right, INNER), (right, low), (INNER, low))):
        corner_rosette(sheet, x, y, quarter)
    sheet.ops.append("Q")
    frame_rules(sheet, INNER, 0.45)


def honour_ground(sheet: Sheet) -> None:
    """A red band with a pale-gold fret round a cream panel."""
    sheet.rect(6, 6, sheet.w - 12, sheet.h - 12, 0, tint=RED)
    sheet.rect(19, 19, sheet.w - 38, sheet.h - 38, 0, tint=CREAM)
    frame_rules(sheet, 7.4, 0.3, PALE_GOLD)
    fret(sheet, 9.6, 9.6, sheet.w - 19.2, sheet.h - 19.2, 0.98, PALE_GOLD, 0.44)
    frame_rules(sheet, 17.6, 0.3, PALE_GOLD)
    frame_rules(sheet, 20.6, 0.35, GOLD)
    frame_rules(sheet, 21.8, 0.15, GOLD)
    weave(sheet, sheet.w / 2, 114, 45, lobes=24, ink=PALE_GOLD)


def title_rule(sheet: Sheet, look: Look, y: float) -> None:
    """The guilloche band under a title."""
    band(sheet, sheet.w / 2 - look.rule_half, sheet.w / 2 + look.rule_half, y)


def _classic(title: str, english: str, track: float) -> Look:
    return Look(
        title, english, classic_ground, 44, track, 47, 63.5, 34, 81, 142, 18, 33, ems(198, 18), 208, 159
    )


LOOKS = {
    CertificateKind.COMPLETION: _classic("结业证书", "CERTIFICATE OF COMPLETION", 0.42),
    CertificateKind.TRAINING: _classic("培训合格证书", "CERTIFICATE OF TRAINING", 0.26),
    CertificateKind.APPRENTICESHIP: _classic("出师证书", "CERTIFICATE OF APPRENTICESHIP", 0.42),
    CertificateKind.HONOUR: Look(
        "荣誉证书", "CERTIFICATE OF HONOUR", honour_ground, 48, 0.46, 50, 67.5, 40, 84, 138, 19, 33.8,
        ems(190, 19), 206, 157, 10.5,
    ),
}  # fmt: skip
