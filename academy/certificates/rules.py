"""Who may have a certificate, who may approve and void one, and what an approval is bound to."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from academy.base.problems import Problem, problem
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import (
    BatchDraft,
    BatchRow,
    BatchState,
    Candidate,
    CertificateRow,
    CertificateState,
    Eligibility,
    Verdict,
)
from academy.courses.facts import ClassKind, ClassRow, ClassSheet, EnrolmentState, GraduateRow
from academy.people.facts import Member

# What a class leads to. A completed apprenticeship and an honour do not follow from a class.
CLASS_KINDS = frozenset({CertificateKind.COMPLETION, CertificateKind.TRAINING})
ADVANCE = timedelta(days=31)  # a ceremony may be next month; a date beyond that is a slip of the pen
NUMBERS = "certificate"  # the kind of counter; its period is the series
OFFICIAL = frozenset({CertificateState.ISSUED, CertificateState.PRINTED, CertificateState.DELIVERED})
GONE = frozenset({CertificateState.VOID, CertificateState.REPLACED})
EDITABLE = frozenset({BatchState.DRAFT, BatchState.RETURNED})


@dataclass(frozen=True, slots=True)
class Standing:
    """What the register already says about the people of a class.

    `certified` person → number, `pending` person → batch number; `unprintable` person → characters no
    typeface has; `photos` None where the paper needs no photo, else the people who have one.
    """

    certified: Mapping[int, str] = field(default_factory=dict)
    pending: Mapping[int, str] = field(default_factory=dict)
    unprintable: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    photos: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """A class with everything issuing must know of it; people in the order of the class list."""

    sheet: ClassSheet
    results: tuple[GraduateRow, ...]
    members: Mapping[int, Member]
    closed_by: str
    head_id: int
    head_code: str

    @property
    def found(self) -> ClassRow:
        return self.sheet.row


def eligibility(roll: Roll, standing: Standing) -> Eligibility:
    """Everybody of the class with verdict and reasons; those who withdrew are not asked about."""
    found = roll.found
    return Eligibility(
        class_id=found.id, branch_id=found.branch_id, class_number=found.number, class_name=found.name,
        attendance_min_percent=roll.sheet.measure.attendance_min_percent,
        pass_score=roll.sheet.measure.pass_score,
        candidates=tuple(
            candidate(result, roll.members[result.person_id], found.hours.total, standing)
            for result in roll.results
            if result.state is not EnrolmentState.WITHDRAWN
        ),
    )  # fmt: skip


def candidate(graduate: GraduateRow, member: Member, planned: int, standing: Standing) -> Candidate:
    """One line of the issuing table: the verdict and every reason behind it."""
    verdict, reasons = _verdict(graduate, member, standing)
    return Candidate(
        person_id=graduate.person_id, name=member.name, doc_tail=member.doc_masked[-4:], unit=member.unit,
        hours=graduate.hours, hours_planned=planned, score=graduate.total, verdict=verdict,
        reasons=tuple(reasons),
    )  # fmt: skip


def _verdict(graduate: GraduateRow, member: Member, standing: Standing) -> tuple[Verdict, Sequence[Problem]]:
    person = graduate.person_id
    registered = person in standing.certified or person in standing.pending
    if not graduate.eligible and not registered:
        return Verdict.REFUSED, graduate.reasons
    return standing_verdict(member, standing)


def standing_verdict(member: Member, standing: Standing) -> tuple[Verdict, Sequence[Problem]]:
    """What register, typefaces and photo say of somebody who has earned his certificate."""
    person = member.id
    if number := standing.certified.get(person):
        return Verdict.CERTIFIED, [problem("certificates.already_certified", number=number)]
    if batch := standing.pending.get(person):
        return Verdict.PENDING, [problem("certificates.in_batch", batch=batch)]
    found = [
        problem("certificates.no_glyph", name=member.name, char=char, point=f"U+{ord(char):04X}")
        for char in standing.unprintable.get(person, ())
    ]
    if standing.photos is not None and person not in standing.photos:
        found.append(problem("certificates.photo_missing", name=member.name))
    return (Verdict.WAITING if found else Verdict.ELIGIBLE), found


def class_problems(found: ClassRow) -> list[Problem]:
    """Certificates follow the closing of the class, which confirms attendance and marks (domain §4.6)."""
    if found.kind is ClassKind.NIGHT:
        return [problem("certificates.night_school", number=found.number)]
    if found.state.judged:
        return []
    return [
        problem("certificates.class_open", number=found.number, state=f"state.courses.{found.state.value}")
    ]


def prepare_problems(
    draft: BatchDraft, class_ended: date, eligibility: Eligibility, today: date
) -> list[Problem]:
    """Everything that keeps these people out of one batch, all at once."""
    problems = []
    if draft.kind not in CLASS_KINDS:
        problems.append(problem("certificates.kind_wrong", "kind"))
    problems += people_problems(draft, eligibility, "certificates.not_in_class")
    return problems + date_problems(draft.issued_on, class_ended, today)


def people_problems(draft: BatchDraft, eligibility: Eligibility, stranger: str) -> list[Problem]:
    """Why those chosen cannot stand in one batch; `stranger` is the code for somebody the list has not."""
    problems = []
    if not draft.person_ids:
        problems.append(problem("certificates.nobody_chosen", "person_ids"))
    people = {person.person_id: person for person in eligibility.candidates}
    for person_id in dict.fromkeys(draft.person_ids):
        person = people.get(person_id)
        if person is None:
            problems.append(problem(stranger, "person_ids"))
        elif person.verdict is not Verdict.ELIGIBLE:
            problems.extend(person.reasons or [problem("certificates.not_eligible", name=person.name)])
    return problems


def date_problems(issued_on: date | None, class_ended: date, today: date) -> list[Problem]:
    """The date on the paper: not before the class ended, not far in the future."""
    if issued_on is None:
        return [problem("certificates.date_missing", "issued_on")]
    if issued_on < class_ended:
        return [problem("certificates.date_before_class", "issued_on", day=issued_on, ended=class_ended)]
    if issued_on > today + ADVANCE:
        return [problem("certificates.date_too_late", "issued_on", day=issued_on)]
    return []


def approval_problems(
    batch: BatchRow,
    approver: int | None,
    preparer: int,
    people: Iterable[int],
    teachers: Iterable[int | None],
    taught: str = "certificates.approver_taught",
) -> list[Problem]:
    """Who may approve (two-person rule): persons are compared, not accounts.

    Nobody approves what he prepared, his own certificate, or the graduates of his own teaching; `taught` is
    the code for the last of these.
    """
    if batch.state is not BatchState.SUBMITTED:
        return [problem("certificates.not_submitted", number=batch.number, state=state_key(batch.state))]
    if approver is None:
        return [problem("certificates.approver_nobody")]
    problems = []
    if approver == preparer:
        problems.append(problem("certificates.same_person", preparer=batch.preparer))
    if approver in set(people):
        problems.append(problem("certificates.own_certificate"))
    if approver in set(teachers):
        problems.append(problem(taught))
    return problems


def edit_problems(batch: BatchRow) -> list[Problem]:
    """Only a draft or a returned batch can be changed, submitted or cancelled."""
    if batch.state in EDITABLE:
        return []
    return [problem("certificates.not_editable", number=batch.number, state=state_key(batch.state))]


def print_problems(row: CertificateRow) -> list[Problem]:
    """Only what holds is printed or handed out; a void certificate is kept, not used."""
    return [] if row.state in OFFICIAL else [not_official(row)]


def not_official(row: CertificateRow) -> Problem:
    state = f"state.certificates.{row.state.value}"
    return problem("certificates.not_official", number=row.number, state=state)


def state_key(state: BatchState) -> str:
    return f"state.certificates.batch.{state.value}"


def batch_number(day: date, serial: int) -> str:
    """`B-2026-1124-01`: the day it was prepared, serial within the day."""
    return f"B-{day:%Y-%m%d}-{serial:02d}"


def content_sha256(facts: Sequence[Mapping[str, Any]], template: str) -> str:
    """What an approval is bound to: every fact that will stand on the papers, and the form they take."""
    canonical = json.dumps(
        {"template": template, "papers": list(facts)},
        ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str,
    )  # fmt: skip
    return hashlib.sha256(canonical.encode()).hexdigest()
