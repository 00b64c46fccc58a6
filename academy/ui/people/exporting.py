"""Taking a list away: what is on the screen as a file, or into the receiver's own form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.desk.facts import ListForm
from academy.people.facts_export import ExportColumn, ExportField, ExportWish, FormSheet
from academy.ui.parts.fields import ChoiceField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.list_export import ENCODINGS, FORM, FORMS, XLSX, FormColumnsDialog, file_kinds
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.people.service_export import ExportService


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
        self._forms: list[ListForm] = []

    def open(self, wish: ExportWish, count: int) -> None:
        """Ask what is wanted. `count` people would leave."""
        office = self._workspace.lists.office
        if office is not None:
            self._workspace.worker.run(
                self._page, lambda: office.forms("people"), lambda forms: self._ask(wish, count, forms)
            )

    def _ask(self, wish: ExportWish, count: int, forms: Sequence[ListForm]) -> None:
        self._forms = list(forms)
        tr = QCoreApplication.translate
        hint = tr(
            "Export",
            "Needed for full ID and telephone numbers; the journal keeps who, when and why.",
        )
        reveal = self._actor.may("people.reveal")
        fields = [ChoiceField("kind", tr("Export", "As"), file_kinds(forms), required=True)]
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
        if draft.kind.isdigit():
            self._look(self._forms[int(draft.kind)].file, wish)
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
            words = {field.value: word for field, word in field_words().items()}
            FormColumnsDialog(
                self._page, form.name, found, words, lambda chosen: self._fill(form, chosen, wish)
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


def columns_of(shown: list[tuple[str, str]]) -> tuple[ExportColumn, ...]:
    """The columns on the screen as fields, in their order; what a file has no field for is left out."""
    fields = {
        "number": ExportField.NUMBER, "name": ExportField.NAME, "branch": ExportField.BRANCH,
        "unit": ExportField.UNIT, "trade": ExportField.TRADE, "level": ExportField.LEVEL,
        "tail": ExportField.DOC_NO, "phone_masked": ExportField.PHONE, "state": ExportField.STATE,
        "changed": ExportField.CHANGED,
    }  # fmt: skip
    return tuple(ExportColumn(fields[key], title) for key, title in shown if key in fields)
