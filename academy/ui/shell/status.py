"""The status line: what is saved, the last backup, the running job … demo mark, who, which database."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.first import first
from academy.ui.parts.layout import Glyph, label, restyle, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import Track
from academy.ui.parts.worker import Worker

HEIGHT, GAP = 32, 8
BACKUP = ".academy-backup"
KEPT, LONGEST = 6, 280  # files that can be opened again; pixels of a name in the line
OFFERED = 60_000  # milliseconds a file is offered: after that it is one among others in its folder
_PATIENCE = 1000  # milliseconds before a job is shown: what is quicker would only flicker


@dataclass(slots=True)
class Job:
    title: str
    done: int = 0
    total: int = 0


class JobArea(QWidget):
    """The job under way: what, how far, how many, and the way out."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._jobs: dict[int, Job] = {}
        self._less = 0  # pixels it has to do without
        self._words = label("", "caption", "text2")
        self._track = Track(120)
        self._count = label("", "caption", "muted")
        self.cancel = button(self.tr("Cancel"), "link", on=self._on_cancel)
        self.every = button("", "link", hint=self.tr("All jobs: choose one to cancel it"))
        menu = QMenu(self.every)
        menu.aboutToShow.connect(lambda: self._list(menu))
        self.every.setMenu(menu)
        parts = (self._words, self._track, self._count, self.cancel, self.every)
        self.setLayout(row(*parts, gap=GAP, margins=(12, 0, 0, 0)))
        self.hide()
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wait.timeout.connect(self._refresh)
        worker.job_started.connect(self._on_started)
        worker.job_advanced.connect(self._on_advanced)
        worker.job_ended.connect(self._on_ended)
        for (
            number,
            title,
        ) in worker.running():  # the line is made anew in another language, or with other rights
            self._on_started(number, title)

    def _on_started(self, number: int, title: str) -> None:
        self._jobs[number] = Job(title)
        self._wait.start()

    def _on_advanced(self, number: int, done: int, total: int) -> None:
        if job := self._jobs.get(number):
            job.done, job.total = done, total
            if self.isVisible():
                self._refresh()

    def _on_ended(self, number: int) -> None:
        self._jobs.pop(number, None)
        if self._jobs and self.isVisible():
            self._refresh()
        elif not self._jobs:
            self._wait.stop()
            self.hide()

    def _on_cancel(self) -> None:
        if self._jobs:
            self._worker.cancel(first(self._jobs))

    def _list(self, menu: QMenu) -> None:
        """Every job, the running one first; what waits can be taken out of the queue."""
        menu.clear()
        for number, job in self._jobs.items():
            count = f"  {job.done:,} / {job.total:,}" if job.total else ""
            entry = menu.addAction(self.tr("Cancel: {job}").format(job=job.title + count))
            entry.triggered.connect(lambda _=False, wanted=number: self._worker.cancel(wanted))

    def _refresh(self) -> None:
        """The oldest job is the one running; the others wait behind it."""
        if not self._jobs:
            return
        job = first(self._jobs.values())
        self._tell()
        self.every.setText(self.tr("%n job(s)", "", len(self._jobs)))
        self.every.setVisible(len(self._jobs) > 1)
        self._count.setText(f"{job.done:,} / {job.total:,}" if job.total else "")
        # as wide as at its end: what stands behind it must not move under the mouse
        widest = self._count.fontMetrics().horizontalAdvance(f"{job.total:,} / {job.total:,}")
        self._count.setFixedWidth(widest + 2 if job.total else 0)
        self._track.show_share(job.done, job.total)
        self.setAccessibleName(f"{job.title} {self._count.text()}")
        self.show()

    def lacking(self) -> int:
        """Pixels it does without now."""
        return 0 if self.isHidden() else min(self._less, self._whole() - self._shortest())

    def be_narrow(self, less: int) -> None:
        """Do with so many pixels less: the bar goes before the words."""
        self._less = max(0, less)
        self._tell()

    def _whole(self) -> int:
        return self._track.width() + GAP + self._words.fontMetrics().horizontalAdvance(self._title())

    def _shortest(self) -> int:
        return self._words.fontMetrics().horizontalAdvance("…")

    def _title(self) -> str:
        job = next(iter(self._jobs.values()), None)
        return job.title if job is not None else ""

    def _tell(self) -> None:
        title, metrics = self._title(), self._words.fontMetrics()
        self._track.setVisible(not self._less)
        over = max(0, self._less - self._track.width() - GAP)
        room = metrics.horizontalAdvance(title) - over
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room) if over else title
        self._words.setText(shown)
        self._words.setToolTip(title if shown != title else "")


