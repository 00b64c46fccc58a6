"""What programs that read the window aloud are told of areas that scroll.

Qt counts a scroll bar among the children of its area only while it is seen, and looks a child up without
counting again (`QAccessibleAbstractScrollArea::child`, Qt 6.11): a reader that asks for the bar a moment
after it went brings the whole program down. The plain description of a widget counts, so areas get that one.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_AREAS = ("QScrollArea", "QAbstractScrollArea")
_PROPERTY = "academyListeners"


def describe_areas() -> None:
    """Before the first area is made, once for the application: Qt keeps such a function until it ends."""
    app = QApplication.instance()
    if app is not None and not app.property(_PROPERTY):
        app.setProperty(_PROPERTY, True)
        QAccessible.installFactory(_area)


def _area(kind: str, found: QObject) -> QAccessibleInterface | None:
    """Qt asks for every class of a widget, the narrowest first, until somebody answers."""
    if kind in _AREAS and isinstance(found, QWidget):
        return QAccessibleWidget(found, QAccessible.Role.Client)
    return None
