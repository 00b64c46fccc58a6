"""Exchange packages: a branch's batch issued by its head academy, on two databases of each engine."""

import pytest
from sqlalchemy import select

from academy.archive import store as archive
from academy.base.problems import Refused
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, BatchState, CertificateState, Form
from academy.certificates.facts_package import PackageKind
from academy.certificates.facts_verify import Outcome
from academy.certificates.records import CertificateBatch
from academy.people.records import Person
from tests.printing.photos import photo
from tests.rooms.certificates.exchange import (
    Exchange,
    broken,
    everything,
    exchange,
    told,
)
from tests.rooms.certificates.scene import ISSUED_ON, lost, wrong
from tests.rooms.certificates.test_release import ONE_ENGINE
from tests.rooms.conftest import STEEL, an_actor
from tests.rooms.people.persons import roster_person

__all__ = ["exchange"]


def test_a_batch_goes_to_the_head_academy_and_comes_back_issued(exchange: Exchange) -> None:
    branch, head = exchange.branch, exchange.head
    class_id, people = branch.class_of(3)
    batch_id = branch.submitted(class_id, people)
    sent = exchange.send(batch_id)
    taken = exchange.take(sent)
    assert (taken.kind, taken.count, taken.fresh) == (PackageKind.BATCH, 3, True)
    before = everything(head)
    again = exchange.take(exchange.send(batch_id, "again.gjpkg"))
    assert (again.batch_id, again.fresh, everything(head)) == (taken.batch_id, False, before)
    with pytest.raises(Refused) as refused:
        head.service.approve_and_issue(head.clerk, taken.batch_id)
    assert told(refused) == {"certificates.same_person"}
    with pytest.raises(Refused) as refused:
        branch.service.approve_and_issue(branch.approver, batch_id)
    assert told(refused) == {"package.is_out"}
    issued = head.service.approve_and_issue(head.approver, taken.batch_id)
    assert issued.first_number == "QH-YF-2026-0303-0001"
    answer = exchange.answer(taken.batch_id)
    back = exchange.take_answer(answer)
    assert (back.kind, back.batch_id, back.count, back.fresh) == (PackageKind.ANSWER, batch_id, 3, True)
    assert not exchange.take_answer(answer).fresh
    keys = branch.service.batch(branch.clerk, batch_id).certificate_ids
    for mine, theirs in zip(keys, issued.certificate_ids, strict=True):
        here, there = (
            branch.service.certificate(branch.clerk, mine),
            head.service.certificate(head.clerk, theirs),
        )
        assert (here.row.number, here.row.name, here.sha256) == (
            there.row.number,
            there.row.name,
            there.sha256,
        )
        assert branch.service.paper_bytes(branch.clerk, mine) == head.service.paper_bytes(head.clerk, theirs)
        assert here.row.state is CertificateState.ISSUED
        assert here.approver == "何签发（齐河工匠学院）"
    assert broken(branch) == broken(head) == []
    found = branch.service.verify_file(branch.clerk, branch.service.paper_bytes(branch.clerk, keys[0]))
    assert (found.outcome, found.issuer) == (Outcome.VALID, "齐河工匠学院")
    assert head.service.verify(head.clerk, issued.first_number).outcome is Outcome.VALID
    branch.service.record_print(branch.clerk, keys)
    for ask in (
        lambda: branch.service.ask_void(branch.clerk, keys[0], wrong("姓名印错")),
        lambda: branch.service.ask_reissue(branch.clerk, keys[0], lost("遗失")),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert told(refused) == {"package.received"}


def test_photos_and_english_and_honours_come_along(exchange: Exchange) -> None:
    branch, head = exchange.branch, exchange.head
    class_id, people = branch.class_of(2)
    with branch.door.database.transaction(write=True) as db:
        kept = archive.keep(db, photo(), "image/jpeg", branch.door.database.clock.now())
    for person in people:
        branch.rename(person, photo_sha256=kept)
    first = branch.service.prepare(branch.clerk, branch.draft(class_id, people, form=Form.PHOTO))
    branch.service.submit(branch.clerk, first, branch.version(first))
    honour = BatchDraft(
        0, tuple(people), CertificateKind.HONOUR, issued_on=ISSUED_ON, branch_id=STEEL, title="技术能手",
        citation="在比武中成绩突出。",
    )  # fmt: skip
    second_one = branch.service.prepare(branch.clerk, honour)
    branch.service.submit(branch.clerk, second_one, branch.version(second_one))
    for at, batch_id in enumerate((first, second_one)):
        taken = exchange.take(exchange.send(batch_id, f"{at}.gjpkg"))
        assert len(head.service.package_people(head.clerk, taken.batch_id).candidates) == 2
        draft = head.service.batch(head.clerk, taken.batch_id).draft
        assert head.service.preview(head.approver, draft, draft.person_ids[0]).startswith(b"%PDF")
        keys = head.service.approve_and_issue(head.approver, taken.batch_id).certificate_ids
        exchange.take_answer(exchange.answer(taken.batch_id, f"a{at}.gjpkg"))
        mine = branch.service.batch(branch.clerk, batch_id).certificate_ids
        assert branch.service.paper_bytes(branch.clerk, mine[0]) == head.service.paper_bytes(
            head.clerk, keys[0]
        )
        merged = branch.service.export_merged(branch.clerk, mine)
        assert merged == head.service.export_merged(head.clerk, keys)
    assert broken(branch) == broken(head) == []


def test_everything_that_speaks_against_a_batch_is_said_at_once_and_nothing_of_it_stays(
    exchange: Exchange,
) -> None:
    branch, head = exchange.branch, exchange.head
    class_id, people = branch.class_of(3)
    head.courses.people(1, first=1)  # the first of them is registered here already …
    with head.door.database.transaction() as db:
        here = db.scalar(select(Person.id).where(Person.name == roster_person(1).name))
    assert here is not None
    head.rename(here, name="同证异名")  # … under another name
    branch.rename(people[1], name="王" * 60)
    batch_id = branch.service.prepare(branch.clerk, branch.draft(class_id, [people[0], people[2]]))
    branch.service.submit(branch.clerk, batch_id, branch.version(batch_id))
    before = everything(head)
    with pytest.raises(Refused) as refused:
        exchange.take(exchange.send(batch_id))
    assert told(refused) == {"package.name_differs"}
    assert everything(head) == before, "nobody was registered, nothing was kept"


def test_whoever_holds_one_already_is_not_certified_twice_and_a_void_one_is_replaced(
    exchange: Exchange,
) -> None:
    branch, head = exchange.branch, exchange.head
    class_id, people = branch.class_of(2)
    first = exchange.take(exchange.send(branch.submitted(class_id, people[:1])))
    (old,) = head.service.approve_and_issue(head.approver, first.batch_id).certificate_ids
    branch.service.withdraw(branch.clerk, branch.service.batches(branch.clerk)[0].id)
    batch = branch.service.batches(branch.clerk)[0]
    draft = branch.draft(class_id, people, batch_id=batch.id, version=batch.version)
    branch.service.prepare(branch.clerk, draft)
    branch.service.submit(branch.clerk, batch.id, branch.version(batch.id))
    with pytest.raises(Refused) as refused:
        exchange.take(exchange.send(batch.id))
    assert told(refused) == {"certificates.already_certified"}
    head.service.ask_void(head.clerk, old, wrong("分院撤回"))
    head.service.approve_void(head.approver, old)
    taken = exchange.take(exchange.send(batch.id))
    head.service.approve_and_issue(head.approver, taken.batch_id)
    assert head.service.certificate(head.clerk, old).row.state is CertificateState.REPLACED
    assert broken(head) == []


def test_an_answer_to_what_was_taken_back_is_refused_with_the_numbers(exchange: Exchange) -> None:
    branch, head = exchange.branch, exchange.head
    batch_id = branch.submitted(*branch.class_of(2))
    taken = exchange.take(exchange.send(batch_id))
    with pytest.raises(Refused) as refused:
        exchange.answer(taken.batch_id)
    assert told(refused) == {"package.undecided"}
    head.service.approve_and_issue(head.approver, taken.batch_id)
    answer = exchange.answer(taken.batch_id)
    branch.service.withdraw(branch.clerk, batch_id)
    with pytest.raises(Refused) as refused:
        exchange.take_answer(answer)
    (said,) = refused.value.problems
    assert said.code == "package.answer_withdrawn"
    assert "QH-YF-2026-0303-0001" in dict(said.values)["numbers"]
    assert branch.service.batch(branch.clerk, batch_id).row.state is BatchState.DRAFT


def test_a_batch_sent_back_is_the_preparers_again_and_goes_out_as_a_new_package(exchange: Exchange) -> None:
    branch, head = exchange.branch, exchange.head
    batch_id = branch.submitted(*branch.class_of(2))
    taken = exchange.take(exchange.send(batch_id))
    for change in (
        lambda: head.service.withdraw(head.clerk, taken.batch_id),
        lambda: head.service.cancel_batch(head.clerk, taken.batch_id, head.version(taken.batch_id)),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert told(refused) == {"package.fixed"}
    head.service.return_to_preparer(head.approver, taken.batch_id, "日期不对")
    back = exchange.take_answer(exchange.answer(taken.batch_id))
    assert back.returned_for == "日期不对"
    row = branch.service.batch(branch.clerk, batch_id).row
    assert (row.state, row.returned_for) == (BatchState.RETURNED, "日期不对")
    branch.service.submit(branch.clerk, batch_id, row.version)
    again = exchange.take(exchange.send(batch_id, "new.gjpkg"))
    assert again.fresh
    assert again.batch_id != taken.batch_id
    head.service.approve_and_issue(head.approver, again.batch_id)
    exchange.take_answer(exchange.answer(again.batch_id, "new-answer.gjpkg"))
    assert branch.service.batch(branch.clerk, batch_id).row.state is BatchState.ISSUED
    assert broken(branch) == broken(head) == []


@ONE_ENGINE
def test_whoever_prepared_it_at_the_branch_does_not_approve_it_at_the_head_academy(
    exchange: Exchange,
) -> None:
    branch, head = exchange.branch, exchange.head
    batch_id = branch.submitted(*branch.class_of(2))
    (both,) = branch.courses.people(1, first=70)
    with branch.door.database.transaction(write=True) as db:
        db.get_one(CertificateBatch, batch_id).prepared_by = both
    (here,) = head.courses.people(1, first=70)
    taken = exchange.take(exchange.send(batch_id))
    with pytest.raises(Refused) as refused:
        head.service.approve_and_issue(an_actor(here), taken.batch_id)
    assert told(refused) == {"package.barred"}
