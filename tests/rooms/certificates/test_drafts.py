"""A batch that is only a draft: taken back by its preparer, with the people in it."""

import pytest

from academy.access.service_history import HistoryService
from academy.base.door import verbs_of
from academy.base.problems import Refused
from academy.certificates import store
from academy.certificates.service import CertificateService
from tests.rooms.certificates.scene import Scene


def test_a_draft_batch_is_taken_back_with_its_people_until_it_is_submitted(scene: Scene) -> None:
    history = HistoryService(scene.door, verbs_of(CertificateService))
    class_id, people = scene.class_of(3)
    chosen = lambda: [key for _, key in held(scene, batch_id)]  # noqa: E731
    batch_id = scene.service.prepare(scene.clerk, scene.draft(class_id, people))
    fewer = scene.draft(class_id, people[:2], batch_id=batch_id, version=scene.version(batch_id))
    scene.service.prepare(scene.clerk, fewer)
    assert chosen() == people[:2]
    for step, left in ((0, people), (1, [])):
        history.undo(scene.clerk, history.undoable(scene.clerk)[0].id)
        assert chosen() == left, step
    assert scene.service.batches(scene.clerk) == []
    for left in (people, people[:2]):
        history.redo(scene.clerk, history.steps(scene.clerk, 0).redo[0].id)
        assert chosen() == left
    scene.service.cancel_batch(scene.clerk, batch_id, scene.version(batch_id))
    assert chosen() == []
    history.undo(scene.clerk, history.undoable(scene.clerk)[0].id)
    assert chosen() == people[:2]
    line = history.undoable(scene.clerk)[0].id
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    with pytest.raises(Refused) as no:
        history.undo(scene.clerk, line)
    assert no.value.problems[0].code == "undo.sealed_since"
    assert len(scene.service.approve_and_issue(scene.approver, batch_id).certificate_ids) == 2


def held(scene: Scene, batch_id: int) -> list[tuple[int, int]]:
    with scene.door.database.transaction() as db:
        return store.people_of(db, batch_id)
