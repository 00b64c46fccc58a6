"""What a PDF must know of a JPEG photo: it is embedded as it is, never decoded."""

from dataclasses import dataclass

from academy.base.problems import Refused, problem

# Start-of-frame markers of JPEG (ITU-T T.81, table B.1): C0-CF but for C4, C8 and CC.
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
SPACES = {1: "/DeviceGray", 3: "/DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """Size in pixels and PDF colour space."""

    width: int
    height: int
    space: str


def jpeg(data: bytes) -> Jpeg:
    """Refused `paper.photo_unreadable` unless it is a grey or colour JPEG."""
    at = 2
    while data[:2] == b"\xff\xd8" and at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in FRAMES and data[at + 9] in SPACES:
            height, width = (int.from_bytes(data[k : k + 2], "big") for k in (at + 5, at + 7))
            return Jpeg(width, height, SPACES[data[at + 9]])
        at += 2 + length
    raise Refused(problem("paper.photo_unreadable", "photo"))


def image_object(data: bytes) -> bytes:
    """The PDF image object of a JPEG, without number and endobj."""
    found = jpeg(data)
    return (
        (
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8 "
            b"/Filter /DCTDecode /Length %d >>\nstream\n"
            % (found.width, found.height, found.space.encode(), len(data))
        )
        + data
        + b"\nendstream"
    )
