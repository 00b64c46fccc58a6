"""What the frame is fitted with. It comes with the pages: the gate stands on the screen before any of it."""

from collections.abc import Callable
from dataclasses import dataclass

from academy.ui.shell.help import AboutDialog, show_book
from academy.ui.shell.nav import Navigation
from academy.ui.shell.status import StatusLine
from academy.ui.shell.top import TopBar


@dataclass(frozen=True, slots=True)
class Fittings:
    """Handed to `Shell.fit` before the frame is built."""

    nav: type[Navigation] = Navigation
    top: type[TopBar] = TopBar
    status: type[StatusLine] = StatusLine
    about: type[AboutDialog] = AboutDialog
    show_book: Callable[..., None] = show_book
