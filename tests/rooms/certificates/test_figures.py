"""How many certificates there are, and which wait for a second person to void them, on both engines."""

from academy.base.actor import Actor
from academy.network.facts import BranchCount
from tests.rooms.certificates.scene import Scene, wrong
from tests.rooms.conftest import STEEL


def test_certificates_are_counted_by_year_branch_and_state(scene: Scene, coal_clerk: Actor) -> None:
    issued = scene.issued(*scene.class_of(3))
    assert scene.service.figures(scene.clerk, 2026) == [BranchCount(STEEL, "issued", 3)]
    assert scene.service.figures(scene.clerk, 2025) == []
    assert scene.service.figures(coal_clerk, 2026) == []
    scene.service.ask_void(scene.clerk, issued.certificate_ids[0], wrong("姓名打印错误"))
    scene.service.approve_void(scene.approver, issued.certificate_ids[0])
    found = sorted(scene.service.figures(scene.clerk, 2026), key=lambda each: each.state)
    assert found == [BranchCount(STEEL, "issued", 2), BranchCount(STEEL, "void", 1)]


def test_what_is_only_prepared_is_no_certificate_yet(scene: Scene) -> None:
    scene.submitted(*scene.class_of(2))
    assert scene.service.figures(scene.clerk, 2026) == []


def test_a_request_to_void_waits_for_everybody_but_who_made_it(scene: Scene, coal_clerk: Actor) -> None:
    issued = scene.issued(*scene.class_of(2))
    asked = issued.certificate_ids[1]
    assert scene.service.voids_asked(scene.approver) == []
    scene.service.ask_void(scene.clerk, asked, wrong("姓名打印错误"))
    assert [row.id for row in scene.service.voids_asked(scene.approver)] == [asked]
    assert scene.service.voids_asked(scene.clerk) == []
    assert scene.service.voids_asked(coal_clerk) == []
    scene.service.approve_void(scene.approver, asked)
    assert scene.service.voids_asked(scene.approver) == []
