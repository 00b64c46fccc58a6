"""The register of certificates: lists, one certificate with its life, prints, voids."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, extract, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship.records import Contract
from academy.archive.records import Paper
from academy.base.problems import Refused, problem
from academy.base.search import found_ids
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import (
    CertificateFilter,
    CertificateRow,
    CertificateState,
    PrintRow,
    RegisterSheet,
)
from academy.certificates.records import Certificate, CertificateBatch, PrintRecord
from academy.certificates.rules_papers import LEVELS
from academy.courses.records import TrainingClass
from academy.network.records import Branch
from academy.people.records import Person
from academy.printing import seal_code

SLICE = 500  # bound values of one statement
NAMESAKES = 400  # people a text may mean before the number alone decides
Preparer, Approver, Asker, Voider, Printer, Releaser = (aliased(Person) for _ in range(6))
Old, New = aliased(Certificate), aliased(Certificate)
APPROVED = func.coalesce(Approver.name, CertificateBatch.approved_elsewhere)
GROUND = func.coalesce(
    TrainingClass.name, Contract.number, CertificateBatch.title
)  # what a certificate follows from
ROW: tuple[Any, ...] = (
    Certificate.id, Certificate.branch_id, Branch.name, Certificate.number, Certificate.name,
    Certificate.kind, func.coalesce(Certificate.class_id, 0), GROUND, Certificate.issued_on,
    Certificate.state, Certificate.void_by,
    and_(CertificateBatch.emergency_by.is_not(None), CertificateBatch.approved_by.is_(None)),
)  # fmt: skip
SHEET: tuple[Any, ...] = (
    CertificateBatch.number.label("batch_number"), Paper.template, Certificate.hours,
    Certificate.score, Preparer.name.label("preparer"), APPROVED.label("approver"),
    CertificateBatch.issued_at, Paper.sha256, func.coalesce(Old.number, "").label("replaces"),
    func.coalesce(New.number, "").label("replaced_by"), Certificate.void_reason,
    Certificate.void_by.label("void_asked_id"), func.coalesce(Asker.name, "").label("void_asked_by"),
    func.coalesce(Voider.name, "").label("void_approved_by"), Certificate.voided_at,
    Certificate.version, Certificate.person_id, Certificate.contract_id, CertificateBatch.title,
    CertificateBatch.citation,
    Certificate.level, Certificate.reissued_on, Certificate.handed_on, Certificate.handed_to,
    Certificate.sheet_fate, Certificate.sheet_fate_on,
    Certificate.hand_list_id.is_not(None).label("on_list"),
    func.coalesce(Releaser.name, "").label("emergency_by"), CertificateBatch.emergency_reason,
    CertificateBatch.countersigned_at, Certificate.origin,
)  # fmt: skip
ORDERS = {
    "number": Certificate.number, "name": Person.name_sort, "strokes": Person.name_strokes,
    "issued_on": Certificate.issued_on,
    "state": Certificate.state, "kind": Certificate.kind, "class_name": GROUND,
}  # fmt: skip


def ids(db: Session, branches: frozenset[int] | None, wanted: CertificateFilter) -> list[int]:
    """Certificates in the wanted order; those that are only prepared are not in the register."""
    query = (
        select(Certificate.id)
        .join(TrainingClass, TrainingClass.id == Certificate.class_id, isouter=True)
        .join(Contract, Contract.id == Certificate.contract_id, isouter=True)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .where(*_conditions(db, branches, wanted))
    )
    if wanted.sort in ("name", "strokes"):
        query = query.join(Person, Person.id == Certificate.person_id, isouter=True)
    order = ORDERS.get(wanted.sort, Certificate.number)
    down = wanted.descending
    ordered = query.order_by(
        order.desc() if down else order, Certificate.id.desc() if down else Certificate.id
    )
    return list(db.scalars(ordered))


def _conditions(
    db: Session, branches: frozenset[int] | None, wanted: CertificateFilter
) -> Iterator[ColumnElement[bool]]:
    yield Certificate.state != CertificateState.PREPARED.value
    if branches is not None:
        yield Certificate.branch_id.in_(branches)
    if wanted.states:
        yield Certificate.state.in_([state.value for state in wanted.states])
    if wanted.kind:
        yield Certificate.kind == wanted.kind.value
    if wanted.class_id:
        yield Certificate.class_id == wanted.class_id
    if wanted.batch_id:
        yield Certificate.batch_id == wanted.batch_id
    yield from _boxes(wanted)
    text = wanted.text.strip()
    if text.startswith(seal_code.PREFIX):
        yield Certificate.qr_serial == _serial_of(text)
    elif text:
        people = list(db.scalars(found_ids("people", text, None, NAMESAKES)))
        like = text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
        yield or_(
            Certificate.person_id.in_(people),
            func.upper(Certificate.number).like(f"%{like.upper()}%", escape="\\"),
            Certificate.name.like(f"{like}%", escape="\\"),
            GROUND.like(f"%{like}%", escape="\\"),
            Certificate.level.in_(_levels(text)),
        )


def _boxes(wanted: CertificateFilter) -> Iterator[ColumnElement[bool]]:
    """What a count was counted by."""
    if wanted.branch_id:
        yield Certificate.branch_id == wanted.branch_id
    if wanted.level is not None:
        yield Certificate.level == wanted.level
    if wanted.year:
        yield extract("year", Certificate.issued_on) == wanted.year
    if wanted.month:
        yield extract("month", Certificate.issued_on) == wanted.month


def _serial_of(code: str) -> int:
    """The serial in a code's text; 0, which no certificate has, when it cannot be read."""
    try:
        return seal_code.decode(code).serial
    except Refused:
        return 0


