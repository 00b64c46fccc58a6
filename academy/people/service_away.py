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
from academy.people.facts_away import AwayDone, AwayDraft, AwayLine, AwayRow
from academy.people.facts_rota import RotaChange, RotaLine, RotaSheet, Stint
from academy.sheets.guards import content_of
from academy.sheets.reading import read_book

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

    @writes("people.manage", undoable=True)
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
        book = read_book(path)
        known = {
            key: (number, name)
            for key, (number, name, _) in store_away.teachers(act.db, frozenset({branch_id})).items()
        }
        if (matrix := rules_rota.read_matrix(book)) is not None:
            return self._take_matrix(act, branch_id, path, known, *matrix)
        lines, found = rules_away.read_away(book)
        taken, unknown = rules_away.matched(lines, known)
        found += unknown
        if not lines and not found:
            found.append(problem("away.no_rows", "file"))
        if found:
            raise Refused(*found)
        batch_id = self._batch(act, branch_id, path, len(taken))
        for person_id, entry in taken:
            store_away.add(act.db, branch_id, person_id, entry, batch_id)
        act.db.flush()
        act.note("people", batch_id, branch_id, "")
        return AwayDone(len(taken), len({person_id for person_id, _ in taken}), batch_id)

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

    def _take_matrix(
        self, act: Act, branch_id: int, path: Path, known: Mapping[int, tuple[str, str]],
        lines: Sequence[RotaLine], found: list[Problem],
    ) -> AwayDone:  # fmt: skip
        rows = {line.row: line for line in lines}
        named = [AwayLine(line.row, line.number, line.name, AwayDraft(note=str(line.row))) for line in lines]
        taken, unknown = rules_away.matched(named, known)
        if not lines and not found:
            found = [problem("away.no_rows", "file")]
        if found or unknown:
            raise Refused(*found, *unknown)
        batch_id = self._batch(act, branch_id, path, len(taken))
        entries = 0
        for person_id, marked in taken:
            days = rows[int(marked.note)].days
            store_rota.put(act.db, branch_id, person_id, days, shifts_only=True, batch_id=batch_id)
            entries += sum(stint is not None for stint in days.values())
        act.note("people", batch_id, branch_id, "")
        return AwayDone(entries, len({person_id for person_id, _ in taken}), batch_id)

    def _batch(self, act: Act, branch_id: int, path: Path, rows: int) -> int:
        digest = hashlib.sha256(content_of(path)).hexdigest()
        draft = BatchDraft("rota", "people", branch_id, path.name, digest, rows, 0)
        return archive.add_batch(act.db, act.ids, branch_id, draft, act.clock.now())
