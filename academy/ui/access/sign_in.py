"""Signing in, unlocking, and the first change of a password given by somebody else."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from academy.access.facts import PasswordDraft, SignIn
from academy.base.actor import GUEST, Actor
from academy.base.config import DEMO_PASSWORD
from academy.services import Services
from academy.ui.access.drafts import Entry
from academy.ui.parts.buttons import button
from academy.ui.parts.fields import TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import appear, column, row
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace


class SignInCard(QFrame):
    """Account and password. While locked the account stands fixed; another may sign in instead."""

    entered = Signal(Actor)
    other_wanted = Signal()

    def __init__(
        self, workspace: Workspace, services: Services, account: str = "", locked: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._services = workspace, services
        self._strip = NoteStrip("danger", "")
        fields = [
            TextField("account", self.tr("Account"), required=True),
            TextField("password", self.tr("Password"), required=True, secret=True),
        ]
        self.form: Form[Entry] = Form(workspace, Entry(account), fields)
        if locked:
            self.form.field("account").setEnabled(False)
        self.enter = button(
            self.tr("Unlock") if locked else self.tr("Sign in"), "primary", "key-round", on=self._on_enter
        )
        other = button(
            self.tr("Sign in as somebody else") if locked else self.tr("Other ways to begin"),
            "link",
            on=self.other_wanted.emit,
        )
        demo = self.tr("Demo accounts: head, approver, clerk, mentor, cadre. Password: {password}")
        told = NoteStrip("info", demo.format(password=DEMO_PASSWORD))
        appear(told, services.config.demo)
        self.setLayout(
            column(
                self._strip, told, self.form, row(other, None, self.enter), gap=16, margins=(24, 24, 24, 24)
            )
        )
        self._strip.hide()
        for keys in ("Return", "Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_enter)

    def focus_first(self) -> None:
        (self.form.field("password") if self.form.collect().account else self.form.fields[0]).focus()

    def _on_enter(self) -> None:
        if not self.form.check():
            return
        typed = self.form.collect()
        self.enter.setEnabled(False)
        access = self._services.access
        self._workspace.worker.run(
            self,
            lambda: access.sign_in(GUEST, typed.account, typed.password),
            lambda answer: self._on_answer(answer, typed.password),
        )

    def _on_answer(self, answer: SignIn, password: str) -> None:
        self.enter.setEnabled(True)
        if answer.actor is None:
            if answer.refused is not None:
                self._strip.say(self._workspace.language.sentence(answer.refused))
                self._strip.show()
            self.form.field("password").set_value("")
            self.form.field("password").focus()
            return
        if answer.must_change:
            self._ask_for_password(answer.actor, password)
        else:
            self.entered.emit(answer.actor)

    def _ask_for_password(self, actor: Actor, old: str) -> None:
        note = self.tr("Your first password was given to you by somebody else. Choose your own now.")
        entered = lambda: self.entered.emit(actor)  # noqa: E731
        dialog = password_dialog(self._workspace, self._services, actor, self, entered, old)
        dialog.body.insertWidget(0, NoteStrip("info", note))
        dialog.open()
        dialog.form.field("new").focus()  # the old one was typed a moment ago


def password_dialog(
    workspace: Workspace,
    services: Services,
    actor: Actor,
    parent: QWidget,
    done: Callable[[], object],
    old: str = "",
) -> FormDialog[PasswordDraft]:
    """Change the own password; the rules are told at the field."""
    tr = QCoreApplication.translate
    fields = [
        TextField("old", tr("PasswordDialog", "Old password"), required=True, secret=True),
        TextField(
            "new", tr("PasswordDialog", "New password"), required=True, secret=True,
            hint=tr(
                "PasswordDialog", "At least 10 characters; three of capitals, small letters, digits, signs"
            ),
        ),
        TextField("repeated", tr("PasswordDialog", "Once more"), required=True, secret=True),
    ]  # fmt: skip
    form = Form(workspace, PasswordDraft(old=old), fields)
    return FormDialog(
        workspace,
        tr("PasswordDialog", "Change password"),
        form,
        lambda draft: services.access.change_password(actor, draft),
        lambda _answer: done(),
        parent,
        tr("PasswordDialog", "Change password"),
    )
