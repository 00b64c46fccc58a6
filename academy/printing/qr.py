"""QR symbols as one 1-bit mask, written by the same library that reads them back."""

from math import isqrt
from typing import Any, cast

import zxingcpp

from academy.base.problems import Refused, problem
from academy.printing.inks import BLACK
from academy.printing.sheet import MM, Sheet

SIDE = 24.0  # mm, without the quiet zone of four modules that must stay white around it
ALPHANUMERIC = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
MOST_CHARS = 154  # of that alphabet, in a version 6 symbol with error correction M (ISO/IEC 18004)
MOST_MODULES = 41  # a version 6 symbol: 0.58 mm a module at 24 mm still reads from a worn photocopy

BITS = bytes([ord("0")] + [ord("1")] * 255)  # the library writes black as 0, white as 255


def check_qr(text: str) -> None:
    """Refused `paper.qr_too_long` above 41 modules: such a symbol is too fine for a 24 mm print."""
    if len(text) > MOST_CHARS or not ALPHANUMERIC.issuperset(text):
        symbol(text)


def symbol(text: str) -> tuple[int, str]:
    """Modules a side and the rows as hexadecimal (1 is white), error correction M. Refused as `check_qr`."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels = bytes(cast("Any", code.to_image(scale=1, add_quiet_zones=False)))
    count = isqrt(len(pixels))
    if count > MOST_MODULES:
        raise Refused(problem("paper.qr_too_long", text=text[:12]))
    white = b"1" * (-count % 8)  # a row ends at a byte; what is left of it stays white
    bits = pixels.translate(BITS)
    rows = b"".join([bits[start : start + count] + white for start in range(0, count * count, count)])
    return count, f"{int(rows, 2):0{len(rows) // 4}x}"


def qr_ops(sheet: Sheet, text: str, x: float, y: float, side: float = SIDE) -> str:
    """The operators that draw the symbol with its top-left corner at x, y."""
    count, rows = symbol(text)
    return (
        f"q {BLACK.fill} {side * MM:.2f} 0 0 {side * MM:.2f} {sheet.x(x):.2f} {sheet.y(y + side):.2f} cm "
        f"BI /W {count} /H {count} /IM true /BPC 1 /F /AHx ID {rows}> EI Q"
    )


def draw_qr(sheet: Sheet, text: str, x: float, y: float, side: float = SIDE) -> None:
    """A symbol of `side` mm; keep a tenth of it white all round."""
    sheet.ops.append(qr_ops(sheet, text, x, y, side))
