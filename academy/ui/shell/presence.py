"""What runs while somebody is signed in: the lock after idle minutes, undo, links, unsaved input."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from academy.base.changes import Changed
from academy.base.problems import Refused, problem
from academy.ui.parts.message_dialog import Choice
from academy.ui.parts.recent import RecentFile, bare
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.choices import Choices
from academy.ui.shell.edit import EditActs
from academy.ui.shell.frame import Shell
from academy.ui.shell.panes import Panes
from academy.ui.shell.recovery import Recovery
from academy.ui.shell.rights import Rights
from academy.ui.shell.screen import OwnPlace
from academy.ui.shell.tour import Tour

if TYPE_CHECKING:
    from academy.access.facts import BinRow
    from academy.base.actor import Actor
    from academy.services import Services

ROOMS = ("network", "people", "courses", "apprenticeship", "certificates", "access")
IDLE_MINUTES = 15  # GB/T 22239-2019 level 2 asks for a time-out; the form below the lock is kept
_ACTIVITY = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove}


class Presence(QObject):
    """Loaded after the frame is painted. `go` leads to a page and a record there."""

    idle = Signal()
    _reached = Signal(bool)  # from the listener's thread

    def __init__(self, workspace: Workspace, shell: Shell, go: Callable[[str, int], object]) -> None:
        super().__init__(shell)
        self.clock = QTimer(self, interval=IDLE_MINUTES * 60_000, singleShot=True)
        self.clock.timeout.connect(self.idle)
        self._workspace, self._shell, self._go = workspace, shell, go
        self._page_of: dict[str, str] = {}
        self._served: tuple[Services, Actor] | None = None
        self.edit = EditActs(workspace, shell)
        Panes(shell)
        Choices(workspace, shell)
        self._place = OwnPlace(shell)
        self.edit.link_opened.connect(self.open_record)
        self._recent: RecentFile | None = None
        shell.record_shown.connect(self._on_seen)
        shell.record_missed.connect(self._on_missed)
        shell.tour_wanted.connect(self._on_tour)
        self.edit.pin_wanted.connect(self._on_pin)
        self._stop_listening: Callable[[], object] = lambda: None
        self._reached.connect(self._on_reached)
        self.rights = Rights(workspace, shell)
        self.recovery = Recovery(workspace, shell, self.open_record)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._on_window)
            self._on_window(app.focusWindow())

    def begin(self, services: Services, actor: Actor, page_of: dict[str, str]) -> None:
        """`page_of`: which page opens a record of which table."""
        self._page_of, self._served = page_of, (services, actor)
        self._place.take(actor.account)
        self.clock.start()
        self.edit.begin(services, actor)
        self._recent = RecentFile(services.folder.root, actor.account_id)
        self.recovery.begin(services.drafts, actor.account_id)
        self._stop_listening = services.listen(self._workspace.worker.post, self._reached.emit)
        self.rights.begin(services, actor)  # they may have changed while the window was built

    def renew(self, services: Services, actor: Actor) -> None:
        """The same person with other rights: other pages, and the steps he may still take back."""
        self._shell.renew_pages()
        self.edit.renew(services, actor)
        self._workspace.notices.tell(
            self._shell, self.tr("Your rights have changed"),
            self.tr("The pages are those your rights allow now. What is saved stays as it is."),
            self.tr("What was typed into a form and not saved is offered when that form opens again."),
        )  # fmt: skip

    def end(self) -> None:
        self.rights.end()
        self._place.leave()
        self.clock.stop()
        self.edit.end()
        self._recent = self._served = None
        self._stop_listening()
        self._shell.set_banner("")
        self._workspace.drafts.end()
        self._workspace.lists.serve(None)  # lists ask nothing of an academy that was left

    def open_record(self, ref: RecordRef) -> None:
        """To the record, if this actor may open pages of its kind."""
        key = self._page_of.get(ref.kind, "")
        if key in self._shell.page_keys():
            self._go(key, ref.id)
        else:
            self._tell_missed(None)

    def _on_missed(self, ref: RecordRef) -> None:
        """What lies in the recycle bin is named as such to whoever may bring it back."""
        if self._served is not None:
            services, actor = self._served
            job = lambda: services.history.in_bin(actor, ref.kind, ref.id)  # noqa: E731
            self._workspace.worker.run(self, job, self._tell_missed)

    def _tell_missed(self, lying: BinRow | None) -> None:
        if lying is None:
            self._workspace.notices.refused(self._shell, Refused(problem("record.unreachable")))
            return
        sentence = self.tr("“{record}” lies in the recycle bin since {day}, put there by {name}.").format(
            record=lying.label, day=f"{lying.removed_at:%Y-%m-%d %H:%M}", name=lying.removed_by or "—"
        )
        choices = [
            Choice(self.tr("Close"), lambda: None),
            Choice(self.tr("Bring back"), lambda: self._bring_back(lying), "primary"),
        ]
        note = self.tr("Code: {code}").format(code="record.in_bin")
        title = self.tr("In the recycle bin")
        self._workspace.notices.show_message(self._shell, title, [sentence], "info", choices, note)

    def _bring_back(self, lying: BinRow) -> None:
        if self._served is not None:
            services, actor = self._served
            job = lambda: services.history.bring_back(actor, lying.table, lying.id)  # noqa: E731
            there = lambda _done: self.open_record(RecordRef(lying.table, lying.id))  # noqa: E731
            self._workspace.worker.run(self, job, there)

    def _on_tour(self) -> None:
        """One at a time; of a signed-in user's own pages."""
        for before in self._shell.findChildren(Tour):
            before.leave()
        if self._shell.is_open() and self._shell.page_keys():
            Tour(self._shell)

    def _on_seen(self, ref: RecordRef) -> None:
        if (file := self._recent) is not None:
            self._workspace.worker.draw(self, lambda: file.keep(file.read().seen(bare(ref))))

    def _on_pin(self, ref: RecordRef) -> None:
        if (file := self._recent) is None:
            return

        def turn() -> bool:
            file.keep(turned := file.read().turned(bare(ref)))
            return bare(ref) in turned.pinned

        def told(pinned: bool) -> None:
            words = self.tr("Pinned: it stands on the home page") if pinned else self.tr("No longer pinned")
            self._workspace.notices.toast(self._shell, words)

        self._workspace.worker.draw(self, turn, told)

    def _on_reached(self, reached: bool) -> None:
        """The server is gone, or back: then every room may have changed meanwhile."""
        if reached:
            self._shell.set_banner("")
            for room in ROOMS:
                self._workspace.worker.post(Changed(room, 0, 0))
        else:
            lost = self.tr(
                "The server cannot be reached. What you see may be out of date; nothing can be saved."
            )
            self._shell.set_banner(lost)

    def _on_window(self, window: QWindow | None) -> None:
        """Keys and mouse come to a window first; asked of every widget, each event would cost Python."""
        if window is not None:
            window.installEventFilter(self)  # again only moves it to the front

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY and self.clock.isActive():
            self.clock.start()
        return False
