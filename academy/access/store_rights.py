"""What an account may do at this moment."""

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from academy.access import store
from academy.access.facts import AccountState
from academy.access.records import Account, AccountRole
from academy.base.actor import Actor
from academy.base.permissions import grants_of, table
from academy.people.records import Person


def actor_now(db: Session, account_id: int) -> Actor | None:
    """Whoever signs in with this account, with its confirmed roles; None where nobody may any more.

    Asked before every write: one statement, and one for the branches where a role has some below its own.
    """
    held = and_(AccountRole.account_id == Account.id, AccountRole.confirmed_by.is_not(None))
    rows = db.execute(
        select(
            Account.name, Account.person_id, Account.branch_id, Person.name, AccountRole.role,
            AccountRole.branch_id,
        )
        .join(Person, Person.id == Account.person_id)
        .outerjoin(AccountRole, held)
        .where(Account.id == account_id, Account.state == AccountState.ACTIVE)
        .order_by(AccountRole.id)
    ).all()  # fmt: skip
    if not rows:
        return None
    name, person_id, branch_id, person, *_ = rows[0]
    held_roles = [(role, branch) for *_, role, branch in rows if role is not None]
    wide = {role for role, _ in held_roles if table().roles[role].scope == "network"}
    below = {each: store.below(db, each) for role, each in held_roles if role not in wide}
    grants = grants_of([(role, below.get(each, frozenset())) for role, each in held_roles], person_id)
    roles = tuple(dict.fromkeys(role for role, _ in held_roles))
    return Actor(account_id, person_id, person, name, branch_id, grants, roles)
