"""A mentor's home: his apprentices, how far each is, what is owed, and one button to write it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from academy.apprenticeship.facts_contract import RUNNING, ContractFilter
from academy.apprenticeship.facts_logs import Owed
from academy.apprenticeship.facts_shown import ContractRow
from academy.base.actor import Actor
from academy.services import Services
from academy.ui.home.lines import Elided
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, column, flow, label, refill, row, rule
from academy.ui.parts.marks import Bar, Pill

PERCENT, STATE = 160, 168


@dataclass(frozen=True, slots=True)
class Ward:
    """One apprentice of the actor: his contract, and what the actor still owes for him."""

    contract: ContractRow
    owed: tuple[Owed, ...] = ()

    @property
    def late(self) -> int:
        """How many of those are past their day."""
        return sum(each.late_days > 0 for each in self.owed)


def is_mentor(actor: Actor) -> bool:
    """Whether the actor writes for apprentices of his own, and for nobody else."""
    return actor.may("apprenticeship.log") and actor.grants["apprenticeship.log"].person_id is not None


def teaches(actor: Actor) -> bool:
    """Whether the actor holds sessions, and plans none."""
    return actor.may("courses.attend") and not actor.may("courses.manage")


def manages(actor: Actor) -> bool:
    """Whether figures of the network are the actor's business: not of who trains, learns or teaches."""
    own = actor.may("apprenticeship.read") and actor.grants["apprenticeship.read"].person_id is not None
    return not own and not teaches(actor)


def wards_of(services: Services, actor: Actor) -> tuple[Ward, ...]:
    """Those for whom most is late stand first, then those whose term ends soonest."""
    service = services.apprenticeship
    owed = service.owed_logs(actor)
    running = service.contracts(actor, ContractFilter(states=frozenset(RUNNING)))
    wards = [Ward(row, tuple(each for each in owed if each.contract_id == row.id)) for row in running]
    return tuple(sorted(wards, key=lambda ward: (-ward.late, -len(ward.owed), ward.contract.ends)))


class WardsCard(QFrame):
    """`wanted` leads to a contract, or to the list of what is to be written."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.note = label("", "table", "danger")
        self.rows: QVBoxLayout = column(gap=0)
        write = button(self.tr("Write what is owed"), "primary", "pencil", on=self._on_write)
        head = flow(label(self.tr("My apprentices"), "section"), None, self.note, write, gap=12)
        self.setLayout(column(head, self.rows, None, gap=8, margins=(16, 16, 16, 12)))

    def show_wards(self, wards: Sequence[Ward], today: date) -> None:
        refill(self.rows)
        late = sum(ward.late for ward in wards)
        self.note.setText(self.tr("%Ln overdue", "", late) if late else "")
        for place, each in enumerate(wards):
            if place:
                self.rows.addWidget(rule())
            self.rows.addWidget(self._row(each, today))
        if not wards:
            sentence = self.tr("You have no apprentice now. A contract with you as mentor appears here.")
            self.rows.addWidget(
                box(column(label(sentence, "body", "text2", wrap=True), margins=(0, 16, 0, 16)))
            )

    def _row(self, ward: Ward, today: date) -> QFrame:
        contract = ward.contract
        ends = self.tr("until {day}").format(day=contract.ends.isoformat())
        left = (contract.ends - today).days
        if 0 <= left <= 60:
            ends = self.tr("ends in %Ln day(s)", "", left)
        elif left < 0:
            ends = self.tr("ended %Ln day(s) ago", "", -left)
        words = column(
            Elided(contract.apprentice, "body"),
            Elided(f"{contract.number} · {ends}", "caption", "muted"),
            gap=1,
        )
        bar = Bar(contract.progress)
        bar.setFixedWidth(PERCENT)
        bar.setAccessibleName(self.tr("{percent}% of the path").format(percent=contract.progress))
        state = box(row(self._state(ward), None))
        state.setFixedWidth(STATE)
        opened = button(self.tr("Open"), small=True, on=lambda: self.wanted.emit("contracts", contract.id))
        opened.setAccessibleDescription(f"{contract.number} {contract.apprentice}")
        line = row(gap=12, margins=(0, 8, 0, 8))
        line.addLayout(words, 1)
        for each in (bar, state, opened):
            line.addWidget(each)
        return box(line)

    def _state(self, ward: Ward) -> Pill:
        if ward.late:
            return Pill(self.tr("%Ln overdue", "", ward.late), "danger")
        if ward.owed:
            return Pill(self.tr("%Ln owed", "", len(ward.owed)), "warn")
        return Pill(self.tr("nothing owed"), "ok")

    def _on_write(self) -> None:
        self.wanted.emit("logs", 0)
