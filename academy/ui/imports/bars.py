"""Above and below the dry run: what was found as chips, what would be done as figures and buttons."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from academy.imports.facts import ListKind
from academy.people.facts_roster import FindingKind
from academy.ui.imports.grid import MARKS
from academy.ui.imports.importer import Report
from academy.ui.imports.model import WEIGHT, ImportModel
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import column, flow, label, refill, row
from academy.ui.parts.marks import Chip, Keys
from academy.ui.parts.workspace import Workspace

PEOPLE = (ListKind.ROSTER, ListKind.PEOPLE)


class FoundChips(QWidget):
    """All, to be taken, and each kind of finding with its count; a chip shows only its rows."""

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self._model = model
        self._line = flow()
        self.chips: list[Chip] = []
        line = row(margins=(12, 8, 12, 8), gap=12)
        line.addLayout(self._line, 1)
        line.addLayout(row(Keys("F8"), label(self.tr("next place"), "caption", "muted"), gap=6))
        self.setLayout(line)

    def show_report(self, report: Report, kind: ListKind) -> None:
        """Rows are counted as people where the list is one of people, findings as cells."""
        refill(self._line)
        self.chips = []
        rows = report.reading.rows
        words: list[tuple[str, FindingKind | None, bool, str, str]] = [
            (self.tr("All %Ln row(s)", "", len(rows)), None, False, "accent", ""),
            (self._to_take(kind, len(report.reading.accepted)), None, True, "ok", ""),
        ]
        cells: dict[FindingKind, set[tuple[str, int, int]]] = {}
        for each in (found for row_ in rows for found in row_.findings):
            cells.setdefault(each.kind, set()).add((each.sheet, each.row, each.column))
        for found in (each for each in WEIGHT if each in cells):
            words.append(
                (self._cells(found, len(cells[found])), found, False, MARKS[found][1], MARKS[found][0])
            )
        for number, (text, wanted, good, tone, mark) in enumerate(words):
            chip = Chip(text, on=number == 0, tone=tone, mark=mark)
            chip.clicked.connect(lambda each=chip, k=wanted, g=good: self._on_chip(each, k, g))
            self._line.addWidget(chip)
            self.chips.append(chip)

    def _to_take(self, kind: ListKind, count: int) -> str:
        if kind in PEOPLE:
            return self.tr("%Ln person(s) to take", "", count)
        return self.tr("%Ln row(s) to take", "", count)

    def _cells(self, kind: FindingKind, count: int) -> str:
        if kind is FindingKind.ERROR:
            return self.tr("%Ln cell(s) refused", "", count)
        if kind is FindingKind.ASK:
            return self.tr("%Ln cell(s) to answer", "", count)
        if kind is FindingKind.WARNING:
            return self.tr("%Ln cell(s) to look at", "", count)
        return self.tr("%Ln cell(s) repaired", "", count)

    def _on_chip(self, chosen: Chip, kind: FindingKind | None, good: bool) -> None:
        for chip in self.chips:
            chip.set_on(chip is chosen)
        self._model.narrow(kind, good)


class ActionBar(QFrame):
    """Figures at the left; at the right the annotated copy, another file, and the one button that writes."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace = workspace
        self._figures = row(gap=20)
        self.only_good = QCheckBox(self.tr("Only the good rows"))
        self.annotate = button(self.tr("Save annotated copy…"), icon_name="download")
        self.other = button(self.tr("Other file…"))
        self.commit = button("", "primary")
        self.commit.setEnabled(False)
        acts = flow(self._figures, None, self.only_good, self.annotate, self.other, self.commit)
        self.setLayout(column(acts, margins=(16, 12, 16, 12)))

    def show_report(self, report: Report, kind: ListKind) -> None:
        refill(self._figures)
        refused = len(report.refused)
        shown = (
            (report.good, self._to_take(kind), "ok"), (refused, self._refused(kind, refused), "danger"),
            (len(report.asked), self.tr("questions"), "ask"),
            (report.already, self.tr("in the class"), "muted"),
            (report.known, self.tr("registered before"), "text2"),
        )  # fmt: skip
        for count, words, tone in shown:
            if count or tone == "ok":
                self._figures.addLayout(
                    row(label(f"{count:,}", "section", tone), label(words, "table", "text2"), gap=4)
                )
        bad = bool(report.refused or report.asked)
        self.only_good.setVisible(bad and bool(report.good))
        self.annotate.setVisible(bool(report.reading.findings))
        self.commit.setText(_verb(kind, report.good))
        self.commit.setEnabled(
            report.good > 0 and not report.problems and (not bad or self.only_good.isChecked())
        )

    def _refused(self, kind: ListKind, count: int) -> str:
        if kind in PEOPLE:
            return self.tr("person refused") if count == 1 else self.tr("people refused")
        return self.tr("row refused") if count == 1 else self.tr("rows refused")

    def _to_take(self, kind: ListKind) -> str:
        if kind is ListKind.ROSTER:
            return self.tr("to enrol")
        return self.tr("to register") if kind is ListKind.PEOPLE else self.tr("rows to enter")


def _verb(kind: ListKind, count: int) -> str:
    tr = QCoreApplication.translate
    if kind is ListKind.ROSTER:
        return tr("ActionBar", "Enrol %Ln", "", count)
    if kind is ListKind.PEOPLE:
        return tr("ActionBar", "Register %Ln", "", count)
    return tr("ActionBar", "Enter %Ln row(s)", "", count)
