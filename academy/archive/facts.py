"""Plain data of the archive: frozen papers and import batches."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A paper to be frozen: facts, template with version, and the bytes, joined from shell and content."""

    kind: str
    room: str
    record_id: int
    number: str
    template: str
    facts: dict[str, Any]
    content: bytes
    shell: bytes = b""
    media: str = "application/pdf"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """What is kept of a frozen paper, without its bytes."""

    id: int
    branch_id: int
    kind: str
    room: str
    record_id: int
    number: str
    template: str
    sha256: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class BatchDraft:
    """An import that was carried out: which file, how many rows of what."""

    kind: str
    room: str
    record_id: int
    file_name: str
    file_sha256: str
    taken: int
    refused: int
