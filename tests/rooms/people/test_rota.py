"""The rota as a matrix: words, files with people down and days across, cells entered and taken back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people import rules_rota, store
from academy.people.facts import Role
from academy.people.facts_away import AwayDraft, AwayKind
from academy.people.facts_rota import RotaChange, Stint
from academy.people.service_away import AwayService
from academy.sheets.facts import Book, Cell, RawSheet
from tests.databases import NOW, STEEL
from tests.rooms.people.persons import roster_person

DAY = date(2026, 12, 1)
SHIFT = AwayKind.SHIFT


def days(count: int, start: int = 0) -> list[date]:
    return [DAY + timedelta(days=start + at) for at in range(count)]


@pytest.mark.parametrize(
    ("word", "stint", "known"),
    [
        ("夜班", Stint(SHIFT, 0, 480, "夜"), True),
        ("白", Stint(SHIFT, 480, 960, "白"), True),
        ("小夜", Stint(SHIFT, 960, 1440, "小夜"), True),
        ("8:00-16:30", Stint(SHIFT, 480, 990, "8:00-16:30"), True),
        ("20-8", Stint(SHIFT, 1200, 1920, "20-8"), True),
        ("甲", Stint(SHIFT, 450, 930, "甲"), True),
        ("年假", Stint(AwayKind.LEAVE, 0, 1440, "年假"), True),
        ("病", Stint(AwayKind.SICK, 0, 1440, "病"), True),
        ("出差", Stint(AwayKind.TRIP, 0, 1440, "出差"), True),
        ("休", None, True), ("—", None, True), (" ", None, True), ("班", None, False), ("Q7", None, False),
    ],
)  # fmt: skip
def test_a_word_means_a_shift_an_absence_or_nothing(word: str, stint: Stint | None, known: bool) -> None:
    assert rules_rota.read_word(word, {"甲": (450, 930)}) == (stint, known)


def test_days_with_the_same_stint_are_one_entry() -> None:
    night, leave = Stint(SHIFT, 0, 480, "夜"), Stint(AwayKind.LEAVE, 0, 1440, "假")
    cells = dict(zip(days(7), (night, night, None, night, leave, leave, leave), strict=True))
    found = [(draft.kind, draft.first, draft.last) for draft in rules_rota.runs(cells)]
    assert found == [
        (SHIFT, DAY, DAY + timedelta(1)), (SHIFT, DAY + timedelta(3), DAY + timedelta(3)),
        (AwayKind.LEAVE, DAY + timedelta(4), DAY + timedelta(6)),
    ]  # fmt: skip


def matrix(rows: list[list[Cell]], name: str = "Sheet1") -> Book:
    return Book("xlsx", (RawSheet(name, rows),))


HEADS: list[Cell] = ["序号", "姓名", 28, 29, 30, 31, 1, 2]


def test_a_matrix_over_the_end_of_a_month_is_read_with_its_own_shifts() -> None:
    rows: list[list[Cell]] = [
        ["炼钢车间2026年12月排班表"], HEADS, ["", "", "一", "二", "三", "四", "五", "六"],
        [1, "张伟", "夜", "夜", "休", "", "甲", "甲"], ["制表人：李娜  甲班 7:30-15:30"],
    ]  # fmt: skip
    found = rules_rota.read_matrix(matrix(rows))
    assert found is not None
    lines, wrong = found
    assert wrong == []
    assert [(line.row, line.name) for line in lines] == [(4, "张伟")]
    assert list(lines[0].days) == [date(2026, 12, day) for day in (28, 29, 30, 31)] + [
        date(2027, 1, 1),
        date(2027, 1, 2),
    ]
    assert lines[0].days[date(2027, 1, 1)] == Stint(SHIFT, 450, 930, "甲")
    assert lines[0].days[date(2026, 12, 30)] is None


@pytest.mark.parametrize(
    ("title", "cell", "code", "where"),
    [
        ("排班表", "夜", "rota.month_missing", "C2"),
        ("2026年11月", "夜", "rota.no_such_day", "F2"),
        ("2026年12月", "Q7", "rota.word", "C3"),
    ],
)
def test_what_is_wrong_with_a_matrix_is_said(title: str, cell: str, code: str, where: str) -> None:
    found = rules_rota.read_matrix(matrix([[title], HEADS, ["", "张伟", cell]]))
    assert found is not None
    assert [(each.code, each.where) for each in found[1]] == [(code, where)]


def test_a_rota_is_entered_cell_by_cell_and_imported_over_its_shifts(
    door: Door, clerk: Actor, coal_clerk: Actor, vault: Vault, tmp_path: Path
) -> None:
    with door.database.transaction(write=True) as db:
        rows = [roster_person(serial) for serial in (70, 71)]
        taken = store.match_or_add(db, door.database.ids, vault, STEEL, rows, Role.INSTRUCTOR, None, NOW)
    (one, first), (_two, second) = [(each.person_id, row.name) for each, row in zip(taken, rows, strict=True)]
    service = AwayService(door)
    service.enter(clerk, one, AwayDraft(AwayKind.LEAVE, DAY, DAY + timedelta(4)))
    asked = (clerk, STEEL, DAY, DAY + timedelta(30))
    assert [service.rota(*asked).cells[one, day] for day in days(5)] == ["假"] * 5
    middle = DAY + timedelta(2)
    service.enter_rota(clerk, STEEL, [RotaChange(one, middle, "夜", "假")])
    assert [service.rota(*asked).cells[one, day] for day in days(5)] == ["假", "假", "夜", "假", "假"]
    assert len(service.coming(clerk)) == 3
    for actor, changes, code in (
        (clerk, [RotaChange(one, middle, "白", "")], "rota.changed"),
        (clerk, [RotaChange(one, middle, "Q7", "夜")], "rota.word"),
        (coal_clerk, [RotaChange(one, middle, "白", "夜")], "access.other_branch"),
    ):
        with pytest.raises(Refused) as no:
            service.enter_rota(actor, STEEL, changes)
        assert [each.code for each in no.value.problems] == [code]
    service.enter_rota(clerk, STEEL, [RotaChange(one, middle, "", "夜")])
    assert (one, middle) not in service.rota(*asked).cells
    file = tmp_path / "rota.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("2026年12月")
        sheet.write_row(0, 0, ["姓名", *(f"{day}日" for day in range(1, 8))])
        sheet.write_row(1, 0, [first, "", "白", "白", "", "", "", ""])
        sheet.write_row(2, 0, [second, *"中中中休夜夜夜"])
    seen = service.check_rota(clerk, STEEL, file)
    assert (seen.entries, seen.people, seen.replaced, seen.problems) == (8, 2, 4, ())
    assert len(service.coming(clerk)) == 2
    done = service.take_rota(clerk, STEEL, file)
    assert (done.entries, done.people) == (8, 2)
    assert [service.rota(*asked).cells.get((one, day), "") for day in days(5)] == [
        "假",
        "白",
        "白",
        "假",
        "假",
    ]
    assert len(service.coming(clerk)) == 5
    service.take_rota(clerk, STEEL, file)
    assert len(service.coming(clerk)) == 5
