"""The preview of papers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from academy.ui.parts.pdfview import PdfView, draw_page
from academy.ui.parts.workspace import Workspace
from tests.ui.gallery_pages import paper


def test_a_page_is_drawn_as_wide_as_asked_and_in_its_colours() -> None:
    pixels, wide, high, pages = draw_page(paper(), 1, 842)
    assert (wide, pages) == (842, 3)
    assert high in (595, 596)
    assert len(pixels) == wide * high * 4


def test_pages_are_turned_by_keys_and_the_paper_stays_white(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.theme.use("dark")
    view = PdfView(workspace)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.show_pdf(paper())
    qtbot.waitUntil(lambda: view.pages() == 3)
    assert view._sheet.grab().toImage().pixelColor(40, 100) == QColor("white")
    right, down, left = Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Left
    for key, page in ((right, 1), (down, 2), (right, 2), (left, 1)):
        qtbot.keyClick(view, key)
        qtbot.waitUntil(lambda: not workspace.worker.busy())
        assert view.page() == page
    assert view._place.text() == "2 / 3"


def test_zooming_draws_anew_instead_of_stretching(qtbot: QtBot, workspace: Workspace) -> None:
    view = PdfView(workspace)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.show_pdf(paper())
    qtbot.waitUntil(lambda: view.pages() == 3)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    before = view._sheet._image.width()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: view._sheet._image.width() > before)


def test_a_cleared_view_shows_no_page(qtbot: QtBot, workspace: Workspace) -> None:
    view = PdfView(workspace)
    qtbot.addWidget(view)
    view.show_pdf(paper())
    view.show_pdf(b"")
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert view._place.text() == "—"


@pytest.mark.parametrize(("size", "whole"), [((1200, 600), True), ((900, 760), True), ((900, 250), False)])
def test_a_page_is_seen_as_a_whole_where_it_is_not_too_small_then(
    qtbot: QtBot, workspace: Workspace, size: tuple[int, int], whole: bool
) -> None:
    view = PdfView(workspace, at_a_glance=True)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    view.show_pdf(paper())
    qtbot.waitUntil(lambda: view.pages() == 3 and not workspace.worker.busy())
    room, sheet = view._area.viewport(), view._sheet
    assert sheet.width() <= room.width()
    assert (sheet.height() <= room.height()) is whole
    assert whole or sheet.width() >= 400
    before = sheet.width()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: sheet.width() > before)
    qtbot.keyClick(view, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: sheet.width() == before)
