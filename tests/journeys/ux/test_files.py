"""U44, U49, U50: files dropped, exports, previews."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.base.actor import PROGRAM
from academy.sheets.reading import read_book
from academy.ui.parts.pdfview import PdfView, Sheet
from tests.journeys.desk import Desk
from tests.journeys.ux.dropping import drop, dropped
from tests.rooms.courses import rosters

DIFFERENT, SHARE = 40, 0.01  # grey levels that are another colour, and how many pixels may be


def test_u44_a_list_dropped_begins_its_import_and_other_files_are_told_what_is_taken(
    desk: Desk, tmp_path: Path
) -> None:
    strange = tmp_path / "合同.docx"
    strange.write_bytes(b"PK")
    drop(desk, strange)
    assert any(".xlsx" in line for _, lines in desk.notices.said for line in lines)
    assert dropped(desk, rosters.good(tmp_path, 2)).report is not None


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
