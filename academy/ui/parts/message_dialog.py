"""What the program's voice shows: messages with their answers, toasts, the system's file dialogs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog, leave_words
from academy.ui.parts.layout import Glyph, Item, column, label, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import ICONS
from academy.ui.parts.toast import Toast
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
        leave = (Keys("Esc"), first)
        items: list[Item] = [None, *leave] if not others else [*leave, None, *others]
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


def way_out(verb: str) -> Choice:
    """The choice beside `verb` that leaves all as it is."""
    return Choice(leave_words(verb), lambda: None)


def show_message(
    owner: QObject, title: str, sentences: Sequence[str], tone: str, choices: Sequence[Choice], note: str
) -> None:
    MessageDialog(_window(owner), title, sentences, tone, choices, note).open()


def show_toast(owner: QObject, text: str, undo: Callable[[], object] | None) -> None:
    """The newest word takes the place of those before it."""
    if (parent := _window(owner)) is not None:
        for old in parent.findChildren(Toast):
            old.dismiss()
        Toast(parent, text, undo)


def dialog_to_open(
    owner: QObject, title: str, folder: str, kinds: str, *, several: bool = False
) -> QFileDialog:
    dialog = _file_dialog(owner, title, folder, kinds)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    return dialog


def dialog_to_save(owner: QObject, title: str, folder: str, kinds: str, name: str) -> QFileDialog:
    """`name` is proposed; its ending is that of a name typed without one."""
    dialog = _file_dialog(owner, title, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    return dialog


def dialog_for_folder(owner: QObject, title: str, folder: str) -> QFileDialog:
    dialog = _file_dialog(owner, title, folder, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return dialog


def _file_dialog(owner: QObject, title: str, folder: str, kinds: str) -> QFileDialog:
    """The system's own where there is one; at first it stands in the documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    place = folder or QStandardPaths.writableLocation(documents)
    dialog = QFileDialog(_window(owner), title, place, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not dialog.testOption(QFileDialog.Option.DontUseNativeDialog):
        # where the system has no dialog Qt shows its own, which leaves these two in English
        tr = QCoreApplication.translate
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Notices", "Folder"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Notices", "Kind of file"))
    return dialog


def _window(owner: QObject) -> QWidget | None:
    return owner.window() if isinstance(owner, QWidget) else None
