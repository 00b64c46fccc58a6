"""Amendments on both engines: drafted by one, approved by another, signed by those they touch, dated."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import update

from academy.access.service_history import HistoryService
from academy.apprenticeship.facts_amendment import (
    AmendmentKind,
    AmendmentState,
)
from academy.apprenticeship.facts_contract import (
    ContractState,
    EndReason,
    Party,
    SignatureDraft,
)
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people.records import Person
from tests.printing.pdf import text_of
from tests.rooms.apprenticeship.amending import (
    LATER,
    TODAY,
    approved,
    broken,
    codes,
    drafted,
    only,
    periods,
    sign_asked,
)
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
    OTHER_MASTER,
    PUPIL,
    a_signer,
    fill_people,
    frozen,
    sign_all,
)
from tests.rooms.conftest import an_actor


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def running(service: ApprenticeshipService, clerk: Actor, clock: FixedClock) -> int:
    """In force since 2026-11-23; today is 2026-12-01."""
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    clock.move_to(datetime(2026, 12, 1, 9, 0))
    return key


def test_another_technical_mentor_asks_him_the_apprentice_and_the_academy_only(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int
) -> None:
    signed = {row.party: row for row in service.contract_sheet(clerk, running).signatures}
    row = approved(
        service, clerk, approver, running, AmendmentKind.TECHNICAL_MENTOR, technical_id=OTHER_MASTER
    )
    assert row.head.number == "QJ-DT-2026-001-补1"
    assert row.head.parties == (Party.TECHNICAL, Party.APPRENTICE, Party.ACADEMY)
    character = SignatureDraft(Party.CHARACTER, LATER)
    refused = codes(lambda: service.sign_amendment(clerk, row.head.id, character, row.head.version))
    assert ("contract.no_party", "party") in refused
    assert service.contract_sheet(clerk, running).row.technical == "贺明尺"

    assert sign_asked(service, clerk, running)
    row, sheet = only(service, clerk, running), service.contract_sheet(clerk, running)
    assert (row.head.state, row.in_force_on) == (AmendmentState.IN_FORCE, LATER)
    assert [each.signer for each in row.signatures] == ["石磊", "贺一舟", "沈岚"]
    assert {each.text_sha256 for each in row.signatures} == {row.head.text_sha256}
    assert {each.party: each for each in sheet.signatures} == signed
    assert (sheet.row.state, sheet.row.technical, sheet.row.character) == (
        ContractState.ACTIVE, "石磊", "管正德",
    )  # fmt: skip
    assert periods(door) == [
        ("character", CADRE, date(2026, 11, 16), None),
        ("technical", MASTER, date(2026, 11, 16), date(2026, 11, 30)),
        ("technical", OTHER_MASTER, LATER, None),
    ]
    text = text_of(service.preview_amendment(clerk, row.head.id))
    assert "甲方的权利义务，甲方在原协议上的签字继续有效" in text.replace("\n", "")
    assert broken(door) == []


def test_a_draft_and_its_changes_are_taken_back_until_a_second_person_approved_it(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int
) -> None:
    history = HistoryService(door, verbs_of(ApprenticeshipService))
    row = drafted(service, clerk, running, AmendmentKind.EXTENSION, ends=date(2029, 5, 15))
    later = replace(row.head.draft, ends=date(2029, 6, 15))
    service.change_amendment(clerk, row.head.id, later, row.head.version)
    history.undo(clerk, history.undoable(clerk)[0].id)
    assert only(service, clerk, running).head.draft == row.head.draft
    history.undo(clerk, history.undoable(clerk)[0].id)
    assert service.amendments(clerk, running).rows == ()
    history.redo(clerk, history.steps(clerk, 0).redo[0].id)
    row = only(service, clerk, running)
    service.approve_amendment(approver, row.head.id, row.head.version)
    with pytest.raises(Refused) as no:
        history.undo(clerk, history.undoable(clerk)[0].id)
    assert no.value.problems[0].code == "undo.sealed_since"


KINDS: tuple[tuple[AmendmentKind, dict[str, Any], set[Party]], ...] = (
    (AmendmentKind.EXTENSION, {"ends": date(2029, 5, 15)}, set(Party) - {Party.ENTERPRISE}),
    (AmendmentKind.CHARACTER_MENTOR, {"character_id": OTHER_CADRE}, {Party.CHARACTER}),
    (AmendmentKind.GOALS, {"goals_technical": ("独立完成贯通测量",)}, {Party.TECHNICAL}),
    (AmendmentKind.GOALS, {"goals_character": ("完成年度学习任务",)}, {Party.CHARACTER}),
    (AmendmentKind.TERMS, {"allowance_character": 12000}, {Party.CHARACTER}),
    (AmendmentKind.TERMS, {"pass_mark": 65}, {Party.CHARACTER, Party.TECHNICAL}),
    (AmendmentKind.SUSPENSION, {"until": date(2027, 1, 31)}, {Party.CHARACTER, Party.TECHNICAL}),
    (AmendmentKind.EARLY_END, {"end_reason": EndReason.AGREED}, {Party.CHARACTER, Party.TECHNICAL}),
)


@pytest.mark.parametrize(("kind", "change", "asked"), KINDS)
def test_each_kind_asks_those_it_touches_and_changes_the_contract_when_they_have_signed(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int,
    kind: AmendmentKind, change: dict[str, Any], asked: set[Party],
) -> None:  # fmt: skip
    before = service.contract_sheet(clerk, running)
    row = approved(service, clerk, approver, running, kind, **change)
    assert set(row.head.parties) == asked | {Party.APPRENTICE, Party.ACADEMY}
    assert service.contract_sheet(clerk, running).terms == before.terms
    assert sign_asked(service, clerk, running)
    after = service.contract_sheet(clerk, running)
    wanted = {name: value for name, value in change.items() if name not in ("until", "end_reason")}
    assert after.terms == replace(before.terms, **wanted)
    states = {
        AmendmentKind.SUSPENSION: ContractState.SUSPENDED,
        AmendmentKind.EARLY_END: ContractState.TERMINATED,
    }
    assert after.row.state is states.get(kind, ContractState.ACTIVE)
    assert broken(door) == []


def test_an_amendment_for_a_later_day_waits_for_that_day(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int, clock: FixedClock
) -> None:
    row = approved(
        service, clerk, approver, running, AmendmentKind.TECHNICAL_MENTOR, technical_id=OTHER_MASTER,
        effective_on=date(2027, 1, 1),
    )  # fmt: skip
    assert not sign_asked(service, clerk, running)
    held = only(service, clerk, running).head
    assert held.state is AmendmentState.SIGNED
    assert codes(lambda: service.apply_amendment(clerk, held.id, held.version)) == {("amendment.not_yet", "")}
    assert service.contract_sheet(clerk, running).row.technical == "贺明尺"
    clock.move_to(datetime(2027, 1, 5, 9, 0))
    service.apply_amendment(clerk, held.id, held.version)
    assert only(service, clerk, running).in_force_on == date(2027, 1, 1)
    assert periods(door)[-1] == ("technical", OTHER_MASTER, date(2027, 1, 1), None)
    assert row.head.number.endswith("补1")


def test_an_amendment_holds_from_the_last_signature_when_that_is_later(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int, clock: FixedClock
) -> None:
    approved(service, clerk, approver, running, AmendmentKind.TECHNICAL_MENTOR, technical_id=OTHER_MASTER)
    clock.move_to(datetime(2026, 12, 9, 9, 0))
    assert sign_asked(service, clerk, running, date(2026, 12, 8))
    assert periods(door)[1:] == [
        ("technical", MASTER, date(2026, 11, 16), date(2026, 12, 7)),
        ("technical", OTHER_MASTER, date(2026, 12, 8), None),
    ]


BAD: tuple[tuple[AmendmentKind, dict[str, Any], set[tuple[str, str]]], ...] = (
    (AmendmentKind.EXTENSION, {"reason": " "}, {
        ("contract.note_missing", "reason"), ("amendment.nothing_changed", "ends"),
    }),
    (AmendmentKind.EXTENSION, {"ends": date(2028, 1, 1)}, {
        ("amendment.not_longer", "ends"),
    }),
    (AmendmentKind.EXTENSION, {"ends": date(2031, 1, 1)}, {("contract.term_long", "ends")}),
    (AmendmentKind.TECHNICAL_MENTOR, {"technical_id": PUPIL}, {
        ("contract.same_person", "technical_id"), ("contract.level_not_above", "technical_id"),
    }),
    (AmendmentKind.CHARACTER_MENTOR, {"character_id": MASTER}, {
        ("contract.same_person", "character_id"), ("contract.not_cadre", "character_id"),
    }),
    (AmendmentKind.TECHNICAL_MENTOR, {"technical_id": None}, {("contract.person_missing", "technical_id")}),
    (AmendmentKind.TECHNICAL_MENTOR, {"technical_id": MASTER, "effective_on": date(2026, 11, 23)}, {
        ("amendment.nothing_changed", "technical_id"), ("contract.date_before", "effective_on"),
    }),
    (AmendmentKind.GOALS, {"goals_technical": (), "path": ()}, {
        ("contract.goals_missing", "goals_technical"), ("contract.path_missing", "path"),
    }),
    (AmendmentKind.TERMS, {"weight_theory": 40}, {("contract.weights_sum", "weight_theory")}),
    (AmendmentKind.SUSPENSION, {"until": date(2026, 11, 30)}, {("contract.date_before", "until")}),
    (AmendmentKind.EARLY_END, {"effective_on": date(2029, 1, 1)}, {
        ("contract.reason_missing", "end_reason"), ("amendment.after_end", "effective_on"),
    }),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "change", "wanted"), BAD)
def test_a_bad_amendment_is_refused_with_every_problem_at_its_field(
    service: ApprenticeshipService, clerk: Actor, running: int, kind: AmendmentKind, change: dict[str, Any],
    wanted: set[tuple[str, str]],
) -> None:  # fmt: skip
    draft = replace(service.amendment_draft(clerk, running, kind), **{"reason": "岗位调动", **change})
    assert codes(lambda: service.draft_amendment(clerk, running, draft)) == wanted
    assert service.amendments(clerk, running).rows == ()


def test_who_drafts_does_not_approve_nor_does_a_party_nor_a_merged_record_of_them(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int
) -> None:
    row = drafted(service, clerk, running, AmendmentKind.EXTENSION, ends=date(2029, 5, 15))
    held = row.head
    assert (row.may_approve, service.amendments(approver, running).rows[0].may_approve) == (False, True)
    assert codes(lambda: service.approve_amendment(clerk, held.id, held.version)) == {
        ("amendment.same_person", "")
    }
    for person in (CADRE, MASTER, PUPIL):
        party = an_actor(person)
        assert codes(lambda: service.approve_amendment(party, held.id, held.version)) == {  # noqa: B023
            ("amendment.own_contract", "")
        }
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == OTHER_CADRE).values(merged_into=MASTER))
    same = an_actor(OTHER_CADRE)
    assert codes(lambda: service.approve_amendment(same, held.id, held.version)) == {
        ("amendment.own_contract", "")
    }
    assert only(service, clerk, running).head.number == ""


def test_a_draft_can_be_changed_and_given_up_and_only_one_is_open(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, running: int
) -> None:
    held = drafted(service, clerk, running, AmendmentKind.EXTENSION, ends=date(2029, 5, 15)).head
    another = replace(service.amendment_draft(clerk, running, AmendmentKind.SUSPENSION), reason="外派")
    assert codes(lambda: service.draft_amendment(clerk, running, another)) == {("amendment.one_open", "")}
    longer = replace(held.draft, ends=date(2029, 8, 15))
    service.change_amendment(approver, held.id, longer, held.version)
    late = lambda: service.change_amendment(clerk, held.id, held.draft, held.version)  # noqa: E731
    assert codes(late) == {("record.changed_meanwhile", ""), ("amendment.field_meanwhile", "ends")}
    held = only(service, clerk, running).head
    assert held.draft == longer
    assert codes(lambda: service.approve_amendment(approver, held.id, held.version)) == {
        ("amendment.same_person", "")
    }
    service.cancel_amendment_draft(clerk, held.id, held.version)
    held = approved(service, clerk, approver, running, AmendmentKind.EXTENSION, ends=date(2029, 5, 15)).head
    assert held.number.endswith("补1")
    service.cancel_amendment(approver, held.id, "双方改变主意", held.version)
    held = approved(service, clerk, approver, running, AmendmentKind.EXTENSION, ends=date(2029, 5, 15)).head
    assert held.number.endswith("补2")
