"""Voiding with a cause, evidence and notice; who keeps out of a decision; both engines."""

import hashlib
from datetime import date, datetime

import pytest
from sqlalchemy import func, select

from academy.archive.facts_files import FileDraft
from academy.archive.records import Blob
from academy.base.problems import Refused
from academy.certificates import rules_evidence, rules_voids, store, store_settings
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_reasons import (
    EvidenceDraft,
    NoticeDraft,
    ReissueDraft,
    VoidCause,
    VoidDraft,
    VoidRow,
    VoidTerms,
)
from academy.people.facts_kin import KinDraft, KinKind
from academy.people.service import PeopleService
from tests.printing.photos import photo
from tests.rooms.certificates.scene import Scene, lost, wrong
from tests.rooms.certificates.test_issue import codes
from tests.rooms.certificates.test_register import findings, three
from tests.rooms.certificates.test_release import ONE_ENGINE, choose
from tests.rooms.certificates.test_rules import sheet
from tests.rooms.conftest import COAL, an_actor

TODAY = date(2026, 11, 23)
ASKED = VoidRow(
    1, 2, "QH-1", "asked", VoidCause.DECEIT, "冒名", 901, "孙志远", datetime(2026, 11, 20, 9), "", None,
    None, "",
)  # fmt: skip


def test_a_voiding_names_a_cause_of_the_list_and_what_is_wrong(scene: Scene) -> None:
    _, _, keys = three(scene)
    with pytest.raises(Refused) as refused:
        scene.service.ask_void(scene.clerk, keys[0], VoidDraft())
    assert codes(refused) == {"void_cause_missing", "void_reason_missing"}
    with pytest.raises(Refused) as refused:
        scene.service.ask_reissue(scene.clerk, keys[0], ReissueDraft())
    assert codes(refused) == {"reissue_cause_missing", "reissue_reason_missing"}
    scene.service.ask_void(scene.clerk, keys[0], wrong("冒名", cause=VoidCause.DECEIT))
    (row,) = scene.service.voids(scene.clerk, keys[0])
    assert (row.state, row.cause, row.reason, row.asked_by) == ("asked", VoidCause.DECEIT, "冒名", "孙志远")


def test_evidence_is_kept_once_by_its_hash_and_shown_in_the_history(scene: Scene) -> None:
    _, _, keys = three(scene)
    letter = FileDraft("来函.jpg", photo())
    scene.service.ask_void(scene.clerk, keys[0], wrong("姓名印错", letter, letter))
    scene.service.approve_void(scene.approver, keys[0])
    scene.service.add_evidence(scene.clerk, keys[0], EvidenceDraft((letter,)))
    (row,) = scene.service.voids(scene.clerk, keys[0])
    (file,) = row.evidence
    content = scene.service.evidence_file(scene.clerk, file.id)
    assert (file.name, file.media, file.added_by) == ("来函.jpg", "image/jpeg", "孙志远")
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert file.size == len(content)
    with scene.door.database.transaction() as db:
        kept = select(func.count()).select_from(Blob).where(Blob.sha256 == file.sha256)
        assert db.scalar(kept) == 1
    with pytest.raises(Refused):
        scene.service.evidence_file(an_actor(903, COAL, network=False), file.id)
    assert findings(scene) == set()


def test_a_file_that_is_no_scan_voids_nothing_and_keeps_nothing(scene: Scene) -> None:
    _, _, keys = three(scene)
    with pytest.raises(Refused) as refused:
        scene.service.ask_void(scene.clerk, keys[0], wrong("姓名印错", FileDraft("a.pdf.exe", b"MZ\x90")))
    assert refused.value.problems[0].code == "attachment.wrong_type"
    many = tuple(FileDraft(f"{at}.jpg", photo()) for at in range(rules_evidence.MOST_FILES + 1))
    with pytest.raises(Refused) as refused:
        scene.service.ask_void(scene.clerk, keys[0], wrong("姓名印错", *many))
    assert codes(refused) == {"evidence_many"}
    assert scene.service.voids(scene.clerk, keys[0]) == []
    assert not scene.service.certificate(scene.clerk, keys[0]).row.void_asked
    with pytest.raises(Refused) as refused:
        scene.service.add_evidence(scene.clerk, keys[0], EvidenceDraft((FileDraft("a.jpg", photo()),)))
    assert codes(refused) == {"void_not_asked"}


def test_a_declined_voiding_stays_on_record_with_who_asked_and_why(scene: Scene) -> None:
    _, _, keys = three(scene)
    scene.service.ask_void(scene.clerk, keys[0], wrong("看错了"))
    scene.service.decline_void(scene.approver, keys[0])
    scene.service.ask_void(scene.clerk, keys[0], wrong("真的错了", cause=VoidCause.WRONG_FACT))
    scene.service.approve_void(scene.approver, keys[0])
    told = [(each.state, each.reason, each.decided_by) for each in scene.service.voids(scene.clerk, keys[0])]
    assert told == [("declined", "看错了", "刘初审"), ("approved", "真的错了", "刘初审")]
    assert scene.service.certificate(scene.clerk, keys[0]).row.state is CertificateState.VOID
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []


@pytest.mark.parametrize(
    ("state", "asked_by", "approver", "codes"),
    [
        (CertificateState.ISSUED, 901, 902, []),
        (CertificateState.DELIVERED, 901, 902, []),
        (CertificateState.ISSUED, 901, 901, ["void_same_person"]),
        (CertificateState.ISSUED, None, 902, ["void_not_asked"]),
        (CertificateState.ISSUED, 901, None, ["approver_nobody"]),
        (CertificateState.VOID, 901, 902, ["not_official"]),
        (CertificateState.REPLACED, 901, 902, ["not_official"]),
    ],
)
def test_who_may_void(
    state: CertificateState, asked_by: int | None, approver: int | None, codes: list[str]
) -> None:
    asked = ASKED if asked_by is not None else None
    found = rules_voids.void_problems(sheet(state, asked_by), asked, asked_by, approver)
    assert [each.code.removeprefix("certificates.") for each in found] == codes


