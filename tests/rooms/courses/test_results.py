from collections.abc import Iterable

import pytest

from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.problems import Problem, Refused
from academy.base.words import Words
from academy.courses import store_check
from academy.courses.facts import (
    AttendanceEntry,
    AttendanceState,
    ClassState,
    EnrolmentState,
    MarkDraft,
)
from academy.courses.store import results
from tests.databases import STEEL, an_actor
from tests.rooms.courses.classes import ABSENT, PRESENT, Room

DONE, NOT_DONE = EnrolmentState.COMPLETED, EnrolmentState.INCOMPLETE


def codes(found: Iterable[Problem]) -> list[str]:
    return [each.code.removeprefix("courses.") for each in found]


def the_third_class(room: Room) -> tuple[int, list[int]]:
    """YF-2026-0103 of the demo network: twelve trainees, one with 28 of 40 hours and no mark."""
    class_id, people = room.with_trainees(12)
    missed = {people[2]: [1], people[6]: [0, 1, 2], people[10]: [4]}
    room.attend(class_id, missed, late=[(people[3], 5)])
    marks = {person: (70 + 2 * at, 75 + at) for at, person in enumerate(people) if at != 6}
    room.mark(class_id, marks)
    return class_id, people


def test_a_class_is_closed_with_everyone_s_hours_and_result(room: Room) -> None:
    class_id, people = the_third_class(room)
    room.close(class_id)
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert sheet.row.state is ClassState.CLOSED
    assert [each.hours for each in sheet.trainees] == [40, 40, 36, 40, 40, 40, 28, 40, 40, 40, 36, 40]
    assert [each.state for each in sheet.trainees].count(DONE) == 11
    assert sheet.trainees[6].state is NOT_DONE
    totals = [each.mark.total for each in sheet.trainees if each.mark]
    assert totals == [735, 748, 761, 774, 787, 800, 826, 839, 852, 865, 878]
    assert Words("zh").sentence(sheet.trainees[6].reasons[0]) == "出勤 28/40 学时（70%），低于 80%。"
    with room.door.database.transaction() as db:
        graduates = results(db, class_id)
        assert store_check.broken(db) == []
    assert [each.eligible for each in graduates].count(True) == 11
    third = graduates[2]
    assert (third.person_id, third.hours, third.theory_hours, third.practical_hours) == (
        people[2],
        36,
        12,
        24,
    )


