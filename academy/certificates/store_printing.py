"""Where printers put sheets, and the runs that are under way."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.certificates.facts_overprint import Place, RunRow, RunState
from academy.certificates.records import Certificate
from academy.certificates.records_template import PrinterPlace, PrintRun, SpoiledSheet

MILLION, HUNDRED = 1_000_000, 100


def place(db: Session, branch_id: int, printer: str, template: str) -> Place:
    """What is known of a printer and a template; nothing is moved when they were never measured."""
    found = _place(db, branch_id, printer, template)
    if found is None:
        return Place()
    return Place(
        found.dx / HUNDRED, found.dy / HUNDRED, found.scale_x / MILLION, found.scale_y / MILLION, found.turn,
        kept=True,
    )  # fmt: skip


def _place(db: Session, branch_id: int, printer: str, template: str) -> PrinterPlace | None:
    return db.scalar(
        select(PrinterPlace).where(
            PrinterPlace.branch_id == branch_id,
            PrinterPlace.printer == printer,
            PrinterPlace.template == template,
        )
    )


def keep_place(db: Session, branch_id: int, printer: str, template: str, wanted: Place) -> int:
    """Keep where a printer puts a template's sheets; gives the row's id."""
    values = {
        "dx": round(wanted.dx * HUNDRED), "dy": round(wanted.dy * HUNDRED),
        "scale_x": round(wanted.scale_x * MILLION), "scale_y": round(wanted.scale_y * MILLION),
        "turn": wanted.turn,
    }  # fmt: skip
    record = _place(db, branch_id, printer, template)
    if record is None:
        record = PrinterPlace(branch_id=branch_id, printer=printer, template=template, **values)
        db.add(record)
    for name, value in values.items():
        setattr(record, name, value)
    db.flush()
    return record.id


def begin(
    db: Session, branch_id: int, printer: str, template: str, keys: Sequence[int], person: int | None,
    now: datetime, next_blank: str,
) -> int:  # fmt: skip
    record = PrintRun(
        branch_id=branch_id, printer=printer, template=template, certificates=list(keys), done=0,
        state=RunState.OPEN.value, started_at=now, started_by=person, next_blank=next_blank,
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def locked(db: Session, run_id: int) -> PrintRun:
    """The run about to go on; only an open one. Raises Refused."""
    record = db.get(PrintRun, run_id, with_for_update=True, populate_existing=True)
    if record is None:
        raise Refused(problem("record.gone"))
    if record.state != RunState.OPEN.value:
        raise Refused(problem("overprint.run_closed"))
    return record


def template_of(db: Session, run_id: int) -> str:
    return db.execute(select(PrintRun.template).where(PrintRun.id == run_id)).scalar_one()


def spoil(db: Session, record: PrintRun, blank: str, reason: str, person: int | None, now: datetime) -> None:
    """Note that the sheet of the next certificate was lost."""
    db.add(
        SpoiledSheet(
            branch_id=record.branch_id, run_id=record.id, certificate_id=record.certificates[record.done],
            blank=blank, reason=reason, noted_at=now, noted_by=person,
        )
    )  # fmt: skip
    db.flush()


def runs(db: Session, branches: Sequence[int] | None, only: int = 0) -> list[RunRow]:
    """Runs that are not finished, the newest first; or the one that is named, whatever its state."""
    spoiled = (
        select(func.count()).where(SpoiledSheet.run_id == PrintRun.id).correlate(PrintRun).scalar_subquery()
    )
    query = select(PrintRun, spoiled).order_by(PrintRun.id.desc())
    query = query.where(PrintRun.id == only) if only else query.where(PrintRun.state == RunState.OPEN.value)
    if branches is not None:
        query = query.where(PrintRun.branch_id.in_(branches))
    return [_row(db, record, count) for record, count in db.execute(query)]


def _row(db: Session, record: Any, spoiled: int) -> RunRow:
    keys = tuple(record.certificates)
    following = keys[record.done] if record.done < len(keys) else None
    number = db.scalar(select(Certificate.number).where(Certificate.id == following)) if following else ""
    return RunRow(
        record.id, record.branch_id, record.printer, keys, record.done, spoiled, RunState(record.state),
        record.started_at, number or "", record.template, record.next_blank,
    )  # fmt: skip
