from datetime import timedelta

import pytest

from academy.access.facts import AccountDraft, AccountState, FoundingDraft, PasswordDraft
from academy.access.service import AccessService
from academy.base import journal
from academy.base.actor import GUEST, PROGRAM, Actor
from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.door import Door
from academy.base.problems import Refused
from tests.rooms.conftest import HEAD, STEEL

CHEAP = (1, 8, 1)
GOOD = "Yuan-Heng 2026"


@pytest.fixture
def access(door: Door) -> AccessService:
    return AccessService(door, CHEAP)


@pytest.fixture
def admin(access: AccessService) -> Actor:
    """An administrator with every first right, added by the program to the network of the fixture."""
    draft = AccountDraft(
        None, "秦远衡", "qinyh", GOOD, HEAD, ("system_admin", "security_admin", "head_clerk")
    )
    access.add_account(PROGRAM, draft)
    for row in access.accounts(PROGRAM):
        for role in row.roles:
            if not role.confirmed:
                access.confirm_role(PROGRAM, role.id)
    return signed_in(access, "qinyh", GOOD)


def signed_in(access: AccessService, name: str, password: str) -> Actor:
    answer = access.sign_in(GUEST, name, password)
    assert answer.actor is not None
    return answer.actor


def refused(access: AccessService, name: str, password: str) -> str:
    answer = access.sign_in(GUEST, name, password)
    assert answer.actor is None
    assert answer.refused is not None
    return answer.refused.code


def codes(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code for found in error.value.problems]


def test_a_second_founding_is_refused(access: AccessService) -> None:
    draft = FoundingDraft("新学院", "XX", "某人", "someone", GOOD, GOOD)
    with pytest.raises(Refused) as no:
        access.found(PROGRAM, draft)
    assert codes(no) == ["access.founded_already"]


def test_a_signed_in_administrator_holds_the_first_three_roles(admin: Actor) -> None:
    assert set(admin.roles) == {"system_admin", "security_admin", "head_clerk"}
    assert admin.may("data.restore")
    assert not admin.may("certificates.approve")


def test_five_wrong_passwords_lock_the_account_and_the_lock_outlives_the_right_password(
    access: AccessService, admin: Actor, clock: FixedClock
) -> None:
    answers = [refused(access, "qinyh", "wrong password") for _ in range(5)]
    assert answers == ["access.wrong"] * 4 + ["access.locked"]
    assert refused(access, "qinyh", GOOD) == "access.locked"
    clock.move_to(clock.now() - timedelta(days=1))
    assert refused(access, "qinyh", GOOD) == "access.locked"
    clock.move_to(clock.now() + timedelta(days=1, minutes=16))
    assert signed_in(access, "qinyh", GOOD).account == "qinyh"


def test_an_unknown_name_is_told_the_same_as_a_wrong_password(access: AccessService, admin: Actor) -> None:
    assert refused(access, "nobody", GOOD) == refused(access, "qinyh", "x") == "access.wrong"


def test_a_branch_clerk_reaches_his_branch_only(access: AccessService, admin: Actor) -> None:
    access.add_account(admin, AccountDraft(None, "孙志远", "sunzy", "Lu-Gang 1234", STEEL, ("branch_clerk",)))
    clerk = signed_in(access, "sunzy", "Lu-Gang 1234")
    assert clerk.grants["courses.manage"].branches == frozenset({STEEL})


def confirm_all(access: AccessService, actor: Actor) -> None:
    for row in access.accounts(actor):
        for role in row.roles:
            if not role.confirmed:
                access.confirm_role(actor, role.id)


def test_roles_need_a_second_person_as_soon_as_somebody_else_may_confirm(
    access: AccessService, admin: Actor
) -> None:
    draft = AccountDraft(None, "刘初审", "liucs", "An-Quan 2026", HEAD, ("security_admin",))
    access.add_account(admin, draft)
    confirm_all(access, PROGRAM)
    second = signed_in(access, "liucs", "An-Quan 2026")
    access.add_account(admin, AccountDraft(None, "孙志远", "sunzy", "Lu-Gang 1234", STEEL, ("branch_clerk",)))
    asked = [role for row in access.accounts(admin) for role in row.roles if not role.confirmed]
    with pytest.raises(Refused) as no:
        access.confirm_role(admin, asked[0].id)
    assert codes(no) == ["access.second_person"]
    access.confirm_role(second, asked[0].id)
    assert signed_in(access, "sunzy", "Lu-Gang 1234").may("courses.manage")


def test_nobody_changes_his_own_rights(access: AccessService, admin: Actor) -> None:
    with pytest.raises(Refused) as no:
        access.propose_roles(admin, admin.account_id, HEAD, ("approver",))
    assert codes(no) == ["access.not_yourself"]
    with pytest.raises(Refused):
        access.set_state(admin, admin.account_id, AccountState.DISABLED)


def test_former_passwords_do_not_come_back(access: AccessService, admin: Actor) -> None:
    access.change_password(admin, PasswordDraft(GOOD, "Another one 77", "Another one 77"))
    with pytest.raises(Refused) as no:
        access.change_password(admin, PasswordDraft("Another one 77", GOOD, GOOD))
    assert codes(no) == ["access.password_former"]


def test_passwords_and_their_hashes_are_nowhere_in_the_journal(
    access: AccessService, admin: Actor, database: Database
) -> None:
    access.change_password(admin, PasswordDraft(GOOD, "Another one 77", "Another one 77"))
    with database.transaction() as db:
        text = str([line for line in journal.history(db, "account", admin.account_id)])
        assert "argon2" not in text
        assert "must_change" in text
        assert journal.broken(db) == []


def test_the_last_who_can_grant_roles_is_neither_disabled_nor_stripped(
    access: AccessService, admin: Actor
) -> None:
    """The program asks: it is nobody's second person, as the command line would."""
    with pytest.raises(Refused) as no:
        access.set_state(PROGRAM, admin.account_id, AccountState.DISABLED)
    assert codes(no) == ["access.last_holder"]
    held = {role.role: role.id for row in access.accounts(PROGRAM) for role in row.roles}
    for role in ("system_admin", "security_admin"):
        with pytest.raises(Refused) as no:
            access.end_role(PROGRAM, held[role])
        assert codes(no) == ["access.last_holder"]
    access.end_role(PROGRAM, held["head_clerk"])
    assert set(signed_in(access, "qinyh", GOOD).roles) == {"system_admin", "security_admin"}


def test_whoever_confirms_roles_sees_the_accounts_but_makes_none(access: AccessService, admin: Actor) -> None:
    access.add_account(admin, AccountDraft(None, "刘安", "liuan", "An-Quan 2026", HEAD, ("security_admin",)))
    confirm_all(access, PROGRAM)
    second = signed_in(access, "liuan", "An-Quan 2026")
    assert {row.account for row in access.accounts(second)} == {"qinyh", "liuan"}
    with pytest.raises(Refused) as no:
        access.people(second, "刘安")
    assert codes(no) == ["access.denied"]
    assert [hit.name for hit in access.people(admin, "刘安")] == ["刘安"]
