"""What an edition of a course must be, and who may teach it."""

from collections.abc import Collection, Iterable, Mapping

from academy.base.problems import Problem, problem
from academy.courses.facts import Hours, SessionKind
from academy.courses.facts_course import Syllabus

CERTIFICATES = ("completion", "training", "none")
"""结业证书, 培训合格证书, or a record of participation only."""


def syllabus_problems(syllabus: Syllabus, hours: Hours, code: str, codes: Collection[str]) -> list[Problem]:
    """Units add up to the course's hours, kind by kind; prerequisites are other courses that exist."""
    found = []
    if any(not unit.title.strip() or unit.hours < 1 for unit in syllabus.units):
        found.append(problem("courses.unit_wrong", "syllabus"))
    if syllabus.units:
        for kind, planned in (
            (SessionKind.THEORY, hours.theory),
            (SessionKind.PRACTICAL, hours.practical),
            (SessionKind.ONLINE, hours.online),
        ):
            held = sum(unit.hours for unit in syllabus.units if unit.kind is kind)
            if held != planned:
                word = f"session_kind.{kind.value}"
                found.append(
                    problem("courses.units_differ", "syllabus", kind=word, held=held, planned=planned)
                )
    unknown = [each for each in syllabus.prerequisites if each not in codes]
    if unknown:
        found.append(problem("courses.prerequisite_unknown", "prerequisites", codes="、".join(unknown)))
    if code in syllabus.prerequisites:
        found.append(problem("courses.prerequisite_itself", "prerequisites"))
    if syllabus.certificate not in CERTIFICATES:
        found.append(problem("courses.certificate_unknown", "certificate"))
    return found


def teaching_problems(
    syllabus: Syllabus, instructors: Iterable[int | None], people: Mapping[int, tuple[str, int]]
) -> list[Problem]:
    """Instructors the course does not admit; `people` by id: name and rank of skill level."""
    found = []
    for key in dict.fromkeys(each for each in instructors if each is not None):
        name, level = people.get(key, ("", 0))
        if syllabus.teachers and key not in syllabus.teachers:
            found.append(problem("courses.teacher_not_named", "instructor_id", name))
        elif level < syllabus.teacher_level:
            wanted = f"level.{syllabus.teacher_level}"
            found.append(problem("courses.teacher_level_low", "instructor_id", name, level=wanted))
    return found
