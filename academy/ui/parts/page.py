"""A page: what the shell shows under its top bar."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from academy.base.changes import Changed
from academy.base.problems import Refused
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace

OUT_OF_REACH = frozenset({"record.gone", "access.other_branch", "access.denied"})


class Page(QWidget):
    """Base of every page. Subclasses fill `self.body` and ask their service in `opened()`."""

    opening = Signal(QWidget)  # a Page to put on top of this one, with ← back
    closing = Signal()  # back to the page below
    note_changed = Signal(str)
    missed = Signal(object)  # RecordRef of what was to be shown, and is gone or out of reach
    elsewhere = Signal(str, object)  # a page of the navigation by its key, and the id of a record there

    shows: frozenset[str] = frozenset()  # rooms it shows something of: when one changes, it is read again
    search: QWidget | None = None  # what Ctrl+F goes to
    chooses_within = False  # `open_record` chooses in this very page instead of putting one on top
    topic = ""  # the chapter of the help F1 opens; "" is that of the page of the navigation below

    def __init__(self, workspace: Workspace, title: str = "") -> None:
        super().__init__()
        self.workspace = workspace
        self.title = title  # of a sub-page; a page of the navigation has its title there
        self.note, self._is_left = "", False
        self.setObjectName("page")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 16, 24, 24)
        self.body.setSpacing(16)
        workspace.worker.changed.connect(self._on_told)

    def set_note(self, text: str) -> None:
        """The quiet words beside the title, such as how many are shown."""
        self.note = text
        self.note_changed.emit(text)

    def opened(self) -> None:
        """Called each time the page comes to the front: read again what may have changed."""

    def _on_told(self, change: Changed) -> None:
        """Only in front: whatever is behind is read again by `opened` when it comes up."""
        if change.room in self.shows and self.isVisible():
            self.renew(change)

    def renew(self, _change: Changed) -> None:
        """Read again what somebody changed; choice, place and typed text stay."""
        self.opened()

    def first_keys(self) -> QWidget | None:
        """Where the keys go when the page comes up for the first time; None: to the first place of no act."""
        return None

    def open_record(self, record_id: int) -> None:
        """Put one record on top, when another page leads here; the list alone where there is no such page."""

    def unread(self, no: Refused) -> None:
        """What this page shows could not be read: one that has nothing to show any longer is left."""
        if {found.code for found in no.problems} <= OUT_OF_REACH and not self.unsaved():
            if not self._is_left and (ref := self.record()) is not None:
                self._is_left = True
                self.missing(ref)
        else:
            self.workspace.notices.refused(self, no)

    def missing(self, ref: RecordRef) -> None:
        """Somebody was led to what is not there, or not for him: he comes back to where he was, and reads so
        once, in the same words for both."""
        self.missed.emit(ref)

    def take_file(self, _path: Path) -> bool:
        """A file was dropped on the window; whether the page has a use for it, which it then makes."""
        return False

    def resume(self, title: str) -> None:
        """Open the form again that was typed into when the program stopped; `title` was its dialog's.

        By itself: the button that says the same, else the one that edits the record shown.
        """
        shown = [
            each for each in self.findChildren(QPushButton)
            if each.isVisibleTo(self) and each.isEnabled() and each.property("kind") != "seal"
        ]  # fmt: skip
        for words in (title, self.tr("Edit")):
            found = [each for each in shown if each.text().strip().rstrip("…") == words]
            if found and (words == title or self.record() is not None):
                found[0].click()
                return

    def record(self) -> RecordRef | None:
        """The record this page shows, or the one chosen in its list: for its history and its link."""
        return None

    def about(self) -> Any:
        """What is looked at that no part of the page holds, such as the week."""
        return None

    def look_at(self, about: Any) -> None:
        """Look at what `about` named on the same page in another language."""

    def beginnings(self) -> Mapping[str, Callable[..., object]]:
        """What may be begun on this page from elsewhere, such as the one search."""
        return {}

    def begin(self, name: str, about: Any = None) -> None:
        """Do one of `beginnings`, once what the page asked for when it was opened has come.

        `about` is whom or what it is for, where the act takes one.
        """
        if (act := self.beginnings().get(name)) is not None:
            given = () if about is None else (about,)
            self.workspace.worker.run(self, lambda: None, lambda _: act(*given))

    def unsaved(self) -> bool:
        """Whether leaving would lose what was typed."""
        return False

    def help_text(self) -> str:
        """What F1 says about this page; "" shows the keys alone."""
        return ""
