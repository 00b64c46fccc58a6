"""A first draft of a whole term: constructive, no optional library. Pure, and the same for the same facts.

The class with the least freedom comes first; each session takes the allowed slot nearest to where an even
spread would put it, in the order of the plan. What finds no slot may push one other session aside; what
still finds none is left over with the reasons.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice

from academy.base.problems import Problem, problem
from academy.courses.facts_term import DraftWish
from academy.courses.facts_timetable import PART_STARTS, DayMark, Meeting, part_of
from academy.courses.rules_board import Board, overlap
from academy.courses.rules_constraints import allowed, forbids, warns
from academy.courses.rules_draft_jobs import Job

ROUNDS = 4
"""How often the order of classes is changed for the sake of those left over."""
LOOKED_AT = 80
"""Slots whose reasons are gathered for a session that found none."""
PUSHED = 40
"""Slots looked at for pushing another session aside."""
Step = Callable[[int, int], None]


@dataclass(slots=True)
class Outcome:
    """What the search found: sessions placed, by the job's position, and the reasons of the others."""

    placed: dict[int, Meeting] = field(default_factory=dict)
    reasons: dict[int, tuple[Problem, ...]] = field(default_factory=dict)


def search(
    board: Board, wish: DraftWish, jobs: Sequence[Job], step: Step = lambda _done, _all: None
) -> Outcome:
    """The best of a few orders. The board is given back as it was."""
    best: Outcome | None = None
    late: list[int] = []
    for attempt in range(ROUNDS):
        found = _Search(board, wish, jobs, late).run(lambda done: step(done, len(jobs)))
        if best is None or len(found.reasons) < len(best.reasons):
            best = found
        if not found.reasons or attempt == ROUNDS - 1:
            break
        again = {jobs[at].meeting.class_id for at in found.reasons}
        late = [*again, *[each for each in late if each not in again]]
    return best or Outcome()


