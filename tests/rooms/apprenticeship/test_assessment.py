"""From the check of a stage to the settled allowance, on both engines."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import func, select, update

from academy.apprenticeship import store
from academy.apprenticeship.facts_assessment import CheckDraft, ItemMark
from academy.apprenticeship.facts_contract import (
    AssessmentDraft,
    ContractState,
    Grade,
    LogDraft,
    Side,
)
from academy.apprenticeship.records import Contract, ContractAssessment
from academy.apprenticeship.records_assessment import AssessmentSitting
from academy.apprenticeship.service import ApprenticeshipService
from academy.base import undo
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people.records import Person
from tests.rooms.apprenticeship.people import (
    APPROVER,
    CLERK,
    MASTER,
    PUPIL,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.conftest import an_actor

TODAY = date(2026, 11, 23)
PANEL = ("沈岚", "陈晓敏", "康素梅")
GOOD = AssessmentDraft(TODAY, 92, 95, 94, PANEL)
WEAK = AssessmentDraft(TODAY, 92, 50, 94, PANEL)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


def codes(call: Callable[[], object]) -> set[str]:
    with pytest.raises(Refused) as caught:
        call()
    return {found.code.removeprefix("contract.") for found in caught.value.problems}


def active(service: ApprenticeshipService, clerk: Actor) -> int:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    return key


def in_assessment(service: ApprenticeshipService, clerk: Actor) -> int:
    key = active(service, clerk)
    service.request_assessment(clerk, key, version_of(service, clerk, key))
    return key


def enter(service: ApprenticeshipService, actor: Actor, key: int, draft: AssessmentDraft) -> Grade:
    return service.enter_assessment(actor, key, draft, version_of(service, actor, key))


def confirm(service: ApprenticeshipService, actor: Actor, key: int) -> ContractState:
    return service.confirm_assessment(actor, key, version_of(service, actor, key))


def state(service: ApprenticeshipService, actor: Actor, key: int) -> ContractState:
    return service.contract_sheet(actor, key).row.state


def completed(service: ApprenticeshipService, clerk: Actor, approver: Actor) -> int:
    key = in_assessment(service, clerk)
    enter(service, clerk, key, GOOD)
    confirm(service, approver, key)
    return key


def test_marks_decide_nothing_until_another_person_confirms_them(
    service: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    key = in_assessment(service, clerk)
    assert enter(service, clerk, key, GOOD) is Grade.EXCELLENT
    sheet = service.contract_sheet(clerk, key)
    assert (sheet.row.state, sheet.assessment) == (ContractState.IN_ASSESSMENT, None)
    assert codes(lambda: confirm(service, clerk, key)) == {"confirm_same_person"}
    assert codes(lambda: confirm(service, an_actor(MASTER), key)) == {"confirm_party"}
    assert confirm(service, approver, key) is ContractState.COMPLETED
    sheet = service.contract_sheet(clerk, key)
    assert sheet.assessment is not None
    assert (sheet.assessment.total_tenths, sheet.assessment.grade) == (940, Grade.EXCELLENT)
    sitting = service.assessments(clerk, key).sittings[0]
    assert (sitting.entered_by, sitting.confirmed_by, sitting.confirmed_on) == ("孙志远", "刘初审", TODAY)


def test_two_accounts_of_one_person_are_one_person(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor
) -> None:
    key = in_assessment(service, clerk)
    enter(service, clerk, key, GOOD)
    with door.database.transaction(write=True) as db:
        merged = update(Person).where(Person.id == APPROVER).values(merged_into=CLERK, state="merged")
        db.execute(merged)
    assert codes(lambda: confirm(service, approver, key)) == {"confirm_same_person"}
    assert codes(lambda: confirm(service, replace(approver, person_id=None), key)) == {"actor_nobody"}


def test_a_confirmation_holds_for_exactly_the_marks_that_were_seen(
    service: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    key = in_assessment(service, clerk)
    enter(service, clerk, key, GOOD)
    seen = version_of(service, approver, key)
    enter(service, clerk, key, WEAK)
    assert codes(lambda: service.confirm_assessment(approver, key, seen)) == {"record.changed_meanwhile"}
    sittings = service.assessments(clerk, key).sittings
    assert [(row.attempt, row.grade) for row in sittings] == [(1, Grade.FAILED)]


def test_a_failure_is_made_up_once_and_then_decides(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, clock: FixedClock
) -> None:
    key = in_assessment(service, clerk)
    enter(service, clerk, key, WEAK)
    assert confirm(service, approver, key) is ContractState.IN_ASSESSMENT
    assert codes(lambda: enter(service, clerk, key, GOOD)) == {"date_before"}
    clock.move_to(datetime(2026, 12, 20, 9, 0))
    enter(service, clerk, key, replace(WEAK, held_on=date(2026, 12, 18)))
    assert confirm(service, approver, key) is ContractState.FAILED
    sheet = service.contract_sheet(clerk, key)
    assert sheet.ended_on == date(2026, 12, 18)
    assert [row.attempt for row in service.assessments(clerk, key).sittings] == [1, 2]
    assert codes(lambda: enter(service, clerk, key, GOOD)) == {"other_state"}


def test_a_make_up_that_is_passed_completes_the_contract(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, clock: FixedClock
) -> None:
    key = in_assessment(service, clerk)
    enter(service, clerk, key, WEAK)
    confirm(service, approver, key)
    clock.move_to(datetime(2026, 12, 20, 9, 0))
    enter(service, clerk, key, replace(GOOD, held_on=date(2026, 12, 18)))
    assert confirm(service, approver, key) is ContractState.COMPLETED


def test_a_make_up_can_be_forgone_after_a_failure_only(
    service: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    key = in_assessment(service, clerk)

    def forgo() -> None:
        service.forgo_makeup(clerk, key, version_of(service, clerk, key))

    assert codes(forgo) == {"no_failure"}
    enter(service, clerk, key, WEAK)
    assert codes(forgo) == {"no_failure"}
    confirm(service, approver, key)
    forgo()
    assert state(service, clerk, key) is ContractState.FAILED


@pytest.mark.parametrize("bar", ["accident", "violation"])
def test_an_accident_or_a_violation_bars_a_pass_and_a_make_up(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, bar: str
) -> None:
    key = in_assessment(service, clerk)
    assert enter(service, clerk, key, replace(GOOD, **{bar: True})) is Grade.FAILED  # type: ignore[arg-type]
    assert confirm(service, approver, key) is ContractState.FAILED


def test_the_panel_is_of_registered_people_and_of_others(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = in_assessment(service, clerk)
    (found,) = service.find_examiner(clerk, "石小磊")
    bad = replace(GOOD, panel=("乙",), panel_ids=(MASTER, PUPIL, 7))
    assert codes(lambda: enter(service, clerk, key, bad)) == {
        "record.gone", "panel_mentor", "panel_apprentice",
    }  # fmt: skip
    enter(service, clerk, key, replace(GOOD, panel=("乙（总院）", "丙"), panel_ids=(found.id,)))
    held = service.assessments(clerk, key).sittings[-1]
    assert held.panel == (found.name, "乙（总院）", "丙")
    assert (held.panel_ids, held.outside) == ((found.id,), ("乙（总院）", "丙"))


def test_every_problem_of_a_sitting_is_named_at_once(service: ApprenticeshipService, clerk: Actor) -> None:
    key = in_assessment(service, clerk)
    bad = AssessmentDraft(None, 101, None, 0, ("贺明尺（邱集煤矿）", "乙"))
    assert codes(lambda: enter(service, clerk, key, bad)) == {
        "date_missing", "mark_range", "panel_small", "panel_mentor",
    }  # fmt: skip


def test_an_assessment_waits_for_the_log(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock
) -> None:
    key = active(service, clerk)
    clock.move_to(datetime(2027, 4, 12, 9, 0))  # December to March are due, most of November is not
    for month in (date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)):
        service.add_log(
            clerk, key, LogDraft(Side.TECHNICAL, month, 12, (f"{month:%m}月实操",), 88, reason="记录表存车间")
        )
    assert service.assessments(clerk, key).logs_percent == 75

    def request() -> None:
        service.request_assessment(clerk, key, version_of(service, clerk, key))

    assert codes(request) == {"logs_incomplete"}
    service.add_log(
        clerk, key, LogDraft(Side.TECHNICAL, date(2027, 3, 1), 12, ("三月实操",), 88, reason="记录表存车间")
    )
    request()
    assert state(service, clerk, key) is ContractState.IN_ASSESSMENT


def test_a_stage_check_is_written_down_and_can_be_undone(
    service: ApprenticeshipService, door: Door, clerk: Actor
) -> None:
    key = active(service, clerk)
    steps = [step for step in service.contract_sheet(clerk, key).path if step.stage == 1]
    marks = tuple(ItemMark(step.id, 70 + place) for place, step in enumerate(steps))
    draft = CheckDraft(1, TODAY, marks, "康素梅", "操作规范")
    assert service.check_stage(clerk, key, draft) is True
    (row,) = service.assessments(clerk, key).checks
    assert [(item.text, item.mark) for item in row.items] == [
        (step.text, 70 + place) for place, step in enumerate(steps)
    ]
    assert (row.passed, row.examiner, row.comment, row.recorded_by) == (
        True,
        "康素梅",
        "操作规范",
        clerk.name,
    )
    assert codes(lambda: service.check_stage(clerk, key, draft)) == {"stage_checked"}
    with door.database.transaction(write=True) as db:
        undo.take_back(db, db.scalars(select(func.max(JournalLine.id))).one())
    assert service.assessments(clerk, key).checks == ()


def test_the_tables_themselves_know_two_persons(door: Door, service: ApprenticeshipService, clerk: Actor,
                                                approver: Actor) -> None:  # fmt: skip
    completed(service, clerk, approver)
    with door.database.transaction() as db:
        rows = db.execute(select(AssessmentSitting.entered_by, AssessmentSitting.confirmed_by)).all()
        assert rows == [(CLERK, APPROVER)]
        assert db.scalar(select(func.count(ContractAssessment.id))) == 1
        assert store.broken(db) == []
    with door.database.transaction(write=True) as db:
        db.execute(update(AssessmentSitting).values(confirmed_by=None, confirmed_on=None))
        assert [found.code for found in store.broken(db)] == ["contract.result_alone"]
        db.rollback()
    with door.database.transaction() as db:
        assert db.scalar(select(Contract.apprentice_id)) == PUPIL
