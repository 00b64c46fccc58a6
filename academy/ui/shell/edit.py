"""The menu “Edit” and its keys: undo and redo by name, the record in front: its history, its link."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from academy.ui.parts.icons import icon
from academy.ui.parts.record import RecordRef, linked
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.batches import taking_back
from academy.ui.shell.frame import Shell
from academy.ui.shell.history import HistoryDialog
from academy.ui.shell.steps import StepKeeper

if TYPE_CHECKING:
    from academy.base.actor import Actor
    from academy.services import Services

UNDO, REDO, HISTORY, LINK, PASTE = "Ctrl+Z", "Ctrl+Y", "Ctrl+H", "Ctrl+Shift+L", "Ctrl+Shift+V"
PIN = "Ctrl+D"


class EditActs(QObject):
    """One for the window; `begin` when somebody comes in, `end` when he leaves."""

    link_opened = Signal(object)  # RecordRef
    pin_wanted = Signal(object)  # RecordRef

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(shell)
        self._workspace, self._shell = workspace, shell
        self._services: Services | None = None
        self._actor: Actor | None = None
        self._since = 0  # a key made when whoever is signed in came
        self.steps = StepKeeper(workspace, shell)
        self.steps.told.connect(self._tell)
        shell.edit_shown.connect(self._fill)
        shell.undo_wanted.connect(self.steps.undo)
        shell.redo_wanted.connect(self.steps.redo)
        workspace.language.changed.connect(self._tell)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            (UNDO, self.steps.undo), (REDO, self.steps.redo), ("Ctrl+Shift+Z", self.steps.redo),
            (HISTORY, self.show_history), (LINK, self.copy_link), (PASTE, self.paste_link),
            (PIN, self.pin),
        )  # fmt: skip
        for key, act in keys:
            QShortcut(QKeySequence(key), shell).activated.connect(act)

    def begin(self, services: Services, actor: Actor) -> None:
        self._since = services.database.ids.next()
        self.renew(services, actor)

    def renew(self, services: Services, actor: Actor) -> None:
        """The same person with other rights: his steps remain, as far as he may still take them back."""
        self._services, self._actor = services, actor
        self.steps.begin(services.history, actor, self._since, taking_back(services, actor))

    def end(self) -> None:
        self._services = self._actor = None
        self.steps.end()

    def show_history(self) -> None:
        """Who changed the record in front, when, from what to what."""
        services, actor, ref = self._services, self._actor, self._record()
        if not self._shell.is_open() or services is None or actor is None:
            return
        if not actor.may("access.history"):
            self._toast(self.tr("Your rights do not include the history of records"))
            return
        if ref is None:
            self._toast(self.tr("Open or choose a record first"))
            return
        HistoryDialog(self._shell, self._workspace, services.history, actor, ref).open()

    def copy_link(self) -> None:
        """The link of the record in front, for a message or a note."""
        ref = self._record()
        if not self._shell.is_open():
            return
        if ref is None:
            self._toast(self.tr("Open or choose a record first"))
            return
        if not ref.has_page():
            self._toast(self.tr("This is only a row of a list; it has a history, and no page of its own"))
            return
        QGuiApplication.clipboard().setText(ref.link())
        self._toast(self.tr("Link copied: paste it into a message, or here into the search (Ctrl+K)"))

    def pin(self) -> None:
        """Keep the record in front on the home page, or let it go."""
        ref = self._record()
        if not self._shell.is_open() or self._actor is None:
            return
        if ref is None or not ref.has_page():
            self._toast(self.tr("Open or choose a record first"))
            return
        self.pin_wanted.emit(ref)

    def paste_link(self) -> None:
        """Open the record whose link stands on the clipboard."""
        ref = linked(QGuiApplication.clipboard().text())
        if self._actor is None or not self._shell.is_open():
            return
        if ref is None:
            self._toast(self.tr("There is no record link on the clipboard"))
            return
        self.link_opened.emit(ref)

    def _record(self) -> RecordRef | None:
        page = self._shell.page()
        return page.record() if page is not None else None

    def _toast(self, text: str) -> None:
        self._workspace.notices.toast(self._shell, text)

    def _tell(self) -> None:
        undo, redo = self.steps.next_undo(), next(iter(self.steps.steps.redo), None)
        named = [self.steps.word(each) if each is not None else "" for each in (undo, redo)]
        self._shell.set_steps(
            self.tr("Undo {step}").format(step=named[0]) if named[0] else "",
            self.tr("Redo {step}").format(step=named[1]) if named[1] else "",
        )

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        steps, ref, actor = self.steps.steps, self._record(), self._actor
        newest = self.steps.next_undo()
        undo = self.tr("Undo {step}").format(step=self.steps.word(newest) if newest is not None else "")
        redo = self.tr("Redo {step}").format(step=self.steps.word(steps.redo[0]) if steps.redo else "")
        self._add(menu, undo, "undo-2", UNDO, self.steps.undo, bool(steps.undo or steps.fixed))
        self._add(menu, redo, "redo-2", REDO, self.steps.redo, bool(steps.redo))
        menu.addSeparator()
        words = ref.words if ref is not None else self.tr("the record")
        has_page = ref is not None and ref.has_page()
        may = actor is not None and actor.may("access.history")
        history = self.tr("History of {record}…").format(record=words)
        self._add(menu, history, "history", HISTORY, self.show_history, may and ref is not None)
        pin = self.tr("Pin {record} to the home page, or let it go").format(record=words)
        self._add(menu, pin, "pin", PIN, self.pin, has_page)
        link = self.tr("Copy the link of {record}").format(record=words)
        self._add(menu, link, "copy", LINK, self.copy_link, has_page)
        self._add(
            menu, self.tr("Open a copied link"), "external-link", PASTE, self.paste_link, actor is not None
        )

    def _add(
        self, menu: QMenu, words: str, picture: str, key: str, act: Callable[[], object], enabled: bool
    ) -> None:
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        made = menu.addAction(icon(picture), f"{words.strip()}\t{shown}")  # the key itself is the window's
        made.setEnabled(enabled)
        made.triggered.connect(lambda: act())
