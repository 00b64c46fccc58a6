"""What the acts on amendments share: who acts, what the clerk saw, how an amendment comes into force."""

from collections.abc import Sequence
from datetime import date

from academy.apprenticeship import (
    rules,
    rules_amendment,
    rules_difference,
    rules_signing,
    store,
    store_amendment,
    store_amendment_apply,
)
from academy.apprenticeship.facts_amendment import (
    MENTORS,
    AmendmentDraft,
    AmendmentHead,
    AmendmentKind,
    AmendmentState,
)
from academy.apprenticeship.facts_contract import SEALING, Head, Party, Side, SignatureDraft
from academy.apprenticeship.facts_shown import SignatureRow
from academy.apprenticeship.service_files import clean_files, keep_file
from academy.apprenticeship.store_settings_logs import INK_SCAN
from academy.archive.facts_files import FileDraft
from academy.base import faultpoints
from academy.base.door import Act
from academy.base.problems import Problem, Refused, problem
from academy.base.settings import value_of
from academy.network import store as network
from academy.people import store as people


def author(act: Act) -> int:
    """The person behind the account: the second-person rule compares people. Raises Refused without one."""
    if act.actor.person_id is None:
        raise Refused(problem("amendment.nobody"))
    return act.actor.person_id


def amendable(act: Act, contract_id: int, kind: AmendmentKind) -> Head:
    """The contract, locked. Raises Refused when it is not in a state in which it can be amended."""
    contract = store.head(act.db, contract_id, act.scope, lock=True)
    demand_state(contract, kind)
    return contract


def demand_state(contract: Head, kind: AmendmentKind) -> None:
    if contract.state not in rules_amendment.states_of(kind):
        raise Refused(problem("contract.other_state", state=f"state.contract.{contract.state.value}"))


def seen_amendment(
    act: Act, amendment_id: int, version: int, *states: AmendmentState, typed: AmendmentDraft | None = None
) -> tuple[Head, AmendmentHead]:
    """Contract (locked) and amendment as the clerk saw it. Raises Refused when gone, changed, elsewhere.

    With what he `typed`, the refusal tells field by field what another has made of it.
    """
    contract = store.head(
        act.db, store_amendment.head(act.db, amendment_id).contract_id, act.scope, lock=True
    )
    held = store_amendment.head(act.db, amendment_id)  # again: now nobody else can change it
    if held.version != version:
        raise Refused(*_meanwhile(act, typed, held.draft))
    if held.state not in states:
        raise Refused(problem("amendment.other_state", state=f"state.amendment.{held.state.value}"))
    return contract, held


def _meanwhile(act: Act, typed: AmendmentDraft | None, theirs: AmendmentDraft) -> list[Problem]:
    if typed is None:
        return [problem("record.changed_meanwhile")]
    keys = [key for key in (theirs.character_id, theirs.technical_id) if key is not None]
    names = {key: member.name for key, member in people.members(act.db, keys).items()}
    return rules_difference.meanwhile(typed, theirs, names)


def demand_second(act: Act, contract: Head, asked_by: int, newcomer: int | None = None) -> int:
    """Who approves. Raises Refused when he asked for it himself, or the contract binds him."""
    bound = [*contract.persons().values(), *([] if newcomer is None else [newcomer])]
    own = act.actor.person_id
    same = store_amendment.canonicals(act.db, (own, asked_by, *bound))
    problems = rules_amendment.approval_problems(
        same[asked_by], None if own is None else same[own], [same[key] for key in bound]
    )
    if problems:
        raise Refused(*problems)
    return author(act)


def newcomer_of(draft: AmendmentDraft) -> int | None:
    key: int | None = getattr(draft, MENTORS[draft.kind]) if draft.kind in MENTORS else None
    return key


def held_since(act: Act, contract: Head, kind: AmendmentKind) -> date:
    """The first day of what the amendment would replace: a mentor's period, else the contract in force."""
    begun = contract.activated_on or contract.starts
    if kind not in MENTORS:
        return begun
    side = Side(kind.value.removesuffix("_mentor"))
    return max(begun, store_amendment_apply.mentor_since(act.db, contract.id, side))


def signer_of(act: Act, contract: Head, held: AmendmentHead, draft: SignatureDraft) -> tuple[int | None, str]:
    """Whose signature it is: a new mentor signs for his side."""
    if draft.party in SEALING:
        return None, draft.signer.strip()
    persons = contract.persons()
    if (key := newcomer_of(held.draft)) is not None:
        persons[Party(held.draft.kind.value.removesuffix("_mentor"))] = key
    person_id = persons[draft.party]
    return person_id, people.members(act.db, [person_id])[person_id].name


def checked_scan(
    act: Act, contract: Head, held: AmendmentHead, draft: SignatureDraft, signed: Sequence[SignatureRow]
) -> str | None:
    """The kept scan or drawing. Raises Refused with everything that is wrong with the signature."""
    today = act.clock.today()
    found = rules.signature_problems(
        draft, [row.party for row in signed], held.frozen_on or today, today, held.parties
    )
    ink_scan = value_of(act.db, INK_SCAN, network.lineage(act.db, contract.branch_id), today)
    found += rules_signing.medium_problems(draft, signed, held.parties, today, ink_scan=ink_scan)
    names = [each.name for each in people.members(act.db, list(contract.persons().values())).values()]
    found += rules_signing.witness_problems(draft, names)
    drafts = (FileDraft(content=draft.scan),) if draft.scan else ()
    files, unfit = clean_files(act, contract.branch_id, drafts, "scan")
    if problems := [*found, *unfit]:
        raise Refused(*problems)
    return keep_file(act, files[0]) if files else None


def bring_into_force(act: Act, contract: Head, held: AmendmentHead) -> None:
    """From the last signature on, but never before its own day. Raises Refused while that is to come."""
    signed = [row.signed_on for row in store_amendment.signatures(act.db, [held.id])[held.id]]
    on = rules.in_force_from(held.draft.effective_on or contract.starts, signed)
    if on > act.clock.today():
        raise Refused(problem("amendment.not_yet", day=on.isoformat()))
    demand_state(contract, held.draft.kind)
    store_amendment_apply.apply(act.db, contract, held.draft, on)
    faultpoints.hit("apprenticeship.amendment_applied")
    store_amendment.put_in_force(act.db, held.id, on)
