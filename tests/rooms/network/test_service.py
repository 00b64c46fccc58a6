"""Branches, specialties, plans and calendar through the door, on both engines."""

from dataclasses import replace
from datetime import date

import pytest

from academy.base import journal
from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.base.problems import Refused
from academy.network import store
from academy.network.facts import BranchDraft, BranchKind, PlanDraft, Target
from academy.network.service import NetworkService
from academy.people import store as people
from tests.rooms.conftest import COAL, HEAD, NOW, STEEL
from tests.rooms.people.persons import roster_person

POWER = BranchDraft(HEAD, BranchKind.BRANCH, "dl", "电力工匠学院", "电力", ("D44",), "应急抢修", "供电企业")
PLAN = PlanDraft(STEEL, 2026, "炼钢炉计划", "三个模块", (Target("培训人次", "人次", 12000),))


@pytest.fixture
def network(door: Door) -> NetworkService:
    return NetworkService(door)


def refused(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code for found in no.value.problems]


def test_a_new_branch_stands_in_the_tree_with_its_specialty_waiting(
    network: NetworkService, clerk: Actor
) -> None:
    key = network.add_branch(clerk, POWER)
    rows = network.branches(clerk)
    assert [row.code for row in rows] == ["QH", "DL", "QJ", "YF"]
    power = rows[1]
    assert (power.id, power.parent_id, power.industry_codes) == (key, HEAD, ("D44",))
    assert (power.specialty, power.specialty_proposed, power.specialty_by) == ("应急抢修", True, 901)


def test_a_wrong_branch_is_refused_with_every_reason_and_nothing_is_written(
    network: NetworkService, clerk: Actor
) -> None:
    with pytest.raises(Refused) as no:
        network.add_branch(clerk, replace(POWER, code="YF", name="", industry=""))
    assert refused(no) == ["network.name_missing", "network.code_taken", "network.industry_missing"]
    assert len(network.branches(clerk)) == 3


