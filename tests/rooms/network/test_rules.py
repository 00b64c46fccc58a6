from dataclasses import replace

import pytest

from academy.network import rules
from academy.network.facts import BranchDraft, BranchKind, BranchRow, PlanDraft, PlanRow, Target

HEAD, STEEL, STATION = 1, 2, 4


def a_branch(key: int, kind: BranchKind, code: str, name: str, parent: int | None) -> BranchRow:
    return BranchRow(key, parent, kind, code, name, "", (), "", "", "", "", None, 1)


NETWORK = [
    a_branch(HEAD, BranchKind.HEAD, "QH", "齐河工匠学院", None),
    a_branch(STEEL, BranchKind.BRANCH, "YF", "永锋工匠学院", HEAD),
    a_branch(STATION, BranchKind.STATION, "YF1", "一炼钢学所", STEEL),
]
CODES = {row.code: row.name for row in NETWORK} | {"OLD": "已移除的分院"}
GOOD = BranchDraft(HEAD, BranchKind.BRANCH, "DL", "电力工匠学院", "电力", ("D44",))


def codes_of(draft: BranchDraft) -> list[str]:
    return [found.code.removeprefix("network.") for found in rules.branch_problems(draft, NETWORK, CODES)]


def test_a_branch_with_name_code_parent_and_industry_is_accepted() -> None:
    assert codes_of(GOOD) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": ""}, "name_missing"),
        ({"name": "很" * 41}, "name_long"),
        ({"name": "永锋工匠学院"}, "name_taken"),
        ({"code": ""}, "code_form"),
        ({"code": "D"}, "code_form"),
        ({"code": "DIANLI1"}, "code_form"),
        ({"code": "电力"}, "code_form"),
        ({"code": "YF"}, "code_taken"),
        ({"code": "OLD"}, "code_taken"),
        ({"kind": BranchKind.HEAD, "parent_id": None}, "head_exists"),
        ({"parent_id": None}, "parent_missing"),
        ({"parent_id": 99}, "parent_missing"),
        ({"parent_id": STATION}, "parent_is_station"),
        ({"parent_id": STEEL}, "branch_under_head"),
        ({"industry": ""}, "industry_missing"),
        ({"industry_codes": ("Z44",)}, "industry_code_form"),
        ({"industry_codes": ("6",)}, "industry_code_form"),
        ({"industry_codes": ("31", "D44000")}, "industry_code_form"),
        ({"specialty": "长" * 61}, "title_long"),
    ],
)
def test_each_fault_of_a_branch_is_named(change: dict[str, object], code: str) -> None:
    assert codes_of(replace(GOOD, **change)) == [code]


@pytest.mark.parametrize("code", ["06", "B06", "C31", "312", "3120", "C3120"])
def test_industry_codes_are_written_as_the_standard_does(code: str) -> None:
    assert codes_of(replace(GOOD, industry_codes=(code,))) == []


def test_all_faults_come_at_once_each_at_its_field() -> None:
    found = rules.branch_problems(BranchDraft(kind=BranchKind.BRANCH, host_uscc="91"), NETWORK, CODES)
    assert [problem.field for problem in found] == ["name", "code", "parent_id", "industry", "host_uscc"]


def test_a_station_may_stand_below_a_branch_and_needs_no_industry() -> None:
    station = BranchDraft(STEEL, BranchKind.STATION, "YF2", "二炼钢学所")
    assert codes_of(station) == []


def test_codes_are_tidied_before_they_are_judged() -> None:
    typed = replace(GOOD, code=" dl ", name=" 电力工匠学院 ", industry_codes=(" d44 ", ""))
    assert rules.tidied(typed) == GOOD


def test_a_branch_with_stations_stays_a_branch() -> None:
    below = [NETWORK[2]]
    assert rules.kept_places(replace(GOOD, kind=BranchKind.BRANCH), below) == []
    assert [found.code for found in rules.kept_places(replace(GOOD, kind=BranchKind.STATION), below)] == [
        "network.has_children"
    ]


def test_a_second_specialty_is_refused_and_the_present_one_named() -> None:
    (found,) = rules.title_problems("智能炼钢", present="高炉长寿技术")
    assert (found.code, dict(found.values)) == ("network.specialty_exists", {"present": "高炉长寿技术"})


@pytest.mark.parametrize(
    ("proposed", "proposed_by", "person", "code"),
    [
        (True, 7, 8, ""),
        (True, None, 8, ""),
        (True, 7, 7, "network.second_person"),
        (True, None, None, "network.second_person"),
        (False, 7, 8, "network.nothing_proposed"),
    ],
)
def test_approval_needs_another_person(
    proposed: bool, proposed_by: int | None, person: int | None, code: str
) -> None:
    assert [found.code for found in rules.approval_problems(proposed, proposed_by, person)] == (
        [code] if code else []
    )


PLAN = PlanDraft(STEEL, 2027, "炼钢炉计划", "", (Target("培训人次", "人次", 12000),))
OLD_PLAN = PlanRow(9, STEEL, 2026, "旧计划", "", (), 1)


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"year": 0}, ["network.plan_year"]),
        ({"year": 2026}, ["network.plan_exists"]),
        ({"title": " "}, ["network.plan_title_missing"]),
        ({"title": "长" * 61}, ["network.title_long"]),
        ({"targets": (Target("", "人", 1),)}, ["network.target_name_missing"]),
        ({"targets": (Target("出师", "人", 0),)}, ["network.target_amount"]),
        ({"targets": (Target("出师", "人", 1), Target(" 出师", "人", 2))}, ["network.target_repeated"]),
    ],
)
def test_each_fault_of_a_plan_is_named(change: dict[str, object], codes: list[str]) -> None:
    assert [found.code for found in rules.plan_problems(replace(PLAN, **change), [OLD_PLAN])] == codes


def test_only_an_empty_branch_can_be_removed() -> None:
    head, steel, _ = NETWORK
    assert [found.code for found in rules.removal_problems(head, [], False)] == ["network.head_stays"]
    assert rules.removal_problems(steel, [], False) == []
    assert [found.code for found in rules.removal_problems(steel, ["一炼钢学所"], True)] == [
        "network.has_children",
        "network.in_use",
    ]
