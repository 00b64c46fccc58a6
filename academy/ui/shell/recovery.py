"""After a crash, or after one had to leave: what was typed and not saved is offered where it was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from academy.ui.parts.message_dialog import Choice
from academy.ui.parts.record import RecordRef, linked
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell

if TYPE_CHECKING:
    from academy.base.drafts import DraftBox
    from academy.base.facts import KeptDraft

SHOWN = 5  # forms named in the message; the others are offered when they are opened


class Recovery(QObject):
    """Asks once, when somebody comes in. Nothing is saved by itself: the form opens, its owner decides."""

    def __init__(
        self, workspace: Workspace, shell: Shell, open_record: Callable[[RecordRef], object]
    ) -> None:
        super().__init__(shell)
        self._workspace, self._shell, self._open_record = workspace, shell, open_record

    def begin(self, box: DraftBox, account_id: int) -> None:
        self._workspace.drafts.begin(box, account_id, self._place)
        self._workspace.worker.draw(self, lambda: box.found(account_id), self._on_found)

    def _place(self) -> tuple[str, str]:
        """The page in front; the record only where the page is that record's own."""
        page = self._shell.page()
        ref = page.record() if page is not None and page.title else None
        return self._shell.page_key(), ref.link() if ref is not None else ""

    def _on_found(self, kept: list[KeptDraft]) -> None:
        self._workspace.drafts.take(kept)
        known = [each for each in kept if each.page in self._shell.page_keys()]
        if not known:
            return
        titles = {key: title for key, title in self._shell.page_titles()}
        lines = [f"{each.title or titles[each.page]} · {each.at:%Y-%m-%d %H:%M}" for each in known[:SHOWN]]
        choices = [
            Choice(self.tr("Later"), lambda: None),
            Choice(self.tr("Throw away"), lambda: self._throw_away(kept)),
            Choice(self.tr("Go there"), lambda: self._go(known[0]), "primary"),
        ]
        sentence = self.tr(
            "This was typed and not saved: the program stopped, somebody else signed in at the lock, or the "
            "account was signed out. It can be taken over into its form."
        )
        self._workspace.notices.show_message(
            self._shell, self.tr("Input that was not saved"), [sentence, *lines], "info", choices
        )

    def _throw_away(self, kept: list[KeptDraft]) -> None:
        for each in kept:
            self._workspace.drafts.forget(each.key)

    def _go(self, draft: KeptDraft) -> None:
        ref = linked(draft.record)
        if ref is not None:
            self._open_record(ref)
        else:
            self._shell.show_page(draft.page)
        if self._shell.page() is not None:
            self._resume(draft.title)
        else:  # the frame is not painted yet; its page follows
            once = Qt.ConnectionType.SingleShotConnection
            self._shell.page_shown.connect(lambda _key: self._resume(draft.title), once)

    def _resume(self, title: str) -> None:
        page = self._shell.page()
        if page is not None:  # behind what the page asked for when it was opened
            resume = page.resume
            self._workspace.worker.run(page, lambda: None, lambda _: resume(title))
