"""The one road from a click to a service.

Services run on one database thread (writes queue up, SQLite stays calm), long jobs on a second, pictures of
papers on a third. Answers come back on the GUI thread. A thread knows a task by its number only and lets go
of the job before it reports: no thread may hold the last reference to a widget.
"""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from academy.base.changes import Changed
from academy.base.late import Late
from academy.base.problems import Refused, Unavailable
from academy.base.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)
futures = Late("concurrent.futures")  # nothing is asked for before the window is painted
DATABASE, LONG, PICTURES = "database", "jobs", "pictures"
Answer = TypeVar("Answer")
TURN = 0.0005  # seconds a thread may keep the interpreter: painting asks for it back at every call
EXPECTED = (Refused, Unavailable, Cancelled)
_BEAT = 0.1  # seconds between two reports of progress: more would only flicker


@dataclass(slots=True)
class Task:
    """One call under way. It lives on the GUI side until its answer is delivered."""

    lane: str
    owner: QObject
    job: Callable[[], object]
    then: Callable[[object], object] | None
    refused: Callable[[Refused], object] | None
    unavailable: Callable[[Unavailable], object] | None
    again: Callable[[], object]
    title: str = ""
    stop: Event = field(default_factory=Event)
    made: Path | None = None  # what a long job writes, where its answer does not say
    answer: object = None
    fault: BaseException | None = None
    is_left: bool = False  # whoever asked has signed out: the answer is nobody's


class Gauge:
    """Progress of one long job, told to the GUI thread at most ten times a second."""

    def __init__(self, tell: Callable[[int, int], None], stop: Event) -> None:
        self._tell, self._stop, self._told = tell, stop, 0.0

    def step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = monotonic()
        if now - self._told >= _BEAT or done == total:
            self._told = now
            self._tell(done, total)


