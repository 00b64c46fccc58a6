"""What is due, as a page: chips with counts, lines by kind, branch or person; Enter opens the contract."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from academy.apprenticeship.facts_contract import party_key
from academy.apprenticeship.facts_due import DueFilter, DueKind, DueLine, DueList
from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.ui.apprenticeship.states import month_words
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import appear, flow, label
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

TONES = {
    DueKind.APPROVAL: "ask",
    DueKind.SIGNATURE: "ask",
    DueKind.AMENDMENT: "ask",
    DueKind.LOG: "danger",
    DueKind.TALK: "danger",
    DueKind.RETURNED: "warn",
    DueKind.ENDING: "info",
    DueKind.OBJECTION: "neutral",
    DueKind.PAUSE: "warn",
    DueKind.LOAD: "danger",
}
KINDS = tuple(DueKind)
GROUPS: tuple[Callable[[DueLine], tuple[object, ...]], ...] = (
    lambda line: (KINDS.index(line.kind),),
    lambda line: (line.branch,),
    lambda line: (not line.person_id, line.person, line.person_id),
)
PDF, ICS = "PDF (*.pdf)", "iCalendar (*.ics)"


class DuePage(Page):
    """The work list of contracts."""

    shows = frozenset({"apprenticeship"})

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        show_contract: Callable[[int], None],
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Due")
        self._service, self._actor, self._show = service, actor, show_contract
        self._wanted = DueFilter()
        self._branches: list[tuple[int, str]] = []
        self._found: DueList | None = None
        words = workspace.language.words
        self.chips = {kind: Chip(words.word(f"due.kind.{kind.value}"), tone=TONES[kind]) for kind in KINDS}
        self.groups = Segments([self.tr("By kind"), self.tr("By branch"), self.tr("By person")])
        self.branch = CalmCombo()
        self.branch.setMinimumWidth(180)
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self._fill()

    def help_text(self) -> str:
        return self.tr(
            "Everything that waits for somebody, the longest overdue first. Enter opens the contract."
        )

    def opened(self) -> None:
        if not self._branches:
            self.workspace.worker.run(self, lambda: self._service.branches(self._actor), self._on_branches)
        self._reload()

    def _fill(self) -> None:
        self.table.opened.connect(lambda line: self._show(line.contract_id))
        open_it = lambda line: self._show(line.contract_id)  # noqa: E731
        self.table.set_actions([RowAction(self.tr("Open"), open_it, "external-link", single=True)])
        nothing = self.tr(
            "Nothing is due. Signatures, logs, talks and ends that are owed stand here, the oldest first."
        )
        self.card = TableCard(
            self.table,
            EmptyState(
                "circle-check",
                nothing,
            ),
        )
        self.card.offer(self.workspace, "apprenticeship.due")
        self.paper = button(self.tr("Reminders…"), icon_name="printer", on=self._on_paper, keys="Ctrl+P")
        self.calendar = button(self.tr("Calendar…"), icon_name="calendar-check", on=self._on_calendar)
        for each in (self.paper, self.calendar):
            appear(each, self._actor.may("apprenticeship.print"))
        self.branch.currentIndexChanged.connect(self._on_branch)
        self.groups.chosen.connect(lambda _place: self._arrange())
        for kind, chip in self.chips.items():
            chip.clicked.connect(lambda kind=kind: self._on_chip(kind))
        note = label(self.tr("Grouped"), "table", "muted")
        self.body.addLayout(flow(note, self.groups, self.branch, None, self.calendar, self.paper))
        self.body.addLayout(flow(*self.chips.values()))
        self.body.addWidget(self.card, 1)
        self.card.set_loading()

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words

        def kind(line: DueLine) -> tuple[str, str]:
            return words.word(f"due.kind.{line.kind.value}"), TONES[line.kind]

        return [
            Column("kind", self.tr("What"), "pill", 136, value=kind),
            Column("person", self.tr("Who"), "name", 96, value=lambda line: line.person or None),
            Column("party", self.tr("As"), width=104, value=self._party),
            Column("apprentice", self.tr("Apprentice"), width=96),
            Column("number", self.tr("Number"), "quiet", 136, value=lambda line: line.number or None),
            Column("branch", self.tr("Branch"), width=160),
            Column("detail", self.tr("Detail"), width=200, value=self._detail, stretch=True),
            Column("due", self.tr("Due by"), "date", 100),
            Column("days", self.tr("Time"), "tone", 112, value=self._time, order=lambda line: -line.days),
        ]

    def _party(self, line: DueLine) -> str:
        return self.workspace.language.words.word(party_key(line.agreement, line.party))

    def _detail(self, line: DueLine) -> str:
        if line.kind is DueKind.LOAD:
            return self.tr("{count} apprentices, {most} allowed").format(count=line.count, most=line.most)
        if line.kind is DueKind.APPROVAL:
            words = self.workspace.language.words
            return self.tr(", ").join(words.word(f"due.waited.{each}") for each in line.note.split())
        if line.note:
            return self.tr("{number}, since {day}").format(number=line.note, day=line.since.isoformat())
        if line.months:
            first = month_words(line.months[0])
            count = len(line.months)
            return self.tr("%n months, from {first}", "", count).format(first=first) if count > 1 else first
        return self.tr("since {day}").format(day=line.since.isoformat())

    def _time(self, line: DueLine) -> tuple[str, str]:
        if line.days > 0:
            return self.tr("%n day(s) overdue", "", line.days), "danger"
        if line.days == 0:
            return self.tr("today"), "warn"
        return self.tr("%n day(s) left", "", -line.days), "text2"

    def _reload(self) -> None:
        wanted = self._wanted
        self.workspace.worker.run(self, lambda: self._service.due_list(self._actor, wanted), self._on_list)

    def _on_list(self, found: DueList) -> None:
        self._found = found
        words = self.workspace.language.words
        for kind, chip in self.chips.items():
            chip.set_text(f"{words.word(f'due.kind.{kind.value}')} {found.counts.get(kind, 0)}")
        self.card.set_filtered(self._wanted != DueFilter())
        self.set_note(self.tr("%n thing(s) to do", "", sum(found.counts.values())))
        self._arrange()

    def _arrange(self) -> None:
        """Lines of a group stand together; inside it the longest overdue comes first, as they were given."""
        if self._found is not None:
            self.model.show(sorted(self._found.lines, key=GROUPS[self.groups.current()]))

    def _on_branches(self, branches: list[tuple[int, str]]) -> None:
        self._branches = branches
        self.branch.blockSignals(True)
        self.branch.clear()
        self.branch.addItems([self.tr("All branches"), *(name for _, name in branches)])
        self.branch.blockSignals(False)
        self.branch.setVisible(len(branches) > 1)

    def _on_branch(self, place: int) -> None:
        self._wanted = replace(self._wanted, branch_id=self._branches[place - 1][0] if place > 0 else None)
        self._reload()

    def _on_chip(self, kind: DueKind) -> None:
        self._wanted = replace(self._wanted, kinds=self._wanted.kinds ^ {kind})
        self.chips[kind].set_on(kind in self._wanted.kinds)
        self._reload()

    def renew(self, _change: Changed) -> None:
        self._reload()

    def _on_paper(self) -> None:
        self._keep(
            self.tr("Save reminders"), f"{self.tr('Reminders')}.pdf", PDF, self._service.save_reminders
        )

    def _on_calendar(self) -> None:
        self._keep(self.tr("Save the calendar"), f"{self.tr('Due')}.ics", ICS, self._service.save_calendar)

    def _keep(
        self, title: str, name: str, kinds: str, verb: Callable[[Actor, DueFilter, Path], Path]
    ) -> None:
        actor, wanted = self._actor, self._wanted

        def write(path: Path) -> None:
            self.workspace.worker.run(self, lambda: verb(actor, wanted, path), self._on_saved)

        self.workspace.notices.save_file(self, title, name, kinds, write)

    def _on_saved(self, path: Path) -> None:
        self.workspace.notices.toast(self, self.tr("Saved: {name}").format(name=path.name))
