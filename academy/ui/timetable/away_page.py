"""Shifts and absences: who cannot teach when; entered, or taken from a rota file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.network.facts import BranchRow
from academy.people.facts_away import AwayDone, AwayDraft, AwayKind, AwayRow, RotaReading
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.fields import ChoiceField, DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import flow
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.time_field import TimeField
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.rota_page import RotaPage, is_rota

if TYPE_CHECKING:
    from academy.people.service_away import AwayService
    from academy.places.service import PlaceService

TABLES = "Excel (*.xlsx *.xls *.et *.ods *.csv)"
LISTED = 8  # problems written out; the rest is counted


@dataclass(frozen=True, slots=True)
class AwayInput:
    """An AwayDraft with the person it is of; a night shift is typed 20:00 to 08:00."""

    person_id: int | None = None
    kind: AwayKind = AwayKind.LEAVE
    first: date | None = None
    last: date | None = None
    starts: int | None = 0
    ends: int | None = 1440
    note: str = ""

    def draft(self) -> AwayDraft:
        ends = self.ends
        if self.starts is not None and ends is not None and ends <= self.starts:
            ends += 1440
        return AwayDraft(self.kind, self.first, self.last or self.first, self.starts, ends, self.note)


@dataclass(frozen=True, slots=True)
class RotaInput:
    branch_id: int | None = None


class AwayPage(Page):
    """From a month ago to a year ahead."""

    shows = frozenset({"people"})

    def __init__(
        self, workspace: Workspace, service: "AwayService", places: "PlaceService", actor: Actor
    ) -> None:
        super().__init__(workspace, self.tr("Shifts and absences"))
        self._service, self._places, self._actor = service, places, actor
        self._may = actor.may("people.manage")
        self._branches: list[BranchRow] = []
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        if self._may:
            self.table.set_actions(
                [RowAction(self.tr("Remove"), self._on_remove, "trash-2", "Del", single=True)]
            )
        verb = self.tr("Enter an absence") if self._may else ""
        empty = EmptyState(
            "clock",
            self.tr("Nobody is away. Shifts and absences entered here are kept clear of sessions."),
            verb,
            self._on_new,
        )
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "absences")
        self.card.set_loading()
        bar = flow(None)
        self.matrix = button(self.tr("Rota of a month…"), icon_name="table-2", on=self._on_matrix)
        bar.addWidget(self.matrix)
        if self._may:
            bar.addWidget(button(self.tr("Import a rota…"), icon_name="upload", on=self._on_import))
            bar.addWidget(button(self.tr("Enter an absence"), "primary", "plus", on=self._on_new))
        self.body.addLayout(bar)
        self.body.addWidget(self.card, 1)

    def resume(self, title: str) -> None:
        if self._branches and is_rota(title):
            page = RotaPage(self.workspace, self._service, self._actor, self._branches)
            self.opening.emit(page)
            page.resume(title)
        else:
            super().resume(title)

    def record(self) -> RecordRef | None:
        return chosen(self.table, "person_away", lambda fact: fact.person)

    def opened(self) -> None:
        run = self.workspace.worker.run
        run(self, lambda: self._places.branches(self._actor), self._on_branches)
        run(self, lambda: self._service.coming(self._actor), self._on_rows)

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def days(fact: AwayRow) -> str:
            return str(fact.first) if fact.first == fact.last else f"{fact.first} – {fact.last}"

        def time(fact: AwayRow) -> str:
            if (fact.starts, fact.ends) == (0, 1440):
                return self.tr("all day")
            late = self.tr("next day ") if fact.ends > 1440 else ""
            return f"{clock_text(fact.starts)}–{late}{clock_text((fact.ends - 1) % 1440 + 1)}"

        return [
            Column("person", self.tr("Name"), "name", width=128),
            Column("kind", self.tr("Kind"), width=104, value=lambda f: word(f"away_kind.{f.kind.value}")),
            Column("days", self.tr("Days"), width=208, value=days, order=lambda f: f.first),
            Column("time", self.tr("Time"), width=168, value=time),
            Column("note", self.tr("Remark"), "quiet", width=200, stretch=True),
        ]

    def _on_rows(self, rows: list[AwayRow]) -> None:
        self.model.show(rows)
        self.set_note(self.tr("%n entry(s)", "", len(rows)))

    def _on_branches(self, rows: list[BranchRow]) -> None:
        self._branches = rows

    def _on_new(self) -> None:
        word = self.workspace.language.words.word
        kinds = [(kind, word(f"away_kind.{kind.value}")) for kind in AwayKind]

        def find(text: str) -> list[Found]:
            return [
                Found(each.id, each.name, each.note)
                for each in self._service.find_teachers(self._actor, text)
            ]

        fields = [
            PickerField("person_id", self.tr("Who"), self.workspace, find, required=True),
            ChoiceField("kind", self.tr("Kind"), kinds, required=True),
            DateField("first", self.tr("First day"), required=True),
            DateField("last", self.tr("Last day"), hint=self.tr("Leave empty for one day")),
            TimeField("starts", self.tr("From"), required=True),
            TimeField(
                "ends", self.tr("To"), required=True, hint=self.tr("Earlier than “from”: the next day")
            ),
            TextField("note", self.tr("Remark")),
        ]
        form = Form(self.workspace, AwayInput(), fields)
        save = lambda typed: self._service.enter(self._actor, typed.person_id or 0, typed.draft())  # noqa: E731
        FormDialog(self.workspace, self.tr("Shift or absence"), form, save, self._on_saved, self).open()

    def _on_matrix(self) -> None:
        if self._branches:
            self.opening.emit(RotaPage(self.workspace, self._service, self._actor, self._branches))

    def _on_import(self) -> None:
        if len(self._branches) == 1:
            self._choose(self._branches[0].id)
            return
        branches = [(each.id, each.name) for each in self._branches]
        fields = [ChoiceField("branch_id", self.tr("Branch"), branches, required=True)]
        form = Form(self.workspace, RotaInput(), fields)
        dialog = FormDialog(
            self.workspace, self.tr("Whose rota is it?"), form, lambda typed: typed.branch_id or 0,
            self._choose, self, verb=self.tr("Choose the file…"),
        )  # fmt: skip
        dialog.open()

    def _choose(self, branch_id: int) -> None:
        def check(path: Path) -> None:
            job = lambda: self._service.check_rota(self._actor, branch_id, path)  # noqa: E731
            self.workspace.worker.run(self, job, lambda found: self._on_checked(branch_id, path, found))

        self.workspace.notices.open_file(self, self.tr("Rota file"), TABLES, check)

    def _on_checked(self, branch_id: int, path: Path, found: RotaReading) -> None:
        """What the file would enter, before anything is entered."""
        notices, sentence = self.workspace.notices, self.workspace.language.sentence
        if found.problems:
            lines = [sentence(each) for each in found.problems[:LISTED]]
            if (more := len(found.problems) - LISTED) > 0:
                lines.append(self.tr("… and %Ln more", "", more))
            notices.tell(self, self.tr("The file was not taken"), *lines, tone="warn")
            return
        text = self.tr("{entries} entries of {people} people, {first} to {last}.").format(
            entries=found.entries, people=found.people, first=found.first, last=found.last
        )
        if found.replaced:
            text += "\n" + self.tr(
                "%Ln day(s) hold an entry already; shifts are replaced.", "", found.replaced
            )
        text += "\n" + self.tr("Ctrl+Z takes the whole file back.")

        def take() -> None:
            job = lambda: self._service.take_rota(self._actor, branch_id, path)  # noqa: E731
            self.workspace.worker.run(self, job, self._on_taken)

        notices.ask(self, self.tr("Enter this rota?"), text, self.tr("Enter %Ln", "", found.entries), take)

    def _on_taken(self, done: AwayDone) -> None:
        text = self.tr("{entries} entries of {people} people").format(
            entries=done.entries, people=done.people
        )
        self.workspace.notices.toast(self, text)

    def _on_remove(self, fact: AwayRow) -> None:
        job = lambda: self._service.take_away(self._actor, fact.id)  # noqa: E731
        self.workspace.worker.run(self, job, self._on_saved)

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
