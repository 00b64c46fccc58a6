"""Attendance in the database: of a class, of a scanned code, and where missed sessions can be made up."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from academy.base.capture import RowChange, plain
from academy.base.ids import Ids
from academy.base.problems import Refused, problem
from academy.courses.facts import AttendanceEntry, AttendanceState, SessionKind
from academy.courses.facts_attendance import CodeKind, MakeupChoice, Meeting, ScannedCode
from academy.courses.records import Attendance, CourseSession, Enrolment, TrainingClass
from academy.courses.records_evidence import SheetPrint
from academy.courses.rules_attendance import row_code
from academy.people.records import Person
from academy.people.store_roster import fast_insert

ByPerson = dict[int, dict[int, AttendanceState]]
MOST_CHOICES = 200
ATTENDANCE = (
    "id", "branch_id", "version", "created_at", "session_id", "person_id", "state", "late_minutes",
    "makeup_id", "reason",
)  # fmt: skip


def of_class(db: Session, class_id: int) -> tuple[ByPerson, dict[int, dict[int, int]]]:
    """State and minutes late, by person, by session."""
    states: ByPerson = {}
    late: dict[int, dict[int, int]] = {}
    rows = db.execute(
        select(Attendance.person_id, Attendance.session_id, Attendance.state, Attendance.late_minutes)
        .join(CourseSession, CourseSession.id == Attendance.session_id)
        .where(CourseSession.class_id == class_id)
    )
    for person_id, session_id, state, minutes in rows:
        states.setdefault(person_id, {})[session_id] = AttendanceState(state)
        if minutes:
            late.setdefault(person_id, {})[session_id] = minutes
    return states, late


def meetings(db: Session, class_id: int, session_ids: Collection[int]) -> dict[int, Meeting]:
    """Those of the sessions that are the class's."""
    query = select(CourseSession.id, CourseSession.day, CourseSession.starts, CourseSession.ends).where(
        CourseSession.class_id == class_id, CourseSession.id.in_(session_ids)
    )
    return {row.id: Meeting(*row) for row in db.execute(query)}


def write(
    db: Session,
    ids: Ids,
    now: datetime,
    record: TrainingClass,
    entries: Sequence[AttendanceEntry],
    reason: str,
) -> list[RowChange]:
    """Cells of the grid; answers the new ones for the journal, which go past the ORM: a class at once.

    Raises Refused when somebody else has changed one of them meanwhile.
    """
    wanted = {each.session_id for each in entries}
    people = {each.person_id for each in entries}
    query = select(Attendance).where(Attendance.session_id.in_(wanted))
    rows = {(row.session_id, row.person_id): row for row in db.scalars(query) if row.person_id in people}
    fresh: dict[tuple[int, int], AttendanceEntry] = {}
    for entry in entries:
        row = rows.get((entry.session_id, entry.person_id))
        if _overtaken(entry, row):
            raise Refused(problem("record.changed_meanwhile"))
        if row is None:
            if entry.state is not None:
                fresh[(entry.session_id, entry.person_id)] = entry
        elif entry.state is None:
            db.delete(row)
        else:
            row.state, row.late_minutes = entry.state.value, entry.late_minutes
            row.makeup_id, row.reason = entry.makeup_id, entry.reason.strip() or reason
    db.flush()
    return _added(db, ids, now, record.branch_id, list(fresh.values()), reason)


def _overtaken(entry: AttendanceEntry, row: Attendance | None) -> bool:
    """Whether somebody else changed the cell since the clerk saw it."""
    if (row.state if row else None) != (entry.seen.value if entry.seen else None):
        return True
    return row is not None and entry.seen_late is not None and row.late_minutes != entry.seen_late


def _added(
    db: Session, ids: Ids, now: datetime, branch_id: int, entries: Sequence[AttendanceEntry], reason: str
) -> list[RowChange]:
    written = [
        (
            key, branch_id, 1, now, each.session_id, each.person_id, each.state.value, each.late_minutes,
            each.makeup_id, each.reason.strip() or reason,
        )
        for key, each in zip(ids.take(len(entries)), entries, strict=True)
        if each.state is not None
    ]  # fmt: skip
    fast_insert(db, Attendance, ATTENDANCE, written)
    told = [dict(zip(ATTENDANCE, row, strict=True)) | {"created_at": plain(now)} for row in written]
    return [RowChange(Attendance.__tablename__, row["id"], "insert", {}, row) for row in told]


