"""Shifts and absences: entered one by one, or taken from a rota file."""

import hashlib
from datetime import timedelta
from pathlib import Path

from academy.archive import store as archive
from academy.archive.facts import BatchDraft
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused, problem
from academy.people import rules_away, store, store_away
from academy.people.facts import Found
from academy.people.facts_away import AwayDone, AwayDraft, AwayRow
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

        Columns: 姓名 or 人员编号, 日期 (or 开始日期 and 结束日期), 班次 or 事由, and times where the name
        of the shift does not say them. Raises Refused (rows named), Unavailable (the file cannot be read).
        """
        act.demand(branch_id)
        lines, found = rules_away.read_away(read_book(path))
        teachers = store_away.teachers(act.db, frozenset({branch_id}))
        known = {key: (number, name) for key, (number, name, _) in teachers.items()}
        taken, unknown = rules_away.matched(lines, known)
        found += unknown
        if not lines and not found:
            found.append(problem("away.no_rows", "file"))
        if found:
            raise Refused(*found)
        digest = hashlib.sha256(content_of(path)).hexdigest()
        draft = BatchDraft("rota", "people", branch_id, path.name, digest, len(taken), 0)
        batch_id = archive.add_batch(act.db, act.ids, branch_id, draft, act.clock.now())
        for person_id, entry in taken:
            store_away.add(act.db, branch_id, person_id, entry, batch_id)
        act.db.flush()
        act.note("people", batch_id, branch_id, "")
        return AwayDone(len(taken), len({person_id for person_id, _ in taken}), batch_id)
