"""Who sees and writes what, how lists narrow, and what the check of the data finds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import update

from academy.apprenticeship import store
from academy.apprenticeship.facts_contract import (
    ContractFilter,
    ContractState,
    LogDraft,
    Party,
    Rating,
    Side,
)
from academy.apprenticeship.facts_logs import ProofDraft
from academy.apprenticeship.records import Contract, ContractMentor, ContractSignature, LogEntry
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
    PUPIL,
    SECOND_PUPIL,
    a_draft,
    a_signer,
    fill_people,
    frozen,
    sign_all,
)
from tests.rooms.conftest import COAL, STEEL

TODAY = date(2026, 11, 23)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


def a_mentor(person_id: int) -> Actor:
    own = Scope(None, person_id)
    grants = {"apprenticeship.read": own, "apprenticeship.log": own}
    return Actor(person_id, person_id, "导师", "mentor", COAL, grants, ("technical_mentor",))


def codes(call: Callable[[], object]) -> set[str]:
    with pytest.raises(Refused) as caught:
        call()
    return {found.code for found in caught.value.problems}


def broken(door: Door) -> list[str]:
    with door.database.transaction() as db:
        return [found.code for found in store.broken(db)]


def test_a_mentor_sees_and_writes_only_what_is_his(
    service: ApprenticeshipService, door: Door, clerk: Actor, clock: FixedClock
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    other = service.draft(clerk, replace(a_draft(service, clerk, SECOND_PUPIL), character_id=OTHER_CADRE))
    master, cadre, stranger = a_mentor(MASTER), a_mentor(CADRE), a_mentor(999)
    assert [row.id for row in service.contracts(cadre, ContractFilter())] == [key]
    assert service.contract_rows(cadre, [key, other]) == service.contracts(cadre, ContractFilter())
    assert service.contracts(stranger, ContractFilter()) == []
    assert service.contract_counts(stranger, ContractFilter()) == {"overdue": 0}
    assert codes(lambda: service.contract_sheet(stranger, key)) == {"record.gone"}
    assert codes(lambda: service.preview_agreement(master, key)) == {"access.denied"}
    technical = LogDraft(Side.TECHNICAL, date(2026, 11, 1), 12, ("导线测量",), 88, reason="记录表存车间")
    assert codes(lambda: service.add_log(cadre, key, technical)) == {"contract.other_mentor"}
    service.add_log(master, key, technical)
    assert codes(lambda: service.add_log(clerk, key, technical)) == {"contract.month_taken"}
    clock.move_to(datetime(2027, 1, 20, 9, 0))
    talk = LogDraft(
        Side.CHARACTER,
        date(2026, 12, 1),
        talk_on=date(2026, 12, 9),
        talk_topic="安全",
        rating=Rating.GOOD,
        reason="记录表存车间",
    )
    service.add_log(clerk, key, talk)
    late, early = service.contract_sheet(clerk, key).logs
    assert (late.mentor, late.writer, late.late_days) == ("管正德", "账号901", 10)
    assert (early.mentor, early.writer, early.late_days) == ("贺明尺", "导师", 0)
    assert service.contract_sheet(clerk, key).missing == (date(2026, 12, 1),)
    assert codes(lambda: service.confirm_log(master, early.id, early.version)) == {"access.denied"}
    service.change_log(master, early.id, replace(technical, hours=16), early.version)
    early = service.contract_sheet(clerk, key).logs[1]
    service.confirm_log(clerk, early.id, early.version, ProofDraft(note="徒弟已签字"))
    change = lambda: service.change_log(clerk, early.id, technical, early.version + 1)  # noqa: E731
    assert codes(change) == {"contract.log_confirmed"}
    step = service.contract_sheet(clerk, key).path[1]
    assert step.side is Side.CHARACTER
    mark = lambda: service.mark_step(master, key, step.id, TODAY, step.version)  # noqa: E731
    assert codes(mark) == {"contract.other_mentor"}


def test_another_branch_is_out_of_reach(
    service: ApprenticeshipService, clerk: Actor, coal_clerk: Actor
) -> None:
    steel = Actor(904, 904, "永锋", "yf", STEEL, dict.fromkeys(_RIGHTS, Scope(frozenset({STEEL}))))
    key = frozen(service, coal_clerk)
    assert service.contracts(steel, ContractFilter()) == []
    assert codes(lambda: service.contract_sheet(steel, key)) == {"access.other_branch"}
    assert codes(lambda: service.print_agreement(steel, key)) == {"access.other_branch"}
    assert codes(lambda: service.usual_terms(coal_clerk, STEEL)) == {"access.other_branch"}
    foreign = replace(a_draft(service, clerk, SECOND_PUPIL), branch_id=STEEL)
    assert codes(lambda: service.draft(coal_clerk, foreign)) == {"access.other_branch"}


_RIGHTS = [f"apprenticeship.{right}" for right in ("read", "draft", "freeze", "sign", "log", "print")]


def test_lists_filter_by_words_state_and_person(service: ApprenticeshipService, clerk: Actor) -> None:
    first = frozen(service, clerk, PUPIL)
    second = service.draft(clerk, a_draft(service, clerk, SECOND_PUPIL))

    def shown(**wanted: Any) -> list[int]:
        return [row.id for row in service.contracts(clerk, ContractFilter(**wanted))]

    assert shown() == [first, second]
    assert shown(text="wangtao") == shown(text="王涛") == [second]
    assert shown(text="dt-2026-001") == [first]
    assert shown(text="贺") == [first, second]  # the mentor's name counts too
    assert shown(states=frozenset({ContractState.DRAFT})) == [second]
    assert shown(person_id=PUPIL) == [first]
    assert shown(branch_id=STEEL) == shown(overdue=True) == []
    assert shown(order=("apprentice", False)) == [second, first]
    assert shown(order=("apprentice", True)) == [first, second]
    assert (
        shown(order=("number", False)) == shown(order=("number", True)) == [first, second]
    )  # none comes last
    assert service.contract_counts(clerk, ContractFilter()) == {"awaiting": 1, "draft": 1, "overdue": 0}
    assert [found.id for found in service.find_person(clerk, "贺", Party.TECHNICAL)] == [MASTER, PUPIL]


def test_broken_invariants_are_found(service: ApprenticeshipService, door: Door, clerk: Actor) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    service.add_log(
        clerk, key, LogDraft(Side.TECHNICAL, date(2026, 11, 1), 12, ("导线测量",), 88, reason="记录表存车间")
    )
    assert broken(door) == []
    spoiled = {
        "contract.log_outside": update(LogEntry).values(month=date(2030, 1, 1)),
        "contract.paper": update(Paper).values(number="QJ-DT-2026-009"),
        "contract.unsigned": update(Contract).values(activated_on=None),
        "contract.mentors": update(ContractMentor).values(person_id=PUPIL),
    }
    for code, spoil in spoiled.items():
        with door.database.transaction(write=True) as db:
            db.execute(spoil)
            assert code in [found.code for found in store.broken(db)]
            db.rollback()
    with door.database.transaction(write=True) as db:
        db.execute(update(ContractSignature).values(text_sha256="0" * 64))
        db.execute(
            update(ContractMentor)
            .where(ContractMentor.side == "technical")
            .values(side="character", since=TODAY)
        )
        found = {each.code for each in store.broken(db)}
        db.rollback()
    assert {"contract.paper", "contract.periods_overlap", "contract.mentors"} <= found