def states_at(db: Session, session_id: int) -> dict[int, AttendanceState]:
    """Who has which entry at a session."""
    query = select(Attendance.person_id, Attendance.state).where(Attendance.session_id == session_id)
    return {person_id: AttendanceState(state) for person_id, state in db.execute(query)}


def makeup_choices(db: Session, class_id: int, session_ids: Collection[int]) -> list[MakeupChoice]:
    """Where the sessions given could be made up, newest first: at other classes of the course whose kind is
    among theirs, or at an extra meeting of the class itself (an activity, which counts no hours)."""
    kinds = select(CourseSession.kind).where(CourseSession.id.in_(session_ids))
    course = select(TrainingClass.course_id).where(TrainingClass.id == class_id).scalar_subquery()
    elsewhere = and_(
        TrainingClass.course_id == course, TrainingClass.id != class_id, CourseSession.kind.in_(kinds)
    )
    extra = and_(TrainingClass.id == class_id, CourseSession.kind == SessionKind.ACTIVITY.value)
    query = (
        select(
            CourseSession.id, TrainingClass.number, CourseSession.day, CourseSession.starts,
            CourseSession.ends, CourseSession.hours, CourseSession.kind, CourseSession.topic,
        )
        .join(TrainingClass, TrainingClass.id == CourseSession.class_id)
        .where(TrainingClass.state != "cancelled", or_(elsewhere, extra))
        .order_by(CourseSession.day.desc(), CourseSession.starts.desc())
        .limit(MOST_CHOICES)
    )  # fmt: skip
    return [
        MakeupChoice(key, number, day, starts, ends, hours, SessionKind(kind), topic)
        for key, number, day, starts, ends, hours, kind, topic in db.execute(query)
    ]


def person_of(db: Session, class_id: int, day: date, code: ScannedCode) -> int:
    """Whose code it is. Raises Refused: nobody's, another class's or day's sheet, a blank row."""
    if code.kind is CodeKind.CARD:
        found = db.scalar(select(Person.id).where(Person.number == code.number, Person.removed_at.is_(None)))
        if found is None:
            raise Refused(problem("courses.card_unknown", "code", number=code.number))
        return found
    sheets = select(SheetPrint.class_id, SheetPrint.day, SheetPrint.code, SheetPrint.people)
    if code.kind is CodeKind.ROW:
        sheet = db.execute(sheets.where(SheetPrint.code == code.sheet)).first()
        if sheet is None:
            raise Refused(problem("courses.sheet_unknown", "code", sheet=code.sheet))
        if (sheet.class_id, sheet.day) != (class_id, day):
            raise Refused(problem("courses.sheet_of_other", "code", sheet=code.sheet))
        return _in_row(sheet.people, code.row)
    newest = sheets.where(SheetPrint.class_id == class_id, SheetPrint.day == day).order_by(
        SheetPrint.id.desc()
    )
    for sheet in db.execute(newest):
        pages = range(1, -(-len(sheet.people) // 25) + 1)
        if any(row_code(f"{sheet.code}/{page}", code.row) == code.number for page in pages):
            return _in_row(sheet.people, code.row)
    raise Refused(problem("courses.row_unknown", "code", code=code.number))


def _in_row(people: Sequence[int], row: int) -> int:
    if not 0 < row <= len(people):
        raise Refused(problem("courses.row_blank", "code", row=row))
    return people[row - 1]


def enrolled_place(db: Session, class_id: int, person_id: int) -> tuple[int, str] | None:
    """Place in the class's list and state of the enrolment."""
    row = db.execute(
        select(Enrolment.place_in_list, Enrolment.state).where(
            Enrolment.class_id == class_id, Enrolment.person_id == person_id
        )
    ).first()
    return (row[0], row[1]) if row else None


def enrolled_in(db: Session, makeups: Mapping[int, int]) -> set[int]:
    """Of persons and the sessions they made something up at: who is in that session's class anyway."""
    found = set()
    for person_id, session_id in makeups.items():
        query = (
            select(Enrolment.id)
            .join(CourseSession, CourseSession.class_id == Enrolment.class_id)
            .where(
                CourseSession.id == session_id, CourseSession.kind != SessionKind.ACTIVITY.value,
                Enrolment.person_id == person_id, Enrolment.state != "withdrawn",
            )
        )  # fmt: skip
        if db.scalar(query) is not None:
            found.add(person_id)
    return found
