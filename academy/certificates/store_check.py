"""What must always hold of certificates; `broken` names every row where it does not."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.archive.records import Paper
from academy.archive.store import NOTHING
from academy.base.counters import Counter
from academy.base.counters import lost as lost_numbers
from academy.base.facts import Finding
from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate, CertificateBatch
from academy.certificates.records_void import CertificateVoid
from academy.certificates.rules import NUMBERS, content_sha256
from academy.certificates.rules_numbers import Numbering

PREPARED = CertificateState.PREPARED.value


def broken(db: Session) -> list[Finding]:
    """Numbers with gaps, approvals by one person, papers gone or altered, links that lead nowhere."""
    return [*_batches(db), *_numbers(db), *_papers(db), *_links(db)]


def _batches(db: Session) -> list[Finding]:
    found = []
    query = select(
        CertificateBatch.id, CertificateBatch.number, CertificateBatch.state, CertificateBatch.prepared_by,
        CertificateBatch.approved_by, CertificateBatch.emergency_by, CertificateBatch.approved_elsewhere,
    )  # fmt: skip
    for key, number, state, prepared_by, approved_by, emergency_by, elsewhere in db.execute(query):
        # an emergency waits for its countersignature
        alone = approved_by is None and emergency_by is None and not elsewhere
        if state == "issued" and (alone or approved_by in (prepared_by, emergency_by or 0)):
            found.append(Finding("certificates.one_person", "certificate_batch", key, number=number))
    states = select(Certificate.id, Certificate.state, CertificateBatch.state, CertificateBatch.number).join(
        CertificateBatch, CertificateBatch.id == Certificate.batch_id
    )
    for key, state, batch_state, number in db.execute(states):
        if (state == PREPARED) == (batch_state == "issued"):
            found.append(Finding("certificates.half_issued", "certificate", key, number=number))
    return found


def _numbers(db: Session) -> list[Finding]:
    """Every number 1..n of a series is accounted for; the counter stands at n, or above after a restore."""
    found = []
    serials: dict[str, set[int]] = defaultdict(set)
    query = select(Certificate.id, Certificate.number, Certificate.series, Certificate.serial)
    own = query.where(Certificate.number.is_not(None), Certificate.origin != "received")
    for key, number, series, serial in db.execute(own):
        if series is None or serial is None or Numbering(series).number(serial) != number:
            found.append(Finding("certificates.number_odd", "certificate", key, number=number or ""))
        else:
            serials[series].add(serial)
    held = db.execute(select(Counter.period, Counter.last).where(Counter.kind == NUMBERS))
    counters = {period: last for period, last in held}
    lost = {(period, number) for _, period, number in lost_numbers(db, NUMBERS)}
    for series in sorted(serials | counters.keys()):
        taken, last = serials.get(series, set()), counters.get(series, 0)
        for serial in sorted(set(range(1, last + 1)) - taken):
            if (series, serial) not in lost:  # else a restore skipped it and listed it as lost
                number = Numbering(series).number(serial)
                found.append(Finding("certificates.number_missing", "certificate", 0, number=number))
        if max(taken, default=0) > last:
            found.append(Finding("certificates.counter_low", "counter", 0, number=series))
    return found


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
        .where(Paper.id.is_(None) | (Paper.content_sha256 != NOTHING))  # emptied: its time was over
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
    decided = select(
        CertificateVoid.certificate_id, CertificateVoid.asked_by, CertificateVoid.decided_by
    ).where(CertificateVoid.state == "approved")
    voided = {(row[0], row[1], row[2]) for row in db.execute(decided)}
    for key, number, state, replaced_by, asked_by, approved_by in rows:
        if state in ("void", "replaced") and (key, asked_by, approved_by) not in voided:
            found.append(Finding("certificates.void_unrecorded", "certificate", key, number=number or ""))
        if state in ("void", "replaced") and (None in (asked_by, approved_by) or asked_by == approved_by):
            found.append(Finding("certificates.void_one_person", "certificate", key, number=number or ""))
        if (state == "replaced") != (replaced_by is not None):
            found.append(Finding("certificates.replaced_by_none", "certificate", key, number=number or ""))
    return found
