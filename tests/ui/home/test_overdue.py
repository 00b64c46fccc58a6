"""What is overdue is one number wherever it is told; the demo network's is compared page by page."""

from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import RUNNING, ContractFilter
from academy.apprenticeship.facts_due import DueKind
from academy.base.actor import PROGRAM
from academy.services import Services
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.due import DuePage
from academy.ui.apprenticeship.figures import FiguresPage
from academy.ui.apprenticeship.owed import LogsPage
from academy.ui.home.facts import Kind
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.ui.home.conftest import Home


def shown(qtbot: QtBot, workspace: Workspace, page: Page) -> Page:
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    return page


def test_every_page_tells_the_same_number_of_what_is_overdue(
    qtbot: QtBot, workspace: Workspace, services: Services, home: Home
) -> None:
    clerk, service = services.access.actor_of(PROGRAM, "head"), services.apprenticeship
    first = home("head")
    count = sum(each.late for each in first.tasks._tasks if each.kind is Kind.LOG)
    assert count > 0
    said = f"逾期 {count} 项"
    assert first.tasks.late.text() == said

    logs = shown(qtbot, workspace, LogsPage(workspace, service, clerk))
    assert logs.note == said

    due = DuePage(workspace, service, clerk, lambda _key: None)
    shown(qtbot, workspace, due)
    lines = [due.model.fact_at(place) for place in range(due.model.rowCount())]
    months = [line.months for line in lines if line.kind in (DueKind.LOG, DueKind.TALK)]
    assert sum(map(len, months)) == count

    figures = FiguresPage(workspace, service, clerk, lambda _key: None)
    shown(qtbot, workspace, figures)
    assert figures.overdue.figure.text() == str(count)

    keys = [row.id for row in service.contracts(clerk, ContractFilter(states=frozenset(RUNNING)))]
    late = {key: len(service.contract_sheet(clerk, key).overdue) for key in keys}
    assert sum(late.values()) == count
    page = ContractPage(workspace, service, clerk, keys[0])
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: f"逾期 {late[keys[0]]} 项" in page.lanes.accessibleDescription())
    assert page.head.strip.accessibleName().startswith(f"逾期 {late[keys[0]]} 项")
