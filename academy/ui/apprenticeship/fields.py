"""Fields only this room has: lines as a list, a scan from a file, the steps of a path."""

from pathlib import Path
from typing import Any

from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField
from academy.ui.parts.layout import box, label, row
from academy.ui.parts.workspace import Workspace


class ListField(LinesField):
    """One thing a line; the Draft gets them as a tuple, without empty lines."""

    def value(self) -> Any:
        lines = (line.strip() for line in super().value().splitlines())
        return tuple(line for line in lines if line)

    def complaint(self) -> str:
        return self.tr("Please fill in.") if self.required and not self.value() else ""

    def _put(self, value: Any) -> None:
        super()._put("\n".join(value or ()))


class ScanField(Field):
    """A scanned page as bytes; read when chosen."""

    def __init__(self, name: str, title: str, workspace: Workspace, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._workspace = workspace
        self._data = b""
        self._shown = label("—", "table", "text2", wrap=True)
        choose = button(self.tr("Choose file…"), icon_name="folder-open", small=True, on=self._on_choose)
        line = row(gap=8)
        line.addWidget(choose)
        line.addWidget(self._shown, 1)
        self._build(choose, box(line))

    def value(self) -> bytes:
        return self._data

    def _put(self, value: Any) -> None:
        self._data = value or b""
        self._shown.setText("—")

    def _on_choose(self) -> None:
        kinds = self.tr("Scans (*.pdf *.jpg *.jpeg *.png)")
        self._workspace.notices.open_file(self, self.tr("Scan of the signed paper"), kinds, self._on_file)

    def _on_file(self, path: Path) -> None:
        self._workspace.worker.run(self, path.read_bytes, lambda data: self._on_read(path.name, data))

    def _on_read(self, name: str, data: bytes) -> None:
        self._data = data
        self._shown.setText(f"{name} ({len(data) // 1024:,} KB)")
        self._on_edited()


class OwnField(Field):
    """A widget of this room as a row of the form: it has `value()`, `show_value(…)` and `edited`."""

    def __init__(self, name: str, title: str, widget: Any, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._own = widget
        widget.edited.connect(self._on_edited)
        self._build(widget)

    def value(self) -> Any:
        return self._own.value()

    def _put(self, value: Any) -> None:
        self._own.show_value(value)
