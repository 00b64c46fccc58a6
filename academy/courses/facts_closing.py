"""What closing a class would do."""

from dataclasses import dataclass

from academy.base.problems import Problem
from academy.courses.facts import GraduateRow, Hours, Measure


@dataclass(frozen=True, slots=True)
class ClosingSheet:
    """What closing a class would do: everyone's final state, and what still prevents it."""

    class_id: int
    version: int
    measure: Measure
    held: Hours
    graduates: tuple[GraduateRow, ...]
    problems: tuple[Problem, ...] = ()
