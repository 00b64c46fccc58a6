"""The issuing page after its draft was taken back by undo."""

from pytestqt.qtbot import QtBot

from academy.access.service_history import HistoryService
from academy.base.door import verbs_of
from academy.certificates.service import CertificateService
from academy.ui.parts.workspace import Workspace
from tests.rooms.certificates.scene import Scene
from tests.ui.certificates.test_certificate_pages import issue_page


def test_a_draft_that_was_taken_back_is_kept_anew(qtbot: QtBot, workspace: Workspace, scene: Scene) -> None:
    history = HistoryService(scene.door, verbs_of(CertificateService))
    class_id, _ = scene.class_of(2)
    page = issue_page(qtbot, workspace, scene, scene.clerk, class_id)
    page._keep(submit=False)
    qtbot.waitUntil(lambda: page.batch is not None)
    first = page.batch
    history.undo(scene.clerk, history.undoable(scene.clerk)[0].id)
    assert scene.service.batches(scene.clerk) == []
    page._keep(submit=False)
    qtbot.waitUntil(lambda: page.batch is not None and page.batch != first)
    assert [row.id for row in scene.service.batches(scene.clerk)] == [page.batch.id]
    assert page.batch.people == 2
