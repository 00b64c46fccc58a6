"""The template designer: drag, snap, arrows, the page drawn anew, a second person publishes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.problems import Refused, problem
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import Element, ElementKind, TemplateDraft, TemplateState
from academy.certificates.facts_template_keys import FIELDS
from academy.certificates.rules_template_built_in import BUILT_IN, built_in
from academy.certificates.service_templates import TemplateService
from academy.ui.certificates.designer_design import Design
from academy.ui.certificates.designer_fields import Wording
from academy.ui.certificates.designer_list import TemplatesPage
from academy.ui.certificates.designer_page import DesignerPage
from academy.ui.certificates.designer_panel import ElementPanel
from academy.ui.certificates.designer_snap import Box, landing
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.rooms.certificates.scene import Scene
from tests.ui.conftest import ScriptedNotices

RIGHT = "Correct-Horse-9"


def check_password(password: str) -> None:
    if password != RIGHT:
        raise Refused(problem("access.wrong"))


@pytest.fixture
def notices(workspace: Workspace) -> ScriptedNotices:
    assert isinstance(workspace.notices, ScriptedNotices)
    return workspace.notices


@pytest.fixture
def service(qtbot: QtBot, workspace: Workspace, scene: Scene) -> Iterator[TemplateService]:
    yield TemplateService(scene.door)
    qtbot.waitUntil(lambda: not workspace.worker.busy(), timeout=20_000)  # before its database is gone


def shown(qtbot: QtBot, page: Page, width: int = 1180, height: int = 690) -> None:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.opened()


def press(page: QWidget, words: str) -> None:
    (found,) = (
        each
        for each in page.findChildren(QPushButton)
        if each.text().strip() == words and each.isVisibleTo(page)
    )
    assert found.isEnabled(), words
    found.click()


def designer(qtbot: QtBot, workspace: Workspace, service: TemplateService, actor: Actor) -> DesignerPage:
    draft = TemplateDraft(replace(built_in("classic"), title="齐河样式"))
    page = DesignerPage(workspace, service, actor, check_password, draft)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: not page.canvas._image.isNull(), timeout=20_000)
    return page


def said(notices: ScriptedNotices, words: str) -> bool:
    return any(words in sentence for _, sentences in notices.said for sentence in sentences)


def number_of(page: DesignerPage, text: str) -> int:
    return next(at for at, each in enumerate(page.design.template.elements) if each.text == text)


@pytest.mark.parametrize(
    ("moved", "free", "x", "y", "upright"),
    [
        (Box(100.04, 50.03, 20, 10), False, 100.0, 50.0, None),  # nothing near: the tenth of a millimetre
        (Box(138.1, 50, 20, 10), False, 138.5, 50.0, 148.5),  # its middle on the sheet's middle
        (Box(138.1, 50, 20, 10), True, 138.1, 50.0, None),
        (Box(59.2, 80, 20, 10), False, 60.0, 80.0, 60.0),  # its left edge on another's
        (Box(276.4, 80, 20, 10), False, 277.0, 80.0, 297.0),  # its right edge on the sheet's
    ],
)
def test_a_dragged_element_is_held_by_lines(
    moved: Box, free: bool, x: float, y: float, upright: float | None
) -> None:
    found = landing(moved, [Box(60, 120, 31, 7)], (297, 210), free)
    assert (found.x, found.y, found.upright) == (x, y, upright)


def test_the_mouse_moves_an_element_and_the_arrows_by_a_tenth(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene
) -> None:
    page = designer(qtbot, workspace, service, scene.clerk)
    page.design.pick(number_of(page, "扫码核验"))
    was = page.design.element()
    assert was is not None
    start = page.canvas.rect_of(was).center().toPoint()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (10, 25, 40):
        QTest.mouseMove(page.canvas, start + QPoint(step, 0))
    QTest.mouseRelease(
        page.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(40, 0)
    )
    moved = page.design.element()
    assert moved is not None
    assert moved.text == was.text
    assert abs(moved.x - was.x - 40 / page.canvas.scale()) < 1.3
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(3):  # the last key leaves no modifier behind for the tests that follow
        QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    nudged = page.design.element()
    assert nudged is not None
    assert (round(nudged.x - moved.x, 3), round(nudged.y - moved.y, 3)) == (0.3, 1.0)
    page.design.undo()  # the arrows were one step, the drag another
    page.design.undo()
    assert page.design.template.elements == replace(built_in("classic")).elements
    page.design.redo()
    assert page.design.can_undo()


def test_a_code_stays_square_and_between_its_least_and_its_most_side(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene
) -> None:
    page = designer(qtbot, workspace, service, scene.clerk)
    kinds = [each.kind for each in page.design.template.elements]
    page.design.pick(kinds.index(ElementKind.CODE))

    def code() -> Element:
        found = page.design.element()
        assert found is not None
        return found

    was, none = code(), Qt.KeyboardModifier.NoModifier
    for far, side in ((120, 25.0), (-240, 22.0)):
        corner = page.canvas.rect_of(code()).bottomRight().toPoint()
        QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, none, corner)
        for part in (2, 1):
            QTest.mouseMove(page.canvas, corner + QPoint(far // part, far // part))
        QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, none, corner + QPoint(far, far))
        assert (code().x, code().y, code().w, code().h) == (was.x, was.y, side, side)
    (panel,) = page.findChildren(ElementPanel)
    width = panel._entries["w"]
    for typed, side in (("23.5", 23.5), ("30", 25.0), ("10", 22.0)):
        width.setFocus()
        width.selectAll()
        QTest.keyClicks(width, typed)
        QTest.keyClick(width, Qt.Key.Key_Return)
        assert (code().w, code().h) == (side, side)


def test_what_does_not_fit_is_told_and_the_rest_is_drawn(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene
) -> None:
    page = designer(qtbot, workspace, service, scene.clerk)
    page.design.pick(number_of(page, "{证书编号}"))
    page.design.set_element(w=6.0, least=9.0)
    qtbot.waitUntil(lambda: page.faults.isVisibleTo(page), timeout=20_000)
    page.design.undo()
    qtbot.waitUntil(lambda: not page.faults.isVisibleTo(page), timeout=20_000)
    page.design.pick(number_of(page, "{证书编号}"))
    page.design.remove()
    qtbot.waitUntil(lambda: page.faults.isVisibleTo(page), timeout=20_000)
    press(page, "提交")
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    qtbot.waitUntil(lambda: said(notices, "证书编号"), timeout=20_000)


def test_a_template_goes_from_the_clerk_to_the_approver(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene, notices: ScriptedNotices
) -> None:
    page = designer(qtbot, workspace, service, scene.clerk)
    page._add(ElementKind.TEXT)
    page.design.set_element(text="{主办单位}", y=190.0, w=90.0, size=9.0)
    assert page.unsaved()
    press(page, "提交")
    qtbot.waitUntil(lambda: "已提交，等待另一人发布" in notices.toasts, timeout=20_000)
    (row,) = (each for each in service.templates(scene.approver) if each.id)
    assert row.state is TemplateState.SUBMITTED
    sheet = service.template(scene.approver, row.key)
    draft = TemplateDraft(sheet.template, row.id, row.version, row.branch_id)
    second = DesignerPage(workspace, service, scene.approver, check_password, draft, sheet.row)
    shown(qtbot, second)
    press(second, "发布…")
    (dialog,) = second.window().findChildren(FormDialog)
    dialog.form.fields[0].set_value(RIGHT)
    press(dialog, "发布")
    qtbot.waitUntil(lambda: "模板已发布" in notices.toasts, timeout=20_000)
    assert service.template(scene.clerk, row.key).row.state is TemplateState.PUBLISHED


def test_the_list_shows_all_and_opens_a_copy_of_a_built_in_one(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene, tmp_path: Path,
    notices: ScriptedNotices,
) -> None:  # fmt: skip
    page = TemplatesPage(workspace, service, scene.clerk, check_password)
    opened: list[DesignerPage] = []
    page.opening.connect(opened.append)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == len(BUILT_IN), timeout=20_000)
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: page.view.pages() == 1, timeout=20_000)
    press(page, "打开")
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].design.template.title == "经典（A4 横）（自定）"
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "academy-certificate",\n"version": 1e9}', "utf-8")
    notices.files = [broken]
    press(page, "导入…")
    qtbot.waitUntil(lambda: said(notices, "第 2 行"), timeout=20_000)
    for each in opened:
        qtbot.addWidget(each)


@pytest.mark.parametrize(
    ("kinds", "offered", "absent"),
    [
        ((CertificateKind.HONOUR,), {"表彰内容", "班名", "姓名"}, {"学时", "分数", "成绩", "导师"}),
        ((CertificateKind.APPRENTICESHIP,), {"导师", "出师日期"}, {"学时", "培训期间", "表彰内容"}),
        ((CertificateKind.HONOUR, CertificateKind.TRAINING), {"学时", "分数", "表彰内容"}, {"导师"}),
    ],
)
def test_only_fields_that_some_certificate_of_the_design_fills_are_offered(
    qtbot: QtBot, workspace: Workspace, kinds: tuple[CertificateKind, ...], offered: set[str],
    absent: set[str],
) -> None:  # fmt: skip
    template = replace(built_in("classic"), kinds=kinds)
    design = Design(template)
    panel = ElementPanel(design, workspace.language)
    qtbot.addWidget(panel)
    design.pick(next(at for at, each in enumerate(template.elements) if each.kind is ElementKind.TEXT))
    wording = panel.findChildren(Wording)[-1]
    words = {each.text() for each in wording.insert.menu().actions()}
    word = workspace.language.words.word
    names = {name for name, key in FIELDS.items() if word(f"certificates.field.{key}") in words}
    assert offered <= names
    assert not absent & names


def test_keys_of_the_window_mean_the_design_while_it_has_them(
    qtbot: QtBot, workspace: Workspace, service: TemplateService, scene: Scene
) -> None:
    page = designer(qtbot, workspace, service, scene.clerk)
    window, undone = QMainWindow(), list[str]()
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    for keys in ("Ctrl+Z", "Ctrl+D"):
        QShortcut(QKeySequence(keys), window).activated.connect(lambda keys=keys: undone.append(keys))
    window.show()
    before = len(page.design.template.elements)
    page.design.pick(0)
    QTest.keyClick(page.canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(page.design.template.elements) == before + 1
    QTest.keyClick(page.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.design.template.elements) == before
    assert undone == []
