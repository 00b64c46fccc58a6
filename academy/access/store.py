"""Questions the access room asks the database."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from academy.access.facts import AccountRow, AccountState, AskedRole, Credentials, RoleRow
from academy.access.records import Account, AccountRole
from academy.base import counters, search
from academy.base.permissions import table
from academy.base.spoken import display_pinyin
from academy.network.records import Branch
from academy.people.records import Person, PersonRole


def any_account(db: Session) -> bool:
    return db.scalar(select(Account.id).limit(1)) is not None


def credentials(db: Session, *, name: str = "", account_id: int = 0) -> Credentials | None:
    """The account of a name or a key."""
    wanted = Account.id == account_id if account_id else Account.name == name
    row = db.scalar(select(Account).where(wanted))
    if row is None:
        return None
    return Credentials(
        row.id, row.name, row.person_id, row.branch_id, AccountState(row.state), row.password_hash,
        tuple(row.former_hashes), row.failures, row.locked_until, row.must_change,
    )  # fmt: skip


def set_password(db: Session, account_id: int, hashed: str, keep: int, *, must_change: bool) -> None:
    """A new password; `keep` of the former ones stay known. A lock ends."""
    row = db.get_one(Account, account_id)
    row.former_hashes = [row.password_hash, *row.former_hashes][:keep]
    row.password_hash, row.must_change = hashed, must_change
    row.failures, row.locked_until = 0, None
    db.flush()


def set_state(db: Session, account_id: int, state: AccountState) -> None:
    row = db.get_one(Account, account_id)
    row.state, row.failures, row.locked_until = state, 0, None
    db.flush()


def add_head(db: Session, key: int, code: str, name: str) -> None:
    """The head academy: the root of the network, its own branch."""
    db.add(
        Branch(
            id=key, branch_id=key, parent_id=None, kind="head", code=code, name=name, industry="",
            industry_codes=[], host="", host_uscc="",
        )
    )  # fmt: skip
    db.flush()


def names(db: Session) -> set[str]:
    return set(db.scalars(select(Account.name)))


def has_account(db: Session, person_id: int) -> bool:
    wanted = (Account.person_id == person_id, Account.state == AccountState.ACTIVE)
    return db.scalar(select(Account.id).where(*wanted).limit(1)) is not None


def person_name(db: Session, person_id: int) -> str:
    return db.scalar(select(Person.name).where(Person.id == person_id)) or ""


def held_roles(db: Session, account_id: int) -> list[tuple[str, frozenset[int]]]:
    """The confirmed roles, each with its branch and all branches below."""
    rows = db.execute(
        select(AccountRole.role, AccountRole.branch_id).where(
            AccountRole.account_id == account_id, AccountRole.confirmed_by.is_not(None)
        )
    )
    return [(role, below(db, branch_id)) for role, branch_id in rows]


def below(db: Session, branch_id: int) -> frozenset[int]:
    children: dict[int | None, list[int]] = {}
    for key, parent in db.execute(select(Branch.id, Branch.parent_id)):
        children.setdefault(parent, []).append(key)
    found, waiting = {branch_id}, [branch_id]
    while waiting:
        for child in children.get(waiting.pop(), []):
            found.add(child)
            waiting.append(child)
    return frozenset(found)


def others_who_can(db: Session, permission: str, person_id: int | None) -> bool:
    """Does somebody else hold a role with this permission in an active account?"""
    roles = [role.name for role in table().roles.values() if permission in role.permissions]
    query = (
        select(Account.id)
        .join(AccountRole, AccountRole.account_id == Account.id)
        .where(
            Account.state == AccountState.ACTIVE,
            AccountRole.confirmed_by.is_not(None),
            AccountRole.role.in_(roles),
            Account.person_id != (person_id or 0),
        )
    )
    return db.scalar(query.limit(1)) is not None


def holds(db: Session, account_id: int, permission: str) -> bool:
    """Does a confirmed role of this account carry the permission?"""
    return any(permission in table().roles[role].permissions for role, _ in held_roles(db, account_id))


def add_staff(db: Session, branch_id: int, name: str, now: datetime) -> int:
    """Register a member of staff who needs no document here; answers the person's id."""
    year = str(now.year)
    head = db.scalar(select(Branch.code).where(Branch.kind == "head")) or ""
    serial = counters.take(db, 0, "person", year)[0]
    number = f"{head}{year}{serial:06d}"
    person = Person(
        branch_id=branch_id, number=number, name=name, name_sort=display_pinyin(name), gender="",
        birth=None, doc_type="none", doc_sealed=b"", doc_mark=number, doc_masked="", phone="", unit="",
        post="", trade="", level=0, education="", political="", category="", is_cadre=False,
        trade_since=None, remark="", photo_sha256="", state="active", merged_into=None, batch_id=None,
    )  # fmt: skip
    db.add(person)
    db.flush()
    role = PersonRole(
        branch_id=branch_id, person_id=person.id, role="staff", since=now.date(), until=None, batch_id=None
    )
    db.add(role)
    keys = search.name_keys(name) | {number.lower()}
    db.add_all(
        search.SearchKey(entity_id=person.id, kind="people", key=key, branch_id=branch_id) for key in keys
    )
    db.flush()
    return person.id


