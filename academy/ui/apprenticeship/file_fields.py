"""Files in a form: several photos and PDFs, and a signature that is drawn or scanned."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import Medium
from academy.archive.facts_files import FileDraft
from academy.base.problems import Refused
from academy.ui.apprenticeship.sign_pad import SignPad
from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.layout import Glyph, box, column, label, refill, row
from academy.ui.parts.workspace import Workspace

Check = Callable[[FileDraft], FileDraft]
KB = 1024


class FilesField(Field):
    """Photos and PDFs, each checked by the service as soon as it is chosen; `most` files."""

    def __init__(
        self, name: str, title: str, workspace: Workspace, check: Check, hint: str = "", most: int = 9
    ) -> None:
        super().__init__(name, title, hint=hint)
        self._workspace, self._check_file, self._most = workspace, check, most
        self._files: list[FileDraft] = []
        self._lines = column(gap=4)
        self.choose = button(self.tr("Add a file…"), icon_name="plus", on=self._on_choose)
        self._build(self.choose, box(column(self._lines, row(self.choose, None), gap=4)))

    def value(self) -> tuple[FileDraft, ...]:
        return tuple(self._files)

    def add_file(self, path: Path) -> None:
        """Read and check a file off this thread; what is wrong with it stands below the field."""
        check = self._check_file
        self._workspace.worker.run(
            self, lambda: check(FileDraft(path.name, path.read_bytes())), self._on_checked, self._on_refused
        )

    def _put(self, value: Any) -> None:
        self._files = list(value or ())
        self._show_files()

    def _on_choose(self) -> None:
        kinds = self.tr("Photos and PDF (*.jpg *.jpeg *.png *.pdf)")
        self._workspace.notices.open_file(self, self.tr("Add a file"), kinds, self.add_file)

    def _on_checked(self, file: FileDraft) -> None:
        if file not in self._files:
            self._files.append(file)
        self._show_files()
        self._on_edited()

    def _on_refused(self, no: Refused) -> None:
        self.mark(" ".join(self._workspace.language.sentence(each) for each in no.problems))

    def _on_remove(self, file: FileDraft) -> None:
        self._files.remove(file)
        self._show_files()
        self._on_edited()

    def _show_files(self) -> None:
        refill(self._lines, *(self._line(each) for each in self._files))
        self.choose.setEnabled(len(self._files) < self._most)

    def _line(self, file: FileDraft) -> QWidget:
        icon = "file-text" if file.content.startswith(b"%PDF") else "scan-line"
        words = label(file.name, "table", wrap=True)
        size = label(f"{max(1, len(file.content) // KB):,} KB", "caption", "muted")
        remove = button("", "quiet", "x", self.tr("Remove {name}").format(name=file.name), small=True)
        remove.clicked.connect(partial(self._on_remove, file))
        line = row(Glyph(icon, "text2"), gap=8)
        line.addWidget(words, 1)
        line.addWidget(size)
        line.addWidget(remove)
        return box(line)


def _unchecked(file: FileDraft) -> FileDraft:
    """The service checks it when it is saved."""
    return file


class ScanField(Field):
    """One scanned page or a drawn signature, as bytes. `follow` the medium where there is a choice."""

    def __init__(
        self,
        name: str,
        title: str,
        workspace: Workspace,
        check: Check = _unchecked,
        hint: str = "",
        drawn: bool = False,
    ) -> None:
        super().__init__(name, title, hint=hint)
        self._workspace, self._check_file = workspace, check
        self._data = b""
        self._shown = label("—", "table", "text2", wrap=True)
        self.choose = button(self.tr("Choose file…"), icon_name="folder-open", on=self._on_choose)
        line = row(gap=8)
        line.addWidget(self.choose)
        line.addWidget(self._shown, 1)
        self._file_box = box(line)
        self.pad = SignPad() if drawn else None
        items: list[QWidget] = [self._file_box]
        if self.pad is not None:
            self.pad.edited.connect(self._on_edited)
            items.append(self.pad)
        self._build(self.choose, box(column(*items, gap=4)))
        self.follow(Medium.INK)

    def follow(self, medium: Medium | None) -> None:
        """The pad for a signature on the screen, a file for any other."""
        on_screen = medium is Medium.SCREEN and self.pad is not None
        self._file_box.setVisible(not on_screen)
        if self.pad is not None:
            self.pad.setVisible(on_screen)
        self._on_screen = on_screen

    def value(self) -> bytes:
        if self.pad is not None and self._on_screen:
            return self.pad.picture()
        return self._data

    def add_file(self, path: Path) -> None:
        check = self._check_file
        self._workspace.worker.run(
            self, lambda: check(FileDraft(path.name, path.read_bytes())), self._on_checked, self._on_refused
        )

    def _put(self, value: Any) -> None:
        self._data = value or b""
        self._shown.setText("—")
        if self.pad is not None:
            self.pad.clear()

    def _on_choose(self) -> None:
        kinds = self.tr("Scans (*.pdf *.jpg *.jpeg *.png)")
        self._workspace.notices.open_file(self, self.tr("Scan of the signed paper"), kinds, self.add_file)

    def _on_checked(self, file: FileDraft) -> None:
        self._data = file.content
        self._shown.setText(f"{file.name} ({max(1, len(file.content) // KB):,} KB)")
        self._on_edited()

    def _on_refused(self, no: Refused) -> None:
        self.mark(" ".join(self._workspace.language.sentence(each) for each in no.problems))
