"""Trainees of a class: enrol one, import a roster, withdraw, print the roster."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.base.problems import Refused
from academy.courses.facts import ClassSheet, ClassState, EnrolmentState, Trainee
from academy.courses.facts_roster import BatchRow
from academy.ui.courses.reason_form import reason_dialog
from academy.ui.courses.states import enrolment_pill, finder
from academy.ui.courses.tab import ClassTab
from academy.ui.courses.waiting_card import WaitingCard
from academy.ui.imports.importer import RosterImporter
from academy.ui.imports.page import ImportPage
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import flow
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.picker import Found, PersonPicker
from academy.ui.parts.pile import Pile
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

FULL = {"courses.class_full", "courses.quota_full"}
ENROLLING = (ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.RUNNING)


class TraineesTab(ClassTab):
    """The list of the class."""

    opening = Signal(QWidget)
    elsewhere = Signal(str, object)  # a page of the navigation and a record there

    def __init__(self, workspace: Workspace, courses: Any, actor: Any) -> None:
        super().__init__(workspace, courses, actor)
        self._may_plan = actor.may("courses.manage")
        self._batch: BatchRow | None = None
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.person_id)
        self.table = Table(self.model)
        if actor.may("people.read"):
            self.table.opened.connect(lambda fact: self.elsewhere.emit("people", fact.person_id))
        if self._may_plan:
            self.table.set_actions(
                [RowAction(self.tr("Withdraw…"), self._on_withdraw, "log-out", "Del", single=True,
                           allowed=self._may_withdraw)]
            )  # fmt: skip
        find = finder(lambda text: courses.find_people(actor, text))
        self.picker = PersonPicker(workspace, find, self.tr("Enrol: name, pinyin or ID end"))
        self.picker.setFixedWidth(280)
        self.picker.chosen.connect(self._on_chosen)
        self.rules = button(self.tr("Rules…"), "quiet", "list-checks", on=self._on_rules)
        self.waiting = WaitingCard(workspace, courses, actor)
        self.load = button(self.tr("Import roster…"), icon_name="upload", on=self._on_import)
        self.print = button(self.tr("Print roster…"), icon_name="printer", on=self._on_print, keys="Ctrl+P")
        verb = self.tr("Import roster…") if self._may_plan else ""
        empty = EmptyState("users", self.tr("Nobody is enrolled yet."), verb, self._on_import)
        self.card = TableCard(self.table, empty, flow(self.picker, None, self.rules, self.print, self.load))
        self.card.offer(self.workspace, "classes.trainees")
        self.strip = NoteStrip("info", "", self.tr("Undo the import…"), self._on_undo)
        self.strip.hide()
        self.body.addWidget(self.strip)
        self.lists = Segments([self.tr("In the class"), self.tr("Waiting list")])
        self.lists.chosen.connect(self._on_list)
        self.lists.hide()
        self.waiting.hide()
        self.waiting.frozen.hide()
        self.waiting.read.connect(self._on_waiting)
        self._stack = Pile()
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.waiting.card)
        self.body.addWidget(self.waiting)
        self.body.addLayout(flow(self.lists, self.waiting.frozen, gap=12))
        self.body.addWidget(self._stack, 1)

    def show_sheet(self, sheet: ClassSheet) -> None:
        super().show_sheet(sheet)
        self.model.show(sheet.trainees)
        places = self.tr("{trainees} of {capacity} places taken")
        self.card.set_footer(places.format(trainees=sheet.row.trainees, capacity=sheet.row.capacity))
        may_enrol = self._may_plan and sheet.row.state in ENROLLING
        self.picker.setVisible(may_enrol)
        self.load.setVisible(may_enrol)
        self.rules.setVisible(may_enrol)
        self.waiting.show_class(sheet)
        self.print.setVisible(bool(sheet.trainees))
        if may_enrol:
            job = lambda: self.courses.batches(self.actor, sheet.row.id)  # noqa: E731
            self.workspace.worker.run(self, job, self._on_batches)
        else:
            self.strip.hide()

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words

        def hours(fact: Trainee) -> str:
            return f"{fact.hours} / {self.sheet.row.hours.total}" if self.sheet else ""

        def pill(fact: Trainee) -> tuple[str, str]:
            return enrolment_pill(words, fact.state)

        return [
            Column("place_in_list", self.tr("No."), "number", width=60),
            Column("name", self.tr("Name"), "name", width=140),
            Column("number", self.tr("Number"), width=136),
            Column("unit", self.tr("Employer"), width=220, stretch=True),
            Column("tail", self.tr("Doc. end"), width=84, value=lambda f: f.doc_masked[-4:]),
            Column("phone_masked", self.tr("Telephone"), width=120),
            Column("hours", self.tr("Hours"), "number", width=96, value=hours, order=lambda f: f.hours),
            Column("state", self.tr("State"), "pill", width=104, value=pill),
        ]  # fmt: skip

    def _may_withdraw(self, facts: list[Trainee]) -> bool:
        return all(each.state is EnrolmentState.ENROLLED for each in facts)

    def _on_chosen(self, found: Found | None) -> None:
        if found is None:
            return
        class_id, person_id, name = self.class_id, found.id, found.name
        self.picker.show_found(None)
        words = self.tr("{name} is enrolled").format(name=name)
        self.workspace.worker.run(
            self, lambda: self.courses.enrol(self.actor, class_id, person_id),
            lambda _answer: self.workspace.notices.toast(self, words),
            lambda no: self._on_not_enrolled(person_id, name, no),
        )  # fmt: skip

    def _on_not_enrolled(self, person_id: int, name: str, no: Refused) -> None:
        """No place: the waiting list. A frozen roster: a late joiner, by who may decide it, with the
        reason."""
        class_id, codes = self.class_id, {each.code for each in no.problems}
        sentence = " ".join(self.workspace.language.sentence(each) for each in no.problems)
        if codes <= FULL:
            job = lambda: self.courses.sign_up(self.actor, class_id, person_id)  # noqa: E731
            waits = self.tr("{name} is on the waiting list").format(name=name)
            self.workspace.notices.ask(
                self, self.tr("Put on the waiting list?"), sentence, self.tr("Put on the waiting list"),
                lambda: self.workspace.worker.run(
                    self, job, lambda _placed: self.workspace.notices.toast(self, waits)
                ),
            )  # fmt: skip
        elif codes == {"courses.roster_frozen"} and self.actor.may("courses.admit_late"):
            save = lambda reason: self.courses.enrol_late(self.actor, class_id, person_id, reason)  # noqa: E731
            reason_dialog(
                self.workspace, self.tr("Admit {name} late?").format(name=name), self.tr("Admit"), save, self,
                note=sentence,
            ).open()  # fmt: skip
        else:
            self.workspace.notices.refused(self, no)

    def _on_list(self, place: int) -> None:
        self._stack.setCurrentIndex(place)

    def _on_waiting(self, count: int) -> None:
        """The switch stands where somebody waits; without it the class itself is shown."""
        self.lists.setVisible(bool(count))
        if not count and self._stack.currentIndex():
            self.lists.choose(0)
            self._stack.setCurrentIndex(0)

    def _on_rules(self) -> None:
        done = lambda _answer: self.workspace.notices.toast(self, self.tr("Saved"))  # noqa: E731
        self.waiting.edit_rules(done, self)

    def _on_withdraw(self, fact: Trainee) -> None:
        class_id = self.class_id
        sentence = self.tr("{name} stays on the list as withdrawn and gets no certificate from this class.")
        job = lambda: self.courses.withdraw(self.actor, class_id, fact.person_id)  # noqa: E731
        self.workspace.notices.ask(
            self, self.tr("Withdraw this trainee?"), sentence.format(name=fact.name), self.tr("Withdraw"),
            lambda: self.workspace.worker.run(self, job),
        )  # fmt: skip

    def _on_import(self) -> None:
        if self.sheet is not None:
            importer = RosterImporter(self.courses, self.actor, self.sheet.row)
            self.opening.emit(ImportPage(self.workspace, importer))

    def _on_print(self) -> None:
        if self.sheet is None:
            return
        class_id = self.class_id
        name = f"{self.tr('Roster')} {self.sheet.row.number}.pdf"
        make = lambda: self.courses.roster_paper(self.actor, class_id)  # noqa: E731
        self.save_paper(self.tr("Save the roster"), name, make)

    def _on_batches(self, batches: list[BatchRow]) -> None:
        self._batch = next((each for each in batches if not each.undone), None)
        self.strip.setVisible(self._batch is not None)
        if self._batch is not None:
            words = self.tr("Last import: {file}, {count} people, {when}")
            self.strip.say(
                words.format(
                    file=self._batch.file_name, count=self._batch.taken,
                    when=f"{self._batch.created_at:%Y-%m-%d %H:%M}",
                )
            )  # fmt: skip

    def _on_undo(self) -> None:
        if self._batch is None:
            return
        class_id, batch_id = self.class_id, self._batch.id
        job = lambda: self.courses.undo_batch(self.actor, class_id, batch_id)  # noqa: E731
        done = lambda _answer: self.workspace.notices.toast(self, self.tr("The import is undone"))  # noqa: E731
        sentence = self.tr("Its people leave the class; those registered by it go to the recycle bin.")
        self.workspace.notices.ask(
            self, self.tr("Undo this import?"), sentence, self.tr("Undo the import"),
            lambda: self.workspace.worker.run(self, job, done),
        )  # fmt: skip
