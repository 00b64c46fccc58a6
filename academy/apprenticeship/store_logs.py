"""What stands behind log entries and what is odd about them. A database session in, facts out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship import rules_logs
from academy.apprenticeship.facts_contract import Head, Side
from academy.apprenticeship.facts_logs import (
    EntryState,
    Flag,
    LogDetail,
    LogRules,
    Oddity,
    ProofRow,
    Purpose,
)
from academy.apprenticeship.records import Contract, ContractMentor, LogEntry
from academy.apprenticeship.records_logs import LogProof, LogReturn
from academy.apprenticeship.rules_months import last_day
from academy.archive.records import Blob
from academy.base.actor import Scope
from academy.base.facts import Finding
from academy.base.problems import Refused, problem


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the log as the flags need it; `first` is the oldest entry anywhere that says the same."""

    id: int
    month: date
    side: Side
    words: tuple[str, ...]
    written_on: date
    written_at: datetime
    confirmed_on: date | None
    first: int | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of an entry stood before."""

    contract_id: int
    number: str
    branch_id: int
    apprentice_id: int
    month: date


@dataclass(frozen=True, slots=True)
class Kept:
    """A file or a reason to put behind an entry; the bytes are kept already."""

    purpose: Purpose
    sha256: str | None = None
    name: str = ""
    pages: int = 0
    note: str = ""


def details(db: Session, head: Head, rules: LogRules, scope: Scope) -> dict[int, LogDetail]:
    """State, oddities and proofs of every entry of one contract, by the entry's id."""
    entries = _entries(db, head.id)
    proofs, comments = _proofs(db, head.id), _comments(db, head.id)
    on_paper = {key for key, rows in proofs.items() for row in rows if _is_scan(row)}
    bulk = {key: count for side in Side for key, count in _bulk(entries, side, on_paper, rules).items()}
    copies = [each for each in entries if each.first is not None and each.first < each.id]
    origins = _origins(db, {each.first for each in copies if each.first is not None})
    found = {}
    for each in entries:
        flags = rules_logs.late_flags(each.month, each.written_on, rules)
        if each in copies and rules_logs.long_enough(each.words, rules):
            flags += _copied(origins.get(each.first or 0), head, scope)
        if each.id in bulk:
            flags.append(Flag(Oddity.BULK, bulk[each.id], rules.bulk_minutes))
        state = _state(each.confirmed_on, each.id in comments)
        found[each.id] = LogDetail(
            state, comments.get(each.id, ""), tuple(flags), tuple(proofs.get(each.id, ()))
        )
    return found


def _is_scan(row: ProofRow) -> bool:
    """A log kept on paper month by month may well be typed in one go."""
    return row.purpose is Purpose.PAPER and bool(row.media)


def _state(confirmed_on: date | None, returned: bool) -> EntryState:
    if confirmed_on is not None:
        return EntryState.CONFIRMED
    return EntryState.RETURNED if returned else EntryState.WRITTEN


def _entries(db: Session, contract_id: int) -> list[Entry]:
    same = aliased(LogEntry)
    first = (
        select(func.min(same.id))
        .where(same.text_mark == LogEntry.text_mark, LogEntry.text_mark != "")
        .correlate(LogEntry)
        .scalar_subquery()
    )
    query = (
        select(
            LogEntry.id, LogEntry.month, LogEntry.side, LogEntry.items, LogEntry.talk_topic,
            LogEntry.written_on, LogEntry.created_at, LogEntry.confirmed_on, first,
        )
        .where(LogEntry.contract_id == contract_id)
        .order_by(LogEntry.id)
    )  # fmt: skip
    return [
        Entry(key, month, Side(side), tuple(items) or (topic,), on, at, confirmed_on, oldest)
        for key, month, side, items, topic, on, at, confirmed_on, oldest in db.execute(query)
    ]


def _bulk(entries: Sequence[Entry], side: Side, on_paper: set[int], rules: LogRules) -> dict[int, int]:
    own = [each for each in entries if each.side is side and each.id not in on_paper]
    return rules_logs.bulk_counts({each.id: (each.month, each.written_at) for each in own}, rules)


def _origins(db: Session, keys: set[int]) -> dict[int, Origin]:
    if not keys:
        return {}
    query = (
        select(
            LogEntry.id, Contract.id, Contract.number, Contract.branch_id, Contract.apprentice_id,
            LogEntry.month,
        )
        .join(Contract, Contract.id == LogEntry.contract_id)
        .where(LogEntry.id.in_(keys))
    )  # fmt: skip
    return {
        key: Origin(contract_id, number or "", branch_id, apprentice_id, month)
        for key, contract_id, number, branch_id, apprentice_id, month in db.execute(query)
    }


def _copied(origin: Origin | None, head: Head, scope: Scope) -> list[Flag]:
    """A mentor is not told whose entry says the same when it is another's apprentice."""
    if origin is None:
        return []
    if origin.apprentice_id == head.apprentice_id:
        return [Flag(Oddity.COPIED, month=origin.month)]
    seen = scope.person_id is None and scope.covers(origin.branch_id)
    return [Flag(Oddity.COPIED_OTHER, month=origin.month, number=origin.number if seen else "")]


