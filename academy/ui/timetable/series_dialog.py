"""A series: weekly, every n days, so many evenings until the hours are reached; its dates are shown first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.courses.facts import ClassFilter, ClassRow, ClassState, SessionKind
from academy.courses.facts_term import Rhythm, SeriesSlot, SeriesWish
from academy.courses.facts_timetable import SessionCell
from academy.people.facts import Found as Hit
from academy.places.facts import PlaceRow
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, NumberField
from academy.ui.parts.form import Form
from academy.ui.parts.layout import label
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.time_field import TimeField
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.preview import PreviewTable
from academy.ui.timetable.time_field import weekday_field

if TYPE_CHECKING:
    from academy.services import Services

OPEN = frozenset(
    {ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.RUNNING, ClassState.EXAMS}
)
PAUSE = 260  # ms after the last edit before the dates are asked


@dataclass(frozen=True, slots=True)
class SeriesInput:
    """A SeriesWish as the form holds it."""

    class_id: int | None = None
    first: date | None = None
    rhythm: Rhythm = Rhythm.WEEKDAYS
    weekdays: int = 0
    every: int | None = 1
    starts: int | None = 18 * 60 + 30
    hours_each: int | None = 3
    kind: SessionKind = SessionKind.THEORY
    total_hours: int | None = None
    until: date | None = None
    skip_holidays: bool = True
    skip_weekends: bool = False
    instructor_id: int | None = None
    place_id: int | None = None

    def wish(self) -> SeriesWish:
        return SeriesWish(
            self.class_id or 0, self.first, self.rhythm, self.weekdays, self.every or 1, self.starts,
            self.hours_each or 0, 0, self.kind, self.total_hours, None, self.until, self.skip_holidays,
            self.skip_weekends, self.instructor_id, self.place_id,
        )  # fmt: skip


class SeriesDialog(Dialog):
    """The form above, the dates below; nothing is written before the verb is pressed."""

    def __init__(
        self, workspace: Workspace, services: "Services", actor: Actor, cell: SessionCell | None,
        parent: QWidget, undo: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Series of sessions"), width=760)
        self._workspace, self._services, self._actor, self._undo = workspace, services, actor, undo
        blank = SeriesInput(first=workspace.clock.today())
        if cell is not None:
            blank = replace(
                blank, class_id=cell.class_id, first=max(cell.day, workspace.clock.today()), kind=cell.kind,
                instructor_id=cell.instructor_id, place_id=cell.place_id, weekdays=1 << cell.day.weekday(),
            )  # fmt: skip
        self.form = Form(workspace, blank, self._fields(cell))
        self.form.line_up()
        self.table = PreviewTable(workspace)
        self.note = label(self.tr("The dates appear here as you choose."), "table", "muted", wrap=True)
        self.make = button(self.tr("Create"), "primary", on=self._on_create)
        for each in (self.form, self.note, self.table):
            self.body.addWidget(each)
        self.set_foot(*self.way_out(), None, self.make)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self.form.edited.connect(self._pause.start)
        self._blank = blank
        run = workspace.worker.run
        run(self, lambda: services.courses.classes(actor, ClassFilter(states=OPEN)), self._on_classes)
        run(self, lambda: services.places.places(actor), self._on_places)

    def _fields(self, cell: SessionCell | None) -> list[Any]:
        words = self._workspace.language.words.word
        find = lambda text: [_hit(each) for each in self._services.away.find_teachers(self._actor, text)]  # noqa: E731
        known = Found(cell.instructor_id, cell.instructor, "") if cell and cell.instructor_id else None
        rhythms = [
            (Rhythm.WEEKDAYS, self.tr("On days of the week")),
            (Rhythm.EVERY_DAYS, self.tr("Every n days")),
        ]
        kinds = [(kind, words(f"session_kind.{kind.value}")) for kind in SessionKind]
        return [
            ChoiceField("class_id", self.tr("Class"), required=True),
            DateField("first", self.tr("First day"), required=True),
            ChoiceField("rhythm", self.tr("Rhythm"), rhythms, required=True),
            weekday_field("weekdays", self.tr("On"), self._workspace.language.name),
            NumberField("every", self.tr("Every"), minimum=1, maximum=60, hint=self.tr("Weeks, or days")),
            TimeField("starts", self.tr("Begins at"), required=True),
            NumberField("hours_each", self.tr("Hours each"), required=True, minimum=1, maximum=12),
            NumberField("total_hours", self.tr("Hours in all"), maximum=2000, hint=self.tr("The end of it")),
            DateField("until", self.tr("Or until")),
            ChoiceField("kind", self.tr("Kind"), kinds, required=True),
            PickerField("instructor_id", self.tr("Instructor"), self._workspace, find, found=known),
            ChoiceField("place_id", self.tr("Place")),
            CheckField("skip_holidays", self.tr("Leave public holidays out")),
            CheckField("skip_weekends", self.tr("Leave other days off out")),
        ]  # fmt: skip

    def _on_classes(self, rows: list[ClassRow]) -> None:
        offer_choices(
            self.form,
            "class_id",
            [(each.id, f"{each.name}（{each.number}）") for each in rows],
            self._blank.class_id,
        )
        self._pause.start()

    def _on_places(self, rows: list[PlaceRow]) -> None:
        offer_choices(self.form, "place_id", [(each.id, each.name) for each in rows], self._blank.place_id)

    def _on_paused(self) -> None:
        wish = self.form.collect().wish()
        if not wish.class_id:
            return
        job = lambda: self._services.timetable.preview_series(self._actor, wish)  # noqa: E731
        self._workspace.worker.run(self, job, self._on_preview, self._on_incomplete)

    def _on_preview(self, slots: Sequence[SeriesSlot]) -> None:
        self.table.show_slots(slots)
        good, bad = self.table.good(), self.table.bad()
        skipped = len(slots) - good
        text = self.tr("{good} sessions, {skipped} dates left out, {bad} in conflict.")
        self.note.setText(text.format(good=good, skipped=skipped, bad=bad))
        self.make.setText(self.tr("Create %n session(s)", "", good))

    def _on_incomplete(self, no: Refused) -> None:
        self.table.show_slots([])
        self.note.setText(" ".join(self._workspace.language.sentence(each) for each in no.problems[:2]))

    def _on_create(self) -> None:
        if self.form.check():
            wish = self.form.collect().wish()
            job = lambda: self._services.timetable.add_series(self._actor, wish)  # noqa: E731
            self._workspace.worker.run(
                self, job, self._on_created, lambda no: self.form.mark(no.problems[:6])
            )

    def _on_created(self, count: int) -> None:
        parent = self.parentWidget()
        self._workspace.notices.toast(parent or self, self.tr("%n session(s) created", "", count), self._undo)
        self.accept()


def offer_choices(form: Form[Any], name: str, choices: list[tuple[int, str]], value: int | None) -> None:
    """Choices that arrive after the form stands."""
    field = form.field(name)
    assert isinstance(field, ChoiceField)
    field.set_choices(choices)
    field.set_value(value)


def _hit(found: Hit) -> Found:
    return Found(found.id, found.name, found.note)
