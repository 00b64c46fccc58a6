"""Beside the second person: a third one to void, a sample to look at, release in an emergency."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import update

from academy.base.problems import Refused
from academy.base.settings import SettingValue
from academy.certificates import rules_release, store, store_ledger, store_settings
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchRow, BatchState, CertificateFilter, Form
from academy.certificates.facts_release import Offer
from academy.certificates.records import CertificateBatch
from tests.rooms.certificates.scene import Scene, wrong
from tests.rooms.certificates.test_issue import codes
from tests.rooms.conftest import COAL, HEAD, an_actor

ROW = BatchRow(
    1, 2, "B-2026-1124-01", 3, "炼钢班", CertificateKind.COMPLETION, Form.PLAIN, BatchState.SUBMITTED, 12,
    date(2026, 11, 24), 901, "孙志远", datetime(2026, 11, 24, 9), "", None, "", "a" * 64, 3,
)  # fmt: skip
ONE_ENGINE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def choose(scene: Scene, setting: Any, value: object) -> None:
    """What the academy has decided, from this year on."""
    with scene.door.database.transaction(write=True) as db:
        db.add(
            SettingValue(
                branch_id=HEAD, key=setting.key, value={"is": value}, source="院务会决定",
                holds_from=date(2026, 1, 1),
            )
        )  # fmt: skip


@pytest.mark.parametrize(
    ("count", "least", "percent", "size"),
    [(40, 0, 0, 0), (40, 5, 0, 5), (3, 5, 0, 3), (40, 5, 5, 5), (99, 5, 6, 6), (41, 0, 5, 3), (9, 0, 99, 9)],
)  # fmt: skip
def test_a_sample_is_the_larger_of_number_and_share(count: int, least: int, percent: int, size: int) -> None:
    drawn = rules_release.sample(ROW, 902, range(count), least, percent)
    assert len(set(drawn)) == size
    assert drawn == rules_release.sample(ROW, 902, range(count), least, percent), "asked again, the same"


def test_who_is_drawn_follows_from_content_and_approver() -> None:
    draws = {
        rules_release.sample(row, approver, range(100), 5, 0)
        for row in (ROW, replace(ROW, content_sha256="b" * 64))
        for approver in (902, 903)
    }
    assert len(draws) == 4


@pytest.mark.parametrize(
    ("changed", "offer", "reason", "code"),
    [
        ({}, Offer(True, 20, 3), "复核人住院", ""),
        ({}, Offer(), "复核人住院", "emergency_off"),
        ({}, Offer(True, 20, 3), " ", "emergency_reason_missing"),
        ({}, Offer(True, 20, 3, "", alone=True), "复核人住院", "emergency_nobody"),
        ({"people": 21}, Offer(True, 20, 3), "急", "emergency_many"),
        ({}, Offer(True, 20, 3, "B-1"), "急", "emergency_overdue"),
        ({"state": BatchState.DRAFT}, Offer(True, 20, 3), "急", "not_submitted"),
    ],
)
def test_what_an_emergency_may_be(changed: dict[str, Any], offer: Offer, reason: str, code: str) -> None:
    found = rules_release.emergency_problems(replace(ROW, **changed), offer, reason)
    assert [each.code.removeprefix("certificates.") for each in found] == [code] * bool(code)


@ONE_ENGINE
def test_voiding_takes_a_third_person_only_where_the_academy_says_so(scene: Scene) -> None:
    first, second = scene.issued(*scene.class_of(2)).certificate_ids
    scene.service.ask_void(scene.clerk, first, wrong("姓名印错"))
    scene.service.approve_void(scene.approver, first)
    choose(scene, store_settings.VOID_THIRD, True)
    scene.service.ask_void(scene.clerk, second, wrong("姓名印错"))
    with pytest.raises(Refused) as refused:
        scene.service.approve_void(scene.approver, second)
    assert codes(refused) == {"void_third"}
    scene.staff(904, "周会计")
    scene.service.approve_void(an_actor(904), second)
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []


def test_an_approver_looks_at_every_paper_of_his_sample_before_he_issues(scene: Scene) -> None:
    choose(scene, store_settings.SAMPLE_LEAST, 2)
    class_id, people = scene.class_of(4)
    batch_id = scene.submitted(class_id, people)
    service, approver = scene.service, scene.approver
    sample = service.sample(approver, batch_id)
    assert len(sample.wanted) == 2
    assert set(sample.wanted) <= set(people)
    with pytest.raises(Refused) as refused:
        service.approve_and_issue(approver, batch_id)
    assert dict(refused.value.problems[0].values) == {"left": "2", "count": "2"}
    shown = [service.look_at_sample(approver, batch_id, key) for key in sample.wanted]
    names = {each.person_id: each.name for each in service.eligibility(scene.clerk, class_id).candidates}
    assert names[sample.wanted[0]] in pypdfium2.PdfDocument(shown[0])[0].get_textpage().get_text_range()
    assert service.sample(approver, batch_id).left == ()
    assert service.sample(an_actor(904), batch_id).seen == frozenset(), "each looks for himself"
    service.withdraw(scene.clerk, batch_id)
    scene.rename(people[0], name="赵改名")
    service.submit(scene.clerk, batch_id, scene.version(batch_id))
    assert service.sample(approver, batch_id).seen == frozenset(), "that was another content"
    for key in service.sample(approver, batch_id).wanted:
        service.look_at_sample(approver, batch_id, key)
    assert len(service.approve_and_issue(approver, batch_id).certificate_ids) == 4


@ONE_ENGINE
def test_only_who_submitted_takes_a_batch_back(scene: Scene) -> None:
    batch_id = scene.submitted(*scene.class_of(2))
    with pytest.raises(Refused) as refused:
        scene.service.withdraw(scene.approver, batch_id)
    assert codes(refused) == {"withdraw_other"}
    scene.service.withdraw(scene.clerk, batch_id)
    assert scene.service.batch(scene.clerk, batch_id).row.state is BatchState.DRAFT


def remarks(scene: Scene, keys: Sequence[int]) -> set[str]:
    """What the ledger says beside these certificates."""
    with scene.door.database.transaction() as db:
        return {row.remark for row in store_ledger.ledger(db, keys)}


def test_a_release_in_an_emergency_stays_marked_until_somebody_else_countersigns(scene: Scene) -> None:
    service, clerk = scene.service, scene.clerk
    batch_id = scene.submitted(*scene.class_of(2))
    with pytest.raises(Refused) as refused:
        service.release_in_emergency(clerk, batch_id, "复核人住院")
    assert codes(refused) == {"emergency_off"}
    choose(scene, store_settings.EMERGENCY, True)
    with pytest.raises(Refused) as refused:
        service.release_in_emergency(clerk, batch_id, "复核人住院")
    assert codes(refused) == {"emergency_nobody"}, "on a machine of one account nothing is issued"
    scene.account(902)
    keys = service.release_in_emergency(clerk, batch_id, "复核人住院").certificate_ids
    (open_one,) = service.emergencies(an_actor(904))
    assert (open_one.batch.id, open_one.released_by, open_one.late) == (batch_id, "孙志远", False)
    assert open_one.due == open_one.released_at.date() + timedelta(days=3)
    assert not service.emergencies(an_actor(905, COAL, network=False))
    assert all(row.uncountersigned for row in service.certificate_rows(clerk, keys))
    sheet = service.certificate(clerk, keys[0])
    assert (sheet.emergency_by, sheet.emergency_reason, sheet.approver) == ("孙志远", "复核人住院", "")
    assert remarks(scene, keys) == {"紧急签发，待补签"}
    with pytest.raises(Refused) as refused:
        service.countersign(clerk, batch_id)
    assert codes(refused) == {"countersign_same_person"}
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []
    service.countersign(scene.approver, batch_id)
    assert service.certificate(clerk, keys[0]).approver == "刘初审"
    assert not service.emergencies(clerk)
    assert not service.certificate_rows(clerk, keys)[0].uncountersigned
    assert remarks(scene, keys) == {"紧急签发，已补签"}
    with pytest.raises(Refused) as refused:
        service.countersign(scene.approver, batch_id)
    assert codes(refused) == {"not_emergency"}
    assert service.certificate_ids(clerk, CertificateFilter()) != []


@ONE_ENGINE
def test_no_second_emergency_while_one_is_overdue(scene: Scene) -> None:
    choose(scene, store_settings.EMERGENCY, True)
    scene.account(902)
    class_id, people = scene.class_of(2)
    first = scene.submitted(class_id, people[:1])
    scene.service.release_in_emergency(scene.clerk, first, "复核人住院")
    with scene.door.database.transaction(write=True) as db:
        long_ago = datetime(2026, 11, 19, 9)
        db.execute(update(CertificateBatch).where(CertificateBatch.id == first).values(issued_at=long_ago))
    assert scene.service.emergencies(scene.clerk)[0].late
    second = scene.submitted(class_id, people[1:])
    with pytest.raises(Refused) as refused:
        scene.service.release_in_emergency(scene.clerk, second, "复核人住院")
    assert codes(refused) == {"emergency_overdue"}
    scene.service.countersign(scene.approver, first)
    assert scene.service.release_in_emergency(scene.clerk, second, "复核人住院").certificate_ids
