"""Attendance: minutes, make-up, scans, corrections."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

import pytest

from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.problems import Problem, Refused
from academy.base.words import Words
from academy.courses import rules_attendance, rules_hours
from academy.courses.facts import (
    AttendanceEntry,
    AttendanceState,
    Measure,
    SessionKind,
    SessionRow,
)
from academy.courses.facts_attendance import CodeKind, DayTotal, Meeting, ScannedCode
from academy.courses.facts_plan import SessionDraft
from tests.databases import STEEL
from tests.rooms.courses.classes import ABSENT, COURSE, LATE, MONDAY, PRESENT, Room, a_class

LEAVE, MAKEUP = AttendanceState.LEAVE, AttendanceState.MAKEUP
SESSION = SessionRow(1, 1, MONDAY, 510, 705, 4, SessionKind.THEORY, 15, "", None, "", "", 0, 1)


def codes(found: Iterable[Problem]) -> list[str]:
    return [each.code.removeprefix("courses.") for each in found]


@pytest.mark.parametrize(
    ("state", "late", "measure", "minutes"),
    [
        (PRESENT, 0, Measure(), 180),
        (MAKEUP, 0, Measure(), 180),
        (LEAVE, 0, Measure(), 0),
        (ABSENT, 0, Measure(), 0),
        (None, 0, Measure(), 0),
        (LATE, 0, Measure(), 180),
        (LATE, 15, Measure(), 180),
        (LATE, 16, Measure(), 0),
        (LATE, 16, Measure(by_minutes=True), 164),
        (LATE, 15, Measure(by_minutes=True), 180),
        (LATE, 190, Measure(by_minutes=True), 0),
        (LATE, 0, Measure(late_counts=False), 0),
        (LATE, 5, Measure(late_tolerance=4), 0),
    ],
)
def test_minutes_of_an_entry_follow_the_rule_of_the_academy(
    state: AttendanceState | None, late: int, measure: Measure, minutes: int
) -> None:
    assert rules_hours.credited(4, state, late, measure) == minutes


def test_credit_hours_are_counted_of_the_sum_and_never_rounded_before() -> None:
    sessions = [replace(SESSION, id=key, hours=1, kind=kind) for key, kind in enumerate(SessionKind, 1)]
    states = dict.fromkeys((each.id for each in sessions), LATE)
    late = {1: 20, 2: 25}
    found = rules_hours.earned(sessions, states, Measure(by_minutes=True), late)
    assert (found.theory, found.practical, found.online) == (25, 20, 45)
    assert (found.minutes, found.total, found.hours.total) == (90, 2, 1)  # an activity counts none


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("GXT1:P000012", ScannedCode(CodeKind.CARD, number="P000012")),
        (" gxt1:p000012\t", ScannedCode(CodeKind.CARD, number="P000012")),
        ("GXR1:YF-2026-0103/20261012/7", ScannedCode(CodeKind.ROW, sheet="YF-2026-0103/20261012", row=7)),
        ("GXT1：P000012", ScannedCode(CodeKind.CARD, number="P000012")),
        ("07k3", ScannedCode(CodeKind.TYPED, number="07K3", row=7)),
        ("GXT1:", None),
        ("GXR1:YF/x", None),
        ("6901234567892", None),
        ("", None),
    ],
)
def test_a_scanned_code_is_a_card_a_row_or_nothing(text: str, meant: ScannedCode | None) -> None:
    assert rules_attendance.read_code(text) == meant


@pytest.mark.parametrize(
    ("at", "state", "late"),
    [
        (datetime(2026, 10, 12, 8, 20), PRESENT, 0),
        (datetime(2026, 10, 12, 8, 45), PRESENT, 0),
        (datetime(2026, 10, 12, 8, 46), LATE, 16),
        (datetime(2026, 10, 13, 12, 0), PRESENT, 0),
    ],
)
def test_the_clock_says_who_is_late_on_the_day_itself(
    at: datetime, state: AttendanceState, late: int
) -> None:
    assert rules_attendance.arrival(Meeting(1, MONDAY, 510, 705), at, 15) == (state, late)


def test_the_foot_of_the_sheet_adds_up() -> None:
    found = DayTotal.of([PRESENT, PRESENT, LATE, LEAVE, ABSENT, MAKEUP, None])
    assert found == DayTotal(expected=7, came=3, late=1, leave=1, absent=2, open=1)
    assert found.came + found.leave + found.absent + found.open == found.expected


def test_minutes_late_are_kept_and_earn_what_was_left(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    entry = AttendanceEntry(first.id, person, LATE, PRESENT, 40)
    room.service.take_attendance(room.clerk, class_id, [entry], "监控核对")
    (trainee,) = room.service.class_sheet(room.clerk, class_id).trainees
    assert trainee.late == {first.id: 40}
    assert trainee.hours == 36  # beyond the grace the session counts nothing


def test_minutes_another_clerk_changed_meanwhile_are_not_overwritten(room: Room) -> None:
    class_id, people = room.with_trainees(1)
    session = room.service.class_sheet(room.clerk, class_id).sessions[0].id
    first = AttendanceEntry(session, people[0], LATE, None, 5)
    room.service.take_attendance(room.clerk, class_id, [first])
    unseen = replace(first, seen=LATE, seen_late=10, late_minutes=20)
    with pytest.raises(Refused) as no:
        room.service.take_attendance(room.clerk, class_id, [unseen], "补记")
    assert codes(no.value.problems) == ["record.changed_meanwhile"]
    room.service.take_attendance(room.clerk, class_id, [replace(unseen, seen_late=5)], "补记")
    assert room.service.class_sheet(room.clerk, class_id).trainees[0].late == {session: 20}


def test_minutes_of_somebody_present_are_refused(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    for entry, code in (
        (AttendanceEntry(first.id, person, PRESENT, None, 5), "late_minutes_alone"),
        (AttendanceEntry(first.id, person, LATE, None, 195), "late_minutes_wrong"),
        (AttendanceEntry(first.id, person, MAKEUP), "makeup_unlinked"),
        (AttendanceEntry(first.id, person, PRESENT, None, 0, first.id), "makeup_alone"),
        (AttendanceEntry(first.id, person, MAKEUP, None, 0, first.id), "makeup_elsewhere"),
    ):
        with pytest.raises(Refused) as no:
            room.service.take_attendance(room.clerk, class_id, [entry])
        assert codes(no.value.problems) == [code]


def test_a_missed_session_is_made_up_at_another_class_of_the_course(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    course_id = room.service.class_sheet(room.clerk, class_id).row.course_id
    other = room.service.plan_class(room.clerk, a_class(course_id, 9, date(2026, 10, 19)))
    missed = room.service.class_sheet(room.clerk, class_id).sessions[0]
    choices = room.service.makeup_choices(room.clerk, class_id, [missed.id])
    assert {each.kind for each in choices} == {SessionKind.THEORY}
    assert {each.class_number for each in choices} == {"YF-2026-0309"}
    entry = AttendanceEntry(missed.id, person, MAKEUP, None, 0, choices[0].session_id)
    room.service.take_attendance(room.clerk, class_id, [entry])
    (trainee,) = room.service.class_sheet(room.clerk, class_id).trainees
    assert (trainee.attendance, trainee.hours) == ({missed.id: MAKEUP}, 4)
    room.service.enrol(room.clerk, other, person)
    again = replace(entry, session_id=room.service.class_sheet(room.clerk, class_id).sessions[1].id)
    with pytest.raises(Refused) as no:
        room.service.take_attendance(room.clerk, class_id, [again])
    assert codes(no.value.problems) == ["makeup_own_class"]


def test_an_extra_meeting_of_the_class_itself_makes_up_too(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    extra = SessionDraft(date(2026, 10, 16), 1110, 1290, 0, SessionKind.ACTIVITY, 0, "补课")
    (extra_id,) = room.service.add_sessions(room.clerk, class_id, [extra])
    missed = room.service.class_sheet(room.clerk, class_id).sessions[0]
    assert [each.topic for each in room.service.makeup_choices(room.clerk, class_id, [missed.id])] == ["补课"]
    entry = AttendanceEntry(missed.id, person, MAKEUP, None, 0, extra_id)
    room.service.take_attendance(room.clerk, class_id, [entry])
    assert room.service.class_sheet(room.clerk, class_id).trainees[0].hours == 4


def test_after_forty_eight_hours_a_correction_has_its_reason(room: Room, clock: FixedClock) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    entry = [AttendanceEntry(first.id, person, ABSENT, PRESENT)]
    clock.move_to(datetime(2026, 10, 14, 11, 46))
    with pytest.raises(Refused) as no:
        room.service.take_attendance(room.clerk, class_id, entry)
    assert Words("zh").sentence(no.value.problems[0]) == "2026-10-12 课次结束已超过 48 小时。请写明更正原因。"
    clock.move_to(datetime(2026, 10, 14, 11, 44))
    room.service.take_attendance(room.clerk, class_id, entry)
    clock.move_to(datetime(2026, 10, 20, 8, 0))
    back = [AttendanceEntry(first.id, person, PRESENT, ABSENT)]
    room.service.take_attendance(room.clerk, class_id, back, "签到表上有本人签名")


def test_an_instructor_corrects_within_forty_eight_hours_only(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    grants = dict.fromkeys(("courses.read", "courses.attend"), Scope(frozenset({STEEL})))
    teacher = Actor(905, 905, "孟老师", "teacher", STEEL, grants)
    entry = [AttendanceEntry(first.id, person, ABSENT, PRESENT)]
    with pytest.raises(Refused) as no:
        room.service.take_attendance(teacher, class_id, entry, "看错了")
    assert codes(no.value.problems) == ["correction_closed"]


def test_a_card_checks_in_by_the_clock_and_twice_is_once(room: Room, clock: FixedClock) -> None:
    class_id, people = room.with_trainees(2)
    sheet = room.service.class_sheet(room.clerk, class_id)
    first = sheet.sessions[0]
    cards = [rules_attendance.card_text(each.number) for each in sheet.trainees]
    clock.move_to(datetime(2026, 10, 12, 8, 28))
    found = room.service.check_in(room.clerk, class_id, first.id, cards[0])
    assert (found.person_id, found.place_in_list, found.state, found.before) == (people[0], 1, PRESENT, None)
    clock.move_to(datetime(2026, 10, 12, 8, 50))
    late = room.service.check_in(room.clerk, class_id, first.id, cards[1].lower())
    assert (late.state, late.late_minutes) == (LATE, 20)
    again = room.service.check_in(room.clerk, class_id, first.id, cards[0])
    assert again.before is PRESENT
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert [each.attendance[first.id] for each in sheet.trainees] == [PRESENT, LATE]


def test_a_scan_that_is_wrong_says_why(room: Room) -> None:
    class_id, _ = room.with_trainees(1)
    stranger = room.people(1, first=60)[0]
    elsewhere = room.service.plan_class(room.clerk, a_class(room.course(replace(COURSE, code="77")), 7))
    room.service.enrol(room.clerk, elsewhere, stranger)
    number = room.service.class_sheet(room.clerk, elsewhere).trainees[0].number
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    for text, code in (
        (rules_attendance.card_text(number), "not_in_class"),
        ("GXT1:X999", "card_unknown"),
        ("GXR1:YF-1/20261012/1", "sheet_unknown"),
        ("01AA", "row_unknown"),
        ("https://example.cn", "code_unknown"),
    ):
        with pytest.raises(Refused) as no:
            room.service.check_in(room.clerk, class_id, first.id, text)
        assert codes(no.value.problems) == [code]
