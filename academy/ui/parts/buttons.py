"""Buttons and the switch of a few views."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from academy.ui.parts.described import of_button, of_segment
from academy.ui.parts.flow import Flow
from academy.ui.parts.icons import icon
from academy.ui.parts.layout import box, column, flow
from academy.ui.parts.theme import theme

_INK = {"primary": "onAccent", "seal": "onSeal", "link": "accent"}


class FilledButton(QPushButton):
    """The main act. A seal button wears the double edge of an official seal; focus is a ring inside the fill,
    where an edge of the same colour could not be seen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        seal, filled = self.property("kind") == "seal", self.property("kind") in ("primary", "seal")
        if not filled or not self.isEnabled() or not (self.hasFocus() or seal):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token, area = "onSeal" if seal else "onAccent", QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(theme().colour(token), 2))
            painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)
        if seal:
            painter.setPen(QPen(theme().colour(token, 150), 1))
            inset = 5.5 if self.hasFocus() else 3.5
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 3, 3)


class LinkButton(QPushButton):
    """Leads somewhere, so Enter follows it, as it does everywhere else; Ctrl+Enter stays the form's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        else:
            super().keyPressEvent(event)


KINDS: dict[str, type[QPushButton]] = {"primary": FilledButton, "seal": FilledButton, "link": LinkButton}


def button(
    text: str,
    kind: str = "",
    icon_name: str = "",
    hint: str = "",
    small: bool = False,
    on: Callable[[], object] | None = None,
    keys: str = "",
) -> QPushButton:
    """`kind`: "" plain, primary, quiet, link, seal. `on` takes no arguments; `keys` is its shortcut."""
    made: QPushButton = KINDS.get(kind, QPushButton)(text)
    made.setProperty("kind", kind)
    made.setProperty("small", small)
    made.setAutoDefault(False)  # Enter belongs to the form, not to whichever button was touched last
    if not text:
        made.setAccessibleName(hint)  # what it says may change: its words are its name
    if not hint:
        made.setAccessibleDescription(of_button(kind, text))
    if hint or keys:
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(" ".join(part for part in (hint or text, shown) if part))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        made.setIcon(icon(icon_name, _INK.get(kind, "text2")))
        made.setIconSize(QSize(16, 16))
        made.setText(f" {text}" if text else "")  # Fusion leaves too little between icon and word
    if keys:
        made.setShortcut(QKeySequence(keys))
    if on is not None:
        made.clicked.connect(lambda: on())
    return made


class OneOfMany(QPushButton):
    """A button that may be one of several of which one is on: a radio button to those who listen.

    Qt lets an assistive program only turn such a button on; here that is a click like any other.
    """

    _ours = False

    def be_one_of_many(self) -> None:
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab comes to the chosen one alone
        self.toggled.connect(self._on_toggled)

    def setChecked(self, on: bool) -> None:
        self._ours = True
        super().setChecked(on)
        self._ours = False

    def nextCheckState(self) -> None:
        self._ours = True
        super().nextCheckState()
        self._ours = False

    def _on_toggled(self, on: bool) -> None:
        policy, tab = self.focusPolicy(), Qt.FocusPolicy.TabFocus
        self.setFocusPolicy(policy | tab if on else policy & ~tab)  # Qt lets it follow the keys
        if on and not self._ours:
            self.click()


class Segment(OneOfMany):
    """One of several joined choices; arrows move along them."""

    def __init__(self, text: str, kind: str, end: str) -> None:
        super().__init__(text)
        self._kind = kind
        self.setProperty("kind", kind)
        self.setProperty("end", end)
        self.be_one_of_many()
        self.setAutoDefault(False)
        self.setAccessibleDescription(of_segment())
        strong = theme().metrics("body", strong=True).horizontalAdvance(text)
        self.setMinimumWidth(strong + 30)  # the chosen word grows heavier: its neighbours must not move

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)


def way(words: QWidget, name: str, on: Callable[[], object]) -> QWidget:
    """Words of a card, and behind them the way to the record they name: one Enter."""
    go = button("", "link", "chevron-right", name, small=True, on=on)
    go.setProperty("kind", "quiet")  # without a word there is no line below it: its ring shows the keys
    return box(flow(words, go, gap=4))


class Segments(QWidget):
    """Choose one of a few views; with kind "tab", the parts of one record."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], current: int = 0, kind: str = "segment") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        last = len(words) - 1
        ends = {0: "only" if last == 0 else "first", last: "last"} if last else {0: "only"}
        buttons = [Segment(word, kind, ends.get(place, "no")) for place, word in enumerate(words)]
        for place, each in enumerate(buttons):
            self._group.addButton(each, place)
        self._group.setExclusive(True)
        self.choose(current)
        self.setLayout(column(None, Flow(buttons, gap=0), None, gap=0))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # where a window is narrower than all of them they take two lines
        self.setSizePolicy(policy)
        self._group.idClicked.connect(self.chosen)

    def current(self) -> int:
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Show a choice without telling anybody."""
        self._group.button(place).setChecked(True)

    def set_words(self, words: Sequence[str]) -> None:
        """New words on the same choices, for counts that change."""
        for place, word in enumerate(words):
            self._group.button(place).setText(word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self.current() + step
        if step and 0 <= place < len(self._group.buttons()):
            self._group.button(place).setFocus()
            self._group.button(place).click()
            return
        super().keyPressEvent(event)
