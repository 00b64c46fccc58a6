"""From the signatures to the end: activation, pauses, termination, the completion assessment."""

from datetime import date

from academy.apprenticeship import (
    rules,
    rules_signing,
    store_amendment_apply,
    store_settings,
    store_sheet,
    store_write,
)
from academy.apprenticeship.facts_contract import (
    SEALING,
    ContractState,
    Head,
    PauseDraft,
    SignatureDraft,
)
from academy.apprenticeship.facts_shown import SignatureRow
from academy.apprenticeship.service_drafts import ROOM, seen
from academy.apprenticeship.service_files import clean_files, keep_file
from academy.apprenticeship.store_settings_logs import INK_SCAN
from academy.archive.facts_files import FileDraft
from academy.base.door import Act, Service, writes
from academy.base.problems import Problem, Refused, problem
from academy.base.settings import value_of
from academy.network import store as network
from academy.people import store as people


class Living(Service):
    """Acts on a contract that is frozen."""

    @writes("apprenticeship.sign")
    def record_signature(self, act: Act, contract_id: int, draft: SignatureDraft, version: int) -> bool:
        """Record one party's signature under the frozen text; the fourth puts the contract in force.

        True when it is now in force. Raises Refused with every problem found.
        """
        head = seen(act, contract_id, version, ContractState.AWAITING)
        held = store_sheet.signatures_of(act.db, head)
        signed = [row.party for row in held]
        frozen_on = head.frozen_on or act.clock.today()
        problems = rules.signature_problems(draft, signed, frozen_on, act.clock.today(), head.parties())
        scan = self._scan(act, head, draft, held, problems)
        store_write.sign(act.db, head, draft, *self._signer(act, head, draft), scan)
        days = [*(row.signed_on for row in held), draft.signed_on or frozen_on]
        if whole := len(days) == len(head.parties()):
            store_write.activate(act.db, contract_id, rules.in_force_from(head.starts, days))
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return whole

    def _signer(self, act: Act, head: Head, draft: SignatureDraft) -> tuple[int | None, str]:
        if draft.party in SEALING:
            return None, draft.signer.strip()
        person_id = head.persons()[draft.party]
        return person_id, people.members(act.db, [person_id])[person_id].name

    def _scan(
        self, act: Act, head: Head, draft: SignatureDraft, held: list[SignatureRow], found: list[Problem]
    ) -> str | None:
        """The kept scan or drawing. Raises Refused with `found` and all that the way of signing lacks."""
        lineage, today = network.lineage(act.db, head.branch_id), act.clock.today()
        ink_scan = value_of(act.db, INK_SCAN, lineage, today)
        found += rules_signing.medium_problems(draft, held, head.parties(), today, ink_scan=ink_scan)
        names = [member.name for member in people.members(act.db, list(head.persons().values())).values()]
        found += rules_signing.witness_problems(draft, names)
        drafts = (FileDraft(content=draft.scan),) if draft.scan else ()
        files, unfit = clean_files(act, head.branch_id, drafts, "scan")
        if problems := [*found, *unfit]:
            raise Refused(*problems)
        return keep_file(act, files[0]) if files else None

    @writes("apprenticeship.freeze")
    def suspend(self, act: Act, contract_id: int, draft: PauseDraft, version: int) -> None:
        head = seen(act, contract_id, version, ContractState.ACTIVE)
        if problems := rules.pause_problems(draft.since, draft.reason, _begun(head), act.clock.today()):
            raise Refused(*problems)
        store_write.pause(act.db, head, draft)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.freeze")
    def resume(self, act: Act, contract_id: int, on: date | None, version: int) -> None:
        """`on` is the last day of the pause."""
        head = seen(act, contract_id, version, ContractState.SUSPENDED)
        since = store_write.open_pause(act.db, contract_id) or _begun(head)
        if problems := rules.resume_problems(on, since, act.clock.today()):
            raise Refused(*problems)
        store_write.close_pause(act.db, contract_id, on or since)
        store_write.set_state(act.db, contract_id, ContractState.ACTIVE)
        lineage = network.lineage(act.db, head.branch_id)
        if value_of(act.db, store_settings.PAUSE_SHIFTS_END, lineage, act.clock.today()):
            store_amendment_apply.shift_end(act.db, contract_id)
        act.note(ROOM, contract_id, head.branch_id, head.number)


def _begun(head: Head) -> date:
    """The day from which the contract is in force; every running one has it."""
    if head.activated_on is None:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    return head.activated_on
