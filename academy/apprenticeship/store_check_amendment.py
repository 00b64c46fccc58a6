"""What must always be true of amendments, and which ones it is not true of."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_amendment import AmendmentState
from academy.apprenticeship.records import Contract
from academy.apprenticeship.records_amendment import Amendment, AmendmentSignature
from academy.archive.records import Paper
from academy.base import counters
from academy.base.facts import Finding


def broken(db: Session) -> list[Finding]:
    """Amendments in force without all they ask, with another paper; numbers with a gap."""
    return [*_unsigned(db), *_papers(db), *_numbers(db)]


def _unsigned(db: Session) -> list[Finding]:
    held = (AmendmentState.IN_FORCE.value, AmendmentState.SIGNED.value)
    signed: dict[int, set[str]] = {}
    query = select(AmendmentSignature.amendment_id, AmendmentSignature.party)
    for key, party in db.execute(query):
        signed.setdefault(key, set()).add(party)
    wanted = select(Amendment.id, Amendment.number, Amendment.parties).where(Amendment.state.in_(held))
    return [
        _finding("unsigned", key, number)
        for key, number, parties in db.execute(wanted)
        if signed.get(key, set()) != set(parties)
    ]


def _papers(db: Session) -> list[Finding]:
    other_text = (
        select(AmendmentSignature.id)
        .where(
            AmendmentSignature.amendment_id == Amendment.id, AmendmentSignature.text_sha256 != Paper.sha256
        )
        .exists()
    )
    query = (
        select(Amendment.id, Amendment.number)
        .join(Paper, Paper.id == Amendment.paper_id, isouter=True)
        .where(Amendment.number.is_not(None))
        .where(or_(Paper.id.is_(None), Paper.number != Amendment.number, other_text))
    )
    return [_finding("paper", key, number) for key, number in db.execute(query)]


def _numbers(db: Session) -> list[Finding]:
    query = (
        select(Contract.id, Contract.branch_id, Contract.number, Amendment.serial)
        .join(Amendment, Amendment.contract_id == Contract.id)
        .where(Amendment.serial.is_not(None))
    )
    held: dict[tuple[int, int, str], set[int]] = {}
    for key, branch_id, number, serial in db.execute(query):
        held.setdefault((key, branch_id, number or ""), set()).add(serial or 0)
    lost = counters.lost(db, "amendment")
    return [
        Finding("amendment.numbers", "contract", key, number=number)
        for (key, branch_id, number), serials in held.items()
        if any(
            each not in serials and (branch_id, number, each) not in lost for each in range(1, max(serials))
        )
    ]


def _finding(code: str, key: int, number: str | None) -> Finding:
    return Finding(f"amendment.{code}", "amendment", key, number=number or "—")
