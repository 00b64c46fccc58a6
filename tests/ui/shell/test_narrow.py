"""The frame in a narrow window: what gives way, in which order, and where it is still told."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.base.progress import Progress
from academy.ui.parts.marks import BrandSeal
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.nav import Navigation
from academy.ui.shell.screen import SIZES, offered
from academy.ui.shell.status import StatusLine
from academy.ui.shell.top import TopBar

LONG = "第十二教学楼三层东侧多媒体报告厅什么时候不开放，以及怎样把它重新打开"


def in_a_frame(part: QWidget, qtbot: QtBot) -> None:
    """A window by itself is never narrower than its layout; a part of one is."""
    whole = QWidget()
    qtbot.addWidget(whole)
    part.setParent(whole)
    whole.resize(1200, 56)
    part.resize(1200, part.height())
    whole.show()


@pytest.fixture
def bar(qtbot: QtBot, workspace: Workspace) -> TopBar:
    made = TopBar("zh", has_about=False)
    in_a_frame(made, qtbot)
    return made


@pytest.fixture
def line(qtbot: QtBot, workspace: Workspace) -> StatusLine:
    made = StatusLine(workspace.worker)
    made.show_saved(workspace.clock.now())
    made.show_backup("上次备份 2026-11-22 17:30")
    made.show_database("本机 SQLite", demo=True)
    made.show_who("齐河工匠学院 · 陈晓敏")
    in_a_frame(made, qtbot)
    return made


def test_what_was_written_is_offered_for_a_while_and_not_taken_from_under_the_keys(
    line: StatusLine, workspace: Workspace, qtbot: QtBot
) -> None:
    made, name = line.made, "20261123-093000.academy-backup"
    assert made._offer.interval() == 60_000
    workspace.worker.job_made.emit("备份", Path("/数据") / name)
    assert made.newest.text() == f"打开 {name}"
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.newest.setFocus()
    made._offer.timeout.emit()
    assert made.isVisible()
    assert made._offer.isActive()
    made.newest.clearFocus()
    made._offer.timeout.emit()
    assert made.isHidden()
    workspace.worker.job_made.emit("导出", Path("/数据") / f"{'齐河工匠学院' * 8}年度台账.xlsx")
    assert made.isVisible()
    assert made.newest.text().startswith("打开 齐河工匠学院")
    assert made.newest.text().endswith("台账.xlsx"), "the middle of a long name gives way"


@pytest.mark.parametrize("note", ["", "总院 · 9 家分院"])
def test_the_name_of_the_academy_stands_beside_the_middle_of_its_seal(
    qtbot: QtBot, workspace: Workspace, note: str
) -> None:
    made = Navigation([], "测试工匠学院", note)
    in_a_frame(made, qtbot)
    made.resize(made.width(), 400)
    made.show()
    lines = [each for each in made._names.findChildren(QLabel) if each.text()]
    assert len(lines) == (2 if note else 1)
    tops = [each.mapTo(made, QPoint()).y() for each in lines]
    middle = (tops[0] + tops[-1] + lines[-1].height()) / 2
    seal = made.findChildren(BrandSeal)[0]
    assert abs(seal.mapTo(made, QPoint(0, seal.height() // 2)).y() - middle) <= 2


def within(part: QWidget, whole: QWidget) -> bool:
    return part.isHidden() or whole.rect().contains(part.geometry())


def test_a_long_title_takes_two_lines_and_says_the_whole_in_its_tip(bar: TopBar, qtbot: QtBot) -> None:
    bar.show_title(LONG, "2026", deeper=True)
    assert bar._title.text() == LONG
    bar.resize(619, 56)
    qtbot.waitUntil(lambda: "\n" in bar._title.text())
    assert bar._title.text().replace("\n", "") == LONG
    assert bar._title.accessibleName() == LONG
    qtbot.waitUntil(lambda: all(within(each, bar) for each in (bar._title, bar._find)))
    qtbot.waitUntil(lambda: bar._title.sizeHint().width() <= bar._title.width())
    bar.resize(520, 56)
    qtbot.waitUntil(lambda: bar._title.text().endswith("…"))
    assert bar._title.toolTip() == LONG
    bar.resize(1200, 56)
    assert bar._title.text() == LONG


def test_the_words_of_the_search_give_way_before_undo_and_redo(bar: TopBar, qtbot: QtBot) -> None:
    bar.show_title("补充协议和协议的变更", "", deeper=True)
    shown = []
    for width in range(1000, 420, -10):
        bar.resize(width, 56)
        shown.append((bar._find.minimumWidth() > 60, not bar._undo.isHidden()))
    assert list(dict.fromkeys(shown)) == [(True, True), (False, True), (False, False)]


def test_marks_of_the_status_line_say_what_its_words_have_no_room_for(line: StatusLine, qtbot: QtBot) -> None:
    assert not line._database.isHidden()
    line.resize(360, 32)
    assert line._database.isHidden()
    assert line._database_mark.toolTip() == "本机 SQLite"
    assert "17:30" in line._backup_mark.toolTip()
    qtbot.waitUntil(lambda: within(line._demo, line) and within(line._database_mark, line))
    line.resize(1200, 32)
    assert not line._database.isHidden()


def test_a_job_is_told_whole_before_what_is_always_there(
    line: StatusLine, qtbot: QtBot, workspace: Workspace
) -> None:
    title, ended = "正在把全部人员的档案写成文件", threading.Event()

    def job(progress: Progress) -> None:
        progress.step(7, 11)
        ended.wait(20)

    line.resize(520, 32)
    with qtbot.waitSignal(workspace.worker.job_ended):
        workspace.worker.start(line, title, job)
        qtbot.waitUntil(line.jobs.isVisible)
        qtbot.waitUntil(lambda: line._who.isHidden() and line._saved.isHidden())
        assert line.jobs._words.text() == title
        line.resize(300, 32)
        qtbot.waitUntil(lambda: line.jobs._words.text().endswith("…"))
        assert line.jobs._words.toolTip() == title
        assert within(line.jobs, line)
        line.resize(520, 32)
        qtbot.waitUntil(lambda: line.jobs._words.text() == title)
        ended.set()
    qtbot.waitUntil(lambda: not line._who.isHidden())


@pytest.mark.parametrize(
    ("screen", "now", "points"),
    [
        ((1920, 1080), 100, "16"),
        ((960, 540), 100, "16"),  # 200 % of the system: three times as large leaves 640x360
        ((683, 384), 100, "10.5"),
        ((455, 256), 150, "16"),  # chosen on a larger screen: it may be taken back
    ],
)
def test_no_size_of_words_is_offered_that_leaves_no_room_for_the_window(
    screen: tuple[int, int], now: int, points: str
) -> None:
    found = offered(QSize(*screen), now)
    assert list(found.values())[-1] == points
    assert found.items() <= SIZES.items()


def test_what_the_status_line_does_not_say_takes_no_room(qtbot: QtBot, workspace: Workspace) -> None:
    made = StatusLine(workspace.worker)
    in_a_frame(made, qtbot)
    made.show_backup("还没有备份")
    assert made._backup_mark.x() == 24  # where every page begins
    made.show_saved(workspace.clock.now())
    qtbot.waitUntil(lambda: made._saved_mark.x() == 24)
    assert made._backup_mark.x() > 80
