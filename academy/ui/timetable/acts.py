"""What the buttons and menus of the timetable do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from academy.base.actor import Actor
from academy.courses.facts_timetable import SessionCell
from academy.ui.parts.save_made import save_made
from academy.ui.timetable.away_page import AwayPage
from academy.ui.timetable.calendar_page import CalendarPage
from academy.ui.timetable.copy_dialog import CopyDialog
from academy.ui.timetable.drafts_page import DraftsPage
from academy.ui.timetable.places_page import PlacesPage
from academy.ui.timetable.rota_page import is_rota
from academy.ui.timetable.series_dialog import SeriesDialog
from academy.ui.timetable.substitute_dialog import SubstituteDialog

if TYPE_CHECKING:
    from academy.services import Services
    from academy.ui.timetable.page import TimetablePage

UNDONE = frozenset(
    f"courses.{verb}"
    for verb in (
        "move_session", "pin_sessions", "substitute", "remove_sessions", "add_series", "copy_timetable",
        "adopt_draft", "add_sessions", "change_session", "remove_session",
    )
)  # fmt: skip


class TimetableActs(QObject):
    """One method an act; `do(name)` for the menus."""

    def __init__(self, page: "TimetablePage", services: "Services", actor: Actor) -> None:
        super().__init__(page)
        self._page, self._services, self._actor = page, services, actor
        self._workspace = page.workspace

    def do(self, name: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "undo": self.undo, "series": self._series, "copy": self._copy, "draft": self._draft,
            "drafts": self._drafts, "places": self._places, "away": self._away,
            "calendar": self._days_off, "menu": self._menu,
            "conflicts": self._next_conflict,
            "poster": lambda: self._paper(small=False), "poster_small": lambda: self._paper(small=True),
            "person": self._person_paper, "ics_class": lambda: self._calendar("class"),
            "ics_person": lambda: self._calendar("person"), "ics_place": lambda: self._calendar("place"),
        }  # fmt: skip
        if name in acts:
            acts[name]()
            return
        cell = self._page.current()
        if cell is None:
            self._workspace.notices.toast(self._page, self.tr("Choose a session first."))
            return
        of_session: dict[str, Callable[[SessionCell], object]] = {
            "pin": self._pin, "remove": self._remove, "substitute": self._substitute, "open": self.open_class,
        }  # fmt: skip
        of_session[name](cell)

    def open_class(self, cell: SessionCell) -> None:
        self._page.wanted.emit("classes", cell.class_id)

    def undo(self) -> None:
        """Take back the newest change of the timetable this account made."""
        history, actor = self._services.history, self._actor

        def job() -> bool:
            line = next((each for each in history.undoable(actor) if each.verb in UNDONE), None)
            if line is not None:
                history.undo(actor, line.id)
            return line is not None

        self._workspace.worker.run(self, job, self._on_undone)

    def _on_undone(self, done: bool) -> None:
        text = self.tr("Taken back") if done else self.tr("There is no change of yours to take back.")
        self._workspace.notices.toast(self._page, text)

    def _pin(self, cell: SessionCell) -> None:
        if not self._page.grid.movable:
            return
        service, actor = self._services.timetable, self._actor
        job = lambda: service.pin_sessions(actor, [cell.id], not cell.pinned)  # noqa: E731
        text = self.tr("Unpinned") if cell.pinned else self.tr("Pinned: drafts leave it where it is")
        self._workspace.worker.run(
            self, job, lambda _: self._workspace.notices.toast(self._page, text, self.undo)
        )

    def _remove(self, cell: SessionCell) -> None:
        if not self._page.grid.movable or not cell.movable:
            return
        service, actor = self._services.timetable, self._actor
        text = self.tr("{name}, session {number}. It can be taken back.")
        job = lambda: service.remove_sessions(actor, [cell.id], [cell.version])  # noqa: E731
        done = lambda _: self._workspace.notices.toast(self._page, self.tr("Removed"), self.undo)  # noqa: E731
        self._workspace.notices.ask(
            self._page, self.tr("Remove the session?"), text.format(name=cell.name, number=cell.sequence),
            self.tr("Remove"), lambda: self._workspace.worker.run(self, job, done),
        )  # fmt: skip

    def _substitute(self, cell: SessionCell) -> None:
        if self._page.grid.movable and cell.movable:
            SubstituteDialog(
                self._workspace, self._services.timetable, self._actor, cell, self._page, self.undo
            ).open()

    def _series(self) -> None:
        SeriesDialog(
            self._workspace, self._services, self._actor, self._page.current(), self._page, self.undo
        ).open()

    def _copy(self) -> None:
        CopyDialog(
            self._workspace, self._services, self._actor, self._page.current(), self._page, self.undo
        ).open()

    def _draft(self) -> None:
        page = DraftsPage(self._workspace, self._services.timetable, self._actor)
        self._page.opening.emit(page)
        page.ask_for_draft()

    def _drafts(self) -> None:
        self._page.opening.emit(DraftsPage(self._workspace, self._services.timetable, self._actor))

    def _places(self) -> None:
        self._page.opening.emit(PlacesPage(self._workspace, self._services.places, self._actor))

    def resume(self, title: str) -> bool:
        """Whether what was typed when the program stopped was a rota, two pages behind this one."""
        if not is_rota(title):
            return False
        page = self._away()
        self._workspace.worker.run(page, lambda: None, lambda _: page.resume(title))
        return True

    def _away(self) -> AwayPage:
        services = self._services
        page = AwayPage(self._workspace, services.away, services.places, self._actor)
        self._page.opening.emit(page)
        return page

    def _days_off(self) -> None:
        self._page.opening.emit(CalendarPage(self._workspace, self._services.network, self._actor))

    def _menu(self) -> None:
        cell = self._page.current()
        if cell is None:
            return
        menu = QMenu(self._page)
        menu.addAction(self.tr("Open class"), lambda: self.do("open"))
        if self._page.grid.movable and cell.movable:
            menu.addAction(self.tr("Unpin") if cell.pinned else self.tr("Pin"), lambda: self.do("pin"))
            menu.addAction(self.tr("Substitute…"), lambda: self.do("substitute"))
            menu.addAction(self.tr("Remove…"), lambda: self.do("remove"))
        menu.popup(QCursor.pos())

    def _next_conflict(self) -> None:
        """Choose the next session that stands in conflict."""
        page = self._page
        shown = page.month if page.bar.by_month else page.grid
        cells = page.month.sheet.cells if page.bar.by_month and page.month.sheet else ()
        if not page.bar.by_month and page.grid.layout_ is not None:
            cells = tuple(page.grid.layout_.cells())
        ids = [each.id for each in cells if each.id in page.grid.conflicts]
        if ids:
            at = ids.index(shown.selected) + 1 if shown.selected in ids else 0
            shown.choose(ids[at % len(ids)])

    def _paper(self, *, small: bool) -> None:
        cell = self._page.current()
        if cell is None:
            self._workspace.notices.toast(self._page, self.tr("Choose a session of the class first."))
            return
        service, actor = self._services.timetable, self._actor
        first, last = self._page.bar.span()
        make = lambda: service.poster(actor, cell.class_id, first, last, small)  # noqa: E731
        self._save(self.tr("Save the poster"), f"课程表-{cell.number}.pdf", "PDF (*.pdf)", make)

    def _person_paper(self) -> None:
        cell = self._page.current()
        if cell is None or cell.instructor_id is None:
            self._workspace.notices.toast(self._page, self.tr("Choose a session of the instructor first."))
            return
        service, actor, person = self._services.timetable, self._actor, cell.instructor_id
        first, last = self._page.bar.span()
        make = lambda: service.person_paper(actor, person, first, last)  # noqa: E731
        self._save(self.tr("Save the timetable"), f"授课表-{first:%Y%m%d}.pdf", "PDF (*.pdf)", make)

    def _calendar(self, kind: str) -> None:
        cell = self._page.current()
        keys = (
            {}
            if cell is None
            else {"class": cell.class_id, "person": cell.instructor_id, "place": cell.place_id}
        )
        key = keys.get(kind)
        if cell is None or key is None:
            self._workspace.notices.toast(self._page, self.tr("Choose a session first."))
            return
        service, actor = self._services.timetable, self._actor
        make = lambda: service.calendar(actor, kind, key)  # noqa: E731
        name = {"class": f"课表-{cell.number}.ics", "person": "授课日历.ics"}.get(kind, "场地日历.ics")
        self._save(self.tr("Save the calendar file"), name, "iCalendar (*.ics)", make, show=False)

    def _save(self, title: str, name: str, kinds: str, make: Callable[[], bytes], show: bool = True) -> None:
        save_made(self._workspace, self._page, (title, name, kinds), make, show=show)
