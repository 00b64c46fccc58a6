"""Courses: a list and a form."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.courses.facts import CourseRow, SessionKind
from academy.courses.facts_course import CourseSheet, Syllabus
from academy.network.facts import BranchRow
from academy.ui.courses.course_form import CourseInput, course_fields, course_input
from academy.ui.courses.editions_dialog import EditionsDialog
from academy.ui.courses.many import courses_change
from academy.ui.courses.removing import ask_to_remove
from academy.ui.courses.states import finder, hours_text
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored, stored_row
from academy.ui.parts.layout import flow, label
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

TEACHING = frozenset({"instructor", "technical_mentor"})


class CoursesPage(Page):
    """The courses classes are made of."""

    shows = frozenset({"courses"})

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor) -> None:
        super().__init__(workspace)
        self.title = self.tr("Courses")
        self._courses, self._actor = courses, actor
        self._may_change = actor.may("courses.manage")
        self._branches: list[BranchRow] = []
        self._rows: list[CourseRow] | None = None
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_edit)
        verb = self.tr("New course") if self._may_change else ""
        actions = [RowAction(self.tr("Editions…"), self._on_editions, "history", single=True)]
        if self._may_change:
            actions.insert(0, RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True))
            many = courses_change(self, workspace, courses, actor)
            change = lambda _facts: many.open(self.table.ids())  # noqa: E731
            actions.append(RowAction(self.tr("Change…"), change, "list-checks"))
            actions.append(RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True))
        self.table.set_actions(actions)
        self.branch = CalmCombo()
        self.branch.setMinimumWidth(220)
        self.branch.setAccessibleName(self.tr("Branch"))
        self.branch.addItem(self.tr("All branches"), None)
        self.branch.currentIndexChanged.connect(lambda _at: self._show())
        self.specialty = label("", "table", "text2")
        bar = flow(self.branch, 12, self.specialty, None)
        if self._may_change:
            bar.addWidget(button(self.tr("New course"), "primary", "plus", on=self._on_new, keys="Ctrl+N"))
        self.body.addLayout(bar)
        empty = EmptyState("book-open", self.tr("There are no courses yet."), verb, self._on_new)
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "courses")
        self.card.set_loading()
        self.body.addWidget(self.card, 1)

    def record(self) -> RecordRef | None:
        return chosen(self.table, "course", lambda fact: fact.name)

    def opened(self) -> None:
        worker = self.workspace.worker
        worker.run(self, lambda: self._courses.branches(self._actor), self._on_branches)
        worker.run(self, lambda: self._courses.courses(self._actor), self._on_rows)

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
        if self.branch.count() != len(branches) + 1:
            for each in branches:
                self.branch.addItem(each.name, each.id)
            self.branch.setVisible(len(branches) > 1)
        self._show()

    def _on_rows(self, rows: list[CourseRow]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        """The catalogue of a branch: its own courses and those that others share with it."""
        if self._rows is None:
            return
        chosen = self.branch.currentData()
        self.model.show([f for f in self._rows if chosen is None or f.shared or f.branch_id == chosen])
        branch = next((each for each in self._branches if each.id == chosen), None)
        title = branch.specialty if branch is not None else ""
        self.specialty.setText(self.tr("Specialty: {title}").format(title=title) if title else "")

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
        courses, actor, kinds = self._courses, self._actor, self._kinds()
        words = {kind: word for word, kind in kinds.items()}
        present = sheet.editions[0].syllabus if sheet.editions else Syllabus()

        def save(row: CourseRow, typed: CourseInput) -> object:
            return courses.change_course(actor, row.id, row.version, typed.draft(kinds))

        def typed_of(row: CourseRow) -> CourseInput:
            now = courses.course_sheet(actor, row.id)
            return course_input(row, now.editions[0].syllabus if now.editions else Syllabus(), words)

        self._dialog(
            self.tr("Edit course"), course_input(fact, present, words), lambda typed: save(fact, typed),
            [Found(key, sheet.teachers.get(key, "")) for key in present.teachers],
            stored_row(lambda: courses.courses(actor), fact.id, typed_of, save),
        )  # fmt: skip

    def _on_remove(self, fact: CourseRow) -> None:
        job = lambda: self._courses.remove_course(self._actor, fact.id, fact.version)  # noqa: E731
        ask_to_remove(self, self.tr("Remove this course?"), f"{fact.code} {fact.name}", job)

    def _on_editions(self, fact: CourseRow) -> None:
        job = lambda: self._courses.course_sheet(self._actor, fact.id)  # noqa: E731
        show = lambda sheet: EditionsDialog(self.workspace, fact.name, sheet, self).open()  # noqa: E731
        self.workspace.worker.run(self, job, show)

    def _kinds(self) -> dict[str, SessionKind]:
        word = self.workspace.language.words.word
        return {word(f"session_kind.{kind.value}"): kind for kind in SessionKind}

    def _dialog(
        self, title: str, typed: CourseInput, save: Callable[[CourseInput], object],
        named: Iterable[Found] = (), stored: Stored[CourseInput] | None = None,
    ) -> None:  # fmt: skip
        branches = [(each.id, each.name) for each in self._branches]
        find = finder(lambda text: self._courses.find_people(self._actor, text, TEACHING))
        form = Form(self.workspace, typed, course_fields(self.workspace, branches, find, named))
        FormDialog(self.workspace, title, form, save, self._on_saved, self, width=640, stored=stored).open()

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
