"""The records opened last and those pinned: keys only, in the data folder of this machine, by account."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from academy.ui.parts.record import RecordRef

MOST_RECENT, MOST_PINNED = 10, 20


@dataclass(frozen=True, slots=True)
class Recent:
    """Newest first; a pinned record stands in `pinned` alone."""

    pinned: tuple[RecordRef, ...] = ()
    opened: tuple[RecordRef, ...] = ()

    def seen(self, ref: RecordRef) -> "Recent":
        """A record came to the front."""
        if ref in self.pinned:
            return self
        others = tuple(each for each in self.opened if each != ref)
        return replace(self, opened=(ref, *others)[:MOST_RECENT])

    def turned(self, ref: RecordRef) -> "Recent":
        """Pin it, or let it go."""
        if ref in self.pinned:
            rest = tuple(each for each in self.pinned if each != ref)
            return Recent(rest, self.opened).seen(ref)
        opened = tuple(each for each in self.opened if each != ref)
        return Recent((ref, *self.pinned)[:MOST_PINNED], opened)


class RecentFile:
    """Where it is kept; a file that cannot be read is an empty list, never an error."""

    def __init__(self, folder: Path, account_id: int) -> None:
        self._file = folder / "views" / f"{account_id}.json"

    def read(self) -> Recent:
        try:
            raw = json.loads(self._file.read_text("utf-8"))
            return Recent(*(tuple(RecordRef(kind, int(key)) for kind, key in raw[name]) for name in NAMES))
        except (OSError, ValueError, KeyError, TypeError):
            return Recent()

    def keep(self, recent: Recent) -> None:
        """Written beside and renamed. What cannot be written is forgotten at the end: nobody's work."""
        raw = {name: [[each.kind, each.id] for each in getattr(recent, name)] for name in NAMES}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial = self._file.with_suffix(".partial")
            partial.write_text(json.dumps(raw), "utf-8")
            partial.replace(self._file)
        except OSError:
            return


NAMES = ("pinned", "opened")


def bare(ref: RecordRef) -> RecordRef:
    """The record without what its page calls it."""
    return replace(ref, words="")
