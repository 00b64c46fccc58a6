"""A sample looked at on the page, a batch released alone and countersigned by another."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor, Scope
from academy.base.vault import Vault
from academy.certificates import rules_release, store_settings
from academy.certificates.facts_issue import BatchState
from academy.people.facts_kin import KinDraft, KinKind
from academy.people.service import PeopleService
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_release import choose
from tests.ui.certificates.test_certificate_pages import (
    RIGHT,
    Access,
    issue_page,
    notices,
    press,
    shown,
)
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]


def clerk_of_the_head(actor: Actor) -> Actor:
    """What a clerk of the head academy holds: he prepares and, in an emergency, releases."""
    held = ("certificates.read", "certificates.prepare", "certificates.emergency", "certificates.print")
    return replace(actor, grants=dict.fromkeys(held, Scope(None)))


def told_no(page: IssuePage, words: str) -> bool:
    """The card says why, and neither a password is asked for nor a button offered."""
    said = [each.text() for each in page.approval.findChildren(QLabel) if not each.isHidden()]
    issue = [each for each in page.acts.findChildren(QPushButton) if "签发 2 份" in each.text()]
    return any(words in each for each in said) and page.approval.password.isHidden() and issue[0].isHidden()


def test_who_submitted_sees_no_way_around_the_second_person(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id, batch_id)
    assert told_no(page, "须由另一人复核签发")
    page._on_issue(RIGHT)  # by whatever way: the service says the same
    qtbot.waitUntil(lambda: bool(notices.said))
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.SUBMITTED


def test_an_approver_is_led_through_his_sample_and_then_issues(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    choose(scene, store_settings.SAMPLE_LEAST, 2)
    class_id, people = scene.class_of(4)
    batch_id = scene.submitted(class_id, people)
    page = issue_page(qtbot, workspace, scene, scene.approver, class_id, batch_id)
    for _ in range(2):
        qtbot.waitUntil(lambda: page.preview.view.pages() == 1 and not workspace.worker.busy())
        if page.decide.guard.lots[0].sample.left:
            press(page, "看下一份")
    qtbot.waitUntil(lambda: not page.decide.guard.lots[0].sample.left)
    assert not scene.service.sample(scene.approver, batch_id).left
    page.approval.password.setText(RIGHT)
    press(page, "签发 4 份")
    qtbot.waitUntil(lambda: "已签发 4 份" in notices.toasts)


def test_a_clerk_takes_back_releases_alone_and_another_countersigns(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    choose(scene, store_settings.EMERGENCY, True)
    scene.account(902)
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    clerk = clerk_of_the_head(scene.clerk)
    page = issue_page(qtbot, workspace, scene, clerk, class_id, batch_id)
    press(page, "撤回")
    qtbot.waitUntil(lambda: "已撤回" in notices.toasts)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    press(page, "提交 2 人")
    qtbot.waitUntil(lambda: "已提交 2 人" in notices.toasts and not workspace.worker.busy())
    press(page, "紧急签发…")
    dialog = page.findChildren(FormDialog)[-1]
    dialog.form.field("reason").set_value("复核人住院")
    dialog.form.field("password").set_value(RIGHT)
    press(dialog, "一人签发")
    qtbot.waitUntil(lambda: "已签发，须由另一人补签" in notices.toasts)
    desk = CertificatesPage(workspace, scene.service, Access(), scene.approver)  # type: ignore[arg-type]
    shown(qtbot, desk)
    qtbot.waitUntil(lambda: desk.model.rowCount() == 2 and desk.work.isVisibleTo(desk))
    other = issue_page(qtbot, workspace, scene, scene.approver, class_id, batch_id)
    qtbot.waitUntil(lambda: other.decide.guard.may_countersign and not workspace.worker.busy())
    press(other, "补签…")
    asked = other.findChildren(FormDialog)[-1]
    asked.form.field("password").set_value(RIGHT)
    press(asked, "补签")
    qtbot.waitUntil(lambda: "已补签" in notices.toasts)
    row = scene.service.batch(scene.clerk, batch_id).row
    assert (row.state, row.approver) == (BatchState.ISSUED, "刘初审")


def test_a_declared_relative_is_told_before_he_types_his_password(
    qtbot: QtBot, workspace: Workspace, scene: Scene, vault: Vault
) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    PeopleService(scene.door, vault).declare_relative(
        scene.clerk, people[1], KinDraft(902, KinKind.COLLATERAL)
    )
    page = issue_page(qtbot, workspace, scene, scene.approver, class_id, batch_id)
    assert told_no(page, "有与您申报了亲属关系的人")


def test_a_large_batch_is_led_through_lot_by_lot(
    qtbot: QtBot,
    workspace: Workspace,
    scene: Scene,
    notices: ScriptedNotices,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rules_release, "LOT", 2)
    monkeypatch.setattr(rules_release, "LOT_LEAST", 1)
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    page = issue_page(qtbot, workspace, scene, scene.approver, class_id, batch_id)
    lots = page.approval.lots
    qtbot.waitUntil(lambda: lots.isVisible() and page.people.model.rowCount() == 2)
    assert page.approval.password.isHidden()
    assert not [each for each in page.acts.findChildren(QPushButton)
                if "签发 3 份" in each.text() and not each.isHidden()]  # fmt: skip
    for number, count in ((1, 2), (2, 1)):
        qtbot.waitUntil(lambda n=number: lots.current() is not None and lots.current().number == n)  # type: ignore[misc]
        qtbot.waitUntil(lambda n=count: page.people.model.rowCount() == n)  # type: ignore[misc]
        if lots.current().sample.left and page.preview.person_id not in lots.current().sample.left:  # type: ignore[union-attr]
            press(page, "看下一份")
        qtbot.waitUntil(lots.approve.isEnabled)
        press(page, "核准本组")
        qtbot.waitUntil(lambda: not workspace.worker.busy())
    qtbot.waitUntil(lambda: page.approval.password.isVisible())
    page.approval.password.setText(RIGHT)
    press(page, "签发 3 份")
    qtbot.waitUntil(lambda: "已签发 3 份" in notices.toasts)


def test_a_preparer_prints_specimens_of_a_draft_that_was_never_saved(
    qtbot: QtBot,
    workspace: Workspace,
    scene: Scene,
    notices: ScriptedNotices,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    class_id, _ = scene.class_of(2)
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id)
    notices.files = [tmp_path / "样张.pdf"]
    press(page, "样张…")
    qtbot.waitUntil(lambda: opened == [str(tmp_path / "样张.pdf")])
    assert scene.service.batches(scene.clerk) == []
