"""The parts on their pages: nothing is cut in either language; the example of the guide runs."""

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import TimeoutError as QtTimeout
from pytestqt.qtbot import QtBot

from academy.base.changes import Changed
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.ui import gallery, gallery_parts
from tests.ui.conftest import ScriptedNotices
from tests.ui.typing import commit

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "ui.md"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("picture", gallery.PICTURES, ids=lambda picture: picture.name)
def test_no_words_are_cut_in_a_small_window(
    qtbot: QtBot, workspace: Workspace, picture: gallery.Picture, language: str
) -> None:
    workspace.language.use(language)
    shell = gallery.shell_of(workspace, picture)
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    with qtbot.waitSignal(shell.page_shown):
        shell.show()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    page = shell.page()
    assert page is not None
    dialog = picture.then(workspace, page)
    for each in (shell, dialog):
        if each is not None:  # the layout may need a few rounds
            with contextlib.suppress(QtTimeout):
                qtbot.waitUntil(lambda each=each: not list(gallery_parts.cut_texts(each)), timeout=1000)
            assert list(gallery_parts.cut_texts(each)) == []
    if dialog is not None:
        dialog.blockSignals(True)
        dialog.hide()


@dataclass(frozen=True, slots=True)
class Room:
    id: int
    name: str
    seats: int | None


class RoomService:
    """What the guide's example talks to."""

    def __init__(self) -> None:
        self.held = [Room(1, "一号教室", 40)]

    def rooms(self, _actor: object) -> list[Room]:
        return list(self.held)

    def save_room(self, _actor: object, room_id: int, draft: Any) -> int:
        self.held.append(Room(room_id or 2, draft.name, draft.seats))
        return len(self.held)


def test_the_example_of_the_guide_runs(qtbot: QtBot, workspace: Workspace) -> None:
    (source,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {"__name__": "guide"}
    exec(compile(source, "docs/ui.md", "exec"), names)
    service = RoomService()
    page = names["RoomsPage"](workspace, service, SimpleNamespace())
    window = QWidget()
    qtbot.addWidget(window)
    page.setParent(window)
    window.show()
    page.opened()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page._on_new()
    dialog = window.findChildren(FormDialog)[0]
    commit(dialog.form.field("name").input, "二号教室")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(service.held) == 2)
    workspace.worker.post(Changed("network", 2, 1))
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert isinstance(workspace.notices, ScriptedNotices)
    assert workspace.notices.toasts == ["Saved"]
