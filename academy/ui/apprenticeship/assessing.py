"""What a contract's page shows of assessments and allowance: two cards and the acts in them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_assessment import AssessmentSheet
from academy.apprenticeship.facts_contract import RUNNING, ContractState
from academy.apprenticeship.facts_settlement import SettlementSheet
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.actor import Actor
from academy.certificates.facts_contract import CompletionMark
from academy.ui.apprenticeship import assess_dialogs
from academy.ui.apprenticeship.assessment_card import AssessmentCard, points
from academy.ui.apprenticeship.dialogs import Asked
from academy.ui.apprenticeship.settlement_card import SettlementCard, yuan
from academy.ui.parts.beside import Beside
from academy.ui.parts.page import Page
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

SHOWN = {*RUNNING, ContractState.COMPLETED, ContractState.FAILED, ContractState.RENEWED,
         ContractState.TERMINATED}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CertificateDesk:
    """The way to the certificates: what there is of a contract's, asked on the worker's thread; its page."""

    look: Callable[[int], CompletionMark | None]
    page: Callable[[CompletionMark], Page]
    may_issue: bool


class AssessingPanel(QWidget):
    """Asks for its own facts whenever the contract is shown. `page_wanted(page)` goes on top."""

    page_wanted = Signal(QWidget)

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        desk: CertificateDesk | None,
    ) -> None:
        super().__init__()
        self._workspace, self._service, self._actor, self._desk = workspace, service, actor, desk
        self._sheet: ContractSheet | None = None
        self._found: AssessmentSheet | None = None
        self._paid: SettlementSheet | None = None
        self.card = AssessmentCard(workspace.language.words)
        self.card.act.connect(self._on_act)
        self.card.certificate.connect(self._on_certificate)
        self.settlement = SettlementCard(workspace, service, actor)
        self.settlement.act.connect(self._on_act)
        self.setLayout(Beside((self.card, self.settlement), least=0))
        self.hide()

    def show_sheet(self, sheet: ContractSheet) -> None:
        self._sheet = sheet
        if sheet.row.state not in SHOWN:
            self.hide()
            return
        service, actor, key = self._service, self._actor, sheet.row.id
        look = self._desk.look if self._desk else None

        def read() -> tuple[AssessmentSheet, SettlementSheet | None, CompletionMark | None]:
            mark = look(key) if look and sheet.row.state is ContractState.COMPLETED else None
            return service.assessments(actor, key), service.settlement(actor, key), mark

        self._workspace.worker.run(self, read, lambda answer: self._show(*answer))

    def _show(
        self, found: AssessmentSheet, paid: SettlementSheet | None, mark: CompletionMark | None
    ) -> None:
        sheet = self._seen()
        self._found, self._paid = found, paid
        may = self._actor.may("apprenticeship.assess")
        self.card.show_facts(sheet, found, may=may, person_id=self._actor.person_id)
        self.card.show_mark(mark, may_issue=self._desk is not None and self._desk.may_issue)
        self.settlement.show_facts(sheet, paid, may=self._actor.may("apprenticeship.settle"))
        self.setVisible(True)

    def _seen(self) -> ContractSheet:
        if self._sheet is None:
            raise LookupError("nothing can be done before the contract is shown")
        return self._sheet

    def _on_act(self, act: str) -> None:
        match act:
            case "check":
                self._ask_check()
            case "marks":
                self.enter_marks()
            case "confirm":
                self._ask_confirm()
            case "forgo":
                self._ask_forgo()
            case "settle":
                self._ask_settle()
            case "confirm_settlement":
                self._ask_settled()

    def _asked(self, save: Callable[[Any], Any]) -> Asked:
        done = self.tr("Recorded")
        return Asked(self._workspace, self, save, lambda _: self._workspace.notices.toast(self, done))

    def _ask_check(self) -> None:
        sheet, service, actor = self._seen(), self._service, self._actor
        save = lambda draft: service.check_stage(actor, sheet.row.id, draft)  # noqa: E731
        passed = {row.stage for row in self._found.checks if row.passed} if self._found else set()
        stages = sorted({step.stage for step in sheet.path})
        first = next((each for each in stages if each not in passed), stages[0] if stages else 1)
        assess_dialogs.check_dialog(self._asked(save), sheet, first)

    def enter_marks(self) -> None:
        """The dialog of the panel's marks, also opened from the page's head."""
        sheet, found = self._seen(), self._found
        if found is None:
            return
        service, actor = self._service, self._actor
        save = lambda draft: service.enter_assessment(  # noqa: E731
            actor, sheet.row.id, draft, sheet.row.version
        )
        find = lambda text: [  # noqa: E731
            Found(hit.id, hit.name, hit.note) for hit in service.find_examiner(actor, text)
        ]
        assess_dialogs.marks_dialog(self._asked(save), sheet, found.open, find, makeup=found.makeup_due)

    def _ask_confirm(self) -> None:
        sheet, found = self._seen(), self._found
        if found is None or (held := found.open) is None:
            return
        grade = self._workspace.language.words.word(f"contract.grade.{held.grade.value}")
        sentence = self.tr(
            "Theory {theory}, practice {practice}, overall {overall}: {total} points, {grade}. "
            "Panel: {panel}. Entered by {who}. A confirmed result cannot be changed."
        ).format(
            theory=held.theory, practice=held.practice, overall=held.overall,
            total=points(held.total_tenths), grade=grade, panel="、".join(held.panel), who=held.entered_by,
        )  # fmt: skip
        act = lambda: self._service.confirm_assessment(  # noqa: E731
            self._actor, sheet.row.id, sheet.row.version
        )
        title, verb = self.tr("Confirm the marks?"), self.tr("Confirm the marks")
        self._workspace.notices.ask(self, title, sentence, verb, lambda: self._run(act), "seal")

    def _ask_forgo(self) -> None:
        sheet = self._seen()
        act = lambda: self._service.forgo_makeup(  # noqa: E731
            self._actor, sheet.row.id, sheet.row.version
        )
        title, verb = self.tr("No make-up?"), self.tr("No make-up")
        sentence = self.tr("The failed assessment then decides, and the contract ends as failed.")
        self._workspace.notices.ask(self, title, sentence, verb, lambda: self._run(act), "seal")

    def _ask_settle(self) -> None:
        sheet, paid = self._seen(), self._paid
        if paid is None:
            return
        save = lambda draft: self._service.settle(  # noqa: E731
            self._actor, sheet.row.id, draft, sheet.row.version
        )
        assess_dialogs.settle_dialog(self._asked(save), sheet, paid, yuan(paid.total))

    def _ask_settled(self) -> None:
        sheet, paid = self._seen(), self._paid
        if paid is None:
            return
        act = lambda: self._service.confirm_settlement(  # noqa: E731
            self._actor, sheet.row.id, sheet.row.version
        )
        sentence = self.tr("{total} yuan, paid on {day}, entered by {who}. The sheet is kept as it is.")
        sentence = sentence.format(total=yuan(paid.total), day=paid.paid_on, who=paid.entered_by)
        title, verb = self.tr("Confirm the settlement?"), self.tr("Confirm the settlement")
        self._workspace.notices.ask(self, title, sentence, verb, lambda: self._run(act), "seal")

    def _run(self, act: Callable[[], Any]) -> None:
        done = self.tr("Recorded")
        self._workspace.worker.run(self, act, lambda _: self._workspace.notices.toast(self, done))

    def _on_certificate(self, mark: CompletionMark) -> None:
        if self._desk is not None:
            self.page_wanted.emit(self._desk.page(mark))
