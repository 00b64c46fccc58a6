"""What a photo, a scan or a PDF file holds: the texts of its QR codes, and its own text where it has one."""

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


@dataclass(frozen=True, slots=True)
class Reading:
    """`codes` in the order of the pages; `text` of a PDF's pages, empty for a picture."""

    codes: tuple[str, ...]
    text: str
    is_pdf: bool


def read_file(content: bytes) -> Reading:
    """Refused when it is no picture or PDF, too large, or broken."""
    if len(content) > MEGABYTES * 1024 * 1024:
        raise Refused(problem("verify.too_large", most=MEGABYTES))
    if content.startswith(b"%PDF"):
        return _pdf(content)
    return Reading(tuple(_codes(_picture(content))), "", False)


def _picture(content: bytes) -> Any:
    from PIL import Image, ImageOps  # only when a file is looked at: the start needs none

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=("JPEG", "PNG", "BMP", "TIFF", "WEBP")) as opened:
                if opened.width * opened.height > MEGAPIXELS * 1_000_000:
                    raise Refused(problem("verify.too_large", most=MEGABYTES))
                return ImageOps.exif_transpose(opened).convert("L")
        except Refused:
            raise
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning,
                Image.DecompressionBombError) as error:  # fmt: skip
            raise Refused(problem("verify.unreadable")) from error


def _codes(picture: Any) -> Iterator[str]:
    """Each text once: at full size first, then smaller, until something is found."""
    from PIL import Image, ImageFilter

    for share in SHRUNK:
        size = max(1, round(picture.width * share)), max(1, round(picture.height * share))
        smaller = picture if share == 1 else picture.resize(size, Image.Resampling.LANCZOS)
        found = _texts(smaller) or _texts(smaller.filter(ImageFilter.UnsharpMask(3, 250, 2)))
        if found:
            yield from found
            return


def _texts(picture: Any) -> list[str]:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return list(dict.fromkeys(each.text for each in found if each.text))


def _pdf(content: bytes) -> Reading:
    import pypdfium2

    try:
        with opened_pdf(content) as document:
            codes: list[str] = []
            texts: list[str] = []
            for number in range(min(len(document), PAGES)):
                codes += [text for text in _page_codes(document[number]) if text not in codes]
                texts.append(document[number].get_textpage().get_text_range())
            return Reading(tuple(codes), "\n".join(texts), True)
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise Refused(problem("verify.unreadable")) from error


def _page_codes(page: Any) -> list[str]:
    for scale in SCALES:
        if max(page.get_size()) * scale > 12_000:
            break
        picture = page.render(scale=scale, grayscale=True).to_pil()
        if found := list(_codes(picture)):
            return found
    return []
