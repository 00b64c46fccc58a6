"""The attendance grid's cells as they are shown: people × sessions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from academy.base.words import Words
from academy.courses.facts import (
    AttendanceEntry,
    AttendanceState,
    ClassSheet,
    ClassState,
    EnrolmentState,
    SessionRow,
    Trainee,
)
from academy.ui.courses.attendance_changes import AttendanceChanges, Cell, Key
from academy.ui.courses.attendance_signs import Signs
from academy.ui.parts.conflict import Difference
from academy.ui.parts.dates import clock_text
from academy.ui.parts.first import first
from academy.ui.parts.grid_look import BELOW, CHANGED, SPOKEN, heading
from academy.ui.parts.models import Index
from academy.ui.parts.typed_grid import NOTED, Refusal, TypedGrid

STATE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class AttendanceModel(TypedGrid):
    """People × sessions. Sessions still to come, and a closed class, cannot be changed."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._signs = words, Signs()
        self.people: tuple[Trainee, ...] = ()
        self.sessions: tuple[SessionRow, ...] = ()
        self._today = date.min
        self.open = False
        self._changes = AttendanceChanges()

    def show_sheet(self, sheet: ClassSheet, today: date, may_change: bool) -> None:
        """Unsaved changes stay; what meanwhile became the same is no change any more."""
        people = tuple(each for each in sheet.trainees if each.state is not EnrolmentState.WITHDRAWN)
        same = _places(people, sheet.sessions) == _places(self.people, self.sessions)
        if not same:  # what is chosen stays chosen where nobody came or went
            self.beginResetModel()
        self.people, self.sessions = people, sheet.sessions
        self._today = today
        self.open = may_change and not (sheet.row.state.judged or sheet.row.state is ClassState.CANCELLED)
        self._changes.follow(people)
        there = {(each.person_id, session.id) for each in people for session in sheet.sessions}
        self.refused = {key: each for key, each in self.refused.items() if key in there}
        if same:
            self._repaint()
        else:
            self.endResetModel()
            self.edited.emit()

    def entries(self) -> list[AttendanceEntry]:
        """What is to be saved: what somebody else changed too waits for its user's choice."""
        return self._changes.entries()

    def unsaved(self) -> int:
        """How many cells are not stored yet, those on their way too."""
        return self._changes.unsaved()

    def waiting(self) -> bool:
        """Whether something can be taken back."""
        return self._changes.waiting()

    def send(self) -> list[AttendanceEntry]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        return self._changes.send()

    def sent(self) -> bool:
        """Whether something is on its way."""
        return self._changes.sent()

    def saved(self, entries: Iterable[AttendanceEntry]) -> None:
        """These are stored. What was typed into their cells meanwhile has seen them."""
        self.people = tuple(self._changes.saved(entries))
        self._repaint()

    def not_saved(self) -> None:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        self._changes.not_saved()
        self._repaint()

    def forget(self) -> None:
        """Take back what was changed and is not on its way."""
        self.refused.clear()
        self._changes.forget()
        self._repaint()

    def clashing(self, key: Key) -> bool:
        return self._changes.clashing(key)

    def clashes(self) -> dict[Key, Cell]:
        return self._changes.clashes()

    def difference(self, key: Key) -> Difference:
        mine, theirs = self._changes.cell(key), self._changes.stored(key)
        return Difference(key, self.where(key), self._said(*mine), self._said(*theirs))

    def settle(self, theirs: Mapping[Key, Cell], mine: Collection[Key]) -> None:
        self._changes.settle(theirs, mine)
        self._repaint()

    def kept(self) -> dict[str, tuple[AttendanceEntry, ...]]:
        return self._changes.kept()

    def restore(self, kept: Mapping[str, tuple[Any, ...]]) -> None:
        self._changes.restore(kept, {each.id for each in self.sessions})
        self._repaint()

    def where(self, key: Key) -> str:
        session = first(each for each in self.sessions if each.id == key[1])
        return f"{self._changes.held[key[0]].name} {session.day:%m-%d} {clock_text(session.starts)}"

    def keys(self, cells: Iterable[tuple[int, int]]) -> list[Key]:
        """Whose cells (row, column) these are, for as long as the grid may be read anew."""
        return [(self.people[row].person_id, self.sessions[column].id) for row, column in cells]

    def cells(self, keys: Iterable[Key]) -> list[tuple[int, int]]:
        """Where they stand now, those that still do."""
        rows = {each.person_id: row for row, each in enumerate(self.people)}
        columns = {each.id: column for column, each in enumerate(self.sessions)}
        return [(rows[who], columns[when]) for who, when in keys if who in rows and when in columns]

    def state_at(self, row: int, column: int) -> AttendanceState | None:
        return self._changes.cell(self._key(row, column))[0]

    def may_change(self, column: int) -> bool:
        return self.open and self.sessions[column].day <= self._today

    def late_at(self, row: int, column: int) -> int:
        """Minutes somebody came too late."""
        return self._changes.cell(self._key(row, column))[1]

    def put(
        self,
        cells: Iterable[tuple[int, int]],
        state: AttendanceState | None,
        late: int = 0,
        makeup_id: int | None = None,
        reason: str = "",
    ) -> None:
        """Set cells (row, column) to one state; None empties them."""
        for row, column in cells:
            if not self.may_change(column):
                continue
            key = self._key(row, column)
            self.refused.pop(key, None)
            self._changes.put(key, (state, late), makeup_id, reason)
        self._repaint()

    def blanks(self, column: int) -> list[tuple[int, int]]:
        """Cells of a column without an entry."""
        return [(row, column) for row in range(len(self.people)) if self.state_at(row, column) is None]

    def column_states(self, column: int) -> list[AttendanceState | None]:
        """Everybody's entry at one session."""
        return [self.state_at(row, column) for row in range(len(self.people))]

    def counted(self) -> dict[AttendanceState | None, int]:
        """How many cells of sessions held so far are in each state; None = still open."""
        found: dict[AttendanceState | None, int] = dict.fromkeys((*AttendanceState, None), 0)
        for column, session in enumerate(self.sessions):
            if session.day <= self._today:
                for row in range(len(self.people)):
                    found[self.state_at(row, column)] += 1
        return found

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key = self._key(index.row(), index.column())
        if role in NOTED:
            return self._noted(key, role)
        if role == STATE:
            return self._changes.cell(key)[0]
        if role == CHANGED:
            return self._changes.changed(key)
        if role in (Qt.ItemDataRole.DisplayRole, SPOKEN):
            return self._said(*self._changes.cell(key))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell as an office program gives it: a state's word, √, ×, 假, "迟到 10"; blank leaves it."""
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not text:
            return False
        found, may = self._signs.read(text), self.may_change(index.column())
        if found is not None and may:
            self.put([(index.row(), index.column())], *found)
            return True
        key = self._key(index.row(), index.column())
        if may or found != self._changes.cell(key):  # the same as stands there is nothing lost
            why = self.tr("no state of attendance") if may else self.tr("cannot be changed now")
            self.refused[key] = Refusal(text, why)
            self._repaint()
        return False

    def _said(self, state: AttendanceState | None, late: int) -> str:
        word = self._words.word(f"state.attendance.{state.value}") if state else ""
        return f"{word} {late}" if late else word

    def _key(self, row: int, column: int) -> Key:
        return self.people[row].person_id, self.sessions[column].id

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, BELOW, SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            person = self.people[section]
            return heading(person.name, person.unit, role)
        session = self.sessions[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return " ".join(
                filter(None, (str(session.day), session.topic, session.instructor, session.place))
            )
        below = f"{clock_text(session.starts)} {self._kind(session)[:2]}{session.hours}"
        return heading(session.day.strftime("%m-%d"), below, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _kind(self, session: SessionRow) -> str:
        return self._words.word(f"session_kind.{session.kind.value}")


def _places(people: Sequence[Trainee], sessions: Sequence[SessionRow]) -> tuple[list[int], list[int]]:
    return [each.person_id for each in people], [each.id for each in sessions]


def cells_of(indexes: Sequence[QModelIndex]) -> list[tuple[int, int]]:
    return [(each.row(), each.column()) for each in indexes]
