"""Twenty thousand contracts and half a million log entries, written by statements that make rows of rows.

Contract n begins in month n modulo sixty and runs for two years; its state follows from n modulo ten.
Contract 1 has five years written down, month by month.
"""

from datetime import date
from typing import Any

from sqlalchemy import JSON, Boolean, DateTime, Integer, select, text
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from academy.apprenticeship.records import (
    Contract,
    ContractMentor,
    ContractSignature,
    LogEntry,
    PathItem,
)
from academy.archive.records import Blob, Paper
from academy.base.database import Database, Record
from academy.base.terms import plus_months
from academy.base.vault import Vault
from academy.people import store as people
from academy.people.records import Person
from tests.databases import COAL, NOW, STEEL
from tests.rooms.people.persons import roster_person

CONTRACTS, MENTORS, MONTHS = 20_000, 4_000, 60
FIRST = date(2021, 11, 1)
LONGEST = 1  # the contract with five years of logs
STATE = """CASE n.place % 10 WHEN 0 THEN 'draft' WHEN 2 THEN 'awaiting' WHEN 7 THEN 'completed'
WHEN 8 THEN 'terminated' WHEN 9 THEN 'suspended' ELSE 'active' END"""
NUMBERED, BEGUN = "n.place % 10 <> 0", "n.place % 10 NOT IN (0, 2)"
EVERY = f"(SELECT place, id FROM bench_person WHERE place BETWEEN 1 AND {CONTRACTS}) n"
STARTED = f"{EVERY} JOIN bench_month m ON m.place = n.place % {MONTHS}"
LENGTH = f"CASE WHEN n.place = {LONGEST} THEN {MONTHS} ELSE 24 END"
BASE = {"branch_id": f"CASE WHEN n.place % 10 = 5 THEN {COAL} ELSE {STEEL} END", "version": "1"}
PAPER = {
    "id": "1000000 + n.place", "kind": "'agreement'", "room": "'apprenticeship'", "record_id": "n.place",
    "number": "'YF-DT-' || n.place", "template": "'agreement/1'", "content_sha256": "'b'", "sha256": "'b'",
}  # fmt: skip
CONTRACT = {
    "id": "n.place", "kind": "'dual_mentor'", "number": f"CASE WHEN {NUMBERED} THEN 'YF-DT-' || n.place END",
    "state": STATE, "apprentice_id": "n.id", "witness_branch_id": BASE["branch_id"], "starts": "m.day",
    "ends": "e.day", "target_level": "4", "goals_character": """'["遵章守纪"]'""",
    "goals_technical": """'["独立操作"]'""", "talks_per_month": "1", "hours_per_month": "8",
    "weight_theory": "30", "weight_practice": "60", "weight_overall": "10", "pass_mark": "60",
    "practice_min": "60", "excellent_mark": "90", "allowance_character": "10000",
    "allowance_technical": "20000", "pass_pay_percent": "50", "pay_cycle": "'monthly'", "copies": "4",
    "facts_sha256": "'f'", "paper_id": f"CASE WHEN {NUMBERED} THEN 1000000 + n.place END",
    "frozen_on": f"CASE WHEN {NUMBERED} THEN m.day END", "activated_on": f"CASE WHEN {BEGUN} THEN m.day END",
    "ended_on": "CASE WHEN n.place % 10 IN (7, 8) THEN e.day END",
}  # fmt: skip
MENTOR = {"contract_id": "n.place", "person_id": "p.id", "since": "m.day"}
SIGNATURE = {
    "contract_id": "n.place", "paper_id": "1000000 + n.place", "signer": "'签字人'", "signed_on": "m.day",
    "medium": "'ink'", "text_sha256": "'b'",
}  # fmt: skip
STEP = {
    "id": "3000000 + n.place * 10 + s.place", "contract_id": "n.place", "place": "s.place",
    "stage": "1 + s.place / 3", "side": "CASE WHEN s.place % 3 = 0 THEN 'character' ELSE 'technical' END",
    "text": "'路径项目'", "hours": "24", "month_from": "1 + s.place * 4", "month_to": "4 + s.place * 4",
    "done_on": "CASE WHEN s.place < n.place % 6 THEN m.day END",
}  # fmt: skip
LOG = {
    "contract_id": "n.place", "month": "k.day", "items": """'["现场实操"]'""", "written_on": "k.day",
    "written_by": "'师傅'", "recorded_for": "c.person_id", "confirmed_on": "k.day",
}  # fmt: skip
TECHNICAL = {"side": "'technical'", "hours": "12", "score": "88"}
CHARACTER = {"side": "'character'", "talk_on": "k.day", "talk_topic": "'谈心谈话'", "rating": "'good'"}


