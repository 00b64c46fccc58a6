"""What waits, for whom: asked of the real services, never of one the actor may not use."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from academy.apprenticeship.facts_contract import ContractFilter, ContractState
from academy.base import permissions
from academy.base.actor import PROGRAM, Actor
from academy.base.journal import JournalLine
from academy.base.permissions import grants_of
from academy.certificates.facts_issue import BatchDraft, Verdict
from academy.files.facts import ConsentDraft, Medium, Purpose
from academy.people.facts import PersonDraft, Role
from academy.services import Services
from academy.ui.home.facts import Kind, Task
from academy.ui.home.gathering import Day, gather
from tests.rooms.certificates.scene import wrong
from tests.rooms.people.persons import doc_no

TODAY = date(2026, 11, 23)
# what a task's page asks for in academy/ui/pages.py
ASKED = {
    "certificates": "certificates.read", "contracts": "apprenticeship.read", "classes": "courses.read",
    "accounts": "access.accounts", "network": "network.read", "data": "data.backup",
    "timetable": "courses.read", "retention": "people.erase", "logs": "apprenticeship.confirm",
}  # fmt: skip


def day_of(services: Services, account: str) -> Day:
    return gather(services, services.access.actor_of(PROGRAM, account), TODAY)


def tasks(services: Services, account: str, kind: Kind) -> list[Task]:
    return [task for task in day_of(services, account).tasks if task.kind is kind]


def submitted(services: Services, number: str) -> int:
    """A batch of a class's graduates, prepared by the clerk, waiting for the approver."""
    clerk = services.access.actor_of(PROGRAM, "head")
    service = services.certificates
    class_id = next(row.id for row in service.ready_classes(clerk) if row.number == number)
    found = service.eligibility(clerk, class_id).candidates
    people = tuple(each.person_id for each in found if each.verdict is Verdict.ELIGIBLE)
    batch_id = service.prepare(clerk, BatchDraft(class_id, people, issued_on=TODAY))
    service.submit(clerk, batch_id, service.batch(clerk, batch_id).row.version)
    return batch_id


@pytest.mark.parametrize("role", permissions.table().roles)
def test_nobody_is_shown_what_he_may_not_open(services: Services, role: str) -> None:
    """Each role alone: no service refuses, nothing is denied in the journal, no button leads to a wall."""
    head = services.network.branches(services.access.actor_of(PROGRAM, "head"))[0]
    actor = Actor(1, 1, "某人", "somebody", head.id, grants_of([(role, frozenset({head.id}))], 1), (role,))
    day = gather(services, actor, TODAY)
    assert all(actor.may(ASKED[task.page]) for task in day.tasks)
    assert (day.sessions is None) == (not actor.may("courses.read"))
    with services.database.transaction() as db:
        assert db.scalars(select(JournalLine.verb).where(JournalLine.outcome == "denied")).all() == []


def test_an_apprentice_is_told_what_he_has_to_confirm(services: Services) -> None:
    """Of his own contract alone, until he has confirmed it; a clerk's list does not grow by it."""
    active = ContractFilter(states=frozenset({ContractState.ACTIVE}))
    contract = next(
        each for each in services.apprenticeship.contracts(PROGRAM, active) if each.apprentice == "王涛"
    )
    person, branch = contract.apprentice_id, contract.branch_id
    grants = grants_of([("apprentice", frozenset({branch}))], person)
    actor = Actor(1, person, contract.apprentice, "wangtao", branch, grants, ("apprentice",))
    (task,) = [each for each in gather(services, actor, TODAY).tasks if each.kind is Kind.CONFIRM]
    owed = services.apprenticeship.owed_logs(actor)
    assert (task.title, task.page, task.count) == (contract.number, "logs", sum(each.count for each in owed))
    assert task.count > 0
    assert tasks(services, "head", Kind.CONFIRM) == []


