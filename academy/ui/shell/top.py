"""The bar above a page: ← title, quiet note … look, language, help."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from academy.ui.parts.buttons import button
from academy.ui.parts.layout import label, row
from academy.ui.parts.theme import theme
from academy.ui.shell.find_box import FindBox
from academy.ui.shell.screen import SIZES, kept_size

HEIGHT = 56


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
        self._whole = ""  # what the note says where there is room for it
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
        find = FindBox(self.tr("Find people, contracts, certificates, or a command"), self.tr("Find"))
        find.clicked.connect(self.find_wanted)
        tools = (find, self._undo, self._redo, edit, 8, look, tongue, help_button)
        self.setLayout(row(self._back, self._title, self._note, None, *tools, gap=10, margins=(24, 0, 16, 0)))

    def show_title(self, title: str, note: str, deeper: bool) -> None:
        """`deeper`: there is a page below this one to go back to."""
        self._title.setText(title)
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
        self._fit_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self) -> None:
        """In a narrow window the quiet words give way, never the title."""
        layout = self.layout()
        if layout is None:
            return
        others = layout.minimumSize().width() - self._note.minimumSizeHint().width()
        metrics = theme().metrics("table")
        room = max(0, self.width() - others - 2)
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown != self._note.text():
            self._note.setText(shown)
            self._note.setToolTip(self._whole if shown != self._whole else "")

    def _scheme_menu(self) -> QMenu:
        words = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        menu = self._choices(words, theme().choice, self.scheme_wanted.emit)
        menu.addSeparator()
        sizes = {str(percent): f"{percent} %  ({points} pt)" for percent, points in SIZES.items()}
        size = self._choices(sizes, str(kept_size()), lambda chosen: self.size_wanted.emit(int(chosen)))
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
