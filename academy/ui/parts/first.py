"""The first of several where there must be one."""

from collections.abc import Iterable
from typing import TypeVar

Found = TypeVar("Found")


def first(found: Iterable[Found]) -> Found:
    """Raises LookupError when there is none.

    Never `next()` without a default in the window: a StopIteration that leaves a method Qt calls (a paint, a
    size hint, a key) brings the whole program down in PySide 6.11, where any other error is shown.
    """
    for each in found:
        return each
    raise LookupError("none of these")
