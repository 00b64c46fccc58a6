"""The keys of the window: each means one thing at a time, and each stands in the list of keys of the help."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from academy.ui.courses.class_page import TABS, ClassPage
from academy.ui.shell.help import HelpDialog
from tests.journeys.desk import Desk
from tests.journeys.ux.test_pages import LEFT_ALONE, every_page
from tests.journeys.ux.test_tab import name
from tests.journeys.ux.walker import Walker

WINDOW = Qt.ShortcutContext.WindowShortcut
SPOKEN = {"Enter": "Return", "PgDn": "PgDown", "←": "Left", "↓": "Down"}
Meaning = tuple[str, bool, str]  # the key, whether it is one of the whole window, what has it


def keys_in(root: QWidget) -> Iterator[Meaning]:
    """What is there to be pressed in a window as it stands."""
    inside = [each for each in (root, *root.findChildren(QWidget)) if each.window() is root]
    for each in filter(QWidget.isVisible, inside):
        for cut in each.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if cut.isEnabled():
                yield from ((key.toString(), cut.context() is WINDOW, name(each)) for key in list(cut.keys()))
        if isinstance(each, QAbstractButton) and each.isEnabled() and not each.shortcut().isEmpty():
            yield each.shortcut().toString(), True, name(each)
        for act in filter(lambda act: act.isEnabled() and act.isVisible(), each.actions()):
            whole = act.shortcutContext() is WINDOW
            yield from ((key.toString(), whole, f"{name(each)} {act.text()}") for key in act.shortcuts())


def clashes(root: QWidget) -> list[str]:
    """Keys of which Qt would do nothing: two of the window. What a list has for its rows is the list's."""
    whole = [(key, told) for key, of_window, told in keys_in(root) if of_window]
    twice = {key for at, (key, _) in enumerate(whole) if key in [one for one, _ in whole[:at]]}
    return [f"{key}: {told}" for key, told in whole if key in twice]


def listed(owner: QWidget) -> set[str]:
    """As the list of keys has them."""
    told = HelpDialog(owner, "zh", "start")._keys()
    found = {f"Ctrl+{digit}" for digit in range(1, 10)}
    for keys, _ in told:
        for chord in keys.split(", "):
            *held, last = chord.split("+")
            found.add(QKeySequence("+".join([*held, SPOKEN.get(last, last)])).toString())
    return found


def places(desk: Desk) -> Iterator[str]:
    for key, page in every_page(desk):
        yield key
        if key == "classes":
            desk.until(lambda page=page: page.model.rowCount())  # type: ignore[attr-defined]
            page.table.opened.emit(page.model.facts()[0])  # type: ignore[attr-defined]
            desk.settled()
            opened = desk.page()
            assert isinstance(opened, ClassPage)
            for place, tab in enumerate(TABS):
                opened.go(place)
                desk.settled()
                yield f"class {tab}"


def test_u57_every_key_of_every_page_means_one_thing_and_is_listed(desk: Desk) -> None:
    shell, wrong, seen = desk.window.shell, list[str](), set[str]()
    book = listed(shell)
    for place in places(desk):
        wrong += [f"{place}: {each}" for each in clashes(shell)]
        seen |= {key for key, *_ in keys_in(shell) if len(key) > 1}  # letters are those of a grid
    assert wrong == []
    assert seen - book == set()
    assert len(seen) > 20


@pytest.mark.campaign
def test_u57_every_key_of_all_that_can_be_opened_means_one_thing_and_is_listed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_: True)
    for asked in ("open_file", "open_files", "save_file", "folder"):
        monkeypatch.setattr(type(desk.notices), asked, lambda *_: None)
    book, wrong, seen = listed(desk.window.shell), set[str](), set[str]()

    def see(place: str, widget: QObject) -> None:
        root = widget.window() if isinstance(widget, QWidget) else None
        if root is not None:
            wrong.update(f"{place}: {each}" for each in clashes(root))
            seen.update(key for key, *_ in keys_in(root) if len(key) > 1)

    Walker(desk, see, LEFT_ALONE["zh"]).walk()
    assert wrong == set()
    assert seen - book == set()
