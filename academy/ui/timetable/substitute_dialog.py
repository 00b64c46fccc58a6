"""Who can take a session over: the free ones first, with their hours that week; why others cannot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.courses.facts_timetable import SessionCell, Substitute
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import label
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.words import month_day, weekday

if TYPE_CHECKING:
    from academy.courses.service_timetable import TimetableService


WIDE, HIGH = 720, 320  # of the dialog, and of the list in it


class SubstituteDialog(Dialog):
    """A list to choose from; who cannot is shown with the reason and cannot be taken."""

    def __init__(
        self, workspace: Workspace, service: "TimetableService", actor: Actor, cell: SessionCell,
        parent: QWidget, undo: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Substitute an instructor"), width=WIDE)
        self._workspace, self._service, self._actor, self._cell, self._undo = (
            workspace,
            service,
            actor,
            cell,
            undo,
        )
        language = workspace.language.name
        span = f"{clock_text(cell.starts)}–{clock_text(cell.ends)}"
        when = f"{month_day(cell.day, language)} {weekday(cell.day, language)} {span}"
        self.body.addWidget(
            label(f"{cell.name} · {when} · {cell.instructor or '—'}", "table", "text2", wrap=True)
        )
        self.model = FactsModel(self._columns(), id_of=lambda found: found.person_id)
        self.table = Table(self.model)
        self.table.setFixedHeight(self.room(WIDE, HIGH).height())
        self.table.opened.connect(self._on_take)
        self.body.addWidget(self.table)
        self.take = button(
            self.tr("Give the session over"), "primary", on=lambda: self._on_take(self.table.fact())
        )
        self.set_foot(*self.way_out(), None, self.take)
        workspace.worker.run(self, lambda: service.substitutes(actor, cell.id), self._on_found)

    def _columns(self) -> list[Column]:
        sentence = self._workspace.language.sentence

        def state(found: Substitute) -> tuple[str, str]:
            if found.forbids:
                return self.tr("cannot"), "danger"
            return (self.tr("mind"), "warn") if found.warns else (self.tr("free"), "ok")

        def why(found: Substitute) -> str:
            every = (*found.forbids, *found.warns)
            return " ".join(sentence(each).removeprefix(each.where).lstrip(" :") for each in every)

        return [
            Column("name", self.tr("Name"), "name", width=104),
            Column("branch", self.tr("Branch"), width=136),
            Column("hours", self.tr("Hours that week"), "number", width=112),
            Column("state", self.tr("State"), "pill", width=88, value=state),
            Column("why", self.tr("Why"), "quiet", width=200, value=why, stretch=True),
        ]

    def _on_found(self, found: list[Substitute]) -> None:
        self.model.show(found)
        if found:
            self.table.selectRow(0)

    def _on_take(self, found: Substitute | None) -> None:
        if found is None or found.forbids:
            return
        cell, service, actor = self._cell, self._service, self._actor
        job = lambda: service.substitute(actor, [cell.id], found.person_id, [cell.version])  # noqa: E731
        self._workspace.worker.run(self, job, lambda _: self._on_done(found))

    def _on_done(self, found: Substitute) -> None:
        parent = self.parentWidget()
        self._workspace.notices.toast(
            parent or self, self.tr("{name} takes it over").format(name=found.name), self._undo
        )
        self.accept()
