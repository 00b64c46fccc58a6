"""One branch in a card: industry, its one specialty, talent plans with targets, and what may be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame

from academy.base.words import Words
from academy.network.facts import BranchKind, BranchRow, PlanRow
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, card, column, facts_grid, heading, label, row, rule
from academy.ui.parts.marks import Pill


@dataclass(frozen=True, slots=True)
class Acts:
    """What the buttons do; None where the account lacks the right."""

    edit: Callable[[], object] | None = None
    specialty: Callable[[], object] | None = None
    approve_specialty: Callable[[], object] | None = None
    new_plan: Callable[[], object] | None = None
    edit_plan: Callable[[PlanRow], object] | None = None
    approve_plan: Callable[[PlanRow], object] | None = None
    person_id: int | None = None  # who looks: nobody approves what he proposed himself


class BranchCards(QFrame):
    """The column beside the tree."""

    def __init__(self, branch: BranchRow, plans: Sequence[PlanRow], words: Words, acts: Acts) -> None:
        super().__init__()
        self._branch, self._word, self._acts = branch, words.word, acts
        parts = [self._about()]
        if branch.kind is not BranchKind.HEAD:
            parts += [self._specialty(), self._plans(plans)]
        self.setLayout(column(*parts, None, gap=16))

    def _about(self) -> QFrame:
        branch, acts = self._branch, self._acts
        edit = [button(self.tr("Edit"), "link", small=True, on=acts.edit)] if acts.edit else []
        facts = facts_grid(
            [
                (self.tr("Kind"), self._word(f"branch.kind.{branch.kind.value}")),
                (self.tr("Code"), branch.code),
                (self.tr("Key industry"), branch.industry),
                (self.tr("Industry codes"), "、".join(branch.industry_codes)),
                (self.tr("Host"), branch.host),
                (self.tr("Credit code"), branch.host_uscc),
            ],
            columns=1,
        )
        return card(heading(branch.name, *edit), facts, gap=12)

    def _specialty(self) -> QFrame:
        branch, acts = self._branch, self._acts
        verb = self.tr("Change") if branch.specialty else self.tr("Propose")
        change = [button(verb, "link", small=True, on=acts.specialty)] if acts.specialty else []
        made = card(heading(self.tr("Specialty"), *change), gap=12)
        layout = made.layout()
        if layout is None:
            return made
        if not branch.specialty:
            layout.addWidget(
                label(self.tr("Not proposed yet. A branch has exactly one."), "table", "muted", wrap=True)
            )
            return made
        layout.addWidget(label(branch.specialty, "strong", wrap=True, selectable=True))
        layout.addWidget(self._approval(branch.specialty_proposed, acts.approve_specialty))
        return made

    def _plans(self, plans: Sequence[PlanRow]) -> QFrame:
        acts = self._acts
        new = [button(self.tr("New plan"), "link", small=True, on=acts.new_plan)] if acts.new_plan else []
        made = card(heading(self.tr("Talent plans"), *new), gap=12)
        layout = made.layout()
        if layout is None:
            return made
        for place, plan in enumerate(plans):
            if place:
                layout.addWidget(rule())
            layout.addWidget(self._plan(plan))
        if not plans:
            layout.addWidget(label(self.tr("No plan yet."), "table", "muted"))
        return made

    def _plan(self, plan: PlanRow) -> QFrame:
        acts = self._acts
        head = row(label(str(plan.year), "strong", "accent"), gap=12)
        head.addWidget(label(plan.title, "strong", wrap=True), 1)
        if acts.edit_plan is not None:
            change = acts.edit_plan
            head.addWidget(button(self.tr("Change"), "link", small=True, on=lambda: change(plan)))
        lines = column(head, gap=6)
        if plan.text:
            lines.addWidget(label(plan.text, "table", "text2", wrap=True, selectable=True))
        for target in plan.targets:
            amount = f"{target.amount:,} {target.unit}".rstrip()
            lines.addLayout(row(label(target.name, "table", "text2"), None, label(amount, "table")))
        approve = acts.approve_plan
        mine = plan.proposed_by == acts.person_id
        on = None if approve is None or mine else lambda: approve(plan)
        lines.addWidget(self._approval(plan.proposed, on))
        return box(lines)

    def _approval(self, proposed: bool, on: Callable[[], object] | None) -> QFrame:
        word = self._word("state.specialty.proposed" if proposed else "state.specialty.approved")
        line = row(Pill(word, "warn" if proposed else "ok"), None)
        if proposed and on is not None:
            line.addWidget(button(self.tr("Approve"), small=True, icon_name="check", on=on))
        return box(line)
