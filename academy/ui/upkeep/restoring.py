"""Restoring a backup: what it holds beside what is here now, the password again, then wait for the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from academy.base.actor import Actor
from academy.base.facts import BackupSheet, Count
from academy.base.problems import Refused, Unavailable
from academy.base.progress import Cancelled
from academy.base.words import Words, table
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, column, label
from academy.ui.parts.messages import NoteStrip, Track
from academy.ui.parts.models import FactsModel
from academy.ui.parts.password import Again, password_again
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace
from academy.upkeep.facts import Restored

if TYPE_CHECKING:
    from academy.upkeep.service import UpkeepService

EVERY_ACT = "table.journal"  # looking into a backup adds lines already: that they go is no warning
HEAD_AND_FRAME = 46  # a table's heading and its edges


@dataclass(frozen=True, slots=True)
class CountPair:
    """One kind of record: how many there are now, how many the backup holds."""

    id: int
    key: str
    kind: str
    here: int
    held: int


def pairs_of(words: Words, here: Sequence[Count], held: Sequence[Count]) -> list[CountPair]:
    """The kinds of records a clerk knows by name, with a row on either side; what differs comes first."""
    names = table(words.language)
    now = {count.table: count.rows for count in here}
    then = {count.table: count.rows for count in held}
    found = [
        (key, names[key], now.get(key.removeprefix("table."), 0), then.get(key.removeprefix("table."), 0))
        for key in names
        if key.startswith("table.")
    ]
    told = sorted((each for each in found if each[2] or each[3]), key=lambda each: each[2] == each[3])
    return [CountPair(place, *each) for place, each in enumerate(told, 1)]


class Relay(QObject):
    """Progress of a job on another thread, told here; `stop` ends it at its next step."""

    stepped = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def begin(self) -> None:
        self._stop.clear()

    def stop(self) -> None:
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.stepped.emit(done, total)


class WaitDialog(Dialog):
    """Stands until the job is over: nobody may work on data that is being replaced."""

    def __init__(self, parent: QWidget, title: str, sentence: str, relay: Relay) -> None:
        super().__init__(parent, title)
        self._track = Track()
        self.body.addWidget(label(sentence, wrap=True))
        self.body.addWidget(self._track)
        self._relay = relay
        self.cancel = button(self.tr("Cancel"), on=self.reject)
        self.set_foot(self.cancel, None)
        relay.stepped.connect(self._track.show_share)

    def reject(self) -> None:
        """Esc and Cancel: the dialog goes once the job has stopped, or when it was over already."""
        self._relay.stop()
        self.cancel.setEnabled(False)


class Restoring(QObject):
    """A backup takes the place of the data while a dialog stands; on the one database thread, so that no page
    asks meanwhile. `restored`: the folder holds another state now, open it again."""

    restored = Signal()

    def __init__(self, page: QWidget, workspace: Workspace, upkeep: "UpkeepService", actor: Actor) -> None:
        super().__init__(page)
        self._page, self._workspace, self._upkeep, self._actor = page, workspace, upkeep, actor
        self._relay = Relay(self)
        self._wait: WaitDialog | None = None

    @property
    def under_way(self) -> bool:
        return self._wait is not None

    def begin(self, source: Path) -> None:
        upkeep, actor, relay = self._upkeep, self._actor, self._relay
        sentence = self.tr("The present state is backed up, then the backup takes its place. Please wait.")
        relay.begin()
        self._wait = WaitDialog(self._page, self.tr("Restoring"), sentence, relay)
        self._wait.open()

        def job() -> Restored | None:
            try:
                return upkeep.restore(actor, source, relay)
            except Cancelled:
                return None

        self._workspace.worker.run(self, job, self._on_ended, self._on_refused, self._on_unavailable)

    def _on_ended(self, done: Restored | None) -> None:
        self._end_wait()
        if done is None:
            self._workspace.notices.toast(self._page, self.tr("Not restored: the data is as it was."))
            return
        rows = sum(count.rows for count in done.sheet.counts)
        sentences = [
            self.tr("The state of {when} is back: {rows} rows.").format(
                when=f"{done.sheet.made_at:%Y-%m-%d %H:%M}", rows=f"{rows:,}"
            )
        ]
        if done.numbers_lost:
            sentences.append(
                self.tr(
                    "%n number(s) handed out since will not be used again; they are listed as lost.",
                    "",
                    done.numbers_lost,
                )
            )
        sentences.append(self.tr("Please sign in again."))
        self._workspace.notices.tell(self._page, self.tr("Restored"), *sentences, tone="ok")
        self.restored.emit()

    def _on_refused(self, no: Refused) -> None:
        self._end_wait()
        self._workspace.notices.refused(self._page, no)

    def _on_unavailable(self, no: Unavailable) -> None:
        self._on_refused(Refused(no.problem))

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.accept()
            self._wait = None


class Comparison(QFrame):
    """The counts of both sides, and what would be lost, in words."""

    def __init__(self, workspace: Workspace, sheet: BackupSheet, here: Sequence[Count]) -> None:
        super().__init__()
        pairs = pairs_of(workspace.language.words, here, sheet.counts)
        less = [pair for pair in pairs if pair.held < pair.here and pair.key != EVERY_ACT]
        made = f"{sheet.made_at:%Y-%m-%d %H:%M}"
        warning = self.tr(
            "Everything entered after {when} is replaced. The present state is backed up first."
        ).format(when=made)
        model = FactsModel(
            [
                Column("kind", self.tr("Records"), "name", 200, stretch=True),
                Column("here", self.tr("Now"), "number", 96),
                Column("held", self.tr("In the backup"), "number", 112),
                Column("fewer", self.tr("Difference"), "tone", 112, difference),
            ]
        )
        self.table = Table(model)
        self.table.setAccessibleName(self.tr("What is here and what the backup holds"))
        model.show(pairs)
        self.table.set_dense(True)
        self.table.setFixedHeight(HEAD_AND_FRAME + 36 * min(max(len(pairs), 1), 8))
        items: list[Any] = [NoteStrip("warn", warning), box(column(self.table, margins=(4, 4, 4, 4)), "card")]
        if less:
            names = self.tr(", ").join(f"{pair.kind} {pair.here - pair.held:,}" for pair in less)
            items.append(NoteStrip("danger", self.tr("Will be missing: {names}").format(names=names)))
        self.setLayout(column(*items, gap=12))


def difference(pair: CountPair) -> tuple[str, str] | None:
    gap = pair.held - pair.here
    if not gap:
        return None
    return f"{gap:+,}".replace("-", "−"), "danger" if gap < 0 else "ok"


def restore_dialog(
    workspace: Workspace,
    parent: QWidget,
    title: str,
    verb: str,
    comparison: Comparison,
    confirm: Callable[[str], Any],
    confirmed: Callable[[Any], object],
) -> FormDialog[Again]:
    """Nothing happens before the password is given and the seal button pressed."""
    return password_again(workspace, title, verb, confirm, confirmed, parent, comparison, kind="seal")


def size_words(size: int) -> str:
    """Bytes as people read them."""
    if size < 1024 * 1024:
        return f"{max(size, 1) / 1024:,.0f} KB" if size >= 1024 else "1 KB"
    return f"{size / 1024 / 1024:,.1f} MB"


def file_name(made: datetime) -> str:
    """A name without personal data."""
    return f"academy-{made:%Y%m%d-%H%M%S}.academy-backup"
