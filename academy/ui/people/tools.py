"""What the list of people can do besides showing: saved filters, files for others, one change to many."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.people.facts import PeopleQuery, PersonState, Role, Sort
from academy.people.facts_export import ExportWish
from academy.ui.parts.buttons import Segments
from academy.ui.parts.filter_chip import FilterChip
from academy.ui.parts.layout import row
from academy.ui.parts.models import Ask, PagedModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.workspace import Workspace
from academy.ui.people.exporting import Exporting, columns_of
from academy.ui.people.many import people_change

if TYPE_CHECKING:
    from academy.people.service_export import ExportService
    from academy.people.service_many import ManyService
    from academy.ui.parts.search import SearchField

LIST = "people"


@dataclass(frozen=True, slots=True)
class ListServices:
    """What the tools ask."""

    exports: "ExportService"
    many: "ManyService"


class PeopleTools(QWidget):
    """Stands in the bar above the list; `attach` gives it the table once that is there."""

    def __init__(
        self, page: QWidget, workspace: Workspace, services: ListServices, actor: Actor, text: "SearchField",
        chips: tuple[FilterChip, FilterChip, FilterChip],
    ) -> None:  # fmt: skip
        super().__init__()
        self._workspace, self._actor = workspace, actor
        self._text, self._chips = text, chips
        self._table: Table | None = None
        self._model: PagedModel | None = None
        self._exporting = Exporting(page, workspace, services.exports, actor)
        self._many = people_change(page, workspace, services.many, actor)
        self.order = Segments([self.tr("Pinyin"), self.tr("Strokes")])
        self.order.setToolTip(self.tr("Names in the order of pinyin or of strokes"))
        self.order.chosen.connect(self._on_order)
        self.setLayout(row(self.order))

    def attach(self, table: Table, model: PagedModel) -> None:
        """The list that is sorted and exported."""
        self._table, self._model = table, model
        table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.order.choose(0))

    def row_actions(self, table: Table) -> list[RowAction]:
        """What the tools add to the row menu, for those who may change people."""
        if not self._actor.may("people.manage"):
            return []
        change = lambda _facts: self._many.open(table.ids())  # noqa: E731
        return [RowAction(self.tr("Change many…"), change, "list-checks")]

    def read(self) -> dict[str, Any]:
        """The filter as it stands, as it is kept."""
        branch, role, state = (chip.value for chip in self._chips)
        return {
            "text": self._text.text().strip(), "branch": branch, "role": role.value if role else None,
            "state": state.value if state else None,
        }  # fmt: skip

    def use(self, kept: Mapping[str, Any]) -> None:
        """Put a kept filter in place of the one in use."""
        branch, role, state = self._chips
        self._text.setText(str(kept.get("text") or ""))
        branch.choose(kept.get("branch"))
        role.choose(Role(kept["role"]) if kept.get("role") else None)
        state.choose(PersonState(kept["state"]) if kept.get("state") else None)
        self._text.returnPressed.emit()

    def _on_order(self, chosen: int) -> None:
        """Family names by their reading, or by how many strokes they have (姓氏笔画)."""
        if self._model is not None:
            old = self._model.question
            sort = Sort.STROKES if chosen else Sort.NAME
            self._model.ask(Ask(old.text, sort, False, old.filters))

    def export(self) -> None:
        """The chosen people, else everybody the list shows; the columns on the screen, in their order."""
        table, model = self._table, self._model
        if table is None or model is None:
            return
        header = table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        shown = [model.columns[at] for at in order if not header.isSectionHidden(at)]
        ids = tuple(table.ids())
        chosen = ids if len(ids) > 1 else tuple(model.ids())
        columns = columns_of([(each.key, each.title) for each in shown])
        wish = ExportWish(PeopleQuery(), chosen, columns, self._workspace.language.name)
        self._exporting.open(wish, len(chosen))
