"""U33 and U57: where the keys are is seen, and they go as one reads; measured on the pixels of the window."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from academy.ui.home.page import HomePage
from academy.ui.parts.reading import _bring_into_sight, takers
from tests.journeys.desk import Desk
from tests.journeys.ux.looking import nameless, undescribed
from tests.journeys.ux.test_pages import LEFT_ALONE, every_page
from tests.journeys.ux.walker import Walker

Pixel = tuple[int, int, int]
AROUND = 3  # pixels of the window around a widget: a ring may stand outside it
RATIO = 3.0  # WCAG 2.2, 1.4.11 and 2.4.13: between the pixel with and without the keys
EDGE = 0.5  # of the shorter side's pixels at the least: a ring or a bar, not a blinking cursor


def luminance(pixel: Pixel) -> float:
    parts = [each / 255 for each in pixel]
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Pixel, other: Pixel) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def picture(window: QWidget, area: QRect) -> Image.Image:
    seen = window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB888)
    size, raw = (seen.width(), seen.height()), bytes(seen.constBits())
    return Image.frombuffer("RGB", size, raw, "raw", "RGB", seen.bytesPerLine())


def ring(before: Image.Image, after: Image.Image) -> int:
    """Pixels that changed with at least the ratio."""
    box = ImageChops.difference(before, after).getbbox()
    if box is None:
        return 0
    pairs = zip(pixels(before.crop(box)), pixels(after.crop(box)), strict=True)
    told: dict[tuple[Pixel, Pixel], bool] = {}
    count = 0
    for pair in pairs:
        if pair[0] != pair[1]:
            if pair not in told:
                told[pair] = contrast(*pair) >= RATIO
            count += told[pair]
    return count


def pixels(seen: Image.Image) -> Iterator[Pixel]:
    raw = seen.tobytes()
    return zip(raw[::3], raw[1::3], raw[2::3], strict=True)


def area_of(widget: QWidget, window: QWidget) -> QRect:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return place.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(window.rect())


class Focused:
    """Gives the keys to one widget after the other; `seen` counts how many showed it."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self.seen = desk, 0

    def hidden(self, root: QWidget) -> Iterator[str]:
        """What takes the keys inside `root` and does not show it."""
        window = root.window()
        self._desk.until(lambda: window.isActiveWindow() or window.activateWindow())
        before = QApplication.focusWidget()
        for each in list(takers(root)):
            if not isValid(each):  # the page was read again meanwhile
                continue
            if each.hasFocus():
                each.clearFocus()  # so that it gets the keys by Tab
            each.setFocus(Qt.FocusReason.TabFocusReason)
            _bring_into_sight(each)  # as Tab does
            QApplication.processEvents()
            if not isValid(each):
                continue
            area = area_of(each, window)  # after it was scrolled into sight
            if QApplication.focusWidget() is not each or area.isEmpty() or each.visibleRegion().isEmpty():
                continue
            with_keys = picture(window, area)
            each.clearFocus()
            QApplication.processEvents()
            if not isValid(each):
                continue
            self.seen += 1
            told = ring(picture(window, area), with_keys)
            if told < EDGE * min(area.width(), area.height()):
                yield f"{type(each).__name__} “{each.accessibleName()}” {told} px"
        if before is not None and isValid(before):
            before.setFocus()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_u57_where_the_keys_are_is_seen_on_every_page(desk: Desk, scheme: str) -> None:
    desk.window.workspace.theme.use(scheme)
    shell, focused = desk.window.shell, Focused(desk)
    wrong = [f"{key}: {each}" for key, page in every_page(desk) for each in focused.hidden(page)]
    wrong += [f"frame: {each}" for part in (shell._top, shell._nav) for each in focused.hidden(part)]
    assert wrong == []
    assert focused.seen > 150


@pytest.mark.campaign
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_u57_where_the_keys_are_is_seen_in_everything_that_can_be_opened(
    desk: Desk, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every kind of page and dialog once, as the walk comes to it."""
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_: True)
    for asked in ("open_file", "open_files", "save_file", "folder"):
        monkeypatch.setattr(type(desk.notices), asked, lambda *_: None)
    desk.window.workspace.theme.use(scheme)
    focused, wrong, kinds = Focused(desk), [], set()

    def see(place: str, widget: QWidget) -> None:
        kind = (type(widget).__name__, widget.windowTitle())
        if kind not in kinds:
            kinds.add(kind)
            wrong.extend(f"{place}: {each}" for each in focused.hidden(widget))
            wrong.extend(f"{place}: {each}" for each in nameless(widget) + undescribed(widget))

    Walker(desk, see, LEFT_ALONE["zh"]).walk()
    assert wrong == []
    assert len(kinds) > 60


def stops(desk: Desk, page: QWidget) -> list[QWidget]:
    """What Tab comes to inside the page, from its first."""
    first = next(takers(page))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [first]
    while True:
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or at in found or not page.isAncestorOf(at):
            return found
        found.append(at)


def test_u33_tab_goes_through_home_as_one_reads_it(desk: Desk) -> None:
    """The cards of the left column from above, then those of the right; inside a card line by line."""
    home = desk.go("home")
    assert isinstance(home, HomePage)
    desk.until(lambda: desk.window.shell.isActiveWindow() or desk.window.shell.activateWindow())
    found = stops(desk, home)
    cards = (home.demo, home.tasks, home.branches, home.sessions, home.week, home.recent)
    order = [next((n for n, card in enumerate(cards) if card.isAncestorOf(each)), -1) for each in found]
    assert order == sorted(order)
    assert set(order) >= {0, 1, 2, 3, 4}
    for number in range(len(cards)):
        inside = [each for at, each in zip(order, found, strict=True) if at == number]
        tops = [each.mapTo(home, QPoint(0, 0)).y() for each in inside]
        assert all(low - 8 <= high for low, high in pairwise(tops)), number
