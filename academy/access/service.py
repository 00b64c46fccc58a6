"""Accounts, roles and sign-in. One method, one transaction."""

from collections.abc import Collection

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from academy.access import rules, store, store_rights
from academy.access.facts import (
    AccountDraft,
    AccountRow,
    AccountState,
    Credentials,
    FoundingDraft,
    PasswordDraft,
    SignIn,
)
from academy.base.actor import Actor
from academy.base.door import Act, Door, Service, reads, writes
from academy.base.permissions import table
from academy.base.problems import Problem, Refused, problem
from academy.network import store_writing as calendar
from academy.people import store as people
from academy.people.facts import Found

KEPT = ("access.accounts", "access.roles")  # rights that must never be without a holder


class AccessService(Service):
    """`cost` overrides Argon2id's parameters (time, KiB, lanes); only tests may make it cheaper."""

    def __init__(self, door: Door, cost: tuple[int, int, int] = (3, 65536, 2)) -> None:
        super().__init__(door)
        time, memory, lanes = cost
        self._hasher = PasswordHasher(time_cost=time, memory_cost=memory, parallelism=lanes)

    @reads("access.enter")
    def is_founded(self, act: Act) -> bool:
        """Whether this database has an academy and an account to sign in with."""
        return store.any_account(act.db)

    @writes("access.found")
    def found(self, act: Act, draft: FoundingDraft) -> int:
        """Begin a network: head academy, first administrator. Raises Refused when there is one already.

        He holds system, head-clerk and security rights until a second account exists (decision 6).
        """
        problems = rules.founding_problems(draft)
        if store.any_account(act.db) or store.head(act.db) is not None:
            problems.append(problem("access.founded_already"))
        if problems:
            raise Refused(*problems)
        key = act.ids.next()
        store.add_head(act.db, key, draft.code, draft.academy.strip())
        calendar.add_days(act.db, calendar.seed_days())
        person = store.add_staff(act.db, key, draft.administrator.strip(), act.clock.now())
        made = store.add_account(act.db, key, draft.account, person, self._hasher.hash(draft.password), False)
        first = ("system_admin", "security_admin", "head_clerk")
        store.add_roles(act.db, made, key, first, person, confirmed=True)
        act.note("access", made, key, draft.account)
        return made

    @writes("access.enter")
    def sign_in(self, act: Act, name: str, password: str) -> SignIn:
        """Compare name and password; the same answer for an unknown name and a wrong password.

        Failures are counted and lock the account (rules.lock_until); a refusal is an answer here, not an
        exception, because the count must be kept.
        """
        now = act.clock.now()
        found = store.credentials(act.db, name=name.strip().lower())
        if found is None:
            self._verify(self._hasher.hash(password), "x")  # the same time as for a real account
            act.note("access", 0, None)
            return SignIn(None, problem("access.wrong"))
        if refused := self._refused(act, found, password):
            act.note("access", found.id, found.branch_id, found.name)
            return SignIn(None, refused)
        store.seen(act.db, found.id, now)
        act.note("access", found.id, found.branch_id, found.name)
        return SignIn(store_rights.actor_now(act.db, found.id), None, found.must_change)

    @reads("access.found")
    def actor_of(self, act: Act, name: str) -> Actor:
        """The actor of an account without a password: for the program itself, on a demo folder only."""
        found = store.credentials(act.db, name=name)
        actor = store_rights.actor_now(act.db, found.id) if found is not None else None
        if actor is None:
            raise Refused(problem("access.wrong"))
        return actor

    @reads("access.found")
    def actor_now(self, act: Act, account_id: int) -> Actor | None:
        """What an account may do now, for the window it is signed in at; None when it may not sign in."""
        return store_rights.actor_now(act.db, account_id)

    @writes("access.self")
    def confirm_password(self, act: Act, password: str) -> SignIn:
        """The signed-in person again, before an act of record; counted like a sign-in."""
        found = self._own(act)
        refused = self._refused(act, found, password)
        if refused is None:
            store.seen(act.db, found.id, act.clock.now())
        act.note("access", found.id, found.branch_id, found.name)
        return SignIn(act.actor if refused is None else None, refused)

    @writes("access.self")
    def change_password(self, act: Act, draft: PasswordDraft) -> None:
        """Raises Refused for a wrong old password, a weak new one, or one of the last five."""
        found = self._own(act)
        problems = rules.change_problems(draft, found.name)
        if not self._verify(found.password_hash, draft.old):
            problems.append(problem("access.old_wrong", "old"))
        if any(self._verify(former, draft.new) for former in (found.password_hash, *found.former_hashes)):
            problems.append(problem("access.password_former", "new", count=rules.REMEMBERED))
        if problems:
            raise Refused(*problems)
        hashed = self._hasher.hash(draft.new)
        store.set_password(act.db, found.id, hashed, rules.REMEMBERED, must_change=False)
        act.note("access", found.id, found.branch_id, found.name)

    @reads("access.read")
    def accounts(self, act: Act) -> list[AccountRow]:
        """Every account in reach with its roles; who confirms roles must see them too."""
        return store.accounts(act.db, act.scope.branches)

    @reads("access.accounts")
    def people(self, act: Act, text: str) -> list[Found]:
        """Registered people a new account could be for."""
        return people.found(act.db, act.scope.branches, text, None)

    @writes("access.accounts")
    def add_account(self, act: Act, draft: AccountDraft) -> int:
        """A new account; its roles hold once a security administrator has confirmed them."""
        person = draft.person_id
        problems = rules.account_problems(
            draft, store.names(act.db), person is not None and store.has_account(act.db, person)
        )
        if problems or draft.branch_id is None:
            raise Refused(*problems)
        act.demand(draft.branch_id)
        if person is None:
            person = store.add_staff(act.db, draft.branch_id, draft.person_name.strip(), act.clock.now())
        hashed = self._hasher.hash(draft.password)
        made = store.add_account(act.db, draft.branch_id, draft.account, person, hashed, must_change=True)
        self._propose(act, made, draft.branch_id, draft.roles)
        act.note("access", made, draft.branch_id, draft.account)
        return made

    @writes("access.accounts")
    def propose_roles(self, act: Act, account_id: int, branch_id: int, roles: tuple[str, ...]) -> None:
        """Ask for more roles of an account; nobody for himself."""
        found = self._other(act, account_id)
        if problems := rules.role_problems(roles):
            raise Refused(*problems)
        act.demand(branch_id)
        self._propose(act, account_id, branch_id, roles)
        act.note("access", account_id, found.branch_id, found.name)

    @writes("access.roles")
    def confirm_role(self, act: Act, role_id: int) -> None:
        """The second person's yes. Raises Refused when the proposer confirms although somebody else could."""
        asked = store.role(act.db, role_id)
        if asked is None:
            raise Refused(problem("record.gone"))
        self._other(act, asked.account_id)
        others = store.others_who_can(act.db, "access.roles", act.actor.person_id)
        if not rules.may_confirm(asked.proposed_by, act.actor.person_id, others):
            raise Refused(problem("access.second_person"))
        store.confirm_role(act.db, asked.id, act.actor.person_id or 0)
        act.note("access", asked.account_id, asked.branch_id, asked.role)

    @writes("access.roles")
    def end_role(self, act: Act, role_id: int) -> None:
        """Take a role away; the change keeps who held it. Nobody his own: he could lock everybody out."""
        held = store.role(act.db, role_id)
        if held is None:
            raise Refused(problem("record.gone"))
        owner = self._other(act, held.account_id)
        self._demand_another(act, owner, table().roles[held.role].permissions)
        store.end_role(act.db, held.id)
        act.note("access", held.account_id, held.branch_id, held.role)

    @writes("access.accounts")
    def set_state(self, act: Act, account_id: int, state: AccountState) -> None:
        """Disable or enable an account, never one's own."""
        found = self._other(act, account_id)
        if state is not AccountState.ACTIVE:
            self._demand_another(act, found, KEPT)
        store.set_state(act.db, found.id, state)
        act.note("access", found.id, found.branch_id, found.name)

    @writes("access.accounts")
    def reset_password(self, act: Act, account_id: int, password: str) -> None:
        """A new first password; its owner must change it when he signs in. Also ends a lock."""
        found = self._other(act, account_id)
        if problems := rules.password_problems(password, found.name):
            raise Refused(*problems)
        hashed = self._hasher.hash(password)
        store.set_password(act.db, found.id, hashed, rules.REMEMBERED, must_change=True)
        act.note("access", found.id, found.branch_id, found.name)

    def _demand_another(self, act: Act, found: Credentials, permissions: Collection[str]) -> None:
        """Somebody must stay who can make accounts, and who can grant roles: there is no back door."""
        for permission in KEPT:
            if (
                permission in permissions
                and store.holds(act.db, found.id, permission)
                and not store.others_who_can(act.db, permission, found.person_id)
            ):
                raise Refused(problem("access.last_holder", permission=f"permission.{permission}"))

    def _propose(self, act: Act, account_id: int, branch_id: int, roles: tuple[str, ...]) -> None:
        person = act.actor.person_id or 0
        alone = not store.others_who_can(act.db, "access.roles", act.actor.person_id)
        store.add_roles(
            act.db, account_id, branch_id, roles, person, confirmed=act.actor.may("access.roles") and alone
        )

    def _refused(self, act: Act, found: Credentials, password: str) -> Problem | None:
        now = act.clock.now()
        if found.locked_until is not None and now < found.locked_until:
            return problem("access.locked", until=found.locked_until.strftime("%H:%M"))
        if found.state != AccountState.ACTIVE:
            return problem("access.disabled")
        if self._verify(found.password_hash, password):
            return None
        until = rules.lock_until(found.failures + 1, now)
        store.failed(act.db, found.id, found.failures + 1, until)
        if until is not None:
            return problem("access.locked", until=until.strftime("%H:%M"))
        return problem("access.wrong")

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (VerifyMismatchError, InvalidHashError):
            return False

    def _own(self, act: Act) -> Credentials:
        found = store.credentials(act.db, account_id=act.actor.account_id)
        if found is None:
            raise Refused(problem("record.gone"))
        return found

    def _other(self, act: Act, account_id: int) -> Credentials:
        found = store.credentials(act.db, account_id=account_id)
        if found is None:
            raise Refused(problem("record.gone"))
        if found.person_id == act.actor.person_id:
            raise Refused(problem("access.not_yourself"))
        act.demand(found.branch_id)
        return found
