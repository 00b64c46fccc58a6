"""One account beside the list: who, where, which roles hold and which wait, and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from academy.access.facts import AccountRow, AccountState, RoleRow
from academy.base.actor import Actor
from academy.base.words import Words
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import shown
from academy.ui.parts.layout import box, column, facts_grid, heading, label, refill, row, rule, scrolled
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.workspace import Workspace

WIDE = 368


@dataclass(frozen=True, slots=True)
class AccountActs:
    """What the page does when a button of the card is pressed."""

    confirm: Callable[[RoleRow], object]
    end: Callable[[AccountRow, RoleRow], object]
    more_roles: Callable[[AccountRow], object]
    reset: Callable[[AccountRow], object]
    set_state: Callable[[AccountRow, AccountState], object]


class AccountCard(QFrame):
    """Shows what the actor may do and leaves the rest out."""

    def __init__(self, workspace: Workspace, actor: Actor, acts: AccountActs) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._actor, self._acts = workspace, actor, acts
        self._outer = column(gap=0, margins=(1, 1, 1, 1))
        self.setLayout(self._outer)
        self.show_account(None)

    def show_account(self, account: AccountRow | None) -> None:
        """Build the card anew; None shows what to do first."""
        refill(self._outer)
        if account is None:
            self._outer.addWidget(EmptyState("user-cog", self.tr("Choose an account to see its roles.")))
            return
        body = column(gap=12, margins=(16, 12, 16, 16))
        self._fill(body, account)
        body.addStretch(1)
        self._outer.addWidget(box(column(self._head(account), margins=(16, 16, 16, 0))))
        self._outer.addWidget(scrolled(box(body)), 1)

    def _head(self, account: AccountRow) -> QWidget:
        word, tone = state_of(self._workspace, account)
        return heading(account.name, Pill(word, tone), note=account.account)

    def _fill(self, body: QVBoxLayout, account: AccountRow) -> None:
        facts = [
            (self.tr("Branch"), account.branch),
            (self.tr("Last seen"), shown(account.last_seen)),
        ]
        if locked(self._workspace, account):
            facts.append((self.tr("Locked until"), shown(account.locked_until)))
        body.addLayout(facts_grid(facts, columns=1))
        body.addWidget(rule())
        body.addWidget(heading(self.tr("Roles"), note=self._waiting(account.roles)))
        for role in account.roles:
            body.addWidget(self._role(account, role))
        if account.person_id == self._actor.person_id:
            body.addWidget(
                NoteStrip("info", self.tr("Your own account is changed by another administrator."))
            )
            return
        if self._actor.may("access.accounts"):
            body.addWidget(rule())
            body.addLayout(column(*self._buttons(account), gap=8))

    def _waiting(self, roles: Sequence[RoleRow]) -> str:
        count = sum(not role.confirmed for role in roles)
        return self.tr("%n to confirm", "", count) if count else ""

    def _role(self, account: AccountRow, role: RoleRow) -> QWidget:
        words: Words = self._workspace.language.words
        name = label(words.role(role.role), "strong")
        pill = Pill(self.tr("Holds"), "ok") if role.confirmed else Pill(self.tr("Waits"), "warn")
        line = row(column(name, label(role.branch, "caption", "muted"), gap=0), None, pill)
        own = account.person_id == self._actor.person_id
        if self._actor.may("access.roles") and not own:
            if not role.confirmed:
                line.addWidget(button(self.tr("Confirm"), small=True, on=lambda: self._acts.confirm(role)))
            hint = self.tr("Take this role away")
            end = button("", "quiet", "x", hint, small=True, on=lambda: self._acts.end(account, role))
            line.addWidget(end)
        line.setAlignment(pill, Qt.AlignmentFlag.AlignVCenter)
        return box(line)

    def _buttons(self, account: AccountRow) -> list[QWidget]:
        acts = self._acts
        if account.state is AccountState.ACTIVE:
            switch = button(
                self.tr("Disable account…"), icon_name="ban",
                on=lambda: acts.set_state(account, AccountState.DISABLED),
            )  # fmt: skip
        else:
            switch = button(
                self.tr("Enable account"), icon_name="user-check",
                on=lambda: acts.set_state(account, AccountState.ACTIVE),
            )  # fmt: skip
        roles = button(
            self.tr("Ask for roles…"), icon_name="shield-check", on=lambda: acts.more_roles(account)
        )
        reset = button(self.tr("Reset password…"), icon_name="key-round", on=lambda: acts.reset(account))
        return [roles, reset, switch]


def locked(workspace: Workspace, account: AccountRow) -> bool:
    return account.locked_until is not None and account.locked_until > workspace.clock.now()


def state_of(workspace: Workspace, account: AccountRow) -> tuple[str, str]:
    """The word and tone of an account's state."""
    words = workspace.language.words
    if account.state is AccountState.DISABLED:
        return words.word("state.account.disabled"), "neutral"
    if locked(workspace, account):
        return words.word("state.account.locked"), "danger"
    return words.word("state.account.active"), "ok"
