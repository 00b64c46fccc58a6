"""Which class gets certificates: closed classes, those with people still without one first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.certificates.facts_issue import ReadyClass
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.parts.columns import Column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


class ClassesPage(Page):
    """Enter chooses a class and opens the issuing page."""

    def __init__(
        self,
        workspace: Workspace,
        service: "CertificateService",
        actor: Actor,
        confirm: Callable[[str], object],
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Choose a class")
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
        self.card.set_loading()
        self.body.addWidget(self.card, 1)

    def opened(self) -> None:
        job = lambda: self._service.ready_classes(self._actor)  # noqa: E731
        self.workspace.worker.run(self, job, self._on_classes)

    def help_text(self) -> str:
        return self.tr("Only closed classes are listed. Enter opens one.")

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

    def _on_classes(self, found: list[ReadyClass]) -> None:
        self.model.show(sorted(found, key=lambda each: each.eligible <= each.certified))

    def _on_open(self, fact: ReadyClass) -> None:
        self.opening.emit(IssuePage(self.workspace, self._service, self._actor, self._confirm, fact.id))
