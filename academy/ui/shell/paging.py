"""The pages of the window: one in front, those it stands on, the way back, and where a link leads."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea

from academy.base.late import Late
from academy.ui.parts.first import first
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.leave_guard import LeaveGuard
from academy.ui.shell.telling import TellingWindow
from academy.ui.shell.trails import Trails, shown_in
from academy.ui.shell.ways import Above, Look, Way

looks = Late("academy.ui.shell.looks")  # what it knows is not loaded before the window is painted


class PagedWindow(TellingWindow):
    """What is in front, what is below it, and how somebody came there."""

    page_shown = Signal(str)
    elsewhere = Signal(str, object)  # page key and record a page leads to
    record_shown = Signal(object)  # RecordRef of a page that came to the front
    record_missed = Signal(object)  # RecordRef of what somebody was led to in vain

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._trails, self._bringing, self._is_painted = Trails(), False, False
        self._is_led = False  # whether a link on another page brought the page in front
        self._guard = LeaveGuard(workspace, self)
        self._ways: dict[str, Way] = {}  # of pages in the language before, until they are built again
        self._wanted: list[Above] = []  # what stood above the page in front, and is not there again yet
        self._looks: WeakKeyDictionary[Page, Look] = WeakKeyDictionary()  # of pages behind others

    def is_open(self) -> bool:
        """Whether pages can be used: not while the gate stands over them."""
        central = self.centralWidget()
        return central is not None and central.isEnabled()

    def show_page(self, key: str) -> None:
        """Bring a page to the front; it is built the first time."""
        if key != self._key:
            self._trails.left(self._key)
            self._wanted = []
        self._bringing = self._is_led = False
        self._key = key
        if not self._is_painted:
            return
        self._make(key)
        self._front()
        self._let_go(self._trails.outdated(key))
        self._bring_again(key)
        self.page_shown.emit(key)

    def _bring_again(self, key: str) -> None:
        """After a switch of language: the page as it was looked at, then what stood above it, one by one."""
        root = self._trails.root(key)
        if root is not None and (way := self._ways.pop(key, None)) is not None:
            looks.give(root, way.root)
            self._wanted = list(way.above)
            if way.above:
                self._looks[root] = way.root
            self._bring_above(key)

    def _bring_above(self, key: str) -> None:
        root = self._trails.root(key)
        if self._wanted and key == self._key and root is not None:
            self._bringing = self._wanted[0].brought
            root.open_record(self._wanted[0].ref.id)

    def _came(self, page: Page) -> None:
        """One of those that stood above is there again: the next one follows."""
        ref = page.record()
        if self._wanted and ref is not None and (ref.kind, ref.id) == self._wanted[0].key():
            look = self._wanted.pop(0).look
            looks.give(page, look)
            if self._wanted:
                self._looks[page] = look
            self._bring_above(self._key)

    def lead(self, key: str, record_id: int) -> None:
        """To a record on a page of the navigation, or to that page as it is (0)."""
        came, top = self._key, self._trails.page(key)
        self._wanted = []
        if record_id and key in self._ways:  # another record is wanted than what stood there
            del self._ways[key]
        there = top.record() if top is not None and self._trails.deep(key) else None
        if record_id and there is not None and there.id == record_id:
            self.show_page(key)
            if came != key:
                self._trails.bring(key)
            return
        root = self._trails.root(key)
        within = not record_id or (root is not None and root.chooses_within)
        leave = (within or came != key) and not self._trails.holds_above(key)
        gone = self._trails.cleared(key) if leave else []
        self.show_page(key)
        self._let_go(gone)  # once another is in front, so that the keys go to that one
        if record_id and (root := self._trails.root(key)) is not None:
            self._is_led = came != key
            self._bringing = self._is_led and not root.chooses_within
            root.open_record(record_id)

    def begin(self, key: str, act: str) -> None:
        """To a page as it is, to begin there what it names in `beginnings`."""
        self.lead(key, 0)
        if (shown := self.page()) is not None:
            shown.begin(act)

    def _make(self, key: str) -> None:
        if key not in self._trails:
            spec = first(each for each in self._specs if each.key == key)
            self._trails.begin(key, self._frame_page(spec.factory()))

    def page(self) -> Page | None:
        """The page in front."""
        return self._trails.page(self._key)

    def push(self, page: Page) -> None:
        """Put a sub-page on top of the page in front."""
        brought, self._bringing = self._bringing, False
        self._let_go(self._trails.put(self._key, self._frame_page(page), brought=brought))
        self._front()
        self._came(page)

    def pop(self) -> None:
        """One step back; asks first where something typed would be lost."""
        page = self.page()
        if page is not None and self._trails.deep(self._key) and page.unsaved():
            self._guard.ask_unsaved(self._pop)
        else:
            self._pop()

    def unsaved(self) -> bool:
        """Whether any page holds something typed and not saved."""
        pages = map(shown_in, self._trails.every())
        return any(page is not None and page.unsaved() for page in pages)

    def _frame_page(self, page: Page) -> QScrollArea:
        page.opening.connect(lambda above: self._on_opening(page, above))
        page.closing.connect(lambda: self._on_closing(page))
        page.missed.connect(lambda ref: self._on_missed(page, ref))
        page.elsewhere.connect(self.elsewhere)
        page.note_changed.connect(lambda _note: self._show_head(page))
        return self._boards.add(page)

    def _on_opening(self, below: Page, page: Page) -> None:
        """What a page led to may come late: it then waits where it was asked for, instead of in the way."""
        key = self._trails.key_of(below)
        if key in ("", self._key):
            self.push(page)
        else:
            self._let_go(self._trails.put(key, self._frame_page(page), brought=False))

    def _on_closing(self, page: Page) -> None:
        """A page has done its work, such as an import that took a while: it goes, and no other."""
        if page is self.page():
            self.pop()
        else:
            self._let_go(self._trails.taken_out(page))

    def _on_missed(self, page: Page, ref: RecordRef) -> None:
        """There is nothing to show: no empty page stays, one is where one was."""
        if page is not self.page():
            self._let_go(self._trails.taken_out(page))
        elif self._is_led or self._trails.deep(self._key):
            self._pop()
        self.record_missed.emit(ref)

    def _show_head(self, page: Page) -> None:
        """Title and note of the page in front: one that turns to something else says so in both."""
        if page is self.page():
            title = page.title or first(each.title for each in self._specs if each.key == self._key)
            self._top.show_title(title, page.note, self._trails.deep(self._key))

    def _front(self) -> None:
        self._nav.mark(self._key)
        area, page = self._trails.top(self._key), self.page()
        if area is None or page is None:
            return
        self._boards.stack.bring(area)
        self._show_head(page)
        page.opened()
        if (look := self._looks.pop(page, None)) is not None:  # lists scroll once they are seen
            looks.give(page, look)
        self._boards.stack.hand_on(page)
        if (now := self.focusWidget()) is None or not now.isVisibleTo(self):  # as after signing in
            self._nav.take_keys()
        if page.title and (ref := page.record()) is not None:  # a row chosen in a list is not opened yet
            self.record_shown.emit(ref)

    def _pop(self) -> None:
        before = self._key
        self._key, gone = self._trails.back(before)
        if self._key != before:
            self._make(self._key)
            self.page_shown.emit(self._key)
        if self._key != before or gone:
            self._front()
            self._bring_again(self._key)
        self._let_go(gone)  # once another is in front, so that the keys go to that one

    def _let_go(self, areas: Sequence[QScrollArea]) -> None:
        for area in areas:
            if self._is_built:
                self._boards.stack.removeWidget(area)
            area.deleteLater()
