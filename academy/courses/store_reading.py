"""Reading scans and photos: a file in, the texts of the symbols on each page out. No database.

Takes about a second a page: never on the window's thread, never inside a writing transaction.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import zxingcpp

from academy.archive.facts_files import FileLimits
from academy.archive.store_files import PDF, cleaned
from academy.courses.facts_evidence import ScanReading

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LIMITS = FileLimits(megabytes=40, megapixels=80, pages=200, edge=4000)
FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
SMALL = 1300  # pixels: a picture of a page below this is read once more, twice as large


def read(path: Path) -> ScanReading:
    """A JPEG, PNG or PDF as it will be kept, with what its pages say.

    Raises Refused for what is no such file, broken or too large; OSError when it cannot be read.
    """
    file = cleaned(path.read_bytes(), LIMITS, "file", path.name)
    pictures = _pages(file.content) if file.media == PDF else iter([_picture(file.content)])
    return ScanReading(path.name, file.media, file.content, tuple(tuple(_texts(each)) for each in pictures))


def page_picture(content: bytes, page: int) -> bytes:
    """One page of a scanned PDF as JPEG, for the eye."""
    for number, picture in enumerate(_pages(content), 1):
        if number == page and picture is not None:
            file = BytesIO()
            picture.convert("RGB").save(file, "JPEG", quality=85)
            return file.getvalue()
    return b""


def as_jpeg(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """A picture as JPEG, as it is where it is one already, with its size in pixels."""
    from PIL import Image

    with Image.open(BytesIO(content)) as opened:
        if opened.format == "JPEG":
            return content, opened.size
        file = BytesIO()
        opened.convert("RGB").save(file, "JPEG", quality=90)
        return file.getvalue(), opened.size


def _picture(content: bytes) -> "Picture":
    from PIL import Image  # only when a scan comes in: the start needs none

    with Image.open(BytesIO(content)) as opened:
        return opened.convert("L")


def _pages(content: bytes) -> Iterator["Picture | None"]:
    """The largest picture of each page: what a scanner or telephone makes of a sheet."""
    from pikepdf import Pdf, PdfImage

    with Pdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            held = sorted(page.get_images().values(), key=lambda each: int(each.Width) * int(each.Height))
            try:
                yield PdfImage(cast("Any", held[-1])).as_pil_image().convert("L") if held else None
            except (NotImplementedError, ValueError, OSError):  # a filter nobody reads: the queue shows it
                yield None


def _texts(picture: "Picture | None") -> list[str]:
    if picture is None:
        return []
    found = _read(picture)
    if not found and max(picture.size) < SMALL * 2:
        found = _read(picture.resize((picture.width * 2, picture.height * 2)))
    if not found:
        from PIL import ImageFilter, ImageOps

        found = _read(ImageOps.autocontrast(picture, cutoff=2).filter(ImageFilter.MedianFilter(3)))
    return found


def _read(picture: "Picture") -> list[str]:
    view = memoryview(picture.tobytes()).cast("B", shape=[picture.height, picture.width])
    return [each.text for each in zxingcpp.read_barcodes(view, formats=FORMATS)]
