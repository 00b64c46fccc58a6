"""Lists over a page: each number of a series, each sheet of a delivery."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.certificates.facts_ledger import NumberRow, SeriesRow, SheetRow, StockRow
from academy.ui.parts.columns import Column
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

translate = QCoreApplication.translate
WIDE, HIGH = 860, 460
NUMBERS = {"void": "danger", "replaced": "neutral", "lost": "warn", "missing": "danger"}
SHEETS = {"used": "ok", "spoiled": "danger"}


def numbers_dialog(
    parent: QWidget, workspace: Workspace, series: SeriesRow, rows: Sequence[NumberRow]
) -> Dialog:
    """Every number of a series and its fate."""
    word = workspace.language.words.word

    def state(fact: NumberRow) -> tuple[str, str]:
        table = "certificates.number" if fact.state in ("lost", "missing") else "state.certificates"
        return word(f"{table}.{fact.state}"), NUMBERS.get(fact.state, "ok")

    columns = [
        Column("number", translate("ListDialogs", "Number"), width=200),
        Column("state", translate("ListDialogs", "State"), "pill", width=132, value=state),
        Column("name", translate("ListDialogs", "Name"), "name", width=112),
        Column("issued_on", translate("ListDialogs", "Date"), "date", width=104),
        Column("note", translate("ListDialogs", "Note"), width=160, stretch=True),
    ]
    places = {row.number: at for at, row in enumerate(rows)}
    return _dialog(parent, workspace, series.series, columns, rows, lambda row: places[row.number])


def sheets_dialog(parent: QWidget, workspace: Workspace, stock: StockRow, rows: Sequence[SheetRow]) -> Dialog:
    """The sheets of a delivery that are used or spoiled."""
    word = workspace.language.words.word

    def state(fact: SheetRow) -> tuple[str, str]:
        return word(f"certificates.sheet.{fact.state}"), SHEETS[fact.state]

    columns = [
        Column("serial", translate("ListDialogs", "Serial"), width=120),
        Column("state", translate("ListDialogs", "State"), "pill", width=96, value=state),
        Column("number", translate("ListDialogs", "Certificate"), width=196),
        Column("reason", translate("ListDialogs", "Reason"), width=160, stretch=True),
        Column("noted_on", translate("ListDialogs", "Date"), "date", width=104),
        Column("noted_by", translate("ListDialogs", "By"), width=96),
    ]
    places = {row.serial: at for at, row in enumerate(rows)}
    title = f"{stock.sort}　{stock.first} – {stock.last}"
    return _dialog(parent, workspace, title, columns, rows, lambda row: places[row.serial])


def _dialog(
    parent: QWidget, workspace: Workspace, title: str, columns: Sequence[Column], rows: Sequence[Any],
    place: Callable[[Any], int],
) -> Dialog:  # fmt: skip
    dialog = Dialog(parent, title, width=WIDE)
    model = FactsModel(columns, id_of=place)
    empty = EmptyState("layers", translate("ListDialogs", "Nothing is noted yet."))
    card = TableCard(Table(model), empty)
    card.offer(workspace, f"certificates.dialog.{columns[0].key}")
    card.setMinimumSize(dialog.room(WIDE - 48, HIGH))
    dialog.body.addWidget(card)
    dialog.set_close()
    model.show(rows)
    return dialog
