"""A list of people into the register: dry run, twins, commit, layouts remembered, taking back."""

from dataclasses import replace
from pathlib import Path

import pytest

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.base.vault import Vault
from academy.courses.facts_roster import Answer, RosterChoice
from academy.imports.facts import ImportTarget, ListKind
from academy.imports.service import ImportService
from academy.people.facts import PeopleQuery, PersonDraft, Role
from academy.people.facts_roster import FindingKind
from academy.people.service import PeopleService
from academy.sheets.export import write_table
from academy.sheets.reading import read_book
from tests.databases import STEEL
from tests.rooms.courses import rosters
from tests.rooms.people.persons import doc_no, roster_person

INTO = ImportTarget(ListKind.PEOPLE, STEEL, role=Role.TRAINEE)
ASKED = RosterChoice()


@pytest.fixture
def imports(door: Door, vault: Vault) -> ImportService:
    return ImportService(door, vault)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


def codes(no: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {found.code for found in no.value.problems}


def test_a_list_is_registered_in_one_act_and_known_people_are_matched(
    imports: ImportService, people: PeopleService, clerk: Actor, tmp_path: Path
) -> None:
    first = roster_person(1)
    people.add(clerk, PersonDraft(STEEL, first.name, doc_no=first.doc_no, role=Role.INSTRUCTOR))
    book = read_book(rosters.good(tmp_path, 4))
    report = imports.check_people(clerk, INTO, book, ASKED)
    assert (report.good, report.fresh, report.known, report.remembered) == (4, 3, 1, False)
    assert people.count(clerk, PeopleQuery()) == 1
    done = imports.take_people(clerk, INTO, book, ASKED)
    assert (done.taken, done.created, done.left_out) == (4, 3, 0)
    assert done.number == "I-20261123-01"
    assert people.count(clerk, PeopleQuery()) == 4
    (row,) = imports.imports(clerk)
    assert (row.number, row.kind, row.taken, row.undone) == (done.number, "people", 4, False)


def test_who_may_be_the_same_person_is_told(
    imports: ImportService, people: PeopleService, clerk: Actor, tmp_path: Path
) -> None:
    twin = roster_person(1)
    people.add(clerk, PersonDraft(STEEL, twin.name, doc_no=doc_no(700), phone=twin.phone, role=Role.TRAINEE))
    report = imports.check_people(clerk, INTO, read_book(rosters.good(tmp_path, 2)), ASKED)
    (found,) = [f for row in report.reading.rows for f in row.findings if f.kind is FindingKind.WARNING]
    assert found.problem.code == "imports.perhaps_same"
    assert dict(found.problem.values)["end"] == doc_no(700)[-4:]
    assert report.good == 2


def test_bad_rows_stop_the_whole_unless_only_the_good_are_wanted(
    imports: ImportService, people: PeopleService, clerk: Actor, tmp_path: Path
) -> None:
    book = read_book(rosters.with_two_bad(tmp_path))
    with pytest.raises(Refused) as no:
        imports.take_people(clerk, INTO, book, ASKED)
    assert codes(no) == {"person.id_checksum", "person.mobile_length"}
    assert people.count(clerk, PeopleQuery()) == 0
    done = imports.take_people(clerk, INTO, book, RosterChoice(only_good=True))
    assert (done.taken, done.left_out) == (2, 2)


def test_a_cancel_in_the_middle_leaves_nothing(
    imports: ImportService, people: PeopleService, clerk: Actor, tmp_path: Path
) -> None:
    class Impatient:
        def step(self, done: int, total: int) -> None:
            if done == total > 0:
                raise Cancelled

    with pytest.raises(Cancelled):
        imports.take_people(clerk, INTO, read_book(rosters.good(tmp_path, 3)), ASKED, Impatient())
    assert people.count(clerk, PeopleQuery()) == 0
    assert imports.imports(clerk) == []


def test_headings_nobody_knows_are_named_once_and_remembered(
    imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    path = tmp_path / "外来名单.xlsx"
    rows = [(person.name, person.doc_no) for person in map(roster_person, (1, 2))]
    write_table(("乘客", "号儿"), rows, path)
    book = read_book(path)
    report = imports.check_people(clerk, INTO, book, ASKED)
    assert [found.code for found in report.problems] == ["roster.no_table"]
    assert [column.title for column in report.reading.sheets[0].columns] == ["乘客", "号儿"]
    named = RosterChoice(columns={"乘客": "name", "号儿": "doc_no"})
    assert imports.check_people(clerk, INTO, book, named).good == 2
    imports.take_people(clerk, INTO, book, named)
    again = imports.check_people(clerk, INTO, book, ASKED)
    assert (again.remembered, again.problems, again.known) == (True, (), 2)


def test_an_answer_is_read_as_if_the_file_said_so(
    imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    book = read_book(rosters.with_two_bad(tmp_path))
    right = roster_person(2).doc_no
    name = book.sheets[0].name
    answers = (Answer(name, 3, 4, right), Answer(name, 4, 7, "15400000903"))
    assert imports.check_people(clerk, INTO, book, replace(ASKED, answers=answers)).good == 4


def test_an_import_is_taken_back_as_one(
    imports: ImportService, people: PeopleService, clerk: Actor, tmp_path: Path
) -> None:
    done = imports.take_people(clerk, INTO, read_book(rosters.good(tmp_path, 3)), ASKED)
    assert imports.undo_people(clerk, done.batch_id) == 3
    assert people.count(clerk, PeopleQuery()) == 0
    assert people.count(clerk, PeopleQuery(removed=True)) == 3
    with pytest.raises(Refused) as no:
        imports.undo_people(clerk, done.batch_id)
    assert codes(no) == {"courses.batch_undone"}


def test_people_used_since_keep_their_import_and_are_named(
    imports: ImportService, people: PeopleService, clerk: Actor, tmp_path: Path
) -> None:
    done = imports.take_people(clerk, INTO, read_book(rosters.good(tmp_path, 3)), ASKED)
    someone = people.find(clerk, roster_person(1).name)[0]
    people.add_role(clerk, someone.id, STEEL, Role.INSTRUCTOR)
    with pytest.raises(Refused) as no:
        imports.undo_people(clerk, done.batch_id)
    (found,) = no.value.problems
    assert found.code == "imports.batch_used"
    assert dict(found.values) == {"count": "1", "names": someone.name, "by": "used_by.person_role"}
    assert people.count(clerk, PeopleQuery()) == 3


def test_another_branch_s_clerk_imports_only_into_his_own(
    imports: ImportService, clerk: Actor, coal_clerk: Actor, tmp_path: Path
) -> None:
    book = read_book(rosters.good(tmp_path, 1))
    done = imports.take_people(clerk, INTO, book, ASKED)
    for act in (
        lambda: imports.check_people(coal_clerk, INTO, book, ASKED),
        lambda: imports.take_people(coal_clerk, INTO, book, ASKED),
        lambda: imports.undo_people(coal_clerk, done.batch_id),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert codes(no) == {"access.other_branch"}
    assert imports.imports(coal_clerk) == []
