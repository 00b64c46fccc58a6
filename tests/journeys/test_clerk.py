"""The clerk's year in the window: a class from its plan to its closing, then its certificates."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.base.paths import RESOURCES
from academy.courses.facts import AttendanceState, ClassState
from academy.sheets.reading import read_book
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.courses.class_page import ClassPage
from academy.ui.imports.page import ImportPage
from academy.ui.timetable.layout import Spot, View
from academy.ui.timetable.page import TimetablePage
from tests.journeys.desk import Desk, Open
from tests.printing.pdf import codes_of, complaints_of, page_count
from tests.ui.courses.shown import ATTENDANCE, CLOSING, MARKS, PAPERS, TRAINEES

ROSTER = RESOURCES.parent / "docs" / "examples" / "roster.xlsx"
OWN = "Yuan-Heng 2026"
SCAN_DPI = 300
FIRST = date(2026, 11, 2)  # the first day of the class that is planned


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files handed to the system's viewer."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
    return found


def planned(desk: Desk) -> ClassPage:
    """A class of the power branch whose two weeks are over."""
    page = desk.go("classes")
    desk.press("新建班次", page)
    form = desk.dialog().form
    branch = next(row.id for row in page._branches if row.code == "DL")
    course = next(row.id for row in page._syllabus if row.branch_id == branch)
    desk.fill(form, branch_id=branch, course_id=course, starts=FIRST)
    form.field("starts").edited.emit()
    desk.until(lambda: form.field("name").value())
    desk.press("按天排课", form)
    desk.until(lambda: form.series.sessions)
    desk.save()
    found = desk.page()
    assert isinstance(found, ClassPage)
    return found


def enrolled(desk: Desk, page: ClassPage, folder: Path) -> None:
    """The roster as its clerk sent it: a dry run, his file back with the reasons, the good rows in."""
    page.go(TRAINEES)
    desk.press("导入", page.trainees)
    found = desk.page()
    assert isinstance(found, ImportPage)
    found.read_file(ROSTER)
    desk.until(lambda: found.report is not None)
    desk.settled()
    assert found.report is not None
    assert (found.report.good, len(found.report.refused)) == (6, 2)
    assert not found.bar.commit.isEnabled()
    desk.notices.files.append(folder / "退回.xlsx")
    found.bar.annotate.click()
    desk.until((folder / "退回.xlsx").exists)
    desk.settled()
    assert "校验位" in str(read_book(folder / "退回.xlsx").sheets[0].rows)
    found.bar.only_good.setChecked(True)
    found.bar.commit.click()
    desk.until(lambda: desk.page() is page)
    desk.settled()
    assert len(page.trainees.model.facts()) == 6


def carried(desk: Desk, page: TimetablePage, row: str, day: date, part: int) -> Spot:
    """The chosen session dragged by the mouse over a cell, where the hand rests."""
    grid, cell = page.grid, page.grid.current()
    layout, view = grid.layout_, grid.viewport()
    assert layout is not None
    assert cell is not None
    spot = Spot(next(lane.row.key for lane in layout.lanes if lane.row.name == row), day, part)

    def at(area: QRectF) -> QPoint:
        return area.center().toPoint() - QPoint(0, grid.verticalScrollBar().value())

    grid.see(layout.block(cell, float(view.width() - 1)))
    start = at(layout.block(cell, float(view.width() - 1)))
    desk.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    desk.qtbot.mouseMove(view, start + QPoint(2 * QApplication.startDragDistance(), 8))
    desk.until(lambda: grid.tried)
    area = layout.area(spot, float(view.width() - 1))
    grid.see(area)
    desk.qtbot.mouseMove(view, at(area))
    desk.until(lambda: grid.hand is not None and grid.hand.spot == spot)
    return spot


def let_go(desk: Desk, page: TimetablePage) -> None:
    area = page.grid.viewport().rect().center()
    desk.qtbot.mouseRelease(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=area)
    desk.settled()


def timetabled(desk: Desk, number: str) -> None:
    """Dragged into a room that is taken, told why, then put where it may be."""
    page = desk.go("timetable")
    page.bar.views.choose(View.PLACE)
    page.bar.used.set_on(False)
    page.bar.go_to(FIRST, False)
    desk.until(lambda: page.grid.layout_ and any(each.number == number for each in page.grid.layout_.cells()))
    desk.settled()
    cell = next(each for each in page.grid.layout_.cells() if each.number == number)
    page.grid.choose(cell.id)
    desk.settled()
    spot = carried(desk, page, "一号教室", FIRST, 0)
    why = [page.workspace.language.sentence(each) for each in page.grid.tried[spot].forbids]
    assert any("一号教室" in each and "YF-2026-0104" in each for each in why)
    let_go(desk, page)
    desk.until(lambda: any("YF-2026-0104" in each for each in page.side.verdicts.texts()))
    assert page.grid.current().place == ""
    spot = carried(desk, page, "电力教室", FIRST, 0)
    assert page.grid.tried[spot].forbids == ()
    let_go(desk, page)
    desk.until(lambda: page.grid.current().place == "电力教室")
    assert "已移动" in desk.notices.toasts[-1]


def printed(desk: Desk, page: ClassPage, folder: Path, opened: list[str]) -> None:
    """The sign-in sheet of the first day, the report, and the whole file as one PDF."""

    def saved(name: str, press: Callable[[], object]) -> bytes:
        desk.notices.files.append(folder / name)
        press()
        desk.until(lambda: str(folder / name) in opened)
        data = (folder / name).read_bytes()
        assert complaints_of(data, folder) == ""
        return data

    page.go(PAPERS)
    desk.until(lambda: page.papers.model.rowCount())
    first_day = page.papers.model.facts()[0]
    saved("sign.pdf", lambda: page.papers.table.opened.emit(first_day))
    saved("report.pdf", lambda: desk.press("办班报告", page.papers))
    page.go(CLOSING)
    desk.press("班次档案", page.conclusion)
    file = desk.page()
    desk.settled()
    assert page_count(saved("file.pdf", lambda: desk.press("班次档案 PDF", file))) >= 6


def test_a_class_goes_from_its_plan_to_its_papers(desk: Desk, tmp_path: Path, opened: list[str]) -> None:
    """Planned, dragged into a conflict and out of it, filled from a roster, attended, closed, printed."""
    page = planned(desk)
    assert page.sheet is not None
    sessions = len(page.sheet.sessions)
    assert sessions > 1
    timetabled(desk, page.sheet.row.number)
    desk.go("classes")
    assert desk.page() is page
    desk.settled()
    assert page.sheet.sessions[0].place == "电力教室"
    desk.press("开始报名", page)
    desk.settled()
    enrolled(desk, page, tmp_path)
    page.go(ATTENDANCE)
    tab = page.attendance
    tab.model.put([(row, at) for row in range(6) for at in range(sessions)], AttendanceState.PRESENT)
    tab.model.put([(0, at) for at in range(sessions)], AttendanceState.ABSENT)
    tab.save.click()
    desk.until(lambda: not page.unsaved())
    desk.settled()
    page.go(MARKS)
    for row in range(6):
        for column in (0, 1):
            assert page.marks.model.setData(page.marks.model.index(row, column), "85.5")
    page.marks.save.click()
    desk.until(lambda: not page.unsaved())
    desk.settled()
    page.go(CLOSING)
    desk.settled()
    desk.notices.answers.append("结班")
    page.conclusion.close_button.click()
    desk.until(lambda: page.sheet is not None and page.sheet.row.state is ClassState.CLOSED)
    assert [page.conclusion.figures[state].text() for state in page.conclusion.figures] == ["5", "1", "0"]
    assert [said for said in desk.notices.said if said[0] != "要结班吗？"][1:] == []
    printed(desk, page, tmp_path, opened)


def test_certificates_are_prepared_by_one_and_issued_by_another(
    earnest: Path, open_window: Open, tmp_path: Path, opened: list[str]
) -> None:
    desk = open_window(earnest)
    desk.sign_in("head", PASSWORD, OWN)
    page = desk.go("certificates")
    desk.press("签发证书", page)
    classes = desk.page()
    assert isinstance(classes, ClassesPage)
    desk.until(lambda: classes.model.rowCount())
    fact = next(each for each in classes.model.facts() if each.number == "YF-2026-0104")
    classes.table.opened.emit(fact)
    issue = desk.page()
    assert isinstance(issue, IssuePage)
    desk.until(lambda: issue.preview.view.pages() == 1)
    people = len(issue.people.ticked)
    assert people == 10
    desk.press("提交", issue.acts)
    desk.until(lambda: any("已提交" in toast for toast in desk.notices.toasts))
    desk.window.sign_out()
    password = desk.sign_in("approver", PASSWORD, OWN)
    page = desk.go("certificates")
    desk.press("去复核", page.work)
    issue = desk.page()
    desk.until(lambda: issue.people.model.rowCount() == people)
    issue.approval.password.setText(password)
    desk.press("签发", issue.acts)
    desk.until(lambda: any(f"已签发 {people}" in toast for toast in desk.notices.toasts))
    desk.settled()
    papers_are_sound(desk, issue, people, tmp_path)
    desk.notices.files.append(tmp_path / "print.pdf")
    desk.press("打印", issue.acts)
    desk.save()
    desk.until(lambda: opened)
    assert opened == [str(tmp_path / "print.pdf")]


def papers_are_sound(desk: Desk, issue: IssuePage, people: int, folder: Path) -> None:
    desk.notices.files.append(folder / "all.pdf")
    desk.press("存为一个 PDF", issue.acts)
    desk.until(lambda: any("all.pdf" in toast for toast in desk.notices.toasts))
    (folder / "each").mkdir()
    desk.notices.files.append(folder / "each")
    desk.press("每人一个文件", issue.acts)
    desk.until(lambda: len(list((folder / "each").glob("*.pdf"))) == people)
    desk.settled()
    data = (folder / "all.pdf").read_bytes()
    assert page_count(data) == people
    assert complaints_of(data, folder) == ""
    codes = {code for page in range(people) for code in codes_of(data, SCAN_DPI, page)}
    assert len(codes) == people
    single = sorted((folder / "each").glob("*.pdf"))[0].read_bytes()
    assert complaints_of(single, folder) == ""
    assert set(codes_of(single, SCAN_DPI)) < codes
