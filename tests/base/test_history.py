"""What a record's history tells: who, when, what it was and what it is."""

import pytest

from academy.access import store_history
from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from tests.base.desk import DeskService
from tests.databases import an_actor


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


@pytest.fixture
def history(door: Door) -> HistoryService:
    return HistoryService(door, verbs_of(DeskService))


def last(history: HistoryService, actor: Actor) -> int:
    return history.undoable(actor)[0].id


def test_the_history_of_a_record_tells_who_changed_what_from_what_to_what(
    desk: DeskService, history: HistoryService, clerk: Actor, coal_clerk: Actor
) -> None:
    made = desk.add(clerk, "LY")
    desk.rename(an_actor(905), made, "临邑学院")
    history.undo(an_actor(905), last(history, an_actor(905)))
    told = history.history(clerk, "branch", made)
    assert [(each.verb, each.actor) for each in told] == [
        ("access.undo", "账号905"), ("base.rename", "账号905"), ("base.add", "账号901"),
    ]  # fmt: skip
    assert [(c.column, c.before, c.after) for c in told[1].changes] == [("name", "LY", "临邑学院")]
    assert [(c.column, c.before, c.after) for c in told[0].changes] == [("name", "临邑学院", "LY")]
    added = {change.column: change.after for change in told[2].changes}
    assert (added["code"], added["parent_id"]) == ("LY", "齐河工匠学院")
    with pytest.raises(Refused) as no:
        history.history(coal_clerk, "branch", made)
    assert no.value.problems[0].code == "access.other_branch"


def test_a_long_history_is_told_in_parts_back_to_the_act_it_began_with(
    desk: DeskService, history: HistoryService, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_history, "AT_ONCE", 3)
    made = desk.add(clerk, "LY")
    for name in ("一", "二", "三"):
        desk.rename(clerk, made, name)
    newest = history.history(clerk, "branch", made)
    earlier = history.history(clerk, "branch", made, newest[-1].journal_id)
    assert history.history_size(clerk, "branch", made) == 4
    assert [each.verb for each in (*newest, *earlier)] == [*["base.rename"] * 3, "base.add"]
    assert history.history(clerk, "branch", made, earlier[-1].journal_id) == []
