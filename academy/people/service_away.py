"""Shifts and absences: entered one by one, or taken from a rota file."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from academy.archive import store as archive
from academy.archive.facts import BatchDraft
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.people import rules_away, rules_rota, store, store_away, store_rota
from academy.people.facts import Found
from academy.people.facts_away import AwayDone, AwayDraft, AwayLine, AwayRow, RotaReading
from academy.people.facts_rota import RotaChange, RotaSheet, Stint
from academy.sheets.apart import read_apart
from academy.sheets.guards import content_of

Entries = list[tuple[int, AwayDraft]]  # whose, and what
Cells = list[tuple[int, Mapping[date, Stint | None]]]
AHEAD = timedelta(days=366)
BEHIND = timedelta(days=31)


class AwayService(Service):
    @reads("people.read")
    def coming(self, act: Act) -> list[AwayRow]:
        """Who is away, from a month ago to a year ahead."""
        today = act.clock.today()
        return store_away.coming(act.db, act.scope.branches, today - BEHIND, today + AHEAD)

    @reads("people.read")
    def find_teachers(self, act: Act, text: str) -> list[Found]:
        """Answers of the picker: instructors and mentors."""
        return store.found(act.db, act.scope.branches, text, frozenset(store_away.TEACHING))

    @writes("people.manage", undoable=True)
    def enter(self, act: Act, person_id: int, draft: AwayDraft) -> int:
        """A shift or an absence. Raises Refused with everything that is wrong."""
        if found := rules_away.away_problems(draft):
            raise Refused(*found)
        member = store.members(act.db, [person_id]).get(person_id)
        if member is None:
            raise Refused(problem("record.gone"))
        act.demand(member.branch_id)
        made = store_away.add(act.db, member.branch_id, person_id, draft)
        act.db.flush()
        act.note("people", person_id, member.branch_id, member.number)
        return made.id

    @writes("people.manage", undoable=True, removes=True)
    def take_away(self, act: Act, away_id: int) -> None:
        """Remove an entry that no longer holds."""
        record = store_away.record(act.db, away_id)
        act.demand(record.branch_id)
        member = store.members(act.db, [record.person_id])[record.person_id]
        act.db.delete(record)
        act.note("people", record.person_id, record.branch_id, member.number)

    @writes("people.manage", undoable=True)
    def take_rota(self, act: Act, branch_id: int, path: Path) -> AwayDone:
        """All rows of a rota file, or every reason why not.

        Either a list: 姓名 or 人员编号, 日期 (or 开始日期 and 结束日期), 班次 or 事由, and times where
        the name of the shift does not say them. Or a matrix: names down, days across; its days replace
        the shifts that were known. Raises Refused (rows named), Unavailable (the file cannot be read).
        """
        act.demand(branch_id)
        entries, cells, found = self._read_rota(act, branch_id, path)
        if found:
            raise Refused(*found)
        batch_id = self._batch(act, branch_id, path, len(entries) + len(cells))
        for person_id, entry in entries:
            store_away.add(act.db, branch_id, person_id, entry, batch_id)
        for person_id, days in cells:
            store_rota.put(act.db, branch_id, person_id, days, shifts_only=True, batch_id=batch_id)
        act.db.flush()
        act.note("people", batch_id, branch_id, "")
        return AwayDone(_count(entries, cells), len(_persons(entries, cells)), batch_id)

    @reads("people.manage")
    def check_rota(self, act: Act, branch_id: int, path: Path) -> RotaReading:
        """What `take_rota` would enter, what it would put in the place of what, and all that is wrong with
        the file; nothing is written. Raises Unavailable (the file cannot be read)."""
        act.demand(branch_id)
        try:
            entries, cells, found = self._read_rota(act, branch_id, path)
        except Refused as no:
            return RotaReading(problems=no.problems)
        days = [day for _, entry in entries for day in (entry.first, entry.last or entry.first) if day]
        days += [day for _, marked in cells for day in marked]
        replaced = 0
        for person_id, marked in cells:
            held = store_rota.cells(act.db, [person_id], min(marked), max(marked)) if marked else {}
            replaced += sum((person_id, day) in held for day in marked)
        return RotaReading(
            _count(entries, cells), len(_persons(entries, cells)), replaced, min(days, default=None),
            max(days, default=None), tuple(found),
        )  # fmt: skip

    @reads("people.read")
    def rota(self, act: Act, branch_id: int, first: date, last: date) -> RotaSheet:
        """The matrix of a branch's instructors and mentors: who works which shift, who is away."""
        act.demand(branch_id)
        people = store_rota.people(act.db, branch_id)
        cells = store_rota.cells(act.db, [each.id for each in people], first, last)
        return RotaSheet(first, last, people, cells)

    @writes("people.manage", undoable=True)
    def enter_rota(self, act: Act, branch_id: int, changes: Sequence[RotaChange]) -> int:
        """Write cells of the matrix; answers how many.

        Raises Refused with every word that means nothing, and every cell another clerk changed meanwhile.
        """
        act.demand(branch_id)
        names = {each.id: each.name for each in store_rota.people(act.db, branch_id)}
        if not changes or {each.person_id for each in changes} - set(names):
            raise Refused(problem("record.gone"))
        days = [each.day for each in changes]
        held = store_rota.cells(act.db, names, min(days), max(days))
        wanted: dict[int, dict[date, Stint | None]] = {}
        found: list[Problem] = []
        for each in changes:
            where = f"{names[each.person_id]} {each.day:%m-%d}"
            stint, known = rules_rota.read_word(each.word)
            if not known:
                found.append(problem("rota.word", "word", where, word=each.word))
            elif held.get((each.person_id, each.day), "") != each.seen:
                now = held.get((each.person_id, each.day), "")
                found.append(problem("rota.changed", "word", where, now=now or "—"))
            wanted.setdefault(each.person_id, {})[each.day] = stint
        if found:
            raise Refused(*found)
        for person_id, cells in wanted.items():
            store_rota.put(act.db, branch_id, person_id, cells)
        act.note("people", changes[0].person_id, branch_id, f"{min(days)} – {max(days)}")
        return len(changes)

    def _read_rota(self, act: Act, branch_id: int, path: Path) -> tuple[Entries, Cells, list[Problem]]:
        """A list's entries or a matrix' cells with the people they are of, and everything that is wrong."""
        book = read_apart(path)
        known = {
            key: (number, name)
            for key, (number, name, _) in store_away.teachers(act.db, frozenset({branch_id})).items()
        }
        entries: Entries = []
        cells: Cells = []
        if (matrix := rules_rota.read_matrix(book)) is None:
            lines, found = rules_away.read_away(book)
            entries, unknown = rules_away.matched(lines, known)
        else:
            rows, found = {line.row: line for line in matrix[0]}, list(matrix[1])
            lines = [
                AwayLine(row.row, row.number, row.name, AwayDraft(note=str(row.row))) for row in matrix[0]
            ]
            marked, unknown = rules_away.matched(lines, known)
            cells = [(person_id, rows[int(each.note)].days) for person_id, each in marked]
        if not lines and not found:
            found = [problem("away.no_rows", "file")]
        return entries, cells, [*found, *unknown]

    def _batch(self, act: Act, branch_id: int, path: Path, rows: int) -> int:
        digest = hashlib.sha256(content_of(path)).hexdigest()
        draft = BatchDraft("rota", "people", branch_id, path.name, digest, rows, 0)
        return archive.add_batch(act.db, act.ids, branch_id, draft, act.clock.now())


def _count(entries: Entries, cells: Cells) -> int:
    return len(entries) + sum(stint is not None for _, days in cells for stint in days.values())


def _persons(entries: Entries, cells: Cells) -> set[int]:
    return {person_id for person_id, _ in (*entries, *cells)}
