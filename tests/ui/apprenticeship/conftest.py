"""A real database with contracts in several states, and the service the pages ask."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from academy.apprenticeship.facts_contract import LogDraft, Party, PauseDraft, Rating, Side, SignatureDraft
from academy.apprenticeship.facts_logs import ProofDraft
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, Record, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.network.records import Branch
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import (
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
    version_of,
)
from tests.rooms.conftest import COAL, all_tables, an_actor

NOON = datetime(2026, 11, 23, 12, 0)
BEGUN = datetime(2025, 3, 1, 9, 0)
HOURS = (8, 12, 16, 16, 12, 16, 16, 18, 14, 16, 10, 8, 16, 16, 18, 16, 16, 16, 16)
ON_PAPER, SIGNED = "记录表存车间", "徒弟在记录表上签字"
ITEMS = ("井下导线测量", "内业平差与制图")


@dataclass(frozen=True, slots=True)
class Rooms:
    """What a page is given, and the contracts made for it: one running, one awaiting, one draft."""

    service: ApprenticeshipService
    door: Door
    clerk: Actor
    running: int
    awaiting: int
    draft: int


def fill_branches(database: Database) -> None:
    with database.transaction(write=True) as db:
        for key, parent, code, name in ((1, None, "QH", "齐河工匠学院"), (COAL, 1, "QJ", "邱集煤炭工匠学院")):
            kind = "branch" if parent else "head"
            db.add(
                Branch(
                    id=key, branch_id=key, parent_id=parent, kind=kind, code=code, name=name, industry="",
                    industry_codes=[], host="邱集煤矿企业（示例）", host_uscc="",
                )
            )  # fmt: skip
            db.flush()


def live(service: ApprenticeshipService, clerk: Actor, clock: FixedClock) -> int:
    """A contract signed in March 2025 with logs up to today, October 2026 left out."""
    clock.move_to(BEGUN)
    draft = replace(
        a_draft(service, clerk, SECOND_PUPIL), character_id=OTHER_CADRE, starts=date(2025, 3, 3),
        ends=date(2027, 3, 2),
    )  # fmt: skip
    key = service.draft(clerk, draft)
    service.freeze(clerk, key, version_of(service, clerk, key))
    sign_all(service, clerk, key, BEGUN.date())
    for place, hours in enumerate((*HOURS, 0, 12)):
        month = date(2025 + (place + 2) // 12, (place + 2) % 12 + 1, 1)
        clock.move_to(min(datetime(month.year, month.month, 28, 17, 0), NOON))
        if hours:
            technical = LogDraft(
                Side.TECHNICAL, month, hours, (ITEMS[place % 2],), 80 + hours % 10, reason=ON_PAPER
            )
            entry = service.add_log(clerk, key, technical)
            if month.month != 11 or month.year == 2025:
                service.confirm_log(clerk, entry, 1, ProofDraft(note=SIGNED))
        if month.month % 3 == 0 and month < date(2026, 11, 1):
            rating = Rating.EXCELLENT if place == 12 else Rating.GOOD
            day = month.replace(day=15)
            talk = LogDraft(
                Side.CHARACTER,
                month,
                talk_on=day,
                talk_topic="安全责任与岗位纪律",
                rating=rating,
                reason=ON_PAPER,
            )
            service.confirm_log(clerk, service.add_log(clerk, key, talk), 1, ProofDraft(note=SIGNED))
    for step in service.contract_sheet(clerk, key).path[:2]:
        service.mark_step(clerk, key, step.id, date(2026, 3, 1), step.version)
    return key


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, tuple[int, int, int]]:
    """Made once: the file and the three contracts."""
    all_tables()
    file = tmp_path_factory.mktemp("contracts") / "academy.db"
    clock = FixedClock(BEGUN, timedelta(milliseconds=1))
    database = Database(sqlite_url(file), clock, Ids(clock, 1))
    Record.metadata.create_all(database.engine)
    fill_branches(database)
    vault = Vault(bytes(range(32)))
    fill_people(database, vault)
    service, clerk = ApprenticeshipService(Door(database), vault, a_signer()), an_actor(901)
    running = live(service, clerk, clock)
    clock.move_to(NOON - timedelta(hours=1))
    awaiting = frozen(service, clerk, PUPIL)
    for party in (Party.CHARACTER, Party.APPRENTICE):
        draft = SignatureDraft(party, NOON.date())
        service.record_signature(clerk, awaiting, draft, version_of(service, clerk, awaiting))
    service.suspend(
        clerk, running, PauseDraft(date(2026, 6, 1), "外派学习"), version_of(service, clerk, running)
    )
    service.resume(clerk, running, date(2026, 6, 20), version_of(service, clerk, running))
    third = a_draft(service, clerk, THIRD_PUPIL)
    draft_id = service.draft(clerk, replace(third, character_id=OTHER_CADRE, technical_id=OTHER_MASTER))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return file.read_bytes(), (running, awaiting, draft_id)


@pytest.fixture
def rooms(
    filled: tuple[bytes, tuple[int, int, int]], tmp_path: Path, workspace: Workspace
) -> Iterator[Rooms]:
    file = tmp_path / "academy.db"
    file.write_bytes(filled[0])
    clock = FixedClock(NOON, timedelta(milliseconds=1))
    database = Database(sqlite_url(file), clock, Ids(clock, 2))
    door = Door(database)
    door.listeners.append(workspace.worker.post)
    service = ApprenticeshipService(door, Vault(bytes(range(32))), a_signer())
    yield Rooms(service, door, an_actor(901), *filled[1])
    database.close()
