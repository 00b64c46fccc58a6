"""Rows, columns, cards and words: how a page is laid out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from academy.ui.parts.flow import Flow, Line
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.ring import Ring

Item = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
BESIDE = " · "  # between two things told side by side
_HAN = "\u2e80"  # from here on a line may end after any character
_OPENING = "（《〈“‘「『【〔([{"
_CLOSING = "）》〉”’」』】〕)]}，。、；：？！…—～·・•,.;:?!%％" + "".join(
    map(chr, range(0x2460, 0x2474))
)  # ①…⑳


def row(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Side by side. An int is pixels of space, None takes what is left."""
    made = QHBoxLayout()
    _fill(made, items, gap, margins)
    return made


def flow(*items: Item, gap: int = 8) -> Flow:
    """As `row`, but what has no room goes on below; `None` sends the rest to the right edge."""
    return Flow(items, gap)


def column(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """One below the other. An int is pixels of space, None takes what is left."""
    made = QVBoxLayout()
    _fill(made, items, gap, margins)
    return made


def _fill(layout: QBoxLayout, items: Sequence[Item], gap: int, margins: Margins) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def refill(layout: QLayout, *items: QWidget) -> None:
    """Show `items` in place of what the layout holds, layouts inside it too.

    What was there is gone from sight and from the keys at once, and dies only with the next turn of the event
    loop: it may be the very button whose click asks for this.
    """
    while (old := layout.takeAt(0)) is not None:
        inner: Any = old.layout()  # the stubs say it is always there
        if (widget := old.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            refill(inner)
    for item in items:
        layout.addWidget(item)


def box(layout: QLayout, name: str = "") -> QFrame:
    """A frame around a layout; `name` picks its ground in the style sheet (card, sunken)."""
    made = QFrame()
    made.setObjectName(name)
    made.setLayout(layout)
    return made


def card(*items: Item, gap: int = 8, margins: Margins = (16, 16, 16, 16)) -> QFrame:
    """A white card of items in a column."""
    return box(column(*items, gap=gap, margins=margins), "card")


def rule() -> QFrame:
    """A hairline across."""
    return box(row(), "rule")


def label(
    text: str, role: str = "body", tone: str = "text", wrap: bool = False, selectable: bool = False
) -> QLabel:
    """Plain words, never read as markup: names and remarks come from people and files."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if not wrap:
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Words on two lines: as much on the first as fits, broken where Chinese and Latin words may be.

    No line begins with a mark that closes or ends with one that opens (GB/T 15834-2011, 5.1); a word or a
    number is only broken where it alone is wider than the line. Things told side by side part where one ends,
    if two lines hold them so.
    """
    fits = next((n for n in range(len(text), 1, -1) if metrics.horizontalAdvance(text[:n]) <= width), 1)
    if fits == len(text):
        return text, ""
    side = text.rfind(BESIDE, 0, fits + len(BESIDE))
    if side > 0 and metrics.horizontalAdvance(rest := text[side + len(BESIDE) :]) <= width:
        return text[:side], rest
    at = next((n for n in range(fits, 0, -1) if _may_part(text[n - 1], text[n])), fits)
    return text[:at].rstrip(), text[at:].strip()


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between these two characters."""
    if before == " " or after == " ":
        return True
    if before in _OPENING or after in _CLOSING:
        return False
    return before >= _HAN or after >= _HAN


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties the style sheet looks at, and let it look again where it has looked before."""
    new = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in new.items():
        widget.setProperty(name, value)
    if not new or not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def appear(widget: QWidget, shown: bool) -> None:
    """Show or hide a part of a page, whether it stands in one yet or not.

    One that stands nowhere yet is a window of its own to Qt: `setVisible(True)` puts it on the screen, for as
    long as the page is being made.
    """
    if widget.parentWidget() is not None or not shown:
        widget.setVisible(shown)
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)


class Glyph(QWidget):
    """An icon; `line` is the height of the first line of text it stands beside, so that both centre on it."""

    def __init__(self, name: str, token: str = "text2", size: int = 16, line: int = 0) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size
        self.setFixedSize(size, line or size)

    def show_icon(self, name: str, token: str) -> None:
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - self._size) / 2
        paint_icon(painter, QRectF(0, top, self._size, self._size), self._name, self._token)


def heading(text: str, *right: Item, note: str = "") -> QFrame:
    """The head of a card: a title, a quiet note, and actions at the right, in a row of 28 px, or several."""
    words: list[Item] = [Line(text, "section")]
    if note:
        words.append(Line(note, "caption", "muted"))
    made = box(Flow([*words, None, *right], least=28))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def facts_grid(pairs: Sequence[tuple[str, str | QWidget]], columns: int = 2) -> QGridLayout:
    """Names and values in aligned columns; an empty value shows as a dash."""
    made = QGridLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(8)
    for place, (name, value) in enumerate(pairs):
        line, slot = divmod(place, columns)
        told = label(name, "table", "muted")
        if isinstance(value, QWidget):  # a pill, or a line with a button: the name centres on it
            told.setMinimumHeight(24)
        made.addWidget(told, line, slot * 2, Qt.AlignmentFlag.AlignTop)
        shown = (
            value if isinstance(value, QWidget) else label(value or "—", "table", wrap=True, selectable=True)
        )
        if isinstance(value, str):
            shown.setAccessibleDescription(name)
        made.addWidget(shown, line, slot * 2 + 1, Qt.AlignmentFlag.AlignTop)
        made.setColumnStretch(slot * 2 + 1, 1)
    return made


def scrolled(body: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Scroll the whole when the window is lower than its parts: nothing is squeezed.

    Given the `parent` it will stand in, it stands there first: every change of parent styles all within anew.
    """
    area = QScrollArea(parent)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    Ring(area)
    for each in (area.viewport(), body):  # a scroll area turns this on for its widget, and grey shows through
        each.setAutoFillBackground(False)
    return area
