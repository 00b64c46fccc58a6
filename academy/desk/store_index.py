"""Keeps what is found by search in step with what is written: classes, contracts, certificates, branches.

It follows every act inside its transaction, so that a number just given is found at once, and nothing is
found that was never committed. People write their own keys.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Select, func, insert, or_, select
from sqlalchemy.orm import Session

from academy.apprenticeship.records import Contract
from academy.base.capture import RowChange
from academy.base.changes import Changed
from academy.base.search import SearchKey, code_keys, normalised, title_keys
from academy.certificates.records import Certificate
from academy.courses.records import TrainingClass
from academy.network.records import Branch
from academy.network.records_partner import Partner

CLASS, CONTRACT, CERTIFICATE, BRANCH, PARTNER = "class", "contract", "certificate", "branch", "partner"
NO_CODE = "-"  # what stands for the code of a partner that has none
SLICE = 500  # bound values of one statement
SOURCES: dict[str, Select[*tuple[Any, ...]]] = {
    CLASS: select(TrainingClass.id, TrainingClass.branch_id, TrainingClass.number, TrainingClass.name),
    CONTRACT: select(Contract.id, Contract.branch_id, Contract.number, Contract.number),
    CERTIFICATE: select(Certificate.id, Certificate.branch_id, Certificate.number, Certificate.number),
    BRANCH: select(Branch.id, Branch.id, Branch.code, Branch.name),
    PARTNER: select(
        Partner.id, Partner.branch_id, func.coalesce(func.nullif(Partner.uscc, ""), NO_CODE), Partner.name
    ),
}
"""id, branch, code, title of what is found; a title equal to the code is none."""
TABLES = {
    TrainingClass.__tablename__: CLASS,
    Contract.__tablename__: CONTRACT,
    Branch.__tablename__: BRANCH,
    Partner.__tablename__: PARTNER,
}
KEYS = {
    CLASS: TrainingClass.id, CONTRACT: Contract.id, CERTIFICATE: Certificate.id, BRANCH: Branch.id,
    PARTNER: Partner.id,
}  # fmt: skip


def follow(db: Session, changed: Changed, changes: Sequence[RowChange]) -> None:
    """Write the keys of what an act changed. Former names keep finding: so an undo needs no new keys."""
    for table, kind in TABLES.items():
        touched = {change.row_id for change in changes if change.table == table and change.kind != "delete"}
        if touched:
            write(db, kind, touched)
    if changed.room == "certificates" and changed.id:
        _certificates(db, changed.id)


def write(db: Session, kind: str, ids: Collection[int]) -> None:
    """Add the keys that these records lack."""
    wanted = list(ids)
    for start in range(0, len(wanted), SLICE):
        part = wanted[start : start + SLICE]
        _add(db, kind, db.execute(SOURCES[kind].where(KEYS[kind].in_(part))).all())


def write_all(db: Session) -> None:
    """Every record of every kind: after a data folder came from elsewhere."""
    for kind, query in SOURCES.items():
        _add(db, kind, db.execute(query).all())


def _certificates(db: Session, record_id: int) -> None:
    """Numbers are given to a whole batch in one statement: what the act names is a batch or a certificate."""
    named = or_(Certificate.batch_id == record_id, Certificate.id == record_id)
    held = select(SearchKey.entity_id).where(
        SearchKey.entity_id == Certificate.id, SearchKey.kind == CERTIFICATE
    )
    fresh = SOURCES[CERTIFICATE].where(named, Certificate.number.is_not(None), ~held.exists())
    _add(db, CERTIFICATE, db.execute(fresh).all())


def _add(db: Session, kind: str, records: Iterable[Any]) -> None:
    wanted = {
        (key, word): branch_id
        for key, branch_id, code, title in records
        if code
        for word in code_keys(code) | (title_keys(title) | {normalised(title)} if title != code else set())
        if word
    }
    ids = list({key for key, _ in wanted})
    held: set[tuple[int, str]] = set()
    for start in range(0, len(ids), SLICE):
        query = select(SearchKey.entity_id, SearchKey.key)
        query = query.where(SearchKey.kind == kind, SearchKey.entity_id.in_(ids[start : start + SLICE]))
        held.update((key, word) for key, word in db.execute(query))
    rows = [
        {"entity_id": key, "kind": kind, "key": word, "branch_id": branch_id}
        for (key, word), branch_id in wanted.items()
        if (key, word) not in held
    ]
    if rows:
        db.execute(insert(SearchKey), rows)
