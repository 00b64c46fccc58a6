"""Taking any list away: what is on the screen as a file, or into a receiver's own form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from academy.base.progress import Progress
from academy.desk.facts import ListForm, ListTable
from academy.people.facts_export import SEQUENCE, FormSheet
from academy.sheets.facts import Cell
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import NONE, Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.fields import ChoiceField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, label, scrolled
from academy.ui.parts.list_desk import ListOffice
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace

XLSX, CSV, GB, FORM = "xlsx", "csv", "gb", "form"
ENCODINGS = {GB: "gb18030"}
FORMS = "Excel (*.xlsx)"


@dataclass(frozen=True, slots=True)
class KindDraft:
    """The kind of file, or the place of a form that comes with the program."""

    kind: str = XLSX


def file_kinds(forms: Sequence[ListForm]) -> list[tuple[str, str]]:
    """What a list can leave as, in the words of the window."""
    tr = QCoreApplication.translate
    return [
        (XLSX, tr("ListExport", "Excel (.xlsx), the columns on the screen")),
        (CSV, tr("ListExport", "CSV, UTF-8")),
        (GB, tr("ListExport", "CSV, GB18030, for older programs")),
        *((str(place), tr("ListExport", "Form: {title}").format(title=form.title))
          for place, form in enumerate(forms)),
        (FORM, tr("ListExport", "Into the receiver's own form (.xlsx)…")),
    ]  # fmt: skip


def cell_of(column: Column, fact: Any) -> Cell | None:
    """A cell as a file takes it: numbers and dates as such, everything else in the words on the screen."""
    value = column.of(fact)
    if column.text is None and isinstance(value, int | float | date | datetime):
        return None if isinstance(value, bool) and not value else "✓" if value is True else value
    words = column.words(fact)
    return None if words == NONE else words


class ListExport(QObject):
    """From the button to the file, for the list in `table`."""

    def __init__(self, workspace: Workspace, table: Table, name: str) -> None:
        super().__init__(table)
        self._workspace, self._table, self._name = workspace, table, name
        self._forms: list[ListForm] = []

    def open(self) -> None:
        """Ask what is wanted."""
        if (office := self._workspace.lists.office) is not None:
            self._workspace.worker.run(self, lambda: office.forms(self._name), self._ask)

    def _ask(self, forms: Sequence[ListForm]) -> None:
        self._forms = list(forms)
        count = len(self._ids())
        title = QCoreApplication.translate("ListExport", "Export %Ln row(s)", "", count)
        fields = [ChoiceField("kind", self.tr("As"), file_kinds(forms), required=True)]
        FormDialog(
            self._workspace, title, Form(self._workspace, KindDraft(), fields), lambda draft: draft,
            self._on_chosen, self._table, verb=self.tr("Export…"),
        ).open()  # fmt: skip

    def _ids(self) -> list[int]:
        """The chosen rows where there are several, else all the list shows."""
        chosen = self._table.ids()
        return chosen if len(chosen) > 1 else list(self._table.facts_model().ids())

    def _on_chosen(self, draft: KindDraft) -> None:
        notices = self._workspace.notices
        if draft.kind == FORM:
            notices.open_file(self._table, self.tr("Choose the receiver's form"), FORMS, self._look)
        elif draft.kind.isdigit():
            self._look(self._forms[int(draft.kind)].file)
        else:
            ending = "xlsx" if draft.kind == XLSX else "csv"
            kind = FORMS if ending == "xlsx" else "CSV (*.csv)"
            encoding = ENCODINGS.get(draft.kind, "utf-8-sig")
            notices.save_file(
                self._table, self.tr("Save the list"), self._file_name(self.tr("List"), ending), kind,
                lambda target: self._write(encoding, target),
            )  # fmt: skip

    def _file_name(self, stem: str, ending: str) -> str:
        return f"{stem} {self._workspace.clock.today():%Y-%m-%d}.{ending}"

    def _write(self, encoding: str, target: Path) -> None:
        def job(office: ListOffice, table: ListTable, progress: Progress) -> int:
            return office.save_list(replace(table, encoding=encoding), target, progress)

        self._run(target, self._table.shown_columns(), job)

    def _look(self, form: Path) -> None:
        office = self._workspace.lists.office
        columns = self._table.facts_model().columns
        words = {column.key: column.title for column in columns if column.title}
        if office is None:
            return

        def show(found: FormSheet) -> None:
            FormColumnsDialog(
                self._table, form.stem, found, {SEQUENCE: self.tr("No."), **words},
                lambda chosen: self._fill(form, chosen),
            ).open()  # fmt: skip

        titles = {title: key for key, title in words.items()}
        job = lambda progress: office.look_at_form(form, titles, progress)  # noqa: E731
        title = self.tr("Reading {name}").format(name=form.name)
        self._workspace.worker.start(self._table, title, job, show)

    def _fill(self, form: Path, found: FormSheet) -> None:
        def save(target: Path) -> None:
            def job(office: ListOffice, table: ListTable, progress: Progress) -> int:
                return office.fill_form(table, form, found, target, progress)

            self._run(target, self._table.facts_model().columns, job)

        name = self._file_name(form.stem, "xlsx")
        self._workspace.notices.save_file(self._table, self.tr("Save the filled form"), name, FORMS, save)

    def _run(
        self, target: Path, columns: Sequence[Column], job: Callable[[ListOffice, ListTable, Progress], int]
    ) -> None:
        office = self._workspace.lists.office
        if office is None:
            return
        read, name = self._table.facts_model().takeaway(self._ids()), self._name
        heads = tuple((column.key, column.title) for column in columns)

        def work(progress: Progress) -> int:
            rows = [tuple(cell_of(column, fact) for column in columns) for fact in read(progress)]
            return job(office, ListTable(name, heads, rows), progress)

        title = self.tr("Writing {name}").format(name=target.name)
        self._workspace.worker.start(self._table, title, work, self._on_written, made=target)

    def _on_written(self, count: int) -> None:
        words = QCoreApplication.translate("ListExport", "%Ln row(s) written", "", count)
        self._workspace.notices.toast(self._table, words)


class FormColumnsDialog(Dialog):
    """The form's columns and what is written into each (`words`: field to name); kept for this form."""

    def __init__(
        self, parent: QWidget, name: str, found: FormSheet, words: Mapping[str, str],
        chosen: Callable[[FormSheet], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("What goes into the form"), name)
        self._found, self._chosen = found, chosen
        if found.remembered:
            self.body.addWidget(NoteStrip("info", self.tr("As it was filled the last time.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        self.choices: list[QComboBox] = []
        for line, column in enumerate(found.columns):
            grid.addWidget(label(column.letter, "table", "muted"), line, 0)
            grid.addWidget(label(column.title.replace("\n", " "), "body", wrap=True), line, 1)
            choice = CalmCombo()
            choice.addItem(self.tr("Leave empty"), "")
            for field, word in words.items():
                choice.addItem(word, field)
            choice.setCurrentIndex(max(choice.findData(column.field), 0))
            choice.setAccessibleName(column.title)
            self.choices.append(choice)
            grid.addWidget(choice, line, 2)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(scrolled(box(grid)))
        fill = button(self.tr("Fill the form…"), "primary", on=self._on_fill)
        self.set_foot(*self.way_out(), None, fill)

    def _on_fill(self) -> None:
        columns = tuple(
            replace(column, field=choice.currentData())
            for column, choice in zip(self._found.columns, self.choices, strict=True)
        )
        self.accept()
        self._chosen(replace(self._found, columns=columns))
