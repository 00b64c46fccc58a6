"""Rules of planning: courses, classes, sessions, double bookings, a simple daily series."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from academy.base.problems import Problem, problem
from academy.courses.facts import Hours, PracticalBase, SessionKind
from academy.courses.facts_plan import Booking, ClassDraft, CourseDraft, SeriesDraft, SessionDraft
from academy.courses.rules_hours import CREDIT_MINUTES as CREDIT_MINUTES


def course_problems(draft: CourseDraft) -> list[Problem]:
    """Everything wrong with a course as typed."""
    found = []
    if draft.branch_id is None:
        found.append(problem("courses.branch_missing", "branch_id"))
    if not (draft.code.isascii() and draft.code.isalnum() and len(draft.code) <= 6):
        found.append(problem("courses.code_wrong", "code"))
    if not draft.name.strip():
        found.append(problem("courses.course_name_missing", "name"))
    hours = Hours(draft.theory_hours, draft.practical_hours, draft.online_hours)
    if min(hours.theory, hours.practical, hours.online) < 0 or not 0 < hours.total <= 2000:
        found.append(problem("courses.hours_wrong", "theory_hours"))
    elif not practical_share_ok(hours, draft.practical_percent, draft.practical_base):
        found.append(_share_problem(hours, draft.practical_percent, draft.practical_base, "practical_hours"))
    if not 0 <= draft.practical_percent <= 100:
        found.append(problem("courses.percent_wrong", "practical_percent"))
    return found


def practical_share_ok(hours: Hours, percent: int, base: PracticalBase) -> bool:
    """Whether practice is at least `percent` of the base; integers, so that 90 % of 80 is exactly 72.

    Source: 甘肃拉面师 notice, 线下实操课时占比不低于90%; what it is a share of is a setting of the course.
    """
    whole = hours.total if base is PracticalBase.ALL else hours.theory + hours.practical
    return 100 * hours.practical >= percent * whole


def _share_problem(hours: Hours, percent: int, base: PracticalBase, field: str) -> Problem:
    whole = hours.total if base is PracticalBase.ALL else hours.theory + hours.practical
    return problem(
        "courses.practical_share_low", field, practical=hours.practical, whole=whole, percent=percent
    )


def share_problems(sessions: Iterable[SessionDraft], percent: int, base: PracticalBase) -> list[Problem]:
    """The practical share of the sessions themselves, planned or held."""
    hours = hours_of(sessions)
    return (
        [] if practical_share_ok(hours, percent, base) else [_share_problem(hours, percent, base, "sessions")]
    )


def class_problems(draft: ClassDraft) -> list[Problem]:
    """Everything wrong with a class as typed, its sessions apart."""
    found = []
    if draft.course_id is None:
        found.append(problem("courses.course_missing", "course_id"))
    if draft.branch_id is None:
        found.append(problem("courses.branch_missing", "branch_id"))
    if not draft.name.strip():
        found.append(problem("courses.class_name_missing", "name"))
    if draft.starts is None or draft.ends is None:
        found.append(problem("courses.dates_missing", "starts" if draft.starts is None else "ends"))
    elif draft.ends < draft.starts:
        found.append(problem("courses.ends_before_start", "ends"))
    if draft.capacity is None or not 1 <= draft.capacity <= 100_000:
        found.append(problem("courses.capacity_wrong", "capacity"))
    if draft.term is None or not 1 <= draft.term <= 99:
        found.append(problem("courses.term_wrong", "term"))
    return found


def session_problems(
    sessions: Sequence[SessionDraft], starts: date | None, ends: date | None, most_a_day: int
) -> list[Problem]:
    """Times, dates in range, hours that fit their time, overlaps, too many 学时 on a day (`most_a_day`)."""
    found: list[Problem] = []
    for session in sessions:
        found += _time_problems(session, starts, ends)
    dated = sorted((each for each in sessions if each.day is not None), key=_order)
    for first, second in pairwise(dated):
        if first.day == second.day and second.starts < first.ends:
            found.append(
                problem("courses.sessions_overlap", "sessions", place_of(second), other=span_of(first))
            )
    for day in sorted({each.day for each in dated if each.day is not None}):
        hours = sum(each.hours for each in dated if each.day == day)
        if hours > most_a_day:
            found.append(
                problem("courses.day_too_long", "sessions", day.isoformat(), hours=hours, most=most_a_day)
            )
    return found


def _time_problems(session: SessionDraft, starts: date | None, ends: date | None) -> list[Problem]:
    if session.day is None:
        return [problem("courses.day_missing", "sessions", span_of(session))]
    where = place_of(session)
    if not 0 <= session.starts < session.ends <= 1440:
        return [problem("courses.time_wrong", "sessions", where)]
    found = []
    if (starts and session.day < starts) or (ends and session.day > ends):
        found.append(problem("courses.day_outside", "sessions", where, starts=starts, ends=ends))
    least = 0 if session.kind is SessionKind.ACTIVITY else 1
    if session.hours < least or session.break_minutes < 0:
        found.append(problem("courses.session_hours_missing", "sessions", where))
    elif session.hours * CREDIT_MINUTES > session.ends - session.starts - session.break_minutes:
        found.append(
            problem(
                "courses.session_too_short", "sessions", where,
                hours=session.hours, minutes=session.hours * CREDIT_MINUTES,
                held=session.ends - session.starts - session.break_minutes,
            )
        )  # fmt: skip
    return found


def hours_of(sessions: Iterable[SessionDraft]) -> Hours:
    """学时 by kind; an activity counts none."""
    sums = dict.fromkeys(SessionKind, 0)
    for session in sessions:
        sums[session.kind] += session.hours
    return Hours(sums[SessionKind.THEORY], sums[SessionKind.PRACTICAL], sums[SessionKind.ONLINE])


def hours_problems(sessions: Iterable[SessionDraft], planned: Hours) -> list[Problem]:
    """The sessions must hold the course's hours, kind by kind."""
    held = hours_of(sessions)
    pairs = (
        ("theory", held.theory, planned.theory),
        ("practical", held.practical, planned.practical),
        ("online", held.online, planned.online),
    )
    return [
        problem("courses.hours_differ", "sessions", kind=f"session_kind.{kind}", held=has, planned=wants)
        for kind, has, wants in pairs
        if has != wants
    ]


