"""Files that prove a reissue: kept by hash, shown in the history, gone with the person; both engines."""

import hashlib

import pytest

from academy.archive.facts_files import FileDraft
from academy.base.problems import Refused
from academy.certificates import rules_evidence, store
from academy.certificates.facts_reasons import EvidenceDraft, ReissueCause, ReissueDraft
from tests.printing.photos import photo
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_issue import codes
from tests.rooms.certificates.test_register import findings, three
from tests.rooms.conftest import COAL, an_actor


def lost_with(*files: FileDraft) -> ReissueDraft:
    return ReissueDraft(ReissueCause.LOST, "搬家时遗失", files)


def test_a_lost_declaration_is_kept_with_the_reissue_once_by_its_hash(scene: Scene) -> None:
    _, _, keys = three(scene)
    service, clerk = scene.service, scene.clerk
    declared, notice = FileDraft("遗失声明.jpg", photo()), FileDraft("登报.jpg", photo("L"))
    service.ask_reissue(clerk, keys[0], lost_with(declared, declared))
    service.add_reissue_evidence(clerk, keys[0], EvidenceDraft((declared, notice)))
    service.approve_reissue(scene.approver, keys[0])
    (row,) = service.reissues(clerk, keys[0])
    assert [each.name for each in row.evidence] == ["遗失声明.jpg", "登报.jpg"]
    content = service.evidence_file(clerk, row.evidence[0].id)
    assert hashlib.sha256(content).hexdigest() == row.evidence[0].sha256
    assert row.evidence[0].added_by == "孙志远"
    with pytest.raises(Refused):
        service.evidence_file(an_actor(903, COAL, network=False), row.evidence[0].id)
    assert service.reissues_asked(scene.approver) == []
    assert findings(scene) == set()
    with scene.door.database.transaction() as db:
        assert store.broken(db) == []


def test_what_is_no_scan_or_too_many_asks_for_nothing(scene: Scene) -> None:
    _, _, keys = three(scene)
    service, clerk = scene.service, scene.clerk
    with pytest.raises(Refused) as refused:
        service.ask_reissue(clerk, keys[0], lost_with(FileDraft("a.pdf", b"MZ\x90")))
    assert refused.value.problems[0].code == "attachment.wrong_type"
    many = [FileDraft(f"{at}.jpg", photo()) for at in range(rules_evidence.MOST_FILES + 1)]
    with pytest.raises(Refused) as refused:
        service.ask_reissue(clerk, keys[0], lost_with(*many))
    assert codes(refused) == {"evidence_many"}
    assert service.reissues(clerk, keys[0]) == []
    with pytest.raises(Refused) as refused:
        service.add_reissue_evidence(clerk, keys[0], EvidenceDraft((many[0],)))
    assert codes(refused) == {"reissue_not_asked"}
    service.ask_reissue(clerk, keys[0], lost_with())
    with pytest.raises(Refused) as refused:
        service.add_reissue_evidence(clerk, keys[0], EvidenceDraft())
    assert codes(refused) == {"evidence_none"}


def test_a_declined_reissue_takes_no_further_files_but_keeps_its_own(scene: Scene) -> None:
    _, _, keys = three(scene)
    scene.service.ask_reissue(scene.clerk, keys[0], lost_with(FileDraft("声明.jpg", photo())))
    scene.service.decline_reissue(scene.approver, keys[0])
    with pytest.raises(Refused) as refused:
        scene.service.add_reissue_evidence(
            scene.clerk, keys[0], EvidenceDraft((FileDraft("后补.jpg", photo()),))
        )
    assert codes(refused) == {"reissue_not_asked"}
    (row,) = scene.service.reissues(scene.clerk, keys[0])
    assert len(row.evidence) == 1
