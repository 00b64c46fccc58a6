"""The development path as rows to type in: stage, side, what, hours, months, and below it the evidence."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from academy.apprenticeship.facts_contract import ContractKind, PathDraft, Side, side_key
from academy.base.words import Words
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import column, label, row

SIDES = tuple(Side)
NUMBER_MOST = 999
TEXT_COLUMN = 2


class StepRow:
    """The widgets of one step."""

    def __init__(self, words: Words, step: PathDraft, kind: ContractKind) -> None:
        self.stage = _number(step.stage)
        self.side: QComboBox = CalmCombo()
        self.side.addItems([words.word(side_key(kind, side)) for side in SIDES])
        self.side.setCurrentIndex(SIDES.index(step.side))
        self.side.setMinimumWidth(self.side.sizeHint().width())
        self.text = QLineEdit(step.text, maxLength=120)
        self.text.setMinimumWidth(120)
        self.evidence = QLineEdit(step.evidence, maxLength=80)
        for line in (self.text, self.evidence):
            line.setCursorPosition(0)  # a long text shows its beginning
        self.hours = _number(step.hours)
        self.first, self.last = _number(step.month_from), _number(step.month_to)
        self.gone: QPushButton | None = None

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
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.add = button(self.tr("Add step"), icon_name="plus", small=True, on=self._on_add)
        self.fill = button(self.tr("Fill from template…"), icon_name="layers", small=True, on=on_fill)
        self.fill.setVisible(on_fill is not None)
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
        self.setLayout(column(self._grid, row(self.add, self.fill, None), gap=8))
        self._lay_out()

    def value(self) -> tuple[PathDraft, ...]:
        return tuple(step.value() for step in self._steps)

    def show_value(self, path: tuple[PathDraft, ...]) -> None:
        for step in self._steps:
            self._drop(step)
        self._steps = [self._row(step) for step in path]
        self._lay_out()

    def _row(self, step: PathDraft) -> StepRow:
        made = StepRow(self._words, step, self._kind)
        made.gone = button("", "quiet", "x", self.tr("Remove step"), on=lambda: self._on_remove(made))
        names = [head.text() for head in self._heads]
        for widget, name in zip(made.widgets(), names, strict=False):
            widget.setAccessibleName(name)
        made.evidence.setAccessibleName(self.tr("Evidence"))
        made.evidence.setPlaceholderText(self.tr("Evidence: test sheet, piece of work, photo"))
        made.evidence.setToolTip(made.evidence.placeholderText())
        for line in (made.stage, made.text, made.hours, made.first, made.last, made.evidence):
            line.textEdited.connect(self.edited)
        made.side.activated.connect(self.edited)
        return made

    def _lay_out(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        for at, head in enumerate(self._heads):
            head.setVisible(bool(self._steps))
            self._grid.addWidget(head, 0, at)
        for place, step in enumerate(self._steps):
            for at, widget in enumerate(step.widgets()):
                self._grid.addWidget(widget, 2 * place + 1, at)
            self._grid.addWidget(step.evidence, 2 * place + 2, TEXT_COLUMN, 1, 4)

    def _drop(self, step: StepRow) -> None:
        for widget in (*step.widgets(), step.evidence):
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
    made.setFixedWidth(64)
    return made


def _of(line: QLineEdit) -> int:
    return int(line.text() or 0)