@pytest.mark.parametrize(
    ("told_on", "today", "terms", "code"),
    [
        (None, TODAY, VoidTerms(), ""),
        (None, TODAY, VoidTerms(evidence=True), "evidence_missing"),
        (None, TODAY, VoidTerms(appeal_days=5), "holder_not_told"),
        (date(2026, 11, 20), date(2026, 11, 25), VoidTerms(appeal_days=5), "appeal_open"),
        (date(2026, 11, 20), date(2026, 11, 26), VoidTerms(appeal_days=5), ""),
    ],
)
def test_what_an_academy_may_ask_of_a_voiding(
    told_on: date | None, today: date, terms: VoidTerms, code: str
) -> None:
    asked = VoidRow(**{name: getattr(ASKED, name) for name in ASKED.__slots__} | {"told_on": told_on})
    found = rules_voids.terms_problems(asked, terms, today)
    assert [each.code.removeprefix("certificates.") for each in found] == [code] * bool(code)


@ONE_ENGINE
def test_where_the_academy_says_so_the_holder_is_told_and_may_object_before_it_is_void(scene: Scene) -> None:
    _, _, keys = three(scene)
    choose(scene, store_settings.VOID_EVIDENCE, True)
    choose(scene, store_settings.VOID_APPEAL, 3)
    branch_id = scene.service.certificate(scene.clerk, keys[0]).row.branch_id
    assert scene.service.void_terms(scene.clerk, branch_id) == VoidTerms(True, 3)
    scene.service.ask_void(scene.clerk, keys[0], wrong("不符合条件", cause=VoidCause.NOT_ENTITLED))
    with pytest.raises(Refused) as refused:
        scene.service.approve_void(scene.approver, keys[0])
    assert codes(refused) == {"evidence_missing", "holder_not_told"}
    with pytest.raises(Refused) as refused:
        scene.service.note_told(scene.clerk, keys[0], NoticeDraft(date(2026, 11, 22), " "))
    assert codes(refused) == {"told_early", "told_how_missing"}
    scene.service.note_told(scene.clerk, keys[0], NoticeDraft(TODAY, "电话告知本人"))
    scene.service.add_evidence(scene.clerk, keys[0], EvidenceDraft((FileDraft("核查.jpg", photo()),)))
    with pytest.raises(Refused) as refused:
        scene.service.approve_void(scene.approver, keys[0])
    assert codes(refused) == {"appeal_open"}


def kin(scene: Scene) -> PeopleService:
    return PeopleService(scene.door, scene.service._vault)


def test_a_declared_relative_neither_issues_nor_reissues_nor_voids(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    batch_id = scene.submitted(class_id, people)
    service, declared = scene.service, kin(scene)
    key = declared.declare_relative(scene.clerk, people[0], KinDraft(902, KinKind.IN_LAW))
    with pytest.raises(Refused) as refused:
        service.approve_and_issue(scene.approver, batch_id)
    assert codes(refused) == {"approver_related"}
    name = service.eligibility(scene.clerk, class_id).candidates[0].name
    assert dict(refused.value.problems[0].values) == {"names": name}
    scene.staff(904, "周会计")
    keys = service.approve_and_issue(an_actor(904), batch_id).certificate_ids
    service.ask_reissue(scene.clerk, keys[0], lost("遗失"))
    with pytest.raises(Refused) as refused:
        service.approve_reissue(scene.approver, keys[0])
    assert codes(refused) == {"approver_related"}
    service.decline_reissue(scene.approver, keys[0])
    service.ask_void(scene.clerk, keys[0], wrong("姓名印错"))
    with pytest.raises(Refused) as refused:
        service.approve_void(scene.approver, keys[0])
    assert codes(refused) == {"approver_related"}
    declared.withdraw_relative(scene.clerk, key)
    service.approve_void(scene.approver, keys[0])


@ONE_ENGINE
def test_whoever_declares_a_relative_himself_cannot_take_it_back(scene: Scene) -> None:
    _, people = scene.class_of(3)
    declared = kin(scene)
    for draft, code in (
        (KinDraft(), {"kin.other_missing", "kin.kind_missing"}),
        (KinDraft(902, KinKind.SPOUSE), {"kin.oneself"}),
    ):
        with pytest.raises(Refused) as refused:
            declared.declare_own_relative(scene.approver, draft)
        assert {each.code for each in refused.value.problems} == code
    key = declared.declare_own_relative(scene.approver, KinDraft(people[1], KinKind.LINEAL))
    with pytest.raises(Refused) as refused:
        declared.declare_relative(scene.clerk, people[1], KinDraft(902, KinKind.LINEAL))
    assert {each.code for each in refused.value.problems} == {"kin.twice"}
    with pytest.raises(Refused) as refused:
        declared.withdraw_relative(scene.approver, key)
    assert {each.code for each in refused.value.problems} == {"kin.own_withdraw"}
    (mine,) = declared.own_relatives(scene.approver)
    (his,) = declared.relatives(scene.clerk, people[1])
    assert (mine.other_id, his.other_id, his.name, his.declared_by) == (people[1], 902, "刘初审", "刘初审")
    declared.withdraw_relative(scene.clerk, key)
    assert declared.own_relatives(scene.approver) == []
