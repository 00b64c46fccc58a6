"""One change to many people: looked at first, made as one act, taken back as one."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.people import rules
from academy.people.facts import Level
from academy.people.facts_many import ManyDraft, ManyField, ManyPreview
from academy.people.records import Person
from academy.people.store import slices

MOST = 5_000  # each row stands in the journal with its former value, so that all can be taken back
EXAMPLES = 5


class ManyService(Service):
    @reads("people.manage")
    def preview_many(self, act: Act, ids: Sequence[int], draft: ManyDraft) -> ManyPreview:
        """What the change would do, five examples with it."""
        value = _judged(ids, draft)
        changed, same = 0, 0
        examples: list[tuple[str, str, str]] = []
        for person in _people(act, ids):
            before = getattr(person, draft.field.value)
            if before == value:
                same += 1
                continue
            changed += 1
            if len(examples) < EXAMPLES:
                examples.append((person.name, str(before), str(value)))
        return ManyPreview(changed, same, tuple(examples))

    @writes("people.manage", undoable=True)
    def change_many(self, act: Act, ids: Sequence[int], draft: ManyDraft) -> int:
        """Make the change; answers how many people it changed.

        Raises Refused for more than 5,000 people, a value that is too long, people of another branch.
        """
        value, now = _judged(ids, draft), act.clock.now()
        changed, branches = 0, set()
        for person in _people(act, ids):
            act.demand(person.branch_id)
            if getattr(person, draft.field.value) != value:
                setattr(person, draft.field.value, value)
                person.changed_at = now
                branches.add(person.branch_id)
                changed += 1
        if not changed:
            raise Refused(problem("people.nothing_to_change"))
        act.db.flush()
        act.note("people", 0, branches.pop() if len(branches) == 1 else None, f"×{changed}")
        return changed


def _people(act: Act, ids: Sequence[int]) -> Iterator[Person]:
    for part in slices(list(ids)):
        query = select(Person).where(Person.id.in_(part), Person.removed_at.is_(None))
        if act.scope.branches is not None:
            query = query.where(Person.branch_id.in_(act.scope.branches))
        yield from act.db.scalars(query)


def _judged(ids: Sequence[int], draft: ManyDraft) -> str | int:
    if len(ids) > MOST:
        raise Refused(problem("people.too_many_at_once", count=len(ids), most=MOST))
    if draft.field is ManyField.LEVEL:
        known = {str(level.value) for level in Level}
        if draft.value not in known:
            raise Refused(problem("people.level_unknown", "value"))
        return int(draft.value)
    value = " ".join(draft.value.split())
    most = rules.TEXTS[draft.field.value]
    if len(value) > most:
        raise Refused(problem("person.text_long", "value", most=most))
    return value
