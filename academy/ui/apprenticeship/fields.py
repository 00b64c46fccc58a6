"""Fields only this room has: lines as a list, the steps of a path."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField
from academy.ui.parts.layout import box, column, label, refill, row
from academy.ui.parts.picker import Find, Found, PersonPicker
from academy.ui.parts.workspace import Workspace


class ListField(LinesField):
    """One thing a line; the Draft gets them as a tuple, without empty lines."""

    def value(self) -> Any:
        lines = (line.strip() for line in super().value().splitlines())
        return tuple(line for line in lines if line)

    def complaint(self) -> str:
        return self.tr("Please fill in.") if self.required and not self.value() else ""

    def _put(self, value: Any) -> None:
        super()._put("\n".join(value or ()))


class PeopleField(Field):
    """Several persons: each is found by the picker and stands below it until he is taken away."""

    def __init__(
        self, name: str, title: str, workspace: Workspace, find: Find, known: Sequence[Found], hint: str = ""
    ) -> None:
        super().__init__(name, title, hint=hint)
        self._known = {each.id: each for each in known}
        self._chosen: list[int] = []
        self.picker = PersonPicker(workspace, find)
        self.picker.chosen.connect(self._on_chosen)
        self._lines = column(gap=2)
        self._build(box(column(self.picker, self._lines, gap=4)))

    def value(self) -> tuple[int, ...]:
        return tuple(self._chosen)

    def shown(self, value: Any) -> str:
        return "、".join(self._known[key].name for key in value or () if key in self._known)

    def _put(self, value: Any) -> None:
        self._chosen = list(value or ())
        self._show()

    def _on_chosen(self, found: Found | None) -> None:
        if found is None:
            return
        self._known[found.id] = found
        self.picker.show_found(None)
        if found.id not in self._chosen:
            self._chosen.append(found.id)
            self._show()
            self._on_edited()

    def _on_gone(self, key: int) -> None:
        self._chosen.remove(key)
        self._show()
        self._on_edited()

    def _show(self) -> None:
        refill(self._lines, *(self._line(key) for key in self._chosen))

    def _line(self, key: int) -> QWidget:
        known = self._known.get(key, Found(key, str(key)))
        words = self.tr("Take {name} away").format(name=known.name)
        gone = button("", "quiet", "x", words, small=True, on=lambda: self._on_gone(key))
        line = row(label(known.words, "table"), gap=8)
        line.addStretch(1)
        line.addWidget(gone)
        return box(line)


class OwnField(Field):
    """A widget of this room as a row of the form: it has `value()`, `show_value(…)` and `edited`."""

    def __init__(self, name: str, title: str, widget: Any, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._own = widget
        widget.edited.connect(self._on_edited)
        self._build(widget)

    def value(self) -> Any:
        return self._own.value()

    def _put(self, value: Any) -> None:
        self._own.show_value(value)

    def shown(self, value: Any) -> str:
        """The steps of a path by what is learnt in them."""
        return "；".join(getattr(each, "text", str(each)) for each in value or ())
