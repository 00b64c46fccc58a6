"""U44, U46, U48 to U50: files dropped, rows that come back, a batch undone, exports, previews."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.base.actor import PROGRAM
from academy.people.facts import PeopleQuery
from academy.sheets.facts import Book
from academy.sheets.reading import read_book
from academy.ui.desk.drops import DropTarget
from academy.ui.imports.start import StartImportPage
from academy.ui.parts.pdfview import PdfView, Sheet
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import press
from tests.rooms.courses import rosters

DIFFERENT, SHARE = 40, 0.01  # grey levels that are another colour, and how many pixels may be


def drop(desk: Desk, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    (target,) = desk.window.shell.findChildren(DropTarget)
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    target.eventFilter(desk.window.shell, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *keys))


def dropped(desk: Desk, file: Path) -> StartImportPage:
    drop(desk, file)
    desk.until(lambda: isinstance(desk.window.shell.page(), StartImportPage))
    desk.until(lambda: desk.page().report is not None)
    desk.settled()
    page = desk.page()
    assert isinstance(page, StartImportPage)
    return page


def count(desk: Desk) -> int:
    services = desk.window.services
    assert services is not None
    return services.people.count(PROGRAM, PeopleQuery())


def test_u44_a_list_dropped_begins_its_import_and_other_files_are_told_what_is_taken(
    desk: Desk, tmp_path: Path
) -> None:
    strange = tmp_path / "合同.docx"
    strange.write_bytes(b"PK")
    drop(desk, strange)
    assert any(".xlsx" in line for _, lines in desk.notices.said for line in lines)
    assert dropped(desk, rosters.good(tmp_path, 2)).report is not None


@pytest.mark.campaign
def test_u46_refused_rows_are_saved_with_their_reasons_and_imported_again(desk: Desk, tmp_path: Path) -> None:
    page, before = dropped(desk, rosters.with_two_bad(tmp_path)), count(desk)
    assert page.report is not None
    assert (page.report.good, len(page.report.refused)) == (2, 2)
    back = tmp_path / "退回.xlsx"
    desk.notices.files.append(back)
    page.bar.annotate.click()
    desk.until(back.exists)
    desk.settled()
    book: Book = read_book(back)
    words = str(book.sheets[0].rows)
    assert "校验位" in words
    assert "电话" in words
    page.bar.only_good.setChecked(True)
    page.bar.commit.click()
    desk.until(lambda: not isinstance(desk.window.shell.page(), StartImportPage))
    assert count(desk) == before + 2
    mended = dropped(desk, rosters.good(tmp_path, 4, name="改好.xlsx"))
    assert mended.report is not None
    assert (mended.report.good, mended.report.known, mended.report.refused) == (4, 2, [])


@pytest.mark.campaign
def test_u48_an_import_is_undone_as_a_whole_by_its_number(desk: Desk, tmp_path: Path) -> None:
    before = count(desk)
    page = dropped(desk, rosters.good(tmp_path, 3))
    page.bar.commit.click()
    desk.until(lambda: not isinstance(desk.window.shell.page(), StartImportPage))
    desk.settled()
    assert count(desk) == before + 3
    steps = desk.window.presence.edit.steps
    desk.until(lambda: steps.next_undo() is not None)
    step = steps.next_undo()
    assert step is not None
    assert steps.word(step).startswith("导入人员 ")
    desk.page().setFocus()
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: any("已撤销" in toast for toast in desk.notices.toasts))
    assert count(desk) == before


@pytest.mark.campaign
def test_u49_an_export_is_what_the_screen_shows_and_full_numbers_need_a_purpose(
    desk: Desk, tmp_path: Path
) -> None:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    page.search.setText("王")
    page.search.returnPressed.emit()
    desk.settled()
    page.table.horizontalHeader().setSectionHidden(3, True)  # the employer
    for name, reason in (("a.xlsx", ""), ("b.xlsx", "年度审计")):
        desk.notices.files.append(tmp_path / name)
        page.tools.export()
        desk.fill(desk.dialog().form, reason=reason)
        desk.save()
        desk.until((tmp_path / name).exists)
        desk.settled()
    rows = read_book(tmp_path / "a.xlsx").sheets[0].rows
    words = [str(cell) for row in rows for cell in row]
    assert "工作单位" not in words
    names = [page.model.fact_at(at).name for at in range(page.model.rowCount())]
    assert [name for name in words if name in set(names)] == names
    assert not any(len(word) == 18 and word[:17].isdigit() for word in words)
    whole = [str(cell) for row in read_book(tmp_path / "b.xlsx").sheets[0].rows for cell in row]
    assert sum(len(word) == 18 and word[:17].isdigit() for word in whole) == len(names)


@pytest.mark.campaign
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed")
def test_u50_what_is_previewed_is_what_another_program_prints(desk: Desk, tmp_path: Path) -> None:
    services = desk.window.services
    assert services is not None
    service = services.apprenticeship
    active = ContractFilter(states=frozenset({ContractState.ACTIVE}))
    contract = service.contracts(PROGRAM, active)[0]
    data = service.preview_agreement(PROGRAM, contract.id)
    view = PdfView(desk.window.workspace)
    desk.qtbot.addWidget(view)
    view.resize(700, 900)
    view.show()
    view.show_pdf(data)
    sheet = view.findChild(Sheet)
    desk.until(lambda: sheet._image is not None and not sheet._image.isNull())
    desk.settled()
    ours = sheet._image.convertToFormat(QImage.Format.Format_Grayscale8)
    (tmp_path / "x.pdf").write_bytes(data)
    scale = ["-scale-to-x", str(ours.width()), "-scale-to-y", str(ours.height())]
    subprocess.run(
        ["pdftoppm", "-png", "-f", "1", "-l", "1", "-singlefile", *scale, tmp_path / "x.pdf", tmp_path / "x"],
        check=True,
    )
    theirs = QImage(str(tmp_path / "x.png")).convertToFormat(QImage.Format.Format_Grayscale8)
    assert ours.size() == theirs.size()
    # A quarter: how letters are smoothed is each one's own. Lines of four bytes each hold nothing but pixels.
    small = QSize(ours.width() // 16 * 4, ours.height() // 4)
    smooth = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    shrunk = [each.scaled(small, *smooth) for each in (ours, theirs)]
    one, two = (bytes(each.constBits()) for each in shrunk)
    far = sum(abs(a - b) > DIFFERENT for a, b in zip(one, two, strict=True))
    assert far / len(one) < SHARE
