"""The window: navigation, top bar, pages, status line. It paints before any page is built."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from academy.base.changes import Changed
from academy.ui.parts.page import Page
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.leave_guard import LeaveGuard
from academy.ui.shell.screen import least
from academy.ui.shell.telling import TellingWindow

if TYPE_CHECKING:
    from academy.ui.shell.fittings import Fittings
    from academy.ui.shell.spec import PageSpec

Specs = Callable[[], "Sequence[PageSpec]"]


class Shell(TellingWindow):
    """Everything that takes a function takes it so that words come in the language then in force."""

    painted = Signal()  # the frame stands on the screen; pages follow
    page_shown = Signal(str)
    scheme_chosen = Signal(str)  # to be remembered
    language_chosen = Signal(str)
    size_chosen = Signal(int)
    tour_wanted = Signal()
    leaving = Signal()  # the window closes for good
    undo_wanted = Signal()
    redo_wanted = Signal()
    edit_shown = Signal(QMenu)  # a menu to be filled with what can be done with the page in front
    elsewhere = Signal(str, object)  # page key and record a page leads to
    record_shown = Signal(object)  # RecordRef of a page that came to the front

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._specs_of: Specs = tuple
        self._trails: dict[str, list[QScrollArea]] = {}
        self._is_painted, self._is_covered = False, False
        self._guard, self._turns = LeaveGuard(workspace, self), Turns(self)
        self.find_all: Callable[[], object] | None = None  # opens the one search; None while nobody is in
        self.resize(1280, 800)
        least(self)
        self.setWindowTitle("匠院 Academy")  # until there are words
        workspace.worker.changed.connect(self._on_changed)
        workspace.language.changed.connect(self._on_language_changed)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._on_find)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._on_find_all)

    def fit(self, fittings: "Fittings") -> None:
        """Once, before it is shown uncovered."""
        self._fittings, self._go_on = fittings, fittings.go_on
        fittings.describe_areas()
        self.setWindowIcon(fittings.icon("brand", "seal"))
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)

    def set_academy(self, name: str, note: Callable[[], str] = str) -> None:
        """The head of the navigation; `note` is the quiet line below the name."""
        before = self._shown.academy, self._shown.academy_note()
        self._shown.academy, self._shown.academy_note = name, note
        if before != (name, note()):
            self._rebuild()

    def set_pages(self, specs_of: Specs) -> None:
        """The pages, in order; the first opens once the frame is painted."""
        self._specs_of, self.find_all = specs_of, None
        self._drop_pages()
        self._key = ""
        self._rebuild()

    def set_about(self, facts: Callable[[], Sequence[tuple[str, str]]]) -> None:
        """What About lists: version, data folder, licence."""
        self._shown.about = facts
        self._rebuild()

    def show_page(self, key: str) -> None:
        """Bring a page to the front; it is built the first time."""
        self._key = key
        if not self._is_painted:
            return
        self._make(key)
        self._front()
        self.page_shown.emit(key)

    def _make(self, key: str) -> None:
        if key not in self._trails:
            spec = next(each for each in self._specs if each.key == key)
            self._trails[key] = [self._frame_page(spec.factory())]

    def is_open(self) -> bool:
        """Whether pages can be used: not while the gate stands over them."""
        central = self.centralWidget()
        return central is not None and central.isEnabled()

    def page(self) -> Page | None:
        """The page in front."""
        trail = self._trails.get(self._key)
        found = trail[-1].widget() if trail else None
        return found if isinstance(found, Page) else None

    def push(self, page: Page) -> None:
        """Put a sub-page on top of the page in front."""
        self._trails[self._key].append(self._frame_page(page))
        self._front()

    def pop(self) -> None:
        """Back to the page below; asks first where something typed would be lost."""
        if (page := self.page()) is not None and page.unsaved():
            self._guard.ask_unsaved(self._pop)
        else:
            self._pop()

    def unsaved(self) -> bool:
        """Whether any page holds something typed and not saved."""
        pages = (area.widget() for trail in self._trails.values() for area in trail)
        return any(isinstance(page, Page) and page.unsaved() for page in pages)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.unsaved():
            event.ignore()
            self._guard.ask_unsaved(self._leave)
            return
        if jobs := self._workspace.worker.jobs():
            event.ignore()
            self._guard.ask_running(jobs, self._leave)
            return
        self.leaving.emit()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_built and not self._is_covered:
            self._build()
        super().showEvent(event)

    def cover(self) -> None:
        """Something else stands over the whole window until `uncover`: the frame need not be built yet."""
        self._is_covered = True

    def uncover(self) -> None:
        self._is_covered = False
        if not self._is_built and self.isVisible():
            self._build()

    def _rebuild(self) -> None:
        """Once it stands; before that everything is only noted."""
        if self._is_built:
            self._build()
            self._open_wanted()

    def _build(self) -> None:
        """The frame in the language in force; pages already open move over."""
        self._specs = list(self._specs_of())
        shown = self._shown
        name, note = shown.academy or self.tr("Academy"), shown.academy_note()
        made = self._fittings.boards(self._workspace, self._specs, name, note, about=shown.about is not None)
        self._nav, self._top, self._status, self._banner = made.nav, made.top, made.status, made.banner
        self._nav.wanted.connect(self.show_page)
        self._top.back.connect(self.pop)
        self._top.scheme_wanted.connect(self._on_scheme_wanted)
        self._top.language_wanted.connect(self._on_language_wanted)
        self._top.find_wanted.connect(self._on_find_all)
        self._top.size_wanted.connect(self.size_chosen)
        self._top.keys_wanted.connect(self.show_help)
        self._top.about_wanted.connect(self._on_about)
        for asked, told in (
            (self._top.undo_wanted, self.undo_wanted), (self._top.redo_wanted, self.redo_wanted),
            (self._top.edit_shown, self.edit_shown), (self._top.tour_wanted, self.tour_wanted),
        ):  # fmt: skip
            asked.connect(told)
        made.seen.connect(self._on_first_paint)
        for trail in self._trails.values():
            for area in trail:
                made.stack.addWidget(area)
        self._boards = made
        self.setCentralWidget(made)
        self._is_built = True
        self._tell()

    def _frame_page(self, page: Page) -> QScrollArea:
        page.opening.connect(self.push)
        page.closing.connect(self.pop)
        page.elsewhere.connect(self.elsewhere)
        page.note_changed.connect(lambda _note: self._show_head(page))
        return self._boards.add(page)

    def _show_head(self, page: Page) -> None:
        """Title and note of the page in front: one that turns to something else says so in both."""
        if page is self.page():
            title = page.title or next(each.title for each in self._specs if each.key == self._key)
            self._top.show_title(title, page.note, len(self._trails[self._key]) > 1)

    def _front(self) -> None:
        trail = self._trails[self._key]
        self._nav.mark(self._key)
        self._boards.stack.setCurrentWidget(trail[-1])
        page = self.page()
        if page is None:
            return
        self._show_head(page)
        page.opened()
        if (ref := page.record()) is not None:
            self.record_shown.emit(ref)

    def _pop(self) -> None:
        trail = self._trails.get(self._key, [])
        if len(trail) > 1:
            area = trail.pop()
            self._boards.stack.removeWidget(area)
            area.deleteLater()
            self._front()

    def _drop_pages(self) -> None:
        for trail in self._trails.values():
            for area in trail:
                area.deleteLater()
        self._trails = {}

    def _leave(self) -> None:
        self._drop_pages()
        QTimer.singleShot(0, self.close)  # not inside the closing that was just refused

    def _open_wanted(self) -> None:
        """A page that is made for it is shown a turn later: both at once would hold the window."""
        if not self._specs or not self._is_painted:
            return
        self._key = key = self._key or self._specs[0].key
        if key in self._trails:
            self.show_page(key)
        else:
            shown = lambda: self.show_page(key) if self._key == key in self._trails else None  # noqa: E731
            self._turns.run(lambda: self._make(key), shown)

    def _on_first_paint(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()
            self._open_wanted()

    def _on_changed(self, _change: Changed) -> None:
        if self._is_built:  # founding an academy is a change, too, and comes before the frame
            self._status.show_saved(self._workspace.clock.now())

    def _on_scheme_wanted(self, name: str) -> None:
        self._workspace.theme.use(name)
        self.scheme_chosen.emit(name)

    def _on_language_wanted(self, name: str) -> None:
        if self.unsaved():
            self._guard.ask_unsaved(lambda: self._switch(name))
        else:
            self._switch(name)

    def _switch(self, name: str) -> None:
        self._workspace.language.use(name)
        self.language_chosen.emit(name)

    def _on_language_changed(self) -> None:
        """Pages are built anew in the new language; sub-pages are left."""
        self._tell_title()
        self._drop_pages()
        self._rebuild()

    def _on_find(self) -> None:
        if (page := self.page()) is not None and page.search is not None:
            page.search.setFocus()

    def _on_find_all(self) -> None:
        if self.find_all is not None and not self._is_covered:
            self.find_all()

    def show_help(self, topic: str = "", above: QWidget | None = None, intro: str = "") -> None:
        """The book beside the window, open at a chapter: by itself that of the page in front.

        A dialog asks for it `above` itself, with what it has to say as `intro`.
        """
        page = self.page()
        own = (page.topic if page is not None else "") or self._key or "start"
        if not intro and page is not None and topic in ("", own):
            intro = page.help_text()
        self._fittings.show_book(above or self, self._workspace.language.name, topic or own, intro)
