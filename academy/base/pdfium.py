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
