"""The life of a contract on both engines, from the draft to the completion."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select, update

from academy.apprenticeship import store
from academy.apprenticeship.facts_contract import (
    AssessmentDraft,
    ContractFilter,
    ContractState,
    EndDraft,
    EndReason,
    Grade,
    LogDraft,
    Medium,
    Party,
    PauseDraft,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.facts_logs import ProofDraft
from academy.apprenticeship.service import ApprenticeshipService
from academy.archive.records import Paper
from academy.base import counters, faultpoints, journal, undo
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.facts import JournalRow
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people.records import Person
from tests.printing.photos import photo
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
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
from tests.rooms.conftest import COAL

TODAY = date(2026, 11, 23)


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


def codes(call: Callable[[], object]) -> set[str]:
    with pytest.raises(Refused) as caught:
        call()
    return {found.code for found in caught.value.problems}


def broken(door: Door) -> list[str]:
    with door.database.transaction() as db:
        return [found.code for found in store.broken(db)]


def test_a_contract_goes_from_draft_to_completion(
    service: ApprenticeshipService, door: Door, clerk: Actor, approver: Actor, clock: FixedClock
) -> None:
    key = service.draft(clerk, a_draft(service, clerk))
    assert service.contract_sheet(clerk, key).next_number == "QJ-DT-2026-001"
    assert service.freeze(clerk, key, version_of(service, clerk, key)) == "QJ-DT-2026-001"
    sign_all(service, clerk, key, TODAY)
    sheet = service.contract_sheet(clerk, key)
    assert (sheet.row.state, sheet.activated_on, sheet.row.signed) == (ContractState.ACTIVE, TODAY, 4)
    assert {row.text_sha256 for row in sheet.signatures} == {sheet.sha256}

    service.add_log(
        clerk, key, LogDraft(Side.TECHNICAL, date(2026, 11, 1), 12, ("导线测量",), 88, reason="记录表存车间")
    )
    entry = service.contract_sheet(clerk, key).logs[0]
    service.confirm_log(clerk, entry.id, entry.version, ProofDraft(note="徒弟已签字"))
    step = sheet.path[0]
    service.mark_step(clerk, key, step.id, TODAY, step.version)
    assert service.contract_sheet(clerk, key).row.progress == 30

    service.request_assessment(clerk, key, version_of(service, clerk, key))
    clock.move_to(datetime(2028, 11, 20, 9, 0))
    assert service.contract_counts(clerk, ContractFilter())["overdue"] == 1
    marks = AssessmentDraft(date(2028, 11, 18), 92, 95, 94, ("甲", "乙", "丙"))
    assert service.enter_assessment(clerk, key, marks, version_of(service, clerk, key)) is Grade.EXCELLENT
    service.confirm_assessment(approver, key, version_of(service, clerk, key))
    sheet = service.contract_sheet(clerk, key)
    assert sheet.row.state is ContractState.COMPLETED
    assert sheet.assessment is not None
    assert sheet.assessment.total_tenths == 940
    assert not sheet.row.overdue
    assert [line.verb.rpartition(".")[2] for line in service.contract_history(clerk, key)] == [
        "confirm_assessment", "enter_assessment", "request_assessment", "mark_step", "confirm_log", "add_log",
        *["record_signature"] * 4, "freeze", "draft",
    ]  # fmt: skip
    assert broken(door) == []


def test_a_bad_draft_is_refused_with_every_reason_and_leaves_nothing(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    bad = replace(a_draft(service, clerk), character_id=MASTER, technical_id=CADRE, ends=date(2027, 1, 1))
    assert codes(lambda: service.draft(clerk, bad)) == {
        "contract.not_cadre", "contract.since_missing", "contract.level_not_above", "contract.term_short",
        "contract.step_after_end",
    }  # fmt: skip
    assert service.contracts(clerk, ContractFilter()) == []


def test_two_clerks_cannot_overwrite_each_other(service: ApprenticeshipService, clerk: Actor) -> None:
    draft = a_draft(service, clerk)
    key = service.draft(clerk, draft)
    seen = version_of(service, clerk, key)
    service.change_draft(clerk, key, replace(draft, path=draft.path[:1]), seen)
    assert len(service.contract_sheet(clerk, key).path) == 1
    late = lambda: service.change_draft(clerk, key, draft, seen)  # noqa: E731
    with pytest.raises(Refused) as refused:
        late()
    assert [(found.code, found.field) for found in refused.value.problems] == [
        ("record.changed_meanwhile", ""), ("amendment.field_meanwhile", "path"),
    ]  # fmt: skip
    changed = replace(draft, apprentice_id=SECOND_PUPIL, character_id=OTHER_CADRE)
    service.change_draft(clerk, key, changed, version_of(service, clerk, key))
    assert service.contract_sheet(clerk, key).terms == changed


def test_a_freeze_killed_between_number_and_paper_loses_no_number(
    service: ApprenticeshipService, door: Door, clerk: Actor
) -> None:
    key = service.draft(clerk, a_draft(service, clerk))
    seen = version_of(service, clerk, key)

    def die() -> None:
        raise KeyboardInterrupt

    for name in ("apprenticeship.number_taken", "door.before_commit"):
        with faultpoints.failing(name, die), pytest.raises(KeyboardInterrupt):
            service.freeze(clerk, key, seen)
        sheet = service.contract_sheet(clerk, key)
        assert (sheet.row.state, sheet.row.number, sheet.row.version) == (ContractState.DRAFT, "", seen)
        with door.database.transaction() as db:
            assert counters.next_of(db, COAL, "contract", "2026") == 1
            assert list(db.scalars(select(Paper.id))) == []
    assert service.freeze(clerk, key, seen) == "QJ-DT-2026-001"


def test_the_last_signature_killed_in_the_middle_leaves_the_contract_as_it_was(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = frozen(service, clerk, PUPIL)

    def die() -> None:
        raise KeyboardInterrupt

    for party in (Party.CHARACTER, Party.TECHNICAL, Party.APPRENTICE):
        draft = SignatureDraft(party, TODAY)
        service.record_signature(clerk, key, draft, version_of(service, clerk, key))
    before, seal = (
        service.contract_sheet(clerk, key),
        SignatureDraft(Party.ACADEMY, TODAY, signer="沈岚"),
    )
    with faultpoints.failing("door.before_commit", die), pytest.raises(KeyboardInterrupt):
        service.record_signature(clerk, key, seal, before.row.version)
    assert service.contract_sheet(clerk, key) == before
    assert service.record_signature(clerk, key, seal, before.row.version), "the fourth puts it in force"


def test_a_freeze_asks_the_rules_again(service: ApprenticeshipService, door: Door, clerk: Actor) -> None:
    key = service.draft(clerk, replace(a_draft(service, clerk), goals_technical=(), path=(), target_level=0))
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == CADRE).values(is_cadre=False))
    assert codes(lambda: service.freeze(clerk, key, version_of(service, clerk, key))) == {
        "contract.goals_missing", "contract.path_missing", "contract.target_missing", "contract.not_cadre",
    }  # fmt: skip


def test_load_and_one_contract_each_are_counted_over_binding_contracts(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    frozen(service, clerk, PUPIL)
    assert codes(lambda: service.draft(clerk, a_draft(service, clerk, PUPIL))) == {"contract.apprentice_busy"}
    second = frozen(service, clerk, SECOND_PUPIL)
    third = a_draft(service, clerk, THIRD_PUPIL)
    assert codes(lambda: service.draft(clerk, third)) == {"contract.load_full"}
    service.cancel_frozen(clerk, second, "徒弟调离", version_of(service, clerk, second))
    service.draft(clerk, third)
    sheet = service.contract_sheet(clerk, second)
    assert (sheet.row.state, sheet.row.number) == (ContractState.CANCELLED, "QJ-DT-2026-002")


def test_the_frozen_paper_stays_the_same_whatever_happens_to_the_people(
    service: ApprenticeshipService, door: Door, clerk: Actor
) -> None:
    key = service.draft(clerk, a_draft(service, clerk))
    sketch = service.preview_agreement(clerk, key)
    service.freeze(clerk, key, version_of(service, clerk, key))
    first = service.print_agreement(clerk, key)
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == PUPIL).values(name="贺改名"))
    assert service.print_agreement(clerk, key) == first == service.preview_agreement(clerk, key)
    assert first != sketch
    assert service.contract_sheet(clerk, key).row.apprentice == "贺改名"


def test_kept_facts_hold_no_document_number_in_the_clear(
    service: ApprenticeshipService, door: Door, clerk: Actor, vault: Vault
) -> None:
    frozen(service, clerk)
    with door.database.transaction() as db:
        numbers = [vault.open(sealed) for sealed in db.scalars(select(Person.doc_sealed))]
        facts = str(db.scalars(select(Paper.facts)).one())
    assert "贺一舟" in facts
    assert not any(number in facts for number in numbers)


def test_signatures_stand_under_the_frozen_text_once_each(
    service: ApprenticeshipService, clerk: Actor
) -> None:
    key = frozen(service, clerk)

    def sign(draft: SignatureDraft) -> bool:
        return service.record_signature(clerk, key, draft, version_of(service, clerk, key))

    assert sign(SignatureDraft(Party.TECHNICAL, TODAY, scan=photo())) is False
    assert codes(lambda: sign(SignatureDraft(Party.TECHNICAL, TODAY))) == {"contract.party_signed"}
    too_early = SignatureDraft(Party.APPRENTICE, date(2026, 11, 22))
    assert codes(lambda: sign(too_early)) == {"contract.signed_before_text"}
    unsigned = SignatureDraft(Party.ACADEMY, date(2026, 11, 24), Medium.SCREEN)
    assert codes(lambda: sign(unsigned)) == {
        "contract.date_future", "contract.signer_missing", "contract.seal_needs_ink", "contract.drawn_today",
        "contract.drawing_missing", "contract.academy_last",
    }  # fmt: skip
    assert service.contract_sheet(clerk, key).row.state is ContractState.AWAITING


def test_pauses_and_the_end_are_dated_and_reasoned(
    service: ApprenticeshipService, clerk: Actor, approver: Actor
) -> None:
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    assert codes(lambda: service.suspend(clerk, key, PauseDraft(), version_of(service, clerk, key))) == {
        "contract.date_missing", "contract.note_missing",
    }  # fmt: skip
    service.suspend(clerk, key, PauseDraft(TODAY, "外派学习"), version_of(service, clerk, key))
    assert service.contract_sheet(clerk, key).row.state is ContractState.SUSPENDED
    service.resume(clerk, key, TODAY, version_of(service, clerk, key))
    service.suspend(clerk, key, PauseDraft(TODAY, "外派学习"), version_of(service, clerk, key))
    end = EndDraft(TODAY, EndReason.APPRENTICE_LEFT)
    service.terminate(clerk, key, end, version_of(service, clerk, key))
    service.approve_end(approver, key, version_of(service, clerk, key))
    sheet = service.contract_sheet(clerk, key)
    assert (sheet.row.state, sheet.end_reason) == (ContractState.TERMINATED, "apprentice_left")
    assert [pause.until for pause in sheet.pauses] == [TODAY, TODAY]
    again = lambda: service.terminate(clerk, key, end, sheet.row.version)  # noqa: E731
    assert codes(again) == {"contract.other_state"}


def test_a_draft_can_be_taken_back_but_nothing_under_a_frozen_text(
    service: ApprenticeshipService, door: Door, clerk: Actor
) -> None:
    """An undone edit would else leave terms that are not those on the paper."""
    draft = a_draft(service, clerk)
    key = service.draft(clerk, draft)
    service.change_draft(clerk, key, replace(draft, path=draft.path[:1]), version_of(service, clerk, key))
    change, first = (row.id for row in _lines(door))
    with door.database.transaction(write=True) as db:
        assert undo.problems_of(db, change) == []
        undo.take_back(db, change)
    assert service.contract_sheet(clerk, key).terms == draft
    with door.database.transaction(write=True) as db:
        undo.take_back(db, first)
    assert service.contracts(clerk, ContractFilter()) == []

    key = service.draft(clerk, draft)
    longer = replace(draft, ends=date(2029, 5, 15))
    service.change_draft(clerk, key, longer, version_of(service, clerk, key))
    change = _lines(door)[0].id
    service.freeze(clerk, key, version_of(service, clerk, key))
    with door.database.transaction(write=True) as db:
        assert [found.code for found in undo.problems_of(db, change)] == ["undo.changed_since"]


def _lines(door: Door) -> list[JournalRow]:
    with door.database.transaction() as db:
        return journal.lines(db, None)
