"""What an amendment may change, whom it asks, from when it holds. Pure functions: no I/O, no clock.

Source: the agreement's articles 1 and 9; an extension is concluded until 30 days after the term (setting).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from academy.apprenticeship.facts_amendment import FIELDS, MENTORS, AmendmentDraft, AmendmentKind, RenewDraft
from academy.apprenticeship.facts_contract import ContractDraft, ContractState, Party, PathDraft
from academy.base.problems import Problem, problem
from academy.base.terms import months_between, plus_months

BOTH = frozenset({Party.CHARACTER, Party.TECHNICAL})
TOUCHES = {
    "character_id": frozenset({Party.CHARACTER}),
    "goals_character": frozenset({Party.CHARACTER}),
    "talks_per_month": frozenset({Party.CHARACTER}),
    "allowance_character": frozenset({Party.CHARACTER}),
    "technical_id": frozenset({Party.TECHNICAL}),
    "goals_technical": frozenset({Party.TECHNICAL}),
    "target_level": frozenset({Party.TECHNICAL}),
    "hours_per_month": frozenset({Party.TECHNICAL}),
    "allowance_technical": frozenset({Party.TECHNICAL}),
}
AMENDABLE = (ContractState.ACTIVE, ContractState.SUSPENDED)


def states_of(kind: AmendmentKind) -> tuple[ContractState, ...]:
    """In which states of the contract an amendment of this kind can be concluded."""
    return (ContractState.ACTIVE,) if kind is AmendmentKind.SUSPENSION else AMENDABLE


def after(draft: AmendmentDraft, terms: ContractDraft) -> ContractDraft:
    """The contract's terms as they stand once the amendment holds."""
    return replace(terms, **{name: getattr(draft, name) for name in FIELDS[draft.kind]})


def changed(kind: AmendmentKind, before: ContractDraft, then: ContractDraft) -> tuple[str, ...]:
    """The fields that really become others."""
    return tuple(name for name in FIELDS[kind] if getattr(before, name) != getattr(then, name))


def touched(
    kind: AmendmentKind, before: ContractDraft, then: ContractDraft, parties: Sequence[Party]
) -> tuple[Party, ...]:
    """Who must sign: apprentice, academy and employer always, a mentor only where his part is touched.

    Whoever is not asked stays bound by the signature he gave.
    """
    mentors: frozenset[Party] = frozenset() if FIELDS[kind] else BOTH
    for name in changed(kind, before, then):
        mentors |= _sides(before.path, then.path) if name == "path" else TOUCHES.get(name, BOTH)
    return tuple(party for party in parties if party not in BOTH or party in mentors)


def _sides(before: Sequence[PathDraft], then: Sequence[PathDraft]) -> frozenset[Party]:
    return frozenset(Party(step.side.value) for step in set(before) ^ set(then))


def amendment_problems(
    draft: AmendmentDraft, before: ContractDraft, held_since: date, extension_days: int, today: date
) -> list[Problem]:
    """What the amendment lacks; `held_since`: the first day it could not replace (period, begin).

    What its new terms may be, the contract's own rules say.
    """
    ends = before.ends or date.max
    found = _effective(draft, held_since, ends)
    if not draft.reason.strip():
        found.append(problem("contract.note_missing", "reason"))
    fields = FIELDS[draft.kind]
    if fields and not changed(draft.kind, before, after(draft, before)):
        found.append(problem("amendment.nothing_changed", fields[0]))
    found += _extension(draft, ends, extension_days, today)
    if draft.kind is AmendmentKind.SUSPENSION:
        found += _until(draft)
    if draft.kind is AmendmentKind.EARLY_END and draft.end_reason is None:
        found.append(problem("contract.reason_missing", "end_reason"))
    return found


def _effective(draft: AmendmentDraft, held_since: date, ends: date) -> list[Problem]:
    if draft.effective_on is None:
        return [problem("contract.date_missing", "effective_on")]
    first = held_since + timedelta(days=1) if draft.kind in MENTORS else held_since
    if draft.effective_on < first:
        return [problem("contract.date_before", "effective_on", first=first.isoformat())]
    if draft.effective_on > ends and draft.kind is not AmendmentKind.EXTENSION:
        return [problem("amendment.after_end", "effective_on", ends=ends.isoformat())]
    return []


def _until(draft: AmendmentDraft) -> Iterator[Problem]:
    if draft.until and draft.effective_on and draft.until < draft.effective_on:
        yield problem("contract.date_before", "until", first=draft.effective_on.isoformat())


def _extension(draft: AmendmentDraft, ends: date, days: int, today: date) -> Iterator[Problem]:
    if draft.kind is not AmendmentKind.EXTENSION:
        return
    if draft.ends and draft.ends < ends:  # the same day is no change at all
        yield problem("amendment.not_longer", "ends", ends=ends.isoformat())
    if today > (until := ends + timedelta(days=days)):
        yield problem("amendment.extension_late", "ends", days=days, until=until.isoformat())


def own_problems(kind: AmendmentKind, found: Sequence[Problem]) -> list[Problem]:
    """Of what the contract's rules say of the new terms, what concerns the fields of this kind."""
    fields = FIELDS[kind]
    mentor = MENTORS.get(kind)
    return [
        replace(each, field=mentor) if mentor and each.code == "contract.same_person" else each
        for each in found
        if each.field in fields or (mentor and each.code == "contract.same_person")
    ]


def kept_step_problems(done: Sequence[PathDraft], then: Sequence[PathDraft]) -> list[Problem]:
    """A step that is done stays in the path."""
    held = {(step.side, step.text) for step in then}
    return [
        problem("amendment.step_done", "path", text=step.text)
        for step in done
        if (step.side, step.text) not in held
    ]


def approval_problems(asked_by: int, approver: int | None, parties: Sequence[int]) -> list[Problem]:
    """The second person: not who asked, nor anybody whom the contract binds."""
    if approver is None or approver == asked_by:
        return [problem("amendment.same_person")]
    if approver in parties:
        return [problem("amendment.own_contract")]
    return []


def renewal(old: ContractDraft, starts: date) -> RenewDraft:
    """As long as the old contract was, from `starts` on; the technical mentor is to be chosen."""
    if old.starts is None or old.ends is None:
        return RenewDraft(None, starts, None)
    months = months_between(old.starts, old.ends)
    return RenewDraft(None, starts, plus_months(starts, months) - timedelta(days=1))


def renewal_problems(chosen: int | None, failed_with: int) -> list[Problem]:
    """A failed contract is renewed with another technical mentor."""
    if chosen == failed_with:
        return [problem("amendment.mentor_again", "technical_id")]
    return []
