"""The timetable: see, drag, stretch, ask why not, take a free slot, take it back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.base.problems import Problem, Refused
from academy.courses.facts_timetable import (
    FreeSlot,
    SessionCell,
    Target,
    WeekFilter,
    WeekSheet,
)
from academy.ui.parts.beside import Beside
from academy.ui.parts.layout import box, column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.acts import TimetableActs
from academy.ui.timetable.bar import TimetableBar
from academy.ui.timetable.grid import WeekGrid
from academy.ui.timetable.hand import HandAsker
from academy.ui.timetable.layout import Spot, key_of
from academy.ui.timetable.month import MonthGrid
from academy.ui.timetable.session_spots import SessionSpots, month_shown, week_shown
from academy.ui.timetable.side import WIDE, SidePanel

if TYPE_CHECKING:
    from datetime import date

    from academy.services import Services


class TimetablePage(Page):
    """Week and month by place, instructor, class or branch; the side panel explains."""

    shows = frozenset({"courses", "places", "people", "network"})

    chooses_within = True

    wanted = Signal(str, object)  # page and record elsewhere
    class_wanted = Signal()  # a new one: its form stands on another page

    def __init__(self, workspace: Workspace, services: "Services", actor: Actor) -> None:
        super().__init__(workspace)
        self._service, self._actor = services.timetable, actor
        may_plan = actor.may("courses.manage")
        self._slots: list[FreeSlot] = []
        self._asked = 0
        self._stale = False
        self.bar = TimetableBar(workspace, may_plan)
        self._kept = f"timetable/{actor.account}"
        self.bar.restore(str(QSettings().value(self._kept, "")))
        self.grid, self.month = WeekGrid(workspace), MonthGrid(workspace)
        SessionSpots(workspace, self.grid, self.grid.viewport(), lambda: week_shown(self.grid))
        SessionSpots(workspace, self.month, self.month, lambda: month_shown(self.month))
        self.grid.movable = self.month.movable = may_plan
        self.side = SidePanel(workspace, may_plan)
        self.stack = QStackedWidget()
        self.empty = self._nothing_yet(may_plan)
        self.blank = box(column(self.empty), "card")
        for each in (self.grid, self.month, self.blank):
            self.stack.addWidget(each)
        self.acts = TimetableActs(self, services, actor)
        self.hand = HandAsker(self, services.timetable, actor)
        self._connect()
        self.body.addWidget(self.bar)
        self.body.addLayout(Beside((self.stack, self.side), side=WIDE), 1)
        self.bar.show_span()

    def opened(self) -> None:
        worker = self.workspace.worker
        worker.run(self, lambda: self._service.branches(self._actor), self.bar.show_branches)
        self._ask()

    def help_text(self) -> str:
        return self.tr(
            "Drag a session to another cell, or choose it and press Space, the arrows and Enter. Its lower "
            "edge or Shift with the arrows makes it longer. 1 to 3 take a free slot, P pins, F4 shows who is "
            "free."
        )

    def resume(self, title: str) -> None:
        if not self.acts.resume(title):
            super().resume(title)

    def open_record(self, record_id: int) -> None:
        """A session chosen elsewhere: its week, whatever was looked at before."""
        if record_id:
            job = lambda: self._service.day_of(self._actor, record_id)  # noqa: E731
            gone = lambda _no: self.missing(RecordRef("course_session", record_id))  # noqa: E731
            self.workspace.worker.run(self, job, lambda day: self._lead(record_id, day), gone)

    def about(self) -> Any:
        return self.bar.day, self.bar.by_month, self.grid.selected

    def look_at(self, about: Any) -> None:
        day, by_month, self.grid.selected = about
        self.bar.go_to(day, by_month)

    def record(self) -> RecordRef | None:
        cell = self.current()
        return RecordRef("course_session", cell.id, cell.name) if cell is not None else None

    def _lead(self, session_id: int, day: "date") -> None:
        self.grid.selected = session_id
        self.bar.lead_to(day)
        self.grid.setFocus()

    def current(self) -> SessionCell | None:
        """The session chosen in the week or the month."""
        if not self.bar.by_month:
            return self.grid.current()
        cells = self.month.sheet.cells if self.month.sheet else ()
        return next((each for each in cells if each.id == self.month.selected), None)

    def reload(self) -> None:
        self._ask()

    def _connect(self) -> None:
        self.bar.changed.connect(self._ask)
        self.bar.changed.connect(lambda: QSettings().setValue(self._kept, self.bar.state()))
        self.bar.acted.connect(self.acts.do)
        self.side.acted.connect(self.acts.do)
        self.side.slot_taken.connect(self._on_slot)
        for signal, slot in (
            (self.grid.chosen, self._on_chosen), (self.grid.dropped, self._on_dropped),
            (self.grid.stretched, self._on_stretched), (self.grid.put_back, self._on_put_back),
            (self.grid.slot_taken, self._on_slot), (self.grid.asked, self.acts.do),
            (self.grid.opened, self.acts.open_class), (self.month.chosen, self._on_chosen),
            (self.month.moved, self._on_moved), (self.month.put_back, self._on_put_back),
            (self.month.opened, self.acts.open_class),
            (self.month.week_wanted, lambda day: self.bar.go_to(day, False)),
        ):  # fmt: skip
            signal.connect(slot)

    def _ask(self) -> None:
        first, last = self.bar.span()
        wanted = WeekFilter(first, last, self.bar.branch_id())
        worker = self.workspace.worker
        self._asked += 1
        mark = self._asked

        def latest(show: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda answer: show(answer) if mark == self._asked else None

        worker.run(self, lambda: self._service.week(self._actor, wanted), latest(self._on_week))
        worker.run(self, lambda: self._service.conflicts(self._actor, wanted), latest(self._on_conflicts))

    def _on_week(self, sheet: WeekSheet) -> None:
        if self.grid.hand is not None or self.month.held():
            # somebody else changed something: not under the hand
            self._stale = True
            return
        self._stale = False
        by_month = self.bar.by_month
        rows = (sheet.places, sheet.teachers, sheet.classes, sheet.branches)[self.bar.view]
        self.bar.show_rows(rows)
        if key := self.bar.only_key():
            sheet = replace(
                sheet, cells=tuple(each for each in sheet.cells if key_of(self.bar.view, each) == key)
            )
        if by_month:
            self.month.show_month(sheet, self.bar.day.month)
        else:
            self.grid.show_week(sheet, self.bar.view, self.bar.used.is_on(), self.bar.by_hours)
        rows_shown = self.grid.layout_ is not None and bool(self.grid.layout_.lanes)
        self._bring(self.month if by_month else self.grid if rows_shown else self.blank)
        self.side.show_legend(sheet.classes, by_month)
        self._note(sheet)
        self._on_chosen(self.current())

    def _nothing_yet(self, may_plan: bool) -> EmptyState:
        if not may_plan:
            return EmptyState("calendar-days", self.tr("No class meets this week."))
        sentence = self.tr("No class meets this week. Plan a class with its sessions, or add some to one.")
        return EmptyState("calendar-days", sentence, self.tr("New class"), self.class_wanted.emit)

    def _bring(self, shown: QWidget) -> None:
        """The keys stay in the timetable, also over a week without any session."""
        before = self.stack.currentWidget()
        held = before is not None and before is not shown and before.hasFocus()
        self.stack.setCurrentWidget(shown)
        self.bar.show_empty(shown is self.blank)
        if held:
            shown.setFocus()

    def _note(self, sheet: WeekSheet) -> None:
        number = self.bar.day.isocalendar().week
        count = self.tr("%n session(s)", "", len(sheet.cells))
        parts = [count] if self.bar.by_month else [self.tr("Week {number}").format(number=number), count]
        if any(each.provisional for each in sheet.days):
            parts.append(self.tr("holidays not published yet"))
        self.set_note(" · ".join(parts))

    def _on_conflicts(self, found: Mapping[int, tuple[Problem, ...]]) -> None:
        self.grid.show_conflicts(found)
        self.month.show_conflicts(found)
        self.bar.show_conflicts(len(found))
        if self.current() is None:
            self.side.show_nothing(len(found))

    def _on_chosen(self, cell: SessionCell | None) -> None:
        self._slots = []
        self.side.show_why([])
        self.side.show_slots(None)
        self.grid.show_free([])
        if cell is None:
            self.side.show_nothing(len(self.grid.conflicts))
            return
        sentence = self.workspace.language.sentence
        reasons = [sentence(each) for each in self.grid.conflicts.get(cell.id, ())]
        self.side.show_session(cell, False, reasons)
        if cell.movable and not cell.pinned and self.grid.movable:
            self.want_slots(cell)

    def want_slots(self, cell: SessionCell) -> None:
        """Ask for the best free slots, unless they are known."""
        if not self._slots:
            job = lambda: self._service.best_slots(self._actor, cell.id)  # noqa: E731
            self.workspace.worker.run(self, job, lambda found: self._on_slots(cell.id, found))

    def _on_slots(self, session_id: int, slots: list[FreeSlot]) -> None:
        cell = self.current()
        if cell is not None and cell.id == session_id:
            self._slots = slots
            self.side.show_slots(slots)
            self.grid.show_free(slots)

    def _on_dropped(self, cell: SessionCell, spot: Spot) -> None:
        target = self.hand.target(cell, spot)
        if target is None:
            self.grid.let_go()
            self.workspace.notices.toast(self, self.tr("A session stays in the row of its class."))
            return
        self._move(cell, target)

    def _on_stretched(self, cell: SessionCell, hours: int) -> None:
        if cell.movable and not cell.pinned:
            self._move(cell, Target(cell.day, cell.starts, hours=hours))

    def _on_moved(self, cell: SessionCell, day: "date") -> None:
        self._move(cell, Target(day, cell.starts))

    def _on_slot(self, place: int) -> None:
        cell = self.current()
        if cell is not None and 0 <= place < len(self._slots):
            self._move(cell, self._slots[place].target)

    def _move(self, cell: SessionCell, target: Target) -> None:
        job = lambda: self._service.move_session(self._actor, cell.id, cell.version, target)  # noqa: E731
        self.workspace.worker.run(
            self, job, lambda warns: self._on_done(cell, warns), lambda no: self._on_refused(cell, target, no)
        )

    def _on_done(self, cell: SessionCell, warns: list[Problem]) -> None:
        self.grid.hand, self.grid.tried = None, {}
        sentences = [self.workspace.language.sentence(each) for each in warns[:2]]
        text = (
            self.tr("Moved. {warning}").format(warning=" ".join(sentences))
            if sentences
            else self.tr("The session was moved")
        )
        self.workspace.notices.toast(self, text, self.acts.undo)

    def _on_refused(self, cell: SessionCell, target: Target, no: Refused) -> None:
        """It goes back, and the side panel keeps the reasons."""
        self.grid.let_go()
        sentence = self.workspace.language.sentence
        self.side.show_session(cell, False, list(dict.fromkeys(sentence(each) for each in no.problems)))
        self.hand.explain(cell, target)
        self.side.show_slots(self._slots or None)
        self.grid.show_free(self._slots)

    def _on_put_back(self) -> None:
        self.hand.stop()
        if self._stale:
            self._ask()
        if (cell := self.current()) is not None:
            self.side.show_session(cell, False, [])

    def renew(self, _change: Changed) -> None:
        self._ask()
