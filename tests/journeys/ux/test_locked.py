"""Behind the lock nothing is shown, begun or lost."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from academy.ui.desk.palette import Palette
from academy.ui.parts.dialog import Scrim
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.message_dialog import Choice, MessageDialog
from academy.ui.parts.notices import Notices
from academy.ui.parts.toast import Toast
from academy.ui.people.page import PeoplePage
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import CONTROL
from tests.journeys.ux.test_files import drop
from tests.ui.typing import commit


def locked(desk: Desk) -> None:
    desk.window.lock()
    desk.until(desk.window.gate.isVisible)


def form_open(desk: Desk) -> FormDialog:
    page = desk.go("people")
    assert isinstance(page, PeoplePage)
    desk.settled()
    page.begin("new", None)
    dialog = desk.dialog()
    commit(dialog.form.field("name").input, "王涛")
    return dialog


def test_the_one_search_and_dropped_files_wait_for_the_lock(desk: Desk, tmp_path: Path) -> None:
    desk.go("people")
    locked(desk)
    QTest.keyClick(desk.window.shell, Qt.Key.Key_K, CONTROL)
    assert desk.window.shell.findChildren(Palette) == []
    for name in ("照片.jpg", "名单.xlsx", "合同.docx"):
        (tmp_path / name).write_bytes(b"PK")
        drop(desk, tmp_path / name)
    desk.settled()
    assert desk.window.shell.findChildren(FormDialog) == []
    assert isinstance(desk.page(), PeoplePage)
    assert desk.notices.said == []


def test_a_form_that_stands_open_is_not_seen_behind_the_lock_and_is_there_again(desk: Desk) -> None:
    dialog = form_open(desk)
    locked(desk)
    assert not dialog.isVisible()
    actor = desk.window.actor
    assert actor is not None
    desk.window._on_unlocked(actor)
    desk.until(dialog.isVisible)
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    assert dialog.form.field("name").value() == "王涛"


def test_a_form_that_stood_open_is_gone_when_somebody_else_comes_in(desk: Desk) -> None:
    dialog = form_open(desk)
    locked(desk)
    desk.window._sign_out()
    desk.until(lambda: not isValid(dialog))
    assert desk.window.shell.findChildren(Scrim) == []


def say(desk: Desk, owner: QWidget, words: str) -> None:
    """As the program says it, not as the scripted notices note it."""
    Notices.show_message(desk.notices, owner, words, [words], "info", [Choice("关闭", lambda: None)])
    Notices.toast(desk.notices, owner, words)


def shown(desk: Desk) -> list[QWidget]:
    found = [each for kind in (MessageDialog, Toast) for each in desk.window.shell.findChildren(kind)]
    return [each for each in found if each.isVisible()]


def test_how_a_job_ended_is_told_to_whoever_locked_the_window_and_to_nobody_else(desk: Desk) -> None:
    page = desk.go("people")
    locked(desk)
    say(desk, page, "名单导入完毕")
    assert shown(desk) == []
    say(desk, desk.window.gate, "口令不对")
    assert len(shown(desk)) == 2
    for each in shown(desk):
        each.close()
    actor = desk.window.actor
    assert actor is not None
    desk.window._on_unlocked(actor)
    assert len(shown(desk)) == 2
    for each in shown(desk):
        each.close()
    locked(desk)
    say(desk, page, "名单导入完毕")
    desk.window.sign_out()
    desk.settled()
    assert shown(desk) == []


def test_a_window_closed_while_it_is_locked_leaves_no_message_waiting_for_its_gate(desk: Desk) -> None:
    page = desk.go("people")
    locked(desk)
    say(desk, page, "名单导入完毕")
    desk.window.close()
    assert (desk.notices._gate, desk.notices._later) == (None, [])
