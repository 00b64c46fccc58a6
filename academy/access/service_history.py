"""What was done, by whom, and taking it back: journal, history of a record, undo and redo, recycle bin."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from academy.access import store, store_history
from academy.access.facts import BinRow
from academy.access.facts_history import NamedRecord, Steps, Told
from academy.base import journal, obstacles, reasons, recycle, undo
from academy.base.capture import RowChange
from academy.base.changes import Changed
from academy.base.door import Act, Door, Service, Verb, reads, verbs_of, writes
from academy.base.facts import KEPT, JournalFilter, JournalRow
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import SILENT, Progress

BY_ACT = "journal"  # the table of a `BinRow` that stands for an act
UNDO, REDO, BACK = "access.undo", "access.redo", "access.bring_back"
UPKEEP = ("access.", "upkeep.")  # what is done here is no step on a record


Rule = Callable[[Session, Sequence[RowChange], date], list[Problem]]
"""What a room has against these changes of its rows by undo, redo or the bin, which are done already (a
refusal rolls them back); the day is today's."""


class HistoryService(Service):
    """`verbs` of every room, handed in by the composition root: an undo needs the right the act needed.
    `rules`: by table, what its room demands of rows that come back or go."""

    def __init__(self, door: Door, verbs: Iterable[Verb], rules: Mapping[str, Rule] | None = None) -> None:
        super().__init__(door)
        self._rules = rules or {}
        self._verbs = {verb.name: verb for verb in (*verbs, *verbs_of(HistoryService))}
        self._undoable = {name for name, verb in self._verbs.items() if verb.undoable} | {UNDO, REDO}
        self._steps = self._undoable | {
            name for name, verb in self._verbs.items() if verb.writes and not name.startswith(UPKEEP)
        }

    @reads("access.journal")
    def lines(
        self, act: Act, before: int | None = None, limit: int = 200, wanted: JournalFilter | None = None
    ) -> list[JournalRow]:
        """The newest acts first; `before` continues a list."""
        rows = journal.lines(act.db, act.scope.branches, before=before, limit=limit, wanted=wanted)
        why = reasons.given(act.db, [row.id for row in rows])
        return [replace(row, reason=why[row.id]) if row.id in why else row for row in rows]

    @reads("access.history")
    def history(self, act: Act, table_name: str, row_id: int, before: int | None = None) -> list[Told]:
        """Who did what to this record, when, and what it changed from what to what; newest first, as many as
        are read at a time. `before`, the key of the last one told, goes on with earlier ones.

        Raises Refused when the record is gone or belongs to a branch out of reach.
        """
        _demand_seen(act, table_name, row_id)
        return store_history.told(act.db, table_name, row_id, before)

    @reads("access.history")
    def history_size(self, act: Act, table_name: str, row_id: int) -> int:
        """How many acts the history of a record has in all. Raises Refused as `history` does."""
        _demand_seen(act, table_name, row_id)
        return store_history.count(act.db, table_name, row_id)

    @reads("access.self")
    def names(self, act: Act, keys: Sequence[tuple[str, int]]) -> list[NamedRecord]:
        """What records (table, key) are called, in the order asked; those out of reach are left out."""
        found: dict[tuple[str, int], NamedRecord] = {}
        for kind in {kind for kind, _ in keys} & set(store_history.READ):
            ids = [key for each, key in keys if each == kind]
            for record in store_history.named(act.db, act.actor, kind, ids):
                found[kind, record.id] = record
        return [found[key] for key in keys if key in found]

    @reads("access.undo")
    def undoable(self, act: Act, limit: int = 50) -> list[JournalRow]:
        """The actor's own acts that can still be taken back, newest first."""
        return list(self._found(act, 0).undo[:limit])

    @reads("access.undo")
    def steps(self, act: Act, since: int) -> Steps:
        """The actor's own steps after the key `since`: what undo and redo would do, newest first."""
        return self._found(act, since)

    @writes("access.undo")
    def undo(self, act: Act, journal_id: int, progress: Progress = SILENT) -> None:
        """Take one act back, or what was redone. Raises Refused when it is an act of record, when one
        followed on the same record, or when its rows have changed since: with who changed them; Cancelled
        with nothing taken back."""
        line = self._line(act, journal_id)
        if line.verb == UNDO:
            raise Refused(problem("undo.done_already"))
        self._take_back(act, line, progress)

    @writes("access.undo")
    def redo(self, act: Act, journal_id: int, progress: Progress = SILENT) -> None:
        """Do again what the undo `journal_id` took back. Raises Refused and Cancelled as `undo` does."""
        line = self._line(act, journal_id)
        if line.verb != UNDO:
            raise Refused(problem("record.gone"))
        self._take_back(act, line, progress)

    def _line(self, act: Act, journal_id: int) -> journal.JournalLine:
        line = undo.line(act.db, journal_id)
        if line is None:
            raise Refused(problem("record.gone"))
        return line

    def _take_back(self, act: Act, line: journal.JournalLine, progress: Progress = SILENT) -> None:
        root = undo.root_of(act.db, line)
        if refused := self._against(act, root, line):
            raise Refused(refused)
        if problems := undo.problems_of(act.db, line.id, progress):
            raise Refused(*problems)
        act.rewritten = undo.take_back(act.db, line.id, progress)
        self._demand(act, act.rewritten)
        branch_id = line.chain or None
        rooms = {recycle.room_of(change.table) for change in act.rewritten} - {line.room}
        also = tuple(Changed(room, 0, branch_id or 0) for room in sorted(rooms))
        act.note(line.room, line.record_id, branch_id, line.label, also=also, undo_of=line.id)

    def _demand(self, act: Act, done: Sequence[RowChange]) -> None:
        """Let each room judge what became of its rows. Raises Refused with everything they say."""
        today = act.clock.today()
        problems = [
            found
            for table in sorted({change.table for change in done} & self._rules.keys())
            for found in self._rules[table](act.db, [each for each in done if each.table == table], today)
        ]
        if problems:
            raise Refused(*dict.fromkeys(problems))

    def _against(self, act: Act, root: journal.JournalLine, line: journal.JournalLine) -> Problem | None:
        verb = self._verbs.get(root.verb)
        if verb is None or not verb.undoable:
            return problem("undo.act_of_record", verb=f"verb.{root.verb}")
        if not act.actor.may(verb.permission):
            return problem("access.denied", permission=f"permission.{verb.permission}")
        scope = act.actor.grants[verb.permission]
        if scope.person_id is not None and line.account_id != act.actor.account_id:
            return problem("undo.not_yours")
        if not scope.covers(root.chain):
            return problem("access.other_branch")
        if undo.undone_by(act.db, line.id):
            return problem("undo.done_already")
        return undo.sealed_since(act.db, line, self._undoable)

    def _found(self, act: Act, since: int) -> Steps:
        """A new act ends what could be redone; an undone one leaves the list, a redone one returns to it."""
        lines = journal.own_lines(act.db, act.actor.account_id, since, self._steps)
        gone = {row.undo_of for row in lines if row.undo_of is not None}
        undo_steps = [row for row in lines if row.verb in self._undoable - {UNDO} and row.id not in gone]
        new = next((row.id for row in lines if row.verb not in (UNDO, REDO)), 0)
        redo_steps = [row for row in lines if row.verb == UNDO and row.id not in gone and row.id > new]
        newest = undo_steps[0].id if undo_steps else 0
        fixed = next((r for r in lines if self._stays(r, gone) and r.id > newest), None)
        if fixed is not None and not (self._is_batch(fixed) or undo.changed_anything(act.db, fixed.id)):
            fixed = None
        named = self._named(act, undo_steps), self._named(act, redo_steps)
        large = undo.large(act.db, [row.id for rows in named for row in rows])
        return Steps(*named, fixed, large)

    def _stays(self, row: JournalRow, gone: set[int]) -> bool:
        """Neither a step of its own, nor an import taken back, nor what took one back."""
        return row.verb not in self._undoable and row.undo_of is None and row.id not in gone

    def _is_batch(self, row: JournalRow) -> bool:
        verb = self._verbs.get(row.verb)
        return verb is not None and verb.batch

    def _named(self, act: Act, rows: list[JournalRow]) -> tuple[JournalRow, ...]:
        """Undo and redo lines under the name of the act they are about; only those its actor may still do."""
        named = (
            row
            if row.undo_of is None or row.verb == BACK
            else replace(row, verb=undo.root_of(act.db, self._line(act, row.id), {BACK}).verb)
            for row in rows
        )
        return tuple(
            row for row in named if (verb := self._verbs.get(row.verb)) and act.actor.may(verb.permission)
        )

    @reads("access.recycle")
    def recycle_bin(self, act: Act) -> list[BinRow]:
        """Removed records within reach, and what removing acts of the last thirty days took away that the
        actor may bring back; newest first."""
        rows = recycle.removed(act.db, act.scope.branches)
        names: Callable[[int | None], str] = lambda person: store.person_name(act.db, person or 0)  # noqa: E731
        found = [
            BinRow(table, key, recycle.label_of(act.db, table, key), at, names(by))
            for table, key, _branch, at, by in rows
        ]
        removing = [
            name for name, verb in self._verbs.items() if verb.removes and act.actor.may(verb.permission)
        ]
        since = act.clock.now() - KEPT
        found += [
            BinRow(BY_ACT, row.id, row.label, row.at, row.actor, row.verb)
            for row in recycle.removals(act.db, act.scope.branches, removing, since)
        ]
        return sorted(found, key=lambda row: row.removed_at, reverse=True)

    @reads("access.self")
    def in_bin(self, act: Act, table: str, row_id: int) -> BinRow | None:
        """Since when a record lies in the recycle bin and who put it there, for whoever may bring it back."""
        lying = recycle.found(act.db, table, row_id) if act.actor.may("access.recycle") else None
        if lying is None or not act.actor.grants["access.recycle"].covers(lying[0]):
            return None
        by = store.person_name(act.db, lying[2] or 0)
        return BinRow(table, row_id, recycle.label_of(act.db, table, row_id), lying[1], by)

    @writes("access.recycle", undoable=True)
    def bring_back(self, act: Act, table: str, row_id: int) -> None:
        """Take a record out of the recycle bin. Raises Refused with whatever stands in its way."""
        if table == BY_ACT:
            line = self._line(act, row_id)
            if (verb := self._verbs.get(undo.root_of(act.db, line).verb)) is None or not verb.removes:
                raise Refused(problem("record.gone"))
            self._take_back(act, line)
            return
        wanted = RowChange(table, row_id, "update", {}, {"removed_at": None})
        try:
            row = recycle.bring_back(act.db, table, row_id)
        except IntegrityError as error:
            raise Refused(*obstacles.in_the_way(act.db, [wanted])) from error
        if row is None:
            raise Refused(problem("record.gone"))
        act.demand(row.branch_id)
        if problems := obstacles.parents_in_bin(act.db, [wanted]):
            raise Refused(*problems)
        self._demand(act, [wanted])
        room, label = recycle.room_of(table), recycle.label_of(act.db, table, row_id)
        act.note(room, row_id, row.branch_id, label, also=(Changed(room, row_id, row.branch_id),))


def _demand_seen(act: Act, table_name: str, row_id: int) -> None:
    """A day of the working calendar belongs to no branch: whoever may see histories may see its own."""
    branch_id = store_history.branch_of(act.db, table_name, row_id)
    if branch_id is not None:
        act.demand(branch_id)
