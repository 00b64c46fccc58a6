"""When a place is shut: entered, and taken back when it opens again after all."""

from typing import TYPE_CHECKING, Any

from academy.base.actor import Actor
from academy.places.facts import Closure, ClosureDraft, PlaceRow
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.fields import DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import flow
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.time_field import TimeField
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.places.service import PlaceService


class ClosuresPage(Page):
    """One place."""

    shows = frozenset({"places"})

    def __init__(self, workspace: Workspace, service: "PlaceService", actor: Actor, place: PlaceRow) -> None:
        super().__init__(workspace)
        self.title = self.tr("{name}: when it is shut").format(name=place.name)
        self._service, self._actor, self._place = service, actor, place
        self._may = actor.may("courses.places")
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        verb = ""
        bar = flow(None)
        if self._may:
            verb = self.tr("Shut it…")
            self.table.set_actions(
                [RowAction(self.tr("Open it again"), self._on_open, "trash-2", "Del", single=True)]
            )
            self.again = button(self.tr("Open it again"), icon_name="door-open", on=self._on_chosen)
            self.again.setEnabled(False)
            self.table.picked.connect(lambda: self.again.setEnabled(self.table.fact() is not None))
            bar.addWidget(self.again)
            bar.addWidget(button(verb, "primary", "plus", on=self._on_new))
        self.card = TableCard(
            self.table,
            EmptyState(
                "lock",
                self.tr(
                    "It is never shut. Enter repairs or other uses here: no session is planned there then."
                ),
                verb,
                self._on_new,
            ),
        )
        self.card.offer(workspace, "places.closures")
        self.card.set_loading()
        self.body.addLayout(bar)
        self.body.addWidget(self.card, 1)

    def record(self) -> RecordRef | None:
        return chosen(self.table, "place_closure", lambda fact: fact.reason)

    def opened(self) -> None:
        job = lambda: self._service.closures(self._actor, self._place.id)  # noqa: E731
        self.workspace.worker.run(self, job, self.model.show)

    def _columns(self) -> list[Column]:
        def days(fact: Closure) -> str:
            return str(fact.first) if fact.first == fact.last else f"{fact.first} – {fact.last}"

        def time(fact: Closure) -> str:
            if (fact.starts, fact.ends) == (0, 1440):
                return self.tr("all day")
            return f"{clock_text(fact.starts)}–{clock_text(fact.ends)}"

        return [
            Column("days", self.tr("Days"), "name", width=240, value=days, order=lambda f: f.first),
            Column("time", self.tr("Time"), width=160, value=time),
            Column("reason", self.tr("Why"), width=240, stretch=True),
        ]

    def _on_new(self) -> None:
        fields: list[Any] = [
            DateField("first", self.tr("First day"), required=True),
            DateField("last", self.tr("Last day"), required=True),
            TimeField("starts", self.tr("From"), required=True),
            TimeField("ends", self.tr("To"), required=True),
            TextField("reason", self.tr("Why"), required=True, placeholder=self.tr("Maintenance")),
        ]
        form = Form(self.workspace, ClosureDraft(), fields)
        save = lambda typed: self._service.close_place(self._actor, self._place.id, typed)  # noqa: E731
        FormDialog(
            self.workspace, self.title, form, save, self._on_saved, self, verb=self.tr("Shut it")
        ).open()

    def _on_chosen(self) -> None:
        if (fact := self.table.fact()) is not None:
            self._on_open(fact)

    def _on_open(self, fact: Closure) -> None:
        job = lambda: self._service.reopen_place(self._actor, fact.id)  # noqa: E731
        done = lambda _: self.workspace.notices.toast(self, self.tr("It is open again"))  # noqa: E731
        self.workspace.worker.run(self, job, done)

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
