"""Printing again: asked first, noted as another copy on a new sheet."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from academy.certificates.facts_overprint import Place
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_life import BLANKS
from tests.ui.certificates.test_certificate_pages import Access, notices, press, shown
from tests.ui.certificates.test_overprint_page import NEEDLE, PaperPrinters, dialog_over
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]


def test_u52_printing_again_asks_and_is_noted_as_another_copy_on_a_new_sheet(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    scene.service.receive_blanks(scene.approver, BLANKS)
    keys = scene.issued(*scene.class_of(2)).certificate_ids
    page = CertificatesPage(workspace, scene.service, Access(), scene.approver)  # type: ignore[arg-type]
    shown(qtbot, page)
    page._files.printers = PaperPrinters(tmp_path)
    scene.service.keep_place(scene.approver, NEEDLE, "classic", Place(dx=1))
    page._files.print_copies(keys[:1], "一份")
    press(dialog_over(qtbot, page), "打印")  # the first time nothing is asked
    qtbot.waitUntil(lambda: (tmp_path / "job1.pdf").exists() and not workspace.worker.busy())
    assert notices.said == []
    page._files.print_copies(keys, "两份")
    qtbot.waitUntil(lambda: bool(notices.said))
    number = scene.service.certificate(scene.approver, keys[0]).row.number
    title, (sentence,) = notices.said[0]
    assert title == "再打印一次？"
    assert number in sentence
    assert "1 份" in sentence  # of the two
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert not any(each.isVisible() for each in page.findChildren(FormDialog)), "Esc prints nothing"
    notices.answers.append("再次打印")
    page._files.print_copies(keys, "两份")
    press(dialog_over(qtbot, page), "打印")
    qtbot.waitUntil(lambda: (tmp_path / "job2.pdf").exists() and not workspace.worker.busy())
    first, second = (scene.service.certificate(scene.approver, key) for key in keys)
    assert [each.copy for each in first.prints] == [1, 2]
    serials = [each.blank for each in (*first.prints, *second.prints)]
    assert all(serials)
    assert len(set(serials)) == 3, "a new sheet each time, none of them twice"
    told = certificate_words(qtbot, workspace, scene, keys[0])
    assert "第 1 次打印" in told
    assert "补打，第 2 次" in told


def certificate_words(qtbot: QtBot, workspace: Workspace, scene: Scene, key: int) -> list[str]:
    """What the certificate's own page says."""
    page = CertificatePage(workspace, scene.service, scene.approver, key)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: any("打印" in each.text() for each in page.findChildren(QLabel)))
    return [each.text() for each in page.findChildren(QLabel)]
