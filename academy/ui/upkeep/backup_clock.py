"""Looks from time to time whether a backup is due, and knows when the last one was made."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from academy.base.actor import PROGRAM, Actor
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.services import Services

LOOK_MINUTES = 5  # a backup is due every half hour, if something has changed
FIRST_SECONDS = 15  # after signing in: who comes wants to see the day, not to share the machine with it
LATE = timedelta(hours=24)


class BackupClock(QObject):
    """Runs while somebody is signed in. `told` follows when the words for the status line have changed."""

    told = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._services: Services | None = None
        self._actor: Actor | None = None
        self._last: datetime | None = None
        self._timer = QTimer(self, interval=LOOK_MINUTES * 60_000)
        self._first = QTimer(self, interval=FIRST_SECONDS * 1000, singleShot=True)
        for timer in (self._timer, self._first):
            timer.timeout.connect(self._back_up_if_due)
        workspace.worker.job_ended.connect(self._on_job_ended)

    def start(self, services: "Services", actor: Actor) -> None:
        self._services, self._actor = services, actor
        self._timer.start()
        self._first.start()
        self._look()

    def stop(self) -> None:
        self._timer.stop()
        self._first.stop()
        self._services = self._actor = None

    def words(self) -> str:
        """When the last backup was made; the hour on the same day, else the date."""
        if self._last is None:
            return self.tr("No backup yet")
        today = self._last.date() == self._workspace.clock.today()
        when = f"{self._last:%H:%M}" if today else f"{self._last:%Y-%m-%d}"
        if self.is_late():
            return self.tr("Last backup {when}, more than a day ago").format(when=when)
        return self.tr("Last backup {when}").format(when=when)

    def is_late(self) -> bool:
        """Whether the last one is older than a day: the status line then says so in red and with a sign."""
        return self._last is not None and self._workspace.clock.now() - self._last > LATE

    def _look(self) -> None:
        services, actor = self._services, self._actor
        if services is not None and actor is not None:
            quiet = lambda _no: None  # noqa: E731 - what the status line says is not worth a box
            self._workspace.worker.run(self, lambda: self._ask(services, actor), self._on_last, quiet, quiet)

    def _ask(self, services: "Services", actor: Actor) -> datetime | None:
        """Nothing of an academy that was left meanwhile: what ended may have been its restoring."""
        return services.upkeep.last_backup(actor) if self._services is services else None

    def _on_job_ended(self, _number: int) -> None:
        """It may have made a backup, whoever asked for it; the folder is looked at, nothing else."""
        self._look()

    def _on_last(self, at: datetime | None) -> None:
        self._last = at
        self.told.emit()

    def _back_up_if_due(self) -> None:
        if (services := self._services) is not None:
            self.told.emit()  # a day may have gone by, whether the next one comes about or not
            due = services.upkeep.backup_if_due
            start = self._workspace.worker.start
            job = lambda _progress: due(PROGRAM) is not None  # noqa: E731 - nothing to be opened by anybody
            start(self, self.tr("Automatic backup"), job)
