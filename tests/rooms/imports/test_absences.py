"""Absences of those who teach from a list: matched, judged cell by cell, entered in one act, taken back."""

from datetime import date
from pathlib import Path

import pytest

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.courses.facts_roster import RosterChoice
from academy.imports.facts import ImportTarget, ListKind
from academy.imports.service import ImportService
from academy.people.facts import PersonDraft, Role
from academy.people.facts_away import DAY, AwayKind
from academy.people.facts_roster import FindingKind, RowState
from academy.people.service import PeopleService
from academy.people.service_away import AwayService
from academy.sheets.export import write_table
from academy.sheets.facts import Book
from academy.sheets.reading import read_book
from tests.databases import COAL, STEEL, an_actor
from tests.rooms.people.persons import doc_no

INTO = ImportTarget(ListKind.ABSENCES, STEEL)
HEADINGS = ("序号", "姓名", "身份证号", "请假类型", "开始日期", "结束日期", "开始时间", "备注")
GOOD = (
    (1, "王涛", "", "病假", "2026.11.24", "2026年11月26日", "", "住院"),
    (2, "王涛", "", "出差", "2026-12-01", "", "", ""),
    (3, "", doc_no(2), "夜班", "20261202", "", "22:00", ""),
)


@pytest.fixture
def imports(door: Door, vault: Vault) -> ImportService:
    return ImportService(door, vault)


@pytest.fixture
def teachers(door: Door, vault: Vault, clerk: Actor) -> list[int]:
    people = PeopleService(door, vault)
    drafts = [
        PersonDraft(STEEL, name, doc_no=doc_no(at), role=role)
        for at, (name, role) in enumerate(
            (("王涛", Role.INSTRUCTOR), ("李敏", Role.TECHNICAL_MENTOR), ("赵一", Role.TRAINEE)), 1
        )
    ]
    return [people.add(clerk, draft) for draft in drafts]


def book_of(rows: tuple[tuple[object, ...], ...], folder: Path, headings: tuple[str, ...] = HEADINGS) -> Book:
    write_table(headings, rows, folder / "请假.xlsx")
    return read_book(folder / "请假.xlsx")


def test_a_list_of_absences_is_entered_in_one_act_and_taken_back(
    imports: ImportService, door: Door, clerk: Actor, teachers: list[int], tmp_path: Path
) -> None:
    away, book = AwayService(door), book_of(GOOD, tmp_path)
    report = imports.check_absences(clerk, INTO, book, RosterChoice())
    assert (report.good, [row.state for row in report.reading.rows]) == (3, [RowState.ACCEPTED] * 3)
    done = imports.take_absences(clerk, INTO, book, RosterChoice())
    found = [
        (each.person_id, each.kind, each.first, each.last, each.starts, each.ends)
        for each in away.coming(clerk)
    ]
    night = (teachers[1], AwayKind.SHIFT, date(2026, 12, 2), date(2026, 12, 2), 1320, 480 + DAY)
    assert found == [
        (teachers[0], AwayKind.SICK, date(2026, 11, 24), date(2026, 11, 26), 0, DAY),
        (teachers[0], AwayKind.TRIP, date(2026, 12, 1), date(2026, 12, 1), 0, DAY),
        night,
    ]
    again = imports.check_absences(clerk, INTO, book, RosterChoice()).reading
    assert [row.state for row in again.rows] == [RowState.REPEATED] * 3
    assert {each.problem.code for each in again.findings} == {"imports.absence_held"}
    with pytest.raises(Refused, match="nothing_new"):
        imports.take_absences(clerk, INTO, book, RosterChoice())
    with pytest.raises(Refused, match="other_list"):
        imports.undo_results(clerk, done.batch_id)  # who may enter marks takes back no absences by that
    imports.undo_absences(clerk, done.batch_id)
    assert away.coming(clerk) == []
    with pytest.raises(Refused, match="batch_undone"):
        imports.undo_absences(clerk, done.batch_id)


def test_what_is_wrong_is_told_cell_by_cell_and_nothing_is_entered(
    imports: ImportService, door: Door, clerk: Actor, teachers: list[int], tmp_path: Path
) -> None:
    rows = (
        *GOOD[:1],
        (2, "赵一", "", "病假", "2026-11-24", "", "", ""),
        (3, "王涛", "", "事假", "2026.10", "", "", ""),
        (4, "王涛", "", "事假", "2026-11-30", "2026-11-20", "", ""),
        (5, "李敏", doc_no(1), "事假", "2026-11-30", "", "", ""),
        (6, "李敏", "", "事假", "", "", "", ""),
        (7, "王涛", "", "病假", "2026-11-24", "2026-11-26", "", "重复"),
    )
    book = book_of(rows, tmp_path)
    reading = imports.check_absences(clerk, INTO, book, RosterChoice()).reading
    told = {
        each.problem.where: (each.kind, each.problem.code)
        for row in reading.rows for each in row.findings
    }  # fmt: skip
    assert told["B3"] == (FindingKind.ERROR, "away.name_unknown")
    assert told["E4"][0] is FindingKind.ASK
    assert told["F5"] == (FindingKind.ERROR, "away.days_reversed")
    assert told["B6"] == (FindingKind.ERROR, "imports.other_registered")
    assert told["E7"] == (FindingKind.ERROR, "away.days_missing")
    assert told["E8"] == (FindingKind.WARNING, "imports.absence_held")
    with pytest.raises(Refused):
        imports.take_absences(clerk, INTO, book, RosterChoice())
    assert AwayService(door).coming(clerk) == []
    done = imports.take_absences(clerk, INTO, book, RosterChoice(only_good=True))
    assert done.created == 1


def test_the_days_have_a_column_and_another_branch_is_out_of_reach(
    imports: ImportService, clerk: Actor, teachers: list[int], tmp_path: Path
) -> None:
    nameless = book_of((("王涛", "2026-11-24"),), tmp_path, ("姓名", "哪天"))
    with pytest.raises(Refused, match="no_days"):
        imports.take_absences(clerk, INTO, nameless, RosterChoice())
    told = RosterChoice(columns={"哪天": "first"})
    assert imports.check_absences(clerk, INTO, nameless, told).good == 1
    with pytest.raises(Refused, match="other_branch"):
        imports.check_absences(an_actor(905, COAL, network=False), INTO, nameless, told)
