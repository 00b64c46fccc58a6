"""The recovery sheet: the key of the encrypted numbers as letters, to be kept on paper."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from academy.base.files import keep_whole
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import box, column, label, row
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

IN_A_LINE = 7


class SheetView(QWidget):
    """The letters in groups of four, why they matter, and ways to take them along."""

    def __init__(self, workspace: Workspace, sheet_text: str) -> None:
        super().__init__()
        self._workspace, self._text = workspace, sheet_text
        why = label(
            self.tr(
                "ID and bank numbers are encrypted with a key that only this computer holds. "
                "Without these letters nobody can read them on another computer, not even from a backup."
            ),
            wrap=True,
        )
        letters = box(_grid(sheet_text.split()), "sunken")
        letters.setAccessibleName(self.tr("Recovery letters"))
        letters.setAccessibleDescription(sheet_text)
        self.copy = button(self.tr("Copy"), icon_name="copy", on=self._on_copy)
        self.save = button(self.tr("Save as text…"), icon_name="save", on=self._on_save)
        self.setLayout(column(why, letters, row(self.copy, self.save, None), gap=16))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._workspace.notices.toast(self, self.tr("Copied. Paste it, print it, then clear the clipboard."))

    def _on_save(self) -> None:
        title, name = self.tr("Save the recovery sheet"), self.tr("Recovery sheet") + ".txt"
        self._workspace.notices.save_file(self, title, name, self.tr("Text (*.txt)"), self._write)

    def _write(self, path: Path) -> None:
        content = self._page().encode("utf-8")
        said = lambda _: self._workspace.notices.toast(  # noqa: E731
            self, self.tr("Saved. Print it and delete the file.")
        )
        self._workspace.worker.run(self, lambda: keep_whole(path, content, "files.not_saved"), said)

    def _page(self) -> str:
        groups = self._text.split()
        lines = [" ".join(groups[i : i + IN_A_LINE]) for i in range(0, len(groups), IN_A_LINE)]
        title = self.tr("Recovery sheet of an Academy data folder")
        made = self.tr("Written on {day}").format(day=self._workspace.clock.today().isoformat())
        use = self.tr("On another computer: “Connect to PostgreSQL” asks for these letters.")
        keep = self.tr(
            "Keep it locked away and apart from the computer. Whoever holds it can read the numbers."
        )
        return "\r\n".join([title, made, "", *lines, "", use, keep, ""])


class RecoveryCard(QFrame):
    """Shown once after founding; `done` follows when somebody says that the letters are on paper."""

    done = Signal()

    def __init__(self, workspace: Workspace, sheet_text: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.view = SheetView(workspace, sheet_text)
        self.tick = QCheckBox(self.tr("I have written the letters down or printed them"))
        self._strip = NoteStrip("warn", self.tr("Please keep the letters first, then tick the box."))
        self._strip.hide()
        self.go_on = button(self.tr("Continue"), "primary", on=self._on_continue)
        self.go_on.setAutoDefault(True)
        self.tick.toggled.connect(lambda _on: self._strip.hide())
        foot = row(self.tick, None, self.go_on)
        self.setLayout(column(self.view, self._strip, foot, gap=16, margins=(24, 24, 24, 24)))

    def focus_first(self) -> None:
        self.view.save.setFocus()

    def _on_continue(self) -> None:
        if self.tick.isChecked():
            self.done.emit()
        else:
            self._strip.show()
            self.tick.setFocus(Qt.FocusReason.OtherFocusReason)


class SheetDialog(Dialog):
    """The sheet again, for who may restore and has given the password."""

    def __init__(self, parent: QWidget, workspace: Workspace, sheet_text: str) -> None:
        super().__init__(parent, self.tr("Recovery sheet"), self.tr("Keep it apart from this computer"))
        self.view = SheetView(workspace, sheet_text)
        self.body.addWidget(self.view)
        self.set_close().setFocus()


def _grid(groups: list[str]) -> QGridLayout:
    made = QGridLayout()
    made.setContentsMargins(16, 16, 16, 16)
    made.setHorizontalSpacing(8)
    made.setVerticalSpacing(12)
    for place, group in enumerate(groups):
        line, slot = divmod(place, IN_A_LINE)
        made.addWidget(label(group, "title"), line, slot, Qt.AlignmentFlag.AlignHCenter)
    return made
