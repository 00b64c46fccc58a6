"""Every message box, question, toast and file dialog passes here, so that tests can listen and answer.

Nothing waits: the answer comes to a function. Only `Notices` shows things; pages only ask it to.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from academy.base.problems import Refused, Unavailable
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import Glyph, Item, column, label, row
from academy.ui.parts.messages import ICONS, Toast
from academy.ui.parts.tokens import ink


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: a verb, how its button looks, what it does."""

    verb: str
    act: Callable[[], object]
    kind: str = ""


class MessageDialog(Dialog):
    """A few sentences and the answers to them, below them a quiet `note`. Esc is the first answer."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        sentences: Sequence[str],
        tone: str,
        choices: Sequence[Choice],
        note: str = "",
    ) -> None:
        super().__init__(parent, title, width=520)
        self.sentences, self.choices = tuple(sentences), tuple(choices)
        for sentence in sentences:
            self.body.addLayout(_line(sentence, tone, marked=len(sentences) > 1))
        if note:
            self.body.addWidget(label(note, "caption", "muted", wrap=True, selectable=True))
        self.buttons = [button(each.verb, each.kind, on=self._answer(each)) for each in choices]
        first, *others = self.buttons
        items: list[Item] = [None, first] if not others else [first, None, *others]
        self.set_foot(*items)
        (others[-1] if others and choices[-1].kind != "seal" else first).setDefault(True)
        self.setAccessibleDescription(" ".join(sentences))

    def _answer(self, choice: Choice) -> Callable[[], None]:
        def act() -> None:
            self.accept()
            choice.act()

        return act


def _line(sentence: str, tone: str, marked: bool) -> QBoxLayout:
    """One sentence; several get a mark each, so that one is told from the next."""
    words = label(sentence, "body", wrap=True, selectable=True)
    if not marked and tone == "text":
        return column(words)
    line = row(gap=12)
    line.addWidget(Glyph(ICONS[tone], ink(tone), 16, 20), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return line


class Notices(QObject):
    """The program's one voice outside its pages."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def tell(self, owner: QObject, title: str, *sentences: str, tone: str = "info") -> None:
        """Say something that needs no answer but must be read."""
        self.show_message(owner, title, sentences, tone, [Choice(self.tr("Close"), _nothing)])

    def ask(
        self,
        owner: QObject,
        title: str,
        sentence: str,
        verb: str,
        act: Callable[[], object],
        kind: str = "primary",
    ) -> None:
        """Ask before an act; the button says the act (`kind` "seal" for what goes on record)."""
        choices = [Choice(self.tr("Cancel"), _nothing), Choice(verb, act, kind)]
        self.show_message(owner, title, [sentence], "ask", choices)

    def ask_to_save(self, owner: QObject, save: Callable[[], object], discard: Callable[[], object]) -> None:
        """A changed form is about to close."""
        choices = [
            Choice(self.tr("Go on editing"), _nothing),
            Choice(self.tr("Discard"), discard),
            Choice(self.tr("Save"), save, "primary"),
        ]
        sentence = self.tr("What you changed here is not saved yet.")
        self.show_message(owner, self.tr("Save the changes?"), [sentence], "ask", choices)

    def refused(self, owner: QObject, no: Refused) -> None:
        """Every reason at once."""
        sentences = [self._language.sentence(found) for found in no.problems]
        self.show_message(
            owner,
            self.tr("This cannot be done yet"),
            sentences,
            "danger",
            [Choice(self.tr("Close"), _nothing)],
            self._safe(*(found.code for found in no.problems)),
        )

    def unavailable(self, owner: QObject, no: Unavailable, again: Callable[[], object]) -> None:
        """Disk, network or lock said no: nothing was changed, and it may succeed now."""
        choices = [Choice(self.tr("Close"), _nothing), Choice(self.tr("Try again"), again, "primary")]
        sentences = [self._language.sentence(no.problem), self.tr("Nothing was changed.")]
        note = self._safe(no.problem.code)
        self.show_message(owner, self.tr("Not available just now"), sentences, "warn", choices, note)

    def cancelled(self, owner: QObject, title: str) -> None:
        """A long job has stopped because somebody wanted it to."""
        self.toast(owner, self.tr("Cancelled: {job}").format(job=title))

    def _safe(self, *codes: str) -> str:
        """That nothing was written, and by what name this can be asked about."""
        told = self.tr("Nothing was saved; all data are as they were. Code: {codes}")
        return told.format(codes=", ".join(dict.fromkeys(codes)))

    def toast(self, owner: QObject, text: str, undo: Callable[[], object] | None = None) -> None:
        """A quiet word at the bottom of the window; with `undo`, a way back for ten seconds."""
        if (parent := _window(owner)) is not None:
            for old in parent.findChildren(Toast):
                old.dismiss()
            Toast(parent, text, undo)

    def open_file(self, owner: QObject, title: str, kinds: str, then: Callable[[Path], object]) -> None:
        """`kinds` as Qt writes them: "Excel (*.xlsx *.xls)"."""
        dialog = self._file_dialog(owner, title, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show(dialog, then)

    def open_files(
        self, owner: QObject, title: str, kinds: str, then: Callable[[list[Path]], object]
    ) -> None:
        dialog = self._file_dialog(owner, title, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: then([self._remember(name) for name in names]))
        dialog.open()

    def save_file(
        self, owner: QObject, title: str, name: str, kinds: str, then: Callable[[Path], object]
    ) -> None:
        """`name` is proposed; an existing file is asked about by the dialog itself."""
        dialog = self._file_dialog(owner, title, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)
        self._show(dialog, then)

    def folder(self, owner: QObject, title: str, then: Callable[[Path], object]) -> None:
        dialog = self._file_dialog(owner, title, "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._show(dialog, then)

    def show_message(
        self, owner: QObject, title: str, sentences: Sequence[str], tone: str, choices: Sequence[Choice],
        note: str = "",
    ) -> None:  # fmt: skip
        """Show a message with its answers; the first is what Esc does."""
        MessageDialog(_window(owner), title, sentences, tone, choices, note).open()

    def _file_dialog(self, owner: QObject, title: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(_window(owner), title, str(self._folder), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not dialog.testOption(QFileDialog.Option.DontUseNativeDialog):
            # where the system has no dialog Qt shows its own, which leaves these two in English
            dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder"))
            dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind of file"))
        return dialog

    def _show(self, dialog: QFileDialog, then: Callable[[Path], object]) -> None:
        dialog.fileSelected.connect(lambda name: then(self._remember(name)))
        dialog.open()

    def _remember(self, name: str) -> Path:
        path = Path(name)
        self._folder = path.parent
        return path


def _window(owner: QObject) -> QWidget | None:
    return owner.window() if isinstance(owner, QWidget) else None


def _nothing() -> None:
    """Closing is answer enough."""
