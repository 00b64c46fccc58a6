"""What a clerk has changed in the attendance of a class: waiting, on its way, changed by another one too."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from academy.courses.facts import AttendanceEntry, AttendanceState, Trainee

Key = tuple[int, int]  # person, session: of a cell, wherever it stands
Cell = tuple[AttendanceState | None, int]  # state and minutes late


class AttendanceChanges:
    """Measured by what the clerk saw in a cell when he changed it, and by what is stored in it now."""

    def __init__(self) -> None:
        self.held: dict[int, Trainee] = {}
        self._changes: dict[Key, AttendanceEntry] = {}
        self._sent: dict[Key, AttendanceEntry] = {}  # on the way to be stored

    def follow(self, people: Sequence[Trainee]) -> None:
        """What is stored now. Changes stay but for what meanwhile became the same."""
        self.held = {each.person_id: each for each in people}
        self._changes = {
            key: entry
            for key, entry in self._changes.items()
            if key[0] in self.held and not self._stands(entry)
        }

    def entries(self) -> list[AttendanceEntry]:
        """What is to be saved: what somebody else changed too waits for its user's choice."""
        return [entry for key, entry in self._changes.items() if not self.clashing(key)]

    def unsaved(self) -> int:
        return len(self._changes.keys() | self._sent.keys())

    def waiting(self) -> bool:
        """Whether something can be taken back: what is on its way cannot."""
        return bool(self._changes)

    def send(self) -> list[AttendanceEntry]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        entries, waiting = self.entries(), {key: self._changes[key] for key in self.clashes()}
        self._sent, self._changes = {_key(each): each for each in entries}, waiting
        return entries

    def sent(self) -> bool:
        return bool(self._sent)

    def saved(self, entries: Iterable[AttendanceEntry]) -> list[Trainee]:
        """These are stored; answers the people as they are now. What was typed meanwhile has seen them."""
        stored = {_key(each): each for each in entries}
        self._sent = {}
        self.held = {key: _with(each, stored) for key, each in self.held.items()}
        for key in stored.keys() & self._changes.keys():
            now = replace(stored[key], seen=stored[key].state, seen_late=stored[key].late_minutes)
            self._changes[key] = _seeing(self._changes[key], _seen(now))
            if self._changes[key] == now or self._stands(self._changes[key]):
                self._changes.pop(key)
        return list(self.held.values())

    def not_saved(self) -> None:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        for key, entry in self._sent.items():
            typed = self._changes.get(key)
            self._changes[key] = entry if typed is None else _seeing(typed, _seen(entry))
        self._sent = {}

    def forget(self) -> None:
        """Take back what is not on its way."""
        self._changes.clear()

    def put(self, key: Key, cell: Cell, makeup_id: int | None = None, reason: str = "") -> None:
        """A cell's new state and minutes late."""
        held = self._changes.get(key)
        state, late = _seen(held) if held is not None else self.cell(key)
        entry = AttendanceEntry(key[1], key[0], cell[0], state, cell[1], makeup_id, reason, late)
        if self._stands(entry):
            self._changes.pop(key, None)
        else:
            self._changes[key] = entry

    def cell(self, key: Key) -> Cell:
        """As it stands in the grid."""
        newest = self._changes.get(key) or self._sent.get(key)
        return _put(newest) if newest is not None else self.stored(key)

    def changed(self, key: Key) -> bool:
        return key in self._changes or key in self._sent

    def stored(self, key: Key) -> Cell:
        person = self.held[key[0]]
        return person.attendance.get(key[1]), person.late.get(key[1], 0)

    def clashing(self, key: Key) -> bool:
        """Whether somebody else changed this changed cell too."""
        entry = self._changes.get(key)
        return entry is not None and key not in self._sent and self.stored(key) != _seen(entry)

    def clashes(self) -> dict[Key, Cell]:
        """Those cells, with what is stored in them now."""
        return {key: self.stored(key) for key in self._changes if self.clashing(key)}

    def settle(self, theirs: Mapping[Key, Cell], mine: Collection[Key]) -> None:
        """Of these cells, seen as `theirs`, those of `mine` stay changed, the others are given up."""
        for key in theirs.keys() & self._changes.keys():
            if key in mine:
                self._changes[key] = _seeing(self._changes[key], theirs[key])
            else:
                self._changes.pop(key)

    def kept(self) -> dict[str, tuple[AttendanceEntry, ...]]:
        """To outlive a crash."""
        return {"cells": tuple({**self._sent, **self._changes}.values())}

    def restore(self, kept: Mapping[str, tuple[Any, ...]], sessions: Collection[int]) -> None:
        """Of what was kept, what still has its place; what was typed since holds."""
        found = {_key(each): each for each in kept.get("cells", ())}
        there = {key: each for key, each in found.items() if key[0] in self.held and key[1] in sessions}
        self._changes = {key: each for key, each in there.items() if not self._stands(each)} | self._changes

    def _stands(self, entry: AttendanceEntry) -> bool:
        """It says what is stored already, or on its way; where it was made up is always told anew."""
        sent = self._sent.get(_key(entry))
        now = _put(sent) if sent is not None else self.stored(_key(entry))
        return _put(entry) == now and not entry.makeup_id


def _key(entry: AttendanceEntry) -> Key:
    return entry.person_id, entry.session_id


def _put(entry: AttendanceEntry) -> Cell:
    return entry.state, entry.late_minutes


def _seen(entry: AttendanceEntry) -> Cell:
    return entry.seen, entry.seen_late or 0


def _seeing(entry: AttendanceEntry, seen: Cell) -> AttendanceEntry:
    return replace(entry, seen=seen[0], seen_late=seen[1])


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
