"""What stands beside the register of certificates: those of others, numbers and blanks, counts."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from academy.base.actor import Actor
from academy.certificates.facts_issue import CertificateFilter
from academy.ui.certificates.counts_panel import CountsPanel
from academy.ui.certificates.recorded_panel import RecordedPanel
from academy.ui.certificates.stock_panel import StockPanel
from academy.ui.parts.layout import box, column
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

Made = TypeVar("Made", bound=QWidget)
NAMES = ("recorded", "ledger", "counts")


class Panels(QStackedWidget):
    """The register in front; each panel is built when it is first looked at."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor,
        on_drill: Callable[[CertificateFilter, str], object],
    ) -> None:  # fmt: skip
        super().__init__()
        self._given, self._on_drill = (workspace, service, actor), on_drill
        self._places = [column(gap=0) for _ in NAMES]

    def put(self, register: QWidget) -> None:
        for each in (register, *(box(place) for place in self._places)):
            self.addWidget(each)

    def reload(self, place: int) -> None:
        """Read what one of them shows; 1 is the first beside the register."""
        getattr(self, NAMES[place - 1]).reload()

    @cached_property
    def recorded(self) -> RecordedPanel:
        return self._built(0, RecordedPanel(*self._given))

    @cached_property
    def ledger(self) -> StockPanel:
        return self._built(1, StockPanel(*self._given))

    @cached_property
    def counts(self) -> CountsPanel:
        return self._built(2, CountsPanel(*self._given, self._on_drill))

    def _built(self, place: int, made: Made) -> Made:
        self._places[place].addWidget(made)
        return made
