"""A dialog: head and body on white, buttons below a rule, the window behind it dimmed. Shown by `open()`."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
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
_ROOM = 96  # what a dialog leaves of the window's height, so that it never stands higher than the window


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

    def fit(self) -> None:
        """Take the height the content needs now."""
        wanted = self.sizeHint().height()
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        layout = self._body.layout()
        wide = max(self._wide, self.width()) if self.isVisible() else self._wide
        if layout is None:
            return QSize(self._wide, 0)
        high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        # words that wrap ask for a minimum as if they were narrow, and the content takes it
        high = max(high, layout.totalMinimumSize().height())
        return QSize(self._wide, min(high, self.ceiling))


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
        self._area = SnugArea(box(self.body), width)
        quiet: list[Item] = [Line(note, "table", "muted")] if note else []
        self._foot = box(row(gap=8, margins=(24, 12, 24, 12)), "dialogFoot")
        sign = [Glyph(ICONS[mark], mark, 22)] if mark else []
        head = flow(*sign, Line(title, "title"), None, *quiet, gap=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        crown = box(column(head, margins=(24, 20, 24, 12)))
        policy = crown.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # a long note takes a line, never more width
        crown.setSizePolicy(policy)
        outer.addWidget(crown)
        outer.addWidget(self._area)
        outer.addWidget(self._foot)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._area.setMinimumWidth(width)
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
        """Cancel at the left, the verb at the far right."""
        layout = self._foot.layout()
        for item in items:
            if item is None:
                layout.addStretch(1)  # type: ignore[union-attr]
            elif isinstance(item, int):
                layout.addSpacing(item)  # type: ignore[union-attr]
            elif isinstance(item, QWidget):
                layout.addWidget(item)  # type: ignore[union-attr]

    def way_out(self) -> tuple[Item, Item]:
        """What the foot begins with where something is asked: Esc, and the button that does the same."""
        return Keys("Esc"), button(translate("Dialog", "Cancel"), on=self.reject)

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
            window = parent.window()
            self._area.ceiling = max(240, window.height() - _ROOM - 128)
            self._scrim = Scrim(window)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        self._area.fit()
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            frame = parent.window().frameGeometry()
            self.adjustSize()
            place = frame.center() - self.rect().center()
            self.move(max(place.x(), frame.left()), max(place.y(), frame.top()))

    def _on_finished(self) -> None:
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None
        if self._before is not None and isValid(self._before):  # the page below may have been built anew
            self._before.setFocus()
        self._before = None
