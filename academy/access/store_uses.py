"""What keeps a person in the register: an account."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.access.facts import AccountState
from academy.access.records import Account
from academy.base.problems import Problem, problem


def uses(db: Session, person_id: int) -> list[Problem]:
    """A problem as long as the person can sign in."""
    wanted = (Account.person_id == person_id, Account.state == AccountState.ACTIVE)
    name = db.scalar(select(Account.name).where(*wanted).limit(1))
    return [problem("access.holds_person", account=name)] if name is not None else []
