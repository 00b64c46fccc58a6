"""How the lower floors say no: a code and its values; `words` turns them into a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

PLACES = 5  # named where many have the same problem


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `code` names the sentence in resources/words; `field` is the draft's attribute it belongs to;
    `where` is the place in a file or list as the user sees it (a cell such as "D7", a row number).
    """

    code: str
    field: str = ""
    where: str = ""
    values: tuple[tuple[str, str], ...] = ()


def problem(code: str, /, field: str = "", where: str = "", **values: object) -> Problem:
    """Build a Problem; `values` fill the named gaps of its sentence."""
    return Problem(code, field, where, tuple((name, str(value)) for name, value in values.items()))


def folded(found: Iterable[Problem]) -> list[Problem]:
    """What is wrong in the same words in many places is said once: the first five places, how many more."""
    places: dict[Problem, list[str]] = {}
    for each in found:
        places.setdefault(replace(each, where=""), []).append(each.where)
    return [replace(each, where=_places(list(dict.fromkeys(wheres)))) for each, wheres in places.items()]


def _places(names: list[str]) -> str:
    more = f" …+{len(names) - PLACES}" if len(names) > PLACES else ""
    return "、".join(names[:PLACES]) + more


class Refused(Exception):
    """The rules said no. Expected, shown as sentences, never logged as a fault."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(found.code for found in problems))
        self.problems = problems


class Unavailable(Exception):
    """Disk, network or lock said no. Nothing was changed; trying again may succeed."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.code)
        self.problem = found
