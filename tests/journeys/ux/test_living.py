"""The window lives: one a folder, what others change appears in place, closing asks what runs."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QCloseEvent, QDesktopServices

from academy.base.actor import PROGRAM
from academy.base.changes import Changed
from academy.courses.facts import AttendanceEntry, AttendanceState
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.courses.figures_page import FiguresPage
from academy.ui.people.person_form import draft_of
from tests.journeys.desk import Desk, Open


def entered(desk: Desk) -> None:
    desk.until(lambda: desk.window.actor is not None and not desk.window.gate.isVisible())
    desk.settled()


def test_a_second_window_on_the_same_folder_brings_the_first_to_the_front(
    demo: Path, open_window: Open
) -> None:
    first = open_window(demo)
    entered(first)
    second = open_window(demo)
    second.until(lambda: any(title == "这个数据文件夹正在使用" for title, _ in second.notices.said))
    assert second.window.services is None
    assert second.window.gate.isVisible()
    assert first.window.services is not None
    first.close()
    third = open_window(demo)
    entered(third)


def test_what_another_clerk_changes_appears_without_moving_the_list(desk: Desk) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.settled()
    row = page.table.rowAt(5) + 2
    fact = page.model.fact_at(row)
    page.table.selectRow(0)  # what is chosen stands out of sight
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    services = desk.window.services
    assert services is not None
    sheet = services.people.person(PROGRAM, fact.id)

    draft = draft_of(sheet)

    services.people.change(PROGRAM, fact.id, replace(draft, unit="新单位甲"), sheet.version)
    desk.window.workspace.worker.post(Changed("people", fact.id, sheet.branch_id))
    desk.until(lambda: getattr(page.model.fact_at(row), "unit", "") == "新单位甲")
    assert bar.value() == before
    assert page.table.ids() == [page.model.id_at(0)]


def test_closing_with_a_running_job_asks_and_stops_it(desk: Desk) -> None:
    worker, shell = desk.window.workspace.worker, desk.window.shell
    going = Event()

    def job(progress: object) -> None:
        going.set()
        while True:
            progress.step(1, 10)  # type: ignore[attr-defined]

    worker.start(shell, "导出台账", job)
    desk.until(going.is_set)
    closing = QCloseEvent()
    shell.closeEvent(closing)
    assert not closing.isAccepted()
    assert any("导出台账" in sentence for _, sentences in desk.notices.said for sentence in sentences)
    assert worker.jobs() == ["导出台账"]
    desk.notices.answers.append("停止并关闭")
    shell.closeEvent(QCloseEvent())
    desk.until(lambda: not worker.jobs())


def test_what_a_job_has_written_is_opened_from_the_status_line(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page = desk.go("data")
    target = tmp_path / "另存.academy-backup"
    desk.notices.files.append(target)
    desk.press("另存", page)
    desk.until(target.exists)
    desk.settled()
    made = desk.window.shell._status.made
    desk.until(made.isVisible)
    assert target.name in made.newest.text()
    made.newest.click()
    assert opened == [str(tmp_path)]  # no other program reads a backup: its folder


def test_u60_what_can_be_certified_follows_a_class_another_clerk_reopens(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    page = desk.go("certificates")
    page.begin("issue")
    desk.settled()
    page = desk.page()
    assert isinstance(page, ClassesPage)
    desk.until(lambda: page.model.rowCount() > 1)
    fact, stays = (
        (each for each in page.model.facts() if each.eligible > each.certified),
        page.model.facts()[-1],
    )
    open_again = next(fact)
    page.table.choose(stays.id)
    sheet = services.courses.class_sheet(actor, open_again.id)
    services.courses.reopen_class(PROGRAM, open_again.id, sheet.row.version, "成绩有误")
    desk.until(lambda: open_again.id not in page.model.ids())
    assert page.table.ids() == [stays.id]


def test_u60_training_figures_count_what_another_clerk_enters(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    page = desk.go("classes")
    desk.until(lambda: page.table.model().rowCount())
    running = next(each for each in page.table.facts_model().facts() if each.state.value == "running")
    page._on_figures()
    desk.settled()
    page = desk.page()
    assert isinstance(page, FiguresPage)
    before = page.figures["hours"].text()
    sheet = services.courses.class_sheet(actor, running.id)
    day = desk.window.workspace.clock.today()
    session = [each for each in sheet.sessions if each.day <= day][-1]
    entries = [
        AttendanceEntry(session.id, each.person_id, AttendanceState.PRESENT, each.attendance.get(session.id))
        for each in sheet.trainees
    ]
    services.courses.take_attendance(PROGRAM, running.id, entries, "补录")
    desk.until(lambda: page.figures["hours"].text() != before)
