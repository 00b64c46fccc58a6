"""Photos and PDFs behind log entries: kept once by content, refused by name, added later."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from academy.apprenticeship.facts_logs import EntryState, LogFilesDraft
from academy.apprenticeship.records import LogEntry
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.facts_files import FileDraft
from academy.archive.records import Blob
from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.printing.photos import photo
from tests.rooms.apprenticeship.people import OTHER_CADRE, a_signer, fill_people, frozen, sign_all
from tests.rooms.apprenticeship.test_logs import (
    APPRENTICE,
    CHARACTER,
    MENTOR,
    TALK,
    TODAY,
    WORK,
    codes,
    entry_of,
    somebody,
)
from tests.rooms.conftest import STEEL


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def key(service: ApprenticeshipService, clerk: Actor) -> int:
    """A contract in force since today."""
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    return key


def test_photos_are_kept_once_and_seen_by_whoever_sees_the_contract(
    service: ApprenticeshipService, door: Door, clerk: Actor, key: int
) -> None:
    files = (FileDraft("一.jpg", photo()), FileDraft("二.jpg", photo()))
    entry = service.add_log(MENTOR, key, replace(WORK, files=files))
    talk = service.add_log(CHARACTER, key, replace(TALK, files=(FileDraft("谈心.jpg", photo()),)))
    details = service.log_details(clerk, key)
    assert [each.name for each in details[entry].proofs] == ["一.jpg"]
    proof = details[talk].proofs[0]
    with door.database.transaction() as db:
        assert db.scalar(select(func.count()).where(Blob.media == "image/jpeg")) == 1
    shown = service.proof_file(MENTOR, proof.id)
    assert (shown.name, shown.media, shown.content) == ("谈心.jpg", "image/jpeg", photo())
    stranger = somebody(OTHER_CADRE, "character_mentor")
    assert codes(lambda: service.proof_file(stranger, proof.id)) == {("gone", "")}
    steel = Actor(904, 904, "永锋", "yf", STEEL, {"apprenticeship.read": Scope(frozenset({STEEL}))})
    assert codes(lambda: service.proof_file(steel, proof.id)) == {("other_branch", "")}


def test_every_bad_file_is_named_at_once_and_nothing_is_kept(
    service: ApprenticeshipService, door: Door, key: int
) -> None:
    bad = replace(WORK, files=(FileDraft("a.exe", b"MZ"), FileDraft("b.jpg", photo()[:200])), score=120)
    with pytest.raises(Refused) as caught:
        service.add_log(MENTOR, key, bad)
    assert [(each.code, each.field) for each in caught.value.problems] == [
        ("contract.mark_range", "score"), ("attachment.wrong_type", "files"), ("attachment.broken", "files"),
    ]  # fmt: skip
    with door.database.transaction() as db:
        assert db.scalar(select(func.count()).select_from(LogEntry)) == 0
    with pytest.raises(Refused) as caught:
        service.check_file(MENTOR, key, FileDraft("a.exe", b"MZ"), "files")
    assert caught.value.problems[0].code == "attachment.wrong_type"


def test_a_confirmed_entry_takes_a_later_photo_of_its_own_mentor_and_nothing_else_changes(
    service: ApprenticeshipService, clerk: Actor, key: int
) -> None:
    entry = service.add_log(MENTOR, key, WORK)
    service.confirm_log(APPRENTICE, entry, 1)
    held = entry_of(service, clerk, key, entry)
    later = LogFilesDraft((FileDraft("后补.jpg", photo()),))
    service.add_log_files(MENTOR, entry, later, held.version)
    assert entry_of(service, clerk, key, entry) == held
    detail = service.log_details(clerk, key)[entry]
    assert detail.state is EntryState.CONFIRMED
    assert [(each.name, each.by, each.on) for each in detail.proofs] == [("后补.jpg", MENTOR.name, TODAY)]
    assert codes(lambda: service.add_log_files(CHARACTER, entry, later, held.version)) == {
        ("other_mentor", "side")
    }
    assert codes(lambda: service.add_log_files(MENTOR, entry, LogFilesDraft(), held.version)) == {
        ("files_missing", "files")
    }
    bad = LogFilesDraft((FileDraft("a.exe", b"MZ"),))
    assert codes(lambda: service.add_log_files(MENTOR, entry, bad, held.version)) == {("wrong_type", "files")}
