"""Fields only this room has: lines as a list, the steps of a path."""

from typing import Any

from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField


class ListField(LinesField):
    """One thing a line; the Draft gets them as a tuple, without empty lines."""

    def value(self) -> Any:
        lines = (line.strip() for line in super().value().splitlines())
        return tuple(line for line in lines if line)

    def complaint(self) -> str:
        return self.tr("Please fill in.") if self.required and not self.value() else ""

    def _put(self, value: Any) -> None:
        super()._put("\n".join(value or ()))


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
