"""Messages, questions, toasts, file dialogs and the last resort."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.base.problems import Refused, problem
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Scrim
from academy.ui.parts.fault_dialog import FaultDialog, report_of
from academy.ui.parts.layout import column
from academy.ui.parts.message_dialog import MessageDialog
from academy.ui.parts.messages import EmptyState, NoteStrip, ProgressStrip
from academy.ui.parts.notices import Notices
from academy.ui.parts.toast import Toast
from academy.ui.parts.workspace import Workspace


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    for each in made.findChildren(QDialog):
        each.done(0)


@pytest.fixture
def notices(workspace: Workspace) -> Notices:
    return Notices(workspace.language)


def the(kind: type[QWidget], window: QWidget) -> QWidget:
    (found,) = window.findChildren(kind)
    return found  # type: ignore[no-any-return]


def test_a_refusal_lists_every_sentence(
    qtbot: QtBot, window: QWidget, notices: Notices, monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    notices.refused(window, Refused(problem("a"), problem("b")))
    words = {each.text() for each in the(MessageDialog, window).findChildren(QLabel)}
    assert {"还不能办", "<a>", "<b>", "没有保存任何改动，数据安全。代码：a, b"} <= words


def test_names_from_files_are_never_read_as_markup(window: QWidget, notices: Notices) -> None:
    notices.tell(window, "标题", "<b>王涛</b><img src='http://x'>")
    for each in the(MessageDialog, window).findChildren(QLabel):
        assert each.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(("key", "acts"), [(Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)])
def test_enter_is_the_verb_and_esc_is_cancel(
    qtbot: QtBot, window: QWidget, notices: Notices, key: Qt.Key, acts: int
) -> None:
    done: list[int] = []
    notices.ask(window, "停用？", "以后不能再选。", "停用 3 人", lambda: done.append(1))
    dialog = the(MessageDialog, window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, key)
    qtbot.waitUntil(lambda: window.findChildren(MessageDialog) == [])
    assert len(done) == acts


def test_u40_an_act_of_record_is_never_what_enter_does(
    qtbot: QtBot, window: QWidget, notices: Notices
) -> None:
    done: list[int] = []
    notices.ask(window, "签发？", "签发后不能改。", "签发 11 份", lambda: done.append(1), kind="seal")
    dialog = the(MessageDialog, window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChildren(MessageDialog) == [])
    assert done == []


def test_the_window_is_dimmed_while_a_dialog_is_open(qtbot: QtBot, window: QWidget, notices: Notices) -> None:
    notices.tell(window, "标题", "一句话。")
    scrim = the(Scrim, window)
    window.resize(1000, 720)
    qtbot.waitUntil(lambda: scrim.size() == window.size())
    the(MessageDialog, window).done(0)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.findChildren(Scrim) == [])


def test_a_toast_can_be_undone_and_gives_way_to_the_next(
    qtbot: QtBot, window: QWidget, notices: Notices
) -> None:
    undone: list[int] = []
    notices.toast(window, "已保存")
    notices.toast(window, "已移到回收站：张三", lambda: undone.append(1))
    qtbot.waitUntil(lambda: len(window.findChildren(Toast)) == 1)
    toast = the(Toast, window)
    assert toast.accessibleName() == "已移到回收站：张三 撤销"
    qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert undone == [1]
    qtbot.waitUntil(lambda: window.findChildren(Toast) == [])


@pytest.mark.parametrize(
    ("key", "undoes", "stays"),
    [
        (Qt.Key.Key_Return, [1], False), (Qt.Key.Key_Space, [1], False), (Qt.Key.Key_Escape, [], False),
        (Qt.Key.Key_A, [], True), (Qt.Key.Key_Shift, [], True),
    ],
)  # fmt: skip
def test_a_toast_with_the_keys_answers_as_a_button_does(
    qtbot: QtBot, window: QWidget, notices: Notices, key: Qt.Key, undoes: list[int], stays: bool
) -> None:
    undone: list[int] = []
    notices.toast(window, "已移到回收站：张三", lambda: undone.append(1))
    toast = the(Toast, window)
    toast.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(toast.hasFocus)
    qtbot.keyClick(toast, key)
    assert (undone, toast.isVisible()) == (undoes, stays)


def test_the_next_file_dialog_opens_where_the_last_file_was(
    qtbot: QtBot, window: QWidget, notices: Notices, tmp_path: Path
) -> None:
    found: list[Path] = []
    notices.save_file(window, "导出", "名单.xlsx", "Excel (*.xlsx)", found.append)
    dialog = the(QFileDialog, window)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "名单.xlsx"))
    dialog.done(0)
    qtbot.waitUntil(lambda: window.findChildren(QFileDialog) == [])
    notices.open_file(window, "导入", "Excel (*.xlsx)", found.append)
    following = the(QFileDialog, window)
    assert isinstance(following, QFileDialog)
    assert Path(following.directory().absolutePath()) == tmp_path
    assert found == [tmp_path / "名单.xlsx"]


def test_strips_and_empty_pages_offer_one_thing_to_do(qtbot: QtBot, workspace: Workspace) -> None:
    done: list[str] = []
    strip = NoteStrip("warn", "还缺盖章。", "登记盖章", lambda: done.append("strip"))
    empty = EmptyState("users", "还没有人员。", "新建", lambda: done.append("empty"))
    progress = ProgressStrip("正在打印", lambda: done.append("cancel"))
    progress.step(7, 11)
    for each, act in ((strip, strip.act), (empty, empty.act), (progress, progress.cancel)):
        qtbot.addWidget(each)
        assert act is not None
        act.click()
    assert done == ["strip", "empty", "cancel"]
    assert progress.accessibleName() == "正在打印 7 / 11"


@pytest.mark.parametrize(("bar", "kind"), [("新建", ""), ("导入…", "primary")])
@pytest.mark.usefixtures("workspace")
def test_an_empty_page_has_one_main_button_also_where_its_bar_offers_the_same(
    qtbot: QtBot, bar: str, kind: str
) -> None:
    page = QWidget()
    page.setObjectName("page")
    qtbot.addWidget(page)
    above, empty = button(bar, "primary", "plus"), EmptyState("users", "还没有人员。", "新建", lambda: None)
    page.setLayout(column(above, empty))
    page.show()
    assert empty.act is not None
    assert empty.act.property("kind") == kind
    assert not page.grab().isNull()


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("还没有人员。", ["还没有人员"]),
        ("没有停用安排。维修、占用等登记在这里。", ["没有停用安排", "维修、占用等登记在这里。"]),
        (
            "草案一次排好一个学期的所有班次，与现行课表并列。",
            ["草案一次排好一个学期的所有班次，与现行课表并列。"],
        ),
        (
            "Nothing is due. How long data are kept is set.",
            ["Nothing is due", "How long data are kept is set."],
        ),
    ],
)
@pytest.mark.usefixtures("workspace")
def test_what_is_missing_stands_out_from_what_to_do(qtbot: QtBot, sentence: str, shown: list[str]) -> None:
    empty = EmptyState("users", sentence)
    qtbot.addWidget(empty)
    empty.show()
    assert [each.text() for each in empty.findChildren(QLabel) if each.isVisible()] == shown
    roles = [each.property("role") for each in empty.findChildren(QLabel) if each.isVisible()]
    assert roles[0] == ("section" if shown[0] != sentence else "body")


def fault_of(act: Callable[[], object]) -> BaseException:
    with pytest.raises(Exception) as caught:  # noqa: PT011
        act()
    return caught.value


def test_the_report_of_a_fault_names_no_number_of_a_person() -> None:
    fault = fault_of(lambda: {}["371499199703189010 15400000901"])
    assert "KeyError: …" in report_of(fault)


def test_one_fault_is_shown_and_can_be_copied(qtbot: QtBot, workspace: Workspace, window: QWidget) -> None:
    fault = fault_of(lambda: 1 / 0)
    workspace.faults.show_fault(window, fault)
    workspace.faults.show_fault(window, fault)
    dialog = the(FaultDialog, window)
    assert isinstance(dialog, FaultDialog)
    next(each for each in dialog.findChildren(QPushButton) if each.text().strip() == "复制详情").click()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    details = dialog.findChild(QPlainTextEdit)
    assert not details.isVisible()
    next(each for each in dialog.findChildren(QPushButton) if each.text().strip() == "显示技术详情").click()
    assert details.isVisible()
    dialog.done(0)


def test_what_nobody_caught_is_logged_and_shown(
    qtbot: QtBot, workspace: Workspace, window: QWidget, caplog: pytest.LogCaptureFixture
) -> None:
    restore = workspace.faults.catch_all()
    try:
        fault = fault_of(lambda: 1 / 0)
        sys.excepthook(type(fault), fault, fault.__traceback__)
    finally:
        restore()
    assert "uncaught: ZeroDivisionError" in caplog.text
    shown = [each for each in QApplication.allWidgets() if isinstance(each, FaultDialog)]
    assert len(shown) == 1
    shown[0].done(0)


def test_a_toast_lies_on_nothing_that_can_be_pressed(qtbot: QtBot, workspace: Workspace) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    under = QPushButton("保存", window)
    under.setGeometry(380, 510, 80, 32)
    window.show()
    free = Toast(window, "已保存")
    assert not free.geometry().intersects(under.geometry())
    assert free.geometry().bottom() < under.y()
    under.hide()
    assert Toast(window, "已保存").y() == 600 - 40 - 56
