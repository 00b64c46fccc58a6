"""Whatever counts what is overdue in the database counts as the rule does, on both engines."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import ContractState, Side
from academy.apprenticeship.facts_due import DueFilter, DueKind
from academy.apprenticeship.facts_logs import Claim, Debt, OverdueLogs, Written
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.records import Contract, ContractMentor, ContractPause, LogEntry
from academy.apprenticeship.rules_months import calendar_months, due_on
from academy.apprenticeship.rules_owed import Training, held_of, overdue
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.database import Record
from academy.base.door import Door
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
    OTHER_MASTER,
    a_signer,
    fill_people,
    frozen,
    sign_all,
)
from tests.rooms.conftest import COAL, STEEL

TODAY, LATE_DAYS, CONTRACTS = date(2029, 5, 14), 10, 60
NAMES = {CADRE: "管正德", OTHER_CADRE: "梁立新", MASTER: "贺明尺", OTHER_MASTER: "石磊"}


@dataclass(frozen=True)
class Told:
    """A contract as it was made up."""

    key: int
    branch_id: int
    state: ContractState
    training: Training
    mentors: dict[Side, int]
    written: tuple[Written, ...]

    def late(self, *, own: bool = False) -> tuple[Claim, ...]:
        if self.state is ContractState.COMPLETED:
            return ()
        return overdue(self.training, held_of(self.written), TODAY, LATE_DAYS, own=own)


def made_up(chance: Random, key: int) -> Told:
    begun = date(2026, 11, 1) + timedelta(chance.randrange(900))
    ends = begun + timedelta(chance.randrange(100, 900))
    pauses = []
    if chance.random() < 0.3:
        since = begun + timedelta(chance.randrange(300))
        until = None if chance.random() < 0.3 else since + timedelta(chance.randrange(90))
        pauses = [PauseRow(since, until, "外派")]
    came = [begun + timedelta(chance.choice((0, 0, chance.randrange(400)))) for _ in Side]
    training = Training(begun, ends, chance.randrange(4), dict(zip(Side, came, strict=True)), pauses)
    mentors = {
        Side.CHARACTER: chance.choice((CADRE, OTHER_CADRE)),
        Side.TECHNICAL: chance.choice((MASTER, OTHER_MASTER)),
    }
    state = chance.choice((ContractState.ACTIVE, ContractState.SUSPENDED, ContractState.COMPLETED))
    written = tuple(_written(chance, begun, ends)) if chance.random() < 0.9 else ()
    return Told(key, chance.choice((COAL, STEEL)), state, training, mentors, written)


def _written(chance: Random, begun: date, ends: date) -> Iterator[Written]:
    diligence = chance.choice((0.5, 0.9, 1.0))
    for month in calendar_months(begun - timedelta(40), ends):
        if chance.random() < diligence:
            yield Written(month, Side.TECHNICAL, False)
        for _ in range(3):
            if chance.random() < diligence:
                yield Written(month, Side.CHARACTER, chance.random() < 0.3)


def _row(db: Session, record: type[Record], **wanted: object) -> dict[str, Any]:
    table = record.__table__
    found = db.execute(select(table).where(*(table.c[name] == value for name, value in wanted.items())))
    return dict(found.mappings().one())


def _kept(db: Session, told: list[Told], pattern: int) -> None:
    """Rows like those of one real contract."""
    contract = _row(db, Contract, id=pattern)
    paper = _row(db, Paper, id=contract["paper_id"])
    seats = {side: _row(db, ContractMentor, contract_id=pattern, side=side.value) for side in Side}
    rows: dict[type[Record], list[dict[str, Any]]] = {
        record: [] for record in (Paper, Contract, ContractMentor, ContractPause, LogEntry)
    }
    for each in told:
        training, kept = each.training, {"version": 1, "created_at": datetime(2026, 11, 1), "branch_id": COAL}
        rows[Paper].append(paper | {"id": each.key, "number": f"T-{each.key}", "record_id": each.key})
        rows[Contract].append(contract | {
            "id": each.key, "number": f"T-{each.key}", "branch_id": each.branch_id, "state": each.state.value,
            "paper_id": each.key, "activated_on": training.begun, "starts": training.begun,
            "ends": training.ends, "talks_per_month": training.talks,
        })  # fmt: skip
        for place, side in enumerate(Side):
            seat = {"id": each.key * 10 + place, "contract_id": each.key, "since": training.since[side]}
            rows[ContractMentor].append(seats[side] | seat | {"person_id": each.mentors[side]})
        for pause in training.pauses:
            row = {"id": each.key, "contract_id": each.key, "since": pause.since, "until": pause.until}
            rows[ContractPause].append(kept | row | {"reason": pause.reason})
        for place, entry in enumerate(each.written):
            rows[LogEntry].append(kept | {
                "id": each.key * 1000 + place, "contract_id": each.key, "month": entry.month,
                "side": entry.side.value, "items": [], "talk_topic": "", "written_by": "", "text_mark": "",
                "rating": "good" if entry.rated else "", "written_on": entry.month,
                "recorded_for": each.mentors[entry.side], "branch_id": each.branch_id,
            })  # fmt: skip
    for record, lines in rows.items():
        db.execute(insert(record.__table__), lines)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def told(service: ApprenticeshipService, clerk: Actor, clock: FixedClock, door: Door) -> list[Told]:
    pattern = frozen(service, clerk)
    sign_all(service, clerk, pattern, date(2026, 11, 23))
    chance = Random(20290514)
    found = [made_up(chance, 70_000 + place) for place in range(CONTRACTS)]
    with door.database.transaction(write=True) as db:
        _kept(db, found, pattern)
        db.execute(Contract.__table__.update().where(Contract.id == pattern).values(state="terminated"))
    clock.move_to(datetime(TODAY.year, TODAY.month, TODAY.day, 9, 0))
    return found


def counted(told: list[Told], person_id: int | None = None) -> dict[int, OverdueLogs]:
    """What the rule says of each contract; of one mentor, what he owes himself."""
    found = {}
    for each in told:
        own = person_id is not None
        late = [
            claim
            for claim in each.late(own=own)
            if person_id is None or each.mentors[claim.side] == person_id
        ]
        if late:
            names = dict.fromkeys(NAMES[each.mentors[claim.side]] for claim in late)
            due = due_on(late[0].month, LATE_DAYS)
            line = OverdueLogs(each.key, f"T-{each.key}", "贺一舟", tuple(names), len(late), due)
            found[each.key] = line
    return found


def test_the_contracts_counted_are_those_the_rule_finds(
    service: ApprenticeshipService, clerk: Actor, told: list[Told]
) -> None:
    expected = counted(told)
    assert 10 < len(expected) < CONTRACTS, "some lack nothing"
    found = service.overdue_logs(clerk)
    assert {each.contract_id: each for each in found} == expected
    assert [each.due for each in found] == sorted(each.due for each in found)
    lines = [each for each in service.owed_logs(clerk) if each.late_days]
    assert Counter(each.contract_id for each in lines) == {key: line.count for key, line in expected.items()}
    claims = [
        (each.contract_id, Claim(each.debt, each.side, each.month, each.count, each.rating)) for each in lines
    ]
    assert set(claims) == {(each.key, claim) for each in told for claim in each.late()}


def test_a_mentor_is_counted_what_he_owes_himself(service: ApprenticeshipService, told: list[Told]) -> None:
    for person_id in (MASTER, CADRE):
        grants = {"apprenticeship.read": Scope(frozenset({COAL, STEEL}), person_id)}
        mentor = Actor(person_id, person_id, "师傅", "mentor", COAL, grants)
        found = service.overdue_logs(mentor)
        assert {each.contract_id: each for each in found} == counted(told, person_id)
        late = [each for each in service.owed_logs(mentor) if each.late_days]
        assert sum(each.count for each in found) == sum(each.debt is not Debt.CONFIRM for each in late)


def test_statistics_and_the_to_do_list_count_the_same(
    service: ApprenticeshipService, clerk: Actor, told: list[Told]
) -> None:
    late = [(each.branch_id, claim) for each in told for claim in each.late()]
    by_year = Counter((branch_id, claim.month.year) for branch_id, claim in late)
    figures = service.contract_figures(clerk)
    assert {(line.branch_id, line.year): line.overdue for line in figures.lines if line.overdue} == by_year
    assert figures.total.overdue == sum(by_year.values())
    due = service.due_list(clerk, DueFilter(kinds=frozenset({DueKind.LOG, DueKind.TALK}))).lines
    months = Counter((line.contract_id, line.party.value, month) for line in due for month in line.months)
    assert months == Counter(
        (each.key, claim.side.value, claim.month) for each in told for claim in each.late()
    )


def test_a_clerk_of_one_branch_is_told_of_its_contracts_alone(
    service: ApprenticeshipService, clerk: Actor, told: list[Told]
) -> None:
    steel = replace(clerk, grants=clerk.grants | {"apprenticeship.read": Scope(frozenset({STEEL}))})
    expected = counted([each for each in told if each.branch_id == STEEL])
    assert {each.contract_id: each for each in service.overdue_logs(steel)} == expected
