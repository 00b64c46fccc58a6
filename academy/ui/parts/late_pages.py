"""Pages one above the other that are made when they are first chosen: most are not, most days."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget


class LatePages(QStackedWidget):
    """Given how each page is made; the first is there from the start."""

    def __init__(self, makers: Sequence[Callable[[], QWidget]]) -> None:
        super().__init__()
        self._makers = list(makers)
        self._made: dict[int, QWidget] = {}
        self.choose(0)

    def choose(self, place: int) -> QWidget:
        """Bring a page to the front; answers it."""
        page = self.make(place)
        self.setCurrentWidget(page)
        return page

    def make(self, place: int) -> QWidget:
        """See that a page is there, behind the one in front; answers it."""
        if place not in self._made:
            self._made[place] = self._makers[place]()
            self.addWidget(self._made[place])
        return self._made[place]
