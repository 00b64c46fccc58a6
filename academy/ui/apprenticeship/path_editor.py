"""The development path as rows to type in: stage, side, what, hours, months, and below it the evidence.

Where there is no room for a row each widget stands under its own heading, on several lines.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from academy.apprenticeship.facts_contract import ContractKind, PathDraft, Side, side_key
from academy.base.words import Words
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.described import of_field
from academy.ui.parts.layout import appear, column, flow, label

SIDES = tuple(Side)
NUMBER_MOST = 999
TEXT_COLUMN = 2
TEXT, NUMBER, GAP = 120, 64, 8  # pixels: the least of what is learnt, a number, between two widgets
LINES, EVIDENCE, GONE = 8, 4, (1, 3)  # of a step on several lines: all of them; where those stand
APART = 8  # pixels below a step, which are its last line
PLACES = ((0, 0, 1), (0, 1, 2), (2, 0, 4), (5, 0, 1), (5, 1, 1), (5, 2, 2))  # line, column, columns: headings
LEFT = Qt.AlignmentFlag.AlignLeft


class StepRow:
    """The widgets of one step."""

    def __init__(self, words: Words, step: PathDraft, kind: ContractKind) -> None:
        self.stage = _number(step.stage)
        self.side: QComboBox = CalmCombo()
        self.side.addItems([words.word(side_key(kind, side)) for side in SIDES])
        self.side.setCurrentIndex(SIDES.index(step.side))
        self.side.setMinimumWidth(self.side.sizeHint().width())
        self.text = QLineEdit(step.text, maxLength=120)
        self.text.setMinimumWidth(TEXT)
        self.evidence = QLineEdit(step.evidence, maxLength=80)
        for line in (self.text, self.evidence):
            line.setCursorPosition(0)  # a long text shows its beginning
        self.hours = _number(step.hours)
        self.first, self.last = _number(step.month_from), _number(step.month_to)
        self.gone: QPushButton | None = None
        self.heads: list[QLabel] = []  # its own, for where it stands on several lines

    def widgets(self) -> list[QWidget]:
        """Those of the first line; the evidence stands in a line of its own."""
        found: list[QWidget] = [self.stage, self.side, self.text, self.hours, self.first, self.last]
        return [*found, self.gone] if self.gone is not None else found

    def value(self) -> PathDraft:
        return PathDraft(
            stage=_of(self.stage), side=SIDES[self.side.currentIndex()], text=self.text.text().strip(),
            hours=_of(self.hours), month_from=_of(self.first), month_to=_of(self.last),
            evidence=self.evidence.text().strip(),
        )  # fmt: skip


class PathEditor(QWidget):
    """Rows of steps; the next step continues where the last one ended. `on_fill` takes a template's steps."""

    edited = Signal()

    def __init__(
        self,
        words: Words,
        on_fill: Callable[[], object] | None = None,
        kind: ContractKind = ContractKind.DUAL_MENTOR,
    ) -> None:
        super().__init__()
        self._words, self._kind = words, kind
        self._steps: list[StepRow] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        self._in_rows = True
        self.add = button(self.tr("Add step"), icon_name="plus", small=True, on=self._on_add)
        self.fill = button(self.tr("Fill from template…"), icon_name="layers", small=True, on=on_fill)
        appear(self.fill, on_fill is not None)
        self._heads = [
            label(text, "caption", "muted")
            for text in (
                self.tr("Stage"),
                self.tr("Side"),
                self.tr("What is learnt"),
                self.tr("Hours"),
                self.tr("From month"),
                self.tr("To month"),
            )
        ]
        self.setLayout(column(self._grid, flow(self.add, self.fill), gap=8))
        self._lay_out()

    def value(self) -> tuple[PathDraft, ...]:
        return tuple(step.value() for step in self._steps)

    def show_value(self, path: tuple[PathDraft, ...]) -> None:
        for step in self._steps:
            self._drop(step)
        self._steps = [self._row(step) for step in path]
        self._lay_out()
        self._choose()

    def _row(self, step: PathDraft) -> StepRow:
        made = StepRow(self._words, step, self._kind)
        made.gone = button("", "quiet", "x", self.tr("Remove step"), on=lambda: self._on_remove(made))
        names = [head.text() for head in self._heads]
        made.heads = [label(name, "caption", "muted") for name in names]
        for widget, name in zip(made.widgets(), names, strict=False):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(of_field(required=True))
        made.evidence.setAccessibleName(self.tr("Evidence"))
        made.evidence.setAccessibleDescription(of_field(required=False))
        made.evidence.setPlaceholderText(self.tr("Evidence: test sheet, piece of work, photo"))
        made.evidence.setToolTip(made.evidence.placeholderText())
        for line in (made.stage, made.text, made.hours, made.first, made.last, made.evidence):
            line.textEdited.connect(self.edited)
        made.side.activated.connect(self.edited)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its steps can be, whichever way they stand now."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._needed()[1]), hint.height())

    def _needed(self) -> tuple[int, int]:
        """Pixels the steps need in rows, and on several lines."""
        if not self._steps:
            return 0, 0
        stage, _, _, hours, first, last = (max(head.sizeHint().width(), NUMBER) for head in self._heads)
        side = max(step.side.minimumWidth() for step in self._steps)
        gone = self._steps[0].widgets()[-1].sizeHint().width()
        rows = stage + side + TEXT + hours + first + last + gone + 6 * GAP
        return rows, max(stage, hours) + max(side + GAP + gone, first + GAP + last) + GAP

    def _choose(self) -> None:
        in_rows = self.width() >= self._needed()[0]
        if in_rows != self._in_rows:
            self._in_rows = in_rows
            self._lay_out()

    def _lay_out(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        for at in range(len(self._heads)):
            self._grid.setColumnStretch(at, int(at == (TEXT_COLUMN if self._in_rows else GONE[1])))
        for at, head in enumerate(self._heads):
            head.setVisible(bool(self._steps) and self._in_rows)
            self._grid.addWidget(head, 0, at)
        for place, step in enumerate(self._steps):
            for head in step.heads:
                appear(head, not self._in_rows)
            if self._in_rows:
                self._lay_row(2 * place + 1, step)
            else:
                self._lay_lines(LINES * place + 1, step)
        self.updateGeometry()

    def _lay_row(self, top: int, step: StepRow) -> None:
        for at, widget in enumerate(step.widgets()):
            self._grid.addWidget(widget, top, at)
        self._grid.addWidget(step.evidence, top + 1, TEXT_COLUMN, 1, 4)

    def _lay_lines(self, top: int, step: StepRow) -> None:
        *widgets, gone = step.widgets()
        for widget, head, (line, column_, wide) in zip(widgets, step.heads, PLACES, strict=True):
            self._grid.addWidget(head, top + line, column_, 1, wide)
            side = Qt.AlignmentFlag(0) if widget is step.text else LEFT
            self._grid.addWidget(widget, top + line + 1, column_, 1, wide, side)
        self._grid.addWidget(gone, top + GONE[0], GONE[1], Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(step.evidence, top + EVIDENCE, 0, 1, 4)
        self._grid.setRowMinimumHeight(top + LINES - 1, APART)

    def _drop(self, step: StepRow) -> None:
        for widget in (*step.widgets(), step.evidence, *step.heads):
            widget.hide()
            widget.deleteLater()

    def _on_add(self) -> None:
        last = self._steps[-1].value() if self._steps else None
        begins = last.month_to + 1 if last else 1
        step = PathDraft(last.stage + 1 if last else 1, Side.TECHNICAL, "", 0, begins, begins + 5)
        self._steps.append(self._row(step))
        self._lay_out()
        self._steps[-1].text.setFocus()
        self.edited.emit()

    def _on_remove(self, step: StepRow) -> None:
        self._steps.remove(step)
        self._drop(step)
        self._lay_out()
        self.edited.emit()


def _number(value: int) -> QLineEdit:
    made = QLineEdit(str(value), maxLength=3)
    made.setValidator(QIntValidator(0, NUMBER_MOST, made))
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    made.setFixedWidth(NUMBER)
    return made


def _of(line: QLineEdit) -> int:
    return int(line.text() or 0)