def test_a_branch_clerk_sees_and_changes_his_branch_only(network: NetworkService, coal_clerk: Actor) -> None:
    assert [row.id for row in network.branches(coal_clerk)] == [COAL]
    draft = BranchDraft(HEAD, BranchKind.BRANCH, "YF", "永锋工匠学院", "冶金")
    for act in (
        lambda: network.change_branch(coal_clerk, STEEL, draft, 1),
        lambda: network.propose_specialty(coal_clerk, STEEL, "智能炼钢"),
        lambda: network.plans(coal_clerk, STEEL),
        lambda: network.add_branch(coal_clerk, POWER),
        lambda: network.import_calendar(coal_clerk),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert refused(no) == ["access.other_branch"]


def test_a_change_needs_the_version_the_clerk_saw(network: NetworkService, clerk: Actor) -> None:
    draft = BranchDraft(HEAD, BranchKind.BRANCH, "YF", "永锋钢铁工匠学院", "冶金（钢铁）", ("C31",))
    network.change_branch(clerk, STEEL, draft, 1)
    with pytest.raises(Refused) as no:
        network.change_branch(clerk, STEEL, draft, 1)
    assert refused(no) == ["record.changed_meanwhile"]
    steel = next(row for row in network.branches(clerk) if row.id == STEEL)
    assert (steel.name, steel.version) == ("永锋钢铁工匠学院", 2)


def test_one_branch_has_one_specialty(network: NetworkService, clerk: Actor) -> None:
    network.propose_specialty(clerk, STEEL, "智能炼钢")
    with pytest.raises(Refused) as no:
        network.propose_specialty(clerk, STEEL, "焊接")
    (found,) = no.value.problems
    assert dict(found.values) == {"present": "智能炼钢"}


def test_the_specialty_is_approved_by_another_person_and_again_after_a_change(
    network: NetworkService, clerk: Actor, approver: Actor
) -> None:
    network.propose_specialty(clerk, STEEL, "智能炼钢")
    with pytest.raises(Refused) as no:
        network.approve_specialty(clerk, STEEL, 1)
    assert refused(no) == ["network.second_person"]
    network.approve_specialty(approver, STEEL, 1)
    with pytest.raises(Refused) as no:
        network.approve_specialty(approver, STEEL, 2)
    assert refused(no) == ["network.nothing_proposed"]
    network.change_specialty(approver, STEEL, "绿色炼钢", 2)
    with pytest.raises(Refused) as no:
        network.approve_specialty(approver, STEEL, 3)
    assert refused(no) == ["network.second_person"]
    network.approve_specialty(clerk, STEEL, 3)
    steel = next(row for row in network.branches(clerk) if row.id == STEEL)
    assert (steel.specialty, steel.specialty_proposed) == ("绿色炼钢", False)


def test_what_changed_since_it_was_read_is_not_approved(
    network: NetworkService, clerk: Actor, approver: Actor
) -> None:
    network.propose_specialty(clerk, STEEL, "智能炼钢")
    network.change_specialty(clerk, STEEL, "焊接", 1)
    with pytest.raises(Refused) as no:
        network.approve_specialty(approver, STEEL, 1)
    assert refused(no) == ["record.changed_meanwhile"]


def test_a_plan_is_proposed_changed_and_approved(
    network: NetworkService, clerk: Actor, approver: Actor
) -> None:
    key = network.propose_plan(clerk, PLAN)
    with pytest.raises(Refused) as no:
        network.propose_plan(clerk, PLAN)
    assert refused(no) == ["network.plan_exists"]
    network.change_plan(clerk, key, replace(PLAN, title="炼钢炉二期"), 1)
    network.approve_plan(approver, key, 2)
    (plan,) = network.plans(clerk, STEEL)
    assert (plan.title, plan.proposed, plan.targets) == ("炼钢炉二期", False, PLAN.targets)
    steel = next(row for row in network.branches(clerk) if row.id == STEEL)
    assert (steel.plan, steel.plan_year) == ("炼钢炉二期", 2026)


def test_an_empty_branch_goes_to_the_bin_and_comes_back(network: NetworkService, clerk: Actor) -> None:
    network.remove_branch(clerk, COAL, 1)
    assert COAL not in [row.id for row in network.branches(clerk)]
    with pytest.raises(Refused) as no:
        network.add_branch(clerk, replace(POWER, code="QJ"))
    assert refused(no) == ["network.code_taken"]
    network.restore_branch(clerk, COAL)
    assert COAL in [row.id for row in network.branches(clerk)]


def test_a_branch_with_people_stays(network: NetworkService, door: Door, vault, clerk: Actor) -> None:
    with door.database.transaction(write=True) as db:
        people.match_or_add(db, door.database.ids, vault, STEEL, [roster_person(1)], "trainee", None, NOW)
    with pytest.raises(Refused) as no:
        network.remove_branch(clerk, STEEL, 1)
    assert refused(no) == ["network.in_use"]


def test_every_act_leaves_one_line_that_names_the_columns(
    network: NetworkService, door: Door, clerk: Actor
) -> None:
    draft = BranchDraft(HEAD, BranchKind.BRANCH, "YF", "永锋钢铁工匠学院", "冶金")
    network.change_branch(clerk, STEEL, draft, 1)
    network.remove_branch(clerk, COAL, 1)
    with door.database.transaction() as db:
        (line,) = journal.history(db, "branch", STEEL)
        assert line.verb == "network.change_branch"
        assert line.before == {"name": "永锋工匠学院", "industry": ""}
        assert line.after == {"name": "永锋钢铁工匠学院", "industry": "冶金"}
        (removal,) = journal.history(db, "branch", COAL)
        assert removal.before == {"removed_at": None, "removed_by": None}
        assert store.broken(db) == []


def test_the_lineage_goes_up_to_the_head_academy(network: NetworkService, door: Door, clerk: Actor) -> None:
    station = network.add_branch(clerk, BranchDraft(STEEL, BranchKind.STATION, "YF1", "一炼钢学所"))
    with door.database.transaction() as db:
        assert store.lineage(db, station) == [station, STEEL, HEAD]
        assert store.below(db, STEEL) == {station, STEEL}
        assert [row.id for row in store.branches(db, Scope(frozenset({STEEL, station})))] == [STEEL, station]


NOTICES = [
    ("2026-04-28", 5, "2026-05-08"),
    ("2026-09-28", 5, "2026-10-10"),
    ("2026-09-28", 7, "2026-10-13"),
    ("2026-02-12", 5, "2026-02-26"),
    ("2026-06-15", 5, "2026-06-23"),
    ("2026-11-23", 0, "2026-11-23"),
]


def test_working_days_skip_holidays_and_count_make_up_saturdays(
    network: NetworkService, clerk: Actor
) -> None:
    assert network.calendar(clerk, 2026).provisional
    assert network.import_calendar(clerk) > 90
    assert network.import_calendar(clerk) == 0
    assert not network.calendar(clerk, 2026).provisional
    assert network.calendar(clerk, 2027).provisional
    for start, count, end in NOTICES:
        found = network.add_workdays(clerk, date.fromisoformat(start), count)
        assert found.isoformat() == end, start


@pytest.mark.parametrize(
    ("day", "works"),
    [("2026-10-10", True), ("2026-10-01", False), ("2026-11-23", True), ("2026-11-21", False)],
)
def test_a_day_works_as_the_calendar_says(
    network: NetworkService, door: Door, clerk: Actor, day: str, works: bool
) -> None:
    network.import_calendar(clerk)
    with door.database.transaction() as db:
        assert store.is_workday(db, date.fromisoformat(day)) is works