class _Search:
    """One order of classes, tried once."""

    def __init__(self, board: Board, wish: DraftWish, jobs: Sequence[Job], urgent: Sequence[int]) -> None:
        self._board, self._wish, self._jobs = board, wish, jobs
        self._found = Outcome()
        self._slots: dict[int, list[tuple[date, int]]] = {}
        self._by_class: dict[int, list[int]] = {}
        for at, job in enumerate(jobs):
            self._by_class.setdefault(job.meeting.class_id, []).append(at)
        self._urgent = {class_id: rank for rank, class_id in enumerate(urgent)}

    def run(self, step: Callable[[int], None]) -> Outcome:
        done = 0
        if self._wish.keep_placed:
            self._keep()
        for class_id in sorted(self._by_class, key=self._freedom):
            self._place_class(class_id)
            done += len(self._by_class[class_id])
            step(done)
        for at in list(self._found.reasons):
            self._push_aside(at)
        for each in self._found.placed.values():
            self._board.take(each)
        return self._found

    def _freedom(self, class_id: int) -> tuple[int, float, int]:
        jobs = self._by_class[class_id]
        least = min(len(self._jobs[at].places) * len(self._jobs[at].teachers) for at in jobs)
        return (
            self._urgent.get(class_id, 10**6),
            len(self._open_slots(class_id)) * least / len(jobs),
            class_id,
        )

    def _keep(self) -> None:
        """What stands well stays where it is."""
        for at, job in enumerate(self._jobs):
            here = job.meeting
            fits = (self._wish.first or here.day) <= here.day <= (self._wish.last or here.day)
            if job.stands and fits and self._usable(here.day) and allowed(self._board, here):
                self._take(at, here)

    def _place_class(self, class_id: int) -> None:
        order = [at for at in self._by_class[class_id] if at not in self._found.placed]
        slots = self._open_slots(class_id)
        kept = [self._found.placed[at] for at in self._by_class[class_id] if at in self._found.placed]
        last = -1
        for number, at in enumerate(order):
            rest = len(order) - number - 1
            upper = max(last + 2, len(slots) - rest)
            goal = (number + 0.5) * len(slots) / len(order) - 0.5
            near = sorted(range(last + 1, min(upper, len(slots))), key=lambda slot: (abs(slot - goal), slot))
            place = self._first_allowed(at, (slots[each] for each in near), kept)
            if place is None:
                self._found.reasons[at] = self._reasons(at, [slots[each] for each in near] or slots)
                continue
            last = slots.index((place.day, self._base_start(place)))
            self._take(at, place)

    def _base_start(self, place: Meeting) -> int:
        return PART_STARTS[part_of(place.starts)]

    def _take(self, at: int, place: Meeting) -> None:
        self._board.put([place])
        self._found.placed[at] = place
        self._found.reasons.pop(at, None)

    def _first_allowed(
        self, at: int, slots: Iterator[tuple[date, int]], kept: Sequence[Meeting]
    ) -> Meeting | None:
        for slot in slots:
            for there in self._standing(at, slot):
                if any(overlap(there, each) for each in kept):
                    break
                if allowed(self._board, there):
                    return there
        return None

    def _standing(self, at: int, slot: tuple[date, int]) -> Iterator[Meeting]:
        """The job at a slot, in each of its places with each of its instructors."""
        job = self._jobs[at]
        own = job.meeting
        starts = own.starts if job.stands and part_of(own.starts) == part_of(slot[1]) else slot[1]
        for place in job.places:
            for teacher in job.teachers:
                known = self._board.places.get(place or 0)
                yield replace(
                    own, day=slot[0], starts=starts, ends=starts + own.ends - own.starts, place_id=place,
                    place=known.name if known else own.place, instructor_id=teacher,
                )  # fmt: skip

    def _open_slots(self, class_id: int) -> list[tuple[date, int]]:
        """Days and half-days the class may use at all, in the order of time."""
        if class_id in self._slots:
            return self._slots[class_id]
        held, wish = self._board.classes[class_id], self._wish
        first, last = max(held.first, wish.first or held.first), min(held.last, wish.last or held.last)
        parts = [2] if held.evening else [0, 1, 2] if wish.evenings else [0, 1]
        if not held.evening and any(
            part_of(self._jobs[at].meeting.starts) == 2 for at in self._by_class[class_id]
        ):
            parts = sorted({*parts, 2})
        days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        self._slots[class_id] = [
            (day, PART_STARTS[part]) for day in days if self._usable(day) for part in parts
        ]
        return self._slots[class_id]

    def _usable(self, day: date) -> bool:
        facts = self._board.day(day)
        if facts.mark is DayMark.HOLIDAY or (facts.is_off and day.weekday() == 6):
            return False
        return self._wish.saturdays or not facts.is_off

    def _push_aside(self, at: int) -> None:
        """Find a slot where one other session of the draft is in the way, and another slot for that one."""
        class_id = self._jobs[at].meeting.class_id
        where = {id(each): other for other, each in self._found.placed.items()}
        for slot in islice(self._open_slots(class_id), PUSHED):
            for there in islice(self._standing(at, slot), 4):
                met = [*self._board.with_teacher(there), *self._board.in_place(there)]
                others = {id(each): each for each in met if overlap(there, each)}
                if len(others) != 1 or (other := where.get(next(iter(others)))) is None:
                    continue
                if self._moved_aside(at, there, other):
                    return

    def _moved_aside(self, at: int, there: Meeting, other: int) -> bool:
        old = self._found.placed[other]
        self._board.take(old)
        if allowed(self._board, there):
            self._board.put([there])
            slots = iter(self._around(other, old))
            again = self._first_allowed(other, slots, ())
            if again is not None:
                self._found.placed.pop(other)
                self._take(other, again)
                self._found.placed[at] = there
                self._found.reasons.pop(at, None)
                return True
            self._board.take(there)
        self._board.put([old])
        return False

    def _around(self, other: int, old: Meeting) -> list[tuple[date, int]]:
        slots = self._open_slots(old.class_id)
        near = [each for each in slots if each[0] != old.day]
        return sorted(near, key=lambda each: abs((each[0] - old.day).days))[:PUSHED]

    def _reasons(self, at: int, slots: Sequence[tuple[date, int]]) -> tuple[Problem, ...]:
        """What stands in the way most often, with an example of each."""
        if not slots:
            return (problem("draft.no_days", "day"),)
        counted: Counter[str] = Counter()
        example: dict[str, Problem] = {}
        looked = 0
        for slot in islice(slots, LOOKED_AT):
            there = next(self._standing(at, slot))
            looked += 1
            for found in forbids(self._board, there):
                counted[found.code] += 1
                example.setdefault(found.code, found)
        head = problem("draft.unplaced", "day", tried=looked)
        return (head, *(example[code] for code, _ in counted.most_common(3)))


def moved(jobs: Sequence[Job], outcome: Outcome) -> list[int]:
    """Positions of stored sessions that stand elsewhere in the draft."""
    return [
        at for at, there in outcome.placed.items() if jobs[at].stands and _elsewhere(jobs[at].meeting, there)
    ]


def _elsewhere(was: Meeting, now: Meeting) -> bool:
    return (was.day, was.starts, was.place_id, was.instructor_id) != (
        now.day, now.starts, now.place_id, now.instructor_id,
    )  # fmt: skip


def cost(board: Board, placed: Sequence[Meeting]) -> int:
    """How many warnings a draft leaves: for comparing drafts."""
    return sum(len(warns(board, each)) for each in placed)
