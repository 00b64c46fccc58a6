"""Scans of signatures: what is kept under the paper in force."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import Head, Party
from academy.apprenticeship.records import ContractSignature
from academy.archive.records import Blob
from academy.base.problems import Refused, problem


def scan(db: Session, head: Head, party: Party) -> tuple[str, bytes]:
    """Type and bytes. Raises Refused when the signature has none."""
    query = (
        select(Blob.media, Blob.content)
        .join(ContractSignature, ContractSignature.scan_sha256 == Blob.sha256)
        .where(ContractSignature.paper_id == head.paper_id, ContractSignature.party == party.value)
    )
    if (row := db.execute(query).first()) is None:
        raise Refused(problem("record.gone"))
    return row[0], row[1]


def set_scan(db: Session, head: Head, party: Party, sha256: str) -> None:
    query = select(ContractSignature).where(
        ContractSignature.paper_id == head.paper_id, ContractSignature.party == party.value
    )
    db.scalars(query).one().scan_sha256 = sha256
