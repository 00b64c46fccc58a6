"""A file dropped on the window becomes people; one is found by the one search, his file is on paper."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from academy.base.pdfium import opened_pdf
from academy.sheets.export import write_table
from academy.ui.desk.drops import DropTarget
from academy.ui.desk.palette import Palette
from academy.ui.files.section import FileSection
from academy.ui.imports.start import StartImportPage
from tests.journeys.desk import Desk
from tests.rooms.people.persons import roster_person
from tests.ui.typing import commit


def text_of(pdf: Path) -> str:
    with opened_pdf(pdf.read_bytes()) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_from_a_dropped_file_to_a_person_s_file_on_paper(desk: Desk, tmp_path: Path) -> None:
    people = [roster_person(serial) for serial in range(401, 405)]
    roster, paper = tmp_path / "永锋名单(最终版).xlsx", tmp_path / "档案.pdf"
    rows = [(each.name, each.doc_no, each.phone, "永锋钢铁") for each in people]
    rows[3] = (people[3].name, people[3].doc_no[:-1] + "?", people[3].phone, "永锋钢铁")
    write_table(("姓名", "身份证号", "联系电话", "工作单位"), rows, roster)

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(roster))])
    (target,) = desk.window.shell.findChildren(DropTarget)
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    target.eventFilter(desk.window.shell, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *keys))
    desk.until(
        lambda: isinstance(desk.window.shell.page(), StartImportPage) and desk.page().report is not None
    )
    desk.settled()
    page = desk.page()
    assert (page.report.good, len(page.report.refused)) == (3, 1)
    page.bar.only_good.setChecked(True)
    page.bar.commit.click()
    desk.until(lambda: not isinstance(desk.window.shell.page(), StartImportPage))
    desk.settled()

    desk.press("查找人员、协议")  # an offscreen window is never active: shortcuts do not reach it
    palette = desk.one(Palette)
    commit(palette.line, f"{people[0].name} {people[0].doc_no[-4:]}")
    desk.until(lambda: palette.answers.count() >= 1 and palette.answers.rowCount() >= 2)
    desk.until(lambda: palette.answers.at(1).title == people[0].name)
    QTest.keyClick(palette, Qt.Key.Key_Return)
    desk.until(lambda: any(each.found for each in desk.window.shell.findChildren(FileSection)))
    desk.settled()
    section = desk.one(FileSection)
    assert section.found is not None
    assert section.found.sheet.name == people[0].name
    assert section.found.missing > 0

    desk.notices.files.append(paper)
    desk.press("打印档案", section.side)
    desk.until(paper.exists)
    desk.settled()
    text = text_of(paper)
    assert section.found.sheet.number in text
    assert people[0].doc_no not in text
