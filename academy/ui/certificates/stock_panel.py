"""Numbers and blank sheets: every one of them accounted for, and the lists an auditor ticks off."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.certificates.facts_ledger import DeliveryDraft, SeriesRow, SpoilDraft, StockRow
from academy.network.facts import BranchRow
from academy.ui.certificates.list_dialogs import numbers_dialog, sheets_dialog
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import ChoiceField, DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import column, heading
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

EXCEL = "Excel (*.xlsx)"


class StockPanel(QWidget):
    """Series of numbers above, deliveries of blank sheets below; Enter shows each number or sheet."""

    def __init__(self, workspace: Workspace, service: "CertificateService", actor: Actor) -> None:
        super().__init__()
        self.workspace, self._service, self._actor = workspace, service, actor
        self.series = FactsModel(self._series_columns())
        self.numbers = Table(self.series)
        self.numbers.opened.connect(self._on_series)
        self.numbers.set_actions([RowAction(self.tr("Every number"), self._on_series, "eye", single=True)])
        self.stock = FactsModel(self._stock_columns())
        self.sheets = Table(self.stock)
        self.sheets.opened.connect(self._on_stock)
        self.sheets.set_actions([RowAction(self.tr("Used and spoiled"), self._on_stock, "eye", single=True)])
        none = EmptyState("scroll-text", self.tr("No number has been taken yet."), low=True)
        self.numbers_card = TableCard(self.numbers, none, heading(self.tr("Numbers"), *self._number_acts()))
        self.numbers_card.offer(self.workspace, "certificates.numbers")
        empty = EmptyState(
            "layers",
            self.tr(
                "No blank sheets were received yet. Note a delivery, and every sheet printed is counted off."
            ),
            low=True,
        )
        self.stock_card = TableCard(self.sheets, empty, heading(self.tr("Blank sheets"), *self._stock_acts()))
        self.stock_card.offer(self.workspace, "certificates.blanks")
        made = column(self.numbers_card, self.stock_card, gap=16)
        made.setStretch(0, 1)
        made.setStretch(1, 1)
        self.setLayout(made)

    def reload(self) -> None:
        service, actor = self._service, self._actor
        self.workspace.worker.run(
            self, lambda: (service.series(actor), service.stock(actor)), lambda found: self._show(*found)
        )

    def _show(self, series: Sequence[SeriesRow], stock: Sequence[StockRow]) -> None:
        self.series.show(series)
        self.stock.show(stock)
        left = sum(row.left for row in stock)
        self.stock_card.set_footer(self.tr("{count} left").format(count=f"{left:,}"))
        odd = sum(row.unexplained for row in series)
        text = self.tr("Every number is accounted for") if not odd else self.tr("%n unexplained", "", odd)
        self.numbers_card.set_footer(text)

    def _number_acts(self) -> list[QWidget]:
        if not self._actor.may("certificates.print"):
            return []
        return [button(self.tr("Number list…"), icon_name="file-spreadsheet", small=True, on=self._on_save)]

    def _stock_acts(self) -> list[QWidget]:
        acts: list[QWidget] = []
        if self._actor.may("certificates.print"):
            stock = button(
                self.tr("Stock list…"), icon_name="file-spreadsheet", small=True, on=self._on_save_stock
            )
            spoil = button(self.tr("A sheet is spoiled…"), icon_name="ban", small=True, on=self._on_spoil)
            acts += [stock, spoil]
        if self._actor.may("certificates.blanks"):
            acts.append(
                button(self.tr("Receive sheets…"), icon_name="download", small=True, on=self._on_receive)
            )
        return acts

    def _series_columns(self) -> list[Column]:
        def state(fact: SeriesRow) -> tuple[str, str]:
            if fact.unexplained:
                return self.tr("%n unexplained", "", fact.unexplained), "danger"
            return self.tr("No gap"), "ok"

        return [
            Column("series", self.tr("Series"), "name", width=200, stretch=True),
            Column("last", self.tr("Last number"), width=196),
            Column("taken", self.tr("Taken"), "number", width=84),
            Column("valid", self.tr("Valid"), "number", width=84),
            Column("void", self.tr("Void"), "number", width=84),
            Column("replaced", self.tr("Replaced"), "number", width=84),
            Column("lost", self.tr("Lost by restore"), "number", width=124),
            Column("state", self.tr("State"), "pill", width=124, value=state),
        ]

    def _stock_columns(self) -> list[Column]:
        return [
            Column("sort", self.tr("Sheets"), "name", width=180, stretch=True),
            Column("span", self.tr("Serials"), width=180, value=lambda fact: f"{fact.first} – {fact.last}"),
            Column("branch", self.tr("Kept by"), width=140),
            Column("received_on", self.tr("In stock since"), "date", width=104),
            Column("received", self.tr("Sheets in"), "number", width=84),
            Column("used", self.tr("Used"), "number", width=76),
            Column("spoiled", self.tr("Spoiled"), "number", width=76),
            Column("left", self.tr("Left"), "number", width=76),
            Column("next_free", self.tr("Next sheet"), width=108),
        ]

    def _on_series(self, fact: SeriesRow) -> None:
        job = lambda: self._service.series_numbers(self._actor, fact.series)  # noqa: E731
        show = lambda rows: numbers_dialog(self, self.workspace, fact, rows).open()  # noqa: E731
        self.workspace.worker.run(self, job, show)

    def _on_stock(self, fact: StockRow) -> None:
        job = lambda: self._service.stock_sheets(self._actor, fact.id)  # noqa: E731
        show = lambda rows: sheets_dialog(self, self.workspace, fact, rows).open()  # noqa: E731
        self.workspace.worker.run(self, job, show)

    def _on_save(self) -> None:
        self._save(self.tr("Save the number list"), self.tr("Number list"), self._service.save_numbers)

    def _on_save_stock(self) -> None:
        self._save(self.tr("Save the stock list"), self.tr("Stock list"), self._service.save_stock)

    def _save(self, title: str, name: str, save: Callable[[Actor, Path], Path]) -> None:
        def into(target: Path) -> None:
            job = lambda: save(self._actor, target)  # noqa: E731
            saved = self.tr("Saved: {file}").format(file=target.name)
            self.workspace.worker.run(self, job, lambda _: self.workspace.notices.toast(self, saved))

        self.workspace.notices.save_file(self, title, f"{name}.xlsx", EXCEL, into)

    def _on_receive(self) -> None:
        job = lambda: self._service.stock_keepers(self._actor)  # noqa: E731
        self.workspace.worker.run(self, job, self._receive)

    def _receive(self, branches: Sequence[BranchRow]) -> None:
        where = [(each.id, each.name) for each in branches]
        example = self.tr("As printed on the sheet, such as A000101")
        fields = [
            ChoiceField("branch_id", self.tr("Kept by"), where, required=True),
            TextField("sort", self.tr("Sheets"), required=True, hint=self.tr("Such as A4 inner sheets")),
            TextField("first", self.tr("First serial"), required=True, hint=example, longest=24),
            TextField("last", self.tr("Last serial"), required=True, longest=24),
            DateField("received_on", self.tr("In stock since"), required=True, clock=self.workspace.clock),
            TextField("supplier", self.tr("Supplier")),
            TextField("remark", self.tr("Remark")),
        ]
        own = self._actor.branch_id if self._actor.branch_id in {key for key, _ in where} else None
        draft = DeliveryDraft(own or (where[0][0] if len(where) == 1 else None))
        form = Form(self.workspace, draft, fields)
        save = lambda typed: self._service.receive_blanks(self._actor, typed)  # noqa: E731
        self._open(self.tr("Receive blank sheets"), form, save, self.tr("Receive"))

    def _on_spoil(self) -> None:
        fields = [
            TextField("serial", self.tr("Serial"), required=True, longest=24),
            TextField("reason", self.tr("Reason"), required=True, hint=self.tr("Such as paper jam")),
        ]
        form = Form(self.workspace, SpoilDraft(), fields)
        save = lambda typed: self._service.spoil_blank(self._actor, typed)  # noqa: E731
        self._open(self.tr("A sheet is spoiled"), form, save, self.tr("Note it"))

    def _open(self, title: str, form: Form[Any], save: Callable[[Any], Any], verb: str) -> None:
        FormDialog(self.workspace, title, form, save, lambda _: self.reload(), self, verb).open()
