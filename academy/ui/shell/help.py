"""What F1 and About show."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.described import of_list
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import column, facts_grid, label, row
from academy.ui.parts.marks import BrandSeal, Keys
from academy.ui.parts.ring import Ring
from academy.ui.parts.theme import theme
from academy.ui.shell.help_book import KEYS, Chapter, book

TOPIC = Qt.ItemDataRole.UserRole
KEEP = QTextCursor.MoveMode.KeepAnchor
SIZES = ("body", "title", "section", "body", "body", "body", "body")  # by the level of a heading; 0 = none
GAPS = (4, 0, 14, 10, 8, 8, 8)  # pixels above
WIDE, HIGH, LIST, EDGE = 980, 640, 224, 8


class HelpView(QTextBrowser):
    """A chapter on paper; its picture is as wide as the view."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setObjectName("help")
        Ring(self)
        self._chapter: Chapter | None = None

    def show_chapter(self, chapter: Chapter, intro: str = "") -> None:
        """`intro` is what the page itself says, above the chapter."""
        self._chapter = chapter
        picture = f"![{chapter.title}](picture)\n\n" if chapter.picture is not None else ""
        quoted = "> " + intro.replace("\n", "\n> ") + "\n\n" if intro else ""
        self.document().setDefaultFont(self.font())
        self.setMarkdown(f"# {chapter.title}\n\n{quoted}{picture}{chapter.text}\n")
        self._set_type()

    def _set_type(self) -> None:
        """The weight that has a file of its own, room between the paragraphs, headings of the type scale."""
        block = self.document().begin()
        while block.isValid():
            level, cursor = block.blockFormat().headingLevel(), QTextCursor(block)
            room = QTextBlockFormat()
            room.setTopMargin(GAPS[level] if block != self.document().begin() else 0)
            room.setBottomMargin(4)
            quoted = block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel)
            if quoted:  # what the page says of itself begins where the chapter does
                room.setLeftMargin(0)
                room.setRightMargin(0)
            cursor.mergeBlockFormat(room)
            for each in block.textFormats():
                if not level and each.format.fontWeight() <= QFont.Weight.Medium:
                    continue
                cursor.setPosition(block.position() + each.start)
                cursor.setPosition(block.position() + each.start + each.length, KEEP)
                strong = QTextCharFormat()
                strong.setFont(theme().font(SIZES[level], strong=True))
                cursor.mergeCharFormat(strong)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        found = self._chapter
        if kind != QTextDocument.ResourceType.ImageResource.value or found is None or found.picture is None:
            return None
        image = QImage(str(found.picture))
        wide = max(self.viewport().width() - 24, 240)
        shown = image.scaledToWidth(
            int(wide * self.devicePixelRatioF()), Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        return shown


class HelpDialog(QDialog):
    """The book beside the window, which stays usable: what the page is for, how it is done, the keys."""

    def __init__(self, parent: QWidget, language: str, topic: str, intro: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = Chapter(KEYS, self.tr("Keys"), self._key_table())
        self._chapters = [*book(language), keys]
        self._topic, self._intro = topic, intro
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        Ring(self.list)
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setAccessibleDescription(of_list())
        self.list.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.view = HelpView()
        self.view.setAccessibleName(self.tr("Chapter"))
        side = column(self.search, self.list, gap=8)
        self.search.setFixedWidth(LIST)
        self.list.setFixedWidth(LIST)
        close = button(self.tr("Close"), "primary", on=self.accept)
        right = column(self.view, row(None, Keys("Esc"), close), gap=12)
        both = row(gap=16, margins=(16, 16, 16, 16))
        both.addLayout(side)
        both.addLayout(right, 1)
        self.setLayout(both)
        room = (parent.parentWidget() or parent).window()  # a dialog's book is as large as the window allows
        lowest = min(480, room.height() - 2 * EDGE)
        self.resize(min(WIDE, room.width() - 2 * EDGE), min(HIGH, max(lowest, room.height() - 60)))
        self._fill("")
        self.list.setFocus()

    def topic(self) -> str:
        """The chapter that is read."""
        item = self.list.currentItem()
        return str(item.data(TOPIC)) if item is not None else ""

    def words(self) -> str:
        """What the chapter says."""
        return self.view.toPlainText()

    def _fill(self, wanted: str) -> None:
        """Chapters that speak of what is looked for; all while nothing is."""
        here, self._shown = self.topic() or self._topic, {}
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._chapters:
            if wanted.strip().lower() in f"{each.title} {each.text}".lower():
                item = QListWidgetItem(each.title, self.list)
                item.setData(TOPIC, each.topic)
                self._shown[each.topic] = item
        self.list.setCurrentItem(self._shown.get(here) or self.list.item(0))
        self.list.blockSignals(False)
        self._on_chosen()

    def _on_chosen(self) -> None:
        found = next((each for each in self._chapters if each.topic == self.topic()), None)
        if found is not None:
            self.view.show_chapter(found, self._intro if found.topic == self._topic else "")

    def _key_table(self) -> str:
        lines = "\n".join(f"| **{keys}** | {words} |" for keys, words in self._keys())
        return f"| {self.tr('Key')} | {self.tr('What it does')} |\n|---|---|\n{lines}"

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("F1", self.tr("Help for this page")),
            ("Ctrl+1 … 9", self.tr("Go to a page")),
            ("Alt+←", self.tr("Back")),
            ("Ctrl+K", self.tr("Find everything, or do something")),
            ("Ctrl+N", self.tr("A new one: person, class, contract")),
            ("F2", self.tr("Edit the chosen row")),
            ("Del", self.tr("Remove the chosen row")),
            ("Space", self.tr("Tick, or press what has the keys")),
            ("Shift+F10", self.tr("What can be done with the chosen row")),
            ("Ctrl+Z", self.tr("Undo; in a field, the typing first")),
            ("Ctrl+Y, Ctrl+Shift+Z", self.tr("Redo")),
            ("Ctrl+H", self.tr("History of the record")),
            ("Ctrl+D", self.tr("Pin the record to the home page")),
            ("Ctrl+Shift+L", self.tr("Copy the link of the record")),
            ("Ctrl+Shift+V", self.tr("Open a copied link")),
            ("Ctrl+F", self.tr("Find on this page")),
            ("Enter", self.tr("Open the chosen row")),
            ("Ctrl+C", self.tr("Copy the chosen rows")),
            ("Ctrl+Shift+C", self.tr("Copy with headings")),
            ("Ctrl+V", self.tr("Paste copied cells into a grid, or a table of people")),
            ("Ctrl+A", self.tr("Choose all rows")),
            ("Ctrl+S", self.tr("Save")),
            ("Ctrl+Enter", self.tr("Save and new")),
            ("Ctrl+P", self.tr("Print")),
            ("Ctrl+PgUp", self.tr("In the timetable and the rota: earlier")),
            ("Ctrl+PgDn", self.tr("There: later; in a form: save, and the next record")),
            ("F6", self.tr("From the navigation to the page and back")),
            ("F8", self.tr("Next problem in a form; in attendance, the reason that is asked for")),
            ("Alt+↓", self.tr("Open a choice")),
            ("Ctrl+;", self.tr("Today, in a date field or the timetable")),
            ("Esc", self.tr("Close")),
        ]


def show_book(parent: QWidget, language: str, topic: str, intro: str = "") -> None:
    """Open the book at a chapter; one that is open already gives way."""
    for before in parent.findChildren(HelpDialog):
        before.close()
    HelpDialog(parent, language, topic, intro).show()


class AboutDialog(Dialog):
    """Which program this is, and the facts needed on the telephone."""

    def __init__(self, parent: QWidget, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, self.tr("About Academy"), width=480)
        slogan = self.tr("The desktop program of craftsman colleges")
        words = column(label(self.tr("Academy"), "section"), Line(slogan, "table", "muted"), gap=2)
        self.body.addLayout(row(BrandSeal(48), words, gap=16))
        self.body.addLayout(facts_grid(facts, columns=1))
        self.set_close()
