"""Taking a list away: what is on the screen as a file, or into the receiver's own form."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from academy.base.actor import Actor
from academy.people.facts_export import ExportColumn, ExportField, ExportWish, FormSheet
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.fields import ChoiceField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, label
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.people.service_export import ExportService

XLSX, CSV, GB, FORM = "xlsx", "csv", "gb", "form"
ENCODINGS = {GB: "gb18030"}
FORMS = "Excel (*.xlsx)"


@dataclass(frozen=True, slots=True)
class ExportDraft:
    """What the clerk wants: the kind of file, and a purpose where full numbers are needed."""

    kind: str = XLSX
    reason: str = ""


def field_words() -> dict[ExportField, str]:
    """The fields in the language of the window."""
    tr = QCoreApplication.translate
    return {
        ExportField.SEQUENCE: tr("Export", "No."), ExportField.NUMBER: tr("Export", "Number"),
        ExportField.NAME: tr("Export", "Name"), ExportField.GENDER: tr("Export", "Gender"),
        ExportField.BIRTH: tr("Export", "Birth"), ExportField.DOC_NO: tr("Export", "Document number"),
        ExportField.DOC_TYPE: tr("Export", "Kind of document"), ExportField.PHONE: tr("Export", "Telephone"),
        ExportField.UNIT: tr("Export", "Employer"), ExportField.POST: tr("Export", "Post"),
        ExportField.TRADE: tr("Export", "Trade"), ExportField.LEVEL: tr("Export", "Skill level"),
        ExportField.EDUCATION: tr("Export", "Education"),
        ExportField.POLITICAL: tr("Export", "Political status"),
        ExportField.CATEGORY: tr("Export", "Category"), ExportField.BRANCH: tr("Export", "Branch"),
        ExportField.STATE: tr("Export", "State"), ExportField.CHANGED: tr("Export", "Changed"),
        ExportField.REMARK: tr("Export", "Remark"),
    }  # fmt: skip


class Exporting:
    """From the button to the file; `wish` is what the list shows now."""

    def __init__(self, page: QWidget, workspace: Workspace, service: "ExportService", actor: Actor) -> None:
        self._page, self._workspace, self._service, self._actor = page, workspace, service, actor

    def open(self, wish: ExportWish, count: int) -> None:
        """Ask what is wanted. `count` people would leave."""
        tr = QCoreApplication.translate
        kinds = [
            (XLSX, tr("Export", "Excel (.xlsx), the columns on the screen")),
            (CSV, tr("Export", "CSV, UTF-8")), (GB, tr("Export", "CSV, GB18030, for older programs")),
            (FORM, tr("Export", "Into the receiver's own form (.xlsx)…")),
        ]  # fmt: skip
        hint = tr(
            "Export", "Only for full ID and telephone numbers. Who, when, how many and what for is kept."
        )
        reveal = self._actor.may("people.reveal")
        fields = [ChoiceField("kind", tr("Export", "As"), kinds, required=True)]
        every = [*fields, TextField("reason", tr("Export", "Purpose"), hint=hint)] if reveal else fields
        form = Form(self._workspace, ExportDraft(), every)
        title = tr("Export", "Export %Ln people", "", count)
        FormDialog(
            self._workspace, title, form, lambda draft: draft, lambda draft: self._on_chosen(draft, wish),
            self._page, verb=tr("Export", "Export…"),
        ).open()  # fmt: skip

    def _on_chosen(self, draft: ExportDraft, wish: ExportWish) -> None:
        wish = replace(wish, reason=draft.reason, encoding=ENCODINGS.get(draft.kind, "utf-8-sig"))
        tr, notices = QCoreApplication.translate, self._workspace.notices
        if draft.kind == FORM:
            notices.open_file(
                self._page,
                tr("Export", "Choose the receiver's form"),
                FORMS,
                lambda form: self._look(form, wish),
            )
            return
        ending = "xlsx" if draft.kind == XLSX else "csv"
        kind = "Excel (*.xlsx)" if ending == "xlsx" else "CSV (*.csv)"
        name = f"{tr('Export', 'People')} {self._workspace.clock.today():%Y-%m-%d}.{ending}"
        notices.save_file(
            self._page, tr("Export", "Save the list"), name, kind, lambda target: self._write(wish, target)
        )

    def _write(self, wish: ExportWish, target: Path) -> None:
        title = QCoreApplication.translate("Export", "Writing {name}").format(name=target.name)
        self._workspace.worker.start(
            self._page, title,
            lambda progress: self._service.export_people(self._actor, wish, target, progress),
            self._on_written,
        )  # fmt: skip

    def _look(self, form: Path, wish: ExportWish) -> None:
        def show(found: FormSheet) -> None:
            FormColumnsDialog(
                self._page, self._workspace, form.name, found, lambda chosen: self._fill(form, chosen, wish)
            ).open()

        title = QCoreApplication.translate("Export", "Reading {name}").format(name=form.name)
        job = lambda progress: self._service.look_at_form(self._actor, form, None, progress)  # noqa: E731
        self._workspace.worker.start(self._page, title, job, show)

    def _fill(self, form: Path, found: FormSheet, wish: ExportWish) -> None:
        tr = QCoreApplication.translate

        def save(target: Path) -> None:
            title = tr("Export", "Writing {name}").format(name=target.name)
            self._workspace.worker.start(
                self._page, title,
                lambda progress: self._service.fill_form(self._actor, wish, form, found, target, progress),
                self._on_written,
            )  # fmt: skip

        name = f"{form.stem} {self._workspace.clock.today():%Y-%m-%d}.xlsx"
        self._workspace.notices.save_file(self._page, tr("Export", "Save the filled form"), name, FORMS, save)

    def _on_written(self, count: int) -> None:
        words = QCoreApplication.translate("Export", "%Ln people written", "", count)
        self._workspace.notices.toast(self._page, words)


class FormColumnsDialog(Dialog):
    """The form's columns, each with what is written into it; kept for this form."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, name: str, found: FormSheet,
        chosen: Callable[[FormSheet], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("What goes into the form"), name)
        self._found, self._chosen = found, chosen
        if found.remembered:
            self.body.addWidget(NoteStrip("info", self.tr("As it was filled the last time.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        self.choices: list[QComboBox] = []
        words = field_words()
        for line, column in enumerate(found.columns):
            grid.addWidget(label(column.letter, "table", "muted"), line, 0)
            grid.addWidget(label(column.title.replace("\n", " "), "body", wrap=True), line, 1)
            choice = QComboBox()
            choice.addItem(self.tr("Leave empty"), "")
            for field, word in words.items():
                choice.addItem(word, field.value)
            choice.setCurrentIndex(max(choice.findData(column.field), 0))
            choice.setAccessibleName(column.title)
            self.choices.append(choice)
            grid.addWidget(choice, line, 2)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(box(grid))
        fill = button(self.tr("Fill the form…"), "primary", on=self._on_fill)
        self.set_foot(button(self.tr("Cancel"), on=self.reject), None, fill)

    def _on_fill(self) -> None:
        columns = tuple(
            replace(column, field=choice.currentData())
            for column, choice in zip(self._found.columns, self.choices, strict=True)
        )
        self.accept()
        self._chosen(replace(self._found, columns=columns))


def columns_of(shown: list[tuple[str, str]]) -> tuple[ExportColumn, ...]:
    """The columns on the screen as fields, in their order; what a file has no field for is left out."""
    fields = {
        "number": ExportField.NUMBER, "name": ExportField.NAME, "branch": ExportField.BRANCH,
        "unit": ExportField.UNIT, "trade": ExportField.TRADE, "level": ExportField.LEVEL,
        "tail": ExportField.DOC_NO, "phone_masked": ExportField.PHONE, "state": ExportField.STATE,
        "changed": ExportField.CHANGED,
    }  # fmt: skip
    return tuple(ExportColumn(fields[key], title) for key, title in shown if key in fields)
