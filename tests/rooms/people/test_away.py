"""Shifts and absences: entered, read from rota files, taken back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people import rules_away, store
from academy.people.facts import Role
from academy.people.facts_away import AwayDraft, AwayKind, AwayRow
from academy.people.service_away import AwayService
from tests.databases import COAL, NOW, STEEL
from tests.rooms.people.persons import roster_person

DAY = date(2026, 11, 30)


@pytest.fixture
def teachers(door: Door, vault: Vault) -> list[tuple[int, str]]:
    with door.database.transaction(write=True) as db:
        rows = [roster_person(serial) for serial in (70, 71)]
        taken = store.match_or_add(db, door.database.ids, vault, STEEL, rows, Role.INSTRUCTOR, None, NOW)
    return [(each.person_id, row.name) for each, row in zip(taken, rows, strict=True)]


def rota(
    file: Path, rows: list[tuple[object, ...]], head: tuple[str, ...] = ("姓名", "日期", "班次")
) -> Path:
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("排班")
        for at, row in enumerate((head, *rows)):
            sheet.write_row(at, 0, row)
    return file


@pytest.mark.parametrize(
    ("row", "day", "span", "held"),
    [
        ((0, 1440), DAY, (510, 705), True),
        ((0, 1440), DAY + timedelta(1), (510, 705), False),
        ((705, 900), DAY, (510, 705), False),
        ((704, 900), DAY, (510, 705), True),
        ((1200, 1920), DAY + timedelta(1), (479, 600), True),
        ((1200, 1920), DAY + timedelta(1), (480, 600), False),
        ((1200, 1920), DAY, (0, 480), False),
    ],
)
def test_hours_are_half_open_and_a_night_reaches_into_the_morning(
    row: tuple[int, int], day: date, span: tuple[int, int], held: bool
) -> None:
    assert AwayRow(1, 1, "", 1, AwayKind.SHIFT, DAY, DAY, *row, "").holds(day, *span) is held


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (AwayDraft(), "away.days_missing"),
        (AwayDraft(first=DAY, last=DAY - timedelta(1)), "away.days_reversed"),
        (AwayDraft(first=DAY, last=DAY + timedelta(400)), "away.too_long"),
        (AwayDraft(first=DAY, last=DAY, starts=600, ends=600), "away.times_wrong"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said(draft: AwayDraft, code: str) -> None:
    assert [each.code for each in rules_away.away_problems(draft)] == [code]


def test_a_rota_is_taken_whole_and_its_shifts_have_their_hours(
    door: Door, clerk: Actor, teachers: list[tuple[int, str]], tmp_path: Path
) -> None:
    (_, first), (_, second) = teachers
    file = rota(
        tmp_path / "r.xlsx",
        [(first, "2026-11-30", "夜班"), (second, "2026.12.1", "年假"), (second, "20261203", "白班")],
    )
    service = AwayService(door)
    done = service.take_rota(clerk, STEEL, file)
    assert (done.entries, done.people) == (3, 2)
    held = {(each.kind, each.first.day, each.starts, each.ends) for each in service.coming(clerk)}
    assert held == {
        (AwayKind.SHIFT, 30, 0, 480), (AwayKind.LEAVE, 1, 0, 1440), (AwayKind.SHIFT, 3, 480, 960),
    }  # fmt: skip


def test_a_bad_rota_is_refused_with_every_row_and_nothing_is_taken(
    door: Door, clerk: Actor, teachers: list[tuple[int, str]], tmp_path: Path
) -> None:
    rows = [("没有此人", "2026-11-30", "夜班"), (teachers[0][1], "2026-02-30", "夜班")]
    service = AwayService(door)
    with pytest.raises(Refused) as no:
        service.take_rota(clerk, STEEL, rota(tmp_path / "r.xlsx", rows))
    assert len(no.value.problems) == 2
    assert service.check_rota(clerk, STEEL, tmp_path / "r.xlsx").problems == no.value.problems
    assert {each.where for each in no.value.problems} == {"2", "B3"}
    with pytest.raises(Refused) as no:
        service.take_rota(clerk, STEEL, rota(tmp_path / "s.xlsx", [("a", "b", "c")], ("甲", "乙", "丙")))
    assert [each.code for each in no.value.problems] == ["away.no_table"]
    assert service.coming(clerk) == []


def test_an_entry_is_removed_and_other_branches_have_no_part_in_it(
    door: Door, clerk: Actor, coal_clerk: Actor, teachers: list[tuple[int, str]]
) -> None:
    service = AwayService(door)
    key = service.enter(clerk, teachers[0][0], AwayDraft(AwayKind.SICK, DAY, DAY))
    assert service.coming(coal_clerk) == []
    for ask in (
        lambda: service.take_away(coal_clerk, key),
        lambda: service.enter(coal_clerk, teachers[0][0], AwayDraft(AwayKind.SICK, DAY, DAY)),
        lambda: service.take_rota(coal_clerk, STEEL, Path("none.xlsx")),
    ):
        with pytest.raises(Refused) as no:
            ask()
        assert no.value.problems[0].code == "access.other_branch"
    service.take_away(clerk, key)
    assert service.coming(clerk) == []
    assert COAL != STEEL
