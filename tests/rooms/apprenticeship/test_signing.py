"""How signatures are given: on paper, on the screen, before a witness; in which order; and their scans."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from academy.apprenticeship import rules_signing
from academy.apprenticeship.facts_contract import PARTIES_OF, ContractKind, Medium, Party, SignatureDraft
from academy.apprenticeship.facts_shown import SignatureRow
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.settings import SettingValue
from academy.base.vault import Vault
from tests.printing.photos import photo
from tests.rooms.apprenticeship.people import a_signer, fill_people, frozen, sign_all, version_of
from tests.rooms.conftest import COAL

TODAY = date(2026, 11, 23)
PNG = b"\x89PNG"
PARTIES = PARTIES_OF[ContractKind.DUAL_MENTOR]
INK = SignatureDraft(Party.TECHNICAL, TODAY, Medium.INK)
SCREEN = SignatureDraft(Party.TECHNICAL, TODAY, Medium.SCREEN, scan=PNG)
WITNESSED = SignatureDraft(Party.TECHNICAL, TODAY, Medium.WITNESSED, witness="周见证")
SEAL = SignatureDraft(Party.ACADEMY, TODAY, Medium.INK, "沈岚")


def held(*parties: Party, on: date = TODAY, scan: bool = False) -> list[SignatureRow]:
    return [SignatureRow(party, "某", on, Medium.INK, "0" * 64, scan=scan) for party in parties]


PEOPLE = held(Party.CHARACTER, Party.TECHNICAL, Party.APPRENTICE)


@pytest.mark.parametrize(
    ("draft", "given", "ink_scan", "expected"),
    [
        (INK, [], False, []),
        (INK, [], True, [("scan_missing", "scan")]),
        (replace(INK, scan=PNG), [], True, []),
        (SCREEN, [], True, []),
        (replace(SCREEN, scan=b""), [], False, [("drawing_missing", "scan")]),
        (replace(SCREEN, scan=b"%PDF-"), [], False, [("drawing_missing", "scan")]),
        (replace(SCREEN, signed_on=date(2026, 11, 22)), [], False, [("drawn_today", "signed_on")]),
        (WITNESSED, [], True, []),
        (replace(WITNESSED, witness=" "), [], False, [("witness_missing", "witness")]),
        (SEAL, PEOPLE, False, []),
        (SEAL, PEOPLE[:2], False, [("academy_last", "party")]),
        (replace(SEAL, signed_on=date(2026, 11, 22)), PEOPLE, False, [("sealed_early", "signed_on")]),
        (replace(SEAL, signed_on=None), PEOPLE, False, []),
    ],
)
def test_each_way_of_signing_asks_for_what_proves_it(
    draft: SignatureDraft, given: list[SignatureRow], ink_scan: bool, expected: list[tuple[str, str]]
) -> None:
    found = rules_signing.medium_problems(draft, given, PARTIES, TODAY, ink_scan=ink_scan)
    assert [(each.code.partition(".")[2], each.field) for each in found] == expected


def test_a_scan_is_added_once_and_only_to_a_signature() -> None:
    rows = {row.party: row for row in [*held(Party.CHARACTER), *held(Party.TECHNICAL, scan=True)]}
    cases = {
        (Party.CHARACTER, PNG): [],
        (Party.CHARACTER, b""): ["contract.scan_missing"],
        (Party.TECHNICAL, PNG): ["contract.scan_kept"],
        (Party.ACADEMY, PNG): ["contract.not_signed_yet"],
    }
    for (party, scan), expected in cases.items():
        assert [each.code for each in rules_signing.scan_problems(party, rows, scan)] == expected


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


def codes(call: Callable[[], object]) -> set[str]:
    with pytest.raises(Refused) as caught:
        call()
    return {found.code for found in caught.value.problems}


def test_a_witness_is_nobody_of_the_agreement_and_is_kept_with_the_signature(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = frozen(service, clerk)

    def sign(draft: SignatureDraft) -> bool:
        return service.record_signature(clerk, key, draft, version_of(service, clerk, key))

    assert codes(lambda: sign(replace(WITNESSED, witness="贺一舟"))) == {"contract.witness_party"}
    assert sign(WITNESSED) is False
    kept = service.contract_sheet(clerk, key).signatures[0]
    assert (kept.signer, kept.witness, kept.medium) == ("贺明尺", "周见证", Medium.WITNESSED)
    sheet = service.contract_sheet(clerk, key)
    assert kept.text_sha256 == sheet.sha256 != ""


def test_the_scan_of_a_signature_may_follow_and_is_shown_as_it_was_kept(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    assert codes(lambda: service.signature_scan(clerk, key, Party.TECHNICAL)) == {"record.gone"}
    assert codes(lambda: service.add_scan(clerk, key, Party.TECHNICAL, b"MZ")) == {"attachment.wrong_type"}
    service.add_scan(clerk, key, Party.TECHNICAL, photo())
    shown = service.signature_scan(clerk, key, Party.TECHNICAL)
    assert (shown.media, shown.content) == ("image/jpeg", photo())
    assert codes(lambda: service.add_scan(clerk, key, Party.TECHNICAL, photo())) == {"contract.scan_kept"}


def test_an_academy_may_ask_for_the_scan_at_once(
    service: ApprenticeshipService, door: Door, clerk: Actor
) -> None:
    key = frozen(service, clerk)
    with door.database.transaction(write=True) as db:
        db.add(
            SettingValue(
                branch_id=COAL, key="apprenticeship.ink_scan", value={"is": True}, source="院务会决定",
                holds_from=date(2026, 1, 1),
            )
        )  # fmt: skip
    version = version_of(service, clerk, key)
    assert codes(lambda: service.record_signature(clerk, key, INK, version)) == {"contract.scan_missing"}
    service.record_signature(clerk, key, replace(INK, scan=photo()), version)
