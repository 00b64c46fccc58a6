"""Person hours: what an entry of attendance is worth, in minutes, so that nothing is rounded before the
sum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from academy.courses.facts import AttendanceState, Hours, Measure, SessionKind, SessionRow

CREDIT_MINUTES = 45
"""One 学时 (湘人社规〔2019〕, and common in other provinces)."""
NOBODY: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class Earned:
    """Minutes a trainee earned, by kind; whole 学时 are given away only of the sum."""

    theory: int = 0
    practical: int = 0
    online: int = 0

    @property
    def minutes(self) -> int:
        return self.theory + self.practical + self.online

    @property
    def hours(self) -> Hours:
        """Whole 学时 of each kind."""
        return Hours(
            self.theory // CREDIT_MINUTES, self.practical // CREDIT_MINUTES, self.online // CREDIT_MINUTES
        )

    @property
    def total(self) -> int:
        """Whole 学时 of all kinds together: two halves of different kinds make one."""
        return self.minutes // CREDIT_MINUTES


def counts(state: AttendanceState | None, late_counts: bool) -> bool:
    """Whether a session was attended; leave is absence unless made up (domain §4.3)."""
    if state is AttendanceState.LATE:
        return late_counts
    return state in (AttendanceState.PRESENT, AttendanceState.MAKEUP)


def credited(hours: int, state: AttendanceState | None, late_minutes: int, measure: Measure) -> int:
    """Minutes earned at a session of `hours` 学时.

    Up to the tolerance a late comer has attended all of it. Beyond it he earns nothing, or, where the academy
    counts by minutes, what was left when he came.
    """
    whole = hours * CREDIT_MINUTES
    if not counts(state, measure.late_counts):
        return 0
    if state is not AttendanceState.LATE or late_minutes <= measure.late_tolerance:
        return whole
    return max(whole - late_minutes, 0) if measure.by_minutes else 0


def earned(
    sessions: Sequence[SessionRow],
    attendance: Mapping[int, AttendanceState],
    measure: Measure,
    late: Mapping[int, int] = NOBODY,
) -> Earned:
    """What somebody earned; `attendance` and `late` (minutes) by session. An activity counts no hours."""
    sums = dict.fromkeys(SessionKind, 0)
    for session in sessions:
        state = attendance.get(session.id)
        sums[session.kind] += credited(session.hours, state, late.get(session.id, 0), measure)
    return Earned(sums[SessionKind.THEORY], sums[SessionKind.PRACTICAL], sums[SessionKind.ONLINE])


def held_hours(sessions: Sequence[SessionRow]) -> Hours:
    """学时 by kind; an activity counts none."""
    theory, practical, online = (
        sum(each.hours for each in sessions if each.kind is kind)
        for kind in (SessionKind.THEORY, SessionKind.PRACTICAL, SessionKind.ONLINE)
    )
    return Hours(theory, practical, online)
