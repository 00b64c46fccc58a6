"""What changes after the signatures: a draft, a second person's approval with number and paper, signing."""

from pathlib import Path

from academy.apprenticeship import (
    rules,
    rules_amendment,
    store,
    store_amendment,
    store_amendment_apply,
    store_amendment_paper,
    store_settings,
    store_sheet,
)
from academy.apprenticeship.facts_amendment import (
    FIELDS,
    MENTORS,
    AmendmentDraft,
    AmendmentHead,
    AmendmentKind,
    AmendmentState,
)
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    Head,
    Party,
    SignatureDraft,
)
from academy.apprenticeship.paper_amendment import draw_amendment
from academy.apprenticeship.service_amending import (
    amendable,
    author,
    bring_into_force,
    checked_scan,
    demand_second,
    demand_state,
    held_since,
    newcomer_of,
    seen_amendment,
    signer_of,
)
from academy.apprenticeship.service_drafts import ROOM, Drafting
from academy.archive import store as archive
from academy.archive.facts import PaperDraft
from academy.base import counters, faultpoints
from academy.base.door import Act, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Problem, Refused, problem
from academy.base.settings import value_of
from academy.network import store as network

COUNTER = "amendment"


class Amending(Drafting):
    """补充协议, from the draft to the day it holds."""

    @reads("apprenticeship.draft")
    def amendment_draft(self, act: Act, contract_id: int, kind: AmendmentKind) -> AmendmentDraft:
        """A new amendment of a kind, filled with what holds today."""
        contract = store.head(act.db, contract_id, act.scope)
        terms = store_sheet.draft_of(act.db, contract)
        held = {} if kind in MENTORS else {name: getattr(terms, name) for name in FIELDS[kind]}
        return AmendmentDraft(kind, act.clock.today(), **held)

    @writes("apprenticeship.draft", undoable=True)
    def draft_amendment(self, act: Act, contract_id: int, draft: AmendmentDraft) -> int:
        """Keep a draft that a second person is to approve. Raises Refused with every problem."""
        contract = amendable(act, contract_id, draft.kind)
        asked_by = author(act)
        if (number := store_amendment.open_number(act.db, contract_id)) is not None:
            raise Refused(problem("amendment.one_open", number=number or "contract.amendment.unnumbered"))
        parties = self._checked(act, contract, draft)
        key = store_amendment.add(act.db, contract, draft, parties, asked_by)
        act.note(ROOM, contract_id, contract.branch_id, contract.number)
        return key

    @writes("apprenticeship.draft", undoable=True)
    def change_amendment(self, act: Act, amendment_id: int, draft: AmendmentDraft, version: int) -> None:
        contract, held = seen_amendment(act, amendment_id, version, AmendmentState.DRAFT, typed=draft)
        parties = self._checked(act, contract, draft)
        store_amendment.change(act.db, held.id, draft, parties, author(act))
        act.note(ROOM, contract.id, contract.branch_id, contract.number)

    @writes("apprenticeship.draft", undoable=True, removes=True)
    def cancel_amendment_draft(self, act: Act, amendment_id: int, version: int) -> None:
        contract, held = seen_amendment(act, amendment_id, version, AmendmentState.DRAFT)
        store_amendment.cancel(act.db, held.id, "")
        act.note(ROOM, contract.id, contract.branch_id, contract.number)

    @writes("apprenticeship.approve")
    def approve_amendment(self, act: Act, amendment_id: int, version: int) -> str:
        """Approve, number and freeze the draft: all or nothing. Answers the number.

        Raises Refused when the approver drafted it or is bound by the contract, and with every problem the
        rules find anew: people and terms change between draft and approval.
        """
        contract, held = seen_amendment(act, amendment_id, version, AmendmentState.DRAFT)
        newcomer = newcomer_of(held.draft)
        approver = demand_second(act, contract, held.asked_by, newcomer)
        if newcomer is not None:
            store.lock_people(act.db, [newcomer])  # his load is counted below
        parties = self._checked(act, contract, held.draft)
        serial = counters.take(act.db, contract.branch_id, COUNTER, contract.number)[0]
        number = f"{contract.number}-补{serial}"
        faultpoints.hit("apprenticeship.amendment_numbered")
        sheet = store_amendment_paper.amendment_sheet(
            act.db, self._vault, contract, held.draft, parties, number
        )
        kept = PaperDraft(
            "amendment", ROOM, contract.id, number, store_amendment_paper.TEMPLATE,
            store_amendment_paper.sealed(sheet, self._vault), draw_amendment(sheet),
        )  # fmt: skip
        frozen = archive.freeze(act.db, act.ids, contract.branch_id, [kept], act.clock.now())[0]
        store_amendment.change(act.db, held.id, held.draft, parties, held.asked_by)
        store_amendment.freeze(act.db, held.id, serial, number, frozen.id, approver, act.clock.today())
        act.note(ROOM, contract.id, contract.branch_id, number)
        return number

    @writes("apprenticeship.approve")
    def cancel_amendment(self, act: Act, amendment_id: int, reason: str, version: int) -> None:
        """Give up a numbered amendment that is not in force: its number stays taken, its paper kept."""
        contract, held = seen_amendment(
            act, amendment_id, version, AmendmentState.AWAITING, AmendmentState.SIGNED
        )
        if not reason.strip():
            raise Refused(problem("contract.note_missing", "reason"))
        store_amendment.cancel(act.db, held.id, reason.strip())
        act.note(ROOM, contract.id, contract.branch_id, held.number)

    @writes("apprenticeship.sign")
    def sign_amendment(self, act: Act, amendment_id: int, draft: SignatureDraft, version: int) -> bool:
        """Record the signature of one of the parties it asks; the last one puts it in force.

        True when it now holds; an amendment for a later day waits for that day (`apply_amendment`).
        """
        contract, held = seen_amendment(act, amendment_id, version, AmendmentState.AWAITING)
        signed = store_amendment.signatures(act.db, [held.id])[held.id]
        today = act.clock.today()
        scan = checked_scan(act, contract, held, draft, signed)
        person_id, signer = signer_of(act, contract, held, draft)
        store_amendment.sign(act.db, contract, held, draft, person_id, signer, scan)
        days = [*(row.signed_on for row in signed), draft.signed_on or today]
        whole = len(days) == len(held.parties)
        if whole:
            store_amendment.set_signed(act.db, held.id)
            act.db.flush()
        holds = whole and rules.in_force_from(held.draft.effective_on or today, days) <= today
        if holds:
            bring_into_force(act, contract, held)
        act.note(ROOM, contract.id, contract.branch_id, held.number)
        return holds

    @writes("apprenticeship.sign")
    def apply_amendment(self, act: Act, amendment_id: int, version: int) -> None:
        """Put a signed amendment in force once its day has come; it holds from that day on."""
        contract, held = seen_amendment(act, amendment_id, version, AmendmentState.SIGNED)
        bring_into_force(act, contract, held)
        act.note(ROOM, contract.id, contract.branch_id, held.number)

    @reads("apprenticeship.print")
    def preview_amendment(self, act: Act, amendment_id: int) -> bytes:
        """The paper as a PDF: the frozen one byte for byte; a draft is drawn anew with its seals' places."""
        return self._amendment_pdf(act, amendment_id)[2]

    @writes("apprenticeship.print")
    def save_amendment(self, act: Act, amendment_id: int, target: Path) -> Path:
        """The PDF as a file of the clerk's choice, whole or not at all. Raises Unavailable."""
        contract, held, pdf = self._amendment_pdf(act, amendment_id)
        keep_whole(target, pdf, "contract.not_written")
        act.note(ROOM, contract.id, contract.branch_id, held.number or contract.number)
        return target

    def _amendment_pdf(self, act: Act, amendment_id: int) -> tuple[Head, AmendmentHead, bytes]:
        held = store_amendment.head(act.db, amendment_id)
        contract = store.head(act.db, held.contract_id, act.scope)
        if held.paper_id is not None:
            return contract, held, archive.bytes_of(act.db, held.paper_id)
        sheet = store_amendment_paper.amendment_sheet(
            act.db, self._vault, contract, held.draft, held.parties, ""
        )
        return contract, held, draw_amendment(sheet, preview=True)

    def _checked(self, act: Act, contract: Head, draft: AmendmentDraft) -> tuple[Party, ...]:
        """Who must sign it. Raises Refused with every problem of its dates and of the new terms."""
        demand_state(contract, draft.kind)
        today = act.clock.today()
        before = store_sheet.draft_of(act.db, contract)
        then = rules_amendment.after(draft, before)
        since = held_since(act, contract, draft.kind)
        days = value_of(
            act.db, store_settings.EXTENSION_DAYS, network.lineage(act.db, contract.branch_id), today
        )
        found = rules_amendment.amendment_problems(draft, before, since, days, today)
        found += rules_amendment.own_problems(draft.kind, self._all_problems(act, contract, then))
        if draft.kind is AmendmentKind.GOALS:
            done = store_amendment_apply.done_steps(act.db, contract.id)
            found += rules_amendment.kept_step_problems(done, then.path)
        if found:
            raise Refused(*found)
        return rules_amendment.touched(draft.kind, before, then, contract.parties())

    def _all_problems(self, act: Act, contract: Head, then: ContractDraft) -> list[Problem]:
        return [*self._problems(act, then, contract), *rules.freeze_problems(then)]
