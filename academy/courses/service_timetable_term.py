"""A term placed at once: always a draft beside the timetable, adopted or dropped by a clerk."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress, Silent
from academy.courses import (
    rules_draft,
    rules_validator,
    store_board,
    store_drafts,
    store_plan,
    store_timetable,
)
from academy.courses.facts_term import DraftRow, DraftSheet, DraftWish
from academy.courses.facts_timetable import Meeting
from academy.courses.rules_board import Board
from academy.courses.rules_draft_jobs import Job, jobs_of, missing_sessions
from academy.courses.service_timetable_move import MoveVerbs
from academy.courses.store_board import Reach
from academy.network import store as network
from academy.people import store_away

LONGEST = 400  # days of a term


class TermVerbs(MoveVerbs):
    @reads("courses.read")
    def drafts(self, act: Act) -> list[DraftRow]:
        """Drafts of the actor's branches, the newest first."""
        return store_drafts.rows(act.db, act.scope.branches)

    @reads("courses.read")
    def draft(self, act: Act, draft_id: int) -> DraftSheet:
        """A draft beside what stands today, checked anew by the independent validator."""
        record = store_drafts.seen(act.db, draft_id)
        act.demand(record.branch_id)
        cells = store_drafts.cells(act.db, draft_id)
        unplaced = sum(each.day is None for each in cells)
        moved = sum(each.moved for each in cells)
        row = store_drafts.draft_row(record, len(cells) - unplaced, unplaced, moved)
        found = () if record.state != store_drafts.OPEN else tuple(self._violations(act, draft_id))
        return DraftSheet(row, tuple(cells), found)

    @writes("courses.manage", undoable=True)
    def make_draft(self, act: Act, wish: DraftWish, progress: Progress | None = None) -> int:
        """Place every open class of a term; nothing of the timetable itself changes.

        Sessions that are pinned, held or over stay. What a class still lacks of its hours is added.
        """
        gauge = progress or Silent()
        first, last = self._span(wish)
        reach = None if wish.branch_id is None else frozenset({wish.branch_id})
        if wish.branch_id is not None:
            act.demand(wish.branch_id)
        branches = reach if reach is not None else act.scope.branches
        classes = store_timetable.open_classes(act.db, branches, first, last)
        if not classes:
            raise Refused(problem("draft.no_classes", "first", first=first, last=last))
        board, jobs = self._jobs(act, wish, classes, first, last)
        if not jobs:
            raise Refused(problem("draft.nothing_to_place", "first"))
        found = rules_draft.search(board, wish, jobs, gauge.step)
        home = wish.branch_id or act.actor.branch_id or self._head(act)
        name = wish.name.strip() or f"{first:%Y-%m-%d}—{last:%m-%d}"
        draft = store_drafts.add(act.db, home, replace(wish, name=name), act.actor.name)
        for at, job in enumerate(jobs):
            store_drafts.add_session(
                act.db, draft, job.meeting, found.placed.get(at), found.reasons.get(at, ())
            )
        act.note("courses", draft.id, home, draft.name)
        return draft.id

    @writes("courses.manage", undoable=True)
    def adopt_draft(self, act: Act, draft_id: int, version: int) -> int:
        """Make a draft the timetable; answers how many sessions moved or are new.

        Refused with everything that has come in between: sessions changed since, people and places taken.
        """
        record = store_drafts.record(act.db, draft_id, version)
        act.demand(record.branch_id)
        if record.state != store_drafts.OPEN:
            raise Refused(problem("draft.done"))
        rows = [each for each in store_drafts.sessions(act.db, draft_id) if each.day is not None]
        changes = [each for row in rows if (each := store_drafts.meeting_of(row)) is not None]
        changes = self._named(act, changes)
        standing = {each.id: store_timetable.session(act.db, each.id) for each in changes if each.id}
        going = [
            each
            for each in changes
            if not each.id or _differs(store_timetable.meeting_of(standing[each.id]), each)
        ]
        found = [
            problem("draft.changed_since", "", f"{each.day}")
            for each in going
            if each.id and (standing[each.id].version != each.version or standing[each.id].pinned)
        ]
        if found:
            raise Refused(*found)
        if going:
            self._locked(act, going)
            for class_id in sorted({each.class_id for each in going}):
                act.demand(store_plan.class_record(act.db, class_id).branch_id)
            self._demand_free(act, going)
            store_timetable.release(act.db, [standing[each.id] for each in going if each.id])
            for each in going:
                if each.id:
                    store_timetable.put(standing[each.id], each, each.place)
                else:
                    store_timetable.add(act.db, each.branch_id, each, each.place)
            store_timetable.settle(act.db, {each.class_id for each in going})
        record.state = store_drafts.ADOPTED
        act.note("courses", draft_id, record.branch_id, record.name)
        return len(going)

    @writes("courses.manage", undoable=True, removes=True)
    def drop_draft(self, act: Act, draft_id: int, version: int) -> None:
        """Put a draft aside; the timetable never knew it."""
        record = store_drafts.record(act.db, draft_id, version)
        act.demand(record.branch_id)
        if record.state != store_drafts.OPEN:
            raise Refused(problem("draft.done"))
        record.state = store_drafts.DROPPED
        act.note("courses", draft_id, record.branch_id, record.name)

    def _span(self, wish: DraftWish) -> tuple[date, date]:
        if wish.first is None or wish.last is None:
            raise Refused(problem("courses.dates_missing", "first" if wish.first is None else "last"))
        if wish.last < wish.first:
            raise Refused(problem("courses.ends_before_start", "last"))
        if (wish.last - wish.first).days > LONGEST:
            raise Refused(problem("draft.too_long", "last", most=LONGEST))
        return wish.first, wish.last

    def _head(self, act: Act) -> int:
        head = network.head(act.db)
        if head is None:
            raise Refused(problem("record.gone"))
        return head.id

    def _jobs(
        self, act: Act, wish: DraftWish, classes: Sequence[int], first: date, last: date
    ) -> tuple[Board, list[Job]]:
        """The board without the sessions that may move, and these as jobs."""
        facts = store_board.class_facts(act.db, classes)
        branches = frozenset(each.branch_id for each in facts.values())
        people = store_away.teachers(act.db, branches)
        home = next(iter(branches))
        reach = Reach(first, last, frozenset(classes), frozenset(people), branches=branches, home=home)
        board = store_board.board(act.db, reach)
        held = store_timetable.attended(act.db, [e.id for c in classes for e in board.of_class.get(c, ())])
        wanted: list[Meeting] = []
        for class_id in classes:
            own = sorted(
                board.of_class.get(class_id, ()), key=lambda each: (each.sequence, each.day, each.starts)
            )
            wanted += [e for e in own if first <= e.day <= last and not e.pinned and e.id not in held]
            wanted += missing_sessions(board, class_id, own, max(first, facts[class_id].first))
        who = self._who(board, people)
        for each in wanted:
            if each.id:
                board.take(each)
        return board, jobs_of(board, wanted, who)

    def _who(self, board: Board, people: Mapping[int, tuple[str, str, int]]) -> dict[int, list[int]]:
        """Who may teach each class: those the course names, those who teach it already, then the branch's."""
        found = {}
        for class_id, held in board.classes.items():
            taught = Counter(
                each.instructor_id for each in board.of_class.get(class_id, ()) if each.instructor_id
            )
            likely = [
                *(key for key in people if key in held.teachers),
                *(key for key, _ in taught.most_common()),
            ]
            own = [key for key, (_, _, branch_id) in people.items() if branch_id == held.branch_id]
            found[class_id] = list(dict.fromkeys([*likely, *([] if held.teachers else own)]))
        return found

    def _violations(self, act: Act, draft_id: int) -> list[Problem]:
        """The timetable as it would be, recounted by the independent validator."""
        rows = store_drafts.sessions(act.db, draft_id)
        changes = [each for row in rows if (each := store_drafts.meeting_of(row)) is not None]
        if not changes:
            return []
        first, last = min(each.day for each in changes), max(each.day for each in changes)
        branches = {each.branch_id for each in changes}
        board = self._board(act, changes, first, last, branches=branches)
        moved = {row.session_id for row in rows if row.session_id is not None}
        standing = [m for held in board.of_class.values() for m in held if m.id not in moved]
        shared = [(one, other) for one, found in board.shared.items() for other in found]
        return rules_validator.violations(
            [*standing, *changes], board.classes, board.places,
            [each for found in board.closures.values() for each in found],
            [each for found in board.away.values() for each in found], board.ways, shared, board.limits,
        )  # fmt: skip

    def _named(self, act: Act, meetings: Sequence[Meeting]) -> list[Meeting]:
        """With the names of their places."""
        from_ids = {each.place_id for each in meetings if each.place_id is not None}
        known = store_timetable.place_names(act.db, from_ids)
        return [replace(each, place=known.get(each.place_id or 0, each.place)) for each in meetings]


def _differs(was: Meeting, now: Meeting) -> bool:
    return (was.day, was.starts, was.ends, was.place_id, was.instructor_id) != (
        now.day, now.starts, now.ends, now.place_id, now.instructor_id,
    )  # fmt: skip
