"""The settled allowance, on both engines."""

from datetime import date
from pathlib import Path

from sqlalchemy import func, select, update

from academy.apprenticeship.facts_contract import EndDraft, EndReason, Grade
from academy.apprenticeship.facts_settlement import SettleDraft
from academy.apprenticeship.records import Contract, ContractMentor
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.people.records import Person
from tests.rooms.apprenticeship.people import MASTER, OTHER_MASTER, version_of
from tests.rooms.apprenticeship.test_assessment import active, codes, completed, service
from tests.rooms.conftest import COAL

__all__ = ["service"]
TODAY = date(2026, 11, 23)


def test_the_settlement_splits_by_mentor_and_is_paid_by_two_persons(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, clock: FixedClock
) -> None:
    key = completed(service, clerk, approver)
    with door.database.transaction(write=True) as db:  # a term that is over, with a change of mentor in it
        db.execute(
            update(Contract)
            .where(Contract.id == key)
            .values(activated_on=date(2026, 1, 1), starts=date(2026, 1, 1), ends=date(2026, 10, 31))
        )
        mentors = update(ContractMentor).where(ContractMentor.contract_id == key)
        db.execute(mentors.values(since=date(2026, 1, 1)))
        db.execute(mentors.where(ContractMentor.person_id == MASTER).values(until=date(2026, 4, 15)))
        db.add(
            ContractMentor(
                branch_id=COAL, contract_id=key, person_id=OTHER_MASTER, side="technical",
                since=date(2026, 4, 16), until=None,
            )
        )  # fmt: skip
    sheet = service.settlement(clerk, key)
    assert sheet is not None
    assert [(line.name, line.days, line.amount) for line in sheet.lines] == [
        ("管正德", 304, 1000_00), ("贺明尺", 105, 700_00), ("石磊", 199, 1300_00),
    ]  # fmt: skip
    assert (sheet.total, sheet.grade, sheet.percent) == (3000_00, Grade.EXCELLENT, 100)
    version = version_of(service, clerk, key)
    assert codes(lambda: service.settle(clerk, key, SettleDraft(), version)) == {"date_missing"}
    assert codes(lambda: service.confirm_settlement(approver, key, version)) == {"nothing_to_confirm"}
    assert service.settle(clerk, key, SettleDraft(TODAY, "转账"), version) == 3000_00
    version = version_of(service, clerk, key)
    assert codes(lambda: service.confirm_settlement(clerk, key, version)) == {"confirm_same_person"}
    service.confirm_settlement(approver, key, version)
    kept = service.preview_settlement(clerk, key)
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == MASTER).values(name="贺明尺改"))
        assert db.scalar(select(func.count()).where(Paper.number == "QJ-DT-2026-001-JS")) == 1
    assert service.preview_settlement(clerk, key) == kept
    again = lambda: service.settle(  # noqa: E731
        clerk, key, SettleDraft(TODAY), version_of(service, clerk, key)
    )
    assert codes(again) == {"settled"}


def test_amounts_that_changed_after_they_were_entered_are_not_confirmed(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor
) -> None:
    key = completed(service, clerk, approver)
    service.settle(clerk, key, SettleDraft(TODAY), version_of(service, clerk, key))
    with door.database.transaction(write=True) as db:
        db.execute(update(Contract).where(Contract.id == key).values(allowance_technical=99_00))
    version = version_of(service, clerk, key)
    assert codes(lambda: service.confirm_settlement(approver, key, version)) == {"settlement_changed"}


def test_a_contract_ended_early_is_settled_without_a_grade(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, tmp_path: Path
) -> None:
    key = active(service, clerk)
    assert service.settlement(clerk, key) is None
    assert codes(lambda: service.preview_settlement(clerk, key)) == {"other_state"}
    ended = EndDraft(TODAY, EndReason.AGREED)
    service.terminate(clerk, key, ended, version_of(service, clerk, key))
    service.approve_end(approver, key, version_of(service, clerk, key))
    sheet = service.settlement(clerk, key)
    assert sheet is not None
    assert (sheet.grade, sheet.percent) == (None, 50)
    assert [line.amount for line in sheet.lines] == [167, 333]  # one day of thirty, half of it
    saved = service.save_settlement(clerk, key, tmp_path / "结算.pdf")
    assert saved.read_bytes() == service.preview_settlement(clerk, key)
