"""Whatever clerks do in whatever order: numbers have no gap, each has its paper, nothing runs unsigned."""

import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from academy.apprenticeship import store
from academy.apprenticeship.facts_contract import (
    BINDING,
    AssessmentDraft,
    ContractFilter,
    ContractState,
    EndDraft,
    EndReason,
    Medium,
    Party,
    PauseDraft,
    SignatureDraft,
)
from academy.apprenticeship.records import Contract
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base import faultpoints
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.rooms.apprenticeship.people import PUPIL, SECOND_PUPIL, THIRD_PUPIL, a_draft, a_signer, fill_people
from tests.rooms.conftest import NOW, an_actor

PUPILS = st.sampled_from((PUPIL, SECOND_PUPIL, THIRD_PUPIL))
PLACES = st.integers(0, 3)
BUSY = {"contract.apprentice_busy", "contract.load_full"}
PANEL = ("甲", "乙", "丙")


class Life(RuleBasedStateMachine):
    """One branch, a few contracts, any order of acts; a refusal must leave everything as it was."""

    empty: bytes

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name) / "academy.db"
        file.write_bytes(self.empty)
        self._clock = FixedClock(NOW, timedelta(milliseconds=1))
        self._database = Database(sqlite_url(file), self._clock, Ids(self._clock, 1))
        vault = Vault(bytes(range(32)))
        fill_people(self._database, vault)
        self._service = ApprenticeshipService(Door(self._database), vault, a_signer())
        self._clerk, self._approver = an_actor(901), an_actor(902)
        self._said: set[str] = set()

    def teardown(self) -> None:
        self._database.close()
        self._folder.cleanup()

    def _do(self, place: int, verb: str, *given: object, by: Actor | None = None) -> None:
        rows = sorted(self._service.contracts(self._clerk, ContractFilter()), key=lambda row: row.id)
        if place >= len(rows):
            return
        row = rows[place]
        try:
            getattr(self._service, verb)(by or self._clerk, row.id, *given, row.version)
        except Refused:
            assert self._service.contract_sheet(self._clerk, row.id).row == row

    @rule(pupil=PUPILS)
    def draft(self, pupil: int) -> None:
        try:
            self._service.draft(self._clerk, a_draft(self._service, self._clerk, pupil))
        except Refused as no:
            self._said = {found.code for found in no.problems} - BUSY

    @rule(place=PLACES)
    def freeze(self, place: int) -> None:
        self._do(place, "freeze")

    @rule(place=PLACES, name=st.sampled_from(("apprenticeship.number_taken", "door.before_commit")))
    def freeze_and_die(self, place: int, name: str) -> None:
        def die() -> None:
            raise KeyboardInterrupt

        with faultpoints.failing(name, die), suppress(KeyboardInterrupt):
            self._do(place, "freeze")

    @rule(place=PLACES)
    def cancel(self, place: int) -> None:
        self._do(place, "cancel_draft")
        self._do(place, "cancel_frozen", "作废")

    @rule(place=PLACES, party=st.sampled_from(tuple(Party)))
    def sign(self, place: int, party: Party) -> None:
        self._do(place, "record_signature", SignatureDraft(party, self._clock.today(), Medium.INK, "沈岚"))

    @rule(place=PLACES)
    def sign_all(self, place: int) -> None:
        for party in Party:
            self.sign(place, party)

    @rule(place=PLACES)
    def pause(self, place: int) -> None:
        self._do(place, "suspend", PauseDraft(self._clock.today(), "外派"))

    @rule(place=PLACES)
    def resume(self, place: int) -> None:
        self._do(place, "resume", self._clock.today())

    @rule(place=PLACES)
    def end(self, place: int) -> None:
        self._do(place, "terminate", EndDraft(self._clock.today(), EndReason.AGREED))

    @rule(place=PLACES, mark=st.integers(55, 100))
    def assess(self, place: int, mark: int) -> None:
        self._do(place, "request_assessment")
        marks = AssessmentDraft(self._clock.today(), mark, mark, mark, PANEL)
        self._do(place, "enter_assessment", marks)
        self._do(place, "confirm_assessment")  # refused: one person cannot do both
        self._do(place, "confirm_assessment", by=self._approver)

    @rule()
    def a_month_passes(self) -> None:
        self._clock.move_to(min(self._clock.now() + timedelta(days=30), datetime(2026, 12, 31, 12, 0)))

    @invariant()
    def nothing_is_broken(self) -> None:
        with self._database.transaction() as db:
            assert store.broken(db) == []
            taken = db.scalars(select(Contract.number)).all()
            numbers = sorted(number for number in taken if number)
            papers = sorted(db.scalars(select(Paper.number)))
        assert numbers == papers == [f"QJ-DT-2026-{place:03d}" for place in range(1, len(numbers) + 1)]

    @invariant()
    def nobody_is_overloaded(self) -> None:
        rows = self._service.contracts(self._clerk, ContractFilter())
        binding = [row.apprentice_id for row in rows if row.state in BINDING]
        assert self._said == set()  # a sound draft is refused for no other reason
        assert len(binding) == len(set(binding)) <= 2
        assert all(row.signed == 4 for row in rows if row.state is ContractState.ACTIVE)


def test_any_order_of_acts_keeps_the_books_whole(
    empty_sqlite: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The PDF itself is another test's matter: drawing it would take most of the time."""
    monkeypatch.setattr(
        "academy.apprenticeship.service_drafts.draw_agreement", lambda sheet: b"%PDF-" + sheet.number.encode()
    )
    Life.empty = empty_sqlite
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=5, stateful_step_count=20, deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )  # fmt: skip
