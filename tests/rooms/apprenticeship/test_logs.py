"""Logs: who writes and confirms, what stands behind an entry, what is odd about it, what is still owed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import update

from academy.apprenticeship import store
from academy.apprenticeship.facts_contract import LogDraft, Rating, Side
from academy.apprenticeship.facts_logs import Debt, EntryState, Oddity, Owed, ProofDraft, Purpose
from academy.apprenticeship.records import LogEntry
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.permissions import grants_of
from academy.base.problems import Refused
from academy.base.vault import Vault
from tests.printing.photos import photo
from tests.rooms.apprenticeship.people import (
    CADRE,
    MASTER,
    OTHER_CADRE,
    OTHER_MASTER,
    PUPIL,
    SECOND_PUPIL,
    a_draft,
    a_signer,
    fill_people,
    frozen,
    sign_all,
    version_of,
)
from tests.rooms.conftest import COAL, STEEL

TODAY = date(2026, 11, 23)
NOVEMBER, DECEMBER, JANUARY = date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)
WORK = LogDraft(Side.TECHNICAL, NOVEMBER, 12, ("井下导线测量", "内业平差与制图"), 88)
TALK = LogDraft(Side.CHARACTER, NOVEMBER, talk_on=TODAY, talk_topic="安全责任")


@pytest.fixture
def service(door: Door, vault: Vault) -> ApprenticeshipService:
    fill_people(door.database, vault)
    return ApprenticeshipService(door, vault, a_signer())


@pytest.fixture
def key(service: ApprenticeshipService, clerk: Actor) -> int:
    """A contract in force since today."""
    key = frozen(service, clerk)
    sign_all(service, clerk, key, TODAY)
    return key


def somebody(person_id: int, role: str) -> Actor:
    """An account with one role of the table of permissions."""
    grants = grants_of([(role, frozenset({COAL}))], person_id)
    return Actor(person_id, person_id, f"账号{person_id}", "own", COAL, grants, (role,))


MENTOR = somebody(MASTER, "technical_mentor")
CHARACTER = somebody(CADRE, "character_mentor")
APPRENTICE = somebody(PUPIL, "apprentice")


def codes(call: Callable[[], object]) -> set[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        call()
    return {(found.code.partition(".")[2], found.field) for found in caught.value.problems}


def owed(service: ApprenticeshipService, actor: Actor) -> list[tuple[Debt, str]]:
    return [(each.debt, f"{each.month:%Y-%m}") for each in service.owed_logs(actor)]


def entry_of(service: ApprenticeshipService, clerk: Actor, key: int, entry: int):  # type: ignore[no-untyped-def]
    return next(each for each in service.contract_sheet(clerk, key).logs if each.id == entry)


def test_a_clerk_shows_the_mentors_paper_or_says_why_there_is_none(
    service: ApprenticeshipService, clerk: Actor, key: int
) -> None:
    assert codes(lambda: service.add_log(clerk, key, replace(WORK, hours=None, scan=b"MZ"))) == {
        ("hours_range", "hours"), ("wrong_type", "scan"),
    }  # fmt: skip
    assert codes(lambda: service.add_log(clerk, key, WORK)) == {("paper_missing", "scan")}
    entry = service.add_log(clerk, key, replace(WORK, scan=photo()))
    paper = service.log_details(clerk, key)[entry].proofs[0]
    assert (paper.purpose, paper.media, paper.by) == (Purpose.PAPER, "image/jpeg", clerk.name)
    talk = service.add_log(clerk, key, replace(TALK, reason="记录本在车间"))
    reason = service.log_details(clerk, key)[talk].proofs[0]
    assert (reason.purpose, reason.media, reason.note) == (Purpose.PAPER, "", "记录本在车间")


def test_each_mentor_writes_his_own_side_without_paper(service: ApprenticeshipService, key: int) -> None:
    assert codes(lambda: service.add_log(MENTOR, key, TALK)) == {("other_mentor", "side")}
    assert codes(lambda: service.add_log(CHARACTER, key, WORK)) == {("other_mentor", "side")}
    assert codes(lambda: service.add_log(APPRENTICE, key, WORK)) == {("denied", "")}
    entry = service.add_log(MENTOR, key, WORK)
    service.add_log(CHARACTER, key, TALK)
    assert codes(lambda: service.change_log(CHARACTER, entry, replace(TALK), 1)) == {("other_mentor", "side")}
    stranger = somebody(OTHER_MASTER, "technical_mentor")
    assert service.owed_logs(stranger) == []
    assert codes(lambda: service.log_details(stranger, key)) == {("gone", "")}
    assert codes(lambda: service.change_log(stranger, entry, WORK, 1)) == {("gone", "")}


def test_the_apprentice_confirms_himself_and_a_clerk_from_paper(
    service: ApprenticeshipService, clerk: Actor, key: int
) -> None:
    first, second = service.add_log(MENTOR, key, WORK), service.add_log(CHARACTER, key, TALK)
    assert codes(lambda: service.confirm_log(clerk, first, 1)) == {("confirm_proof", "scan")}
    assert codes(lambda: service.confirm_log(clerk, first, 1, ProofDraft(b"x"))) == {("wrong_type", "scan")}
    assert codes(lambda: service.confirm_log(MENTOR, first, 1)) == {("denied", "")}
    other = somebody(SECOND_PUPIL, "apprentice")
    assert codes(lambda: service.confirm_log(other, first, 1)) == {("gone", "")}
    service.confirm_log(APPRENTICE, first, 1)
    service.confirm_log(clerk, second, 1, ProofDraft(photo()))
    details = service.log_details(clerk, key)
    assert {each.state for each in details.values()} == {EntryState.CONFIRMED}
    assert [each.purpose for each in details[second].proofs] == [Purpose.CONFIRMATION]
    assert codes(lambda: service.confirm_log(APPRENTICE, first, 2)) == {("log_confirmed", "")}
    assert codes(lambda: service.return_log(APPRENTICE, first, "改", 2)) == {("log_confirmed", "")}
    assert codes(lambda: service.change_log(MENTOR, first, WORK, 2)) == {("log_confirmed", "")}


def test_a_mentor_with_a_clerks_rights_still_cannot_confirm_for_his_apprentice(
    service: ApprenticeshipService, key: int
) -> None:
    entry = service.add_log(MENTOR, key, WORK)
    both = replace(MENTOR, grants=dict.fromkeys(("apprenticeship.confirm",), Scope(frozenset({COAL}))))
    assert codes(lambda: service.confirm_log(both, entry, 1, ProofDraft(note="x"))) == {
        ("confirm_not_mentor", "")
    }
    assert codes(lambda: service.return_log(both, entry, "x", 1)) == {("confirm_not_mentor", "")}


def test_a_returned_entry_waits_for_its_writer_and_is_settled_by_mending(
    service: ApprenticeshipService, door: Door, clerk: Actor, key: int
) -> None:
    entry = service.add_log(MENTOR, key, WORK)
    assert codes(lambda: service.return_log(clerk, entry, " ", 1)) == {("comment_missing", "comment")}
    service.return_log(APPRENTICE, entry, "学时不对", 1)
    assert service.log_details(MENTOR, key)[entry].state is EntryState.RETURNED
    assert codes(lambda: service.return_log(clerk, entry, "再改", 1)) == {("log_returned", "")}
    assert codes(lambda: service.confirm_log(APPRENTICE, entry, 1)) == {("log_returned", "")}
    waiting = service.owed_logs(MENTOR)[0]
    assert (waiting.debt, waiting.entry_id, waiting.comment) == (Debt.RETURNED, entry, "学时不对")
    service.change_log(MENTOR, entry, replace(WORK, hours=10), 1)
    assert service.log_details(MENTOR, key)[entry].comment == ""
    assert service.owed_logs(MENTOR) == []
    version = entry_of(service, clerk, key, entry).version
    service.confirm_log(APPRENTICE, entry, version)
    with door.database.transaction() as db:
        assert store.broken(db) == []


def test_a_confirmed_entry_that_is_still_returned_is_found(
    service: ApprenticeshipService, door: Door, key: int
) -> None:
    service.return_log(APPRENTICE, service.add_log(MENTOR, key, WORK), "改", 1)
    with door.database.transaction(write=True) as db:
        db.execute(update(LogEntry).values(confirmed_on=TODAY))
        found = [each.code for each in store.broken(db)]
        db.rollback()
    assert found == ["contract.return_open"]


def test_talks_are_as_many_as_the_setting_allows_and_rated_once_a_quarter(
    service: ApprenticeshipService, clock: FixedClock, key: int
) -> None:
    for day in range(16, 24):
        service.add_log(CHARACTER, key, replace(TALK, talk_on=date(2026, 11, day), talk_topic=f"第{day}次"))
    assert codes(lambda: service.add_log(CHARACTER, key, TALK)) == {("talks_full", "talk_on")}
    clock.move_to(datetime(2026, 12, 20, 9, 0))
    december = replace(TALK, month=DECEMBER, talk_on=date(2026, 12, 9))
    assert codes(lambda: service.add_log(CHARACTER, key, december)) == {("rating_missing", "rating")}
    assert owed(service, CHARACTER) == [(Debt.TALK, "2026-12")]
    assert service.owed_logs(CHARACTER)[0].rating
    service.add_log(CHARACTER, key, replace(december, rating=Rating.GOOD))
    service.add_log(CHARACTER, key, replace(december, talk_topic="再谈"))
    assert owed(service, CHARACTER) == []


def test_what_is_odd_about_an_entry_is_told_with_its_reason(
    service: ApprenticeshipService, clock: FixedClock, clerk: Actor, key: int
) -> None:
    second = service.draft(clerk, replace(a_draft(service, clerk, SECOND_PUPIL), character_id=OTHER_CADRE))
    service.freeze(clerk, second, version_of(service, clerk, second))
    sign_all(service, clerk, second, TODAY)
    first = service.add_log(MENTOR, key, WORK)
    clock.move_to(datetime(2027, 1, 20, 9, 0))
    other_words = replace(WORK, month=DECEMBER, items=("巷道放样与中腰线标定，独立完成",))
    service.add_log(MENTOR, key, other_words)
    clock.move_to(datetime(2027, 1, 20, 11, 0))
    copied = service.add_log(
        MENTOR, key, replace(WORK, month=JANUARY, items=("内业平差 与制图。", "井下导线测量"))
    )
    borrowed = service.add_log(MENTOR, second, replace(other_words, month=JANUARY))
    details = service.log_details(clerk, key)
    assert details[first].flags == ()
    assert [(each.oddity, each.month) for each in details[copied].flags] == [(Oddity.COPIED, NOVEMBER)]
    late = [each for entry in details.values() for each in entry.flags if each.oddity is Oddity.LATE]
    assert [each.count for each in late] == [10]
    number = service.contract_sheet(clerk, key).row.number
    for actor, shown in ((clerk, number), (MENTOR, "")):
        flag = service.log_details(actor, second)[borrowed].flags[0]
        assert (flag.oddity, flag.month, flag.number) == (Oddity.COPIED_OTHER, DECEMBER, shown)


def test_months_written_within_minutes_are_told_apart_from_typed_paper(
    service: ApprenticeshipService, clock: FixedClock, clerk: Actor, key: int
) -> None:
    clock.move_to(datetime(2027, 2, 3, 9, 0))
    made = [
        service.add_log(MENTOR, key, replace(WORK, month=month, items=(f"{month:%m}",)))
        for month in (NOVEMBER, DECEMBER, JANUARY)
    ]
    flags = service.log_details(clerk, key)
    assert all(Oddity.BULK in {each.oddity for each in flags[entry].flags} for entry in made)
    assert {each.count for entry in made for each in flags[entry].flags if each.oddity is Oddity.BULK} == {3}
    second = service.draft(clerk, replace(a_draft(service, clerk, SECOND_PUPIL), character_id=OTHER_CADRE))
    service.freeze(clerk, second, version_of(service, clerk, second))
    sign_all(service, clerk, second, date(2027, 2, 3))
    clock.move_to(datetime(2027, 6, 3, 9, 0))
    for month in range(2, 6):
        typed = replace(WORK, month=date(2027, month, 1), items=(f"{month}",), scan=photo())
        service.add_log(clerk, second, typed)
    flags = [each for entry in service.log_details(clerk, second).values() for each in entry.flags]
    assert {each.oddity for each in flags} == {Oddity.LATE}


def test_a_mentor_is_told_only_what_he_owes_and_a_clerk_what_all_owe(
    service: ApprenticeshipService, clock: FixedClock, clerk: Actor, key: int
) -> None:
    assert owed(service, MENTOR) == owed(service, CHARACTER) == []  # eight days of November are no month
    clock.move_to(datetime(2027, 1, 20, 9, 0))
    assert owed(service, MENTOR) == [(Debt.ENTRY, "2026-12"), (Debt.ENTRY, "2027-01")]
    assert owed(service, CHARACTER) == [(Debt.TALK, "2026-12"), (Debt.TALK, "2027-01")]
    assert {each.owes for each in service.owed_logs(clerk)} == {"管正德", "贺明尺"}
    assert len(service.owed_logs(clerk)) == 4
    steel = Actor(904, 904, "永锋", "yf", STEEL, {"apprenticeship.read": Scope(frozenset({STEEL}))})
    assert service.owed_logs(steel) == []
    december: Owed = service.owed_logs(MENTOR)[0]
    assert (december.late_days, december.due, december.apprentice) == (10, date(2027, 1, 10), "贺一舟")
    service.add_log(MENTOR, key, replace(WORK, month=DECEMBER))
    assert owed(service, MENTOR) == [(Debt.ENTRY, "2027-01")]
    assert owed(service, APPRENTICE) == [(Debt.CONFIRM, "2026-12")]
