"""Beside the dry run: the next question, then every finding cell by cell."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from academy.courses.facts_roster import Answer
from academy.people.facts_questions import questions
from academy.people.facts_roster import Finding, FindingKind, RowState
from academy.ui.imports.grid import MARKS
from academy.ui.imports.importer import Report
from academy.ui.imports.model import WEIGHT
from academy.ui.imports.question_card import QuestionCard
from academy.ui.parts.layout import Glyph, box, column, heading, label, refill, row, scrolled
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.tokens import ink
from academy.ui.parts.workspace import Workspace

LISTED = 60  # reasons written out; the rest is counted
NAMED = 8  # cells of one reason that are named

SIDE = 332  # pixels


class ImportSide(QWidget):
    """`answered(answers)` is told the clerk's word; a declined question is not asked again."""

    def __init__(self, workspace: Workspace, answered: Callable[[Sequence[Answer]], object]) -> None:
        super().__init__()
        self._workspace, self._answered = workspace, answered
        self._report: Report | None = None
        self._declined: set[tuple[str, int, int]] = set()
        self.question: QuestionCard | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self._body.setContentsMargins(0, 0, 0, 0)
        area: QScrollArea = scrolled(box(self._body))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(area))

    def start(self) -> None:
        """Another file: nothing is declined yet."""
        self._declined = set()

    def show_report(self, report: Report) -> None:
        self._report = report
        refill(self._body)
        self.question = None
        if kinds := questions(self._asked(report)):
            self.question = QuestionCard(self._workspace, kinds[0], f"1 / {len(kinds)}", self._decide)
            self._body.addWidget(self.question)
        found = sorted(
            (each for each_row in report.reading.rows for each in each_row.findings),
            key=lambda each: (WEIGHT.index(each.kind), each.row),
        )
        if found:
            self._body.addWidget(self._list(found), 1)  # as low as the grid beside it
        else:
            self._body.addWidget(NoteStrip("ok", self.tr("Every cell was understood.")))
            self._body.addStretch(1)

    def _list(self, found: list[Finding]) -> QWidget:
        note = self.tr("mended, refused, and why")
        lines = column(heading(self.tr("Cell by cell"), note=note), gap=12, margins=(16, 12, 16, 12))
        told: dict[tuple[FindingKind, str], list[str]] = {}
        for each in found:  # the same reason is said once for all its cells
            why = self._workspace.language.sentence(replace(each.problem, where=""))
            told.setdefault((each.kind, why), []).append(each.problem.where)
        for (kind, why), cells in list(told.items())[:LISTED]:
            lines.addLayout(self._reason(kind, why, cells))
        if len(told) > LISTED:
            lines.addWidget(label(self.tr("… and %Ln more", "", len(told) - LISTED), "caption", "muted"))
        lines.addStretch(1)
        return box(lines, "card")

    def _reason(self, kind: FindingKind, why: str, cells: list[str]) -> QHBoxLayout:
        """Which cells and what became of them, then why."""
        icon, tone = MARKS[kind]
        named = [each for each in dict.fromkeys(cells) if each]
        comma = "、" if self._workspace.language.name == "zh" else ", "
        where = comma.join(named[:NAMED]) + (f" +{len(named) - NAMED}" if len(named) > NAMED else "")
        head = label(f"{where} {self._fate(kind)}".strip(), "table", tone, wrap=True, selectable=True)
        words = label(why, "table", wrap=True, selectable=True)
        made = row(gap=8)
        made.addWidget(Glyph(icon, ink(tone), 16, 20), 0, Qt.AlignmentFlag.AlignTop)
        made.addLayout(column(head, words, gap=2), 1)
        return made

    def _fate(self, kind: FindingKind) -> str:
        return {
            FindingKind.ERROR: self.tr("refused"), FindingKind.ASK: self.tr("asked"),
            FindingKind.WARNING: self.tr("to look at"), FindingKind.REPAIRED: self.tr("repaired"),
        }[kind]  # fmt: skip

    def _asked(self, report: Report) -> list[Finding]:
        return [
            each
            for asked in report.asked
            if asked.state is RowState.ASKED
            for each in asked.findings
            if each.kind is FindingKind.ASK and (each.sheet, each.row, each.column) not in self._declined
        ]

    def _decide(self, answers: Sequence[Answer], declined: Sequence[Finding]) -> None:
        self._declined |= {(each.sheet, each.row, each.column) for each in declined}
        if answers:
            self._answered(answers)
        elif self._report is not None:
            self.show_report(self._report)