def _levels(text: str) -> list[int]:
    """Levels whose name holds the text."""
    return [int(level) for level, name in LEVELS.items() if len(text) > 1 and text in name]


def rows(db: Session, keys: Sequence[int]) -> list[CertificateRow]:
    """These certificates in this order; keys that are gone are left out."""
    found: dict[int, CertificateRow] = {}
    for start in range(0, len(keys), SLICE):
        query = _rows().where(Certificate.id.in_(keys[start : start + SLICE]))
        found |= {row[0]: _row(row) for row in db.execute(query)}
    return [found[key] for key in keys if key in found]


def _rows() -> Select[Any]:
    return (
        select(*ROW)
        .join(Branch, Branch.id == Certificate.branch_id)
        .join(TrainingClass, TrainingClass.id == Certificate.class_id, isouter=True)
        .join(Contract, Contract.id == Certificate.contract_id, isouter=True)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
    )


def _row(row: Any) -> CertificateRow:
    key, branch_id, branch, number, name, kind, class_id, class_name, issued_on, state, void_by, bare = row
    live = state not in (CertificateState.VOID.value, CertificateState.REPLACED.value)
    return CertificateRow(
        id=key, branch_id=branch_id, branch=branch, number=number or "", name=name,
        kind=CertificateKind(kind), class_id=class_id, class_name=class_name, issued_on=issued_on,
        state=CertificateState(state), void_asked=void_by is not None and live,
        uncountersigned=bare,
    )  # fmt: skip


def by_number(db: Session, number: str) -> CertificateRow | None:
    """The certificate of a number, in whatever branch: anybody may check a paper he holds."""
    row = db.execute(_rows().where(Certificate.number == number)).first()
    return _row(row) if row else None


def by_serial(db: Session, serial: int) -> CertificateRow | None:
    row = db.execute(_rows().where(Certificate.qr_serial == serial)).first()
    return _row(row) if row else None


def lock(db: Session, keys: Sequence[int]) -> None:
    """Others who want to change one of these wait."""
    for start in range(0, len(keys), SLICE):
        part = sorted(keys)[start : start + SLICE]
        query = select(Certificate.id).where(Certificate.id.in_(part)).order_by(Certificate.id)
        db.execute(query.with_for_update()).all()


def locked(db: Session, certificate_id: int) -> RegisterSheet:
    """The certificate about to be changed; others who want to change it wait. Refused when there is none."""
    db.get(Certificate, certificate_id, with_for_update=True, populate_existing=True)
    return sheet(db, certificate_id)


def change(db: Session, certificate_id: int, **columns: Any) -> None:
    """Set columns of a locked certificate."""
    record = db.get_one(Certificate, certificate_id)
    for name, value in columns.items():
        setattr(record, name, value)


