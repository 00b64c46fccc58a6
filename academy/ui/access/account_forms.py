"""Forms of the accounts page: a new account, more roles, a new first password."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from academy.access.facts import AccountDraft, AccountRow
from academy.base import permissions
from academy.base.actor import Actor
from academy.base.words import Words
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, TextField, WidgetField
from academy.ui.parts.first import first
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import column, label
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service import AccessService

Branches = Sequence[tuple[int, str]]
Done = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class RolesDraft:
    branch_id: int | None = None
    roles: tuple[str, ...] = ()


RISKS = ("personal", "legal", "money", "irreversible")


@dataclass(frozen=True, slots=True)
class FirstPassword:
    password: str = ""


def risks_of(words: Words, role: str) -> str:
    """What granting a role risks, as words; "" when nothing."""
    table = permissions.table()
    found = {risk for name in table.roles[role].permissions for risk in table.permissions[name].risk}
    told = [words.word(f"risk.{risk}") for risk in RISKS if risk in found]
    return QCoreApplication.translate("AccountForms", ", ").join(told)


class RoleList(QWidget):
    """Every role as a box to tick, with what it is for and what it risks."""

    edited = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        lines = column(gap=2)
        for role in permissions.table().roles:
            tick = QCheckBox(words.role(role))
            risks = risks_of(words, role)
            note = words.word(f"role_note.{role}")
            tick.setAccessibleDescription(note)
            tick.toggled.connect(lambda _on: self.edited.emit())
            self.boxes[role] = tick
            lines.addWidget(tick)
            text = self.tr("{note} Risk: {risks}").format(note=note, risks=risks) if risks else note
            words_below = label(text, "caption", "muted", wrap=True)
            words_below.setContentsMargins(24, 0, 0, 8)
            lines.addWidget(words_below)
        self.setLayout(lines)
        self.setFocusProxy(first(self.boxes.values()))

    def chosen(self) -> tuple[str, ...]:
        return tuple(role for role, tick in self.boxes.items() if tick.isChecked())

    def show_chosen(self, roles: Sequence[str]) -> None:
        for role, tick in self.boxes.items():
            tick.setChecked(role in roles)


class AccountForms(QWidget):
    """Opens the forms above the page they belong to. Invisible itself."""

    def __init__(
        self, workspace: Workspace, access: AccessService, actor: Actor, parent: QWidget, done: Done
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._workspace, self._access, self._actor, self._done = workspace, access, actor, done

    def new_account(self, branches: Branches) -> FormDialog[AccountDraft]:
        access, actor = self._access, self._actor
        find: Callable[[str], list[Found]] = lambda text: [  # noqa: E731
            Found(hit.id, hit.name, hit.note) for hit in access.people(actor, text)
        ]
        fields: list[Field | str] = [
            PickerField(
                "person_id", self.tr("Person"), self._workspace, find,
                hint=self.tr("Somebody who is registered already, or"),
            ),
            TextField("person_name", self.tr("New person"), hint=self.tr("the name of a new colleague")),
            ChoiceField("branch_id", self.tr("Branch"), branches, required=True),
            TextField(
                "account", self.tr("Account"), required=True,
                hint=self.tr("Small letters and digits, such as wangwei"),
            ),
            TextField(
                "password", self.tr("First password"), required=True,
                hint=self.tr("At least 10 characters of three kinds; must be changed at the first sign-in"),
            ),
            self._roles(),
        ]  # fmt: skip
        draft = AccountDraft(branch_id=branches[0][0] if branches else None)
        form = Form(self._workspace, draft, fields)
        title = self.tr("New account")
        save: Callable[[AccountDraft], int] = lambda typed: access.add_account(actor, typed)  # noqa: E731
        return FormDialog(
            self._workspace, title, form, save, self._done, self._page(), self.tr("Add account")
        )

    def more_roles(self, account: AccountRow, branches: Branches) -> FormDialog[RolesDraft]:
        access, actor = self._access, self._actor
        fields = [ChoiceField("branch_id", self.tr("Branch"), branches, required=True), self._roles()]
        form = Form(self._workspace, RolesDraft(account.branch_id), fields)

        def save(typed: RolesDraft) -> None:
            access.propose_roles(actor, account.id, typed.branch_id or 0, typed.roles)

        title = self.tr("Roles for {name}").format(name=account.name)
        return FormDialog(
            self._workspace, title, form, save, self._done, self._page(), self.tr("Ask for roles")
        )

    def first_password(self, account: AccountRow) -> FormDialog[FirstPassword]:
        access, actor = self._access, self._actor
        hint = self.tr("Tell it to the owner in person; it must be changed at the next sign-in")
        fields = [TextField("password", self.tr("First password"), required=True, hint=hint)]
        form = Form(self._workspace, FirstPassword(), fields)

        def save(typed: FirstPassword) -> None:
            access.reset_password(actor, account.id, typed.password)

        title = self.tr("New password for {name}").format(name=account.name)
        return FormDialog(
            self._workspace, title, form, save, self._done, self._page(), self.tr("Reset password")
        )

    def _roles(self) -> WidgetField:
        list_of = RoleList(self._workspace.language.words)
        title = self.tr("Roles")
        field = WidgetField("roles", title, list_of, list_of.chosen, list_of.show_chosen, required=True)
        list_of.edited.connect(field.tell)
        return field

    def _page(self) -> QWidget:
        parent = self.parentWidget()
        return self if parent is None else parent
