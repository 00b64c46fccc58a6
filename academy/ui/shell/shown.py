"""What the frame was told to show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from academy.ui.shell.spec import AccountAction


@dataclass(slots=True)
class Shown:
    """What the frame was told to show; told again after a switch of language."""

    academy: str = ""
    academy_note: Callable[[], str] = str
    account: tuple[str, str] = ("", "")
    role: Callable[[], str] = str
    actions: "Callable[[], Sequence[AccountAction]]" = tuple
    database: tuple[str, bool] = ("", False)
    backup: Callable[[], str] = str
    backup_late: Callable[[], bool] = bool
    about: Callable[[], Sequence[tuple[str, str]]] | None = None
    banner: str = ""
    steps: tuple[str, str] = ("", "")
    counts: dict[str, int] = field(default_factory=dict)
