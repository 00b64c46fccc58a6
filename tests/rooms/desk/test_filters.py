"""Filters kept under a name: one's own, renamed, shared in the branch, never somebody else's to change."""

from dataclasses import replace

import pytest

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.desk.service import DeskService

LIST = "people"
HELD = {"columns": {"state": ["进行中"]}}


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


@pytest.fixture
def colleague(clerk: Actor) -> Actor:
    return replace(clerk, account_id=clerk.account_id + 1, account="colleague")


@pytest.fixture
def stranger(colleague: Actor) -> Actor:
    return replace(colleague, account_id=colleague.account_id + 1, branch_id=(colleague.branch_id or 0) + 1)


def names(desk: DeskService, actor: Actor) -> list[tuple[str, bool]]:
    return [(each.name, each.own) for each in desk.filters(actor, LIST)]


def test_u18_a_filter_is_renamed_and_shared_with_the_branch_alone(
    desk: DeskService, clerk: Actor, colleague: Actor, stranger: Actor
) -> None:
    key = desk.save_filter(clerk, LIST, "学员", HELD)
    assert names(desk, colleague) == []
    desk.change_filter(clerk, key, " 本院　学员 ", True)
    assert names(desk, clerk) == [("本院 学员", True)]
    assert names(desk, colleague) == [("本院 学员", False)]
    assert names(desk, stranger) == []
    assert desk.filters(colleague, LIST)[0].content == HELD
    desk.change_filter(clerk, key, "本院学员", False)
    assert names(desk, colleague) == []


def test_u18_a_name_stands_for_one_filter_of_a_list_and_is_never_empty(
    desk: DeskService, clerk: Actor
) -> None:
    desk.save_filter(clerk, LIST, "学员", HELD)
    key = desk.save_filter(clerk, LIST, "导师", HELD)
    for name, code in (("学员", "desk.filter_name_taken"), ("  ", "desk.filter_name_missing")):
        with pytest.raises(Refused) as no:
            desk.change_filter(clerk, key, name, False)
        assert [each.code for each in no.value.problems] == [code]
    assert sorted(names(desk, clerk)) == sorted([("学员", True), ("导师", True)])


def test_u18_what_a_colleague_shares_can_be_used_and_not_changed(
    desk: DeskService, clerk: Actor, colleague: Actor
) -> None:
    key = desk.save_filter(clerk, LIST, "学员", HELD, True)
    for act in (
        lambda: desk.change_filter(colleague, key, "我的", False),
        lambda: desk.forget_filter(colleague, key),
    ):
        with pytest.raises(Refused):
            act()
    assert names(desk, clerk) == [("学员", True)]
