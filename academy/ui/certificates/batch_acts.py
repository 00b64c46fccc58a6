"""What is decided about a batch: given up, sent or taken back, its sample, an emergency, countersigning."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.problems import Problem
from academy.certificates.facts_issue import BatchSheet, BatchState, Issued
from academy.certificates.facts_package import Direction, PackageMark
from academy.certificates.facts_release import Emergency, Lot, Offer
from academy.ui.certificates.reason_dialog import ask_password, ask_reason
from academy.ui.parts.fields import LinesField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


@dataclass(frozen=True, slots=True)
class Guard:
    """What holds for one batch beside its second person."""

    lots: tuple[Lot, ...] = ()
    offer: Offer = field(default_factory=Offer)
    emergency: Emergency | None = None
    own: bool = False  # submitted by whoever looks at it
    may_countersign: bool = False
    bars: tuple[Problem, ...] = ()  # why whoever looks at it may not issue it
    package: PackageMark | None = None
    may_send: bool = False  # to an academy whose keys are known here


@dataclass(frozen=True, slots=True)
class EmergencyDraft:
    reason: str = ""
    password: str = ""


class BatchActs(QObject):
    """Dialogs over the page `owner`. `confirm(password)` raises Refused for a wrong one."""

    done = Signal()  # the batch has changed
    left = Signal()  # it is no longer on this desk
    looked = Signal(object)  # the lots with what was seen and approved of them

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor,
        confirm: Callable[[str], object], owner: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(owner)
        self._workspace, self._service, self._actor = workspace, service, actor
        self._confirm, self._owner = confirm, owner
        self.guard = Guard()
        self._batch_id = 0

    def guard_of(self, sheet: BatchSheet | None) -> Guard:
        """On the database thread: what this actor has to know of the batch."""
        if sheet is None:
            return Guard()
        service, actor, row = self._service, self._actor, sheet.row
        mark = service.package_mark(actor, row.id)
        own = row.prepared_by == actor.person_id
        if row.state is BatchState.SUBMITTED:
            approves = actor.may("certificates.approve")
            bars = service.approval_bars(actor, row.id) if approves else ()
            lots = tuple(service.lots(actor, row.id)) if approves and not bars else ()
            may = actor.may("certificates.emergency") and not approves
            offer = service.emergency_offer(actor, row.branch_id) if may else Offer()
            here = mark is None or mark.direction is Direction.OUT
            prepares = actor.may("certificates.prepare")
            sends = here and prepares and bool(service.package_receivers(actor))
            return Guard(lots, offer, own=own, bars=bars, package=mark, may_send=sends)
        if row.state is not BatchState.ISSUED:
            return Guard(package=mark)
        waiting = next((each for each in service.emergencies(actor) if each.batch.id == row.id), None)
        other = waiting is not None and actor.person_id not in (row.prepared_by, waiting.released_by_id)
        countersigns = other and actor.may("certificates.approve")
        return Guard(emergency=waiting, may_countersign=countersigns, package=mark)

    def on_drawn(self, person_id: int) -> None:
        """A paper has been shown; if it belongs to the sample, that is put on record."""
        if not any(person_id in each.sample.left for each in self.guard.lots):
            return
        service, actor, batch_id = self._service, self._actor, self._batch_id
        self._then_lots(lambda: service.look_at_sample(actor, batch_id, person_id))

    def approve_lot(self, number: int) -> None:
        """Stand for one lot of a large batch."""
        service, actor, batch_id = self._service, self._actor, self._batch_id
        self._then_lots(lambda: service.approve_lot(actor, batch_id, number))

    def _then_lots(self, act: Callable[[], object]) -> None:
        """Do it, and read the lots again."""
        service, actor, batch_id = self._service, self._actor, self._batch_id

        def job() -> tuple[Lot, ...]:
            act()
            return tuple(service.lots(actor, batch_id))

        self._workspace.worker.run(self._owner, job, self._on_looked)

    def _on_looked(self, lots: tuple[Lot, ...]) -> None:
        self.guard = replace(self.guard, lots=lots)
        self.looked.emit(lots)

    def show(self, guard: Guard, batch_id: int) -> None:
        """From now on about this batch."""
        self.guard, self._batch_id = guard, batch_id

    def cancel(self, batch_id: int, version: int) -> None:
        """Give a draft up, after a question."""
        job = lambda: self._service.cancel_batch(self._actor, batch_id, version)  # noqa: E731
        act = lambda: self._workspace.worker.run(self._owner, job, lambda _: self.left.emit())  # noqa: E731
        self._workspace.notices.ask(
            self._owner, self.tr("Cancel this batch?"),
            self.tr("Its people are free for another batch. The batch itself stays on record."),
            self.tr("Cancel batch"), act,
        )  # fmt: skip

    def send_back(self) -> None:
        """To its preparer, with a reason."""
        batch_id = self._batch_id
        ask_reason(
            self._workspace, self.tr("Return to the preparer"), self.tr("Return batch"), "reason",
            lambda reason: self._service.return_to_preparer(self._actor, batch_id, reason),
            lambda _: self.left.emit(), self._owner,
        )  # fmt: skip

    def withdraw(self) -> None:
        batch_id = self._batch_id
        job = lambda: self._service.withdraw(self._actor, batch_id)  # noqa: E731
        self._workspace.worker.run(self._owner, job, lambda _: self._on_done(self.tr("Taken back")))

    def release(self) -> None:
        """The reason, the password; then everything happens in one transaction."""
        batch_id = self._batch_id

        def job(draft: EmergencyDraft) -> Issued:
            self._confirm(draft.password)
            return self._service.release_in_emergency(self._actor, batch_id, draft.reason)

        hint = self.tr("Who countersigns and the auditor will read it")
        fields = [
            LinesField("reason", self.tr("Why it cannot wait"), required=True, hint=hint),
            TextField("password", self.tr("Your password"), required=True, secret=True),
        ]
        note = self.tr("Without a second person. The register shows it in red until one has countersigned.")
        dialog = FormDialog(
            self._workspace, self.tr("Release in an emergency"),
            Form(self._workspace, EmergencyDraft(), fields), job,
            lambda _: self._on_done(self.tr("Released; it must be countersigned")), self._owner,
            self.tr("Release alone"), note=note, kind="seal",
        )  # fmt: skip
        dialog.open()

    def countersign(self) -> None:
        batch_id = self._batch_id

        def job(password: str) -> None:
            self._confirm(password)
            self._service.countersign(self._actor, batch_id)

        ask_password(
            self._workspace, self.tr("Countersign the emergency release"), self.tr("Countersign"), job,
            lambda _: self._on_done(self.tr("Countersigned")), self._owner,
        )  # fmt: skip

    def _on_done(self, words: str) -> None:
        self._workspace.notices.toast(self._owner, words)
        self.done.emit()
