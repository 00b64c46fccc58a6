"""One file in a form: a scan, kept by the service as soon as it has looked it through."""

from pathlib import Path
from typing import Any

from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.layout import box, label, row
from academy.ui.parts.workspace import Workspace

KB = 1024


class FileField(Field):
    """The Draft gets the file's bytes; what is wrong with them the service says when it is saved."""

    def __init__(self, name: str, title: str, workspace: Workspace, hint: str = "", kinds: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._kinds = kinds or self.tr("Scans (*.pdf *.jpg *.jpeg *.png)")
        self._workspace = workspace
        self._data = b""
        self._shown = label("—", "table", "text2", wrap=True)
        self.choose = button(self.tr("Choose file…"), icon_name="folder-open", on=self._on_choose)
        line = row(self.choose, self._shown, gap=8)
        line.setStretch(1, 1)
        self._build(self.choose, box(line))

    def value(self) -> bytes:
        return self._data

    def add_file(self, path: Path) -> None:
        self._workspace.worker.run(
            self, lambda: (path.name, path.read_bytes()), lambda found: self._on_read(*found)
        )

    def _put(self, value: Any) -> None:
        self._data = value or b""
        self._shown.setText("—")

    def _on_choose(self) -> None:
        self._workspace.notices.open_file(self, self.tr("Choose a file"), self._kinds, self.add_file)

    def _on_read(self, name: str, data: bytes) -> None:
        self._data = data
        self._shown.setText(f"{name} ({max(1, len(data) // KB):,} KB)")
        self._on_edited()
