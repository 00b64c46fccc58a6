"""Where the keys are while pages come and go."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from academy.ui.parts.buttons import button
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell
from academy.ui.shell.nav import NavItem
from tests.ui.test_shell import Sample, built, open_shell, shell

__all__ = ["built", "shell"]


class Asking(Sample):
    """Its first thing is an act; a field comes below it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, "asking", [])
        self.body.insertWidget(0, button("作废"))
        self.body.addWidget(button("保存"))


def test_a_page_on_top_gets_the_keys_on_no_act_and_gives_them_back(
    qtbot: QtBot, shell: Shell, workspace: Workspace
) -> None:
    open_shell(qtbot, shell)
    below = shell.page()
    assert isinstance(below, Sample)
    more = button("打开")
    below.body.addWidget(more)
    qtbot.waitUntil(more.isVisible)
    more.setFocus()
    above = Asking(workspace)
    shell.push(above)
    qtbot.waitUntil(lambda: shell.focusWidget() is above.search)
    above.findChildren(QPushButton)[-1].setFocus()
    shell.pop()
    assert shell.focusWidget() is more


def test_the_keys_are_seen_in_the_navigation_once_what_had_them_is_gone(qtbot: QtBot, shell: Shell) -> None:
    open_shell(qtbot, shell)
    gone = button("登录")
    gone.setParent(shell)
    gone.show()
    gone.setFocus()
    shell.centralWidget().setEnabled(False)  # as the gate does
    gone.hide()
    shell.centralWidget().setEnabled(True)
    shell.show_page("people")
    now = shell.focusWidget()
    assert isinstance(now, NavItem)
    assert now.accessibleName() == "人员"
