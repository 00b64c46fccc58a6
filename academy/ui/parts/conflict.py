"""Somebody else saved the same record meanwhile: both versions, and the user chooses field by field."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.field import Field
from academy.ui.parts.layout import LEFT, column, label, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import NoteStrip

MEANWHILE = "record.changed_meanwhile"
LONGEST = 60  # characters of a value that are shown; the whole stands in the tip


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, or cell of a grid, in two versions, as words. `mine_first`: this user changed it, alone or
    not."""

    name: Hashable
    title: str
    mine: str
    theirs: str
    mine_first: bool = True


def differences(
    fields: Sequence[Field], before: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> list[Difference]:
    """Fields in which the two versions differ. What only the other one changed is his to begin with."""
    return [
        Difference(
            each.name, each.title, each.shown(mine[each.name]), each.shown(theirs[each.name]),
            mine[each.name] != before[each.name],
        )
        for each in fields
        if each.name in mine and mine[each.name] != theirs[each.name]
    ]  # fmt: skip


class ConflictDialog(Dialog):
    """`settled(names)` gets the fields in which this user's version holds; the others take the stored one."""

    def __init__(
        self, parent: QWidget, found: Sequence[Difference], settled: Callable[[set[Hashable]], object]
    ) -> None:
        super().__init__(parent, self.tr("Somebody else saved this meanwhile"), width=760)
        self._settled = settled
        self.mine: dict[Hashable, QRadioButton] = {}
        self.theirs: dict[Hashable, QRadioButton] = {}
        words = self.tr("Nothing is lost: choose for each field which version holds, then save.")
        self.body.addWidget(NoteStrip("info", words))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, words in enumerate((self.tr("Field"), self.tr("Mine"), self.tr("Theirs"))):
            grid.addWidget(label(words, "caption", "muted"), 0, place, LEFT)
        for line, each in enumerate(found, 1):
            self._add(grid, line, each)
        self.body.addLayout(column(grid))
        self.all_mine = button(self.tr("Mine everywhere"), small=True, on=lambda: _choose(self.mine))
        self.all_theirs = button(self.tr("Theirs everywhere"), small=True, on=lambda: _choose(self.theirs))
        if len(found) > 1:
            self.body.addLayout(row(self.all_mine, self.all_theirs, None))
        back = button(self.tr("Go on editing"), on=self.reject)
        self.save = button(self.tr("Save these"), "primary", on=self._on_save, keys="Ctrl+S")
        self.set_foot(Keys("Esc"), back, None, Keys("Ctrl+S"), self.save)

    def _add(self, grid: QGridLayout, line: int, found: Difference) -> None:
        group = QButtonGroup(self)
        grid.addWidget(label(found.title, "strong"), line, 0, LEFT)
        pairs = (
            (self.mine, found.mine, self.tr("Use mine"), found.mine_first),
            (self.theirs, found.theirs, self.tr("Use theirs"), not found.mine_first),
        )
        for place, (kept, value, verb, chosen) in enumerate(pairs, 1):
            shown = value or "—"
            made = QRadioButton(shown if len(shown) <= LONGEST else shown[:LONGEST] + "…")
            made.setAccessibleName(f"{found.title} {verb}: {shown}")
            made.setToolTip(f"{verb}: {shown}")
            made.setChecked(chosen)
            group.addButton(made)
            kept[found.name] = made
            grid.addWidget(made, line, place)

    def _on_save(self) -> None:
        chosen = {name for name, each in self.mine.items() if each.isChecked()}
        self.accept()
        self._settled(chosen)


def _choose(buttons: Mapping[Hashable, QRadioButton]) -> None:
    for each in buttons.values():
        each.setChecked(True)
