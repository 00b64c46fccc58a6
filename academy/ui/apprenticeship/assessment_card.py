"""Stage checks and the completion assessment of one contract, and its certificate."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from academy.apprenticeship.facts_assessment import AssessmentSheet, CheckRow, SittingRow
from academy.apprenticeship.facts_contract import RUNNING, ContractState, Grade
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.words import Words
from academy.certificates.facts_contract import CompletionMark
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, box, column, flow, heading, label, refill, row, rule

MARKS = {
    Grade.EXCELLENT: ("circle-check", "ok"),
    Grade.PASSED: ("circle-check", "ok"),
    Grade.FAILED: ("circle-x", "danger"),
}


class AssessmentCard(QFrame):
    """`act(name)`: check, marks, confirm, forgo; `certificate(mark)` when its line is followed."""

    act = Signal(str)
    certificate = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self._words = words
        self._mark: CompletionMark | None = None
        self.check = button(
            self.tr("Stage check…"), icon_name="list-checks", small=True, on=self._asks("check")
        )
        self.marks = button("", icon_name="pencil", small=True, on=self._asks("marks"))
        self.confirm = button(
            self.tr("Confirm the marks…"), "seal", "stamp", small=True, on=self._asks("confirm")
        )
        self.forgo = button(self.tr("No make-up…"), "quiet", small=True, on=self._asks("forgo"))
        self._note = Line("", "caption", "muted")
        self._lines = column(gap=6)
        self.certified = label("", "table", wrap=True)
        self.way = button("", "link", on=self._on_way)
        line = row(Glyph("award", "accent"), gap=8)
        line.addWidget(self.certified, 1)
        line.addWidget(self.way)
        self.completion = box(column(rule(), line, gap=8))
        self.completion.hide()
        head = heading(self.tr("Assessment"), self._note)
        acts = flow(self.check, self.marks, self.confirm, self.forgo)
        self._acts = box(acts)
        body = column(head, self._lines, self.completion, self._acts, None, gap=10, margins=(16, 12, 16, 12))
        self.setLayout(body)

    def _asks(self, name: str) -> Callable[[], object]:
        return lambda: self.act.emit(name)

    def show_facts(
        self, sheet: ContractSheet, found: AssessmentSheet, *, may: bool, person_id: int | None
    ) -> None:
        """`may`: whether this actor enters and confirms marks; nobody is offered to confirm his own."""
        state = sheet.row.state
        assessing = state is ContractState.IN_ASSESSMENT
        self.check.setVisible(may and state in RUNNING and bool(sheet.path))
        self.marks.setVisible(may and assessing)
        self.marks.setText(f" {self._marks_word(found)}")
        other = found.open is not None and found.open.entered_by_id != person_id
        self.confirm.setVisible(may and assessing and other)
        self.forgo.setVisible(may and assessing and found.makeup_due)
        self._acts.setVisible(any(not each.isHidden() for each in (self.check, self.marks, self.confirm)))
        logs = self.tr("log {percent}% complete, {least}% needed")
        self._note.setText(
            logs.format(percent=found.logs_percent, least=found.limits.logs_percent)
            if state in RUNNING
            else ""
        )
        lines = [self._check(each) for each in found.checks] + [
            self._sitting(each) for each in found.sittings
        ]
        empty = label(self.tr("Nothing has been assessed yet."), "table", "muted", wrap=True)
        refill(self._lines, *(lines or [empty]))

    def _marks_word(self, found: AssessmentSheet) -> str:
        if found.open is not None:
            return self.tr("Correct the marks…")
        return self.tr("Enter the make-up…") if found.makeup_due else self.tr("Enter the marks…")

    def show_mark(self, mark: CompletionMark | None, *, may_issue: bool) -> None:
        """The line of the certificate; None: nothing to say of one."""
        self._mark = mark
        self.completion.setVisible(mark is not None)
        if mark is None:
            return
        if mark.number:
            said = self.tr("Completion certificate issued: {number}").format(number=mark.number)
            way = self.tr("Open the certificate")
        elif mark.batch:
            said = self.tr("Completion certificate under way in batch {batch}").format(batch=mark.batch)
            way = ""
        else:
            said = self.tr("A completion certificate can be issued")
            way = self.tr("Issue it…") if may_issue else ""
        self.certified.setText(said)
        self.way.setText(way)
        self.way.setVisible(bool(way))

    def _check(self, found: CheckRow) -> QWidget:
        passed = self.tr("passed") if found.passed else self.tr("not passed")
        stage = self.tr("Stage {number} check").format(number=found.stage)
        marks = "、".join(f"{item.text} {item.mark}" for item in found.items)
        notes = [marks, found.examiner, found.comment]
        return _line(
            "circle-check" if found.passed else "circle-x", "ok" if found.passed else "warn",
            f"{found.held_on}　{stage}　{passed}", " · ".join(filter(None, notes)),
        )  # fmt: skip

    def _sitting(self, found: SittingRow) -> QWidget:
        grade = self._words.word(f"contract.grade.{found.grade.value}")
        name = self.tr("Completion assessment") if found.attempt == 1 else self.tr("Make-up")
        total = self.tr("{total} points").format(total=points(found.total_tenths))
        parts = self.tr("theory {theory}, practice {practice}, overall {overall}").format(
            theory=found.theory, practice=found.practice, overall=found.overall
        )
        who = self.tr("entered by {who}").format(who=found.entered_by)
        second = (
            self.tr("confirmed by {who}").format(who=found.confirmed_by)
            if found.confirmed
            else self.tr("waits for another person to confirm")
        )
        bars = [self.tr("accident")] if found.accident else []
        bars += [self.tr("violation on record")] if found.violation else []
        notes = [parts, *bars, "、".join(found.panel), who, second]
        icon, tone = MARKS[found.grade] if found.confirmed else ("clock", "warn")
        return _line(icon, tone, f"{found.held_on}　{name}　{total}　{grade}", " · ".join(notes))

    def _on_way(self) -> None:
        if self._mark is not None:
            self.certificate.emit(self._mark)


def _line(icon: str, tone: str, text: str, note: str) -> QWidget:
    line = row(Glyph(icon, tone), gap=8)
    line.addLayout(
        column(label(text, "table", wrap=True), label(note, "caption", "muted", wrap=True), gap=0), 1
    )
    return box(line)


def points(tenths: int) -> str:
    """940 tenths are written 94, 735 are 73.5."""
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)
