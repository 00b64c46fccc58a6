"""Human numbers without a gap: a counter row taken inside the issuing transaction.

An act that fails gives its numbers back with the rollback. Beside the data folder a high-water mark is
kept, so that a restored old backup cannot hand a number out twice (decision 16).
"""

from datetime import datetime

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Record
from academy.base.ids import Ids


class Counter(Record):
    """The last number taken of one kind in one branch and period."""

    __tablename__ = "counter"

    branch_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(primary_key=True)
    period: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class LostSpan(Record):
    """Numbers that were handed out after the backup that was restored: they are never used again."""

    __tablename__ = "lost_span"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    branch_id: Mapped[int]
    kind: Mapped[str]
    period: Mapped[str]
    first: Mapped[int]
    last: Mapped[int]
    at: Mapped[datetime]


def take(db: Session, branch_id: int, kind: str, period: str, count: int = 1) -> range:
    """The next `count` numbers, starting at 1; other writers wait until this transaction ends."""
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as upsert
    else:
        from sqlalchemy.dialects.sqlite import insert as upsert  # type: ignore[assignment]
    row = upsert(Counter).values(branch_id=branch_id, kind=kind, period=period, last=count)
    db.info["numbers_taken"] = True
    last = db.scalar(
        row.on_conflict_do_update(
            index_elements=[Counter.branch_id, Counter.kind, Counter.period],
            set_={"last": Counter.last + count},
        ).returning(Counter.last)
    )
    return range(int(last or 0) - count + 1, int(last or 0) + 1)


def next_of(db: Session, branch_id: int, kind: str, period: str) -> int:
    """The number that would be taken next; shown to the clerk, promised to nobody."""
    return 1 + (db.scalar(_last(branch_id, kind, period)) or 0)


def marks(db: Session) -> dict[tuple[int, str, str], int]:
    """Every counter's last number: the high-water mark to be kept outside the database."""
    rows = db.execute(select(Counter.branch_id, Counter.kind, Counter.period, Counter.last))
    return {(branch, kind, period): last for branch, kind, period, last in rows}


def raise_to(db: Session, ids: Ids, wanted: dict[tuple[int, str, str], int], now: datetime) -> int:
    """Lift counters to the high-water mark and note the spans skipped; answers how many numbers are lost."""
    lost = 0
    held = marks(db)
    for (branch_id, kind, period), mark in wanted.items():
        last = held.get((branch_id, kind, period), 0)
        if mark > last:
            take(db, branch_id, kind, period, mark - last)
            db.add(
                LostSpan(
                    id=ids.next(), branch_id=branch_id, kind=kind, period=period, first=last + 1,
                    last=mark, at=now,
                )
            )  # fmt: skip
            lost += mark - last
    return lost


def lost(db: Session, kind: str) -> set[tuple[int, str, int]]:
    """(branch, period, number) of every number of a kind that a restore has lost."""
    rows = db.execute(
        select(LostSpan.branch_id, LostSpan.period, LostSpan.first, LostSpan.last).where(
            LostSpan.kind == kind
        )
    )
    return {(branch, period, n) for branch, period, first, last in rows for n in range(first, last + 1)}


def set_last(db: Session, branch_id: int, kind: str, period: str, last: int) -> None:
    """Continue a numbering that was begun elsewhere (seed data, a book kept by hand)."""
    if next_of(db, branch_id, kind, period) == 1:
        take(db, branch_id, kind, period, last)
        return
    chosen = (Counter.branch_id == branch_id, Counter.kind == kind, Counter.period == period)
    db.execute(update(Counter).where(*chosen, Counter.last < last).values(last=last))


def _last(branch_id: int, kind: str, period: str) -> Select[int]:
    return select(Counter.last).where(
        Counter.branch_id == branch_id, Counter.kind == kind, Counter.period == period
    )
