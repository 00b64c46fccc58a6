"""A switch of language loses nobody's place: page, search, filters, order, choice, and the way back."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt

from academy.ui.people.page import PeoplePage
from academy.ui.people.person_page import PersonPage
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import ALT, press


def in_english(desk: Desk) -> Any:
    """The page in front, built anew."""
    before = desk.page()
    desk.window.shell._switch("en")
    desk.until(lambda: desk.page() is not None and desk.page() is not before)
    desk.settled()
    return desk.page()


def back(desk: Desk) -> None:
    press(desk, Qt.Key.Key_Left, ALT)
    desk.settled()


def test_the_record_stays_open_and_the_way_back_leads_to_its_list_as_it_was(desk: Desk) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    role = next(value for value, _ in page.role_filter._choices if value.value == "trainee")
    page.role_filter.choose(role)
    desk.settled()
    desk.until(lambda: page.model.fact_at(3) is not None)
    page.table.selectRow(3)
    chosen, rows = page.table.ids(), page.model.rowCount()
    page.table.opened.emit(page.table.fact())
    desk.settled()
    shown = desk.page().record()
    in_english(desk)
    desk.until(lambda: isinstance(desk.page(), PersonPage) and desk.page().record() == shown)
    back(desk)
    page = desk.page()
    assert isinstance(page, PeoplePage)
    desk.until(lambda: (page.role_filter.value, page.table.ids()) == (role, chosen))
    assert page.model.rowCount() == rows
    back(desk)
    assert desk.window.shell.page_key() == "home"


def test_search_order_column_filter_and_choice_of_a_list_stay(desk: Desk) -> None:
    page = desk.go("partners")
    model = page.table.facts_model()
    desk.until(lambda: model.rowCount() > 3)
    page.field.seek("1")
    words = model.choices("kind")[0][0]
    model.narrow({"kind": frozenset({words})})
    page.table._on_sort(0)
    page.table.choose(model.ids()[-1])
    before = model.ids(), page.table.ids(), page.table.horizontalHeader().sortIndicatorOrder()
    page = in_english(desk)
    model = page.table.facts_model()
    desk.until(
        lambda: (model.ids(), page.table.ids(), page.table.horizontalHeader().sortIndicatorOrder()) == before
    )
    assert page.field.text() == "1"
    assert model.filters()["kind"] != {words}  # told in English


def test_a_page_behind_is_found_as_it_was_left(desk: Desk) -> None:
    page = desk.go("classes")
    desk.until(lambda: page.table.model().rowCount())
    chip = next(each for each in page.chips.values() if each.isVisible())
    chip.clicked.emit()
    desk.settled()
    rows = page.table.facts_model().ids()
    timetable = desk.go("timetable")
    timetable.bar.step(True)
    desk.settled()
    day = timetable.bar.day
    page = in_english(desk)
    desk.until(lambda: page.bar.day == day)
    assert day > page.workspace.clock.today() - timedelta(days=7)
    back(desk)
    page = desk.page()
    assert desk.window.shell.page_key() == "classes"
    desk.until(lambda: page.table.facts_model().ids() == rows)
    assert sum(each.is_on() for each in page.chips.values()) == 1
