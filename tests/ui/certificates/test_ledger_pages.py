"""The register's other views and what follows the issue, as a clerk and an approver see them."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_ledger import HandDraft
from academy.certificates.facts_reasons import ReissueCause
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from tests.printing.photos import photo
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_life import BLANKS, TODAY
from tests.rooms.certificates.test_recorded import CRANE
from tests.ui.certificates.test_certificate_pages import Access, notices, press, shown
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]


def register(qtbot: QtBot, workspace: Workspace, scene: Scene, place: int = 0) -> CertificatesPage:
    page = CertificatesPage(workspace, scene.service, Access(), scene.approver)  # type: ignore[arg-type]
    shown(qtbot, page)
    page.views.choose(place)
    page.views.chosen.emit(place)
    return page


def dialog_of(qtbot: QtBot, owner: QWidget) -> FormDialog:  # type: ignore[type-arg]
    qtbot.waitUntil(lambda: any(each.isVisible() for each in owner.findChildren(FormDialog)))
    return [each for each in owner.findChildren(FormDialog) if each.isVisible()][-1]


def test_a_reissue_is_asked_for_and_approved_by_another(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    page = CertificatePage(workspace, scene.service, scene.clerk, key)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.view.pages() == 1 and page.note != "")
    press(page, "申请补发")
    dialog = dialog_of(qtbot, page)
    dialog.form.field("cause").set_value(ReissueCause.LOST)
    dialog.form.field("reason").set_value("本人遗失")
    (tmp_path / "遗失声明.jpg").write_bytes(photo())
    notices.files.append(tmp_path / "遗失声明.jpg")
    press(dialog, "选择文件…")
    qtbot.waitUntil(lambda: bool(dialog.form.field("evidence").value()))
    press(dialog, "申请补发")
    qtbot.waitUntil(lambda: bool(scene.service.reissues_asked(scene.approver)))
    desk = register(qtbot, workspace, scene)
    qtbot.waitUntil(lambda: desk.work.isVisible())
    with qtbot.waitSignal(desk.opening) as opening:
        press(desk.work, "去处理")
    other = opening.args[0]
    shown(qtbot, other)
    qtbot.waitUntil(lambda: any("驳回" in each.text() for each in other.findChildren(QPushButton)))
    notices.answers.append("补发")
    seals = [each for each in other.findChildren(QPushButton) if each.property("kind") == "seal"]
    seals[0].click()
    qtbot.waitUntil(lambda: scene.service.certificate(scene.clerk, key).reissued_on == TODAY)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    press(other, "遗失声明.jpg")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in other.findChildren(FileDialog)))


def test_a_printed_certificate_is_handed_out_in_the_window(
    qtbot: QtBot, workspace: Workspace, scene: Scene
) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    scene.service.record_print(scene.clerk, [key])
    page = CertificatePage(workspace, scene.service, scene.clerk, key)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page._hand.isEnabled() and page.note != "")
    press(page, "发放…")
    dialog = dialog_of(qtbot, page)
    dialog.form.field("receiver").set_value("班主任")
    press(dialog, "发放")
    qtbot.waitUntil(
        lambda: scene.service.certificate(scene.clerk, key).row.state is CertificateState.DELIVERED
    )
    assert scene.service.certificate(scene.clerk, key).handed_to == "班主任"


def test_blank_sheets_are_received_spoiled_and_counted(
    qtbot: QtBot, workspace: Workspace, scene: Scene
) -> None:
    scene.issued(*scene.class_of(2))
    page = register(qtbot, workspace, scene, 2)
    qtbot.waitUntil(lambda: page.stack.ledger.series.rowCount() == 1)
    press(page.stack.ledger, "入库")
    dialog = dialog_of(qtbot, page.stack.ledger)
    for name, value in (("branch_id", 2), ("sort", "芯页"), ("first", "A1"), ("last", "A9")):
        dialog.form.field(name).set_value(value)
    dialog.form.field("received_on").set_value(TODAY)
    press(dialog, "入库")
    qtbot.waitUntil(lambda: page.stack.ledger.stock.rowCount() == 1)
    press(page.stack.ledger, "登记废证")
    dialog = dialog_of(qtbot, page.stack.ledger)
    dialog.form.field("serial").set_value("A3")
    dialog.form.field("reason").set_value("卡纸")
    press(dialog, "登记")
    qtbot.waitUntil(lambda: [row.left for row in page.stack.ledger.stock.facts()] == [8])


def test_a_certificate_of_others_is_recorded_in_the_window(
    qtbot: QtBot, workspace: Workspace, scene: Scene
) -> None:
    (person,) = scene.courses.people(1)
    page = register(qtbot, workspace, scene, 1)
    press(page.stack.recorded, "登记证书")
    dialog = dialog_of(qtbot, page.stack.recorded)
    form = dialog.form
    form.field("person_id")._known[person] = Found(person, "某人")  # type: ignore[attr-defined]
    for name in ("kind", "number", "issuer", "occupation", "issued_on", "review_on"):
        form.field(name).set_value(getattr(CRANE, name))
    form.field("person_id").set_value(person)
    press(dialog, "保存")
    qtbot.waitUntil(lambda: form.field("expires_on").message() != "")
    assert "有效期" in form.field("expires_on").message()
    form.field("expires_on").set_value(CRANE.expires_on)
    press(dialog, "保存")
    qtbot.waitUntil(lambda: page.stack.recorded.model.rowCount() == 1)


def test_a_figure_leads_to_its_certificates_and_back(
    qtbot: QtBot, workspace: Workspace, scene: Scene
) -> None:
    scene.issued(*scene.class_of(3))
    scene.issued(*scene.class_of(2, term=4))
    page = register(qtbot, workspace, scene, 3)
    qtbot.waitUntil(lambda: page.stack.counts.model.rowCount() == 1)
    page.stack.counts.table.opened.emit(page.stack.counts.model.facts()[0])
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    assert page.drilled.isVisible()
    assert "结业证书" in page.drilled.text
    page.drilled.removed.emit()
    qtbot.waitUntil(lambda: not page.drilled.isVisible() and page.model.rowCount() == 5)


def test_the_ledger_is_saved_as_it_is_shown(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    keys = scene.issued(*scene.class_of(3)).certificate_ids
    scene.service.receive_blanks(scene.clerk, BLANKS)
    scene.service.record_print(scene.clerk, keys[:1])
    scene.service.hand_over(scene.clerk, keys[:1], HandDraft(TODAY))
    page = register(qtbot, workspace, scene)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.chips[CertificateState.DELIVERED].clicked.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    notices.files = [tmp_path / "ledger.xlsx"]
    press(page, "导出台账")
    qtbot.waitUntil(lambda: (tmp_path / "ledger.xlsx").exists())
    assert openpyxl.load_workbook(tmp_path / "ledger.xlsx").active.max_row == 2  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_view_fits_a_small_screen(
    qtbot: QtBot, workspace: Workspace, scene: Scene, language: str
) -> None:
    workspace.language.use(language)
    scene.issued(*scene.class_of(2))
    for place in range(4):
        page = register(qtbot, workspace, scene, place)
        assert page.minimumSizeHint().width() <= 1158
        assert page.minimumSizeHint().height() <= 680
