"""The way out of the demo: everything of it goes at once."""

from PySide6.QtCore import Signal

from academy.ui.parts.workspace import Workspace
from academy.ui.upkeep.cards import ActCard


class DemoCard(ActCard):
    """Shown beside the backups of a demo only. `over`: it shall go."""

    over = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(
            self.tr("Demo data"),
            self.tr("Everybody in it is fictional. When you have seen enough, all of it goes at once."),
            self.tr("Remove the demo…"),
            "trash-2",
            self._on_remove,
        )
        self._workspace = workspace

    def _on_remove(self) -> None:
        sentence = self.tr(
            "The demo's folder, its backups and its key are removed. A real academy's data is not touched."
        )
        self._workspace.notices.ask(
            self, self.tr("Remove the demo?"), sentence, self.tr("Remove the demo"), self.over.emit
        )
