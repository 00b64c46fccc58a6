"""The look: contrast, switching, icons."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from academy.base.paths import RESOURCES
from academy.ui.parts import tokens
from academy.ui.parts.buttons import button
from academy.ui.parts.icons import icon
from academy.ui.parts.layout import Glyph
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace

UI = Path(__file__).resolve().parents[2] / "academy" / "ui"
# Where a call takes the name of an icon: its place, and its keyword.
ICON_ARGUMENTS = {
    "button": (2, "icon_name"),
    "icon": (0, "name"),
    "Glyph": (0, "name"),
    "EmptyState": (0, "icon_name"),
    "PageSpec": (1, "icon"),
    "RowAction": (2, "icon"),
    "AccountAction": (1, "icon"),
}


@pytest.mark.parametrize(
    ("scheme", "hues"), [(tokens.LIGHT, tokens.CLASS_LIGHT), (tokens.DARK, tokens.CLASS_DARK)]
)
def test_u53_every_pair_of_colours_keeps_its_contrast(scheme: dict[str, str], hues: tuple) -> None:
    measured = list(tokens.checked_pairs(scheme, hues))
    assert len(measured) > 50
    assert [pair for pair, got, wanted in measured if got < wanted] == []


def test_both_schemes_name_the_same_tokens() -> None:
    assert tokens.LIGHT.keys() == tokens.DARK.keys()


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_switch_repaints_icons_and_painted_marks(qtbot: QtBot, workspace: Workspace) -> None:
    glyph, pill = Glyph("house", "text"), Pill("在培", "ok")
    for each in (glyph, pill):
        qtbot.addWidget(each)
    light = glyph.grab().toImage(), pill.grab().toImage()
    drawn = icon("house", "text")
    before = drawn.pixmap(QSize(16, 16)).toImage()
    workspace.theme.use("dark")
    assert glyph.grab().toImage() != light[0]
    assert pill.grab().toImage() != light[1]
    assert drawn.pixmap(QSize(16, 16)).toImage() != before
    assert glyph.palette().window().color() == QColor(tokens.DARK["bg"])


def test_the_strong_weight_is_a_file_of_its_own(workspace: Workspace) -> None:
    plain, strong = workspace.theme.metrics("body"), workspace.theme.metrics("body", strong=True)
    assert strong.horizontalAdvance("craftsman") > plain.horizontalAdvance("craftsman")


def test_an_unknown_scheme_is_a_bug(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="sepia"):
        workspace.theme.use("sepia")


def test_an_unknown_icon_is_told_when_the_button_is_made(workspace: Workspace) -> None:
    with pytest.raises(FileNotFoundError):
        button("Save", "", "no-such-icon")


@pytest.mark.parametrize("file", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_can_be_drawn(workspace: Workspace, file: Path) -> None:
    assert workspace.theme.drawing(file.stem, "text").isValid()


def test_every_icon_named_in_the_window_is_there() -> None:
    missing = [f"{place}: {name}" for place, name in icons_named() if not is_icon(name)]
    assert missing == []


def is_icon(name: str) -> bool:
    return name == "" or (RESOURCES / "icons" / f"{name}.svg").exists()


def icons_named() -> Iterator[tuple[str, str]]:
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in ICON_ARGUMENTS:
                place, keyword = ICON_ARGUMENTS[node.func.id]
                given = [*node.args[place : place + 1], *(k.value for k in node.keywords if k.arg == keyword)]
                for each in given:
                    if isinstance(each, ast.Constant) and isinstance(each.value, str):
                        yield f"{file.name}:{node.lineno}", each.value