class MadeArea(QWidget):
    """What jobs have written, the newest by name; one click opens it."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._made: list[Path] = []
        self.newest = button("", "link", on=lambda: self._open(self._made[0]))
        self.older = button("", "link", "chevron-down", self.tr("Written before"))
        menu = QMenu(self.older)
        menu.aboutToShow.connect(lambda: self._list(menu))
        self.older.setMenu(menu)
        self.setLayout(row(self.newest, self.older, gap=2, margins=(12, 0, 0, 0)))
        self.hide()
        self._offer = QTimer(self, singleShot=True, interval=OFFERED)
        self._offer.timeout.connect(self._on_offered)
        worker.job_made.connect(self._on_made)

    def _on_made(self, title: str, made: Path) -> None:
        self._made = [made, *(each for each in self._made if each != made)][:KEPT]
        words = self.tr("Open {name}").format(name=made.name)
        shown = self.newest.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, LONGEST)
        self.newest.setText(shown)
        self.newest.setToolTip(f"{title}\n{made}")
        self.newest.setAccessibleName(words)
        self.older.setVisible(len(self._made) > 1)
        self.show()
        self._offer.start()

    def _on_offered(self) -> None:
        """It goes, but not from under the mouse or the keys."""
        used = (self, self.newest, self.older)
        if self.underMouse() or any(each.hasFocus() for each in used) or self.older.isDown():
            self._offer.start()
        else:
            self.hide()

    def _list(self, menu: QMenu) -> None:
        menu.clear()
        for each in self._made[1:]:
            menu.addAction(each.name).triggered.connect(lambda _=False, wanted=each: self._open(wanted))

    def _open(self, made: Path) -> None:
        place = made.parent if made.suffix == BACKUP else made  # no other program reads a backup
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


class StatusLine(QFrame):
    """One line below every page."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(HEIGHT)
        self._saved_mark, self._saved = Glyph("circle-check", "ok", 14), label("", "caption", "text2")
        self._backup_mark = Glyph("database-backup", "muted", 14)
        self._backup = label("", "caption", "text2")
        self._demo = Pill(self.tr("Demo data"), "warn")
        self._who = label("", "caption", "text2")
        self._database_mark = Glyph("hard-drive", "muted", 14)
        self._database = label("", "caption", "text2")
        self.jobs = JobArea(worker)
        self.made = MadeArea(worker)
        self._saved.setContentsMargins(0, 0, 12, 0)
        self._saved.hide()
        left = (self._saved_mark, self._saved, self._backup_mark, self._backup, self.jobs, self.made)
        right = (self._demo, 8, self._who, 12, self._database_mark, self._database)
        self.setLayout(row(*left, None, *right, gap=6, margins=(24, 0, 24, 0)))
        for each in (self._saved_mark, self._backup_mark, self._demo, self._database_mark):
            each.hide()
        # in this order they give way: the marks keep what the words say as a tip, the account says who
        self._words = (self._database, self._backup, self._saved, self._who)
        for area in (self.jobs, self.made):
            area.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its parts: they give way one after the other."""
        return QSize(0, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """What runs and what was written have their room before what is always there."""
        layout = self.layout()
        if layout is None:
            return
        less = self.jobs.lacking()
        for each in self._words:
            each.setVisible(bool(each.text()))
        for each in self._words:
            if layout.minimumSize().width() + less <= self.width():
                break
            each.hide()
        self.jobs.be_narrow(layout.minimumSize().width() + less - self.width())

    def show_saved(self, at: datetime) -> None:
        self._say(self._saved, self._saved_mark, self.tr("Saved {time}").format(time=f"{at:%H:%M}"))

    def show_backup(self, text: str, *, late: bool = False) -> None:
        """`late`: in red and with another sign, besides the words."""
        restyle(self._backup, tone="danger" if late else "text2")
        self._backup_mark.show_icon(*(("triangle-alert", "danger") if late else ("database-backup", "muted")))
        self._say(self._backup, self._backup_mark, text)

    def show_database(self, text: str, demo: bool) -> None:
        self._demo.setVisible(demo)
        self._say(self._database, self._database_mark, text)

    def show_who(self, text: str) -> None:
        self._who.setText(text)
        self._fit()

    def _say(self, words: QLabel, mark: Glyph, text: str) -> None:
        words.setText(text)
        mark.setToolTip(text)
        mark.setVisible(bool(text))
        self._fit()
