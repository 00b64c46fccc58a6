"""U42: whoever was overtaken by another clerk sees both versions and loses nothing, whatever the form."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from academy.base.actor import PROGRAM
from academy.courses.facts import ClassFilter, ClassState
from academy.ui.network.drafts import branch_draft, typed_of
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.timetable.places_page import PlacesPage, _typed
from tests.journeys.desk import Desk


def settled_both_ways(
    desk: Desk, mine: dict[str, str], theirs: Callable[[], object], stands: Callable[[], Any]
) -> None:
    """Type in the open form, let another one save first, save, compare: both have what is theirs."""
    desk.fill(desk.dialog().form, **mine)
    theirs()
    desk.dialog().save_button.click()
    compared = desk.one(ConflictDialog)
    compared.save.click()
    desk.settled()
    desk.until(stands)


@pytest.mark.campaign
def test_u42_a_place_changed_by_two_clerks_keeps_what_both_typed(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    service, page = services.places, PlacesPage(desk.window.workspace, services.places, actor)
    desk.go("timetable").opening.emit(page)
    desk.settled()
    fact = service.places(actor)[0]
    page._on_edit(fact)

    def theirs() -> None:
        service.change_place(PROGRAM, fact.id, fact.version, replace(_typed(fact), seats=77).draft())

    def stands() -> bool:
        now = next(each for each in service.places(actor) if each.id == fact.id)
        return (now.seats, now.remark) == (77, "投影仪已修好")

    settled_both_ways(desk, {"remark": "投影仪已修好"}, theirs, stands)


@pytest.mark.campaign
def test_u42_a_branch_and_a_class_too(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    network, courses = services.network, services.courses
    page = desk.go("network")
    branch = next(each for each in network.branches(actor) if each.parent_id is not None)
    page._on_edit(branch)
    other = replace(branch_draft(typed_of(branch)), host="新的依托单位")
    settled_both_ways(
        desk, {"name": "永锋钢铁工匠学院"},
        lambda: network.change_branch(PROGRAM, branch.id, other, branch.version),
        lambda: any(
            (each.name, each.host) == ("永锋钢铁工匠学院", "新的依托单位") for each in network.branches(actor)
        ),
    )  # fmt: skip
    row = courses.classes(actor, ClassFilter(states=frozenset({ClassState.PLANNED})))[0]
    found = desk.go("classes")
    found.open_record(row.id)
    desk.settled()
    shown = desk.page()
    desk.press("修改", shown)
    form = desk.dialog().form
    before = form.collect()
    settled_both_ways(
        desk, {"place": "二号实训楼"},
        lambda: courses.change_class(PROGRAM, row.id, row.version, replace(before, capacity=33, sessions=())),
        lambda: courses.class_sheet(actor, row.id).place == "二号实训楼",
    )  # fmt: skip
    assert courses.class_sheet(actor, row.id).row.capacity == 33
