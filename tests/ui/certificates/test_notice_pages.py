"""Notices of voiding from the page of one certificate and from the register for a chosen many."""

from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.workspace import Workspace
from tests.rooms.certificates.scene import Scene, wrong
from tests.ui.certificates.test_certificate_pages import Access, notices, press, shown
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]


def test_a_holder_is_told_from_the_page_before_and_after_the_voiding(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    page = CertificatePage(workspace, scene.service, scene.clerk, key)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "" and not workspace.worker.busy())
    assert not [each for each in page.findChildren(QPushButton) if "告知书" in each.text()]
    scene.service.ask_void(scene.clerk, key, wrong("姓名印错"))
    qtbot.waitUntil(lambda: any("出具告知书" in each.text() for each in page.findChildren(QPushButton)))
    notices.files = [tmp_path / "told.pdf", tmp_path / "void.pdf"]
    press(page, "出具告知书…")
    qtbot.waitUntil(lambda: "已保存并存档：told.pdf" in notices.toasts)
    scene.service.approve_void(scene.approver, key)
    qtbot.waitUntil(lambda: not page._notice.isHidden() and not workspace.worker.busy())
    press(page, "作废通知书…")
    qtbot.waitUntil(lambda: "已保存并存档：void.pdf" in notices.toasts)
    qtbot.waitUntil(lambda: any(each.text() == " 作废通知书" for each in page.findChildren(QPushButton)))
    press(page, "拟作废告知书")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FileDialog)))
    assert (tmp_path / "told.pdf").read_bytes() != (tmp_path / "void.pdf").read_bytes()


def test_the_chosen_of_the_register_are_told_in_one_file(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    keys = scene.issued(*scene.class_of(3)).certificate_ids
    for key in keys[:2]:
        scene.service.ask_void(scene.clerk, key, wrong("重复"))
    page = CertificatesPage(workspace, scene.service, Access(), scene.clerk)  # type: ignore[arg-type]
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and not workspace.worker.busy())
    page.table.selectAll()
    qtbot.waitUntil(lambda: len(page.table.facts()) == 3)
    notices.files = [tmp_path / "many.pdf", tmp_path / "many.pdf"]
    page._on_notices(page.table.facts())
    qtbot.waitUntil(lambda: any("没有作废" in each[1][0] for each in notices.said))
    scene.service.ask_void(scene.clerk, keys[2], wrong("重复"))
    page._on_notices(page.table.facts())
    qtbot.waitUntil(lambda: "已保存并存档：many.pdf" in notices.toasts)
    assert len(pypdfium2.PdfDocument((tmp_path / "many.pdf").read_bytes())) == 3
