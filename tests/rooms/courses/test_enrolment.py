from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from academy.archive.records import ImportBatch
from academy.base import faultpoints
from academy.base.problems import Problem, Refused, Unavailable
from academy.base.progress import Cancelled
from academy.base.search import SearchKey
from academy.courses.facts import ClassState, EnrolmentState
from academy.courses.facts_intake import Intake, Quota
from academy.courses.facts_roster import Answer, RosterChoice
from academy.courses.records import Enrolment
from academy.people.records import Person, PersonRole
from academy.sheets.reading import read_book
from tests.rooms.courses import rosters
from tests.rooms.courses.classes import Room, a_class
from tests.rooms.people.persons import doc_no, roster_person

WHOLE, ONLY_GOOD = RosterChoice(), RosterChoice(only_good=True)


def codes(found: Iterable[Problem]) -> list[str]:
    return [each.code.removeprefix("courses.") for each in found]


def rows_stored(room: Room) -> dict[str, int]:
    tables = (Person, PersonRole, Enrolment, SearchKey, ImportBatch)
    with room.door.database.transaction() as db:
        return {each.__tablename__: db.scalar(select(func.count()).select_from(each)) or 0 for each in tables}


def test_a_person_is_enrolled_once_withdrawn_and_taken_back(room: Room) -> None:
    class_id = room.planned()
    (person,) = room.people(1)
    room.service.enrol(room.clerk, class_id, person)
    with pytest.raises(Refused) as no:
        room.service.enrol(room.clerk, class_id, person)
    assert codes(no.value.problems) == ["enrolled_twice"]
    room.service.withdraw(room.clerk, class_id, person)
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert (sheet.row.trainees, sheet.trainees[0].state) == (0, EnrolmentState.WITHDRAWN)
    room.service.enrol(room.clerk, class_id, person)
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert (sheet.row.trainees, len(sheet.trainees), sheet.row.state) == (1, 1, ClassState.ENROLLING)


def test_a_full_class_takes_nobody(room: Room) -> None:
    class_id = room.planned(capacity=1)
    first, second = room.people(2)
    room.service.enrol(room.clerk, class_id, first)
    with pytest.raises(Refused) as no:
        room.service.enrol(room.clerk, class_id, second)
    assert codes(no.value.problems) == ["class_full"]


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    room.people(1, first=4)
    before = rows_stored(room)
    report = room.service.check_roster(room.clerk, class_id, rosters.with_two_bad(tmp_path), WHOLE)
    assert (report.good, report.fresh, report.known, len(report.refused)) == (2, 1, 1, 2)
    assert [each.number for each in report.refused] == [3, 4]
    assert rows_stored(room) == before


