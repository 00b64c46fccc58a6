"""Places: rooms, halls, workshops, bases and stations; when they are shut; how far branches lie apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from academy.base.actor import Actor
from academy.network.facts import BranchRow
from academy.places.facts import (
    EVERY_DAY,
    PlaceDraft,
    PlaceKind,
    PlaceRow,
    TravelDraft,
    TravelRow,
)
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.fields import ChoiceField, LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored, stored_row
from academy.ui.parts.layout import flow
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.time_field import TimeField
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.closures_page import ClosuresPage
from academy.ui.timetable.time_field import weekday_field
from academy.ui.timetable.words import days_text

if TYPE_CHECKING:
    from academy.places.service import PlaceService


@dataclass(frozen=True, slots=True)
class PlaceInput:
    """A PlaceDraft as the form holds it: equipment one a line."""

    branch_id: int | None = None
    name: str = ""
    kind: PlaceKind = PlaceKind.ROOM
    parent_id: int | None = None
    seats: int | None = None
    stations: int | None = None
    equipment: str = ""
    opens: int | None = 8 * 60
    closes: int | None = 21 * 60 + 30
    weekdays: int = EVERY_DAY
    remark: str = ""

    def draft(self) -> PlaceDraft:
        lines = tuple(self.equipment.replace("、", "\n").splitlines())
        return PlaceDraft(
            self.branch_id, self.name, self.kind, self.parent_id, self.seats or 0, self.stations or 0, lines,
            self.opens or 0, self.closes or 0, self.weekdays, self.remark,
        )  # fmt: skip


class PlacesPage(Page):
    """Two lists: places, and the ways between branches."""

    shows = frozenset({"places"})

    def __init__(self, workspace: Workspace, service: "PlaceService", actor: Actor) -> None:
        super().__init__(workspace, self.tr("Places and travel"))
        self._service, self._actor = service, actor
        self._may = actor.may("courses.places")
        self._branches: list[BranchRow] = []
        self._rows: list[PlaceRow] = []
        self.views = Segments([self.tr("Places"), self.tr("Travel")])
        self.views.chosen.connect(self._on_view)
        self.new = button(self.tr("New place"), "primary", "plus", on=self._on_new)
        self.way = button(self.tr("Set a travel time"), "primary", "plus", on=self._on_way)
        self.places = self._places_table()
        self.ways = self._ways_table()
        self.shut = button(self.tr("When it is shut…"), icon_name="lock", on=self._on_chosen)
        self.shut.setEnabled(False)
        self.places.picked.connect(lambda: self.shut.setEnabled(self.places.fact() is not None))
        self.body.addLayout(flow(self.views, None, self.shut, self.new, self.way))
        for each, name in ((self.places_card, "places"), (self.ways_card, "places.ways")):
            each.offer(workspace, name)
            self.body.addWidget(each, 1)
        self._on_view(0)

    def record(self) -> RecordRef | None:
        if self.views.current():
            return chosen(self.ways, "travel_time", lambda fact: f"{fact.branch} – {fact.other}")
        return chosen(self.places, "place", lambda fact: fact.name)

    def opened(self) -> None:
        run = self.workspace.worker.run
        run(self, lambda: self._service.branches(self._actor), self._on_branches)
        run(self, lambda: self._service.places(self._actor), self._on_places)
        run(self, lambda: self._service.travel(self._actor), self.ways_model.show)

    def _places_table(self) -> Table:
        words = self.workspace.language.words.word

        def size(fact: PlaceRow) -> str:
            return " / ".join(str(each or "—") for each in (fact.seats, fact.stations))

        def things(fact: PlaceRow) -> str:
            return "、".join(fact.equipment)

        def times(fact: PlaceRow) -> str:
            return f"{clock_text(fact.opens)}–{clock_text(fact.closes)}"

        def days(fact: PlaceRow) -> str:
            if fact.weekdays == EVERY_DAY:
                return self.tr("every day")
            return days_text(fact.weekdays, self.workspace.language.name)

        self.places_model = FactsModel([
            Column("name", self.tr("Name"), "name", width=176),
            Column("kind", self.tr("Kind"), width=104, value=lambda f: words(f"place_kind.{f.kind.value}")),
            Column("branch", self.tr("Branch"), width=160),
            Column("size", self.tr("Seats / stations"), "number", width=124, value=size),
            Column("equipment", self.tr("Equipment"), "quiet", width=180, value=things, stretch=True),
            Column("open", self.tr("Open"), width=120, value=times),
            Column("days", self.tr("Days"), width=136, value=days),
        ])  # fmt: skip
        table = Table(self.places_model)
        actions = [RowAction(self.tr("When it is shut…"), self._on_closures, "lock", single=True)]
        if self._may:
            table.opened.connect(self._on_edit)
            actions = [
                RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True), *actions,
                RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True),
            ]  # fmt: skip
        table.set_actions(actions)
        sentence, verb = self.tr("There are no places yet."), self.tr("New place") if self._may else ""
        self.places_card = TableCard(table, EmptyState("door-open", sentence, verb, self._on_new))
        self.places_card.set_loading()
        return table

    def _ways_table(self) -> Table:
        self.ways_model = FactsModel(
            [
                Column("branch", self.tr("From"), "name", width=220),
                Column("other", self.tr("To"), width=220, stretch=True),
                Column("minutes", self.tr("Minutes"), "number", width=112),
            ]
        )
        table = Table(self.ways_model)
        if self._may:
            table.opened.connect(self._on_way)
            table.set_actions(
                [
                    RowAction(self.tr("Edit"), self._on_way, "pencil", "F2", single=True),
                    RowAction(self.tr("Remove"), self._on_forget, "trash-2", "Del", single=True),
                ]
            )
        verb = self.tr("Set a travel time") if self._may else ""
        empty = EmptyState("map-pin", self.tr("No travel time is known yet."), verb, self._on_way)
        self.ways_card = TableCard(table, empty)
        return table

    def _on_view(self, place: int) -> None:
        self.places_card.setVisible(place == 0)
        self.ways_card.setVisible(place == 1)
        self.shut.setVisible(place == 0)
        self.new.setVisible(self._may and place == 0)
        self.way.setVisible(self._may and place == 1)

    def _on_branches(self, rows: list[BranchRow]) -> None:
        self._branches = rows

    def _on_places(self, rows: list[PlaceRow]) -> None:
        self._rows = rows
        self.places_model.show(rows)
        self.set_note(self.tr("%n place(s)", "", len(rows)))

    def _fields(self, branch_known: bool) -> list[Any]:
        words = self.workspace.language.words.word
        kinds = [(kind, words(f"place_kind.{kind.value}")) for kind in PlaceKind]
        bases = [(each.id, each.name) for each in self._rows if each.kind is PlaceKind.BASE]
        branches = [(each.id, each.name) for each in self._branches]
        first = [] if branch_known else [ChoiceField("branch_id", self.tr("Branch"), branches, required=True)]
        return [
            *first,
            TextField("name", self.tr("Name"), required=True, longest=40),
            ChoiceField("kind", self.tr("Kind"), kinds, required=True),
            ChoiceField("parent_id", self.tr("Base"), bases, hint=self.tr("Only of a station")),
            NumberField("seats", self.tr("Seats"), maximum=100_000),
            NumberField("stations", self.tr("Working places"), maximum=100_000, hint=self.tr("For practice")),
            LinesField("equipment", self.tr("Equipment"), hint=self.tr("One a line"), lines=2),
            TimeField("opens", self.tr("Opens"), required=True),
            TimeField("closes", self.tr("Closes"), required=True),
            weekday_field("weekdays", self.tr("Open on"), self.workspace.language.name),
            TextField("remark", self.tr("Remark")),
        ]

    def _on_new(self) -> None:
        branch = self._branches[0].id if len(self._branches) == 1 else None
        form = Form(self.workspace, PlaceInput(branch), self._fields(False))
        save = lambda typed: self._service.add_place(self._actor, typed.draft())  # noqa: E731
        FormDialog(self.workspace, self.tr("New place"), form, save, self._on_saved, self).open()

    def _on_edit(self, fact: PlaceRow) -> None:
        service, actor = self._service, self._actor
        form = Form(self.workspace, _typed(fact), self._fields(True))

        def save(row: PlaceRow, now: PlaceInput) -> None:
            service.change_place(actor, row.id, row.version, now.draft())

        stored = stored_row(lambda: service.places(actor), fact.id, _typed, save)
        FormDialog(
            self.workspace, self.tr("Edit place"), form, lambda now: save(fact, now), self._on_saved, self,
            stored=stored,
        ).open()  # fmt: skip

    def _on_remove(self, fact: PlaceRow) -> None:
        job = lambda: self._service.remove_place(self._actor, fact.id, fact.version)  # noqa: E731
        go = lambda: self.workspace.worker.run(self, job, self._on_saved)  # noqa: E731
        sentence = self.tr("“{name}” goes to the recycle bin.").format(name=fact.name)
        self.workspace.notices.ask(self, self.tr("Remove the place?"), sentence, self.tr("Remove"), go)

    def _on_chosen(self) -> None:
        if (fact := self.places.fact()) is not None:
            self._on_closures(fact)

    def _on_closures(self, fact: PlaceRow) -> None:
        self.opening.emit(ClosuresPage(self.workspace, self._service, self._actor, fact))

    def _on_way(self, fact: TravelRow | None = None) -> None:
        branches = [(each.id, each.name) for each in self._branches]
        draft = TravelDraft(fact.branch_id, fact.other_id, fact.minutes) if fact else TravelDraft()
        fields = [
            ChoiceField("branch_id", self.tr("From"), branches, required=True),
            ChoiceField("other_id", self.tr("To"), branches, required=True),
            NumberField("minutes", self.tr("Minutes"), required=True, maximum=720),
        ]
        form = Form(self.workspace, draft, fields)
        save, stored = self._saving_way(tuple(self.ways_model.facts()))
        title = self.tr("Travel time")
        FormDialog(self.workspace, title, form, save, self._on_saved, self, stored=stored).open()

    def _saving_way(
        self, shown: Sequence[TravelRow]
    ) -> tuple[Callable[[TravelDraft], None], Stored[TravelDraft]]:
        """How a way is set over what the page showed of it, and what another one set meanwhile."""
        asked = TravelDraft()

        def save(seen: Sequence[TravelRow], typed: TravelDraft) -> None:
            nonlocal asked
            asked = typed
            held = _way(seen, typed)
            self._service.set_travel(self._actor, typed, held.version if held else 0)

        def stored() -> tuple[TravelDraft, Callable[[TravelDraft], None]]:
            rows = self._service.travel(self._actor)
            held = _way(rows, asked)
            return replace(asked, minutes=held.minutes if held else None), partial(save, rows)

        return partial(save, shown), stored

    def _on_forget(self, fact: TravelRow) -> None:
        job = lambda: self._service.forget_travel(self._actor, fact.id, fact.version)  # noqa: E731
        self.workspace.worker.run(self, job, self._on_saved)

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))


def _typed(fact: PlaceRow) -> PlaceInput:
    """A place as its form shows it."""
    return PlaceInput(
        fact.branch_id, fact.name, fact.kind, fact.parent_id, fact.seats, fact.stations,
        "\n".join(fact.equipment), fact.opens, fact.closes, fact.weekdays, fact.remark,
    )  # fmt: skip


def _way(rows: Sequence[TravelRow], typed: TravelDraft) -> TravelRow | None:
    """The known way between two branches, whichever of them is named first."""
    ends = {typed.branch_id, typed.other_id}
    return next((each for each in rows if {each.branch_id, each.other_id} == ends), None)
