"""Beside the issuing page: of a large batch one lot is shown, looked at and approved after the other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from academy.certificates.facts_issue import Eligibility
from academy.certificates.facts_release import Lot
from academy.ui.certificates.approval_card import ApprovalCard
from academy.ui.certificates.batch_acts import BatchActs
from academy.ui.certificates.people_card import PeopleCard


class LotDesk(QObject):
    """`follow()` brings the page up to what is shown."""

    def __init__(
        self, approval: ApprovalCard, people: PeopleCard, decide: BatchActs, follow: Callable[[], object]
    ) -> None:
        super().__init__(decide)
        self._approval, self._people, self._follow = approval, people, follow
        self._found: Eligibility | None = None
        approval.lots.chosen.connect(self._on_lot)
        approval.lots.approved.connect(decide.approve_lot)
        approval.look.connect(people.choose)
        decide.looked.connect(self._on_lots)

    def show(self, found: Eligibility, lots: Sequence[Lot], ticked: Sequence[int], *, locked: bool) -> None:
        """The people of the lot that is looked at; all of them where the batch is not divided."""
        self._found = found
        self._approval.lots.show_lots(lots)
        lot = self._approval.lots.current()
        self._people.show_people(found, lot.people if lot else ticked, locked)

    def _on_lots(self, lots: Sequence[Lot]) -> None:
        """A paper was looked at, or a lot approved: then the next one comes."""
        before = self._approval.lots.current()
        self._approval.show_lots(lots)
        after = self._approval.lots.current()
        if before and after and before.number != after.number:
            self._on_lot()
        else:
            self._follow()

    def _on_lot(self) -> None:
        """Another lot: its people, its checks, its sample."""
        lot = self._approval.lots.current()
        if lot is not None and self._found is not None:
            self._approval.show_sample()
            self._people.show_people(self._found, lot.people, locked=True)
            self._follow()
