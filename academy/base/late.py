"""A module loaded when it is first used: for what few acts need and every start would pay for."""

from importlib import import_module
from typing import Any


class Late:
    """Stands for the module of that name; the first attribute asked of it loads it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, item: str) -> Any:
        found = getattr(import_module(self._name), item)
        setattr(self, item, found)  # asked once: the next time it stands here
        return found
