"""The desk's service, asked by lists as the signed-in person."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.desk.facts import FilterRow, ListForm, ListTable
from academy.people.facts_export import FormSheet

if TYPE_CHECKING:
    from academy.desk.service import DeskService


class DeskOffice:
    """What `parts.list_desk.ListOffice` asks for."""

    def __init__(self, desk: "DeskService", actor: Actor) -> None:
        self._desk, self._actor = desk, actor
        self.account = actor.account

    def filters(self, list_key: str) -> list[FilterRow]:
        return self._desk.filters(self._actor, list_key)

    def save_filter(self, list_key: str, name: str, content: Mapping[str, Any], *, shared: bool) -> int:
        return self._desk.save_filter(self._actor, list_key, name, content, shared)

    def change_filter(self, filter_id: int, name: str, *, shared: bool) -> None:
        self._desk.change_filter(self._actor, filter_id, name, shared)

    def forget_filter(self, filter_id: int) -> None:
        self._desk.forget_filter(self._actor, filter_id)

    def save_list(self, table: ListTable, target: Path, progress: Progress) -> int:
        return self._desk.save_list(self._actor, table, target, progress)

    def forms(self, list_key: str) -> Sequence[ListForm]:
        return self._desk.forms(self._actor, list_key)

    def look_at_form(self, form: Path, titles: Mapping[str, str], progress: Progress) -> FormSheet:
        return self._desk.look_at_form(self._actor, form, titles, progress)

    def fill_form(
        self, table: ListTable, form: Path, found: FormSheet, target: Path, progress: Progress
    ) -> int:
        return self._desk.fill_form(self._actor, table, form, found, target, progress)
