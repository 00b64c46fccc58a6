"""Which files are kept: JPEG, PNG and PDF that are whole, within the limits, and nothing else besides.

The type is what the first bytes say, never the name. A photo is written anew: turned upright, without the
place it was taken at, without anything behind its end. What is already clean keeps its bytes, so that the
same photo is stored once. A large photo takes about a second: never on the window's thread.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import is_zipfile

from academy.archive.facts_files import CleanFile, FileLimits
from academy.base.problems import Problem, Refused, problem

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
MARKS = {b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG, b"%PDF-": PDF}
QUALITY = 88  # of a photo written anew: letters on a photographed form stay sharp
MILLION = 1_000_000
POINTS_MOST = 14_400  # PDF 1.7, annex C: the largest side of a page
SLIMMEST = 20  # a page this much longer than wide is no page: drawing it would fill the memory
OBJECTS_MOST = 200_000
ACTIVE = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA")
# parts of a clean file: anything else (EXIF, comments, further pictures) is left behind
JPEG_PARTS = frozenset(range(0xC0, 0xD0)) | {0xDA, 0xDB, 0xDD, 0xE0, 0xEE}
PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"pHYs"})
FAULTS = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    struct.error,
    zlib.error,
    IndexError,
    KeyError,
    TypeError,
)


def cleaned(content: bytes, limits: FileLimits, field: str, name: str = "") -> CleanFile:
    """The file as it is kept. Raises Refused at `field` with the limit that is passed or what is wrong."""
    if len(content) > limits.megabytes * 1024 * 1024:
        size = f"{len(content) / 1024 / 1024:.1f}"
        raise Refused(problem("attachment.too_big", field, name=name, size=size, most=limits.megabytes))
    media = next((media for mark, media in MARKS.items() if content.startswith(mark)), "")
    if not content:
        raise Refused(problem("attachment.empty", field, name=name))
    if not media:
        raise Refused(problem("attachment.wrong_type", field, name=name))
    if media == PDF:
        return CleanFile(PDF, content, _pages(content, limits, field, name))
    return _picture(content, media, limits, field, name)


def _picture(content: bytes, media: str, limits: FileLimits, field: str, name: str) -> CleanFile:
    from PIL import Image, ImageOps  # only when a file is attached: the start needs none

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as opened:
                wide, high = opened.size
                if wide * high > limits.megapixels * MILLION:
                    raise Refused(_pixels(wide, high, limits, field, name))
                opened.load()
                if max(wide, high) <= limits.edge and _is_clean(content, media):
                    return CleanFile(media, content)
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail((limits.edge, limits.edge))
                return CleanFile(media, _written(upright, media))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise Refused(problem("attachment.bomb", field, name=name, most=limits.megapixels)) from None
        except FAULTS as error:
            raise Refused(problem("attachment.broken", field, name=name)) from error


def _pixels(wide: int, high: int, limits: FileLimits, field: str, name: str) -> Problem:
    return problem(
        "attachment.too_many_pixels", field, name=name, size=f"{wide} × {high}", most=limits.megapixels
    )


def _written(picture: "Picture", media: str) -> bytes:
    """8 bits a channel, without metadata; transparent places become paper."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        over = picture.convert("RGBA")
        picture = Image.new("RGB", over.size, "white")
        picture.paste(over, mask=over.getchannel("A"))
    if picture.mode.startswith("I") or picture.mode == "F":  # 16 bits of grey: the upper eight are seen
        picture = picture.point(lambda value: value / 256).convert("L")
    plain = Image.new("L" if picture.mode in ("L", "1") else "RGB", picture.size)
    plain.paste(picture.convert(plain.mode))
    file = BytesIO()
    if media == PNG:
        plain.save(file, "PNG", optimize=False)
    else:
        plain.save(file, "JPEG", quality=QUALITY)
    return file.getvalue()


def _is_clean(content: bytes, media: str) -> bool:
    """Nothing but the picture itself: no EXIF, no comment, nothing behind the end."""
    if media == PNG:
        parts = list(_chunks(content))
        return all(part in PNG_PARTS for part in parts) and parts[-1:] == [b"IEND"]
    return all(part in JPEG_PARTS for part in _segments(content)) and content.endswith(b"\xff\xd9")


def _chunks(content: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        yield content[at + 4 : at + 8]
        at += 12 + length


def _segments(content: bytes) -> Iterator[int]:
    """Markers from the start to the end of the first picture; a marker 0xFF for what stands behind it."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        yield marker
        at += 2 + length
        if marker == 0xDA:
            at = _end_of_scan(content, at)
            if content[at : at + 2] == b"\xff\xd9":
                at += 2
                break
    if at != len(content):
        yield 0xFF


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next marker after compressed data stands: stuffed zeros and restarts belong to the data."""
    while (at := content.find(b"\xff", at)) >= 0 and at + 1 < len(content):
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
    return len(content)


def _pages(content: bytes, limits: FileLimits, field: str, name: str) -> int:
    """How many pages a PDF has that is whole, plain and of sizes that can be shown."""
    from pikepdf import PasswordError, Pdf, PdfError

    if is_zipfile(BytesIO(content)) or len(content) - content.rfind(b"%%EOF") > 1024:
        raise Refused(problem("attachment.two_in_one", field, name=name))
    try:
        with Pdf.open(BytesIO(content), suppress_warnings=True, attempt_recovery=False) as pdf:
            count = len(pdf.pages)
            if not count:
                raise Refused(problem("attachment.broken", field, name=name))
            if count > limits.pages:
                raise Refused(
                    problem("attachment.too_many_pages", field, name=name, count=count, most=limits.pages)
                )
            _look_through(pdf, limits, field, name)
            return count
    except PasswordError:
        raise Refused(problem("attachment.locked", field, name=name)) from None
    except (PdfError, RuntimeError, *FAULTS) as error:
        raise Refused(problem("attachment.broken", field, name=name)) from error


def _look_through(pdf: Any, limits: FileLimits, field: str, name: str) -> None:
    if len(pdf.objects) > OBJECTS_MOST:
        raise Refused(problem("attachment.bomb", field, name=name, most=limits.megapixels))
    for page in pdf.pages:
        left, bottom, right, top = (float(value) for value in page.mediabox)
        sides = sorted((abs(right - left), abs(top - bottom)))
        if not 1 <= sides[0] <= sides[1] <= min(POINTS_MOST, sides[0] * SLIMMEST):
            raise Refused(problem("attachment.odd_page", field, name=name))
    for each in pdf.objects:
        keys = set(each.keys()) if hasattr(each, "keys") and _is_mapping(each) else set()
        kind = str(each.get("/S", "")) if keys else ""
        if keys & set(ACTIVE) or kind in ACTIVE or str(each.get("/Type", "") if keys else "") in ACTIVE:
            raise Refused(problem("attachment.active", field, name=name))
        if "/Width" in keys and "/Height" in keys:
            wide, high = int(each["/Width"]), int(each["/Height"])
            if wide * high > limits.megapixels * MILLION:
                raise Refused(_pixels(wide, high, limits, field, name))


def _is_mapping(each: Any) -> bool:
    from pikepdf import Dictionary, Stream

    return isinstance(each, (Dictionary, Stream))