def _proofs(db: Session, contract_id: int) -> dict[int, list[ProofRow]]:
    query = (
        select(
            LogProof.entry_id, LogProof.id, LogProof.purpose, LogProof.name, Blob.media, Blob.size,
            LogProof.pages, LogProof.note, LogProof.added_by, LogProof.added_on,
        )
        .join(LogEntry, LogEntry.id == LogProof.entry_id)
        .join(Blob, Blob.sha256 == LogProof.sha256, isouter=True)
        .where(LogEntry.contract_id == contract_id)
        .order_by(LogProof.id)
    )  # fmt: skip
    found: dict[int, list[ProofRow]] = {}
    for entry, key, purpose, name, media, size, pages, note, by, on in db.execute(query):
        row = ProofRow(key, Purpose(purpose), name, media or "", size or 0, pages, note, by, on)
        found.setdefault(entry, []).append(row)
    return found


def _comments(db: Session, contract_id: int) -> dict[int, str]:
    """Entries that are returned and not yet mended, with what is to be mended."""
    query = (
        select(LogReturn.entry_id, LogReturn.comment)
        .join(LogEntry, LogEntry.id == LogReturn.entry_id)
        .where(LogEntry.contract_id == contract_id, LogReturn.settled_on.is_(None))
    )
    return {entry: comment for entry, comment in db.execute(query)}


def state(db: Session, entry_id: int) -> EntryState:
    confirmed_on = db.scalar(select(LogEntry.confirmed_on).where(LogEntry.id == entry_id))
    query = select(LogReturn.id).where(LogReturn.entry_id == entry_id, LogReturn.settled_on.is_(None))
    return _state(confirmed_on, db.scalar(query.limit(1)) is not None)


def add_proofs(db: Session, entry_id: int, branch_id: int, kept: Sequence[Kept], by: str, on: date) -> None:
    """Put files and reasons behind an entry; the same file twice is kept as one."""
    query = select(LogProof.sha256, LogProof.purpose).where(LogProof.entry_id == entry_id)
    held = {(sha256, purpose) for sha256, purpose in db.execute(query) if sha256 is not None}
    for each in kept:
        if (each.sha256, each.purpose.value) in held:
            continue
        held.add((each.sha256 or each.note, each.purpose.value))
        db.add(
            LogProof(
                branch_id=branch_id, entry_id=entry_id, purpose=each.purpose.value, sha256=each.sha256,
                name=each.name, pages=each.pages, note=each.note, added_by=by, added_on=on,
            )
        )  # fmt: skip


def give_back(db: Session, entry_id: int, branch_id: int, comment: str, by: str, on: date) -> None:
    db.add(
        LogReturn(
            branch_id=branch_id, entry_id=entry_id, comment=comment, returned_by=by, returned_on=on,
            settled_on=None,
        )
    )  # fmt: skip


def settle_returns(db: Session, entry_id: int, on: date) -> None:
    query = select(LogReturn).where(LogReturn.entry_id == entry_id, LogReturn.settled_on.is_(None))
    for each in db.scalars(query):
        each.settled_on = on


def talks(db: Session, contract_id: int, month: date, besides: int) -> int:
    query = select(func.count()).select_from(LogEntry).where(
        LogEntry.contract_id == contract_id, LogEntry.month == month, LogEntry.id != besides,
        LogEntry.side == Side.CHARACTER.value,
    )  # fmt: skip
    return db.scalar(query) or 0


def rated(db: Session, contract_id: int, month: date, besides: int) -> bool:
    """Whether the quarter of this month has its rating from another entry."""
    first, last = rules_logs.quarter_of(month)
    query = select(LogEntry.id).where(
        LogEntry.contract_id == contract_id,
        LogEntry.month.between(first, last),
        LogEntry.rating != "",
        LogEntry.id != besides,
    )
    return db.scalar(query.limit(1)) is not None


def mentor_in(db: Session, head: Head, side: Side, month: date) -> int | None:
    """Who was the mentor of a side at the end of a month; None before the first."""
    query = (
        select(ContractMentor.person_id)
        .where(ContractMentor.contract_id == head.id, ContractMentor.side == side.value)
        .where(ContractMentor.since <= last_day(month))
        .order_by(ContractMentor.since.desc())
    )
    return db.scalar(query.limit(1))


def proof(db: Session, proof_id: int) -> tuple[int, str, str, bytes]:
    """The contract, the name, the type and the bytes of one kept file. Raises Refused when there is none."""
    query = (
        select(LogEntry.contract_id, LogProof.name, Blob.media, Blob.content)
        .join(LogEntry, LogEntry.id == LogProof.entry_id)
        .join(Blob, Blob.sha256 == LogProof.sha256)
        .where(LogProof.id == proof_id)
    )
    if (row := db.execute(query).first()) is None:
        raise Refused(problem("record.gone"))
    found: tuple[Any, ...] = tuple(row)
    return found[0], found[1], found[2], found[3]


def broken(db: Session) -> list[Finding]:
    """Entries the apprentice has confirmed while they are still with their writer."""
    query = (
        select(Contract.id, Contract.number)
        .join(LogEntry, LogEntry.contract_id == Contract.id)
        .join(LogReturn, LogReturn.entry_id == LogEntry.id)
        .where(LogReturn.settled_on.is_(None), LogEntry.confirmed_on.is_not(None))
        .distinct()
    )
    return [
        Finding("contract.return_open", "contract", key, number=number or "—")
        for key, number in db.execute(query)
    ]
