"""What the month has one line for: when a session begins and which class it is."""

from collections import Counter
from collections.abc import Sequence

from academy.courses.facts_timetable import SessionCell
from academy.ui.parts.dates import clock_text
from academy.ui.parts.theme import theme
from academy.ui.timetable.words import short_name, told_apart


class MonthLines:
    """The words of a month's sessions, for the room there is."""

    def __init__(self, cells: Sequence[SessionCell]) -> None:
        self._own = told_apart({each.name for each in cells})
        self._meets = Counter((each.class_id, each.day) for each in cells)

    def told(self, cell: SessionCell, room: float) -> str:
        """Time and class; without room the time goes, unless the class meets more than once that day."""
        time, own = clock_text(cell.starts), self._own[cell.name]
        ways = [f"{time} {short_name(cell.name)}", f"{time} {own}"]
        if self._meets[cell.class_id, cell.day] == 1:
            ways += [short_name(cell.name), own]
        advance = theme().metrics("caption").horizontalAdvance
        return next((each for each in ways if advance(each) <= room), ways[-1])
