"""Taking acts back and the recycle bin, through a small service."""

import pytest
from sqlalchemy import select

from academy.access.service_history import HistoryService
from academy.base import recycle, undo
from academy.base.actor import Actor, Scope
from academy.base.database import Database
from academy.base.door import Door, verbs_of
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.network.records import Specialty
from tests.base.desk import DeskService
from tests.databases import COAL, HEAD, STEEL, an_actor


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


@pytest.fixture
def history(door: Door) -> HistoryService:
    return HistoryService(door, verbs_of(DeskService))


def last(history: HistoryService, actor: Actor) -> int:
    return history.undoable(actor)[0].id


def refusal(history: HistoryService, actor: Actor, line: int) -> str:
    with pytest.raises(Refused) as no:
        history.undo(actor, line)
    return no.value.problems[0].code


def test_an_addition_is_taken_back(desk: DeskService, history: HistoryService, clerk: Actor) -> None:
    before = desk.names(clerk)
    desk.add(clerk, "LY")
    history.undo(clerk, last(history, clerk))
    assert desk.names(clerk) == before
    assert history.undoable(clerk) == []


def test_a_change_is_taken_back_and_the_version_rises(
    desk: DeskService, history: HistoryService, clerk: Actor, database: Database
) -> None:
    before = desk.names(clerk)
    desk.rename(clerk, STEEL, "别名")
    history.undo(clerk, last(history, clerk))
    assert desk.names(clerk) == before


def test_a_removal_is_taken_back_whole(desk: DeskService, history: HistoryService, clerk: Actor) -> None:
    made = desk.add(clerk, "LY")
    before = desk.names(clerk)
    desk.delete(clerk, made)
    assert desk.names(clerk) != before
    history.undo(clerk, last(history, clerk))
    assert desk.names(clerk) == before


