"""Drafts for a whole group, and the figures by branch and year, on both engines."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import func, select, update

from academy.apprenticeship import store, store_batch
from academy.apprenticeship.facts_batch import BatchPair, BatchPlan
from academy.apprenticeship.facts_contract import ContractFilter, ContractKind, ContractState, LogDraft, Side
from academy.apprenticeship.facts_figures import FigureCell, FigureKind
from academy.apprenticeship.records import Contract, ContractMentor, PathItem
from academy.apprenticeship.service import ApprenticeshipService
from academy.base import undo
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.base.vault import Vault
from academy.people.records import Person
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
    OTHER_MASTER,
    PUPIL,
    SECOND_PUPIL,
    THIRD_PUPIL,
    a_draft,
    a_signer,
    fill_people,
    frozen,
    sign_all,
)
from tests.rooms.apprenticeship.test_new_apprenticeship import USCC
from tests.rooms.conftest import COAL, STEEL, an_actor

TODAY = date(2026, 11, 23)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


def a_plan(service: ApprenticeshipService, clerk: Actor, *pupils: int, technical: int = MASTER) -> BatchPlan:
    pairs = tuple(BatchPair(pupil, CADRE, technical) for pupil in pupils)
    return BatchPlan(a_draft(service, clerk), pairs)


def codes(service: ApprenticeshipService, clerk: Actor, plan: BatchPlan) -> list[list[str]]:
    rows = service.check_batch(clerk, plan).rows
    return [[found.code.removeprefix("contract.") for found in row.problems] for row in rows]


def test_a_sound_batch_becomes_drafts_with_one_line_and_one_undo(
    service: ApprenticeshipService, clerk: Actor, door: Door
) -> None:
    plan = a_plan(service, clerk, PUPIL, SECOND_PUPIL)
    assert service.check_batch(clerk, plan).sound
    made = service.create_batch(clerk, plan)
    rows = service.contracts(clerk, ContractFilter())
    assert {row.id for row in rows} == set(made)
    assert {(row.apprentice, row.state) for row in rows} == {
        ("贺一舟", ContractState.DRAFT),
        ("王涛", ContractState.DRAFT),
    }
    with door.database.transaction(write=True) as db:
        (line,) = db.scalars(select(JournalLine).where(JournalLine.verb == "apprenticeship.create_batch"))
        assert line.label == "×2"
        undo.take_back(db, line.id)
        for table in (Contract, ContractMentor, PathItem):
            assert db.scalar(select(func.count()).select_from(table)) == 0


def test_every_row_says_what_stands_in_its_way(service: ApprenticeshipService, clerk: Actor) -> None:
    service_rows = a_plan(service, clerk, PUPIL, SECOND_PUPIL, THIRD_PUPIL, PUPIL)
    assert codes(service, clerk, service_rows) == [
        ["batch_twice"],
        [],
        ["batch_load", "batch_load"],
        ["batch_load", "batch_load", "batch_twice"],
    ]
    frozen(service, clerk)
    plan = a_plan(service, clerk, PUPIL, SECOND_PUPIL, technical=OTHER_MASTER)
    assert codes(service, clerk, plan) == [["apprentice_busy"], ["batch_load"]], "the cadre has one already"


def test_who_was_merged_is_counted_with_his_heir(
    service: ApprenticeshipService, clerk: Actor, door: Door
) -> None:
    frozen(service, clerk)
    with door.database.transaction(write=True) as db:
        for gone, heir in ((PUPIL, THIRD_PUPIL), (MASTER, OTHER_MASTER)):
            merged = {"state": "merged", "merged_into": heir}
            db.execute(update(Person).where(Person.id == gone).values(merged))
        assert store_batch.loads(db)[OTHER_MASTER] == store_batch.loads(db, [OTHER_MASTER])[OTHER_MASTER] == 1
        found = store.engagements(db, THIRD_PUPIL, (OTHER_CADRE, OTHER_MASTER), None)
        assert (found.apprentice_number is not None, found.technical_load) == (True, 1)
    plan = a_plan(service, clerk, THIRD_PUPIL, technical=OTHER_MASTER)
    assert "apprentice_busy" in codes(service, clerk, plan)[0]


def test_what_concerns_all_rows_is_said_once(service: ApprenticeshipService, clerk: Actor) -> None:
    plan = a_plan(service, clerk, PUPIL, SECOND_PUPIL)
    wrong = replace(plan, pattern=replace(plan.pattern, ends=plan.pattern.starts, pass_mark=None))
    found = service.check_batch(clerk, wrong)
    assert [each.code for each in found.problems] == ["contract.ends_before_start", "contract.number_missing"]
    assert [row.problems for row in found.rows] == [(), ()]
    assert not found.sound


def test_a_batch_is_made_whole_or_not_at_all(service: ApprenticeshipService, clerk: Actor) -> None:
    with pytest.raises(Refused) as no:
        service.create_batch(clerk, a_plan(service, clerk, PUPIL, SECOND_PUPIL, THIRD_PUPIL))
    assert {(found.code, found.where) for found in no.value.problems} == {("contract.batch_load", "3")}
    with pytest.raises(Refused) as empty:
        service.create_batch(clerk, a_plan(service, clerk))
    assert [found.code for found in empty.value.problems] == ["contract.batch_empty"]

    class Impatient:
        def step(self, done: int, _total: int) -> None:
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        service.create_batch(clerk, a_plan(service, clerk, PUPIL, SECOND_PUPIL), Impatient())
    assert service.contracts(clerk, ContractFilter()) == []
    with pytest.raises(Refused):
        service.create_batch(an_actor(904, STEEL, network=False), a_plan(service, clerk, PUPIL))


def test_a_batch_of_new_apprenticeships_minds_only_contracts_of_its_kind(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    frozen(service, clerk)  # the first apprentice is bound by a dual-mentor agreement
    usual = service.usual_terms(clerk, COAL, ContractKind.NEW_APPRENTICESHIP)
    people = a_draft(service, clerk)
    pattern = replace(
        people, kind=usual.kind, copies=usual.copies, starts=date(2026, 11, 16), ends=date(2028, 2, 29),
        employer="邱集煤矿企业（示例）", employer_uscc=USCC, hours_on_job=600, hours_at_school=300,
        labour_from=date(2026, 9, 1), labour_seen=True, wage_promised=True, path=people.path[:2],
    )  # fmt: skip
    plan = BatchPlan(
        pattern, (BatchPair(PUPIL, CADRE, MASTER), BatchPair(SECOND_PUPIL, OTHER_CADRE, OTHER_MASTER))
    )
    assert codes(service, clerk, plan) == [[], []]
    made = service.create_batch(clerk, plan)
    terms = [service.contract_sheet(clerk, key).terms for key in made]
    assert {(each.kind, each.employer) for each in terms} == {(usual.kind, "邱集煤矿企业（示例）")}


def test_figures_count_by_branch_and_year_and_lead_to_their_rows(
    service: ApprenticeshipService, clerk: Actor, clock: FixedClock
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    clock.move_to(datetime(2027, 1, 15, 9, 0))
    for month in (date(2026, 12, 1), date(2027, 1, 1)):
        log = LogDraft(Side.TECHNICAL, month, 12, ("导线测量",), 88, reason="记录表存车间")
        service.add_log(clerk, key, log)
    found = service.contract_figures(clerk)
    assert [(line.branch_id, line.year, line.pairs, line.written, line.overdue) for line in found.lines] == [
        (COAL, 2027, 0, 1, 0),
        (COAL, 2026, 1, 1, 1),
    ], "December's talk"
    assert (found.total.pairs, found.total.rate, found.as_of) == (1, None, date(2027, 1, 15))
    assert found.total.days == 5 + (date(2027, 1, 15) - date(2027, 2, 10)).days
    for line in found.lines:
        for kind in FigureKind:
            rows = service.figure_rows(clerk, FigureCell(kind, line.branch_id, line.year))
            assert len(rows.contracts) + len(rows.entries) == getattr(line, kind.value), (kind, line.year)
    (late,) = service.figure_rows(clerk, FigureCell(FigureKind.OVERDUE)).entries
    assert (late.mentor, late.month, late.days) == ("管正德", date(2026, 12, 1), 5)
    assert late.written_on is None
    stranger = an_actor(904, STEEL, network=False)
    assert service.contract_figures(stranger).lines == ()
    assert service.figure_rows(stranger, FigureCell(FigureKind.PAIRS)).contracts == ()
