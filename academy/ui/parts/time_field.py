"""A time of day in a form."""

from typing import Any

from academy.ui.parts.dates import clock_text, parse_clock
from academy.ui.parts.fields import SHORT, TextField


class TimeField(TextField):
    """Minutes since midnight, typed as 8:30 or 0830."""

    wide = SHORT

    def value(self) -> Any:
        return parse_clock(super().value())

    def complaint(self) -> str:
        if self.value() is None and self._line.text().strip():
            return self.tr("This is not a time. Write 8:30 or 0830.")
        return super().complaint()

    def _put(self, value: Any) -> None:
        self._line.setText("" if value is None else clock_text(value))
