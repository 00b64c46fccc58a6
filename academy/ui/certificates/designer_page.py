"""The template designer: elements at the left, the sheet as it will be printed, what is chosen beside it."""

from collections.abc import Callable, Hashable
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from academy.base.actor import Actor
from academy.base.files import keep_whole
from academy.base.problems import Problem, Refused
from academy.certificates.facts_template import (
    Sample,
    Template,
    TemplateDraft,
    TemplateRow,
    TemplateSheet,
    TemplateState,
    Trial,
)
from academy.ui.certificates.designer_design import Design
from academy.ui.certificates.designer_frame import DesignerFrame
from academy.ui.certificates.designer_kept import NEW, DesignKept
from academy.ui.certificates.reason_dialog import ask_password, ask_reason
from academy.ui.parts.conflict import MEANWHILE
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.pdfview import draw_page
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service_templates import TemplateService

Then = Callable[[int], object] | None
PAUSE = 120  # milliseconds after the last change before the page is drawn anew
SHARP = 1.0  # pixels of the picture for one of the screen
FILES = "JSON (*.json)"
PICTURES = "JPEG, PNG (*.jpg *.jpeg *.png)"


class DesignerPage(DesignerFrame):
    """One template. `draft` is what is begun with; `confirm(password)` raises Refused for a wrong one."""

    def __init__(
        self,
        workspace: Workspace,
        service: "TemplateService",
        actor: Actor,
        confirm: Callable[[str], object],
        draft: TemplateDraft,
        row: TemplateRow | None = None,
    ) -> None:
        super().__init__(workspace, Design(draft.template), actor)
        self._service, self._actor, self._confirm = service, actor, confirm
        self._draft, self._row = draft, row
        self._scan = draft.scan
        self._kept = DesignKept(workspace, self.design, self)
        self._kept.taken.connect(self._on_taken)
        self.body.insertWidget(0, self._kept.strip)
        self._drawing, self._stale = False, True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._draw)
        self.design.changed.connect(self._on_changed)
        self.scaled.connect(self._on_changed)
        self.sheet_panel.scan_wanted.connect(self._on_scan)
        self.sheet_panel.say_scan(bool(self._scan))
        self.samples.chosen.connect(lambda _key: self._on_changed())
        self.kinds.chosen.connect(lambda _kind: self._on_changed())
        self.acts["save"].clicked.connect(lambda: self._save())
        self.acts["submit"].clicked.connect(lambda: self._save(self._submit))
        self.acts["publish"].clicked.connect(lambda: self._on_publish())
        self.acts["back"].clicked.connect(lambda: self._on_return())
        self.acts["export"].clicked.connect(lambda: self._on_export())
        for keys, act in (
            ("Ctrl+Z", self.design.undo), ("Ctrl+Y", self.design.redo), ("Ctrl+Shift+Z", self.design.redo),
            ("Ctrl+D", self.design.duplicate),
        ):  # fmt: skip
            InOrder(self, keys, act, elsewhere=False)  # the window has them for steps and pins
        InOrder(self, "Ctrl+S", self._save)
        self._kept.begin(draft)

    def opened(self) -> None:
        self.workspace.worker.run(self, lambda: self._service.template_samples(self._actor), self._on_samples)
        self._follow()

    def unsaved(self) -> bool:
        return self.design.dirty()

    def help_text(self) -> str:
        return self.tr(
            "Drag moves an element and lines hold it; Alt lets go. Arrows move by 0.1 mm, with Shift by 1 "
            "mm; Page Down goes to the next element, Delete removes it. What does not fit is told below the "
            "sheet."
        )

    def _follow(self) -> None:
        state = self._row.state if self._row else TemplateState.DRAFT
        self.show_state(self._row, self._draft.id, self.design.dirty())
        self.acts["publish"].setVisible(
            state is TemplateState.SUBMITTED and self._actor.may("certificates.approve")
        )
        self.acts["back"].setVisible(self.acts["publish"].isVisibleTo(self))
        may = self._actor.may("certificates.template")
        self.acts["save"].setVisible(may)
        self.acts["submit"].setVisible(may and state is not TemplateState.SUBMITTED)
        self.acts["save"].setEnabled(self.design.dirty() or not self._draft.id)

    def _on_samples(self, samples: list[Sample]) -> None:
        self.samples.offer([(each.key, each.name) for each in samples])
        self._on_changed()

    def _on_changed(self) -> None:
        self._stale = True
        self._follow()
        self._pause.start()

    def _draw(self) -> None:
        """One drawing at a time; what changes meanwhile is drawn after it."""
        if self._drawing or not self._stale:
            return
        self._drawing, self._stale = True, False
        template, scan = self.design.template, self._scan
        kind, sample = self.kinds.value(), self.samples.value()
        if kind is None or sample is None:
            self._drawing = False
            return
        self.workspace.worker.run(
            self,
            lambda: (
                self._service.preview_template(self._actor, template, kind, sample, scan),
                self._service.template_problems(self._actor, template),
            ),
            lambda answer: self._on_trial(*answer),
            self._on_refused,
        )

    def _on_trial(self, trial: Trial, problems: list[Problem]) -> None:
        self.say([*trial.problems, *problems])
        width = round(self.canvas.sheet_rect().width() * self.devicePixelRatioF() * SHARP)
        self.workspace.worker.draw(self, lambda: draw_page(trial.pdf, 0, width), self._on_drawn)

    def _on_drawn(self, drawn: tuple[bytes, int, int, int]) -> None:
        pixels, wide, high, _ = drawn
        image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()
        self.canvas.show_image(image)
        self._drawing = False
        self._draw()

    def _on_refused(self, no: Refused) -> None:
        self._drawing = False
        self.say(no.problems)
        self._draw()

    def _save(self, then: Then = None) -> None:
        draft = TemplateDraft(
            self.design.template, self._draft.id, self._draft.version, self._draft.branch_id,
            self._scan if self._scan is not self._draft.scan or not self._draft.id else None,
        )  # fmt: skip

        def job() -> tuple[int, TemplateSheet]:
            unchanged = draft.id and not self.design.dirty()
            key = draft.id if unchanged else self._service.keep_template(self._actor, draft)
            return key, self._service.template(self._actor, str(key))

        self.workspace.worker.run(
            self, job, lambda answer: self._on_saved(*answer, then), lambda no: self._on_not_kept(no, then)
        )

    def _on_not_kept(self, no: Refused, then: Then) -> None:
        """Where another one saved first, both versions are compared: neither is lost without a word."""
        if not self._draft.id or all(each.code != MEANWHILE for each in no.problems):
            self.workspace.notices.refused(self, no)
            return
        key = str(self._draft.id)
        self.workspace.worker.run(
            self, lambda: self._service.template(self._actor, key),
            lambda sheet: self._on_overtaken(sheet, then),
        )  # fmt: skip

    def _on_overtaken(self, sheet: TemplateSheet, then: Then) -> None:
        def settled(mine: set[Hashable]) -> None:
            held = {each.name: getattr(self.design.template, each.name) for each in fields(Template)}
            chosen = {name: value for name, value in held.items() if name in mine}
            if "scan" not in mine:
                self._scan = sheet.scan
            self._show_stored(sheet)
            self.design.meet(sheet.template, replace(sheet.template, **chosen))
            self._save(then)

        self._kept.compare(sheet.template, settled)

    def _show_stored(self, sheet: TemplateSheet) -> None:
        self._row, row = sheet.row, sheet.row
        self._draft = TemplateDraft(sheet.template, row.id, row.version, row.branch_id, sheet.scan)

    def _on_taken(self, version: int) -> None:
        """What was kept changes the version of then: what others saved since is seen when it is saved."""
        self._draft = replace(self._draft, version=version)

    def _on_saved(self, key: int, sheet: TemplateSheet, then: Then) -> None:
        self._row = sheet.row
        self._draft = TemplateDraft(sheet.template, key, sheet.row.version, sheet.row.branch_id, self._scan)
        self.design.set_page(scan=sheet.template.scan)
        self.design.keep()
        self._kept.begin(self._draft)
        self._follow()
        if then is None:
            self.workspace.notices.toast(self, self.tr("Template saved"))
        else:
            then(key)

    def _submit(self, key: int) -> None:
        version = self._draft.version
        self.workspace.worker.run(
            self,
            lambda: self._service.submit_template(self._actor, key, version),
            lambda _: self._left(self.tr("Handed to a second person for publishing")),
        )

    def _on_publish(self) -> None:
        key = self._draft.id

        def act(password: str) -> None:
            self._confirm(password)
            self._service.publish_template(self._actor, key)

        ask_password(
            self.workspace, self.tr("Publish the template"), self.tr("Publish"), act,
            lambda _: self._left(self.tr("Template published")), self,
        )  # fmt: skip

    def _on_return(self) -> None:
        key = self._draft.id
        ask_reason(
            self.workspace, self.tr("Return to the preparer"), self.tr("Return template"), "reason",
            lambda reason: self._service.return_template(self._actor, key, reason),
            lambda _: self._left(self.tr("Template returned")), self,
        )  # fmt: skip

    def _left(self, words: str) -> None:
        self.workspace.notices.toast(self, words)
        self.closing.emit()

    def _on_export(self) -> None:
        row, name = self._row, self.design.template.title or "template"
        if row is None:
            return

        def into(target: Path) -> None:
            self.workspace.worker.run(
                self,
                lambda: keep_whole(
                    target, self._service.template_file(self._actor, row.key), "certificates.not_written"
                ),
                lambda file: self.workspace.notices.toast(
                    self, self.tr("Saved: {file}").format(file=file.name)
                ),
            )

        title = self.tr("Export template")
        self.workspace.notices.save_file(self, title, f"{name}.json", FILES, into)

    def _on_scan(self) -> None:
        def read(file: Path) -> None:
            self.workspace.worker.run(
                self, lambda: self._service.read_scan(self._actor, file.read_bytes()), self._on_scanned
            )

        self.workspace.notices.open_file(self, self.tr("Scan of the bought form"), PICTURES, read)

    def _on_scanned(self, picture: bytes) -> None:
        self._scan = picture
        self.design.set_page(scan=f"{NEW}{len(picture)}")
        self.sheet_panel.say_scan(True)
        self._on_changed()
