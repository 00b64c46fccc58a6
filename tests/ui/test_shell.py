"""The frame: paints first, builds pages when opened, keeps sub-pages, switches look and language alive."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.base.changes import Changed
from academy.base.progress import Progress
from academy.ui.parts.layout import label
from academy.ui.parts.page import Page
from academy.ui.parts.search import SearchField
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.fittings import Fittings
from academy.ui.shell.frame import Shell
from academy.ui.shell.help import AboutDialog, HelpDialog
from academy.ui.shell.nav import LOW, NavItem
from academy.ui.shell.panes import Panes
from academy.ui.shell.spec import AccountAction, PageSpec
from academy.ui.shell.top import TopBar
from tests.ui.conftest import ScriptedNotices
from tests.ui.still import still


class Sample(Page):
    def __init__(self, workspace: Workspace, name: str, built: list[str]) -> None:
        super().__init__(workspace)
        built.append(name)
        self.name, self.times, self.typed = name, 0, False
        self.search = SearchField("查找")
        self.body.addWidget(self.search)
        self.body.addWidget(label(self.tr("Sample"), wrap=True))

    def opened(self) -> None:
        self.times += 1
        self.set_note(f"{self.name} {self.times}")

    def unsaved(self) -> bool:
        return self.typed


@pytest.fixture
def built() -> list[str]:
    return []


@pytest.fixture
def shell(qtbot: QtBot, workspace: Workspace, built: list[str]) -> Shell:
    made = Shell(workspace)
    made.fit(Fittings())
    qtbot.addWidget(made)
    made.set_pages(
        lambda: [
            PageSpec("home", "house", "今日", lambda: Sample(workspace, "home", built)),
            PageSpec("people", "users", "人员", lambda: Sample(workspace, "people", built)),
        ]
    )
    made.set_academy("齐河工匠学院", lambda: "总院")
    made.set_account("陈晓敏", lambda: "教务", "总院")
    made.set_database("本机", demo=True)
    return made


def open_shell(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.page_shown):
        shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)


def texts(shell: QWidget) -> set[str]:
    return {each.text() for each in shell.findChildren(QLabel) if each.isVisible()}


def test_the_frame_is_painted_before_any_page_is_built(qtbot: QtBot, shell: Shell, built: list[str]) -> None:
    seen: list[list[str]] = []
    shell.painted.connect(lambda: seen.append(list(built)))
    open_shell(qtbot, shell)
    assert seen == [[]]
    assert built == ["home"]


def test_a_page_is_built_once_when_first_opened(qtbot: QtBot, shell: Shell, built: list[str]) -> None:
    open_shell(qtbot, shell)
    for key in ("people", "home", "people"):
        shell.show_page(key)
    assert built == ["home", "people"]
    assert "people 2" in texts(shell)


def test_u10_control_and_a_digit_go_to_a_page(qtbot: QtBot, shell: Shell) -> None:
    open_shell(qtbot, shell)
    with qtbot.waitSignal(shell.page_shown) as heard:
        qtbot.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == ["people"]
    assert [item.isChecked() for item in shell.findChildren(NavItem)] == [False, True]


def test_a_sub_page_stays_until_one_goes_back(
    qtbot: QtBot, shell: Shell, workspace: Workspace, built: list[str]
) -> None:
    open_shell(qtbot, shell)
    below = shell.page()
    above = Sample(workspace, "person", built)
    above.title = "王涛"
    assert below is not None
    below.opening.emit(above)
    assert shell.page() is above
    assert {"王涛", "person 1"} <= texts(shell)
    above.title = "李敏"  # it turns to another record
    above.set_note("尾号 9027")
    assert {"李敏", "尾号 9027"} <= texts(shell)
    shell.show_page("people")
    shell.show_page("home")
    assert shell.page() is above
    qtbot.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shell.page() is below)
    assert {"今日", "home 2"} <= texts(shell)


def test_going_back_asks_when_something_typed_would_be_lost(
    qtbot: QtBot, shell: Shell, workspace: Workspace, built: list[str], said: list
) -> None:
    open_shell(qtbot, shell)
    above = Sample(workspace, "person", built)
    above.typed = True
    shell.push(above)
    shell.pop()
    assert shell.page() is above
    assert said[0][0] == "不保存就离开吗？"
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append("不保存就离开")
    shell.pop()
    assert shell.page() is not above


def test_the_window_does_not_close_over_something_typed(
    qtbot: QtBot, shell: Shell, workspace: Workspace, said: list
) -> None:
    open_shell(qtbot, shell)
    page = shell.page()
    assert isinstance(page, Sample)
    page.typed = True
    shell.close()
    assert shell.isVisible()
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append("不保存就离开")
    with qtbot.waitSignal(shell.leaving):
        shell.close()
    assert not shell.isVisible()


def test_u43_what_is_written_shows_the_time_it_was_saved(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    workspace.worker.post(Changed("people", 1, 1))
    qtbot.waitUntil(lambda: "已保存 12:00" in texts(shell))
    assert datetime(2026, 11, 23, 12, 0) == workspace.clock.now()


def test_the_language_switches_alive(
    qtbot: QtBot, shell: Shell, workspace: Workspace, built: list[str]
) -> None:
    open_shell(qtbot, shell)
    shell.set_count("people", 3)
    shell.show_page("people")
    workspace.language.use("en")
    qtbot.waitUntil(lambda: built == ["home", "people", "people"])
    assert shell.windowTitle() == "齐河工匠学院 · demo data"
    items = shell._nav.findChildren(NavItem)
    qtbot.waitUntil(lambda: all(item.isVisible() for item in items))
    assert [item.accessibleName() for item in items] == ["今日", "人员 3"]


def test_u54_the_look_switches_alive(qtbot: QtBot, shell: Shell, workspace: Workspace) -> None:
    open_shell(qtbot, shell)
    light = shell.grab().toImage()
    with qtbot.waitSignal(shell.scheme_chosen):
        shell._on_scheme_wanted("dark")
    qtbot.waitUntil(lambda: shell.grab().toImage() != light)
    dark = shell.grab().toImage()
    assert dark.pixelColor(700, 20).name() == workspace.theme.tokens["surface"].lower()


def test_the_entries_of_a_low_window_stay_close_in_another_look(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    items = shell._nav.findChildren(NavItem)
    for item in items:
        item.setFixedHeight(LOW)
    workspace.theme.use("dark")
    still()
    assert [item.height() for item in items] == [LOW] * len(items)


def test_u47_a_long_job_is_shown_with_its_way_out(qtbot: QtBot, shell: Shell, workspace: Workspace) -> None:
    import threading

    open_shell(qtbot, shell)
    begun = threading.Event()

    def job(progress: Progress) -> None:
        while True:
            progress.step(7, 11)
            begun.set()
            threading.Event().wait(0.01)

    area = shell._status.jobs
    with qtbot.waitSignal(workspace.worker.job_ended):
        workspace.worker.start(shell, "正在打印证书", job)
        qtbot.waitUntil(begun.is_set)
        assert not area.isVisible()
        qtbot.waitUntil(area.isVisible)
        qtbot.waitUntil(lambda: {"正在打印证书", "7 / 11"} <= texts(shell))
        metrics = area._count.fontMetrics()
        assert area._count.width() >= metrics.horizontalAdvance("11 / 11"), "it has room to grow"
        area.cancel.click()
    qtbot.waitUntil(lambda: not area.isVisible())


def test_find_and_help_have_their_keys(qtbot: QtBot, shell: Shell) -> None:
    open_shell(qtbot, shell)
    page = shell.page()
    assert page is not None
    assert page.search is not None
    qtbot.keyClick(shell, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: len(shell.findChildren(HelpDialog)) == 1)
    shell.findChildren(HelpDialog)[0].done(0)


def test_f6_goes_to_the_navigation_and_back_to_where_the_keys_were(qtbot: QtBot, shell: Shell) -> None:
    open_shell(qtbot, shell)
    panes, page = Panes(shell), shell.page()
    assert page is not None
    assert page.search is not None
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    panes.switch()
    qtbot.waitUntil(lambda: isinstance(shell.focusWidget(), NavItem))
    qtbot.keyClick(shell, Qt.Key.Key_F6)
    qtbot.waitUntil(page.search.hasFocus)


def test_the_account_has_a_menu_and_about_lists_facts(qtbot: QtBot, shell: Shell) -> None:
    done: list[str] = []
    lock = AccountAction("锁定", "lock", lambda: done.append("lock"))
    shell.set_account("陈晓敏", lambda: "教务", "总院", lambda: [lock])
    shell.set_about(lambda: [("版本", "0.1.0")])
    open_shell(qtbot, shell)
    button = next(each for each in shell.findChildren(QWidget) if each.accessibleName() == "陈晓敏 教务")
    button.menu().actions()[0].trigger()  # type: ignore[attr-defined]
    assert done == ["lock"]
    shell._on_about()
    assert "0.1.0" in texts(shell.findChildren(AboutDialog)[0])
    shell.findChildren(AboutDialog)[0].done(0)


def test_in_a_narrow_window_the_note_gives_way_and_not_the_title(qtbot: QtBot, workspace: Workspace) -> None:
    bar = TopBar("zh", has_about=False)
    qtbot.addWidget(bar)
    whole = "2026年转炉冶炼工艺与安全操作培训班（第4期）"
    bar.resize(1200, 56)
    bar.show()
    bar.show_title("签发证书", whole, deeper=True)
    assert bar._note.text() == whole
    bar.resize(640, 56)
    qtbot.waitUntil(lambda: bar._note.text() != whole)
    assert bar._note.toolTip() == whole
    qtbot.waitUntil(lambda: bar._title.width() >= bar._title.sizeHint().width())
    bar.resize(1200, 56)
    qtbot.waitUntil(lambda: bar._note.text() == whole)
