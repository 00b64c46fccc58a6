"""Looks over everything that is visible: names for those who cannot see, targets, words that are cut."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from academy.ui.home.lines import Elided
from academy.ui.parts.table import Table
from academy.ui.parts.theme import theme
from academy.ui.shell.nav import NavItem

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox)
TARGET = 24  # pixels a finger or a shaking hand needs (WCAG 2.2)


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
        elif isinstance(each, QAbstractButton) and each.text() and not isinstance(each.parent(), QLineEdit):
            wide = each.sizeHint().width()
            if wide > each.width() + 1:
                found.append(f"{_place(each, root)} “{each.text()}” {each.width()} < {wide}")
    return found


def elided(root: QWidget, own: frozenset[str]) -> list[str]:
    """Words of the program that gave way to an ellipsis; `own` are all it has. Data may: its tip is whole."""
    found = []
    for each in shown(root):
        if isinstance(each, Elided) and each.is_cut() and each.text in own:
            found.append(f"{_place(each, root)} “{each.text}”")
        elif isinstance(each, NavItem):
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
