"""Ends before the term, which two people decide; the renewal of a failed contract; what differs by now."""

from dataclasses import replace

from academy.apprenticeship import (
    rules,
    rules_amendment,
    store,
    store_amendment,
    store_amendment_apply,
    store_difference,
    store_settings,
    store_sheet,
    store_write,
)
from academy.apprenticeship.facts_amendment import (
    AmendmentRow,
    AmendmentsSheet,
    Difference,
    RenewDraft,
)
from academy.apprenticeship.facts_contract import RUNNING, ContractDraft, ContractState, EndDraft, Head, Party
from academy.apprenticeship.rules_kinds import template_of
from academy.apprenticeship.service_amending import author, demand_second, newcomer_of
from academy.apprenticeship.service_drafts import ROOM, Drafting, seen
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.people import store as people

RENEWABLE = (ContractState.FAILED, ContractState.RENEWED)


class Ending(Drafting):
    """How a contract ends early or begins anew."""

    @writes("apprenticeship.freeze")
    def terminate(self, act: Act, contract_id: int, draft: EndDraft, version: int) -> None:
        """Ask to end a contract before its term, with a reason (agreement, article 9).

        It goes on until another person approves (`approve_end`).
        """
        head = seen(act, contract_id, version, *RUNNING)
        asked_by = author(act)
        problems = _end_problems(act, head, draft)
        if store_amendment_apply.end_asked(act.db, contract_id) is not None:
            problems.append(problem("amendment.end_asked"))
        if problems:
            raise Refused(*problems)
        store_amendment_apply.ask_end(act.db, head, draft, asked_by)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.approve")
    def approve_end(self, act: Act, contract_id: int, version: int) -> None:
        """End the contract as another person has asked; the rules are asked again."""
        head = seen(act, contract_id, version, *RUNNING)
        draft, asked_by = _asked(act, head)
        approver = demand_second(act, head, asked_by)
        if problems := _end_problems(act, head, draft):
            raise Refused(*problems)
        store_amendment_apply.decide_end(act.db, contract_id, approver, approved=True)
        day, reason = draft.on or act.clock.today(), draft.reason or ""
        store_write.end(act.db, contract_id, ContractState.TERMINATED, day, reason, draft.note)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.approve")
    def decline_end(self, act: Act, contract_id: int, version: int) -> None:
        """Let the contract go on. Who asked may take his request back himself."""
        head = seen(act, contract_id, version, *RUNNING)
        _asked(act, head)
        store_amendment_apply.decide_end(act.db, contract_id, author(act), approved=False)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @reads("apprenticeship.draft")
    def renewal_draft(self, act: Act, contract_id: int) -> RenewDraft:
        """A renewal from today on, as long as the failed contract was."""
        head = store.head(act.db, contract_id, act.scope)
        return rules_amendment.renewal(store_sheet.draft_of(act.db, head), act.clock.today())

    @writes("apprenticeship.draft", undoable=True)
    def renew(self, act: Act, contract_id: int, draft: RenewDraft, version: int) -> int:
        """A new draft in place of a failed contract, with another technical mentor; answers its id.

        Raises Refused with every problem the rules find in the new contract.
        """
        head = seen(act, contract_id, version, *RENEWABLE)
        if store_amendment_apply.renewed_by(act.db, contract_id) is not None:
            raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
        old = store_sheet.draft_of(act.db, head)
        wanted = replace(old, technical_id=draft.technical_id, starts=draft.starts, ends=draft.ends)
        problems = rules_amendment.renewal_problems(draft.technical_id, head.technical_id)
        if problems := [*problems, *self._problems(act, wanted, None)]:
            raise Refused(*problems)
        new_id = store_write.add(act.db, wanted)
        store_amendment_apply.renew(act.db, head, new_id)
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return new_id

    @reads("apprenticeship.read")
    def amendments(self, act: Act, contract_id: int) -> AmendmentsSheet:
        """What has happened to a contract since it was signed, oldest first."""
        head = store.head(act.db, contract_id, act.scope)
        held = store_amendment.of_contract(act.db, contract_id)
        signed = store_amendment.signatures(act.db, [each.id for each, _ in held])
        rows = []
        for each, in_force_on in held:
            newcomer = newcomer_of(each.draft)
            names = _names(act, head, each.draft.kind.value, newcomer)
            may = _may_approve(act, head, each.asked_by, newcomer)
            rows.append(AmendmentRow(each, tuple(signed[each.id]), in_force_on, may, names))
        asked = store_amendment_apply.end_asked(act.db, contract_id)
        may_end = asked is not None and _may_approve(act, head, asked[1], None)
        return AmendmentsSheet(
            tuple(rows),
            store_amendment_apply.shown_end(act.db, contract_id, may_end),
            store_amendment_apply.renewed_from(act.db, contract_id),
            store_amendment_apply.renewed_by(act.db, contract_id),
        )

    @reads("apprenticeship.read")
    def differences(self, act: Act, contract_id: int) -> list[Difference]:
        """What is now otherwise than it stands on the signed agreement; document numbers are masked."""
        head = store.head(act.db, contract_id, act.scope)
        return store_difference.differences(act.db, self._vault, head, template_of)

    def _problems(self, act: Act, draft: ContractDraft, head: Head | None) -> list[Problem]:
        """A renewed contract keeps the rule under which it was renewed, however its draft is edited."""
        found = super()._problems(act, draft, head)
        renewed = head and store_amendment_apply.renewed_from(act.db, head.id)
        if head is not None and renewed and head.state is ContractState.DRAFT:
            old = store.head(act.db, renewed[0], act.scope)
            found += rules_amendment.renewal_problems(draft.technical_id, old.technical_id)
        return found


def _asked(act: Act, head: Head) -> tuple[EndDraft, int]:
    if (found := store_amendment_apply.end_asked(act.db, head.id)) is None:
        raise Refused(problem("amendment.end_not_asked"))
    return found


def _may_approve(act: Act, head: Head, asked_by: int, newcomer: int | None) -> bool:
    try:
        demand_second(act, head, asked_by, newcomer)
    except Refused:
        return False
    return act.actor.may("apprenticeship.approve")


def _names(act: Act, head: Head, kind: str, newcomer: int | None) -> tuple[tuple[Party, str], ...]:
    persons = head.persons()
    if newcomer is not None:
        persons[Party(kind.removesuffix("_mentor"))] = newcomer
    held = people.members(act.db, list(persons.values()))
    academy = store_sheet.witness(act.db, head.branch_id)[0]
    return (*((party, held[key].name) for party, key in persons.items()), (Party.ACADEMY, academy))


def _end_problems(act: Act, head: Head, draft: EndDraft) -> list[Problem]:
    """The window for objections is the one the agreement was frozen with: it stands in its article 9."""
    today = act.clock.today()
    months = store_settings.objection_months(act.db, head.branch_id, head.frozen_on or today)
    return rules.end_problems(draft, head.activated_on or head.starts, today, months)
