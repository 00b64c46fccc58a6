"""A design outlives a crash, and meets what another one saved meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.base.drafts import DraftBox
from academy.base.vault import Vault
from academy.certificates.facts_template import TemplateDraft
from academy.certificates.rules_template_built_in import built_in
from academy.certificates.service_templates import TemplateService
from academy.ui.certificates.designer_list import TemplatesPage
from academy.ui.certificates.designer_page import DesignerPage
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.rooms.certificates.scene import Scene

ACCOUNT = 7


@pytest.fixture
def service(qtbot: QtBot, workspace: Workspace, scene: Scene) -> Iterator[TemplateService]:
    yield TemplateService(scene.door)
    qtbot.waitUntil(lambda: not workspace.worker.busy(), timeout=20_000)  # before its database is gone


@pytest.fixture
def box(workspace: Workspace, tmp_path: Path) -> Iterator[DraftBox]:
    box = DraftBox(tmp_path / "drafts", Vault(bytes(range(32))))
    workspace.drafts.begin(box, ACCOUNT, lambda: ("templates", ""))
    yield box
    workspace.drafts.end()


@pytest.fixture
def key(service: TemplateService, scene: Scene) -> int:
    return service.keep_template(scene.clerk, TemplateDraft(replace(built_in("classic"), title="齐河样式")))


def designer(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene, key: int
) -> DesignerPage:
    sheet = service.template(scene.clerk, str(key))
    draft = TemplateDraft(sheet.template, key, sheet.row.version, sheet.row.branch_id, sheet.scan)
    page = DesignerPage(workspace, service, scene.clerk, lambda _: None, draft, sheet.row)
    qtbot.addWidget(page)
    return page


def other(service: TemplateService, scene: Scene, key: int, **values: object) -> None:
    sheet = service.template(scene.clerk, str(key))
    changed = replace(sheet.template, **values)  # type: ignore[arg-type]
    service.keep_template(
        scene.clerk, TemplateDraft(changed, key, sheet.row.version, sheet.row.branch_id, None)
    )


def compared(page: QWidget, qtbot: QtBot) -> ConflictDialog:
    qtbot.waitUntil(lambda: bool(page.findChildren(ConflictDialog)))
    return page.findChildren(ConflictDialog)[-1]


def test_a_template_saved_by_another_meanwhile_is_compared_part_by_part(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene, key: int
) -> None:
    page = designer(qtbot, workspace, service, scene, key)
    first = page.design.template.elements[0]
    page.design.set_page(title="我的标题", elements=page.design.template.elements[1:])
    other(service, scene, key, title="对方的标题", height=200.0)
    page._save()
    dialog = compared(page, qtbot)
    shown = {name: (each.text(), dialog.theirs[name].text()) for name, each in dialog.mine.items()}
    assert shown["title"] == ("我的标题", "对方的标题")
    assert shown["height"] == ("210", "200")
    assert set(shown) == {"title", "height", "elements"}
    assert {name for name, each in dialog.mine.items() if each.isChecked()} == {"title", "elements"}
    dialog.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    held = service.template(scene.clerk, str(key)).template
    assert (held.title, held.height) == ("我的标题", 200.0)
    assert first not in held.elements


def test_a_design_is_offered_after_a_crash_and_forgotten_when_saved(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene, key: int, box: DraftBox
) -> None:
    page = designer(qtbot, workspace, service, scene, key)
    page.design.set_page(title="没有保存的标题")
    qtbot.waitUntil(lambda: len(box.found(ACCOUNT)) == 1)
    held = box.found(ACCOUNT)
    workspace.drafts.end()
    workspace.drafts.begin(box, ACCOUNT, lambda: ("templates", ""))
    workspace.drafts.take(held)
    other(service, scene, key, height=200.0)
    listed = TemplatesPage(workspace, service, scene.clerk, lambda _: None)
    qtbot.addWidget(listed)
    found: list[Page] = []
    listed.opening.connect(found.append)
    listed.opened()
    qtbot.waitUntil(lambda: bool(listed.model.facts()) and not workspace.worker.busy(), timeout=20_000)
    listed.resume(held[0].title)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    (again,) = found
    assert isinstance(again, DesignerPage)
    qtbot.addWidget(again)
    assert not again._kept.strip.isHidden()
    again._kept.take_over()
    assert again.design.template.title == "没有保存的标题"
    assert again.unsaved()
    again._save()  # what was saved since the crash is not overwritten
    compared(again, qtbot).save.click()
    qtbot.waitUntil(lambda: not again.unsaved())
    stored = service.template(scene.clerk, str(key)).template
    assert (stored.title, stored.height) == ("没有保存的标题", 200.0)
    qtbot.waitUntil(lambda: box.found(ACCOUNT) == [])