def test_fifty_nine_point_eight_does_not_pass(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    room.mark(class_id, {person: (71, 55)})
    (found,) = room.service.closing_sheet(room.clerk, class_id).graduates
    assert (found.state, found.total, found.eligible) == (NOT_DONE, 598, False)
    assert Words("en").sentence(found.reasons[0]) == "Total 59.8, below 60."


def test_closing_is_refused_with_everything_that_is_missing(room: Room) -> None:
    class_id, (first, second) = room.with_trainees(2)
    sessions = room.service.class_sheet(room.clerk, class_id).sessions
    entries = [AttendanceEntry(each.id, person, PRESENT) for each in sessions for person in (first, second)]
    room.service.take_attendance(room.clerk, class_id, entries[:-1])
    room.mark(class_id, {first: (80, 80)})
    with pytest.raises(Refused) as no:
        room.close(class_id)
    assert codes(no.value.problems) == ["attendance_missing", "mark_missing"]
    assert no.value.problems[0].where == "2026-10-16 14:00"
    assert room.service.class_sheet(room.clerk, class_id).row.state is ClassState.RUNNING


def test_a_class_whose_sessions_lack_hours_is_not_closed(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    last = room.service.class_sheet(room.clerk, class_id).sessions[-1]
    room.service.remove_session(room.clerk, last.id, last.version)
    room.attend(class_id, {})
    room.mark(class_id, {person: (80, 80)})
    with pytest.raises(Refused) as no:
        room.close(class_id)
    assert codes(no.value.problems) == ["hours_differ"]


def test_somebody_absent_from_the_exam_does_not_complete_but_lets_the_class_close(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    room.service.enter_marks(room.clerk, class_id, [MarkDraft(person, absent=True)])
    room.close(class_id)
    (found,) = room.service.results(room.clerk, class_id)
    assert (found.state, codes(found.reasons)) == (NOT_DONE, ["graduate.exam_absent"])


def test_a_withdrawn_trainee_stays_withdrawn(room: Room) -> None:
    class_id, (first, second) = room.with_trainees(2)
    room.service.withdraw(room.clerk, class_id, second)
    sessions = room.service.class_sheet(room.clerk, class_id).sessions
    room.service.take_attendance(
        room.clerk, class_id, [AttendanceEntry(each.id, first, PRESENT) for each in sessions]
    )
    room.mark(class_id, {first: (80, 80)})
    room.close(class_id)
    states = [each.state for each in room.service.results(room.clerk, class_id)]
    assert states == [DONE, EnrolmentState.WITHDRAWN]


def test_the_first_attendance_sets_the_class_running(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    room.service.take_attendance(room.clerk, class_id, [AttendanceEntry(first.id, person, PRESENT)])
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert (sheet.row.state, sheet.sessions[0].taken, sheet.trainees[0].hours) == (ClassState.RUNNING, 1, 4)


def test_a_cell_somebody_else_filled_meanwhile_is_not_overwritten(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    first = room.service.class_sheet(room.clerk, class_id).sessions[0]
    room.service.take_attendance(room.clerk, class_id, [AttendanceEntry(first.id, person, PRESENT)])
    with pytest.raises(Refused) as no:
        room.service.take_attendance(room.clerk, class_id, [AttendanceEntry(first.id, person, ABSENT)])
    assert codes(no.value.problems) == ["record.changed_meanwhile"]
    gone = [AttendanceEntry(first.id, person, None, PRESENT)]
    room.service.take_attendance(room.clerk, class_id, gone, "记错了人")
    assert room.service.class_sheet(room.clerk, class_id).trainees[0].attendance == {}


def test_attendance_is_taken_of_trainees_at_sessions_that_were(room: Room, clock: FixedClock) -> None:
    class_id, _ = room.with_trainees(1)
    stranger = room.people(1, first=50)[0]
    sessions = room.service.class_sheet(room.clerk, class_id).sessions
    clock.move_to(clock.now().replace(month=10, day=13))
    with pytest.raises(Refused) as no:
        room.service.take_attendance(
            room.clerk,
            class_id,
            [AttendanceEntry(sessions[-1].id, stranger, AttendanceState.LEAVE)],
        )
    assert codes(no.value.problems) == ["session_to_come", "not_enrolled"]


def test_marks_outside_the_scale_are_refused_by_name(room: Room) -> None:
    class_id, (first, second) = room.with_trainees(2)
    room.attend(class_id, {})
    names = [each.name for each in room.service.class_sheet(room.clerk, class_id).trainees]
    with pytest.raises(Refused) as no:
        room.service.enter_marks(
            room.clerk, class_id, [MarkDraft(first, 1001, 800), MarkDraft(second, 800, absent=True)]
        )
    assert codes(no.value.problems) == ["mark_wrong", "absent_with_mark"]
    assert [each.where for each in no.value.problems] == names


def test_marks_somebody_else_entered_meanwhile_are_not_overwritten(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    room.mark(class_id, {person: (80, 80)})
    with pytest.raises(Refused) as no:
        room.mark(class_id, {person: (10, 10)})
    assert codes(no.value.problems) == ["record.changed_meanwhile"]


def test_a_closed_class_is_reopened_by_the_head_academy_with_a_reason(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    room.mark(class_id, {person: (80, 80)})
    room.close(class_id)
    version = room.service.class_sheet(room.clerk, class_id).row.version
    branch_clerk: Actor = an_actor(904, STEEL, network=False)
    with pytest.raises(Refused) as no:
        room.service.reopen_class(branch_clerk, class_id, version, " ")
    assert codes(no.value.problems) == ["reopen_head_only", "reason_missing"]
    room.service.reopen_class(room.clerk, class_id, version, "成绩录入有误")
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert (sheet.row.state, sheet.reason) == (ClassState.EXAMS, "成绩录入有误")
    assert sheet.trainees[0].state is EnrolmentState.ENROLLED
    room.close(class_id)


def test_a_closed_class_is_not_changed(room: Room) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    room.mark(class_id, {person: (80, 80)})
    room.close(class_id)
    for act in (
        lambda: room.attend(class_id, {}),
        lambda: room.mark(class_id, {person: (90, 90)}),
        lambda: room.service.withdraw(room.clerk, class_id, person),
        lambda: room.close(class_id),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert codes(no.value.problems) == ["state_wrong"]
