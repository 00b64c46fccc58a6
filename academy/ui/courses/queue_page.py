"""Pages nobody could match: looked at, and given to their class and day by hand."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from academy.base.actor import Actor
from academy.courses.facts import ClassFilter
from academy.courses.facts_evidence import Filed, ScanRow
from academy.ui.courses.paper_tab import KINDS, file_scans, filed_words
from academy.ui.courses.reason_form import reason_dialog
from academy.ui.courses.scan_view import ScanView
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import DateField, NumberField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import appear, card, row
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService

VIEW = 460


@dataclass(frozen=True, slots=True)
class MatchInput:
    class_id: int | None = None
    day: date | None = None
    page: int | None = 1


class QueuePage(Page):
    """A list at the left, the page itself at the right."""

    shows = frozenset({"courses"})

    def __init__(self, workspace: Workspace, courses: "CourseService", actor: Actor) -> None:
        super().__init__(workspace)
        self.title = self.tr("Scans to match")
        self._courses, self._actor = courses, actor
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self._on_match)
        if actor.may("courses.attend"):
            self.table.set_actions(
                [
                    RowAction(self.tr("Match…"), self._on_match, "file-check", "F2", single=True),
                    RowAction(self.tr("Set aside…"), self._on_refuse, "ban", "Del", single=True),
                ]
            )
        self.scan = button(self.tr("File scans…"), "primary", "scan-line", on=self._on_scan)
        appear(self.scan, actor.may("courses.attend"))
        empty = EmptyState("file-check", self.tr("Every page that came back has found its class."))
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "classes.scans")
        self.view = ScanView(self.tr("Choose a page to look at it."))
        side = card(self.view, margins=(8, 8, 8, 8))
        self.body.addLayout(row(None, self.scan))
        self.body.addLayout(Beside((self.card, side), side=VIEW), 1)

    def opened(self) -> None:
        self.workspace.worker.run(self, partial(self._courses.scan_queue, self._actor), self._on_rows)

    def record(self) -> RecordRef | None:
        return chosen(self.table, "scan_page", lambda fact: fact.file_name)

    def _columns(self) -> list[Column]:
        return [
            Column("filed_at", self.tr("Filed"), width=140, value=lambda f: f"{f.filed_at:%Y-%m-%d %H:%M}"),
            Column("file_name", self.tr("File"), "name", width=220, stretch=True),
            Column("page", self.tr("Page"), "number", width=64),
            Column("found", self.tr("Symbol"), width=200),
        ]

    def _on_rows(self, rows: list[ScanRow]) -> None:
        self.model.show(rows)
        self._on_picked()

    def _on_picked(self) -> None:
        fact = self.table.fact()
        if fact is None:
            self.view.clear()
            return
        job = partial(self._courses.scan_file, self._actor, fact.id)
        self.workspace.worker.run(self, job, lambda found: self.view.show_file(*found))

    def _on_match(self, fact: ScanRow) -> None:
        fields = [
            PickerField("class_id", self.tr("Class"), self.workspace, self._find, required=True),
            DateField("day", self.tr("Date"), required=True, clock=self.workspace.clock),
            NumberField("page", self.tr("Page of the sheet"), required=True, minimum=1, maximum=99),
        ]
        form = Form(self.workspace, MatchInput(), fields)

        def save(typed: MatchInput) -> Any:
            return self._courses.match_scan(
                self._actor, fact.id, typed.class_id or 0, typed.day or date.min, typed.page or 0
            )

        FormDialog(
            self.workspace, self.tr("Whose page is this?"), form, save, self._on_saved, self,
            verb=self.tr("Match"), note=fact.file_name,
        ).open()  # fmt: skip

    def _find(self, text: str) -> list[Found]:
        rows = self._courses.classes(self._actor, ClassFilter(text))
        return [Found(each.id, each.name, each.number) for each in rows[:12]]

    def _on_refuse(self, fact: ScanRow) -> None:
        save = lambda reason: self._courses.refuse_scan(self._actor, fact.id, reason)  # noqa: E731
        reason_dialog(
            self.workspace, self.tr("Set this page aside?"), self.tr("Set aside"), save, self
        ).open()

    def _on_scan(self) -> None:
        kinds = f"{self.tr('Scans and photos')} {KINDS}"
        self.workspace.notices.open_files(
            self, self.tr("File scans"), kinds,
            lambda paths: file_scans(
                self, self.workspace, self._courses, self._actor, paths, self._on_filed
            ),
        )  # fmt: skip

    def _on_filed(self, found: Filed) -> None:
        self.workspace.notices.toast(self, filed_words(found))
        self.opened()

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
