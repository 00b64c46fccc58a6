"""What the archive keeps and gives back. The same bytes come out that went in, or the fault is named."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from academy.archive.facts import BatchDraft, PaperDraft, PaperRow
from academy.archive.records import Blob, ImportBatch, Paper
from academy.base import counters
from academy.base.facts import Finding
from academy.base.ids import Ids
from academy.base.problems import Refused, problem

NOTHING = hashlib.sha256(b"").hexdigest()  # what stands for the bytes of a paper that was emptied
NETWORK = 0  # one numbering of imports for all branches
SLICE = 500  # bound values of one statement
COLUMNS = (
    Paper.id, Paper.branch_id, Paper.kind, Paper.room, Paper.record_id,
    Paper.number, Paper.template, Paper.sha256, Paper.created_at,
)  # fmt: skip


def keep(db: Session, content: bytes, media: str, now: datetime) -> str:
    """Keep bytes once by content; answers their SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    if db.scalar(select(Blob.sha256).where(Blob.sha256 == sha256)) is None:
        db.execute(
            insert(Blob).values(
                sha256=sha256, media=media, size=len(content), content=content, created_at=now
            )
        )
    return sha256


def freeze(
    db: Session, ids: Ids, branch_id: int, drafts: Sequence[PaperDraft], now: datetime
) -> list[PaperRow]:
    """Freeze papers, many at once: shells are shared, contents stored by hash."""
    shells = {shell: hashlib.sha256(shell) for shell in dict.fromkeys(draft.shell for draft in drafts)}
    media = {draft.media for draft in drafts}
    for kind in media:
        found = [draft for draft in drafts if draft.media == kind]
        contents = [draft.content for draft in found]
        _keep_all(db, [*{draft.shell for draft in found if draft.shell}, *contents], kind, now)
    rows: list[dict[str, Any]] = []
    for key, draft in zip(ids.take(len(drafts)) if drafts else [], drafts, strict=True):
        whole = shells[draft.shell].copy()  # the shell is hashed once for the whole batch
        whole.update(draft.content)
        rows.append(
            {
                "id": key, "branch_id": branch_id, "version": 1, "created_at": now, "kind": draft.kind,
                "room": draft.room, "record_id": draft.record_id, "number": draft.number,
                "template": draft.template, "facts": draft.facts,
                "shell_sha256": shells[draft.shell].hexdigest() if draft.shell else None,
                "content_sha256": hashlib.sha256(draft.content).hexdigest(),
                "sha256": whole.hexdigest(),
            }
        )  # fmt: skip
    if rows:
        db.execute(insert(Paper), rows)
    return [
        PaperRow(
            row["id"], branch_id, draft.kind, draft.room, draft.record_id,
            draft.number, draft.template, row["sha256"], now,
        )
        for row, draft in zip(rows, drafts, strict=True)
    ]  # fmt: skip


def _keep_all(db: Session, contents: Sequence[bytes], media: str, now: datetime) -> None:
    """Keep many, each once by content, in a few statements."""
    wanted = {hashlib.sha256(content).hexdigest(): content for content in contents}
    keys = list(wanted)
    for start in range(0, len(keys), SLICE):
        part = keys[start : start + SLICE]
        held = set(db.scalars(select(Blob.sha256).where(Blob.sha256.in_(part))))
        rows = [
            {
                "sha256": key,
                "media": media,
                "size": len(wanted[key]),
                "content": wanted[key],
                "created_at": now,
            }
            for key in part
            if key not in held
        ]
        if rows:
            db.execute(insert(Blob), rows)


def bytes_of(db: Session, paper_id: int) -> bytes:
    """The frozen bytes, byte for byte. Raises ValueError when they no longer match their hash, Refused
    when the paper was emptied because its time was over."""
    shell_sha, content_sha, sha256 = db.execute(
        select(Paper.shell_sha256, Paper.content_sha256, Paper.sha256).where(Paper.id == paper_id)
    ).one()
    if content_sha == NOTHING:
        raise Refused(problem("archive.emptied"))
    joined = (_blob(db, shell_sha) if shell_sha else b"") + _blob(db, content_sha)
    if hashlib.sha256(joined).hexdigest() != sha256:
        raise ValueError(f"paper {paper_id} does not match its hash")
    return joined


def blob(db: Session, sha256: str) -> bytes | None:
    return db.scalar(select(Blob.content).where(Blob.sha256 == sha256))


def _blob(db: Session, sha256: str) -> bytes:
    return db.execute(select(Blob.content).where(Blob.sha256 == sha256)).scalar_one()


def contents_of(db: Session, papers: Sequence[int]) -> set[str]:
    """The contents these papers are joined from."""
    query = select(Paper.shell_sha256, Paper.content_sha256).where(Paper.id.in_(papers))
    return {sha256 for row in db.execute(query) for sha256 in row if sha256}


def empty(db: Session, papers: Sequence[int], now: datetime) -> list[int]:
    """Take facts and bytes out of papers: number, day and the hash of what they were stay on record.

    Answers those that were not empty already.
    """
    full = list(db.scalars(select(Paper.id).where(Paper.id.in_(papers), Paper.content_sha256 != NOTHING)))
    if full:
        keep(db, b"", "application/octet-stream", now)
        values = {"facts": {"name": ""}, "shell_sha256": None, "content_sha256": NOTHING}
        db.execute(update(Paper).where(Paper.id.in_(full)).values(values))
    return full


def papers_of(db: Session, room: str, record_id: int) -> list[PaperRow]:
    """The papers of one record, oldest first."""
    query = select(*COLUMNS).where(Paper.room == room, Paper.record_id == record_id).order_by(Paper.id)
    return [PaperRow(*row) for row in db.execute(query)]


def facts_of(db: Session, paper_id: int) -> dict[str, Any]:
    facts: dict[str, Any] = db.execute(select(Paper.facts).where(Paper.id == paper_id)).scalar_one()
    return facts


def add_batch(
    db: Session, ids: Ids, branch_id: int, draft: BatchDraft, now: datetime, journal_id: int | None = None
) -> int:
    """Keep an import under the next batch number of its day; answers its id.

    Past the journal: an import that is taken back row by row stays on the list of imports.
    """
    period, key = f"{now:%Y%m%d}", ids.next()
    serial = counters.take(db, NETWORK, "import_batch", period)[0]
    db.execute(
        insert(ImportBatch).values(
            id=key, branch_id=branch_id, version=1, created_at=now, number=f"I-{period}-{serial:02d}",
            journal_id=journal_id, kind=draft.kind, room=draft.room, record_id=draft.record_id,
            file_name=draft.file_name, file_sha256=draft.file_sha256, taken=draft.taken,
            refused=draft.refused, state="done",
        )
    )  # fmt: skip
    return key


def broken(db: Session) -> list[Finding]:
    """Bytes that no longer match their name, papers whose joined file no longer matches its hash."""
    found = []
    for sha256, content in db.execute(select(Blob.sha256, Blob.content).execution_options(yield_per=50)):
        if hashlib.sha256(content).hexdigest() != sha256:
            found.append(Finding("archive.blob_altered", "blob", 0, sha256=sha256[:12]))
    for paper_id in db.scalars(select(Paper.id).where(Paper.content_sha256 != NOTHING)).all():
        try:
            bytes_of(db, paper_id)
        except ValueError:
            found.append(Finding("archive.paper_altered", "paper", paper_id))
    return found
