"""Over every page of the window, in both languages: names, targets, words that are cut."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from academy.ui.parts.i18n import TextTranslator
from tests.journeys.desk import Desk
from tests.journeys.ux.looking import Longer, cut, elided, nameless, small

FILLER = {"zh": "字", "en": "mo"}


@pytest.fixture
def longer(desk: Desk) -> Iterator[list[QTranslator]]:
    """Put in by the test once it knows the language; taken out again whatever happens."""
    installed: list[QTranslator] = []
    yield installed
    for each in installed:
        QApplication.removeTranslator(each)


def every_page(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    shell = desk.window.shell
    for key in [spec.key for spec in shell.specs()]:
        page = desk.go(key)
        desk.settled()
        desk.qtbot.wait(100)  # the layout follows the words in its own time
        yield key, page


def words_of(language: str) -> frozenset[str]:
    """Every word the window has in a language."""
    tag = "translation" if language == "zh" else "source"
    files = (Path(__file__).parents[3] / "resources" / "i18n" / "zh_CN").glob("*.ts")
    trees = (ElementTree.parse(file).getroot() for file in files)
    return frozenset(each.text for tree in trees for each in tree.iter(tag) if each.text)


def in_language(desk: Desk, name: str) -> None:
    desk.window.workspace.language.use(name)
    desk.settled()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u34_and_u57_every_control_of_every_page_has_a_name_and_a_size(desk: Desk, language: str) -> None:
    in_language(desk, language)
    wrong = [f"{key}: {each}" for key, page in every_page(desk) for each in nameless(page) + small(page)]
    shell = desk.window.shell
    wrong += [f"frame: {each}" for each in nameless(shell._top) + small(shell._top) + nameless(shell._nav)]
    assert wrong == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u55_no_label_of_any_page_is_cut(desk: Desk, language: str) -> None:
    in_language(desk, language)
    shell, own = desk.window.shell, words_of(language)
    shell.resize(1366, 768)
    wrong = [f"{key}: {each}" for key, page in every_page(desk) for each in cut(page) + elided(page, own)]
    wrong += elided(shell._nav, own) + cut(shell._top) + cut(shell._status)
    assert wrong == []


@pytest.mark.campaign
@pytest.mark.parametrize("language", ["zh", "en"])
def test_u55_longer_words_have_room_too(desk: Desk, language: str, longer: list[QTranslator]) -> None:
    in_language(desk, language)
    longer.append(Longer(TextTranslator(QApplication.instance(), language), FILLER[language]))
    QApplication.installTranslator(longer[0])
    desk.window.shell._on_language_changed()
    desk.window.shell.resize(1366, 768)
    wrong = [f"{key}: {each}" for key, page in every_page(desk) for each in cut(page)]
    assert wrong == []
