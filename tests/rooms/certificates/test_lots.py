"""A batch of more than 500 is approved lot by lot, each with its sample and its checks; both engines."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.certificates import rules_release, store, store_settings
from academy.certificates.facts_issue import Grade
from academy.certificates.facts_release import Lot, Sample
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_issue import codes
from tests.rooms.certificates.test_release import ONE_ENGINE, ROW, choose
from tests.rooms.conftest import COAL, an_actor


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, [0]), (1, [1]), (500, [500]), (501, [251, 250]), (1000, [500, 500]), (1001, [334, 334, 333]),
     (10_000, [500] * 20)],
)  # fmt: skip
def test_a_batch_is_as_few_lots_as_may_be_and_nobody_is_in_two(count: int, sizes: list[int]) -> None:
    found = rules_release.lots(range(count))
    assert [len(each) for each in found] == sizes
    assert [person for each in found for person in each] == list(range(count)), "in the order of numbers"


@pytest.mark.parametrize(
    ("count", "least", "percent", "size"),
    [(500, 0, 0, 25), (251, 0, 0, 13), (60, 0, 0, 5), (500, 40, 0, 40), (500, 0, 10, 50), (4, 0, 0, 4)],
)
def test_of_a_lot_five_or_five_percent_are_looked_at_whatever_the_settings_say(
    count: int, least: int, percent: int, size: int
) -> None:
    drawn = rules_release.sample(ROW, 902, range(count), least, percent, lot=2)
    assert len(set(drawn)) == size
    assert drawn == rules_release.sample(ROW, 902, range(count), least, percent, lot=2)
    assert count < 60 or drawn != rules_release.sample(ROW, 902, range(count), least, percent, lot=3)


SEEN, UNSEEN = Sample((7,), frozenset({7})), Sample((7,))


@pytest.mark.parametrize(
    ("lots", "code"),
    [
        ([Lot(1, (7, 8))], ""),
        ([Lot(1, (7, 8), SEEN)], ""),
        ([Lot(1, (7, 8), UNSEEN)], "sample_left"),
        ([Lot(1, (7,), SEEN, True), Lot(2, (8,), Sample(), True)], ""),
        ([Lot(1, (7,), SEEN, True), Lot(2, (8,), Sample())], "lots_left"),
        ([Lot(1, (7,), SEEN), Lot(2, (8,), Sample())], "lots_left"),
    ],
)
def test_when_a_batch_may_be_issued(lots: list[Lot], code: str) -> None:
    found = rules_release.lots_problems(lots)
    assert [each.code.removeprefix("certificates.") for each in found] == [code] * bool(code)


@pytest.mark.parametrize(
    ("own", "number", "codes"),
    [
        (902, 1, []),
        (902, 2, ["lot_sample_left"]),
        (901, 1, ["same_person"]),
        (901, 2, ["same_person", "lot_sample_left"]),
        (902, 3, ["lot_unknown"]),
        (902, 0, ["lot_unknown"]),
    ],
)
def test_who_may_stand_for_a_lot(own: int, number: int, codes: list[str]) -> None:
    lots = [Lot(1, (7,), SEEN), Lot(2, (7,), UNSEEN)]
    found = rules_release.lot_problems(replace(ROW, people=2), own, 901, lots, number)
    assert [each.code.removeprefix("certificates.") for each in found] == codes


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lots of two, of which one paper is looked at."""
    monkeypatch.setattr(rules_release, "LOT", 2)
    monkeypatch.setattr(rules_release, "LOT_LEAST", 1)


@pytest.mark.usefixtures("small")
def test_a_large_batch_is_issued_when_its_approver_stands_for_every_lot(scene: Scene) -> None:
    class_id, people = scene.class_of(5)
    batch_id = scene.submitted(class_id, people)
    service, approver = scene.service, scene.approver
    lots = service.lots(approver, batch_id)
    assert [each.people for each in lots] == [tuple(people[:2]), tuple(people[2:4]), (people[4],)]
    with pytest.raises(Refused) as refused:
        service.approve_and_issue(approver, batch_id)
    assert dict(refused.value.problems[0].values) == {"left": "3", "count": "3", "first": "1"}
    with pytest.raises(Refused) as refused:
        service.approve_lot(approver, batch_id, 1)
    assert codes(refused) == {"lot_sample_left"}
    for lot in lots:
        checks = service.lot_preflight(approver, batch_id, lot.number)
        assert all(each.grade is not Grade.FAILED for each in checks.checks)
        assert (checks.first_number[-4:], checks.last_number[-4:]) == ("0001", "0005")
        for person in lot.sample.wanted:
            service.look_at_sample(approver, batch_id, person)
        service.approve_lot(approver, batch_id, lot.number)
        service.approve_lot(approver, batch_id, lot.number)  # again: nothing more
    assert all(not each.approved for each in service.lots(an_actor(904), batch_id)), "each for himself"
    with pytest.raises(Refused) as refused:
        service.approve_lot(an_actor(903, COAL, network=False), batch_id, 1)
    assert refused.value.problems[0].code == "access.other_branch"
    assert len(service.approve_and_issue(approver, batch_id).certificate_ids) == 5
    assert service.lots(approver, batch_id) == []
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []
        told = db.scalars(select(JournalLine.verb)).all()
    assert told.count("certificates.approve_lot") == 6


@pytest.mark.usefixtures("small")
def test_a_batch_taken_back_and_changed_is_approved_anew_lot_by_lot(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    service, approver = scene.service, scene.approver
    for lot in service.lots(approver, batch_id):
        for person in lot.sample.wanted:
            service.look_at_sample(approver, batch_id, person)
        service.approve_lot(approver, batch_id, lot.number)
    service.withdraw(scene.clerk, batch_id)
    scene.rename(people[0], name="赵改名")
    service.submit(scene.clerk, batch_id, scene.version(batch_id))
    lots = service.lots(approver, batch_id)
    assert not any(each.approved or each.sample.seen for each in lots), "that was another content"
    with pytest.raises(Refused) as refused:
        service.approve_and_issue(approver, batch_id)
    assert codes(refused) == {"lots_left"}


@pytest.mark.usefixtures("small")
@ONE_ENGINE
def test_whoever_prepared_a_batch_stands_for_none_of_its_lots(scene: Scene) -> None:
    batch_id = scene.submitted(*scene.class_of(3))
    for person in scene.service.lots(scene.clerk, batch_id)[0].sample.wanted:
        scene.service.look_at_sample(scene.clerk, batch_id, person)
    with pytest.raises(Refused) as refused:
        scene.service.approve_lot(scene.clerk, batch_id, 1)
    assert codes(refused) == {"same_person"}
    with pytest.raises(Refused) as refused:
        scene.service.lot_preflight(scene.approver, batch_id, 9)
    assert codes(refused) == {"lot_unknown"}


@ONE_ENGINE
def test_a_batch_of_one_lot_asks_for_nothing_the_settings_do_not_ask_for(scene: Scene) -> None:
    batch_id = scene.submitted(*scene.class_of(3))
    (lot,) = scene.service.lots(scene.approver, batch_id)
    assert lot.sample.wanted == ()
    choose(scene, store_settings.SAMPLE_LEAST, 2)
    (lot,) = scene.service.lots(scene.approver, batch_id)
    assert len(lot.sample.wanted) == 2
    assert scene.service.sample(scene.approver, batch_id).wanted == lot.sample.wanted
