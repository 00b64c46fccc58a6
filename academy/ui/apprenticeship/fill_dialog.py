"""Fill a path from a template: its steps in the months of this term, those done before left out."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from academy.apprenticeship.facts_contract import PathDraft
from academy.apprenticeship.facts_template import FitDraft, FittedStep, TemplateRow
from academy.base.actor import Actor
from academy.ui.apprenticeship.template_words import step_note, template_line
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.form import Form
from academy.ui.parts.layout import appear, box, column, label, refill, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

translate = QCoreApplication.translate
WIDTH = 640


class FillDialog(Dialog):
    """`rows` are the templates on offer, the best first; `held` is how many steps stand there now."""

    chosen = Signal(object)  # tuple[PathDraft, ...]

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget,
        service: "ApprenticeshipService",
        actor: Actor,
        rows: list[TemplateRow],
        fit: FitDraft,
        held: int,
    ) -> None:
        super().__init__(parent, self.tr("Fill the path from a template"), width=WIDTH)
        self._workspace, self._service, self._actor = workspace, service, actor
        self._rows, self._fit = rows, fit
        self._steps: list[tuple[QCheckBox, PathDraft]] = []
        words = workspace.language.words
        self.template = CalmCombo()
        self.template.setAccessibleName(self.tr("Template"))
        self.template.setMinimumContentsLength(20)  # a long title must not make the dialog wider
        self.template.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template.addItems([template_line(words, each) for each in rows])
        self.template.currentIndexChanged.connect(self._reload)
        self._lines = column(gap=8)
        self._strip = NoteStrip("warn", self.tr("%n step(s) typed before will be replaced.", "", held))
        appear(self._strip, held > 0)
        self._term = label("", "table", "muted", wrap=True)
        for part in (self.template, self._term, self._strip, box(self._lines)):
            self.body.addWidget(part)
        self.fill = button(self.tr("Fill in"), "primary", on=self._on_fill)
        self.set_foot(*self.way_out(), None, self.fill)
        self._reload()

    def _reload(self) -> None:
        chosen = self._rows[self.template.currentIndex()]
        read = lambda: self._service.fitted_path(self._actor, chosen.id, self._fit)  # noqa: E731
        self._workspace.worker.run(self, read, partial(self._show, chosen))

    def _show(self, chosen: TemplateRow, steps: list[FittedStep]) -> None:
        if chosen.id != self._rows[self.template.currentIndex()].id:
            return
        refill(self._lines)
        self._steps = []
        for fitted in steps:
            self._lines.addWidget(self._line(fitted))
        self._term.setText(self._term_words(chosen))
        self._recount()

    def _term_words(self, chosen: TemplateRow) -> str:
        if self._fit.starts is None or self._fit.ends is None:
            return self.tr("The term is not entered yet: the months are the template's own.")
        pattern = self.tr("Made for {months} months; the months below are adapted to this term.")
        return pattern.format(months=chosen.months)

    def _line(self, fitted: FittedStep) -> QFrame:
        step, words = fitted.step, self._workspace.language.words
        tick = QCheckBox()
        tick.setFixedWidth(24)
        tick.setChecked(fitted.done_on is None)
        tick.setAccessibleName(step.text)
        tick.toggled.connect(self._recount)
        self._steps.append((tick, step))
        note = label(step_note(words, step), "caption", "muted", wrap=True)
        line = row(gap=8)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(label(step.text, "table", wrap=True), note, gap=0), 1)
        if fitted.done_on is not None:
            done = self.tr("done {day}").format(day=fitted.done_on.isoformat())
            line.addWidget(Pill(done, "ok"), 0, Qt.AlignmentFlag.AlignTop)
        return box(line)

    def _kept(self) -> tuple[PathDraft, ...]:
        return tuple(step for tick, step in self._steps if tick.isChecked())

    def _recount(self) -> None:
        self.fill.setText(self.tr("Fill in %n step(s)", "", len(self._kept())))
        self.fill.setEnabled(bool(self._kept()))

    def _on_fill(self) -> None:
        self.chosen.emit(self._kept())
        self.accept()


def fill_path(
    page: QWidget, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, form: Form[Any]
) -> None:
    """Offer the templates of the form's branch for its apprentice and its term."""
    value = {name: form.field(name).value() for name in ("branch_id", "apprentice_id", "starts", "ends")}
    field = form.field("path")
    fit = FitDraft(value["apprentice_id"], value["starts"], value["ends"])

    def show(rows: list[TemplateRow]) -> None:
        if not rows:
            title = translate("FillDialog", "There are no templates yet")
            sentence = translate("FillDialog", "Add one on the page of contracts under “Path templates”.")
            workspace.notices.tell(page, title, sentence)
            return
        dialog = FillDialog(workspace, page, service, actor, rows, fit, len(field.value()))
        dialog.chosen.connect(field.set_value)
        dialog.open()

    if value["branch_id"] is None:
        form.field("branch_id").mark(
            translate("FillDialog", "Choose the branch first: each has its own templates.")
        )
        return
    ask = lambda: service.fitting_templates(actor, value["branch_id"], fit.apprentice_id)  # noqa: E731
    workspace.worker.run(page, ask, show)
