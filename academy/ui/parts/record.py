"""A record as pages, links and lists name it: its table and key, never a person's data."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from academy.ui.parts.table import Table

_LINK = re.compile(r"academy://([a-z_]+)/(\d{1,19})")

# Which page opens a record of which table: for links, the recent list and unsaved input.
PAGE_OF = {
    "person": "people", "training_class": "classes", "certificate": "certificates", "contract": "contracts",
    "partner": "partners", "erasure_batch": "retention", "branch": "network", "account": "accounts",
    "course_session": "timetable", "certificate_batch": "certificates", "certificate_template": "templates",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RecordRef:
    """`kind` is the record's table ("person", "contract"); `words` what its page calls it."""

    kind: str
    id: int
    words: str = ""

    def link(self) -> str:
        """Text that can be pasted into a message and into this program; it names nobody."""
        return f"academy://{self.kind}/{self.id}"

    def has_page(self) -> bool:
        """Whether a link leads to it; some are only rows of a list, with a history all the same."""
        return self.kind in PAGE_OF


def record_word(words: Mapping[str, str], label: str) -> str:
    """How the journal's name of a record is read: a setting is noted by its key, everything else by its
    number or name."""
    told = words.get(f"setting.{label}")
    return f"“{told}”" if told else label


def linked(text: str) -> RecordRef | None:
    """The first record link in a text, such as the one on the clipboard."""
    found = _LINK.search(text)
    return RecordRef(found[1], int(found[2])) if found else None


def chosen(table: "Table", kind: str, words: Callable[[Any], str]) -> RecordRef | None:
    """The one record chosen in a list; `words` is what its page calls it."""
    fact = table.fact()
    return RecordRef(kind, fact.id, words(fact)) if fact is not None else None
