"""What lists keep and give away for whoever is signed in: their look, filters under a name, files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the frame is painted before any room is loaded
    from academy.base.progress import Progress
    from academy.desk.facts import FilterRow, ListForm, ListTable
    from academy.people.facts_export import FormSheet


class ListOffice(Protocol):
    """Who answers the questions of lists, as the signed-in person; every call on a worker's thread."""

    account: str

    def filters(self, list_key: str) -> list[FilterRow]: ...

    def save_filter(self, list_key: str, name: str, content: Mapping[str, Any], *, shared: bool) -> int: ...

    def change_filter(self, filter_id: int, name: str, *, shared: bool) -> None: ...

    def forget_filter(self, filter_id: int) -> None: ...

    def save_list(self, table: ListTable, target: Path, progress: Progress) -> int: ...

    def forms(self, list_key: str) -> Sequence[ListForm]: ...

    def look_at_form(self, form: Path, titles: Mapping[str, str], progress: Progress) -> FormSheet: ...

    def fill_form(
        self, table: ListTable, form: Path, found: FormSheet, target: Path, progress: Progress
    ) -> int: ...


class ListDesk(QObject):
    """Stands in the workspace from the start; somebody is behind it once an account is signed in."""

    served = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office: ListOffice | None = None

    @property
    def account(self) -> str:
        """Whose lists are remembered; "" while nobody is signed in."""
        return self.office.account if self.office is not None else ""

    def serve(self, office: ListOffice | None) -> None:
        """Put the signed-in person's office behind the desk, or nobody's."""
        before, self.office = self.account, office
        if self.account != before:
            self.served.emit()