def test_data_to_erase_waits_for_another_person_than_who_proposed_it(services: Services) -> None:
    clerk = services.access.actor_of(PROGRAM, "head")
    head = services.network.branches(clerk)[0]
    draft = PersonDraft(head.id, "时雨润", doc_no=doc_no(640), role=Role.TRAINEE)
    asks = services.people.add(clerk, draft)
    today = services.clock.today()
    consent = services.files.give_consent(clerk, asks, ConsentDraft(Purpose.TRAINING, today, Medium.PAPER))
    services.files.withdraw_consent(clerk, asks, consent, 1)
    batch_id = services.retention.propose(clerk, [asks])
    (task,) = tasks(services, "approver", Kind.ERASE)
    assert (task.page, task.record, task.count) == ("retention", batch_id, 1)
    assert tasks(services, "head", Kind.ERASE) == []


def test_the_leader_sees_figures_and_nobody_s_name(services: Services) -> None:
    head = services.network.branches(services.access.actor_of(PROGRAM, "head"))[0]
    actor = Actor(
        1, 1, "领导", "leader", head.id, grants_of([("leader", frozenset({head.id}))], 1), ("leader",)
    )
    day = gather(services, actor, TODAY)
    assert (day.tasks, day.sessions, day.week) == ((), None, None)
    assert sum(each.count for each in day.figures.people) > 30
    assert len(day.figures.branches) == 10


def test_the_clerk_is_told_which_classes_may_have_certificates(services: Services) -> None:
    found = {task.more: task for task in tasks(services, "head", Kind.ISSUE)}
    ready = found["YF-2026-0104"]
    assert (ready.count, ready.since, ready.page) == (10, date(2026, 11, 6), "certificates")


def test_a_submitted_batch_waits_for_the_approver_and_not_for_its_preparer(services: Services) -> None:
    assert tasks(services, "approver", Kind.APPROVE) == []
    batch_id = submitted(services, "YF-2026-0104")
    (task,) = tasks(services, "approver", Kind.APPROVE)
    assert (task.record, task.count, task.more, task.since) == (batch_id, 10, "陈晓敏", TODAY)
    assert tasks(services, "head", Kind.APPROVE) == []
    approver = services.access.actor_of(PROGRAM, "approver")
    services.certificates.return_to_preparer(approver, batch_id, "姓名再核对")
    (back,) = tasks(services, "head", Kind.RETURNED)
    assert (back.record, back.more) == (batch_id, "姓名再核对")
    assert tasks(services, "approver", Kind.RETURNED) == []


def test_a_void_that_was_asked_for_waits_for_another_person(services: Services) -> None:
    clerk = services.access.actor_of(PROGRAM, "head")
    service = services.certificates
    rows = [task for task in tasks(services, "approver", Kind.VOID)]
    assert rows == []
    batch_id = submitted(services, "YF-2026-0104")
    issued = service.approve_and_issue(services.access.actor_of(PROGRAM, "approver"), batch_id)
    service.ask_void(clerk, issued.certificate_ids[0], wrong("姓名打印错误"))
    (task,) = tasks(services, "approver", Kind.VOID)
    assert (task.title, task.record) == (issued.first_number, issued.certificate_ids[0])
    service.decline_void(services.access.actor_of(PROGRAM, "approver"), task.record)
    assert tasks(services, "approver", Kind.VOID) == []


def test_specialties_wait_for_whoever_did_not_propose_them(services: Services) -> None:
    waiting = tasks(services, "approver", Kind.SPECIALTY)
    assert {task.title for task in waiting} == {"智慧物流工匠学院", "文旅服务工匠学院"}
    assert tasks(services, "head", Kind.SPECIALTY) == []


def alone(role: str, person_id: int, branches: frozenset[int] | None = None) -> Actor:
    """Somebody with one role, in the whole network where no branch is named."""
    return Actor(1, person_id, "某人", role, None, grants_of([(role, branches)], person_id), (role,))


