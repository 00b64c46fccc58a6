"""How the program and its window come up on the screen there is."""

import os
import sys
import time

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PLACE, SIZE = "window", "size"  # keys of the settings
PLACES, WHOSE = "windows", "whose_window"  # each account's place; whose the window's place is
SIZES = {85: "9", 100: "10.5", 115: "12", 130: "14", 150: "16"}  # percent of everything: points of the words
SEEN = "scheme_seen"  # the scheme the system had last
NAME = "academy"
LEAST = QSize(1024, 640)
SMALLEST = QSize(640, 360)  # below it no page is laid out any more: as 1920x1080 drawn three times as large
TITLE_BAR = 40  # pixels the system's frame takes at most


def first_scheme() -> str:
    """What to begin with: the scheme chosen; else the system's when it was last asked, or as its ground is.

    To ask it now takes a fifth of a start, and what is shown changes by itself where it has another by now.
    """
    kept = QSettings()
    chosen = str(kept.value("scheme", "system"))
    if chosen != "system":
        return chosen
    dark = QApplication.palette().window().color().lightness() < 128
    return str(kept.value(SEEN, "dark" if dark else "light"))


def show_fitting(window: QWidget) -> None:
    """As it was left; else at its usual size, or as large as a screen too small for that."""
    kept = QSettings().value(PLACE)
    if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
        window.show()
        return
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() + TITLE_BAR > room.height():
        window.showMaximized()
    else:
        window.show()


def tell_painted(window: QWidget) -> bool:
    """Where the start is measured: say when the window was painted, and end."""
    measured = bool(os.environ.get("ACADEMY_BENCH_PAINT"))
    if measured:
        sys.stdout.write(f"painted {time.monotonic_ns()}\n")
        sys.stdout.flush()
        QTimer.singleShot(0, window.close)
    return measured


def least(window: QWidget) -> None:
    """A window is smaller than this only where the screen has no more, as with large words on a small one."""
    room = window.screen().availableGeometry()
    window.setMinimumSize(min(LEAST.width(), room.width()), min(LEAST.height(), room.height() - TITLE_BAR))


def keep_place(window: QWidget) -> None:
    """Remember where the window stands, how large it is, and whether it fills the screen."""
    QSettings().setValue(PLACE, window.saveGeometry())


class OwnPlace:
    """Where each account left the window. It moves only where another account comes in than had it last:
    whoever works alone finds it as the start put it, and as he moved it since."""

    def __init__(self, window: QWidget) -> None:
        self._window, self._account = window, ""

    def take(self, account: str) -> None:
        """This account is in."""
        if self._account != account:
            self.leave()
        self._account, kept = account, QSettings()
        place = kept.value(f"{PLACES}/{account}")
        if kept.value(WHOSE) not in (None, account) and isinstance(place, QByteArray):
            self._window.restoreGeometry(place)
        kept.setValue(WHOSE, account)

    def leave(self) -> None:
        """Remember how it stands for whoever was in."""
        if self._account:
            QSettings().setValue(f"{PLACES}/{self._account}", self._window.saveGeometry())
        self._account = ""


def kept_size() -> int:
    """How large everything is drawn, in percent, as chosen for the next start."""
    kept = str(QSettings(NAME, NAME).value(SIZE, "100"))
    return int(kept) if kept.isdigit() and int(kept) in SIZES else 100


def offered(screen: QSize, now: int) -> dict[int, str]:
    """The sizes of words that leave a screen, so large with the size there is `now`, room for the window."""
    return {
        percent: points
        for percent, points in SIZES.items()
        if percent <= now
        or (
            screen.width() * now >= SMALLEST.width() * percent
            and screen.height() * now >= SMALLEST.height() * percent
        )
    }


def made_application(version: str) -> QApplication:
    """The one application object, under the names its settings are kept by."""
    if (size := kept_size()) != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", str(size / 100))
    QApplication.setStyle("Fusion")  # before it is there: no other is made first
    app = QApplication(sys.argv[:1])
    app.setOrganizationName(NAME)
    app.setApplicationName(NAME)
    app.setApplicationVersion(version)
    return app
