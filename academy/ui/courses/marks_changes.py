"""What a clerk has typed into the marks of a class: waiting, on its way, changed by another one too."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from academy.courses.facts import MarkDraft, Trainee

FIELDS = ("theory", "practical", "makeup_theory", "makeup_practical")
NAMES = (*FIELDS, "absent")  # by column
Key = tuple[int, int]  # person, column
Points = int | bool | None


class MarkChanges:
    """A person's marks are saved as one, but each is the user's own: what he did not touch follows others."""

    def __init__(self) -> None:
        self.held: dict[int, Trainee] = {}
        self.arrived = False  # what was sent is stored, but not read again
        self._typed: dict[int, MarkDraft] = {}  # by person
        self._seen: dict[int, MarkDraft] = {}  # what the typed ones are changes of
        self._sent: dict[int, MarkDraft] = {}  # on the way to be stored

    def follow(self, people: Sequence[Trainee]) -> None:
        """What is stored now. After what was sent had arrived, what was typed since is a change of that."""
        self.held = {each.person_id: each for each in people}
        if self.arrived:
            self._seen = {key: self._sent.get(key, seen) for key, seen in self._seen.items()}
            self._sent, self.arrived = {}, False
        self._typed = {key: each for key, each in self._typed.items() if key in self.held}
        for key in self._typed.keys() - self._sent.keys():
            self._merge(key)
        self._tidy()

    def drafts(self) -> list[MarkDraft]:
        """What is to be saved: who has marks that somebody else changed too waits for the user's choice."""
        waiting = {person for person, _ in self.clashes()}
        return [draft for key, draft in self._typed.items() if key not in waiting]

    def unsaved(self) -> int:
        return len(self._typed.keys() | self._sent.keys())

    def waiting(self) -> bool:
        """Whether something can be taken back: what is on its way cannot."""
        return bool(self._typed)

    def send(self) -> list[MarkDraft]:
        """What is to be saved, on its way from now on: what is typed meanwhile is a change of that."""
        self._sent = {each.person_id: each for each in self.drafts()}
        self._typed = {key: each for key, each in self._typed.items() if key not in self._sent}
        return list(self._sent.values())

    def sent(self) -> bool:
        return bool(self._sent)

    def saved(self, drafts: Iterable[MarkDraft]) -> None:
        self._sent, self.arrived = {each.person_id: each for each in drafts}, True
        self._typed = {key: each for key, each in self._typed.items() if each != self._sent.get(key)}

    def not_saved(self) -> bool:
        """What was on its way was not stored: it is to be saved again, as it was changed since."""
        if self.arrived:
            return False
        self._typed, self._sent = self._sent | self._typed, {}
        return True

    def forget(self) -> None:
        """Take back what is not on its way."""
        self._typed.clear()
        self._tidy()

    def put(self, draft: MarkDraft) -> None:
        """A person's marks as they stand in the grid now."""
        key = draft.person_id
        base = self._base(key)
        self._seen.setdefault(key, base)
        if draft == base:
            self._typed.pop(key, None)
        else:
            self._typed[key] = draft
        self._tidy()

    def draft(self, key: int) -> MarkDraft:
        """As it stands in the grid."""
        return self._typed.get(key) or self._base(key)

    def changed(self, key: int) -> bool:
        return key in self._typed or key in self._sent

    def clashing(self, key: Key) -> bool:
        """Whether somebody else changed this changed mark too."""
        person, column = key
        if person not in self._typed or person in self._sent or column >= len(NAMES):
            return False
        now = mark_of(stored(self.held[person]), column)
        return now not in (mark_of(self._seen[person], column), mark_of(self._typed[person], column))

    def clashes(self) -> dict[Key, Points]:
        """Those marks, with what is stored now."""
        keys = [(person, column) for person in self._typed for column in range(len(NAMES))]
        return {
            (person, column): mark_of(stored(self.held[person]), column)
            for person, column in keys
            if self.clashing((person, column))
        }

    def settle(self, theirs: Mapping[Key, Points], mine: Collection[Key]) -> None:
        """Of these marks, seen as `theirs`, those of `mine` stay changed, the others are given up."""
        for (person, column), points in theirs.items():
            if person in self._typed and person not in self._sent:
                self._seen[person] = with_mark(self._seen[person], column, points)
                if (person, column) not in mine:
                    self._typed[person] = with_mark(self._typed[person], column, points)
                self._merge(person)
        self._tidy()

    def kept(self) -> dict[str, tuple[MarkDraft, ...]]:
        """To outlive a crash: what was typed, and what it was a change of."""
        typed = {**self._sent, **self._typed}
        return {"typed": tuple(typed.values()), "seen": tuple(self._seen[key] for key in typed)}

    def restore(self, kept: Mapping[str, tuple[Any, ...]]) -> None:
        """What was typed since holds."""
        since = {
            (person, column)
            for person, draft in self._typed.items()
            for column in range(len(NAMES))
            if mark_of(draft, column) != mark_of(self._seen[person], column)
        }
        for typed, seen in zip(kept.get("typed", ()), kept.get("seen", ()), strict=True):
            person = typed.person_id
            if person not in self.held or person in self._sent:
                continue
            draft, before = self.draft(person), self._seen.get(person, stored(self.held[person]))
            for column in range(len(NAMES)):
                mine = mark_of(typed, column)
                if mine != mark_of(seen, column) and (person, column) not in since:
                    draft = with_mark(draft, column, mine)
                    before = with_mark(before, column, mark_of(seen, column))
            self._typed[person], self._seen[person] = draft, before
            self._merge(person)
        self._tidy()

    def _base(self, key: int) -> MarkDraft:
        """What a change of somebody's marks is a change of."""
        return self._sent.get(key) or stored(self.held[key])

    def _merge(self, key: int) -> None:
        """What only somebody else changed is taken from him; what both did keeps both versions."""
        typed, seen, now = self._typed[key], self._seen[key], stored(self.held[key])
        for column in range(len(NAMES)):
            mine, before, theirs = (mark_of(each, column) for each in (typed, seen, now))
            if mine == before:
                typed = with_mark(typed, column, theirs)
            if theirs == mine or mine == before:
                seen = with_mark(seen, column, theirs)
        self._typed[key] = replace(typed, version=now.version)
        self._seen[key] = replace(seen, version=now.version)
        if self._typed[key] == now:
            self._typed.pop(key)

    def _tidy(self) -> None:
        self._seen = {key: seen for key, seen in self._seen.items() if self.changed(key)}


def mark_of(draft: MarkDraft, column: int) -> Points:
    found: Points = getattr(draft, NAMES[column])
    return found


def with_mark(draft: MarkDraft, column: int, points: Points) -> MarkDraft:
    change: dict[str, Any] = {NAMES[column]: points}
    return replace(draft, **change)


def stored(person: Trainee) -> MarkDraft:
    """What the database holds, as a draft."""
    mark = person.mark
    if mark is None:
        return MarkDraft(person.person_id)
    return MarkDraft(
        person.person_id, mark.theory, mark.practical, mark.makeup_theory, mark.makeup_practical, mark.absent,
        mark.version,
    )  # fmt: skip
