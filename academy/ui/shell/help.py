"""What F1 and About show."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import Item, column, facts_grid, label, row
from academy.ui.parts.marks import BrandSeal, Keys


class HelpDialog(Dialog):
    """What the page is for, and the keys that hold everywhere."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent, title, width=520)
        if text:
            self.body.addWidget(label(text, wrap=True))
        self.body.addWidget(label(self.tr("Keys"), "section"))
        lines: list[Item] = []
        for keys, words in self._keys():
            mark = Keys(keys)
            mark.setFixedWidth(112)
            lines.append(row(mark, label(words, "table"), None, gap=12))
        self.body.addLayout(column(*lines, gap=6))
        close = button(self.tr("Close"), "primary", on=self.accept)
        close.setDefault(True)
        self.set_foot(None, close)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+1 … 9", self.tr("Go to a page")),
            ("Alt+←", self.tr("Back")),
            ("Ctrl+K", self.tr("Find everything, or do something")),
            ("Ctrl+Z", self.tr("Undo; in a field, the typing first")),
            ("Ctrl+Y", self.tr("Redo")),
            ("Ctrl+H", self.tr("History of the record")),
            ("Ctrl+D", self.tr("Pin the record to the home page")),
            ("Ctrl+Shift+L", self.tr("Copy the link of the record")),
            ("Ctrl+Shift+V", self.tr("Open a copied link")),
            ("Ctrl+F", self.tr("Find on this page")),
            ("Enter", self.tr("Open the chosen row")),
            ("Ctrl+C", self.tr("Copy the chosen rows")),
            ("Ctrl+Shift+C", self.tr("Copy with headings")),
            ("Ctrl+S", self.tr("Save")),
            ("Ctrl+Enter", self.tr("Save and new")),
            ("F8", self.tr("Next problem in a form")),
            ("Ctrl+;", self.tr("Today, in a date field")),
            ("Esc", self.tr("Close")),
        ]


class AboutDialog(Dialog):
    """Which program this is, and the facts needed on the telephone."""

    def __init__(self, parent: QWidget, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, self.tr("About Academy"), width=480)
        slogan = self.tr("The desktop program of craftsman colleges")
        words = column(label(self.tr("Academy"), "section"), label(slogan, "table", "muted"), gap=2)
        self.body.addLayout(row(BrandSeal(48), words, None, gap=16))
        self.body.addLayout(facts_grid(facts, columns=1))
        close = button(self.tr("Close"), "primary", on=self.accept)
        close.setDefault(True)
        self.set_foot(None, close)
