"""The cells of the rota: what is stored, and what the clerk has changed and not yet saved."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from academy.people.facts_rota import RotaChange, RotaSheet
from academy.ui.parts.conflict import Difference
from academy.ui.parts.grid_look import BELOW, CHANGED, SPOKEN, heading
from academy.ui.parts.models import Index
from academy.ui.parts.typed_grid import NOTED, TypedGrid
from academy.ui.timetable.words import weekday

WEEKEND = Qt.ItemDataRole.UserRole + 3
Key = tuple[int, date]  # person, day
_ROOT = QModelIndex()


class RotaModel(TypedGrid):
    """People × days; any word may be put, the service says which mean nothing."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.open = True  # to changes
        self.sheet: RotaSheet | None = None
        self.days: list[date] = []
        self._changes: dict[Key, str] = {}
        self._sent: dict[Key, str] = {}  # on the way to be stored
        self._seen: dict[Key, str] = {}  # what the changes, and what is sent, are changes of

    def show_sheet(self, sheet: RotaSheet) -> None:
        """Unsaved changes of days and people still shown stay; what is chosen, where nobody came or went."""
        before = self.sheet
        same = before is not None and (before.people, before.first, before.last) == (
            sheet.people, sheet.first, sheet.last,
        )  # fmt: skip
        if not same:
            self.beginResetModel()
        self.sheet = sheet
        self.days = [sheet.first + timedelta(days=at) for at in range((sheet.last - sheet.first).days + 1)]
        people, days = {each.id for each in sheet.people}, set(self.days)
        self._changes = {
            key: word
            for key, word in self._changes.items()
            if key[0] in people and key[1] in days and self._base(key) != word
        }
        self._tidy()
        if same:
            self._repaint()
        else:
            self.endResetModel()
            self.edited.emit()

    def changes(self) -> list[RotaChange]:
        """What is to be saved: what somebody else changed too waits for its user's choice."""
        return [
            RotaChange(*key, word, self._seen[key])
            for key, word in sorted(self._changes.items())
            if not self.clashing(key)
        ]

    def waiting(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._changes)

    def send(self) -> list[RotaChange]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        found = self.changes()
        self._sent = {(each.person_id, each.day): each.word for each in found}
        self._changes = {key: word for key, word in self._changes.items() if key not in self._sent}
        return found

    def sent(self) -> bool:
        """Whether something is on its way."""
        return bool(self._sent)

    def saved(self, changes: Iterable[RotaChange]) -> None:
        """These are stored."""
        assert self.sheet is not None
        stored = {(each.person_id, each.day): each.word for each in changes}
        self._sent, self.sheet = {}, replace(self.sheet, cells={**self.sheet.cells, **stored})
        self._changes = {key: word for key, word in self._changes.items() if self._base(key) != word}
        self._seen.update(stored)
        self._tidy()
        self._repaint()

    def not_saved(self) -> None:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        self._changes, self._sent = self._sent | self._changes, {}
        self._repaint()

    def unsaved(self) -> int:
        """How many cells are not stored yet, those on their way too."""
        return len(self._changes.keys() | self._sent.keys())

    def forget(self) -> None:
        """Take back what was changed and is not on its way."""
        self._changes.clear()
        self._tidy()
        self._repaint()

    def clashing(self, key: Key) -> bool:
        return key in self._changes and key not in self._sent and self._base(key) != self._seen[key]

    def clashes(self) -> dict[Key, str]:
        return {key: self._base(key) for key in self._changes if self.clashing(key)}

    def difference(self, key: Key) -> Difference:
        return Difference(key, self.where(key), self._changes[key], self._base(key))

    def settle(self, theirs: Mapping[Key, str], mine: Collection[Key]) -> None:
        for key in theirs.keys() & self._changes.keys():
            if key in mine:
                self._seen[key] = theirs[key]
            else:
                self._changes.pop(key)
        self._tidy()
        self._repaint()

    def kept(self) -> dict[str, tuple[RotaChange, ...]]:
        words = {**self._sent, **self._changes}
        return {"cells": tuple(RotaChange(*key, word, self._seen[key]) for key, word in words.items())}

    def restore(self, kept: Mapping[str, tuple[Any, ...]]) -> None:
        people = {each.id for each in self.sheet.people} if self.sheet is not None else set()
        since = {**self._sent, **self._changes}
        for each in kept.get("cells", ()):
            key = (each.person_id, each.day)
            here = each.person_id in people and each.day in self.days and key not in since
            if here and each.word != self._base(key):
                self._changes[key], self._seen[key] = each.word, each.seen
        self._repaint()

    def where(self, key: Key) -> str:
        people = self.sheet.people if self.sheet is not None else ()
        name = next((each.name for each in people if each.id == key[0]), "")
        return f"{name} {key[1]:%m-%d}"

    def _tidy(self) -> None:
        live = self._changes.keys() | self._sent.keys()
        self._seen = {key: word for key, word in self._seen.items() if key in live}

    def _base(self, key: tuple[int, date]) -> str:
        """What a change of a cell is a change of."""
        assert self.sheet is not None
        return self._sent.get(key, self.sheet.cells.get(key, ""))

    def put(self, cells: Iterable[tuple[int, int]], word: str) -> None:
        """Set cells (row, column) to a word; an empty one clears them."""
        assert self.sheet is not None
        for row, column in cells:
            key = (self.sheet.people[row].id, self.days[column])
            if self._base(key) == word:
                self._changes.pop(key, None)
            else:
                self._seen.setdefault(key, self._base(key))
                self._changes[key] = word
        self._tidy()
        self._repaint()

    def word_at(self, row: int, column: int) -> str:
        assert self.sheet is not None
        key = (self.sheet.people[row].id, self.days[column])
        return self._changes.get(key, self._base(key))

    def counted(self) -> dict[str, int]:
        """How many cells hold each word."""
        found: dict[str, int] = {}
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                if word := self.word_at(row, column):
                    found[word] = found.get(word, 0) + 1
        return found

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.sheet is None:
            return None
        key = (self.sheet.people[index.row()].id, self.days[index.column()])
        if role == CHANGED:
            return key in self._changes or key in self._sent
        if role == WEEKEND:
            return self.days[index.column()].weekday() >= 5
        if role in NOTED and (told := self._noted(key, role)) is not None:
            return told
        shown = (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )  # fmt: skip
        return self.word_at(index.row(), index.column()) if role in shown else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.open:
            return False
        self.put([(index.row(), index.column())], str(value).strip())
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, BELOW, SPOKEN) or self.sheet is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            person = self.sheet.people[section]
            return heading(person.name, person.number, role)
        day = self.days[section]
        return heading(str(day.day), weekday(day, self._language), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
