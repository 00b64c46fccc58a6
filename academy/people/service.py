"""What clerks do with people: find, register, correct, give roles, look at a full document number."""

from array import array
from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from academy.base import reasons
from academy.base.door import Act, Door, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.base.vault import Vault
from academy.network.facts import BranchCount
from academy.people import rules, rules_identity, store, store_figures, store_list, store_sheet, store_writing
from academy.people.facts import Event, Found, PeopleQuery, PersonDraft, PersonRow, PersonSheet, Role
from academy.people.facts_identity import DocType, Identity
from academy.people.rules_names import tidy_name
from academy.people.service_kin import KinService

Use = Callable[[Session, int], list[Problem]]
"""What a higher room has against removing a person (handed in by `app.py`)."""


class PeopleService(KinService):
    def __init__(self, door: Door, vault: Vault, uses: Sequence[Use] = ()) -> None:
        super().__init__(door)
        self._vault, self._uses = vault, uses

    @reads("people.read")
    def ids(self, act: Act, query: PeopleQuery) -> "array[int]":
        """Every id the query means, in its order; a search answers at most some thousand."""
        return store_list.ids(act.db, act.scope.branches, query)

    @reads("people.read")
    def rows(self, act: Act, ids: Sequence[int]) -> list[PersonRow]:
        """People by id as the list shows them, in any order."""
        return store_list.rows(act.db, act.scope.branches, ids)

    @reads("people.read")
    def first_page(self, act: Act, query: PeopleQuery, limit: int = 128) -> list[PersonRow]:
        """The first rows of a query, before all its ids are known."""
        return store_list.first_page(act.db, act.scope.branches, query, limit)

    @reads("people.read")
    def count(self, act: Act, query: PeopleQuery) -> int:
        return store_list.count(act.db, act.scope.branches, query)

    @reads("network.read")
    def figures(self, act: Act) -> list[BranchCount]:
        """How many people each branch has: for whoever sees figures and no names, too."""
        return store_figures.by_branch(act.db, act.scope.branches)

    @reads("people.read")
    def find(self, act: Act, text: str, roles: frozenset[str] | None = None) -> list[Found]:
        """Answers for a picker: part of name, pinyin, initials, number, end of document or phone."""
        return store.found(act.db, act.scope.branches, text, roles)

    @reads("people.read")
    def person(self, act: Act, person_id: int) -> PersonSheet:
        return store_sheet.sheet(act.db, act.scope.branches, person_id)

    @reads("people.read")
    def history(self, act: Act, person_id: int) -> list[Event]:
        """What was done to a person, newest first."""
        store_sheet.sheet(act.db, act.scope.branches, person_id)
        return store_sheet.events(act.db, person_id)

    @reads("people.manage")
    def check_document(self, act: Act, doc_type: DocType, doc_no: str) -> Identity:
        """What a number says of itself, while it is being typed."""
        return rules_identity.checked(doc_type, doc_no, act.clock.today())

    @reads("people.manage")
    def namesakes(self, act: Act, name: str) -> list[Found]:
        """People of this name within reach: the clerk looks whether it is one of them."""
        return store_sheet.namesakes(act.db, act.scope.branches, tidy_name(name))

    @writes("people.manage", undoable=True)
    def add(self, act: Act, draft: PersonDraft) -> int:
        """Register a person with his first role in the draft's branch; answers his id."""
        draft = self._judged(act, draft, None)
        branch_id = draft.branch_id or 0
        act.demand(branch_id)
        person_id, number = store_writing.add(act.db, self._vault, branch_id, draft, act.clock.now())
        act.note("people", person_id, branch_id, number)
        return person_id

    @writes("people.manage", undoable=True)
    def change(self, act: Act, person_id: int, draft: PersonDraft, version: int) -> None:
        """Correct a person; `version` is the one the clerk saw. A blank document number stays as it is."""
        sheet = self._own(act, person_id)
        draft = self._judged(act, draft, sheet)
        store_writing.change(act.db, self._vault, person_id, draft, version, act.clock.now())
        act.note("people", person_id, sheet.branch_id, sheet.number)

    @writes("people.manage", undoable=True)
    def add_role(self, act: Act, person_id: int, branch_id: int, role: Role) -> None:
        """Give a person another role, here or in another branch of the actor's."""
        act.demand(branch_id)
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        _refuse(rules.erased_problems(sheet))
        held = [r for r in sheet.roles if (r.branch_id, r.role) == (branch_id, role)]
        _refuse(rules.role_problems(held[0] if held else None))
        store_writing.open_role(act.db, person_id, branch_id, role, act.clock.today())
        act.note("people", person_id, branch_id, sheet.number)

    @writes("people.manage", undoable=True)
    def end_role(self, act: Act, role_id: int) -> None:
        """End a role today; what was done in it stays."""
        person_id, role = store_sheet.role(act.db, role_id)
        act.demand(role.branch_id)
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        _refuse(rules.end_problems(role))
        store_writing.end_role(act.db, role_id, act.clock.today())
        act.note("people", person_id, role.branch_id, sheet.number)

    @writes("people.manage", undoable=True)
    def remove(self, act: Act, person_id: int, version: int) -> None:
        """Put a person into the recycle bin. Refused while a higher room still needs him."""
        sheet = self._own(act, person_id)
        _refuse([found for use in self._uses for found in use(act.db, person_id)])
        now, by = act.clock.now(), act.actor.person_id
        store_writing.set_removed(act.db, person_id, version, now, removed=True, by=by)
        act.note("people", person_id, sheet.branch_id, sheet.number)

    @writes("people.manage", undoable=True)
    def restore(self, act: Act, person_id: int) -> None:
        """Take a person out of the recycle bin."""
        sheet = self._own(act, person_id, in_bin=True)
        now = act.clock.now()
        store_writing.set_removed(act.db, person_id, sheet.version, now, removed=False, by=None)
        act.note("people", person_id, sheet.branch_id, sheet.number)

    @writes("people.reveal")
    def reveal(self, act: Act, person_id: int, reason: str) -> str:
        """The full document number. Who looked, when and what for stays in the journal."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        _refuse(rules.reason_problems(reason))
        if sheet.doc_type is None:
            return ""
        number = store.doc_numbers(act.db, self._vault, [person_id])[person_id]
        act.rewritten.append(reasons.noted("person", person_id, reason))
        act.note("people", person_id, sheet.branch_id, sheet.number)
        return number

    def _own(self, act: Act, person_id: int, *, in_bin: bool = False) -> PersonSheet:
        """A person whose registering branch the actor's right reaches."""
        sheet = store_sheet.sheet(act.db, act.scope.branches, person_id)
        act.demand(sheet.branch_id)
        if sheet.removed and not in_bin:  # before the version: whoever removed him has raised that
            raise Refused(problem("record.in_bin"))
        _refuse(rules.erased_problems(sheet))
        return sheet

    def _judged(self, act: Act, draft: PersonDraft, sheet: PersonSheet | None) -> PersonDraft:
        """The draft as it may be stored. Raises Refused with every problem."""
        today = act.clock.today()
        draft = rules.tidied(draft)
        identity = rules.identity_of(draft, today)
        held = self._held(act, sheet)
        problems = rules.person_problems(draft, identity, today, new=sheet is None, held=held)
        draft = rules.completed(draft, identity, held)
        if identity is not None and identity.valid:
            problems += self._taken(act, draft, sheet.id if sheet else 0)
        _refuse(problems)
        return draft

    def _held(self, act: Act, sheet: PersonSheet | None) -> Identity | None:
        """What the document on record says."""
        if sheet is None or sheet.doc_type is None:
            return None
        number = store.doc_numbers(act.db, self._vault, [sheet.id])[sheet.id]
        return rules_identity.checked(sheet.doc_type, number, act.clock.today())

    def _taken(self, act: Act, draft: PersonDraft, person_id: int) -> list[Problem]:
        document = (draft.doc_type, draft.doc_no)
        other = store.known(act.db, self._vault, [document]).get(document)
        if other is None or other.id == person_id:
            return []
        members = store.members(act.db, [other.id])
        visible = store_list.sees(act.db, act.scope.branches, other.id)
        return rules.taken_problem(other, members[other.id].number, visible=visible)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Refused(*problems)
