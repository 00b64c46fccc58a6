"""How many people each branch has, on both engines."""

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.network.facts import BranchCount
from academy.people.service import PeopleService
from tests.rooms.conftest import COAL, STEEL
from tests.rooms.people.test_service import WANG, other


def test_people_are_counted_by_the_branch_that_registered_them(
    door: Door, vault: Vault, clerk: Actor, coal_clerk: Actor
) -> None:
    people = PeopleService(door, vault)
    gone = people.add(clerk, WANG)
    people.add(clerk, other(5))
    people.add(clerk, other(6, branch_id=COAL))
    steel = BranchCount(STEEL, "", 2)
    assert sorted(people.figures(clerk), key=lambda each: each.branch_id) == [steel, BranchCount(COAL, "", 1)]
    assert people.figures(coal_clerk) == [BranchCount(COAL, "", 1)]
    people.remove(clerk, gone, people.person(clerk, gone).version)
    assert BranchCount(STEEL, "", 1) in people.figures(clerk)