def sheet(db: Session, certificate_id: int) -> RegisterSheet:
    """One certificate and everything that happened to it. Raises Refused when there is none."""
    row = db.execute(_sheets().where(Certificate.id == certificate_id)).first()
    if row is None:
        raise Refused(problem("record.gone"))
    (known,) = rows(db, [certificate_id])
    values = dict(row._mapping)
    return RegisterSheet(row=known, prints=_prints(db, certificate_id), **values)


def _sheets() -> Select[Any]:
    return (
        select(*SHEET)
        .join(CertificateBatch, CertificateBatch.id == Certificate.batch_id)
        .join(Preparer, Preparer.id == CertificateBatch.prepared_by)
        .join(Approver, Approver.id == CertificateBatch.approved_by, isouter=True)
        .join(Releaser, Releaser.id == CertificateBatch.emergency_by, isouter=True)
        .join(Paper, Paper.id == Certificate.paper_id)
        .join(Old, Old.id == Certificate.replaces, isouter=True)
        .join(New, New.id == Certificate.replaced_by, isouter=True)
        .join(Asker, Asker.id == Certificate.void_by, isouter=True)
        .join(Voider, Voider.id == Certificate.void_approved_by, isouter=True)
    )


def _prints(db: Session, certificate_id: int) -> tuple[PrintRow, ...]:
    query = (
        select(
            PrintRecord.copy,
            PrintRecord.printed_at,
            func.coalesce(Printer.name, ""),
            PrintRecord.printer,
            PrintRecord.blank,
        )
        .join(Printer, Printer.id == PrintRecord.printed_by, isouter=True)
        .where(PrintRecord.certificate_id == certificate_id)
        .order_by(PrintRecord.copy)
    )
    return tuple(PrintRow(*row) for row in db.execute(query))


def papers(db: Session, keys: Sequence[int]) -> dict[int, tuple[str, int, int]]:
    """Certificate → its number, its frozen paper, its branch."""
    found: dict[int, tuple[str, int, int]] = {}
    for start in range(0, len(keys), SLICE):
        query = select(Certificate.id, Certificate.number, Certificate.paper_id, Certificate.branch_id).where(
            and_(Certificate.id.in_(keys[start : start + SLICE]), Certificate.paper_id.is_not(None))
        )
        found |= {
            key: (number or "", paper_id or 0, branch) for key, number, paper_id, branch in db.execute(query)
        }
    return {key: found[key] for key in keys if key in found}


def mark_issued(db: Session, values: Sequence[Mapping[str, Any]]) -> None:
    """Give prepared certificates their numbers and papers; each value: id_, number, qr_serial, …"""
    table = Certificate.__table__
    statement = (
        update(Certificate.__table__)  # type: ignore[arg-type]
        .where(table.c.id == bindparam("id_"))
        .values(
            number=bindparam("number_"), series=bindparam("series_"), serial=bindparam("place_"),
            qr_serial=bindparam("serial_"), paper_id=bindparam("paper_"),
            content_sha256=bindparam("hash_"), name=bindparam("name_"),
            state=CertificateState.ISSUED.value, version=table.c.version + 1,
        )
    )  # fmt: skip
    db.connection().execute(statement, list(values))


def mark_replaced(db: Session, batch_id: int) -> None:
    """Void certificates that a certificate of this batch now stands for."""
    pairs = db.execute(
        select(Certificate.id, Certificate.replaces).where(
            Certificate.batch_id == batch_id, Certificate.replaces.is_not(None)
        )
    )
    for new, old in pairs.all():
        found = db.get(Certificate, old)
        if found is not None and found.state == CertificateState.VOID.value:
            found.state, found.replaced_by = CertificateState.REPLACED.value, new


def frozen_facts(db: Session, paper_ids: Sequence[int]) -> list[tuple[str, dict[str, Any]]]:
    """Template and frozen facts of each paper, in order."""
    found: dict[int, tuple[str, dict[str, Any]]] = {}
    for start in range(0, len(paper_ids), SLICE):
        query = select(Paper.id, Paper.template, Paper.facts).where(
            Paper.id.in_(paper_ids[start : start + SLICE])
        )
        found |= {key: (template, facts) for key, template, facts in db.execute(query)}
    return [found[key] for key in paper_ids]
