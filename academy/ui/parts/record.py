"""A record as pages, links and lists name it: its table and key, never a person's data."""

import re
from dataclasses import dataclass

_LINK = re.compile(r"academy://([a-z_]+)/(\d{1,19})")

# Which page opens a record of which table: for links, the recent list and unsaved input.
PAGE_OF = {
    "person": "people", "training_class": "classes", "certificate": "certificates", "contract": "contracts",
    "partner": "partners", "erasure_batch": "retention",
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


def linked(text: str) -> RecordRef | None:
    """The first record link in a text, such as the one on the clipboard."""
    found = _LINK.search(text)
    return RecordRef(found[1], int(found[2])) if found else None
