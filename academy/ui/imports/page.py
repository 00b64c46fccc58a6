"""Importing a list: file, columns, dry run, answers, commit. Nothing is written before that."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from academy.base.problems import Refused
from academy.courses.facts_roster import Answer, RosterChoice
from academy.imports.facts import ListKind
from academy.sheets.facts import Book
from academy.ui.imports.bars import ActionBar, FoundChips
from academy.ui.imports.columns import column_menu, layout_menu
from academy.ui.imports.grid import ImportGrid
from academy.ui.imports.importer import Done, Importer, Report
from academy.ui.imports.model import ImportModel
from academy.ui.imports.pasted_list import PastedList
from academy.ui.imports.side import SIDE, ImportSide
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.late_pages import LatePages
from academy.ui.parts.layout import box, card, column, flow, label, row, rule
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.stepper import Stepper
from academy.ui.parts.workspace import Workspace

KINDS = "Excel / WPS / CSV (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.txt *.htm *.html)"
FILE, COLUMNS, RUN, COMMIT = range(4)
REPORT = 1  # of the two pages: first the file is chosen


class ImportPage(Page):
    """`importer` says what the list is and where it goes."""

    topic = "import"

    def __init__(self, workspace: Workspace, importer: Importer) -> None:
        super().__init__(workspace)
        self.importer = importer
        self.title = self._titles()[importer.kind]
        self._path: Path | None = None
        self._pasted = PastedList()
        self._book: Book | None = None
        self.report: Report | None = None
        self.choice = RosterChoice()
        self.setAcceptDrops(True)
        self.model = ImportModel(workspace.language.sentence)
        self.grid = ImportGrid(self.model)
        self.grid.heading_clicked.connect(self._on_heading)
        self.stepper = Stepper([self.tr("File"), self.tr("Columns"), self.tr("Dry run"), self.tr("Commit")])
        self.untouched = Pill(self.tr("Nothing is written yet"), "ok")
        self.body.addLayout(flow(self.stepper, None, self.untouched))
        self.problem = NoteStrip("danger", "")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self._stack = LatePages([self._file_step, self._run_step])
        self.body.addWidget(self._stack, 1)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_place)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)
        self.set_note(importer.note)

    def help_text(self) -> str:
        return self.tr(
            "Choose the file or drop it here. A click on a heading says what its column is. "
            "F8 goes to the next cell with a finding. Nothing is written before the last button."
        )

    def use(self, importer: Importer) -> None:
        """Another kind of list, or another place for it; a file already read is judged anew."""
        self.importer = importer
        self.title = self._titles()[importer.kind]
        self.set_note(importer.note)
        self.choice = RosterChoice()
        if self._book is not None:
            self._check()

    def start(self, path: Path) -> None:
        """Read a file handed over from elsewhere."""
        self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a file apart, then its dry run."""
        self._path, self.choice = path, RosterChoice()
        self._stack.make(REPORT)
        self.side.start()
        self.problem.hide()
        title = self.tr("Reading {name}").format(name=path.name)
        self.workspace.worker.start(
            self, title, lambda progress: self.importer.read(path, progress), self._on_read, self._on_refused
        )

    def paste(self) -> None:
        """Read a table copied in an office program."""
        if (path := self._pasted.file(self.tr("Pasted list"))) is not None:
            self.start(path)
            return
        self.problem.say(self.tr("There is no table on the clipboard. Copy its headings, too."))
        self.problem.show()

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
        """Take the list: a long job with progress, which can be cancelled and then leaves nothing."""
        book, choice, importer = self._book, self.choice, self.importer
        if book is None or self.report is None:
            return
        self.bar.commit.setEnabled(False)
        title = self.tr("Importing {name}").format(name=book.name)
        job = lambda progress: importer.take(book, choice, progress)  # noqa: E731
        self.workspace.worker.start(self, title, job, self._on_done, self._on_refused)

    def _titles(self) -> dict[ListKind, str]:
        return {
            ListKind.ROSTER: self.tr("Import roster"), ListKind.PEOPLE: self.tr("Import people"),
            ListKind.MARKS: self.tr("Import marks"), ListKind.ATTENDANCE: self.tr("Import attendance"),
            ListKind.RECORDED: self.tr("Import certificates of others"),
            ListKind.PARTNERS: self.tr("Import partners"),
            ListKind.ABSENCES: self.tr("Import absences"),
        }  # fmt: skip

    def _file_step(self) -> QFrame:
        sentence = self.tr(
            "Drop the file here, choose it, or paste a copied table (Ctrl+V): Excel, WPS or CSV."
        )
        choose = card(EmptyState("file-spreadsheet", sentence, self.tr("Choose file…"), self._on_choose))
        self.file_step = column(choose, gap=16)
        return box(self.file_step)

    def _run_step(self) -> QFrame:
        self.found = FoundChips(self.model)
        self._foot = label("", "table", "text2", wrap=True)
        self.layout_link = button(self.tr("Sheet and headings…"), "link", small=True, on=self._on_layout)
        table = QFrame()
        table.setObjectName("card")
        lines = column(self.found, rule(), gap=0, margins=(1, 1, 1, 1))
        lines.addWidget(self.grid, 1)
        lines.addWidget(rule())
        foot = row(margins=(12, 8, 12, 8))
        foot.addWidget(self._foot, 1)
        foot.addWidget(self.layout_link)
        lines.addLayout(foot)
        table.setLayout(lines)
        self.side = ImportSide(self.workspace, self._on_answered)
        self.bar = ActionBar(self.workspace)
        self.bar.only_good.toggled.connect(self._on_only_good)
        self.bar.annotate.clicked.connect(self._on_annotate)
        self.bar.other.clicked.connect(self._on_choose)
        self.bar.commit.clicked.connect(self.commit)
        made = column(gap=16)
        made.addLayout(Beside((table, self.side), side=SIDE), 1)
        made.addWidget(self.bar)
        return box(made)

    def _check(self) -> None:
        book, choice, importer = self._book, self.choice, self.importer
        if book is None:
            return
        self.problem.hide()
        title = self.tr("Checking {name}").format(name=book.name)
        job = lambda progress: importer.check(book, choice, progress)  # noqa: E731
        self.workspace.worker.start(self, title, job, self._on_report, self._on_refused)

    def _on_read(self, book: Book) -> None:
        if self._pasted.forget():
            self._path = None
        self._book = book
        self._check()

    def _on_report(self, report: Report) -> None:
        self.report = report
        self._stack.choose(REPORT)
        self.stepper.go(COLUMNS if report.problems and not report.good else RUN)
        self.model.show_reading(report.reading)
        self.found.show_report(report, self.importer.kind)
        self.side.show_report(report)
        self._foot.setText(self._foot_words(report))
        self.bar.show_report(report, self.importer.kind)
        self.problem.setVisible(bool(report.problems))
        self.problem.say("\n".join(self.workspace.language.sentence(each) for each in report.problems))
        name = self._book.name if self._book else ""
        self.set_note(f"{name} → {self.importer.note}")

    def _foot_words(self, report: Report) -> str:
        tr = QCoreApplication.translate  # a number goes into the text before a subclass finds it
        parts = [self.tr("columns as remembered for this layout")] if report.remembered else []
        for sheet in report.reading.sheets:
            if sheet.header_rows and not sheet.left_out:
                rows = "–".join(str(each) for each in sorted({sheet.header_rows[0], sheet.header_rows[-1]}))
                parts.append(self.tr("{sheet}: headings in row {rows}").format(sheet=sheet.name, rows=rows))
                if sheet.skipped:
                    parts.append(
                        tr("ImportPage", "%Ln row(s) skipped (totals, notes)", "", len(sheet.skipped))
                    )
        told = (*report.reading.asks, *report.reading.notices)
        parts += [self.workspace.language.sentence(each) for each in told]
        return "　".join(parts)

    def _on_heading(self, section: int) -> None:
        """Ask what a column is; the answer holds for this layout from now on."""
        if self.report is None:
            return
        about = self.model.columns[section]
        menu = column_menu(self, about, self.report.fields, partial(self._name_column, about.title))
        header = self.grid.horizontalHeader()
        place = header.mapToGlobal(header.rect().bottomLeft())
        place.setX(place.x() + header.sectionViewportPosition(section))
        menu.popup(place)

    def _name_column(self, title: str, field: str) -> None:
        """Take `title` for `field`; a field stands for one column only."""
        known = {each.title: each.field for each in self.model.columns_of_sheet()}
        known = {name: "" if held == field and field else held for name, held in known.items()}
        self.choice = replace(self.choice, columns={**known, title: field})
        self._check()

    def _on_layout(self) -> None:
        if self._book is None or self.report is None:
            return
        menu = layout_menu(self, self._book, self.report.reading, self._choose_layout)
        menu.popup(self.layout_link.mapToGlobal(self.layout_link.rect().bottomLeft()))

    def _choose_layout(self, sheets: tuple[str, ...] | None, header_row: int | None) -> None:
        self.choice = replace(self.choice, sheets=sheets, header_row=header_row, columns=None)
        self._check()

    def _on_answered(self, answers: Sequence[Answer]) -> None:
        self.choice = replace(self.choice, answers=(*self.choice.answers, *answers))
        self._check()

    def _on_only_good(self, on: bool) -> None:
        self.choice = replace(self.choice, only_good=on)
        if self.report is not None:
            self.bar.show_report(self.report, self.importer.kind)

    def _on_choose(self) -> None:
        self.workspace.notices.open_file(self, self.tr("Choose the list"), KINDS, self.read_file)

    def _on_annotate(self) -> None:
        """The sender's own file with what is wrong in it, to be sent back."""
        path, report = self._path, self.report
        if path is None or report is None:
            return
        language, importer = self.workspace.language.name, self.importer
        name = f"{path.stem} {self.tr('annotated')}.xlsx"
        done: Callable[[int], object] = lambda count: self.workspace.notices.toast(  # noqa: E731
            self, QCoreApplication.translate("ImportPage", "%Ln row(s) with reasons", "", count)
        )

        def save(target: Path) -> None:
            job = lambda progress: importer.annotate(path, target, report.reading, language, progress)  # noqa: E731
            title = self.tr("Writing {name}").format(name=target.name)
            self.workspace.worker.start(self, title, job, done, self._on_refused, made=target)

        self.workspace.notices.save_file(
            self, self.tr("Save the annotated copy"), name, "Excel (*.xlsx)", save
        )

    def _on_done(self, done: Done) -> None:
        self.stepper.go(COMMIT)
        taken = getattr(done, "taken", getattr(done, "enrolled", 0))
        words = self.tr("{count} taken, {created} of them new").format(count=taken, created=done.created)
        self.workspace.notices.toast(self, words)
        self.closing.emit()

    def _on_refused(self, no: Refused) -> None:
        self._pasted.forget()
        if self.report is not None:
            self.bar.show_report(self.report, self.importer.kind)
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
