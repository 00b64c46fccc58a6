"""Several people as a field: chosen one after another, each taken out again by its ×."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from academy.ui.parts.field import Field
from academy.ui.parts.layout import box, column, refill, row
from academy.ui.parts.marks import Chip
from academy.ui.parts.picker import Find, Found, PersonPicker
from academy.ui.parts.workspace import Workspace


class PeopleField(Field):
    """The Draft gets a tuple of ids. `found` are those its ids stand for."""

    def __init__(
        self, name: str, title: str, workspace: Workspace, find: Find, hint: str = "",
        found: Iterable[Found] = (),
    ) -> None:  # fmt: skip
        super().__init__(name, title, False, hint)
        self._known = {each.id: each for each in found}
        self._ids: tuple[int, ...] = ()
        self._picker = PersonPicker(workspace, find)
        self._picker.chosen.connect(self._on_chosen)
        self._chips = column(gap=4)
        self._shown = box(self._chips)
        self._shown.hide()
        self._build(self._picker, box(column(self._picker, self._shown, gap=6)))

    def value(self) -> tuple[int, ...]:
        return self._ids

    def kept(self) -> tuple[Found, ...]:
        return tuple(self._known[each] for each in self._ids)

    def restore(self, kept: Any) -> None:
        self._known |= {each.id: each for each in kept}
        self.set_value(tuple(each.id for each in kept))

    def shown(self, value: Any) -> str:
        if isinstance(value, tuple | list):
            return "、".join(self.shown(each) for each in value)
        found = self._known.get(value)
        return found.name if found is not None else str(value)

    def complaint(self) -> str:
        if self._picker.found() is None and self._picker.text().strip():
            return self.tr("Nobody is chosen yet. Type a name and choose from the list.")
        return ""

    def chips(self) -> list[Chip]:
        """One for each person chosen."""
        return [each for each in self._shown.findChildren(Chip) if each.isVisibleTo(self._shown)]

    def _put(self, value: Any) -> None:
        self._ids = tuple(each for each in value or () if each in self._known)
        self._picker.show_found(None)
        self._show()

    def _show(self) -> None:
        rows: list[QWidget] = []
        for key in self._ids:
            chip = Chip(self._known[key].words, True, removable=True)
            chip.removed.connect(lambda gone=key: self._take_out(gone))
            rows.append(box(row(chip, None)))
        refill(self._chips, *rows)
        self._shown.setVisible(bool(rows))

    def _take_out(self, key: int) -> None:
        self._ids = tuple(each for each in self._ids if each != key)
        self._show()
        self._on_edited()

    def _on_chosen(self, found: Found | None) -> None:
        if found is None:
            return
        self._known[found.id] = found
        if found.id not in self._ids:
            self._ids = (*self._ids, found.id)
        self._picker.show_found(None)
        self._show()
        self._on_edited()
