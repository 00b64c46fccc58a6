"""What an unforeseen error shows: what it means for the data, what to do, and a way to pass it on."""

import traceback
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.diagnosis import package, scrubbed
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import Glyph, appear, box, label, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.notices import Notices


def report_of(fault: BaseException) -> str:
    """The traceback without source values that could name a person."""
    return scrubbed("".join(traceback.format_exception(fault)))


def code_of(fault: BaseException) -> str:
    """Short name of the place it broke: for the telephone."""
    last = traceback.extract_tb(fault.__traceback__)[-1:]
    place = f"{last[0].name}:{last[0].lineno}" if last else "?"
    return f"{type(fault).__name__} · {place}"


class FaultDialog(Dialog):
    """What happened, that the data is safe, what to do next, and the details to pass on."""

    def __init__(
        self, parent: QWidget | None, fault: BaseException, at: datetime, notices: Notices | None = None
    ) -> None:
        super().__init__(parent, self.tr("Something went wrong in the program"), mark="danger")
        self.report, self.code = report_of(fault), code_of(fault)
        safe = row(Glyph("shield-check", "ok", 16, 20), gap=12, margins=(16, 12, 16, 12))
        safe_words = self.tr(
            "Your data is safe: a step is saved as a whole or not at all. You can go on working."
        )
        safe.addWidget(label(safe_words, wrap=True), 1)
        advice = self.tr(
            "Try the step again. If it fails again, copy the details and send them to your administrator."
        )
        details = QPlainTextEdit(self.report, readOnly=True)
        details.setFixedHeight(160)
        details.hide()
        details.setAccessibleName(self.tr("Technical details"))
        more = button(
            self.tr("Show technical details"), "link", on=lambda: details.setVisible(not details.isVisible())
        )
        self.body.addWidget(
            label(f"{self.code} · {at:%Y-%m-%d %H:%M:%S}", "caption", "muted", selectable=True)
        )
        self.body.addWidget(box(safe, "sunken"))
        self.body.addWidget(label(advice, tone="text2", wrap=True))
        self.body.addLayout(row(more, None))
        self.body.addWidget(details)
        copy = button(
            self.tr("Copy details"), "", "copy", on=lambda: QGuiApplication.clipboard().setText(self.report)
        )
        keep = button(self.tr("Save diagnostic package…"), "", "file-archive", on=self._on_keep)
        appear(keep, notices is not None)
        self._notices = notices
        close = button(self.tr("Close"), "primary", on=self.accept)
        close.setDefault(True)
        self.set_foot(copy, keep, None, Keys("Esc"), close)
        close.setFocus()

    def _on_keep(self) -> None:
        """A file for whoever helps: what broke, the system, the end of the log; nobody's name or number."""
        if self._notices is not None:
            title, kinds = self.tr("Save diagnostic package"), self.tr("Package (*.zip)")
            self._notices.save_file(self, title, "academy-diagnosis.zip", kinds, self._keep)

    def _keep(self, target: Path) -> None:
        app = QApplication.instance()
        version = app.applicationVersion() if app is not None else ""
        try:
            package(target, self.code, self.report, {"program": version})
        except OSError:
            words = self.tr("The package could not be written there. Choose another folder.")
        else:
            words = self.tr("Saved: {file}").format(file=target.name)
        if self._notices is not None:
            self._notices.toast(self, words)
