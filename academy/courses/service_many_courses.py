"""One change to many courses: looked at first, made as one act, taken back as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, folded, problem
from academy.courses import store, store_editions, store_plan
from academy.courses.facts import CourseRow
from academy.courses.facts_course import Syllabus
from academy.courses.facts_many import ManyCourseDraft, ManyCourseField
from academy.courses.facts_plan import CourseDraft
from academy.courses.records import Course
from academy.courses.service_courses import CatalogueVerbs
from academy.people.facts import Level
from academy.people.facts_many import ManyPreview

MOST, EXAMPLES, LONGEST = 500, 5, 60
YES_NO = {"1": True, "0": False}


@dataclass(frozen=True, slots=True)
class _Changing:
    """One course as it is and as it shall be."""

    record: Course
    before: CourseDraft
    after: CourseDraft


class ManyCourseVerbs(CatalogueVerbs):
    """A course with classes gets a new edition where it comes to teach otherwise, as a single change does."""

    @reads("courses.manage")
    def preview_courses(self, act: Act, ids: Sequence[int], draft: ManyCourseDraft) -> ManyPreview:
        """What the change would do, five examples with it. Raises Refused with all that is against it."""
        held = self._many_courses(act, ids, draft)
        differing = [each for each in held if each.after != each.before]
        examples = tuple(
            (f"{each.after.code} {each.after.name}", _told(each.before, draft), _told(each.after, draft))
            for each in differing[:EXAMPLES]
        )
        return ManyPreview(len(differing), len(held) - len(differing), examples)

    @writes("courses.manage", undoable=True)
    def change_courses(self, act: Act, ids: Sequence[int], draft: ManyCourseDraft) -> int:
        """Make the change; answers how many courses it changed. Raises Refused as the preview does."""
        differing = [each for each in self._many_courses(act, ids, draft) if each.after != each.before]
        if not differing:
            raise Refused(problem("courses.no_course_to_change"))
        for each in differing:
            self._keep_course(act, each.record, each.after)
        branches = {each.record.branch_id for each in differing}
        act.note("courses", 0, branches.pop() if len(branches) == 1 else None, f"×{len(differing)}")
        return len(differing)

    def _many_courses(self, act: Act, ids: Sequence[int], draft: ManyCourseDraft) -> list[_Changing]:
        wanted = list(dict.fromkeys(ids))
        if len(wanted) > MOST:
            raise Refused(problem("courses.too_many_courses", count=len(wanted), most=MOST))
        new: dict[str, Any] = {draft.field.value: _value(draft)}
        held: list[_Changing] = []
        found: list[Problem] = []
        for course_id in wanted:
            record = store_plan.course_record(act.db, course_id)
            act.demand(record.branch_id)
            before = _draft_of(
                store.course(act.db, course_id), store_editions.syllabus_of(act.db, course_id, record.edition)
            )
            after = replace(before, **new)
            if after != before:
                wrong = self._course_problems(act, after, course_id)
                found += [replace(each, field="value", where=record.code) for each in wrong]
            held.append(_Changing(record, before, after))
        if found:
            raise Refused(*folded(found))
        return held


def _draft_of(row: CourseRow, syllabus: Syllabus) -> CourseDraft:
    return CourseDraft(
        row.branch_id, row.code, row.name, row.hours.theory, row.hours.practical, row.hours.online,
        row.occupation, row.level, row.practical_percent, row.practical_base, row.shared, syllabus,
    )  # fmt: skip


def _value(draft: ManyCourseDraft) -> str | int | bool:
    text = " ".join(draft.value.split())
    if draft.field is ManyCourseField.OCCUPATION:
        if len(text) > LONGEST:
            raise Refused(problem("person.text_long", "value", most=LONGEST))
        return text
    if draft.field is ManyCourseField.LEVEL:
        if text not in {str(level.value) for level in Level}:
            raise Refused(problem("people.level_unknown", "value"))
        return int(text)
    if draft.field is ManyCourseField.SHARED:
        if text not in YES_NO:
            raise Refused(problem("courses.shared_unclear", "value"))
        return YES_NO[text]
    if not (text.isascii() and text.isdecimal() and int(text) <= 100):
        raise Refused(problem("courses.percent_wrong", "value"))
    return int(text)


def _told(draft: CourseDraft, wanted: ManyCourseDraft) -> str:
    """A value as it is typed: a level by its number, yes and no as 1 and 0."""
    value = getattr(draft, wanted.field.value)
    return str(int(value)) if isinstance(value, bool) else str(value)
