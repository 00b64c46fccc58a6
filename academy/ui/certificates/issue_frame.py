"""The issuing page laid out: steps, people at the left, paper, checks and numbers at the right, acts."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from academy.base.actor import Actor
from academy.certificates.facts_issue import BatchRow
from academy.ui.certificates.approval_card import ApprovalCard
from academy.ui.certificates.check_card import CheckCard
from academy.ui.certificates.choice_card import ChoiceCard
from academy.ui.certificates.issue_acts import IssueActs
from academy.ui.certificates.people_card import PeopleCard
from academy.ui.certificates.preview_card import PreviewCard
from academy.ui.parts.beside import Beside
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import box, column, flow, label, scrolled
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.stepper import Stepper
from academy.ui.parts.workspace import Workspace

LEAST = 492  # of the preview with what stands below it, in pixels


class IssueFrame(Page):
    """The parts and their places; what they do is IssuePage's. `paper(person_id)` gives a PDF."""

    topic = "issue"
    shows = frozenset({"certificates", "courses", "apprenticeship"})

    def __init__(self, workspace: Workspace, actor: Actor, paper: Callable[[int], bytes]) -> None:
        super().__init__(workspace)
        self.title = self.tr("Issue certificates")
        language = workspace.language
        may_approve = actor.may("certificates.approve")
        self.stepper = Stepper(
            [self.tr("Choose"), self.tr("Pre-flight"), self.tr("Approve and issue"), self.tr("Print")]
        )
        self.number = label("", "table", "muted")
        self.number.hide()  # until there is one: without words it would take a line in a narrow window
        self.people = PeopleCard(workspace)
        self.preview = PreviewCard(workspace, paper, self.people.choose)
        self.checks = CheckCard(language)
        self.choice = ChoiceCard(language, workspace.clock.today())
        self.approval = ApprovalCard(actor.name, actor.person_id, may_approve)
        self.side = QStackedWidget()
        self.side.setMinimumWidth(260)
        for each in (self.choice, self.approval):
            self.side.addWidget(each)
        self.acts = IssueActs()
        InOrder(self, "Ctrl+S", self.acts.save_draft, elsewhere=False)  # the buttons have the keys
        InOrder(self, "Ctrl+Return", self.acts.send_for_approval, elsewhere=False)
        self.batch: BatchRow | None = None  # once it is kept
        self._place()

    def record(self) -> RecordRef | None:
        found = self.batch
        return RecordRef("certificate_batch", found.id, found.number) if found is not None else None

    def show_number(self, text: str) -> None:
        self.number.setText(text)
        self.number.setVisible(bool(text))
        self.number.adjustSize()

    def _place(self) -> None:
        lower = Beside((self.checks, self.side), least=0)
        below = column(self.preview, lower, gap=16)
        for place in range(2):  # on a high screen every check stands without scrolling
            below.setStretch(place, 1)
        right = box(below)
        right.setMinimumWidth(LEAST)
        self.body.addLayout(flow(self.stepper, None, self.number))
        self.body.addWidget(scrolled(box(Beside((self.people, right), (3, 2)))), 1)
        self.body.addWidget(self.acts)
        self.body.setContentsMargins(24, 16, 24, 16)
