"""U45 to U48: nothing is written before the clerk says so, rows come back mended, a batch goes as a whole."""

import re
from pathlib import Path
from time import monotonic

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from academy.base.actor import PROGRAM
from academy.courses.facts import ClassFilter, ClassState
from academy.people.facts import PeopleQuery
from academy.ui.imports.start import StartImportPage
from tests.journeys.desk import Desk
from tests.journeys.dumps import differences, dump
from tests.journeys.ux.dropping import count, drop, dropped
from tests.journeys.ux.keys import press
from tests.rooms.courses import rosters
from tests.rooms.people.persons import roster_person

LONG, MANY, SOON = 20_000, 10_000, 1.0  # rows, and the seconds in which a cancelled job has ended


def root(desk: Desk) -> Path:
    services = desk.window.services
    assert services is not None
    return Path(services.folder.root)


def committed(desk: Desk, page: StartImportPage) -> None:
    page.bar.commit.click()
    desk.until(lambda: not isinstance(desk.window.shell.page(), StartImportPage))
    desk.settled()


def test_u45_until_the_clerk_confirms_the_database_is_what_it_was(desk: Desk, tmp_path: Path) -> None:
    before = dump(root(desk))
    page = dropped(desk, rosters.with_two_bad(tmp_path))
    page.bar.only_good.setChecked(True)
    page.next_place()
    desk.settled()
    assert differences(before, dump(root(desk))) == []
    committed(desk, page)
    changed = differences(before, dump(root(desk)))
    assert len([each for each in changed if each.startswith("+ person ")]) == 2


def test_u46_the_very_file_that_came_back_is_mended_and_imported(desk: Desk, tmp_path: Path) -> None:
    page, before = dropped(desk, rosters.with_two_bad(tmp_path)), count(desk)
    assert page.report is not None
    assert (page.report.good, len(page.report.refused)) == (2, 2)
    back = tmp_path / "退回.xlsx"
    desk.notices.files.append(back)
    desk.press(page.bar.annotate.text(), page)
    desk.until(back.exists)
    desk.settled()
    page.bar.only_good.setChecked(True)
    committed(desk, page)
    assert count(desk) == before + 2
    book = openpyxl.load_workbook(back)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    reasons = heads.index("错误说明")
    told = {row[0].row: str(row[reasons].value or "") for row in sheet.iter_rows(min_row=2)}
    assert {at: bool(words) for at, words in told.items()} == {2: False, 3: True, 4: True, 5: False}
    assert "校验位" in told[3]
    assert "手机号" in told[4]
    sheet.cell(3, heads.index("身份证号") + 1).value = roster_person(2).doc_no
    sheet.cell(4, heads.index("联系电话") + 1).value = roster_person(3).phone
    book.save(back)
    again = dropped(desk, back)
    assert again.report is not None
    assert (again.report.good, again.report.known, again.report.refused) == (4, 2, [])
    committed(desk, again)
    assert count(desk) == before + 4


@pytest.mark.campaign
def test_u47_a_long_import_counts_and_once_cancelled_ends_at_once_and_leaves_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    worker, jobs = desk.window.workspace.worker, desk.window.shell._status.jobs
    counted: list[tuple[int, int]] = []
    worker.job_advanced.connect(lambda _job, done, whole: counted.append((done, whole)))
    page = dropped(desk, rosters.good(tmp_path, LONG))
    before = dump(root(desk))
    counted.clear()
    page.bar.commit.click()
    desk.until(jobs.isVisible)
    desk.until(lambda: any(0 < done < whole for done, whole in counted))
    desk.until(lambda: re.fullmatch(r"[\d,]+ / 20,000", jobs._count.text()))
    began = monotonic()
    jobs.cancel.setFocus()
    QTest.keyClick(jobs.cancel, Qt.Key.Key_Space)
    desk.until(lambda: not worker.jobs())
    assert monotonic() - began <= SOON
    desk.settled()
    assert differences(before, dump(root(desk))) == []


def test_u47_a_dry_run_counts_its_rows_and_can_be_stopped_among_them(desk: Desk, tmp_path: Path) -> None:
    worker, counted = desk.window.workspace.worker, list[tuple[int, int]]()
    worker.job_advanced.connect(lambda number, _done, whole: counted.append((number, whole)))
    drop(desk, rosters.good(tmp_path, MANY))
    desk.until(lambda: any(whole for _, whole in counted))
    assert {whole for _, whole in counted} <= {0, MANY}
    worker.cancel(counted[-1][0])
    desk.until(lambda: not worker.jobs())
    desk.settled()
    assert desk.page().report is None


def test_u48_an_import_is_undone_as_a_whole_by_its_number(desk: Desk, tmp_path: Path) -> None:
    before = count(desk)
    committed(desk, dropped(desk, rosters.good(tmp_path, 3)))
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


def test_u48_an_import_that_is_used_by_now_says_by_whom_and_stays(desk: Desk, tmp_path: Path) -> None:
    committed(desk, dropped(desk, rosters.good(tmp_path, 3)))
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    name = roster_person(2).name
    (person_id,) = [
        row.id
        for row in services.people.rows(actor, services.people.ids(actor, PeopleQuery(name)))
        if row.doc_masked.endswith(roster_person(2).doc_no[-4:])
    ]
    roomy = next(
        row
        for row in services.courses.classes(actor, ClassFilter())
        if row.state is ClassState.ENROLLING and row.trainees < row.capacity
    )
    services.courses.enrol(PROGRAM, roomy.id, person_id)  # another clerk: no step of ours
    desk.until(lambda: desk.window.presence.edit.steps.next_undo() is not None)
    before = dump(root(desk))
    desk.page().setFocus()
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: desk.notices.said)
    desk.settled()
    (said,) = [line for _, lines in desk.notices.said for line in lines]
    assert name in said
    assert "不能整批撤销" in said
    assert not any("已撤销" in toast for toast in desk.notices.toasts)
    assert differences(before, dump(root(desk))) == []
