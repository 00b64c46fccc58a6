"""The gate: four ways by keyboard, the founding form, the recovery sheet, signing in."""

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from academy.access.facts import FoundingDraft
from academy.access.rules import founding_problems
from academy.base.problems import Refused
from academy.base.vault import Vault, key_from_sheet
from academy.launcher import Launcher
from academy.services import Services
from academy.ui.access.first_run import FirstRunCard
from academy.ui.access.founding import FoundingCard
from academy.ui.access.gate import Gate
from academy.ui.access.gate_board import GateBoard
from academy.ui.access.recovery import RecoveryCard
from academy.ui.access.sign_in import SignInCard
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.ui.academy import PASSWORD, Academy
from tests.ui.conftest import ScriptedNotices

SHEET = Vault(bytes(range(32))).sheet()


def refuse_all(_folder: Path, draft: FoundingDraft) -> Services:
    raise Refused(*founding_problems(draft))


@pytest.fixture
def launcher(tmp_path: Path) -> Launcher:
    """Nothing can be opened; founding refuses with every problem of the draft."""
    never = cast("Any", None)
    return Launcher(tmp_path / "new", lambda _root: False, never, refuse_all, never, never, never)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.setCentralWidget(QWidget())
    made.resize(1366, 768)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(window: QMainWindow, card: QWidget) -> QWidget:
    gate = Gate(window)
    gate.fit(GateBoard)
    gate.show_card(card, "匠院")
    return card


def dialog_of(window: QWidget) -> FormDialog[Any]:
    return next(each for each in window.findChildren(FormDialog) if each.isVisible())


def services_of(academy: Academy) -> Services:
    return cast("Services", academy)  # the cards ask its `access` alone


def test_u02_each_of_the_four_ways_is_reached_with_tab_and_taken_with_enter(
    qtbot: QtBot, workspace: Workspace, launcher: Launcher, window: QMainWindow
) -> None:
    card = FirstRunCard(workspace, launcher)
    shown(window, card)
    card.focus_first()
    taken: list[int] = []
    for place, way in enumerate(card.ways):
        way.clicked.disconnect()
        way.clicked.connect(lambda _on=False, at=place: taken.append(at))
        qtbot.waitUntil(way.hasFocus)
        QTest.keyClick(way, Qt.Key.Key_Return)
        QTest.keyClick(way, Qt.Key.Key_Tab)
    assert taken == [0, 1, 2, 3]


def test_a_refused_founding_marks_every_field_and_keeps_what_was_typed(
    qtbot: QtBot, workspace: Workspace, launcher: Launcher, window: QMainWindow
) -> None:
    card = FirstRunCard(workspace, launcher)
    shown(window, card)
    card.ways[0].click()
    dialog = dialog_of(window)
    typed = FoundingDraft("齐河工匠学院", "q", "秦远衡", "Q", "short", "other")
    for name in ("academy", "code", "administrator", "account", "password", "repeated"):
        dialog.form.field(name).set_value(getattr(typed, name))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(dialog.form.bad()) == 4)
    assert [each.name for each in dialog.form.bad()] == ["code", "account", "password", "repeated"]
    assert dialog.form.collect() == typed
    dialog.done(0)


def test_an_empty_database_is_founded_in_the_gate(
    qtbot: QtBot, workspace: Workspace, launcher: Launcher, window: QMainWindow, academy: Academy
) -> None:
    """This one is founded already: the sentence says so, and the form stays."""
    card = FirstRunCard(workspace, launcher)
    card.found_in(services_of(academy), lambda _account: None)
    shown(window, card)
    inside = card.findChild(FoundingCard)
    assert inside is not None
    assert all(not way.isVisible() for way in card.ways)
    typed = FoundingDraft("另一所学院", "LY", "某人", "someone", PASSWORD, PASSWORD)
    inside.form.fill(typed)
    inside.found.click()
    sentence = workspace.language.words.word("problem.access.founded_already")
    qtbot.waitUntil(lambda: any(sentence in text.text() for text in labels(inside)))
    assert inside.form.collect() == typed


def labels(widget: QWidget) -> list[QLabel]:
    return widget.findChildren(QLabel)


def test_the_recovery_letters_must_be_kept_before_going_on(
    qtbot: QtBot, workspace: Workspace, window: QMainWindow
) -> None:
    card = RecoveryCard(workspace, SHEET)
    shown(window, card)
    done: list[bool] = []
    card.done.connect(lambda: done.append(True))
    card.go_on.click()
    assert done == []
    assert card.tick.hasFocus()
    card.tick.click()
    card.go_on.click()
    assert done == [True]


def test_the_letters_can_be_copied_and_saved_and_give_the_key_again(
    qtbot: QtBot, workspace: Workspace, window: QMainWindow, tmp_path: Path
) -> None:
    card = RecoveryCard(workspace, SHEET)
    shown(window, card)
    card.view.copy.click()
    assert key_from_sheet(QGuiApplication.clipboard().text()) == bytes(range(32))
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.files.append(tmp_path / "sheet.txt")
    card.view.save.click()
    qtbot.waitUntil(lambda: bool(notices.toasts[1:]))
    lines = (tmp_path / "sheet.txt").read_text("utf-8").splitlines()
    assert key_from_sheet(" ".join(lines[3:5])) == bytes(range(32))


def test_a_wrong_password_is_told_and_the_account_stays(
    qtbot: QtBot, workspace: Workspace, window: QMainWindow, academy: Academy
) -> None:
    card = SignInCard(workspace, services_of(academy), "qinyh")
    shown(window, card)
    card.form.field("password").set_value("wrong")
    card.enter.click()
    sentence = workspace.language.words.word("problem.access.wrong")
    qtbot.waitUntil(lambda: any(sentence in text.text() for text in labels(card)))
    assert card.form.collect().account == "qinyh"
    assert card.form.collect().password == ""


def test_the_right_password_lets_in(
    qtbot: QtBot, workspace: Workspace, window: QMainWindow, academy: Academy
) -> None:
    card = SignInCard(workspace, services_of(academy), "qinyh")
    shown(window, card)
    card.form.field("password").set_value(PASSWORD)
    with qtbot.waitSignal(card.entered) as entered:
        QTest.keyClick(card.form.field("password").input, Qt.Key.Key_Return)
    assert entered.args is not None
    assert entered.args[0].account == "qinyh"
