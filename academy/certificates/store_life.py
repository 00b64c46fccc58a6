"""What happens to a certificate after it was issued: reissued, printed on a blank, handed out, taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session, aliased

from academy.archive.facts_files import CleanFile
from academy.archive.records import Paper
from academy.base.problems import Refused, problem
from academy.certificates import store_class, store_evidence
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_ledger import HandDraft, Order, ReissueRow
from academy.certificates.facts_reasons import EvidenceRow, ReissueCause, ReissueDraft
from academy.certificates.records import Certificate, HandList, PrintRecord
from academy.certificates.records_ledger import Reissue
from academy.people.records import Person

SLICE = 500  # bound values of one statement
Asker, Decider = aliased(Person), aliased(Person)


def _reissues() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Reissue.id, Reissue.certificate_id, Reissue.branch_id, Certificate.number, Certificate.name,
            Reissue.state, Reissue.cause, Reissue.reason, Reissue.asked_by, Asker.name, Reissue.asked_at,
            func.coalesce(Decider.name, ""), Reissue.decided_at,
        )
        .join(Certificate, Certificate.id == Reissue.certificate_id)
        .join(Asker, Asker.id == Reissue.asked_by)
        .join(Decider, Decider.id == Reissue.decided_by, isouter=True)
        .order_by(Reissue.id)
    )  # fmt: skip


def _rows(db: Session, query: Select[*tuple[Any, ...]]) -> list[ReissueRow]:
    found = db.execute(query).all()
    files = store_evidence.of(db, Reissue, [row[0] for row in found])
    return [_reissue(row, files[row[0]]) for row in found]


def _reissue(row: Any, files: tuple[EvidenceRow, ...]) -> ReissueRow:
    key, about, branch_id, number, name, state, cause, *rest = row
    found = ReissueRow(key, about, branch_id, number, name, state, ReissueCause(cause), *rest)
    return replace(found, evidence=files)


def reissues(db: Session, certificate_id: int) -> list[ReissueRow]:
    """Every reissue of one certificate, the oldest first."""
    query = _reissues().where(Reissue.certificate_id == certificate_id)
    return _rows(db, query)


def asked(db: Session, certificate_id: int) -> ReissueRow | None:
    """The reissue that waits for a second person, if one does."""
    found = [each for each in reissues(db, certificate_id) if each.state == "asked"]
    return found[0] if found else None


def reissues_asked(db: Session, branches: frozenset[int] | None, person_id: int | None) -> list[ReissueRow]:
    """Reissues somebody other than this person asked for, the oldest first."""
    query = _reissues().where(Reissue.state == "asked", Reissue.asked_by != (person_id or 0))
    if branches is not None:
        query = query.where(Reissue.branch_id.in_(branches))
    return _rows(db, query)


def ask_reissue(db: Session, certificate_id: int, draft: ReissueDraft, person_id: int, now: datetime) -> int:
    if draft.cause is None:
        raise ValueError("a reissue without a cause")
    found = db.get_one(Certificate, certificate_id)
    record = Reissue(
        branch_id=found.branch_id, certificate_id=certificate_id, state="asked", cause=draft.cause.value,
        reason=draft.reason.strip(), asked_by=person_id, asked_at=now, decided_by=None, decided_at=None,
        old_paper_id=found.paper_id, new_paper_id=None,
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def add_evidence(
    db: Session, reissue_id: int, files: Sequence[tuple[str, CleanFile]], person_id: int | None, now: datetime
) -> None:
    store_evidence.add(db, Reissue, reissue_id, files, person_id, now)


def decide(
    db: Session, reissue_id: int, state: str, person_id: int | None, now: datetime, paper_id: int | None
) -> None:
    record = db.get_one(Reissue, reissue_id)
    record.state, record.decided_by, record.decided_at = state, person_id, now
    record.new_paper_id = paper_id


def paper_before(db: Session, certificate_id: int) -> tuple[str, dict[str, Any], str]:
    """Template, frozen facts and content hash of the paper that holds now. Refused when there is none."""
    row = db.execute(
        select(Paper.template, Paper.facts, Certificate.content_sha256)
        .join(Certificate, Certificate.paper_id == Paper.id)
        .where(Certificate.id == certificate_id)
    ).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return row[0], row[1], row[2]


def add_prints(
    db: Session,
    keys: Sequence[int],
    person_id: int | None,
    now: datetime,
    printer: str,
    blanks: Mapping[int, str],
) -> dict[int, int]:
    """One more copy of each; what was only issued is printed from now on. Certificate → its copy number."""
    found: dict[int, int] = {}
    for start in range(0, len(keys), SLICE):
        part = keys[start : start + SLICE]
        query = (
            select(PrintRecord.certificate_id, func.max(PrintRecord.copy))
            .where(PrintRecord.certificate_id.in_(part))
            .group_by(PrintRecord.certificate_id)
        )
        last = {key: copy for key, copy in db.execute(query)}
        for record in db.scalars(select(Certificate).where(Certificate.id.in_(part))):
            found[record.id] = last.get(record.id, 0) + 1
            db.add(
                PrintRecord(
                    branch_id=record.branch_id, certificate_id=record.id, copy=found[record.id],
                    printed_at=now, printed_by=person_id, printer=printer, blank=blanks.get(record.id, ""),
                )
            )  # fmt: skip
            if record.state == CertificateState.ISSUED.value:
                record.state = CertificateState.PRINTED.value
    return found


def hand_out(
    db: Session, keys: Sequence[int], draft: HandDraft, person_id: int | None, scan: str | None
) -> int:
    """Note that these were handed over; answers the hand-out list they stand on."""
    records = list(db.scalars(select(Certificate).where(Certificate.id.in_(keys))))
    made = HandList(
        branch_id=records[0].branch_id, handed_on=draft.handed_on, handed_by=person_id, scan_sha256=scan
    )
    db.add(made)
    db.flush()
    for record in records:
        record.state, record.handed_on = CertificateState.DELIVERED.value, draft.handed_on
        record.handed_to = draft.receiver.strip() or record.name
        record.hand_list_id = made.id
    return made.id


def scan_of(db: Session, certificate_id: int) -> bytes | None:
    """The signed hand-out list a certificate stands on, if its scan was kept."""
    query = (
        select(HandList.scan_sha256)
        .join(Certificate, Certificate.hand_list_id == HandList.id)
        .where(Certificate.id == certificate_id)
    )
    sha256 = db.scalar(query)
    return store_class.blobs(db, [sha256]).get(sha256) if sha256 else None


def set_fate(db: Session, certificate_id: int, fate: str, on: date | None) -> None:
    db.execute(
        update(Certificate).where(Certificate.id == certificate_id).values(sheet_fate=fate, sheet_fate_on=on)
    )


def ordered(db: Session, keys: Sequence[int], order: Order) -> list[int]:
    """These certificates in the order they are handed out in."""
    if order is Order.NUMBER:
        columns: tuple[Any, ...] = (Certificate.series, Certificate.serial)
    elif order is Order.UNIT:
        columns = (Person.unit, Person.name_sort, Certificate.serial)
    else:
        columns = (Person.name_sort, Certificate.name, Certificate.serial)
    rows: list[Any] = []
    for start in range(0, len(keys), SLICE):
        query = (
            select(Certificate.id, *columns)
            .join(Person, Person.id == Certificate.person_id)
            .where(Certificate.id.in_(keys[start : start + SLICE]))
        )
        rows += list(db.execute(query))
    return [row[0] for row in sorted(rows, key=lambda row: tuple(row[1:]))]
