"""The forms of assessing and settling: the check of a stage, the panel's marks, what was paid."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from academy.apprenticeship.facts_assessment import CheckDraft, ItemMark, SittingRow
from academy.apprenticeship.facts_contract import AssessmentDraft
from academy.apprenticeship.facts_settlement import SettleDraft, SettlementSheet
from academy.apprenticeship.facts_shown import ContractSheet, PathRow
from academy.ui.apprenticeship.dialogs import Asked
from academy.ui.apprenticeship.fields import ListField, OwnField, PeopleField
from academy.ui.parts.described import of_field
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.layout import label
from academy.ui.parts.picker import Find, Found


class StageMarks(QWidget):
    """A mark for every item of the stage that is shown."""

    edited = Signal()

    def __init__(self, path: Sequence[PathRow]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._lines = {step.id: self._line(at, step) for at, step in enumerate(path)}
        self._stages = {step.id: step.stage for step in path}
        self._stage = 0

    def _line(self, at: int, step: PathRow) -> QLineEdit:
        mark = QLineEdit(maxLength=3)
        mark.setValidator(QIntValidator(0, 100, mark))
        mark.setAlignment(Qt.AlignmentFlag.AlignRight)
        mark.setFixedWidth(64)
        mark.setAccessibleName(step.text)
        mark.setAccessibleDescription(of_field(required=False))
        mark.textEdited.connect(self.edited)
        name = label(step.text, "table", wrap=True)
        self._grid.addWidget(name, at, 0)
        self._grid.addWidget(mark, at, 1)
        mark.setProperty("row", at)
        return mark

    def show_stage(self, stage: int) -> None:
        self._stage = stage
        for step, mark in self._lines.items():
            shown = self._stages[step] == stage
            mark.setVisible(shown)
            self._name(mark).setVisible(shown)

    def _name(self, mark: QLineEdit) -> QWidget:
        item = self._grid.itemAtPosition(int(mark.property("row")), 0)
        return item.widget() if item is not None else mark  # type: ignore[return-value]

    def value(self) -> tuple[ItemMark, ...]:
        return tuple(
            ItemMark(step, int(mark.text()) if mark.text() else None)
            for step, mark in self._lines.items()
            if self._stages[step] == self._stage
        )

    def show_value(self, marks: tuple[ItemMark, ...]) -> None:
        known = {each.step_id: each.mark for each in marks}
        for step, line in self._lines.items():
            mark = known.get(step)
            line.setText("" if mark is None else str(mark))


def check_dialog(asked: Asked, sheet: ContractSheet, stage: int) -> None:
    """The check of one stage; `stage` is proposed."""
    translate = QCoreApplication.translate
    stages = sorted({step.stage for step in sheet.path})
    named = translate("AssessDialogs", "Stage {number}")
    choice = ChoiceField(
        "stage",
        translate("AssessDialogs", "Stage"),
        [(each, named.format(number=each)) for each in stages],
        required=True,
    )
    marks = StageMarks(sheet.path)
    hint = translate("AssessDialogs", "0 to 100 each; passed from {mark} on").format(
        mark=sheet.terms.pass_mark
    )
    fields: list[Field] = [
        choice,
        DateField("held_on", translate("AssessDialogs", "Held on"), True, clock=asked.workspace.clock),
        OwnField("marks", translate("AssessDialogs", "Marks"), marks, hint),
        TextField("examiner", translate("AssessDialogs", "Examiner"), required=True),
        LinesField("comment", translate("AssessDialogs", "Comment")),
    ]
    form = Form(asked.workspace, CheckDraft(stage, sheet.today), fields)
    choice.changed.connect(lambda: marks.show_stage(choice.value()))
    marks.show_stage(stage)
    title = translate("AssessDialogs", "Stage assessment")
    asked.show(title, form, translate("AssessDialogs", "Record the check"))


def marks_dialog(
    asked: Asked, sheet: ContractSheet, held: SittingRow | None, find: Find, *, makeup: bool
) -> None:
    """The panel's marks; total and grade follow from the agreement's own weights. `held`: to be corrected."""
    translate = QCoreApplication.translate
    known = [Found(key, name) for key, name in zip(held.panel_ids, held.panel, strict=False)] if held else []
    fields: list[Field] = [
        DateField("held_on", translate("AssessDialogs", "Held on"), True, clock=asked.workspace.clock),
        *_mark_fields(sheet),
        PeopleField("panel_ids", translate("AssessDialogs", "Panel"), asked.workspace, find, known),
        ListField(
            "panel",
            translate("AssessDialogs", "From outside"),
            hint=translate(
                "AssessDialogs", "One name a line; a unit may follow in brackets. Not the mentors."
            ),
        ),
        CheckField("accident", translate("AssessDialogs", "Caused an accident in training (bars a pass)")),
        CheckField("violation", translate("AssessDialogs", "Violations of the rules (三违) on record")),
    ]
    draft = AssessmentDraft(sheet.today)
    if held is not None:
        draft = AssessmentDraft(
            held.held_on,
            held.theory,
            held.practice,
            held.overall,
            held.outside,
            held.accident,
            held.violation,
            held.panel_ids,
        )
    form = Form(asked.workspace, draft, fields)
    title = translate("AssessDialogs", "Completion assessment")
    if makeup:
        title = translate("AssessDialogs", "Make-up assessment")
    note = translate("AssessDialogs", "Another person confirms the marks before they decide anything.")
    asked.show(title, form, translate("AssessDialogs", "Enter the marks"), "primary", note)


def _mark_fields(sheet: ContractSheet) -> list[Field]:
    translate = QCoreApplication.translate
    weight = translate("AssessDialogs", "weighs {percent}%")
    terms = sheet.terms
    named = (
        ("theory", translate("AssessDialogs", "Theory"), terms.weight_theory),
        ("practice", translate("AssessDialogs", "Practice"), terms.weight_practice),
        ("overall", translate("AssessDialogs", "Overall"), terms.weight_overall),
    )
    return [
        NumberField(name, title, True, maximum=100, unit=weight.format(percent=percent))
        for name, title, percent in named
    ]


def settle_dialog(asked: Asked, sheet: ContractSheet, found: SettlementSheet, total: str) -> None:
    """That the computed amounts were paid."""
    translate = QCoreApplication.translate
    fields: list[Field] = [
        DateField("paid_on", translate("AssessDialogs", "Paid on"), True, clock=asked.workspace.clock),
        TextField("note", translate("AssessDialogs", "Note")),
    ]
    draft = SettleDraft(found.paid_on or sheet.today, found.note)
    form = Form(asked.workspace, draft, fields)
    title = translate("AssessDialogs", "Allowance paid: {total} yuan").format(total=total)
    note = translate("AssessDialogs", "Another person confirms it; then the sheet is kept as it is.")
    asked.show(title, form, translate("AssessDialogs", "Record the payment"), "primary", note)
