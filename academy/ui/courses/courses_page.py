"""Courses: a list and a form."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.courses.facts import CourseRow, SessionKind
from academy.courses.facts_course import CourseSheet, Syllabus
from academy.network.facts import BranchRow
from academy.ui.courses.course_form import CourseInput, course_fields, course_input
from academy.ui.courses.editions_dialog import EditionsDialog
from academy.ui.courses.states import hours_text
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
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
        actions = [RowAction(self.tr("Editions…"), self._on_editions, "history", single=True)]
        if self._may_change:
            actions.insert(0, RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True))
        self.table.set_actions(actions)
        if self._may_change:
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

        def owner(fact: CourseRow) -> str:
            return self.tr("{branch} (shared)").format(branch=fact.branch) if fact.shared else fact.branch

        return [
            Column("code", self.tr("Code"), width=80),
            Column("name", self.tr("Course"), "name", width=280, stretch=True),
            Column("branch", self.tr("Branch"), width=168, value=owner),
            Column("edition", self.tr("Edition"), "number", width=72),
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
        save = lambda typed: self._courses.add_course(self._actor, typed.draft(self._kinds()))  # noqa: E731
        self._dialog(self.tr("New course"), CourseInput(home, code), save)

    def _on_edit(self, fact: CourseRow) -> None:
        """Its present edition is read first."""
        if not self._may_change:
            return
        job = lambda: self._courses.course_sheet(self._actor, fact.id)  # noqa: E731
        self.workspace.worker.run(self, job, lambda sheet: self._edit(fact, sheet))

    def _edit(self, fact: CourseRow, sheet: CourseSheet) -> None:
        present = sheet.editions[0].syllabus if sheet.editions else Syllabus()
        words = {kind: word for word, kind in self._kinds().items()}
        self._dialog(
            self.tr("Edit course"), course_input(fact, present, words),
            lambda typed: self._courses.change_course(
                self._actor, fact.id, fact.version, typed.draft(self._kinds())
            ),
        )  # fmt: skip

    def _on_editions(self, fact: CourseRow) -> None:
        job = lambda: self._courses.course_sheet(self._actor, fact.id)  # noqa: E731
        show = lambda sheet: EditionsDialog(self.workspace, fact.name, sheet, self).open()  # noqa: E731
        self.workspace.worker.run(self, job, show)

    def _kinds(self) -> dict[str, SessionKind]:
        word = self.workspace.language.words.word
        return {word(f"session_kind.{kind.value}"): kind for kind in SessionKind}

    def _dialog(self, title: str, typed: CourseInput, save: Callable[[CourseInput], object]) -> None:
        branches = [(each.id, each.name) for each in self._branches]
        form = Form(self.workspace, typed, course_fields(self.workspace, branches))
        FormDialog(self.workspace, title, form, save, self._on_saved, self, width=640).open()

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
