"""A dialog: head and body on white, buttons below a rule, the window behind it dimmed. Shown by `open()`."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, Item, box, column, flow, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import ICONS
from academy.ui.parts.reading import go_on
from academy.ui.parts.theme import theme

translate = QCoreApplication.translate
_ROOM = 96  # what a dialog leaves of the height of a large window
_EDGE = 8  # what it leaves of any window on each side: it never stands wider or higher than its window
_ENDS = 118  # pixels of a head and a foot of one line each
_NARROWEST = 400  # no window of ours is narrower; what is no window may be
_LOWEST = 240  # what its content has before the room above and below it is given up


class Scrim(QWidget):
    """Dims the window behind a dialog; the window stays readable."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("scrim", 110))


class SnugArea(QScrollArea):
    """As high as its content, up to `ceiling`; then it scrolls."""

    def __init__(self, body: QWidget, width: int) -> None:
        super().__init__()
        self._wide, self._body = width, body
        self.ceiling = 560
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for each in (self.viewport(), body):
            each.setAutoFillBackground(False)
        body.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def take(self, width: int) -> None:
        """Be as wide as this."""
        self._wide = width
        self.setFixedWidth(width)

    def fit(self) -> None:
        """Take the height the content needs now."""
        wanted = self.sizeHint().height()
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        layout = self._body.layout()
        wide = self._wide
        if layout is None:
            return QSize(wide, 0)
        high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        # words that wrap ask for a minimum as if they were narrow, and the content takes it
        high = max(high, layout.totalMinimumSize().height())
        return QSize(wide, min(high, self.ceiling))


def leave_words(verb: str) -> str:
    """What the button says that does nothing: not “Cancel” beside a verb that cancels something itself."""
    words = translate("Dialog", "Cancel")
    return translate("Dialog", "Keep it") if verb.startswith(words) else words


class Dialog(QDialog):
    """The frame of every dialog. Subclasses fill `self.body` and call `set_foot`; `mark` is the tone of the
    sign before the title of one that reports."""

    def __init__(
        self, parent: QWidget | None, title: str, note: str = "", width: int = 560, mark: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scrim: Scrim | None = None
        self._before: QWidget | None = None
        self.body = column(gap=16, margins=(24, 4, 24, 20))
        self._wanted = width
        self._area = SnugArea(box(self.body), width)
        quiet: list[Item] = [Line(note, "table", "muted")] if note else []
        self._bar = flow()
        self._foot = box(column(self._bar, margins=(24, 12, 24, 12)), "dialogFoot")
        sign = [Glyph(ICONS[mark], mark, 22)] if mark else []
        words = row(*sign, Line(title, "title"), gap=12)
        self._head = box(column(flow(words, None, *quiet, gap=12), margins=(24, 20, 24, 12)))
        outer = column(self._head, self._area, self._foot, gap=0)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.setLayout(outer)
        self._foot.installEventFilter(self)
        self._fit_width()
        self.finished.connect(self._on_finished)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._on_help)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as one reads: the fields, then the foot."""
        return go_on(self, onward)

    def help_text(self) -> str:
        """What F1 says about this dialog, above the chapter of the page; lines may be Markdown."""
        return ""

    def _on_help(self) -> None:
        """The window below has the book; it stands above this dialog, which waits."""
        at = self.parentWidget()
        while at is not None:
            window = at.window()
            if (show := getattr(window, "show_help", None)) is not None:
                show("", self, self.help_text())
                return
            at = window.parentWidget()

    def set_foot(self, *items: Item) -> None:
        """Cancel at the left, the verb at the far right; keys stay with the button they press."""
        keys: Keys | None = None
        for item in items:
            if item is None:
                self._bar.turn()
            elif isinstance(item, Keys):
                keys = item
            elif isinstance(item, QWidget):
                self._bar.addWidget(item if keys is None else _with_keys(keys, item))
                keys = None
        self._fit_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._foot:
            self._fit_width()
        return super().eventFilter(watched, event)

    def _fit_width(self) -> None:
        """As wide as wanted, or as its buttons are in one line; where the window is narrower, as that."""
        wide = max(self._wanted, self._foot.sizeHint().width())
        if (window := _ground(self)) is not None:
            wide = min(wide, max(window.width() - 2 * _EDGE, _NARROWEST))
        if wide == self._area.width() == self._foot.width():
            return
        self._area.take(wide)
        for each in (self._head, self._foot):
            each.setFixedWidth(wide)

    def _fit_height(self) -> None:
        """The content scrolls where the window is lower than the whole."""
        if (window := _ground(self)) is None:
            return
        ends = sum(_high(each, self._area.width()) for each in (self._head, self._foot))
        self._area.ceiling = _ceiling(window, ends)

    def room(self, wide: int, high: int) -> QSize:
        """What a part that scrolls by itself gets of so many pixels: two bars side by side help nobody."""
        if (window := _ground(self)) is None:
            return QSize(wide, high)
        inner = self.body.contentsMargins()
        across = self._area.width() - inner.left() - inner.right()
        return QSize(min(wide, across), min(high, _ceiling(window, _ENDS) - inner.top() - inner.bottom()))

    def way_out(self, verb: str = "") -> tuple[Item, Item]:
        """What the foot begins with where something is asked: Esc, and the button that does the same.

        Where the `verb` of the dialog itself cancels something, it says that nothing is done.
        """
        return Keys("Esc"), button(leave_words(verb), on=self.reject)

    def set_close(self, kind: str = "primary") -> QPushButton:
        """The foot of what is only read. Answers its button, which has Enter."""
        close = button(translate("Dialog", "Close"), kind, on=self.accept)
        close.setDefault(True)
        self.set_foot(None, Keys("Esc"), close)
        return close

    def open(self) -> None:
        """Show above the parent's window, which waits; the focus comes back when this closes."""
        self._before = QApplication.focusWidget()
        parent = self.parentWidget()
        if parent is not None:
            self._scrim = Scrim(parent.window())
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit_width()
        self._fit_height()
        self._area.fit()
        super().showEvent(event)
        if (window := _ground(self)) is not None:
            frame = window.frameGeometry()
            self.adjustSize()
            title = frame.height() - window.height()  # the system's, as high above this as above the window
            left = frame.left() + (frame.width() - self.width()) // 2
            top = frame.top() + (frame.height() - self.height() - title) // 2
            self.move(max(left, frame.left()), max(top, frame.top()))

    def _on_finished(self) -> None:
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None
        if self._before is not None and isValid(self._before):  # the page below may have been built anew
            self._before.setFocus()
        self._before = None


def _with_keys(keys: Keys, widget: QWidget) -> QWidget:
    """Both go on below together."""
    return box(row(keys, widget))


def _ceiling(window: QWidget, ends: int) -> int:
    """How high the content may be between head and foot of so many pixels."""
    return max(window.height() - _ROOM - ends, min(_LOWEST, window.height() - 2 * _EDGE - ends), _ROOM)


def _high(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()


def _ground(dialog: QDialog) -> QWidget | None:
    """The program's window, which a dialog stands on whatever dialogs are between."""
    at = dialog.parentWidget()
    while at is not None and (above := at.window().parentWidget()) is not None:
        at = above
    return at.window() if at is not None else None
