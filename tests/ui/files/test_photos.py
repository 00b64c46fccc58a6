"""A photo cut by hand in the window: the frame moved by keys, the file kept, the page shows it."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.files.service import FileService
from academy.files.service_photo import PhotoService
from academy.people.facts import PersonDraft, Role
from academy.people.service import PeopleService
from academy.ui.files.photo_dialog import PhotoDialog
from academy.ui.files.section import FileSection
from academy.ui.parts.workspace import Workspace
from tests.databases import STEEL
from tests.rooms.people.persons import doc_no
from tests.ui.people.conftest import clerk, door, empty_sqlite, vault
from tests.workspace import ScriptedNotices

__all__ = ["clerk", "door", "empty_sqlite", "vault"]


@pytest.fixture
def section(workspace: Workspace, door: Door, vault: Vault, clerk: Actor, qtbot: QtBot) -> FileSection:
    draft = PersonDraft(STEEL, "王涛", doc_no=doc_no(9), role=Role.TRAINEE)
    wang = PeopleService(door, vault).add(clerk, draft)
    files, photos = FileService(door, vault), PhotoService(door, vault)
    made = FileSection(workspace, files, photos, clerk, wang, lambda *_: None, None)
    qtbot.addWidget(made)
    qtbot.addWidget(made.side)
    made.show()
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def picture(path: Path, size: tuple[int, int] = (900, 1200)) -> Path:
    made = Image.new("RGB", size, "#6699cc")
    draw = ImageDraw.Draw(made)
    draw.ellipse((size[0] * 0.3, size[1] * 0.2, size[0] * 0.7, size[1] * 0.6), fill="#e0b090")
    made.save(path)
    return path


def test_a_photo_is_framed_by_hand_kept_and_shown(
    section: FileSection, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    assert section.found is not None
    assert section.found.missing >= 1
    notices.files.append(picture(tmp_path / "王涛.jpg"))
    next(each for each in section.side.findChildren(QPushButton) if "照片" in each.text()).click()
    qtbot.waitUntil(lambda: bool(section.findChildren(PhotoDialog)))
    dialog = section.findChildren(PhotoDialog)[0]
    view = dialog.view
    whole = view.frame()
    assert (round(whole.top, 3), whole.width <= 1, whole.height <= 1) == (0, True, True)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(view, Qt.Key.Key_Down)
    smaller = view.frame()
    assert smaller.width < whole.width
    assert smaller.top > 0
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(230, 230))
    QTest.mouseMove(view, QPoint(4000, 4000))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(4000, 4000))
    inside = view.frame()
    assert inside.left + inside.width <= 1.001  # the frame never leaves the picture
    assert inside.top + inside.height <= 1.001
    next(each for each in dialog.findChildren(QPushButton) if each.property("kind") == "primary").click()
    qtbot.waitUntil(lambda: section.found is not None and bool(section.found.photo))
    assert notices.toasts == ["照片已登记"]


def test_what_is_no_picture_is_said_and_nothing_is_kept(
    section: FileSection, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    broken = tmp_path / "a.jpg"
    broken.write_bytes(b"no picture")
    notices.files.append(broken)
    next(each for each in section.side.findChildren(QPushButton) if "照片" in each.text()).click()
    qtbot.waitUntil(lambda: bool(notices.said))
    assert section.found is not None
    assert not section.found.photo


def test_what_another_clerk_saves_does_not_show_the_whole_timeline_again(
    section: FileSection, qtbot: QtBot
) -> None:
    section._on_kept()
    before = section.found
    section.reload()
    qtbot.waitUntil(lambda: section.found is not before)
    assert section.kept.is_on()
    assert section.rail.steps == []
