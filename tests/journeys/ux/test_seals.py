"""U40: what is official, replaces the data or joins two people is never what Enter does, and asks again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_reasons import VoidCause
from academy.people.facts import PersonDraft, Role
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.files.section import FileSection
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.message_dialog import MessageDialog
from academy.ui.parts.notices import Notices
from academy.ui.people.merge_page import MergePage
from tests.journeys.desk import Desk, Open
from tests.journeys.dumps import differences, dump
from tests.journeys.ux.keys import PLAIN, press
from tests.rooms.people.persons import doc_no
from tests.ui.typing import commit
from tests.workspace import ScriptedNotices

CLOSED = "YF-2026-0104"  # a class whose certificates are due
ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(earnest: Path, open_window: Open, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A real academy's window, nobody signed in; its questions are shown, not answered by a script."""
    monkeypatch.setattr(ScriptedNotices, "show_message", Notices.show_message)
    return open_window(earnest)


def entered(desk: Desk, dialog: QDialog, times: int = 3) -> None:
    """Enter where the keys are, and again: whoever leans on the key."""
    desk.until(lambda: QApplication.activeModalWidget() is dialog)
    assert not [each for each in dialog.findChildren(QPushButton) if each.isDefault() and acts(each)]
    for _ in range(times):
        QTest.keyClick(dialog.focusWidget() or dialog, ENTER)
        desk.settled()
        if QApplication.activeModalWidget() is not dialog:
            return


def acts(found: QWidget) -> bool:
    return found.property("kind") in ("seal", "primary")


def typed(dialog: FormDialog, password: str) -> None:
    field = dialog.form.field("password").input
    field.clear()
    commit(field, password)


def nothing(earnest: Path, before: dict[str, list[str]]) -> bool:
    return differences(before, dump(earnest)) == []


def asks_again(desk: Desk, earnest: Path, dialog: FormDialog) -> None:
    """Enter does nothing, with the password typed or not; the button does nothing without it, or with a wrong
    one but count it."""
    before = dump(earnest)
    entered(desk, dialog)
    typed(dialog, PASSWORD)
    entered(desk, dialog)
    assert nothing(earnest, before)
    typed(dialog, "")
    dialog.save_button.click()
    desk.until(lambda: dialog.form.field("password").is_bad())
    assert nothing(earnest, before)
    typed(dialog, "错的")
    dialog.save_button.click()
    desk.until(lambda: dialog.form.field("password").message())
    desk.settled()
    told = {each.split()[1] for each in differences(before, dump(earnest))}
    assert told <= {"account", "journal", "journal_head", "change", "person"}
    assert "account" in told


@pytest.mark.campaign
def test_u40_two_people_become_one_only_by_the_button_and_the_password(desk: Desk, earnest: Path) -> None:
    desk.sign_in("clerk", PASSWORD)
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    people = desk.go("people")
    desk.until(lambda: people.model.fact_at(0) is not None)
    found = people.model.fact_at(0)
    people.table.opened.emit(found)
    desk.settled()
    twin = PersonDraft(actor.branch_id, found.name, doc_no=doc_no(77), role=Role.TRAINEE)
    other = services.people.add(actor, twin)
    desk.page().findChild(FileSection)._on_merge()
    desk.settled()
    page = desk.page()
    assert isinstance(page, MergePage)
    page.compare(other)
    desk.settled()
    before = dump(earnest)
    page.keep.setFocus()
    press(desk, ENTER, PLAIN)
    assert nothing(earnest, before)
    page.merge_button.click()
    dialog = desk.dialog()
    asks_again(desk, earnest, dialog)
    typed(dialog, PASSWORD)
    dialog.save_button.click()
    desk.until(lambda: any("已合并" in each for each in desk.notices.toasts))


@pytest.mark.campaign
def test_u40_a_batch_is_issued_by_another_person_with_his_password(desk: Desk, earnest: Path) -> None:
    desk.sign_in("head", PASSWORD)
    desk.press("签发证书", desk.go("certificates"))
    classes = desk.page()
    assert isinstance(classes, ClassesPage)
    desk.until(lambda: classes.model.rowCount())
    classes.table.opened.emit(next(each for each in classes.model.facts() if each.number == CLOSED))
    issue = desk.page()
    assert isinstance(issue, IssuePage)
    desk.until(lambda: issue.preview.view.pages() == 1)
    desk.press("提交", issue.acts)
    desk.until(lambda: any("已提交" in toast for toast in desk.notices.toasts))
    desk.window.sign_out()
    desk.sign_in("approver", PASSWORD)
    desk.press("去复核", desk.go("certificates").work)
    issue = desk.page()
    desk.until(lambda: issue.approval.password.isVisible())
    desk.settled()
    before = dump(earnest)
    issue.setFocus()
    for place in (issue, issue.people, issue.approval.password):
        place.setFocus()
        press(desk, ENTER, PLAIN)
    desk.press("签发", issue.acts)
    desk.settled()
    assert nothing(earnest, before)
    assert desk.window.shell.focusWidget() is issue.approval.password
    issue.approval.password.setText("错的")
    desk.press("签发", issue.acts)
    wrong = desk.one(MessageDialog)
    desk.settled()
    wrong.reject()
    changed = {each.split()[1] for each in differences(before, dump(earnest))}
    assert "certificate" not in changed
    assert "account" in changed


@pytest.mark.campaign
def test_u40_a_certificate_is_voided_by_another_person_and_not_by_enter(desk: Desk, earnest: Path) -> None:
    desk.sign_in("head", PASSWORD)
    page = certificate(desk)
    page._on_void()
    asking = desk.dialog()
    before = dump(earnest)
    entered(desk, asking)
    assert nothing(earnest, before)
    desk.fill(asking.form, cause=VoidCause.WRONG_NAME, reason="姓名有误")
    desk.save()
    wanted = page.record().id
    assert not [
        each for each in page.findChildren(QPushButton) if each.text().strip() == "作废" and each.isVisible()
    ]
    desk.window.sign_out()
    desk.sign_in("approver", PASSWORD)
    desk.go("certificates").open_record(wanted)
    desk.settled()
    before = dump(earnest)
    desk.press("作废", desk.page())
    entered(desk, desk.one(MessageDialog), 1)
    assert nothing(earnest, before)
    assert desk._seen(MessageDialog) == []


def certificate(desk: Desk) -> CertificatePage:
    """One that holds."""
    register = desk.go("certificates")
    model = register.table.model()
    desk.until(lambda: model.rowCount() and model.fact_at(0) is not None)
    facts = [model.fact_at(row) for row in range(min(20, model.rowCount()))]
    held = next(
        each for each in facts if each and each.state in (CertificateState.ISSUED, CertificateState.PRINTED)
    )
    register.open_record(held.id)
    desk.settled()
    page = desk.page()
    assert isinstance(page, CertificatePage)
    return page


@pytest.mark.campaign
def test_u40_a_backup_is_restored_only_by_the_button_and_the_password(desk: Desk, earnest: Path) -> None:
    desk.sign_in("admin", PASSWORD)
    page = desk.go("data")
    page.back_up.click()
    desk.until(lambda: page.table.model().rowCount())
    desk.settled()
    page.table.selectRow(0)
    before = dump(earnest)
    page.look_into(page.table.fact().path)
    dialog = desk.dialog()
    assert {each.split()[1] for each in differences(before, dump(earnest))} <= {"journal", "journal_head"}
    asks_again(desk, earnest, dialog)
