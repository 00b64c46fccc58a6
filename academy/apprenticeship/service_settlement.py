"""The mentors' allowance when a contract is over: computed, recorded by one person, confirmed by another."""

from dataclasses import replace
from pathlib import Path

from academy.apprenticeship import (
    rules_assessment,
    store,
    store_assessment,
    store_settlement,
)
from academy.apprenticeship.facts_contract import ContractState, Head
from academy.apprenticeship.facts_settlement import SettleDraft, SettlementSheet
from academy.apprenticeship.paper_settlement import TEMPLATE, draw_settlement
from academy.apprenticeship.service_drafts import ROOM, seen
from academy.archive import store as archive
from academy.archive.facts import PaperDraft
from academy.base.door import Act, Service, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Problem, Refused, problem
from academy.network import store as network

OVER = (ContractState.COMPLETED, ContractState.FAILED, ContractState.RENEWED, ContractState.TERMINATED)


class Settling(Service):
    """津贴结算."""

    @reads("apprenticeship.read")
    def settlement(self, act: Act, contract_id: int) -> SettlementSheet | None:
        """What the two mentors get, by days and by the outcome; None while the contract is not over."""
        head = store.head(act.db, contract_id, act.scope)
        return _sheet(act, head) if head.state in OVER and head.activated_on else None

    @writes("apprenticeship.settle")
    def settle(self, act: Act, contract_id: int, draft: SettleDraft, version: int) -> int:
        """Write down that the computed amounts were paid; answers the total in fen. Raises Refused."""
        head = seen(act, contract_id, version, *OVER)
        sheet = _sheet(act, head)
        problems = rules_assessment.day_problems("paid_on", draft.paid_on, sheet.starts, act.clock.today())
        if sheet.confirmed_on is not None:
            problems.append(problem("contract.settled", day=sheet.confirmed_on))
        if act.actor.person_id is None:
            problems.append(problem("contract.actor_nobody"))
        if problems or act.actor.person_id is None:
            raise Refused(*problems)
        store_settlement.enter(act.db, head, sheet, draft, (act.actor.person_id, act.clock.today()))
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return sheet.total

    @writes("apprenticeship.settle")
    def confirm_settlement(self, act: Act, contract_id: int, version: int) -> None:
        """Confirm what another person wrote down, and keep the sheet as it is. Persons are compared."""
        head = seen(act, contract_id, version, *OVER)
        sheet = _sheet(act, head)
        own = store_assessment.canonical(act.db, act.actor.person_id)
        if problems := self._confirm_problems(act, head, sheet, own):
            raise Refused(*problems)
        today = act.clock.today()
        whole = replace(sheet, confirmed_by=act.actor.name, confirmed_on=today)
        kept = PaperDraft(
            "settlement", ROOM, contract_id, f"{head.number}-JS", TEMPLATE, store_settlement.facts(whole),
            draw_settlement(whole),
        )  # fmt: skip
        paper = archive.freeze(act.db, act.ids, head.branch_id, [kept], act.clock.now())[0]
        store_settlement.confirm(act.db, contract_id, own or 0, today, paper.id)
        act.note(ROOM, contract_id, head.branch_id, head.number)

    def _confirm_problems(
        self, act: Act, head: Head, sheet: SettlementSheet, own: int | None
    ) -> list[Problem]:
        if sheet.entered_on is None or sheet.confirmed_on is not None:
            return [problem("contract.nothing_to_confirm")]
        enterer = store_assessment.canonical(act.db, sheet.entered_by_id)
        parties = [head.apprentice_id, *store_assessment.mentor_names(act.db, head.id)]
        found = rules_assessment.second_problems(sheet.entered_by, enterer, own, parties)
        if store_settlement.bound(act.db, head.id) != store_settlement.digest(sheet):
            found.append(problem("contract.settlement_changed"))
        return found

    @reads("apprenticeship.print")
    def preview_settlement(self, act: Act, contract_id: int) -> bytes:
        """The settlement sheet: the kept one byte for byte, else drawn from the records as they are."""
        return _pdf(act, store.head(act.db, contract_id, act.scope))

    @writes("apprenticeship.print")
    def save_settlement(self, act: Act, contract_id: int, target: Path) -> Path:
        """The sheet as a file of the clerk's choice, whole or not at all. Raises Unavailable."""
        head = store.head(act.db, contract_id, act.scope)
        keep_whole(target, _pdf(act, head), "contract.not_written")
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return target


def _sheet(act: Act, head: Head) -> SettlementSheet:
    computed = store_settlement.computed(act.db, head, network.lineage(act.db, head.branch_id))
    return store_settlement.with_record(act.db, head, computed)


def _pdf(act: Act, head: Head) -> bytes:
    if head.state not in OVER or head.activated_on is None:
        raise Refused(problem("contract.other_state", state=f"state.contract.{head.state.value}"))
    sheet = _sheet(act, head)
    return archive.bytes_of(act.db, sheet.paper_id) if sheet.paper_id else draw_settlement(sheet)
