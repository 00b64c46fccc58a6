"""Coming into a class: rules, quotas, waiting list, lots, late joiners; editions of courses."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update

from academy.base.clock import FixedClock
from academy.base.problems import Problem, Refused
from academy.courses import rules_intake
from academy.courses.facts import AttendanceEntry, ClassKind, ClassState, EnrolmentState, SessionKind
from academy.courses.facts_course import Syllabus, Unit
from academy.courses.facts_intake import Candidate, Intake, IntakeRules, IntakeState, Quota
from academy.courses.facts_plan import SessionDraft
from academy.people.records import Person
from tests.rooms.courses.classes import ABSENT, COURSE, MONDAY, PRESENT, Room, a_class

DAY = date(2026, 10, 12)
SOMEBODY = Candidate(1, "测试甲", "永锋钢铁", date(1995, 3, 4), "在职职工", 4, "15400000001")


def codes(found: Iterable[Problem]) -> list[str]:
    return [each.code.removeprefix("courses.") for each in found]


@pytest.mark.parametrize(
    ("person", "intake", "kind", "expected"),
    [
        (SOMEBODY, Intake(), ClassKind.ORDINARY, []),
        (SOMEBODY, Intake(age_from=31, age_to=31), ClassKind.ORDINARY, []),
        (SOMEBODY, Intake(age_from=32), ClassKind.ORDINARY, ["too_young"]),
        (SOMEBODY, Intake(age_to=30), ClassKind.ORDINARY, ["too_old"]),
        (replace(SOMEBODY, birth=None), Intake(age_to=60), ClassKind.ORDINARY, ["birth_unknown"]),
        (replace(SOMEBODY, birth=None), Intake(), ClassKind.ORDINARY, []),
        (SOMEBODY, Intake(categories=("农民工", "退役军人")), ClassKind.ORDINARY, ["category_wrong"]),
        (SOMEBODY, Intake(least_level=5), ClassKind.ORDINARY, ["level_low"]),
        (SOMEBODY, Intake(prerequisites=True), ClassKind.ORDINARY, ["prerequisite_missing"]),
        (
            replace(SOMEBODY, completed=frozenset({"01"})), Intake(prerequisites=True), ClassKind.ORDINARY,
            [],
        ),
        (replace(SOMEBODY, same_course="YF-2026-0102"), Intake(), ClassKind.ORDINARY, []),
        (
            replace(SOMEBODY, same_course="YF-2026-0102"), Intake(once_a_year=True), ClassKind.ORDINARY,
            ["twice_a_year"],
        ),
        (replace(SOMEBODY, night_courses=2), Intake(), ClassKind.NIGHT, ["phone_full"]),
        (replace(SOMEBODY, night_courses=1), Intake(), ClassKind.NIGHT, []),
        (replace(SOMEBODY, phone=""), Intake(), ClassKind.NIGHT, ["phone_missing"]),
        (
            SOMEBODY, Intake(age_from=40, least_level=6), ClassKind.ORDINARY, ["too_young", "level_low"],
        ),
    ],
)  # fmt: skip
def test_every_rule_of_the_class_is_told_at_once(
    person: Candidate, intake: Intake, kind: ClassKind, expected: list[str]
) -> None:
    rules = IntakeRules(kind, intake, DAY, ("01",) if intake.prerequisites else (), 2)
    assert codes(rules_intake.eligibility(person, rules)) == expected


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(2000, 2, 29), date(2026, 2, 28), 25),
        (date(2000, 2, 29), date(2026, 3, 1), 26),
        (date(1995, 10, 12), date(2026, 10, 12), 31),
        (date(1995, 10, 13), date(2026, 10, 12), 30),
    ],
)
def test_ages_are_full_years_on_the_first_day(birth: date, day: date, age: int) -> None:
    assert rules_intake.age_on(birth, day) == age


@pytest.mark.parametrize(
    ("unit", "taken", "by_unit", "expected"),
    [
        ("甲厂", 0, {}, []),
        ("甲厂", 10, {}, ["class_full"]),
        ("甲厂", 5, {"甲厂": 3}, ["quota_full"]),
        ("乙厂", 5, {"乙厂": 1}, ["quota_full"]),
        ("丙厂", 9, {"丙厂": 2}, []),
    ],
)
def test_places_are_counted_for_the_class_and_each_employer(
    unit: str, taken: int, by_unit: dict[str, int], expected: list[str]
) -> None:
    intake = Intake(quota_each=3, quotas=(Quota("乙厂", 1),))
    found = rules_intake.place_problems(unit, intake, IntakeState(10, taken, by_unit))
    assert codes(found) == expected


def test_rules_come_back_from_the_database_as_they_were() -> None:
    intake = Intake(2, (Quota("甲厂", 3),), 18, 60, ("农民工",), 2, True, True, True, date(2026, 10, 1))
    assert Intake.of(intake.as_json()) == intake
    assert Intake().as_json() == {}


def test_lots_are_the_same_for_everybody_who_knows_the_seed() -> None:
    people = [11, 22, 33, 44, 55]
    first = rules_intake.lots(people, "QH-2026-1201", "体彩 26131 期 0492")
    assert sorted(first.values()) == [1, 2, 3, 4, 5]
    assert rules_intake.lots(people[::-1], "QH-2026-1201", "体彩 26131 期 0492") == first
    assert len({tuple(rules_intake.lots(people, "N", str(seed)).items()) for seed in range(40)}) > 20


@pytest.mark.parametrize(
    ("state", "frozen_on", "today", "frozen"),
    [
        (ClassState.ENROLLING, None, date(2026, 12, 1), False),
        (ClassState.RUNNING, None, date(2026, 10, 14), False),
        (ClassState.RUNNING, None, date(2026, 10, 15), True),
        (ClassState.ENROLLING, date(2026, 10, 1), date(2026, 10, 1), True),
        (ClassState.ENROLLING, date(2026, 10, 2), date(2026, 10, 1), False),
    ],
)
def test_a_roster_freezes_by_itself_or_by_hand(
    state: ClassState, frozen_on: date | None, today: date, frozen: bool
) -> None:
    assert rules_intake.is_frozen(state, DAY, frozen_on, 3, today) is frozen


def test_a_full_class_has_a_waiting_list_that_moves_up_in_its_order(room: Room) -> None:
    class_id = room.planned(capacity=2)
    people = room.people(5)
    placed = [room.service.sign_up(room.clerk, class_id, each) for each in people[:4]]
    assert [each.admitted for each in placed] == [True, True, False, False]
    assert [each.position for each in placed] == [0, 0, 1, 2]
    assert room.service.class_sheet(room.clerk, class_id).row.trainees == 2
    with pytest.raises(Refused) as no:
        room.service.sign_up(room.clerk, class_id, people[3])
    assert codes(no.value.problems) == ["waits_already"]
    room.service.withdraw(room.clerk, class_id, people[0])
    assert room.service.intake_sheet(room.clerk, class_id).free == 1
    assert room.service.fill_places(room.clerk, class_id) == 1
    sheet = room.service.intake_sheet(room.clerk, class_id)
    assert [each.person_id for each in sheet.waiting] == [people[3]]
    room.service.leave_waiting(room.clerk, class_id, people[3])
    assert room.service.intake_sheet(room.clerk, class_id).waiting == ()


def test_an_employer_s_quota_passes_its_people_over_until_there_is_room(room: Room) -> None:
    class_id, people = room.planned(capacity=20), room.people(4)
    with room.door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id.in_(people[:3])).values(unit="永锋炼钢厂"))
    version = room.service.class_sheet(room.clerk, class_id).row.version
    room.service.set_intake(room.clerk, class_id, version, Intake(quota_each=1))
    for each in people:
        room.service.sign_up(room.clerk, class_id, each)
    inside = room.service.class_sheet(room.clerk, class_id).trainees
    waiting = room.service.intake_sheet(room.clerk, class_id).waiting
    units = [each.unit for each in inside]
    assert len(units) == len(set(units)) < len(people) == len(inside) + len(waiting)
    with pytest.raises(Refused) as no:
        room.service.admit(room.clerk, class_id, waiting[0].person_id)
    assert codes(no.value.problems) == ["quota_full"]
    room.service.withdraw(room.clerk, class_id, inside[0].person_id)
    next_in_line = next(each for each in waiting if each.unit == inside[0].unit)
    assert room.service.fill_places(room.clerk, class_id) == 1
    states = {each.person_id: each.state for each in room.service.class_sheet(room.clerk, class_id).trainees}
    assert states[next_in_line.person_id] is EnrolmentState.ENROLLED


def night(room: Room, term: int = 5, capacity: int = 2, by_lot: bool = False) -> int:
    """Calligraphy on three evenings."""
    course = replace(COURSE, code=f"9{term}", name="软笔书法", theory_hours=9, practical_hours=0)
    sessions = tuple(
        SessionDraft(MONDAY + timedelta(days=at), 1110, 1260, 3, SessionKind.THEORY, 15) for at in range(3)
    )
    draft = a_class(room.course(course), term, capacity=capacity, sessions=sessions, kind=ClassKind.NIGHT)
    class_id = room.service.plan_class(room.clerk, draft)
    if by_lot:
        room.service.set_intake(room.clerk, class_id, 1, Intake(by_lot=True))
    return class_id


def test_night_school_is_in_the_evening(room: Room) -> None:
    with pytest.raises(Refused) as no:
        room.service.plan_class(room.clerk, a_class(room.course(), kind=ClassKind.NIGHT))
    assert set(codes(no.value.problems)) == {"night_by_day"}
    with pytest.raises(Refused) as no:
        room.planned(4, kind=ClassKind.DRILL)
    assert codes(no.value.problems) == ["scenario_missing"]


def test_places_of_night_school_are_drawn_once_and_in_public(room: Room) -> None:
    class_id = night(room, by_lot=True)
    people = room.people(4)
    assert not any(room.service.sign_up(room.clerk, class_id, each).admitted for each in people)
    assert room.service.draw_lots(room.clerk, class_id, "0492") == 2
    sheet = room.service.intake_sheet(room.clerk, class_id)
    assert [each.lot for each in sheet.waiting] == [3, 4]
    lots = rules_intake.lots(people, room.service.class_sheet(room.clerk, class_id).row.number, "0492")
    admitted = {each.person_id for each in room.service.class_sheet(room.clerk, class_id).trainees}
    assert admitted == {person for person, lot in lots.items() if lot <= 2}
    with pytest.raises(Refused) as no:
        room.service.draw_lots(room.clerk, class_id, "1111")
    assert codes(no.value.problems) == ["drawn_already"]


def test_one_telephone_books_two_night_courses_a_year(room: Room) -> None:
    (person,) = room.people(1)
    for term in (5, 6):
        room.service.sign_up(room.clerk, night(room, term), person)
    with pytest.raises(Refused) as no:
        room.service.sign_up(room.clerk, night(room, 7), person)
    assert codes(no.value.problems) == ["phone_full"]


def test_who_stays_away_twice_gives_his_place_to_the_next(room: Room) -> None:
    class_id = night(room)
    people = room.people(3)
    for each in people:
        room.service.sign_up(room.clerk, class_id, each)
    sessions = room.service.class_sheet(room.clerk, class_id).sessions
    entries = [
        AttendanceEntry(session.id, person, ABSENT if person == people[0] else PRESENT)
        for session in sessions[:2]
        for person in people[:2]
    ]
    clock = room.door.database.clock
    assert isinstance(clock, FixedClock)
    clock.move_to(datetime(2026, 10, 13, 21, 30))
    room.service.take_attendance(room.clerk, class_id, entries)
    assert [each[0] for each in room.service.intake_sheet(room.clerk, class_id).absent] == [people[0]]
    assert room.service.give_places_away(room.clerk, class_id) == 1
    states = {each.person_id: each.state for each in room.service.class_sheet(room.clerk, class_id).trainees}
    assert states[people[0]] is EnrolmentState.WITHDRAWN
    assert states[people[2]] is EnrolmentState.ENROLLED


def test_night_school_is_closed_without_marks(room: Room) -> None:
    class_id, (person,) = night(room), room.people(1)
    room.service.sign_up(room.clerk, class_id, person)
    room.attend(class_id, {})
    room.close(class_id)
    (trainee,) = room.service.class_sheet(room.clerk, class_id).trainees
    assert (trainee.state, trainee.hours) == (EnrolmentState.COMPLETED, 9)


def test_a_late_joiner_needs_a_reason_and_the_branch(room: Room) -> None:
    class_id, _ = room.with_trainees(1)
    room.attend(class_id, {})  # on 23 November, long after the first three days
    (late,) = room.people(1, first=70)
    with pytest.raises(Refused) as no:
        room.service.enrol(room.clerk, class_id, late)
    assert codes(no.value.problems) == ["roster_frozen"]
    with pytest.raises(Refused) as no:
        room.service.enrol_late(room.clerk, class_id, late, " ")
    assert codes(no.value.problems) == ["reason_missing"]
    room.service.enrol_late(room.clerk, class_id, late, "单位轮班调整")
    found = room.service.class_sheet(room.clerk, class_id).trainees[-1]
    assert (found.person_id, found.late_joiner) == (late, True)


def test_a_change_makes_a_new_edition_once_a_class_was_planned_by_it(room: Room) -> None:
    units = (Unit("转炉冶炼原理", SessionKind.THEORY, 16), Unit("炉前操作", SessionKind.PRACTICAL, 24))
    draft = replace(COURSE, syllabus=Syllabus(units, equipment=("转炉仿真机",)))
    course_id = room.course(draft)
    room.service.change_course(room.clerk, course_id, 1, replace(draft, name="转炉冶炼"))
    assert [each.number for each in room.service.course_sheet(room.clerk, course_id).editions] == [1]
    class_id = room.service.plan_class(room.clerk, a_class(course_id))
    row = next(each for each in room.service.courses(room.clerk) if each.id == course_id)
    more = replace(
        draft, theory_hours=20, note="增加安全学时",
        syllabus=Syllabus((Unit("转炉冶炼原理", SessionKind.THEORY, 20), units[1])),
    )  # fmt: skip
    room.service.change_course(room.clerk, course_id, row.version, more)
    newest, first = room.service.course_sheet(room.clerk, course_id).editions
    assert (newest.number, newest.hours.theory, newest.note, newest.classes) == (2, 20, "增加安全学时", 0)
    assert (first.number, first.hours.theory, first.classes) == (1, 16, 1)
    assert first.syllabus.equipment == ("转炉仿真机",)
    assert room.service.class_sheet(room.clerk, class_id).row.edition == 1


def test_units_add_up_and_only_those_who_may_teach_do(room: Room) -> None:
    with pytest.raises(Refused) as no:
        room.course(replace(COURSE, syllabus=Syllabus((Unit("炉前", SessionKind.PRACTICAL, 20),), ("99",))))
    assert codes(no.value.problems) == ["units_differ", "units_differ", "prerequisite_unknown"]
    first, second = room.people(2, first=80)
    course_id = room.course(replace(COURSE, syllabus=Syllabus(teachers=(first,))))
    taught = a_class(course_id).sessions
    by_other = tuple(replace(each, instructor_id=second) for each in taught)
    with pytest.raises(Refused) as no:
        room.service.plan_class(room.clerk, a_class(course_id, sessions=by_other))
    assert codes(no.value.problems) == ["teacher_not_named"]
    room.service.plan_class(
        room.clerk, a_class(course_id, sessions=tuple(replace(each, instructor_id=first) for each in taught))
    )
