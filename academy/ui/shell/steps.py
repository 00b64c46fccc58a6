"""Undo and redo of the actor's own steps since he came in: Ctrl+Z, Ctrl+Y, and what they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from academy.access.facts_history import Steps
from academy.base.changes import Changed
from academy.base.facts import JournalRow
from academy.base.problems import Refused, Unavailable
from academy.base.progress import SILENT, Progress
from academy.base.words import table
from academy.ui.parts.message_dialog import Choice
from academy.ui.parts.record import record_word
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.batches import TakeBack
from academy.ui.shell.frame import Shell

if TYPE_CHECKING:
    from academy.access.service_history import HistoryService
    from academy.base.actor import Actor

SETTLE = 150  # milliseconds after a change before the steps are read again: an act may tell several rooms
AHEAD = 3  # keys that wait for their turn: one held down shall not go on after it was let go


@dataclass(frozen=True, slots=True)
class _Run:
    """A step to be taken back or done again; one that takes its time has a title, for the status line."""

    done: str  # what is said afterwards
    step: str
    job: Callable[[Progress], object]
    title: str = ""
    below: JournalRow | None = None  # offered where this one is refused


class StepKeeper(QObject):
    """Knows the steps of who is signed in. Typing comes first: a text field takes Ctrl+Z for itself."""

    told = Signal()

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(shell)
        self._workspace, self._shell = workspace, shell
        self._history: HistoryService | None = None
        self._actor: Actor | None = None
        self._since = 0
        self._batches: TakeBack = lambda _row: None
        self._under_way = False
        self._next: list[Callable[[], object]] = []
        self.steps = Steps()
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._read)
        workspace.worker.changed.connect(self._on_changed)  # methods: a lambda would outlive the timer
        workspace.worker.failed.connect(self._on_failed)
        workspace.worker.job_cancelled.connect(self._on_cancelled)

    def begin(self, history: HistoryService, actor: Actor, since: int, batches: TakeBack) -> None:
        """`since`: a key made when he came in. Acts of an earlier day are undone on the journal's page.
        `batches` takes an import back as a whole."""
        self._history, self._actor, self._since, self._batches = history, actor, since, batches
        self._read()

    def end(self) -> None:
        """Nobody is signed in."""
        self._history = self._actor = None
        self._end()
        self._show(Steps())

    def word(self, row: JournalRow) -> str:
        """What a step is called: the act and the number of its record."""
        words = table(self._workspace.language.name)
        return f"{words.get(f'verb.{row.verb}', row.verb)} {record_word(words, row.label)}".strip()

    def next_undo(self) -> JournalRow | None:
        """What Ctrl+Z would take back: the newest import, or the newest step of its own."""
        fixed = self.steps.fixed
        if fixed is not None and self._batches(fixed) is not None:
            return fixed
        return next(iter(self.steps.undo), None)

    def undo(self) -> None:
        """Take the newest step back; where a newer one is on record, say so and offer the one below."""
        if self._held_back(self.undo):
            return
        newest, fixed = next(iter(self.steps.undo), None), self.steps.fixed
        if fixed is not None and (job := self._batches(fixed)) is not None:
            self._run(_Run(self.tr("Undone: {step}"), self.word(fixed), lambda _: job(), below=newest))
        elif fixed is not None:
            self._tell_fixed(fixed, newest)
        elif newest is None:
            self._toast(self.tr("There is nothing to undo"))
        else:
            self._undo(newest)

    def redo(self) -> None:
        """Do the step undone last again."""
        if self._held_back(self.redo):
            return
        newest, history, actor = next(iter(self.steps.redo), None), self._history, self._actor
        if newest is None or history is None or actor is None:
            self._toast(self.tr("There is nothing to redo"))
            return
        self._run(
            _Run(
                self.tr("Done again: {step}"), self.word(newest),
                lambda progress: history.redo(actor, newest.id, progress),
                self.tr("Redo {step}") if newest.id in self.steps.large else "",
            )
        )  # fmt: skip

    def _undo(self, step: JournalRow) -> None:
        history, actor = self._history, self._actor
        if history is None or actor is None:
            return
        self._run(
            _Run(
                self.tr("Undone: {step}"), self.word(step),
                lambda progress: history.undo(actor, step.id, progress),
                self.tr("Undo {step}") if step.id in self.steps.large else "",
                next((each for each in self.steps.undo if each.id < step.id), None),
            )
        )  # fmt: skip

    def _held_back(self, wanted: Callable[[], object]) -> bool:
        """One at a time: a key pressed meanwhile has its turn; what is typed on the page in front is settled
        first."""
        if self._actor is None or not self._shell.is_open():
            return True
        if self._under_way:
            if len(self._next) < AHEAD:
                self._next.append(wanted)
            return True
        page = self._shell.page()
        if page is None or not page.unsaved():
            return False
        self._toast(self.tr("Save or discard what you changed on this page first"))
        return True

    def _tell_fixed(self, fixed: JournalRow, below: JournalRow | None) -> None:
        choices = [Choice(self.tr("Close"), lambda: None), *self._one_below(below)]
        sentence = self.tr("“{step}” is on record and stays. What is official is voided or amended instead.")
        self._workspace.notices.show_message(
            self._shell, self.tr("The newest step cannot be undone"),
            [sentence.format(step=self.word(fixed))], "info", choices,
        )  # fmt: skip

    def _one_below(self, below: JournalRow | None) -> list[Choice]:
        """A step that stays does not bar the way to those before it."""
        if below is None:
            return []
        return [Choice(self.tr("Undo {step}").format(step=self.word(below)), lambda: self._undo(below))]

    def _run(self, wanted: _Run) -> None:
        self._under_way = True

        def settled(_answer: object) -> None:
            self._toast(wanted.done.format(step=wanted.step))
            self._read(self._go_on, lambda _no: self._end())

        def refused(no: Refused) -> None:
            self._end()
            self._workspace.notices.refused(self._shell, no, *self._one_below(wanted.below))

        def unavailable(no: Unavailable) -> None:
            self._end()
            self._workspace.notices.unavailable(self._shell, no, lambda: self._run(wanted))

        worker = self._workspace.worker
        if wanted.title:
            title = wanted.title.format(step=wanted.step)
            worker.start(self, title, wanted.job, settled, refused, unavailable)
        else:
            worker.run(self, lambda: wanted.job(SILENT), settled, refused, unavailable)

    def _on_cancelled(self, owner: QObject, title: str) -> None:
        if owner is self:
            self._end()
            self._workspace.notices.cancelled(self._shell, title)

    def _on_changed(self, _change: Changed) -> None:
        self._settle.start()

    def _on_failed(self, _owner: QObject, _fault: object) -> None:
        self._end()

    def _end(self) -> None:
        """What was pressed meanwhile meant the step that did not come about."""
        self._under_way = False
        self._next.clear()

    def _go_on(self) -> None:
        self._under_way = False
        if self._next:
            self._next.pop(0)()
        if not self._under_way:  # nothing came of it: what waits behind it must not follow some later step
            self._next.clear()

    def _toast(self, text: str) -> None:
        self._workspace.notices.toast(self._shell, text)

    def _read(
        self,
        then: Callable[[], object] = lambda: None,
        failed: Callable[[Refused | Unavailable], object] | None = None,
    ) -> None:
        """What can be undone now; a step just taken is no longer there."""
        history, actor, since = self._history, self._actor, self._since
        if history is None or actor is None or not actor.may("access.undo"):
            then()
            return

        def show(steps: Steps) -> None:
            self._show(steps)
            then()

        self._workspace.worker.run(self, lambda: history.steps(actor, since), show, failed, failed)

    def _show(self, steps: Steps) -> None:
        self.steps = steps
        self.told.emit()
