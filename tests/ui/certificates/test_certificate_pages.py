"""From ticking people to printed files, through the pages as a clerk and an approver see them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.access.facts import SignIn
from academy.base.actor import Actor
from academy.base.problems import Refused, problem
from academy.certificates.facts_issue import BatchState, CertificateState
from academy.certificates.facts_reasons import VoidCause
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.certificates.verify_dialog import VerifyDialog
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.printing.photos import photo
from tests.rooms.certificates.scene import Scene
from tests.ui.conftest import ScriptedNotices
from tests.ui.typing import commit

RIGHT = "Correct-Horse-9"


def check_password(password: str) -> None:
    if password != RIGHT:
        raise Refused(problem("access.wrong"))


class Access:
    """The door's answer to the password asked again."""

    def confirm_password(self, actor: Actor, password: str) -> SignIn:
        return SignIn(actor) if password == RIGHT else SignIn(None, problem("access.wrong"))


@pytest.fixture
def notices(workspace: Workspace) -> ScriptedNotices:
    assert isinstance(workspace.notices, ScriptedNotices)
    return workspace.notices


def shown(qtbot: QtBot, page: Page, width: int = 1158, height: int = 680) -> None:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.opened()


def issue_page(
    qtbot: QtBot, workspace: Workspace, scene: Scene, actor: Actor, class_id: int, batch_id: int = 0
) -> IssuePage:
    page = IssuePage(workspace, scene.service, actor, check_password, class_id, batch_id)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.people.model.rowCount() > 0)
    return page


def press(page: QWidget, words: str) -> None:
    """Click the visible button that says this."""
    found = [
        each for each in page.findChildren(QPushButton)
        if words in each.text() and not each.isHidden() and each.isEnabled()
    ]  # fmt: skip
    assert found, f"no button says {words}"
    found[0].click()


def test_a_preparer_ticks_people_and_submits_them(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    class_id, people = scene.class_of(5, weak=True)
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id)
    assert page.people.ticked == set(people[2:]), "those who may have one are ticked from the start"
    page.people.choose(people[0])
    QTest.keyClick(page.people.table, Qt.Key.Key_Space)
    assert people[0] not in page.people.ticked, "who may not have one cannot be ticked"
    page.people.choose(people[4])
    QTest.keyClick(page.people.table, Qt.Key.Key_Space)
    assert page.people.ticked == set(people[2:4])
    qtbot.waitUntil(lambda: page.preview.view.pages() == 1)
    press(page, "提交 2 人")
    qtbot.waitUntil(lambda: notices.toasts == ["已提交 2 人"])
    (batch,) = scene.service.batches(scene.clerk)
    assert (batch.state, batch.people) == (BatchState.SUBMITTED, 2)
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 2)


def test_an_approver_checks_enters_the_password_and_issues(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    page = issue_page(qtbot, workspace, scene, scene.approver, class_id, batch_id)
    page.approval.password.setText("wrong")
    press(page, "签发 3 份")
    qtbot.waitUntil(lambda: bool(notices.said))
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.SUBMITTED
    page.approval.password.setText(RIGHT)
    qtbot.waitUntil(lambda: page.acts.isEnabled() and not workspace.worker.busy())
    press(page, "签发 3 份")
    qtbot.waitUntil(lambda: "已签发 3 份" in notices.toasts)
    assert page.approval.password.text() == "", "a password does not stay on the screen"
    issued = scene.service.batch(scene.clerk, batch_id)
    assert issued.row.state is BatchState.ISSUED
    qtbot.waitUntil(lambda: page.checks.isHidden())
    taken = [each.text() for each in page.approval.numbers.findChildren(QLabel)]
    assert "已取的编号" in taken
    late = scene.service.preflight(scene.clerk, issued.draft)  # asked before, answered after the issue
    page._settle.checked.emit(late)
    assert [each.text() for each in page.approval.numbers.findChildren(QLabel)] == taken


def test_issued_papers_are_saved_as_one_file_and_printed(
    qtbot: QtBot,
    workspace: Workspace,
    scene: Scene,
    notices: ScriptedNotices,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    class_id, people = scene.class_of(2)
    issued = scene.issued(class_id, people)
    page = issue_page(qtbot, workspace, scene, scene.approver, class_id, issued.batch_id)
    table = page.people.table
    seen = [each.key for at, each in enumerate(table.facts_model().columns) if not table.isColumnHidden(at)]
    assert seen[-1] == "number"  # no reasons any more, no boxes to tick
    assert page.people._chosen.isHidden()
    qtbot.waitUntil(lambda: page.checks.isHidden())
    notices.files = [tmp_path / "one.pdf", tmp_path / "print.pdf"]
    press(page, "存为一个 PDF")
    qtbot.waitUntil(lambda: (tmp_path / "one.pdf").exists())
    press(page, "打印")
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [str(tmp_path / "print.pdf")]
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "print.pdf").read_bytes()
    sheet = scene.service.certificate(scene.clerk, issued.certificate_ids[0])
    assert (sheet.row.state, len(sheet.prints)) == (CertificateState.PRINTED, 1)


def test_a_batch_is_returned_with_a_reason_the_preparer_reads(
    qtbot: QtBot, workspace: Workspace, scene: Scene
) -> None:
    class_id, people = scene.class_of(2)
    batch_id = scene.submitted(class_id, people)
    page = issue_page(qtbot, workspace, scene, scene.approver, class_id, batch_id)
    press(page, "退回提交人")
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    dialog = page.findChildren(FormDialog)[-1]
    dialog.form.field("reason").set_value("姓名有误")
    with qtbot.waitSignal(page.closing):
        press(dialog, "退回批次")
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id, batch_id)
    qtbot.waitUntil(lambda: "姓名有误" in page.number.text())
    assert page.acts.isVisible()


