"""The roster import as a clerk does it: dry run, answers, only the good rows, commit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from academy.people.facts_roster import FindingKind
from academy.sheets.export import write_table
from academy.sheets.reading import read_book
from academy.ui.imports.columns import column_menu
from academy.ui.imports.importer import RosterImporter
from academy.ui.imports.page import ImportPage
from academy.ui.parts.ring import Ring
from academy.ui.parts.workspace import Workspace
from tests.rooms.courses import rosters
from tests.rooms.courses.classes import Room
from tests.rooms.people.persons import roster_person
from tests.ui.conftest import ScriptedNotices
from tests.ui.gallery_parts import cut_texts


@pytest.fixture
def class_id(room: Room) -> int:
    return room.planned()


@pytest.fixture
def page(workspace: Workspace, room: Room, class_id: int, qtbot: QtBot) -> ImportPage:
    row = room.service.class_sheet(room.clerk, class_id).row
    made = ImportPage(workspace, RosterImporter(room.service, room.clerk, row))
    qtbot.addWidget(made)
    made.resize(1158, 680)
    made.show()
    return made


@pytest.fixture
def dry_run(page: ImportPage, qtbot: QtBot) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        page.read_file(path)
        qtbot.waitUntil(lambda: page.report is not None and not page.workspace.worker.busy())

    return run


def kinds(page: ImportPage) -> dict[str, FindingKind]:
    """The gravest finding of each cell, by the cell's name in the file."""
    found = {}
    for row, line in enumerate(page.model.rows):
        for column, about in enumerate(page.model.columns):
            if findings := page.model.findings_at(row, column):
                found[f"{about.letter}{line.number}"] = findings[0].kind
    return found


def trainees(room: Room, class_id: int) -> int:
    return room.service.class_sheet(room.clerk, class_id).row.trainees


def test_u45_a_dry_run_colours_cells_and_writes_nothing(
    room: Room, class_id: int, page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path
) -> None:
    dry_run(rosters.with_two_bad(tmp_path))
    assert kinds(page) == {"D3": FindingKind.ERROR, "G4": FindingKind.ERROR}
    assert [chip.text for chip in page.found.chips] == ["全部 4 行", "可导入 2 人", "拒绝 2 格"]
    assert not page.bar.commit.isEnabled()
    assert trainees(room, class_id) == 0


