"""What an academy of more than two people asks for beside a second person (each is a setting).

A third person for voiding, a random sample before the approval, release in an emergency with a later
countersignature.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from academy.base.problems import Problem, problem
from academy.certificates.facts_issue import BatchRow, BatchState
from academy.certificates.facts_release import Lot, Offer
from academy.certificates.rules import state_key

LOT = 500  # papers an approver can stand for at once
LOT_LEAST, LOT_PERCENT = 5, 5  # of each lot of a larger batch he looks at, whatever the settings say


def lots(people: Sequence[int]) -> list[tuple[int, ...]]:
    """The parts a batch is approved in, in the order of the numbers: as few as may be, of one size."""
    pieces = max(1, -(-len(people) // LOT))
    size, more = divmod(len(people), pieces)
    found, start = [], 0
    for at in range(pieces):
        end = start + size + (at < more)
        found.append(tuple(people[start:end]))
        start = end
    return found


def sample(
    batch: BatchRow, approver: int, people: Sequence[int], least: int, percent: int, lot: int = 0
) -> tuple[int, ...]:
    """Whose papers this approver looks at: at least so many, at least this share, in the order drawn.

    The draw follows from the content that was submitted and from who approves: the preparer cannot choose it,
    and asking again draws the same. `lot` counts from 1; 0: the batch is one lot.
    """
    if lot:
        least, percent = max(least, LOT_LEAST), max(percent, LOT_PERCENT)
    share = -(-len(people) * percent // 100)
    size = min(len(people), max(least, share))
    part = f"/{lot}" if lot else ""
    dice = Random(f"{batch.id}/{batch.content_sha256}/{batch.submitted_at}/{approver}{part}")
    return tuple(dice.sample(list(people), size))


def lot_problems(
    batch: BatchRow, own: int, preparer: int, found: Sequence[Lot], number: int
) -> list[Problem]:
    """Whoever stands for a lot did not prepare it and has looked at its whole sample."""
    lot = next((each for each in found if each.number == number), None)
    if lot is None:
        return [problem("certificates.lot_unknown", lot=number)]
    problems = []
    if own == preparer:
        problems.append(problem("certificates.same_person", preparer=batch.preparer))
    if left := len(lot.sample.left):
        count = len(lot.sample.wanted)
        problems.append(problem("certificates.lot_sample_left", lot=number, left=left, count=count))
    return problems


def lots_problems(found: Sequence[Lot]) -> list[Problem]:
    """What keeps a batch from being issued: a sample not looked at, or of a large one a lot not approved."""
    if len(found) == 1:
        sample = found[0].sample
        if not sample.left:
            return []
        return [problem("certificates.sample_left", left=len(sample.left), count=len(sample.wanted))]
    waiting = [each.number for each in found if not each.approved]
    if not waiting:
        return []
    return [problem("certificates.lots_left", left=len(waiting), count=len(found), first=waiting[0])]


def third_person_problems(asker: int, approver: int, issuers: frozenset[int]) -> list[Problem]:
    """Of the two who void a certificate one at least took no part in issuing it."""
    if {asker, approver} <= issuers:
        return [problem("certificates.void_third")]
    return []


def emergency_problems(batch: BatchRow, offer: Offer, reason: str) -> list[Problem]:
    """Few, with a reason, where somebody can countersign, and while none waits too long for that."""
    if batch.state is not BatchState.SUBMITTED:
        return [problem("certificates.not_submitted", number=batch.number, state=state_key(batch.state))]
    if not offer.allowed:
        return [problem("certificates.emergency_off")]
    found = []
    if offer.alone:
        found.append(problem("certificates.emergency_nobody"))
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
