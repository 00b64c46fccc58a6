"""The mentors' allowance of a contract that is over: what each gets, what is on record, the sheet."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QWidget

from academy.apprenticeship.facts_contract import ContractKind, side_key
from academy.apprenticeship.facts_settlement import PayLine, SettlementSheet
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.actor import Actor
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, column, flow, heading, label, refill, row, rule
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

PDF = "PDF (*.pdf)"


class SettlementCard(QFrame):
    """`act(name)`: settle, confirm_settlement. Hidden while the contract is not over."""

    act = Signal(str)

    def __init__(self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._service, self._actor = workspace, service, actor
        self._sheet: ContractSheet | None = None
        self._kind = ContractKind.DUAL_MENTOR
        self.total = label("", "strong")
        self._lines = column(gap=6)
        self.record = label("", "caption", "muted", wrap=True)
        self.settle = button(
            self.tr("Record payment…"), icon_name="pencil", small=True, on=lambda: self.act.emit("settle")
        )
        self.confirm = button(
            self.tr("Confirm…"), "seal", "stamp", small=True, on=lambda: self.act.emit("confirm_settlement")
        )
        self.print = button(
            self.tr("Print…"), icon_name="printer", small=True, on=lambda: self._keep(self._on_to_print)
        )
        self.save = button(
            self.tr("Save PDF…"), icon_name="download", small=True, on=lambda: self._keep(self._on_saved)
        )
        head = heading(self.tr("Allowance settlement"), self.total)
        acts = flow(self.print, self.save, self.settle, self.confirm)
        body = column(head, self._lines, rule(), self.record, acts, None, gap=10, margins=(16, 12, 16, 12))
        self.setLayout(body)

    def show_facts(self, sheet: ContractSheet, found: SettlementSheet | None, *, may: bool) -> None:
        """`may`: whether this actor records and confirms payments."""
        self._sheet, self._kind = sheet, sheet.terms.kind
        self.setVisible(found is not None)
        if found is None:
            return
        self.total.setText(self.tr("{total} yuan").format(total=yuan(found.total)))
        self.total.adjustSize()
        refill(self._lines, *(self._line(each) for each in found.lines))
        self.record.setText(self._said(found))
        self.settle.setVisible(may and found.confirmed_on is None)
        waits = found.entered_on is not None and found.confirmed_on is None
        self.confirm.setVisible(may and waits and found.entered_by_id != self._actor.person_id)
        may_print = self._actor.may("apprenticeship.print")
        self.print.setVisible(may_print)
        self.save.setVisible(may_print)

    def _line(self, found: PayLine) -> QWidget:
        side = self._workspace.language.words.word(side_key(self._kind, found.side))
        parts = [
            f"{found.since} – {found.until}",
            self.tr("%n day(s)", "", found.days),
            self.tr("{monthly} yuan a month × {percent}%").format(
                monthly=yuan(found.monthly), percent=found.percent
            ),
        ]
        if found.suspended:
            parts.append(self.tr("%n suspended day(s) not paid", "", found.suspended))
        line = row(gap=8)
        who = label(f"{side}　{found.name}", "table", wrap=True)
        line.addLayout(column(who, label(" · ".join(parts), "caption", "muted", wrap=True), gap=0), 1)
        line.addWidget(label(yuan(found.amount), "table"))
        return box(line)

    def _said(self, found: SettlementSheet) -> str:
        if found.entered_on is None:
            return self.tr("Computed from the agreement; no payment is on record.")
        said = [self.tr("Paid on {day}, entered by {who}").format(day=found.paid_on, who=found.entered_by)]
        if found.confirmed_on is None:
            said.append(self.tr("waits for another person to confirm"))
        else:
            said.append(self.tr("confirmed by {who}").format(who=found.confirmed_by))
        return " · ".join(filter(None, (*said, found.note)))

    def _keep(self, then: Callable[[Path], object]) -> None:
        if self._sheet is None:
            return
        service, actor, contract = self._service, self._actor, self._sheet.row
        name = self.tr("{number} settlement.pdf").format(number=contract.number)

        def write(path: Path) -> None:
            job = lambda: service.save_settlement(actor, contract.id, path)  # noqa: E731
            self._workspace.worker.run(self, job, then)

        self._workspace.notices.save_file(self, self.tr("Save the settlement sheet"), name, PDF, write)

    def _on_saved(self, path: Path) -> None:
        self._workspace.notices.toast(self, self.tr("Saved: {name}").format(name=path.name))

    def _on_to_print(self, path: Path) -> None:
        self._on_saved(path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def yuan(fen: int) -> str:
    """Fen as yuan, two decimals, commas."""
    return f"{fen // 100:,}.{fen % 100:02d}"
