"""What the frame is fitted with. It comes with the pages: the gate stands on the screen before any of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from academy.ui.parts.icons import icon
from academy.ui.parts.listeners import describe_areas
from academy.ui.parts.reading import go_on
from academy.ui.shell.boards import Boards
from academy.ui.shell.help import AboutDialog, show_book


@dataclass(frozen=True, slots=True)
class Fittings:
    """Handed to `Shell.fit` before the frame is built."""

    boards: type[Boards] = Boards
    about: type[AboutDialog] = AboutDialog
    show_book: Callable[..., None] = show_book
    go_on: Callable[[QWidget, bool], bool] = go_on
    icon: Callable[[str, str], QIcon] = icon
    describe_areas: Callable[[], None] = describe_areas
