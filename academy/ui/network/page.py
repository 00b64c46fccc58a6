"""The network: its tree at the left, one branch at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from academy.base.actor import Actor
from academy.network.facts import BranchKind, BranchRow, PlanRow
from academy.ui.network.branch_card import Acts, BranchCards
from academy.ui.network.drafts import (
    BranchTyped,
    PlanTyped,
    TitleTyped,
    branch_draft,
    plan_draft,
    plan_typed,
    typed_of,
)
from academy.ui.network.fields import branch_fields, plan_fields, title_fields
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored, stored_row
from academy.ui.parts.layout import box, column, refill, row, scrolled
from academy.ui.parts.led import Led
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.network.service import NetworkService

SIDE = 368
INDENT = "　"


class TreeModel(FactsModel):
    """Rows in the order of the tree; a click on a heading does not tear it apart."""

    def can_sort(self, _section: int) -> bool:
        return False


def in_tree_order(rows: Sequence[BranchRow]) -> list[tuple[BranchRow, int]]:
    """Every branch after its parent, with its depth; one whose parent is out of reach is a root."""
    known = {row.id for row in rows}
    below: dict[int | None, list[BranchRow]] = {}
    for row_ in rows:
        below.setdefault(row_.parent_id if row_.parent_id in known else None, []).append(row_)

    def walk(parent: int | None, depth: int) -> list[tuple[BranchRow, int]]:
        return [
            found for child in below.get(parent, []) for found in [(child, depth), *walk(child.id, depth + 1)]
        ]

    return walk(None, 0)


class NetworkPage(Page):
    """Who may manages branches here; specialty and talent plan are approved by a second person."""

    shows = frozenset({"network"})

    chooses_within = True

    def __init__(self, workspace: Workspace, service: "NetworkService", actor: Actor) -> None:
        super().__init__(workspace)
        self._service, self._actor = service, actor
        self._word = workspace.language.words.word
        self._rows: list[BranchRow] = []
        self._depths: dict[int, int] = {}
        self._chosen = 0
        self._side: QVBoxLayout = column()
        self.model = TreeModel(self._columns())
        self.table = Table(self.model)
        self.table.picked.connect(self._on_picked)
        may = self._may("network.manage")
        actions = [RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True)]
        actions += [RowAction(self.tr("Remove…"), self._on_remove, "trash-2", "Del", single=True)]
        self.table.set_actions(actions if may else [])
        self.card = TableCard(self.table, EmptyState("network", self.tr("There are no branches yet.")))
        self.card.offer(self.workspace, "branches")
        self._led = Led(self, self.card, "branch")
        self.card.set_loading()
        bar = row(None)
        if may:
            bar.addWidget(button(self.tr("New branch"), "primary", "plus", on=self._on_new, keys="Ctrl+N"))
            self.body.addLayout(bar)
        self.body.addLayout(Beside((self.card, scrolled(box(self._side))), side=SIDE), 1)

    def opened(self) -> None:
        self._reload()

    def help_text(self) -> str:
        return self.tr(
            "One branch covers one key industry and has one specialty. Specialty and talent plan are "
            "proposed by one person and approved by another."
        )

    def _columns(self) -> list[Column]:
        def name(fact: BranchRow) -> str:
            return INDENT * self._depths.get(fact.id, 0) + fact.name

        def state(fact: BranchRow) -> tuple[str, str] | None:
            if not fact.specialty:
                return None
            key = "proposed" if fact.specialty_proposed else "approved"
            return self._word(f"state.specialty.{key}"), "warn" if fact.specialty_proposed else "ok"

        def plan(fact: BranchRow) -> str:
            return f"{fact.plan_year} {fact.plan}" if fact.plan else ""

        return [
            Column("name", self.tr("Branch"), "name", width=188, value=name),
            Column("industry", self.tr("Key industry"), width=108),
            Column("specialty", self.tr("Specialty"), width=150, stretch=True),
            Column("state", self.tr("Review"), "pill", width=118, value=state),
            Column("plan", self.tr("Talent plan"), width=144, value=plan),
        ]

    def _may(self, permission: str) -> bool:
        return self._actor.may(permission)

    def _may_here(self, permission: str, branch_id: int) -> bool:
        return self._may(permission) and self._actor.grants[permission].covers(branch_id)

    def _reload(self) -> None:
        self.workspace.worker.run(self, lambda: self._service.branches(self._actor), self._show)

    def _show(self, rows: list[BranchRow]) -> None:
        ordered = in_tree_order(rows)
        self._rows = [branch for branch, _ in ordered]
        self._depths = {branch.id: depth for branch, depth in ordered}
        self.model.show(self._rows)
        waiting = sum(branch.specialty_proposed + branch.plan_proposed for branch in rows)
        words = self.tr("%n branch(es)", "", sum(branch.kind is BranchKind.BRANCH for branch in rows))
        note = self.tr("%n to approve", "", waiting)
        self.set_note(f"{words} · {note}" if waiting else words)
        if not self.table.ids() and self._rows:
            self.table.choose(self._chosen or self._rows[0].id)
        self._led.settle({branch.id for branch in rows})
        self._reload_side()

    def _reload_side(self) -> None:
        branch = next((row_ for row_ in self._rows if row_.id == self._chosen), None)
        if branch is None:
            return
        then = partial(self._show_side, branch)
        self.workspace.worker.run(self, lambda: self._service.plans(self._actor, branch.id), then)

    def _show_side(self, branch: BranchRow, plans: list[PlanRow]) -> None:
        if branch.id != self._chosen:
            return
        cards = BranchCards(branch, plans, self.workspace.language.words, self._acts(branch))
        refill(self._side, cards)

    def _acts(self, branch: BranchRow) -> Acts:
        """The buttons this account gets; who proposed gets none to approve with."""
        change = self._may_here("network.manage", branch.id)
        propose = self._may_here("network.propose", branch.id)
        approve = self._may_here("network.approve", branch.id)
        mine = branch.specialty_by == self._actor.person_id
        return Acts(
            edit=partial(self._on_edit, branch) if change else None,
            specialty=partial(self._on_specialty, branch) if propose else None,
            approve_specialty=partial(self._approve_specialty, branch) if approve and not mine else None,
            new_plan=self._on_new_plan if propose else None,
            edit_plan=partial(self._on_edit_plan, branch) if propose else None,
            approve_plan=self._approve_plan if approve else None,
            person_id=self._actor.person_id,
        )

    def record(self) -> RecordRef | None:
        return chosen(self.table, "branch", lambda fact: fact.name)

    def open_record(self, record_id: int) -> None:
        """Choose the branch in the tree, now or as soon as the list has come."""
        self._led.to(record_id)

    def _on_picked(self) -> None:
        fact = self.table.fact()
        if isinstance(fact, BranchRow) and fact.id != self._chosen:
            self._chosen = fact.id
            self._reload_side()

    def _on_new(self) -> None:
        head = next((branch.id for branch in self._rows if branch.kind is BranchKind.HEAD), None)
        form = Form(self.workspace, BranchTyped(parent_id=head), branch_fields(self.workspace, self._rows))
        save = lambda typed: self._service.add_branch(self._actor, branch_draft(typed))  # noqa: E731
        FormDialog(self.workspace, self.tr("New branch"), form, save, self._on_saved, self).open()

    def _on_edit(self, branch: BranchRow) -> None:
        form = Form(self.workspace, typed_of(branch), branch_fields(self.workspace, self._rows, branch))
        service, actor = self._service, self._actor

        def save(row: BranchRow, typed: BranchTyped) -> None:
            service.change_branch(actor, row.id, branch_draft(typed), row.version)

        stored = stored_row(lambda: service.branches(actor), branch.id, typed_of, save)
        FormDialog(
            self.workspace, self.tr("Edit branch"), form, lambda typed: save(branch, typed), self._on_saved,
            self, stored=stored,
        ).open()  # fmt: skip

    def _on_remove(self, branch: BranchRow) -> None:
        sentence = self.tr("“{name}” goes to the recycle bin and can be brought back from there.")
        self.workspace.notices.ask(
            self, self.tr("Remove this branch?"), sentence.format(name=branch.name), self.tr("Remove"),
            partial(self._run, partial(self._service.remove_branch, self._actor, branch.id, branch.version)),
        )  # fmt: skip

    def _on_specialty(self, branch: BranchRow) -> None:
        form = Form(self.workspace, TitleTyped(branch.specialty), title_fields())

        def save(row: BranchRow, typed: TitleTyped) -> None:
            if row.specialty:
                version = row.specialty_version
                self._service.change_specialty(self._actor, row.id, typed.specialty, version)
            else:
                self._service.propose_specialty(self._actor, row.id, typed.specialty)

        typed_of_row = lambda row: TitleTyped(row.specialty)  # noqa: E731
        stored = stored_row(lambda: self._service.branches(self._actor), branch.id, typed_of_row, save)

        title = self.tr("Change specialty") if branch.specialty else self.tr("Propose specialty")
        FormDialog(
            self.workspace, title, form, partial(save, branch), self._on_saved, self, self.tr("Submit"),
            note=branch.name, stored=stored,
        ).open()  # fmt: skip

    def _approve_specialty(self, branch: BranchRow) -> None:
        version = branch.specialty_version
        self._run(partial(self._service.approve_specialty, self._actor, branch.id, version))

    def _approve_plan(self, plan: PlanRow) -> None:
        self._run(partial(self._service.approve_plan, self._actor, plan.id, plan.version))

    def _on_new_plan(self) -> None:
        branch_id = self._chosen
        blank = PlanTyped(self.workspace.clock.today().year)
        save = lambda typed: self._service.propose_plan(  # noqa: E731
            self._actor, plan_draft(branch_id, typed)
        )
        self._plan_dialog(self.tr("New talent plan"), blank, save)

    def _on_edit_plan(self, branch: BranchRow, plan: PlanRow) -> None:
        service, actor = self._service, self._actor

        def save(row: PlanRow, typed: PlanTyped) -> None:
            service.change_plan(actor, row.id, plan_draft(branch.id, typed), row.version)

        stored = stored_row(lambda: service.plans(actor, branch.id), plan.id, plan_typed, save)
        self._plan_dialog(
            self.tr("Change talent plan"), plan_typed(plan), lambda typed: save(plan, typed), stored
        )

    def _plan_dialog(
        self, title: str, typed: PlanTyped, save: Callable[[PlanTyped], object],
        stored: Stored[PlanTyped] | None = None,
    ) -> None:  # fmt: skip
        form = Form(self.workspace, typed, plan_fields())
        FormDialog(
            self.workspace, title, form, save, self._on_saved, self, self.tr("Submit"), stored=stored
        ).open()

    def _run(self, job: Callable[[], object]) -> None:
        self.workspace.worker.run(self, job, self._on_saved)

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))
