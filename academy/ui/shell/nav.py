"""The navigation: dark in both schemes, one item a page, its count and its digit, the account below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from academy.ui.parts.icons import icon, paint_icon
from academy.ui.parts.layout import (
    CENTRE,
    LEFT,
    RIGHT,
    Glyph,
    Item,
    box,
    column,
    label,
    refill,
    row,
    scrolled,
)
from academy.ui.parts.marks import BrandSeal, Initial
from academy.ui.parts.theme import theme
from academy.ui.shell.spec import PageSpec

WIDTH = 208
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class AccountAction:
    """An entry of the account's menu: lock, change password, sign out."""

    text: str
    icon: str
    on: Callable[[], object]


class NavButton(QPushButton):
    """Paints itself on the dark ground; hover and focus are seen without colour alone."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "nav")
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._over = False

    def paint_ground(self, painter: QPainter, raised: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if raised or self._over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("navRaised" if raised else "navHover"))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("navText"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()
        super().leaveEvent(event)


class NavItem(NavButton):
    """A page: icon, word, count, Ctrl+digit. The current one has a bar, a ground and a heavier word."""

    def __init__(self, place: int, spec: PageSpec) -> None:
        super().__init__(spec.title)
        self.setFixedHeight(40)
        self._place, self._spec, self._count = place, spec, 0
        self.setCheckable(True)
        keys = f"Ctrl+{place}" if place <= _DIGITS else ""
        self.setToolTip(f"{spec.title}  {keys}".strip())
        if keys:
            self.setShortcut(QKeySequence(keys))

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self._spec.title} {count}" if count else self._spec.title)
        self.update()

    def room(self) -> int:
        """Pixels the word has beside icon, count and digit."""
        return self.width() - 46 - (62 if self._count else 28)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, area = theme(), QRectF(self.rect())
        self.paint_ground(painter, self.isChecked())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("navText"))
            painter.drawRoundedRect(QRectF(0, 10, 3, 20), 1.5, 1.5)
        paint_icon(
            painter, QRectF(14, 10, 20, 20), self._spec.icon, "navText" if self.isChecked() else "navMuted"
        )
        painter.setFont(look.font("body", strong=self.isChecked()))
        painter.setPen(look.colour("navText"))
        room = area.adjusted(46, 0, self.room() + 46 - area.width(), 0)
        painter.drawText(
            room,
            LEFT,
            painter.fontMetrics().elidedText(
                self._spec.title, Qt.TextElideMode.ElideRight, int(room.width())
            ),
        )
        self._tail(painter, area)

    def _tail(self, painter: QPainter, area: QRectF) -> None:
        look = theme()
        painter.setFont(look.font("caption"))
        if self._place <= _DIGITS:
            painter.setPen(look.colour("navMuted"))
            painter.drawText(area.adjusted(0, 0, -12, 0), RIGHT, str(self._place))
        if self._count:
            badge = QRectF(area.right() - 56, 11, 28, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("navLine"))
            painter.drawRoundedRect(badge, 9, 9)
            painter.setPen(look.colour("navText"))
            painter.drawText(badge, CENTRE, str(self._count) if self._count < 100 else "99+")


class AccountButton(NavButton):
    """Who is signed in, and what he can do about it."""

    def __init__(self, name: str, role: str, actions: Sequence[AccountAction]) -> None:
        super().__init__(f"{name} {role}".strip())
        self.setFixedHeight(48)
        words = column(None, _elided(name, "table"), _elided(role, "caption", "muted"), None, gap=0)
        arrow: list[Item] = [Glyph("chevrons-up-down", "navMuted")] if actions else []
        initial = Initial(name, 28, "navRaised", "navText")
        for each in (initial, *arrow):
            if isinstance(each, QWidget):
                each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(initial, words, None, *arrow, gap=10, margins=(8, 0, 8, 0)))
        if actions:
            menu = QMenu(self)
            for action in actions:
                menu.addAction(icon(action.icon), action.text).triggered.connect(
                    lambda _=False, do=action.on: do()
                )
            self.setMenu(menu)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_ground(QPainter(self), raised=False)


class Navigation(QFrame):
    """The rail at the left."""

    wanted = Signal(str)

    def __init__(self, specs: Sequence[PageSpec], academy: str, note: str) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setFixedWidth(WIDTH)
        self._items = {spec.key: NavItem(place, spec) for place, spec in enumerate(specs, 1)}
        self._group = QButtonGroup(self)
        for key, item in self._items.items():
            self._group.addButton(item)
            item.clicked.connect(lambda _=False, wanted=key: self.wanted.emit(wanted))
        brand = row(
            BrandSeal(),
            column(_elided(academy, "strong", width=136), _elided(note, "caption", "muted", 136), gap=2),
            None,
            gap=12,
            margins=(4, 4, 0, 4),
        )
        pages = scrolled(box(column(*self._items.values(), None, gap=0)))
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._account = box(column(gap=0))
        layout = column(box(brand), 16, pages, NavLine(), 8, self._account, gap=0, margins=(12, 12, 12, 12))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setAccessibleName(self.tr("Navigation"))

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self._items[key].setChecked(True)

    def take_keys(self) -> None:
        """The keys go to the page that is open."""
        chosen = self._group.checkedButton()
        (chosen or next(iter(self._items.values()))).setFocus(Qt.FocusReason.TabFocusReason)

    def show_count(self, key: str, count: int) -> None:
        self._items[key].show_count(count)

    def show_account(self, name: str, role: str, actions: Sequence[AccountAction]) -> None:
        layout = self._account.layout()
        if layout is None:
            return
        refill(layout, AccountButton(name, role, actions))


class NavLine(QWidget):
    """A hairline on the dark ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("navLine"))


def _elided(text: str, role: str, tone: str = "text", width: int = 102) -> QLabel:
    """Words cut to the rail's width; the whole stands in the tip."""
    metrics = theme().metrics("body" if role == "strong" else role, strong=role == "strong")
    made = label(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), role, tone)
    made.setToolTip(text)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
