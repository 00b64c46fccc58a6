"""Looks over everything that is visible: names for those who cannot see, targets, words that are cut."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from academy.ui.home.lines import Elided
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.marks import Mark
from academy.ui.parts.table import Table
from academy.ui.parts.theme import theme
from academy.ui.shell.find_box import FindBox
from academy.ui.shell.nav import NavItem

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox)
WORDS_KEPT = 112  # pixels: eight characters, the name of an academy
TARGET = 24  # pixels a finger or a shaking hand needs (WCAG 2.2)


RESOURCES = Path(__file__).parents[3] / "resources"


def words_of(language: str) -> frozenset[str]:
    """Every word the window has in a language: its labels, and the states and roles of the rooms."""
    tag = "translation" if language == "zh" else "source"
    trees = (ElementTree.parse(file).getroot() for file in (RESOURCES / "i18n" / "zh_CN").glob("*.ts"))
    found = {each.text for tree in trees for each in tree.iter(tag) if each.text}
    for file in (RESOURCES / "words" / language).glob("*.toml"):
        if file.stem == "designs":  # names, as an academy gives its own: whole in the list and in the tip
            continue
        found |= set(_leaves(tomllib.loads(file.read_text("utf-8"))))
    return frozenset(found)


def _leaves(table: dict[str, Any]) -> Iterator[str]:
    for value in table.values():
        yield from _leaves(value) if isinstance(value, dict) else (str(value),)


def shown(root: QWidget) -> Iterator[QWidget]:
    """Visible widgets of ours; the insides of Qt's own controls are left out."""
    for each in root.findChildren(QWidget):
        if each.isVisibleTo(root) and not each.objectName().startswith("qt_"):
            yield each


def controls(root: QWidget) -> list[QWidget]:
    return [
        each
        for each in shown(root)
        if isinstance(each, CONTROLS) and not isinstance(each.parent(), QComboBox | QAbstractSpinBox)
    ]


def nameless(root: QWidget) -> list[str]:
    """Controls the accessibility tree has no name for."""
    found = []
    for each in controls(root):
        seen = QAccessible.queryAccessibleInterface(each)
        name = seen.text(QAccessible.Text.Name) if seen is not None else ""
        if not name.strip():
            found.append(_place(each, root))
    return found


def undescribed(root: QWidget) -> list[str]:
    """Controls the accessibility tree has no description of, or no role that says what they are."""
    found = []
    for each in controls(root):
        seen = QAccessible.queryAccessibleInterface(each)
        if seen is None or isinstance(each, QHeaderView):  # Qt gives the cells of a heading their roles
            continue
        told = seen.text(QAccessible.Text.Description).strip()
        plain = seen.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if not told or plain:
            found.append(
                f"{_place(each, root)} “{seen.text(QAccessible.Text.Name)}” {seen.role().name} “{told}”"
            )
    return found


def small(root: QWidget) -> list[str]:
    """Buttons smaller than a target; links inside running text may be lower."""
    return [
        f"{_place(each, root)} {each.width()}x{each.height()}"
        for each in controls(root)
        if isinstance(each, QAbstractButton) and (each.width() < TARGET or each.height() < TARGET)
        if each.property("kind") != "link" and not isinstance(each.parent(), QLineEdit)
    ]


def cut(root: QWidget) -> list[str]:
    """Labels and buttons whose words need more room than they have."""
    found = []
    for each in shown(root):
        if isinstance(each, QLabel) and each.text() and each.pixmap().isNull():
            wide = each.minimumSizeHint().width() if each.wordWrap() else each.sizeHint().width()
            high = each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            if wide > each.width() + 1 or high > each.height() + 2:
                found.append(
                    f"{_place(each, root)} “{each.text()[:40]}” {each.size().toTuple()} < {wide}x{high}"
                )
        elif isinstance(each, Mark) and each.width() + 1 < each.sizeHint().width():
            found.append(f"{_place(each, root)} “{each.text}” {each.width()} < {each.sizeHint().width()}")
        elif isinstance(each, QLineEdit):
            margins = each.textMargins()
            room = each.contentsRect().width() - margins.left() - margins.right() - 8
            wide = each.fontMetrics().horizontalAdvance(each.placeholderText())
            if wide > room and each.toolTip() != each.placeholderText():
                found.append(f"{_place(each, root)} “{each.placeholderText()}” {room} < {wide}")
        elif isinstance(each, FindBox) or isinstance(each.parent(), QLineEdit | Mark):
            continue  # it chooses its words by its width; a handle has those of its chip
        elif isinstance(each, QAbstractButton) and each.text():
            wide = each.sizeHint().width()
            if wide > each.width() + 1:
                found.append(f"{_place(each, root)} “{each.text()}” {each.width()} < {wide}")
    return found


