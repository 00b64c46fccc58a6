"""Every message box, question, toast and file dialog passes here, so that tests can listen and answer.

Nothing waits: the answer comes to a function. Only `Notices` shows things; pages only ask it to.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from academy.base.late import Late
from academy.base.problems import Refused, Unavailable
from academy.ui.parts.i18n import Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from academy.ui.parts.message_dialog import Choice

shown = Late("academy.ui.parts.message_dialog")  # nothing is said before the window is painted


class Notices(QObject):
    """The program's one voice outside its pages."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._folder = ""  # where the last file was
        self._gate: QWidget | None = None
        self._later: list[tuple[QObject, Callable[[], object]]] = []

    def wait(self, gate: QWidget) -> None:
        """While the window is locked only what concerns `gate` itself is said: the rest waits for `go_on`."""
        self._gate = gate

    def front(self) -> QWidget | None:
        """What stands over the window while it is locked: whatever is asked then is asked by it."""
        return self._gate if self._gate is not None and isValid(self._gate) else None

    def go_on(self) -> None:
        """Whoever locked the window is back: what waited is said now."""
        self._gate, waiting = None, self._later
        self._later = []
        for owner, say in waiting:
            if isValid(owner):
                say()

    def forget(self) -> None:
        """Somebody else may come: what waited was not for him."""
        self._gate, self._later = None, []

    def tell(self, owner: QObject, title: str, *sentences: str, tone: str = "info") -> None:
        """Say something that needs no answer but must be read."""
        self.show_message(owner, title, sentences, tone, [shown.Choice(self.tr("Close"), _nothing)])

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
        choices = [shown.way_out(verb), shown.Choice(verb, act, kind)]
        self.show_message(owner, title, [sentence], "ask", choices)

    def ask_to_save(self, owner: QObject, save: Callable[[], object], discard: Callable[[], object]) -> None:
        """A changed form is about to close."""
        choices = [
            shown.Choice(self.tr("Go on editing"), _nothing),
            shown.Choice(self.tr("Discard"), discard),
            shown.Choice(self.tr("Save"), save, "primary"),
        ]
        sentence = self.tr("What you changed here is not saved yet.")
        self.show_message(owner, self.tr("Save the changes?"), [sentence], "ask", choices)

    def refused(self, owner: QObject, no: Refused, *more: "Choice") -> None:
        """Every reason at once; `more` are answers beside closing."""
        sentences = [self._language.sentence(found) for found in no.problems]
        self.show_message(
            owner,
            self.tr("This cannot be done yet"),
            sentences,
            "danger",
            [shown.Choice(self.tr("Close"), _nothing), *more],
            self.safe(*(found.code for found in no.problems)),
        )

    def unavailable(self, owner: QObject, no: Unavailable, again: Callable[[], object]) -> None:
        """Disk, network or lock said no: nothing was changed, and it may succeed now."""
        choices = [
            shown.Choice(self.tr("Close"), _nothing),
            shown.Choice(self.tr("Try again"), again, "primary"),
        ]
        sentences = [self._language.sentence(no.problem), self.tr("Nothing was changed.")]
        note = self.safe(no.problem.code)
        self.show_message(owner, self.tr("Not available just now"), sentences, "warn", choices, note)

    def cancelled(self, owner: QObject, title: str) -> None:
        """A long job has stopped because somebody wanted it to."""
        self.toast(owner, self.tr("Cancelled: {job}").format(job=title))

    def safe(self, *codes: str) -> str:
        """That nothing was written, and by what name this can be asked about."""
        told = self.tr("Nothing was saved; all data are as they were. Code: {codes}")
        return told.format(codes=", ".join(dict.fromkeys(codes)))

    def toast(self, owner: QObject, text: str, undo: Callable[[], object] | None = None) -> None:
        """A quiet word at the bottom of the window; with `undo`, a way back for ten seconds."""
        self._say(owner, lambda: shown.show_toast(owner, text, undo))

    def open_file(self, owner: QObject, title: str, kinds: str, then: Callable[[Path], object]) -> None:
        """`kinds` as Qt writes them: "Excel (*.xlsx *.xls)"."""
        self._show(shown.dialog_to_open(owner, title, self._folder, kinds), then)

    def open_files(
        self, owner: QObject, title: str, kinds: str, then: Callable[[list[Path]], object]
    ) -> None:
        dialog = shown.dialog_to_open(owner, title, self._folder, kinds, several=True)
        dialog.filesSelected.connect(lambda names: then([self._remember(name) for name in names]))
        dialog.open()

    def save_file(
        self, owner: QObject, title: str, name: str, kinds: str, then: Callable[[Path], object]
    ) -> None:
        """`name` is proposed; an existing file is asked about by the dialog itself."""
        self._show(shown.dialog_to_save(owner, title, self._folder, kinds, name), then)

    def folder(self, owner: QObject, title: str, then: Callable[[Path], object]) -> None:
        self._show(shown.dialog_for_folder(owner, title, self._folder), then)

    def show_message(
        self, owner: QObject, title: str, sentences: Sequence[str], tone: str, choices: "Sequence[Choice]",
        note: str = "",
    ) -> None:  # fmt: skip
        """Show a message with its answers; the first is what Esc does."""
        self._say(owner, lambda: shown.show_message(owner, title, sentences, tone, choices, note))

    def _say(self, owner: QObject, say: Callable[[], object]) -> None:
        gate = self.front()
        if gate is None or owner is gate or (isinstance(owner, QWidget) and gate.isAncestorOf(owner)):
            say()
        else:
            self._later.append((owner, say))

    def _show(self, dialog: "QFileDialog", then: Callable[[Path], object]) -> None:
        dialog.fileSelected.connect(lambda name: then(self._remember(name)))
        dialog.open()

    def _remember(self, name: str) -> Path:
        path = Path(name)
        self._folder = str(path.parent)
        return path


def _nothing() -> None:
    """Closing is answer enough."""
