"""A time of day in a form, and the days of the week."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from academy.ui.parts.caption import HIGH
from academy.ui.parts.dates import WEEKDAYS
from academy.ui.parts.fields import WidgetField
from academy.ui.parts.flow import Flow
from academy.ui.parts.marks import Chip


class WeekdayChips(QWidget):
    """Seven chips; one bit a day, Monday first."""

    def __init__(self, language: str, edited: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._edited = edited
        self.chips = [Chip(WEEKDAYS[language][day]) for day in range(7)]
        self._mask = 0
        for day, chip in enumerate(self.chips):
            chip.clicked.connect(lambda day=day: self._on_clicked(day))
        self.setLayout(Flow(self.chips, gap=4, least=HIGH))

    def chosen(self) -> int:
        return self._mask

    def show_mask(self, mask: int) -> None:
        self._mask = mask
        for day, chip in enumerate(self.chips):
            chip.set_on(bool(mask >> day & 1))

    def _on_clicked(self, day: int) -> None:
        self.show_mask(self._mask ^ 1 << day)
        self._edited()


def weekday_field(name: str, title: str, language: str) -> WidgetField:
    """The days of the week as a row of a form."""
    chips = WeekdayChips(language)
    field = WidgetField(name, title, chips, chips.chosen, chips.show_mask)
    chips._edited = field._on_edited
    return field
