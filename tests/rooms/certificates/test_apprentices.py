"""出师 certificates: from completed contracts to numbered papers, on both engines."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial

import pytest
from sqlalchemy import select, update

from academy.apprenticeship.facts_contract import AssessmentDraft
from academy.apprenticeship.records import Contract
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.certificates import store
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, CertificateFilter, Issued, Verdict
from academy.certificates.facts_verify import Outcome
from academy.certificates.service import CertificateService
from academy.people.records import Person
from tests.printing.pdf import text_of
from tests.rooms.apprenticeship.people import (
    CADRE,
    CLERK,
    PUPIL,
    SECOND_PUPIL,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.certificates.scene import TestSigner, wrong
from tests.rooms.conftest import COAL, STEEL, an_actor

TODAY = date(2026, 11, 23)
PANEL = ("沈岚", "陈晓敏", "康素梅")


@pytest.fixture
def contracts(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def service(door: Door, vault: Vault, contracts: ApprenticeshipService) -> CertificateService:
    return CertificateService(door, vault, TestSigner())


def codes(call: Callable[[], object]) -> set[str]:
    with pytest.raises(Refused) as caught:
        call()
    return {found.code.removeprefix("certificates.") for found in caught.value.problems}


def completed(
    contracts: ApprenticeshipService, clerk: Actor, approver: Actor, pupil: int = PUPIL, mark: int = 95
) -> int:
    key = frozen(contracts, clerk, pupil)
    sign_all(contracts, clerk, key, TODAY)
    contracts.request_assessment(clerk, key, version_of(contracts, clerk, key))
    draft = AssessmentDraft(TODAY, mark, mark, mark, PANEL)
    contracts.enter_assessment(clerk, key, draft, version_of(contracts, clerk, key))
    contracts.confirm_assessment(approver, key, version_of(contracts, clerk, key))
    return key


def a_draft(*people: int, day: date = TODAY) -> BatchDraft:
    return BatchDraft(person_ids=people, kind=CertificateKind.APPRENTICESHIP, issued_on=day, branch_id=COAL)


def issued(service: CertificateService, clerk: Actor, approver: Actor, draft: BatchDraft) -> Issued:
    batch_id = service.prepare(clerk, draft)
    service.submit(clerk, batch_id, service.batch(clerk, batch_id).row.version)
    return service.approve_and_issue(approver, batch_id)


def test_completed_contracts_become_numbered_certificates(
    service: CertificateService,
    contracts: ApprenticeshipService,
    door: Door,
    clerk: Actor,
    approver: Actor,
) -> None:
    first = completed(contracts, clerk, approver)
    completed(contracts, clerk, approver, SECOND_PUPIL, mark=70)
    (ready,) = service.ready_branches(clerk)
    assert (ready.branch_id, ready.completed, ready.certified) == (COAL, 2, 0)
    found = service.completed(clerk, COAL)
    assert {each.name: each.verdict for each in found.candidates} == {
        "贺一舟": Verdict.ELIGIBLE, "王涛": Verdict.ELIGIBLE,
    }  # fmt: skip
    checked = service.preflight(clerk, a_draft(PUPIL, SECOND_PUPIL))
    assert (checked.problems, checked.last_number) == ((), "QH-QJ-CS-2026-0002")
    made = issued(service, clerk, approver, a_draft(PUPIL, SECOND_PUPIL))
    assert (made.first_number, made.last_number) == ("QH-QJ-CS-2026-0001", "QH-QJ-CS-2026-0002")
    one, two = (text_of(service.paper_bytes(clerk, key)) for key in made.certificate_ids)
    for words in (
        "出",
        "贺一舟",
        "经导师管正德、贺明尺培养",
        "二〇二六年十一月二十三日通过出师考核",
        "成绩优秀",
        "准予出师",
    ):
        assert words in one.replace("\n", ""), words
    assert "成绩合格" in two.replace("\n", "")
    mark = service.completion(clerk, first)
    assert mark is not None
    assert (mark.number, mark.certificate_id) == ("QH-QJ-CS-2026-0001", made.certificate_ids[0])
    assert service.ready_branches(clerk)[0].certified == 2
    with door.database.transaction() as db:
        assert store.broken(db) == []


def test_the_register_knows_a_completion_by_its_contract(
    service: CertificateService,
    contracts: ApprenticeshipService,
    door: Door,
    clerk: Actor,
    approver: Actor,
) -> None:
    completed(contracts, clerk, approver)
    made = issued(service, clerk, approver, a_draft(PUPIL))
    (row,) = service.certificate_rows(clerk, service.certificate_ids(clerk, CertificateFilter(text="QJ-DT")))
    assert (row.number, row.class_id, row.class_name) == (made.first_number, 0, "QJ-DT-2026-001")
    assert row.kind is CertificateKind.APPRENTICESHIP
    assert service.verify(clerk, made.first_number).outcome is Outcome.VALID
    with door.database.transaction() as db:
        facts = db.scalars(select(Paper.facts).where(Paper.number == made.first_number)).one()
    assert service.verify(clerk, facts["qr"]).outcome is Outcome.VALID
    forged = facts["qr"][:-3] + ("AAA" if not facts["qr"].endswith("AAA") else "BBB")
    assert service.verify(clerk, forged).outcome is Outcome.ALTERED
    assert service.batch(clerk, made.batch_id).row.class_name == ""


def test_nobody_gets_two_for_one_contract_and_a_void_one_is_replaced(
    service: CertificateService, contracts: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    completed(contracts, clerk, approver)
    batch_id = service.prepare(clerk, a_draft(PUPIL))
    assert codes(lambda: service.prepare(clerk, a_draft(PUPIL))) == {"in_batch"}
    service.cancel_batch(clerk, batch_id, service.batch(clerk, batch_id).row.version)
    made = issued(service, clerk, approver, a_draft(PUPIL))
    assert codes(lambda: service.prepare(clerk, a_draft(PUPIL))) == {"already_certified"}
    service.ask_void(clerk, made.certificate_ids[0], wrong("姓名印错"))
    service.approve_void(approver, made.certificate_ids[0])
    again = issued(service, clerk, approver, a_draft(PUPIL))
    assert again.first_number == "QH-QJ-CS-2026-0002"
    assert service.certificate(clerk, again.certificate_ids[0]).replaces == made.first_number


def test_every_reason_against_a_batch_of_apprentices_is_named(
    service: CertificateService, contracts: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    completed(contracts, clerk, approver)
    early = a_draft(PUPIL, SECOND_PUPIL, day=date(2026, 11, 1))
    wrong = replace(early, kind=CertificateKind.COMPLETION)
    assert codes(lambda: service.prepare(clerk, wrong)) == {
        "kind_not_completion", "not_completed", "date_before_pass",
    }  # fmt: skip
    assert codes(lambda: service.prepare(clerk, replace(a_draft(), issued_on=None))) == {
        "nobody_chosen", "date_missing",
    }  # fmt: skip


def test_a_mentor_or_the_preparer_cannot_approve(
    service: CertificateService, contracts: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    completed(contracts, clerk, approver)
    batch_id = service.prepare(clerk, a_draft(PUPIL))
    service.submit(clerk, batch_id, service.batch(clerk, batch_id).row.version)
    refused = {
        CADRE: {"approver_mentored"}, CLERK: {"same_person"}, PUPIL: {"own_certificate"},
    }  # fmt: skip
    for person, expected in refused.items():
        approve = partial(service.approve_and_issue, an_actor(person), batch_id)
        assert codes(approve) == expected


def test_what_changed_after_the_submission_goes_back_to_the_preparer(
    service: CertificateService,
    contracts: ApprenticeshipService,
    door: Door,
    clerk: Actor,
    approver: Actor,
) -> None:
    completed(contracts, clerk, approver)
    batch_id = service.prepare(clerk, a_draft(PUPIL))
    service.submit(clerk, batch_id, service.batch(clerk, batch_id).row.version)
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == CADRE).values(name="管正"))
    assert codes(lambda: service.approve_and_issue(approver, batch_id)) == {"content_changed"}
    assert service.batch(clerk, batch_id).row.state.value == "draft"


def test_serials_start_anew_in_each_year_of_issue(
    service: CertificateService,
    contracts: ApprenticeshipService,
    clerk: Actor,
    approver: Actor,
    clock: FixedClock,
) -> None:
    completed(contracts, clerk, approver)
    completed(contracts, clerk, approver, SECOND_PUPIL)
    issued(service, clerk, approver, a_draft(PUPIL))
    clock.move_to(datetime(2027, 1, 4, 9, 0))
    made = issued(service, clerk, approver, a_draft(SECOND_PUPIL, day=date(2027, 1, 4)))
    assert made.first_number == "QH-QJ-CS-2027-0001"


def test_a_contract_that_is_not_completed_gives_no_certificate(
    service: CertificateService, contracts: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor
) -> None:
    key = frozen(contracts, clerk)
    sign_all(contracts, clerk, key, TODAY)
    assert service.ready_branches(clerk) == []
    assert service.completion(clerk, key) is None
    assert codes(lambda: service.prepare(clerk, a_draft(PUPIL))) == {"not_completed"}
    with door.database.transaction() as db:
        assert db.scalar(select(Contract.state)) == "active"


def test_a_branch_sees_only_its_own_apprentices(
    service: CertificateService, contracts: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    key = completed(contracts, clerk, approver)
    steel = an_actor(903, STEEL, network=False)
    assert service.ready_branches(steel) == []
    for call in (
        lambda: service.completed(steel, COAL), lambda: service.completion(steel, key),
        lambda: service.prepare(steel, a_draft(PUPIL)),
    ):  # fmt: skip
        assert codes(call) == {"access.other_branch"}
