"""How a signature may be given, and in which order. Pure functions: no I/O, no clock."""

from collections.abc import Mapping, Sequence
from datetime import date

from academy.apprenticeship.facts_contract import Medium, Party, SignatureDraft
from academy.apprenticeship.facts_shown import SignatureRow
from academy.base.problems import Problem, problem

PNG = b"\x89PNG"


def medium_problems(
    draft: SignatureDraft,
    held: Sequence[SignatureRow],
    parties: Sequence[Party],
    today: date,
    *,
    ink_scan: bool,
) -> list[Problem]:
    """What each way of signing asks for. The academy seals last, and not before the others have signed.

    `ink_scan`: whether this academy wants the scan at once.
    """
    found = []
    if draft.medium is Medium.INK and ink_scan and not draft.scan:
        found.append(problem("contract.scan_missing", "scan"))
    if draft.medium is Medium.SCREEN and not draft.scan.startswith(PNG):
        found.append(problem("contract.drawing_missing", "scan"))
    if draft.medium is Medium.SCREEN and draft.signed_on not in (None, today):
        found.append(problem("contract.drawn_today", "signed_on"))
    if draft.medium is Medium.WITNESSED and not draft.witness.strip():
        found.append(problem("contract.witness_missing", "witness"))
    return found + _order(draft, held, parties)


def _order(draft: SignatureDraft, held: Sequence[SignatureRow], parties: Sequence[Party]) -> list[Problem]:
    if draft.party is not Party.ACADEMY:
        return []
    if len(held) < len(parties) - 1 and Party.ACADEMY not in {row.party for row in held}:
        return [problem("contract.academy_last", "party")]
    last = max((row.signed_on for row in held), default=None)
    if last and draft.signed_on and draft.signed_on < last:
        return [problem("contract.sealed_early", "signed_on", last=last.isoformat())]
    return []


def witness_problems(draft: SignatureDraft, names: Sequence[str]) -> list[Problem]:
    """`names`: the people of the agreement; none of them is witness of a signature under it."""
    if draft.medium is Medium.WITNESSED and draft.witness.strip() in names:
        return [problem("contract.witness_party", "witness", name=draft.witness.strip())]
    return []


def scan_problems(party: Party, held: Mapping[Party, SignatureRow], scan: bytes) -> list[Problem]:
    """A scan follows a signature in ink or before a witness; it never takes the place of one that is kept."""
    if party not in held:
        return [problem("contract.not_signed_yet", "party")]
    if held[party].scan:
        return [problem("contract.scan_kept", "scan")]
    return [] if scan else [problem("contract.scan_missing", "scan")]
