"""Tables of cases: verdicts, who may approve and void, dates, numbers, what an approval is bound to."""

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

import pytest

from academy.base.problems import problem
from academy.certificates import rules, rules_papers
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import (
    BatchDraft,
    BatchRow,
    BatchState,
    CertificateRow,
    CertificateState,
    Eligibility,
    Form,
    RegisterSheet,
    Verdict,
)
from academy.certificates.rules import Standing
from academy.certificates.rules_papers import Occasion
from academy.courses.facts import ClassRow, ClassState, EnrolmentState, GraduateRow, Hours
from academy.people.facts import Level, Member
from academy.people.facts_identity import DocType, Gender

TODAY = date(2026, 11, 23)
FOUND = ClassRow(
    1, 2, "永锋工匠学院", "YF-2026-0103", "转炉冶炼培训班", 3, 1, "转炉冶炼", "", 4, date(2026, 10, 12),
    date(2026, 10, 16), 40, 12, Hours(16, 24), ClassState.CLOSED, datetime(2026, 10, 19), 1,
)  # fmt: skip
MEMBER = Member(
    7, "P7", "王涛", Gender.MALE, None, DocType.RESIDENT_ID, "371499********9018", "", "永锋钢铁", "", "",
    Level.UNKNOWN, "", False, None, 2, "",
)  # fmt: skip
GOOD = GraduateRow(7, "王涛", "P7", "", EnrolmentState.COMPLETED, True, 40, 16, 24, 0, 735)
WEAK = replace(GOOD, eligible=False, reasons=(problem("graduate.mark_missing"),))
BATCH = BatchRow(
    9, 2, "B-2026-1123-01", 1, "转炉冶炼培训班", CertificateKind.COMPLETION, Form.PLAIN, BatchState.SUBMITTED,
    1, TODAY, 901, "孙志远", None, "", None, "", "", 1,
)  # fmt: skip


@pytest.mark.parametrize(
    ("graduate", "standing", "verdict", "code"),
    [
        (GOOD, Standing(), Verdict.ELIGIBLE, ""),
        (WEAK, Standing(), Verdict.REFUSED, "graduate.mark_missing"),
        (GOOD, Standing(certified={7: "N"}), Verdict.CERTIFIED, "certificates.already_certified"),
        (WEAK, Standing(certified={7: "N"}), Verdict.CERTIFIED, "certificates.already_certified"),
        (GOOD, Standing(pending={7: "B"}), Verdict.PENDING, "certificates.in_batch"),
        (GOOD, Standing(unprintable={7: ("\U000323af",)}), Verdict.WAITING, "certificates.no_glyph"),
        (WEAK, Standing(unprintable={7: ("\U000323af",)}), Verdict.REFUSED, "graduate.mark_missing"),
        (GOOD, Standing(photos=frozenset()), Verdict.WAITING, "certificates.photo_missing"),
        (GOOD, Standing(photos=frozenset({7})), Verdict.ELIGIBLE, ""),
    ],
)
def test_everybody_gets_a_verdict_and_its_reason(
    graduate: GraduateRow, standing: Standing, verdict: Verdict, code: str
) -> None:
    found = rules.candidate(graduate, MEMBER, 40, standing)
    assert (found.verdict, [each.code for each in found.reasons]) == (verdict, [code] if code else [])
    assert (found.doc_tail, found.hours_planned) == ("9018", 40)


def prepared(draft: BatchDraft, found: ClassRow = FOUND, standing: Standing | None = None) -> list[str]:
    seen = Eligibility(1, 2, "", "", 80, 60, (rules.candidate(GOOD, MEMBER, 40, standing or Standing()),))
    problems = [*rules.class_problems(found), *rules.prepare_problems(draft, found.ends, seen, TODAY)]
    return [each.code.removeprefix("certificates.") for each in problems]


DRAFT = BatchDraft(1, (7,), issued_on=TODAY)


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        (DRAFT, []),
        (replace(DRAFT, person_ids=()), ["nobody_chosen"]),
        (replace(DRAFT, person_ids=(7, 8)), ["not_in_class"]),
        (replace(DRAFT, kind=CertificateKind.APPRENTICESHIP), ["kind_wrong"]),
        (replace(DRAFT, issued_on=None), ["date_missing"]),
        (replace(DRAFT, issued_on=date(2026, 10, 15)), ["date_before_class"]),
        (replace(DRAFT, issued_on=date(2026, 10, 16)), []),
        (replace(DRAFT, issued_on=date(2026, 12, 24)), []),
        (replace(DRAFT, issued_on=date(2026, 12, 25)), ["date_too_late"]),
        (BatchDraft(1, ()), ["nobody_chosen", "date_missing"]),
    ],
)
def test_a_draft_is_refused_with_every_reason_at_once(draft: BatchDraft, codes: list[str]) -> None:
    assert prepared(draft) == codes


