"""What must always hold of certificates; `broken` names every row where it does not."""

import re
from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.archive.records import Paper
from academy.base.counters import Counter
from academy.base.counters import lost as lost_numbers
from academy.base.facts import Finding
from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.rules import NUMBERS, content_sha256
from academy.courses.records import TrainingClass
from academy.network.records import Branch

SERIAL = re.compile(r"-(\d{4,})$")
PREPARED = CertificateState.PREPARED.value


def broken(db: Session) -> list[Finding]:
    """Numbers with gaps, approvals by one person, papers gone or altered, links that lead nowhere."""
    return [*_batches(db), *_numbers(db), *_papers(db), *_links(db)]


def _batches(db: Session) -> list[Finding]:
    found = []
    query = select(
        CertificateBatch.id, CertificateBatch.number, CertificateBatch.state, CertificateBatch.prepared_by,
        CertificateBatch.approved_by,
    )  # fmt: skip
    for key, number, state, prepared_by, approved_by in db.execute(query):
        if state == "issued" and (approved_by is None or approved_by == prepared_by):
            found.append(Finding("certificates.one_person", "certificate_batch", key, number=number))
    states = select(Certificate.id, Certificate.state, CertificateBatch.state, CertificateBatch.number).join(
        CertificateBatch, CertificateBatch.id == Certificate.batch_id
    )
    for key, state, batch_state, number in db.execute(states):
        if (state == PREPARED) == (batch_state == "issued"):
            found.append(Finding("certificates.half_issued", "certificate", key, number=number))
    return found


def _numbers(db: Session) -> list[Finding]:
    """Every number 1..n of a class is accounted for; the counter stands at n, or above after a restore."""
    found = []
    serials: dict[str, set[int]] = defaultdict(set)
    query = (
        select(Certificate.id, Certificate.number, TrainingClass.number, Branch.code)
        .join(Branch, Branch.id == Certificate.branch_id)
        .join(TrainingClass, TrainingClass.id == Certificate.class_id, isouter=True)
    )
    for key, number, of_class, code in db.execute(query.where(Certificate.number.is_not(None))):
        tail = SERIAL.search(number or "")
        class_number = of_class or _series(number or "", code)
        if tail is None or not class_number or f"-{class_number}-" not in (number or ""):
            found.append(Finding("certificates.number_odd", "certificate", key, number=number or ""))
        else:
            serials[class_number].add(int(tail[1]))
    held = db.execute(select(Counter.period, Counter.last).where(Counter.kind == NUMBERS))
    counters = {period: last for period, last in held}
    lost = {(period, number) for _, period, number in lost_numbers(db, NUMBERS)}
    for class_number in sorted(serials | counters.keys()):
        taken, last = serials.get(class_number, set()), counters.get(class_number, 0)
        missing = sorted(set(range(1, max(taken, default=0) + 1)) - taken)
        for serial in missing:
            if (class_number, serial) in lost:
                continue  # a restore skipped it and listed it as lost
            number = f"{class_number}-{serial:04d}"
            found.append(Finding("certificates.number_missing", "certificate", 0, number=number))
        if max(taken, default=0) > last:
            found.append(Finding("certificates.counter_low", "counter", 0, number=class_number))
    return found


def _series(number: str, code: str) -> str:
    """The series of an apprenticeship's certificate; empty when the number is not of that form."""
    found = re.search(rf"-({re.escape(code)}-CS-\d{{4}})-\d+$", number)
    return found[1] if found else ""


def _papers(db: Session) -> list[Finding]:
    """The register and the archive say the same: number, facts by hash."""
    found = []
    query = (
        select(
            Certificate.id, Certificate.number, Certificate.content_sha256, Certificate.name, Paper.number,
            Paper.facts, Paper.template, Paper.record_id,
        )
        .join(Paper, Paper.id == Certificate.paper_id, isouter=True)
        .where(Certificate.state != PREPARED)
    )  # fmt: skip
    for key, number, content, name, printed, facts, template, record_id in db.execute(query):
        if printed is None:
            found.append(Finding("certificates.paper_missing", "certificate", key, number=number or ""))
        elif (printed, record_id, facts["name"]) != (number, key, name) or content != content_sha256(
            [facts], template
        ):
            found.append(Finding("certificates.facts_altered", "certificate", key, number=number or ""))
    return found


def _links(db: Session) -> list[Finding]:
    found = []
    rows = db.execute(
        select(Certificate.id, Certificate.number, Certificate.state, Certificate.replaced_by,
               Certificate.void_by, Certificate.void_approved_by)
    )  # fmt: skip
    for key, number, state, replaced_by, asked_by, approved_by in rows:
        if state in ("void", "replaced") and (None in (asked_by, approved_by) or asked_by == approved_by):
            found.append(Finding("certificates.void_one_person", "certificate", key, number=number or ""))
        if (state == "replaced") != (replaced_by is not None):
            found.append(Finding("certificates.replaced_by_none", "certificate", key, number=number or ""))
    return found
