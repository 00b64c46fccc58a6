"""An apprentice whose agreement is over: its papers, signatures, logs and proofs go; mentors wait for him."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from academy.apprenticeship import store_check
from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive import store as archive
from academy.archive.facts_files import FileDraft
from academy.base import journal
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.files.service import FileService
from academy.retention import store, store_due
from academy.retention.facts import ERASED_NAME, ItemState
from academy.retention.service import RetentionService
from tests.printing.photos import photo
from tests.rooms.apprenticeship.people import MASTER, PUPIL, a_signer, fill_people
from tests.rooms.apprenticeship.test_assessment import active, completed
from tests.rooms.apprenticeship.test_logs import MENTOR, WORK
from tests.rooms.retention.test_erasing import everywhere


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


def test_an_agreement_is_emptied_with_its_apprentice_and_still_opens(
    service: ApprenticeshipService, door: Door, vault: Vault, clerk: Actor, approver: Actor,
    tmp_path: Path,
) -> None:  # fmt: skip
    key = completed(service, clerk, approver)
    number = service.contract_sheet(clerk, key).row.number
    retention = RetentionService(door)
    clock = FixedClock(datetime(2040, 5, 4, 9, 0), timedelta(milliseconds=1))
    door.database.clock, door.database.ids = clock, Ids(clock, 1)
    with door.database.transaction() as db:
        (mentor,) = store_due.lives(db, [MASTER])
    codes = {bar.code for bar in mentor.bars}
    assert codes == {"retention.role", "retention.others_agreement"}
    batch_id = retention.propose(clerk, [PUPIL])
    done = retention.erase(approver, batch_id, 1)
    assert [item.state for item in done.items] == [ItemState.ERASED]
    assert dict(done.counts)["paper"] >= 1
    assert everywhere(door, "贺一舟", "遵章守纪无“三违”") == set()
    sheet = service.contract_sheet(clerk, key)
    assert (sheet.row.number, sheet.row.state, sheet.row.apprentice) == (
        number, ContractState.COMPLETED, ERASED_NAME,
    )  # fmt: skip
    assert [row.id for row in service.contracts(clerk, ContractFilter())] == [key]
    with pytest.raises(Refused) as no:
        service.save_agreement(clerk, key, tmp_path / "agreement.pdf")
    assert [each.code for each in no.value.problems] == ["archive.emptied"]
    assert FileService(door, vault).person_file(clerk, PUPIL).checklist == ()
    with door.database.transaction() as db:
        found = [*journal.broken(db), *archive.broken(db), *store.broken(db), *store_check.broken(db)]
        (mentor,) = store_due.lives(db, [MASTER])
    assert [each.code for each in found] == []
    assert {bar.code for bar in mentor.bars} == {"retention.role"}  # nobody's agreement holds him any more


def test_a_running_agreement_prevents(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor
) -> None:
    key = active(service, clerk)
    service.add_log(MENTOR, key, replace(WORK, files=(FileDraft("一.jpg", photo()),)))
    clock = FixedClock(datetime(2040, 5, 4, 9, 0), timedelta(milliseconds=1))
    door.database.clock, door.database.ids = clock, Ids(clock, 1)
    with pytest.raises(Refused) as no:
        RetentionService(door).propose(clerk, [PUPIL])
    assert [each.code for each in no.value.problems] == ["retention.barred"]
