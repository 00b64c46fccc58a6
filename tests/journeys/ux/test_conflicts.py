"""U42: whoever was overtaken by another clerk sees both versions and loses nothing, whatever the form."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from academy.apprenticeship.facts_contract import RUNNING, ContractFilter, Rating, Side
from academy.base.actor import PROGRAM
from academy.courses.facts import ClassFilter, ClassState
from academy.ui.apprenticeship.log_acts import LogActs, Place
from academy.ui.apprenticeship.log_form import draft_of
from academy.ui.courses.intake_form import intake_dialog
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


@pytest.mark.campaign
def test_u42_the_rules_of_sign_up_and_an_entry_of_the_log_too(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    courses, service = services.courses, services.apprenticeship
    row = courses.classes(actor, ClassFilter(states=frozenset({ClassState.PLANNED})))[0]
    desk.go("classes").open_record(row.id)
    desk.settled()
    shown = desk.page()
    intake = courses.intake_sheet(actor, row.id).intake
    intake_dialog(desk.window.workspace, courses, actor, row, intake, lambda _answer: None, shown).open()
    other = replace(intake, once_a_year=True)
    settled_both_ways(
        desk, {"categories": "在职职工"},
        lambda: courses.set_intake(PROGRAM, row.id, row.version, other),
        lambda: courses.intake_sheet(actor, row.id).intake == replace(other, categories=("在职职工",)),
    )  # fmt: skip
    sheet, entry = next(
        (sheet, entry)
        for contract in service.contracts(actor, ContractFilter())
        for sheet in [service.contract_sheet(actor, contract.id)]
        for entry in sheet.logs
        if entry.confirmed_on is None and entry.side is Side.CHARACTER and sheet.row.state in RUNNING
    )
    detail = service.log_details(actor, sheet.row.id)[entry.id]
    acts = LogActs(desk.window.workspace, service, actor, desk.page())
    acts.mend(Place(sheet, entry, detail))
    typed = draft_of(entry)
    settled_both_ways(
        desk, {"talk_topic": "安全与质量"},
        lambda: service.change_log(PROGRAM, entry.id, replace(typed, rating=Rating.EXCELLENT), entry.version),
        lambda: any(
            (each.talk_topic, each.rating) == ("安全与质量", Rating.EXCELLENT)
            for each in service.contract_sheet(actor, sheet.row.id).logs
            if each.id == entry.id
        ),
    )  # fmt: skip
