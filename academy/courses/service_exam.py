"""Stations and referees' sheets; the practical mark follows from them."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_close, rules_exam, rules_states, store, store_exam
from academy.courses.facts import ClassState, MarkRow
from academy.courses.facts_exam import ExamSheet, ScoreDraft, StationDraft
from academy.courses.records import Mark
from academy.courses.records_exam import ExamStation
from academy.courses.service_desk import ClassDesk

SCORING = frozenset({ClassState.RUNNING, ClassState.EXAMS})


class ExamVerbs(ClassDesk):
    """Practical exams of several stations and referees."""

    @reads("courses.read")
    def exam_sheet(self, act: Act, class_id: int) -> ExamSheet:
        """Stations, referees' lines, results, marks, places."""
        self._seen(act, class_id)
        return store_exam.sheet(act.db, class_id)

    @writes("courses.mark", undoable=True)
    def set_stations(self, act: Act, class_id: int, drafts: Sequence[StationDraft]) -> None:
        """All stations at once, in order, over whatever list there was: for a class that is set up. One
        station is changed by `save_station`. Refused once a referee has written at one that would change."""
        record = self._changing(act, class_id, rules_states.OPEN)
        drafts = [_trimmed(each) for each in drafts]
        found = rules_exam.station_problems(drafts)
        held = store_exam.sheet(act.db, class_id)
        used = {each.station_id for each in held.scores}
        for place, station in enumerate(held.stations):
            same = place < len(drafts) and drafts[place] == station.draft
            if station.id in used and not same:
                found.append(problem("courses.station_used", "name", station.draft.name))
        if found:
            raise Refused(*found)
        store_exam.write_stations(act.db, record, drafts)
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.mark", undoable=True)
    def save_station(
        self, act: Act, class_id: int, station_id: int, draft: StationDraft, version: int = 0
    ) -> int:
        """Add a station behind the others (key 0) or change one; answers its key.

        Refused once a referee has written at it, and when another clerk changed it since `version`.
        """
        record = self._changing(act, class_id, rules_states.OPEN)
        draft = _trimmed(draft)
        keys = [each.id for each in store_exam.sheet(act.db, class_id).stations]
        row = self._station(act, class_id, station_id, version) if station_id else None
        place = keys.index(station_id) + 1 if station_id else len(keys) + 1
        if found := rules_exam.station_problems([draft], place):
            raise Refused(*found)
        key = store_exam.write_station(act.db, record, row, draft)
        act.note("courses", class_id, record.branch_id, record.number)
        return key

    @writes("courses.mark", undoable=True)
    def remove_station(self, act: Act, class_id: int, station_id: int, version: int) -> None:
        """Take a station away. Refused as `save_station` is."""
        record = self._changing(act, class_id, rules_states.OPEN)
        act.db.delete(self._station(act, class_id, station_id, version))
        act.note("courses", class_id, record.branch_id, record.number)

    def _station(self, act: Act, class_id: int, station_id: int, version: int) -> ExamStation:
        row = store_exam.station(act.db, class_id, station_id, version)
        if any(each.station_id == station_id for each in store_exam.sheet(act.db, class_id).scores):
            raise Refused(problem("courses.station_used", "name", row.name))
        return row

    @writes("courses.mark", undoable=True)
    def enter_scores(self, act: Act, class_id: int, drafts: Sequence[ScoreDraft]) -> None:
        """Lines of referees' sheets; whoever has been at every station gets his practical mark at once.

        Raises Refused with everything wrong, and when another clerk changed one of the lines meanwhile.
        """
        record = self._changing(act, class_id, SCORING)
        sheet, exam = store.sheet(act.db, class_id), store_exam.sheet(act.db, class_id)
        stations = {each.id: each.draft for each in exam.stations}
        names = {each.person_id: each.name for each in sheet.trainees}
        found: list[Problem] = []
        for draft in drafts:
            if draft.station_id not in stations or draft.person_id not in names:
                found.append(problem("courses.not_enrolled", "person_id"))
            else:
                name = names[draft.person_id]
                found += rules_exam.score_problems(draft, stations[draft.station_id], name)
        if found:
            raise Refused(*dict.fromkeys(found))
        store_exam.write_scores(act.db, record, drafts)
        weights = rules_close.weights_of(sheet.measure, sheet.row.hours)
        touched = {each.person_id for each in drafts}
        rows = {row.person_id: row for row in act.db.scalars(select(Mark).where(Mark.class_id == class_id))}
        marks = store_exam.sheet(act.db, class_id).marks
        for person_id in touched & set(marks):
            row = rows.get(person_id)
            if row is None:
                row = Mark(branch_id=record.branch_id, class_id=class_id, person_id=person_id, absent=False)
                act.db.add(row)
            row.practical = marks[person_id]
            shown = MarkRow(
                row.theory, row.practical, row.makeup_theory, row.makeup_practical, bool(row.absent)
            )
            row.total = rules_close.total_of(shown, weights)
        act.note("courses", class_id, record.branch_id, record.number)


def _trimmed(draft: StationDraft) -> StationDraft:
    return replace(draft, name=draft.name.strip(), task=draft.task.strip())