def test_the_register_shows_work_searches_and_opens(qtbot: QtBot, workspace: Workspace, scene: Scene) -> None:
    class_id, people = scene.class_of(4)
    scene.issued(class_id, people[:3])
    scene.submitted(class_id, people[3:])
    page = CertificatesPage(workspace, scene.service, Access(), scene.approver)  # type: ignore[arg-type]
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.work.isVisible())
    with qtbot.waitSignal(page.opening) as opening:
        press(page.work, "去复核")
    assert isinstance(opening.args[0], IssuePage)
    commit(page.typed, "0002")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: page.model.fact_at(0) is not None)
    fact = page.model.fact_at(0)
    assert fact is not None
    assert fact.number.endswith("-0002")
    with qtbot.waitSignal(page.opening) as opening:
        page.table.opened.emit(fact)
    assert isinstance(opening.args[0], CertificatePage)
    page.confirm(RIGHT)
    with pytest.raises(Refused):
        page.confirm("wrong")


def test_a_certificate_is_voided_by_two_persons_with_cause_and_evidence(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    class_id, people = scene.class_of(1)
    (key,) = scene.issued(class_id, people).certificate_ids
    page = CertificatePage(workspace, scene.service, scene.clerk, key)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.view.pages() == 1 and page.note != "")
    press(page, "申请作废")
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    dialog = page.findChildren(FormDialog)[-1]
    dialog.form.field("cause").set_value(VoidCause.WRONG_NAME)
    dialog.form.field("reason").set_value("姓名印错")
    (tmp_path / "来函.jpg").write_bytes(photo())
    notices.files.append(tmp_path / "来函.jpg")
    press(dialog, "选择文件…")
    qtbot.waitUntil(lambda: bool(dialog.form.field("evidence").value()))
    press(dialog, "申请作废")
    qtbot.waitUntil(lambda: scene.service.certificate(scene.clerk, key).row.void_asked)
    other = CertificatePage(workspace, scene.service, scene.approver, key)
    shown(qtbot, other)
    qtbot.waitUntil(lambda: any("驳回" in each.text() for each in other.findChildren(QPushButton)))
    notices.answers.append("作废")
    next(each for each in other.findChildren(QPushButton) if each.property("kind") == "seal").click()
    qtbot.waitUntil(lambda: scene.service.certificate(scene.clerk, key).row.state is CertificateState.VOID)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert any(each.text() == "姓名或证件有误：姓名印错" for each in other.findChildren(QLabel))
    press(other, "来函.jpg")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in other.findChildren(FileDialog)))


def test_only_closed_classes_are_offered_those_with_work_first(
    qtbot: QtBot, workspace: Workspace, scene: Scene
) -> None:
    done, people = scene.class_of(2)
    scene.issued(done, people)
    waiting, _ = scene.class_of(2, term=4)
    page = ClassesPage(workspace, scene.service, scene.clerk, check_password)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert [fact.id for fact in page.model.facts()] == [waiting, done]


@pytest.mark.parametrize(("text", "word"), [("QH-YF-2026-0303-0001", "有效"), ("QH-1", "查无此证")])
def test_a_paper_is_verified_by_its_number(
    qtbot: QtBot, workspace: Workspace, scene: Scene, text: str, word: str
) -> None:
    scene.issued(*scene.class_of(1))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = VerifyDialog(workspace, scene.service, scene.clerk, parent)
    dialog.open()
    dialog.field.setText(text)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pill.text == word)
    dialog.reject()


@pytest.mark.parametrize("size", [(1158, 680), (1712, 992)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_of_the_issuing_page_is_squeezed(
    qtbot: QtBot, workspace: Workspace, scene: Scene, size: tuple[int, int], language: str
) -> None:
    workspace.language.use(language)
    class_id, people = scene.class_of(3)
    page = IssuePage(workspace, scene.service, scene.approver, check_password, class_id,
                     scene.submitted(class_id, people))  # fmt: skip
    shown(qtbot, page, *size)
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 3 and page.checks.isVisible())
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    for part in (page.stepper, page.acts, page.preview, page.approval, page.people):
        assert part.height() >= part.minimumSizeHint().height()
        assert part.width() >= part.minimumSizeHint().width()


def test_a_preparer_takes_a_bilingual_template_and_corrects_a_name(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    class_id, people = scene.class_of(2)
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id)
    card = page.choice
    qtbot.waitUntil(lambda: card.template.value() == "classic")
    assert not card.english.isVisible(), "one language, nothing to fill in"
    card.template.show_value("classic-bilingual")
    card.template.chosen.emit("classic-bilingual")
    qtbot.waitUntil(lambda: card.english.isVisible() and card.english.isChecked())
    press(card, "英文内容")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(FormDialog)))
    dialog = page.window().findChildren(FormDialog)[-1]
    dialog.form.field("class_name").set_value("Course for Electricians")
    dialog.form.field("issuer").set_value("Qihe Academy of Craftsmen")
    names = dialog.form.field("people")
    proposed = names.value()
    names.grid.item(0, 1).setText("Zhang Weiguo")
    with qtbot.waitSignal(page._papers.changed):
        press(dialog, "采用")
    press(page, "提交 2 人")
    qtbot.waitUntil(lambda: notices.toasts == ["已提交 2 人"])
    (batch,) = scene.service.batches(scene.clerk)
    kept = scene.service.batch(scene.clerk, batch.id).draft
    assert (kept.template, kept.english and kept.english.class_name) == (
        "classic-bilingual", "Course for Electricians",
    )  # fmt: skip
    assert kept.english is not None
    assert kept.english.people == ((people[0], "Zhang Weiguo"), proposed[1])
