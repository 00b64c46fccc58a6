"""The number ledger, the 证书台账, and counts that lead to the certificates they count."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, case, extract, func, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship.records import Contract
from academy.base import counters
from academy.base.counters import Counter
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_ledger import Count, LedgerRow, NumberRow, SeriesRow
from academy.certificates.records import Certificate, CertificateBatch, PrintRecord
from academy.certificates.rules import NUMBERS
from academy.certificates.rules_numbers import Numbering
from academy.courses.records import Course, TrainingClass
from academy.network.records import Branch
from academy.people.records import Person

SLICE = 500  # bound values of one statement
VOID, REPLACED = CertificateState.VOID.value, CertificateState.REPLACED.value
PREPARED = CertificateState.PREPARED.value
Approver = aliased(Person)
BOXES = ("kind", "level", "branch", "month")


def series(db: Session, branches: frozenset[int] | None) -> list[SeriesRow]:
    """Every series with all its numbers accounted for, by name; a scope sees the series it has numbers in."""
    counted: dict[str, tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
    query = (
        select(
            Certificate.series, func.count(),
            func.sum(case((Certificate.state == VOID, 1), else_=0)),
            func.sum(case((Certificate.state == REPLACED, 1), else_=0)),
        )
        .where(Certificate.series.is_not(None))
        .group_by(Certificate.series)
    )  # fmt: skip
    for name, count, void, replaced in db.execute(query):
        counted[name or ""] = (int(count), int(void or 0), int(replaced or 0))
    lost: dict[str, int] = defaultdict(int)
    for _, period, _number in counters.lost(db, NUMBERS):
        lost[period] += 1
    held = {
        p: last for p, last in db.execute(select(Counter.period, Counter.last).where(Counter.kind == NUMBERS))
    }
    seen = _seen(db, branches)
    found = []
    for place, name in enumerate(sorted(held.keys() | counted.keys()), 1):
        if seen is None or name in seen:
            found.append(_series_row(place, name, held.get(name, 0), counted[name], lost[name]))
    return found


def _seen(db: Session, branches: frozenset[int] | None) -> set[str] | None:
    if branches is None:
        return None
    query = select(Certificate.series).where(Certificate.branch_id.in_(branches)).distinct()
    return {name for name in db.scalars(query) if name}


def _series_row(place: int, name: str, last: int, counts: tuple[int, int, int], lost: int) -> SeriesRow:
    taken, void, replaced = counts
    numbers = Numbering(name)
    return SeriesRow(
        place, name, numbers.number(1) if last else "", numbers.number(last) if last else "", last,
        taken - void - replaced, void, replaced, lost, last - taken - lost, numbers.number(last + 1),
    )  # fmt: skip


def numbers(db: Session, name: str, branches: frozenset[int] | None) -> list[NumberRow]:
    """Each number of a series from the first to the last, and its fate; names only within the scope."""
    Later = aliased(Certificate)  # noqa: N806
    query = (
        select(
            Certificate.serial, Certificate.number, Certificate.state, Certificate.name,
            Certificate.issued_on, Certificate.void_reason, func.coalesce(Later.number, ""),
            Certificate.branch_id,
        )
        .join(Later, Later.id == Certificate.replaced_by, isouter=True)
        .where(Certificate.series == name)
    )  # fmt: skip
    held: dict[int, tuple[Any, ...]] = {
        row[0]: tuple(row[1:]) for row in db.execute(query) if row[0] is not None
    }
    last = (
        db.scalar(select(func.max(Counter.last)).where(Counter.kind == NUMBERS, Counter.period == name)) or 0
    )
    lost = {number for _, period, number in counters.lost(db, NUMBERS) if period == name}
    found = []
    for serial in range(1, max(last, max(held, default=0)) + 1):
        if serial in held:
            number, state, person, on, reason, later, branch_id = held[serial]
            mine = branches is None or branch_id in branches
            found.append(NumberRow(number, state, person if mine else "", on, later or reason))
        else:
            state = "lost" if serial in lost else "missing"
            found.append(NumberRow(Numbering(name).number(serial), state, "", None, ""))
    return found


def ledger(db: Session, keys: Sequence[int]) -> Iterator[LedgerRow]:
    """The lines of the 证书台账 for these certificates, in this order."""
    found: dict[int, LedgerRow] = {}
    for start in range(0, len(keys), SLICE):
        part = keys[start : start + SLICE]
        blanks = _blanks(db, part)
        for row in db.execute(_lines().where(Certificate.id.in_(part))):
            found[row[0]] = _line(cast("tuple[Any, ...]", row), blanks.get(row[0], ""))
    return (found[key] for key in keys if key in found)


def _blanks(db: Session, keys: Sequence[int]) -> dict[int, str]:
    """Certificate → the blank sheet of its latest print."""
    query = (
        select(PrintRecord.certificate_id, PrintRecord.blank)
        .where(PrintRecord.certificate_id.in_(keys), PrintRecord.blank != "")
        .order_by(PrintRecord.copy)
    )
    return {key: blank for key, blank in db.execute(query)}


def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Certificate.id, Certificate.number, Certificate.kind, Certificate.name, Person.gender,
            Person.doc_type, Person.doc_masked, Person.unit,
            func.coalesce(TrainingClass.number, Contract.number, ""),
            func.coalesce(TrainingClass.name, CertificateBatch.title), func.coalesce(Course.occupation, ""),
            Certificate.level, Certificate.hours, Certificate.score, Certificate.issued_on,
            func.coalesce(Approver.name, ""), Branch.name, Certificate.state, Certificate.handed_on,
            Certificate.handed_to, Certificate.reissued_on, Certificate.void_reason,
            CertificateBatch.emergency_by, CertificateBatch.approved_by,
        )
        .join(Person, Person.id == Certificate.person_id)
        .join(Branch, Branch.id == Certificate.branch_id)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .join(Approver, Approver.id == CertificateBatch.approved_by, isouter=True)
        .join(TrainingClass, TrainingClass.id == Certificate.class_id, isouter=True)
        .join(Course, Course.id == TrainingClass.course_id, isouter=True)
        .join(Contract, Contract.id == Certificate.contract_id, isouter=True)
    )  # fmt: skip


def _line(row: tuple[Any, ...], blank: str) -> LedgerRow:
    (_, number, kind, name, gender, doc_type, doc, unit, ground_number, ground, occupation, level, hours,
     score, on, approver, branch, state, handed_on, handed_to, reissued_on, reason, alone,
     signed) = row  # fmt: skip
    emergency = ("紧急签发，已补签" if signed else "紧急签发，待补签") if alone else ""
    later = f"补发 {reissued_on.isoformat()}" if reissued_on else reason
    remark = "；".join(filter(None, (emergency, later)))
    return LedgerRow(
        number or "", CertificateKind(kind), name, gender, doc_type, doc, unit, ground_number, ground,
        occupation, level, hours, score, on, approver, branch, CertificateState(state), blank, handed_on,
        handed_to, remark,
    )  # fmt: skip


def counts(db: Session, branches: frozenset[int] | None, year: int, box: str) -> list[Count]:
    """Certificates dated in a year (0: ever) by kind, level, branch or month, in the order of the boxes."""
    month = extract("month", Certificate.issued_on)
    column, title = {
        "kind": (Certificate.kind, Certificate.kind),
        "level": (Certificate.level, Certificate.level),
        "branch": (Certificate.branch_id, func.min(Branch.name)),
        "month": (month, month),
    }[box]
    gone = Certificate.state.in_((VOID, REPLACED))
    query = (
        select(column, title, func.count(), func.sum(case((gone, 0), else_=1)),
               func.sum(case((gone, 1), else_=0)))
        .join(Branch, Branch.id == Certificate.branch_id)
        .where(Certificate.state != PREPARED, *_year(year))
        .group_by(column)
        .order_by(column)
    )  # fmt: skip
    if branches is not None:
        query = query.where(Certificate.branch_id.in_(branches))
    return [
        Count(place, str(_whole(key)), str(_whole(name)), int(issued), int(holding), int(void))
        for place, (key, name, issued, holding, void) in enumerate(db.execute(query), 1)
    ]


def _whole(value: Any) -> Any:
    """PostgreSQL gives a month as a decimal."""
    return value if isinstance(value, str) else int(value)


def _year(year: int) -> list[ColumnElement[bool]]:
    if not year:
        return []
    return [Certificate.issued_on.between(date(year, 1, 1), date(year, 12, 31))]


def years(db: Session, branches: frozenset[int] | None) -> list[int]:
    """Years certificates are dated in, the newest first."""
    first, last = func.min(Certificate.issued_on), func.max(Certificate.issued_on)
    query = select(first, last).where(Certificate.state != PREPARED)
    if branches is not None:
        query = query.where(Certificate.branch_id.in_(branches))
    start, end = db.execute(query).one()
    return list(range(end.year, start.year - 1, -1)) if start and end else []
