"""The dates of a series or a copy before they exist: what is left out, what forbids, what warns."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from academy.courses.facts_term import SeriesSlot
from academy.ui.parts.columns import Column
from academy.ui.parts.dates import clock_text
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.words import weekday

tr = QCoreApplication.translate


class PreviewTable(Table):
    """One line a date, in the order of time."""

    def __init__(self, workspace: Workspace) -> None:
        self.shown = FactsModel(
            _columns(workspace), id_of=lambda slot: slot.day.toordinal() * 1440 + slot.starts
        )
        super().__init__(self.shown)
        self.setFixedHeight(228)

    def show_slots(self, slots: Sequence[SeriesSlot]) -> None:
        self.shown.show(sorted(slots, key=lambda each: (each.day, each.starts)))

    def good(self) -> int:
        """How many dates would be created."""
        return sum(each.skipped is None for each in self.shown.facts())

    def bad(self) -> int:
        return sum(bool(each.forbids) for each in self.shown.facts())


def _columns(workspace: Workspace) -> list[Column]:
    language = workspace.language

    def state(slot: SeriesSlot) -> tuple[str, str]:
        if slot.skipped is not None:
            return tr("PreviewTable", "left out"), "neutral"
        if slot.forbids:
            return tr("PreviewTable", "conflict"), "danger"
        return (tr("PreviewTable", "mind"), "warn") if slot.warns else (tr("PreviewTable", "good"), "ok")

    def why(slot: SeriesSlot) -> str:
        found = [slot.skipped] if slot.skipped else [*slot.forbids, *slot.warns]
        return " ".join(language.sentence(each).removeprefix(each.where).lstrip(" :") for each in found)

    def day(slot: SeriesSlot) -> str:
        return f"{slot.day} {weekday(slot.day, language.name)}"

    def time(slot: SeriesSlot) -> str:
        return f"{clock_text(slot.starts)}–{clock_text(slot.ends)}"

    return [
        Column("day", tr("PreviewTable", "Date"), width=128, value=day),
        Column("time", tr("PreviewTable", "Time"), width=108, value=time),
        Column("hours", tr("PreviewTable", "Hours"), "number", width=64),
        Column("state", tr("PreviewTable", "State"), "pill", width=88, value=state),
        Column("why", tr("PreviewTable", "Why"), "quiet", width=240, value=why, stretch=True),
    ]
