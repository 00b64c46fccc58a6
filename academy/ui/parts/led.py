"""A list that a link, a search hit or another page leads to one of its records."""

from collections.abc import Collection

from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.search import SearchField
from academy.ui.parts.table_card import TableCard


class Led:
    """The record wanted is chosen as soon as the list has come, out of any filter that hides it.

    Where the list has no such record, the page is left again and that is said once.
    """

    def __init__(self, page: Page, card: TableCard, kind: str, search: SearchField | None = None) -> None:
        self._page, self._card, self._kind, self._search = page, card, kind, search
        self._wanted = 0

    def to(self, record_id: int) -> None:
        """Now, or when `settle` is called with what there is."""
        self._wanted = 0 if self._card.table.choose(record_id) else record_id

    def settle(self, ids: Collection[int]) -> None:
        """The list has come; `ids` are all its records, those a filter hides too."""
        wanted, self._wanted = self._wanted, 0
        if not wanted:
            return
        if wanted not in ids:
            self._page.missing(RecordRef(self._kind, wanted))
        elif not self._card.table.choose(wanted):
            if self._search is not None:
                self._search.show_all()
            if self._card.tools is not None:
                self._card.tools.show_all()
            self._card.table.choose(wanted)
