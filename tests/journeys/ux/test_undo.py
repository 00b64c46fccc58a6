"""U38 to U41: typing is undone first, the bin, the history of a record; U14: links."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sqlalchemy import select

from academy.base.config import DEMO_PASSWORD
from academy.base.database import Record
from academy.ui.desk.palette import Palette
from academy.ui.parts.record import PAGE_OF, RecordRef
from academy.ui.parts.table import Table
from academy.ui.people.page import PeoplePage
from academy.ui.people.person_page import PersonPage
from academy.ui.shell.history import HistoryDialog
from tests.journeys.desk import Desk, Open
from tests.journeys.ux.keys import CONTROL, SHIFT, press
from tests.ui.typing import commit


def people(desk: Desk) -> PeoplePage:
    page = desk.go("people")
    assert isinstance(page, PeoplePage)
    desk.until(lambda: page.model.fact_at(0) is not None)
    page.table.setFocus()
    return page


def opened_person(desk: Desk) -> PersonPage:
    page = people(desk)
    page.table.opened.emit(page.model.fact_at(0))
    desk.settled()
    found = desk.page()
    assert isinstance(found, PersonPage)
    return found


def renamed(desk: Desk, page: PersonPage, remark: str) -> None:
    assert page.head is not None
    desk.press("修改", page)
    desk.fill(desk.dialog().form, remark=remark)
    desk.save()
    desk.until(lambda: desk.window.presence.edit.steps.steps.undo)
    desk.settled()


def test_u38_in_a_text_field_typing_is_undone_first(desk: Desk) -> None:
    page = opened_person(desk)
    renamed(desk, page, "第一版")
    desk.window.shell.pop()
    field = people(desk).search
    commit(field, "张")
    field.setFocus()
    press(desk, Qt.Key.Key_Z)
    press(desk, Qt.Key.Key_Z)
    assert not any("已撤销" in toast for toast in desk.notices.toasts)
    assert desk.window.presence.edit.steps.steps.undo


def test_u41_every_record_page_leads_to_its_history(desk: Desk) -> None:
    page = opened_person(desk)
    renamed(desk, page, "调入钢铁分院")
    page.setFocus()
    press(desk, Qt.Key.Key_H)
    dialog = desk.one(HistoryDialog)
    desk.until(lambda: dialog.model.rowCount())
    line = dialog.model.facts()[0]
    assert (line.what, line.field, line.after) == ("修改人员", "备注", "调入钢铁分院")
    assert line.who
    dialog.accept()


CODED = re.compile(r"[a-z]+(_[a-z]+)+|[a-z]{3,}|\\d{15,}")  # as a column keeps it, or the key of a row


@pytest.mark.parametrize(
    "key", ["people", "classes", "contracts", "certificates", "network", "partners", "accounts", "timetable"]
)
def test_u41_every_kind_of_record_tells_who_when_and_what_in_words(desk: Desk, key: str) -> None:
    page = desk.go(key)
    if key == "timetable":
        desk.until(lambda: page.grid.layout_ is not None and page.grid.layout_.cells())
        page.grid.choose(page.grid.layout_.cells()[0].id)
    else:
        desk.until(lambda: page.table.model().rowCount() and page.table.model().fact_at(0) is not None)
        page.table.choose(page.table.model().id_at(0))
    desk.until(lambda: page.record() is not None)
    page.setFocus()
    press(desk, Qt.Key.Key_H)
    dialog = desk.one(HistoryDialog)
    desk.until(lambda: dialog.model.rowCount())
    for line in dialog.model.facts():
        assert line.at
        assert line.who
        assert line.what
        assert line.after or line.before or line.field
        for told in (line.what, line.field, line.before, line.after):
            assert not CODED.fullmatch(told) or line.field.endswith(("名称", "账号")), line
    dialog.accept()


LISTS: dict[str, tuple[str, Callable[[Desk], object]]] = {  # below a page of the navigation
    "course": ("classes", lambda desk: desk.press("课程", desk.page())),
    "path_template": ("contracts", lambda desk: desk.press("培养路径模板", desk.page())),
    "place": ("timetable", lambda desk: desk.page().acts.do("places")),
    "person_away": ("timetable", lambda desk: desk.page().acts.do("away")),
    "calendar_day": ("timetable", lambda desk: desk.page().acts.do("calendar")),
}


@pytest.mark.parametrize("kind", LISTS)
def test_u41_a_row_without_a_page_of_its_own_has_its_history_and_no_link(desk: Desk, kind: str) -> None:
    key, lead = LISTS[kind]
    above = desk.go(key)
    lead(desk)
    desk.until(lambda: desk.page() is not above)
    desk.settled()
    page = desk.page()
    table = next(each for each in page.findChildren(Table) if each.isVisible())
    desk.until(lambda: table.model().rowCount())
    table.choose(table.model().id_at(0))
    assert page.record().kind == kind
    page.setFocus()
    press(desk, Qt.Key.Key_H)
    dialog = desk.one(HistoryDialog)
    desk.until(lambda: dialog.model.rowCount())
    dialog.accept()
    QGuiApplication.clipboard().setText("")
    press(desk, Qt.Key.Key_L, CONTROL | SHIFT)
    assert not QGuiApplication.clipboard().text().startswith("academy://")
    assert any("没有自己的页面" in toast for toast in desk.notices.toasts)


@pytest.mark.campaign
def test_u41_whoever_lacks_the_right_reads_no_history(earnest: Path, open_window: Open) -> None:
    desk = open_window(earnest)
    desk.sign_in("mentor", DEMO_PASSWORD)
    page = desk.go("contracts")
    desk.until(lambda: page.table.model().rowCount())
    page.table.setFocus()
    page.table.selectRow(0)
    press(desk, Qt.Key.Key_H)
    assert desk._seen(HistoryDialog) == []
    assert any("历史" in toast for toast in desk.notices.toasts)


def test_u14_a_copied_link_opens_the_same_record(desk: Desk) -> None:
    page = opened_person(desk)
    wanted = page.record().id
    page.setFocus()
    press(desk, Qt.Key.Key_L, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == f"academy://person/{wanted}"
    desk.go("home")
    press(desk, Qt.Key.Key_V, CONTROL | SHIFT)
    desk.until(lambda: isinstance(desk.page(), PersonPage))
    assert desk.page().record().id == wanted


def test_u14_a_link_pasted_into_the_search_opens_the_same_record(desk: Desk) -> None:
    """Of every kind that has a page; out of a message with other words around it."""
    services = desk.window.services
    assert services is not None
    with services.database.transaction() as db:
        tables = {kind: Record.metadata.tables[kind] for kind in PAGE_OF}
        keys = {kind: db.scalar(select(each.c.id).order_by(each.c.id)) for kind, each in tables.items()}
    assert {kind for kind, key in keys.items() if key is None} <= {"erasure_batch", "certificate_template"}
    for kind, key in keys.items():
        if key is None or kind == "account":  # the clerk of the demo does not keep the accounts
            continue
        desk.go("home").setFocus()
        QGuiApplication.clipboard().setText(f"请看 {RecordRef(kind, key).link()}，谢谢")
        press(desk, Qt.Key.Key_K)
        search = desk.one(Palette)
        QTest.keyClick(search.line, Qt.Key.Key_V, CONTROL)
        desk.until(lambda search=search: search.answers.count() == 1)
        QTest.keyClick(search, Qt.Key.Key_Return)
        desk.until(lambda kind=kind: desk.window.shell.page_key() == PAGE_OF[kind])
        desk.until(lambda kind=kind, key=key: _is_shown(desk, kind, key))


def _is_shown(desk: Desk, kind: str, key: int) -> bool:
    ref = desk.page().record()
    return ref is not None and (ref.kind, ref.id) == (kind, key)


def test_nothing_is_undone_behind_the_lock(desk: Desk) -> None:
    page = opened_person(desk)
    renamed(desk, page, "第一版")
    desk.window.lock()
    desk.until(desk.window.gate.isVisible)
    desk.window.presence.edit.steps.undo()
    desk.settled()
    assert not any("已撤销" in toast for toast in desk.notices.toasts)
