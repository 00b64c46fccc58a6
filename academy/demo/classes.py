"""The demo's training classes, told day by day: planned, enrolled, held, marked, closed, certified."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from academy.archive.facts_files import FileDraft
from academy.certificates.facts_issue import BatchDraft, CertificateFilter, Verdict
from academy.certificates.facts_reasons import NoticeDraft, VoidCause, VoidDraft
from academy.courses.facts import (
    AttendanceEntry,
    AttendanceState,
    ClassKind,
    ClassState,
    MarkDraft,
    SessionKind,
)
from academy.courses.facts_course import Syllabus, Unit
from academy.courses.facts_dossier import ItemState
from academy.courses.facts_plan import ClassDraft, CourseDraft, SeriesDraft, SessionDraft
from academy.demo.seed import day_of, minutes_of
from academy.demo.story import Chapter, Story

COURSES_ENTERED = date(2025, 7, 1)
CERTIFIED = "cl-01"  # its certificates are issued; the other closed class waits for the clerk
VOIDED = "p-t02"
DRILLS = {"cl-02": "台风致10千伏线路断线，三小时内恢复医院供电"}
THEORY, PRACTICAL = SessionKind.THEORY, SessionKind.PRACTICAL
UNITS = {
    "co-01": (
        ("转炉冶炼工艺", THEORY, 10), ("安全操作规程", THEORY, 6), ("炉前操作", PRACTICAL, 16),
        ("终点控制", PRACTICAL, 8),
    ),
    "co-05": (
        ("故障研判与安全措施", THEORY, 8), ("登杆作业", PRACTICAL, 16), ("电缆抢修", PRACTICAL, 12),
        ("综合演练", PRACTICAL, 12),
    ),
}  # fmt: skip
EQUIPMENT = {"co-01": ("转炉仿真机", "测温取样枪"), "co-05": ("实训线路", "电缆故障测试仪", "应急发电车")}
SERIES = {
    "cl-02": ("p-dlins", "抢修实训场"),
    "cl-04": ("p-tec1", "测量教室"),
}  # planned without dates in the file


def chapters(story: Story) -> list[Chapter]:
    told: list[Chapter] = [(COURSES_ENTERED, lambda: _courses(story))]
    for entry in story.seed.rows("classes"):
        told += _life(story, entry)
    return told


def _courses(story: Story) -> None:
    for entry in story.seed.rows("courses"):
        rule = 90 if entry["academy"] is None else 0  # the Gansu programme asks for 90 percent practice
        draft = CourseDraft(
            branch_id=story.key(entry["academy"] or "ac-head"), code=entry["id"].removeprefix("co-"),
            name=entry["name"], theory_hours=entry["theory_hours"], practical_hours=entry["practical_hours"],
            online_hours=entry["online_hours"], occupation=entry["occupation"] or "",
            level=story.seed.levels.get(entry["level"] or "", 0), practical_percent=rule,
            syllabus=_syllabus(entry["id"]),
        )  # fmt: skip
        story.seed.keys[entry["id"]] = story.services.courses.add_course(story.clerk, draft)


def _syllabus(course: str) -> Syllabus:
    units = tuple(Unit(title, kind, hours) for title, kind, hours in UNITS.get(course, ()))
    return Syllabus(units, equipment=EQUIPMENT.get(course, ()))


def _life(story: Story, entry: dict[str, Any]) -> list[Chapter]:
    """The chapters of one class, as far as its state in the file says."""
    starts, ends, state = day_of(entry["start"]), day_of(entry["end"]), entry["state"]
    planned = min(starts - timedelta(days=12), date(2026, 11, 20))
    told: list[Chapter] = [(planned, lambda: _plan(story, entry))]
    if state != "planned":
        told.append((planned, lambda: _enrol(story, entry)))
    for session in story.seed.of_class("sessions", entry["id"]):
        marks = _attendance_of(story, session["id"])
        if marks:
            told.append((day_of(session["date"]), _taken(story, entry, session, marks)))
    if state in ("closed", "archived"):
        told.append((ends + timedelta(days=1), lambda: _close(story, entry)))
    if state == "archived":
        told.append((ends + timedelta(days=30), lambda: _archive(story, entry)))
    if entry["id"] == CERTIFIED:
        told.append((date(2026, 10, 19), lambda: _certify(story, entry)))
        told.append((date(2026, 10, 20), lambda: _void(story, entry)))
    return told


def _plan(story: Story, entry: dict[str, Any]) -> None:
    courses, course_id = story.services.courses, story.key(entry["course"])
    sessions = tuple(_session(story, s) for s in story.seed.of_class("sessions", entry["id"]))
    if entry["id"] in SERIES:
        person, place = SERIES[entry["id"]]
        wish = SeriesDraft(
            starts=day_of(entry["start"]), instructor_id=story.key(person), place=place, practical_place=place
        )
        sessions = tuple(courses.series(story.clerk, wish, course_id))
    days = [session.day for session in sessions if session.day is not None]
    draft = ClassDraft(
        branch_id=story.key(entry["academy"]), course_id=course_id, number=entry["no"], term=entry["term"],
        name=entry["name"], starts=min(days), ends=max(days), capacity=entry["capacity"],
        head_teacher_id=story.key(entry.get("head_teacher", "p-clk1")), place=sessions[0].place,
        sessions=sessions, kind=ClassKind.DRILL if entry["id"] in DRILLS else ClassKind.ORDINARY,
        scenario=DRILLS.get(entry["id"], ""),
    )  # fmt: skip
    story.seed.keys[entry["id"]] = courses.plan_class(story.clerk, draft)
    sheet = courses.class_sheet(story.clerk, story.key(entry["id"]))
    for session in story.seed.of_class("sessions", entry["id"]):
        wanted = (day_of(session["date"]), minutes_of(session["start"]))
        story.seed.keys[session["id"]] = next(s.id for s in sheet.sessions if (s.day, s.starts) == wanted)


def _session(story: Story, entry: dict[str, Any]) -> SessionDraft:
    return SessionDraft(
        day=day_of(entry["date"]),
        starts=minutes_of(entry["start"]),
        ends=minutes_of(entry["end"]),
        hours=entry["hours"],
        kind=SessionKind(entry["kind"]),
        break_minutes=entry["break_minutes"],
        instructor_id=story.key(entry["instructor"]),
        place=entry["place"],
    )


def _enrol(story: Story, entry: dict[str, Any]) -> None:
    courses, class_id = story.services.courses, story.key(entry["id"])
    for state in (ClassState.ANNOUNCED, ClassState.ENROLLING):
        version = courses.class_sheet(story.clerk, class_id).row.version
        courses.move_class(story.clerk, class_id, version, state)
    for enrolment in story.seed.of_class("enrolments", entry["id"]):
        courses.enrol(story.clerk, class_id, story.key(enrolment["person"]))


def _attendance_of(story: Story, session: str) -> list[tuple[str, str]]:
    return [
        (person, state) for each, person, state in story.seed.raw["attendance"]["rows"] if each == session
    ]


def _taken(
    story: Story, entry: dict[str, Any], session: dict[str, Any], marks: list[tuple[str, str]]
) -> Callable[[], None]:
    def tell() -> None:
        story.clock.on(day_of(session["date"]), minutes_of(session["end"]) // 60 + 1)
        entries = [
            AttendanceEntry(story.key(session["id"]), story.key(person), AttendanceState(state))
            for person, state in marks
        ]
        story.services.courses.take_attendance(story.clerk, story.key(entry["id"]), entries)

    return tell


def _close(story: Story, entry: dict[str, Any]) -> None:
    courses, class_id = story.services.courses, story.key(entry["id"])
    told = {each["person"]: each for each in story.seed.of_class("exam_results", entry["id"])}
    drafts = [
        MarkDraft(person_id=story.key(person), theory=each["theory"] * 10, practical=each["practical"] * 10)
        for person, each in told.items()
    ]
    missed = [
        MarkDraft(person_id=story.key(each["person"]), absent=True)
        for each in story.seed.of_class("enrolments", entry["id"])
        if each["person"] not in told
    ]
    courses.enter_marks(story.clerk, class_id, drafts + missed)
    version = courses.class_sheet(story.clerk, class_id).row.version
    courses.close_class(story.clerk, class_id, version)


def _archive(story: Story, entry: dict[str, Any]) -> None:
    """Every item is there on paper; the class gets its archive number."""
    courses, class_id = story.services.courses, story.key(entry["id"])
    for item in courses.checklist(story.clerk, class_id):
        if item.state is ItemState.MISSING:
            courses.check_item(story.clerk, class_id, item.item, ItemState.PRESENT, "纸质材料在档案室")
    courses.archive_class(story.clerk, class_id, courses.class_sheet(story.clerk, class_id).row.version)


def _certify(story: Story, entry: dict[str, Any]) -> None:
    """Prepared by one person, approved by another."""
    service, class_id = story.services.certificates, story.key(entry["id"])
    found = service.eligibility(story.clerk, class_id)
    people = tuple(each.person_id for each in found.candidates if each.verdict is Verdict.ELIGIBLE)
    batch_id = service.prepare(story.clerk, BatchDraft(class_id, people, issued_on=story.clock.today()))
    service.submit(story.clerk, batch_id, service.batch(story.clerk, batch_id).row.version)
    service.approve_and_issue(story.approver, batch_id)


def _void(story: Story, entry: dict[str, Any]) -> None:
    """One certificate is voided: its number stays on record with the reason."""
    service = story.services.certificates
    wanted = CertificateFilter(class_id=story.key(entry["id"]))
    rows = service.certificate_rows(story.clerk, service.certificate_ids(story.clerk, wanted))
    name = next(each["name"] for each in story.seed.rows("people") if each["id"] == VOIDED)
    certificate = next(row for row in rows if row.name == name)
    returned = FileDraft("收回的原证.pdf", service.paper_bytes(story.clerk, certificate.id))
    reason = VoidDraft(VoidCause.WRONG_NAME, "姓名打印错误，作废重发", (returned,))
    service.ask_void(story.clerk, certificate.id, reason)
    told = NoticeDraft(story.clock.today(), "电话告知本人")
    service.note_told(story.clerk, certificate.id, told)
    service.approve_void(story.approver, certificate.id)
