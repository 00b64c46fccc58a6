"""From the signatures to the end: activation, pauses, termination, the completion assessment."""

from datetime import date

from academy.apprenticeship import rules, store_sheet, store_write
from academy.apprenticeship.facts_contract import (
    RUNNING,
    SEALING,
    AssessmentDraft,
    ContractState,
    EndDraft,
    Grade,
    Head,
    PauseDraft,
    SignatureDraft,
)
from academy.apprenticeship.service_drafts import ROOM, seen
from academy.archive import store as archive
from academy.base.door import Act, Service, writes
from academy.base.problems import Refused, problem
from academy.people import store as people

MEDIA = {b"%PDF": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png"}


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
        if problems := rules.signature_problems(draft, signed, frozen_on, act.clock.today(), head.parties()):
            raise Refused(*problems)
        store_write.sign(act.db, head, draft, *self._signer(act, head, draft), self._scan(act, draft))
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

    def _scan(self, act: Act, draft: SignatureDraft) -> str | None:
        if not draft.scan:
            return None
        media = next(media for mark, media in MEDIA.items() if draft.scan.startswith(mark))
        return archive.keep(act.db, draft.scan, media, act.clock.now())

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
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.freeze")
    def terminate(self, act: Act, contract_id: int, draft: EndDraft, version: int) -> None:
        """End a contract before its term, with a reason (agreement, article 9)."""
        head = seen(act, contract_id, version, *RUNNING)
        if problems := rules.end_problems(draft, _begun(head), act.clock.today()):
            raise Refused(*problems)
        reason, day = draft.reason, draft.on or act.clock.today()
        note = draft.note.strip()
        store_write.end(act.db, contract_id, ContractState.TERMINATED, day, reason or "", note)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.log")
    def request_assessment(self, act: Act, contract_id: int, version: int) -> None:
        """A mentor or a clerk asks for the completion assessment (出师考核)."""
        head = seen(act, contract_id, version, ContractState.ACTIVE)
        store_write.set_state(act.db, contract_id, ContractState.IN_ASSESSMENT)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.freeze")
    def record_assessment(self, act: Act, contract_id: int, draft: AssessmentDraft, version: int) -> Grade:
        """Record the panel's marks; the total and the grade are computed by the agreement's own weights."""
        head = seen(act, contract_id, version, ContractState.IN_ASSESSMENT)
        if problems := rules.assessment_problems(draft, _begun(head), act.clock.today()):
            raise Refused(*problems)
        terms = store_sheet.draft_of(act.db, head)
        weights = (terms.weight_theory or 0, terms.weight_practice or 0, terms.weight_overall or 0)
        tenths = rules.total_tenths(draft, weights)
        grade = rules.grade_of(draft, terms, tenths)
        store_write.assess(act.db, head, draft, tenths, grade)
        state = ContractState.FAILED if grade is Grade.FAILED else ContractState.COMPLETED
        store_write.end(act.db, contract_id, state, draft.held_on or act.clock.today(), "", "")
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return grade


def _begun(head: Head) -> date:
    """The day from which the contract is in force; every running one has it."""
    if head.activated_on is None:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    return head.activated_on
