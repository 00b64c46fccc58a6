"""The steps of a path: rows where there is room, several lines each where there is not."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import PathDraft, Side
from academy.ui.apprenticeship.path_editor import PathEditor
from academy.ui.parts.workspace import Workspace

STEPS = (
    PathDraft(1, Side.TECHNICAL, "井下导线测量", 48, 1, 6),
    PathDraft(2, Side.CHARACTER, "安全", 8, 7, 9),
)


def heads(editor: PathEditor) -> int:
    return sum(each.isVisibleTo(editor) for each in editor.findChildren(QLabel))


def test_steps_are_rows_under_one_heading_where_there_is_room(qtbot: QtBot, workspace: Workspace) -> None:
    editor = PathEditor(workspace.language.words)
    qtbot.addWidget(editor)
    editor.show_value(STEPS)
    editor.resize(900, 300)
    editor.show()
    for step in editor._steps:
        assert len({each.y() for each in step.widgets()}) <= 2
    assert heads(editor) == 6
    assert editor.minimumSizeHint().width() < 400, "it can be made narrower than it is now"


def test_in_a_narrow_window_each_widget_has_its_own_heading_and_nothing_is_lost(
    qtbot: QtBot, workspace: Workspace
) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    editor = PathEditor(workspace.language.words)
    editor.setParent(whole)
    editor.show_value(STEPS)
    whole.resize(900, 600)
    editor.resize(360, 600)
    whole.show()
    assert heads(editor) == 12
    assert editor.minimumSizeHint().width() <= 360
    for step in editor._steps:
        qtbot.waitUntil(lambda text=step.text: text.width() > 300)
        assert all(editor.rect().contains(each.geometry()) for each in (*step.widgets(), step.evidence))
    assert editor.value() == STEPS
    editor.resize(900, 300)
    assert heads(editor) == 6
    assert editor.value() == STEPS
