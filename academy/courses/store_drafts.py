"""Drafts of a term: kept beside the timetable, compared with it."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from academy.base.problems import Problem, Refused, problem
from academy.courses.facts import SessionKind
from academy.courses.facts_term import DraftCell, DraftRow, DraftWish
from academy.courses.facts_timetable import Meeting
from academy.courses.records import TrainingClass
from academy.courses.records_timetable import DraftSession, TimetableDraft
from academy.courses.store_timetable import cells_by_id
from academy.people.records import Person
from academy.places.records import Place

OPEN, ADOPTED, DROPPED = "open", "adopted", "dropped"


def add(db: Session, branch_id: int, wish: DraftWish, made_by: str) -> TimetableDraft:
    made = TimetableDraft(
        branch_id=branch_id,
        name=wish.name,
        first_day=wish.first,
        last_day=wish.last,
        state=OPEN,
        made_by=made_by,
    )
    db.add(made)
    db.flush()
    return made


def add_session(
    db: Session, draft: TimetableDraft, was: Meeting, now: Meeting | None, reasons: Sequence[Problem]
) -> None:
    """One session of a draft; `now` None = it found no place."""
    there = now or was
    db.add(
        DraftSession(
            branch_id=was.branch_id, draft_id=draft.id, class_id=was.class_id, session_id=was.id or None,
            seen_version=was.version, sequence=was.sequence, day=None if now is None else now.day,
            starts=there.starts, ends=there.ends, break_minutes=was.break_minutes, hours=was.hours,
            kind=was.kind.value, topic=was.topic, instructor_id=there.instructor_id, place_id=there.place_id,
            reasons=[stored(each) for each in reasons],
        )
    )  # fmt: skip


def record(db: Session, draft_id: int, version: int | None = None) -> TimetableDraft:
    """The row to be changed. Raises Refused when it is gone or not the version the clerk saw."""
    found = db.get(TimetableDraft, draft_id, with_for_update=True)
    if found is None:
        raise Refused(problem("record.gone"))
    if version is not None and found.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return found


def seen(db: Session, draft_id: int) -> TimetableDraft:
    """Raises Refused when it is gone."""
    found = db.get(TimetableDraft, draft_id)
    if found is None:
        raise Refused(problem("record.gone"))
    return found


def rows(db: Session, branches: frozenset[int] | None) -> list[DraftRow]:
    """Drafts within reach, the newest first; dropped ones are left out."""
    query = select(TimetableDraft).where(TimetableDraft.state != DROPPED).order_by(TimetableDraft.id.desc())
    if branches is not None:
        query = query.where(TimetableDraft.branch_id.in_(branches))
    found = list(db.scalars(query))
    counts = _counts(db, [each.id for each in found])
    return [draft_row(each, *counts.get(each.id, (0, 0, 0))) for each in found]


def draft_row(draft: TimetableDraft, placed: int, unplaced: int, moved: int) -> DraftRow:
    return DraftRow(
        draft.id, draft.name, draft.first_day, draft.last_day, draft.state, draft.made_by, placed, unplaced,
        moved, draft.version,
    )  # fmt: skip


def _counts(db: Session, drafts: Iterable[int]) -> dict[int, tuple[int, int, int]]:
    query = select(DraftSession.draft_id, DraftSession.day.is_(None), func.count())
    query = query.where(DraftSession.draft_id.in_(list(drafts)))
    found: dict[int, tuple[int, int, int]] = {}
    for key, lost, count in db.execute(query.group_by(DraftSession.draft_id, DraftSession.day.is_(None))):
        placed, unplaced, _ = found.get(key, (0, 0, 0))
        found[key] = (placed, count, 0) if lost else (count, unplaced, 0)
    return found


def cells(db: Session, draft_id: int) -> list[DraftCell]:
    """A draft's sessions in the order of time, those without a place first."""
    rows = db.execute(_cells().where(DraftSession.draft_id == draft_id)).all()
    before = cells_by_id(db, {row[3] for row in rows if row[3] is not None})
    found = []
    for row in rows:
        key, number, name, session_id, class_id, sequence, day, starts, ends, hours, kind, *rest = row
        teacher_id, teacher, place_id, place, reasons = rest
        was = before.get(session_id or 0)
        here = None if was is None else (was.day, was.starts, was.place_id, was.instructor_id)
        moved = was is not None and day is not None and here != (day, starts, place_id, teacher_id)
        found.append(
            DraftCell(
                key, class_id, number, name, sequence, hours, SessionKind(kind), day, starts, ends,
                teacher_id, teacher, place_id, place, was, moved, tuple(restored(each) for each in reasons),
            )
        )  # fmt: skip
    return found


def sessions(db: Session, draft_id: int) -> list[DraftSession]:
    query = select(DraftSession).where(DraftSession.draft_id == draft_id)
    return list(db.scalars(query.order_by(DraftSession.class_id, DraftSession.sequence, DraftSession.id)))


def meeting_of(row: DraftSession) -> Meeting | None:
    """Where the draft puts a session; None = nowhere."""
    if row.day is None:
        return None
    return Meeting(
        row.session_id or 0, row.class_id, row.day, row.starts, row.ends, row.hours, SessionKind(row.kind),
        row.instructor_id, row.place_id, "", row.branch_id, row.sequence, row.break_minutes, row.topic, False,
        row.seen_version,
    )  # fmt: skip


def _cells() -> Select[*tuple[Any, ...]]:
    return (
        select(
            DraftSession.id, TrainingClass.number, TrainingClass.name, DraftSession.session_id,
            DraftSession.class_id, DraftSession.sequence, DraftSession.day, DraftSession.starts,
            DraftSession.ends, DraftSession.hours, DraftSession.kind, DraftSession.instructor_id,
            func.coalesce(Person.name, ""), DraftSession.place_id, func.coalesce(Place.name, ""),
            DraftSession.reasons,
        )
        .join(TrainingClass, TrainingClass.id == DraftSession.class_id)
        .join(Person, Person.id == DraftSession.instructor_id, isouter=True)
        .join(Place, Place.id == DraftSession.place_id, isouter=True)
        .order_by(DraftSession.day.is_not(None), DraftSession.day, DraftSession.starts, DraftSession.id)
    )  # fmt: skip


def stored(reason: Problem) -> dict[str, Any]:
    return {"code": reason.code, "where": reason.where, "values": dict(reason.values)}


def restored(kept: dict[str, Any]) -> Problem:
    return problem(kept["code"], "", kept["where"], **kept["values"])
