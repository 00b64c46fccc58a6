"""Printing on bought forms in the window: one sheet, then the rest, a jam, and on from there another day."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from academy.base.problems import Unavailable, problem
from academy.base.progress import Progress, Silent
from academy.certificates.facts_overprint import Place, RunState
from academy.certificates.paper_overprint import test_sheet as calibration_sheet
from academy.ui.certificates.overprint_page import OverprintPage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.certificates.paper_files import PaperFiles
from academy.ui.certificates.usual_printer import keep, usual_printer, usual_tray
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.printers import AUTOMATIC, TRAYS, Printers, print_pages
from academy.ui.parts.workspace import Workspace
from tests.printing.pdf import page_count, picture_of
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_life import BLANKS
from tests.ui.certificates.test_certificate_pages import Access, notices, press, shown
from tests.ui.conftest import ScriptedNotices

__all__ = ["notices"]
NEEDLE, LASER = "教务处针式打印机", "教务处激光打印机"


class PaperPrinters(Printers):
    """A printer that is installed and lays its sheets into files: Qt's own, with its PDF driver."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.jobs, self.broken = folder, 0, False

    def names(self) -> list[str]:
        return [NEEDLE]

    def _printer(self, name: str) -> QPrinter:
        if self.broken or name != NEEDLE:
            raise Unavailable(problem("printer.gone", printer=name))
        self.jobs += 1
        return file_printer(self.folder / f"job{self.jobs}.pdf", 100)


