"""Pages that open and close late, links that choose within a page, and the way back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell
from tests.ui.test_shell import Sample, built, open_shell, shell

__all__ = ["built", "shell"]


def above(shell: Shell, workspace: Workspace, name: str) -> Sample:
    made = Sample(workspace, name, [])
    made.title = name
    shell.push(made)
    return made


def test_an_import_that_ends_late_closes_its_own_page_and_no_other(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    home = shell.page()
    importing = above(shell, workspace, "导入")
    shell.show_page("people")
    person = above(shell, workspace, "王涛")
    importing.closing.emit()
    assert shell.page() is person
    shell.show_page("home")
    assert shell.page() is home


def test_a_page_below_can_close_while_another_stands_on_it(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    home = shell.page()
    importing, person = above(shell, workspace, "导入"), above(shell, workspace, "王涛")
    importing.closing.emit()
    assert shell.page() is person
    shell.pop()
    assert shell.page() is home


def test_a_page_that_was_asked_for_and_comes_late_waits_where_it_was_asked_for(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    home = shell.page()
    assert home is not None
    shell.show_page("people")
    people = shell.page()
    late = Sample(workspace, "合同", [])
    home.opening.emit(late)
    assert shell.page() is people
    shell.show_page("home")
    assert shell.page() is late


def test_back_from_what_was_opened_in_a_page_a_link_led_into_ends_on_that_page(
    qtbot: QtBot, shell: Shell, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sample, "chooses_within", True)
    open_shell(qtbot, shell)
    shell.lead("people", 7)
    people = shell.page()
    above(shell, workspace, "设计器")
    shell.pop()
    assert shell.page() is people


def test_behind_the_gate_the_key_back_neither_moves_nor_asks(
    qtbot: QtBot, shell: Shell, workspace: Workspace, said: list
) -> None:
    open_shell(qtbot, shell)
    page = above(shell, workspace, "王涛")
    page.typed = True
    shell.centralWidget().setEnabled(False)  # as the gate does
    qtbot.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert said == []
    assert shell.page() is page


def test_with_other_rights_pages_are_made_anew_but_for_those_that_hold_something_typed(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    home = shell.page()
    shell.show_page("people")
    typed = above(shell, workspace, "王涛")
    typed.typed = True
    shell.renew_pages()
    assert shell.page() is typed
    shell.show_page("home")
    assert shell.page() is not home
    shell.show_page("people")
    assert shell.page() is typed
    typed.typed = False
    shell.show_page("home")
    shell.show_page("people")
    assert shell.page() is not typed
