"""What the grid asks about a cell: how late somebody came, where a missed session was made up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.courses.facts_attendance import MakeupChoice
from academy.ui.courses.states import day_text
from academy.ui.parts.dates import clock_text
from academy.ui.parts.fields import ChoiceField, LinesField, NumberField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LateInput:
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MakeupInput:
    """`session_id` where it was made up, or `note` when and how."""

    session_id: int | None = None
    note: str = ""


def late_dialog(
    workspace: Workspace, minutes: int, put: Callable[[int], object], parent: QWidget
) -> FormDialog[LateInput]:
    """`put(minutes)` is called on the window's thread; nothing is stored yet."""
    unit = translate("AttendanceForms", "minutes")
    field = NumberField("minutes", translate("AttendanceForms", "Late by"), True, maximum=600, unit=unit)
    form = Form(workspace, LateInput(minutes or None), [field])
    return FormDialog(
        workspace, translate("AttendanceForms", "Minutes late"), form, lambda typed: typed.minutes,
        lambda answer: put(answer or 0), parent, verb=translate("AttendanceForms", "Note the minutes"),
    )  # fmt: skip


def makeup_dialog(
    workspace: Workspace,
    choices: Sequence[MakeupChoice],
    put: Callable[[MakeupInput], object],
    parent: QWidget,
) -> FormDialog[MakeupInput]:
    """Links a missed session with the one it was made up at."""
    word, language = workspace.language.words.word, workspace.language.name
    offered = [
        (
            each.session_id,
            f"{day_text(each.day, language)} {clock_text(each.starts)}　{each.class_number}　"
            f"{word(f'session_kind.{each.kind.value}')} {each.hours}",
        )
        for each in choices
    ]
    hint = translate("AttendanceForms", "Sessions of the same kind in other classes of this course")
    fields = [
        ChoiceField("session_id", translate("AttendanceForms", "Made up at"), offered, hint=hint),
        LinesField(
            "note", translate("AttendanceForms", "Or when and how"),
            hint=translate("AttendanceForms", "Needed where no session is chosen"),
        ),
    ]  # fmt: skip
    form = Form(workspace, MakeupInput(), fields)
    return FormDialog(
        workspace, translate("AttendanceForms", "Where was it made up?"), form, lambda typed: typed, put,
        parent, verb=translate("AttendanceForms", "Mark as made up"), width=600,
    )  # fmt: skip