def test_an_instructor_is_told_of_his_own_sessions_and_of_what_he_owes(services: Services) -> None:
    clerk = services.access.actor_of(PROGRAM, "head")
    everybody = services.courses.sessions_on(clerk, TODAY)
    full = next(each for each in everybody if each.trainees)
    teacher = alone("instructor", full.instructor_id or 0)
    tomorrow = TODAY + timedelta(days=1)
    services.clock.move_to(datetime(2026, 11, 24, 9, 0))
    day = gather(services, teacher, TODAY)
    assert day.sessions == tuple(each for each in everybody if each.instructor_id == teacher.person_id)
    assert 0 < len(day.sessions) < len(everybody)
    assert {each.class_id for each in day.sessions} <= {each.id for each in day.week or ()}
    untaken = [each.class_id for each in day.sessions if not each.taken and each.trainees]
    owed = [task for task in gather(services, teacher, tomorrow).tasks if task.kind is Kind.ATTENDANCE]
    assert set(untaken) <= {task.record for task in owed}
    assert untaken
    assert all(task.since and task.since < tomorrow for task in owed)


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("head_clerk", True), ("approver", True), ("leader", True), ("auditor", True),
        ("technical_mentor", False), ("apprentice", False), ("instructor", False),
    ],
)  # fmt: skip
def test_figures_are_for_those_who_manage(services: Services, role: str, shown: bool) -> None:
    assert bool(gather(services, alone(role, 1), TODAY).figures.branches) == shown


def test_a_mentor_is_told_of_his_own_contracts_only(services: Services) -> None:
    mentor = services.access.actor_of(PROGRAM, "mentor")
    own = {row.id for row in services.apprenticeship.contracts(mentor, ContractFilter())}
    everything = {task.record for task in tasks(services, "head", Kind.LOG)}
    told = {task.record for task in tasks(services, "mentor", Kind.LOG)}
    assert told
    assert told <= own
    assert told < everything


def test_a_class_that_is_over_asks_to_be_closed(services: Services) -> None:
    clerk = services.access.actor_of(PROGRAM, "head")
    later = gather(services, clerk, date(2026, 12, 1))
    over = {task.more: task.since for task in later.tasks if task.kind is Kind.CLOSE}
    assert over["QJ-2026-0301"] == date(2026, 11, 27)
    assert "QJ-2026-0302" not in over, "it has not begun"
    assert all(since < date(2026, 12, 1) for since in over.values())
    assert tasks(services, "head", Kind.CLOSE) == []


def test_a_backup_is_asked_for_until_there_is_one(services: Services) -> None:
    (task,) = tasks(services, "head", Kind.BACKUP)
    assert task.more == ""
    clerk = services.access.actor_of(PROGRAM, "head")
    services.upkeep.backup(clerk)
    assert tasks(services, "head", Kind.BACKUP) == []
    (old,) = [t for t in gather(services, clerk, date(2026, 11, 25)).tasks if t.kind is Kind.BACKUP]
    assert old.since == TODAY


def test_the_week_holds_what_runs_and_what_begins(services: Services) -> None:
    clerk = services.access.actor_of(PROGRAM, "head")
    now, later = (
        {row.number: (row.starts, row.ends) for row in gather(services, clerk, day).week or ()}
        for day in (TODAY, date(2026, 12, 13))
    )
    assert {"QJ-2026-0301", "DL-2026-0501"} <= set(now)
    assert "QJ-2026-0302" in later
    assert not {"QJ-2026-0301", "DL-2026-0501"} & set(later)
    for week, monday in ((now, date(2026, 11, 23)), (later, date(2026, 12, 7))):
        assert [each for each in week.values() if each[0] > monday + timedelta(6) or each[1] < monday] == []


def test_the_most_urgent_comes_first(services: Services) -> None:
    submitted(services, "YF-2026-0104")
    order = [task.kind for task in day_of(services, "approver").tasks]
    assert order == sorted(order, key=list(Kind).index)
    assert order[0] is Kind.APPROVE
