"""What amendments, ends and renewals leave behind, what then differs, on both engines."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select, update

from academy.access.service_history import HistoryService
from academy.apprenticeship import rules_kinds
from academy.apprenticeship.facts_amendment import (
    AmendmentDraft,
    AmendmentKind,
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
from academy.apprenticeship.service import ApprenticeshipService
from academy.apprenticeship.store_settings import PAUSE_SHIFTS_END
from academy.archive.records import Paper
from academy.base import counters, faultpoints
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door, verbs_of
from academy.base.settings import SettingValue
from academy.base.vault import Vault
from academy.network.records import Branch
from academy.people.records import Person
from tests.rooms.apprenticeship.amending import (
    LATER,
    TODAY,
    approved,
    broken,
    codes,
    die,
    drafted,
    only,
    periods,
    sign_asked,
)
from tests.rooms.apprenticeship.people import (
    MASTER,
    OTHER_MASTER,
    PUPIL,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.conftest import COAL


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
    monkeypatch.setitem(rules_kinds.TEMPLATES, (ContractKind.DUAL_MENTOR, False), "agreement-dual-mentor-9")
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
    history = HistoryService(door, verbs_of(ApprenticeshipService))
    history.undo(clerk, history.undoable(clerk)[0].id)  # it is only a draft
    assert service.amendments(clerk, running).renewed_by is None
    assert service.contract_sheet(clerk, running).row.state is ContractState.FAILED
    history.redo(clerk, history.steps(clerk, 0).redo[0].id)
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
