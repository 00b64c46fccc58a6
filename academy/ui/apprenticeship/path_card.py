"""The development path on a contract's page: how far it is, and a line a step that can be ticked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from academy.apprenticeship.facts_contract import side_key
from academy.apprenticeship.facts_shown import ContractSheet, PathRow
from academy.base.words import Words
from academy.ui.apprenticeship.progress import progress_lines
from academy.ui.parts.buttons import button
from academy.ui.parts.described import of_tick
from academy.ui.parts.layout import box, column, heading, label, refill, row
from academy.ui.parts.share import ShareRing

SHOWN = 7  # steps at once: a path of thirty would push the log out of sight


class PathCard(QFrame):
    """个人培养路径: steps with a tick each; ticking marks the step done today."""

    ticked = Signal(object, bool)  # PathRow, done

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._ring = ShareRing()
        self._bars, self._lines = column(gap=6), column(gap=6)
        self._whole = False
        self._shown: tuple[Words, ContractSheet, bool] | None = None
        top = row(self._ring, gap=16)
        top.addLayout(self._bars, 1)
        self._top = box(top)
        self.keep = button("", "quiet", "layers", self.tr("Save as template…"), small=True)
        self.keep.hide()
        self.more = button("", "link", small=True, on=self._on_more)
        self._may_keep = False
        head = heading(self.tr("Development path"), self.keep)
        foot = row(self.more, None)
        self.setLayout(column(head, self._top, self._lines, foot, None, gap=10, margins=(16, 12, 16, 12)))

    def offer_template(self, on: Callable[[], object]) -> None:
        """Let the path be kept as a template for others."""
        self._may_keep = True
        self.keep.clicked.connect(lambda: on())

    def show_sheet(self, words: Words, sheet: ContractSheet, editable: bool) -> None:
        self._shown = (words, sheet, editable)
        self._ring.show_percent(sheet.row.progress)
        self.keep.setVisible(self._may_keep and bool(sheet.path))
        begun = bool(sheet.path) and sheet.activated_on is not None
        self._top.setVisible(begun)
        refill(self._bars, *(progress_lines(sheet.plan, sheet.path) if begun else []))
        self._fill()

    def _fill(self) -> None:
        if self._shown is None:
            return
        words, sheet, editable = self._shown
        due = dict(sheet.plan.late)
        steps = sheet.path if self._whole else _window(sheet.path)
        kind = sheet.terms.kind
        lines: list[QWidget] = [
            self._line(words.word(side_key(kind, step.side)), step, editable, due.get(step.id))
            for step in steps
        ]
        if not lines:
            lines = [label(self.tr("No steps yet: edit the draft."), "table", "muted", wrap=True)]
        refill(self._lines, *lines)
        count = len(sheet.path)
        self.more.setVisible(count > SHOWN)
        self.more.setText(
            self.tr("Fewer steps") if self._whole else self.tr("Show all %n step(s)", "", count)
        )

    def _line(self, side: str, step: PathRow, editable: bool, late: date | None) -> QWidget:
        parts = [
            side,
            self.tr("month {first}–{last}").format(first=step.month_from, last=step.month_to),
            self.tr("%n hour(s)", "", step.hours),
        ]
        if step.evidence:
            parts.append(self.tr("evidence: {evidence}").format(evidence=step.evidence))
        state, tone = "", "muted"
        if step.done_on is not None:
            state = self.tr("done {day}").format(day=step.done_on)
        elif late is not None:
            state, tone = self.tr("was due {day}").format(day=late), "danger"
        first = row(gap=8)
        first.addWidget(label(step.text, "table", wrap=True), 1)
        if state:
            first.addWidget(label(state, "caption", tone), 0, Qt.AlignmentFlag.AlignTop)
        note = label(" · ".join(parts), "caption", "muted", wrap=True)
        line = row(gap=8)
        line.addWidget(self._tick(step, editable), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(box(first), note, gap=0), 1)
        return box(line)

    def _tick(self, step: PathRow, editable: bool) -> QCheckBox:
        tick = QCheckBox()
        tick.setFixedWidth(24)
        tick.setChecked(step.done_on is not None)
        tick.setEnabled(editable)
        tick.setAccessibleName(step.text)
        tick.setAccessibleDescription(of_tick())
        tick.clicked.connect(lambda done: self.ticked.emit(step, done))
        return tick

    def _on_more(self) -> None:
        self._whole = not self._whole
        self._fill()


def _window(path: tuple[PathRow, ...]) -> tuple[PathRow, ...]:
    """Around the first step that is still open."""
    open_ = next((place for place, step in enumerate(path) if step.done_on is None), len(path))
    start = max(0, min(open_ - 2, len(path) - SHOWN))
    return path[start : start + SHOWN]
