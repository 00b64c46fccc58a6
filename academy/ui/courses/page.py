"""The list of training classes: find, filter, open, plan."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from academy.base.actor import Actor
from academy.courses.facts import ClassCount, ClassFilter, ClassRow, ClassState, CourseRow
from academy.courses.facts_evidence import ScanRow
from academy.courses.facts_figures import ClassTotals
from academy.network.facts import BranchRow
from academy.ui.courses.class_form import new_class_dialog
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.courses_page import CoursesPage
from academy.ui.courses.figures_page import FiguresPage
from academy.ui.courses.many import classes_change
from academy.ui.courses.queue_page import QueuePage
from academy.ui.courses.removing import ask_to_remove
from academy.ui.courses.states import class_pill, hours_text, span_text
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import flow
from academy.ui.parts.list_tools import PageFilter
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


class ClassesPage(Page):
    """Every class within the clerk's reach; Enter opens one."""

    shows = frozenset({"courses"})

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor) -> None:
        super().__init__(workspace)
        self._courses, self._actor = courses, actor
        self._may_plan = actor.may("courses.manage")
        self._branches: list[BranchRow] = []
        self._syllabus: list[CourseRow] = []
        self._states: set[ClassState] = set()
        self._build_bar()
        self._build_chips()
        self._build_table()

    def opened(self) -> None:
        worker = self.workspace.worker
        worker.run(self, lambda: self._courses.branches(self._actor), self._on_branches)
        worker.run(self, lambda: self._courses.courses(self._actor), self._on_courses)
        worker.run(self, lambda: self._courses.scan_queue(self._actor), self._on_scans)
        self._ask()

    def help_text(self) -> str:
        return self.tr(
            "Type part of a number or a name, or choose states. Enter opens a class, Ctrl+N plans a new one."
        )

    def _build_bar(self) -> None:
        self.search = self._field = SearchField(self.tr("Number or name"), width=264)
        self._field.searched.connect(self._on_filtered)
        self.branch_filter = CalmCombo()
        self.branch_filter.setMinimumWidth(168)
        self.branch_filter.setAccessibleName(self.tr("Branch"))
        self.branch_filter.currentIndexChanged.connect(self._on_filtered)
        bar = flow(self.search, self.branch_filter, None)
        self.queue = button("", icon_name="scan-line", on=self._on_queue)
        self.queue.hide()
        bar.addWidget(self.queue)
        bar.addWidget(button(self.tr("Ledger…"), icon_name="file-spreadsheet", on=self._on_ledger))
        bar.addWidget(button(self.tr("Figures"), icon_name="chart-column", on=self._on_figures))
        bar.addWidget(button(self.tr("Courses"), icon_name="book-open", on=self._on_courses_page))
        if self._may_plan:
            new = button(self.tr("New class"), "primary", "plus", on=self._on_new, keys="Ctrl+N")
            bar.addWidget(new)
        self.body.addLayout(bar)

    def _build_chips(self) -> None:
        self.all_chip = Chip(self.tr("All"), on=True)
        self.all_chip.clicked.connect(self._on_all)
        word = self.workspace.language.words.word
        self.chips = {state: Chip(word(f"state.courses.{state.value}")) for state in ClassState}
        for state, chip in self.chips.items():
            chip.clicked.connect(lambda each=state: self._on_state(each))
        self.body.addLayout(flow(self.all_chip, *self.chips.values()))

    def _build_table(self) -> None:
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_open)
        actions = [RowAction(self.tr("Open"), self._on_open, "school", single=True)]
        if self._may_plan:
            many = classes_change(self, self.workspace, self._courses, self._actor)
            change = lambda _facts: many.open(self.table.ids())  # noqa: E731
            actions += [
                RowAction(self.tr("Change…"), change, "list-checks"),
                RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True),
            ]
        self.table.set_actions(actions)
        verb = self.tr("New class") if self._may_plan else ""
        empty = EmptyState("school", self.tr("There are no training classes yet."), verb, self._on_new)
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "classes", PageFilter(self._filter, self._use_filter))
        self.card.set_loading()
        self.body.addWidget(self.card, 1)

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words

        def titles(fact: ClassRow) -> tuple[str, str]:
            return fact.name, fact.course

        return [
            Column("number", self.tr("Number"), width=132),
            Column("name", self.tr("Class and course"), "two", width=320, value=titles, stretch=True),
            Column("branch", self.tr("Branch"), width=168),
            Column("starts", self.tr("Dates"), width=176, value=span_text, order=lambda fact: fact.starts),
            Column(
                "trainees", self.tr("Trainees"), "number", width=92,
                value=lambda fact: f"{fact.trainees} / {fact.capacity}", order=lambda fact: fact.trainees,
                total=lambda fact: fact.trainees,
            ),
            Column(
                "hours", self.tr("Hours"), "number", width=92,
                value=lambda fact: hours_text(fact.hours), order=lambda fact: fact.hours.total,
                hint=self.tr("Theory + practice, and online where there is any"),
            ),
            Column("state", self.tr("State"), "pill", width=104, value=lambda f: class_pill(words, f.state)),
        ]  # fmt: skip

    def _wanted(self) -> ClassFilter:
        place = self.branch_filter.currentIndex() - 1
        branch_id = self._branches[place].id if 0 <= place < len(self._branches) else None
        return ClassFilter(self._field.text().strip(), branch_id, frozenset(self._states))

    def _filter(self) -> dict[str, Any]:
        """The filter as it is kept under a name."""
        wanted = self._wanted()
        return {"text": wanted.text, "branch": wanted.branch_id, "states": sorted(wanted.states)}

    def _use_filter(self, kept: Mapping[str, Any]) -> None:
        self._field.setText(str(kept.get("text") or ""))
        ids = [None, *(each.id for each in self._branches)]
        place = ids.index(kept["branch"]) if kept.get("branch") in ids else 0
        self.branch_filter.setCurrentIndex(place)
        self._states = {ClassState(each) for each in kept.get("states", ())}
        self._show_chips()

    def _ask(self) -> None:
        wanted = self._wanted()
        self.card.set_filtered(wanted != ClassFilter())
        worker = self.workspace.worker
        worker.run(self, lambda: self._courses.classes(self._actor, wanted), self._on_classes)
        worker.run(self, lambda: self._courses.class_counts(self._actor, wanted), self._on_counts)
        worker.run(self, lambda: self._courses.class_totals(self._actor, wanted), self._on_totals)

    def _on_classes(self, rows: list[ClassRow]) -> None:
        self.model.show(rows)

    def _on_totals(self, found: ClassTotals) -> None:
        self.card.set_whole(found.classes, {"trainees": found.trainees})

    def _on_counts(self, counts: list[ClassCount]) -> None:
        word = self.workspace.language.words.word
        for each in counts:
            chip = self.chips[each.state]
            chip.set_text(f"{word(f'state.courses.{each.state.value}')} {each.classes}")
            chip.setVisible(bool(each.classes) or each.state in self._states)
        total = sum(each.classes for each in counts)
        self.all_chip.set_text(f"{self.tr('All')} {total}")
        self.set_note(self.tr("%Ln class(es)", "", total))

    def _on_branches(self, branches: list[BranchRow]) -> None:
        if [each.id for each in branches] == [each.id for each in self._branches]:
            return
        self._branches = branches
        self.branch_filter.blockSignals(True)
        self.branch_filter.clear()
        self.branch_filter.addItems([self.tr("All branches"), *(each.name for each in branches)])
        self.branch_filter.blockSignals(False)
        self.branch_filter.setVisible(len(branches) > 1)

    def _on_courses(self, courses: list[CourseRow]) -> None:
        self._syllabus = courses

    def _on_filtered(self, _value: object) -> None:
        self._ask()

    def _on_all(self) -> None:
        self._states.clear()
        self._show_chips()

    def _on_state(self, state: ClassState) -> None:
        self._states ^= {state}
        self._show_chips()

    def _show_chips(self) -> None:
        self.all_chip.set_on(not self._states)
        for state, chip in self.chips.items():
            chip.set_on(state in self._states)
        self._ask()

    def _on_open(self, fact: ClassRow) -> None:
        self._open(fact.id)

    def _on_remove(self, fact: ClassRow) -> None:
        job = lambda: self._courses.remove_class(self._actor, fact.id, fact.version)  # noqa: E731
        ask_to_remove(self, self.tr("Remove this class?"), fact.number, job)

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        return RecordRef("training_class", fact.id, fact.number) if fact is not None else None

    def open_record(self, record_id: int) -> None:
        self._open(record_id)

    def beginnings(self) -> Mapping[str, Callable[[], object]]:
        return {"new": self._on_new}

    def _open(self, class_id: int) -> None:
        self.opening.emit(ClassPage(self.workspace, self._courses, self._actor, class_id))

    def _on_scans(self, rows: list[ScanRow]) -> None:
        """Pages that came back and that nobody could match."""
        self.queue.setVisible(bool(rows))
        self.queue.setText(self.tr("%Ln scan(s) to match", "", len(rows)))

    def _on_queue(self) -> None:
        self.opening.emit(QueuePage(self.workspace, self._courses, self._actor))

    def _on_figures(self) -> None:
        self.opening.emit(FiguresPage(self.workspace, self._courses, self._actor))

    def _on_ledger(self) -> None:
        """Every class of this year as one Excel list."""
        year = self.workspace.clock.today().year

        def write(path: Path) -> None:
            def done(count: int) -> None:
                self.workspace.notices.toast(self, self.tr("%Ln class(es) written", "", count))

            self.workspace.worker.start(
                self, self.tr("Training ledger"),
                lambda progress: self._courses.save_ledger(self._actor, year, path, progress),
                done, made=path,
            )  # fmt: skip

        name = f"{self.tr('Training ledger')} {year}.xlsx"
        self.workspace.notices.save_file(self, self.tr("Save the ledger"), name, "Excel (*.xlsx)", write)

    def _on_courses_page(self) -> None:
        self.opening.emit(CoursesPage(self.workspace, self._courses, self._actor))

    def _on_new(self) -> None:
        """Courses that are not here yet are waited for: a fast hand is not told that there are none."""
        if self._may_plan and self._syllabus:
            self._plan()
        elif self._may_plan:
            self.workspace.worker.run(self, lambda: self._courses.courses(self._actor), self._plan)

    def _plan(self, courses: list[CourseRow] | None = None) -> None:
        self._syllabus = courses or self._syllabus
        if not self._syllabus:
            self.workspace.notices.tell(
                self, self.tr("No course yet"), self.tr("A class runs a course. Add the course first.")
            )
            self._on_courses_page()
            return
        new_class_dialog(
            self.workspace, self._courses, self._actor, self._branches, self._syllabus, self._open, self
        ).open()
