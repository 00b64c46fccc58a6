"""What was typed into the grids of a class outlives a crash."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from academy.base.drafts import DraftBox
from academy.base.vault import Vault
from academy.courses.facts import MarkDraft
from academy.ui.courses.attendance_tab import AttendanceTab
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.marks_tab import MarksTab
from academy.ui.parts.workspace import Workspace
from tests.rooms.courses.classes import Room
from tests.ui.courses.shown import ATTENDANCE, MARKS, settled
from tests.ui.courses.under_way import A, P, V, typed

ACCOUNT = 7


@pytest.fixture
def box(workspace: Workspace, tmp_path: Path) -> Iterator[DraftBox]:
    box = DraftBox(tmp_path / "drafts", Vault(bytes(range(32))))
    workspace.drafts.begin(box, ACCOUNT, lambda: ("classes", ""))
    yield box
    workspace.drafts.end()


@pytest.fixture
def class_id(room: Room) -> int:
    found, _ = room.with_trainees(3)
    room.attend(found, {})
    return found


def crashed(workspace: Workspace, box: DraftBox, qtbot: QtBot, kept: int = 1) -> None:
    """What the next start finds; the pages of the first never come to an end."""
    qtbot.waitUntil(lambda: len(box.found(ACCOUNT)) == kept)
    held = box.found(ACCOUNT)
    workspace.drafts.end()
    workspace.drafts.begin(box, ACCOUNT, lambda: ("classes", ""))
    workspace.drafts.take(held)


def grids(page: ClassPage) -> tuple[AttendanceTab, MarksTab]:
    return page.attendance, page.marks


def test_grids_are_kept_while_typed_and_offered_after_a_crash(
    room: Room, opened: Callable[[int], ClassPage], workspace: Workspace, box: DraftBox, class_id: int,
    qtbot: QtBot,
) -> None:  # fmt: skip
    attendance, marks = grids(opened(class_id))
    typed(attendance, 0, 0, "av")
    marks.model.setData(marks.model.index(1, 0), "61.5")
    crashed(workspace, box, qtbot, kept=2)
    titles = {each.title for each in box.found(ACCOUNT)}
    assert titles == {attendance.notes.title, marks.notes.title}
    number = room.service.class_sheet(room.clerk, class_id).row.number
    assert all(number in each for each in titles)

    page = opened(class_id)
    page.resume(marks.notes.title)
    assert page.stack.currentIndex() == MARKS
    attendance, marks = grids(page)
    assert not page.unsaved()
    assert marks.notes.offer.isVisibleTo(marks)
    assert marks.notes.offer.act is not None
    marks.notes.offer.act.click()
    assert marks.model.index(1, 0).data() == "61.5"
    page.resume(attendance.notes.title)
    assert page.stack.currentIndex() == ATTENDANCE
    attendance.notes.take_over()
    assert attendance.model.unsaved() == 2
    assert not attendance.notes.offer.isVisibleTo(attendance)
    for tab in (attendance, marks):
        tab._on_save()
    settled(page, qtbot)
    if attendance.why.isVisibleTo(attendance):  # a correction long afterwards, as any other
        attendance.model.forget()
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert [each.mark.theory if each.mark else None for each in sheet.trainees] == [None, 615, None]
    qtbot.waitUntil(lambda: box.found(ACCOUNT) == [])


def test_what_is_discarded_or_left_is_kept_no_longer(
    room: Room, opened: Callable[[int], ClassPage], workspace: Workspace, box: DraftBox, class_id: int,
    qtbot: QtBot,
) -> None:  # fmt: skip
    attendance, marks = grids(opened(class_id))
    typed(attendance, 0, 0, "a")
    marks.model.setData(marks.model.index(0, 0), "60")
    qtbot.waitUntil(lambda: len(box.found(ACCOUNT)) == 2)
    attendance.discard.click()
    marks.deleteLater()
    qtbot.waitUntil(lambda: box.found(ACCOUNT) == [])


def test_what_was_kept_meets_what_others_saved_meanwhile_as_a_conflict(
    room: Room, opened: Callable[[int], ClassPage], workspace: Workspace, box: DraftBox, class_id: int,
    qtbot: QtBot,
) -> None:  # fmt: skip
    _, marks = grids(opened(class_id))
    for row in range(2):
        marks.model.setData(marks.model.index(row, 0), "60")
    crashed(workspace, box, qtbot)
    who = marks.model.people[0].person_id
    room.service.enter_marks(room.clerk, class_id, [MarkDraft(who, theory=900, practical=770)])
    _, again = grids(opened(class_id))
    again.notes.take_over()
    assert again.model.clashes() == {(who, 0): 900}
    assert [again.model.index(0, column).data() for column in range(2)] == ["60", "77"]
    assert [each.person_id for each in again.model.drafts()] == [again.model.people[1].person_id]


def test_an_offer_not_answered_stays_while_other_cells_are_typed_and_saved(
    room: Room, opened: Callable[[int], ClassPage], workspace: Workspace, box: DraftBox, class_id: int,
    qtbot: QtBot,
) -> None:  # fmt: skip
    attendance, _ = grids(opened(class_id))
    typed(attendance, 0, 0, "aa")
    crashed(workspace, box, qtbot)
    attendance, _ = grids(opened(class_id))
    typed(attendance, 2, 0, "l")
    (kept,) = box.found(ACCOUNT)
    qtbot.waitUntil(lambda: box.found(ACCOUNT)[0].values != kept.values)
    attendance.discard.click()
    qtbot.waitUntil(lambda: box.found(ACCOUNT)[0].values == kept.values)
    typed(attendance, 0, 0, "v")
    attendance.notes.take_over()
    assert [attendance.model.state_at(row, 0) for row in range(3)] == [V, A, P]  # typed since, kept, stored
