"""Who may come into a class, in which order, and when its roster is frozen (domain §4.3, §4.7)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256

from academy.base.problems import Problem, problem
from academy.courses.facts import ClassKind, ClassState
from academy.courses.facts_intake import ApplicationRow, Candidate, Intake, IntakeRules, IntakeState
from academy.courses.facts_plan import SessionDraft
from academy.courses.rules_plan import place_of

EVENING = 17 * 60
"""Night school (职工夜校) is after work: 18:30–21:00 usually."""


def age_on(birth: date, day: date) -> int:
    """Full years; somebody born on 29 February has his birthday on 1 March of other years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def eligibility(person: Candidate, rules: IntakeRules) -> list[Problem]:
    """Every rule of the class the person does not meet."""
    intake, name, found = rules.intake, person.name, []
    if (intake.age_from or intake.age_to) and person.birth is None:
        found.append(problem("courses.birth_unknown", "person_id", name))
    elif person.birth is not None:
        age = age_on(person.birth, rules.starts)
        if intake.age_from and age < intake.age_from:
            found.append(problem("courses.too_young", "person_id", name, age=age, least=intake.age_from))
        if intake.age_to and age > intake.age_to:
            found.append(problem("courses.too_old", "person_id", name, age=age, most=intake.age_to))
    if intake.categories and person.category not in intake.categories:
        wanted = "、".join(intake.categories)
        found.append(
            problem("courses.category_wrong", "person_id", name, held=person.category or "—", wanted=wanted)
        )
    if person.level < intake.least_level:
        level = f"level.{intake.least_level}"
        found.append(problem("courses.level_low", "person_id", name, level=level))
    missing = [code for code in rules.prerequisites if code not in person.completed]
    if intake.prerequisites and missing:
        found.append(problem("courses.prerequisite_missing", "person_id", name, codes="、".join(missing)))
    if intake.once_a_year and person.same_course:
        found.append(problem("courses.twice_a_year", "person_id", name, number=person.same_course))
    if rules.kind is ClassKind.NIGHT:
        found += _night_problems(person, rules)
    return found


def _night_problems(person: Candidate, rules: IntakeRules) -> list[Problem]:
    if not person.phone:
        return [problem("courses.phone_missing", "person_id", person.name)]
    if rules.night_limit and person.night_courses >= rules.night_limit:
        return [
            problem(
                "courses.phone_full", "person_id", person.name, count=person.night_courses,
                most=rules.night_limit,
            )
        ]  # fmt: skip
    return []


def place_problems(unit: str, intake: Intake, state: IntakeState) -> list[Problem]:
    """Whether there is a place for somebody of this employer."""
    if state.taken >= state.capacity:
        return [problem("courses.class_full", "person_id", capacity=state.capacity)]
    return quota_problems(unit, intake, state.by_unit)


def quota_problems(unit: str, intake: Intake, by_unit: Mapping[str, int]) -> list[Problem]:
    """Whether the employer's quota has a place left."""
    quota = intake.quota_of(unit)
    if quota and by_unit.get(unit, 0) >= quota:
        return [problem("courses.quota_full", "person_id", unit=unit or "—", quota=quota)]
    return []


def intake_problems(intake: Intake, capacity: int, starts: date) -> list[Problem]:
    """Everything wrong with the rules as typed."""
    found = []
    if intake.age_from and intake.age_to and intake.age_from > intake.age_to:
        found.append(problem("courses.ages_wrong", "age_to"))
    if intake.closes_on is not None and intake.closes_on > starts:
        found.append(problem("courses.closes_late", "closes_on", starts=starts))
    units = [quota.unit for quota in intake.quotas]
    if any(not quota.unit.strip() or not 0 < quota.places <= capacity for quota in intake.quotas):
        found.append(problem("courses.quota_wrong", "quotas", capacity=capacity))
    if len(set(units)) < len(units):
        found.append(problem("courses.quota_twice", "quotas"))
    return found


def kind_problems(
    kind: ClassKind, host: str, scenario: str, sessions: Iterable[SessionDraft]
) -> list[Problem]:
    """What each kind of class needs beyond the others."""
    found = []
    if kind is ClassKind.ON_SITE and not host.strip():
        found.append(problem("courses.host_missing", "host"))
    if kind is ClassKind.DRILL and not scenario.strip():
        found.append(problem("courses.scenario_missing", "scenario"))
    if kind is ClassKind.NIGHT:
        found += [
            problem("courses.night_by_day", "sessions", place_of(each))
            for each in sessions
            if each.day is not None and each.starts < EVENING
        ]
    return found


def is_frozen(state: ClassState, starts: date, frozen_on: date | None, days: int, today: date) -> bool:
    """By hand from a day on, or by itself once a running class is past its first `days` days."""
    if frozen_on is not None and today >= frozen_on:
        return True
    return state in (ClassState.RUNNING, ClassState.EXAMS) and today > starts + timedelta(days=days - 1)


def lots(people: Sequence[int], class_number: str, seed: str) -> dict[int, int]:
    """Lots from 1 for everybody, the same for the same seed: whoever knows it can draw them again.

    The order is that of SHA-256 over seed, class and the person's key: nobody can choose it.
    """
    order = sorted(people, key=lambda key: sha256(f"{seed}\n{class_number}\n{key}".encode()).hexdigest())
    return {person: at for at, person in enumerate(order, 1)}


def in_order(waiting: Iterable[ApplicationRow]) -> list[ApplicationRow]:
    """Lots first, then whoever came first."""
    return sorted(
        waiting, key=lambda each: (each.lot is None, each.lot or 0, each.applied_at, each.person_id)
    )


def next_places(
    waiting: Sequence[ApplicationRow], intake: Intake, state: IntakeState
) -> list[ApplicationRow]:
    """Who is taken now, in order: whose employer's quota is full is passed over and keeps his place."""
    taken, by_unit, found = state.taken, dict(state.by_unit), []
    for each in waiting:
        if each.problems or place_problems(each.unit, intake, IntakeState(state.capacity, taken, by_unit)):
            continue
        found.append(each)
        taken += 1
        by_unit[each.unit] = by_unit.get(each.unit, 0) + 1
    return found
