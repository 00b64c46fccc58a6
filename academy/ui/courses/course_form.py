"""A course as a form: hours and rule, syllabus units one a line, who may teach, what it ends with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from academy.courses.facts import CourseRow, PracticalBase, SessionKind
from academy.courses.facts_course import Syllabus, Unit
from academy.courses.facts_plan import CourseDraft
from academy.people.facts import Level
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, LinesField, NumberField, TextField
from academy.ui.parts.people_field import PeopleField
from academy.ui.parts.picker import Find, Found
from academy.ui.parts.workspace import Workspace

CERTIFICATES = ("completion", "training", "none")
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CourseInput:
    """A CourseDraft as the form holds it."""

    branch_id: int | None = None
    code: str = ""
    name: str = ""
    shared: bool = False
    theory_hours: int = 0
    practical_hours: int = 0
    online_hours: int = 0
    occupation: str = ""
    level: int = 0
    practical_percent: int = 0
    practical_base: PracticalBase = PracticalBase.OFFLINE
    units: str = ""
    prerequisites: str = ""
    equipment: str = ""
    teacher_level: int = 0
    certificate: str = "completion"
    note: str = ""
    teachers: tuple[int, ...] = ()

    def draft(self, kinds: dict[str, SessionKind]) -> CourseDraft:
        """`kinds`: the words units are written with."""
        syllabus = Syllabus(
            tuple(_unit(line, kinds) for line in self.units.splitlines() if line.strip()),
            _listed(self.prerequisites), _listed(self.equipment), self.teacher_level, self.teachers,
            self.certificate,
        )  # fmt: skip
        return CourseDraft(
            self.branch_id, self.code, self.name, self.theory_hours, self.practical_hours, self.online_hours,
            self.occupation, self.level, self.practical_percent, self.practical_base, self.shared, syllabus,
            self.note,
        )  # fmt: skip


def course_input(row: CourseRow, syllabus: Syllabus, words: dict[SessionKind, str]) -> CourseInput:
    """A course as it stands now."""
    return CourseInput(
        row.branch_id, row.code, row.name, row.shared, row.hours.theory, row.hours.practical,
        row.hours.online, row.occupation, row.level, row.practical_percent, row.practical_base,
        unit_lines(syllabus.units, words), "、".join(syllabus.prerequisites), "、".join(syllabus.equipment),
        syllabus.teacher_level, syllabus.certificate, "", syllabus.teachers,
    )  # fmt: skip


def unit_lines(units: Iterable[Unit], words: dict[SessionKind, str]) -> str:
    """转炉冶炼原理 理论 16."""
    return "\n".join(f"{each.title} {words[each.kind]} {each.hours}" for each in units)


def _unit(line: str, kinds: dict[str, SessionKind]) -> Unit:
    """Title, kind, hours; what cannot be read is refused by the service, which knows the sentence."""
    parts = line.split()
    hours = int(parts.pop()) if parts and parts[-1].isdecimal() else 0
    kind = kinds[parts.pop()] if parts and parts[-1] in kinds else SessionKind.THEORY
    return Unit(" ".join(parts), kind, hours)


def _listed(text: str) -> tuple[str, ...]:
    flat = text.replace(",", "、").replace("，", "、")
    return tuple(filter(None, (part.strip() for part in flat.split("、"))))


def course_fields(
    workspace: Workspace, branches: Sequence[tuple[int, str]], find: Find, teachers: Iterable[Found] = ()
) -> list[Field | str]:
    """Every field of a course; `teachers` are those it names already."""
    word = workspace.language.words.word
    levels = [(level.value, word(f"level.{level.value}")) for level in Level]
    bases = [(base, word(f"practical_base.{base.value}")) for base in PracticalBase]
    ends = [(kind, word(f"course_certificate.{kind}")) for kind in CERTIFICATES]
    unit = translate("CourseForm", "hours")
    share = translate("CourseForm", "Rule about the practical share")
    return [
        ChoiceField("branch_id", translate("CourseForm", "Branch"), branches, required=True),
        TextField(
            "code", translate("CourseForm", "Code"), required=True,
            hint=translate("CourseForm", "Part of every class number"),
        ),
        TextField("name", translate("CourseForm", "Course"), required=True),
        CheckField("shared", translate("CourseForm", "Other branches may run it too")),
        NumberField("theory_hours", translate("CourseForm", "Theory"), True, maximum=2000, unit=unit),
        NumberField("practical_hours", translate("CourseForm", "Practical"), True, maximum=2000, unit=unit),
        NumberField("online_hours", translate("CourseForm", "Online"), True, maximum=2000, unit=unit),
        TextField(
            "occupation", translate("CourseForm", "Occupation"),
            hint=translate("CourseForm", "A code such as 6-17-02-02"),
        ),
        ChoiceField("level", translate("CourseForm", "Level"), levels, required=True),
        share,
        NumberField(
            "practical_percent", translate("CourseForm", "At least"), True, maximum=100, unit="%",
            hint=translate("CourseForm", "0: no rule"),
        ),
        ChoiceField("practical_base", translate("CourseForm", "Of"), bases, required=True),
        *_syllabus_fields(levels, ends, _teachers(workspace, find, teachers)),
    ]  # fmt: skip


def _teachers(workspace: Workspace, find: Find, teachers: Iterable[Found]) -> Field:
    return PeopleField(
        "teachers", translate("CourseForm", "Only taught by"), workspace, find,
        translate("CourseForm", "Nobody named: everybody of that level may teach it"), teachers,
    )  # fmt: skip


def _syllabus_fields(
    levels: Sequence[tuple[int, str]], ends: Sequence[tuple[str, str]], teachers: Field
) -> list[Field | str]:
    return [
        translate("CourseForm", "Syllabus"),
        LinesField(
            "units", translate("CourseForm", "Units"), lines=4,
            hint=translate("CourseForm", "One a line: title, kind (theory, practical, online), hours"),
        ),
        TextField(
            "prerequisites", translate("CourseForm", "Comes after"),
            hint=translate("CourseForm", "Codes of courses, 、 between"),
        ),
        TextField("equipment", translate("CourseForm", "Equipment")),
        ChoiceField("teacher_level", translate("CourseForm", "Taught from level"), levels, required=True),
        teachers,
        ChoiceField("certificate", translate("CourseForm", "Ends with"), ends, required=True),
        TextField(
            "note", translate("CourseForm", "What is new"),
            hint=translate("CourseForm", "A change makes a new edition once a class runs by it"),
        ),
    ]  # fmt: skip
