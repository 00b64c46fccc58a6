"""Over every page of the window, in both languages: names, targets, words that are cut, pages too wide."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as LateError

from academy.courses.facts import ClassFilter, ClassState
from academy.ui.courses.class_page import TABS
from academy.ui.parts.i18n import TextTranslator
from tests.journeys.desk import Desk
from tests.journeys.ux.looking import (
    Elisions,
    Longer,
    choices_cut,
    cut,
    elided,
    nameless,
    overhanging,
    sideways,
    small,
    undescribed,
    words_of,
)
from tests.journeys.ux.walker import Walker
from tests.ui.still import still

FILLER = {"zh": "字", "en": "mo"}
DEMO = {"实训基地"}  # a place of the demo bears the name of its kind
NAMES = ("中文", "English")  # of the languages
PATIENCE = 2_000  # milliseconds a layout is given on a machine that is busy with other things
ROOMY = 911  # below it a choice may be narrower than its entries: its list and its tip are whole
LEFT_ALONE = {  # they end the walk, or turn it into another
    "zh": (
        "退出登录",
        "锁定",
        "移到 PostgreSQL",
        "删除演示数据",
        "深色",
        "浅色",
        "跟随",
        "中文",
        "English",
        "导览",
    ),
    "en": (
        "Sign out",
        "Lock",
        "PostgreSQL",
        "Remove the demo",
        "Dark",
        "Light",
        "system",
        "中文",
        "English",
        "tour",
    ),
}


@pytest.fixture
def longer(desk: Desk) -> Iterator[list[QTranslator]]:
    """Put in by the test once it knows the language; taken out again whatever happens."""
    installed: list[QTranslator] = []
    yield installed
    for each in installed:
        QApplication.removeTranslator(each)


@pytest.fixture
def elisions() -> Iterator[Elisions]:
    made = Elisions()
    yield made
    made.end()


def every_page(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    shell = desk.window.shell
    for key in [spec.key for spec in shell.specs()]:
        page = desk.go(key)
        desk.settled()
        still()
        yield key, page


def in_language(desk: Desk, name: str) -> None:
    desk.window.workspace.language.use(name)
    desk.settled()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u34_and_u57_every_control_of_every_page_has_name_role_description_and_size(
    desk: Desk, language: str
) -> None:
    in_language(desk, language)
    wrong = [
        f"{key}: {each}"
        for key, page in every_page(desk)
        for each in nameless(page) + small(page) + undescribed(page)
    ]
    shell = desk.window.shell
    wrong += [
        f"frame: {each}" for part in (shell._top, shell._nav, shell._status) for each in undescribed(part)
    ]
    wrong += [f"frame: {each}" for each in nameless(shell._top) + small(shell._top) + nameless(shell._nav)]
    assert wrong == []


def in_longer_words(desk: Desk, language: str, longer: list[QTranslator]) -> None:
    """Every word of a language a fifth longer, in a window that may be of any size."""
    in_language(desk, language)
    longer.append(Longer(TextTranslator(QApplication.instance(), language), FILLER[language]))
    QApplication.installTranslator(longer[0])
    desk.window.shell._on_language_changed()
    desk.window.shell.setMinimumSize(1, 1)
    desk.settled()


def frame_cut(desk: Desk) -> list[str]:
    """Words of the frame around the pages."""
    shell = desk.window.shell
    return [each for part in (shell._nav, shell._top, shell._status) for each in cut(part)]


def squeezed(desk: Desk, page: QWidget) -> list[str]:
    """Words that are cut, and pages that are wider than the window, with the frame around them.

    The layout follows the words in its own time: it is looked at again before anything is said.
    """

    def look() -> list[str]:
        return cut(page) + sideways(page) + frame_cut(desk)

    with suppress(LateError):
        desk.qtbot.waitUntil(lambda: not look(), timeout=PATIENCE)
    return look()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u55_no_label_of_any_page_is_cut(desk: Desk, language: str) -> None:
    """As on a small screen, and as 150 and 200 % leave of it."""
    in_language(desk, language)
    shell, own = desk.window.shell, words_of(language)
    shell.setMinimumSize(1, 1)
    wrong = []
    for key, page in every_page(desk):
        for size in ((1366, 768), (911, 512), (683, 384)):
            shell.resize(*size)
            QApplication.processEvents()
            found = squeezed(desk, page) + elided(page, own) + elided(shell._nav, own)
            found += choices_cut(page, own) if size[0] >= ROOMY else []
            wrong += [f"{key} {size}: {each}" for each in found]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "room"), [("zh", (640, 360)), ("en", (911, 512))], ids=["zh, the smallest", "en, at 150 %"]
)
def test_u55_no_page_and_no_tab_is_pushed_sideways_by_longer_words(
    desk: Desk, language: str, longer: list[QTranslator], room: tuple[int, int]
) -> None:
    in_longer_words(desk, language, longer)
    desk.window.shell.resize(*room)
    wrong = [f"{key}: {each}" for key, page in every_page(desk) for each in squeezed(desk, page)]
    for number, tab in class_tabs(desk):
        if tab == "attendance" and (scanning := desk.page().attendance.scanning).isVisible():
            scanning.click()
        wrong += [f"{number} {tab}: {each}" for each in squeezed(desk, desk.page())]
    for number in contracts(desk):
        wrong += [f"{number}: {each}" for each in squeezed(desk, desk.page())]
    assert wrong == []


def contracts(desk: Desk) -> Iterator[str]:
    """The first contracts of the list, each opened: one waits for signatures, others are in training."""
    for place in range(4):
        table = desk.go("contracts").table
        table.selectRow(place)
        fact = table.fact()
        table.opened.emit(fact)
        desk.settled()
        yield fact.number
        desk.window.shell.pop()
        desk.settled()


def class_tabs(desk: Desk) -> Iterator[tuple[str, str]]:
    """Every tab of every class that is open, in front and read."""
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    open_ones = ClassFilter(states=frozenset({ClassState.RUNNING, ClassState.ENROLLING}))
    for found in services.courses.classes(actor, open_ones):
        desk.go("classes").open_record(found.id)
        desk.settled()
        page = desk.page()
        for place, tab in enumerate(TABS):
            page.go(place)
            desk.settled()
            still()
            yield found.number, tab


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u55_a_class_fits_a_small_screen_with_every_tab(desk: Desk, language: str) -> None:
    in_language(desk, language)
    desk.window.shell.resize(1366, 768)
    scrolled = []
    for number, tab in class_tabs(desk):
        bars = desk.page().parentWidget().parentWidget()
        scrolled += [(number, tab)] if bars.verticalScrollBar().maximum() else []
    assert scrolled == []


# what is left of a screen, in pixels as the window counts them, once everything is drawn larger: 100 to 200 %
# of the system, 9 to 16 points of the program
ROOMS = {
    "1366x768 at 100 %": (1366, 768),
    "1366x768 at 125 %, or 1920x1080 at 200 %": (1093, 614),
    "1366x768 at 150 %, or in 16 points": (911, 512),
    "1366x768 at 200 %": (683, 384),
    "1920x1080 at 200 % in 16 points": (640, 360),  # no larger size of words is offered there
    "1920x1080 at 100 %": (1920, 1080),
    "3840x2160 at 100 % in 9 points": (4517, 2541),
}


@pytest.mark.campaign
@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS.keys())
@pytest.mark.parametrize("language", ["zh", "en"])
def test_u55_whatever_can_be_opened_has_room_for_longer_words(
    desk: Desk, language: str, longer: list[QTranslator], room: tuple[int, int], elisions: Elisions,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Every page, tab, dialog and menu of the demo, opened by its own buttons."""
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_: True)
    for asked in ("open_file", "open_files", "save_file", "folder"):
        monkeypatch.setattr(type(desk.notices), asked, lambda *_: None)  # every file box is closed again
    in_longer_words(desk, language, longer)
    shell, own = desk.window.shell, words_of(language) - DEMO
    shell.resize(*room)
    wrong: dict[str, str] = {}

    def see(place: str, widget: QWidget) -> None:
        still()
        with elisions.watched():
            (widget if widget.isWindow() else shell).grab()
        found = squeezed(desk, widget) + (choices_cut(widget, own) if room[0] >= ROOMY else [])
        found += overhanging(widget, shell) if widget.isWindow() else []
        for each in found + [f"elided “{text}”" for text in elisions.found if text in own]:
            wrong.setdefault(each, place)

    walker = Walker(desk, see, LEFT_ALONE[language])
    walker.walk()
    assert not wrong, "\n".join(f"{place}: {each}" for each, place in wrong.items())
    assert len(walker.kinds) > 45  # it did get about


@pytest.mark.campaign
@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_u55_letters_drawn_larger_are_no_wider_than_their_room(factor: str) -> None:
    """The system's own factor holds for a whole process: the ordinary test again, in one of its own."""
    words = [sys.executable, "-m", "pytest", "-q", __file__, "-k", "no_label_of_any_page or has_a_name"]
    done = subprocess.run(
        words, env=os.environ | {"QT_SCALE_FACTOR": factor}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:]