class Worker(QObject):
    """Runs services away from the window. Signals arrive on the GUI thread."""

    changed = Signal(Changed)
    refused = Signal(QObject, Refused)  # nobody else handled it: the notices show every sentence
    unavailable = Signal(QObject, Unavailable, object)  # … and a way to try again
    failed = Signal(QObject, BaseException)
    job_started = Signal(int, str)
    job_advanced = Signal(int, int, int)
    job_ended = Signal(int)
    job_cancelled = Signal(QObject, str)  # whose it was, and its title: the way out was taken
    job_made = Signal(str, object)  # a long job's title, and the Path of the file or folder it wrote
    _answered = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN)
        self._numbers = count(1)
        self._tasks: dict[int, Task] = {}
        self._closed = False
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._asked: list[int] = []  # not begun yet
        self._due: list[int] = []  # answered, but not delivered yet
        self._begin = QTimer(self, interval=0, singleShot=True)
        self._begin.timeout.connect(self._on_begin)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._on_turn)
        self._answered.connect(self._on_answered)

    def run(
        self,
        owner: QObject,
        job: Callable[[], Answer],
        then: Callable[[Answer], object] | None = None,
        refused: Callable[[Refused], object] | None = None,
        unavailable: Callable[[Unavailable], object] | None = None,
    ) -> None:
        """Run `job` on the database thread, then `then(answer)` here, if `owner` still lives."""
        self._send(DATABASE, owner, job, then, refused, unavailable)

    def draw(
        self, owner: QObject, job: Callable[[], Answer], then: Callable[[Answer], object] | None = None
    ) -> None:
        """Like `run`, for work that needs no database: pages of PDF into pictures."""
        self._send(PICTURES, owner, job, then, None, None)

    def start(
        self,
        owner: QObject,
        title: str,
        job: Callable[[Progress], Answer],
        then: Callable[[Answer], object] | None = None,
        refused: Callable[[Refused], object] | None = None,
        unavailable: Callable[[Unavailable], object] | None = None,
        made: Path | None = None,
    ) -> int:
        """Run a long job with progress and cancel in the status line; gives its number.

        What it wrote can be opened from there: `made`, or the Path or Paths it answers.
        """
        number = next(self._numbers)
        stop = Event()
        gauge = Gauge(lambda done, total: self.job_advanced.emit(number, done, total), stop)
        again = lambda: self.start(owner, title, job, then, refused, unavailable, made)  # noqa: E731
        task = Task(
            LONG, owner, lambda: job(gauge), _plain(then), refused, unavailable, again, title, stop, made
        )
        self.job_started.emit(number, title)
        self._submit(number, task)
        return number

    def cancel(self, number: int) -> None:
        """Ask a long job to stop at its next step. Nothing of it stays."""
        if task := self._tasks.get(number):
            task.stop.set()

    def cancel_all(self) -> None:
        """Ask every long job to stop at its next step."""
        for task in self._tasks.values():
            if task.title:
                task.stop.set()

    def leave(self) -> None:
        """Somebody else may come: jobs stop at their next step, and how anything ends is told to nobody."""
        self.cancel_all()
        for task in self._tasks.values():
            task.is_left = True

    def running(self) -> list[tuple[int, str]]:
        """Number and title of the long jobs under way, the running one first."""
        return [
            (number, task.title) for number, task in self._tasks.items() if task.title and not task.is_left
        ]

    def jobs(self) -> list[str]:
        """What long jobs under way are called, the running one first."""
        return [title for _, title in self.running()]

    def asked(self) -> frozenset[int]:
        """The calls of services that have no answer yet, long jobs and pictures aside: what is being saved
        is among them."""
        return frozenset(number for number, task in self._tasks.items() if task.lane == DATABASE)

    def busy(self) -> bool:
        """Whether anything is under way or waiting."""
        return bool(self._tasks)

    def post(self, change: Changed) -> None:
        """Tell every open page what a write touched; from any thread."""
        self.changed.emit(change)

    def close(self) -> None:
        """Cancel what can be cancelled, wait for the rest; called once, before the window goes.

        What was asked of the services is done even if it had not begun: it may be what somebody saved. What a
        timer still asks for after that is nobody's any more and is let go.
        """
        self._closed = True
        self._on_begin()
        for task in self._tasks.values():
            if task.lane != DATABASE:
                task.stop.set()
        for name, lane in self._lanes.items():
            lane.shutdown(wait=True, cancel_futures=name != DATABASE)
        self._tasks.clear()

    def _send(
        self,
        lane: str,
        owner: QObject,
        job: Callable[[], Answer],
        then: Callable[[Answer], object] | None,
        refused: Callable[[Refused], object] | None,
        unavailable: Callable[[Unavailable], object] | None,
    ) -> None:
        again = lambda: self._send(lane, owner, job, then, refused, unavailable)  # noqa: E731
        task = Task(lane, owner, job, _plain(then), refused, unavailable, again)
        self._submit(next(self._numbers), task)

    def _submit(self, number: int, task: Task) -> None:
        if self._closed:
            return
        self._tasks[number] = task
        self._asked.append(number)
        self._begin.start()

    def _on_begin(self) -> None:
        """A turn after it was asked for: what is shown meanwhile is painted first, not at the same time."""
        asked, self._asked = self._asked, []
        for number in asked:
            lane = self._tasks[number].lane
            if lane not in self._lanes:
                self._lanes[lane] = futures.ThreadPoolExecutor(1, lane)
            self._lanes[lane].submit(self._work, number)

    def _work(self, number: int) -> None:
        """On a lane's thread. The task is reached through the table: nothing of it is left in this frame."""
        if not self._tasks[number].stop.is_set():
            try:
                self._tasks[number].answer = self._tasks[number].job()
            except EXPECTED as no:
                self._tasks[number].fault = no
            except BaseException as fault:  # noqa: BLE001 - the last line before the thread: reported, never lost
                self._tasks[number].fault = fault
        else:
            self._tasks[number].fault = Cancelled()
        self._answered.emit(number)

    def _on_answered(self, number: int) -> None:
        self._due.append(number)
        self._turn.start()

    def _on_turn(self) -> None:
        """One answer a turn of the event loop: what it changes is laid out and painted before the next."""
        number = self._due.pop(0)
        if self._due:  # before it is dealt with: that may begin a loop of its own, such as a menu's
            self._turn.start()
        self._deliver(number)

    def _deliver(self, number: int) -> None:
        task = self._tasks.pop(number, None)
        if task is None:  # answered after close()
            return
        if task.title:
            self.job_ended.emit(number)
        if task.is_left:
            if task.fault is not None and not isinstance(task.fault, EXPECTED):
                log.error("a service call failed after its user had left", exc_info=task.fault)
            return
        if task.title and task.fault is None and (made := task.made or _written(task.answer)) is not None:
            self.job_made.emit(task.title, made)
        if task.fault is not None:
            self._deliver_fault(task, task.fault)
        elif task.then is not None and isValid(task.owner):
            task.then(task.answer)

    def _deliver_fault(self, task: Task, fault: BaseException) -> None:
        owner = task.owner if isValid(task.owner) else self
        match fault:
            case Cancelled():
                if task.title:
                    self.job_cancelled.emit(owner, task.title)
            case Refused():
                if task.refused is not None and owner is task.owner:
                    task.refused(fault)
                else:
                    self.refused.emit(owner, fault)
            case Unavailable():
                if task.unavailable is not None and owner is task.owner:
                    task.unavailable(fault)
                else:
                    self.unavailable.emit(owner, fault, task.again)
            case _:
                log.error("a service call failed", exc_info=fault)
                self.failed.emit(owner, fault)


def _written(answer: object) -> Path | None:
    """The file a job answers, or the folder of its files."""
    if isinstance(answer, Path):
        return answer
    if isinstance(answer, list) and answer and isinstance(answer[0], Path):
        return answer[0].parent
    return None


def _plain(then: Callable[[Answer], object] | None) -> Callable[[object], object] | None:
    """The answer's type is known to the caller; the table of tasks holds many kinds."""
    return cast("Callable[[object], object] | None", then)
