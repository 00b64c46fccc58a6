"""The papers of a batch: their facts as the academy knows them now, what speaks against them, their codes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from academy.base.problems import Problem, Refused, problem
from academy.certificates import (
    paper,
    rules,
    rules_english,
    rules_ground,
    rules_honour,
    rules_papers,
    service_outliers,
    store,
    store_class,
    store_contract,
    store_english,
    store_honour,
    store_template,
)
from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.facts_issue import (
    BatchDraft,
    Check,
    Form,
    Grade,
    Preflight,
    Verdict,
)
from academy.certificates.rules import Roll, Standing
from academy.certificates.rules_ground import Holder, Material, Pool, ground_of_class, ground_of_pool
from academy.certificates.rules_papers import KINDS, Occasion, Signer
from academy.certificates.service_packaged import material_of_package
from academy.certificates.service_standing import standing as standing_of
from academy.network import store as network
from academy.printing import seal_code

EMPTY = "0"  # stands for a serial's digits, for trying the layout
SHOWN = "*"  # the same on a preview: no number has been taken


def judged(db: Session, class_id: int, form: Form, except_batch: int = 0) -> tuple[Roll, Standing]:
    """The class and what the register says about its people."""
    roll = store_class.roll(db, class_id)
    held, pending = store.certified(db, class_id, except_batch)
    return roll, standing_of(held, pending, roll.members, form)


def judged_contracts(db: Session, branch_id: int, form: Form, except_batch: int = 0) -> tuple[Pool, Standing]:
    """The completed apprenticeships of a branch and what the register says about their people."""
    pool, held, pending = store_contract.pool(db, branch_id, except_batch)
    return pool, standing_of(held, pending, pool.members, form)


def material(db: Session, draft: BatchDraft, today: date) -> Material:
    """Everything a draft needs to be checked, shown, frozen. Refused when class or branch is gone."""
    if draft.packaged:
        return material_of_package(db, draft, today)
    if draft.kind is CertificateKind.HONOUR and not draft.class_id:
        found = _of_honour(db, draft, today)
    else:
        found = _of_class(db, draft, today) if draft.class_id else _of_contracts(db, draft, today)
    if draft.form is Form.PHOTO:
        found = _with_photos(db, found)
    if draft.english is None:
        return found
    return rules_english.translated(
        found, store_english.readings(db, [each.member.id for each in found.holders])
    )


def _of_class(db: Session, draft: BatchDraft, today: date) -> Material:
    roll, standing = judged(db, draft.class_id, draft.form, draft.batch_id)
    chosen = [key for key in dict.fromkeys(draft.person_ids) if key in roll.members]
    results = {result.person_id: result for result in roll.results}
    day = draft.issued_on or roll.found.ends
    occasion = Occasion(draft.kind, draft.form, day, roll.found, roll.found.branch)
    papers = tuple(rules_papers.paper_of(occasion, results[key], roll.members[key]) for key in chosen)
    holders = tuple(
        Holder(roll.members[key], results[key].hours, results[key].total, roll.found.level) for key in chosen
    )
    found = roll.found
    ground = ground_of_class(roll, store.numbering_of(db, draft, found.branch_id, found.number, today))
    used = store_template.in_use(db, found.branch_id, draft)
    return Material(draft, ground, rules.eligibility(roll, standing), holders, papers, used)


def _of_contracts(db: Session, draft: BatchDraft, today: date) -> Material:
    pool, standing = judged_contracts(db, draft.branch_id, draft.form, draft.batch_id)
    chosen = [pool.contracts[key] for key in dict.fromkeys(draft.person_ids) if key in pool.contracts]
    ground = ground_of_pool(pool, draft, store.numbering_of(db, draft, pool.branch_id, "", today))
    papers = tuple(
        rules_ground.paper_of(draft, ground, each, pool.members[each.person_id]) for each in chosen
    )
    holders = tuple(
        Holder(pool.members[each.person_id], each.hours, each.total, each.target_level, each.id)
        for each in chosen
    )
    used = store_template.in_use(db, pool.branch_id, draft)
    return Material(draft, ground, rules_ground.eligibility(pool, standing), holders, papers, used)


def _of_honour(db: Session, draft: BatchDraft, today: date) -> Material:
    found, held, pending = store_honour.honoured(db, draft)
    standing = standing_of(held, pending, found.members, draft.form)
    day = draft.issued_on or today
    papers = tuple(rules_honour.paper_of(draft, found.branch, each, day) for each in found.members.values())
    holders = tuple(Holder(each, 0, None, 0) for each in found.members.values())
    ground = rules_honour.ground(found, draft, store.numbering_of(db, draft, found.branch_id, "", today))
    used = store_template.in_use(db, found.branch_id, draft)
    return Material(draft, ground, rules_honour.eligibility(found, standing), holders, papers, used)


def _with_photos(db: Session, found: Material) -> Material:
    """Whose photo stands on which paper; the bytes come lot by lot when the papers are drawn."""
    held = store_class.held(db, [each.member.photo_sha256 for each in found.holders])
    papers = (
        replace(paper, photo_sha256=holder.member.photo_sha256)
        if holder.member.photo_sha256 in held
        else paper
        for paper, holder in zip(found.papers, found.holders, strict=True)
    )
    return replace(found, papers=tuple(papers))


def with_photos(db: Session, papers: Sequence[CertificateSheet]) -> list[CertificateSheet]:
    """The same papers with the bytes of their photos."""
    held = store_class.blobs(db, [each.photo_sha256 for each in papers if each.photo_sha256])
    return [replace(each, photo=held[each.photo_sha256]) if each.photo_sha256 else each for each in papers]


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


def sample(found: Material, at: int, sign: str, academy_no: int) -> CertificateSheet:
    """The paper with a stand-in for number and code, both of the final size; nothing is taken."""
    number = found.ground.numbering.shown(sign)
    blank = rules_papers.BlankSigner(academy_no)
    return with_code(found.papers[at], number, 0, found.holders[at].level, blank)


def preflight(db: Session, found: Material, academy_no: int, whole: int = 0) -> Preflight:
    """What was looked at, line by line with evidence, and everything that forbids the batch.

    `whole`: of how many papers the batch is, where only a lot of it is looked at.
    """
    count = whole or len(found.papers)
    first, last = store.next_numbers(db, found.ground, max(count, 1))
    lines = [
        _line(found.ground.title, found.ground.evidence, found.ground.problems),
        _people_line(found),
        _layout_line(db, found, academy_no),
        _once_line(db, found),
        _day_line(db, found.draft),
        *_namesakes_line(found),
        *_english_line(found),
    ]
    number = found.ground.numbering.number
    return Preflight(
        checks=(*(line for line, _ in lines), *service_outliers.lines(db, found)),
        problems=tuple(dict.fromkeys(each for _, problems in lines for each in problems)),
        first_number=number(first),
        last_number=number(last),
    )


Line = tuple[Check, Sequence[Problem]]


def _line(title: Problem, evidence: Problem, problems: Sequence[Problem], warns: bool = False) -> Line:
    """A line that failed shows its first problem as evidence."""
    if problems:
        return Check(Grade.FAILED, title, problems[0]), problems
    return Check(Grade.WARNING if warns else Grade.PASSED, title, evidence), ()


def _people_line(found: Material) -> Line:
    count = len(found.papers)
    evidence = problem(f"certificates.{_seen(found.draft)}", count=count)
    return _line(problem("certificates.check_people"), evidence, _claim_problems(found))


def _seen(draft: BatchDraft) -> str:
    if draft.packaged:
        return "seen_packaged"
    if draft.class_id:
        return "seen_people"
    return "seen_honoured" if draft.kind is CertificateKind.HONOUR else "seen_apprentices"


def _claim_problems(found: Material) -> list[Problem]:
    people = {each.person_id: each for each in found.eligibility.candidates}
    problems: list[Problem] = []
    for key in found.draft.person_ids:
        if key not in people:
            stranger = problem("certificates.not_completed")
            problems.append(problem("certificates.not_in_class") if found.draft.class_id else stranger)
        elif people[key].verdict in (Verdict.REFUSED, Verdict.WAITING):
            problems += [replace(each, where=people[key].name) for each in people[key].reasons]
    if not found.draft.person_ids:
        problems.append(problem("certificates.nobody_chosen"))
    return problems


def _layout_line(db: Session, found: Material, academy_no: int) -> Line:
    """Every page is set with a number and a code of the final length."""
    tried = [sample(found, at, EMPTY, academy_no) for at in range(len(found.papers))]
    lots = (tried[at : at + paper.LOT] for at in range(0, len(tried), paper.LOT))
    problems = [each for lot in lots for each in paper.problems_of(with_photos(db, lot), found.used.template)]
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


def _english_line(found: Material) -> list[Line]:
    """A line only for papers in two languages."""
    if not found.papers or found.papers[0].english is None:
        return []
    evidence = problem("certificates.seen_english", name=found.papers[0].english.name)
    return [_line(problem("certificates.check_english"), evidence, rules_english.missing(found))]


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
        *found.ground.problems, *_claim_problems(found), *_once_problems(found)
    ]  # fmt: skip
    if problems:
        raise Refused(*problems)
