"""What is done in a process of its own: read a file, annotate it. Started by `apart`, never by hand.

Most jobs only read: what writes .xlsx is loaded by those that write, it takes several times as long to start.
"""

import contextlib
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from academy.base.problems import Refused, Unavailable
from academy.sheets.facts import Book, FormPlan
from academy.sheets.reading import read_book


def _read(path: str) -> Book:
    return read_book(Path(path))


def _annotate(path: str, target: str, notes: Any, heading: str) -> int:
    from academy.sheets.annotate import annotate

    return annotate(Path(path), Path(target), notes, heading)


def _fill(path: str, target: str, plan: FormPlan) -> int:
    from academy.sheets.filling import fill

    return fill(Path(path), Path(target), plan)


DOORS: dict[str, Callable[..., Any]] = {"read": _read, "annotate": _annotate, "fill": _fill}


def _limit_memory(most: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def main(order: str, answer: str) -> int:
    """What the process of its own does: read the order, do it, leave the answer."""
    memory, name, *given = pickle.loads(Path(order).read_bytes())
    _limit_memory(memory)
    told: tuple[str, Any]
    try:
        told = ("done", DOORS[name](*given))
    except Refused as no:
        told = ("refused", no.problems)
    except Unavailable as no:
        told = ("unavailable", no.problem)
    except MemoryError:
        return 77
    Path(answer).write_bytes(pickle.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
