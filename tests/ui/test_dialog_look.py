"""Dialogs in pixels: titles beside their fields, hints under them, and one width however long the words."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.caption import WIDTH
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.fault_dialog import FaultDialog
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, LinesField, TextField
from academy.ui.parts.flow import Line
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import Glyph
from academy.ui.parts.marks import Keys
from academy.ui.parts.theme import theme
from academy.ui.parts.tick import TickWords
from academy.ui.parts.time_field import TimeField
from academy.ui.parts.workspace import Workspace
from tests.ui.sample_form import Draft
from tests.ui.still import still

LONG = "Scans of whatever proves it, such as a letter or the returned paper; another person reads them all."


def shown(qtbot: QtBot, workspace: Workspace, fields: list[Field], note: str = "") -> FormDialog[Draft]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    form = Form(workspace, Draft(), fields)
    dialog = FormDialog(workspace, "New entry", form, lambda _: None, lambda _: None, window, note=note)
    dialog.open()
    qtbot.waitExposed(dialog)
    still()
    return dialog


def top(part: QWidget, root: QWidget) -> int:
    return part.mapTo(root, QPoint(0, 0)).y()


def words_below(field: Field) -> QLabel:
    assert field._below is not None
    return field._below.words


@pytest.mark.parametrize("hint", ["", "One a line", LONG, f"{LONG} {LONG}"])
def test_a_title_stands_beside_its_field_and_a_hint_close_below(
    qtbot: QtBot, workspace: Workspace, hint: str
) -> None:
    fields: list[Field] = [
        TextField("name", "Name", required=True, hint=hint),
        LinesField("", "Items", hint=hint),
        DateField("", "Held on", hint=hint),
    ]
    dialog = shown(qtbot, workspace, fields)
    for each in fields:
        words = each.caption.title
        assert abs(top(words, dialog) + words.height() / 2 - top(each.input, dialog) - 16) <= 1, each.title
        if hint:
            below = top(words_below(each), dialog) - top(each.input, dialog) - each.input.height()
            assert 0 <= below <= 6, each.title
            assert words_below(each).height() >= words_below(each).heightForWidth(words_below(each).width())
    last = top(fields[-1], dialog) + fields[-1].height()
    assert top(dialog._foot, dialog) - last <= 24  # no dead ground above the foot


def test_titles_of_a_dialog_share_a_column_in_which_each_has_one_line(
    qtbot: QtBot, workspace: Workspace
) -> None:
    fields: list[Field] = [
        TextField("name", "Name"),
        DateField("", "New last day of it", required=True),
        TextField("", "Why this one was chosen before all the others", required=True),  # it may wrap
    ]
    dialog = shown(qtbot, workspace, fields)
    wide = {each.caption.width() for each in fields}
    assert wide == {fields[1].caption.wanted()}
    assert min(wide) > WIDTH
    assert fields[0].caption.height() == fields[1].caption.height() == 32
    assert fields[2].caption.height() >= fields[2].caption.title.height() + 16
    must = fields[2].caption._must
    assert must is not None
    assert {must.x(), *(each.caption.title.x() for each in fields)} == {0}  # all begin at one edge
    assert dialog.width() == 600


def test_a_long_note_goes_below_the_title_instead_of_widening_the_dialog(
    qtbot: QtBot, workspace: Workspace
) -> None:
    short = shown(qtbot, workspace, [TextField("name", "Name")], "QH-2026-0001")
    assert short.width() == 600
    dialog = shown(qtbot, workspace, [TextField("name", "Name")], LONG)
    assert dialog.width() == 600
    entry = dialog.form.fields[0].input
    assert entry.mapTo(dialog, QPoint(entry.width(), 0)).x() == 600 - 24  # as far as the button below


def test_what_a_form_asks_begins_with_a_capital_and_what_was_typed_stays(
    qtbot: QtBot, workspace: Workspace
) -> None:
    said = ChoiceField("", "technical mentor", [("paper", "on paper"), ("screen", "On the screen")], True)
    typed = ChoiceField("", "Branch", [(7, "iron works")], True)
    shown(qtbot, workspace, [said, typed])
    assert said.caption.title.text() == "Technical mentor"
    assert [said.input.itemText(at) for at in range(2)] == ["On paper", "On the screen"]  # type: ignore[attr-defined]
    assert typed.input.itemText(0) == "iron works"  # type: ignore[attr-defined]


def test_where_the_verb_cancels_something_the_way_out_says_so(qtbot: QtBot, workspace: Workspace) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = Form(workspace, Draft(), [TextField("name", "原因")])
    done = lambda _: None  # noqa: E731
    dialog = FormDialog(workspace, "取消这个班次？", form, done, done, window, verb="取消班次")
    words = [each.text() for each in dialog._foot.findChildren(QPushButton)]
    assert words == ["不取消", "取消班次"]


def test_what_is_short_has_a_short_field_and_a_tick_stands_close_to_its_words(
    qtbot: QtBot, workspace: Workspace
) -> None:
    fields: list[Field] = [
        TimeField("", "From"),
        DateField("", "On"),
        CheckField("", "Saturdays may be used"),
    ]
    dialog = shown(qtbot, workspace, fields)
    assert fields[0].input.width() == fields[1].input.width()
    words = fields[2].findChild(TickWords)
    assert isinstance(words, TickWords)
    tick = fields[2].input
    assert words.mapTo(dialog, QPoint(0, 0)).x() - tick.mapTo(dialog, QPoint(18, 0)).x() == 8


@pytest.mark.parametrize("title", ["Apprentice", "Target level", "Character mentor"])
def test_a_required_title_in_a_narrow_column_stands_whole_at_its_left(
    qtbot: QtBot, workspace: Workspace, title: str
) -> None:
    """On a page the titles keep their column, and what must be filled in is said below."""
    workspace.language.use("en")
    form = Form(workspace, Draft(), [TextField("name", title, required=True)])
    qtbot.addWidget(form)
    form.show()
    still()
    caption = form.fields[0].caption
    words, must = caption.title, caption._must
    assert must is not None
    assert caption.width() == WIDTH
    assert must.y() >= words.geometry().bottom()
    assert words.x() == must.x() == 0
    assert words.height() >= words.heightForWidth(words.width())


def _far(one: QColor, other: QColor) -> int:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return sum(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_entry_of_a_menu_is_ticked_in_the_scheme_s_own_colour(
    qtbot: QtBot, workspace: Workspace, scheme: str
) -> None:
    workspace.theme.use(scheme)
    menu = QMenu()
    qtbot.addWidget(menu)
    for on in (True, False):
        action = menu.addAction("Name")
        action.setCheckable(True)
        action.setChecked(on)
    menu.popup(QPoint(10, 10))
    qtbot.waitExposed(menu)
    picture = menu.grab().toImage()
    ticks = [menu.actionGeometry(action) for action in menu.actions()]
    accent, ground = theme().colour("accent"), theme().colour("raised")

    def boldest(row: QRect) -> QColor:
        """Of the pixels before the words, the one that is least like the ground."""
        xs, ys = range(row.left() + 4, row.left() + 28), range(row.top() + 4, row.bottom() - 4)
        return max((picture.pixelColor(x, y) for x in xs for y in ys), key=lambda each: _far(each, ground))

    ticked, bare = (boldest(each) for each in ticks)
    assert _far(ticked, ground) > 120
    assert _far(ticked, accent) < min(_far(ticked, QColor(name)) for name in ("black", "white"))
    assert bare == ground


def test_what_reports_a_fault_says_so_before_its_title_and_names_the_key_that_leaves(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = FaultDialog(None, ValueError("x"), workspace.clock.now())
    qtbot.addWidget(dialog)
    dialog.show()
    assert [each.text for each in dialog._foot.findChildren(Keys)] == ["Esc"]
    title = next(each for each in dialog.findChildren(Line) if each.text() == dialog.windowTitle())
    sign = dialog.findChildren(Glyph)[0]
    assert sign.mapTo(dialog, QPoint(0, 0)).x() == 24
    middle = [each.mapTo(dialog, each.rect().center()).y() for each in (sign, title)]
    assert abs(middle[0] - middle[1]) <= 1


def test_both_versions_of_a_record_stand_in_columns_that_begin_with_their_fields(
    qtbot: QtBot, workspace: Workspace
) -> None:
    fields = [TextField("name", "Name"), TextField("remark", "Remark of the clerk")]
    form = Form(workspace, Draft(name="王涛"), fields)
    qtbot.addWidget(form)
    for each in fields:
        each.set_value("王韬")
    dialog = ConflictDialog(form, form.differences(Draft(name="王滔", remark="—")), lambda _: None)
    dialog.show()
    titles = {each.title for each in fields}
    words = [each for each in dialog.findChildren(QLabel) if each.text() in titles]
    assert {each.mapTo(dialog, QPoint(0, 0)).x() for each in words} == {24}
