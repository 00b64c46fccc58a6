"""The papers of a batch: their facts as the academy knows them now, what speaks against them, their codes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy.orm import Session

from academy.base.problems import Problem, Refused, problem
from academy.certificates import paper, rules, rules_papers, store, store_class
from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_issue import (
    BatchDraft,
    Check,
    Eligibility,
    Form,
    Grade,
    Preflight,
    Verdict,
)
from academy.certificates.rules import Roll, Standing
from academy.certificates.rules_papers import KINDS, Occasion, Signer
from academy.network import store as network
from academy.printing import seal_code
from academy.printing.fonts import missing

FACE = "kai"  # the face of the names; the others stand behind it
EMPTY = "0000"  # a serial of the final length, for trying the layout
SHOWN = "****"  # the same on a preview: no number has been taken


@dataclass(frozen=True, slots=True)
class Material:
    """A batch as it would be made now: `papers` in the order of the numbers, still without one."""

    draft: BatchDraft
    roll: Roll
    standing: Standing
    eligibility: Eligibility
    papers: tuple[CertificateSheet, ...]

    @property
    def template(self) -> str:
        return rules_papers.template_of(self.draft.kind, self.draft.form)

    @property
    def content_sha256(self) -> str:
        return rules.content_sha256([rules_papers.frozen(each) for each in self.papers], self.template)


def judged(db: Session, class_id: int, form: Form, except_batch: int = 0) -> tuple[Roll, Standing]:
    """The class and what the register says about its people."""
    roll = store_class.roll(db, class_id)
    held, pending = store.certified(db, class_id, except_batch)
    unprintable = {
        person_id: tuple(found)
        for person_id, member in roll.members.items()
        if (found := missing(member.name, FACE))
    }
    with_photo = frozenset(key for key, member in roll.members.items() if member.photo_sha256)
    photos = with_photo if form is Form.PHOTO else None
    return roll, Standing(held, pending, unprintable, photos)


def material(db: Session, draft: BatchDraft) -> Material:
    """Everything a draft needs to be checked, shown, frozen. Refused when the class is gone."""
    roll, standing = judged(db, draft.class_id, draft.form, draft.batch_id)
    chosen = [key for key in draft.person_ids if key in roll.members]
    photos = store_class.photos(db, [roll.members[key] for key in chosen]) if draft.form is Form.PHOTO else {}
    results = {result.person_id: result for result in roll.results}
    day = draft.issued_on or roll.found.ends
    occasion = Occasion(draft.kind, draft.form, day, roll.found, roll.found.branch)
    papers = tuple(
        rules_papers.paper_of(occasion, results[key], roll.members[key], photos.get(key)) for key in chosen
    )
    return Material(draft, roll, standing, rules.eligibility(roll, standing), papers)


def with_code(
    found: CertificateSheet, number: str, serial: int, level: int, signer: Signer
) -> CertificateSheet:
    """The paper with its number and the signed code that guards it."""
    numbered = replace(found, number=number)
    facts = seal_code.SealFacts(
        academy=signer.academy_no, serial=serial, issued_on=numbered.issued_on,
        kind=KINDS.index(numbered.kind), level=level, name=numbered.name,
        printed=rules_papers.printed(numbered),
    )  # fmt: skip
    return replace(numbered, qr=seal_code.encode(facts, signer))


def sample(found: Material, at: int, serial: str, academy_no: int) -> CertificateSheet:
    """The paper with a stand-in for number and code, both of the final size; nothing is taken."""
    number = f"{found.roll.head_code}-{found.roll.found.number}-{serial}"
    blank = rules_papers.BlankSigner(academy_no)
    return with_code(found.papers[at], number, 0, found.roll.found.level, blank)


def preflight(db: Session, found: Material, academy_no: int) -> Preflight:
    """What was looked at, line by line with evidence, and everything that forbids the batch."""
    count = len(found.papers)
    first, last = store.next_numbers(db, found.roll.found, max(count, 1))
    lines = [
        _class_line(found.roll),
        _people_line(found),
        _layout_line(found, academy_no),
        _once_line(db, found),
        _day_line(db, found.draft),
        *_namesakes_line(found),
    ]
    head, class_number = found.roll.head_code, found.roll.found.number
    return Preflight(
        checks=tuple(line for line, _ in lines),
        problems=tuple(dict.fromkeys(each for _, problems in lines for each in problems)),
        first_number=rules.number_of(head, class_number, first),
        last_number=rules.number_of(head, class_number, last),
    )


Line = tuple[Check, Sequence[Problem]]


def _line(title: Problem, evidence: Problem, problems: Sequence[Problem], warns: bool = False) -> Line:
    """A line that failed shows its first problem as evidence."""
    if problems:
        return Check(Grade.FAILED, title, problems[0]), problems
    return Check(Grade.WARNING if warns else Grade.PASSED, title, evidence), ()


def _class_line(roll: Roll) -> Line:
    closed = roll.found.closed_at
    day = f"{closed:%Y-%m-%d}" if closed else ""
    return _line(
        problem("certificates.check_class"),
        problem("certificates.seen_closed", day=day, name=roll.closed_by),
        rules.class_problems(roll.found),
    )


def _people_line(found: Material) -> Line:
    evidence = problem("certificates.seen_people", count=len(found.papers))
    return _line(problem("certificates.check_people"), evidence, _claim_problems(found))


def _claim_problems(found: Material) -> list[Problem]:
    people = {each.person_id: each for each in found.eligibility.candidates}
    problems: list[Problem] = []
    for key in found.draft.person_ids:
        if key not in people:
            problems.append(problem("certificates.not_in_class"))
        elif people[key].verdict in (Verdict.REFUSED, Verdict.WAITING):
            problems += [replace(each, where=people[key].name) for each in people[key].reasons]
    if not found.draft.person_ids:
        problems.append(problem("certificates.nobody_chosen"))
    return problems


def _layout_line(found: Material, academy_no: int) -> Line:
    """Every page is set with a number and a code of the final length."""
    tried = [sample(found, at, EMPTY, academy_no) for at in range(len(found.papers))]
    problems = paper.problems_of(tried) if tried else []
    return _line(
        problem("certificates.check_layout"), problem("certificates.seen_pages", count=len(tried)), problems
    )


def _once_line(db: Session, found: Material) -> Line:
    evidence = problem("certificates.seen_register", count=store.live_certificates(db))
    return _line(problem("certificates.check_once"), evidence, _once_problems(found))


def _once_problems(found: Material) -> list[Problem]:
    people = {each.person_id: each for each in found.eligibility.candidates}
    return [
        replace(each, where=people[key].name)
        for key in found.draft.person_ids
        if key in people and people[key].verdict in (Verdict.CERTIFIED, Verdict.PENDING)
        for each in people[key].reasons
    ]


def _namesakes_line(found: Material) -> list[Line]:
    """A line only where two people of one name stand side by side."""
    names = sorted(each.name for each in found.papers)
    same = "、".join(name for name, group in groupby(names) if len(list(group)) > 1)
    if not same:
        return []
    evidence = problem("certificates.seen_namesakes", names=same)
    return [_line(problem("certificates.check_namesakes"), evidence, (), warns=True)]


def _day_line(db: Session, draft: BatchDraft) -> Line:
    if draft.issued_on is None:
        return _line(problem("certificates.check_day"), problem("certificates.date_missing"), ())
    works = network.is_workday(db, draft.issued_on)
    day = draft.issued_on.isoformat()
    evidence = (
        problem("certificates.seen_workday", day=day)
        if works
        else problem("certificates.seen_day_off", day=day)
    )
    return _line(problem("certificates.check_day"), evidence, (), warns=not works)


def demand_clean(found: Preflight) -> None:
    if found.problems:
        raise Refused(*found.problems)


def demand_eligible(found: Material) -> None:
    """Raises Refused when somebody lost his claim since the batch was submitted."""
    problems = [
        *rules.class_problems(found.roll.found), *_claim_problems(found), *_once_problems(found)
    ]  # fmt: skip
    if problems:
        raise Refused(*problems)
