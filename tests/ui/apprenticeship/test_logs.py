"""The mentor's page, the entry's form with its files, the pad for signatures: used as a mentor uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import Medium, Party
from academy.apprenticeship.facts_logs import Debt, EntryState
from academy.base.actor import Actor
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.entry_view import EntryView
from academy.ui.apprenticeship.file_fields import FilesField, ScanField
from academy.ui.apprenticeship.log_form import EntryDialog
from academy.ui.apprenticeship.owed import LogsPage
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.printing.photos import photo
from tests.rooms.apprenticeship.people import MASTER, OTHER_MASTER, SECOND_PUPIL
from tests.rooms.apprenticeship.test_logs import somebody
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.conftest import ScriptedNotices


@pytest.fixture
def mentor() -> Actor:
    return somebody(MASTER, "technical_mentor")


def shown(qtbot: QtBot, workspace: Workspace, rooms: Rooms, actor: Actor) -> LogsPage:
    page = LogsPage(workspace, rooms.service, actor)
    qtbot.addWidget(page)
    page.resize(1180, 860)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.count.text() != "")
    return page


def notices(workspace: Workspace) -> ScriptedNotices:
    assert isinstance(workspace.notices, ScriptedNotices)
    return workspace.notices


def form_of(page: Page) -> EntryDialog:
    return forms(page)[-1]


def forms(page: Page) -> list[EntryDialog]:
    """The forms that stand open."""
    return [each for each in page.findChildren(EntryDialog) if each.isVisible()]


def stroke(paper: QWidget, points: list[QPointF]) -> None:
    """The left button goes down at the first point, moves, and is let go at the last."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = QEvent.Type
    steps = [(kinds.MouseButtonPress, left, left, points[0])]
    steps += [(kinds.MouseMove, none, left, point) for point in points[1:]]
    steps.append((kinds.MouseButtonRelease, left, none, points[-1]))
    for kind, button, held, point in steps:
        event = QMouseEvent(kind, point, point, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(paper, event)


def returned(rooms: Rooms) -> int:
    """The newest entry, given back by a clerk."""
    newest = rooms.service.contract_sheet(rooms.clerk, rooms.running).logs[0]
    rooms.service.return_log(rooms.clerk, newest.id, "学时不符", newest.version)
    return newest.id


def test_enter_opens_what_is_owed_and_ctrl_enter_saves_and_opens_the_next(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, mentor: Actor
) -> None:
    entry = returned(rooms)
    page = shown(qtbot, workspace, rooms, mentor)
    assert [page.model.fact_at(place).debt for place in range(2)] == [Debt.RETURNED, Debt.ENTRY]  # type: ignore[union-attr]
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(forms(page)))
    first = form_of(page)
    assert first.form.field("hours").value() == 12
    first.form.field("hours").set_value(10)
    first.next.click()
    qtbot.waitUntil(lambda: any(each is not first for each in forms(page)))
    assert rooms.service.log_details(mentor, rooms.running)[entry].state is EntryState.WRITTEN
    second = form_of(page)
    assert second.next is None
    assert "2026年10月" in second.windowTitle()
    second.form.field("hours").set_value(16)
    second.form.field("items").set_value(("巷道放样",))
    second.save_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert not page.write.isVisibleTo(page)


def test_a_mentor_sees_his_apprentices_and_nobody_elses(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, mentor: Actor
) -> None:
    page = shown(qtbot, workspace, rooms, mentor)
    assert page.wards.count() == 1
    pushed: list[Page] = []
    page.opening.connect(pushed.append)
    page.open_contract(rooms.running)
    assert isinstance(pushed[0], ContractPage)
    qtbot.addWidget(pushed[0])
    stranger = shown(qtbot, workspace, rooms, somebody(OTHER_MASTER, "technical_mentor"))
    assert (stranger.model.rowCount(), stranger.wards.count()) == (0, 0)


