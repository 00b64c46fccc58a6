"""Who may sign in, and with which password. Pure functions.

Figures: GB/T 22239-2019 level 2 (identification and authentication: complexity, lock-out, one account a
person); OWASP for the hash. They may only be made stricter.
"""

import re
from collections.abc import Collection
from datetime import datetime, timedelta

from academy.access.facts import AccountDraft, FoundingDraft, PasswordDraft
from academy.base.permissions import table
from academy.base.problems import Problem, problem

SHORTEST = 10
CLASSES = (r"[a-z]", r"[A-Z]", r"\d", r"[^A-Za-z0-9]")
CLASSES_WANTED = 3
FAILURES_ALLOWED = 5
FIRST_LOCK = timedelta(minutes=15)
LONGEST_LOCK = timedelta(hours=24)
REMEMBERED = 5
ACCOUNT_NAME = re.compile(r"[a-z][a-z0-9._-]{2,31}")
TOO_COMMON = frozenset(
    {
        "password",
        "qwerty",
        "123456",
        "111111",
        "abc123",
        "admin",
        "iloveyou",
        "woaini",
        "gongjiang",
        "academy",
    }
)


def password_problems(password: str, account: str, repeated: str | None = None) -> list[Problem]:
    """Every reason against a new password."""
    found = []
    if len(password) < SHORTEST:
        found.append(problem("access.password_short", "password", least=SHORTEST))
    elif sum(bool(re.search(kind, password)) for kind in CLASSES) < CLASSES_WANTED:
        found.append(problem("access.password_simple", "password"))
    elif account and account.lower() in password.lower():
        found.append(problem("access.password_has_name", "password"))
    elif re.sub(r"[^a-z0-9]", "", password.lower()).strip("0123456789") in TOO_COMMON:
        found.append(problem("access.password_common", "password"))
    if repeated is not None and password != repeated:
        found.append(problem("access.password_differs", "repeated"))
    return found


def founding_problems(draft: FoundingDraft) -> list[Problem]:
    found = []
    if not draft.academy.strip():
        found.append(problem("access.academy_missing", "academy"))
    if not re.fullmatch(r"[A-Z][A-Z0-9]{1,5}", draft.code):
        found.append(problem("access.code_wrong", "code"))
    if not draft.administrator.strip():
        found.append(problem("access.name_missing", "administrator"))
    found += account_name_problems(draft.account, frozenset())
    return found + password_problems(draft.password, draft.account, draft.repeated)


def account_problems(draft: AccountDraft, taken: Collection[str], has_account: bool) -> list[Problem]:
    """Reasons against a new account; `has_account`: the person has an active one already."""
    found = account_name_problems(draft.account, taken)
    if draft.person_id is None and not draft.person_name.strip():
        found.append(problem("access.person_missing", "person_id"))
    if has_account:
        found.append(problem("access.one_account", "person_id"))
    if draft.branch_id is None:
        found.append(problem("access.branch_missing", "branch_id"))
    if not draft.roles:
        found.append(problem("access.role_missing", "roles"))
    return found + role_problems(draft.roles) + password_problems(draft.password, draft.account)


def role_problems(roles: Collection[str]) -> list[Problem]:
    """The auditor holds no other role; unknown roles are refused."""
    found = [
        problem("access.role_unknown", "roles", role=role) for role in roles if role not in table().roles
    ]
    if "auditor" in roles and len(roles) > 1:
        found.append(problem("access.auditor_alone", "roles"))
    return found


def account_name_problems(name: str, taken: Collection[str]) -> list[Problem]:
    if not ACCOUNT_NAME.fullmatch(name):
        return [problem("access.account_wrong", "account")]
    return [problem("access.account_taken", "account", account=name)] if name in taken else []


def change_problems(draft: PasswordDraft, account: str) -> list[Problem]:
    found = password_problems(draft.new, account, draft.repeated)
    return [problem(p.code, "new" if p.field == "password" else p.field, **dict(p.values)) for p in found]


def lock_until(failures: int, now: datetime) -> datetime | None:
    """After five failures 15 minutes, doubling with each further failure up to a day."""
    if failures < FAILURES_ALLOWED:
        return None
    return now + min(FIRST_LOCK * (1 << min(failures - FAILURES_ALLOWED, 10)), LONGEST_LOCK)


def may_confirm(proposer: int | None, confirmer: int | None, others_can: bool) -> bool:
    """Another person confirms roles; as long as nobody else holds that right, the administrator alone may."""
    return proposer != confirmer or not others_can
