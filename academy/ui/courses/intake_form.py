"""The rules of sign-up as a form."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.courses.facts import ClassRow
from academy.courses.facts_intake import Intake, Quota
from academy.people.facts import CATEGORIES, Level
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class IntakeInput:
    """An Intake as the form holds it: quotas one a line, categories with 、 between."""

    by_lot: bool = False
    closes_on: date | None = None
    quota_each: int | None = None
    quotas: str = ""
    age_from: int | None = None
    age_to: int | None = None
    least_level: int = 0
    categories: str = ""
    prerequisites: bool = False
    once_a_year: bool = False

    @classmethod
    def of(cls, intake: Intake) -> "IntakeInput":
        return cls(
            intake.by_lot, intake.closes_on, intake.quota_each or None,
            "\n".join(f"{each.unit} {each.places}" for each in intake.quotas), intake.age_from or None,
            intake.age_to or None, intake.least_level, "、".join(intake.categories), intake.prerequisites,
            intake.once_a_year,
        )  # fmt: skip

    def intake(self) -> Intake:
        parts = self.categories.replace(",", "、").replace("，", "、").split("、")
        return Intake(
            self.quota_each or 0, tuple(_quota(line) for line in self.quotas.splitlines() if line.strip()),
            self.age_from or 0, self.age_to or 0, tuple(filter(None, map(str.strip, parts))),
            self.least_level, self.prerequisites, self.once_a_year, self.by_lot, self.closes_on,
        )  # fmt: skip


def _quota(line: str) -> Quota:
    """The last word of a line is the number; a line without one is refused by the service."""
    unit, _, places = line.replace("：", " ").replace(":", " ").strip().rpartition(" ")
    if places.isdecimal():
        return Quota(unit.strip(), int(places))
    return Quota(line.strip(), 0)


def intake_dialog(
    workspace: Workspace,
    courses: "CourseService",
    actor: Actor,
    row: ClassRow,
    intake: Intake,
    saved: Callable[[object], object],
    parent: QWidget,
) -> FormDialog[IntakeInput]:
    """Who may come in, by which order, with how many from one employer."""
    form = Form(workspace, IntakeInput.of(intake), _fields(workspace))

    def save(version: int, typed: IntakeInput) -> None:
        courses.set_intake(actor, row.id, version, typed.intake())

    def stored() -> tuple[IntakeInput, Callable[[IntakeInput], None]]:
        """On the database thread: the rules another clerk has set meanwhile."""
        now = courses.class_sheet(actor, row.id).row.version
        return IntakeInput.of(courses.intake_sheet(actor, row.id).intake), partial(save, now)

    return FormDialog(
        workspace, translate("IntakeForm", "Rules of sign-up"), form, partial(save, row.version), saved,
        parent, note=row.number, width=640, stored=stored,
    )  # fmt: skip


def _fields(workspace: Workspace) -> list[Field | str]:
    word = workspace.language.words.word
    levels = [(level.value, word(f"level.{level.value}")) for level in Level]
    years = translate("IntakeForm", "years")
    people = translate("IntakeForm", "people")
    return [
        CheckField("by_lot", translate("IntakeForm", "Places are drawn by lot")),
        DateField("closes_on", translate("IntakeForm", "Sign-up closes on"), clock=workspace.clock),
        translate("IntakeForm", "Quota per employer"),
        NumberField(
            "quota_each", translate("IntakeForm", "Each at most"), maximum=100_000, unit=people,
            hint=translate("IntakeForm", "Blank: as many as there are places"),
        ),
        LinesField(
            "quotas", translate("IntakeForm", "Named employers"),
            hint=translate("IntakeForm", "One a line: employer, blank, number of places"),
        ),
        translate("IntakeForm", "Conditions"),
        NumberField("age_from", translate("IntakeForm", "Age from"), maximum=120, unit=years),
        NumberField("age_to", translate("IntakeForm", "Age to"), maximum=120, unit=years),
        ChoiceField("least_level", translate("IntakeForm", "Level at least"), levels, required=True),
        TextField(
            "categories", translate("IntakeForm", "Only categories"),
            hint=translate("IntakeForm", "Blank: everybody"), placeholder="、".join([*CATEGORIES][:3]),
        ),
        CheckField("prerequisites", translate("IntakeForm", "Courses that come before must be completed")),
        CheckField("once_a_year", translate("IntakeForm", "Nobody twice in this course and year")),
    ]  # fmt: skip
