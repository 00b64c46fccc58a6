"""Certificates of others as the academy records them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, aliased

from academy.base import obstacles
from academy.base.capture import RowChange
from academy.base.problems import Problem, Refused, problem
from academy.base.search import found_ids
from academy.certificates import rules_recorded, store_class
from academy.certificates.facts_recorded import (
    CheckDraft,
    Checked,
    Due,
    RecordedDraft,
    RecordedFilter,
    RecordedKind,
    RecordedRow,
)
from academy.certificates.records_ledger import RecordedCertificate as Recorded
from academy.network.records import Branch
from academy.people.records import Person

SLICE, NAMESAKES = 500, 400
ROW: tuple[Any, ...] = (
    Recorded.id, Recorded.branch_id, Branch.name, Recorded.kind, Recorded.number, Recorded.person_id,
    Person.name, Recorded.issuer, Recorded.occupation, Recorded.trade, Recorded.level, Recorded.issued_on,
    Recorded.expires_on, Recorded.review_on, Recorded.scan_sha256, Recorded.verified_result,
    Recorded.verified_on, Recorded.verified_by, Recorded.remark, Recorded.version,
)  # fmt: skip
ORDERS: dict[str, Any] = {
    "number": Recorded.number, "name": Person.name_sort, "strokes": Person.name_strokes,
    "kind": Recorded.kind, "level": Recorded.level,
    "issued_on": Recorded.issued_on, "expires_on": Recorded.expires_on, "issuer": Recorded.issuer,
}  # fmt: skip


def ids(
    db: Session, branches: frozenset[int] | None, wanted: RecordedFilter, today: date, days: int
) -> list[int]:
    """Recorded certificates in the wanted order."""
    query = (
        select(Recorded.id)
        .join(Person, Person.id == Recorded.person_id)
        .where(Recorded.removed_at.is_(None), *_conditions(db, branches, wanted, today, days))
    )
    order, down = ORDERS.get(wanted.sort, Recorded.issued_on), wanted.descending
    return list(db.scalars(query.order_by(order.desc() if down else order, Recorded.id)))


def _conditions(
    db: Session, branches: frozenset[int] | None, wanted: RecordedFilter, today: date, days: int
) -> Iterator[ColumnElement[bool]]:
    if branches is not None:
        yield Recorded.branch_id.in_(branches)
    if wanted.kind:
        yield Recorded.kind == wanted.kind.value
    if wanted.person_id:
        yield Recorded.person_id == wanted.person_id
    if wanted.due:
        yield _due(wanted.due, today, today + timedelta(days=days))
    if text := wanted.text.strip():
        people = list(db.scalars(found_ids("people", text, None, NAMESAKES)))
        like = text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
        yield or_(
            Recorded.person_id.in_(people),
            Recorded.number.like(f"%{like.upper()}%", escape="\\"),
            Recorded.issuer.like(f"%{like}%", escape="\\"),
            Recorded.occupation.like(f"%{like}%", escape="\\"),
        )


def _due(due: Due, today: date, soon: date) -> ColumnElement[bool]:
    """The same as `rules_recorded.due`, asked of the database."""
    expired = Recorded.expires_on < today
    living = or_(Recorded.expires_on.is_(None), Recorded.expires_on >= today)
    review = living & Recorded.review_on.is_not(None) & (Recorded.review_on <= soon)
    no_review = or_(Recorded.review_on.is_(None), Recorded.review_on > soon)
    expiring = living & no_review & (Recorded.expires_on <= soon)
    if due is Due.NONE:
        calm = or_(Recorded.expires_on.is_(None), Recorded.expires_on > soon)
        return living & no_review & calm
    return {Due.EXPIRED: expired, Due.REVIEW: review, Due.EXPIRING: expiring}[due]


def rows(db: Session, keys: Sequence[int], today: date, days: int) -> list[RecordedRow]:
    """These records in this order; those that are gone are left out."""
    found: dict[int, RecordedRow] = {}
    for start in range(0, len(keys), SLICE):
        query = (
            select(*ROW)
            .join(Branch, Branch.id == Recorded.branch_id)
            .join(Person, Person.id == Recorded.person_id)
            .where(Recorded.id.in_(keys[start : start + SLICE]), Recorded.removed_at.is_(None))
        )
        for row in db.execute(query):
            found[row[0]] = _row(cast("tuple[Any, ...]", row), today, days)
    return [found[key] for key in keys if key in found]


def _row(row: tuple[Any, ...], today: date, days: int) -> RecordedRow:
    (key, branch_id, branch, kind, number, person_id, name, issuer, occupation, trade, level, issued_on,
     expires_on, review_on, scan, result, on, by, remark, version) = row  # fmt: skip
    return RecordedRow(
        key, branch_id, branch, RecordedKind(kind), number, person_id, name, issuer, occupation, trade,
        level, issued_on, expires_on, review_on, rules_recorded.due(expires_on, review_on, today, days),
        scan is not None, Checked(result), on, by, remark, version,
    )  # fmt: skip


def one(db: Session, key: int, today: date, days: int) -> RecordedRow:
    """Raises Refused when there is none."""
    found = rows(db, [key], today, days)
    if not found:
        raise Refused(problem("record.gone"))
    return found[0]


def twin(db: Session, draft: RecordedDraft, except_id: int) -> str | None:
    """The branch that has this number on record already, whoever it belongs to."""
    query = (
        select(Branch.name)
        .join(Recorded, Recorded.branch_id == Branch.id)
        .where(
            Recorded.kind == draft.kind.value,
            Recorded.number == rules_recorded.normalised(draft.number),
            Recorded.removed_at.is_(None),
            Recorded.id != except_id,
        )
    )
    return db.scalar(query.limit(1))


def save(db: Session, key: int, branch_id: int, draft: RecordedDraft, scan: str | None) -> int:
    """Add a record, or change it; an unchanged scan stays."""
    values: dict[str, Any] = {
        "kind": draft.kind.value, "number": rules_recorded.normalised(draft.number),
        "person_id": draft.person_id, "issuer": draft.issuer.strip(),
        "occupation": draft.occupation.strip(), "trade": draft.trade.strip(), "level": draft.level,
        "issued_on": draft.issued_on, "expires_on": draft.expires_on, "review_on": draft.review_on,
        "remark": draft.remark.strip(),
    }  # fmt: skip
    if not key:
        record = Recorded(
            branch_id=branch_id, scan_sha256=scan, verified_on=None, verified_by="", verified_result="",
            **values,
        )  # fmt: skip
        db.add(record)
        db.flush()
        return record.id
    record = db.get_one(Recorded, key)
    changed = any(getattr(record, name) != values[name] for name in ("kind", "number", "level", "issued_on"))
    for name, value in values.items():
        setattr(record, name, value)
    if scan is not None:
        record.scan_sha256 = scan
    if changed:  # what was looked up is no longer what is on record
        record.verified_on, record.verified_by, record.verified_result = None, "", ""
    return key


def undo_problems(db: Session, done: Sequence[RowChange], _today: date) -> list[Problem]:
    """A number that another record has by now stays out."""
    other = aliased(Recorded)
    query = (
        select(other.number, Branch.name)
        .join(Recorded, (Recorded.kind == other.kind) & (Recorded.number == other.number))
        .join(Branch, Branch.id == other.branch_id)
        .where(Recorded.id.in_(obstacles.standing(done)), other.id != Recorded.id)
        .where(other.removed_at.is_(None))
    )
    return [
        problem("undo.taken_since", kind="table.recorded_certificate", name=f"{number} {branch}")
        for number, branch in db.execute(query)
    ]


def note_check(db: Session, key: int, draft: CheckDraft, by: str) -> None:
    record = db.get_one(Recorded, key)
    record.verified_result, record.verified_on, record.verified_by = draft.result.value, draft.on, by


def remove(db: Session, key: int, person_id: int | None, now: datetime) -> None:
    record = db.get_one(Recorded, key)
    record.removed_at, record.removed_by = now, person_id


def scan(db: Session, key: int) -> bytes | None:
    sha256 = db.scalar(select(Recorded.scan_sha256).where(Recorded.id == key))
    return store_class.blobs(db, [sha256]).get(sha256) if sha256 else None


def person_branch(db: Session, person_id: int) -> int | None:
    return db.scalar(select(Person.branch_id).where(Person.id == person_id))
