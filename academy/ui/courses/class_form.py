"""Forms of a class: a new one with a proposed series of sessions, and the changes of one that is planned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from academy.base.actor import Actor
from academy.courses.facts import ClassKind, ClassSheet, CourseRow
from academy.courses.facts_plan import ClassDraft, SeriesDraft, SessionDraft
from academy.network.facts import BranchKind, BranchRow
from academy.ui.courses.states import day_text, finder
from academy.ui.parts.buttons import button
from academy.ui.parts.dates import clock_text
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, NumberField, TextField, WidgetField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import column, label, refill, row
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

SHOWN = 12  # proposed sessions listed in the form; the rest is counted


@dataclass(frozen=True, slots=True)
class NewClass:
    """A ClassDraft with what its series is proposed from."""

    branch_id: int | None = None
    course_id: int | None = None
    term: int | None = 1
    number: str = ""
    name: str = ""
    starts: date | None = None
    ends: date | None = None
    capacity: int | None = 40
    head_teacher_id: int | None = None
    place: str = ""
    practical_place: str = ""
    instructor_id: int | None = None
    sessions: tuple[SessionDraft, ...] = ()
    kind: ClassKind = ClassKind.ORDINARY
    host: str = ""
    scenario: str = ""

    def draft(self) -> ClassDraft:
        return ClassDraft(
            self.branch_id, self.course_id, self.number, self.term, self.name, self.starts, self.ends,
            self.capacity, self.head_teacher_id, self.place, self.sessions, self.kind, self.host,
            self.scenario,
        )  # fmt: skip


class SeriesBox(QWidget):
    """The sessions proposed so far, and the button that proposes them."""

    def __init__(self, workspace: Workspace, on_propose: Callable[[], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self.sessions: tuple[SessionDraft, ...] = ()
        self._count = label("", "table", "text2")
        self.propose = button(self.tr("Propose a daily series"), icon_name="calendar-range", on=on_propose)
        self.clear = button(self.tr("Clear"), "quiet", on=lambda: self.show_sessions(()))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.setLayout(column(row(self.propose, self.clear, None), self._count, self._lines, gap=6))
        self.setFocusProxy(self.propose)
        self.show_sessions(())

    def show_sessions(self, sessions: Sequence[SessionDraft]) -> None:
        self.sessions = tuple(sessions)
        hours = sum(each.hours for each in sessions)
        words = self.tr("%Ln session(s)", "", len(sessions))
        self._count.setText(f"{words} · {self.tr('%Ln hour(s)', '', hours)}" if sessions else "")
        self._count.setVisible(bool(sessions))
        self.clear.setVisible(bool(sessions))
        refill(self._lines, *(label(self._line(each), "caption", "text2") for each in sessions[:SHOWN]))
        if len(sessions) > SHOWN:
            self._lines.addWidget(label("…", "caption", "muted"))

    def _line(self, each: SessionDraft) -> str:
        kind = self._workspace.language.words.word(f"session_kind.{each.kind.value}")
        day = day_text(each.day, self._workspace.language.name) if each.day else ""
        time = f"{clock_text(each.starts)}–{clock_text(each.ends)}"
        return "　".join(filter(None, (day, time, f"{kind} {each.hours}", each.place)))


class NewClassForm(Form[NewClass]):
    """Chooses term and name by itself until the clerk types his own."""

    def __init__(
        self,
        workspace: Workspace,
        courses: "CourseService",
        actor: Actor,
        draft: NewClass,
        branches: Sequence[BranchRow],
        syllabus: Sequence[CourseRow],
    ) -> None:
        self._courses, self._actor, self._names = courses, actor, {each.id: each.name for each in syllabus}
        self._asked: tuple[int, int, int] | None = None
        self._proposed: tuple[SeriesDraft, int] | None = None  # what the sessions shown were made from
        self._own_name = ""
        self.series = SeriesBox(workspace, self._on_propose)
        super().__init__(workspace, draft, self._declared(workspace, branches, syllabus))
        self.edited.connect(self._on_form_edited)

    def _declared(
        self, workspace: Workspace, branches: Sequence[BranchRow], syllabus: Sequence[CourseRow]
    ) -> list[Field | str]:
        choices = [(each.id, f"{each.code} {each.name}") for each in syllabus]
        teachers = frozenset({"instructor", "technical_mentor"})
        find_teacher = finder(lambda text: self._courses.find_people(self._actor, text, teachers))
        find_anybody = finder(lambda text: self._courses.find_people(self._actor, text))
        tell = lambda value: self.series.show_sessions(value or ())  # noqa: E731
        return [
            ChoiceField(
                "branch_id", self.tr("Branch"), [(each.id, each.name) for each in branches], required=True
            ),
            ChoiceField("course_id", self.tr("Course"), choices, required=True),
            DateField("starts", self.tr("First day"), required=True, clock=workspace.clock),
            DateField("ends", self.tr("Last day"), required=True, clock=workspace.clock),
            NumberField("term", self.tr("Term"), required=True, minimum=1, maximum=99),
            TextField("name", self.tr("Class"), required=True),
            NumberField("capacity", self.tr("Places"), required=True, minimum=1, maximum=100_000),
            *kind_fields(workspace),
            PickerField("head_teacher_id", self.tr("Head teacher"), workspace, find_anybody),
            self.tr("Sessions"),
            PickerField("instructor_id", self.tr("Instructor"), workspace, find_teacher),
            TextField("place", self.tr("Place")),
            TextField("practical_place", self.tr("Place of practice")),
            WidgetField("sessions", self.tr("Series"), self.series, lambda: self.series.sessions, tell,
                        hint=self.tr("Working days only; single sessions can be changed later.")),
        ]  # fmt: skip

    def _on_form_edited(self) -> None:
        """Ask for the next term once branch, course and year are known or have changed."""
        typed = self.collect()
        if self.series.sessions and typed.starts is not None and _series(typed) != self._proposed:
            self._on_propose()  # who teaches them and where is often said after they were proposed
        if typed.branch_id is None or typed.course_id is None or typed.starts is None:
            return
        asked = (typed.branch_id, typed.course_id, typed.starts.year)
        if asked != self._asked:
            self._asked = asked
            job = lambda: self._courses.next_term(self._actor, *asked)  # noqa: E731
            self._workspace.worker.run(self, job, lambda term: self._on_term(asked, term))

    def _on_term(self, asked: tuple[int, int, int], term: int) -> None:
        if asked != self._asked:
            return
        self.field("term").set_value(term)
        name = self.field("name")
        if name.value() == self._own_name:
            _, course_id, year = asked
            # the name is printed on papers, which are Chinese whatever the window speaks
            self._own_name = f"{year}年{self._names[course_id]}培训班（第{term}期）"
            name.set_value(self._own_name)

    def _on_propose(self) -> None:
        typed = self.collect()
        if typed.course_id is None or typed.starts is None:
            for name in ("course_id", "starts"):
                if self.field(name).value() is None:
                    self.field(name).mark(self.tr("Needed for a series."))
            return
        draft, course_id = _series(typed)
        self._proposed = draft, course_id
        job = lambda: self._courses.series(self._actor, draft, course_id)  # noqa: E731
        self._workspace.worker.run(self, job, self._on_series)

    def _on_series(self, sessions: list[SessionDraft]) -> None:
        self.field("sessions").set_value(tuple(sessions))
        last = max((each.day for each in sessions if each.day is not None), default=None)
        ends = self.field("ends")
        if last is not None and (ends.value() is None or ends.value() < last):
            ends.set_value(last)


def _series(typed: NewClass) -> tuple[SeriesDraft, int]:
    """What the sessions of a class are made from; it has a course and a first day."""
    draft = SeriesDraft(
        typed.starts, instructor_id=typed.instructor_id, place=typed.place,
        practical_place=typed.practical_place,
    )  # fmt: skip
    return draft, typed.course_id or 0


translate = QCoreApplication.translate


def kind_fields(workspace: Workspace) -> list[Field | str]:
    """What a class is, and what its kind needs."""
    word = workspace.language.words.word
    kinds = [(kind, word(f"class_kind.{kind.value}")) for kind in ClassKind]
    return [
        ChoiceField("kind", translate("ClassForm", "Kind"), kinds, required=True),
        TextField(
            "host",
            translate("ClassForm", "Enterprise"),
            hint=translate("ClassForm", "For a class on site"),
        ),
        TextField("scenario", translate("ClassForm", "Scenario"), hint=translate("ClassForm", "For a drill")),
    ]


def new_class_dialog(
    workspace: Workspace,
    courses: "CourseService",
    actor: Actor,
    branches: Sequence[BranchRow],
    syllabus: Sequence[CourseRow],
    saved: Callable[[int], object],
    parent: QWidget,
) -> FormDialog[NewClass]:
    """Plans a class and all its sessions in one go."""
    own = [each.id for each in branches if each.kind is not BranchKind.HEAD and each.id == actor.branch_id]
    home = own[0] if own else branches[0].id if len(branches) == 1 else None
    form = NewClassForm(workspace, courses, actor, NewClass(home), branches, syllabus)
    return FormDialog(
        workspace, translate("ClassForm", "New class"), form,
        lambda typed: courses.plan_class(actor, typed.draft()), saved, parent,
        verb=translate("ClassForm", "Plan class"), width=640,
    )  # fmt: skip


def change_class_dialog(
    workspace: Workspace,
    courses: "CourseService",
    actor: Actor,
    sheet: ClassSheet,
    saved: Callable[[object], object],
    parent: QWidget,
) -> FormDialog[ClassDraft]:
    """Name, dates, places, head teacher; number, course and term stay."""
    row_ = sheet.row
    find = finder(lambda text: courses.find_people(actor, text))
    teacher = Found(sheet.head_teacher_id, sheet.head_teacher) if sheet.head_teacher_id else None
    fields: list[Field | str] = [
        TextField("name", translate("ClassForm", "Class"), required=True),
        DateField("starts", translate("ClassForm", "First day"), required=True, clock=workspace.clock),
        DateField("ends", translate("ClassForm", "Last day"), required=True, clock=workspace.clock),
        NumberField("capacity", translate("ClassForm", "Places"), required=True, minimum=1, maximum=100_000),
        PickerField(
            "head_teacher_id", translate("ClassForm", "Head teacher"), workspace, find, found=teacher
        ),
        TextField("place", translate("ClassForm", "Place")),
        *kind_fields(workspace),
    ]

    def save(now: ClassSheet, typed: ClassDraft) -> object:
        return courses.change_class(actor, row_.id, now.row.version, replace(typed, sessions=()))

    def stored() -> tuple[ClassDraft, Callable[[ClassDraft], object]]:
        now = courses.class_sheet(actor, row_.id)
        return _draft_of(now), lambda typed: save(now, typed)

    return FormDialog(
        workspace, translate("ClassForm", "Edit class"), Form(workspace, _draft_of(sheet), fields),
        lambda typed: save(sheet, typed), saved, parent, note=row_.number, stored=stored,
    )  # fmt: skip


def _draft_of(sheet: ClassSheet) -> ClassDraft:
    """A class as its form shows it, without its sessions."""
    row_ = sheet.row
    return ClassDraft(
        row_.branch_id, row_.course_id, row_.number, row_.term, row_.name, row_.starts, row_.ends,
        row_.capacity, sheet.head_teacher_id, sheet.place, kind=row_.kind, host=row_.host,
        scenario=row_.scenario,
    )  # fmt: skip
