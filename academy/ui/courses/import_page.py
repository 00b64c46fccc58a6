"""Importing a roster: file, dry run, answers, commit. Nothing is written before that."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QStackedWidget

from academy.base.actor import Actor
from academy.base.problems import Problem, Refused
from academy.base.progress import Progress
from academy.courses.facts import ClassRow
from academy.courses.facts_roster import Answer, RosterChoice, RosterDone, RosterReport
from academy.people.facts_roster import FindingKind
from academy.ui.courses.import_grid import MARKS, ImportGrid
from academy.ui.courses.import_model import WEIGHT, ImportModel
from academy.ui.courses.import_side import ImportSide
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, card, column, label, refill, row, rule
from academy.ui.parts.marks import Chip, Keys, Pill, Stepper
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

KINDS = "Excel / WPS / CSV (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.txt)"


class ImportPage(Page):
    """Steps: file, dry run, commit."""

    def __init__(
        self, workspace: Workspace, courses: "CourseService", actor: Actor, target: ClassRow
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Import roster")
        self._courses, self._actor, self._target = courses, actor, target
        self._path: Path | None = None
        self.report: RosterReport | None = None
        self.choice = RosterChoice()
        self.setAcceptDrops(True)
        self.model = ImportModel()
        self.grid = ImportGrid(self.model)
        self.stepper = Stepper([self.tr("File"), self.tr("Dry run"), self.tr("Commit")])
        self.untouched = Pill(self.tr("Nothing is written yet"), "ok")
        self.body.addLayout(row(self.stepper, None, self.untouched))
        self.problem = NoteStrip("danger", "")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._file_step())
        self._stack.addWidget(self._run_step())
        self.body.addWidget(self._stack, 1)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_place)
        self.set_note(f"{target.number} {target.name}")

    def help_text(self) -> str:
        return self.tr(
            "Choose the roster file or drop it here. F8 goes to the next cell with a finding. "
            "Nothing is written before the last button."
        )

    def read_file(self, path: Path) -> None:
        """The dry run of a file."""
        self._path = path
        self.choice = RosterChoice()
        self.side.start()
        self._run()

    def next_place(self) -> None:
        """The next cell with a finding, round and round."""
        here = self.grid.currentIndex()
        count, width = self.model.rowCount(), self.model.columnCount()
        start = here.row() * width + here.column() + 1 if here.isValid() else 0
        for step in range(count * width):
            place, at = divmod((start + step) % (count * width), width)
            if self.model.findings_at(place, at):
                self.grid.setCurrentIndex(self.model.index(place, at))
                return

    def commit(self) -> None:
        """Enrol: a long job with progress, which can be cancelled and then leaves nothing."""
        if self._path is None or self.report is None:
            return
        path, choice, class_id = self._path, self.choice, self._target.id
        title = self.tr("Importing {name}").format(name=path.name)
        self.commit_button.setEnabled(False)

        def job(progress: Progress) -> RosterDone:
            return self._courses.enrol_roster(self._actor, class_id, path, choice, progress)

        self.workspace.worker.start(self, title, job, self._on_done, self._on_refused)

    def _file_step(self) -> QFrame:
        sentence = self.tr("Drop the roster here, or choose it: Excel, WPS or CSV, in any layout.")
        choose = EmptyState("file-spreadsheet", sentence, self.tr("Choose file…"), self._on_choose)
        return card(choose)

    def _run_step(self) -> QFrame:
        self._chips = row()
        self.chips: list[Chip] = []
        keys = Keys("F8")
        keys.setToolTip(self.tr("next place"))
        above = box(row(self._chips, None, keys, margins=(12, 8, 12, 8)))
        self._foot = label("", "table", "text2", wrap=True)
        table = QFrame()
        table.setObjectName("card")
        lines = column(above, rule(), gap=0, margins=(1, 1, 1, 1))
        lines.addWidget(self.grid, 1)
        lines.addWidget(rule())
        lines.addLayout(row(self._foot, margins=(12, 8, 12, 8)))
        table.setLayout(lines)
        self.side = ImportSide(self.workspace, self._on_answered)
        middle = row(gap=16)
        middle.addWidget(table, 1)
        middle.addWidget(self.side)
        made = column(gap=16)
        made.addLayout(middle, 1)
        made.addWidget(self._action_bar())
        return box(made)

    def _action_bar(self) -> QFrame:
        self._figures = row(gap=20)
        self.only_good = QCheckBox(self.tr("Only the good rows"))
        self.only_good.toggled.connect(self._on_only_good)
        self.save_refused = button(
            self.tr("Save refused rows…"), icon_name="download", on=self._on_save_refused
        )
        self.other_file = button(self.tr("Other file…"), on=self._on_choose)
        self.commit_button = button("", "primary", on=self.commit)
        bar = QFrame()
        bar.setObjectName("card")
        bar.setLayout(
            row(self._figures, None, self.only_good, self.save_refused, self.other_file, self.commit_button,
                margins=(16, 12, 16, 12))
        )  # fmt: skip
        return bar

    def _run(self) -> None:
        if self._path is None:
            return
        path, choice, class_id = self._path, self.choice, self._target.id
        self.problem.hide()
        job = lambda progress: self._courses.check_roster(  # noqa: E731
            self._actor, class_id, path, choice, progress
        )
        title = self.tr("Reading {name}").format(name=path.name)
        self.workspace.worker.start(self, title, job, self._on_report, self._on_refused)

    def _on_report(self, report: RosterReport) -> None:
        self.report = report
        self._stack.setCurrentIndex(1)
        self.stepper.go(1)
        self.model.show_report(report)
        self._show_chips(report)
        self.side.show_report(report)
        self._show_foot(report)
        self._show_figures(report)
        self.set_note(f"{report.file_name} → {self._target.number}")

    def _show_chips(self, report: RosterReport) -> None:
        refill(self._chips)
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
            self._chips.addWidget(chip)
            self.chips.append(chip)

    def _show_foot(self, report: RosterReport) -> None:
        parts: list[str] = []
        for sheet in report.reading.sheets:
            if sheet.header_rows and not sheet.left_out:
                rows = "–".join(str(each) for each in sorted({sheet.header_rows[0], sheet.header_rows[-1]}))
                parts.append(self.tr("{sheet}: headings in row {rows}").format(sheet=sheet.name, rows=rows))
                if sheet.skipped:
                    parts.append(self.tr("%Ln row(s) skipped (totals, notes)", "", len(sheet.skipped)))
        told: Sequence[Problem] = (*report.reading.asks, *report.reading.notices)
        parts += [self.workspace.language.sentence(each) for each in told]
        self._foot.setText("　".join(parts))

    def _show_figures(self, report: RosterReport) -> None:
        refill(self._figures)
        shown = (
            (report.good, self.tr("to enrol"), "ok"), (len(report.refused), self.tr("refused"), "danger"),
            (len(report.asked), self.tr("questions"), "ask"),
            (report.already, self.tr("in the class"), "muted"),
            (report.known, self.tr("registered before"), "text2"),
        )  # fmt: skip
        for count, words, tone in shown:
            if count or tone == "ok":
                self._figures.addLayout(
                    row(label(str(count), "section", tone), label(words, "table", "text2"), gap=4)
                )
        bad = bool(report.refused or report.asked)
        self.only_good.setVisible(bad)
        self.save_refused.setVisible(bad)
        self.commit_button.setText(self.tr("Enrol %Ln", "", report.good))
        ready = report.good > 0 and not report.problems and (not bad or self.only_good.isChecked())
        self.commit_button.setEnabled(ready)
        self.problem.setVisible(bool(report.problems))
        self.problem.say("\n".join(self.workspace.language.sentence(each) for each in report.problems))

    def _on_answered(self, answer: Answer) -> None:
        self.choice = replace(self.choice, answers=(*self.choice.answers, answer))
        self._run()

    def _on_chip(self, chosen: Chip, kind: FindingKind | None, good: bool) -> None:
        for chip in self.chips:
            chip.set_on(chip is chosen)
        self.model.narrow(kind, good)

    def _on_only_good(self, on: bool) -> None:
        self.choice = replace(self.choice, only_good=on)
        if self.report is not None:
            self._show_figures(self.report)

    def _on_choose(self) -> None:
        self.workspace.notices.open_file(self, self.tr("Choose the roster"), KINDS, self.read_file)

    def _on_save_refused(self) -> None:
        if self._path is None:
            return
        path, choice, class_id, language = (
            self._path,
            self.choice,
            self._target.id,
            self.workspace.language.name,
        )
        name = f"{self.tr('Refused rows')} {self._target.number}.xlsx"

        def save(target: Path) -> None:
            job = lambda: self._courses.save_refused(  # noqa: E731
                self._actor, class_id, path, choice, target, language
            )
            done = lambda count: self.workspace.notices.toast(  # noqa: E731
                self, self.tr("%Ln row(s) saved", "", count)
            )
            self.workspace.worker.run(self, job, done)

        self.workspace.notices.save_file(self, self.tr("Save the refused rows"), name, "Excel (*.xlsx)", save)

    def _on_done(self, done: RosterDone) -> None:
        self.stepper.go(2)
        words = self.tr("{count} enrolled, {created} of them new").format(
            count=done.enrolled, created=done.created
        )
        self.workspace.notices.toast(self, words)
        self.closing.emit()

    def _on_refused(self, no: Refused) -> None:
        self.commit_button.setEnabled(True)
        self.problem.say("\n".join(self.workspace.language.sentence(each) for each in no.problems))
        self.problem.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.read_file(Path(url.toLocalFile()))
                return
