"""The list of backups in the data folder."""

from collections.abc import Sequence
from zlib import crc32

from PySide6.QtWidgets import QWidget

from academy.ui.parts.columns import Column
from academy.ui.parts.layout import column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from academy.ui.upkeep.restoring import size_words
from academy.upkeep.facts import BackupRow

ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class BackupList(QWidget):
    """Newest first; a backup that cannot be read is shown as damaged, not left out."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.model = FactsModel(self._columns(), lambda fact: crc32(fact.path.name.encode()))
        self.table = Table(self.model)
        self.card = TableCard(self.table, EmptyState("database-backup", self.tr("There is no backup yet.")))
        self.card.offer(workspace, "backups")
        self.setLayout(column(self.card))

    def show_backups(self, rows: Sequence[BackupRow]) -> None:
        self.model.show(rows)
        self.card.set_footer(size_words(sum(each.size for each in rows)) if rows else "")

    def _columns(self) -> list[Column]:
        return [
            Column("made_at", self.tr("Made at"), "name", 168, text=lambda at: f"{at:%Y-%m-%d %H:%M}"),
            Column(
                "rows", self.tr("Rows"), "number", 112,
                lambda fact: sum(count.rows for count in fact.sheet.counts) if fact.sheet else None,
            ),
            Column("size", self.tr("Size"), "number", 104, text=size_words),
            Column(
                "engine", self.tr("From"), "quiet", 112,
                lambda fact: ENGINES.get(fact.sheet.engine, fact.sheet.engine) if fact.sheet else "",
            ),
            Column("state", self.tr("State"), "pill", 112, self._state),
            Column("path", self.tr("File"), "quiet", 200, lambda fact: fact.path.name, stretch=True),
        ]  # fmt: skip

    def _state(self, fact: BackupRow) -> tuple[str, str]:
        return (self.tr("Readable"), "ok") if fact.sheet else (self.tr("Damaged"), "danger")
