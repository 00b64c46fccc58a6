"""PDFium, one caller at a time: it knows no threads, and two at once destroy each other's memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

_TURN = RLock()  # of the process: PDFium is one library with one memory, whoever calls it


@contextmanager
def opened_pdf(data: bytes) -> Iterator[Any]:
    """The document, and PDFium to oneself while the block runs; whatever was made of it must end inside.

    Raises `pypdfium2.PdfiumError` for what is no PDF, and what the block raises.
    """
    with _TURN:
        import pypdfium2  # only where papers are looked at: the start needs none

        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def drawn_bands(page: Any, width: int, height: int, band: int = 512) -> Iterator[tuple[int, int, int, bytes]]:
    """A page `width` × `height` pixels large in strips: top, height, bytes of a line, BGRx pixels.

    Drawn as printers want it, without the smoothing that suits a screen. Inside `opened_pdf` only.
    """
    import pypdfium2
    from pypdfium2 import raw

    for top in range(0, height, band):
        rows = min(band, height - top)
        bitmap = pypdfium2.PdfBitmap.new_native(width, rows, raw.FPDFBitmap_BGRx)
        try:
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, rows)
            flags = raw.FPDF_ANNOT | raw.FPDF_PRINTING
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, flags)
            yield top, rows, bitmap.stride, bytes(bitmap.buffer)
        finally:
            bitmap.close()
