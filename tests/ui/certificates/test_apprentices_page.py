"""出师 certificates in the window: the switch, the batch of a branch, the register."""

import pytest
from pytestqt.qtbot import QtBot

from academy.apprenticeship.service import ApprenticeshipService
from academy.base.door import Door
from academy.base.vault import Vault
from academy.certificates.facts import CertificateKind
from academy.certificates.service import CertificateService
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.page import CertificatesPage
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import PUPIL, SECOND_PUPIL, a_signer, fill_people
from tests.rooms.certificates.scene import TestSigner
from tests.rooms.certificates.test_apprentices import a_draft, completed, issued
from tests.rooms.conftest import COAL, an_actor

CLERK, APPROVER = an_actor(901), an_actor(902)


@pytest.fixture
def service(door: Door, vault: Vault) -> CertificateService:
    """Two completed apprentices of the coal branch."""
    fill_people(door.database, vault)
    contracts = ApprenticeshipService(door, vault, a_signer())
    for pupil in (PUPIL, SECOND_PUPIL):
        completed(contracts, CLERK, APPROVER, pupil)
    return CertificateService(door, vault, TestSigner())


def check_password(_password: str) -> None:
    """Any will do."""


def test_the_switch_leads_to_the_branches_with_completed_apprentices(
    qtbot: QtBot, workspace: Workspace, service: CertificateService
) -> None:
    page = ClassesPage(workspace, service, CLERK, check_password)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.branches.rowCount() == 1)
    assert (page.card.isVisible(), page.contracts.isVisible()) == (True, False)
    page.source.chosen.emit(1)
    assert (page.card.isVisible(), page.contracts.isVisible()) == (False, True)
    fact = page.branches.fact_at(0)
    assert fact is not None
    assert (fact.branch_id, fact.completed, fact.certified) == (COAL, 2, 0)
    with qtbot.waitSignal(page.opening) as caught:
        page.of_contracts.opened.emit(fact)
    issue = caught.args[0]
    qtbot.addWidget(issue)
    issue.opened()
    qtbot.waitUntil(lambda: issue.people.ticked == {PUPIL, SECOND_PUPIL})
    assert issue.choice.kind() is CertificateKind.APPRENTICESHIP


def test_a_contracts_page_comes_with_its_apprentice_ticked_and_submits_him(
    qtbot: QtBot, workspace: Workspace, service: CertificateService
) -> None:
    page = IssuePage(workspace, service, CLERK, check_password, 0, branch_id=COAL, people=(PUPIL,))
    qtbot.addWidget(page)
    page.resize(1240, 820)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.people.ticked == {PUPIL})
    page.acts.submit.emit()
    qtbot.waitUntil(lambda: bool(service.batches(CLERK)))
    (row,) = service.batches(CLERK)
    assert (row.class_id, row.branch_id, row.people, row.kind) == (0, COAL, 1, CertificateKind.APPRENTICESHIP)
    review = IssuePage(workspace, service, APPROVER, check_password, row.class_id, row.id, row.branch_id)
    qtbot.addWidget(review)
    review.opened()
    qtbot.waitUntil(lambda: review.side.currentIndex() == 1)
    review.approval.password.setText("correct")
    review.acts.issue.emit()
    qtbot.waitUntil(lambda: not service.batches(CLERK))
    mark = service.completed(CLERK, COAL).candidates
    assert {each.name: each.verdict.value for each in mark} == {"贺一舟": "certified", "王涛": "eligible"}


def test_the_register_shows_the_contract_in_place_of_a_class(
    qtbot: QtBot, workspace: Workspace, service: CertificateService
) -> None:
    issued(service, CLERK, APPROVER, a_draft(PUPIL))
    page = CertificatesPage(workspace, service, None, CLERK)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1240, 600)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and page.model.fact_at(0) is not None)
    fact = page.model.fact_at(0)
    assert fact is not None
    assert (fact.number, fact.class_name) == ("QH-QJ-CS-2026-0001", "QJ-DT-2026-001")
