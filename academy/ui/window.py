"""The window from first paint to goodbye: gate, sign-in, pages, lock, automatic backup."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from academy import VERSION
from academy.base.actor import GUEST, PROGRAM, Actor
from academy.ui.access.gate import Gate
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.arrival import Arrival
from academy.ui.shell.frame import Shell
from academy.ui.shell.screen import keep_place, show_fitting, tell_painted
from academy.ui.upkeep.backup_clock import BackupClock

if TYPE_CHECKING:
    from academy.launcher import Launcher
    from academy.services import Services
    from academy.ui.pages import Rooms
    from academy.ui.shell.claim import FolderClaim
    from academy.ui.shell.presence import Presence
    from academy.ui.shell.spec import AccountAction, PageSpec


class MainWindow(QObject):
    """Joins the frame, the gate and the services of one data folder.

    `load_rooms` brings in pages and cards once the frame is painted: importing them takes longer than that.
    """

    def __init__(
        self, workspace: Workspace, launcher: "Launcher", load_rooms: "Callable[[], type[Rooms]]", *,
        demo: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._load_rooms = load_rooms
        self.workspace, self.launcher = workspace, launcher
        self.services: Services | None = None
        self.actor: Actor | None = None
        self._demo, self._turns = demo, Turns(self)
        self.shell = Shell(workspace)
        self.gate = Gate(self.shell)
        self.shell.cover()  # the gate is the first thing seen; what it hides is built when it opens
        self.gate.seen.connect(self._on_painted)
        self.shell.leaving.connect(self.close)
        self.shell.elsewhere.connect(self.shell.lead)
        self.shell.set_about(self._about)
        self._backups = BackupClock(workspace, self)
        self._backups.told.connect(self._tell_backup)
        self.gate.wait("")

    @cached_property
    def rooms(self) -> "Rooms":
        rooms = self._load_rooms()()
        self.shell.fit(rooms.fittings())
        self.gate.fit(rooms.board)
        return rooms

    @cached_property
    def claim(self) -> "FolderClaim":
        return self.rooms.claim(self.workspace, self.shell)

    @cached_property
    def presence(self) -> "Presence":
        made = self.rooms.presence(self.workspace, self.shell, self.shell.lead)
        made.idle.connect(self.lock)
        made.rights.renewed.connect(self._on_rights_renewed)
        made.rights.ended.connect(self._sign_out)
        return made

    def show(self) -> None:
        show_fitting(self.shell)

    def close(self) -> None:
        """Stop the clocks, let running work end, close the database."""
        keep_place(self.shell)
        if self.actor is not None:
            self.presence.end()
        self._backups.stop()
        self.workspace.notices.forget()
        self.workspace.close()
        self._leave_services()

    def lock(self) -> None:
        """Ask for the password again; what was typed below stays."""
        if self.actor is None or self.services is None:
            return
        card = self.rooms.sign_in(self.workspace, self.services, self.actor.account, locked=True)
        card.entered.connect(self._on_unlocked)
        card.other_wanted.connect(self.sign_out)
        self.workspace.notices.wait(self.gate)
        self.gate.show_card(card, self.tr("Locked"), self.tr("What you typed is kept."), width=440)
        card.focus_first()

    def sign_out(self) -> None:
        """Back to the gate; what is typed and what runs is asked about first."""
        self.shell.sign_out(self._sign_out)

    def _sign_out(self) -> None:
        self.presence.end()
        self._backups.stop()
        self.actor = None
        self.workspace.worker.leave()
        self.workspace.notices.forget()
        self.gate.drop_dialogs()
        self.shell.set_pages(tuple)
        self.show_sign_in()

    def show_first_run(self, here: "Services | None" = None) -> None:
        card = self.rooms.first_run(self.workspace, self.launcher)
        card.opened.connect(self.use)
        card.founded.connect(self._on_founded)
        if here is not None:
            card.found_in(here, self._on_founded_here)
        self.gate.show_card(card, self.tr("Welcome to Academy"), self.tr("How do you want to begin?"))
        card.focus_first()

    def show_sign_in(self, account: str = "") -> None:
        if self.services is None:
            return
        card = self.rooms.sign_in(self.workspace, self.services, account)
        card.entered.connect(self.enter)
        card.other_wanted.connect(self._on_other_way)
        self.gate.show_card(card, self.tr("Sign in"), str(self.services.folder.root), width=440)
        card.focus_first()

    def use(self, services: "Services") -> None:
        """A data folder was opened: ask who comes in. A demo lets its clerk in by itself."""
        self._leave_services()
        if not self.claim.take(services.folder.root):
            self.claim.refuse(services, self.show_first_run)
            return
        self.services = services
        services.door.listeners.append(self.workspace.worker.post)
        if services.config.demo:
            demo = services.config.demo_clerk
            self._run(lambda: services.access.actor_of(PROGRAM, demo), self.enter)
        else:
            self._run(lambda: services.access.is_founded(GUEST), self._on_founded_known)

    def enter(self, actor: Actor) -> None:
        """Somebody is signed in: show the window as his rights allow."""
        services = self.services
        if services is None:
            return
        self.actor, language = actor, self.workspace.language  # what pages say is read away from the window
        self._run(lambda: (language.read(), services.network.branches(actor))[-1], self._on_branches)

    def _on_branches(self, branches: list) -> None:  # type: ignore[type-arg]
        services, actor = self.services, self.actor
        if services is None or actor is None:
            return
        names = {row.id: row.name for row in branches}
        own = names.get(actor.branch_id or 0, "")
        head, below = next((row.name for row in branches if row.parent_id is None), own), len(branches) - 1
        self.shell.set_academy(head, lambda: self.tr("%n branch(es)", "", below) if below > 0 else "")
        self.shell.set_account(actor.name, self._role, own, self._actions)
        self.shell.set_database(
            "SQLite" if services.database.is_sqlite else "PostgreSQL", services.config.demo
        )
        self._tell_backup()
        self.shell.set_pages(self._specs)
        self._turns.run(self.shell.uncover, lambda: self._come_in(services, actor))

    def _come_in(self, services: "Services", actor: Actor) -> None:
        """The frame was built a turn before, once and with all it was told: both at once would be felt."""
        if self.actor is not actor:
            return
        self.rooms.join_desk(self.workspace, services, actor, self.shell, self.shell.lead)
        self.gate.open()
        self._backups.start(services, actor)
        self.presence.begin(services, actor, dict(self.rooms.page_of))

    def _specs(self) -> "list[PageSpec]":
        if self.services is None or self.actor is None:
            return []
        frame = self.rooms.frame(
            self.shell.lead, self.shell.set_count, self._on_restored, self._on_demo_over,
            self.shell.tour_wanted.emit, self.shell.begin,
        )  # fmt: skip
        return self.rooms.page_specs(self.workspace, self.services, self.actor, frame)

    def _role(self) -> str:
        roles = self.actor.roles if self.actor is not None else ()
        return self.workspace.language.words.role(roles[0]) if roles else ""

    def _on_rights_renewed(self, services: "Services", actor: Actor) -> None:
        """Somebody gave or took a role meanwhile: forms go, what is typed into them stays kept."""
        self.actor = actor
        self.workspace.drafts.leave()
        self.gate.drop_dialogs()
        self.presence.renew(services, actor)
        self.rooms.join_desk(self.workspace, services, actor, self.shell, self.shell.lead)

    def _tell_backup(self) -> None:
        self.shell.set_backup(self._backups.words, self._backups.is_late)

    def _actions(self) -> "list[AccountAction]":
        if self.services is None or self.actor is None:
            return []
        return self.rooms.account_acts(
            self.workspace, self.services, self.actor, self.shell, self.lock, self.sign_out
        )

    def _on_painted(self) -> None:
        if tell_painted(self.shell):
            return
        self.workspace.begin()
        self.gate.wait(self.tr("Opening…"))
        if self._demo:
            title, folder, demo = self.tr("Making the demo network"), self.launcher.folder, self.launcher.demo
            make = lambda progress: demo(folder, progress)  # noqa: E731
            self.workspace.worker.start(self, title, make, self._on_opened, self._on_refused)
        elif self.launcher.exists(self.launcher.folder):
            language, open_it = self.workspace.language, self.launcher.open  # words are read there, too
            self._run(lambda: (language.words, open_it(self.launcher.folder))[-1], self._on_opened)
        else:
            Arrival(self.show_first_run, self)

    def _on_opened(self, services: "Services") -> None:
        Arrival(lambda: self.use(services), self)

    def _run(self, job, then) -> None:  # type: ignore[no-untyped-def]
        unavailable = lambda no: self._on_unavailable(no, lambda: self._run(job, then))  # noqa: E731
        self.workspace.worker.run(self, job, then, self._on_refused, unavailable)

    def _on_unavailable(self, no, again) -> None:  # type: ignore[no-untyped-def]
        """Before anybody is signed in every way to begin stands open behind the message."""
        if self.services is None or self.actor is None:
            self.show_first_run()
        self.workspace.notices.unavailable(self.shell, no, again)

    def _on_refused(self, no) -> None:  # type: ignore[no-untyped-def]
        if self.services is None or self.actor is None:
            self.show_first_run()
        self.workspace.notices.refused(self.shell, no)

    def _on_founded(self, services: "Services", account: str) -> None:
        """The key of a new academy must be on paper before anything else happens."""
        self._leave_services()
        self.claim.take(services.folder.root)
        self.services = services
        services.door.listeners.append(self.workspace.worker.post)
        card = self.rooms.recovery(self.workspace, services.recovery_sheet())
        card.done.connect(lambda: self.show_sign_in(account))
        self.gate.show_card(card, self.tr("Recovery sheet"), self.tr("Keep it apart from this computer"))

    def _on_founded_known(self, founded: bool) -> None:
        if founded or self.services is None:
            self.show_sign_in()
        else:
            self.show_first_run(self.services)

    def _on_founded_here(self, account: str) -> None:
        services, self.services = self.services, None
        if services is not None:
            services.door.listeners.clear()
            self._on_founded(services, account)

    def _on_unlocked(self, actor: Actor) -> None:  # the card lets nobody in but who locked it
        if not self.presence.rights.follow(actor):
            return
        self.gate.open()
        self.presence.clock.start()
        self.workspace.notices.go_on()

    def _on_demo_over(self) -> None:
        """The demo's folder goes as a whole; then every way to begin stands open again."""
        folder = self._left_folder()
        self._run(lambda: self.launcher.forget(folder), lambda _: self.show_first_run())

    def _on_restored(self) -> None:  # another state of the data: everybody signs in again
        folder = self._left_folder()
        self._run(lambda: self.launcher.open(folder), self.use)

    def _left_folder(self) -> Path:
        folder = self.launcher.folder if self.services is None else self.services.folder.root
        self._sign_out()
        self._leave_services()
        self.gate.wait(self.tr("Opening…"))
        return folder

    def _on_other_way(self) -> None:
        self._leave_services()
        self.show_first_run()

    def _leave_services(self) -> None:
        if self.services is not None:
            self.services.close()
            self.claim.release()
            self.services = None

    def _about(self) -> list[tuple[str, str]]:
        folder = str(self.services.folder.root if self.services else self.launcher.folder)
        version = (self.tr("Version"), VERSION)
        return [version, (self.tr("Data folder"), folder), (self.tr("Licence"), "Apache-2.0")]
