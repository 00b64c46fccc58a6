"""Printed sheets and the pages that came back."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from academy.archive.records import Blob
from academy.base.problems import Refused, problem
from academy.courses.facts_attendance import PaperTotal
from academy.courses.facts_evidence import DayPaper, ScanRow, ScanState
from academy.courses.records import CourseSession, Enrolment, TrainingClass
from academy.courses.records_evidence import ScanPage, SheetPrint, SheetTotal
from academy.courses.rules_evidence import ROWS_A_PAGE, sheet_code

COLUMNS: tuple[Any, ...] = (
    ScanPage.id, ScanPage.class_id, TrainingClass.number, ScanPage.day, ScanPage.sheet_page,
    ScanPage.file_name, ScanPage.page, ScanPage.sha256, ScanPage.found, ScanPage.state,
    ScanPage.matched_by, ScanPage.note, ScanPage.created_at,
)  # fmt: skip
MOST = 500


def printed(db: Session, record: TrainingClass, day: date, people: Sequence[int]) -> SheetPrint:
    """The sheet with these names, as printed before, or a new one with a code of its own."""
    held = db.scalars(
        select(SheetPrint)
        .where(SheetPrint.class_id == record.id, SheetPrint.day == day)
        .order_by(SheetPrint.id.desc())
    ).all()
    if held and held[0].people == list(people):
        return held[0]
    found = SheetPrint(
        branch_id=record.branch_id, class_id=record.id, day=day, people=list(people),
        code=sheet_code(record.number, f"{day:%Y%m%d}", len(held) + 1),
        pages=max(1, -(-len(people) // ROWS_A_PAGE)),
    )  # fmt: skip
    db.add(found)
    db.flush()
    return found


def by_code(db: Session, code: str) -> SheetPrint | None:
    return db.scalar(select(SheetPrint).where(SheetPrint.code == code))


def seen(db: Session, sha256: str, page: int) -> bool:
    """Whether this page of this very file was filed before."""
    query = select(ScanPage.id).where(
        ScanPage.sha256 == sha256, ScanPage.page == page, ScanPage.state != ScanState.REFUSED.value
    )
    return db.scalar(query.limit(1)) is not None


def scan_record(db: Session, scan_id: int) -> ScanPage:
    """Raises Refused when there is none."""
    found = db.get(ScanPage, scan_id, with_for_update=True)
    if found is None:
        raise Refused(problem("record.gone"))
    return found


def queue(db: Session, branches: frozenset[int] | None) -> list[ScanRow]:
    """Pages nobody could match, the oldest first."""
    query = _scans().where(ScanPage.state == ScanState.QUEUED.value).order_by(ScanPage.id).limit(MOST)
    if branches is not None:
        query = query.where(ScanPage.branch_id.in_(branches))
    return [_row(row) for row in db.execute(query)]


def days(db: Session, class_id: int) -> list[DayPaper]:
    """Every day of a class that has sessions or paper."""
    sheets: dict[date, int] = {}
    printed_rows = select(SheetPrint.day, SheetPrint.pages).where(SheetPrint.class_id == class_id)
    for day, pages in db.execute(printed_rows.order_by(SheetPrint.id)):
        sheets[day] = pages
    held: dict[date, list[ScanRow]] = {}
    query = _scans().where(
        ScanPage.class_id == class_id, ScanPage.state == ScanState.MATCHED.value, ScanPage.day.is_not(None)
    )
    for each in db.execute(query.order_by(ScanPage.sheet_page, ScanPage.id)):
        row = _row(each)
        held.setdefault(row.day or date.min, []).append(row)
    taught = db.scalars(select(CourseSession.day).where(CourseSession.class_id == class_id)).all()
    return [
        DayPaper(
            day, sheets.get(day, 0),
            tuple(sorted({row.sheet_page for row in held.get(day, []) if row.sheet_page})),
            tuple(held.get(day, [])),
        )
        for day in sorted({*taught, *sheets, *held})
    ]  # fmt: skip


def totals(db: Session, class_id: int) -> dict[date, PaperTotal]:
    """The feet of the sheets that somebody typed."""
    rows = db.execute(
        select(
            SheetTotal.day, SheetTotal.expected, SheetTotal.came, SheetTotal.on_leave, SheetTotal.missed
        ).where(SheetTotal.class_id == class_id)
    )  # fmt: skip
    return {day: PaperTotal(*figures) for day, *figures in rows}


def joined(db: Session, class_id: int) -> dict[int, date]:
    """The day each late joiner came into the class."""
    query = select(Enrolment.person_id, Enrolment.created_at).where(
        Enrolment.class_id == class_id, Enrolment.late.is_(True)
    )
    return {person_id: at.date() for person_id, at in db.execute(query)}


def write_total(db: Session, record: TrainingClass, day: date, typed: PaperTotal) -> None:
    query = select(SheetTotal).where(SheetTotal.class_id == record.id, SheetTotal.day == day)
    row = db.scalar(query)
    if row is None:
        row = SheetTotal(branch_id=record.branch_id, class_id=record.id, day=day)
        db.add(row)
    row.expected, row.came = typed.expected or 0, typed.came or 0
    row.on_leave, row.missed = typed.leave or 0, typed.absent or 0


def content_of(db: Session, sha256: str) -> tuple[str, bytes]:
    """Media type and bytes of a file."""
    media, content = db.execute(select(Blob.media, Blob.content).where(Blob.sha256 == sha256)).one()
    return media, content


def _scans() -> Select[Any]:
    return select(*COLUMNS).join(TrainingClass, TrainingClass.id == ScanPage.class_id, isouter=True)


def _row(row: Any) -> ScanRow:
    key, class_id, number, day, sheet_page, name, page, sha256, found, state, by, note, at = row
    return ScanRow(
        key, class_id, number or "", day, sheet_page, name, page, sha256, found, ScanState(state),
        by == "hand", note, at,
    )  # fmt: skip
