"""A form in a dialog, or beside a table: save, save and new, and never lose what was typed."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QWidget

from academy.base.problems import Refused, Unavailable, problem
from academy.ui.parts.buttons import button
from academy.ui.parts.conflict import MEANWHILE, ConflictDialog
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.form import Draft, Form
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import Item, box, column, heading, row, scrolled
from academy.ui.parts.marks import Keys
from academy.ui.parts.workspace import Workspace

Save = Callable[[Draft], Any]
Done = Callable[[Any], object]
Stored = Callable[[], tuple[Draft, Save[Draft]]]
"""What is stored now, as a Draft, and how it is saved from there on."""


def stored_row(
    read: Callable[[], Iterable[Any]], key: int, typed: Callable[[Any], Draft],
    save: Callable[[Any, Draft], Any],
) -> Stored[Draft]:  # fmt: skip
    """For a record that is read anew with its list: `typed(row)` is what a form shows of it,
    `save(row, draft)` saves over that row. Raises Refused where it is gone."""

    def stored() -> tuple[Draft, Save[Draft]]:
        row = next((each for each in read() if each.id == key), None)
        if row is None:
            raise Refused(problem("record.gone"))
        return typed(row), lambda draft: save(row, draft)

    return stored


class Saving(QObject, Generic[Draft]):
    """Checks the form, hands the Draft to the service off this thread, and marks what it refuses."""

    def __init__(
        self,
        workspace: Workspace,
        form: Form[Draft],
        save: Save[Draft],
        done: Done,
        stored: Stored[Draft] | None = None,
    ) -> None:
        super().__init__(form)
        self._workspace, self._form, self._save, self._done = workspace, form, save, done
        self._stored = stored
        self._then: Callable[[], object] = form.settle
        self._under_way = False
        workspace.worker.failed.connect(self._on_failed)

    @property
    def under_way(self) -> bool:
        return self._under_way

    def go(self, then: Callable[[], object]) -> None:
        """Save once; `then` follows a success. A second press while saving does nothing."""
        if self._under_way or not self._form.check():
            return
        self._then = then
        self._under_way = True
        draft, save = self._form.collect(), self._save
        self._workspace.worker.run(
            self, lambda: save(draft), self._on_saved, self._on_refused, self._on_unavailable
        )

    def _on_saved(self, answer: Any) -> None:
        self._under_way = False
        self._form.settle()
        self._then()
        self._done(answer)

    def _on_refused(self, no: Refused) -> None:
        self._under_way = False
        if self._stored is not None and any(found.code == MEANWHILE for found in no.problems):
            self._workspace.worker.run(self, self._stored, self._on_stored)
        else:
            self._form.mark(no.problems)

    def _on_stored(self, answer: tuple[Draft, Save[Draft]]) -> None:
        """Another one saved first: his version beside this one, and what holds is saved over his."""
        theirs, save = answer
        self._save = save
        found = self._form.differences(theirs)

        def settled(mine: set[Hashable]) -> None:
            self._form.meet(theirs, mine)
            self.go(self._then)

        if found:
            ConflictDialog(self._form, found, settled).open()
        else:
            settled(set())

    def _on_unavailable(self, no: Unavailable) -> None:
        self._under_way = False
        self._workspace.notices.unavailable(self._form, no, lambda: self.go(self._then))

    def _on_failed(self, owner: QObject, _fault: object) -> None:
        if owner is self:
            self._under_way = False


class FormDialog(Dialog, Generic[Draft]):
    """Ctrl+S saves and closes; with `again`, Ctrl+Enter saves and shows the Draft `again()` gives; with
    `following`, Ctrl+PgDn saves, closes, and opens the record below.

    `save(draft)` runs on the database thread; `saved(answer)` follows here. Closing a changed form asks.
    `stored()` tells what is stored now: where another one saved first, both versions are compared by field.
    """

    def __init__(
        self,
        workspace: Workspace,
        title: str,
        form: Form[Draft],
        save: Save[Draft],
        saved: Done,
        parent: QWidget,
        verb: str = "",
        again: Callable[[], Draft] | None = None,
        note: str = "",
        kind: str = "primary",
        width: int = 600,
        stored: Stored[Draft] | None = None,
        following: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent, title, note, width)
        self.form = form
        self._workspace, self._again = workspace, again
        self._saving = Saving(workspace, form, save, saved, stored)
        form.line_up()
        self.body.addWidget(form)
        self.save_button = button(verb or self.tr("Save"), kind, on=self._on_save, keys="Ctrl+S")
        InOrder(self, "Ctrl+S", self.save_button.click, elsewhere=False)  # the button has the key
        items: list[Item] = [*self.way_out(verb), None]
        if again is not None:
            more = button(self.tr("Save and new"), on=self._on_again, keys="Ctrl+Return")
            InOrder(self, "Ctrl+Return", more.click, elsewhere=False)
            items += [Keys("Ctrl+Enter"), more]
        if following is not None:
            self._following = following
            onward = button(self.tr("Save and next"), on=self._on_onward, keys="Ctrl+PgDown")
            InOrder(self, "Ctrl+PgDown", onward.click, elsewhere=False)
            items += [Keys("Ctrl+PgDn"), onward]
        self.set_foot(*items, Keys("Ctrl+S"), self.save_button)
        form.focus_first()

    def help_text(self) -> str:
        """What each field asks for, and what happens when this is saved."""
        return self.windowTitle() + "\n\n" + self.form.help_text(self.save_button.text().strip())

    def reject(self) -> None:
        """Esc, Cancel and the frame's cross come here. What is being saved can no longer be discarded: the
        dialog goes when it is stored, and stays when it is refused."""
        if self._saving.under_way:
            words = self.tr("Still saving: this closes as soon as it is done.")
            self._workspace.notices.toast(self, words)
            return
        if self.form.changed():
            self._workspace.notices.ask_to_save(self, self._on_save, self._discard)
        else:
            super().reject()

    def _discard(self) -> None:
        super().reject()

    def _on_save(self) -> None:
        self._saving.go(self.accept)

    def _on_again(self) -> None:
        self._saving.go(self._start_again)

    def _on_onward(self) -> None:
        """Save, close, and open the record below in the list; what is unchanged need not be saved."""
        self._saving.go(self._go_on) if self.form.changed() else self._go_on()

    def _go_on(self) -> None:
        self.accept()
        self._following()

    def _start_again(self) -> None:
        if self._again is not None:
            self.form.fill(self._again())
            self.form.focus_first()


class FormPanel(QFrame, Generic[Draft]):
    """The same form in a card at the side of a table; `show_draft` puts another record into it."""

    def __init__(
        self,
        workspace: Workspace,
        title: str,
        form: Form[Draft],
        save: Save[Draft],
        saved: Done,
        verb: str = "",
        width: int = 368,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.form = form
        self._workspace = workspace
        self._saving = Saving(workspace, form, save, saved)
        self.save_button = button(verb or self.tr("Save"), "primary", on=self.save, hint=self.tr("Save"))
        self._back = button(self.tr("Undo changes"), on=self.revert)
        InOrder(self, "Ctrl+S", self.save)
        self._draft = form.collect()
        inner = box(column(form, None, margins=(16, 4, 16, 16)))
        bar = row(self._back, None, Keys("Ctrl+S"), self.save_button, margins=(16, 12, 16, 12))
        foot = box(bar, "dialogFoot")
        head = box(column(heading(title), margins=(16, 16, 16, 8)))
        made = column(head, scrolled(inner), foot, gap=0, margins=(1, 1, 1, 1))
        made.setStretch(1, 1)
        self.setLayout(made)
        self.setFixedWidth(width)

    def unsaved(self) -> bool:
        return self.form.changed()

    def show_draft(self, draft: Draft) -> None:
        """Show another record; asks first when this one is changed."""
        if self.form.changed():
            show = lambda: self._show(draft)  # noqa: E731
            self._workspace.notices.ask_to_save(self, lambda: self._saving.go(show), show)
        else:
            self._show(draft)

    def save(self) -> None:
        self._saving.go(self._keep)

    def revert(self) -> None:
        """Back to what was shown last."""
        self._show(self._draft)

    def _keep(self) -> None:
        self._draft = self.form.collect()

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        self.form.fill(draft)
