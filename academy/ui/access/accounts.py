"""Accounts: who may sign in, with which roles; asking for roles and confirming them as a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from academy.access.facts import AccountRow, AccountState, RoleRow
from academy.base.actor import Actor
from academy.network.facts import BranchRow
from academy.ui.access.account_card import WIDE, AccountActs, AccountCard, state_of
from academy.ui.access.account_forms import AccountForms
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import appear, flow
from academy.ui.parts.led import Led
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service import AccessService
    from academy.network.service import NetworkService

FIRST_RIGHTS = {"system_admin", "security_admin", "head_clerk"}  # decision 6: until a second account exists


class AccountsPage(Page):
    """A list, one account beside it, and the note that asks to separate the first rights."""

    shows = frozenset({"access", "network", "people"})

    chooses_within = True

    def __init__(
        self, workspace: Workspace, access: AccessService, network: NetworkService, actor: Actor
    ) -> None:
        super().__init__(workspace)
        self._access, self._network, self._actor = access, network, actor
        self._accounts: list[AccountRow] = []
        self._branches: list[tuple[int, str]] = []
        self._text = ""
        self.forms = AccountForms(workspace, access, actor, self, self._on_saved)
        self.new = button(self.tr("New account"), "primary", "user-plus", on=self._on_new)
        appear(self.new, actor.may("access.accounts"))
        self.search = SearchField(self.tr("Account, name or branch"))
        self.search.searched.connect(self._on_searched)
        self.strip = NoteStrip("warn", "", self.tr("New account"), self._on_new)
        self.strip.hide()
        self.table = Table(FactsModel(self._columns()))
        self.table.picked.connect(self._on_picked)
        self.card = TableCard(self.table, EmptyState("users", self.tr("There are no accounts yet.")))
        self.card.offer(self.workspace, "accounts")
        self._led = Led(self, self.card, "account", self.search)
        acts = AccountActs(
            self._on_confirm, self._on_end, self._on_more_roles, self._on_reset, self._on_set_state
        )
        self.detail = AccountCard(workspace, actor, acts)
        self.body.addWidget(self.strip)
        self.body.addLayout(flow(self.search, None, self.new))
        self.body.addLayout(Beside((self.card, self.detail), side=WIDE), 1)

    def opened(self) -> None:
        self._reload()

    def record(self) -> RecordRef | None:
        return chosen(self.table, "account", lambda fact: fact.account)

    def open_record(self, record_id: int) -> None:
        """Choose an account, now or as soon as the list has come."""
        self._led.to(record_id)

    def help_text(self) -> str:
        return self.tr(
            "One person, one account. A role holds once a security administrator who did not ask for it "
            "has confirmed it. Nobody changes his own rights."
        )

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words
        return [
            Column("name", self.tr("Person"), "name", 88),
            Column("account", self.tr("Account"), "text", 96),
            Column("branch", self.tr("Branch"), "text", 128),
            Column(
                "roles", self.tr("Roles"), "text", 200, stretch=True,
                value=lambda fact: self.tr(", ").join(words.role(each.role) for each in fact.roles),
            ),
            Column("state", self.tr("State"), "pill", 96, lambda fact: state_of(self.workspace, fact)),
            Column("last_seen", self.tr("Last seen"), "date", 136),
        ]  # fmt: skip

    def _reload(self) -> None:
        access, network, actor = self._access, self._network, self._actor
        run = self.workspace.worker.run
        run(self, lambda: (access.accounts(actor), network.branches(actor)), self._show)

    def _show(self, answer: tuple[list[AccountRow], Sequence[BranchRow]]) -> None:
        self._accounts, branches = answer
        self._branches = [(each.id, each.name) for each in branches]
        waiting = sum(not role.confirmed for each in self._accounts for role in each.roles)
        self.set_note(self.tr("%n role(s) to confirm", "", waiting) if waiting else "")
        self._warn()
        self._show_matching()
        self._led.settle({each.id for each in self._accounts})

    def _show_matching(self) -> None:
        text = self._text.lower()
        shown = [
            each for each in self._accounts
            if text in f"{each.account} {each.name} {each.branch}".lower()
        ]  # fmt: skip
        self.card.set_filtered(bool(text))
        self.table.model().show(shown)  # type: ignore[attr-defined]
        self._on_picked()

    def _warn(self) -> None:
        """Whoever holds all first rights can do everything alone and be checked by nobody."""
        alone = next((each for each in self._accounts if held(each) >= FIRST_RIGHTS), None)
        self.strip.setVisible(alone is not None)
        if alone is None:
            return
        if len(self._accounts) == 1:
            text = self.tr(
                "{name} holds system, clerk and security rights alone. Make an account for a second person "
                "and separate them."
            )
        else:
            text = self.tr(
                "{name} still holds system, clerk and security rights together. Ask another security "
                "administrator to take away the roles that should be somebody else's."
            )
        self.strip.say(text.format(name=alone.name))
        if self.strip.act is not None:
            self.strip.act.setVisible(len(self._accounts) == 1 and self._actor.may("access.accounts"))

    def _on_searched(self, text: str) -> None:
        self._text = text
        self._show_matching()

    def _on_picked(self) -> None:
        self.detail.show_account(self.table.fact())

    def _on_new(self) -> None:
        self.forms.new_account(self._branches).open()

    def _on_more_roles(self, account: AccountRow) -> None:
        self.forms.more_roles(account, self._branches).open()

    def _on_reset(self, account: AccountRow) -> None:
        self.forms.first_password(account).open()

    def _on_confirm(self, role: RoleRow) -> None:
        access, actor = self._access, self._actor
        self.workspace.worker.run(self, lambda: access.confirm_role(actor, role.id), self._on_saved)

    def _on_end(self, account: AccountRow, role: RoleRow) -> None:
        access, actor = self._access, self._actor
        run, words = self.workspace.worker.run, self.workspace.language.words
        sentence = self.tr("{name} will no longer be “{role}” in {branch}.").format(
            name=account.name, role=words.role(role.role), branch=role.branch
        )
        end = lambda: run(self, lambda: access.end_role(actor, role.id), self._on_saved)  # noqa: E731
        self.workspace.notices.ask(self, self.tr("End the role?"), sentence, self.tr("End role"), end)

    def _on_set_state(self, account: AccountRow, state: AccountState) -> None:
        access, actor = self._access, self._actor
        run = self.workspace.worker.run

        def act() -> None:
            run(self, lambda: access.set_state(actor, account.id, state), self._on_saved)

        if state is AccountState.ACTIVE:
            act()
            return
        sentence = self.tr("{name} can then no longer sign in. What he did stays in the journal.")
        title, verb = self.tr("Disable the account?"), self.tr("Disable account")
        self.workspace.notices.ask(self, title, sentence.format(name=account.name), verb, act)

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
        self._reload()


def held(account: AccountRow) -> set[str]:
    """The roles of an active account that hold."""
    if account.state is not AccountState.ACTIVE:
        return set()
    return {role.role for role in account.roles if role.confirmed}
