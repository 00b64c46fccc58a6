"""The imports made so far, each of which can be taken back as a whole."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from academy.base.actor import Actor
from academy.imports.facts import ImportRow, ImportTotals, ListKind
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import column, heading
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.imports.service import ImportService

UNDONE_HERE = frozenset(
    {each.value for each in ListKind if each is not ListKind.ROSTER}
)  # a roster is taken back in its class


class PastImports(QFrame):
    """Newest first; taking one back asks first, and says what stands in the way."""

    def __init__(self, workspace: Workspace, imports: "ImportService", actor: Actor) -> None:
        super().__init__()
        self._workspace, self._imports, self._actor = workspace, imports, actor
        word = workspace.language.words.word

        def kind(fact: ImportRow) -> str:
            return word(f"imports.kind.{fact.kind}")

        def state(fact: ImportRow) -> tuple[str, str]:
            return (self.tr("taken back"), "neutral") if fact.undone else (self.tr("done"), "ok")

        self.model = FactsModel(
            [
                Column("number", self.tr("Batch"), width=148),
                Column("kind", self.tr("List"), width=88, value=kind),
                Column("file_name", self.tr("File name"), "name", width=240, stretch=True),
                Column("branch", self.tr("Branch"), width=148),
                Column("taken", self.tr("Rows"), "number", width=72, total=lambda f: f.taken),
                Column("created_at", self.tr("When"), "date", width=104, value=lambda f: f.created_at.date()),
                Column("state", self.tr("State"), "pill", width=92, value=state),
            ]
        )
        self.table = Table(self.model)
        self.table.set_actions(
            [
                RowAction(
                    self.tr("Take back…"), self._on_undo, "undo-2", "Del", single=True,
                    allowed=lambda facts: all(not f.undone and f.kind in UNDONE_HERE for f in facts),
                )
            ]
        )  # fmt: skip
        nothing = EmptyState("upload", self.tr("Nothing was imported yet."))
        self.card = TableCard(self.table, nothing, heading(self.tr("Imports so far")))
        self.card.offer(workspace, "imports")
        self.setLayout(column(self.card))
        self.hide()

    def reload(self) -> None:
        worker = self._workspace.worker
        worker.run(self, lambda: self._imports.imports(self._actor), self._show)
        worker.run(self, lambda: self._imports.import_totals(self._actor), self._on_totals)

    def _on_totals(self, found: ImportTotals) -> None:
        self.card.set_whole(found.imports, {"taken": found.taken})

    def _show(self, rows: list[ImportRow]) -> None:
        self.model.show(rows)
        self.setVisible(bool(rows))

    def _on_undo(self, fact: ImportRow) -> None:
        sentence = self.tr("{number}: what {file} brought is taken back as a whole.")
        self._workspace.notices.ask(
            self, self.tr("Take this import back?"), sentence.format(number=fact.number, file=fact.file_name),
            self.tr("Take back"), lambda: self._undo(fact),
        )  # fmt: skip

    def _undo(self, fact: ImportRow) -> None:
        def job() -> None:
            if fact.kind == ListKind.PEOPLE.value:
                self._imports.undo_people(self._actor, fact.id)
            elif fact.kind == ListKind.RECORDED.value:
                self._imports.undo_recorded(self._actor, fact.id)
            elif fact.kind == ListKind.PARTNERS.value:
                self._imports.undo_partners(self._actor, fact.id)
            elif fact.kind == ListKind.ABSENCES.value:
                self._imports.undo_absences(self._actor, fact.id)
            else:
                self._imports.undo_results(self._actor, fact.id)

        self._workspace.worker.run(self, job, lambda _: self._on_undone())

    def _on_undone(self) -> None:
        self._workspace.notices.toast(self, self.tr("The import is taken back"))
        self.reload()
