"""The timeline of a person: one line through all moments, stamps where a paper says so; the photo."""

import itertools
from datetime import date
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.files.facts import Moment
from academy.ui.files.rail import MIDDLE, Rail
from academy.ui.parts.portrait import Portrait
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace

MOMENTS = (
    Moment(date(2026, 11, 6), "class_done", "2026年转炉冶炼工艺与安全操作培训班（第4期）", "40/40"),
    Moment(date(2026, 10, 19), "certificate", "转炉冶炼", "QH-YF-2026-0103-0007", True),
    Moment(date(2026, 9, 28), "consent_training", "", "1", True),
    Moment(date(2023, 2, 1), "registered", "永锋工匠学院", "QH2023000027"),
)


def shown(qtbot: QtBot, workspace: Workspace) -> tuple[QWidget, Rail]:
    window = QWidget()
    qtbot.addWidget(window)
    rail = Rail(MOMENTS, workspace.language.words.word)
    rail.setParent(window)
    window.resize(700, 300)
    rail.resize(700, rail.sizeHint().height())
    window.show()
    qtbot.waitExposed(window)
    return window, rail


def test_every_moment_touches_one_line_beside_what_happened(qtbot: QtBot, workspace: Workspace) -> None:
    window, rail = shown(qtbot, workspace)
    marks = [step.mark for step in rail.steps]
    assert [mark.stamp for mark in marks] == ["", "签发", "签字", ""]
    ends = [(mark.mapTo(window, QPoint(0, 0)).y(), mark.height()) for mark in marks]
    assert all(top + high == below for (top, high), (below, _) in itertools.pairwise(ends))
    picture = rail.grab().toImage()
    centre = marks[0].mapTo(rail, QPoint(marks[0].width() // 2, 0)).x()
    line = theme().colour("line").rgb()
    between = [
        picture.pixel(centre, round(y * picture.devicePixelRatio()))
        for (top, _), (below, _) in itertools.pairwise(ends)
        for y in (top + 2 * MIDDLE + 2, below - 2)
    ]
    assert set(between) == {line}  # unbroken from the first to the last
    assert picture.pixel(centre, MIDDLE) == theme().colour("ok").rgb()


def test_what_a_paper_says_can_be_seen_alone(qtbot: QtBot, workspace: Workspace) -> None:
    _window, rail = shown(qtbot, workspace)
    rail.show_kept(True)
    assert [step.mark.stamp for step in rail.steps] == ["签发", "签字"]
    assert rail.steps[0].mark.first
    assert rail.steps[-1].mark.last
    rail.show_kept(False)
    assert len(rail.steps) == len(MOMENTS)


def test_a_portrait_shows_the_photo_in_its_own_shape(qtbot: QtBot, workspace: Workspace) -> None:
    assert workspace is not None
    portrait = Portrait("欧阳立")
    qtbot.addWidget(portrait)
    content = BytesIO()
    made = Image.new("RGB", (295, 600), "#6699cc")  # higher than a one-inch photo: what is too much is cut
    made.paste("#ff0000", (0, 0, 295, 60))
    made.save(content, "PNG")
    portrait.show_photo(content.getvalue())
    picture = portrait.grab().toImage()
    assert picture.pixelColor(40, 3).name() == picture.pixelColor(40, 108).name() == "#6699cc"
    portrait.show_photo(b"")
    assert not portrait.has_photo()
    assert portrait.accessibleName() == "欧阳立"
