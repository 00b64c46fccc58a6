"""The catalogue: courses and their editions."""

from dataclasses import replace

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_course, rules_plan, store, store_editions, store_plan, store_uses
from academy.courses.facts import CourseRow, Hours
from academy.courses.facts_course import CourseSheet
from academy.courses.facts_plan import CourseDraft
from academy.courses.records import Course
from academy.courses.service_desk import ClassDesk
from academy.network import store as network
from academy.people import store as people


class CatalogueVerbs(ClassDesk):
    """What is taught."""

    @reads("courses.read")
    def courses(self, act: Act) -> list[CourseRow]:
        """Courses of the actor's branches, those of the head academy, and those that others share."""
        reach = act.scope.branches
        if reach is not None and (head := network.head(act.db)) is not None:
            reach = reach | {head.id}
        return store.courses(act.db, reach)

    @reads("courses.read")
    def course_sheet(self, act: Act, course_id: int) -> CourseSheet:
        """A course with all its editions."""
        row = store.course(act.db, course_id)
        held = tuple(store_editions.editions(act.db, course_id))
        named = {key for each in held for key in each.syllabus.teachers}
        names = {key: member.name for key, member in people.members(act.db, named).items()}
        return CourseSheet(course_id, row.shared, held, names)

    @reads("courses.read")
    def next_code(self, act: Act) -> str:
        """A course code nobody uses; shown in the form, promised to nobody."""
        return store_plan.next_code(act.db)

    @writes("courses.manage", undoable=True)
    def add_course(self, act: Act, draft: CourseDraft) -> int:
        """Raises Refused with everything that is wrong."""
        draft = replace(draft, code=draft.code.strip(), name=draft.name.strip())
        self._check_course(act, draft, None)
        act.demand(draft.branch_id)
        record = Course(branch_id=draft.branch_id, edition=1)
        course_id = store_plan.write_course(act.db, record, draft)
        store_editions.write(act.db, record, draft.syllabus, act.clock.today(), draft.note.strip())
        act.note("courses", course_id, draft.branch_id, draft.code)
        return course_id

    @writes("courses.manage", undoable=True)
    def change_course(self, act: Act, course_id: int, version: int, draft: CourseDraft) -> None:
        """Classes already planned keep the edition they were planned by: a change makes a new one."""
        record = store_plan.course_record(act.db, course_id, version)
        act.demand(record.branch_id)
        draft = replace(draft, branch_id=record.branch_id, code=draft.code.strip(), name=draft.name.strip())
        self._check_course(act, draft, course_id)
        self._keep_course(act, record, draft)
        act.note("courses", course_id, record.branch_id, draft.code)

    @writes("courses.manage", undoable=True, removes=True)
    def remove_course(self, act: Act, course_id: int, version: int) -> None:
        """Take a course that no class was planned by out of the catalogue."""
        record = store_plan.course_record(act.db, course_id, version)
        act.demand(record.branch_id)
        if used := store_uses.of_course(act.db, course_id):
            raise Refused(*(problem("courses.course_used", what=f"table.{name}") for name in used))
        code, branch_id = record.code, record.branch_id
        store_uses.remove_course(act.db, record)
        act.note("courses", course_id, branch_id, code)

    def _keep_course(self, act: Act, record: Course, draft: CourseDraft) -> None:
        """Write the course; where classes were planned by its edition and it teaches otherwise, a new one."""
        before = store.course(act.db, record.id)
        held = store_editions.syllabus_of(act.db, record.id, record.edition)
        store_plan.write_course(act.db, record, draft)
        after = store.course(act.db, record.id)
        same = (before.hours, before.practical_percent, before.practical_base, held) == (
            after.hours, after.practical_percent, after.practical_base, draft.syllabus,
        )  # fmt: skip
        if not same and store_editions.used(act.db, record.id, record.edition):
            record.edition += 1
        store_editions.write(act.db, record, draft.syllabus, act.clock.today(), draft.note.strip())

    def _check_course(self, act: Act, draft: CourseDraft, course_id: int | None) -> None:
        if found := self._course_problems(act, draft, course_id):
            raise Refused(*found)

    def _course_problems(self, act: Act, draft: CourseDraft, course_id: int | None) -> list[Problem]:
        found = rules_plan.course_problems(draft)
        if store_plan.code_taken(act.db, draft.code, course_id):
            found.append(problem("courses.code_taken", "code", taken=draft.code))
        hours = Hours(draft.theory_hours, draft.practical_hours, draft.online_hours)
        codes = {each.code for each in store.courses(act.db, None)}
        found += rules_course.syllabus_problems(draft.syllabus, hours, draft.code, codes)
        if store_plan.unknown_people(act.db, draft.syllabus.teachers):
            found.append(problem("courses.person_gone", "teachers"))
        return found
