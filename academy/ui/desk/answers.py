"""The answers of the one search as a list: groups with their headings, hits, commands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from academy.desk.facts import Hit, HitKind
from academy.ui.parts.models import Index

ANSWER = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
ICONS = {
    HitKind.PERSON: "user",
    HitKind.CONTRACT: "handshake",
    HitKind.CLASS: "calendar-days",
    HitKind.CERTIFICATE: "award",
    HitKind.BRANCH: "network",
    HitKind.PARTNER: "factory",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do. `also` are further words it is found by."""

    title: str
    icon: str
    on: Callable[[], object]
    keys: str = ""
    note: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading; never chosen."""

    title: str


Answer = Group | Hit | Command


class Answers(QAbstractListModel):
    """What the words typed found."""

    def __init__(self, words: dict[HitKind, str], commands: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._commands = words, commands
        self._answers: list[Answer] = []

    def show(self, hits: Sequence[Hit], commands: Sequence[Command]) -> None:
        self.beginResetModel()
        self._answers = []
        for kind in HitKind:
            mine = [hit for hit in hits if hit.kind is kind]
            if mine:
                self._answers += [Group(self._words[kind]), *mine]
        if commands:
            self._answers += [Group(self._commands), *commands]
        self.endResetModel()

    def at(self, place: int) -> Answer:
        return self._answers[place]

    def count(self) -> int:
        """Answers without their headings."""
        return sum(not isinstance(answer, Group) for answer in self._answers)

    def next(self, place: int, step: int) -> int:
        """The next answer up or down from `place`, round and round; -1 when there is none."""
        total = len(self._answers)
        for _ in range(total):
            place = (place + step) % total
            if not isinstance(self._answers[place], Group):
                return place
        return -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        answer = self._answers[index.row()]
        if role == ANSWER:
            return answer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return answer.title if isinstance(answer, Group) else f"{answer.title} {answer.note}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._answers[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
