"""Amendments on both engines: drafted by one, approved by another, signed by those they touch, dated."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from academy.apprenticeship import paper_kinds, store
from academy.apprenticeship.facts_amendment import (
    AmendmentDraft,
    AmendmentKind,
    AmendmentRow,
    AmendmentState,
    RenewDraft,
)
from academy.apprenticeship.facts_contract import (
    ContractKind,
    ContractState,
    EndDraft,
    EndReason,
    Party,
    PathDraft,
    PauseDraft,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.records import ContractMentor
from academy.apprenticeship.service import ApprenticeshipService
from academy.apprenticeship.store_settings import PAUSE_SHIFTS_END
from academy.archive.records import Paper
from academy.base import counters, faultpoints
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.settings import SettingValue
from academy.base.vault import Vault
from academy.network.records import Branch
from academy.people.records import Person
from tests.printing.pdf import text_of
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
    version_of,
)
from tests.rooms.conftest import COAL, an_actor

TODAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)


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


def codes(call: Callable[[], object]) -> set[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        call()
    return {(found.code, found.field) for found in caught.value.problems}


def broken(door: Door) -> list[str]:
    with door.database.transaction() as db:
        return [found.code for found in store.broken(db)]


def only(service: ApprenticeshipService, clerk: Actor, key: int) -> AmendmentRow:
    return service.amendments(clerk, key).rows[-1]


def drafted(
    service: ApprenticeshipService, clerk: Actor, key: int, kind: AmendmentKind, **change: Any
) -> AmendmentRow:
    draft = replace(service.amendment_draft(clerk, key, kind), reason="岗位调动", **change)
    service.draft_amendment(clerk, key, draft)
    return only(service, clerk, key)


def approved(
    service: ApprenticeshipService,
    clerk: Actor,
    approver: Actor,
    key: int,
    kind: AmendmentKind,
    **change: Any,
) -> AmendmentRow:
    row = drafted(service, clerk, key, kind, **change)
    service.approve_amendment(approver, row.head.id, row.head.version)
    return only(service, clerk, key)


def sign_asked(service: ApprenticeshipService, clerk: Actor, key: int, on: date = LATER) -> bool:
    holds = False
    for party in only(service, clerk, key).head.parties:
        held = only(service, clerk, key).head
        holds = service.sign_amendment(clerk, held.id, SignatureDraft(party, on, signer="沈岚"), held.version)
    return holds


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


def periods(door: Door) -> list[tuple[str, int, date, date | None]]:
    query = select(
        ContractMentor.side, ContractMentor.person_id, ContractMentor.since, ContractMentor.until
    ).order_by(ContractMentor.side, ContractMentor.since)
    with door.database.transaction() as db:
        return [(side, person, since, until) for side, person, since, until in db.execute(query)]


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


def test_the_term_can_be_extended_until_the_days_of_the_setting_after_its_end(
    service: ApprenticeshipService, clerk: Actor, running: int, clock: FixedClock
) -> None:
    longer = AmendmentDraft(AmendmentKind.EXTENSION, date(2028, 11, 15), "未完成路径", date(2029, 5, 15))
    clock.move_to(datetime(2028, 12, 16, 9, 0))
    assert codes(lambda: service.draft_amendment(clerk, running, longer)) == {
        ("amendment.extension_late", "ends")
    }
    clock.move_to(datetime(2028, 12, 15, 9, 0))
    service.draft_amendment(clerk, running, longer)


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
    assert codes(late) == {("record.changed_meanwhile", "")}
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


def die() -> None:
    raise KeyboardInterrupt


def test_an_approval_killed_in_the_middle_takes_no_number_and_keeps_no_paper(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int
) -> None:
    held = drafted(service, clerk, running, AmendmentKind.EXTENSION, ends=date(2029, 5, 15)).head
    for name in ("apprenticeship.amendment_numbered", "door.before_commit"):
        with faultpoints.failing(name, die), pytest.raises(KeyboardInterrupt):
            service.approve_amendment(approver, held.id, held.version)
        assert only(service, clerk, running).head == held
        with door.database.transaction() as db:
            assert counters.next_of(db, COAL, "amendment", "QJ-DT-2026-001") == 1
            assert len(db.scalars(select(Paper.id)).all()) == 1
    assert service.approve_amendment(approver, held.id, held.version) == "QJ-DT-2026-001-补1"


def test_the_last_signature_killed_in_the_middle_leaves_contract_and_amendment_as_they_were(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, running: int
) -> None:
    approved(service, clerk, approver, running, AmendmentKind.TECHNICAL_MENTOR, technical_id=OTHER_MASTER)
    held = only(service, clerk, running).head
    for party in held.parties[:2]:
        service.sign_amendment(clerk, held.id, SignatureDraft(party, LATER), held.version)
    seal = SignatureDraft(Party.ACADEMY, LATER, signer="沈岚")
    before = only(service, clerk, running)
    for name in ("apprenticeship.amendment_applied", "door.before_commit"):
        with faultpoints.failing(name, die), pytest.raises(KeyboardInterrupt):
            service.sign_amendment(clerk, held.id, seal, held.version)
        assert only(service, clerk, running) == before
        assert len(periods(door)) == 2
    assert service.sign_amendment(clerk, held.id, seal, held.version)


def test_steps_that_stay_keep_what_is_done_and_a_done_step_cannot_be_dropped(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, running: int
) -> None:
    sheet = service.contract_sheet(clerk, running)
    step = sheet.path[0]
    service.mark_step(clerk, running, step.id, LATER, step.version)
    draft = replace(service.amendment_draft(clerk, running, AmendmentKind.GOALS), reason="换岗")
    dropped = replace(draft, path=draft.path[1:])
    assert codes(lambda: service.draft_amendment(clerk, running, dropped)) == {
        ("amendment.step_done", "path")
    }
    longer = replace(draft.path[0], hours=60)
    path = (longer, draft.path[2], PathDraft(3, Side.TECHNICAL, "贯通测量", 40, 19, 24))
    approved(service, clerk, approver, running, AmendmentKind.GOALS, path=path)
    assert sign_asked(service, clerk, running)
    after = service.contract_sheet(clerk, running).path
    assert [(each.id == step.id, each.text, each.hours, each.done_on) for each in after] == [
        (True, "跟班熟悉测量仪器", 60, LATER), (False, "独立完成导线测量与平差", 96, None),
        (False, "贯通测量", 40, None),
    ]  # fmt: skip


def test_a_reprint_is_the_same_file_and_the_diff_names_exactly_what_changed(
    service: ApprenticeshipService, door: Door, clerk: Actor, running: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = service.print_agreement(clerk, running)
    assert service.differences(clerk, running) == []
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == PUPIL).values(name="贺改名"))
        db.execute(update(Branch).where(Branch.id == COAL).values(name="邱集煤炭工匠分院"))
    monkeypatch.setitem(paper_kinds.TEMPLATES, (ContractKind.DUAL_MENTOR, False), "agreement-dual-mentor-9")
    assert service.print_agreement(clerk, running) == first
    found = service.differences(clerk, running)
    assert [(each.section, each.name, each.before, each.after) for each in found] == [
        ("agreement", "template", "agreement-dual-mentor-1", "agreement-dual-mentor-9"),
        ("apprentice", "name", "贺一舟", "贺改名"),
        ("agreement", "academy", "邱集煤炭工匠学院", "邱集煤炭工匠分院"),
    ]


def test_the_diff_shows_what_amendments_changed_and_no_document_number(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, running: int
) -> None:
    approved(service, clerk, approver, running, AmendmentKind.TECHNICAL_MENTOR, technical_id=OTHER_MASTER)
    sign_asked(service, clerk, running)
    found = {(each.section, each.name): each for each in service.differences(clerk, running)}
    assert {key for key in found if key[0] != "technical"} == set()
    assert (found["technical", "name"].before, found["technical", "name"].after) == ("贺明尺", "石磊")
    document = found["technical", "document"]
    assert all(number[6:14] == "*" * 8 for number in (document.before, document.after))
    assert (found["technical", "phone"].before, found["technical", "phone"].after) == (
        "154****0502", "154****0507",
    )  # fmt: skip


def test_an_early_end_is_decided_by_two_people(
    service: ApprenticeshipService, clerk: Actor, approver: Actor, running: int
) -> None:
    end = EndDraft(LATER, EndReason.BREACH, "连续两个月未开展培养")

    def version() -> int:
        return version_of(service, clerk, running)

    assert codes(lambda: service.approve_end(approver, running, version())) == {
        ("amendment.end_not_asked", "")
    }
    service.terminate(clerk, running, end, version())
    assert service.contract_sheet(clerk, running).row.state is ContractState.ACTIVE
    assert codes(lambda: service.terminate(clerk, running, end, version())) == {("amendment.end_asked", "")}
    assert codes(lambda: service.approve_end(clerk, running, version())) == {("amendment.same_person", "")}
    service.decline_end(approver, running, version())
    assert service.amendments(clerk, running).end_asked is None
    service.terminate(clerk, running, end, version())
    asked = service.amendments(approver, running).end_asked
    assert asked is not None
    assert (asked.on, asked.reason, asked.may_approve) == (LATER, EndReason.BREACH, True)
    service.approve_end(approver, running, version())
    sheet = service.contract_sheet(clerk, running)
    assert (sheet.row.state, sheet.end_reason, sheet.ended_on) == (
        ContractState.TERMINATED, "breach", LATER,
    )  # fmt: skip


@pytest.mark.parametrize(("shifts", "ends"), [(False, date(2028, 11, 15)), (True, date(2028, 11, 20))])
def test_suspended_days_move_the_end_where_the_academy_has_set_so(
    service: ApprenticeshipService, door: Door, clerk: Actor, running: int, clock: FixedClock,
    shifts: bool, ends: date,
) -> None:  # fmt: skip
    with door.database.transaction(write=True) as db:
        db.add(
            SettingValue(
                branch_id=COAL, key=PAUSE_SHIFTS_END.key, value={"is": shifts}, source="会议决定",
                holds_from=TODAY,
            )
        )  # fmt: skip
    service.suspend(clerk, running, PauseDraft(LATER, "外派"), version_of(service, clerk, running))
    clock.move_to(datetime(2026, 12, 5, 9, 0))
    service.resume(clerk, running, date(2026, 12, 5), version_of(service, clerk, running))
    assert service.contract_sheet(clerk, running).row.ends == ends


def test_a_failed_contract_is_renewed_with_another_technical_mentor(
    service: ApprenticeshipService, door: Door, clerk: Actor, running: int
) -> None:
    with door.database.transaction(write=True) as db:
        db.connection().exec_driver_sql("UPDATE contract SET state = 'failed'")
    version = version_of(service, clerk, running)
    draft = service.renewal_draft(clerk, running)
    assert draft == RenewDraft(None, LATER, date(2028, 11, 30))
    again = replace(draft, technical_id=MASTER)
    assert codes(lambda: service.renew(clerk, running, again, version)) == {
        ("amendment.mentor_again", "technical_id")
    }
    new = service.renew(clerk, running, replace(draft, technical_id=OTHER_MASTER), version)
    old, sheet = service.contract_sheet(clerk, running), service.contract_sheet(clerk, new)
    assert (old.row.state, sheet.row.state) == (ContractState.RENEWED, ContractState.DRAFT)
    assert (sheet.row.technical, sheet.terms.goals_technical) == ("石磊", old.terms.goals_technical)
    assert service.amendments(clerk, new).renews == (running, "QJ-DT-2026-001")
    assert service.amendments(clerk, running).renewed_by == (new, "")
    back = replace(sheet.terms, technical_id=MASTER)
    assert codes(lambda: service.change_draft(clerk, new, back, sheet.row.version)) == {
        ("amendment.mentor_again", "technical_id")
    }
    assert broken(door) == []
