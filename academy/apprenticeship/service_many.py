"""One change to many drafts of contracts: looked at first, made as one act, taken back as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from academy.apprenticeship import rules_many, store, store_sheet, store_write
from academy.apprenticeship.facts_contract import ContractDraft, ContractState, Head
from academy.apprenticeship.facts_many import ManyContractDraft
from academy.apprenticeship.service_drafts import ROOM, Drafting
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, folded, problem
from academy.people import store as people
from academy.people.facts_many import ManyPreview

MOST, EXAMPLES = 500, 5


@dataclass(frozen=True, slots=True)
class _Changing:
    """One draft as it is and as it shall be."""

    head: Head
    name: str
    before: ContractDraft
    after: ContractDraft


class ManyDrafting(Drafting):
    """A signed agreement is changed by an amendment alone: only drafts are taken here."""

    @reads("apprenticeship.draft")
    def preview_drafts(self, act: Act, ids: Sequence[int], draft: ManyContractDraft) -> ManyPreview:
        """What the change would do, five examples with it. Raises Refused with all that is against it."""
        value, held = self._many(act, ids, draft, lock=False)
        differing = [each for each in held if each.after != each.before]
        said = rules_many.told(draft.field, value)
        examples = tuple(
            (each.name, rules_many.told(draft.field, getattr(each.before, draft.field.value)), said)
            for each in differing[:EXAMPLES]
        )
        return ManyPreview(len(differing), len(held) - len(differing), examples)

    @writes("apprenticeship.draft", undoable=True)
    def change_drafts(self, act: Act, ids: Sequence[int], draft: ManyContractDraft) -> int:
        """Make the change; answers how many drafts it changed. Raises Refused as the preview does."""
        _, held = self._many(act, ids, draft, lock=True)
        differing = [each for each in held if each.after != each.before]
        if not differing:
            raise Refused(problem("contract.nothing_to_change"))
        for each in differing:
            store_write.change_terms(act.db, each.head.id, each.after)
        branches = {each.head.branch_id for each in differing}
        act.note(ROOM, 0, branches.pop() if len(branches) == 1 else None, f"×{len(differing)}")
        return len(differing)

    def _many(
        self, act: Act, ids: Sequence[int], draft: ManyContractDraft, *, lock: bool
    ) -> tuple[date | int, list[_Changing]]:
        wanted = list(dict.fromkeys(ids))
        if len(wanted) > MOST:
            raise Refused(problem("contract.too_many_at_once", count=len(wanted), most=MOST))
        value = rules_many.value_of(draft)
        heads = [store.head(act.db, each, act.scope, lock=lock) for each in sorted(wanted)]
        names = {
            key: member.name
            for key, member in people.members(act.db, {each.apprentice_id for each in heads}).items()
        }
        held, found = [], []
        for head in heads:
            name = names[head.apprentice_id]
            if head.state is not ContractState.DRAFT:
                state = f"state.contract.{head.state.value}"
                found.append(problem("contract.other_state", "value", where=head.number or name, state=state))
                continue
            act.demand(head.branch_id)
            before = store_sheet.draft_of(act.db, head)
            after = rules_many.changed(before, draft.field, value)
            found += self._against(act, head, name, before, after)
            held.append(_Changing(head, name, before, after))
        if found:
            raise Refused(*folded(found))
        return value, held

    def _against(
        self, act: Act, head: Head, name: str, before: ContractDraft, after: ContractDraft
    ) -> list[Problem]:
        """What the rules say of the draft with its new value; one that has it already is not judged."""
        return [] if before == after else rules_many.named(self._problems(act, after, head), name)
