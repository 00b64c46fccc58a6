"""The organizations the branches work with: a list with where each agreement stands, a form, an import."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.network.facts import BranchRow
from academy.network.facts_partner import PartnerDraft, PartnerKind, PartnerRow, Standing
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, DateField, LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored, stored_row
from academy.ui.parts.layout import flow
from academy.ui.parts.led import Led
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.network.service import NetworkService
    from academy.network.service_partner import PartnerService

TONES = {
    Standing.COMING: "info", Standing.RUNNING: "ok", Standing.ENDING: "warn", Standing.ENDED: "danger",
}  # fmt: skip


def draft_of(partner: PartnerRow) -> PartnerDraft:
    """What the form shows of a partner."""
    return PartnerDraft(
        partner.branch_id, partner.name, partner.kind, partner.uscc, partner.contact, partner.phone,
        partner.agreement, partner.agreed_on, partner.ends_on, partner.remark,
    )  # fmt: skip


class PartnersPage(Page):
    """Clerks keep them; people and classes name their unit, and are counted here."""

    shows = frozenset({"network", "people"})

    chooses_within = True

    topic = "partners"

    def __init__(
        self, workspace: Workspace, service: "PartnerService", network: "NetworkService", actor: Actor,
        importing: Callable[[], Page] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(workspace)
        self._service, self._network, self._actor, self._importing = service, network, actor, importing
        self._rows: list[PartnerRow] = []
        self._branches: list[BranchRow] = []
        self._wanted = 0
        self._may = actor.may("network.keep_partners")
        self.table = Table(FactsModel(self._columns()))
        self.table.opened.connect(self._on_edit)
        actions = [
            RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True),
            RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True),
        ]
        self.table.set_actions(actions if self._may else [])
        self.field = SearchField(self.tr("Name, code or contact"))
        self.field.searched.connect(lambda _text: self._narrow())
        self.search = self.field
        empty = EmptyState(
            "factory", self.tr("There are no partners yet: enterprises, schools, assessment bodies.")
        )
        self.card = TableCard(self.table, empty)
        self.card.offer(workspace, "partners")
        self._led = Led(self, self.card, "partner", self.field)
        self.card.set_loading()
        bar = flow(self.field, None)
        if self._may:
            if importing is not None:
                bar.addWidget(button(self.tr("Import…"), "", "upload", on=self._on_import))
            bar.addWidget(button(self.tr("New partner"), "primary", "plus", on=self._on_new, keys="Ctrl+N"))
        self.body.addLayout(bar)
        self.body.addWidget(self.card, 1)

    def opened(self) -> None:
        self._reload()

    def open_record(self, record_id: int) -> None:
        self._led.to(record_id)

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        return RecordRef("partner", fact.id, fact.name) if isinstance(fact, PartnerRow) else None

    def beginnings(self) -> Mapping[str, Callable[..., object]]:
        return {"new": self._on_new} if self._may else {}

    def help_text(self) -> str:
        return self.tr(
            "People of the register and partners are linked by the name of the unit. A credit code is "
            "checked with both its check characters; an agreement is marked 60 days before it ends."
        )

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def standing(fact: PartnerRow) -> tuple[str, str] | None:
            if fact.standing is Standing.NONE:
                return None
            return word(f"partner.standing.{fact.standing.value}"), TONES[fact.standing]

        return [
            Column("name", self.tr("Name"), "name", 192, stretch=True),
            Column(
                "kind",
                self.tr("Kind"),
                "text",
                96,
                value=lambda fact: word(f"partner.kind.{fact.kind.value}"),
            ),
            Column("uscc", self.tr("Credit code"), "quiet", 168),
            Column("contact", self.tr("Contact"), "text", 72),
            Column("phone", self.tr("Telephone"), "quiet", 112),
            Column("branch", self.tr("Branch"), "text", 136),
            Column("agreement", self.tr("Agreement"), "quiet", 112),
            Column("standing", self.tr("State"), "pill", 112, value=standing),
            Column("ends_on", self.tr("Ends"), "date", 104),
            Column("people", self.tr("People"), "number", 64, total=lambda fact: fact.people),
        ]

    def _reload(self) -> None:
        service, network, actor = self._service, self._network, self._actor
        self.workspace.worker.run(
            self,
            lambda: (service.partners(actor), network.branches(actor)),
            lambda answer: self._show(*answer),
        )

    def _show(self, rows: list[PartnerRow], branches: list[BranchRow]) -> None:
        self._rows, self._branches = rows, branches
        ending = sum(each.standing in (Standing.ENDING, Standing.ENDED) for each in rows)
        words = self.tr("%n partner(s)", "", len(rows))
        self.set_note(f"{words} · {self.tr('%n to renew', '', ending)}" if ending else words)
        self._narrow()
        self._choose()
        self._led.settle({each.id for each in rows})

    def _narrow(self) -> None:
        text = self.field.text().strip().lower()
        shown = [
            each
            for each in self._rows
            if text in f"{each.name}\n{each.uscc}\n{each.contact}\n{each.phone}".lower()
        ]
        self.card.set_filtered(bool(text))
        self.table.facts_model().show(shown)  # type: ignore[union-attr]

    def _choose(self) -> None:
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = 0

    def _fields(self) -> list[Field | str]:
        word = self.workspace.language.words.word
        kinds = [(kind, word(f"partner.kind.{kind.value}")) for kind in PartnerKind]
        reach = self._actor.grants["network.keep_partners"]
        branches = [(each.id, each.name) for each in self._branches if reach.covers(each.id)]
        clock = self.workspace.clock
        return [
            TextField("name", self.tr("Name"), required=True, longest=60),
            ChoiceField("kind", self.tr("Kind"), kinds, required=True),
            TextField(
                "uscc", self.tr("Credit code"), hint=self.tr("18 characters, as on the licence"), longest=30
            ),
            ChoiceField("branch_id", self.tr("Branch"), branches, required=True),
            TextField("contact", self.tr("Contact"), longest=30),
            TextField("phone", self.tr("Telephone"), longest=30),
            self.tr("Agreement"),
            TextField("agreement", self.tr("Number or title"), longest=60),
            DateField("agreed_on", self.tr("Agreed on"), clock=clock),
            DateField("ends_on", self.tr("Ends on"), clock=clock),
            LinesField("remark", self.tr("Remark"), lines=2),
        ]

    def _on_new(self) -> None:
        home = self._actor.branch_id
        self._dialog(self.tr("New partner"), PartnerDraft(home), lambda typed: self._save(0, typed, 0))

    def _on_edit(self, fact: PartnerRow) -> None:
        if not self._may:
            return
        service, actor = self._service, self._actor
        stored = stored_row(
            lambda: service.partners(actor), fact.id, draft_of,
            lambda found, typed: service.save_partner(actor, found.id, typed, found.version),
        )  # fmt: skip
        self._dialog(
            self.tr("Edit partner"),
            draft_of(fact),
            lambda typed: self._save(fact.id, typed, fact.version),
            stored,
        )

    def _dialog(
        self, title: str, draft: PartnerDraft, save: Callable[[PartnerDraft], object],
        stored: Stored[PartnerDraft] | None = None,
    ) -> None:  # fmt: skip
        form = Form(self.workspace, draft, self._fields())
        FormDialog(self.workspace, title, form, save, self._on_saved, self, stored=stored).open()

    def _save(self, key: int, typed: PartnerDraft, version: int) -> int:
        return self._service.save_partner(self._actor, key, typed, version)

    def _on_saved(self, key: object) -> None:
        self._wanted = key if isinstance(key, int) else 0
        self.workspace.notices.toast(self, self.tr("Saved"))
        self._reload()

    def _on_remove(self, fact: PartnerRow) -> None:
        service, actor = self._service, self._actor
        sentence = self.tr("“{name}” goes to the recycle bin and can be brought back from there.")
        self.workspace.notices.ask(
            self, self.tr("Remove this partner?"), sentence.format(name=fact.name), self.tr("Remove"),
            lambda: self._run(lambda: service.remove_partner(actor, fact.id, fact.version)),
        )  # fmt: skip

    def _run(self, job: Callable[[], object]) -> None:
        self.workspace.worker.run(self, job, lambda _done: self._reload())

    def _on_import(self) -> None:
        if self._importing is not None:
            self.opening.emit(self._importing())