def test_a_roster_with_a_bad_row_is_refused_as_a_whole(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    before = rows_stored(room)
    with pytest.raises(Refused) as no:
        room.service.enrol_roster(room.clerk, class_id, rosters.with_two_bad(tmp_path), WHOLE)
    assert codes(no.value.problems) == ["person.id_checksum", "person.mobile_length"]
    assert [each.where for each in no.value.problems] == ["D3", "G4"]
    assert rows_stored(room) == before


def test_only_the_good_rows_are_enrolled_when_asked(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    done = room.service.enrol_roster(room.clerk, class_id, rosters.with_two_bad(tmp_path), ONLY_GOOD)
    assert (done.enrolled, done.created, done.left_out) == (2, 2, 2)
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert [each.name for each in sheet.trainees] == [roster_person(1).name, roster_person(4).name]
    assert sheet.row.state is ClassState.ENROLLING
    (batch,) = room.service.batches(room.clerk, class_id)
    assert (batch.file_name, batch.taken, batch.refused, batch.undone) == (
        "花名册(最终版2).xlsx",
        2,
        2,
        False,
    )


def test_a_second_import_adds_nobody_twice(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    path = rosters.good(tmp_path, 5)
    room.service.enrol_roster(room.clerk, class_id, path, WHOLE)
    before = rows_stored(room)
    report = room.service.check_roster(room.clerk, class_id, path, WHOLE)
    assert (report.good, report.already) == (0, 5)
    with pytest.raises(Refused) as no:
        room.service.enrol_roster(room.clerk, class_id, path, WHOLE)
    assert codes(no.value.problems) == ["nobody_new"]
    longer = rosters.good(tmp_path, 7)
    assert room.service.enrol_roster(room.clerk, class_id, longer, WHOLE).enrolled == 2
    assert rows_stored(room)["enrolment"] == before["enrolment"] + 2


def test_a_document_under_another_name_is_refused_without_telling_whose_it_is(
    room: Room, tmp_path: Path
) -> None:
    class_id = room.planned()
    room.people(1)
    path = rosters.roster(tmp_path, [rosters.line(1, roster_person(1), name="张三丰")])
    report = room.service.check_roster(room.clerk, class_id, path, WHOLE)
    (row,) = report.refused
    found = row.findings[-1].problem
    assert (found.code, found.where, found.values) == ("courses.document_other_name", "D2", ())


def test_a_roster_longer_than_the_class_has_places_is_refused(room: Room, tmp_path: Path) -> None:
    class_id = room.planned(capacity=3)
    path = rosters.good(tmp_path, 5)
    with pytest.raises(Refused) as no:
        room.service.enrol_roster(room.clerk, class_id, path, ONLY_GOOD)
    assert codes(no.value.problems) == ["over_capacity"]
    assert dict(no.value.problems[0].values)["over"] == "2"


def test_an_answer_is_read_as_if_the_file_said_so(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    path = rosters.with_two_bad(tmp_path)
    answers = (Answer("Sheet1", 3, 4, doc_no(2)), Answer("Sheet1", 4, 7, "15400000903"))
    report = room.service.check_roster(room.clerk, class_id, path, RosterChoice(answers=answers))
    assert (report.good, report.refused) == (4, [])


def test_a_file_changed_since_the_dry_run_is_refused(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    report = room.service.check_roster(room.clerk, class_id, rosters.good(tmp_path, 2), WHOLE)
    path = rosters.good(tmp_path, 3)
    with pytest.raises(Refused) as no:
        room.service.enrol_roster(room.clerk, class_id, path, replace(WHOLE, seen_sha256=report.file_sha256))
    assert codes(no.value.problems) == ["file_changed"]


def test_a_missing_file_writes_nothing(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    with pytest.raises(Unavailable):
        room.service.enrol_roster(room.clerk, class_id, tmp_path / "没有.xlsx", WHOLE)


def test_refused_rows_go_back_as_excel_with_their_reasons(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    target = tmp_path / "退回.xlsx"
    path = rosters.with_two_bad(tmp_path)
    assert room.service.save_refused(room.clerk, class_id, path, WHOLE, target, "zh") == 2
    rows = read_book(target).sheets[0].rows
    text = "\n".join(str(cell) for row in rows for cell in row)
    assert roster_person(2).name in text
    assert "D2" in text
    assert roster_person(1).name not in text


class Impatient:
    """Cancels once people are being written."""

    def step(self, done: int, total: int) -> None:
        if done:
            raise Cancelled


def test_a_cancel_half_way_leaves_nothing(room: Room, tmp_path: Path) -> None:
    class_id = room.planned(capacity=9_000)
    path = rosters.good(tmp_path, 2_600)
    before = rows_stored(room)
    with pytest.raises(Cancelled):
        room.service.enrol_roster(room.clerk, class_id, path, WHOLE, Impatient())
    assert rows_stored(room) == before


def test_a_failure_while_writing_leaves_nothing(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    before = rows_stored(room)

    def fail() -> None:
        raise OSError("no space left")

    with faultpoints.failing("roster.half_written", fail), pytest.raises(OSError, match="no space"):
        room.service.enrol_roster(room.clerk, class_id, rosters.good(tmp_path, 3), WHOLE)
    assert rows_stored(room) == before


def test_an_import_is_undone_as_one_and_its_people_leave_the_register(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    (known,) = room.people(1)
    done = room.service.enrol_roster(room.clerk, class_id, rosters.good(tmp_path, 3), WHOLE)
    room.service.undo_batch(room.clerk, class_id, done.batch_id)
    assert room.service.class_sheet(room.clerk, class_id).trainees == ()
    with room.door.database.transaction() as db:
        assert list(db.scalars(select(Person.id).where(Person.removed_at.is_(None)))) == [known]
    assert room.service.batches(room.clerk, class_id)[0].undone
    with pytest.raises(Refused) as no:
        room.service.undo_batch(room.clerk, class_id, done.batch_id)
    assert codes(no.value.problems) == ["batch_undone"]


def test_somebody_imported_who_is_in_another_class_stays_registered(room: Room, tmp_path: Path) -> None:
    first, second = room.planned(3), room.planned(4)
    done = room.service.enrol_roster(room.clerk, first, rosters.good(tmp_path, 2), WHOLE)
    person = room.service.class_sheet(room.clerk, first).trainees[0].person_id
    room.service.enrol(room.clerk, second, person)
    room.service.undo_batch(room.clerk, first, done.batch_id)
    with room.door.database.transaction() as db:
        assert list(db.scalars(select(Person.id).where(Person.removed_at.is_(None)))) == [person]


def test_an_import_with_attendance_is_not_undone_and_names_who_prevents_it(
    room: Room, tmp_path: Path
) -> None:
    class_id = room.planned()
    done = room.service.enrol_roster(room.clerk, class_id, rosters.good(tmp_path, 2), WHOLE)
    room.attend(class_id, {})
    with pytest.raises(Refused) as no:
        room.service.undo_batch(room.clerk, class_id, done.batch_id)
    values = dict(no.value.problems[0].values)
    assert (no.value.problems[0].code, values["count"]) == ("courses.batch_used", "2")
    assert roster_person(1).name in values["names"]


def test_a_withdrawn_trainee_in_a_roster_comes_back(room: Room, tmp_path: Path) -> None:
    class_id = room.planned()
    (person,) = room.people(1)
    room.service.enrol(room.clerk, class_id, person)
    room.service.withdraw(room.clerk, class_id, person)
    assert room.service.enrol_roster(room.clerk, class_id, rosters.good(tmp_path, 1), WHOLE).enrolled == 1
    assert room.service.class_sheet(room.clerk, class_id).row.trainees == 1


def test_a_class_of_the_same_course_may_have_the_same_people(room: Room, tmp_path: Path) -> None:
    first = room.planned(3)
    course = room.service.class_sheet(room.clerk, first).row.course_id
    second = room.service.plan_class(room.clerk, a_class(course, 4))
    path = rosters.good(tmp_path, 2)
    room.service.enrol_roster(room.clerk, first, path, WHOLE)
    done = room.service.enrol_roster(room.clerk, second, path, WHOLE)
    assert (done.enrolled, done.created) == (2, 0)


def test_rows_that_do_not_meet_the_rules_of_the_class_are_refused_each_with_its_sentence(
    room: Room, tmp_path: Path
) -> None:
    class_id = room.planned()
    rules = Intake(quotas=(Quota("甲厂", 1),), age_to=56, least_level=4)
    room.service.set_intake(room.clerk, class_id, 1, rules)
    people = [roster_person(serial) for serial in range(1, 6)]
    rows = [
        rosters.line(1, people[0], unit="甲厂", level="高级工"),
        rosters.line(2, people[1], unit="甲厂", level="高级工"),
        rosters.line(3, people[2], unit="乙厂", level="初级工"),
        rosters.line(4, people[3], unit="乙厂", level="技师"),
        rosters.line(5, people[4], unit="甲厂", level="初级工"),
    ]
    file = rosters.roster(tmp_path, rows)
    report = room.service.check_roster(room.clerk, class_id, file, WHOLE)
    assert report.good == 2
    told = {
        row.number: [
            (each.problem.code.removeprefix("courses."), each.problem.where) for each in row.findings
        ]
        for row in report.refused
    }
    assert told == {
        3: [("quota_full", "E3")],
        4: [("level_low", "F4")],
        6: [("level_low", "F6"), ("quota_full", "E6")],
    }
    with pytest.raises(Refused) as no:
        room.service.enrol_roster(room.clerk, class_id, file, WHOLE)
    assert codes(no.value.problems) == ["quota_full", "level_low", "level_low", "quota_full"]
    room.service.enrol_roster(room.clerk, class_id, file, ONLY_GOOD)
    assert room.service.class_sheet(room.clerk, class_id).row.trainees == 2
    again = room.service.check_roster(room.clerk, class_id, file, WHOLE)
    assert (again.good, again.already) == (0, 2)
