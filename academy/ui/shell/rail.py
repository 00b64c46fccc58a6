"""What stands on the dark rail beside its buttons: a hairline, and words on two lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from academy.ui.parts.layout import broken, label
from academy.ui.parts.theme import theme


class NavLine(QWidget):
    """A hairline on the dark ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("navLine"))


def rail_words(text: str, role: str, tone: str = "text", width: int = 102) -> QLabel:
    """Words on two lines at most, as wide as the rail; what does not fit even so stands in the tip."""
    metrics = theme().metrics("body" if role == "strong" else role, strong=role == "strong")
    shown = text
    if metrics.horizontalAdvance(text) > width:
        first, rest = broken(text, metrics, width)
        below = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        shown = f"{first}\n{below}"
    made = label(shown, role, tone)
    made.setToolTip(text if shown.replace("\n", "") != text.replace(" ", "") else "")
    made.setAccessibleName(text)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
