"""Which class or branch gets certificates: closed classes, completed apprenticeships."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.certificates.facts_contract import ReadyBranch
from academy.certificates.facts_issue import ReadyClass
from academy.network.facts import BranchRow
from academy.ui.certificates.honour_form import honour_dialog
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import flow
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


class ClassesPage(Page):
    """Enter chooses a class, or a branch whose apprentices have completed, and opens the issuing page."""

    shows = frozenset({"apprenticeship", "certificates", "courses"})

    topic = "issue"

    def __init__(
        self,
        workspace: Workspace,
        service: "CertificateService",
        actor: Actor,
        confirm: Callable[[str], object],
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Whose certificates")
        self._service, self._actor, self._confirm = service, actor, confirm
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_open)
        self.table.set_actions([RowAction(self.tr("Choose people"), self._on_open, "users", single=True)])
        empty = EmptyState(
            "graduation-cap",
            self.tr("No class is closed yet. Close a class first: that confirms attendance and marks."),
        )
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "certificates.classes")
        self.card.set_loading()
        self._build_contracts()
        self.source = Segments([self.tr("Classes"), self.tr("Apprenticeships")])
        self.source.chosen.connect(self._on_source)
        acts = []
        if actor.may("certificates.prepare"):
            acts = [button(self.tr("Honour people…"), icon_name="trophy", on=self._on_honour)]
        self.body.addLayout(flow(self.source, None, *acts))
        self.body.addWidget(self.card, 1)
        self.body.addWidget(self.contracts, 1)
        self._on_source(0)

    def _build_contracts(self) -> None:
        self.branches = FactsModel(self._branch_columns(), id_of=lambda fact: fact.branch_id)
        self.of_contracts = Table(self.branches)
        self.of_contracts.opened.connect(self._on_open_branch)
        self.of_contracts.set_actions(
            [RowAction(self.tr("Choose people"), self._on_open_branch, "users", single=True)]
        )
        none = EmptyState(
            "handshake",
            self.tr(
                "No apprenticeship is completed yet. A contract comes here once its assessment is passed."
            ),
        )
        self.contracts = TableCard(self.of_contracts, none)
        self.contracts.offer(self.workspace, "certificates.contracts")
        self.contracts.set_loading()

    def opened(self) -> None:
        job = lambda: (  # noqa: E731
            self._service.ready_classes(self._actor), self._service.ready_branches(self._actor)
        )  # fmt: skip
        self.workspace.worker.run(self, job, lambda answer: self._on_found(*answer))

    def help_text(self) -> str:
        return self.tr(
            "Closed classes, and branches with apprentices who passed their completion assessment. "
            "Enter opens one."
        )

    def _on_honour(self) -> None:
        def ask(branches: Sequence[BranchRow]) -> None:
            honour_dialog(
                self.workspace,
                self._service,
                self._actor,
                branches,
                lambda made: self._on_drafted(*made),
                self,
            )

        self.workspace.worker.run(self, lambda: self._service.honouring(self._actor), ask)

    def _on_drafted(self, batch_id: int, branch_id: int) -> None:
        page = IssuePage(
            self.workspace, self._service, self._actor, self._confirm, 0, batch_id, branch_id=branch_id
        )
        self.opening.emit(page)

    def _on_source(self, place: int) -> None:
        self.card.setVisible(place == 0)
        self.contracts.setVisible(place == 1)

    def _columns(self) -> list[Column]:
        def state(fact: ReadyClass) -> tuple[str, str]:
            left = fact.eligible - fact.certified
            return (self.tr("%n to issue", "", left), "accent") if left > 0 else (self.tr("Complete"), "ok")

        return [
            Column("number", self.tr("Class number"), width=136),
            Column("name", self.tr("Class"), "name", width=280, stretch=True),
            Column("branch", self.tr("Branch"), width=160),
            Column("ends", self.tr("Ended"), "date", width=108),
            Column("eligible", self.tr("Graduates"), "number", width=96),
            Column("certified", self.tr("Certified"), "number", width=96),
            Column("left", self.tr("State"), "pill", width=128, value=state),
        ]

    def _branch_columns(self) -> list[Column]:
        def state(fact: ReadyBranch) -> tuple[str, str]:
            left = fact.completed - fact.certified
            return (self.tr("%n to issue", "", left), "accent") if left > 0 else (self.tr("Complete"), "ok")

        return [
            Column("branch", self.tr("Branch"), "name", width=280, stretch=True),
            Column("latest", self.tr("Latest completion"), "date", width=136),
            Column("completed", self.tr("Completed contracts"), "number", width=152),
            Column("certified", self.tr("Certified"), "number", width=96),
            Column("left", self.tr("State"), "pill", width=128, value=state),
        ]

    def _on_found(self, classes: list[ReadyClass], branches: list[ReadyBranch]) -> None:
        self.model.show(sorted(classes, key=lambda each: each.eligible <= each.certified))
        self.branches.show(sorted(branches, key=lambda each: each.completed <= each.certified))

    def _on_open_branch(self, fact: ReadyBranch) -> None:
        page = IssuePage(
            self.workspace, self._service, self._actor, self._confirm, 0, branch_id=fact.branch_id
        )
        self.opening.emit(page)

    def _on_open(self, fact: ReadyClass) -> None:
        self.opening.emit(IssuePage(self.workspace, self._service, self._actor, self._confirm, fact.id))
