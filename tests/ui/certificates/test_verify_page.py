"""Verifying papers, keys and lists in the window; honours from the form to the batch."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from academy.certificates.facts_verify import Outcome
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.honour_form import PeopleField
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.verify_page import VerifyPage
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from tests.printing.scans import Forged, Way, forged, returned
from tests.rooms.certificates.scene import Scene
from tests.ui.certificates.test_certificate_pages import check_password, notices, press, shown
from tests.ui.certificates.test_ledger_pages import dialog_of
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, scene: Scene) -> VerifyPage:
    made = VerifyPage(workspace, scene.service, scene.clerk)
    shown(qtbot, made)
    return made


def test_a_file_is_checked_and_its_facts_stand_beside_the_answer(
    qtbot: QtBot, page: VerifyPage, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    file = tmp_path / "paper.pdf"
    file.write_bytes(scene.service.paper_bytes(scene.clerk, key))
    notices.files = [file]
    with qtbot.waitSignal(page.check.answered) as answered:
        page.check.open.click()
    assert answered.args[0].outcome is Outcome.VALID
    assert page.check.pill.text == "有效"
    page.check.field.setText("QH-9")
    with qtbot.waitSignal(page.check.answered):
        press(page, "核验")
    assert page.check.pill.text == "查无此证"


def test_an_altered_photo_shows_what_is_on_it_beside_what_was_printed(
    qtbot: QtBot, page: VerifyPage, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    pdf = scene.service.paper_bytes(scene.clerk, key)
    file = tmp_path / "photo.jpg"
    file.write_bytes(returned(forged(pdf, Forged("学时", "学年")), Way(150, 2, blur=0.6)))
    with qtbot.waitSignal(page.check.answered, timeout=60_000) as answered:
        page.check.check_file(file)
    assert answered.args[0].altered == ("hours",)
    assert page.check.pill.text == "不可信"
    cuts = [each for each in page.check.findChildren(QLabel) if not each.pixmap().isNull()]
    assert {each.accessibleDescription() for each in cuts} >= {"图片上的学时", "签发时的学时"}
    words = [each.text() for each in page.check.findChildren(QLabel)]
    assert words.count("一致") == len(answered.args[0].looks) - 1


def test_keys_are_made_anew_and_saved_encrypted(
    qtbot: QtBot, page: VerifyPage, notices: ScriptedNotices, tmp_path: Path
) -> None:
    notices.answers.append("更换密钥")
    press(page, "更换密钥")
    qtbot.waitUntil(lambda: page.keys.rowCount() == 2)
    press(page, "密钥文件")
    dialog = dialog_of(qtbot, page)
    for name in ("passphrase", "again"):
        dialog.form.field(name).set_value("correct horse battery")
    notices.files = [tmp_path / "keys.gjkeys", tmp_path / "list.gjstatus", tmp_path / "list.gjstatus"]
    press(dialog, "选择位置")
    qtbot.waitUntil(lambda: (tmp_path / "keys.gjkeys").exists())
    press(page, "导出本院清单")
    qtbot.waitUntil(lambda: (tmp_path / "list.gjstatus").exists())
    notices.answers.append("核对一致")
    press(page, "导入清单")
    qtbot.waitUntil(lambda: page.issuers.rowCount() == 1 or bool(notices.said))


def test_an_honour_is_drafted_in_the_window(qtbot: QtBot, workspace: Workspace, scene: Scene) -> None:
    (person,) = scene.courses.people(1)
    page = ClassesPage(workspace, scene.service, scene.clerk, check_password)
    shown(qtbot, page)
    press(page, "荣誉证书")
    dialog = dialog_of(qtbot, page)
    dialog.form.field("title").set_value("2026年度技术能手")
    dialog.form.field("citation").set_value("授予“技术能手”称号。")
    people = dialog.form.field("person_ids")
    assert isinstance(people, PeopleField)
    people.add(Found(person, "某人"))
    with qtbot.waitSignal(page.opening) as opening:
        press(dialog, "保存草稿")
    issue = opening.args[0]
    assert isinstance(issue, IssuePage)
    shown(qtbot, issue)
    qtbot.waitUntil(lambda: issue.people.model.rowCount() == 1)
    qtbot.waitUntil(lambda: issue.preview.view.pages() == 1)
    shown_keys = [each.key for each in issue.people.table.shown_columns()]
    assert shown_keys == ["check", "name", "doc_tail", "verdict", "reasons"], "no hours, no marks"
    assert issue.people.card._told == "本次表彰名单"
    press(issue, "提交 1 人")
    qtbot.waitUntil(lambda: scene.service.batches(scene.clerk)[0].state.value == "submitted")
    assert issue.findChildren(QPushButton)
