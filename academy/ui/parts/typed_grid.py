"""The model of a grid that is typed into and saved in one go: what its cells have to say for themselves."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from academy.ui.parts.conflict import Difference
from academy.ui.parts.grid_look import CLASH, REFUSED

_WORDS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was meant for a cell that did not take it, and why."""

    text: str
    why: str


class TypedGrid(QAbstractTableModel):
    """A cell has a key that stays its own when the grid is read anew."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refused: dict[Any, Refusal] = {}

    def unsaved(self) -> int:
        """How much is not stored yet, what is on its way too."""
        raise NotImplementedError

    def clashes(self) -> dict[Any, Any]:
        """Changed cells which somebody else changed too, with what is stored in them now."""
        raise NotImplementedError

    def clashing(self, key: Any) -> bool:
        """Whether somebody else changed this changed cell too."""
        raise NotImplementedError

    def difference(self, key: Any) -> Difference:
        """Both versions of such a cell in words; its name is the key."""
        raise NotImplementedError

    def settle(self, theirs: Mapping[Any, Any], mine: Collection[Any]) -> None:
        """Of these cells, seen as `theirs`, those of `mine` stay changed, the others are given up."""
        raise NotImplementedError

    def kept(self) -> dict[str, tuple[Any, ...]]:
        """What is not stored yet, to outlive a crash."""
        raise NotImplementedError

    def restore(self, kept: Mapping[str, tuple[Any, ...]]) -> None:
        """Unsaved changes again of what `kept` gave; what was typed since holds."""
        raise NotImplementedError

    def where(self, key: Any) -> str:
        """Row and column of a cell in words."""
        raise NotImplementedError

    def _repaint(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.edited.emit()

    def _noted(self, key: Any, role: int) -> str | None:
        """What a cell has to say besides its value: that it took nothing, or that it is another's too."""
        refusal = self.refused.get(key)
        if role == REFUSED:
            return refusal.text if refusal is not None else None
        if role == CLASH or (role in _WORDS and refusal is None):
            return self._both(key) if self.clashing(key) else None
        if role in _WORDS and refusal is not None:
            return self.tr("“{text}” was not taken: {why}").format(text=refusal.text, why=refusal.why)
        return None

    def _both(self, key: Any) -> str:
        found = self.difference(key)
        return self.tr("Mine: {mine}; theirs: {theirs}").format(
            mine=found.mine or "—", theirs=found.theirs or "—"
        )


NOTED = (REFUSED, CLASH, *_WORDS)
"""The roles `_noted` answers."""
