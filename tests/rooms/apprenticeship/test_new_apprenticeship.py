"""The second kind of contract (企业新型学徒制): its rules, number, parties and paper, on both engines."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractKind,
    ContractState,
    Medium,
    Party,
    SignatureDraft,
)
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.network.rules_codes import credit_code_check, organisation_check
from tests.printing.pdf import page_count, text_of, unembedded_fonts
from tests.rooms.apprenticeship.people import a_draft, a_signer, fill_people, frozen, version_of
from tests.rooms.conftest import COAL

TODAY = date(2026, 11, 23)
INNER = "MA3TEXT0"
FIRST = "91371499" + INNER + organisation_check(INNER)
USCC = FIRST + credit_code_check(FIRST)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def draft(service: ApprenticeshipService, clerk: Actor) -> ContractDraft:
    usual = service.usual_terms(clerk, COAL, ContractKind.NEW_APPRENTICESHIP)
    people = a_draft(service, clerk)
    return replace(
        people, kind=usual.kind, copies=usual.copies, starts=date(2026, 11, 16), ends=date(2028, 2, 29),
        employer="邱集煤矿企业（示例）", employer_uscc=USCC.lower(), hours_on_job=600, hours_at_school=300,
        labour_from=date(2026, 9, 1), labour_until=date(2028, 8, 31), labour_seen=True, wage_promised=True,
        path=people.path[:2],
    )  # fmt: skip


def codes(call: Callable[[], object]) -> set[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        call()
    return {(found.code, found.field) for found in caught.value.problems}


def test_a_sound_one_freezes_under_a_number_of_its_own_kind(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft
) -> None:
    frozen(service, clerk)
    key = service.draft(clerk, draft)
    sheet = service.contract_sheet(clerk, key)
    assert sheet.next_number.endswith("-XTZ-2026-001")
    assert sheet.terms.employer_uscc == USCC
    assert service.freeze(clerk, key, sheet.row.version) == sheet.next_number
    assert service.contract_sheet(clerk, key).template == "agreement-new-apprenticeship-1"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"employer": " "}, ("contract.employer_missing", "employer")),
        ({"employer_uscc": "123"}, ("organization.code_length", "employer_uscc")),
        ({"hours_on_job": None}, ("contract.number_range", "hours_on_job")),
        ({"hours_at_school": 0}, ("contract.number_range", "hours_at_school")),
        ({"target_level": 2}, ("contract.target_low", "target_level")),
        ({"labour_seen": False}, ("contract.labour_not_seen", "labour_seen")),
        ({"labour_from": None}, ("contract.date_missing", "labour_from")),
        ({"labour_from": date(2026, 12, 1)}, ("contract.labour_late", "labour_from")),
        ({"labour_until": date(2027, 8, 30)}, ("contract.labour_short", "labour_until")),
        ({"wage_promised": False}, ("contract.wage_not_promised", "wage_promised")),
        ({"ends": date(2027, 5, 15)}, ("contract.term_short", "ends")),
        ({"ends": date(2030, 1, 15)}, ("contract.term_long", "ends")),
        ({"copies": 2}, ("contract.number_range", "copies")),
    ],
)
def test_each_fault_is_named_at_its_field(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft, change: dict[str, Any],
    expected: tuple[str, str],
) -> None:  # fmt: skip
    assert expected in codes(lambda: service.draft(clerk, replace(draft, **change)))


@pytest.mark.parametrize("until", [date(2027, 8, 31), None], ids=["a year to the day", "without an end"])
def test_a_labour_contract_of_a_year_is_enough(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft, until: date | None
) -> None:
    assert service.draft(clerk, replace(draft, labour_until=until))


def test_the_rules_for_dual_mentors_are_not_asked_of_its_teachers(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft
) -> None:
    swapped = replace(draft, character_id=draft.technical_id, technical_id=draft.character_id)
    assert service.draft(clerk, swapped)
    dual = replace(swapped, kind=ContractKind.DUAL_MENTOR)
    assert ("contract.not_cadre", "character_id") in codes(lambda: service.draft(clerk, dual))


def test_employer_apprentice_and_training_body_sign_and_then_it_is_in_force(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft
) -> None:
    key = service.draft(clerk, draft)
    service.freeze(clerk, key, version_of(service, clerk, key))

    def sign(party: Party, signer: str = "沈岚") -> bool:
        found = SignatureDraft(party, TODAY, Medium.INK, signer)
        return service.record_signature(clerk, key, found, version_of(service, clerk, key))

    assert codes(lambda: sign(Party.TECHNICAL)) == {("contract.no_party", "party")}
    assert codes(lambda: sign(Party.ENTERPRISE, "")) == {("contract.signer_missing", "signer")}
    assert [sign(party) for party in (Party.ENTERPRISE, Party.APPRENTICE, Party.ACADEMY)] == [
        False,
        False,
        True,
    ]
    assert service.contract_sheet(clerk, key).row.state is ContractState.ACTIVE


def test_an_employer_cannot_sign_a_dual_mentor_agreement(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = frozen(service, clerk)
    found = SignatureDraft(Party.ENTERPRISE, TODAY, Medium.INK, "沈岚")
    version = version_of(service, clerk, key)
    assert codes(lambda: service.record_signature(clerk, key, found, version)) == {
        ("contract.no_party", "party")
    }


@pytest.mark.parametrize("bilingual", [False, True])
def test_its_paper_has_the_original_wording(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft, bilingual: bool
) -> None:
    key = service.draft(clerk, replace(draft, bilingual=bilingual, labour_until=None))
    service.freeze(clerk, key, version_of(service, clerk, key))
    data = service.preview_agreement(clerk, key)
    text = text_of(data)
    for words in (
        "企业课程600学时，院校课程300学时", "不低于当地最低工资标准的劳动报酬，不向乙方收取培训费用",
        "2028年2月29日止", "无固定期限", "一式三份", USCC, f"共{page_count(data)}页",
    ):  # fmt: skip
        assert words in text
    assert ("Madein3copies" in text) is bilingual
    assert unembedded_fonts(data) == []


def test_a_draft_may_change_its_kind_and_loses_the_employer(
    service: ApprenticeshipService, clerk: Actor, draft: ContractDraft
) -> None:
    key = service.draft(clerk, draft)
    service.change_draft(clerk, key, a_draft(service, clerk), version_of(service, clerk, key))
    terms = service.contract_sheet(clerk, key).terms
    assert (terms.kind, terms.employer) == (ContractKind.DUAL_MENTOR, "")