class TwoPrinters(PaperPrinters):
    """Another one beside it; `sources` are the trays sheets were asked from."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.sources: list[QPrinter.PaperSource] = []

    def names(self) -> list[str]:
        return [NEEDLE, LASER]

    def _printer(self, name: str) -> QPrinter:
        self.jobs += 1
        made = file_printer(self.folder / f"two{self.jobs}.pdf", 100)
        self.last = made
        return made

    def send(self, name: str, data: bytes, title: str, progress: Progress, tray: int = AUTOMATIC) -> int:
        count = super().send(name, data, title, progress, tray)
        self.sources.append(self.last.paperSource())
        return count


def file_printer(target: Path, dots: int) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(dots)
    return printer


def dialog_over(qtbot: QtBot, page: OverprintPage) -> FormDialog:  # type: ignore[type-arg]
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FormDialog)))
    return [each for each in page.findChildren(FormDialog) if each.isVisible()][-1]


def test_u52_one_sheet_then_the_rest_a_jam_and_on_from_there_another_day(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    scene.service.receive_blanks(scene.approver, BLANKS)
    keys = scene.issued(*scene.class_of(4)).certificate_ids
    printers = PaperPrinters(tmp_path)
    page = OverprintPage(workspace, scene.service, scene.approver, keys, printers=printers)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.blank.text() != "")
    first = page.blank.text()
    assert page.printer.direct(), "the installed printer is chosen"
    press(page, "开始")
    qtbot.waitUntil(lambda: page.acts["one"].isVisible())
    press(page, "先印一张")
    qtbot.waitUntil(lambda: (tmp_path / "job1.pdf").exists() and page.acts["right"].isVisible())
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert page_count((tmp_path / "job1.pdf").read_bytes()) == 1
    press(page, "全部印好")
    qtbot.waitUntil(lambda: page.acts["rest"].isVisible())
    press(page, "印其余各张")
    qtbot.waitUntil(lambda: printers.jobs == 2 and not workspace.worker.busy())
    press(page, "中途停了")
    dialog = dialog_over(qtbot, page)
    dialog.form.field("count").set_value(1)
    dialog.form.field("reason").set_value("卡纸")
    press(dialog, "从下一张接着印")
    qtbot.waitUntil(lambda: page.acts["one"].isVisible())
    (run,) = scene.service.open_runs(scene.approver)
    assert (run.done, run.spoiled) == (2, 1)
    assert int(run.next_blank[-4:]) == int(first[-4:]) + 3, "two used, one spoiled"
    page.close()

    desk = CertificatesPage(workspace, scene.service, Access(), scene.approver)  # type: ignore[arg-type]
    shown(qtbot, desk)
    qtbot.waitUntil(lambda: desk.work.isVisible())
    with qtbot.waitSignal(desk.opening) as opening:
        press(desk.work, "接着打印")
    again = opening.args[0]
    again._printers = printers
    again.printer._installed = printers.names()
    shown(qtbot, again)
    qtbot.waitUntil(lambda: again.blank.text() == run.next_blank and again.acts["rest"].isVisible())
    printers.broken = True
    press(again, "印其余各张")
    qtbot.waitUntil(lambda: bool(notices.said))
    assert NEEDLE in str(notices.said)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    printers.broken = False
    press(again, "中途停了")
    dialog = dialog_over(qtbot, again)
    dialog.form.field("count").set_value(0)
    press(dialog, "从下一张接着印")
    qtbot.waitUntil(lambda: again.acts["rest"].isVisible())
    press(again, "印其余各张")
    qtbot.waitUntil(lambda: printers.jobs == 3 and not workspace.worker.busy())
    assert page_count((tmp_path / "job3.pdf").read_bytes()) == 2
    press(again, "全部印好")
    qtbot.waitUntil(lambda: not again.acts["right"].isVisible())
    assert scene.service.run(scene.approver, run.id).state is RunState.FINISHED
    (stock,) = scene.service.stock(scene.approver)
    assert (stock.used, stock.spoiled) == (4, 1)
    assert [len(scene.service.certificate(scene.approver, key).prints) for key in keys] == [1] * 4


def test_a_printer_that_was_never_measured_is_told_until_its_place_is_kept(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices
) -> None:
    keys = scene.issued(*scene.class_of(2)).certificate_ids
    page = OverprintPage(workspace, scene.service, scene.approver, keys, printers=Printers())
    shown(qtbot, page)
    page.printer.printer.setCurrentText("新打印机")
    qtbot.waitUntil(page.printer.unmeasured.isVisible)
    press(page, "保存")
    qtbot.waitUntil(lambda: not page.printer.unmeasured.isVisible())
    page.printer.printer.setCurrentText("另一台")
    qtbot.waitUntil(page.printer.unmeasured.isVisible)


def test_u51_printer_and_tray_are_remembered_for_each_design_and_the_sheets_come_from_that_tray(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    keys = scene.issued(*scene.class_of(2)).certificate_ids
    printers = TwoPrinters(tmp_path)

    def opened() -> OverprintPage:
        page = OverprintPage(workspace, scene.service, scene.approver, keys, printers=printers)
        shown(qtbot, page)
        qtbot.waitUntil(lambda: page.printer.template.value() is not None and not workspace.worker.busy())
        return page

    def take(box: CalmCombo, words: str) -> None:
        box.setCurrentText(words)
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(lambda: not workspace.worker.busy())

    page = opened()
    usual = page.printer.template.value()
    second = next(each for each in page.printer._series if each != usual)
    take(page.printer.printer, LASER)
    take(page.printer.tray, "手动进纸")
    page.printer.template.show_value(second)
    page.printer.template.chosen.emit(second)
    take(page.printer.printer, NEEDLE)
    assert page.printer.tray.currentText() == "自动"
    page.close()

    again = opened()  # another day
    assert (again.printer.template.value(), again.printer.name()) == (usual, LASER)
    assert again.printer.tray.currentText() == "手动进纸"
    press(again, "校准页")
    qtbot.waitUntil(lambda: printers.jobs == 1 and not workspace.worker.busy())
    assert printers.sources == [QPrinter.PaperSource.Manual]
    again.printer.template.show_value(second)
    again.printer.template.chosen.emit(second)
    assert (again.printer.name(), again.printer.tray.currentText()) == (NEEDLE, "自动")


def test_copies_go_straight_to_an_installed_printer(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    keys = scene.issued(*scene.class_of(2)).certificate_ids
    page = OverprintPage(workspace, scene.service, scene.approver, keys, printers=Printers())
    shown(qtbot, page)
    files = PaperFiles(workspace, scene.service, scene.approver, page)
    files.printers = PaperPrinters(tmp_path)
    files.print_copies(keys, "两份")
    press(dialog_over(qtbot, page), "打印")
    qtbot.waitUntil(lambda: notices.toasts == ["已送往打印机 2 张"])
    assert page_count((tmp_path / "job1.pdf").read_bytes()) == 2
    prints = [scene.service.certificate(scene.approver, key).prints for key in keys]
    assert [[each.printer for each in found] for found in prints] == [[NEEDLE], [NEEDLE]]


@pytest.mark.parametrize("size", [(297.0, 210.0), (210.0, 140.0)])
def test_a_sheet_reaches_the_printer_to_a_tenth_of_a_millimetre(
    qtbot: QtBot, tmp_path: Path, size: tuple[float, float]
) -> None:
    """The raster that is sent, measured: the middle of the first crosshair, moved by the printer's place."""
    dots, place = 300, Place(1.3, -0.7)
    target = tmp_path / "sent.pdf"
    data = calibration_sheet(size, NEEDLE, "经典", place)
    assert print_pages(file_printer(target, dots), data, "校准页", Silent()) == 1
    page = 255 - np.asarray(picture_of(target.read_bytes(), dots), dtype=float)
    pixel = 25.4 / dots
    assert page.shape[1] * pixel == pytest.approx(size[0], abs=0.2)
    for axis, at, across in ((0, 21.3, 19.3), (1, 19.3, 21.3)):
        reach, middle, other = round(2.2 / pixel), round(at / pixel), round((across + 4.5) / pixel)
        near, beside = slice(middle - reach, middle + reach), slice(other - 2, other + 3)
        profile = (page[beside, near] if axis == 0 else page[near, beside]).max(axis=axis)
        profile[profile < 150] = 0  # the grid is grey
        centre = (np.arange(len(profile)) * profile).sum() / profile.sum() + middle - reach + 0.5
        assert abs(centre * pixel - at) < 0.1


