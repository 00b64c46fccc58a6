"""A batch sent to the head academy and back, through the pages of both sides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.ids import Ids
from academy.certificates.facts_issue import BatchState
from academy.certificates.facts_package import SendDraft, TakeDraft
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.databases import NOW
from tests.rooms.certificates.exchange import BRANCH_NO, HEAD_NO, WORDS, the_head, trust
from tests.rooms.certificates.scene import Scene, TestSigner
from tests.ui.certificates.test_certificate_pages import RIGHT, Access, issue_page, notices, press, shown
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]


@pytest.fixture
def head(
    empty_sqlite: bytes, tmp_path: Path, qtbot: QtBot, workspace: Workspace, scene: Scene
) -> Iterator[Scene]:
    file = tmp_path / "head.db"
    file.write_bytes(empty_sqlite)
    clock = FixedClock(NOW)
    database = Database(sqlite_url(file), clock, Ids(clock, 2))
    made = the_head(database)
    made.door.listeners.append(workspace.worker.post)
    trust(made, BRANCH_NO, TestSigner(), "永锋工匠学院")
    yield made
    qtbot.waitUntil(lambda: not workspace.worker.busy(), timeout=20_000)
    database.close()


def dialog_over(qtbot: QtBot, page: Page) -> FormDialog:  # type: ignore[type-arg]
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FormDialog)))
    return [each for each in page.findChildren(FormDialog) if each.isVisible()][-1]


def with_words(dialog: FormDialog, *names: str) -> None:  # type: ignore[type-arg]
    for name in names:
        dialog.form.field(name).set_value(WORDS)


def take(qtbot: QtBot, page: CertificatesPage, notices: ScriptedNotices, file: Path) -> None:
    """The button, the file, the passphrase."""
    press(page, "导入交换包…")
    dialog = dialog_over(qtbot, page)
    notices.files.append(file)
    press(dialog, "选择文件…")
    qtbot.waitUntil(lambda: bool(dialog.form.field("file").value()))
    with_words(dialog, "passphrase")
    press(dialog, "导入")


def test_a_batch_is_sent_issued_elsewhere_and_taken_back_in_the_window(
    qtbot: QtBot, workspace: Workspace, scene: Scene, head: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    plain = issue_page(qtbot, workspace, scene, scene.clerk, class_id, batch_id)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert plain.acts._send.isHidden(), "no other academy is known yet"
    trust(scene, HEAD_NO, TestSigner(9, HEAD_NO), "齐河工匠学院")
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id, batch_id)
    qtbot.waitUntil(lambda: not page.acts._send.isHidden())
    sent, answer = tmp_path / "sent.gjpkg", tmp_path / "answer.gjpkg"
    press(page, "交总院签发…")
    dialog = dialog_over(qtbot, page)
    assert dialog.form.field("to").value() == HEAD_NO, "the only one there is"
    with_words(dialog, "passphrase", "again")
    notices.files.append(sent)
    press(dialog, "选择位置…")
    qtbot.waitUntil(lambda: "已保存：sent.gjpkg" in notices.toasts)
    qtbot.waitUntil(lambda: page.decide.guard.package is not None)
    said = page.acts._sentence("reviewing", False, page.decide.guard)
    assert said == "已交齐河工匠学院签发，等待回执。"

    desk = CertificatesPage(workspace, head.service, Access(), head.clerk)  # type: ignore[arg-type]
    shown(qtbot, desk)
    with qtbot.waitSignal(desk.opening, timeout=30_000) as opening:
        take(qtbot, desk, notices, sent)
    assert "已导入 2 份，待复核签发" in notices.toasts
    theirs = opening.args[0]
    assert isinstance(theirs, IssuePage)
    taken = theirs._draft.batch_id
    other = issue_page(qtbot, workspace, head, head.approver, 0, taken)
    qtbot.waitUntil(lambda: other.people.model.rowCount() == 2 and other.preview.view.pages() == 1)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    other.approval.password.setText(RIGHT)
    press(other, "签发 2 份")
    qtbot.waitUntil(lambda: "已签发 2 份" in notices.toasts)
    qtbot.waitUntil(lambda: not other.acts._answer.isHidden() and not workspace.worker.busy())
    press(other, "导出回执…")
    dialog = dialog_over(qtbot, other)
    with_words(dialog, "passphrase", "again")
    notices.files.append(answer)
    press(dialog, "选择位置…")
    qtbot.waitUntil(lambda: "已保存：answer.gjpkg" in notices.toasts)

    mine = CertificatesPage(workspace, scene.service, Access(), scene.clerk)  # type: ignore[arg-type]
    shown(qtbot, mine)
    take(qtbot, mine, notices, answer)
    qtbot.waitUntil(lambda: "总院已签发 2 份" in notices.toasts)
    qtbot.waitUntil(lambda: mine.model.rowCount() == 2)
    (first, _) = head.service.batch(head.clerk, taken).certificate_ids
    one = CertificatePage(workspace, head.service, head.clerk, first)
    shown(qtbot, one)
    qtbot.waitUntil(lambda: any(each.text() == "班次" for each in one.findChildren(QLabel)))
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.ISSUED
    take(qtbot, mine, notices, answer)
    qtbot.waitUntil(lambda: "这个交换包已经导入过" in notices.toasts)


def test_a_batch_sent_back_is_answered_and_its_preparer_reads_why(
    qtbot: QtBot, workspace: Workspace, scene: Scene, head: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    trust(scene, HEAD_NO, TestSigner(9, HEAD_NO), "齐河工匠学院")
    batch_id = scene.submitted(*scene.class_of(1))
    sent = scene.service.send_package(
        scene.clerk, batch_id, SendDraft(HEAD_NO, WORDS, WORDS), tmp_path / "sent.gjpkg"
    )
    taken = head.service.take_package(head.clerk, TakeDraft(sent.read_bytes(), WORDS))
    head.service.return_to_preparer(head.approver, taken.batch_id, "日期不对")
    page = IssuePage(workspace, head.service, head.clerk, lambda _: None, 0, taken.batch_id)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.decide.guard.package is not None and not page.acts._answer.isHidden())
    assert page.acts._save.isHidden(), "it is the branch's to change"
    press(page, "导出回执…")
    dialog = dialog_over(qtbot, page)
    with_words(dialog, "passphrase", "again")
    notices.files.append(tmp_path / "answer.gjpkg")
    press(dialog, "选择位置…")
    qtbot.waitUntil(lambda: "已保存：answer.gjpkg" in notices.toasts)
    mine = CertificatesPage(workspace, scene.service, Access(), scene.clerk)  # type: ignore[arg-type]
    shown(qtbot, mine)
    take(qtbot, mine, notices, tmp_path / "answer.gjpkg")
    qtbot.waitUntil(lambda: "总院已退回：日期不对" in notices.toasts)
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.RETURNED