def test_an_open_class_gives_no_certificates() -> None:
    assert prepared(DRAFT, replace(FOUND, state=ClassState.EXAMS)) == ["class_open"]


@pytest.mark.parametrize(
    ("state", "approver", "people", "teachers", "codes"),
    [
        (BatchState.SUBMITTED, 902, (7,), (), []),
        (BatchState.SUBMITTED, 901, (7,), (), ["same_person"]),
        (BatchState.SUBMITTED, 902, (7, 902), (), ["own_certificate"]),
        (BatchState.SUBMITTED, 902, (7,), (902,), ["approver_taught"]),
        (BatchState.SUBMITTED, 901, (901,), (901,), ["same_person", "own_certificate", "approver_taught"]),
        (BatchState.SUBMITTED, None, (7,), (None,), ["approver_nobody"]),
        (BatchState.DRAFT, 902, (7,), (), ["not_submitted"]),
        (BatchState.ISSUED, 902, (7,), (), ["not_submitted"]),
        (BatchState.CANCELLED, 902, (7,), (), ["not_submitted"]),
    ],
)
def test_who_may_approve(
    state: BatchState,
    approver: int | None,
    people: tuple[int, ...],
    teachers: tuple[int | None, ...],
    codes: list[str],
) -> None:
    found = rules.approval_problems(replace(BATCH, state=state), approver, 901, people, teachers)
    assert [each.code.removeprefix("certificates.") for each in found] == codes


def sheet(state: CertificateState, asked_by: int | None = None) -> RegisterSheet:
    row = CertificateRow(
        1, 2, "", "N-1", "王涛", CertificateKind.COMPLETION, 1, "", TODAY, state, asked_by is not None
    )
    return RegisterSheet(
        row, "B", "completion/plain/1", 40, 735, "甲", "乙", datetime(2026, 11, 23), "", "", "", "",
        asked_by, "甲", "", None, (), 1,
    )  # fmt: skip


def test_an_approval_is_bound_to_every_printed_fact_and_to_the_form() -> None:
    occasion = Occasion(CertificateKind.COMPLETION, Form.PLAIN, TODAY, FOUND, "永锋工匠学院")
    paper = rules_papers.paper_of(occasion, GOOD, MEMBER)
    same = rules.content_sha256([rules_papers.frozen(paper)], "completion/plain/1")
    changed = [
        replace(paper, name="王滔"), replace(paper, gender="女"), replace(paper, doc_masked="3"),
        replace(paper, class_name="二"), replace(paper, hours=39), replace(paper, practical_hours=23),
        replace(paper, issued_on=date(2026, 11, 24)), replace(paper, ends=TODAY), replace(paper, issuer="乙"),
        replace(paper, photo=b"x"), replace(paper, score=1),
    ]  # fmt: skip
    hashes = {rules.content_sha256([rules_papers.frozen(each)], "completion/plain/1") for each in changed}
    assert len(hashes | {same}) == len(changed) + 1
    assert rules.content_sha256([rules_papers.frozen(paper)], "completion/plain/2") != same


def test_frozen_facts_give_the_paper_back() -> None:
    occasion = Occasion(CertificateKind.TRAINING, Form.PHOTO, TODAY, FOUND, "永锋工匠学院")
    paper = replace(rules_papers.paper_of(occasion, GOOD, MEMBER), photo=b"photo")
    assert (paper.score, paper.hours, paper.gender) == (735, 40, "男")
    assert rules_papers.thawed(rules_papers.frozen(paper), b"photo") == paper


def test_a_photo_is_frozen_as_its_digest_whether_its_bytes_are_there_or_come_later() -> None:
    occasion = Occasion(CertificateKind.COMPLETION, Form.PHOTO, TODAY, FOUND, "永锋工匠学院")
    paper = rules_papers.paper_of(occasion, GOOD, MEMBER)
    named = replace(paper, photo_sha256=sha256(b"photo").hexdigest())
    drawn = rules_papers.frozen(replace(named, photo=b"photo"))
    assert rules_papers.frozen(named) == drawn == rules_papers.frozen(replace(paper, photo=b"photo"))
    assert rules_papers.frozen(paper)["photo"] is None