def test_an_unmeasured_printer_is_told_before_copies_go_to_bought_forms(
    qtbot: QtBot, workspace: Workspace, scene: Scene, notices: ScriptedNotices, tmp_path: Path
) -> None:
    class_id, people = scene.class_of(2)
    service, clerk = scene.service, scene.clerk
    batch = service.prepare(clerk, scene.draft(class_id, people, template="overprint"))
    service.submit(clerk, batch, scene.version(batch))
    keys = service.approve_and_issue(scene.approver, batch).certificate_ids
    page = CertificatesPage(workspace, service, Access(), scene.approver)  # type: ignore[arg-type]
    shown(qtbot, page)
    page._files.printers = PaperPrinters(tmp_path)
    page._files.print_copies(keys, "两份")
    notices.answers.append("校准页")
    with qtbot.waitSignal(page.opening) as opening:
        press(dialog_over(qtbot, page), "打印")
    assert NEEDLE in notices.said[0][1][0]
    assert page_count((tmp_path / "job1.pdf").read_bytes()) == 1
    assert not service.certificate(clerk, keys[0]).prints, "a test sheet is no copy"
    measuring = opening.args[0]
    shown(qtbot, measuring)
    card = measuring.printer
    qtbot.waitUntil(lambda: card.name() == NEEDLE and card.template.value() == "overprint")
    page._files.print_copies(keys, "两份")
    notices.answers.append("仍然打印")
    press(dialog_over(qtbot, page), "打印")
    qtbot.waitUntil(lambda: notices.toasts == ["已送往打印机 2 张"])
    service.keep_place(scene.approver, NEEDLE, "overprint", Place(dx=1))
    notices.answers.append("再次打印")
    page._files.print_copies(keys, "两份")
    press(dialog_over(qtbot, page), "打印")
    qtbot.waitUntil(lambda: notices.toasts == ["已送往打印机 2 张"] * 2)
    assert [title for title, _ in notices.said] == ["打印机未校准", "打印机未校准", "再打印一次？"]


@pytest.mark.parametrize(
    "kept", ["[]", "no json", '{"printer": 3, "tray": []}', '{"tray": {"a\\nb": "top"}}']
)
def test_settings_mended_by_hand_cost_what_was_remembered_and_no_more(kept: str) -> None:
    QSettings().setValue("printing", kept)
    assert (usual_printer("a"), usual_tray("a", "b")) == ("", AUTOMATIC)
    keep("a", "b", TRAYS[1])
    assert (usual_printer("a"), usual_tray("a", "b")) == ("b", TRAYS[1])