def test_a_clerk_works_through_all_mentors_and_narrows_by_name(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = shown(qtbot, workspace, rooms, rooms.clerk)
    everything = page.model.rowCount()
    assert everything > 5
    page.field.setText("贺明尺")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.field.setText("")
    qtbot.waitUntil(lambda: page.model.rowCount() == everything)
    page.chips[Debt.ENTRY].clicked.emit()
    assert page.model.rowCount() == 1
    page.write.click()
    assert form_of(page).form.field("reason").isVisibleTo(form_of(page).form)


def test_a_bad_file_is_named_at_the_field_and_a_good_one_is_kept(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, mentor: Actor, tmp_path: Path
) -> None:
    page = shown(qtbot, workspace, rooms, mentor)
    page.write.click()
    form = form_of(page).form
    field = form.field("files")
    assert isinstance(field, FilesField)
    (tmp_path / "a.jpg").write_bytes(b"MZ")
    (tmp_path / "b.jpg").write_bytes(photo())
    notices(workspace).files = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    field.choose.click()
    qtbot.waitUntil(field.is_bad)
    assert "a.jpg" in field.message()
    field.choose.click()
    qtbot.waitUntil(lambda: len(field.value()) == 1)
    assert not field.is_bad()
    form.field("hours").set_value(8)
    form.field("items").set_value(("巷道放样",))
    form_of(page).save_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    details = rooms.service.log_details(mentor, rooms.running)
    assert [each.name for found in details.values() for each in found.proofs if each.media] == ["b.jpg"]


def test_an_apprentice_reads_an_entry_and_confirms_it(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = shown(qtbot, workspace, rooms, somebody(SECOND_PUPIL, "apprentice"))
    assert page.model.rowCount() == 1
    assert page.write.text().strip() == "确认"
    titles = [column.title for column in page.model.columns]
    assert "导师" in titles
    assert "徒弟" not in titles, "that is himself"
    said = [each.text() for each in page.findChildren(QLabel)]
    assert "我的协议" in said
    assert "我的徒弟" not in said
    page.write.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(EntryView)))
    view = page.findChildren(EntryView)[-1]
    assert [each.text().strip() for each in view.choices] == ["退回…", "属实，确认"]
    view.choices[1].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_nothing_is_offered_before_the_contract_is_there(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = ContractPage(workspace, rooms.service, rooms.clerk, rooms.running)
    qtbot.addWidget(page)
    page.show()
    assert not page.logs.add.isVisible()
    assert not page.signatures.sign.isVisible()
    page.opened()
    qtbot.waitUntil(page.logs.add.isVisible)


def test_a_kept_photo_is_shown_in_the_window(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    rooms.service.add_scan(rooms.clerk, rooms.running, Party.TECHNICAL, photo())
    page = ContractPage(workspace, rooms.service, rooms.clerk, rooms.running)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: Party.TECHNICAL in page.signatures.scans)
    page.signatures.scans[Party.TECHNICAL].click()
    qtbot.waitUntil(lambda: bool(page.findChildren(FileDialog)))
    dialog = page.findChildren(FileDialog)[-1]
    qtbot.waitUntil(lambda: dialog.picture is not None and not dialog.picture.pixmap().isNull())


def test_a_signature_is_drawn_and_kept_as_its_strokes(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = ContractPage(workspace, rooms.service, rooms.clerk, rooms.awaiting)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.signatures.count.text() == "2 / 4")
    page.signatures.sign.click()
    dialog = page.findChildren(FormDialog)[-1]
    field = dialog.form.field("scan")
    assert isinstance(field, ScanField)
    assert field.pad is not None
    dialog.form.field("medium").set_value(Medium.SCREEN)
    dialog.save_button.click()
    qtbot.waitUntil(field.is_bad)
    paper = field.pad.paper
    stroke(paper, [QPointF(30, 60), QPointF(31, 60)])
    assert field.value() == b""  # a dot is no signature
    stroke(paper, [QPointF(30 + step * 8, 60 + step % 3 * 9) for step in range(12)])
    drawn = field.value()
    assert drawn.startswith(b"\x89PNG")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.signatures.count.text() == "3 / 4")
    kept = rooms.service.signature_scan(rooms.clerk, rooms.awaiting, Party.TECHNICAL)
    assert kept.content == drawn
