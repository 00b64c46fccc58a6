"""What was typed into forms and not saved, for the whole window: kept while typing, taken up after a crash.

What a form keeps, and how, stands in `keeping`: the window is painted before any form is loaded.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from academy.base.clock import Clock
from academy.ui.parts.worker import Worker

if TYPE_CHECKING:  # the box brings the database with it; the frame stands before that
    from academy.base.drafts import DraftBox
    from academy.base.facts import KeptDraft

    Make = Callable[[str, str, datetime], KeptDraft]

log = logging.getLogger(__name__)
SETTLE = 400  # milliseconds after the last key before a form is kept
LONGEST = 2_000  # milliseconds after the first one, however fast somebody types on


class Drafts(QObject):
    """One for the window. Without a box (nobody is signed in, or tests) nothing is kept."""

    def __init__(self, worker: Worker, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._clock = worker, clock
        self._box: DraftBox | None = None
        self._account = 0
        self._place: Callable[[], tuple[str, str]] = lambda: ("", "")
        self._kept: dict[str, KeptDraft] = {}
        self._waiting: dict[str, Callable[[], KeptDraft]] = {}
        self._owners: dict[str, object] = {}
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._longest = QTimer(self, interval=LONGEST, singleShot=True)
        for each in (self._settle, self._longest):
            each.timeout.connect(self._write)

    def begin(self, box: "DraftBox", account_id: int, place: Callable[[], tuple[str, str]]) -> None:
        """`place` tells the page in front and its record's link. Call `take` with what `box` holds."""
        self._box, self._account, self._place = box, account_id, place

    def take(self, kept: "list[KeptDraft]") -> None:
        """What an earlier run left."""
        self._kept = {each.key: each for each in kept}

    def end(self) -> None:
        self._write()
        self._settle.stop()
        self._box, self._kept, self._waiting, self._owners = None, {}, {}, {}

    def leave(self) -> None:
        """Forms go though what is typed into them is not saved: it is offered when they open again."""
        self._write()
        self._owners = {}

    def keep(self, key: str, make: "Make", owner: object) -> None:
        """Note that a form changed; `make(page, record, now)` tells what stands in it when the keys rest."""
        if self._box is None:
            return
        self._owners[key] = owner
        page, record = self._place()
        now = self._clock.now()
        self._waiting[key] = lambda: make(page, record, now)
        self._settle.start()
        if not self._longest.isActive():
            self._longest.start()

    def found(self, key: str) -> "KeptDraft | None":
        """What was typed into this form and not saved."""
        return self._kept.get(key)

    def forget(self, key: str, owner: object = None) -> None:
        """It is saved now, or was thrown away. A form that goes late leaves alone what the next one typed."""
        if owner is not None and self._owners.get(key) is not owner:
            return
        self._owners.pop(key, None)
        self._waiting.pop(key, None)
        if self._box is not None and self._kept.pop(key, None) is not None:
            box, account = self._box, self._account
            self._worker.draw(self, lambda: box.forget(account, key))

    def _write(self) -> None:
        self._longest.stop()
        waiting, self._waiting = self._waiting, {}
        for make in waiting.values():
            draft = make()
            self._kept[draft.key] = draft
            if self._box is not None:
                self._worker.draw(self, _keeping(self._box, self._account, draft))


def _keeping(box: "DraftBox", account: int, draft: "KeptDraft") -> Callable[[], None]:
    def keep() -> None:
        try:
            box.keep(account, draft)
        except OSError:  # a full disk must not disturb the typing; saving itself will say so
            log.warning("a draft could not be kept")

    return keep
