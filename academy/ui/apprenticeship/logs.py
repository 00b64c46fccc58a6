"""The months of training as a table: entries of both mentors, and the months that have none."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from academy.apprenticeship.facts_contract import ContractKind, Party, Side, side_key
from academy.apprenticeship.facts_logs import Claim, EntryState, LogDetail
from academy.apprenticeship.facts_shown import ContractSheet, LogRow
from academy.base.words import Words
from academy.ui.apprenticeship.entry_view import flag_words
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import box, column, heading, label, row, rule
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import DENSE_ROW, RowAction, Table

ROWS_SHOWN, ROWS_MOST = 4, 9


NOTHING = LogDetail(EntryState.WRITTEN)
TONES = {EntryState.WRITTEN: "info", EntryState.RETURNED: "danger", EntryState.CONFIRMED: "ok"}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One row: an entry, or a month without one (`entry` None, `gap` its side; its id is below zero)."""

    id: int
    month: date
    side: str
    who: str
    what: str
    hours: int | None
    mark: str
    state: tuple[str, str]
    entry: LogRow | None
    files: int | None = None
    detail: LogDetail = NOTHING
    gap: Side | None = None


def lines_of(words: Words, sheet: ContractSheet, details: dict[int, LogDetail]) -> list[LogLine]:
    """Entries and missing months, newest first."""
    names = {line.party: line.name for line in sheet.parties}
    found = [_gap(words, sheet.terms.kind, each, names[Party(each.side.value)]) for each in sheet.gaps]
    found += [_line(words, sheet.terms.kind, entry, details.get(entry.id, NOTHING)) for entry in sheet.logs]
    return sorted(found, key=lambda line: line.month, reverse=True)


def _gap(words: Words, kind: ContractKind, gap: Claim, who: str) -> LogLine:
    state = words.word(f"contract.debt_missing.{gap.debt.value}")
    key = -2 * gap.month.toordinal() - (gap.side is Side.CHARACTER)
    side = words.word(side_key(kind, gap.side))
    return LogLine(key, gap.month, side, who, "", None, "", (state, "warn"), None, gap=gap.side)


def gaps_words(sheet: ContractSheet) -> str:
    """How much is overdue; of a contract that is over, how much nobody ever wrote."""
    if sheet.overdue or not sheet.gaps:
        return QCoreApplication.translate("LogsCard", "%n overdue", "", len(sheet.overdue))
    return QCoreApplication.translate("LogsCard", "%n never written", "", len(sheet.gaps))


def _line(words: Words, kind: ContractKind, entry: LogRow, detail: LogDetail) -> LogLine:
    if entry.side is Side.TECHNICAL:
        what, mark = "；".join(entry.items), "" if entry.score is None else str(entry.score)
    else:
        what = entry.talk_topic
        mark = words.word(f"contract.rating.{entry.rating.value}") if entry.rating else ""
    side = words.word(side_key(kind, entry.side))
    files = sum(1 for each in detail.proofs if each.media) or None
    return LogLine(
        entry.id, entry.month, side, entry.mentor, what, entry.hours, mark, _state(words, detail), entry,
        files, detail,
    )  # fmt: skip


def _state(words: Words, detail: LogDetail) -> tuple[str, str]:
    """What is odd comes before what is in order; a return before both."""
    if detail.flags and detail.state is not EntryState.RETURNED:
        first = flag_words(words, detail.flags[0])
        return (first if len(detail.flags) == 1 else f"{first} …"), "warn"
    return words.word(f"contract.entry_state.{detail.state.value}"), TONES[detail.state]


class LogsCard(QFrame):
    """`on_open(line)` for the chosen row, `on_add()` for a new entry, `on_confirm(lines)` for chosen ones."""

    def __init__(
        self,
        on_open: Callable[[LogLine], object],
        on_add: Callable[[], object],
        on_confirm: Callable[[list[LogLine]], object],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.set_dense(True)
        self.table.opened.connect(on_open)
        confirm = self.tr("The apprentice confirms")
        self._open = RowAction(self.tr("Open"), on_open, "pencil", "F2", single=True)
        self._confirm = RowAction(confirm, on_confirm, "user-check", "Space", allowed=_open_ones)
        self.add = button(self.tr("Add entry…"), icon_name="pencil", small=True, on=on_add)
        self.add.hide()  # until it is known whether entries may be written
        self.note = label("", "caption", "muted")
        self._none = label(self.tr("No entries yet."), "table", "muted", wrap=True)
        head = box(row(heading(self.tr("Log"), self.add), margins=(12, 8, 12, 4)))
        foot = box(row(self.note, None, margins=(12, 8, 12, 8)))
        none = box(row(self._none, margins=(12, 8, 12, 8)))
        self._empty = none
        self._foot = foot
        self.setLayout(column(head, rule(), none, self.table, rule(), foot, gap=0, margins=(4, 4, 4, 0)))

    def show_sheet(
        self,
        words: Words,
        sheet: ContractSheet,
        details: dict[int, LogDetail],
        may_write: bool,
        may_confirm: bool,
    ) -> None:
        lines = lines_of(words, sheet, details)
        self.table.set_actions([self._open, self._confirm] if may_confirm else [self._open])
        self.add.setVisible(may_write)
        self.model.show(lines)
        self._empty.setVisible(not lines)
        self.table.setVisible(bool(lines))
        self._foot.setVisible(bool(lines))
        shown = min(max(len(lines), ROWS_SHOWN), ROWS_MOST)
        self.table.setFixedHeight((shown + 1) * DENSE_ROW + 4)
        odd = sum(1 for each in details.values() if each.flags)
        parts = [self.tr("%n entry(ies)", "", len(sheet.logs)), self.tr("%n to look at", "", odd)]
        parts.append(gaps_words(sheet))
        self.note.setText(" · ".join(parts))
        self.note.adjustSize()

    def _columns(self) -> list[Column]:
        return [
            Column("month", self.tr("Month"), "date", 88, text=lambda month: f"{month:%Y-%m}"),
            Column("side", self.tr("Side"), "quiet", 84),
            Column("who", self.tr("Mentor"), "name", 88),
            Column("what", self.tr("What was done"), width=160, stretch=True),
            Column("hours", self.tr("Hours"), "number", 64),
            Column("mark", self.tr("Mark"), "text", 72),
            Column("files", self.tr("Files"), "number", 56),
            Column("state", self.tr("State"), "pill", 184),
        ]


def _open_ones(lines: list[LogLine]) -> bool:
    return all(line.entry is not None and line.detail.state is EntryState.WRITTEN for line in lines)
