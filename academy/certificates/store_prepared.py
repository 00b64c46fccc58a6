"""The people of a batch that is not issued yet: certificates that were prepared, without number or paper."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.orm import Session

from academy.base.capture import RowChange, column_values
from academy.base.ids import Ids
from academy.certificates import store, store_contract, store_honour, store_packages
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.rules_ground import Holder


def set_people(
    db: Session, ids: Ids, batch_id: int, people: Sequence[Holder], now: datetime
) -> list[RowChange]:
    """Replace the prepared certificates of a batch; answers what that changed, for the journal."""
    gone_rows = clear_people(db, batch_id)
    record = db.get_one(CertificateBatch, batch_id)
    gone = _replaced(db, record, people)
    rows: list[dict[str, Any]] = [
        {
            "id": key, "branch_id": record.branch_id, "version": 1, "created_at": now, "batch_id": batch_id,
            "kind": record.kind, "origin": "package" if record.packaged else "issued", "number": None,
            "series": None, "serial": None, "qr_serial": None, "level": holder.level,
            "person_id": holder.member.id, "class_id": record.class_id, "contract_id": holder.contract_id,
            "name": holder.member.name, "state": CertificateState.PREPARED.value,
            "issued_on": record.issued_on, "hours": holder.hours, "score": holder.score, "paper_id": None,
            "content_sha256": "", "replaces": gone.get(holder.member.id), "replaced_by": None,
            "void_reason": "",
            "void_by": None, "void_approved_by": None, "voided_at": None, "reissued_on": None,
            "handed_on": None, "handed_to": "", "hand_list_id": None, "sheet_fate": "", "sheet_fate_on": None,
        }
        for key, holder in zip(ids.take(len(people)), people, strict=True)
    ]  # fmt: skip
    if rows:
        db.execute(insert(Certificate), rows)
    table: Table = Certificate.__table__  # type: ignore[assignment]
    return gone_rows + [
        RowChange(table.name, row["id"], "insert", {}, column_values(table, row)) for row in rows
    ]


def _replaced(db: Session, record: CertificateBatch, people: Sequence[Holder]) -> dict[int, int]:
    """Person → the void certificate his new one stands for, of the same class or contract."""
    if record.packaged:
        return store_packages.voided(db, record.id, record.kind)
    if record.class_id is not None:
        return store.voided(db, record.class_id)
    if record.kind == CertificateKind.HONOUR.value:
        return store_honour.voided(db, record.branch_id, record.title)
    contracts = [holder.contract_id for holder in people if holder.contract_id is not None]
    gone = store_contract.voided(db, contracts)
    return {holder.member.id: gone[holder.contract_id] for holder in people if holder.contract_id in gone}


def clear_people(db: Session, batch_id: int) -> list[RowChange]:
    """Prepared certificates were never official: they go without a trace but the journal's, for which this
    answers what went."""
    table: Table = Certificate.__table__  # type: ignore[assignment]
    prepared = (table.c.batch_id == batch_id, table.c.state == CertificateState.PREPARED.value)
    rows = db.execute(select(table).where(*prepared).order_by(table.c.id)).mappings().all()
    db.execute(delete(table).where(*prepared))
    return [RowChange(table.name, row["id"], "delete", column_values(table, dict(row)), {}) for row in rows]
