"""U53 and U58 in painted grids: the words keep their contrast, and a state is seen without colour."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView

from academy.courses.facts import AttendanceState, ClassFilter, ClassState
from academy.people.facts_roster import FindingKind
from academy.ui.courses.attendance_model import AttendanceModel
from academy.ui.imports.model import KIND
from academy.ui.parts.grid_look import REFUSED
from academy.ui.parts.tokens import contrast
from tests.journeys.desk import Desk
from tests.journeys.ux.test_files import dropped
from tests.rooms.courses import rosters

FINE = 4  # times as large as on the screen: a stroke of a letter then has pixels of its own colour
TEXT = 4.5  # WCAG 2.2, 1.4.3
SIGNS = 60  # pixels two states differ by once they are black and white
INSET = 6  # what lies outside is the ring of the chosen cell and the lines between cells


def painted(view: QAbstractItemView, index: QModelIndex, *, chosen: bool) -> QImage:
    """One cell without its edges."""
    area = QRect(0, 0, view.visualRect(index).width(), view.visualRect(index).height())
    option = QStyleOptionViewItem()
    option.rect = area
    option.state = QStyle.StateFlag.State_Enabled
    if chosen:
        option.state |= QStyle.StateFlag.State_Selected
    seen = QPixmap(area.size() * FINE)
    painter = QPainter(seen)
    painter.scale(FINE, FINE)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    edge = INSET * FINE
    return seen.toImage().copy(seen.rect().adjusted(edge, edge, -edge, -edge))


def colours(seen: QImage) -> Counter[int]:
    return Counter(seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height()))


def clearest(seen: QImage) -> float:
    """The contrast of what is written with what it is written on."""
    found = colours(seen)
    ground = QColor(found.most_common(1)[0][0]).name()
    inks = (QColor(rgb).name() for rgb, many in found.items() if many >= FINE)
    return max(contrast(ground, each) for each in inks)


def signs(seen: QImage) -> list[bool]:
    """Where something is drawn, whatever its colour."""
    grey = seen.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = [bytes(grey.constScanLine(y))[: grey.width()] for y in range(grey.height())]
    ground = Counter(b"".join(lines)).most_common(1)[0][0]
    return [abs(each - ground) > 60 for line in lines for each in line]


def alike(one: QImage, other: QImage) -> bool:
    pairs = zip(signs(one), signs(other), strict=True)
    return sum(mine is not theirs for mine, theirs in pairs) < SIGNS * FINE


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, desk: Desk) -> str:
    name = str(request.param)
    desk.window.workspace.theme.use(name)
    return name


def cells(view: QTableView, wanted: Callable[[QModelIndex], bool]) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            if wanted(index := model.index(row, column)):
                yield index


def attendance(desk: Desk) -> tuple[QTableView, AttendanceModel]:
    """The grid of a class that runs, with every state in it and one word that is none."""
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    running = services.courses.classes(actor, ClassFilter(states=frozenset({ClassState.RUNNING})))
    desk.go("classes").open_record(max(running, key=lambda each: each.trainees).id)
    desk.settled()
    desk.press("签到")
    tab = desk.page().attendance
    desk.until(lambda: tab.model.rowCount() >= len(AttendanceState))
    for row, state in enumerate(AttendanceState):
        tab.model.put([(row, 0)], state, late=10 if state is AttendanceState.LATE else 0)
    tab.model.setData(tab.model.index(0, 1), "病")
    return tab.grid, tab.model


@pytest.mark.usefixtures("look")
def test_u53_and_u58_every_state_of_attendance_is_a_word_that_can_be_read(desk: Desk) -> None:
    grid, model = attendance(desk)
    odd = model.index(0, 1)
    assert odd.data(REFUSED) == "病"
    states = [*(model.index(row, 0) for row in range(len(AttendanceState))), odd]
    for chosen in (False, True):
        seen = [painted(grid, index, chosen=chosen) for index in states]
        assert [clearest(each) >= TEXT for each in seen] == [True] * len(seen)
        assert not any(alike(one, other) for one, other in combinations(seen, 2))


@pytest.mark.usefixtures("look")
def test_u58_what_is_not_saved_yet_bears_a_mark(desk: Desk) -> None:
    grid, model = attendance(desk)
    index = model.index(0, 0)
    before = grid.grab(grid.visualRect(index)).toImage()
    model.put([(0, 0)], AttendanceState.ABSENT)
    changed = painted(grid, index, chosen=False)
    model.forget()
    assert model.state_at(0, 0) is not AttendanceState.ABSENT
    assert not before.isNull()
    assert not alike(changed, painted(grid, index, chosen=False))


@pytest.mark.usefixtures("look")
def test_u53_and_u58_every_finding_of_a_dry_run_bears_a_sign_and_its_words_can_be_read(
    desk: Desk, tmp_path: Path
) -> None:
    page = dropped(desk, rosters.with_every_finding(tmp_path))
    found: dict[FindingKind | None, QModelIndex] = {}
    for index in cells(page.grid, lambda index: bool(index.data())):
        found.setdefault(index.data(KIND), index)
    assert set(found) == {*FindingKind, None}
    for chosen in (False, True):
        for kind, index in found.items():
            assert clearest(painted(page.grid, index, chosen=chosen)) >= TEXT, kind
    for index in found.values():
        page.grid.setColumnWidth(index.column(), 160)
    tails = {kind: painted(page.grid, index, chosen=False).copy(120 * FINE, 0, 28 * FINE, 24 * FINE)
             for kind, index in found.items()}  # fmt: skip
    assert not any(alike(one, other) for one, other in combinations(tails.values(), 2))
    for kind, index in found.items():
        told = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        assert bool(told) is (kind is not None)


@pytest.mark.usefixtures("look")
def test_u58_a_row_that_is_not_taken_bears_a_sign_beside_its_number(desk: Desk, tmp_path: Path) -> None:
    page = dropped(desk, rosters.with_every_finding(tmp_path))
    head, pictures = page.grid.verticalHeader(), {}
    for line, row in enumerate(page.model.rows):
        place = QRect(0, head.sectionViewportPosition(line), 24, head.sectionSize(line) - 2)
        pictures.setdefault(row.state, head.viewport().grab(place).toImage())
    assert len(pictures) > 2
    assert len({tuple(signs(each)) for each in pictures.values()}) == len(pictures)
