"""Totals of a list are those of all that its filter wants, however few rows of it are read; both engines."""

from dataclasses import replace
from datetime import date

import pytest

from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive import store as archive
from academy.archive.facts import BatchDraft
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.courses import store, store_figures, store_figures_persons
from academy.courses.facts import ClassFilter, ClassState
from academy.courses.facts_figures import ClassTotals, PersonTotals, SessionTotals, Use
from academy.courses.service import CourseService
from academy.imports import store as store_imports
from academy.imports.facts import ImportTotals
from academy.imports.service import ImportService
from tests.databases import NOW
from tests.rooms.apprenticeship.people import (
    PUPIL,
    SECOND_PUPIL,
    a_draft,
    a_signer,
    fill_people,
    frozen,
)
from tests.rooms.conftest import COAL, STEEL, an_actor
from tests.rooms.courses.classes import Room

SPAN = (date(2026, 1, 1), date(2026, 12, 31))


def test_classes_and_what_their_figures_are_made_of(
    door: Door, vault: Vault, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(door, vault, CourseService(door, vault), clerk)
    first, people = room.with_trainees(3)
    room.attend(first, {})
    second = room.planned(4)
    room.service.enrol(clerk, second, people[0])
    for module, name in ((store, "SHOWN"), (store_figures, "MOST"), (store_figures_persons, "MOST")):
        monkeypatch.setattr(module, name, 1)
    ask, stranger = room.service, an_actor(905, COAL, network=False)
    assert len(ask.classes(clerk, ClassFilter())) == 1
    assert ask.class_totals(clerk, ClassFilter()) == ClassTotals(2, 4)
    planned = ClassFilter(states=frozenset({ClassState.ENROLLING, ClassState.PLANNED}))
    assert ask.class_totals(clerk, planned) == ClassTotals(1, 1)
    assert ask.class_totals(stranger, ClassFilter()) == ClassTotals(0, 0)
    assert len(ask.figure_sessions(clerk, None, *SPAN)) == 1
    assert ask.session_totals(clerk, None, *SPAN) == SessionTotals(20, 80)
    assert ask.session_totals(clerk, STEEL, *SPAN, Use.ROOM, "没有这间") == SessionTotals(0, 0)
    assert ask.session_totals(stranger, None, *SPAN) == SessionTotals(0, 0)
    assert len(ask.figure_persons(clerk, 2026)) == 1
    assert ask.person_totals(clerk, 2026) == PersonTotals(3, 30)
    assert ask.person_totals(clerk, 2025) == PersonTotals(0, 0)


def test_contracts_and_the_hours_of_their_paths(door: Door, vault: Vault, clerk: Actor) -> None:
    fill_people(door.database, vault)
    service = ApprenticeshipService(door, vault, a_signer())
    key = frozen(service, clerk, PUPIL)
    draft = a_draft(service, clerk, SECOND_PUPIL)
    service.draft(clerk, replace(draft, path=draft.path[:1]))
    hours = sum(step.hours for step in service.contract_sheet(clerk, key).path)
    found = service.contract_totals(clerk, ContractFilter())
    assert (found.contracts, found.hours, found.done) == (2, hours + draft.path[0].hours, 0)
    drafts = service.contract_totals(clerk, ContractFilter(states=frozenset({ContractState.DRAFT})))
    assert (drafts.contracts, drafts.hours) == (1, draft.path[0].hours)
    nothing = service.contract_totals(an_actor(905, STEEL, network=False), ContractFilter())
    assert (nothing.contracts, nothing.hours) == (0, 0)


def test_imports_and_the_rows_they_took(
    door: Door, vault: Vault, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_imports, "SHOWN", 1)
    with door.database.transaction(write=True) as db:
        for at, branch_id in enumerate((STEEL, STEEL, COAL), 1):
            batch = BatchDraft("people", "people", 0, f"{at}.xlsx", f"{at:064}", at * 10, 0)
            archive.add_batch(db, door.database.ids, branch_id, batch, NOW)
    service = ImportService(door, vault)
    assert len(service.imports(clerk)) == 1
    assert service.import_totals(clerk) == ImportTotals(3, 60)
    assert service.import_totals(an_actor(905, STEEL, network=False)) == ImportTotals(2, 30)
