"""Honour certificates: who stands in a batch, what it says, and what keeps it from being issued."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from academy.base.problems import Problem, problem
from academy.certificates import rules
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.facts_issue import BatchDraft, Candidate, Eligibility
from academy.certificates.rules import Standing
from academy.certificates.rules_ground import Ground
from academy.certificates.rules_ledger import reserved_problems
from academy.certificates.rules_numbers import Numbering
from academy.people.facts import Member

LONGEST_TITLE, LONGEST_CITATION = 30, 160


@dataclass(frozen=True, slots=True)
class Honoured:
    """A branch and the people it honours, in the order they were chosen."""

    branch_id: int
    branch: str
    head_id: int
    members: Mapping[int, Member]


def ground(found: Honoured, draft: BatchDraft, numbering: Numbering) -> Ground:
    """Nobody honoured may approve; that is compared with every batch."""
    return Ground(
        found.branch_id, found.branch, numbering, found.head_id, date.min, frozenset(),
        "certificates.own_certificate", problem("certificates.check_honour"),
        problem("certificates.seen_honour", title=draft.title), tuple(wording_problems(draft)),
    )  # fmt: skip


def wording_problems(draft: BatchDraft) -> list[Problem]:
    """The title is no certificate of an authority, and both fit the paper."""
    found = []
    if not draft.title.strip():
        found.append(problem("certificates.title_missing", "title"))
    elif len(draft.title) > LONGEST_TITLE:
        found.append(problem("certificates.title_long", "title", most=LONGEST_TITLE))
    if not draft.citation.strip():
        found.append(problem("certificates.citation_missing", "citation"))
    elif len(draft.citation) > LONGEST_CITATION:
        found.append(problem("certificates.citation_long", "citation", most=LONGEST_CITATION))
    return found + reserved_problems(draft.title)


def eligibility(found: Honoured, standing: Standing) -> Eligibility:
    """Everybody chosen; what typefaces and photo say of each."""
    return Eligibility(
        class_id=0, branch_id=found.branch_id, class_number="", class_name=found.branch,
        attendance_min_percent=0, pass_score=0,
        candidates=tuple(_candidate(each, standing) for each in found.members.values()), honour=True,
    )  # fmt: skip


def _candidate(member: Member, standing: Standing) -> Candidate:
    verdict, reasons = rules.standing_verdict(member, standing)
    return Candidate(
        person_id=member.id, name=member.name, doc_tail=member.doc_masked[-4:], unit=member.unit,
        hours=0, hours_planned=0, score=None, verdict=verdict, reasons=tuple(reasons),
    )  # fmt: skip


def prepare_problems(draft: BatchDraft, found: Eligibility, today: date) -> list[Problem]:
    return [
        *wording_problems(draft),
        *rules.people_problems(draft, found, "certificates.not_person"),
        *rules.date_problems(draft.issued_on, date.min, today),
    ]


def paper_of(draft: BatchDraft, branch: str, member: Member, day: date) -> CertificateSheet:
    """The facts of one 荣誉证书, still without number and code; `class_name` carries the title."""
    return CertificateSheet(
        kind=CertificateKind.HONOUR, number="", name=member.name, issuer=branch, issued_on=day,
        class_name=draft.title.strip(), citation=draft.citation.strip(),
    )  # fmt: skip
