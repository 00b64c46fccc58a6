"""The bar above a page: ← title, quiet note … look, language, help."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from academy.ui.parts.buttons import button
from academy.ui.parts.layout import broken, label, restyle, row
from academy.ui.parts.theme import theme
from academy.ui.shell.find_box import FindBox
from academy.ui.shell.screen import kept_size, offered

HEIGHT = 56
TELLING = 72  # pixels: less of a note than that tells nothing


class TopBar(QFrame):
    """Emits what the user wants; the frame does it."""

    back = Signal()
    scheme_wanted = Signal(str)
    language_wanted = Signal(str)
    size_wanted = Signal(int)  # percent
    keys_wanted = Signal()
    tour_wanted = Signal()
    find_wanted = Signal()
    about_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    edit_shown = Signal(QMenu)  # to be filled with what can be done now

    def __init__(self, language: str, has_about: bool) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(HEIGHT)
        self._back = button("", "quiet", "arrow-left", self.tr("Back"), on=self.back.emit)
        shown = QKeySequence("Alt+Left").toString(QKeySequence.SequenceFormat.NativeText)
        self._back.setToolTip(f"{self.tr('Back')} {shown}")  # the key itself is the window's: it also goes
        # from one page of the navigation to the one before, where no button is needed
        self._back.hide()
        self._title = label("", "title")
        self._note = label("", "table", "muted")
        self._whole = self._whole_title = ""  # what they say where there is room for it
        look = button("", "quiet", "sun-moon", self.tr("Light or dark"))
        look.setMenu(self._scheme_menu())
        tongue = button("", "quiet", "languages", self.tr("Language 中文 / English"))
        tongue.setMenu(self._language_menu(language))
        help_button = button("", "quiet", "circle-question-mark", self.tr("Help"))
        help_button.setMenu(self._help_menu(help_button, has_about))
        self._undo = button("", "quiet", "undo-2", self.tr("Undo"), on=self.undo_wanted.emit)
        self._redo = button("", "quiet", "redo-2", self.tr("Redo"), on=self.redo_wanted.emit)
        edit = button("", "quiet", "ellipsis", self.tr("Edit"))
        menu = QMenu(edit)
        menu.aboutToShow.connect(lambda: self.edit_shown.emit(menu))
        edit.setMenu(menu)
        self.show_steps("", "")
        everything = self.tr("Find people, contracts, certificates, or a command")
        self._find = FindBox(everything, self.tr("Find"))
        self._find.clicked.connect(self.find_wanted)
        tools = (self._find, self._undo, self._redo, edit, 8, look, tongue, help_button)
        self.setLayout(row(self._back, self._title, self._note, None, *tools, gap=10, margins=(24, 0, 16, 0)))

    def show_title(self, title: str, note: str, deeper: bool) -> None:
        """`deeper`: there is a page below this one to go back to."""
        self._whole_title = title
        self._back.setVisible(deeper)
        self.show_note(note)

    def show_steps(self, undo: str, redo: str) -> None:
        """What undo and redo would do, by name; "" for nothing."""
        for each, words, plain, key in (
            (self._undo, undo, self.tr("Nothing to undo"), "Ctrl+Z"),
            (self._redo, redo, self.tr("Nothing to redo"), "Ctrl+Y"),
        ):
            each.setEnabled(bool(words))
            each.setAccessibleName(words or plain)
            each.setToolTip(f"{words or plain}  {key}")

    def show_note(self, note: str) -> None:
        self._whole = note
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrower than its parts: they give way one after the other."""
        return QSize(0, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the note gives way, then the words of the search, then undo and redo, which are
        in the menu beside them, too; the title at last takes two lines."""
        wide = theme().metrics("title", strong=True).horizontalAdvance(self._whole_title) + 2
        room, small = 0, False
        self._note.show()  # its room is asked for
        for small, steps in ((False, True), (True, True), (True, False)):
            self._find.be_small(small)
            for each in (self._undo, self._redo):
                each.setVisible(steps)
            room = self._room()
            if wide <= room:
                break
        self._show_title(room if wide > room else 0)
        self._show_note(0 if small else room - wide)

    def _room(self) -> int:
        """Pixels title and note have together beside everything else."""
        layout = self.layout()
        if layout is None:
            return 0
        own = self._title.minimumSizeHint().width() + self._note.minimumSizeHint().width()
        return max(0, self.width() - layout.minimumSize().width() + own - 2)

    def _show_title(self, room: int) -> None:
        """In smaller letters on two lines where it has only `room`; the tip has what does not fit even so."""
        shown = self._whole_title
        if room:
            metrics = theme().metrics("section", strong=True)
            first, rest = broken(shown, metrics, room)
            shown = f"{first}\n{metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)}".strip()
        restyle(self._title, role="section" if room else "title")
        self._title.setText(shown)
        self._title.setAccessibleName(self._whole_title)
        self._title.setToolTip(self._whole_title if "…" in shown else "")

    def _show_note(self, room: int) -> None:
        metrics = theme().metrics("table")
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, room))
        if shown != self._whole and room < TELLING:
            shown = ""
        self._note.setText(shown)
        self._note.setVisible(bool(shown))
        self._note.setToolTip(self._whole if shown != self._whole else "")

    def _scheme_menu(self) -> QMenu:
        words = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        menu = self._choices(words, theme().choice, self.scheme_wanted.emit)
        menu.addSeparator()
        now = kept_size()
        fitting = offered(self.screen().size(), now)
        sizes = {str(percent): f"{percent} %  ({points} pt)" for percent, points in fitting.items()}
        size = self._choices(sizes, str(now), lambda chosen: self.size_wanted.emit(int(chosen)))
        size.setTitle(self.tr("Size of words and controls"))
        menu.addMenu(size)
        return menu

    def _language_menu(self, current: str) -> QMenu:
        return self._choices({"zh": "简体中文", "en": "English"}, current, self.language_wanted.emit)

    def _choices(self, words: dict[str, str], current: str, choose: Callable[[str], object]) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for name, word in words.items():
            entry = menu.addAction(word)
            entry.setCheckable(True)
            entry.setChecked(name == current)
            entry.triggered.connect(lambda _=False, wanted=name: choose(wanted))
            group.addAction(entry)
        return menu

    def _help_menu(self, owner: QPushButton, has_about: bool) -> QMenu:
        menu = QMenu(owner)
        keys = menu.addAction(self.tr("Help for this page") + "\tF1")  # the key itself belongs to the window
        keys.triggered.connect(lambda: self.keys_wanted.emit())
        menu.addAction(self.tr("Two-minute tour")).triggered.connect(lambda: self.tour_wanted.emit())
        if has_about:
            menu.addAction(self.tr("About")).triggered.connect(lambda: self.about_wanted.emit())
        return menu
