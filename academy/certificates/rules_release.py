"""What an academy of more than two people asks for beside a second person (each is a setting).

A third person for voiding, a random sample before the approval, release in an emergency with a later
countersignature.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from academy.base.problems import Problem, problem
from academy.certificates.facts_issue import BatchRow, BatchState
from academy.certificates.facts_release import Offer
from academy.certificates.rules import state_key


def sample(
    batch: BatchRow, approver: int, people: Sequence[int], least: int, percent: int
) -> tuple[int, ...]:
    """Whose papers this approver looks at: at least so many, at least this share, in the order drawn.

    The draw follows from the content that was submitted and from who approves: the preparer cannot choose it,
    and asking again draws the same.
    """
    share = -(-len(people) * percent // 100)
    size = min(len(people), max(least, share))
    dice = Random(f"{batch.id}/{batch.content_sha256}/{batch.submitted_at}/{approver}")
    return tuple(dice.sample(list(people), size))


def third_person_problems(asker: int, approver: int, issuers: frozenset[int]) -> list[Problem]:
    """Of the two who void a certificate one at least took no part in issuing it."""
    if {asker, approver} <= issuers:
        return [problem("certificates.void_third")]
    return []


def emergency_problems(batch: BatchRow, offer: Offer, reason: str) -> list[Problem]:
    """Alone, few, with a reason, and only while no earlier one still waits for its countersignature."""
    if batch.state is not BatchState.SUBMITTED:
        return [problem("certificates.not_submitted", number=batch.number, state=state_key(batch.state))]
    if not offer.allowed:
        return [problem("certificates.emergency_off")]
    found = []
    if offer.blocked_by:
        found.append(problem("certificates.emergency_overdue", number=offer.blocked_by, days=offer.days))
    if batch.people > offer.most:
        found.append(problem("certificates.emergency_many", count=batch.people, most=offer.most))
    if not reason.strip():
        found.append(problem("certificates.emergency_reason_missing", "reason"))
    return found


def countersign_due(released_at: datetime, days: int) -> date:
    """The last day for the second person."""
    return released_at.date() + timedelta(days=days)


def countersign_problems(
    batch: BatchRow, signer: int | None, preparer: int, released_by: int | None, people: Sequence[int]
) -> list[Problem]:
    """Somebody who neither prepared nor released it, and holds none of its certificates."""
    if released_by is None or batch.approver:
        return [problem("certificates.not_emergency", number=batch.number)]
    if signer is None:
        return [problem("certificates.approver_nobody")]
    found = []
    if signer in (preparer, released_by):
        found.append(problem("certificates.countersign_same_person"))
    if signer in people:
        found.append(problem("certificates.own_certificate"))
    return found


def withdraw_problems(batch: BatchRow, own: int | None, preparer: int) -> list[Problem]:
    """Whoever submitted a batch may take it back as long as nobody has decided."""
    if batch.state is not BatchState.SUBMITTED:
        return [problem("certificates.not_submitted", number=batch.number, state=state_key(batch.state))]
    if own != preparer:
        return [problem("certificates.withdraw_other", preparer=batch.preparer)]
    return []
