"""Plain data of printing on bought forms: where a printer puts a sheet, and how far a run has come."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """How a page is moved before it is printed: mm to the right and down, scale, and half a turn or none.

    `turn` 180: the sheets are fed with their other short side first. `kept`: somebody has kept this place for
    the printer and the template; otherwise nothing is known of them, and nothing is moved.
    """

    dx: float = 0
    dy: float = 0
    scale_x: float = 1
    scale_y: float = 1
    turn: int = 0
    kept: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Measured:
    """Where the two crosshairs of a test sheet came out: mm from the left and the upper edge."""

    first_x: float = 0
    first_y: float = 0
    second_x: float = 0
    second_y: float = 0


class RunState(StrEnum):
    OPEN = "open"
    FINISHED = "finished"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class RunRow:
    """A print run: `done` sheets came out right, `spoiled` were lost on the way.

    `template`: a built-in's name or the id of a series; `next_blank` as printed on the next sheet.
    """

    id: int
    branch_id: int
    printer: str
    certificates: tuple[int, ...]
    done: int
    spoiled: int
    state: RunState
    started_at: datetime
    next_number: str
    template: str = ""
    next_blank: str = ""
