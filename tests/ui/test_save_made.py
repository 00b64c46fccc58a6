"""What a page makes is written whole or not at all; what the disk refuses is told and can be tried again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.ui.access.recovery import SheetView
from academy.ui.parts.save_made import save_made
from academy.ui.parts.workspace import Workspace
from tests.ui.conftest import ScriptedNotices

PDF = ("Save as PDF", "list.pdf", "PDF (*.pdf)")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
    return found


@pytest.fixture
def saved(qtbot: QtBot, workspace: Workspace) -> Callable[..., ScriptedNotices]:
    owner = QWidget()
    qtbot.addWidget(owner)
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)

    def save(target: Path, make: Callable[[], bytes], job: str = "") -> ScriptedNotices:
        notices.files.append(target)
        save_made(workspace, owner, PDF, make, job=job)
        qtbot.waitUntil(lambda: not workspace.worker.busy())
        return notices

    return save


@pytest.mark.parametrize("job", ["", "Putting it together"])
def test_what_was_made_is_written_told_and_opened(
    saved: Callable[..., ScriptedNotices], opened: list[str], tmp_path: Path, job: str
) -> None:
    notices = saved(tmp_path / "list.pdf", lambda: b"%PDF", job)
    assert (tmp_path / "list.pdf").read_bytes() == b"%PDF"
    assert notices.toasts == ["已保存为 list.pdf"]
    assert opened == [str(tmp_path / "list.pdf")]


def test_a_stick_pulled_out_is_named_and_once_it_is_back_trying_again_writes_the_file(
    saved: Callable[..., ScriptedNotices], opened: list[str], tmp_path: Path, workspace: Workspace
) -> None:
    stick = tmp_path / "stick"

    def make() -> bytes:
        if notices.said:
            stick.mkdir()
        return b"%PDF"

    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers.append("再试一次")
    saved(stick / "list.pdf", make)
    title, sentences = notices.said[0]
    assert title == "暂时办不了"
    assert sentences[0].startswith(f"list.pdf 没有写到“{stick}”：文件夹已不在，请插好磁盘")
    assert opened == [str(stick / "list.pdf")]


def test_what_cannot_be_made_leaves_the_older_file_as_it_was(
    saved: Callable[..., ScriptedNotices], opened: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    old = tmp_path / "list.pdf"
    old.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("academy.base.files.os.fsync", full)
    notices = saved(old, lambda: b"new")
    assert "磁盘已满" in notices.said[0][1][0]
    assert [each.name for each in tmp_path.iterdir()] == ["list.pdf"]
    assert old.read_bytes() == b"old"
    assert opened == []


def test_the_recovery_letters_leave_no_half_file_and_can_be_saved_again(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    view = SheetView(workspace, "ABCD EFGH")
    qtbot.addWidget(view)
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.files.append(tmp_path / "gone" / "sheet.txt")
    view.save.click()
    qtbot.waitUntil(lambda: bool(notices.said))
    assert notices.said[0][0] == "暂时办不了"
    assert notices.toasts == []