def clashes(sessions: Iterable[SessionDraft], bookings: Iterable[Booking]) -> list[Problem]:
    """Instructor or place held by another class, named with which.

    `bookings` are those of other classes; those of another branch have no `place`: its rooms are its own.
    """
    held = list(bookings)
    found = []
    for session in sessions:
        for other in held:
            if session.day != other.day or session.starts >= other.ends or other.starts >= session.ends:
                continue
            taken = {"number": other.class_number, "time": f"{clock(other.starts)}–{clock(other.ends)}"}
            if session.instructor_id is not None and session.instructor_id == other.instructor_id:
                found.append(
                    problem(
                        "courses.instructor_busy",
                        "sessions",
                        place_of(session),
                        name=other.instructor,
                        **taken,
                    )
                )
            if session.place and session.place == other.place:
                found.append(
                    problem("courses.place_busy", "sessions", place_of(session), name=other.place, **taken)
                )
    return found


def series(draft: SeriesDraft, hours: Hours, workdays: Iterable[date]) -> list[SessionDraft]:
    """Theory, then practice, then online: the same meetings on each working day until all is planned."""
    left = {
        SessionKind.THEORY: hours.theory,
        SessionKind.PRACTICAL: hours.practical,
        SessionKind.ONLINE: hours.online,
    }
    found: list[SessionDraft] = []
    for day in workdays:
        for begin in (draft.morning, draft.afternoon):
            kind = next((each for each, rest in left.items() if rest > 0), None)
            if kind is None:
                return found
            if begin is None:
                continue
            taken = min(draft.hours_each, left[kind])
            left[kind] -= taken
            found.append(_meeting(draft, day, begin, kind, taken))
    return found


def _meeting(draft: SeriesDraft, day: date, begin: int, kind: SessionKind, hours: int) -> SessionDraft:
    rest = draft.break_minutes if hours > 1 else 0
    place = draft.practical_place if kind is SessionKind.PRACTICAL and draft.practical_place else draft.place
    return SessionDraft(
        day, begin, begin + hours * CREDIT_MINUTES + rest, hours, kind, rest, "", draft.instructor_id,
        "" if kind is SessionKind.ONLINE else place,
    )  # fmt: skip


def class_number(branch_code: str, year: int, course_code: str, term: int) -> str:
    """YF-2026-0103: branch, year, course 01, term 03."""
    return f"{branch_code}-{year}-{course_code}{term:02}"


def tidy(draft: ClassDraft) -> ClassDraft:
    """Without blanks at the ends of what was typed."""
    sessions = tuple(
        replace(each, place=each.place.strip(), topic=each.topic.strip()) for each in draft.sessions
    )
    return replace(
        draft,
        number=draft.number.strip(),
        name=draft.name.strip(),
        place=draft.place.strip(),
        sessions=sessions,
    )


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def span_of(session: SessionDraft) -> str:
    return f"{clock(session.starts)}–{clock(session.ends)}"


def place_of(session: SessionDraft) -> str:
    """Where a session stands in the plan, as the user sees it."""
    return f"{session.day} {clock(session.starts)}"


def _order(session: SessionDraft) -> tuple[date, int, int]:
    return session.day or date.min, session.starts, session.ends
