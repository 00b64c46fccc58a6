"""Named places where a test may let the world fail; nothing happens in the program itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

NAMES = (
    "door.before_commit",
    "backup.before_rename",
    "restore.before_switch",
    "upgrade.before_commit",
    "certificates.number_taken",
    "certificates.papers_kept",
    "apprenticeship.number_taken",
    "apprenticeship.amendment_numbered",
    "apprenticeship.amendment_applied",
    "roster.half_written",
)
_actions: dict[str, Callable[[], None]] = {}


def hit(name: str) -> None:
    """Run the action a test has put at this place, if any."""
    if _actions and (action := _actions.get(name)):
        action()


@contextmanager
def failing(name: str, action: Callable[[], None]) -> Iterator[None]:
    if name not in NAMES:
        raise KeyError(name)
    _actions[name] = action
    try:
        yield
    finally:
        del _actions[name]
