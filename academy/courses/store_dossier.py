"""What the papers around a class show, gathered as text; the closing checklist; the training ledger."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.base.words import Words
from academy.courses import rules_close, store, store_evidence
from academy.courses.facts import (
    AttendanceState,
    ClassFilter,
    ClassSheet,
    EnrolmentState,
    GraduateRow,
    SessionRow,
    Trainee,
)
from academy.courses.facts_attendance import DayTotal
from academy.courses.facts_dossier import ITEMS, CheckItem, ClassFacts, ItemState, Line, Person
from academy.courses.facts_intake import Intake
from academy.courses.records import TrainingClass
from academy.courses.records_class import FileItem
from academy.courses.records_exam import ExamStation
from academy.courses.records_tally import Attended
from academy.courses.rules_close import points
from academy.courses.rules_plan import clock
from academy.people.records import Person as Registered


def facts(db: Session, class_id: int) -> ClassFacts:
    """A class as its papers tell it."""
    found = store.sheet(db, class_id)
    words, row = Words("zh"), found.row
    results = {
        each.person_id: rules_close.graduate(each, found.sessions, row.hours, found.measure)
        for each in found.trainees
    }
    there = [each for each in found.trainees if each.state is not EnrolmentState.WITHDRAWN]
    by_state = [each.state for each in results.values()]
    intake = Intake.of(db.scalar(select(TrainingClass.intake).where(TrainingClass.id == class_id)) or {})
    judged = row.state.judged
    return ClassFacts(
        row.number, row.name, row.branch, row.course, words.word(f"class_kind.{row.kind.value}"), row.starts,
        row.ends, found.place, found.head_teacher, row.host, row.scenario, row.capacity, row.hours.theory,
        row.hours.practical, row.hours.online, words.word(f"state.courses.{row.state.value}"),
        _conditions(intake, words), intake.closes_on, intake.by_lot,
        tuple(_line(each, there, words) for each in found.sessions),
        tuple(_person(each, results[each.person_id], judged, words) for each in there),
        by_state.count(EnrolmentState.COMPLETED) if judged else 0,
        by_state.count(EnrolmentState.INCOMPLETE) if judged else 0,
        by_state.count(EnrolmentState.WITHDRAWN), _rate(found, there),
        _passed(there, found.measure.pass_score), tuple(_stations(db, class_id)), row.archive_number,
    )  # fmt: skip


def _line(session: SessionRow, there: Sequence[Trainee], words: Words) -> Line:
    found = DayTotal.of([each.attendance.get(session.id) for each in there])
    return Line(
        session.day, f"{clock(session.starts)}—{clock(session.ends)}",
        words.word(f"session_kind.{session.kind.value}"), session.hours, session.topic, session.instructor,
        session.place, found.came, found.leave, found.absent,
    )  # fmt: skip


def _person(trainee: Trainee, result: GraduateRow, judged: bool, words: Words) -> Person:
    mark = trainee.mark

    def text(tenths: int | None) -> str:
        return "" if tenths is None else points(tenths)

    makeup = "／".join(
        text(each) for each in (mark.makeup_theory, mark.makeup_practical) if each is not None
    ) if mark else ""  # fmt: skip
    absent = bool(mark and mark.absent)
    return Person(
        trainee.place_in_list, trainee.number, trainee.name, trainee.unit,
        "缺考" if absent else text(mark.theory if mark else None),
        "缺考" if absent else text(mark.practical if mark else None), makeup,
        text(mark.total if mark else None), trainee.hours,
        words.word(f"state.enrolment.{result.state.value}") if judged else "",
        " ".join(words.sentence(each) for each in result.reasons) if judged else "",
    )  # fmt: skip


def _rate(found: ClassSheet, there: Sequence[Trainee]) -> str:
    """Entries of who was there ÷ entries made; "—" before the first."""
    ids = {each.id for each in found.sessions}
    entries = [state for each in there for key, state in each.attendance.items() if key in ids]
    came = sum(state in (AttendanceState.PRESENT, AttendanceState.LATE) for state in entries)
    return percent(came, len(entries))


def _passed(there: Sequence[Trainee], least: int) -> str:
    totals = [each.mark.total for each in there if each.mark and each.mark.total is not None]
    return percent(sum(total >= least * 10 for total in totals), len(totals))


def percent(part: int, whole: int) -> str:
    """One place after the point, rounded down: 99.96 % is never 100 %."""
    if not whole:
        return "—"
    tenths = part * 1000 // whole
    return f"{tenths // 10}.{tenths % 10}%"


def _conditions(intake: Intake, words: Words) -> tuple[str, ...]:
    found = []
    if intake.age_from or intake.age_to:
        low = f"{intake.age_from} 周岁以上" if intake.age_from else ""
        high = f"{intake.age_to} 周岁以下" if intake.age_to else ""
        found.append(f"年龄{low}{high}")
    if intake.categories:
        found.append(f"人员类别：{'、'.join(intake.categories)}")
    if intake.least_level:
        found.append(f"技能等级{words.word(f'level.{intake.least_level}')}及以上")
    if intake.prerequisites:
        found.append("已完成先修课程")
    if intake.quota_each:
        found.append(f"每单位不超过 {intake.quota_each} 人")
    found += [f"{quota.unit} {quota.places} 人" for quota in intake.quotas]
    return tuple(found)


def _stations(db: Session, class_id: int) -> list[tuple[str, str, str]]:
    query = select(ExamStation).where(ExamStation.class_id == class_id).order_by(ExamStation.place)
    found = []
    for each in db.scalars(query):
        parts = [f"满分 {points(each.points)} 分"]
        if each.limit_seconds:
            parts.append(f"限时 {each.limit_seconds // 60} 分 {each.limit_seconds % 60:02} 秒")
        if each.step_seconds:
            parts.append(f"每超 {each.step_seconds} 秒扣 {points(each.step_points)} 分")
        found.append((each.name, each.task, "，".join(parts)))
    return found


def check_items(db: Session, class_id: int, issued: int) -> list[CheckItem]:
    """The closing checklist: what was said of each item, and what the program itself sees."""
    told = {row.item: row for row in db.scalars(select(FileItem).where(FileItem.class_id == class_id))}
    known = _known(db, class_id, issued)
    found = []
    for item in ITEMS:
        seen, row = known.get(item, ""), told.get(item)
        if row is None:
            state = ItemState.PRESENT if seen else ItemState.MISSING
            found.append(CheckItem(item, state, "", "", "", seen))
        else:
            found.append(
                CheckItem(item, ItemState(row.state), row.note, row.file_name, row.sha256 or "", seen, row.id)
            )
    return found


def _known(db: Session, class_id: int, issued: int) -> dict[str, str]:
    found = store.sheet(db, class_id)
    days = store_evidence.days(db, class_id)
    held = [each for each in days if each.printed]
    complete = [each for each in held if not each.missing]
    marks = sum(1 for each in found.trainees if each.mark is not None)
    known = {
        "roster": f"学员 {found.row.trainees} 人" if found.trainees else "",
        "timetable": f"课次 {len(found.sessions)} 次" if found.sessions else "",
        "exam": f"成绩 {marks} 人" if marks else "",
        "certificates": f"发证 {issued} 本" if issued else "",
    }
    if held and len(complete) == len(held):
        known["sign_in"] = f"扫描件 {sum(len(each.scans) for each in held)} 页，已收齐"
    return known


def item_record(db: Session, class_id: int, item: str) -> FileItem | None:
    return db.scalar(select(FileItem).where(FileItem.class_id == class_id, FileItem.item == item))


def ledger_rows(db: Session, branches: frozenset[int] | None, year: int | None) -> list[int]:
    """Classes of the ledger (台账), in the order of their first day; cancelled ones are not in it."""
    rows = store.classes(db, branches, ClassFilter(year=year))
    kept = [row for row in rows if row.state.value != "cancelled"]
    return [row.id for row in sorted(kept, key=lambda row: (row.starts, row.number))]


def came(db: Session, class_ids: Sequence[int]) -> tuple[dict[int, int], int]:
    """By class: how many came at least once (人次 of the class); and how many persons that were (人);
    who was merged with another is one person."""
    by_class: dict[int, int] = {}
    persons: set[int] = set()
    counted: set[tuple[int, int]] = set()
    for start in range(0, len(class_ids), 500):
        canonical = func.coalesce(Registered.merged_into, Registered.id)
        query = (
            select(Attended.class_id, canonical)
            .join(Registered, Registered.id == Attended.person_id)
            .where(Attended.class_id.in_(class_ids[start : start + 500]))
        )
        for class_id, person_id in db.execute(query):
            persons.add(person_id)
            if (class_id, person_id) not in counted:  # two records of one person may be in a class
                counted.add((class_id, person_id))
                by_class[class_id] = by_class.get(class_id, 0) + 1
    return by_class, len(persons)
