"""A certificate is voided by two persons: with a cause of the list, a reason, what proves it, and in time."""

from datetime import date, timedelta

from academy.base.problems import Problem, problem
from academy.certificates.facts_issue import RegisterSheet
from academy.certificates.facts_reasons import NoticeDraft, VoidDraft, VoidRow, VoidTerms
from academy.certificates.rules import OFFICIAL, not_official
from academy.certificates.rules_evidence import evidence_problems


def void_request_problems(sheet: RegisterSheet, draft: VoidDraft) -> list[Problem]:
    """What keeps a voiding from being asked for, all at once."""
    problems = []
    if sheet.row.state not in OFFICIAL:
        problems.append(not_official(sheet.row))
    elif sheet.row.void_asked:
        problems.append(problem("certificates.void_asked_already", number=sheet.row.number))
    if sheet.origin == "received":
        problems.append(problem("package.received", number=sheet.row.number))
    if draft.cause is None:
        problems.append(problem("certificates.void_cause_missing", "cause"))
    if not draft.reason.strip():
        problems.append(problem("certificates.void_reason_missing", "reason"))
    return problems + evidence_problems(draft.evidence)


def void_problems(
    sheet: RegisterSheet, asked: VoidRow | None, asker: int | None, approver: int | None
) -> list[Problem]:
    """A certificate is voided by two persons: one asks and says why, another approves."""
    if sheet.row.state not in OFFICIAL:
        return [not_official(sheet.row)]
    if asked is None or asker is None:
        return [problem("certificates.void_not_asked", number=sheet.row.number)]
    if approver is None:
        return [problem("certificates.approver_nobody")]
    if approver == asker:
        return [problem("certificates.void_same_person", asker=asked.asked_by)]
    return []


def terms_problems(asked: VoidRow, terms: VoidTerms, today: date) -> list[Problem]:
    """What this academy asks beside two persons: a file, and time for the holder to object."""
    found = []
    if terms.evidence and not asked.evidence:
        found.append(problem("certificates.evidence_missing", number=asked.number))
    if not terms.appeal_days:
        return found
    if asked.told_on is None:
        found.append(problem("certificates.holder_not_told", number=asked.number))
    elif (until := objects_until(asked.told_on, terms)) >= today:
        found.append(problem("certificates.appeal_open", day=until))
    return found


def objects_until(told_on: date, terms: VoidTerms) -> date:
    """The last day on which the holder may object."""
    return told_on + timedelta(days=terms.appeal_days)


def notice_problems(asked: VoidRow | None, number: str, draft: NoticeDraft, today: date) -> list[Problem]:
    """A notice belongs to a voiding that waits, on a day that has come."""
    found = []
    if asked is None:
        found.append(problem("certificates.void_not_asked", number=number))
    if draft.told_on is None or draft.told_on > today:
        found.append(problem("certificates.told_day", "told_on"))
    elif asked is not None and draft.told_on < asked.asked_at.date():
        found.append(problem("certificates.told_early", "told_on", day=asked.asked_at.date()))
    if not draft.told_how.strip():
        found.append(problem("certificates.told_how_missing", "told_how"))
    return found
