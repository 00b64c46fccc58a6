"""A picture of a paper held against the frozen papers of its certificate."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from academy.archive import store as archive
from academy.base.problems import Problem, Refused, problem
from academy.certificates import rules_papers, rules_scan, store_register
from academy.certificates.facts_issue import CertificateRow
from academy.certificates.facts_verify import FactLook, Outcome, Seen, Verification
from academy.certificates.rules_scan import WORDING, Said
from academy.printing.read_code import Sight
from academy.printing.scan_compare import Compared, compared

NEWEST = 3  # papers of one certificate that are tried: it was hardly ever reissued more than twice


def altered(fields: Sequence[str]) -> Problem:
    """That these facts are not those that were issued."""
    return problem("verify.altered", fact=f"certificates.fact.{fields[0]}", count=len(fields))


def seen(db: Session, found: Verification, sight: Sight) -> Verification:
    """What is said of a paper by its code, and now by what its picture shows too; `found.row` is known."""
    if found.row is None or found.outcome in (Outcome.ALTERED, Outcome.UNKNOWN):
        return found
    closest = _closest(db, found.row, sight)
    if closest is None or not closest[1].laid:
        return _by_code(found)
    paper_id, match = closest
    ((_, facts),) = store_register.frozen_facts(db, [paper_id])
    paper = rules_papers.thawed(facts, None)
    every = rules_scan.said(rules_scan.places(match.text, paper), match.marks, match.added)
    every = [each for each in every if each.field != WORDING or each.seen is Seen.DIFFERS]
    words = {each.field: "".join(match.text[at] for at in each.other) for each in every}
    texts, known = words | rules_scan.texts(paper), dict(found.facts)
    more = tuple((each.field, texts[each.field]) for each in every if each.field not in known)
    return _told(replace(found, facts=(*found.facts, *more)), every, match)


def _by_code(found: Verification) -> Verification:
    """Only the code speaks: for a paper that holds, that is its answer."""
    if found.row is None or found.outcome is not Outcome.VALID:
        return found
    return replace(found, reason=problem("verify.by_code", number=found.row.number))


def _closest(db: Session, row: CertificateRow, sight: Sight) -> tuple[int, Compared] | None:
    """The paper of the certificate that the picture is of: a reissue is another than the first."""
    best: tuple[int, Compared] | None = None
    for paper in archive.papers_of(db, "certificates", row.id)[: -NEWEST - 1 : -1]:
        try:
            match = compared(archive.bytes_of(db, paper.id), sight)
        except Refused:  # emptied, its time being over
            continue
        if match is not None and (best is None or match.differing < best[1].differing):
            best = paper.id, match
        if best is not None and best[1].differing == 0:
            break
    return best


def _told(found: Verification, every: Sequence[Said], match: Compared) -> Verification:
    looks = tuple(_look(each, match) for each in every)
    wrong = tuple(each.field for each in every if each.seen is Seen.DIFFERS)
    if wrong:
        return replace(found, outcome=Outcome.ALTERED, reason=altered(wrong), altered=wrong, looks=looks)
    if found.outcome is not Outcome.VALID or found.row is None:
        return replace(found, looks=looks)
    untold = [each.field for each in every if each.seen is Seen.UNTOLD]
    number, agree = found.row.number, len(looks) - len(untold)
    if not untold:
        return replace(found, reason=problem("verify.compared", number=number, count=agree), looks=looks)
    first, every_one = f"certificates.fact.{untold[0]}", len(looks)
    partly = problem("verify.compared_partly", number=number, count=agree, all=every_one, first=first)
    return replace(found, reason=partly, looks=looks)


def _look(each: Said, match: Compared) -> FactLook:
    if each.seen is not Seen.DIFFERS:
        return FactLook(each.field, each.seen)
    shown, printed = match.cut(each.other)
    return FactLook(each.field, each.seen, shown, printed)