def test_what_was_changed_since_is_not_taken_back(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    first = last(history, clerk)
    desk.rename(an_actor(905), STEEL, "二")
    assert refusal(history, clerk, first) == "undo.changed_since"
    assert "二" in desk.names(clerk)


def test_an_addition_that_others_use_is_not_taken_back(
    desk: DeskService, history: HistoryService, clerk: Actor, database: Database
) -> None:
    made = desk.add(clerk, "LY")
    line = last(history, clerk)
    with database.transaction(write=True) as db:
        db.add(Specialty(branch_id=made, title="钢铁冶炼", proposed_by=1, approved_by=None))
    with pytest.raises(Refused) as no:
        history.undo(clerk, line)
    (found,) = no.value.problems
    assert (found.code, dict(found.values)) == (
        "undo.used_since", {"kind": "table.specialty", "name": "钢铁冶炼"},
    )  # fmt: skip


def test_bringing_back_is_a_step_that_goes_back_and_forth(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    desk.put_away(clerk, STEEL)
    history.bring_back(clerk, "branch", STEEL)
    verbs = [row.verb for row in history.steps(clerk, 0).undo]
    assert verbs == ["access.bring_back", "base.put_away", "base.rename"]
    history.undo(clerk, last(history, clerk))
    assert [row.id for row in history.recycle_bin(clerk)] == [STEEL]
    (redo,) = history.steps(clerk, 0).redo
    assert (redo.verb, redo.label) == ("access.bring_back", "YF")
    history.redo(clerk, redo.id)
    assert history.recycle_bin(clerk) == []
    for _ in verbs:
        history.undo(clerk, last(history, clerk))
    assert history.undoable(clerk) == []
    assert "一" not in desk.names(clerk)


def test_a_code_taken_meanwhile_is_told_with_who_has_it(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.delete(clerk, desk.add(clerk, "LY"))
    line = last(history, clerk)
    desk.add(an_actor(905), "LY")
    with pytest.raises(Refused) as no:
        history.undo(clerk, line)
    (found,) = no.value.problems
    assert (found.code, dict(found.values)) == ("undo.taken_since", {"kind": "table.branch", "name": "LY"})


def test_a_large_step_tells_how_far_it_is_and_leaves_nothing_when_given_up(
    desk: DeskService, history: HistoryService, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "LARGE", 1)
    desk.rename(clerk, STEEL, "一")
    (step,) = history.steps(clerk, 0).undo
    assert history.steps(clerk, 0).large == {step.id}

    class GivenUp:
        def step(self, done: int, total: int) -> None:
            if done == total:
                raise Cancelled

    with pytest.raises(Cancelled):
        history.undo(clerk, step.id, GivenUp())
    assert "一" in desk.names(clerk)
    assert [row.id for row in history.steps(clerk, 0).undo] == [step.id]


def test_an_act_of_record_is_not_taken_back(
    desk: DeskService, history: HistoryService, clerk: Actor, database: Database
) -> None:
    desk.record(clerk, STEEL, "定名")
    assert history.undoable(clerk) == []
    with database.transaction() as db:
        line = db.scalars(select(JournalLine.id)).one()
    assert refusal(history, clerk, line) == "undo.act_of_record"


def test_an_undo_needs_the_right_the_act_needed(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    line = last(history, clerk)
    only_undo = Actor(906, 906, "某人", "someone", HEAD, {"access.undo": Scope(None)})
    assert refusal(history, only_undo, line) == "access.denied"


def test_an_act_is_taken_back_once(desk: DeskService, history: HistoryService, clerk: Actor) -> None:
    desk.rename(clerk, STEEL, "一")
    line = last(history, clerk)
    history.undo(clerk, line)
    assert refusal(history, clerk, line) == "undo.done_already"


def test_a_removed_record_lies_in_the_bin_and_comes_back(
    desk: DeskService, history: HistoryService, clerk: Actor, coal_clerk: Actor, database: Database
) -> None:
    desk.put_away(clerk, STEEL)
    found = history.recycle_bin(clerk)
    assert [(row.table, row.id) for row in found] == [("branch", STEEL)]
    assert history.recycle_bin(coal_clerk) == []
    with pytest.raises(Refused):
        history.bring_back(coal_clerk, "branch", STEEL)
    history.bring_back(clerk, "branch", STEEL)
    assert history.recycle_bin(clerk) == []
    with database.transaction() as db:
        assert recycle.removed(db, None) == []


def test_what_is_not_in_the_bin_is_gone(history: HistoryService, clerk: Actor) -> None:
    for table, key in (("branch", STEEL), ("branch", 999), ("journal", 1)):
        with pytest.raises(Refused) as no:
            history.bring_back(clerk, table, key)
        assert no.value.problems[0].code == "record.gone"


def test_fifty_steps_are_undone_and_redone_in_order(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    told = [desk.names(clerk)]
    for step in range(50):
        desk.rename(clerk, STEEL, f"名{step}")
        told.append(desk.names(clerk))
    for before in reversed(told[:-1]):
        history.undo(clerk, history.steps(clerk, 0).undo[0].id)
        assert desk.names(clerk) == before
    steps = history.steps(clerk, 0)
    assert (steps.undo, len(steps.redo)) == ((), 50)
    for after in told[1:]:
        history.redo(clerk, history.steps(clerk, 0).redo[0].id)
        assert desk.names(clerk) == after
    steps = history.steps(clerk, 0)
    assert ([row.verb for row in steps.undo], steps.redo) == (["base.rename"] * 50, ())


@pytest.mark.parametrize("act", ["add", "delete"])
def test_what_was_redone_can_be_undone_again(
    desk: DeskService, history: HistoryService, clerk: Actor, act: str
) -> None:
    made = desk.add(clerk, "LY")
    if act == "delete":
        desk.delete(clerk, made)
    done = desk.names(clerk)
    history.undo(clerk, history.steps(clerk, 0).undo[0].id)
    undone = desk.names(clerk)
    history.redo(clerk, history.steps(clerk, 0).redo[0].id)
    assert desk.names(clerk) == done
    history.undo(clerk, history.steps(clerk, 0).undo[0].id)
    assert desk.names(clerk) == undone


def test_a_new_act_ends_what_could_be_redone(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    history.undo(clerk, last(history, clerk))
    desk.rename(clerk, COAL, "二")
    assert history.steps(clerk, 0).redo == ()


def test_what_an_act_of_record_rests_on_stays(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    made = desk.add(clerk, "LY")
    line = last(history, clerk)
    desk.record(an_actor(905), made, "定名")
    assert refusal(history, clerk, line) == "undo.sealed_since"


def test_the_refusal_names_who_changed_the_record(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    line = last(history, clerk)
    desk.rename(an_actor(905), STEEL, "二")
    with pytest.raises(Refused) as no:
        history.undo(clerk, line)
    assert dict(no.value.problems[0].values)["who"] == "账号905"


def test_a_newer_act_of_record_is_named_before_what_lies_below(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, COAL, "一")
    desk.record(clerk, STEEL, "定名")
    fixed = history.steps(clerk, 0).fixed
    assert fixed is not None
    assert fixed.verb == "base.record"
    desk.rename(clerk, COAL, "二")
    assert history.steps(clerk, 0).fixed is None


def test_steps_begin_where_the_actor_came_in(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    assert history.steps(clerk, last(history, clerk)).undo == ()


def test_whoever_acts_on_his_own_rows_undoes_only_his_own_acts(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    line = last(history, clerk)
    own = {"access.undo": Scope(None), "network.manage": Scope(frozenset({HEAD}), 907)}
    assert refusal(history, Actor(907, 907, "导师", "mentor", HEAD, own), line) == "undo.not_yours"
