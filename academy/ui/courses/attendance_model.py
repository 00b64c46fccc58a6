"""The attendance grid's cells: what is stored, what is being saved, and what the clerk has changed since."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any
from unicodedata import normalize

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from academy.base.words import LANGUAGES, Words
from academy.courses.facts import (
    AttendanceEntry,
    AttendanceState,
    ClassSheet,
    ClassState,
    EnrolmentState,
    SessionRow,
    Trainee,
)
from academy.courses.facts_attendance import SIGNS
from academy.ui.parts.dates import clock_text
from academy.ui.parts.grid_look import BELOW, SPOKEN, heading
from academy.ui.parts.models import Index

STATE = Qt.ItemDataRole.UserRole
CHANGED = Qt.ItemDataRole.UserRole + 1
REFUSED = Qt.ItemDataRole.UserRole + 2  # what was pasted here and is no state
Key = tuple[int, int]  # person, session: of a cell, wherever it stands
_LATE = re.compile(r"(\D+?)\s*(\d{1,3})\D*")
_ROOT = QModelIndex()


class AttendanceModel(QAbstractTableModel):
    """People × sessions. Sessions still to come, and a closed class, cannot be changed."""

    edited = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.people: tuple[Trainee, ...] = ()
        self.sessions: tuple[SessionRow, ...] = ()
        self._today = date.min
        self._open = False
        self._changes: dict[Key, AttendanceEntry] = {}
        self._sent: dict[Key, AttendanceEntry] = {}  # on the way to be stored
        self.refused: dict[Key, str] = {}  # pasted, and not understood

    @cached_property
    def _signs(self) -> dict[str, AttendanceState]:
        """What may be pasted: signs, and the words of both languages, read once somebody pastes."""
        said = [Words(language) for language in LANGUAGES]
        spelt = {
            words.word(f"state.attendance.{state.value}").lower(): state
            for words in said
            for state in SIGNS.values()
        }
        return {**SIGNS, **spelt}

    def show_sheet(self, sheet: ClassSheet, today: date, may_change: bool) -> None:
        """Unsaved changes stay; what meanwhile became the same is no change any more."""
        people = tuple(each for each in sheet.trainees if each.state is not EnrolmentState.WITHDRAWN)
        same = _places(people, sheet.sessions) == _places(self.people, self.sessions)
        if not same:  # what is chosen stays chosen where nobody came or went
            self.beginResetModel()
        self.people, self.sessions = people, sheet.sessions
        self._today = today
        self._open = may_change and not (sheet.row.state.judged or sheet.row.state is ClassState.CANCELLED)
        held = {each.person_id: each for each in self.people}
        self._changes = {
            key: entry
            for key, entry in self._changes.items()
            if key[0] in held and not self._stands(entry, held[key[0]])
        }
        if same:
            self._repaint()
        else:
            self.endResetModel()
            self.edited.emit()

    def entries(self) -> list[AttendanceEntry]:
        """What is to be saved."""
        return list(self._changes.values())

    def unsaved(self) -> int:
        """How many cells are not stored yet, those on their way too."""
        return len(self._changes.keys() | self._sent.keys())

    def send(self) -> list[AttendanceEntry]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        self._sent, self._changes = self._changes, {}
        return list(self._sent.values())

    def sent(self) -> bool:
        """Whether something is on its way."""
        return bool(self._sent)

    def saved(self, entries: Iterable[AttendanceEntry]) -> None:
        """These are stored. What was typed into their cells meanwhile has seen them."""
        stored = {(each.person_id, each.session_id): each for each in entries}
        self._sent = {}
        self.people = tuple(_with(each, stored) for each in self.people)
        for key in stored.keys() & self._changes.keys():
            self._changes[key] = replace(self._changes[key], seen=stored[key].state)
        held = {each.person_id: each for each in self.people}
        for key in stored.keys() & self._changes.keys():
            if self._changes[key] == replace(stored[key], seen=stored[key].state) or self._stands(
                self._changes[key], held[key[0]]
            ):
                self._changes.pop(key)
        self._repaint()

    def not_saved(self) -> None:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        for key, entry in self._sent.items():
            typed = self._changes.get(key)
            self._changes[key] = entry if typed is None else replace(typed, seen=entry.seen)
        self._sent = {}
        self._repaint()

    def forget(self) -> None:
        """Take back what was changed and is not on its way."""
        self.refused.clear()
        self._changes.clear()
        self._repaint()

    def keys(self, cells: Iterable[tuple[int, int]]) -> list[Key]:
        """Whose cells (row, column) these are, for as long as the grid may be read anew."""
        return [(self.people[row].person_id, self.sessions[column].id) for row, column in cells]

    def cells(self, keys: Iterable[Key]) -> list[tuple[int, int]]:
        """Where they stand now, those that still do."""
        rows = {each.person_id: row for row, each in enumerate(self.people)}
        columns = {each.id: column for column, each in enumerate(self.sessions)}
        return [(rows[who], columns[when]) for who, when in keys if who in rows and when in columns]

    def state_at(self, row: int, column: int) -> AttendanceState | None:
        person, session = self.people[row], self.sessions[column]
        changed = self._newest((person.person_id, session.id))
        return changed.state if changed is not None else person.attendance.get(session.id)

    def may_change(self, column: int) -> bool:
        return self._open and self.sessions[column].day <= self._today

    def late_at(self, row: int, column: int) -> int:
        """Minutes somebody came too late."""
        person, session = self.people[row], self.sessions[column]
        changed = self._newest((person.person_id, session.id))
        return changed.late_minutes if changed is not None else person.late.get(session.id, 0)

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
            person, session = self.people[row], self.sessions[column]
            key = (person.person_id, session.id)
            self.refused.pop(key, None)
            seen = self._changes[key].seen if key in self._changes else self.state_at(row, column)
            entry = AttendanceEntry(session.id, person.person_id, state, seen, late, makeup_id, reason)
            if self._stands(entry, person):
                self._changes.pop(key, None)
            else:
                self._changes[key] = entry
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
        state = self.state_at(index.row(), index.column())
        if role == STATE:
            return state
        if role == REFUSED:
            return self.refused.get(self._key(index))
        if role == CHANGED:
            return self._newest(self._key(index)) is not None
        if role in (Qt.ItemDataRole.DisplayRole, SPOKEN):
            word = self._words.word(f"state.attendance.{state.value}") if state else ""
            late = self.late_at(index.row(), index.column())
            return f"{word} {late}" if late else word
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell as an office program gives it: a state's word, √, ×, 假, "迟到 10"; blank leaves it."""
        text = normalize("NFKC", str(value)).strip().lower()
        if role != Qt.ItemDataRole.EditRole or not text or not self.may_change(index.column()):
            return False
        minutes = _LATE.fullmatch(text)
        state = self._signs.get(text) or (self._signs.get(minutes[1]) if minutes else None)
        if state is None or (minutes and text not in self._signs and state is not AttendanceState.LATE):
            self.refused[self._key(index)] = str(value).strip()
            self._repaint()
            return False
        late = int(minutes[2]) if minutes and text not in self._signs else 0
        self.put([(index.row(), index.column())], state, late)
        return True

    def _newest(self, key: Key) -> AttendanceEntry | None:
        """What is not stored yet of a cell."""
        return self._changes.get(key) or self._sent.get(key)

    def _stands(self, entry: AttendanceEntry, person: Trainee) -> bool:
        """It says what is stored already, or on its way; where it was made up is always told anew."""
        sent = self._sent.get((entry.person_id, entry.session_id))
        state = sent.state if sent is not None else person.attendance.get(entry.session_id)
        late = sent.late_minutes if sent is not None else person.late.get(entry.session_id, 0)
        return (entry.state, entry.late_minutes) == (state, late) and not entry.makeup_id

    def _key(self, index: Index) -> Key:
        return self.people[index.row()].person_id, self.sessions[index.column()].id

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

    def _repaint(self) -> None:
        if self.people and self.sessions:
            last = self.index(len(self.people) - 1, len(self.sessions) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.edited.emit()


def _places(people: Sequence[Trainee], sessions: Sequence[SessionRow]) -> tuple[list[int], list[int]]:
    return [each.person_id for each in people], [each.id for each in sessions]


def _with(person: Trainee, stored: Mapping[Key, AttendanceEntry]) -> Trainee:
    """As the next reading will give him."""
    states, late = dict(person.attendance), dict(person.late)
    for entry in (each for (who, _), each in stored.items() if who == person.person_id):
        states.pop(entry.session_id, None)
        late.pop(entry.session_id, None)
        if entry.state is not None:
            states[entry.session_id] = entry.state
        if entry.late_minutes:
            late[entry.session_id] = entry.late_minutes
    return replace(person, attendance=states, late=late)


def cells_of(indexes: Sequence[QModelIndex]) -> list[tuple[int, int]]:
    return [(each.row(), each.column()) for each in indexes]
