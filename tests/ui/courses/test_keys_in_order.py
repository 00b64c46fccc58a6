"""What is typed keeps its turn: before the key that saves, and before a question nobody has seen yet."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from academy.ui.courses.attendance_tab import AttendanceTab
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.marks_tab import MarksTab
from academy.ui.parts.form_dialog import FormDialog
from tests.rooms.courses.classes import Room
from tests.ui.courses.shown import settled
from tests.ui.courses.under_way import A, L, P, V, attendance, marks, stored, theory, typed
from tests.ui.slow import Slow

__all__ = ["attendance", "marks"]


def test_letters_that_wait_for_an_assistive_program_are_saved_by_the_key_after_them(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    """Qt then looks shortcuts up at once, and sends all other keys on later: Ctrl+S must be one of these."""
    page, tab, slow = attendance
    slow.go()
    tab.grid.setCurrentIndex(tab.model.index(0, 0))
    control = Qt.KeyboardModifier.ControlModifier
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, control)
    asked.ignore()
    waiting = [(key, Qt.KeyboardModifier.NoModifier) for key in (Qt.Key.Key_P, Qt.Key.Key_A)]
    for key, held in [*waiting, (Qt.Key.Key_S, control)]:
        QApplication.postEvent(tab.grid, QKeyEvent(QEvent.Type.KeyPress, key, held))
    QApplication.sendEvent(tab.grid, asked)
    assert asked.isAccepted()  # no shortcut, a key
    qtbot.waitUntil(lambda: slow.calls == 1)
    settled(page, qtbot)
    assert stored(room, page, 0) == [P, A, None, None]
    assert not page.unsaved()


def test_a_mark_still_being_typed_is_saved_with_the_others(
    room: Room, marks: tuple[ClassPage, MarksTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = marks
    slow.go()
    tab.grid.setCurrentIndex(tab.model.index(1, 0))
    QTest.keyClicks(tab.grid, "8")
    editor = tab.grid.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "3.5")
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: slow.calls == 1)
    settled(page, qtbot)
    assert theory(room, page) == [None, 835, None]


@pytest.fixture
def corrected(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> tuple[ClassPage, AttendanceTab, Slow]:  # fmt: skip
    """An entry that is long saved, and corrected: that wants a reason."""
    page, tab, slow = attendance
    slow.go()
    typed(tab, 0, 0, "p")
    tab._on_save()
    settled(page, qtbot)
    slow.hold()
    monkeypatch.setattr("academy.courses.store_settings.correction_hours", lambda *_: 0)
    return page, tab, slow


def test_a_correction_that_wants_a_reason_takes_no_key_from_a_hand_that_types_on(
    room: Room, corrected: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = corrected
    qtbot.waitUntil(lambda: page.isActiveWindow() or page.activateWindow() or page.isActiveWindow())
    tab.grid.setFocus()
    typed(tab, 0, 0, "a")
    QTest.keyClick(tab.grid, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    slow.go()
    settled(page, qtbot)
    qtbot.waitUntil(tab.why.isVisible)
    assert QApplication.focusWidget() is tab.grid
    for key in "vl":
        QTest.keyClick(QApplication.focusWidget(), key)
    assert [tab.model.state_at(row, 0) for row in range(4)] == [A, V, L, None]
    assert stored(room, page, 0) == [P, None, None, None]
    QTest.keyClick(tab.grid, Qt.Key.Key_F8)
    asked = page.findChildren(FormDialog)[-1]
    asked.form.field("reason").set_value("补录")
    asked.save_button.click()
    settled(page, qtbot)
    qtbot.waitUntil(lambda: not page.unsaved())
    assert stored(room, page, 0) == [A, V, L, None]
    assert tab.why.isHidden()


def test_who_pressed_the_button_is_asked_for_the_reason_at_once(
    room: Room, corrected: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = corrected
    typed(tab, 0, 0, "a")
    tab.save.setFocus()
    tab.save.click()
    slow.go()
    settled(page, qtbot)
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
