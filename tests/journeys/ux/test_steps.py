"""U37: fifty steps back and fifty forth by keys, each called by its name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from academy.base import undo
from academy.base.actor import PROGRAM
from academy.base.words import table
from academy.people.facts import PersonDraft, Role
from academy.ui.people.person_form import draft_of
from tests.journeys.desk import Desk
from tests.journeys.dumps import differences, dump
from tests.journeys.ux.keys import CONTROL, press
from tests.rooms.people.persons import doc_no

FEW, MANY = 4, 52
WORDS = [table("zh")[f"verb.people.{verb}"] for verb in ("add", "change", "add_role", "remove")]


def menu_names(desk: Desk) -> list[str]:
    """Of the menu “Edit”, as an assistive program reads them."""
    menu = QMenu(desk.window.shell)
    desk.window.shell.edit_shown.emit(menu)
    read = QAccessible.queryAccessibleInterface(menu)
    told = [read.child(at).text(QAccessible.Text.Name) for at in range(read.childCount())]
    menu.deleteLater()
    return [words.partition("\t")[0] for words in told]  # behind it stand the keys


def acted(desk: Desk, count: int) -> tuple[list[str], list[dict[str, list[str]]]]:
    """Steps of four kinds by the clerk who is signed in: what each is called, and the data after each."""
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    people, root = services.people, services.folder.root
    branch_id = services.network.branches(actor)[0].id
    names: list[str] = []
    states = [dump(root, told=False)]
    person_id = 0
    for at in range(count):
        if at % 4 == 0:
            draft = PersonDraft(
                branch_id, f"时雨{'甲乙丙丁'[at // 4 % 4]}", doc_no=doc_no(700 + at), role=Role.TRAINEE
            )
            person_id = people.add(actor, draft)
        sheet = people.person(actor, person_id)
        if at % 4 == 1:
            people.change(actor, person_id, replace(draft_of(sheet), remark=f"第 {at} 步"), sheet.version)
        if at % 4 == 2:
            people.add_role(actor, person_id, branch_id, Role.INSTRUCTOR)
        if at % 4 == 3:
            people.remove(actor, person_id, sheet.version)
        names.append(f"{WORDS[at % 4]} {sheet.number}")
        states.append(dump(root, told=False))
    return names, states


@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=pytest.mark.campaign)])
def test_u37_steps_go_back_and_forth_by_key_each_by_its_name(desk: Desk, count: int) -> None:
    desk.go("people").table.setFocus()
    services, steps = desk.window.services, desk.window.presence.edit.steps
    assert services is not None
    names, states = acted(desk, count)
    desk.until(lambda: len(steps.steps.undo) == count)
    for at in reversed(range(count)):
        desk.until(lambda at=at: menu_names(desk)[0] == f"撤销 {names[at]}")
        press(desk, Qt.Key.Key_Z)
        desk.until(lambda at=at: desk.notices.toasts[-1:] == [f"已撤销：{names[at]}"])
        assert differences(states[at], dump(services.folder.root, told=False)) == []
    assert menu_names(desk)[0] == "撤销"
    for at in range(count):
        desk.until(lambda at=at: menu_names(desk)[1] == f"重做 {names[at]}")
        press(desk, Qt.Key.Key_Y)
        desk.until(lambda at=at: desk.notices.toasts[-1:] == [f"已重做：{names[at]}"])
        assert differences(states[at + 1], dump(services.folder.root, told=False)) == []
    assert desk.notices.said == []


def test_u37_keys_pressed_faster_than_the_steps_are_taken_take_one_each(desk: Desk) -> None:
    desk.go("people").table.setFocus()
    steps = desk.window.presence.edit.steps
    names, _ = acted(desk, FEW)
    desk.until(lambda: len(steps.steps.undo) == FEW)
    press(desk, Qt.Key.Key_Z)
    for _ in range(2):
        QTest.keyClick(desk.page().table, Qt.Key.Key_Z, CONTROL)
    desk.until(lambda: len(steps.steps.redo) == 3)
    desk.settled()
    assert desk.notices.said == []
    assert [words for words in desk.notices.toasts if words.startswith("已撤销")] == [
        f"已撤销：{name}" for name in names[:0:-1]
    ]


def test_u37_keys_that_found_nothing_left_to_take_back_take_no_later_step(desk: Desk) -> None:
    desk.go("people").table.setFocus()
    steps = desk.window.presence.edit.steps
    acted(desk, 1)
    desk.until(lambda: len(steps.steps.undo) == 1)
    for _ in range(3):  # as fast as no hand can
        steps.undo()
    desk.until(lambda: "没有可撤销的步骤" in desk.notices.toasts)
    acted(desk, 2)
    desk.until(lambda: len(steps.steps.undo) == 2)
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: len(steps.steps.redo) == 1)
    desk.settled()
    assert len(steps.steps.undo) == 1


def test_u37_a_step_that_another_clerk_overtook_offers_the_one_below(desk: Desk) -> None:
    desk.go("people").table.setFocus()
    services, actor, steps = desk.window.services, desk.window.actor, desk.window.presence.edit.steps
    assert services is not None
    assert actor is not None
    people, branch_id = services.people, services.network.branches(actor)[0].id
    keys = [
        people.add(actor, PersonDraft(branch_id, name, doc_no=doc_no(serial), role=Role.TRAINEE))
        for serial, name in ((701, "时雨甲"), (702, "时雨乙"))
    ]
    for who, remark in ((actor, "我所写"), (PROGRAM, "他所写")):
        sheet = people.person(actor, keys[1])
        people.change(who, keys[1], replace(draft_of(sheet), remark=remark), sheet.version)
    desk.until(lambda: len(steps.steps.undo) == 3)
    names = [steps.word(row) for row in steps.steps.undo]
    desk.notices.answers += [f"撤销 {names[1]}", f"撤销 {names[2]}"]
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: f"已撤销：{names[2]}" in desk.notices.toasts)
    assert ["改过" in said for _, (said, *_) in desk.notices.said] == [True, True]
    desk.until(lambda: [steps.word(row) for row in steps.steps.undo] == names[:2])


def test_u37_bringing_back_is_a_step_of_its_own(desk: Desk) -> None:
    desk.go("people").table.setFocus()
    services, steps = desk.window.services, desk.window.presence.edit.steps
    assert services is not None
    names, _ = acted(desk, FEW)  # the last one removed somebody
    desk.until(lambda: len(steps.steps.undo) == FEW)
    key, number = steps.steps.undo[0].record_id, steps.steps.undo[0].label
    services.history.bring_back(desk.window.actor, "person", key)
    desk.until(lambda: menu_names(desk)[0] == f"撤销 从回收站恢复 {number}")
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: menu_names(desk)[0] == f"撤销 {names[-1]}")
    assert services.people.person(desk.window.actor, key).removed
    assert menu_names(desk)[1] == f"重做 从回收站恢复 {number}"
    desk.until(lambda: not steps._under_way)
    press(desk, Qt.Key.Key_Y)
    desk.until(lambda: menu_names(desk)[0] == f"撤销 从回收站恢复 {number}")
    assert not services.people.person(desk.window.actor, key).removed
    assert desk.notices.said == []


def test_u47_a_large_step_is_shown_as_a_job_that_can_be_given_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "LARGE", 1)
    desk.go("people").table.setFocus()
    services, steps = desk.window.services, desk.window.presence.edit.steps
    worker = desk.window.workspace.worker
    assert services is not None
    names, states = acted(desk, 2)
    desk.until(lambda: len(steps.steps.large) == 2)
    shown: list[str] = []
    worker.job_started.connect(lambda _number, title: shown.append(title))
    steps.undo()
    worker.cancel_all()  # before the job has begun: the same turn
    desk.until(lambda: any("已取消" in toast for toast in desk.notices.toasts))
    assert shown == [f"撤销 {names[1]}"]
    assert differences(states[2], dump(services.folder.root, told=False)) == []
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: f"已撤销：{names[1]}" in desk.notices.toasts)
    assert differences(states[1], dump(services.folder.root, told=False)) == []
    assert desk.notices.said == []
