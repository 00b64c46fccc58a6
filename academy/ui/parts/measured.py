"""A layout written in Python that is measured once until something in it changes, as Qt's own are."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from PySide6.QtWidgets import QLayout

Answer = TypeVar("Answer")


class Measured(QLayout):
    """The layouts around it ask for its size some dozens of times while a page is built."""

    _known: dict[Hashable, Any] = {}

    def __init__(self) -> None:
        super().__init__()
        self._known = {}

    def invalidate(self) -> None:
        """Qt says so whenever a part grows, goes or comes."""
        self._known = {}
        super().invalidate()

    def once(self, key: Hashable, count: Callable[[], Answer]) -> Answer:
        """The answer kept under `key`, or counted now."""
        if key not in self._known:
            self._known[key] = count()
        found: Answer = self._known[key]
        return found
