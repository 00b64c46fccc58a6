"""What the services are asked while a session is in the hand: where it may go, and why not here."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from academy.base.actor import Actor
from academy.courses.facts_timetable import PART_STARTS, SessionCell, Target, Tried, part_of
from academy.ui.timetable.layout import Spot, View

if TYPE_CHECKING:
    from academy.courses.service_timetable import TimetableService
    from academy.ui.timetable.page import TimetablePage

REST = 140  # ms over one cell before every constraint is asked


class HandAsker(QObject):
    """Of the week every cell is asked at once, by the hour a day at a time, of the month every day."""

    def __init__(self, page: "TimetablePage", service: "TimetableService", actor: Actor) -> None:
        super().__init__(page)
        self._page, self._service, self._actor = page, service, actor
        self._rested: tuple[SessionCell, Target] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._on_rested)
        for signal, slot in (
            (page.grid.lifted, self._on_lifted), (page.grid.hovered, self._on_hovered),
            (page.grid.stretching, self._on_stretching), (page.month.lifted, self._on_month_lifted),
            (page.month.hovered, self._on_month_hovered),
        ):  # fmt: skip
            signal.connect(slot)

    def stop(self) -> None:
        self._rest.stop()

    def target(self, cell: SessionCell, spot: Spot) -> Target | None:
        """Where a session would stand in a cell; None where the row is another class's or branch's."""
        starts = cell.starts if spot.part == part_of(cell.starts) else PART_STARTS[spot.part]
        starts = starts if spot.starts is None else spot.starts
        match self._page.bar.view:
            case View.PLACE:
                return Target(spot.day, starts, place_id=spot.key)
            case View.TEACHER:
                return Target(spot.day, starts, instructor_id=spot.key)
            case View.CLASS:
                return Target(spot.day, starts) if spot.key == cell.class_id else None
            case _:
                return Target(spot.day, starts) if spot.key == cell.branch_id else None

    def explain(self, cell: SessionCell, target: Target) -> None:
        """Every constraint with what it says, in the side panel."""
        job = lambda: self._service.why_not(self._actor, cell.id, target)  # noqa: E731
        self._page.workspace.worker.run(self._page, job, self._page.side.show_why)

    def _on_lifted(self, cell: SessionCell) -> None:
        page = self._page
        if not self._may_leave(cell):
            page.grid.let_go()
            return
        page.side.show_session(cell, True, [])
        if page.grid.hand is not None and page.grid.hand.spot is not None:
            self._try(cell, page.grid.missing(page.grid.hand.spot))
        page.want_slots(cell)

    def _may_leave(self, cell: SessionCell) -> bool:
        if cell.movable and not cell.pinned:
            return True
        text = (
            self.tr("The session is pinned.")
            if cell.pinned
            else self.tr("Its attendance was taken, or its class is over.")
        )
        self._page.workspace.notices.toast(self._page, text)
        return False

    def _try(self, cell: SessionCell, spots: Sequence[Spot]) -> None:
        targets = {spot: self.target(cell, spot) for spot in spots}
        kept = {spot: target for spot, target in targets.items() if target is not None}
        if not kept:
            return
        asked, found_at = tuple(kept.values()), list(kept)
        job = lambda: self._service.try_slots(self._actor, cell.id, asked)  # noqa: E731
        self._page.workspace.worker.run(self._page, job, lambda found: self._on_tried(cell, found_at, found))

    def _on_tried(self, cell: SessionCell, spots: list[Spot], found: list[Tried]) -> None:
        grid = self._page.grid
        if grid.hand is not None and grid.hand.cell.id == cell.id:
            grid.show_tried(dict(zip(spots, found, strict=True)))

    def _on_hovered(self, cell: SessionCell, spot: Spot) -> None:
        self._try(cell, self._page.grid.missing(spot))
        target = self.target(cell, spot)
        self._rested = (cell, target) if target is not None else None
        self._rest.start()

    def _on_stretching(self, cell: SessionCell, hours: int) -> None:
        if hours == cell.hours or not cell.movable:
            return
        asked = (Target(cell.day, cell.starts, hours=hours),)
        job = lambda: self._service.try_slots(self._actor, cell.id, asked)  # noqa: E731
        show = lambda found: self._page.grid.show_longer(hours, found[0])  # noqa: E731
        self._page.workspace.worker.run(self._page, job, show)

    def _on_rested(self) -> None:
        if self._rested is not None and (self._page.grid.hand is not None or self._page.month.held()):
            self.explain(*self._rested)

    def _on_month_lifted(self, cell: SessionCell) -> None:
        month = self._page.month
        if not self._may_leave(cell):
            month.let_go()
            return
        self._page.side.show_session(cell, True, [])
        days = [each.day for each in month.sheet.days] if month.sheet else []
        asked = tuple(Target(day, cell.starts) for day in days)
        job = lambda: self._service.try_slots(self._actor, cell.id, asked)  # noqa: E731
        show = lambda found: month.show_tried(cell, dict(zip(days, found, strict=True)))  # noqa: E731
        self._page.workspace.worker.run(self._page, job, show)

    def _on_month_hovered(self, cell: SessionCell, day: date) -> None:
        self._rested = (cell, Target(day, cell.starts))
        self._rest.start()
