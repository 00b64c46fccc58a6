"""Photos of people: a frame in a picture, and what a folder of files holds for a class."""

from dataclasses import dataclass

from academy.base.problems import Problem


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of a picture, in shares of its sides."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a file may be of."""

    id: int
    number: str
    name: str
    doc_mark: str
    has_photo: bool


@dataclass(frozen=True, slots=True)
class PhotoMatch:
    file: str
    person: Candidate


@dataclass(frozen=True, slots=True)
class PhotoReport:
    """A folder looked through: whose photos it has, what was refused or not understood, who has none."""

    taken: tuple[PhotoMatch, ...]
    problems: tuple[Problem, ...]
    missing: tuple[Candidate, ...]
