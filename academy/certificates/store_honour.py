"""People to be honoured, and who holds the same honour of the same branch already."""

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, CertificateState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.rules_honour import Honoured
from academy.network import store as network
from academy.people import store as people

GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value)


def honoured(db: Session, draft: BatchDraft) -> tuple[Honoured, dict[int, str], dict[int, str]]:
    """The people chosen; person → number of the same honour, person → batch under way."""
    branch = network.branch(db, draft.branch_id)
    head_id = network.lineage(db, draft.branch_id)[-1]
    known = people.members(db, list(dict.fromkeys(draft.person_ids)))
    members = {key: known[key] for key in dict.fromkeys(draft.person_ids) if key in known}
    held: dict[int, str] = {}
    pending: dict[int, str] = {}
    query = _same(
        select(Certificate.person_id, Certificate.number, CertificateBatch.number),
        draft.branch_id,
        draft.title,
    )
    query = query.where(Certificate.state.not_in(GONE), Certificate.batch_id != draft.batch_id)
    for person_id, number, batch in db.execute(query):
        if number:
            held[person_id] = number
        else:
            pending[person_id] = batch
    return Honoured(branch.id, branch.name, head_id, members), held, pending


def voided(db: Session, branch_id: int, title: str) -> dict[int, int]:
    """Person → his newest void certificate of the same honour."""
    query = _same(select(Certificate.person_id, Certificate.id), branch_id, title)
    query = query.where(Certificate.state == CertificateState.VOID.value).order_by(Certificate.id)
    return {person_id: key for person_id, key in db.execute(query)}


def _same(query: Select[*tuple[Any, ...]], branch_id: int, title: str) -> Select[*tuple[Any, ...]]:
    return query.join(CertificateBatch, CertificateBatch.id == Certificate.batch_id).where(
        Certificate.kind == CertificateKind.HONOUR.value,
        Certificate.branch_id == branch_id,
        CertificateBatch.title == title,
    )
