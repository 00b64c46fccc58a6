"""Above and below the dry run: what was found as chips, what would be done as figures and buttons."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from academy.imports.facts import ListKind
from academy.people.facts_roster import FindingKind
from academy.ui.imports.grid import MARKS
from academy.ui.imports.importer import Report
from academy.ui.imports.model import WEIGHT, ImportModel
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import flow, label, refill, row
from academy.ui.parts.marks import Chip, Keys
from academy.ui.parts.workspace import Workspace


class FoundChips(QWidget):
    """All, to be taken, and each kind of finding with its count; a chip shows only its rows."""

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self._model = model
        self._line = flow()
        self.chips: list[Chip] = []
        keys = Keys("F8")
        keys.setToolTip(self.tr("next place"))
        self.setLayout(row(self._line, None, keys, margins=(12, 8, 12, 8)))

    def show_report(self, report: Report) -> None:
        refill(self._line)
        self.chips = []
        rows = report.reading.rows
        words: list[tuple[str, FindingKind | None, bool, str, str]] = [
            (self.tr("All %Ln row(s)", "", len(rows)), None, False, "accent", ""),
            (self.tr("To be taken {count}").format(count=len(report.reading.accepted)), None, True, "ok", ""),
        ]
        titles = {
            FindingKind.ERROR: self.tr("Refused"), FindingKind.ASK: self.tr("Questions"),
            FindingKind.WARNING: self.tr("Reminders"), FindingKind.REPAIRED: self.tr("Repaired"),
        }  # fmt: skip
        for kind in WEIGHT:
            count = sum(each.kind is kind for row_ in rows for each in row_.findings)
            if count:
                words.append((f"{titles[kind]} {count}", kind, False, MARKS[kind][1], MARKS[kind][0]))
        for number, (text, wanted, good, tone, mark) in enumerate(words):
            chip = Chip(text, on=number == 0, tone=tone, mark=mark)
            chip.clicked.connect(lambda each=chip, k=wanted, g=good: self._on_chip(each, k, g))
            self._line.addWidget(chip)
            self.chips.append(chip)

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
        self.setLayout(
            row(self._figures, None, self.only_good, self.annotate, self.other, self.commit,
                margins=(16, 12, 16, 12))
        )  # fmt: skip

    def show_report(self, report: Report, kind: ListKind) -> None:
        refill(self._figures)
        shown = (
            (report.good, self._to_take(kind), "ok"), (len(report.refused), self._refused(kind), "danger"),
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

    def _refused(self, kind: ListKind) -> str:
        people = kind in (ListKind.ROSTER, ListKind.PEOPLE)
        return self.tr("refused") if people else self.tr("rows refused")

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
