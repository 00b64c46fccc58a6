"""Today: what waits for this actor, the day's sessions, and the network in figures."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QDate, QLocale, QTimer, Signal
from PySide6.QtWidgets import QWidget

from academy.access.facts_history import NamedRecord
from academy.apprenticeship.facts_contract import ContractState
from academy.base.actor import Actor
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_ledger import Count
from academy.courses.facts import ClassState
from academy.network.facts import BranchCount
from academy.services import Services
from academy.ui.home.days import SessionsCard, WeekCard
from academy.ui.home.figures import Amount, BranchesCard, FigureCard
from academy.ui.home.gathering import Day, Figures, gather, waiting
from academy.ui.home.recent_card import RecentCard
from academy.ui.home.tasks import TasksCard
from academy.ui.home.wards import WardsCard, is_mentor, manages
from academy.ui.parts.beside import Beside, fours
from academy.ui.parts.hues import hues_of
from academy.ui.parts.layout import appear, column
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.recent import Recent, RecentFile, bare
from academy.ui.parts.record import PAGE_OF, RecordRef
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace

SETTLE = 400  # milliseconds after a change before it is read again: an import makes many
AWAY = 1_500  # … while another page is in front, which comes first
BINDING = (ContractState.ACTIVE, ContractState.SUSPENDED, ContractState.IN_ASSESSMENT)
GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value)


class HomePage(Page):
    """`wanted` names the page a row leads to and the record it is about (0 = the page as it is)."""

    wanted = Signal(str, object)
    counted = Signal(int)  # how many things wait, for the navigation
    filled = Signal()  # every card shows what was found
    tour_wanted = Signal()

    def __init__(self, workspace: Workspace, services: Services, actor: Actor) -> None:
        super().__init__(workspace)
        self._services, self._actor = services, actor
        names = (self.tr("People"), self.tr("Classes"), self.tr("Contracts"), self.tr("Certificates"))
        self.figures = (
            FigureCard(self.tr("People registered")),
            FigureCard(self.tr("Classes running")),
            FigureCard(self.tr("Contracts in training")),
            FigureCard(self.tr("Certificates this year")),
        )
        self.tasks = TasksCard(workspace)
        self.sessions, self.week = SessionsCard(workspace), WeekCard(workspace)
        self.branches = BranchesCard(names)
        demo = self.tr("This is a demo: everybody in it is fictional, and nothing you do here can do harm.")
        self.demo = NoteStrip("info", demo, self.tr("Two-minute tour"), self.tour_wanted.emit)
        appear(self.demo, services.config.demo)
        self.body.addWidget(self.demo)
        self.wards = WardsCard()
        appear(self.wards, is_mentor(actor))
        self.recent = RecentCard()
        self._lay_out()
        for wanted in (self.tasks.wanted, self.sessions.wanted, self.week.wanted, self.wards.wanted):
            wanted.connect(self.wanted)
        self._file = RecentFile(services.folder.root, actor.account_id)
        self.recent.wanted.connect(lambda ref: self.wanted.emit(PAGE_OF[ref.kind], ref.id))
        self.recent.turned.connect(self._on_turned)
        self._turns = Turns(self)
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._on_settled)
        workspace.worker.changed.connect(self._look_again)
        workspace.worker.job_ended.connect(self._look_again)  # a backup was missing and is there now
        self.set_note(self._day())

    def _lay_out(self) -> None:
        for figure in self.figures:
            appear(figure, manages(self._actor))
        self.body.addLayout(fours(*self.figures))
        appear(self.branches, manages(self._actor))
        left = column(self.wards, self.tasks, self.branches, None, gap=16)
        days = column(self.sessions, self.week, self.recent, None, gap=16)
        if not self._actor.may("courses.read"):
            self.sessions.hide()
            self.week.hide()
        self.body.addLayout(Beside((left, days), (15, 9)))
        self.body.addStretch(1)

    def first_keys(self) -> QWidget | None:
        """The first thing to be done; arrows go on from there."""
        return self.tasks.rows[0].verb if self.tasks.rows else None

    def opened(self) -> None:
        self.set_note(self._day())
        self._ask()
        self._ask_recent()

    def _ask_recent(self) -> None:
        history, actor, file = self._services.history, self._actor, self._file

        def read() -> tuple[Recent, list[NamedRecord]]:
            recent = file.read()
            return recent, history.names(actor, [(r.kind, r.id) for r in recent.pinned + recent.opened])

        self.workspace.worker.run(self, read, lambda answer: self._show_recent(*answer))

    def _show_recent(self, recent: Recent, named: list[NamedRecord]) -> None:
        self.recent.show_records(named, frozenset((ref.kind, ref.id) for ref in recent.pinned))

    def _on_turned(self, ref: RecordRef) -> None:
        file = self._file
        turn = lambda: file.keep(file.read().turned(bare(ref)))  # noqa: E731
        self.workspace.worker.draw(self, turn, lambda _: self._ask_recent())

    def help_text(self) -> str:
        return self.tr(
            "Everything that waits for you, the most urgent first. Each button leads to where it is done."
        )

    def _day(self) -> str:
        today = self.workspace.clock.today()
        day = QDate(today.year, today.month, today.day)
        date = QLocale().toString(day, self.tr("dddd, d MMMM yyyy"))
        return self.tr("{date} · week {week}").format(date=date, week=today.isocalendar().week)

    def _ask(self) -> None:
        services, actor, today = self._services, self._actor, self.workspace.clock.today()
        self.workspace.worker.run(self, lambda: gather(services, actor, today), self._show)

    def _look_again(self, _about: object) -> None:
        self._settle.start(SETTLE if self.isVisible() else AWAY)

    def _on_settled(self) -> None:
        """Behind another page only the number in the navigation is seen; it is not worth a message."""
        if self.isVisible():
            self._ask()
            return
        services, actor, today = self._services, self._actor, self.workspace.clock.today()
        self.workspace.worker.run(
            self, lambda: waiting(services, actor, today), self.counted.emit,
            refused=lambda _no: None, unavailable=lambda _no: None,
        )  # fmt: skip

    def _show(self, day: Day) -> None:
        """What waits comes first; each card stands there before the next is filled."""
        self._turns.run(
            lambda: self._show_tasks(day),
            lambda: self._show_days(day),
            lambda: self._show_figures(day.figures),
            self.filled.emit,
        )

    def _show_tasks(self, day: Day) -> None:
        self.tasks.show_tasks(day.tasks)
        self.counted.emit(len(day.tasks))
        if day.wards is not None:
            self.wards.show_wards(day.wards, self.workspace.clock.today())

    def _show_days(self, day: Day) -> None:
        if day.sessions is not None and day.week is not None:
            held = {each.class_id for each in day.sessions}
            hues = hues_of(held | {each.id for each in day.week})
            self.sessions.show_sessions(day.sessions, hues)
            self.week.show_classes(day.week, hues)

    def _show_figures(self, found: Figures) -> None:
        running = [each for each in found.classes if each.state == ClassState.RUNNING]
        binding = [each for each in found.contracts if each.state in BINDING]
        valid = [each for each in found.certificates if each.state not in GONE]
        void = _total(each for each in found.certificates if each.state == CertificateState.VOID)
        sets = [_amounts(found, counts) for counts in (found.people, found.classes, binding, valid)]
        people, classes, contracts, certificates = self.figures
        people.show_figure(_total(found.people), self._branch_words(sets[0]))
        classes.show_figure(_total(running), self._class_words(found.classes))
        late = self.tr("%Ln past the term", "", found.overdue) if found.overdue else ""
        words = " · ".join(filter(None, (self._contract_words(found.contracts), late)))
        contracts.show_figure(_total(binding), words, "danger" if late else "muted")
        spoilt = self.tr("%Ln void", "", void) if void else self.tr("none void")
        certificates.show_figure(_total(valid), spoilt)
        self._ask_months()
        self.branches.show_sets(sets)
        self.branches.setVisible(len(found.branches) > 1 and manages(self._actor))

    def _ask_months(self) -> None:
        service, actor, year = self._services.certificates, self._actor, self.workspace.clock.today().year
        if actor.may("certificates.read"):
            self.workspace.worker.run(self, lambda: service.counts(actor, year, "month"), self._show_months)

    def _show_months(self, found: Sequence[Count]) -> None:
        """January to the present month, those without a certificate too."""
        held = {int(each.key): each.holding for each in found}
        last = max([self.workspace.clock.today().month, *held])
        word, short = QLocale().standaloneMonthName, QLocale.FormatType.ShortFormat
        self.figures[3].show_months(
            [Amount(word(each, short), held.get(each, 0)) for each in range(1, last + 1)]
        )

    def _branch_words(self, amounts: Sequence[Amount]) -> str:
        held = sum(each.count > 0 for each in amounts)
        return self.tr("in %Ln academies", "", held)

    def _class_words(self, counts: Sequence[BranchCount]) -> str:
        shown = (ClassState.PLANNED, ClassState.ENROLLING, ClassState.EXAMS, ClassState.CLOSED)
        return self._states("courses", counts, [state.value for state in shown])

    def _contract_words(self, counts: Sequence[BranchCount]) -> str:
        shown = (ContractState.DRAFT, ContractState.AWAITING, ContractState.COMPLETED)
        return self._states("contract", counts, [state.value for state in shown])

    def _states(self, room: str, counts: Sequence[BranchCount], states: Sequence[str]) -> str:
        """“Planned 1 · Closed 3”: only those there are."""
        word = self.workspace.language.words.word
        totals = [(state, _total(each for each in counts if each.state == state)) for state in states]
        return " · ".join(f"{word(f'state.{room}.{state}')} {count}" for state, count in totals if count)


def _total(counts: Iterable[BranchCount]) -> int:
    return sum(each.count for each in counts)


def _amounts(found: Figures, counts: Sequence[BranchCount]) -> tuple[Amount, ...]:
    """A figure for each branch in the order of the network, also where it is nothing."""
    sums: dict[int, int] = {}
    for each in counts:
        sums[each.branch_id] = sums.get(each.branch_id, 0) + each.count
    return tuple(
        Amount(name.removesuffix("工匠学院") or name, sums.get(key, 0)) for key, name in found.branches
    )
