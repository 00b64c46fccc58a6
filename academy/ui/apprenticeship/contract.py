"""One contract: where it stands, both mentors on one axis, signatures, path, log, and the paper itself."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import RUNNING, Side
from academy.apprenticeship.facts_logs import LogDetail
from academy.apprenticeship.facts_shown import ContractSheet, EventLine, PathRow, SignatureRow
from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.ui.apprenticeship import dialogs
from academy.ui.apprenticeship.amendments import AmendmentsCard
from academy.ui.apprenticeship.assessing import AssessingPanel, CertificateDesk
from academy.ui.apprenticeship.cards import HistoryCard, SignatureCard
from academy.ui.apprenticeship.head import HeadBar
from academy.ui.apprenticeship.lanes import LanesView
from academy.ui.apprenticeship.log_acts import LogActs, Place
from academy.ui.apprenticeship.logs import LogLine, LogsCard
from academy.ui.apprenticeship.papers import PaperCard
from academy.ui.apprenticeship.path_card import PathCard
from academy.ui.apprenticeship.scan_acts import ScanActs
from academy.ui.apprenticeship.template_page import keep_as_template
from academy.ui.apprenticeship.timeline import lanes_of, month_of_term
from academy.ui.parts.beside import Beside
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import box, card, column, heading
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

SIDE_WIDTH, PAPER_WIDTH = 368, 464
HALF = 280  # pixels: what either of two cards side by side has at least


class ContractPage(Page):
    """Opened from the list. Asks for the sheet, the paper and the history, and again after every change."""

    shows = frozenset({"apprenticeship", "certificates"})

    topic = "contract"

    edit_wanted = Signal(object)  # ContractSheet of a draft

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        contract_id: int,
        desk: CertificateDesk | None = None,
    ) -> None:
        super().__init__(workspace, self.tr("Apprenticeship contract"))
        self._service, self._actor, self._id = service, actor, contract_id
        self._sheet: ContractSheet | None = None
        self.head = HeadBar(workspace, actor)
        self.head.act.connect(self._on_wanted)
        self.lanes = LanesView()
        self.lanes.month_clicked.connect(self._on_month)
        self.path = PathCard()
        self.path.ticked.connect(self._on_ticked)
        if actor.may("apprenticeship.template"):
            self.path.offer_template(keep_as_template(self, service, actor, contract_id))
        self.signatures = SignatureCard(self._on_sign, self._on_scan, self._on_person())
        self.scans = ScanActs(workspace, service, actor, self)
        self.acts = LogActs(workspace, service, actor, self)
        self.logs = LogsCard(self._on_log, self._on_add_log, self._on_confirm)
        self.amendments = AmendmentsCard(workspace, service, actor, contract_id)
        self._desk, self._is_whole, self._turns = desk, False, Turns(self)
        self._lanes_note = Line("", "caption", "muted")
        self._fill()

    def help_text(self) -> str:
        return self.tr(
            "A frozen agreement keeps its number and its text for ever; a reprint is the same file."
        )

    @cached_property
    def assessing(self) -> AssessingPanel:
        made = AssessingPanel(self.workspace, self._service, self._actor, self._desk)
        made.page_wanted.connect(self.opening)
        return made

    @cached_property
    def history(self) -> HistoryCard:
        return HistoryCard()

    @cached_property
    def papers(self) -> PaperCard:
        return PaperCard(self.workspace, self._service, self._actor)

    def opened(self) -> None:
        self._turns.run(self._reload, self._complete)

    def first_keys(self) -> QWidget | None:
        """Not a step of the path: the space bar would tick it."""
        if self.logs.table.isVisibleTo(self):
            return self.logs.table
        choice = self.papers.choice.form
        return choice if choice.isVisibleTo(self) else None

    def record(self) -> RecordRef:
        return RecordRef("contract", self._id, self._sheet.row.number if self._sheet else "")

    def _fill(self) -> None:
        head = heading(self.tr("Both mentors"), self._lanes_note)
        axis = card(head, self.lanes, gap=8, margins=(16, 12, 16, 12))
        bound = box(column(self.signatures, self.amendments, None, gap=16))
        bound.setMinimumWidth(HALF)
        middle = Beside((self.path, bound), least=HALF)
        self._left = column(self.head, axis, middle, self.logs, None, gap=16)
        self._right = column(gap=16)
        self.body.addLayout(Beside((self._left, self._right), side=SIDE_WIDTH, widest=PAPER_WIDTH), 1)

    def _complete(self) -> None:
        """What stands below and beside comes a turn later: all at once would hold the window."""
        if not self._is_whole:
            self._is_whole = True
            self._left.insertWidget(self._left.count() - 1, self.assessing)
            for each in (self.papers, self.history):
                self._right.addWidget(each)
            self._right.addStretch(1)

    def _reload(self) -> None:
        service, actor, key = self._service, self._actor, self._id

        def read() -> tuple[ContractSheet, list[EventLine], bytes, dict[int, LogDetail]]:
            paper = service.preview_agreement(actor, key) if actor.may("apprenticeship.print") else b""
            sheet, events = service.contract_sheet(actor, key), service.contract_history(actor, key)
            return sheet, events, paper, service.log_details(actor, key)

        self.workspace.worker.run(self, read, lambda answer: self._show(*answer), self.unread)

    def _show(
        self, sheet: ContractSheet, events: list[EventLine], paper: bytes, details: dict[int, LogDetail]
    ) -> None:
        self._complete()
        words, row_ = self.workspace.language.words, sheet.row
        self._sheet = sheet
        may_log = self._actor.may("apprenticeship.log") and row_.state in RUNNING
        self.set_note(" · ".join(filter(None, (row_.apprentice, row_.number, row_.branch))))
        self.logs.show_sheet(words, sheet, details, may_log, self._actor.may("apprenticeship.confirm"))
        self._turns.run(
            lambda: self._show_standing(sheet), lambda: self._show_bound(sheet, may_log),
            lambda: self.history.show_events(words, events), lambda: self.papers.show_paper(sheet, paper),
        )  # fmt: skip

    def _show_standing(self, sheet: ContractSheet) -> None:
        """Where it stands, and both mentors on one axis: what is looked for first."""
        self.head.show_sheet(sheet)
        self._say_progress(sheet)
        self.lanes.show_lanes(lanes_of(self.workspace.language.words, sheet), self._lanes_note.text())

    def _show_bound(self, sheet: ContractSheet, may_log: bool) -> None:
        words = self.workspace.language.words
        self.path.show_sheet(words, sheet, may_log)
        self.signatures.show_sheet(words, sheet, self._actor.may("apprenticeship.sign"))
        self.amendments.show_sheet(sheet)
        self.assessing.show_sheet(sheet)

    def _say_progress(self, sheet: ContractSheet) -> None:
        month, months = month_of_term(sheet)
        talks = sum(1 for entry in sheet.logs if entry.side is Side.CHARACTER)
        hours = sum(entry.hours or 0 for entry in sheet.logs)
        if sheet.activated_on is None:
            self._lanes_note.setText(self.tr("not in force yet"))
            return
        parts = [
            self.tr("month {month} of {months}").format(month=month, months=months),
            self.tr("%n talk(s)", "", talks),
            self.tr("%n hour(s)", "", hours),
        ]
        if sheet.overdue:
            parts.append(self.tr("%n overdue", "", len(sheet.overdue)))
        self._lanes_note.setText(" · ".join(parts))

    def renew(self, change: Changed) -> None:
        if change.room != "apprenticeship" or change.id in (0, self._id):
            self._reload()

    def _asked(self, save: Callable[[Any], Any], done: str) -> dialogs.Asked:
        toast = lambda _answer: self.workspace.notices.toast(self, done)  # noqa: E731
        return dialogs.Asked(self.workspace, self, save, toast)

    def _verb(self, name: str) -> Callable[..., Any]:
        """A verb of the service on this contract, as the clerk saw it."""
        sheet = self._seen()
        verb, actor = getattr(self._service, name), self._actor
        return lambda *draft: verb(actor, sheet.row.id, *draft, sheet.row.version)

    def _seen(self) -> ContractSheet:
        if self._sheet is None:
            raise LookupError("nothing can be done before the contract is shown")
        return self._sheet

    def _on_wanted(self, act: str) -> None:
        if self._sheet is not None:  # a hand may be quicker than the contract comes
            self._on_act(act)

    def _on_act(self, act: str) -> None:
        sheet, today = self._seen(), self._seen().today
        done = self.tr("Recorded")
        plain = {"assess": self.assessing.enter_marks, "sign": self._on_sign, "log": self._on_add_log}
        if act in plain:
            plain[act]()
        match act:
            case "edit":
                self.edit_wanted.emit(sheet)
            case "freeze":
                self._ask_freeze(sheet)
            case "cancel":
                self._ask_cancel()
            case "void":
                save = self._verb("cancel_frozen")
                asked = self._asked(lambda draft: save(draft.reason), done)
                dialogs.void_dialog(asked, sheet.row.number)
            case "suspend":
                dialogs.pause_dialog(self._asked(self._verb("suspend"), done), today)
            case "resume":
                save = self._verb("resume")
                dialogs.resume_dialog(self._asked(lambda draft: save(draft.on), done), today)
            case "terminate":
                dialogs.end_dialog(self._asked(self._verb("terminate"), done), today)
            case "request":
                self._run(self._verb("request_assessment"))

    def _ask_freeze(self, sheet: ContractSheet) -> None:
        sentence = self.tr(
            "The text becomes final and takes the number {number}. It cannot be changed afterwards."
        ).format(number=sheet.next_number)
        title = self.tr("Freeze and number the agreement?")
        verb = self.tr("Freeze as {number}").format(number=sheet.next_number)
        freeze = self._verb("freeze")
        self.workspace.notices.ask(self, title, sentence, verb, lambda: self._run(freeze), "seal")

    def _ask_cancel(self) -> None:
        cancel = self._verb("cancel_draft")
        title, sentence = self.tr("Cancel this draft?"), self.tr("It stays in the list as cancelled.")
        verb = self.tr("Cancel draft")
        self.workspace.notices.ask(self, title, sentence, verb, lambda: self._run(cancel))

    def _run(self, act: Callable[[], Any]) -> None:
        done = self.tr("Recorded")
        self.workspace.worker.run(self, act, lambda _answer: self.workspace.notices.toast(self, done))

    def _on_sign(self) -> None:
        sheet = self._seen()
        asked = self._asked(self._verb("record_signature"), self.tr("Signature recorded"))
        dialogs.sign_dialog(asked, sheet)

    def _on_person(self) -> Callable[[int], object] | None:
        if not self._actor.may("people.read"):
            return None
        return lambda person_id: self.elsewhere.emit("people", person_id)

    def _on_scan(self, found: SignatureRow) -> None:
        self.scans.show_or_add(self._seen(), found)

    def _on_add_log(self) -> None:
        sheet = self._seen()
        late = sheet.overdue_of(self._actor.grants["apprenticeship.read"].person_id)
        if late:
            self.acts.add(sheet, late[0].month, late[0].side)
        else:
            self.acts.add(sheet, sheet.today.replace(day=1))

    def _on_month(self, month: date) -> None:
        self.acts.add(self._seen(), month)

    def _on_log(self, line: LogLine) -> None:
        if line.entry is None:
            self.acts.add(self._seen(), line.month, line.gap)
        else:
            self.acts.view(Place(self._seen(), line.entry, line.detail))

    def _on_confirm(self, lines: list[LogLine]) -> None:
        self.acts.confirm([line.entry for line in lines if line.entry is not None], self._id)

    def _on_ticked(self, step: PathRow, done: bool) -> None:
        sheet = self._seen()
        day = sheet.today if done else None
        mark = partial(self._service.mark_step, self._actor, self._id, step.id, day, step.version)
        self.workspace.worker.run(self, mark)
