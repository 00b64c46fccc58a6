"""Clerk, approver, mentor, apprentice and auditor at the same few contracts, in any order, with old pages.

Each person acts on the version he last looked at. An act that is refused must leave the contract as it was;
one on an old version must be refused; every one that is done leaves one line in the journal.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant
from sqlalchemy import func, select

from academy.apprenticeship import store
from academy.apprenticeship.facts_amendment import OPEN
from academy.apprenticeship.facts_contract import (
    BINDING,
    PARTIES_OF,
    RUNNING,
    ContractFilter,
    ContractKind,
    Medium,
    Party,
    SignatureDraft,
)
from academy.apprenticeship.facts_due import DueFilter
from academy.apprenticeship.facts_shown import ContractRow
from academy.apprenticeship.records import Contract
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base import faultpoints, journal
from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import (
    APPROVER,
    CLERK,
    MASTER,
    PUPIL,
    SECOND_PUPIL,
    THIRD_PUPIL,
    a_signer,
    fill_people,
)
from tests.rooms.conftest import COAL, NOW, an_actor

LAST = datetime(2026, 12, 31, 12, 0)
BUSY = {"contract.apprentice_busy", "contract.load_full", "contract.batch_load"}
PANEL = ("沈岚", "陈晓敏", "康素梅")
PUPILS = st.sampled_from((PUPIL, SECOND_PUPIL, THIRD_PUPIL))
PLACES = st.integers(0, 3)
USERS = st.sampled_from(("clerk", "clerk", "approver", "approver", "mentor", "apprentice", "auditor"))
SIGNERS = PARTIES_OF[ContractKind.DUAL_MENTOR]
DEATHS = ("apprenticeship.number_taken", "door.before_commit")


def own(person_id: int, *permissions: str) -> Actor:
    """Somebody who reaches only contracts he is a party of."""
    grants = {f"apprenticeship.{name}": Scope(frozenset({COAL}), person_id) for name in permissions}
    return Actor(person_id, person_id, f"本人{person_id}", f"own{person_id}", COAL, grants)


def actors() -> dict[str, Actor]:
    auditor = Actor(950, None, "审计员", "auditor", 1, {"apprenticeship.read": Scope(None)})
    return {
        "clerk": an_actor(CLERK), "approver": an_actor(APPROVER), "mentor": own(MASTER, "read", "log"),
        "apprentice": own(PUPIL, "read", "log"), "auditor": auditor,
    }  # fmt: skip


class Desk(RuleBasedStateMachine):
    """One branch, a few contracts, five people. `open_database` is set by the test for each engine."""

    open_database: Callable[[FixedClock], tuple[Database, Callable[[], object]]]

    def __init__(self) -> None:
        super().__init__()
        self._clock = FixedClock(NOW, timedelta(milliseconds=1))
        self._database, self._close = type(self).open_database(self._clock)
        vault = Vault(bytes(range(32)))
        fill_people(self._database, vault)
        self._service = ApprenticeshipService(Door(self._database), vault, a_signer())
        self._actors = actors()
        self._seen: dict[tuple[str, int], int] = {}
        self._done = 0
        self._said: set[str] = set()

    def teardown(self) -> None:
        """What takes long is looked at once, at the end: a broken chain stays broken."""
        with self._database.transaction() as db:
            assert journal.broken(db) == []
        assert self._service.due_list(self._actors["clerk"], DueFilter()).today == self._clock.today()
        self._database.close()
        self._close()

    def _rows(self) -> list[ContractRow]:
        rows = self._service.contracts(self._actors["clerk"], ContractFilter())
        return sorted(rows, key=lambda row: row.id)

    def _row(self, place: int) -> ContractRow | None:
        rows = self._rows()
        return rows[place % len(rows)] if rows else None

    def _act(self, user: str, key: int, verb: str, *given: Any) -> Any:
        """An act whose refusal may change nothing; None when refused."""
        before = self._service.contract_sheet(self._actors["clerk"], key)
        try:
            answer = getattr(self._service, verb)(self._actors[user], *given)
        except Refused:
            assert self._service.contract_sheet(self._actors["clerk"], key) == before, verb
            return None
        self._done += 1
        return answer if answer is not None else True

    def _do(self, place: int, verb: str, *given: Any, user: str = "clerk") -> Any:
        """An act on the version this person last saw."""
        if (row := self._row(place)) is None:
            return None
        version = self._seen.setdefault((user, row.id), row.version)
        answer = self._act(user, row.id, verb, row.id, *given, version)
        if version != row.version:
            assert answer is None, f"{verb} on an old page"
            self._seen[user, row.id] = row.version  # the page was read again
        elif answer is not None:
            self._seen.pop((user, row.id), None)
        return answer

    def _dying(self, name: str, act: Callable[[], object]) -> None:
        def die() -> None:
            raise KeyboardInterrupt

        before = self._rows()
        with faultpoints.failing(name, die), suppress(KeyboardInterrupt):
            act()
        assert self._rows() == before, "the old state or the new one, nothing between"

    def _signature(self, party: Party) -> SignatureDraft:
        return SignatureDraft(party, self._clock.today(), Medium.INK, "沈岚")

    def _amendment(self, place: int, said: Callable[[int, int], tuple[Any, ...]]) -> None:
        if (row := self._row(place)) is None:
            return
        sheet = self._service.amendments(self._actors["clerk"], row.id)
        for held in (each.head for each in sheet.rows if each.head.state in OPEN):
            user, verb, *given = said(held.id, held.version)
            self._act(user, row.id, verb, *given)

    @invariant()
    def nothing_is_broken(self) -> None:
        with self._database.transaction() as db:
            assert store.broken(db) == []
            taken = [number for number in db.scalars(select(Contract.number)) if number]
            kept = db.scalars(select(Paper.number).where(Paper.kind == "agreement")).all()
        assert sorted(taken) == sorted(kept)
        assert sorted(taken) == [f"QJ-DT-2026-{place:03d}" for place in range(1, len(taken) + 1)]

    @invariant()
    def the_journal_is_whole(self) -> None:
        line = journal.JournalLine
        with self._database.transaction() as db:
            done = db.scalar(
                select(func.count()).where(line.room == "apprenticeship", line.outcome == "done")
            )
        assert done == self._done, "one line for each act that was done, none for another"

    @invariant()
    def nobody_is_overloaded_and_nothing_runs_unsigned(self) -> None:
        rows = self._rows()
        binding = [row.apprentice_id for row in rows if row.state in BINDING]
        assert self._said == set()  # a sound draft is refused for no other reason
        assert len(binding) == len(set(binding))
        for row in rows:
            assert row.signed == len(SIGNERS) or row.state not in RUNNING


def new_database(url: str, clock: FixedClock) -> Database:
    return Database(url, clock, Ids(clock, 1))
