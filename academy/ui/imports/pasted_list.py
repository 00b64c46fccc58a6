"""A table copied in an office program, as if it were a file."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication

from academy.ui.parts.pasted import pasted_cells

LEAST = 2  # headings and a row


class PastedList:
    """On disk only while it is read: it holds personal data."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def file(self, name: str) -> Path | None:
        """What stands on the clipboard as a file of this name; None where that is no table."""
        self.forget()
        rows = pasted_cells(QGuiApplication.clipboard().mimeData())
        if len(rows) < LEAST:
            return None
        self._folder = TemporaryDirectory(prefix="academy-")
        path = Path(self._folder.name) / f"{name}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    def forget(self) -> bool:
        """Take the file from the disk; whether there was one."""
        held, self._folder = self._folder, None
        if held is not None:
            held.cleanup()
        return held is not None
