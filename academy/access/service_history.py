"""What was done, by whom, and taking it back: journal, history of a record, undo, recycle bin."""

from collections.abc import Callable, Iterable

from academy.access import store
from academy.access.facts import BinRow
from academy.base import journal, recycle, undo
from academy.base.changes import Changed
from academy.base.door import Act, Door, Service, Verb, reads, writes
from academy.base.facts import HistoryLine, JournalFilter, JournalRow
from academy.base.problems import Problem, Refused, problem


class HistoryService(Service):
    """`verbs` of every room, handed in by the composition root: an undo needs the right the act needed."""

    def __init__(self, door: Door, verbs: Iterable[Verb]) -> None:
        super().__init__(door)
        self._verbs = {verb.name: verb for verb in verbs}

    @reads("access.journal")
    def lines(
        self, act: Act, before: int | None = None, limit: int = 200, wanted: JournalFilter | None = None
    ) -> list[JournalRow]:
        """The newest acts first; `before` continues a list."""
        return journal.lines(act.db, act.scope.branches, before=before, limit=limit, wanted=wanted)

    @reads("access.undo")
    def history(self, act: Act, table_name: str, row_id: int) -> list[HistoryLine]:
        """Who changed this record, when, from what to what."""
        return journal.history(act.db, table_name, row_id)

    @reads("access.undo")
    def undoable(self, act: Act, limit: int = 50) -> list[JournalRow]:
        """The actor's own acts that can still be taken back, newest first."""
        found = journal.own_lines(act.db, act.actor.account_id, limit * 4)
        taken_back = {row.undo_of for row in found if row.undo_of is not None}
        return [
            row
            for row in found
            if row.outcome == "done"
            and row.undo_of is None
            and row.id not in taken_back
            and (verb := self._verbs.get(row.verb)) is not None
            and verb.undoable
        ][:limit]

    @writes("access.undo")
    def undo(self, act: Act, journal_id: int) -> None:
        """Take one act back. Raises Refused when it is an act of record, or its rows have changed since."""
        line = undo.line(act.db, journal_id)
        if line is None:
            raise Refused(problem("record.gone"))
        if refused := self._against(act, line.verb, line.chain, journal_id):
            raise Refused(refused)
        if problems := undo.problems_of(act.db, journal_id):
            raise Refused(*problems)
        undo.take_back(act.db, journal_id)
        branch_id = line.chain or None
        act.note(line.room, line.record_id, branch_id, line.label, undo_of=journal_id)

    def _against(self, act: Act, name: str, chain: int, journal_id: int) -> Problem | None:
        verb = self._verbs.get(name)
        if verb is None or not verb.undoable:
            return problem("undo.act_of_record", verb=f"verb.{name}")
        if not act.actor.may(verb.permission):
            return problem("access.denied", permission=f"permission.{verb.permission}")
        if not act.actor.grants[verb.permission].covers(chain):
            return problem("access.other_branch")
        return problem("undo.done_already") if undo.undone_by(act.db, journal_id) else None

    @reads("access.undo")
    def recycle_bin(self, act: Act) -> list[BinRow]:
        """Removed records within reach, newest first."""
        rows = recycle.removed(act.db, act.scope.branches)
        names: Callable[[int | None], str] = lambda person: store.person_name(act.db, person or 0)  # noqa: E731
        return [
            BinRow(table, key, recycle.label_of(act.db, table, key), at, names(by))
            for table, key, _branch, at, by in rows
        ]

    @writes("access.undo")
    def bring_back(self, act: Act, table: str, row_id: int) -> None:
        """Take a record out of the recycle bin."""
        row = recycle.bring_back(act.db, table, row_id)
        if row is None:
            raise Refused(problem("record.gone"))
        act.demand(row.branch_id)
        room = recycle.room_of(table)
        act.note(room, row_id, row.branch_id, "", also=(Changed(room, row_id, row.branch_id),))
