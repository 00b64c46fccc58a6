"""The window: navigation, top bar, pages, status line. It paints before any page is built."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from academy.base.changes import Changed
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.paging import PagedWindow
from academy.ui.shell.screen import least

if TYPE_CHECKING:
    from academy.ui.shell.fittings import Fittings
    from academy.ui.shell.spec import PageSpec

Specs = Callable[[], "Sequence[PageSpec]"]


class Shell(PagedWindow):
    """Everything that takes a function takes it so that words come in the language then in force."""

    painted = Signal()  # the frame stands on the screen; pages follow
    scheme_chosen = Signal(str)  # to be remembered
    language_chosen = Signal(str)
    size_chosen = Signal(int)
    tour_wanted = Signal()
    leaving = Signal()  # the window closes for good
    undo_wanted = Signal()
    redo_wanted = Signal()
    edit_shown = Signal(QMenu)  # a menu to be filled with what can be done with the page in front

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._specs_of: Specs = tuple
        self._is_covered, self._turns = False, Turns(self)
        self.find_all: Callable[[], object] | None = None  # opens the one search; None while nobody is in
        self.resize(1280, 800)
        least(self)
        self.setWindowTitle("匠院 Academy")  # until there are words
        workspace.worker.changed.connect(self._on_changed)
        workspace.language.changed.connect(self._on_language_changed)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._on_find)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._on_find_all)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self._on_back)

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
        self._let_go(self._trails.clear(past=True))
        self._key, self._ways = "", {}
        self._rebuild()

    def renew_pages(self) -> None:
        """The rights have changed: pages are made anew, but for those with something typed and not saved."""
        keys = {spec.key for spec in self._specs_of()}
        self._let_go(self._trails.renew(keys))
        if self._key not in keys:
            self._key = ""
        self._rebuild()

    def sign_out(self, leave: Callable[[], object]) -> None:
        """`leave` follows once nothing typed would be lost unasked and nothing runs."""
        self._guard.sign_out(unsaved=self.unsaved(), leave=leave)

    def set_about(self, facts: Callable[[], Sequence[tuple[str, str]]]) -> None:
        """What About lists: version, data folder, licence."""
        self._shown.about = facts
        self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._guard.waits() or not self._guard.close(unsaved=self.unsaved(), leave=self._leave):
            event.ignore()
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
        for area in self._trails.every():
            made.stack.addWidget(area)
        self._boards = made
        self.setCentralWidget(made)
        self._is_built = True
        self._tell()

    def _leave(self) -> None:
        self._let_go(self._trails.clear(past=True))
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
        """Pages are built anew in the new language; each is looked at as before when it is shown."""
        self._tell_title()
        self._ways |= self._trails.ways()
        self._let_go(self._trails.clear(past=False))
        self._rebuild()

    def _on_back(self) -> None:
        if self.is_open():  # behind the gate nothing moves, and nothing is asked about it
            self.pop()

    def _on_find(self) -> None:
        if (page := self.page()) is not None and page.search is not None:
            page.search.setFocus()

    def _on_find_all(self) -> None:
        if self.find_all is not None and self.is_open():
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
