"""Several files in a form: scans, kept by the service as soon as it has looked them through."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from academy.archive.facts_files import FileDraft
from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.layout import box, column, label, refill, row
from academy.ui.parts.workspace import Workspace

KB = 1024


class FilesField(Field):
    """The Draft gets a tuple of `FileDraft`; what is wrong with them the service says when it is saved."""

    def __init__(self, name: str, title: str, workspace: Workspace, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._workspace = workspace
        self._files: tuple[FileDraft, ...] = ()
        self.choose = button(self.tr("Choose files…"), icon_name="folder-open", on=self._on_choose)
        self._lines = column(gap=2)
        self._build(self.choose, box(column(row(self.choose, None), self._lines, gap=4)))

    def value(self) -> tuple[FileDraft, ...]:
        return self._files

    def shown(self, value: Any) -> str:
        return "、".join(each.name for each in value)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read these and put them behind what was chosen before."""
        read = lambda: [FileDraft(path.name, path.read_bytes()) for path in paths]  # noqa: E731
        self._workspace.worker.run(self, read, self._on_read)

    def _put(self, value: Any) -> None:
        self._files = tuple(value or ())
        self._show()

    def _show(self) -> None:
        refill(self._lines, *(self._line(each) for each in self._files))
        self._lines.activate()

    def _line(self, file: FileDraft) -> Any:
        words = label(f"{file.name} ({max(1, len(file.content) // KB):,} KB)", "table", "text2", wrap=True)
        off = button(self.tr("Remove"), "link", small=True, on=lambda: self._take_off(file))
        off.setAccessibleName(f"{off.text()} {file.name}")
        line = row(words, off, gap=8)
        line.setStretch(0, 1)
        return box(line)

    def _take_off(self, file: FileDraft) -> None:
        self._files = tuple(each for each in self._files if each is not file)
        self._show()
        self._on_edited()

    def _on_choose(self) -> None:
        kinds = self.tr("Scans (*.pdf *.jpg *.jpeg *.png)")
        self._workspace.notices.open_files(self, self.tr("Choose files"), kinds, self.add_files)

    def _on_read(self, files: list[FileDraft]) -> None:
        self._files = (*self._files, *files)
        self._show()
        self._on_edited()
