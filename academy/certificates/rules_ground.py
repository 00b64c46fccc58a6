"""What a batch stands on: a closed class, or the completed apprenticeships of a branch. Pure functions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_contract import Grade
from academy.base.problems import Problem, problem
from academy.certificates import rules, rules_papers
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.facts_contract import Completed
from academy.certificates.facts_issue import BatchDraft, Candidate, Eligibility
from academy.certificates.facts_template import InUse
from academy.certificates.rules import Roll, Standing
from academy.certificates.rules_numbers import Numbering
from academy.certificates.rules_papers import GENDERS
from academy.people.facts import Member

GRADES = {Grade.EXCELLENT: "优秀", Grade.PASSED: "合格"}  # paper is Chinese by template


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody a certificate is made for, and what the register keeps of his result."""

    member: Member
    hours: int
    score: int | None
    level: int
    contract_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What all certificates of a batch follow from; `barred` people cannot approve."""

    branch_id: int
    branch: str
    numbering: Numbering
    head_id: int
    ended: date
    barred: frozenset[int]
    barred_code: str
    title: Problem
    evidence: Problem
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """The completed apprenticeships of a branch, one a person, and their people."""

    branch_id: int
    branch: str
    code: str
    head_id: int
    head_code: str
    contracts: Mapping[int, Completed]
    members: Mapping[int, Member]


@dataclass(frozen=True, slots=True)
class Material:
    """A batch as it would be made now: `papers` in the order of the numbers, still without one."""

    draft: BatchDraft
    ground: Ground
    eligibility: Eligibility
    holders: tuple[Holder, ...]
    papers: tuple[CertificateSheet, ...]
    used: InUse

    @property
    def template(self) -> str:
        return rules_papers.template_of(self.used)

    @property
    def content_sha256(self) -> str:
        return rules.content_sha256([rules_papers.frozen(each) for each in self.papers], self.template)


def ground_of_class(roll: Roll, numbering: Numbering) -> Ground:
    found = roll.found
    day = f"{found.closed_at:%Y-%m-%d}" if found.closed_at else ""
    teachers = frozenset(each.instructor_id for each in roll.sheet.sessions if each.instructor_id is not None)
    return Ground(
        found.branch_id, found.branch, numbering, roll.head_id, found.ends, teachers,
        "certificates.approver_taught", problem("certificates.check_class"),
        problem("certificates.seen_closed", day=day, name=roll.closed_by), tuple(rules.class_problems(found)),
    )  # fmt: skip


def ground_of_pool(pool: Pool, draft: BatchDraft, numbering: Numbering) -> Ground:
    chosen = [pool.contracts[key] for key in draft.person_ids if key in pool.contracts]
    mentors = frozenset(key for each in chosen for key in each.mentor_ids)
    ended = max((each.passed_on for each in chosen), default=date.min)
    return Ground(
        pool.branch_id, pool.branch, numbering, pool.head_id, ended, mentors,
        "certificates.approver_mentored",
        problem("certificates.check_contracts"), problem("certificates.seen_contracts", count=len(chosen)),
        (),
    )  # fmt: skip


def one_each(
    found: Iterable[Completed], certified: Mapping[int, str], pending: Mapping[int, str]
) -> dict[int, Completed]:
    """The contract each person's certificate is about: his oldest one without a certificate, else his newest.

    `certified` and `pending` name contracts that have a certificate or stand in another batch.
    """
    chosen: dict[int, Completed] = {}
    for each in sorted(found, key=lambda one: (one.passed_on, one.id)):
        held = chosen.get(each.person_id)
        if held is None or held.id in certified or held.id in pending:
            chosen[each.person_id] = each
    return chosen


def eligibility(pool: Pool, standing: Standing) -> Eligibility:
    """Everybody with a completed apprenticeship, the latest first."""
    ordered = sorted(pool.contracts.values(), key=lambda each: (each.passed_on, each.id), reverse=True)
    return Eligibility(
        class_id=0, branch_id=pool.branch_id, class_number="", class_name=pool.branch,
        attendance_min_percent=0, pass_score=0,
        candidates=tuple(_candidate(each, pool.members[each.person_id], standing) for each in ordered),
    )  # fmt: skip


def _candidate(found: Completed, member: Member, standing: Standing) -> Candidate:
    verdict, reasons = rules.standing_verdict(member, standing)
    return Candidate(
        person_id=member.id, name=member.name, doc_tail=member.doc_masked[-4:], unit=member.unit,
        hours=found.hours, hours_planned=found.hours_planned, score=found.total, verdict=verdict,
        reasons=tuple(reasons), contract_id=found.id, contract_number=found.number,
    )  # fmt: skip


def prepare_problems(draft: BatchDraft, ground: Ground, found: Eligibility, today: date) -> list[Problem]:
    """Everything that keeps these apprentices out of one batch, all at once."""
    problems = []
    if draft.kind is not CertificateKind.APPRENTICESHIP:
        problems.append(problem("certificates.kind_not_completion", "kind"))
    problems += rules.people_problems(draft, found, "certificates.not_completed")
    day = draft.issued_on
    if day is not None and day < ground.ended:
        return [
            *problems,
            problem("certificates.date_before_pass", "issued_on", day=day, passed=ground.ended),
        ]
    return problems + rules.date_problems(day, date.min, today)


def paper_of(draft: BatchDraft, ground: Ground, found: Completed, member: Member) -> CertificateSheet:
    """The facts of one 出师证书, still without number and code."""
    return CertificateSheet(
        kind=CertificateKind.APPRENTICESHIP, number="", name=member.name, issuer=ground.branch,
        issued_on=draft.issued_on or found.passed_on,
        gender=GENDERS.get(member.gender, "") if member.gender else "", doc_masked=member.doc_masked,
        grade=GRADES[found.grade], mentors=found.mentors, passed_on=found.passed_on,
    )  # fmt: skip
