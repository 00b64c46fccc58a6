"""A batch that came in an exchange package: what it stands on, who may have a certificate. Pure functions."""

from collections.abc import Mapping, Sequence
from datetime import date

from academy.base.problems import Problem, problem
from academy.certificates import rules, rules_papers
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.facts_issue import BatchDraft, Candidate, Eligibility, Verdict
from academy.certificates.facts_package import Package, PackagePerson
from academy.certificates.rules import Standing
from academy.certificates.rules_ground import Ground, Holder
from academy.certificates.rules_numbers import Numbering
from academy.people.facts import Member


def ground(found: Package, branch: str, head_id: int, numbering: Numbering) -> Ground:
    """Whoever prepared it or taught at the branch does not approve it here either."""
    return Ground(
        found.branch_id, branch, numbering, head_id, found.ended, found.barred, "package.barred",
        problem("certificates.check_package"),
        problem("certificates.seen_package", name=found.academy, number=found.batch_number), (),
    )  # fmt: skip


def eligibility(
    found: Package,
    draft: BatchDraft,
    members: Mapping[int, Member],
    standing: Standing,
    has_photo: frozenset[int],
) -> Eligibility:
    """Everybody the branch found fit; the register here, typefaces and photos may say otherwise."""
    candidates = tuple(
        _candidate(each, members[each.person_id], standing, has_photo) for each in found.people
    )
    honour = draft.kind is CertificateKind.HONOUR
    return Eligibility(
        0, found.branch_id, found.class_number, draft.title, 0, 0, candidates, honour, packaged=True
    )  # fmt: skip


def _candidate(
    each: PackagePerson, member: Member, standing: Standing, has_photo: frozenset[int]
) -> Candidate:
    verdict, reasons = rules.standing_verdict(member, standing)
    if verdict is Verdict.WAITING and member.id in has_photo:
        reasons = [found for found in reasons if found.code != "certificates.photo_missing"]
        verdict = Verdict.WAITING if reasons else Verdict.ELIGIBLE
    return Candidate(
        member.id, member.name, member.doc_masked[-4:], member.unit, each.hours, each.planned, each.score,
        verdict, tuple(reasons),
    )  # fmt: skip


def paper_of(each: PackagePerson) -> CertificateSheet:
    """The facts as the branch froze them; the photo's bytes come when the page is drawn."""
    sheet = rules_papers.thawed(each.facts, None)
    return rules_papers.with_photo(sheet, each.facts.get("photo") or "")


def holder_of(each: PackagePerson, member: Member) -> Holder:
    return Holder(member, each.hours, each.score, each.level)


def date_problems(issued_on: date | None, ended: date, today: date) -> list[Problem]:
    return rules.date_problems(issued_on, ended, today)


def name_problems(names: Sequence[tuple[str, str]]) -> list[Problem]:
    """Papers whose name is not the one the document is registered under here."""
    return [
        problem("package.name_differs", where=printed, here=here)
        for printed, here in names
        if printed != here
    ]
