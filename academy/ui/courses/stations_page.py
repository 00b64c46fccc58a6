"""Referees' sheets: stations of the practical exam or drill, points and time of each trainee."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.courses.facts import ClassSheet, EnrolmentState, Trainee
from academy.courses.facts_exam import ExamSheet, ScoreDraft, ScoreRow, StationDraft, StationRow
from academy.ui.courses.states import points_text
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, Stored, stored_row
from academy.ui.parts.layout import appear, row
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.courses.service import CourseService


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A trainee at the chosen station."""

    person_id: int
    place: int
    name: str
    unit: str
    scores: tuple[ScoreRow, ...]
    time: str
    penalty: int
    points: int | None
    mark: int | None
    rank: int | None


@dataclass(frozen=True, slots=True)
class ScoreInput:
    referee: str = ""
    points: int | None = None
    time: str = ""


@dataclass(frozen=True, slots=True)
class StationInput:
    name: str = ""
    task: str = ""
    points: int | None = 1000
    limit: str = ""
    step_seconds: int | None = None
    step_points: int | None = None

    def draft(self) -> StationDraft:
        limit = seconds_of(self.limit) or 0
        return StationDraft(
            self.name, self.task, self.points or 0, limit, self.step_seconds or 0, self.step_points or 0
        )


def seconds_of(text: str) -> int | None:
    """8:00 is 480; a number alone is seconds; None for nothing, -1 for what is no time."""
    flat = text.strip().replace("：", ":").replace("'", ":")
    if not flat:
        return None
    minutes, mark, seconds = flat.rpartition(":")
    if not seconds.isdecimal() or (mark and not minutes.isdecimal()):
        return -1
    return (int(minutes) * 60 if mark else 0) + int(seconds)


def time_text(seconds: int | None) -> str:
    """480 is 8:00."""
    return "" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"