def add_account(
    db: Session, branch_id: int, name: str, person_id: int, password_hash: str, must_change: bool
) -> int:
    made = Account(
        branch_id=branch_id, name=name, person_id=person_id, state=AccountState.ACTIVE, failures=0,
        password_hash=password_hash, former_hashes=[], must_change=must_change, locked_until=None,
        last_seen=None,
    )  # fmt: skip
    db.add(made)
    db.flush()
    return made.id


def add_roles(
    db: Session, account_id: int, branch_id: int, roles: Iterable[str], proposed_by: int, confirmed: bool
) -> None:
    """Ask for roles; `confirmed` when the same person may confirm them at once."""
    held = set(
        db.scalars(
            select(AccountRole.role).where(
                AccountRole.account_id == account_id, AccountRole.branch_id == branch_id
            )
        )
    )
    for role in roles:
        if role not in held:
            db.add(
                AccountRole(
                    account_id=account_id, branch_id=branch_id, role=role, proposed_by=proposed_by,
                    confirmed_by=proposed_by if confirmed else None,
                )
            )  # fmt: skip
    db.flush()


def role(db: Session, role_id: int) -> AskedRole | None:
    row = db.get(AccountRole, role_id)
    if row is None:
        return None
    return AskedRole(row.id, row.account_id, row.branch_id, row.role, row.proposed_by)


def confirm_role(db: Session, role_id: int, person_id: int) -> None:
    db.get_one(AccountRole, role_id).confirmed_by = person_id
    db.flush()


def end_role(db: Session, role_id: int) -> None:
    db.delete(db.get_one(AccountRole, role_id))
    db.flush()


def seen(db: Session, account_id: int, now: datetime) -> None:
    """A plain column update: being seen is no change of the account that others could collide with."""
    chosen = update(Account).where(Account.id == account_id)
    db.execute(chosen.values(last_seen=now, failures=0, locked_until=None))


def failed(db: Session, account_id: int, failures: int, locked_until: datetime | None) -> None:
    chosen = update(Account).where(Account.id == account_id)
    db.execute(chosen.values(failures=failures, locked_until=locked_until))


def accounts(db: Session, branches: frozenset[int] | None) -> list[AccountRow]:
    """Every account in reach with its roles, by name."""
    query = _rows()
    if branches is not None:
        query = query.where(Account.branch_id.in_(branches))
    roles: dict[int, list[RoleRow]] = {}
    held = select(
        AccountRole.account_id, AccountRole.id, AccountRole.role, AccountRole.branch_id, Branch.name,
        AccountRole.confirmed_by,
    ).join(Branch, Branch.id == AccountRole.branch_id).order_by(AccountRole.id)  # fmt: skip
    for account_id, key, kind, branch_id, branch, confirmed in db.execute(held):
        roles.setdefault(account_id, []).append(RoleRow(key, kind, branch_id, branch, confirmed is not None))
    return [
        AccountRow(
            key, name, person_id, person, branch_id, branch, AccountState(state), locked, last_seen, version,
            tuple(roles.get(key, ())),
        )
        for key, name, person_id, person, branch_id, branch, state, locked, last_seen, version in db.execute(
            query
        )
    ]  # fmt: skip


def _rows() -> Select[int, str, int, str, int, str, str, datetime | None, datetime | None, int]:
    return (
        select(
            Account.id, Account.name, Account.person_id, Person.name, Account.branch_id, Branch.name,
            Account.state, Account.locked_until, Account.last_seen, Account.version,
        )
        .join(Person, Person.id == Account.person_id)
        .join(Branch, Branch.id == Account.branch_id)
        .order_by(Account.name)
    )  # fmt: skip


def head(db: Session) -> int | None:
    return db.scalar(select(Branch.id).where(Branch.kind == "head"))


def count_active(db: Session) -> int:
    query = select(func.count()).select_from(Account).where(Account.state == AccountState.ACTIVE)
    return db.scalar(query) or 0
