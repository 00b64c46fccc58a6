"""Two clerks at one draft: what both have typed stands side by side, and nothing is lost or overwritten."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_amendment import AmendmentKind
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import CADRE, version_of
from tests.rooms.conftest import COAL
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.apprenticeship.test_pages import a_page, dialog_of, opened


def compared(qtbot: QtBot, page: object) -> ConflictDialog:
    found: list[ConflictDialog] = []

    def seen() -> bool:
        found[:] = [each for each in page.findChildren(ConflictDialog) if each.isVisible()]  # type: ignore[attr-defined]
        return bool(found)

    qtbot.waitUntil(seen)
    return found[0]


def test_a_draft_saved_meanwhile_is_compared_field_by_field_and_merged(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    sheet = rooms.service.contract_sheet(rooms.clerk, rooms.draft)
    page = DraftPage(workspace, rooms.service, rooms.clerk, [(COAL, "邱集")], sheet.terms, sheet)
    opened(qtbot, page)
    theirs = replace(sheet.terms, character_id=CADRE, hours_per_month=20, goals_technical=("对方的目标",))
    rooms.service.change_draft(rooms.clerk, rooms.draft, theirs, sheet.row.version)
    saved: list[object] = []
    page.saved.connect(saved.append)
    page.form.field("goals_technical").set_value(("我的目标",))
    page.form.field("talks_per_month").set_value(2)
    page.save_button.click()
    dialog = compared(qtbot, page)
    assert {name: each.isChecked() for name, each in dialog.mine.items()} == {
        "character_id": False, "hours_per_month": False, "goals_technical": True, "talks_per_month": True,
    }  # fmt: skip
    assert saved == []
    assert rooms.service.contract_sheet(rooms.clerk, rooms.draft).terms == theirs, "nothing was overwritten"
    assert dialog.theirs["character_id"].text() not in ("", "—"), "by name, not by number"
    dialog.save.click()
    qtbot.waitUntil(lambda: saved == [rooms.draft])
    terms = rooms.service.contract_sheet(rooms.clerk, rooms.draft).terms
    assert terms == replace(theirs, goals_technical=("我的目标",), talks_per_month=2)


def test_going_back_keeps_what_was_typed(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    sheet = rooms.service.contract_sheet(rooms.clerk, rooms.draft)
    page = DraftPage(workspace, rooms.service, rooms.clerk, [(COAL, "邱集")], sheet.terms, sheet)
    opened(qtbot, page)
    rooms.service.change_draft(
        rooms.clerk, rooms.draft, replace(sheet.terms, hours_per_month=20), sheet.row.version
    )
    page.form.field("goals_technical").set_value(("我的目标",))
    page.save_button.click()
    compared(qtbot, page).reject()
    assert page.form.field("goals_technical").value() == ("我的目标",)
    assert rooms.service.contract_sheet(rooms.clerk, rooms.draft).terms.hours_per_month == 20


def test_an_amendment_saved_meanwhile_is_compared_too(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    service, clerk, key = rooms.service, rooms.clerk, rooms.running
    draft = replace(
        service.amendment_draft(clerk, key, AmendmentKind.EXTENSION), reason="岗位轮换",
        ends=date(2027, 12, 31),
    )  # fmt: skip
    made = service.draft_amendment(clerk, key, draft)
    page = a_page(qtbot, workspace, rooms, key)
    qtbot.waitUntil(lambda: bool(page.amendments._lines.count()))
    each = service.amendments(clerk, key).rows[-1]
    page.amendments._on_edit(each)
    form = dialog_of(page).form
    service.change_amendment(clerk, made, replace(draft, reason="外派学习"), each.head.version)
    form.field("ends").set_value(date(2027, 9, 30))
    dialog_of(page).save_button.click()
    dialog = compared(qtbot, page)
    assert {name: choice.isChecked() for name, choice in dialog.mine.items()} == {
        "reason": False, "ends": True,
    }  # fmt: skip
    dialog.save.click()
    qtbot.waitUntil(lambda: service.amendments(clerk, key).rows[-1].head.draft.ends == date(2027, 9, 30))
    assert service.amendments(clerk, key).rows[-1].head.draft.reason == "外派学习"
    assert version_of(service, clerk, key)
