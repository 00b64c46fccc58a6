"""What whoever is signed in may do now: others change accounts and roles while a window stands open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from academy.base.actor import PROGRAM, Actor
from academy.base.changes import Changed
from academy.base.problems import Problem, problem
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.services import Services

HEARD = ("access", "network", "upkeep")  # accounts and roles, branches moved, a backup restored elsewhere


class Rights(QObject):
    """Asks when it begins, and whenever they may have changed."""

    renewed = Signal(object, Actor)  # Services; they differ from those the pages were made for
    ended = Signal()  # nobody can be signed in with this account any more

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._services: Services | None = None
        self._actor: Actor | None = None
        workspace.worker.changed.connect(self._on_changed)

    def begin(self, services: Services, actor: Actor) -> None:
        self._services, self._actor = services, actor
        self._ask()

    def end(self) -> None:
        self._services = self._actor = None

    def follow(self, now: Actor | None) -> bool:
        """Tell what has become of the rights; whether there are any."""
        if self._services is None or self._actor is None:
            return False
        if now is None or not now.grants:
            self.ended.emit()
            self._tell(problem("access.account_ended" if now is None else "access.roles_ended"))
            return False
        if _parts(now) != _parts(self._actor):
            self._actor = now
            self.renewed.emit(self._services, now)
        return True

    def _tell(self, why: Problem) -> None:
        kept = self.tr("What is saved stays as it is; what was typed into forms is kept for this account.")
        title, sentence = self.tr("You were signed out"), self._workspace.language.sentence(why)
        self._workspace.notices.tell(self._window, title, sentence, kept, tone="danger")

    def _on_changed(self, change: Changed) -> None:
        if change.room in HEARD:
            self._ask()

    def _ask(self) -> None:
        """A server out of reach is told by others; once it is back everything is asked for again."""
        if (services := self._services) is not None and (actor := self._actor) is not None:
            job = lambda: services.access.actor_now(PROGRAM, actor.account_id)  # noqa: E731
            self._workspace.worker.run(self, job, self._on_read, unavailable=lambda _no: None)

    def _on_read(self, now: Actor | None) -> None:
        """Behind the lock only whether there are any: whoever unlocks the window brings the others along."""
        if now is None or not now.grants or self._workspace.notices.front() is None:
            self.follow(now)


def _parts(actor: Actor) -> tuple[object, ...]:
    """What pages are made for."""
    return actor.person_id, actor.roles, dict(actor.grants)
