"""The file of a class: its closing checklist, its papers as one PDF, its archive number."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from academy.archive.facts_files import FileDraft
from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.courses.facts import ClassSheet, ClassState
from academy.courses.facts_dossier import CheckItem, ItemState
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import ChoiceField, LinesField
from academy.ui.parts.first import first
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import flow, label
from academy.ui.parts.marks import Stamp
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.save_made import save_made
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

TONES = {ItemState.PRESENT: "ok", ItemState.MISSING: "warn", ItemState.NOT_NEEDED: "neutral"}
KINDS = "(*.jpg *.jpeg *.png *.pdf)"


@dataclass(frozen=True, slots=True)
class ItemInput:
    state: ItemState = ItemState.PRESENT
    note: str = ""


class ArchivePage(Page):
    """Each item is there, missing, or not needed with a reason; then the class is archived."""

    shows = frozenset({"courses"})

    def __init__(
        self, workspace: Workspace, courses: "CourseService", actor: Actor, sheet: ClassSheet
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("File of the class")
        self._courses, self._actor, self._sheet = courses, actor, sheet
        self._may_check = actor.may("courses.manage")
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.item)
        self.table = Table(self.model)
        self.table.opened.connect(self._on_check)
        if self._may_check:
            self.table.set_actions(
                [
                    RowAction(self.tr("Check…"), self._on_check, "pencil", "F2", single=True),
                    RowAction(self.tr("Attach a scan…"), self._on_attach, "upload", single=True),
                ]
            )
        self.print = button(self.tr("Checklist…"), icon_name="printer", on=self._on_print, keys="Ctrl+P")
        self.whole = button(self.tr("Class file as PDF…"), icon_name="file-archive", on=self._on_whole)
        self.archive = button(self.tr("Archive"), "seal", on=self._on_archive)
        self.stamp = Stamp(workspace.language.words.word("state.courses.archived"))
        self._number = label("", "strong", selectable=True)
        self.card = TableCard(self.table, EmptyState("file-archive", self.tr("Nothing is to be kept.")))
        self.card.offer(self.workspace, "classes.archive")
        self.body.addLayout(flow(self.stamp, self._number, None, self.print, self.whole, self.archive))
        self.body.addWidget(self.card, 1)
        self._show_state()

    def opened(self) -> None:
        class_id = self._sheet.row.id
        self.workspace.worker.run(
            self, partial(self._courses.checklist, self._actor, class_id), self._on_items
        )
        self.workspace.worker.run(
            self, partial(self._courses.class_sheet, self._actor, class_id), self._on_sheet
        )

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        if fact is None or not fact.id:
            return None
        return RecordRef(
            "class_file_item", fact.id, self.workspace.language.words.word(f"file_item.{fact.item}")
        )

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word
        states = {
            ItemState.PRESENT: self.tr("There"), ItemState.MISSING: self.tr("Missing"),
            ItemState.NOT_NEEDED: self.tr("Not needed"),
        }  # fmt: skip
        return [
            Column("item", self.tr("Item"), "name", width=200, value=lambda f: word(f"file_item.{f.item}")),
            Column(
                "state",
                self.tr("State"),
                "pill",
                width=104,
                value=lambda f: (states[f.state], TONES[f.state]),
            ),
            Column("known", self.tr("In the program"), width=220),
            Column("note", self.tr("Note"), width=200, stretch=True),
            Column("file_name", self.tr("Scan file"), width=160),
            Column("sha256", self.tr("Digest"), width=132, value=lambda f: f.sha256[:12]),
        ]

    def _show_state(self) -> None:
        found = self._sheet.row
        archived = found.state is ClassState.ARCHIVED
        self.stamp.setVisible(archived)
        self._number.setText(found.archive_number)
        self.archive.setVisible(found.state is ClassState.CLOSED and self._actor.may("courses.close"))
        self.set_note(found.number)

    def _on_sheet(self, sheet: ClassSheet) -> None:
        self._sheet = sheet
        self._show_state()

    def _on_items(self, items: list[CheckItem]) -> None:
        self.model.show(items)
        missing = sum(each.state is ItemState.MISSING for each in items)
        self.card.set_footer(self.tr("%Ln item(s) missing", "", missing) if missing else "")

    def _on_check(self, fact: CheckItem) -> None:
        if not self._may_check:
            return
        words = [
            (ItemState.PRESENT, self.tr("There")), (ItemState.MISSING, self.tr("Missing")),
            (ItemState.NOT_NEEDED, self.tr("Not needed")),
        ]  # fmt: skip
        fields = [
            ChoiceField("state", self.tr("State"), words, required=True),
            LinesField("note", self.tr("Note"), hint=self.tr("Why it is not needed, or where it lies")),
        ]
        form = Form(self.workspace, ItemInput(fact.state, fact.note), fields)
        title = self.workspace.language.words.word(f"file_item.{fact.item}")

        class_id = self._sheet.row.id

        def save(seen: CheckItem, typed: ItemInput) -> None:
            self._courses.check_item(self._actor, class_id, fact.item, typed.state, typed.note, seen=seen)

        def stored() -> tuple[ItemInput, Callable[[ItemInput], None]]:
            items = self._courses.checklist(self._actor, class_id)
            held = first(each for each in items if each.item == fact.item)
            return ItemInput(held.state, held.note), partial(save, held)

        FormDialog(
            self.workspace, title, form, partial(save, fact), self._on_saved, self, stored=stored
        ).open()

    def _on_attach(self, fact: CheckItem) -> None:
        def attach(path: Path) -> None:
            def job() -> None:
                file = FileDraft(path.name, path.read_bytes())
                self._courses.check_item(
                    self._actor, self._sheet.row.id, fact.item, ItemState.PRESENT, fact.note, file, fact
                )

            self.workspace.worker.run(self, job, self._on_saved)

        kinds = f"{self.tr('Scans and photos')} {KINDS}"
        self.workspace.notices.open_file(self, self.tr("Attach a scan"), kinds, attach)

    def _on_print(self) -> None:
        make = partial(self._courses.checklist_paper, self._actor, self._sheet.row.id)
        self._save(f"{self.tr('Checklist')} {self._sheet.row.number}.pdf", make)

    def _on_whole(self) -> None:
        make = partial(self._courses.class_file, self._actor, self._sheet.row.id)
        name = f"{self.tr('Class file')} {self._sheet.row.number}.pdf"
        self._save(name, make, self.tr("Putting the class file together"))

    def _save(self, name: str, make: Callable[[], bytes], job: str = "") -> None:
        wanted = self.tr("Save as PDF"), name, "PDF (*.pdf)"
        save_made(self.workspace, self, wanted, make, job=job)

    def _on_archive(self) -> None:
        row_ = self._sheet.row
        sentence = self.tr("The class gets its archive number and is never reopened.")
        job = partial(self._courses.archive_class, self._actor, row_.id, row_.version)
        done = lambda number: self.workspace.notices.toast(self, str(number))  # noqa: E731
        self.workspace.notices.ask(
            self, self.tr("Archive this class?"), sentence, self.tr("Archive"),
            lambda: self.workspace.worker.run(self, job, done), "seal",
        )  # fmt: skip

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))

    def renew(self, change: Changed) -> None:
        if change.id in (0, self._sheet.row.id):
            self.opened()
