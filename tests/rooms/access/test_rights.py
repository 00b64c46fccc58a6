"""Every write is judged by what the account may do at that moment, not by what it could when it signed in."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from academy.access import store_rights
from academy.access.facts import AccountDraft, AccountState
from academy.access.service import AccessService
from academy.access.service_history import HistoryService
from academy.base.actor import GUEST, PROGRAM, Actor
from academy.base.door import Act, Door, Verb, verbs_of
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.network.facts import BranchDraft
from academy.network.service import NetworkService
from tests.rooms.conftest import HEAD, STEEL

CHEAP, GOOD = (1, 8, 1), "Yuan-Heng 2026"
MANAGE = Verb("people.add", "people.manage", writes=True, undoable=True)


@pytest.fixture
def access(door: Door) -> AccessService:
    door.as_now = store_rights.actor_now
    made = AccessService(door, CHEAP)
    admin = AccountDraft(None, "秦远衡", "qinyh", GOOD, HEAD, ("system_admin", "security_admin"))
    confirm(made, made.add_account(PROGRAM, admin))
    return made


def entered(access: AccessService, *roles: str, branch_id: int = HEAD) -> Actor:
    """Somebody who has signed in with these roles, confirmed."""
    made = access.add_account(PROGRAM, AccountDraft(None, "孙志远", "sunzy", GOOD, branch_id, roles))
    confirm(access, made)
    found = access.sign_in(GUEST, "sunzy", GOOD).actor
    assert found is not None
    return found


def confirm(access: AccessService, account_id: int) -> None:
    for row in access.accounts(PROGRAM):
        for role in row.roles:
            if row.id == account_id and not role.confirmed:
                access.confirm_role(PROGRAM, role.id)


def end(access: AccessService, actor: Actor, role: str) -> None:
    row = next(each for each in access.accounts(PROGRAM) if each.id == actor.account_id)
    access.end_role(PROGRAM, next(each.id for each in row.roles if each.role == role))


def code(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as no:
        act()
    return no.value.problems[0].code


def note(act: Act) -> frozenset[int] | None:
    act.note("people", 1, HEAD)
    return act.scope.branches


def outcomes(door: Door) -> list[tuple[str, str]]:
    with door.database.transaction() as db:
        lines = db.execute(select(JournalLine.verb, JournalLine.outcome).order_by(JournalLine.id)).all()
    return [(verb, outcome) for verb, outcome in lines]


def test_whoever_lost_a_role_or_whose_account_was_disabled_writes_nothing_any_more(
    access: AccessService, door: Door
) -> None:
    actor = entered(access, "head_clerk", "instructor")
    assert door.write(actor, MANAGE, note) is None
    end(access, actor, "head_clerk")
    assert code(lambda: door.write(actor, MANAGE, note)) == "access.right_ended"
    assert outcomes(door)[-1] == ("people.add", "denied")
    access.set_state(PROGRAM, actor.account_id, AccountState.DISABLED)
    assert code(lambda: door.write(actor, MANAGE, note)) == "access.account_ended"
    assert outcomes(door)[-1] == ("people.add", "denied")


def test_a_right_that_was_narrowed_to_a_branch_reaches_no_further(access: AccessService, door: Door) -> None:
    actor = entered(access, "head_clerk")
    access.propose_roles(PROGRAM, actor.account_id, STEEL, ("branch_clerk",))
    confirm(access, actor.account_id)
    assert door.write(actor, MANAGE, note) is None
    end(access, actor, "head_clerk")
    assert door.write(actor, MANAGE, note) == {STEEL}
    assert access.actor_now(PROGRAM, actor.account_id) == access.sign_in(GUEST, "sunzy", GOOD).actor


def test_an_undo_needs_the_right_that_is_held_now(access: AccessService, door: Door) -> None:
    network = NetworkService(door)
    history = HistoryService(door, [*verbs_of(NetworkService), *verbs_of(HistoryService)])
    actor = entered(access, "system_admin", "head_clerk")
    network.add_branch(actor, BranchDraft(HEAD, code="LY", name="临沂工匠学院", industry="钢铁"))
    (step, *_) = history.undoable(actor)
    end(access, actor, "head_clerk")
    end(access, actor, "system_admin")
    assert code(lambda: history.undo(actor, step.id)) == "access.right_ended"


def test_what_changes_past_its_transaction_is_judged_as_it_begins(access: AccessService, door: Door) -> None:
    restore = Verb("upkeep.restore", "data.restore", writes=False, undoable=False, judged_first=True)
    actor = entered(access, "system_admin", "instructor")
    assert door.read(actor, restore, lambda act: act.actor) == actor
    end(access, actor, "system_admin")
    assert code(lambda: door.read(actor, restore, lambda act: act.actor)) == "access.right_ended"
    assert outcomes(door)[-1] == ("upkeep.restore", "denied")
    door.write(actor, restore, note)  # its line: the data there now may know the account no more
