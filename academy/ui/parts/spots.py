"""What a painted widget shows, as children of the accessibility tree: a bar, a dot, with their words.

A screen reader and a program outside find nothing in a picture; over each thing painted stands a child that
paints nothing, takes no mouse, and has a name.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget


class Spot(QLabel):
    """One thing of a picture. A label, so that its role says that it is something to read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Spots:
    """The children of one painted widget; `show` puts them where their things are painted now."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self.children: list[Spot] = []

    def show(self, found: Sequence[tuple[QRect, str]]) -> None:
        """(place, words) of everything painted, in the order of reading."""
        while len(self.children) > len(found):
            self.children.pop().deleteLater()
        while len(self.children) < len(found):
            self.children.append(Spot(self._owner))
        for child, (place, words) in zip(self.children, found, strict=True):
            if child.geometry() != place:
                child.setGeometry(place)
            if child.accessibleName() != words:
                child.setAccessibleName(words)
            if not child.isVisibleTo(self._owner):
                child.show()
