"""What the frame says around its pages: who, which database, what waits, what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QWidget

from academy.ui.shell.shown import Shown

if TYPE_CHECKING:
    from academy.ui.parts.messages import NoteStrip
    from academy.ui.shell.boards import Boards
    from academy.ui.shell.fittings import Fittings
    from academy.ui.shell.nav import Navigation
    from academy.ui.shell.spec import AccountAction, PageSpec
    from academy.ui.shell.status import StatusLine
    from academy.ui.shell.top import TopBar


class TellingWindow(QMainWindow):
    """Keeps what it was told, and tells it again to a frame built anew in another language."""

    _nav: Navigation
    _top: TopBar
    _status: StatusLine
    _banner: NoteStrip
    _fittings: Fittings
    _boards: Boards

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown()
        self._specs: list[PageSpec] = []
        self._is_built, self._key = False, ""
        self._go_on: Callable[[QWidget, bool], bool] | None = None  # none before the first card

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as one reads, through the frame and the page in front, whatever was exchanged in it."""
        return self._go_on(self, onward) if self._go_on is not None else super().focusNextPrevChild(onward)

    def page_titles(self) -> list[tuple[str, str]]:
        return [(spec.key, spec.title) for spec in self._specs]

    def page_key(self) -> str:
        """Which page of the navigation is in front."""
        return self._key

    def page_keys(self) -> set[str]:
        """The pages there are for whoever is signed in."""
        return {spec.key for spec in self._specs} if self._is_built else set()

    def specs(self) -> Sequence[PageSpec]:
        """The pages of the navigation, in order."""
        return self._specs

    def set_account(
        self,
        name: str,
        role: Callable[[], str],
        branch: str,
        actions: Callable[[], Sequence[AccountAction]] = tuple,
    ) -> None:
        self._shown.account, self._shown.role, self._shown.actions = (name, branch), role, actions
        self._tell()

    def account_actions(self) -> Sequence[AccountAction]:
        """What whoever is signed in can do about it: lock, change the password, leave."""
        return self._shown.actions()

    def set_database(self, text: str, demo: bool = False) -> None:
        self._shown.database = (text, demo)
        self._tell()

    def set_backup(self, words: Callable[[], str], late: Callable[[], bool] = bool) -> None:
        """When the last backup was made, in words, and whether that is too long ago."""
        self._shown.backup, self._shown.backup_late = words, late
        self._tell()

    def set_steps(self, undo: str, redo: str) -> None:
        """What undo and redo would do, by name."""
        self._shown.steps = (undo, redo)
        if self._is_built:
            self._top.show_steps(undo, redo)

    def set_banner(self, text: str) -> None:
        """What holds for every page until it is taken away, such as a server out of reach."""
        self._shown.banner = text
        if self._is_built:
            self._banner.say(text)
            self._banner.setVisible(bool(text))

    def set_count(self, key: str, count: int) -> None:
        """How many things wait on a page; 0 shows nothing."""
        self._shown.counts[key] = count
        self._tell()

    def _tell(self) -> None:
        if not self._is_built:
            return
        shown = self._shown
        name, branch = shown.account
        self._nav.show_account(name, shown.role(), shown.actions())
        self._status.show_who(" · ".join(part for part in (branch, name) if part))
        self._status.show_database(*shown.database)
        self._status.show_backup(shown.backup(), late=shown.backup_late())
        self._top.show_steps(*shown.steps)
        self.set_banner(shown.banner)
        for key, count in shown.counts.items():
            if any(spec.key == key for spec in self._specs):
                self._nav.show_count(key, count)
        self._tell_title()

    def _tell_title(self) -> None:
        shown = self._shown
        parts = (shown.academy or self.tr("Academy"), self.tr("demo data") if shown.database[1] else "")
        self.setWindowTitle(" · ".join(part for part in parts if part))

    def _on_about(self) -> None:
        if self._shown.about is not None:
            self._fittings.about(self, self._shown.about()).open()
