"""What lists paint: words of one row keep clear of the next, bars are seen on every ground."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from academy.ui.parts.cells import _draw
from academy.ui.parts.paint import paint_track
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace


@pytest.mark.parametrize("high", [36, 40])
@pytest.mark.usefixtures("workspace")
def test_two_lines_of_a_row_keep_clear_of_its_neighbours(high: int) -> None:
    image = QImage(160, high, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    _draw(painter, QRectF(0, 0, 120, high), "出勤 28/40 学时（70%），低于 80%，缺考，未补考", strong=True)
    painter.end()
    inked = [y for y in range(high) if any(image.pixelColor(x, y) != QColor("white") for x in range(160))]
    assert inked[0] >= 2
    assert inked[-1] <= high - 3
    assert len(inked) > 20  # there are two of them


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "accentSoft"])
def test_what_is_left_of_a_bar_is_seen_on_a_plain_and_on_a_chosen_row(
    workspace: Workspace, scheme: str, ground: str
) -> None:
    workspace.theme.use(scheme)
    image = QImage(100, 20, QImage.Format.Format_RGB32)
    image.fill(theme().colour(ground))
    painter = QPainter(image)
    paint_track(painter, QRectF(10, 7, 80, 6), 0.25)
    painter.end()
    left, under = image.pixelColor(70, 10), theme().colour(ground)
    pairs = zip(left.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    assert sum(abs(one - other) for one, other in pairs) > 45
    assert image.pixelColor(20, 10) == theme().colour("accent")