def choices_cut(root: QWidget, own: frozenset[str]) -> list[str]:
    """Every entry of every choice, not only the one it stands at; longer data has its list and tip whole."""
    found = []
    for each in shown(root):
        if isinstance(each, QComboBox) and not isinstance(each, CalmCombo):
            found.append(f"{_place(each, root)} does not tell what is cut")
        elif isinstance(each, CalmCombo):
            advance, room = each.fontMetrics().horizontalAdvance, each.room()
            texts = [text for text in map(each.itemText, range(each.count())) if advance(text) > room]
            cut_short = [text for text in texts if text in own or room < WORDS_KEPT]
            found += [f"{_place(each, root)} entry “{text}” {room} < {advance(text)}" for text in cut_short]
    return found


def sideways(root: QWidget) -> list[str]:
    """Pages and parts of pages that have to be pushed sideways; tables inside their own view may."""
    areas = [each for each in shown(root) if isinstance(each, QScrollArea)]
    frame = root.parentWidget().parentWidget() if root.parentWidget() is not None else None
    if isinstance(frame, QScrollArea):
        areas.append(frame)
    return [
        f"{_place(each, root)} {each.viewport().width()} < {inner.minimumSizeHint().width()}"
        for each in areas
        if (inner := each.widget()) is not None
        and each.widgetResizable()  # not a drawing in a view of its own
        and each.horizontalScrollBar().maximum() > 0
    ]


def overhanging(dialog: QWidget, window: QWidget) -> list[str]:
    """A dialog wider or higher than the window it stands on, which may fill the whole screen."""
    return [
        f"{type(dialog).__name__} “{dialog.windowTitle()}” {way} {own} > {room}"
        for way, own, room in (
            ("width", dialog.width(), window.width()), ("height", dialog.height(), window.height()),
        )
        if own > room
    ]  # fmt: skip


def elided(root: QWidget, own: frozenset[str]) -> list[str]:
    """Words of the program that gave way to an ellipsis; `own` are all it has. Data may: its tip is whole."""
    found = []
    for each in shown(root):
        if isinstance(each, Elided) and each.is_cut() and each.text in own:
            found.append(f"{_place(each, root)} “{each.text}”")
        elif isinstance(each, NavItem) and not each.narrow:
            wide = theme().metrics("body", strong=True).horizontalAdvance(each.accessibleName())
            if wide > each.room():
                found.append(f"navigation “{each.accessibleName()}” {each.room()} < {wide}")
        elif isinstance(each, Table):
            header, metrics = each.horizontalHeader(), theme().metrics("caption")
            for place, column in enumerate(each.model_columns()):
                wide = metrics.horizontalAdvance(column.title)
                if column.title and not header.isSectionHidden(place) and header.sectionSize(place) < wide:
                    found.append(f"heading “{column.title}” {header.sectionSize(place)} < {wide}")
    return found


def _place(each: QWidget, root: QWidget) -> str:
    chain: list[str] = []
    at: QObject | None = each
    while at is not None and at is not root and len(chain) < 4:
        chain.append(type(at).__name__)
        at = at.parent()
    return " in ".join(chain)


class Elisions:
    """Everything painted that ended in an ellipsis while it was watched, wherever it was painted from."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._on = False
        self._plain = QFontMetrics.elidedText
        plain = self._plain

        def told(metrics: QFontMetrics, text: str, *how: Any) -> str:
            shown = plain(metrics, text, *how)
            if self._on and shown != text:
                self.found.append(text)
            return shown

        QFontMetrics.elidedText = told  # type: ignore[method-assign,assignment]

    @contextmanager
    def watched(self) -> Iterator[None]:
        self.found.clear()
        self._on = True
        yield
        self._on = False

    def end(self) -> None:
        QFontMetrics.elidedText = self._plain  # type: ignore[method-assign]


class Longer(QTranslator):
    """Every text a fifth longer, as other words for the same thing would be."""

    def __init__(self, inner: QTranslator, filler: str) -> None:
        super().__init__(QApplication.instance())
        self._inner, self._filler = inner, filler

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        words = self._inner.translate(context, text, disambiguation, n)
        if context.startswith("Q") or len(text) > 60:  # Qt's own, and sentences, which wrap
            return words or None
        words = words or text
        return words + self._filler * max(1, len(words) // 5)
