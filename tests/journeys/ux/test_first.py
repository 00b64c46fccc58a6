"""U01, U03 to U05: the start, the demo and its end, empty lists that teach, F1 everywhere."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from academy.app import forget_demo
from academy.base.problems import Refused
from academy.ui.access.first_run import FirstRunCard
from academy.ui.parts.messages import EmptyState
from academy.ui.shell.help import HelpDialog
from academy.ui.shell.help_book import ORDER, chapter
from academy.ui.shell.tour import Tour
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import PLAIN, press

SHOWN, USABLE = 1.0, 3.0  # seconds on an idle machine
ROOT = Path(__file__).parents[3]


@pytest.mark.campaign
def test_u01_something_stands_there_in_a_second_and_the_window_in_three(home: Path) -> None:
    """The best of three: the machine may be busy with other tests."""
    taken: dict[str, list[float]] = {"1": [], "window": []}
    for until in ("window", "1", "window", "1", "window", "1"):
        settings = dict(os.environ, ACADEMY_BENCH_PAINT=until, PYTHONPATH=str(ROOT))
        began = time.monotonic_ns()
        done = subprocess.run(
            [sys.executable, "-m", "academy"], env=settings, capture_output=True, text=True, timeout=60
        )
        mark = next(line for line in done.stdout.splitlines() if line.startswith("painted "))
        taken[until].append((int(mark.split()[1]) - began) / 1e9)
    assert min(taken["1"]) < SHOWN
    assert min(taken["window"]) < USABLE


def test_u03_the_demo_is_marked_and_goes_as_a_whole(desk: Desk, demo: Path, home: Path) -> None:
    assert "演示数据" in desk.window.shell.windowTitle()
    assert len(desk.go("network").model.facts()) == 10
    page = desk.go("data")
    desk.notices.answers.append("删除演示数据")
    desk.press("删除演示数据", page)
    desk.one(FirstRunCard)
    assert not demo.exists()
    assert list((home / "config").glob("*.key")) == []


def test_u03_a_real_academy_is_never_taken_for_a_demo(earnest: Path) -> None:
    before = sorted(earnest.iterdir())
    with pytest.raises(Refused):
        forget_demo(earnest)
    assert sorted(earnest.iterdir()) == before


def empty_states(page: QWidget) -> list[EmptyState]:
    return [each for each in page.findChildren(EmptyState) if each.isVisibleTo(page)]


@pytest.mark.campaign
def test_u04_every_empty_list_says_one_sentence_and_offers_help(desk: Desk) -> None:
    seen = 0
    for key in ("people", "classes", "contracts", "certificates", "accounts"):
        page = desk.go(key)
        search = page.search
        if search is None:
            continue
        search.setText("没有这样的一行")
        search.returnPressed.emit()
        desk.settled()
        desk.until(lambda page=page: empty_states(page))
        for state in empty_states(page):
            words = [each for each in state.findChildren(QLabel) if each.text()]
            acts = [each for each in state.findChildren(QPushButton) if each.isVisibleTo(state)]
            assert " ".join(each.text() for each in words) == state.sentence()
            links = [each.text().strip() for each in acts if each.property("kind") == "link"]
            assert links == ["这一页怎么用"]
            assert sum(each.property("kind") == "primary" for each in acts) <= 1
            seen += 1
    assert seen >= 4


def test_u05_f1_opens_the_chapter_of_each_page(desk: Desk) -> None:
    for key in desk.window.shell.page_keys():
        desk.go(key).setFocus()
        press(desk, Qt.Key.Key_F1, PLAIN)
        book = desk.one(HelpDialog)
        assert book.topic() == key
        assert len(book.words()) > 60
        book.close()
    desk.press("登记人员", desk.go("people"))  # in a dialog: what each field asks for, above the chapter
    dialog = desk.dialog()
    desk.until(lambda: dialog.isActiveWindow() or dialog.activateWindow())
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_F1)
    book = desk.one(HelpDialog)
    assert book.topic() == "people"
    assert all(field.title in book.words() for field in dialog.form.fields if field.isVisibleTo(dialog))
    QTest.keyClick(book, Qt.Key.Key_Escape)
    desk.until(lambda: not desk._seen(HelpDialog))
    assert dialog.isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u05_the_book_is_whole_in_both_languages(language: str) -> None:
    found = [chapter(topic, language) for topic in ORDER]
    assert all(each is not None and each.title and len(each.text) > 60 for each in found)


def test_the_tour_goes_through_the_pages_and_ends(desk: Desk) -> None:
    home = desk.go("home")
    desk.press("两分钟导览", home)
    tour = desk.one(Tour)
    seen = []
    for _ in tour.stops():
        seen.append(desk.window.shell.page_key())
        tour._next.click()
        desk.settled()
    assert seen == ["home", "people", "classes", "timetable", "contracts", "certificates", "data", "data"]
    desk.until(lambda: desk._seen(Tour) == [])
