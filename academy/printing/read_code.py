"""What a photo, a scan or a PDF file holds: the texts of its QR codes, where they lie, and its own text."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import zxingcpp

from academy.base.pdfium import opened_pdf
from academy.base.problems import Refused, problem

MEGABYTES, MEGAPIXELS, PAGES = 30, 80, 20
SCALES = (2.8, 4.2)  # of a PDF page: 200 dpi, then 300 for a small or worn symbol
SHRUNK = (1.0, 0.6, 0.35)  # a photo at its own size is often too fine, a blurred scan reads when smaller
FILLS = 0.7  # of a page: a picture of that size is a scan of it
GREY = ("L", "1", "I", "I;16", "F", "LA")  # modes of pictures without colour


@dataclass(frozen=True, slots=True)
class Code:
    """`corners` are those of the symbol as it is read (upper left first, clockwise), in pixels of the
    picture."""

    text: str
    corners: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """A picture, upright as the camera says, with a code on it; grey or in colours (Pillow's L or RGB)."""

    code: Code
    picture: Any


@dataclass(frozen=True, slots=True)
class Reading:
    """`codes` in the order of the pages; `text` of a PDF's pages, empty for a picture and for pages that are
    pictures themselves; `sights` has the picture each code was found on."""

    codes: tuple[str, ...]
    text: str
    is_pdf: bool
    sights: tuple[Sight, ...] = ()


def read_file(content: bytes) -> Reading:
    """Refused when it is no picture or PDF, too large, or broken."""
    if len(content) > MEGABYTES * 1024 * 1024:
        raise Refused(problem("verify.too_large", most=MEGABYTES))
    if content.startswith(b"%PDF"):
        return _pdf(content)
    picture = _picture(content)
    found = codes_on(picture)
    return Reading(tuple(each.text for each in found), "", False, tuple(Sight(e, picture) for e in found))


def _picture(content: bytes) -> Any:
    from PIL import Image, ImageOps  # only when a file is looked at: the start needs none

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=("JPEG", "PNG", "BMP", "TIFF", "WEBP")) as opened:
                if opened.width * opened.height > MEGAPIXELS * 1_000_000:
                    raise Refused(problem("verify.too_large", most=MEGABYTES))
                upright = ImageOps.exif_transpose(opened)
                return upright.convert("L" if upright.mode in GREY else "RGB")
        except Refused:
            raise
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning,
                Image.DecompressionBombError) as error:  # fmt: skip
            raise Refused(problem("verify.unreadable")) from error


def codes_on(picture: Any) -> list[Code]:
    """Each text once: at full size first, then smaller, until something is found."""
    from PIL import Image, ImageFilter

    grey = picture if picture.mode == "L" else picture.convert("L")
    for share in SHRUNK:
        size = max(1, round(grey.width * share)), max(1, round(grey.height * share))
        smaller = grey if share == 1 else grey.resize(size, Image.Resampling.LANCZOS)
        wide, high = grey.width / size[0], grey.height / size[1]
        sharper = ImageFilter.UnsharpMask(3, 250, 2)
        if found := _codes(smaller, wide, high) or _codes(smaller.filter(sharper), wide, high):
            return found
    return []


def _codes(picture: Any, wide: float, high: float) -> list[Code]:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    codes: dict[str, Code] = {}
    for each in found:
        lies = each.position
        corners = (lies.top_left, lies.top_right, lies.bottom_right, lies.bottom_left)
        if each.text and each.text not in codes:
            codes[each.text] = Code(each.text, tuple((spot.x * wide, spot.y * high) for spot in corners))
    return list(codes.values())


def _pdf(content: bytes) -> Reading:
    import pypdfium2

    try:
        with opened_pdf(content) as document:
            sights: dict[str, Sight] = {}
            texts: list[str] = []
            for number in range(min(len(document), PAGES)):
                page = document[number]
                for sight in _page_codes(page):
                    sights.setdefault(sight.code.text, sight)
                if not _is_scan(page):
                    texts.append(page.get_textpage().get_text_range())
            return Reading(tuple(sights), "\n".join(texts), True, tuple(sights.values()))
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise Refused(problem("verify.unreadable")) from error


def text_of(content: bytes) -> str:
    """The text of a PDF of ours. Raises `pypdfium2.PdfiumError` when it is none."""
    with opened_pdf(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _is_scan(page: Any) -> bool:
    """Whether a picture fills the page: text that lies under it was read by a machine, with its mistakes."""
    from pypdfium2 import raw

    width, height = page.get_size()
    for found in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = found.get_bounds()
        if (right - left) * (top - bottom) > FILLS * width * height:
            return True
    return False


def _page_codes(page: Any) -> Iterator[Sight]:
    for scale in SCALES:
        if max(page.get_size()) * scale > 12_000:
            return
        picture = page.render(scale=scale).to_pil().convert("RGB")
        if found := codes_on(picture):
            yield from (Sight(each, picture) for each in found)
            return
