"""What is due, of whom, since when; reminders and the calendar. On both engines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from academy.apprenticeship import rules_due, rules_owed
from academy.apprenticeship.facts_amendment import AmendmentKind
from academy.apprenticeship.facts_contract import (
    ContractKind,
    ContractState,
    Party,
    PauseDraft,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.facts_due import (
    DueContract,
    DueFilter,
    DueKind,
    DueLimits,
    OpenAmendment,
    ReturnedEntry,
    Waited,
    Waiting,
)
from academy.apprenticeship.facts_logs import Debt, Held, Written
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused, Unavailable
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import (
    MASTER,
    OTHER_MASTER,
    PUPIL,
    SECOND_PUPIL,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.conftest import COAL, STEEL, an_actor

TODAY = date(2026, 11, 23)
LIMITS = DueLimits(late_days=10, ending_days=30, pause_days=90, objection_months=1, max_apprentices=2)
PEOPLE = {Party.CHARACTER: (1, "管正德"), Party.TECHNICAL: (2, "贺明尺"), Party.APPRENTICE: (3, "贺一舟")}


YEAR = tuple(date(2025 + place // 12, place % 12 + 1, 1) for place in range(10, 22))


def held(*, written: Sequence[date] = YEAR, spoken: Sequence[date] = YEAR) -> Held:
    """Months with an entry, and with a talk that brought a rating."""
    entries = [Written(month, Side.TECHNICAL, False) for month in written]
    return rules_owed.held_of([*entries, *(Written(month, Side.CHARACTER, True) for month in spoken)])


def a_contract(**changed: object) -> DueContract:
    """In force for a year, everything written."""
    given: dict[str, object] = {
        "id": 9, "number": "QJ-DT-2025-001", "branch_id": COAL, "branch": "邱集煤炭工匠学院",
        "kind": ContractKind.DUAL_MENTOR, "state": ContractState.ACTIVE, "people": PEOPLE,
        "starts": date(2025, 11, 1), "ends": date(2027, 10, 31), "frozen_on": date(2025, 10, 20),
        "activated_on": date(2025, 11, 1),
        "talks": 1, "held": held(),
    }  # fmt: skip
    return DueContract(**(given | changed))  # type: ignore[arg-type]


def said(contract: DueContract) -> list[tuple[DueKind, Party, int]]:
    return [(line.kind, line.party, line.days) for line in rules_due.due_lines(contract, LIMITS, TODAY)]


@pytest.mark.parametrize(
    ("changed", "due"),
    [
        ({}, []),
        (
            {"state": ContractState.AWAITING, "signed": frozenset({Party.CHARACTER, Party.APPRENTICE})},
            [(DueKind.SIGNATURE, Party.TECHNICAL, 399), (DueKind.SIGNATURE, Party.ACADEMY, 399)],
        ),
        ({"held": held(written=())}, [(DueKind.LOG, Party.TECHNICAL, 348)]),
        ({"held": held(spoken=())}, [(DueKind.TALK, Party.CHARACTER, 348)]),
        ({"held": held(spoken=YEAR[:-1])}, [(DueKind.TALK, Party.CHARACTER, 13)]),
        ({"talks": 2}, [(DueKind.TALK, Party.CHARACTER, 348)]),
        (
            {"amendment": OpenAmendment("补1", date(2026, 11, 20), ((Party.TECHNICAL, 8, "新导师"),))},
            [(DueKind.AMENDMENT, Party.TECHNICAL, 3)],
        ),
        (
            {
                "waiting": (
                    Waiting(Waited.END, date(2026, 11, 22)),
                    Waiting(Waited.AMENDMENT, date(2026, 11, 13)),
                )
            },
            [(DueKind.APPROVAL, Party.ACADEMY, 10)],
        ),
        (
            {"returned": (ReturnedEntry(Party.CHARACTER, date(2026, 9, 1), date(2026, 11, 20)),)},
            [(DueKind.RETURNED, Party.CHARACTER, 3)],
        ),
        ({"ends": date(2026, 12, 23)}, [(DueKind.ENDING, Party.APPRENTICE, -30)]),
        ({"ends": date(2026, 12, 24)}, []),
        ({"ends": date(2026, 11, 13)}, [(DueKind.ENDING, Party.APPRENTICE, 10)]),
        ({"activated_on": date(2026, 10, 23)}, [(DueKind.OBJECTION, Party.APPRENTICE, 0)]),
        ({"activated_on": date(2026, 10, 22)}, []),
        (
            {"activated_on": date(2026, 9, 23), "objection_months": 2},
            [(DueKind.OBJECTION, Party.APPRENTICE, 0)],
        ),
        ({"activated_on": date(2026, 11, 23), "objection_months": 0}, []),
        (
            {"state": ContractState.SUSPENDED, "pauses": (PauseRow(date(2026, 8, 24), None, "外派"),)},
            [(DueKind.PAUSE, Party.ACADEMY, 1)],
        ),
        ({"state": ContractState.SUSPENDED, "pauses": (PauseRow(date(2026, 8, 25), None, "外派"),)}, []),
        ({"pauses": (PauseRow(date(2026, 1, 1), date(2026, 1, 31), "外派"),)}, []),
    ],
)
def test_what_is_due_of_one_contract(
    changed: dict[str, object], due: list[tuple[DueKind, Party, int]]
) -> None:
    assert said(a_contract(**changed)) == due


def test_a_leap_day_has_an_objection_window() -> None:
    contract = a_contract(activated_on=date(2028, 1, 31), ends=date(2029, 1, 30))
    (line,) = rules_due.due_lines(contract, LIMITS, date(2028, 2, 5))
    assert (line.kind, line.due) == (DueKind.OBJECTION, date(2028, 2, 29))


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def awaiting(service: ApprenticeshipService, clerk: Actor) -> int:
    key = frozen(service, clerk)
    draft = SignatureDraft(Party.APPRENTICE, TODAY, signer="")
    service.record_signature(clerk, key, draft, version_of(service, clerk, key))
    return key


def test_the_list_names_who_has_not_signed(
    service: ApprenticeshipService, clerk: Actor, awaiting: int, clock: FixedClock
) -> None:
    clock.move_to(datetime(2026, 11, 30, 9, 0))
    found = service.due_list(clerk, DueFilter())
    assert [(line.kind, line.person, line.days) for line in found.lines] == [
        (DueKind.SIGNATURE, "管正德", 7),
        (DueKind.SIGNATURE, "贺明尺", 7),
        (DueKind.SIGNATURE, "", 7),
    ]
    assert found.counts[DueKind.SIGNATURE] == 3
    own = service.due_list(clerk, DueFilter(person_id=MASTER))
    assert [line.person_id for line in own.lines] == [MASTER]
    assert service.due_list(clerk, DueFilter(kinds=frozenset({DueKind.LOG}))).lines == ()
    assert service.due_list(an_actor(904, STEEL, network=False), DueFilter()).lines == ()


def test_a_mentor_is_not_asked_for_the_time_before_he_came() -> None:
    contract = a_contract(held=held(spoken=()), character_since=date(2026, 10, 20))
    (own,) = rules_due.due_lines(contract, LIMITS, TODAY, own=True)
    assert (own.kind, own.months) == (DueKind.TALK, (date(2026, 10, 1),))
    (whole,) = rules_due.due_lines(contract, LIMITS, TODAY)
    assert len(whole.months) == 12, "what his forerunner left undone is still asked of the contract"


def test_missing_logs_are_due_until_they_are_written(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    clock.move_to(datetime(2027, 2, 20, 9, 0))
    (line,) = service.due_list(clerk, DueFilter(kinds=frozenset({DueKind.LOG}))).lines
    assert (line.person, line.months) == ("贺明尺", (date(2026, 12, 1), date(2027, 1, 1)))
    owed = [each for each in service.owed_logs(clerk) if each.debt is Debt.ENTRY and each.late_days]
    assert list(line.months) == [each.month for each in owed]


def test_a_long_pause_and_a_full_mentor_are_told(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock, door: Door
) -> None:
    for pupil in (None, SECOND_PUPIL):
        key = frozen(service, clerk, *([pupil] if pupil else []))
        sign_all(service, clerk, key, TODAY)
    service.suspend(clerk, key, PauseDraft(TODAY, "外派"), version_of(service, clerk, key))
    assert DueKind.LOAD not in {line.kind for line in service.due_list(clerk, DueFilter()).lines}
    clock.move_to(datetime(2027, 3, 1, 9, 0))
    kinds = {line.kind for line in service.due_list(clerk, DueFilter()).lines}
    assert DueKind.PAUSE in kinds
    found = rules_due.overload([a_contract()], {1: 3, 2: 2}, {COAL: LIMITS}, TODAY)
    assert [(line.person, line.count, line.most) for line in found] == [("管正德", 3, 2)]


def test_reminders_are_kept_or_refused(
    service: ApprenticeshipService, clerk: Actor, awaiting: int, tmp_path: Path
) -> None:
    target = tmp_path / "催办单.pdf"
    assert service.save_reminders(clerk, DueFilter(), target) == target
    assert target.read_bytes().startswith(b"%PDF")
    with pytest.raises(Refused) as no:
        service.save_reminders(clerk, DueFilter(kinds=frozenset({DueKind.LOAD})), target)
    assert [found.code for found in no.value.problems] == ["contract.reminders_empty"]
    with pytest.raises(Unavailable):
        service.save_calendar(clerk, DueFilter(), tmp_path / "no folder" / "待办.ics")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def test_an_amendment_is_due_of_the_second_person_first_and_then_of_whom_it_asks(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, clock: FixedClock
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    draft = replace(
        service.amendment_draft(clerk, key, AmendmentKind.TECHNICAL_MENTOR),
        technical_id=OTHER_MASTER, effective_on=date(2026, 12, 1), reason="岗位调动",
    )  # fmt: skip
    made = service.draft_amendment(clerk, key, draft)
    wanted = DueFilter(kinds=frozenset({DueKind.APPROVAL, DueKind.AMENDMENT}))
    (waiting,) = service.due_list(clerk, wanted).lines
    assert (waiting.kind, waiting.note, waiting.person_id) == (DueKind.APPROVAL, "amendment", 0)
    number = service.approve_amendment(approver, made, service.amendments(clerk, key).rows[0].head.version)
    asked = service.due_list(clerk, wanted).lines
    assert [(line.party, line.person_id, line.note) for line in asked] == [
        (Party.TECHNICAL, OTHER_MASTER, number),
        (Party.APPRENTICE, PUPIL, number),
        (Party.ACADEMY, 0, number),
    ]
    signature = SignatureDraft(Party.TECHNICAL, TODAY)
    service.sign_amendment(clerk, made, signature, service.amendments(clerk, key).rows[0].head.version)
    left = {line.party for line in service.due_list(clerk, wanted).lines}
    assert left == {Party.APPRENTICE, Party.ACADEMY}
