"""The pages of classes, against a real database."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.courses.facts import ClassState, EnrolmentState
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.courses_page import CoursesPage
from academy.ui.courses.page import ClassesPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import refill
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.databases import STEEL
from tests.rooms.courses.classes import Room
from tests.ui.conftest import ScriptedNotices
from tests.ui.courses.shown import CLOSING, TRAINEES, dialog, settled
from tests.ui.gallery_parts import cut_texts
from tests.ui.still import still
from tests.ui.typing import commit


def test_the_list_counts_states_and_narrows_to_the_chosen_one(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot
) -> None:
    first, second = room.planned(3), room.planned(4)
    room.service.move_class(room.clerk, second, 1, ClassState.ENROLLING)
    page = ClassesPage(workspace, room.service, room.clerk)
    shown(page)
    assert page.model.rowCount() == 2
    assert page.chips[ClassState.ENROLLING].text == "报名中 1"
    assert not page.chips[ClassState.CLOSED].isVisible()
    page.chips[ClassState.PLANNED].clicked.emit()
    settled(page, qtbot)
    assert [each.id for each in page.model.facts()] == [first]
    with qtbot.waitSignal(page.opening) as opening:
        page.table.opened.emit(page.model.facts()[0])
    assert isinstance(opening.args[0], ClassPage)


def test_a_class_is_planned_with_a_proposed_series(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot
) -> None:
    course = room.course()
    page = ClassesPage(workspace, room.service, room.clerk)
    shown(page)
    page._on_new()
    found = dialog(page, qtbot)
    form = found.form
    form.field("branch_id").set_value(STEEL)
    form.field("course_id").set_value(course)
    starts = form.field("starts").input
    assert isinstance(starts, QLineEdit)
    starts.setText("20261214")
    qtbot.waitUntil(lambda: form.field("name").value() != "")
    assert form.field("name").value() == "2026年转炉冶炼工艺与安全操作培训班（第1期）"
    form.series.propose.click()
    qtbot.waitUntil(lambda: len(form.series.sessions) == 10)
    assert str(form.field("ends").value()) == "2026-12-18"
    place = form.field("place").input
    assert isinstance(place, QLineEdit)
    commit(place, "一号教室")
    qtbot.waitUntil(lambda: {each.place for each in form.series.sessions} == {"一号教室"})
    with qtbot.waitSignal(page.opening) as opening:
        found.save_button.click()
    class_id = opening.args[0]._class_id
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert (sheet.row.number, len(sheet.sessions)) == ("YF-2026-0101", 10)


@pytest.mark.parametrize("held", [True, False])
def test_a_class_begun_before_the_courses_have_come_waits_for_them(
    workspace: Workspace, room: Room, qtbot: QtBot, notices: ScriptedNotices, held: bool
) -> None:
    """Ctrl+N pressed by a fast hand, while the page is still reading."""
    if held:
        room.course()
    page = ClassesPage(workspace, room.service, room.clerk)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    page._on_new()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert bool(page.findChildren(FormDialog)) is held
    assert bool(notices.said) is not held


def test_what_the_service_refuses_stands_beside_its_field(
    workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot
) -> None:
    room.course()
    page = CoursesPage(workspace, room.service, room.clerk)
    shown(page)
    page._on_new()
    found = dialog(page, qtbot)
    form = found.form
    for name, value in (("branch_id", STEEL), ("code", "01"), ("name", "连铸"), ("theory_hours", 8)):
        form.field(name).set_value(value)
    found.save_button.click()
    qtbot.waitUntil(lambda: form.field("code").is_bad())
    assert form.field("code").message() == "课程代码 01 已被使用。请换一个。"
    found._discard()


def test_closing_shows_what_is_missing_then_everyone_s_result_and_is_sealed(
    room: Room, opened: Callable[[int], ClassPage], notices: ScriptedNotices, qtbot: QtBot
) -> None:
    class_id, people = room.with_trainees(2)
    room.attend(class_id, {people[1]: [0, 1, 2]})
    page = opened(class_id)
    page.go(CLOSING)
    settled(page, qtbot)
    assert not page.conclusion.close_button.isEnabled()
    room.mark(class_id, {people[0]: (80, 80)})
    qtbot.waitUntil(lambda: page.conclusion.close_button.isEnabled())
    assert page.conclusion.close_button.text() == "结班：1 人结业，1 人未结业"
    assert page.conclusion.close_button.property("kind") == "seal"
    states = [each.state for each in page.conclusion.model.facts()]
    assert states == [EnrolmentState.COMPLETED, EnrolmentState.INCOMPLETE]
    notices.answers.append("结班")
    page.conclusion.close_button.click()
    qtbot.waitUntil(lambda: page.pill.text == "已结班")
    assert page.conclusion.stamp.isVisible()
    assert room.service.class_sheet(room.clerk, class_id).row.state is ClassState.CLOSED


def test_a_class_is_reopened_with_a_reason(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    class_id, (person,) = room.with_trainees(1)
    room.attend(class_id, {})
    room.mark(class_id, {person: (80, 80)})
    room.close(class_id)
    page = opened(class_id)
    page.go(CLOSING)
    page.conclusion.reopen.click()
    found = dialog(page.conclusion, qtbot)
    found.form.field("reason").set_value("成绩录入有误")
    found.save_button.click()
    qtbot.waitUntil(lambda: page.pill.text == "考核中")
    settled(page, qtbot)


def test_a_trainee_is_withdrawn_after_a_question(
    room: Room, opened: Callable[[int], ClassPage], notices: ScriptedNotices, qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(1)
    page = opened(class_id)
    page.go(TRAINEES)
    notices.answers.append("退班")
    page.trainees._on_withdraw(page.trainees.model.facts()[0])
    qtbot.waitUntil(lambda: page.trainees.model.facts()[0].state is EnrolmentState.WITHDRAWN)
    settled(page, qtbot)


def test_a_session_is_changed_in_its_form(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    class_id = room.planned()
    page = opened(class_id)
    page.sessions.table.opened.emit(page.sessions.model.facts()[0])
    found = dialog(page.sessions, qtbot)
    starts = found.form.field("starts").input
    assert isinstance(starts, QLineEdit)
    starts.setText("8:00")
    found.form.field("topic").set_value("转炉吹炼工艺")
    found.save_button.click()
    qtbot.waitUntil(lambda: page.sessions.model.facts()[0].topic == "转炉吹炼工艺")
    assert page.sessions.model.facts()[0].starts == 480
    settled(page, qtbot)


@pytest.mark.parametrize("paper", ["sign-in", "roster"])
def test_papers_are_saved_as_pdf_and_opened(
    paper: str,
    room: Room,
    opened: Callable[[int], ClassPage],
    notices: ScriptedNotices,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    papers: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: papers.append(Path(url.toLocalFile())))
    class_id, _ = room.with_trainees(1)
    page = opened(class_id)
    target = tmp_path / "paper.pdf"
    notices.files.append(target)
    (page.sessions.sign_in if paper == "sign-in" else page.trainees.print).click()
    qtbot.waitUntil(lambda: papers == [target])
    assert target.read_bytes().startswith(b"%PDF")


def test_somebody_who_may_only_look_is_offered_nothing_else(
    workspace: Workspace, room: Room, shown: Callable[[Page], None]
) -> None:
    class_id, _ = room.with_trainees(1)
    scope = room.clerk.grants["courses.read"]
    reader = Actor(7, 7, "看", "reader", STEEL, {"courses.read": scope})
    page = ClassPage(workspace, room.service, reader, class_id)
    shown(page)
    assert page.acts.count() == 0
    for offered in (page.sessions.add, page.trainees.load, page.trainees.picker):
        assert not offered.isVisibleTo(page)
    assert not page.attendance.model.may_change(0)
    assert not page.marks.model.open
    assert not page.conclusion.close_button.isVisibleTo(page)


def test_every_fact_in_the_head_of_a_class_has_its_name(
    room: Room, opened: Callable[[int], ClassPage]
) -> None:
    class_id, _ = room.with_trainees(1)
    page = opened(class_id)
    found = [each for each in page.findChildren(QLabel) if each.accessibleDescription()]
    told = {each.accessibleDescription(): each.text() for each in found}
    assert list(told)[:4] == ["分院", "课程", "日期", "学时"]
    assert told["学时"].startswith("理论 ")
    assert all(told.values())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_class_fits_a_small_screen_in_both_languages(
    language: str,
    scheme: str,
    workspace: Workspace,
    room: Room,
    opened: Callable[[int], ClassPage],
    qtbot: QtBot,
) -> None:
    workspace.language.use(language)
    workspace.theme.use(scheme)
    class_id, _ = room.with_trainees(3)
    page = opened(class_id)
    for place in range(5):
        page.go(place)
        settled(page, qtbot)
        assert page.minimumSizeHint().width() <= 1158
        assert not page.grab().isNull()
        qtbot.waitUntil(lambda: not list(cut_texts(page)), timeout=1000)


def test_a_class_stays_where_it_is_once_its_last_act_is_done(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    page = opened(room.planned())
    still()
    before = page.views.mapTo(page, QPoint(0, 0)).y()
    assert page.acts.count() > 0
    refill(page.acts)
    still()
    assert page.views.mapTo(page, QPoint(0, 0)).y() == before