def test_only_the_good_rows_are_committed_when_the_clerk_says_so(
    room: Room, class_id: int, page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    dry_run(rosters.with_two_bad(tmp_path))
    page.bar.only_good.setChecked(True)
    assert page.bar.commit.text() == "提交 2 人"
    with qtbot.waitSignal(page.closing):
        page.bar.commit.click()
    assert trainees(room, class_id) == 2


def test_the_sender_gets_his_own_file_back_with_reasons(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    dry_run(rosters.with_two_bad(tmp_path))
    target = tmp_path / "标注.xlsx"
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.files.append(target)
    page.bar.annotate.click()
    qtbot.waitUntil(lambda: not workspace.worker.busy() and target.exists())
    rows = read_book(target).sheets[0].rows
    assert rows[0][7] == "错误说明"
    assert [bool(row[7]) for row in rows[1:]] == [False, True, True, False]


def test_a_heading_nobody_knows_is_named_in_the_window(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "外来.xlsx"
    write_table(("乘客", "号儿"), [(each.name, each.doc_no) for each in map(roster_person, (1, 2))], path)
    dry_run(path)
    assert page.problem.isVisible()
    assert not page.bar.commit.isEnabled()
    assert page.model.rowCount() == 2
    for title, field in (("乘客", "name"), ("号儿", "doc_no")):
        menu = column_menu(page, next(c for c in page.model.columns if c.title == title), page.report.fields,  # type: ignore[union-attr]
                           lambda chosen, name=title: page._name_column(name, chosen))  # fmt: skip
        heading = next(each.heading for each in page.report.fields if each.name == field)  # type: ignore[union-attr]
        next(each for each in menu.actions() if each.text() == f"{heading} *").trigger()
        qtbot.waitUntil(lambda: not page.workspace.worker.busy())
    qtbot.waitUntil(lambda: page.bar.commit.isEnabled())
    assert page.report is not None
    assert page.report.good == 2
    assert not page.problem.isVisible()


def test_an_answer_makes_the_row_good(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    person = roster_person(700)
    old = person.doc_no[:6] + person.doc_no[8:17]
    dry_run(rosters.roster(tmp_path, [rosters.line(1, person, doc_no=old)]))
    assert page.side.question is not None
    assert page.side.question.ways[0].text() == person.doc_no
    page.side.question._on_done()
    qtbot.waitUntil(lambda: page.report is not None and page.report.good == 1)
    assert page.bar.commit.isEnabled()
    assert page.side.question is None


def test_a_declined_question_is_not_asked_again(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path
) -> None:
    person = roster_person(700)
    old = person.doc_no[:6] + person.doc_no[8:17]
    dry_run(rosters.roster(tmp_path, [rosters.line(1, person, doc_no=old)]))
    assert page.side.question is not None
    page.side.question.declined.setChecked(True)
    page.side.question._on_done()
    assert page.side.question is None
    assert not page.bar.commit.isEnabled()


def test_f8_goes_from_finding_to_finding_round_and_round(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path
) -> None:
    dry_run(rosters.with_two_bad(tmp_path))
    places = []
    for _ in range(3):
        page.next_place()
        places.append((page.grid.currentIndex().row(), page.grid.currentIndex().column()))
    assert places[0] == places[2] != places[1]


def test_a_chip_shows_only_its_rows(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path
) -> None:
    dry_run(rosters.with_two_bad(tmp_path))
    page.found.chips[2].clicked.emit()
    assert [row.number for row in page.model.rows] == [3, 4]
    page.found.chips[0].clicked.emit()
    assert page.model.rowCount() == 4


def test_a_file_that_is_no_table_is_named_on_the_page(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    page.read_file(path)
    qtbot.waitUntil(page.problem.isVisible)
    assert page.report is None


def test_a_file_is_dropped_on_the_page(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(rosters.good(tmp_path, 3)))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, button, keys))
    qtbot.waitUntil(lambda: page.report is not None)
    assert page.report is not None
    assert page.report.good == 3
    qtbot.waitUntil(lambda: not page.workspace.worker.busy())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dry_run_fits_a_small_screen_in_both_languages(
    language: str, scheme: str, workspace: Workspace, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.language.use(language)
    workspace.theme.use(scheme)
    row = room.service.class_sheet(room.clerk, room.planned(5)).row
    page = ImportPage(workspace, RosterImporter(room.service, room.clerk, row))
    qtbot.addWidget(page)
    page.resize(1158, 680)
    page.show()
    page.read_file(rosters.with_two_bad(tmp_path))
    qtbot.waitUntil(lambda: page.report is not None and not workspace.worker.busy())
    assert page.minimumSizeHint().width() <= 1158
    assert not page.grab().isNull()
    qtbot.waitUntil(lambda: not list(cut_texts(page)), timeout=1000)


def test_a_table_copied_in_an_office_program_is_pasted_like_a_file_and_not_left_on_disk(
    page: ImportPage, qtbot: QtBot
) -> None:
    people = [roster_person(serial) for serial in (801, 802)]
    lines = [
        "姓名\t身份证号\t联系电话\t工作单位",
        *(f'{p.name}\t{p.doc_no}\t{p.phone}\t"永锋\n钢铁"' for p in people),
    ]
    QGuiApplication.clipboard().setText("\r\n".join(lines) + "\r\n")
    page.paste()
    qtbot.waitUntil(lambda: page.report is not None and not page.workspace.worker.busy())
    assert page.report is not None
    assert [row.doc_no for row in page.report.reading.rows] == [each.doc_no for each in people]
    assert page.report.good == 2
    assert page._pasted._folder is None
    QGuiApplication.clipboard().setText("只有一行")
    page.paste()
    assert page.problem.isVisible()


def test_it_is_seen_that_the_rows_of_the_file_have_the_keys(
    page: ImportPage, dry_run: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    dry_run(rosters.with_two_bad(tmp_path))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.bar.only_good.setFocus()
    page.grid.setFocus()  # as Qt does where the part before it is gone
    assert page.grid.hasFocus()
    assert any(each.isVisible() for each in page.grid.findChildren(Ring))
