"""Blank sheets: what was received, which are used or spoiled, what is left; every sheet accounted for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Select, case, func, insert, select
from sqlalchemy.orm import Session

from academy.base.facts import Finding
from academy.base.ids import Ids
from academy.base.problems import Problem, problem
from academy.certificates.facts_ledger import DeliveryDraft, SheetRow, StockRow
from academy.certificates.records import Certificate
from academy.certificates.records_ledger import BlankDelivery, BlankSheet
from academy.certificates.rules_ledger import Serial, serial_of
from academy.network.records import Branch
from academy.people.records import Person

USED, SPOILED = "used", "spoiled"


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet found by its printed serial, and what it is by now (empty: still blank)."""

    delivery_id: int
    branch_id: int
    serial: int
    state: str


def spans(db: Session) -> list[tuple[str, str, str]]:
    """Sort, first and last serial of every delivery of the network."""
    query = select(
        BlankDelivery.sort, BlankDelivery.prefix, BlankDelivery.first, BlankDelivery.last, BlankDelivery.width
    )
    return [
        (sort, str(Serial(prefix, first, width)), str(Serial(prefix, last, width)))
        for sort, prefix, first, last, width in db.execute(query)
    ]


def receive(db: Session, draft: DeliveryDraft, first: Serial, last: Serial, keeper: int | None) -> int:
    record = BlankDelivery(
        branch_id=draft.branch_id, sort=draft.sort.strip(), prefix=first.prefix, width=first.width,
        first=first.value, last=last.value, received_on=draft.received_on, supplier=draft.supplier.strip(),
        keeper_id=keeper, remark=draft.remark.strip(),
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def _counts() -> Select[*tuple[Any, ...]]:
    return (
        select(
            BlankSheet.delivery_id,
            func.sum(case((BlankSheet.state == USED, 1), else_=0)).label("used"),
            func.sum(case((BlankSheet.state == SPOILED, 1), else_=0)).label("spoiled"),
        )
        .group_by(BlankSheet.delivery_id)
    )  # fmt: skip


def stock(db: Session, branches: frozenset[int] | None) -> list[StockRow]:
    """Every delivery with what is left of it, the newest first."""
    counts = _counts().subquery()
    query = (
        select(
            BlankDelivery.id, BlankDelivery.branch_id, Branch.name, BlankDelivery.sort, BlankDelivery.prefix,
            BlankDelivery.width, BlankDelivery.first, BlankDelivery.last, BlankDelivery.received_on,
            BlankDelivery.supplier, func.coalesce(Person.name, ""), func.coalesce(counts.c.used, 0),
            func.coalesce(counts.c.spoiled, 0),
        )
        .join(Branch, Branch.id == BlankDelivery.branch_id)
        .join(Person, Person.id == BlankDelivery.keeper_id, isouter=True)
        .join(counts, counts.c.delivery_id == BlankDelivery.id, isouter=True)
        .order_by(BlankDelivery.received_on.desc(), BlankDelivery.id.desc())
    )  # fmt: skip
    if branches is not None:
        query = query.where(BlankDelivery.branch_id.in_(branches))
    return [_stock_row(db, *cast("tuple[Any, ...]", row)) for row in db.execute(query)]


def _stock_row(
    db: Session, key: int, branch_id: int, branch: str, sort: str, prefix: str, width: int, first: int,
    last: int, on: date, supplier: str, keeper: str, used: int, spoiled: int,
) -> StockRow:  # fmt: skip
    start, end = Serial(prefix, first, width), Serial(prefix, last, width)
    received = last - first + 1
    free = "" if used + spoiled >= received else str(_next_free(db, key, start, end))
    return StockRow(
        key, branch_id, branch, sort, str(start), str(end), on, supplier, keeper, received, int(used),
        int(spoiled), free,
    )  # fmt: skip


def _next_free(db: Session, delivery_id: int, first: Serial, last: Serial) -> Serial:
    """The lowest serial that is still blank."""
    taken = set(db.scalars(select(BlankSheet.serial).where(BlankSheet.delivery_id == delivery_id)))
    return first.plus(next(n for n in range(last.value - first.value + 1) if first.value + n not in taken))


def places(db: Session, serials: Sequence[Serial]) -> dict[str, Place]:
    """Printed serial → where it belongs; a serial of no delivery is left out."""
    found: dict[str, Place] = {}
    deliveries = db.execute(
        select(
            BlankDelivery.id, BlankDelivery.branch_id, BlankDelivery.prefix, BlankDelivery.width,
            BlankDelivery.first, BlankDelivery.last,
        ).where(BlankDelivery.prefix.in_({each.prefix for each in serials}))
    ).all()  # fmt: skip
    for key, branch_id, prefix, width, first, last in deliveries:
        wanted = [
            each for each in serials
            if (each.prefix, each.width) == (prefix, width) and first <= each.value <= last
        ]  # fmt: skip
        if not wanted:
            continue
        low, high = min(each.value for each in wanted), max(each.value for each in wanted)
        query = select(BlankSheet.serial, BlankSheet.state).where(
            BlankSheet.delivery_id == key, BlankSheet.serial.between(low, high)
        )
        states = {serial: state for serial, state in db.execute(query)}
        for each in wanted:
            found[str(each)] = Place(key, branch_id, each.value, states.get(each.value, ""))
    return found


def demand_blank(first: str, count: int, db: Session) -> tuple[list[str], dict[str, Place], list[Problem]]:
    """The serials a run of `count` sheets takes from `first` on, and what speaks against it."""
    start = serial_of(first)
    if start is None:
        return [], {}, [problem("certificates.blank_serial", "first_blank", serial=first)]
    serials = [start.plus(at) for at in range(count)]
    found = places(db, serials)
    problems = []
    for each in map(str, serials):
        if each not in found:
            problems.append(problem("certificates.blank_unknown", "first_blank", serial=each))
        elif found[each].state:
            state = f"certificates.sheet.{found[each].state}"
            problems.append(problem("certificates.blank_gone", "first_blank", serial=each, state=state))
        if len(problems) == 3:  # a wrong first serial makes every sheet wrong: three say it
            break
    return list(map(str, serials)), found, problems


def use(db: Session, ids: Ids, taken: Mapping[int, Place], person_id: int | None, on: date, now: Any) -> None:
    """These sheets are printed on: certificate → sheet."""
    rows = [
        {
            "id": key, "branch_id": place.branch_id, "version": 1, "created_at": now,
            "delivery_id": place.delivery_id, "serial": place.serial, "state": USED,
            "certificate_id": certificate_id, "reason": "", "noted_on": on, "noted_by": person_id,
        }
        for key, (certificate_id, place) in zip(ids.take(len(taken) or 1), taken.items(), strict=False)
    ]  # fmt: skip
    if rows:
        db.execute(insert(BlankSheet), rows)


def spoil(db: Session, place: Place, reason: str, person_id: int | None, on: date) -> int:
    """A sheet is spoiled, blank or after it was printed on; what was printed on it stays linked."""
    record = db.scalar(
        select(BlankSheet).where(
            BlankSheet.delivery_id == place.delivery_id, BlankSheet.serial == place.serial
        )
    )
    if record is None:
        record = BlankSheet(
            branch_id=place.branch_id, delivery_id=place.delivery_id, serial=place.serial,
            certificate_id=None,
        )  # fmt: skip
        db.add(record)
    record.state, record.reason, record.noted_on, record.noted_by = SPOILED, reason, on, person_id
    db.flush()
    return record.id


def sheets(db: Session, delivery_id: int) -> list[SheetRow]:
    """Every sheet of a delivery that is no longer blank, in order."""
    query = (
        select(
            BlankDelivery.prefix, BlankDelivery.width, BlankSheet.serial, BlankSheet.state,
            func.coalesce(Certificate.number, ""), BlankSheet.reason, BlankSheet.noted_on,
            func.coalesce(Person.name, ""),
        )
        .join(BlankDelivery, BlankDelivery.id == BlankSheet.delivery_id)
        .join(Certificate, Certificate.id == BlankSheet.certificate_id, isouter=True)
        .join(Person, Person.id == BlankSheet.noted_by, isouter=True)
        .where(BlankSheet.delivery_id == delivery_id)
        .order_by(BlankSheet.serial)
    )  # fmt: skip
    return [
        SheetRow(str(Serial(row[0], row[2], row[1])), *cast("tuple[Any, ...]", row[3:]))
        for row in db.execute(query)
    ]


def broken(db: Session) -> list[Finding]:
    """Sheets outside their delivery: they were never received."""
    query = (
        select(BlankSheet.id, BlankDelivery.prefix, BlankSheet.serial, BlankDelivery.width)
        .join(BlankDelivery, BlankDelivery.id == BlankSheet.delivery_id)
        .where((BlankSheet.serial < BlankDelivery.first) | (BlankSheet.serial > BlankDelivery.last))
    )
    return [
        Finding("certificates.sheet_stray", "blank_sheet", key, serial=str(Serial(prefix, serial, width)))
        for key, prefix, serial, width in db.execute(query)
    ]
