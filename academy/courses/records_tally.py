"""Tables of figures, kept by triggers of the database on `attendance`: sums stand ready at any size.

Nothing writes here but the triggers (`migrations/sql`); branch 0 is the whole network.
"""

from typing import Any

from sqlalchemy import DDL, Index, event
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Record
from academy.base.paths import MIGRATIONS

DERIVED: dict[str, Any] = {"info": {"derived": True}}  # made anew by the triggers when a backup is put back


class AttendanceTally(Record):
    """Entries of one state in a branch, a month ("2026-10") and kind of session; minutes attended."""

    __tablename__ = "attendance_tally"
    __table_args__ = DERIVED

    branch_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    month: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(primary_key=True)
    entries: Mapped[int]
    minutes: Mapped[int]


class Trained(Record):
    """Who attended anything in a branch (0: in the network) and year, with how many entries."""

    __tablename__ = "trained"
    __table_args__ = DERIVED

    branch_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    year: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entries: Mapped[int]


class Attended(Record):
    """Who attended anything of a class; counted in the month of his first entry."""

    __tablename__ = "attended"
    __table_args__ = (Index("ix_attended_by_month", "branch_id", "month"), DERIVED)

    class_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    branch_id: Mapped[int]
    month: Mapped[str]
    entries: Mapped[int]


class HeadTally(Record):
    """Persons of a year ("2026") and person-times of a month ("2026-10"): 人数 and 人次."""

    __tablename__ = "head_tally"
    __table_args__ = DERIVED

    branch_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    period: Mapped[str] = mapped_column(primary_key=True)
    heads: Mapped[int]


def _triggers(dialect: str) -> list[str]:
    text = (MIGRATIONS / "sql" / f"attendance_tally.{dialect}.sql").read_text(encoding="utf-8")
    return text.split("\n-- next\n")


for _dialect in ("sqlite", "postgresql"):  # tables made without the migration get them too
    for _statement in _triggers(_dialect):
        _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
        event.listen(Record.metadata, "after_create", _ddl.execute_if(dialect=_dialect))
