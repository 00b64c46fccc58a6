"""The navigation: dark in both schemes, one item a page, its count and its digit, the account below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QWidget

from academy.ui.parts.buttons import OneOfMany
from academy.ui.parts.first import first
from academy.ui.parts.icons import icon, paint_icon
from academy.ui.parts.layout import (
    CENTRE,
    LEFT,
    RIGHT,
    Glyph,
    Item,
    box,
    column,
    refill,
    row,
    scrolled,
)
from academy.ui.parts.marks import BrandSeal, Initial
from academy.ui.parts.theme import theme
from academy.ui.shell.rail import NavLine, rail_words
from academy.ui.shell.screen import LEAST
from academy.ui.shell.spec import AccountAction, PageSpec

WIDTH, NARROW = 208, 64
TALL, LOW = 40, 34  # an item, and where many share a low window
_DIGITS = 9


class NavButton(OneOfMany):
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
        self.setFixedHeight(TALL)
        self._place, self._spec, self._count = place, spec, 0
        self.be_one_of_many()
        self.narrow = False
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
        return QSize(WIDTH - 24, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, area = theme(), QRectF(self.rect())
        self.paint_ground(painter, self.isChecked())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("navText"))
            painter.drawRoundedRect(QRectF(0, area.center().y() - 10, 3, 20), 1.5, 1.5)
        left = 10 if self.narrow else 14
        place = QRectF(left, area.center().y() - 10, 20, 20)
        paint_icon(painter, place, self._spec.icon, "navText" if self.isChecked() else "navMuted")
        if self.narrow:
            self._badge(painter, QRectF(area.right() - 21, 3, 21, 15))
            return
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
        self._badge(painter, QRectF(area.right() - 56, area.center().y() - 9, 28, 18))

    def _badge(self, painter: QPainter, place: QRectF) -> None:
        if not self._count:
            return
        painter.setFont(theme().font("caption"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("navLine"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(theme().colour("navText"))
        painter.drawText(place, CENTRE, str(self._count) if self._count < 100 else "99+")


class AccountButton(NavButton):
    """Who is signed in, and what he can do about it."""

    def __init__(self, name: str, role: str, actions: Sequence[AccountAction]) -> None:
        super().__init__(f"{name} {role}".strip())
        self.setAccessibleDescription(self.tr("Your account: lock, password, leave"))
        lines = [rail_words(name, "table"), rail_words(role, "caption", "muted")]
        words = column(None, *lines, None, gap=0)
        self.details = box(words)
        arrow: list[Item] = [Glyph("chevrons-up-down", "navMuted")] if actions else []
        initial = Initial(name, 28, "navRaised", "navText")
        for each in (initial, self.details, *arrow):
            if isinstance(each, QWidget):
                each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(initial, self.details, None, *arrow, gap=10, margins=(8, 0, 8, 0)))
        self._arrow = [each for each in arrow if isinstance(each, QWidget)]
        self._high = 48 + sum(each.text().count("\n") for each in lines) * 18
        if actions:
            menu = QMenu(self)
            for action in actions:
                menu.addAction(icon(action.icon), action.text).triggered.connect(
                    lambda _=False, do=action.on: do()
                )
            self.setMenu(menu)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, self._high)

    def set_narrow(self, narrow: bool) -> None:
        """Only the initial; name and role stand in the tip."""
        for each in (self.details, *self._arrow):
            each.setVisible(not narrow)
        self.layout().setContentsMargins(*((6, 0, 0, 0) if narrow else (8, 0, 8, 0)))  # type: ignore[union-attr]
        self.setToolTip(self.accessibleName() if narrow else "")

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
        self._narrow = False
        lines = [rail_words(academy, "strong", width=136)]
        if note:
            lines.append(rail_words(note, "caption", "muted", 136))
        self._names = box(column(None, *lines, None, gap=2))
        brand = row(
            BrandSeal(),
            self._names,
            None,
            gap=12,
            margins=(4, 4, 0, 4),
        )
        self._pages = pages = scrolled(box(column(*self._items.values(), None, gap=0)))
        pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its entries have the keys
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = pages
        self._account = box(column(gap=0))
        layout = column(box(brand), 16, pages, NavLine(), 8, self._account, gap=0, margins=(12, 12, 12, 12))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setAccessibleName(self.tr("Navigation"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        """In a small window, or with large words, the icons alone; their words stand in the tips."""
        narrow = self.window().width() < LEAST.width()
        if narrow != self._narrow:
            self.set_narrow(narrow)
        room = self._pages.height() // max(len(self._items), 1)
        for item in self._items.values():  # they come closer before any of them is out of sight
            item.setFixedHeight(max(LOW, min(TALL, room)))

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDTH)
        self._names.setVisible(not narrow)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if narrow else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._pages.setVerticalScrollBarPolicy(policy)  # the wheel and the keys still scroll
        for item in self._items.values():
            item.narrow = narrow
            item.update()
        for account in self._account.findChildren(AccountButton):
            account.set_narrow(narrow)

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self._items[key].setChecked(True)

    def take_keys(self) -> None:
        """The keys go to the page that is open."""
        chosen = self._group.checkedButton()
        (chosen or first(self._items.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def show_count(self, key: str, count: int) -> None:
        self._items[key].show_count(count)

    def show_account(self, name: str, role: str, actions: Sequence[AccountAction]) -> None:
        layout = self._account.layout()
        if layout is None:
            return
        refill(layout, AccountButton(name, role, actions))
        self.set_narrow(self._narrow)
