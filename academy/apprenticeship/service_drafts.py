"""From the first draft to the frozen, numbered agreement."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from academy.apprenticeship import (
    rules,
    rules_difference,
    store,
    store_agreement,
    store_paper,
    store_settings,
    store_sheet,
    store_write,
)
from academy.apprenticeship.facts_contract import ContractDraft, ContractState, Head
from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.paper_kinds import draw
from academy.apprenticeship.rules_kinds import Agreement, template_of
from academy.apprenticeship.service_reads import COUNTERS
from academy.archive import store as archive
from academy.archive.facts import PaperDraft
from academy.base import counters, faultpoints
from academy.base.door import Act, Door, Service, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Problem, Refused, problem
from academy.base.signing import Signer
from academy.base.vault import Vault
from academy.network import store as network
from academy.people import store as people
from academy.printing import seal_code

ROOM = "apprenticeship"
AGREEMENT = 8  # the kind of paper in a signed code; 1 to 4 are certificates


class Drafting(Service):
    """Drafts, the freeze, the paper."""

    def __init__(self, door: Door, vault: Vault, signer: Signer) -> None:
        super().__init__(door)
        self._vault, self._seal_key = vault, signer

    @writes("apprenticeship.draft", undoable=True)
    def draft(self, act: Act, draft: ContractDraft) -> int:
        """Keep a new draft. Raises Refused with every problem the rules find."""
        if problems := self._problems(act, draft, None):
            raise Refused(*problems)
        act.demand(draft.branch_id)
        contract_id = store_write.add(act.db, draft)
        act.note(ROOM, contract_id, draft.branch_id)
        return contract_id

    @writes("apprenticeship.draft", undoable=True)
    def change_draft(self, act: Act, contract_id: int, draft: ContractDraft, version: int) -> None:
        demand_unchanged(act, contract_id, draft, version)
        head = seen(act, contract_id, version, ContractState.DRAFT)
        if problems := self._problems(act, draft, head):
            raise Refused(*problems)
        act.demand(draft.branch_id)
        store_write.change(act.db, contract_id, draft)
        act.note(ROOM, contract_id, draft.branch_id)

    @writes("apprenticeship.draft", undoable=True, removes=True)
    def cancel_draft(self, act: Act, contract_id: int, version: int) -> None:
        head = seen(act, contract_id, version, ContractState.DRAFT)
        store_write.end(act.db, contract_id, ContractState.CANCELLED, act.clock.today(), "", "")
        act.note(ROOM, contract_id, head.branch_id)

    @writes("apprenticeship.freeze")
    def cancel_frozen(self, act: Act, contract_id: int, reason: str, version: int) -> None:
        """Give up an agreement that is not signed by all: its number stays taken, its paper stays kept."""
        head = seen(act, contract_id, version, ContractState.AWAITING)
        if not reason.strip():
            raise Refused(problem("contract.note_missing", "reason"))
        store_write.end(act.db, contract_id, ContractState.CANCELLED, act.clock.today(), "", reason.strip())
        act.note(ROOM, contract_id, head.branch_id, head.number)

    @writes("apprenticeship.freeze")
    def freeze(self, act: Act, contract_id: int, version: int) -> str:
        """Number the draft and keep its paper: both or neither. Answers the number.

        Raises Refused with every problem, those of the draft among them: people change.
        """
        head = seen(act, contract_id, version, ContractState.DRAFT)
        store.lock_people(act.db, list(head.persons().values()))
        draft = store_sheet.draft_of(act.db, head)
        if problems := [*self._problems(act, draft, head), *rules.freeze_problems(draft)]:
            raise Refused(*problems)
        today = act.clock.today()
        code = store_sheet.witness(act.db, head.branch_id)[2]
        taken = counters.take(act.db, head.branch_id, COUNTERS[head.kind], str(today.year))
        number = rules.number_of(code, today.year, taken[0], head.kind)
        faultpoints.hit("apprenticeship.number_taken")
        agreement = self._coded(
            store_agreement.agreement(act.db, self._vault, head, draft, number, today),
            draft,
            taken[0],
            today,
        )
        kept = PaperDraft(
            "agreement", ROOM, contract_id, number, template_of(agreement),
            store_paper.sealed(agreement, self._vault), draw(agreement),
        )  # fmt: skip
        frozen = archive.freeze(act.db, act.ids, head.branch_id, [kept], act.clock.now())[0]
        digest = store_paper.digest(agreement)
        store_write.freeze(act.db, contract_id, number, frozen.id, digest, today)
        act.note(ROOM, contract_id, head.branch_id, number)
        return number

    @reads("apprenticeship.print")
    def preview_agreement(self, act: Act, contract_id: int) -> bytes:
        """The agreement as a PDF: the frozen one byte for byte; a draft is drawn anew and marked 草稿."""
        return self._pdf(act, store.head(act.db, contract_id, act.scope))

    @writes("apprenticeship.print")
    def print_agreement(self, act: Act, contract_id: int) -> bytes:
        """The same PDF, handed out: it bears full document numbers, so the journal tells who took it."""
        head = store.head(act.db, contract_id, act.scope)
        pdf = self._pdf(act, head)
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return pdf

    @writes("apprenticeship.print")
    def save_agreement(self, act: Act, contract_id: int, target: Path) -> Path:
        """The PDF as a file of the clerk's choice, whole or not at all. Raises Unavailable."""
        head = store.head(act.db, contract_id, act.scope)
        keep_whole(target, self._pdf(act, head), "contract.not_written")
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return target

    def _coded(self, sheet: Agreement, draft: ContractDraft, serial: int, on: date) -> Agreement:
        """The agreement with the signed code of its first page: who is bound by which number."""
        bound = (sheet.employer, sheet.body) if isinstance(sheet, EmployerSheet) else (
            sheet.character.name, sheet.technical.name,
        )  # fmt: skip
        facts = seal_code.SealFacts(
            academy=self._seal_key.academy_no, serial=serial, issued_on=on, kind=AGREEMENT,
            level=draft.target_level, name=sheet.apprentice.name,
            printed=(sheet.number, *bound),
        )  # fmt: skip
        return replace(sheet, code=seal_code.encode(facts, self._seal_key))

    def _pdf(self, act: Act, head: Head) -> bytes:
        if head.paper_id is not None:
            return archive.bytes_of(act.db, head.paper_id)
        draft = store_sheet.draft_of(act.db, head)
        today = act.clock.today()
        return draw(store_agreement.agreement(act.db, self._vault, head, draft, "", today), preview=True)

    def _problems(self, act: Act, draft: ContractDraft, head: Head | None) -> list[Problem]:
        today = act.clock.today()
        lineage = network.lineage(act.db, draft.branch_id) if draft.branch_id is not None else []
        held = store.engagements(
            act.db, draft.apprentice_id, (draft.character_id, draft.technical_id), head.id if head else None,
            draft.kind,
        )  # fmt: skip
        chosen = [key for key in (draft.apprentice_id, draft.character_id, draft.technical_id) if key]
        limits = store_settings.limits(act.db, lineage, today, draft.kind)
        return rules.draft_problems(draft, people.members(act.db, chosen), held, limits, today)


def seen(act: Act, contract_id: int, version: int, *states: ContractState) -> Head:
    """The contract as the clerk saw it, locked. Raises Refused when gone, changed, or in another state."""
    head = store.head(act.db, contract_id, act.scope, lock=True)
    if head.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    if head.state not in states:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    return head


def demand_unchanged(act: Act, contract_id: int, draft: ContractDraft, version: int) -> None:
    """Raises Refused when another clerk saved meanwhile: what he made of each field that differs."""
    head = store.head(act.db, contract_id, act.scope, lock=True)
    if head.version == version:
        return
    theirs = store_sheet.draft_of(act.db, head)
    held = people.members(act.db, list(head.persons().values()))
    names = {key: member.name for key, member in held.items()}
    raise Refused(*rules_difference.meanwhile(draft, theirs, names))
