"""The desk around a class: scans, waiting list, papers, archive, stations, figures."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from academy.base.pdfium import opened_pdf
from academy.courses import rules_attendance
from academy.courses.facts import AttendanceState, ClassState
from academy.courses.facts_dossier import ITEMS, ItemState
from academy.courses.facts_exam import StationDraft
from academy.ui.courses.archive_page import ArchivePage
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.figure_persons_page import FigurePersonsPage
from academy.ui.courses.figure_sessions_page import FigureSessionsPage
from academy.ui.courses.figures_page import FiguresPage
from academy.ui.courses.queue_page import QueuePage
from academy.ui.courses.stations_page import StationsPage, seconds_of, time_text
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.first import first
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from tests.rooms.courses.classes import Room
from tests.ui.conftest import ScriptedNotices
from tests.ui.courses.shown import ATTENDANCE, PAPERS, TRAINEES, dialog, settled

Opened = Callable[[int], ClassPage]


@pytest.mark.parametrize(
    ("text", "seconds"), [("8:00", 480), ("8：05", 485), ("90", 90), ("", None), ("x", -1), ("a:10", -1)]
)
def test_a_referee_s_time_is_minutes_and_seconds(text: str, seconds: int | None) -> None:
    assert seconds_of(text) == seconds
    if seconds and seconds > 0:
        assert seconds_of(time_text(seconds)) == seconds


def test_a_card_is_scanned_and_a_wrong_one_says_why(room: Room, opened: Opened, qtbot: QtBot) -> None:
    class_id, _ = room.with_trainees(2)
    page = opened(class_id)
    page.go(ATTENDANCE)
    qtbot.mouseClick(page.attendance.scanning, Qt.MouseButton.LeftButton)
    bar = page.attendance.scan
    assert bar.isVisibleTo(page)
    number = room.service.class_sheet(room.clerk, class_id).trainees[1].number
    for code in (rules_attendance.card_text(number), "GXT1:NOBODY"):
        bar.line.setText(code)
        qtbot.keyClick(bar.line, Qt.Key.Key_Return)
        settled(page, qtbot)
    assert bar.count == 1
    assert "没有编号为 NOBODY 的学员" in bar._note.text()
    trainee = room.service.class_sheet(room.clerk, class_id).trainees[1]
    assert set(trainee.attendance.values()) == {AttendanceState.PRESENT}


def test_a_late_correction_asks_for_its_reason(room: Room, opened: Opened, qtbot: QtBot) -> None:
    class_id, _ = room.with_trainees(1)
    room.attend(class_id, {})
    page = opened(class_id)
    page.go(ATTENDANCE)
    tab = page.attendance
    tab.grid.setCurrentIndex(tab.model.index(0, 0))
    qtbot.keyClick(tab.grid, Qt.Key.Key_A)
    qtbot.mouseClick(tab.save, Qt.MouseButton.LeftButton)
    box = dialog(tab, qtbot)
    box.form.field("reason").set_value("签到表上没有签名")
    qtbot.mouseClick(box.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tab.unsaved())
    (trainee,) = room.service.class_sheet(room.clerk, class_id).trainees
    assert list(trainee.attendance.values()).count(AttendanceState.ABSENT) == 1


def test_who_finds_no_place_waits_and_is_admitted(
    room: Room, opened: Opened, qtbot: QtBot, notices: ScriptedNotices
) -> None:
    class_id = room.planned(capacity=1)
    first, second = room.people(2)
    room.service.enrol(room.clerk, class_id, first)
    page = opened(class_id)
    page.go(TRAINEES)
    tab = page.trainees
    notices.answers.append("登记候补")
    tab.picker.chosen.emit(Found(second, "测试乙"))
    qtbot.waitUntil(lambda: bool(room.service.intake_sheet(room.clerk, class_id).waiting))
    qtbot.waitUntil(lambda: tab.lists.isVisibleTo(page))
    room.service.withdraw(room.clerk, class_id, first)
    qtbot.waitUntil(lambda: tab.waiting.sheet is not None and tab.waiting.sheet.free == 1)
    tab.lists.choose(1)
    tab._on_list(1)
    qtbot.waitUntil(lambda: tab.waiting.fill.isVisibleTo(tab.waiting.card))
    qtbot.mouseClick(tab.waiting.fill, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not room.service.intake_sheet(room.clerk, class_id).waiting)
    assert room.service.class_sheet(room.clerk, class_id).row.trainees == 1


def test_papers_are_saved_and_a_scan_finds_its_day(
    room: Room, opened: Opened, qtbot: QtBot, notices: ScriptedNotices, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    class_id, _ = room.with_trainees(2)
    page = opened(class_id)
    page.go(PAPERS)
    tab = page.papers
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    for name in ("notice", "cards", "blank", "report"):
        notices.files.append(tmp_path / f"{name}.pdf")
        qtbot.mouseClick(tab.papers[name], Qt.MouseButton.LeftButton)
        settled(page, qtbot)
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    pdf = room.service.sign_in_paper(room.clerk, class_id, date(2026, 10, 12))
    with opened_pdf(pdf) as document:
        document[0].render(scale=150 / 72).to_pil().convert("L").save(tmp_path / "scan.jpg")
    notices.files.append(tmp_path / "scan.jpg")
    qtbot.mouseClick(tab.scan, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(each.returned for each in tab.model.facts()))
    assert notices.toasts[-1] == "已匹配 1 页，待认领 0 页，以前已归档 0 页。"
    tab.table.selectRow(0)
    qtbot.waitUntil(lambda: not tab.view._image.isNull())
    tab._on_totals(tab.model.facts()[0])
    typed = dialog(tab, qtbot)
    for name, figure in (("expected", 2), ("came", 2), ("leave", 0), ("absent", 0)):
        typed.form.field(name).set_value(figure)
    typed.save_button.click()
    qtbot.waitUntil(lambda: any(title == "签到表与考勤不一致" for title, _ in notices.said))
    assert tab._agreement(tab.model.facts()[0]) == ("实到 2 ≠ 0", "danger")


def test_a_class_is_archived_from_its_checklist(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot, notices: ScriptedNotices
) -> None:
    class_id, people = room.with_trainees(1)
    room.attend(class_id, {})
    room.mark(class_id, {people[0]: (80, 80)})
    room.close(class_id)
    for item in ITEMS:
        room.service.check_item(room.clerk, class_id, item, ItemState.PRESENT, "在档案室")
    page = ArchivePage(workspace, room.service, room.clerk, room.service.class_sheet(room.clerk, class_id))
    shown(page)
    notices.answers.append("归档")
    qtbot.mouseClick(page.archive, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.stamp.isVisible)
    assert room.service.class_sheet(room.clerk, class_id).row.state is ClassState.ARCHIVED
    assert not page.archive.isVisible()


def test_referees_lines_become_marks_in_sight(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(2)
    room.attend(class_id, {})
    room.service.set_stations(room.clerk, class_id, [StationDraft("电缆故障定位", "", 1000, 480, 10, 20)])
    page = StationsPage(workspace, room.service, room.clerk, room.service.class_sheet(room.clerk, class_id))
    shown(page)
    page.table.selectRow(0)
    page.table.opened.emit(page.lines.facts()[0])
    box = dialog(page, qtbot)
    for name, value in (("referee", "孟师傅"), ("points", 900), ("time", "8:11")):
        box.form.field(name).set_value(value)
    qtbot.mouseClick(box.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.lines.facts()[0].mark is not None)
    line = page.lines.facts()[0]
    assert (line.mark, line.penalty, line.time, line.rank) == (860, 40, "8:11", 1)


def test_figures_lead_down_to_their_sessions_and_class(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(3)
    room.attend(class_id, {})
    page = FiguresPage(workspace, room.service, room.clerk)
    shown(page)
    qtbot.waitUntil(lambda: page.figures["visits"].text() == "3")
    assert [page.figures[name].text() for name in ("persons", "hours", "rate")] == ["3", "120", "100.0%"]
    pushed: list[Page] = []
    page.opening.connect(pushed.append)
    month = page.months.table.model()
    page.months.table.opened.emit(month.facts()[0])  # type: ignore[attr-defined]
    (sessions,) = pushed
    assert isinstance(sessions, FigureSessionsPage)
    shown(sessions)
    qtbot.waitUntil(lambda: len(sessions.model.facts()) == 10)
    sessions.opening.connect(pushed.append)
    sessions.table.opened.emit(sessions.model.facts()[0])
    assert isinstance(pushed[-1], ClassPage)
    page.ways["persons"].click()
    persons = pushed[-1]
    assert isinstance(persons, FigurePersonsPage)
    led: list[tuple[str, object]] = []
    persons.elsewhere.connect(lambda key, record: led.append((key, record)))
    shown(persons)
    qtbot.waitUntil(lambda: [each.entries for each in persons.model.facts()] == [10, 10, 10])
    first = persons.model.facts()[0]
    persons.table.opened.emit(first)
    assert led == [("people", first.person_id)]


def test_a_page_nobody_knows_is_matched_by_hand(
    workspace: Workspace,
    room: Room,
    shown: Callable[[Page], None],
    qtbot: QtBot,
    notices: ScriptedNotices,
    tmp_path: Path,
) -> None:
    class_id, _ = room.with_trainees(1)
    Image.new("L", (800, 1100), 255).save(tmp_path / "空白.jpg")
    page = QueuePage(workspace, room.service, room.clerk)
    shown(page)
    notices.files.append(tmp_path / "空白.jpg")
    qtbot.mouseClick(page.scan, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.model.facts()) == 1)
    page.table.selectRow(0)
    page.table.opened.emit(page.model.facts()[0])
    box = dialog(page, qtbot)
    box.form.field("class_id").set_value(class_id)
    box.form.field("day").set_value(date(2026, 10, 12))
    typed = box.form.collect()
    room.service.match_scan(room.clerk, page.model.facts()[0].id, class_id, typed.day, typed.page)
    qtbot.waitUntil(lambda: not page.model.facts())
    box.close()


def test_an_item_of_the_file_two_clerks_check_is_compared_and_has_a_history(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(1)
    page = ArchivePage(workspace, room.service, room.clerk, room.service.class_sheet(room.clerk, class_id))
    shown(page)
    held = first(each for each in page.model.facts() if each.item == "survey")
    page.table.choose(held.item)
    assert page.record() is None  # nobody said anything of it yet
    page._on_check(held)
    box = dialog(page, qtbot)
    box.form.field("note").set_value("在办公室")
    room.service.check_item(room.clerk, class_id, "survey", ItemState.PRESENT, "在档案室")
    box.save_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in box.findChildren(ConflictDialog)))
    both = box.findChildren(ConflictDialog)[-1]
    assert both.theirs["note"].text() == "在档案室"
    both.mine["note"].setChecked(True)
    both.save.click()
    qtbot.waitUntil(lambda: (page.table.fact() or held).note == "在办公室")
    ref = page.record()
    assert ref is not None
    assert ref.kind == "class_file_item"
