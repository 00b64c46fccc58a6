"""Where an import begins: which list a file holds, and where it goes. Then the import page itself."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.courses.facts import ClassFilter, ClassRow, ClassState
from academy.imports.facts import ImportTarget, ListKind
from academy.people.facts import Role
from academy.ui.imports.importer import Importer, ListImporter, RosterImporter
from academy.ui.imports.page import ImportPage
from academy.ui.imports.past import PastImports
from academy.ui.parts.buttons import Segments
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.first import first
from academy.ui.parts.layout import flow, label, row
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService
    from academy.imports.service import ImportService

Place = tuple[int, str]
RIGHTS = {
    ListKind.PEOPLE: "people.manage",
    ListKind.ROSTER: "courses.manage",
    ListKind.MARKS: "courses.mark",
    ListKind.ATTENDANCE: "courses.attend",
    ListKind.RECORDED: "certificates.record",
    ListKind.PARTNERS: "network.keep_partners",
    ListKind.ABSENCES: "people.manage",
}
INTO_BRANCH = frozenset({ListKind.PEOPLE, ListKind.RECORDED, ListKind.PARTNERS, ListKind.ABSENCES})
OPEN = frozenset(
    {ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.RUNNING, ClassState.EXAMS}
)


class StartImportPage(ImportPage):
    """The import page with a choice above it: people, a roster, marks, attendance; branch or class."""

    shows = frozenset({"people", "courses", "network", "places", "certificates"})

    def __init__(
        self, workspace: Workspace, imports: "ImportService", courses: "CourseService", actor: Actor,
        first: ListKind | None = None,
    ) -> None:  # fmt: skip
        self._imports, self._courses, self._actor = imports, courses, actor
        self._classes: list[ClassRow] = []
        self._branches: list[Place] = []
        self._kinds = [kind for kind, right in RIGHTS.items() if actor.may(right)]
        self._waiting: Path | None = None
        begun = first if first in self._kinds else self._kinds[0]
        super().__init__(workspace, ListImporter(imports, actor, ImportTarget(begun), ""))
        self.kind_choice = Segments([self._kind_words()[kind] for kind in self._kinds])
        self.place_choice = CalmCombo()
        self.place_choice.setMinimumWidth(200)
        self.role_choice = CalmCombo()
        word = workspace.language.words.word
        for role in Role:
            self.role_choice.addItem(word(f"role.{role.value}"), role)
        self._place_word = label("", "table", "text2")
        self._role_word = label(self.tr("as"), "table", "text2")
        line = flow(
            row(label(self.tr("List of"), "table", "text2"), self.kind_choice),
            row(self._place_word, self.place_choice, self._role_word, self.role_choice), gap=12,
        )  # fmt: skip
        self.body.insertLayout(0, line)
        if first in self._kinds:
            self.kind_choice.choose(self._kinds.index(first))
        self.past = PastImports(workspace, imports, actor) if actor.may("people.read") else None
        if self.past is not None:
            self.file_step.addWidget(self.past, 1)
        self.kind_choice.chosen.connect(lambda _place: self._on_kind())
        self.place_choice.currentIndexChanged.connect(lambda _at: self._on_target())
        self.role_choice.currentIndexChanged.connect(lambda _at: self._on_target())

    def opened(self) -> None:
        self.workspace.worker.run(self, self._places, self._on_places)
        if self.past is not None:
            self.past.reload()

    def record(self) -> RecordRef | None:
        if self.past is None or not self.past.isVisible():
            return None
        return chosen(self.past.table, "import_batch", lambda fact: fact.number)

    def renew(self, _change: Changed) -> None:
        """What was imported before, beside the file in hand."""
        if self.past is not None:
            self.past.reload()

    def start(self, path: Path) -> None:
        """Read a file as soon as it is known where lists may go."""
        self._waiting = path
        if self._branches:
            self._on_waiting()

    def _kind_words(self) -> dict[ListKind, str]:
        return {
            ListKind.PEOPLE: self.tr("People"), ListKind.ROSTER: self.tr("Roster of a class"),
            ListKind.MARKS: self.tr("Marks"), ListKind.ATTENDANCE: self.tr("Attendance"),
            ListKind.RECORDED: self.tr("Certificates"), ListKind.PARTNERS: self.tr("Partners"),
            ListKind.ABSENCES: self.tr("Absences"),
        }  # fmt: skip

    def _places(self) -> tuple[list[Place], list[ClassRow]]:
        branches = [(each.id, each.name) for each in self._courses.branches(self._actor)]
        return branches, self._courses.classes(self._actor, ClassFilter(states=OPEN))

    def _on_places(self, found: tuple[list[Place], Sequence[ClassRow]]) -> None:
        self._branches, self._classes = found[0], list(found[1])
        self._on_kind()
        self._on_waiting()

    def _on_waiting(self) -> None:
        if self._waiting is not None:
            path, self._waiting = self._waiting, None
            self.read_file(path)

    def _kind(self) -> ListKind:
        return self._kinds[self.kind_choice.current()]

    def _on_kind(self) -> None:
        people = self._kind() is ListKind.PEOPLE
        into_branch = self._kind() in INTO_BRANCH
        self.place_choice.blockSignals(True)
        self.place_choice.clear()
        if into_branch:
            for branch_id, name in self._branches:
                self.place_choice.addItem(name, branch_id)
            home = self.place_choice.findData(self._actor.branch_id)
            self.place_choice.setCurrentIndex(max(home, 0))
        else:
            for each in self._classes:
                self.place_choice.addItem(f"{each.number} {each.name}", each.id)
        self.place_choice.blockSignals(False)
        self._place_word.setText(self.tr("into branch") if into_branch else self.tr("of class"))
        self._role_word.setVisible(people)
        self.role_choice.setVisible(people)
        self._on_target()

    def _on_target(self) -> None:
        chosen, name = self.place_choice.currentData(), self.place_choice.currentText()
        if chosen is None:
            self.problem.say(self.tr("There is no class this list could go to. Plan the class first."))
            self.problem.show()
            return
        self.problem.hide()
        self.use(self._importer(self._kind(), int(chosen), name))

    def _importer(self, kind: ListKind, chosen: int, name: str) -> Importer:
        if kind is ListKind.PEOPLE:
            target = ImportTarget(kind, chosen, role=self.role_choice.currentData())
            return ListImporter(self._imports, self._actor, target, name)
        if kind in INTO_BRANCH:
            return ListImporter(self._imports, self._actor, ImportTarget(kind, chosen), name)
        into = first(each for each in self._classes if each.id == chosen)
        if kind is ListKind.ROSTER:
            return RosterImporter(self._courses, self._actor, into)
        return ListImporter(self._imports, self._actor, ImportTarget(kind, into.branch_id, into.id), name)
