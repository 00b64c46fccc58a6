"""The work list, the batch, the figures: what they show and where they lead."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_batch import BatchRow
from academy.apprenticeship.facts_contract import ContractKind, ContractState
from academy.apprenticeship.facts_due import DueKind
from academy.ui.apprenticeship.batch import BatchPage, EmployerPatternPage, PatternPage
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.apprenticeship.due import DuePage
from academy.ui.apprenticeship.figure_rows import FigureRowsPage
from academy.ui.apprenticeship.figures import FiguresPage
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import OTHER_MASTER, THIRD_PUPIL, a_draft
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.apprenticeship.test_pages import notices, opened


def pushed(page: Page) -> list[Page]:
    found: list[Page] = []
    page.opening.connect(found.append)
    return found


def test_what_is_due_is_counted_narrowed_and_opened(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    shown: list[int] = []
    page = DuePage(workspace, rooms.service, rooms.clerk, shown.append)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    kinds = [line.kind for line in page.model.facts()]
    assert kinds.count(DueKind.SIGNATURE) > 0
    assert DueKind.LOG in kinds, "October was left out"
    assert page.chips[DueKind.LOG].text == "缺培养记录 1"
    page.chips[DueKind.LOG].clicked.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    line = page.model.facts()[0]
    (detail,) = (column.words(line) for column in page.model.columns if column.key == "detail")
    assert detail == "2026年10月"
    page.table.opened.emit(line)
    assert shown == [rooms.running]


def test_what_is_due_is_grouped_as_wanted(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = DuePage(workspace, rooms.service, rooms.clerk, lambda _key: None)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    page.groups.choose(2)
    page.groups.chosen.emit(2)
    names = [line.person for line in page.model.facts() if line.person_id]
    assert names == sorted(names)


def test_reminders_and_the_calendar_are_saved(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, tmp_path: Path
) -> None:
    page = DuePage(workspace, rooms.service, rooms.clerk, lambda _key: None)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    notices(workspace).files += [tmp_path / "催办单.pdf", tmp_path / "待办.ics"]
    page.paper.click()
    page.calendar.click()
    qtbot.waitUntil(lambda: all(file.exists() for file in (tmp_path / "催办单.pdf", tmp_path / "待办.ics")))
    assert (tmp_path / "催办单.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "待办.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def a_batch(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> BatchPage:
    pattern = replace(a_draft(rooms.service, rooms.clerk), technical_id=OTHER_MASTER)
    page = BatchPage(workspace, rooms.service, rooms.clerk, pattern)
    opened(qtbot, page)
    return page


def rows_of(page: BatchPage) -> list[BatchRow]:
    return list(page.model.facts())


def test_a_batch_says_at_each_row_what_is_wrong(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_batch(qtbot, workspace, rooms)
    for _ in range(2):
        page.picker.chosen.emit(Found(THIRD_PUPIL, "石小磊"))
    qtbot.waitUntil(lambda: len(rows_of(page)) == 2)
    codes = [{each.code for each in row.problems} for row in rows_of(page)]
    assert all("contract.batch_twice" in found for found in codes)
    assert not page.make.isEnabled()
    assert page.note == "2 行 · 2 行有问题"


def test_a_batch_is_made_and_the_list_shows_it(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_batch(qtbot, workspace, rooms)
    page.picker.chosen.emit(Found(THIRD_PUPIL, "石小磊"))
    qtbot.waitUntil(lambda: len(rows_of(page)) == 1 and page.note != "")
    assert rows_of(page)[0].problems == ()
    with qtbot.waitSignal(page.made) as made:
        page.make.click()
    assert made.args is not None
    (ids,) = made.args
    assert rooms.service.contract_sheet(rooms.clerk, ids[0]).row.state is ContractState.DRAFT
    assert not page.unsaved()


def test_the_pattern_asks_for_no_apprentice(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    pattern = a_draft(rooms.service, rooms.clerk)
    branches = rooms.service.branches(rooms.clerk)
    page = PatternPage(workspace, rooms.service, rooms.clerk, branches, pattern)
    opened(qtbot, page)
    with qtbot.waitSignal(page.patterned) as patterned:
        page.save()
    assert patterned.args is not None
    assert (patterned.args[0].path, patterned.args[0].ends) == (pattern.path, pattern.ends)
    assert patterned.args[0].technical_id is None, "mentors may follow row by row"


def test_a_batch_may_be_of_the_second_kind(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    opened(qtbot, page)
    shown: list[object] = []
    page.opening.connect(shown.append)
    qtbot.waitUntil(lambda: bool(page._branches))
    page.batch.click()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert isinstance(shown[0], PatternPage)
    shown[0].kind_wanted.emit(ContractKind.NEW_APPRENTICESHIP)
    qtbot.waitUntil(lambda: len(shown) == 2)
    pattern = shown[1]
    assert isinstance(pattern, EmployerPatternPage)
    assert pattern.form.field("employer").value() == ""
    assert all(field.name != "apprentice_id" for field in pattern.form.fields)
    rows = BatchPage(workspace, rooms.service, rooms.clerk, pattern.form.collect())
    assert [column.title for column in rows._columns()][4:6] == ["院校导师", "企业导师"]
    for each in (*shown, rows):
        each.deleteLater()  # type: ignore[attr-defined]


def test_figures_lead_to_their_rows(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = FiguresPage(workspace, rooms.service, rooms.clerk, lambda _key: None)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    assert page.pairs.figure.text() == "1 对"
    found = pushed(page)
    line = next(each for each in page.model.facts() if each.pairs)
    page.table.opened.emit(line)
    (rows,) = found
    assert isinstance(rows, FigureRowsPage)
    opened(qtbot, rows)
    qtbot.waitUntil(lambda: rows.note != "")
    assert [row.id for row in rows.model.facts()] == [rooms.running]


def test_days_between_entry_and_due_day_are_told_as_early_or_late(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = FiguresPage(workspace, rooms.service, rooms.clerk, lambda _key: None)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    assert [page._days(each) for each in (None, -13, 0, 2)] == ["—", "提前 13 天", "提前 0 天", "逾期 2 天"]


def test_the_list_leads_to_the_desk(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    found = pushed(page)
    page.due.click()
    page.figures.click()
    page.batch.click()
    qtbot.waitUntil(lambda: len(found) == 3)
    assert [type(each) for each in found] == [DuePage, FiguresPage, PatternPage]