class StationsPage(Page):
    """Above the stations, below the trainees at the one chosen; Enter writes a referee's line."""

    shows = frozenset({"courses"})

    def __init__(
        self, workspace: Workspace, courses: "CourseService", actor: Actor, sheet: ClassSheet
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Stations and referees")
        self._courses, self._actor, self._sheet = courses, actor, sheet
        self.exam = ExamSheet((), (), {}, {}, {})
        self._referee = ""
        self.stations = FactsModel(self._station_columns())
        self.station_table = Table(self.stations)
        self.station_table.picked.connect(self._show_lines)
        self.station_table.opened.connect(self._on_edit)
        self.lines = FactsModel(self._line_columns(), id_of=lambda fact: fact.person_id)
        self.table = Table(self.lines)
        self.table.opened.connect(self._on_score)
        if actor.may("courses.mark"):
            self.station_table.set_actions(
                [
                    RowAction(self.tr("Edit"), self._on_edit, "pencil", single=True),
                    RowAction(self.tr("Remove…"), self._on_remove, "trash-2", single=True),
                ]
            )
            self.table.set_actions(
                [RowAction(self.tr("Referee's line…"), self._on_score, "pencil", single=True)]
            )
        self.add = button(self.tr("Add station"), "primary", "plus", on=self._on_add)
        appear(self.add, actor.may("courses.mark"))
        empty = EmptyState("clipboard-list", self.tr("No station is set up yet."))
        self.station_card = TableCard(self.station_table, empty, row(None, self.add))
        self.station_card.offer(workspace, "exams.stations")
        self.station_card.setFixedHeight(250)
        self.card = TableCard(self.table, EmptyState("users", self.tr("Nobody is to be examined.")))
        self.card.offer(workspace, "exams.lines")
        self.body.addWidget(self.station_card)
        self.body.addWidget(self.card, 1)
        self.set_note(" ".join(filter(None, (sheet.row.number, sheet.row.scenario))))

    def opened(self) -> None:
        actor, key = self._actor, self._sheet.row.id
        job = lambda: (self._courses.class_sheet(actor, key), self._courses.exam_sheet(actor, key))  # noqa: E731
        self.workspace.worker.run(self, job, lambda read: self._on_exam(*read))

    def record(self) -> RecordRef | None:
        return chosen(self.station_table, "exam_station", lambda fact: fact.draft.name)

    def renew(self, change: Changed) -> None:
        if change.id in (0, self._sheet.row.id):
            self.opened()

    def _station_columns(self) -> list[Column]:
        return [
            Column("place", self.tr("No."), "number", width=60),
            Column("name", self.tr("Station"), "name", width=200, value=lambda f: f.draft.name),
            Column("task", self.tr("Task"), width=240, stretch=True, value=lambda f: f.draft.task),
            Column("points", self.tr("Most points"), "number", width=104,
                   value=lambda f: points_text(f.draft.points)),
            Column("limit", self.tr("Time limit"), "number", width=104,
                   value=lambda f: time_text(f.draft.limit_seconds or None) or None),
            Column("cost", self.tr("Over the limit"), width=160, value=self._cost),
        ]  # fmt: skip

    def _line_columns(self) -> list[Column]:
        return [
            Column("place", self.tr("No."), "number", width=60),
            Column("name", self.tr("Name"), "name", width=120),
            Column("unit", self.tr("Employer"), width=180, stretch=True),
            Column("referees", self.tr("Referees"), width=220, value=_referees),
            Column("time", self.tr("Time"), "number", width=80, value=lambda f: f.time or None),
            Column("penalty", self.tr("Deducted"), "number", width=88,
                   value=lambda f: points_text(f.penalty) if f.penalty else None),
            Column("points", self.tr("Points"), "number", width=80,
                   value=lambda f: points_text(f.points) or None, order=lambda f: f.points),
            Column("mark", self.tr("Practical mark"), "number", width=112,
                   value=lambda f: points_text(f.mark) or None, order=lambda f: f.mark),
            Column("rank", self.tr("Rank"), "number", width=72),
        ]  # fmt: skip

    def _cost(self, fact: StationRow) -> str:
        if not fact.draft.step_seconds:
            return ""
        words = self.tr("{points} for every {seconds} s")
        return words.format(points=points_text(fact.draft.step_points), seconds=fact.draft.step_seconds)

    def _on_exam(self, sheet: ClassSheet, exam: ExamSheet) -> None:
        self._sheet, self.exam = sheet, exam
        self.stations.show(exam.stations)
        if self.station_table.fact() is None and exam.stations:
            self.station_table.selectRow(0)
        self._show_lines()

    def _show_lines(self) -> None:
        station = self.station_table.fact() or next(iter(self.exam.stations), None)
        there = [each for each in self._sheet.trainees if each.state is not EnrolmentState.WITHDRAWN]
        self.lines.show([self._line(each, station) for each in there] if station is not None else [])

    def _line(self, trainee: Trainee, station: StationRow) -> ScoreLine:
        person = trainee.person_id
        held = self.exam.lines_of(station.id, person)
        result = self.exam.results.get((station.id, person))
        return ScoreLine(
            person, trainee.place_in_list, trainee.name, trainee.unit, held,
            time_text(result.seconds) if result else "", result.penalty if result else 0,
            result.points if result else None, self.exam.marks.get(person), self.exam.places.get(person),
        )  # fmt: skip

    def _on_add(self) -> None:
        self._station_dialog(self.tr("Add station"), StationInput(), partial(self._save_station, None))

    def _on_edit(self, fact: StationRow) -> None:
        read = lambda: self._courses.exam_sheet(self._actor, self._sheet.row.id).stations  # noqa: E731
        stored = stored_row(read, fact.id, _typed, self._save_station)
        save = partial(self._save_station, fact)
        self._station_dialog(self.tr("Edit station"), _typed(fact), save, stored)

    def _save_station(self, held: StationRow | None, typed: StationInput) -> int:
        key, version = (held.id, held.version) if held else (0, 0)
        return self._courses.save_station(self._actor, self._sheet.row.id, key, typed.draft(), version)

    def _station_dialog(
        self, title: str, typed: StationInput, save: Callable[[StationInput], int],
        stored: Stored[StationInput] | None = None,
    ) -> None:  # fmt: skip
        points, seconds = self.tr("points"), self.tr("seconds")
        fields = [
            TextField("name", self.tr("Station"), required=True),
            LinesField("task", self.tr("Task"), lines=2),
            NumberField("points", self.tr("Most points"), True, maximum=100_000, unit=points, places=1),
            TextField("limit", self.tr("Time limit"), hint=self.tr("Minutes:seconds, such as 8:00")),
            NumberField("step_seconds", self.tr("For every"), maximum=3600, unit=seconds),
            NumberField("step_points", self.tr("Over it deduct"), maximum=10_000, unit=points, places=1),
        ]
        form = Form(self.workspace, typed, fields)
        FormDialog(self.workspace, title, form, save, self._on_saved, self, stored=stored).open()

    def _on_remove(self, fact: StationRow) -> None:
        class_id = self._sheet.row.id
        job = partial(self._courses.remove_station, self._actor, class_id, fact.id, fact.version)
        self.workspace.notices.ask(
            self, self.tr("Remove this station?"), fact.draft.name, self.tr("Remove"),
            lambda: self.workspace.worker.run(self, job, self._on_saved),
        )  # fmt: skip

    def _on_score(self, fact: ScoreLine) -> None:
        station = self.station_table.fact() or next(iter(self.exam.stations), None)
        if station is None or not self.add.isVisibleTo(self):
            return
        typed = _score(self._referee, _line_of(fact.scores, self._referee))
        fields = [
            TextField("referee", self.tr("Referee"), required=True),
            NumberField("points", self.tr("Points"), maximum=100_000, places=1,
                        hint=self.tr("Blank: takes this referee's line away")),
            TextField("time", self.tr("Time"), hint=self.tr("Minutes:seconds, such as 8:00")),
        ]  # fmt: skip
        form = Form(self.workspace, typed, fields)
        class_id = self._sheet.row.id

        def save(seen: Sequence[ScoreRow], now: ScoreInput) -> None:
            self._referee = now.referee.strip()
            line = _line_of(seen, self._referee)
            draft = ScoreDraft(
                station.id, fact.person_id, now.referee, now.points, seconds_of(now.time),
                line.seen if line else None,
            )  # fmt: skip
            self._courses.enter_scores(self._actor, class_id, [draft])

        def stored() -> tuple[ScoreInput, Callable[[ScoreInput], None]]:
            exam = self._courses.exam_sheet(self._actor, class_id)
            now = exam.lines_of(station.id, fact.person_id)
            return _score(self._referee, _line_of(now, self._referee)), partial(save, now)

        FormDialog(
            self.workspace, fact.name, form, partial(save, fact.scores), self._on_saved, self,
            note=station.draft.name, stored=stored,
        ).open()  # fmt: skip

    def _on_saved(self, _answer: object) -> None:
        self.opened()


def _typed(fact: StationRow) -> StationInput:
    """A station as its form shows it."""
    held = fact.draft
    return StationInput(
        held.name, held.task, held.points, time_text(held.limit_seconds or None), held.step_seconds or None,
        held.step_points or None,
    )  # fmt: skip


def _line_of(lines: Sequence[ScoreRow], referee: str) -> ScoreRow | None:
    return next((each for each in lines if each.referee == referee), None)


def _score(referee: str, line: ScoreRow | None) -> ScoreInput:
    """A referee's line as its form shows it."""
    if line is None:
        return ScoreInput(referee)
    return ScoreInput(referee, line.points, time_text(line.seconds))


def _referees(fact: ScoreLine) -> str:
    return "、".join(f"{each.referee} {points_text(each.points)}" for each in fact.scores)
