"""Icons drawn at the size and pixel ratio asked for: sharp at 125, 150 and 200 %, in the scheme's colours."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from academy.ui.parts.theme import drawn, theme


class SvgIcon(QIconEngine):
    """One file of resources/icons. The colour is looked up at paint time, so a switch needs no new icons."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        token = "muted" if mode == QIcon.Mode.Disabled else self._token
        paint_icon(painter, QRectF(rect), self._name, token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return SvgIcon(self._name, self._token)


def icon(name: str, token: str = "text2") -> QIcon:
    """The icon for buttons and actions. Raises FileNotFoundError: better now than in a paint event."""
    drawn(name)
    return QIcon(SvgIcon(name, token))


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str) -> None:
    """Draw the icon into `rect`, for widgets that paint themselves."""
    theme().drawing(name, token).render(painter, rect)
