"""What is kept of the pages while all of them are built anew in another language."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from academy.ui.parts.record import RecordRef

Part = tuple[type[QWidget], int, Any]  # what kind of widget, which of them on the page, and how it stands


@dataclass(frozen=True, slots=True)
class Look:
    """Of one page."""

    parts: tuple[Part, ...]
    about: Any


@dataclass(frozen=True, slots=True)
class Above:
    """A page that stood above that of the navigation, by the record it showed."""

    ref: RecordRef
    brought: bool
    look: Look

    def key(self) -> tuple[str, int]:
        return self.ref.kind, self.ref.id


@dataclass(frozen=True, slots=True)
class Way:
    """A page of the navigation, and what stood above it, the lowest first."""

    root: Look
    above: tuple[Above, ...]
