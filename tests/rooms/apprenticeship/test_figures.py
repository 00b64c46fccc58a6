"""Contracts counted by state, and months that nobody wrote down in time, on both engines."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from academy.apprenticeship.facts_contract import LogDraft, PauseDraft, Rating, Side
from academy.apprenticeship.facts_due import DueFilter, DueKind
from academy.apprenticeship.facts_figures import FigureCell, FigureKind, FigureLine
from academy.apprenticeship.facts_logs import Debt
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.vault import Vault
from academy.network.facts import BranchCount
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_MASTER,
    SECOND_PUPIL,
    a_draft,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.conftest import COAL, STEEL, an_actor


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def running(service: ApprenticeshipService, clerk: Actor) -> int:
    """A contract in force since the 23rd of November."""
    key = frozen(service, clerk)
    sign_all(service, clerk, key, date(2026, 11, 23))
    return key


def months(service: ApprenticeshipService, actor: Actor) -> list[str]:
    """Months whose technical entry is overdue."""
    late = [each for each in service.owed_logs(actor) if each.late_days]
    return [f"{each.month:%Y-%m}" for each in late if each.debt is Debt.ENTRY]


def test_contracts_are_counted_by_branch_and_state(
    service: ApprenticeshipService, clerk: Actor, running: int
) -> None:
    service.draft(clerk, a_draft(service, clerk, SECOND_PUPIL))
    found = sorted(service.figures(clerk), key=lambda each: each.state)
    assert found == [BranchCount(COAL, "active", 1), BranchCount(COAL, "draft", 1)]
    assert service.figures(an_actor(904, STEEL, network=False)) == []


def test_a_month_is_missing_once_its_day_has_passed(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, running: int
) -> None:
    clock.move_to(datetime(2027, 1, 10, 9, 0))
    assert months(service, clerk) == [], "December may be written until the tenth"
    clock.move_to(datetime(2027, 1, 11, 9, 0))
    assert months(service, clerk) == ["2026-12"]
    clock.move_to(datetime(2027, 3, 1, 9, 0))
    assert months(service, clerk) == ["2026-12", "2027-01"]
    assert [f"{month:%Y-%m}" for month in service.contract_sheet(clerk, running).missing] == months(
        service, clerk
    )


def overdue(service: ApprenticeshipService, actor: Actor) -> list[tuple[int, Side, date]]:
    late = [each for each in service.owed_logs(actor) if each.late_days]
    return sorted((each.contract_id, each.side, each.month) for each in late)


def test_whatever_counts_what_is_overdue_counts_the_same(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, running: int
) -> None:
    clock.move_to(datetime(2027, 2, 20, 9, 0))
    talk = LogDraft(
        Side.CHARACTER, date(2026, 12, 1), talk_on=date(2026, 12, 20), talk_topic="安全意识",
        rating=Rating.GOOD, reason="记录表存车间",
    )  # fmt: skip
    service.add_log(clerk, running, talk)
    clock.move_to(datetime(2027, 4, 20, 9, 0))
    found = overdue(service, clerk)
    assert len(found) == 7, "four entries and three talks"
    sheet = service.contract_sheet(clerk, running)
    assert sorted((running, each.side, each.month) for each in sheet.overdue) == found
    due = service.due_list(clerk, DueFilter(kinds=frozenset({DueKind.LOG, DueKind.TALK})))
    listed = [
        (line.contract_id, Side(line.party.value), month) for line in due.lines for month in line.months
    ]
    assert sorted(listed) == found
    assert service.contract_figures(clerk).total.overdue == 7
    rows = service.figure_rows(clerk, FigureCell(FigureKind.OVERDUE)).entries
    assert sorted((row.contract_id, row.side, row.month) for row in rows) == found


def test_what_is_over_or_was_returned_is_not_overdue(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, running: int
) -> None:
    clock.move_to(datetime(2027, 1, 5, 9, 0))
    work = LogDraft(Side.TECHNICAL, date(2026, 12, 1), 12, ("导线测量",), 88, reason="记录表存车间")
    entry = service.add_log(clerk, running, work)
    service.return_log(clerk, entry, "学时写错", 1)
    clock.move_to(datetime(2027, 1, 20, 9, 0))
    (returned,) = [each for each in service.owed_logs(clerk) if each.debt is Debt.RETURNED]
    assert returned.late_days == 0
    assert [each.side for each in service.contract_sheet(clerk, running).overdue] == [Side.CHARACTER]
    assert service.contract_figures(clerk).total.overdue == 1


def test_what_was_written_or_paused_is_not_missing(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, running: int
) -> None:
    clock.move_to(datetime(2027, 1, 5, 9, 0))
    service.add_log(
        clerk,
        running,
        LogDraft(Side.TECHNICAL, date(2026, 12, 1), 12, ("导线测量",), 88, reason="记录表存车间"),
    )
    pause = PauseDraft(date(2027, 1, 5), "外派学习")
    service.suspend(clerk, running, pause, version_of(service, clerk, running))
    clock.move_to(datetime(2027, 3, 20, 9, 0))
    assert months(service, clerk) == []
    service.resume(clerk, running, date(2027, 3, 1), version_of(service, clerk, running))
    clock.move_to(datetime(2027, 4, 20, 9, 0))
    assert months(service, clerk) == ["2027-03"]


def test_a_mentor_sees_the_gaps_of_his_own_contracts(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, running: int
) -> None:
    clock.move_to(datetime(2027, 2, 20, 9, 0))
    scope = Scope(frozenset({COAL}))
    for person_id, seen in ((MASTER, True), (CADRE, True), (OTHER_MASTER, False)):
        grants = {"apprenticeship.read": replace(scope, person_id=person_id)}
        mentor = Actor(person_id, person_id, "师傅", "mentor", COAL, grants)
        assert bool(service.owed_logs(mentor)) is seen, person_id


def test_two_of_three_are_two_thirds() -> None:
    line = FigureLine(COAL, "", 2026, completed=2, terminated=1)
    assert line.rate == 67
