"""Every page in both languages and both schemes, switched while the window stands."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from academy.ui.pages import page_specs
from tests.journeys.desk import Desk, Open
from tests.journeys.test_begin import founded
from tests.ui.gallery_parts import cut_texts

CHINESE = re.compile("[\u3400-\u9fff\uff00-\uffef]")
ENGLISH = re.compile(r"[A-Za-z]{2,}")
SAME_EVERYWHERE = re.compile(
    r"Ctrl|Alt|Shift|Enter|Esc|Space|Tab|Del|SQLite|PostgreSQL|SHA|PDF|Excel|Academy|F\d|xlsx?|csv|KB|MB|"
    r"English|ID\b|GB/T|CS\b|shenl|Main Hall|Shen|QH|XXXX"
)
"""Words and signs that stand alike in both languages: keys, formats, names; and the data of these tests."""
CITED = "办法"  # the rule a setting comes from keeps the name it has
OWN_NAME = "中文"  # each language is offered by its own name


def texts_of(root: QWidget) -> Iterator[str]:
    """Every word the user can read or a screen reader speaks."""
    for each in [root, *root.findChildren(QWidget)]:
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription())
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        elif isinstance(each, QLineEdit):
            yield each.placeholderText()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(at) for at in range(each.count()))
        elif isinstance(each, QHeaderView) and each.model() is not None:
            across = Qt.Orientation.Horizontal
            if each.orientation() is across:
                yield from (str(each.model().headerData(at, across) or "") for at in range(each.count()))


def foreign(root: QWidget, language: str) -> set[str]:
    """Texts that are not in `language`."""
    texts = {text for text in texts_of(root) if text and OWN_NAME not in text}
    if language == "en":
        return {text for text in texts if CHINESE.search(text)}
    return {
        text for text in texts
        if not CHINESE.search(text) and ENGLISH.search(SAME_EVERYWHERE.sub("", text))
    }  # fmt: skip


def keys_of(desk: Desk) -> list[str]:
    window = desk.window
    assert window.services is not None
    return [each.key for each in page_specs(window.workspace, window.services, window.actor, None)]  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_u06_every_page_of_a_new_academy_speaks_one_language(
    home: Path, open_window: Open, language: str
) -> None:
    desk = founded(open_window, home / "data", "Main Hall", "Shen")
    desk.window.shell._switch(language)
    desk.settled()
    central = desk.window.shell.centralWidget()
    assert central is not None
    found = {}
    for key in keys_of(desk):
        desk.go(key)
        found[key] = {text for text in foreign(central, language) if CITED not in text}
    assert {key: texts for key, texts in found.items() if texts} == {}


def test_every_page_survives_both_languages_and_schemes(desk: Desk) -> None:
    keys = keys_of(desk)
    for scheme, language in (("dark", "zh"), ("dark", "en"), ("light", "en"), ("light", "zh")):
        desk.window.shell._on_scheme_wanted(scheme)
        desk.window.shell._switch(language)
        desk.settled()
        for key in keys:
            page = desk.go(key)
            assert not page.grab().isNull()
            desk.until(lambda page=page: not list(cut_texts(page)))
