"""Drafts of a term: made beside the timetable, looked at, adopted or dropped."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.courses.facts_term import DraftCell, DraftRow, DraftSheet, DraftWish
from academy.network.facts import BranchRow
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.fields import CheckField, ChoiceField, DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import flow
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.words import weekday

if TYPE_CHECKING:
    from academy.courses.service_timetable import TimetableService

TONES = {"open": "info", "adopted": "ok"}


@dataclass(frozen=True, slots=True)
class DraftInput:
    name: str = ""
    first: date | None = None
    last: date | None = None
    branch_id: int | None = None
    saturdays: bool = True
    evenings: bool = False
    keep_placed: bool = True

    def wish(self) -> DraftWish:
        return DraftWish(
            self.name, self.first, self.last, self.branch_id, self.saturdays, self.evenings, self.keep_placed
        )


class DraftsPage(Page):
    """The list, and the dialog that makes one."""

    shows = frozenset({"courses"})

    def __init__(self, workspace: Workspace, service: "TimetableService", actor: Actor) -> None:
        super().__init__(workspace, self.tr("Drafts of a term"))
        self._service, self._actor = service, actor
        self._may = actor.may("courses.manage")
        self._branches: list[BranchRow] = []
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_open)
        verb = self.tr("Draft a term") if self._may else ""
        sentence = self.tr(
            "A draft places every open class of a term at once, beside the timetable that holds."
        )
        self.card = TableCard(self.table, EmptyState("list-checks", sentence, verb, self.ask_for_draft))
        self.card.offer(self.workspace, "timetable.drafts")
        self.card.set_loading()
        bar = flow(None)
        if self._may:
            bar.addWidget(button(self.tr("Draft a term"), "primary", "plus", on=self.ask_for_draft))
        self.body.addLayout(bar)
        self.body.addWidget(self.card, 1)

    def opened(self) -> None:
        run = self.workspace.worker.run
        run(self, lambda: self._service.branches(self._actor), self._on_branches)
        run(self, lambda: self._service.drafts(self._actor), self.model.show)

    def record(self) -> RecordRef | None:
        return chosen(self.table, "timetable_draft", lambda fact: fact.name)

    def ask_for_draft(self) -> None:
        """Which span, whose classes, and what may move."""
        today = self.workspace.clock.today()
        monday = today + timedelta(days=7 - today.weekday())
        blank = DraftInput(first=monday, last=monday + timedelta(days=111))
        branches = [(each.id, each.name) for each in self._branches]
        fields = [
            TextField("name", self.tr("Name"), longest=40, placeholder=self.tr("Spring term")),
            DateField("first", self.tr("First day"), required=True),
            DateField("last", self.tr("Last day"), required=True),
            ChoiceField(
                "branch_id",
                self.tr("Branch"),
                branches,
                hint=self.tr("Leave empty for all of them"),
            ),
            CheckField("keep_placed", self.tr("Sessions that fit stay where they are")),
            CheckField("saturdays", self.tr("Saturdays may be used")),
            CheckField("evenings", self.tr("Evenings may be used")),
        ]
        form = Form(self.workspace, blank, fields)
        FormDialog(
            self.workspace, self.tr("Draft a term"), form, lambda typed: typed.wish(), self._make, self,
            verb=self.tr("Make the draft"), note=self.tr("The timetable stays as it is"),
        ).open()  # fmt: skip

    def _make(self, wish: DraftWish) -> None:
        def job(progress: Progress) -> int:
            return self._service.make_draft(self._actor, wish, progress)

        self.workspace.worker.start(self, self.tr("Drafting the term"), job, self._on_made)

    def _on_made(self, draft_id: int) -> None:
        self.opening.emit(DraftPage(self.workspace, self._service, self._actor, draft_id))

    def _columns(self) -> list[Column]:
        def state(fact: DraftRow) -> tuple[str, str]:
            word = self.tr("adopted") if fact.state == "adopted" else self.tr("draft")
            return word, TONES.get(fact.state, "neutral")

        return [
            Column("name", self.tr("Name"), "name", width=220, stretch=True),
            Column("days", self.tr("Days"), width=208, value=lambda f: f"{f.first} – {f.last}"),
            Column("placed", self.tr("Placed"), "number", width=88),
            Column("unplaced", self.tr("Not placed"), "number", width=104),
            Column("made_by", self.tr("Made by"), width=112),
            Column("state", self.tr("State"), "pill", width=96, value=state),
        ]

    def _on_branches(self, rows: list[BranchRow]) -> None:
        self._branches = rows

    def _on_open(self, fact: DraftRow) -> None:
        self.opening.emit(DraftPage(self.workspace, self._service, self._actor, fact.id))


class DraftPage(Page):
    """One draft: everything, what has no place and why, what would move; checked by the validator."""

    shows = frozenset({"courses", "people", "places"})

    def __init__(
        self, workspace: Workspace, service: "TimetableService", actor: Actor, draft_id: int
    ) -> None:
        super().__init__(workspace, self.tr("Draft of a term"))
        self._service, self._actor, self._draft_id = service, actor, draft_id
        self._sheet: DraftSheet | None = None
        self.views = Segments([self.tr("All"), self.tr("Not placed"), self.tr("Moved"), self.tr("New")])
        self.views.chosen.connect(lambda _place: self._show())
        self.drop = button(self.tr("Drop"), icon_name="trash-2", on=self._on_drop)
        self.adopt = button(self.tr("Adopt"), "primary", "check", on=self._on_adopt)
        self.checked = NoteStrip("ok", "")
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.card = TableCard(self.table, EmptyState("check", self.tr("There is none.")))
        self.card.offer(workspace, "timetable.draft")
        self.body.addLayout(flow(self.views, None, self.drop, self.adopt))
        self.body.addWidget(self.checked)
        self.body.addWidget(self.card, 1)
        for each in (self.drop, self.adopt, self.checked):
            each.hide()

    def record(self) -> RecordRef | None:
        return RecordRef("timetable_draft", self._draft_id, self.title)

    def opened(self) -> None:
        self.workspace.worker.run(
            self, lambda: self._service.draft(self._actor, self._draft_id), self._on_sheet
        )

    def _columns(self) -> list[Column]:
        language = self.workspace.language

        def when(cell: DraftCell) -> str:
            if cell.day is None:
                return "—"
            span = f"{clock_text(cell.starts)}–{clock_text(cell.ends)}"
            return f"{cell.day} {weekday(cell.day, language.name)} {span}"

        def before(cell: DraftCell) -> str:
            if cell.was is None:
                return self.tr("new")
            return f"{cell.was.day} {clock_text(cell.was.starts)} {cell.was.place}" if cell.moved else ""

        def why(cell: DraftCell) -> str:
            return " ".join(language.sentence(each) for each in cell.reasons)

        return [
            Column("name", self.tr("Class"), "name", width=232),
            Column("sequence", self.tr("No."), "number", width=56),
            Column("when", self.tr("When"), width=216, value=when),
            Column("place", self.tr("Place"), width=120),
            Column("instructor", self.tr("Instructor"), width=96),
            Column("was", self.tr("Before"), "quiet", width=200, value=before),
            Column("why", self.tr("Why not"), "quiet", width=240, value=why, stretch=True),
        ]

    def _on_sheet(self, sheet: DraftSheet) -> None:
        self._sheet = sheet
        lost = sum(each.day is None for each in sheet.cells)
        moved = sum(each.moved for each in sheet.cells)
        fresh = sum(each.was is None and each.day is not None for each in sheet.cells)
        self.views.set_words([
            f"{self.tr('All')} {len(sheet.cells)}", f"{self.tr('Not placed')} {lost}",
            f"{self.tr('Moved')} {moved}", f"{self.tr('New')} {fresh}",
        ])  # fmt: skip
        is_open = sheet.row.state == "open" and self._actor.may("courses.manage")
        self.adopt.setVisible(is_open)
        self.drop.setVisible(is_open)
        self.adopt.setText(self.tr("Adopt: %n change(s)", "", moved + fresh))
        self.set_note(f"{sheet.row.first} – {sheet.row.last} · {sheet.row.name}")
        self.checked.setVisible(sheet.row.state == "open")
        if sheet.violations:
            text = self.tr("The independent check found %n broken rule(s).", "", len(sheet.violations))
            self.checked.say(text, "danger")
        else:
            self.checked.say(self.tr("The independent check found no broken rule."), "ok")
        self._show()

    def _show(self) -> None:
        cells = self._sheet.cells if self._sheet else ()
        match self.views.current():
            case 1:
                cells = tuple(each for each in cells if each.day is None)
            case 2:
                cells = tuple(each for each in cells if each.moved)
            case 3:
                cells = tuple(each for each in cells if each.was is None and each.day is not None)
        self.model.show(cells)

    def _on_adopt(self) -> None:
        if self._sheet is None:
            return
        row_, service, actor = self._sheet.row, self._service, self._actor
        job = lambda: service.adopt_draft(actor, row_.id, row_.version)  # noqa: E731
        go = lambda: self.workspace.worker.run(self, job, self._on_adopted)  # noqa: E731
        sentence = self.tr("The draft becomes the timetable. It can be taken back as one step.")
        self.workspace.notices.ask(self, self.tr("Adopt the draft?"), sentence, self.tr("Adopt"), go)

    def _on_adopted(self, count: int) -> None:
        self.workspace.notices.toast(self, self.tr("%n session(s) changed", "", count))
        self.opened()

    def _on_drop(self) -> None:
        if self._sheet is None:
            return
        row_, service, actor = self._sheet.row, self._service, self._actor
        job = lambda: service.drop_draft(actor, row_.id, row_.version)  # noqa: E731
        self.workspace.worker.run(self, job, lambda _: self.closing.emit())
