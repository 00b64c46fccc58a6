"""Printers of this computer. Sheets go to them pixel by pixel in their actual size: no driver scales them."""

from typing import Any

from PySide6.QtCore import QMarginsF, QPoint, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from academy.base.pdfium import drawn_bands, opened_pdf
from academy.base.problems import Unavailable, problem
from academy.base.progress import Progress

SHARPEST = 600  # dots per inch: more is not seen, and costs four times as much
POINTS = 72.0
SOURCES = QPrinter.PaperSource
AUTOMATIC = SOURCES.Auto.value
TRAYS = tuple(  # what drivers call their trays, as far as there is a common word
    each.value
    for each in (SOURCES.Auto, SOURCES.Upper, SOURCES.Middle, SOURCES.Lower, SOURCES.Manual, SOURCES.Tractor)
)


class Printers:
    """What is installed, and a way to it. `send` is called on a thread of long jobs."""

    def names(self) -> list[str]:
        """Installed printers, the system's usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))

    def send(self, name: str, data: bytes, title: str, progress: Progress, tray: int = AUTOMATIC) -> int:
        """Print all pages of a PDF from a tray; gives how many sheets were sent.

        Raises Unavailable when the printer is gone or refuses, Cancelled between two sheets.
        """
        printer = self._printer(name)
        if tray != AUTOMATIC:
            printer.setPaperSource(SOURCES(tray))
        return print_pages(printer, data, title, progress)

    def _printer(self, name: str) -> QPrinter:
        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise Unavailable(problem("printer.gone", printer=name))
        return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_pages(printer: QPrinter, data: bytes, title: str, progress: Progress) -> int:
    """The pages of a PDF, each in its own size, without margins and without scaling."""
    printer.setDocName(title)
    painter = QPainter()
    with opened_pdf(data) as document:
        total = len(document)
        try:
            for number in range(total):
                page = document[number]
                size = QSizeF(page.get_width(), page.get_height())
                printer.setPageLayout(_layout(size))
                ready = printer.newPage() if painter.isActive() else painter.begin(printer)
                if not ready:
                    raise Unavailable(problem("printer.refuses", printer=printer.printerName()))
                _paint(painter, page, size, printer.resolution())
                progress.step(number + 1, total)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
    return total


def _layout(size: QSizeF) -> QPageLayout:
    """Drivers know sheets upright and turn them; a size they do not know goes as it is."""
    wide = size.width() > size.height()
    upright = size.transposed() if wide else size
    sheet = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turn = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(sheet, turn, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _paint(painter: QPainter, page: Any, size: QSizeF, dots: int) -> None:
    """In bands, so that an A3 sheet at 600 dots needs a few megabytes, not three hundred."""
    sharp = min(dots, SHARPEST)
    width = round(size.width() / POINTS * sharp)
    painter.save()
    painter.scale(dots / sharp, dots / sharp)
    for top, height, stride, pixels in drawn_bands(page, width, round(size.height() / POINTS * sharp)):
        image = QImage(pixels, width, height, stride, QImage.Format.Format_RGB32)
        painter.drawImage(QPoint(0, top), image)
    painter.restore()
