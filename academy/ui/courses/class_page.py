"""One class: its life on top, and below its sessions, trainees, attendance, marks and closing."""

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFrame

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.courses.facts import ClassKind, ClassSheet, ClassState
from academy.ui.courses.attendance_tab import AttendanceTab
from academy.ui.courses.class_form import change_class_dialog
from academy.ui.courses.closing_tab import ClosingTab
from academy.ui.courses.marks_tab import MarksTab
from academy.ui.courses.paper_tab import PaperTab
from academy.ui.courses.reason_form import reason_dialog
from academy.ui.courses.sessions_tab import SessionsTab
from academy.ui.courses.states import LIFE, class_pill, hours_words, span_text
from academy.ui.courses.tab import ClassTab
from academy.ui.courses.trainees_tab import TraineesTab
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.layout import box, column, flow, label, refill, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.pile import Pile
from academy.ui.parts.record import RecordRef
from academy.ui.parts.stepper import Stepper
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

HIGH = 32
TABS = ("sessions", "trainees", "attendance", "marks", "conclusion", "papers")
Tab = TypeVar("Tab", bound=ClassTab)
OPEN = (ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.RUNNING, ClassState.EXAMS)


class ClassPage(Page):
    """Reads the whole class once and hands it to its tabs."""

    shows = frozenset({"courses", "people"})

    topic = "class"

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor, class_id: int) -> None:
        super().__init__(workspace)
        self.title = self.tr("Class")
        self._courses, self._actor, self._class_id = courses, actor, class_id
        self.sheet: ClassSheet | None = None
        self._made: dict[str, ClassTab] = {}  # a tab is built when it is first looked at
        self._build()
        self._on_view(0)

    @property
    def sessions(self) -> SessionsTab:
        return self._tab("sessions", SessionsTab)

    @property
    def trainees(self) -> TraineesTab:
        return self._tab("trainees", TraineesTab)

    @property
    def attendance(self) -> AttendanceTab:
        return self._tab("attendance", AttendanceTab)

    @property
    def marks(self) -> MarksTab:
        return self._tab("marks", MarksTab)

    @property
    def conclusion(self) -> ClosingTab:
        return self._tab("conclusion", ClosingTab)

    @property
    def papers(self) -> PaperTab:
        return self._tab("papers", PaperTab)

    def _tab(self, name: str, kind: type[Tab]) -> Tab:
        held = self._made.get(name)
        if not isinstance(held, kind):
            held = self._made[name] = kind(self.workspace, self._courses, self._actor)
            if isinstance(held, TraineesTab | MarksTab | ClosingTab):
                held.opening.connect(self.opening)
            if isinstance(held, TraineesTab):
                held.elsewhere.connect(self.elsewhere)
            self._places[TABS.index(name)].addWidget(held)
            if self.sheet is not None:
                held.show_sheet(self.sheet)
        return held

    def opened(self) -> None:
        self.workspace.worker.run(
            self,
            lambda: self._courses.class_sheet(self._actor, self._class_id),
            self._on_sheet,
            self.unread,
        )

    def record(self) -> RecordRef:
        return RecordRef("training_class", self._class_id, self.sheet.row.number if self.sheet else "")

    def unsaved(self) -> bool:
        return any(each.unsaved() for each in self._made.values())

    def resume(self, title: str) -> None:
        """A grid shows what was kept of it by itself, once its tab is looked at."""
        for tab in (self.attendance, self.marks):
            if tab.notes.title == title:
                self.go(TABS.index("attendance" if tab is self.attendance else "marks"))
                return
        super().resume(title)

    def help_text(self) -> str:
        return self.tr(
            "Attendance: choose a cell and press P present, L late, V leave, A absent, M made up, or 1 to 5. "
            "F marks everybody in the column present who has no entry yet. Ctrl+S saves."
        )

    def go(self, place: int) -> None:
        """Show one of the tabs."""
        self.views.choose(place)
        self._on_view(place)

    def _build(self) -> None:
        self.name = label("", "title", selectable=True)
        self.name.setMinimumHeight(HIGH)  # of a button: without one beside it the page stays where it is
        self.pill = Pill("")
        self._facts = flow(gap=20)
        word = self.workspace.language.words.word
        self.stepper = Stepper([word(f"state.courses.{state.value}") for state in LIFE])
        self.acts = flow()
        self._reason = NoteStrip("info", "")
        self._reason.hide()
        head = QFrame()
        head.setObjectName("card")
        head.setLayout(
            column(
                flow(self.name, self.pill, None, self.acts), self._facts, 4, self.stepper, self._reason,
                gap=6, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        words = [
            self.tr("Sessions"), self.tr("Trainees"), self.tr("Attendance"), self.tr("Marks"),
            self.tr("Closing"), self.tr("Papers"),
        ]  # fmt: skip
        self.views = Segments(words, kind="tab")
        self.views.chosen.connect(self._on_view)
        self.stack = Pile()
        self._places = [column(gap=0) for _ in TABS]
        for place in self._places:
            self.stack.addWidget(box(place))
        self.body.addWidget(head)
        self.body.addLayout(flow(self.views))
        self.body.addWidget(self.stack, 1)

    def _on_view(self, place: int) -> None:
        tab = getattr(self, TABS[place])
        self.stack.setCurrentIndex(place)
        self.search = getattr(tab, "search", None)
        if isinstance(tab, ClosingTab):
            tab.read()

    def _on_sheet(self, sheet: ClassSheet) -> None:
        self.sheet = sheet
        found = sheet.row
        self.name.setText(found.name)
        self.pill.show_state(*class_pill(self.workspace.language.words, found.state))
        refill(self._facts, *(_fact(*each) for each in self._told(sheet) if each[1]))
        self.stepper.setVisible(found.state in LIFE)
        if found.state in LIFE:
            self.stepper.go(LIFE.index(found.state))
        self._reason.setVisible(bool(sheet.reason))
        self._reason.say(self.tr("Reason: {reason}").format(reason=sheet.reason))
        self.set_note(found.number)
        self._show_acts(sheet)
        for tab in self._made.values():
            tab.show_sheet(sheet)
        if TABS[self.stack.currentIndex()] == "conclusion":
            self.conclusion.read()

    def _told(self, sheet: ClassSheet) -> list[tuple[str, str]]:
        """Each fact with its name; what this class has none of is left out."""
        found, word = sheet.row, self.workspace.language.words.word
        kind = "" if found.kind is ClassKind.ORDINARY else word(f"class_kind.{found.kind.value}")
        return [
            (self.tr("Kind"), kind),
            (self.tr("Enterprise"), found.host),
            (self.tr("Scenario"), found.scenario),
            (self.tr("Branch"), found.branch),
            (self.tr("Course"), found.course),
            (self.tr("Dates"), span_text(found)),
            (self.tr("Hours"), hours_words(found.hours, word)),
            (self.tr("Place"), sheet.place),
            (self.tr("Head teacher"), sheet.head_teacher),
        ]

    def _show_acts(self, sheet: ClassSheet) -> None:
        refill(self.acts)
        if not self._actor.may("courses.manage"):
            return
        words = {
            ClassState.ANNOUNCED: self.tr("Announce"),
            ClassState.ENROLLING: self.tr("Open enrolment"),
            ClassState.EXAMS: self.tr("Begin exams"),
            ClassState.RUNNING: self.tr("Back to teaching"),
            ClassState.CANCELLED: self.tr("Cancel class…"),
        }
        for state in sheet.next_states:
            self.acts.addWidget(button(words[state], on=partial(self._on_move, state)))
        if sheet.row.state in OPEN:
            self.acts.addWidget(button(self.tr("Edit"), icon_name="pencil", on=self._on_edit, keys="F2"))

    def _on_move(self, wanted: ClassState) -> None:
        if self.sheet is None:
            return
        version = self.sheet.row.version
        if wanted is ClassState.CANCELLED:

            def save(reason: str) -> None:
                self._courses.move_class(self._actor, self._class_id, version, wanted, reason)

            reason_dialog(
                self.workspace, self.tr("Cancel this class?"), self.tr("Cancel class"), save, self
            ).open()
            return
        job = lambda: self._courses.move_class(self._actor, self._class_id, version, wanted)  # noqa: E731
        self.workspace.worker.run(self, job)

    def _on_edit(self) -> None:
        if self.sheet is not None:
            change_class_dialog(
                self.workspace, self._courses, self._actor, self.sheet, self._on_saved, self
            ).open()

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))

    def renew(self, change: Changed) -> None:
        if change.room != "courses" or change.id in (0, self._class_id):
            self.opened()


def _fact(name: str, value: str) -> QFrame:
    told = label(value, "table", selectable=True)
    told.setAccessibleDescription(name)
    return box(row(label(name, "table", "muted"), told, gap=6))