def fill(database: Database) -> None:
    """Everything in one transaction; the rows are the same in every run."""
    with database.transaction(write=True) as db:
        _people(db, database)
        _places(db, database.is_sqlite)
        db.add(
            Blob(
                sha256="b", media="application/pdf", size=4, content=b"%PDF", created_at=database.clock.now()
            )
        )
        db.flush()
        _insert(db, Paper, PAPER, f"{EVERY} WHERE {NUMBERED}")
        _insert(db, Contract, CONTRACT, f"{STARTED} JOIN bench_month e ON e.place = m.place + {LENGTH}")
        for base, side, offset in ((4, "character", 0), (5, "technical", MENTORS // 2)):
            place = f"{CONTRACTS} + 1 + n.place % {MENTORS // 2} + {offset}"
            mentor = MENTOR | {"id": f"{base}000000 + n.place", "side": f"'{side}'"}
            _insert(db, ContractMentor, mentor, f"{STARTED} JOIN bench_person p ON p.place = {place}")
        for base, party in enumerate(("character", "technical", "apprentice", "academy"), 6):
            signature = SIGNATURE | {"id": f"{base}000000 + n.place", "party": f"'{party}'"}
            _insert(db, ContractSignature, signature, f"{STARTED} WHERE {BEGUN}")
        _insert(db, PathItem, STEP, f"{STARTED} JOIN bench_month s ON s.place < 6")
        _logs(db)


def _people(db: Session, database: Database) -> None:
    """Nobody's apprentice is a mentor: the first are apprentices, the rest mentors."""
    rows = [roster_person(serial) for serial in range(1, CONTRACTS + MENTORS + 1)]
    people.match_or_add(db, database.ids, Vault(bytes(32)), STEEL, rows, "trainee", None, NOW)


def _places(db: Session, sqlite: bool) -> None:
    """Two tables to make rows from: months counted from the first, people counted from 1."""
    db.execute(
        text(f"CREATE TEMPORARY TABLE bench_month (place INTEGER, day {'TEXT' if sqlite else 'DATE'})")
    )
    db.execute(text("CREATE TEMPORARY TABLE bench_person (place INTEGER, id BIGINT)"))
    days = [{"place": place, "day": plus_months(FIRST, place).isoformat()} for place in range(MONTHS * 3)]
    ids = db.scalars(select(Person.id).order_by(Person.id))
    people_ids = [{"place": place, "id": key} for place, key in enumerate(ids, 1)]
    for table, rows in (
        ("bench_month VALUES (:place, :day)", days),
        ("bench_person VALUES (:place, :id)", people_ids),
    ):
        db.execute(text(f"INSERT INTO {table}"), rows)


def _logs(db: Session) -> None:
    begun = f"k.place >= n.place % {MONTHS} AND k.place < n.place % {MONTHS} + {LENGTH}"
    months = f"{EVERY} JOIN bench_month k ON {begun} JOIN contract_mentor c ON c.contract_id = n.place"
    for base, side, only in ((10, TECHNICAL, ""), (20, CHARACTER, " AND k.place % 3 = 0")):
        entry = LOG | side | {"id": f"{base}000000 + n.place * 200 + k.place"}
        _insert(db, LogEntry, entry, f"{months} AND c.side = {side['side']}{only} WHERE {BEGUN}")


def _insert(db: Session, record: type[Record], columns: dict[str, str], rest: str) -> None:
    """INSERT … SELECT; columns that are required and not named get a neutral value."""
    given = {**BASE, **columns}
    for column in record.__table__.columns:
        if column.name not in given and not column.nullable:
            given[column.name] = _neutral(column.type)
    statement = f"INSERT INTO {record.__tablename__} ({', '.join(given)}) SELECT {', '.join(given.values())}"
    statement = f"{statement} FROM {rest}"
    if db.get_bind().dialect.name == "postgresql":
        statement = statement.replace("%", "%%")  # its driver fills gaps that begin so
    db.connection().exec_driver_sql(statement)


def _neutral(kind: TypeEngine[Any]) -> str:
    if isinstance(kind, DateTime):
        return f"'{NOW}.000000'"
    for family, value in ((JSON, "'[]'"), (Boolean, "FALSE"), (Integer, "0")):
        if isinstance(kind, family):
            return value
    return "''"
