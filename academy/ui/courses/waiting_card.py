"""The waiting list of a class: in order, admitted one by one, all at once, or by lot."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from academy.courses.facts import ClassSheet, ClassState
from academy.courses.facts_intake import ApplicationRow, IntakeSheet
from academy.ui.courses.intake_form import intake_dialog
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import flow, label
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

SIGN_UP = (ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.RUNNING)


@dataclass(frozen=True, slots=True)
class SeedInput:
    seed: str = ""


class WaitingCard(QWidget):
    """Strips that say what the roster's rules want now; `card` holds the list itself, for the tab to show."""

    read = Signal(int)

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__()
        self._workspace, self._courses, self._actor = workspace, courses, actor
        self._may_plan = actor.may("courses.manage")
        self.sheet: IntakeSheet | None = None
        self._class: ClassSheet | None = None
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.person_id)
        self.table = Table(self.model)
        if self._may_plan:
            self.table.set_actions(
                [
                    RowAction(self.tr("Admit"), self._on_admit, "user-check", single=True),
                    RowAction(self.tr("Leave the waiting list"), self._on_leave, "log-out", single=True),
                ]
            )
        self.fill = button(self.tr("Fill places"), icon_name="user-plus", on=self._on_fill)
        self.draw = button(self.tr("Draw lots…"), "seal", on=self._on_draw)
        self._title = label("", "section")
        head = flow(self._title, None, self.draw, self.fill)
        self.card = TableCard(self.table, EmptyState("users", self.tr("Nobody waits.")), head)
        self.card.offer(workspace, "classes.waiting")
        self.absent = NoteStrip("warn", "", self.tr("Give their places away"), self._on_absent)
        self.frozen = label("", "table", "info")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        lines.addWidget(self.absent)
        self.absent.hide()

    def show_class(self, sheet: ClassSheet) -> None:
        """Read the sign-up of a class anew."""
        self._class = sheet
        class_id = sheet.row.id
        job = partial(self._courses.intake_sheet, self._actor, class_id)
        self._workspace.worker.run(self, job, self._on_sheet)

    def edit_rules(self, saved: Callable[[object], object], parent: QWidget) -> None:
        """The rules of sign-up, once they were read."""
        if self._class is not None and self.sheet is not None:
            intake_dialog(
                self._workspace, self._courses, self._actor, self._class.row, self.sheet.intake, saved, parent
            ).open()

    def _columns(self) -> list[Column]:
        sentence = self._workspace.language.sentence
        return [
            Column("lot", self.tr("Lot"), "number", width=60),
            Column("name", self.tr("Name"), "name", width=140),
            Column("unit", self.tr("Employer"), width=220),
            Column("phone_masked", self.tr("Telephone"), width=120),
            Column(
                "applied_at", self.tr("Signed up"), width=120, value=lambda f: f"{f.applied_at:%m-%d %H:%M}"
            ),
            Column(
                "problems", self.tr("Stands against it"), width=240, stretch=True,
                value=lambda f: " ".join(sentence(each) for each in f.problems),
            ),
        ]  # fmt: skip

    def _on_sheet(self, found: IntakeSheet) -> None:
        self.sheet = found
        is_open = self._class is not None and self._class.row.state in SIGN_UP
        self.model.show(found.waiting)
        self._title.setText(self.tr("Waiting list"))
        self.card.set_footer(self.tr("%Ln place(s) free", "", found.free))
        self.read.emit(len(found.waiting) if is_open else 0)
        drawn = any(each.lot is not None for each in (*found.waiting, *found.past))
        self.draw.setVisible(self._may_plan and found.intake.by_lot and not drawn)
        may_fill = bool(found.free and found.waiting) and (drawn or not found.intake.by_lot)
        self.fill.setVisible(self._may_plan and may_fill)
        self.setVisible(bool(found.absent) and self._may_plan)
        self.absent.setVisible(bool(found.absent) and self._may_plan)
        names = "、".join(f"{name}（{times}）" for _, name, times in found.absent)
        self.absent.say(self.tr("Stayed away too often: {names}").format(names=names))
        self.frozen.setVisible(found.frozen and is_open)
        self.frozen.setText(self.tr("The roster is frozen: late joiners need the branch's decision."))

    def _run(self, job: Callable[[], Any], words: str = "") -> None:
        def told(_answer: object) -> None:
            if words:
                self._workspace.notices.toast(self, words)

        self._workspace.worker.run(self, job, told)

    def _class_id(self) -> int:
        return self._class.row.id if self._class is not None else 0

    def _on_admit(self, fact: ApplicationRow) -> None:
        words = self.tr("{name} is enrolled").format(name=fact.name)
        self._run(partial(self._courses.admit, self._actor, self._class_id(), fact.person_id), words)

    def _on_leave(self, fact: ApplicationRow) -> None:
        self._run(partial(self._courses.leave_waiting, self._actor, self._class_id(), fact.person_id))

    def _on_fill(self) -> None:
        self._run(partial(self._courses.fill_places, self._actor, self._class_id()), self.tr("Places filled"))

    def _on_absent(self) -> None:
        self._run(partial(self._courses.give_places_away, self._actor, self._class_id()))

    def _on_draw(self) -> None:
        class_id = self._class_id()
        hint = self.tr(
            "Something said in public, such as today's lottery number: anybody can repeat the draw."
        )
        form = Form(self._workspace, SeedInput(), [TextField("seed", self.tr("Public seed"), True, hint)])
        FormDialog(
            self._workspace, self.tr("Draw lots"), form,
            lambda typed: self._courses.draw_lots(self._actor, class_id, typed.seed),
            lambda count: self._workspace.notices.toast(self, self.tr("%Ln place(s) drawn", "", int(count))),
            self, verb=self.tr("Draw lots"), kind="seal",
        ).open()  # fmt: skip
