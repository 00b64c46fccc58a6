"""Courses: a list and a form."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.courses.facts import CourseRow, PracticalBase
from academy.courses.facts_plan import CourseDraft
from academy.network.facts import BranchRow
from academy.people.facts import Level
from academy.ui.courses.states import hours_text
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import row
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


class CoursesPage(Page):
    """The courses classes are made of."""

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor) -> None:
        super().__init__(workspace)
        self.title = self.tr("Courses")
        self._courses, self._actor = courses, actor
        self._may_change = actor.may("courses.manage")
        self._branches: list[BranchRow] = []
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_edit)
        verb = self.tr("New course") if self._may_change else ""
        if self._may_change:
            self.table.set_actions([RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True)])
            new = button(self.tr("New course"), "primary", "plus", on=self._on_new, keys="Ctrl+N")
            self.body.addLayout(row(None, new))
        empty = EmptyState("book-open", self.tr("There are no courses yet."), verb, self._on_new)
        self.card = TableCard(self.table, empty)
        self.card.set_loading()
        self.body.addWidget(self.card, 1)
        workspace.worker.changed.connect(self._on_room_changed)

    def opened(self) -> None:
        worker = self.workspace.worker
        worker.run(self, lambda: self._courses.branches(self._actor), self._on_branches)
        worker.run(self, lambda: self._courses.courses(self._actor), self.model.show)

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def level(fact: CourseRow) -> str:
            return word(f"level.{fact.level}") if fact.level else ""

        def share(fact: CourseRow) -> str:
            return f"≥ {fact.practical_percent}%" if fact.practical_percent else ""

        return [
            Column("code", self.tr("Code"), width=80),
            Column("name", self.tr("Course"), "name", width=280, stretch=True),
            Column("branch", self.tr("Branch"), width=168),
            Column("occupation", self.tr("Occupation"), width=120),
            Column("level", self.tr("Level"), width=136, value=level),
            Column("hours", self.tr("Hours"), "number", width=120, value=lambda fact: hours_text(fact.hours)),
            Column("share", self.tr("Practical share"), width=120, value=share),
        ]

    def _on_branches(self, branches: list[BranchRow]) -> None:
        self._branches = branches

    def _on_room_changed(self, change: Changed) -> None:
        if change.room == "courses" and self.isVisible():
            self.opened()

    def _on_new(self) -> None:
        job = lambda: self._courses.next_code(self._actor)  # noqa: E731
        self.workspace.worker.run(self, job, self._new)

    def _new(self, code: str) -> None:
        home = self._actor.branch_id if self._actor.branch_id in {b.id for b in self._branches} else None
        save = lambda draft: self._courses.add_course(self._actor, draft)  # noqa: E731
        self._dialog(self.tr("New course"), CourseDraft(home, code), save)

    def _on_edit(self, fact: CourseRow) -> None:
        if not self._may_change:
            return
        draft = CourseDraft(
            fact.branch_id, fact.code, fact.name, fact.hours.theory, fact.hours.practical, fact.hours.online,
            fact.occupation, fact.level, fact.practical_percent, fact.practical_base,
        )  # fmt: skip
        self._dialog(
            self.tr("Edit course"), draft,
            lambda typed: self._courses.change_course(self._actor, fact.id, fact.version, typed),
        )  # fmt: skip

    def _dialog(self, title: str, draft: CourseDraft, save: Callable[[CourseDraft], object]) -> None:
        form = Form(self.workspace, draft, self._fields())
        FormDialog(self.workspace, title, form, save, self._on_saved, self).open()

    def _fields(self) -> list[Field | str]:
        word = self.workspace.language.words.word
        branches = [(each.id, each.name) for each in self._branches]
        levels = [(level.value, word(f"level.{level.value}")) for level in Level]
        bases = [(base, word(f"practical_base.{base.value}")) for base in PracticalBase]
        unit = self.tr("hours")
        return [
            ChoiceField("branch_id", self.tr("Branch"), branches, required=True),
            TextField("code", self.tr("Code"), required=True, hint=self.tr("Part of every class number")),
            TextField("name", self.tr("Course"), required=True),
            NumberField("theory_hours", self.tr("Theory"), required=True, maximum=2000, unit=unit),
            NumberField("practical_hours", self.tr("Practical"), required=True, maximum=2000, unit=unit),
            NumberField("online_hours", self.tr("Online"), required=True, maximum=2000, unit=unit),
            TextField("occupation", self.tr("Occupation"), hint=self.tr("A code such as 6-17-02-02")),
            ChoiceField("level", self.tr("Level"), levels, required=True),
            self.tr("Rule about the practical share"),
            NumberField(
                "practical_percent", self.tr("At least"), required=True, maximum=100, unit="%",
                hint=self.tr("0: no rule"),
            ),
            ChoiceField("practical_base", self.tr("Of"), bases, required=True),
        ]  # fmt: skip

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
