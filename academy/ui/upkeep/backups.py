"""The data as a whole: backups, restoring, moving to a server, checking, the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.base.facts import BackupSheet, Count
from academy.base.problems import Refused
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, column, flow, scrolled
from academy.ui.parts.message_dialog import Choice
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.password import password_again
from academy.ui.parts.server import ServerDraft, server_form, url_of
from academy.ui.parts.table import RowAction
from academy.ui.parts.workspace import Workspace
from academy.ui.upkeep.cards import ActCard, CheckCard
from academy.ui.upkeep.list import BackupList
from academy.ui.upkeep.restoring import Comparison, Restoring, file_name, restore_dialog

if TYPE_CHECKING:
    from academy.access.service import AccessService
    from academy.upkeep.service import UpkeepService
from academy.upkeep.facts import BackupRow

SIDE = 352
KINDS = "Academy (*.academy-backup)"


class UpkeepPage(Page):
    """`restored`: the database behind the window is another one now; open the folder again.

    `show_sheet(parent)` shows the recovery sheet; it is called only after the password was given.
    """

    shows = frozenset({"upkeep"})

    restored = Signal()

    def __init__(
        self,
        workspace: Workspace,
        upkeep: UpkeepService,
        access: AccessService,
        show_sheet: Callable[[QWidget], object],
        actor: Actor,
        cards: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(workspace)
        self._upkeep, self._access, self._actor = upkeep, access, actor
        self._show_sheet, self._cards = show_sheet, tuple(cards)
        self._may_restore = actor.may("data.restore")
        self._restoring = Restoring(self, workspace, upkeep, actor)
        self._restoring.restored.connect(self.restored)
        self._backup_job = self._check_job = self._move_job = 0
        self.list = BackupList(workspace)
        self.table = self.list.table
        if self._may_restore:
            action = RowAction(
                self.tr("Restore…"), lambda fact: self.look_into(fact.path), "history", single=True
            )
            self.table.set_actions([action])
            self.table.opened.connect(lambda fact: self.look_into(fact.path))
        self.check = CheckCard(workspace, self._on_check)
        self._build()
        workspace.worker.job_ended.connect(self._on_job_ended)
        workspace.worker.job_cancelled.connect(self._on_job_cancelled)

    def opened(self) -> None:
        self._reload()

    def help_text(self) -> str:
        return self.tr(
            "A backup holds everything, papers included. One is made every half hour when something has "
            "changed. Keep one outside this computer; the recovery sheet is not in it."
        )

    def beginnings(self) -> Mapping[str, Callable[[], object]]:
        return {"back_up": self._on_back_up}

    def _build(self) -> None:
        self.back_up = button(self.tr("Back up now"), "primary", "database-backup", on=self._on_back_up)
        elsewhere = button(self.tr("Save a backup elsewhere…"), icon_name="save", on=self._on_elsewhere)
        bar = [None, elsewhere, self.back_up]
        if self._may_restore:
            bar.insert(0, button(self.tr("Restore from a file…"), icon_name="history", on=self._on_file))
        self.body.addLayout(flow(*bar))
        side = column(self.check, gap=16)
        if self._may_restore:
            self.move_card, self.sheet_card = self._move_card(), self._sheet_card()
            side.addWidget(self.move_card)
            side.addWidget(self.sheet_card)
        for each in self._cards:
            side.addWidget(each)
        side.addStretch(1)
        self.body.addLayout(Beside((self.list, scrolled(box(side))), side=SIDE), 1)

    def _move_card(self) -> ActCard:
        return ActCard(
            self.tr("Several clerks at once"),
            self.tr("Copies everything to an empty PostgreSQL database. Nothing here changes."),
            self.tr("Move to PostgreSQL…"),
            "server",
            self._on_move,
        )

    def _sheet_card(self) -> ActCard:
        return ActCard(
            self.tr("Recovery sheet"),
            self.tr("The letters that make encrypted numbers readable on another computer."),
            self.tr("Show again…"),
            "key-round",
            self._on_sheet,
        )

    def _reload(self) -> None:
        upkeep, actor = self._upkeep, self._actor
        self.workspace.worker.run(self, lambda: upkeep.backups(actor), self._show)

    def _show(self, rows: Sequence[BackupRow]) -> None:
        self.list.show_backups(rows)
        if rows:
            self.set_note(self.tr("Last backup {when}").format(when=f"{rows[0].made_at:%Y-%m-%d %H:%M}"))
        else:
            self.set_note(self.tr("No backup yet"))

    def renew(self, _change: Changed) -> None:
        if not self._restoring.under_way:
            self._reload()

    def _on_back_up(self) -> None:
        self._back_up(None)

    def _on_elsewhere(self) -> None:
        name = file_name(self.workspace.clock.now())
        title = self.tr("Save a backup elsewhere")
        self.workspace.notices.save_file(self, title, name, KINDS, self._back_up)

    def _back_up(self, target: Path | None) -> None:
        upkeep, actor = self._upkeep, self._actor
        self.back_up.setEnabled(False)
        self._backup_job = self.workspace.worker.start(
            self,
            self.tr("Backing up"),
            lambda progress: upkeep.backup(actor, target, progress),
            lambda made: self.workspace.notices.toast(
                self, self.tr("Backed up: {name}").format(name=made.name)
            ),
        )

    def _on_file(self) -> None:
        self.workspace.notices.open_file(self, self.tr("Restore from a file"), KINDS, self.look_into)

    def look_into(self, source: Path) -> None:
        """Read a backup whole and show what restoring it would mean. Nothing changes yet."""
        upkeep, actor = self._upkeep, self._actor
        self.workspace.worker.start(
            self,
            self.tr("Reading the backup"),
            lambda progress: (upkeep.look_into(actor, source, progress), upkeep.present_counts(actor)),
            lambda answer: self._compare(source, *answer),
        )

    def _compare(self, source: Path, sheet: BackupSheet, here: Sequence[Count]) -> None:
        comparison = Comparison(self.workspace, sheet, here)
        title = self.tr("Restore the backup of {when}?").format(when=f"{sheet.made_at:%Y-%m-%d %H:%M}")
        confirmed = lambda _answer: self._restoring.begin(source)  # noqa: E731
        verb = self.tr("Restore")
        restore_dialog(self.workspace, self, title, verb, comparison, self._confirm, confirmed).open()

    def _confirm(self, password: str) -> None:
        """On the database thread: the password again, counted like a sign-in."""
        answer = self._access.confirm_password(self._actor, password)
        if answer.refused is not None:
            raise Refused(replace(answer.refused, field="password"))

    def _on_move(self) -> None:
        upkeep, actor = self._upkeep, self._actor

        def look(draft: ServerDraft) -> str:
            url = url_of(draft)
            upkeep.look_at_server(actor, url)
            return url

        form = server_form(self.workspace, with_sheet=False)
        title, verb = self.tr("Move to PostgreSQL"), self.tr("Move the data")
        dialog = FormDialog(self.workspace, title, form, look, self._move, self, verb)
        words = self.tr("Please enter nothing until it is done: what comes meanwhile stays here only.")
        dialog.body.addWidget(NoteStrip("info", words))
        dialog.open()

    def _move(self, url: str) -> None:
        """The server answered and is empty: the rest takes as long as there are rows."""
        upkeep, actor = self._upkeep, self._actor
        self.move_card.act.setEnabled(False)
        self._move_job = self.workspace.worker.start(
            self, self.tr("Moving to PostgreSQL"), lambda progress: upkeep.move_to(actor, url, progress),
            lambda sheet: self._on_moved(url, sheet),
        )  # fmt: skip

    def _on_job_cancelled(self, owner: object, title: str) -> None:
        if owner is self and title == self.tr("Moving to PostgreSQL"):
            words = self.tr("Not moved: the server's database is as it was found, and you go on here.")
            self.workspace.notices.toast(self, words)

    def _on_moved(self, url: str, sheet: BackupSheet) -> None:
        upkeep, actor = self._upkeep, self._actor
        rows = sum(count.rows for count in sheet.counts)
        sentence = self.tr("{rows} rows were copied and counted there. Nothing here has changed.").format(
            rows=f"{rows:,}"
        )
        run = self.workspace.worker.run
        use = lambda: run(self, lambda: upkeep.use_server(actor, url, sheet), lambda _: self.restored.emit())  # noqa: E731
        choices = [
            Choice(self.tr("Go on here"), self._reload),
            Choice(self.tr("Work on the server from now on"), use, "primary"),
        ]
        self.workspace.notices.show_message(self, self.tr("Moved"), [sentence], "ok", choices)

    def _on_check(self) -> None:
        upkeep, actor = self._upkeep, self._actor
        self.check.show_running()

        self._check_job = self.workspace.worker.start(
            self, self.tr("Checking the data"), lambda progress: upkeep.check(actor, progress),
            self.check.show_findings,
        )  # fmt: skip

    def _on_job_ended(self, number: int) -> None:
        """Also when it was cancelled or failed: nothing may look as if it were still running."""
        if number == self._backup_job:
            self.back_up.setEnabled(True)
        elif number == self._check_job:
            self.check.show_stopped()
        elif number == self._move_job:
            self.move_card.act.setEnabled(True)

    def _on_sheet(self) -> None:
        upkeep, actor = self._upkeep, self._actor

        def confirm(password: str) -> None:
            self._confirm(password)
            upkeep.note_sheet_shown(actor)

        title, verb = self.tr("Show the recovery sheet"), self.tr("Show")
        confirmed = lambda _answer: self._show_sheet(self)  # noqa: E731
        password_again(self.workspace, title, verb, confirm, confirmed, self).open()
