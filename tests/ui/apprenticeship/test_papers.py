"""Papers of a contract in the window: which is shown, saved, written for chosen rows; the second kind."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import ContractKind
from academy.apprenticeship.facts_forms import Form
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.apprenticeship.draft_employer import EmployerDraftPage
from academy.ui.parts.workspace import Workspace
from tests.printing.pdf import text_of
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.apprenticeship.test_pages import a_page, notices, opened


def choose(qtbot: QtBot, page: ContractPage, form: Form) -> bytes:
    """What the page shows once that paper is chosen."""
    before = page.papers._data
    choice = page.papers.choice
    choice.form.setCurrentIndex(choice._forms.index(form))
    qtbot.waitUntil(lambda: page.papers._data != before)
    return page.papers._data


def test_a_chosen_month_is_shown_from_the_log(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    assert page.papers.choice.month.isHidden()
    shown = choose(qtbot, page, Form.MONTH_FILLED)
    assert not page.papers.choice.month.isHidden()
    assert "月度培养记录表" in text_of(shown)
    page.papers.choice.month.setCurrentIndex(page.papers.choice.month.count() - 1)
    qtbot.waitUntil(lambda: "2025年3月" in text_of(page.papers._data))


def test_a_draft_offers_no_file(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.draft)
    assert Form.FILE not in page.papers.choice._forms
    assert Form.COMPLETION in page.papers.choice._forms


def test_the_chosen_paper_is_what_is_saved(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    page = a_page(qtbot, workspace, rooms, rooms.running)
    choose(qtbot, page, Form.FILE)
    target = tmp_path / "档案.pdf"
    notices(workspace).files.append(target)
    page.papers.save.click()
    qtbot.waitUntil(target.exists)
    assert "合同档案" in text_of(target.read_bytes())


def test_chosen_rows_are_written_one_file_each(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, tmp_path: Path
) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.model.fact_at(2) is not None)
    rows = rooms.service.contract_rows(rooms.clerk, [rooms.running, rooms.awaiting, rooms.draft])
    notices(workspace).files.append(tmp_path)
    action = next(each for each in page._actions() if each.icon == "archive")
    assert action.allowed is not None
    assert action.allowed(rows)
    assert not action.allowed(rows[2:])
    action.on(rows)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 2)
    assert all("合同档案" in each.name for each in tmp_path.glob("*.pdf"))


def test_the_second_kind_has_a_form_of_its_own(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    pages: list[DraftPage] = []
    page.opening.connect(pages.append)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: bool(page._branches))
    page.new.click()
    qtbot.waitUntil(lambda: len(pages) == 1)
    pages[0].kinds.chosen.emit(1)
    qtbot.waitUntil(lambda: len(pages) == 2)
    assert isinstance(pages[1], EmployerDraftPage)
    opened(qtbot, pages[1])
    draft = pages[1].form.collect()
    assert draft.kind is ContractKind.NEW_APPRENTICESHIP
    assert draft.copies == 3
    assert {"employer", "employer_uscc", "labour_from", "bilingual"} <= {
        field.name for field in pages[1].form.fields
    }
