"""What stands above a grid that is typed into: input kept from a crash, what others changed too, what a paste
left out."""

from collections.abc import Callable
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from academy.base.problems import Refused
from academy.ui.parts.conflict import MEANWHILE, ConflictDialog
from academy.ui.parts.keeping import Keeping
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.pasted import CellClipboard
from academy.ui.parts.typed_grid import TypedGrid
from academy.ui.parts.workspace import Workspace

OVERTAKEN = (MEANWHILE, "rota.changed")
NAMED = 3  # cells named in one sentence
COMPARED = 100  # cells in one comparison; the others follow when these are settled
Kept = dict[str, tuple[Any, ...]]


class GridNotes(QObject):
    """`stand_in` puts its strips above the grid; `save` saves what waits in the model."""

    def __init__(
        self, workspace: Workspace, model: TypedGrid, clipboard: CellClipboard, owner: QWidget,
        save: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(owner)
        self._model, self._owner, self._save = model, owner, save
        self._keeping = Keeping(workspace.drafts)
        self._offered: Kept = {}  # not taken over yet
        self._key, self.title, self._touched = "", "", False
        self._beyond = (0, 0)
        self._told = 0  # clashes
        self._overtaken = False
        self._dialog: ConflictDialog | None = None
        self.offer = NoteStrip("info", "", self.tr("Take it over"), self.take_over, "history")
        self.clash = NoteStrip("warn", "", self.tr("Compare…"), self.compare)
        self.left = NoteStrip("danger", "", self.tr("Understood"), self.understood)
        for each in (self.offer, self.clash, self.left):
            each.hide()
        clipboard.pasting.connect(self.understood)
        clipboard.pasted.connect(self._on_pasted)
        model.edited.connect(self._on_edited)
        owner.destroyed.connect(partial(_gone, self._keeping, self._offered))

    def stand_in(self, layout: QVBoxLayout) -> None:
        """The strips stand here, as far as there is anything to say."""
        for each in (self.offer, self.clash, self.left):
            layout.addWidget(each)

    def begin(self, key: str, title: str, *, may_change: bool) -> None:
        """The grid shows this now; offers what was typed into it once and never saved."""
        if key == self._key or not may_change:
            return
        self._key, self.title, self._touched = key, title, False
        found = self._keeping.begin(key)
        self._offered.clear()
        self._offered.update(self._keeping.values())
        self.offer.setVisible(bool(self._offered))
        if found is not None:
            words = self.tr("What you typed here on {when} was not saved.")
            self.offer.say(words.format(when=f"{found.at:%Y-%m-%d %H:%M}"))

    def take_over(self) -> None:
        """Put it back into the grid; saving is still the user's act."""
        kept = dict(self._offered)
        self._offered.clear()
        self.offer.hide()
        self._model.restore(kept)

    def asked(self) -> None:
        """The user saves: what others changed too cannot go without a word, and is compared now."""
        self._overtaken = False
        self.compare()

    def overtaken(self, no: Refused) -> bool:
        """Whether the grid is to be read anew and what nobody else changed saved at once; once in a row."""
        self._overtaken = not self._overtaken and any(each.code in OVERTAKEN for each in no.problems)
        return self._overtaken

    def compare(self) -> None:
        """Both versions of each cell, and which one holds; what is chosen is saved."""
        if self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible():
            return
        theirs = dict(islice(self._model.clashes().items(), COMPARED))
        if not theirs:
            return

        def settled(mine: set[Any]) -> None:
            self._model.settle(theirs, mine)
            self._save()

        found = [self._model.difference(each) for each in theirs]
        self._dialog = ConflictDialog(self._owner, found, settled)
        self._dialog.open()

    def compare_unless_typing(self, grid: QWidget) -> None:
        """What comes by itself takes no key from a hand that types on: the strip tells it."""
        at = self._owner.window().focusWidget()
        if at is None or (at is not grid and not grid.isAncestorOf(at)):
            self.compare()

    def understood(self) -> None:
        """Nothing more to say about the last paste."""
        self._beyond = (0, 0)
        if self._model.refused:
            self._model.refused.clear()
            self._model.edited.emit()
        self._say_left()

    def _on_pasted(self, rows: int, columns: int) -> None:
        self._beyond = (rows, columns)
        self._say_left()

    def _on_edited(self) -> None:
        self._say_clashes()
        self._say_left()
        if self._model.unsaved() or (self._touched and self._offered):
            self._touched = True
            self._keeping.keep(self.title, self._kept)
        else:
            self._keeping.forget()

    def _kept(self) -> Kept:
        typed = self._model.kept()
        names = self._offered.keys() | typed.keys()
        return {name: (*self._offered.get(name, ()), *typed.get(name, ())) for name in names}

    def _say_clashes(self) -> None:
        found = list(self._model.clashes())
        self.clash.setVisible(bool(found))
        if found:
            named = [self._model.difference(each) for each in found[:NAMED]]
            one = self.tr("{where} (mine {mine}, theirs {theirs})")
            cells = [one.format(where=d.title, mine=d.mine or "—", theirs=d.theirs or "—") for d in named]
            words = self.tr(
                "%n cell(s) were changed by somebody else too and wait for your choice: {cells}. Ctrl+S "
                "saves the others and compares these.",
                "",
                len(found),
            )
            told = words.format(cells=self._joined(cells, len(found)))
            self.clash.say(told)
            if len(found) > self._told:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.clash, told))
        self._told = len(found)

    def _say_left(self) -> None:
        """What did not fit and what was refused, where and why."""
        rows, columns = self._beyond
        told = []
        if rows:
            told.append(self.tr("%Ln row(s) beyond the end of the grid were not pasted.", "", rows))
        if columns:
            told.append(self.tr("%Ln column(s) beyond the end of the grid were not pasted.", "", columns))
        reasons = dict.fromkeys(each.why for each in self._model.refused.values())
        for why in reasons:
            cells = [key for key, each in self._model.refused.items() if each.why == why]
            one = self.tr("“{text}” ({where})")
            held = self._model.refused
            named = [one.format(text=held[key].text, where=self._model.where(key)) for key in cells[:NAMED]]
            words = self.tr("Left as it was: {cells}: {why}. The rest is here to be saved.")
            told.append(words.format(why=why, cells=self._joined(named, len(cells))))
        self.left.setVisible(bool(told))
        if told:
            self.left.say(" ".join(told))

    def _joined(self, named: list[str], count: int) -> str:
        told = self.tr(", ").join(named)
        if count > len(named):
            return self.tr("{cells} and %Ln more", "", count - len(named)).format(cells=told)
        return told


def _gone(keeping: Keeping, offered: Kept, *_owner: object) -> None:
    """Its user left what was typed; what was offered to him and not answered stays for the next time."""
    if not offered:
        keeping.forget()
