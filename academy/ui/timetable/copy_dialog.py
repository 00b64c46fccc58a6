"""A class's timetable for another class, or another term: from which, for which, from what day on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.courses.facts import ClassFilter, ClassRow, ClassState
from academy.courses.facts_term import SeriesSlot
from academy.courses.facts_timetable import SessionCell
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.fields import ChoiceField, DateField
from academy.ui.parts.form import Form
from academy.ui.parts.layout import label
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.preview import PreviewTable
from academy.ui.timetable.series_dialog import OPEN, PAUSE, offer_choices

if TYPE_CHECKING:
    from academy.services import Services


@dataclass(frozen=True, slots=True)
class CopyInput:
    source_id: int | None = None
    class_id: int | None = None
    starts: date | None = None


class CopyDialog(Dialog):
    """Holidays are gone round; every date is shown with what speaks against it."""

    def __init__(
        self, workspace: Workspace, services: "Services", actor: Actor, cell: SessionCell | None,
        parent: QWidget, undo: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Copy a timetable"), width=760)
        self._workspace, self._services, self._actor, self._undo = workspace, services, actor, undo
        self._source = cell.class_id if cell else None
        fields = [
            ChoiceField("source_id", self.tr("From class"), required=True),
            ChoiceField("class_id", self.tr("To class"), required=True),
            DateField(
                "starts",
                self.tr("First day"),
                required=True,
                hint=self.tr("The same day of the week keeps the days of the week"),
            ),
        ]
        self.form = Form(workspace, CopyInput(self._source), fields)
        self.form.line_up()
        self.table = PreviewTable(workspace)
        self.note = label(self.tr("The dates appear here as you choose."), "table", "muted", wrap=True)
        self.make = button(self.tr("Copy"), "primary", on=self._on_create)
        for each in (self.form, self.note, self.table):
            self.body.addWidget(each)
        self.set_foot(*self.way_out(), None, self.make)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self.form.edited.connect(self._pause.start)
        workspace.worker.run(self, lambda: services.courses.classes(actor, ClassFilter()), self._on_classes)

    def _on_classes(self, rows: list[ClassRow]) -> None:
        names = [(each.id, f"{each.name}（{each.number}）") for each in rows]
        offer_choices(self.form, "source_id", names, self._source)
        kept = {each.id for each in rows if each.state in OPEN and each.state is not ClassState.EXAMS}
        offer_choices(self.form, "class_id", [each for each in names if each[0] in kept], None)

    def _on_paused(self) -> None:
        typed = self.form.collect()
        if typed.source_id is None or typed.class_id is None or typed.starts is None:
            return
        source, target, starts = typed.source_id, typed.class_id, typed.starts
        job = lambda: self._services.timetable.preview_copy(self._actor, source, target, starts)  # noqa: E731
        self._workspace.worker.run(self, job, self._on_preview, self._on_refused)

    def _on_preview(self, slots: Sequence[SeriesSlot]) -> None:
        self.table.show_slots(slots)
        good, bad = self.table.good(), self.table.bad()
        text = self.tr("{good} sessions, {skipped} dates left out, {bad} in conflict.")
        self.note.setText(text.format(good=good, skipped=len(slots) - good, bad=bad))
        self.make.setText(self.tr("Copy %n session(s)", "", good))

    def _on_refused(self, no: Refused) -> None:
        self.table.show_slots([])
        self.note.setText(" ".join(self._workspace.language.sentence(each) for each in no.problems[:2]))

    def _on_create(self) -> None:
        typed = self.form.collect()
        if not self.form.check() or typed.source_id is None or typed.class_id is None or typed.starts is None:
            return
        source, target, starts = typed.source_id, typed.class_id, typed.starts
        job = lambda: self._services.timetable.copy_timetable(self._actor, source, target, starts)  # noqa: E731
        self._workspace.worker.run(self, job, self._on_copied, lambda no: self.form.mark(no.problems[:6]))

    def _on_copied(self, count: int) -> None:
        parent = self.parentWidget()
        self._workspace.notices.toast(parent or self, self.tr("%n session(s) copied", "", count), self._undo)
        self.accept()
