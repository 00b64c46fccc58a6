"""One change to many classes: looked at first, made as one act, taken back as one."""

from collections.abc import Sequence
from dataclasses import replace

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, folded, problem
from academy.courses import rules_intake, rules_states, store
from academy.courses.facts import ClassKind
from academy.courses.facts_many import ManyClassDraft, ManyClassField
from academy.courses.records import TrainingClass
from academy.courses.service_desk import ClassDesk
from academy.people.facts_many import ManyPreview

MOST, EXAMPLES, LONGEST, PLACES = 500, 5, 60, 100_000


class ManyVerbs(ClassDesk):
    """Refusals name each class they are about."""

    @reads("courses.manage")
    def preview_classes(self, act: Act, ids: Sequence[int], draft: ManyClassDraft) -> ManyPreview:
        """What the change would do, five examples with it. Raises Refused with all that is against it."""
        value, records = self._many(act, ids, draft)
        differing = [each for each in records if getattr(each, draft.field.value) != value]
        examples = tuple(
            (each.number, str(getattr(each, draft.field.value)), str(value)) for each in differing[:EXAMPLES]
        )
        return ManyPreview(len(differing), len(records) - len(differing), examples)

    @writes("courses.manage", undoable=True)
    def change_classes(self, act: Act, ids: Sequence[int], draft: ManyClassDraft) -> int:
        """Make the change; answers how many classes it changed. Raises Refused as the preview does."""
        value, records = self._many(act, ids, draft)
        differing = [each for each in records if getattr(each, draft.field.value) != value]
        if not differing:
            raise Refused(problem("courses.nothing_to_change"))
        for record in differing:
            setattr(record, draft.field.value, value)
        branches = {record.branch_id for record in differing}
        act.note("courses", 0, branches.pop() if len(branches) == 1 else None, f"×{len(differing)}")
        return len(differing)

    def _many(
        self, act: Act, ids: Sequence[int], draft: ManyClassDraft
    ) -> tuple[str | int, list[TrainingClass]]:
        wanted = list(dict.fromkeys(ids))
        if len(wanted) > MOST:
            raise Refused(problem("courses.too_many_at_once", count=len(wanted), most=MOST))
        value = _value(draft)
        records = [self._changing(act, each, rules_states.OPEN) for each in wanted]
        if found := [each for record in records for each in self._against(act, record, draft, value)]:
            raise Refused(*folded(found))
        return value, records

    def _against(
        self, act: Act, record: TrainingClass, draft: ManyClassDraft, value: str | int
    ) -> list[Problem]:
        found: list[Problem] = []
        if draft.field is ManyClassField.CAPACITY:
            taken = store.class_of(act.db, record.id).trainees
            if isinstance(value, int) and value < taken:
                found.append(problem("courses.capacity_below", "value", count=taken))
        elif draft.field is ManyClassField.HOST:
            found += rules_intake.kind_problems(ClassKind(record.kind), str(value), record.scenario, ())
        return [replace(each, field="value", where=record.number) for each in found]


def _value(draft: ManyClassDraft) -> str | int:
    text = " ".join(draft.value.split())
    if draft.field is ManyClassField.CAPACITY:
        if not text.isdecimal() or not 1 <= int(text) <= PLACES:
            raise Refused(problem("courses.capacity_wrong", "value"))
        return int(text)
    if len(text) > LONGEST:
        raise Refused(problem("person.text_long", "value", most=LONGEST))
    return text
