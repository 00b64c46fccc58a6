"""The ways to begin, before any academy is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window is painted before any room is loaded
    from academy.access.facts import FoundingDraft
    from academy.base.progress import Progress
    from academy.services import Services


@dataclass(frozen=True, slots=True)
class Launcher:
    """The four ways to begin, and opening again: each loads the rooms and may take a second."""

    folder: Path  # the folder the program was started for
    exists: Callable[[Path], bool]
    open: Callable[[Path], Services]
    found: Callable[[Path, FoundingDraft], Services]
    demo: Callable[[Path, Progress], Services]
    connect: Callable[[Path, str, str], Services]
    forget: Callable[[Path], None]  # a demo's folder, closed before
