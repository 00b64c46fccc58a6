"""What is done with issued certificates: hand out, print on blanks, reissue, account for the old paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.files import keep_whole
from academy.certificates.facts_issue import CertificateRow, CertificateState
from academy.certificates.facts_ledger import FateDraft, HandDraft, Order, PrintDraft, SheetFate, StockRow
from academy.ui.certificates.file_field import FileField
from academy.ui.certificates.overprint_page import OverprintPage
from academy.ui.parts.fields import ChoiceField, DateField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

PDF = "PDF (*.pdf)"
PRINTED = (CertificateState.PRINTED, CertificateState.DELIVERED)
NAMED = 3  # numbers told in a question


@dataclass(frozen=True, slots=True)
class Ordered:
    order: Order = Order.UNIT


Then = Callable[[], object]


class LifeActs(QObject):
    """Dialogs over `owner`; what was done is told by the service to every page."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._workspace, self._service, self._actor, self._owner = workspace, service, actor, owner

    def hand_over(self, keys: Sequence[int]) -> None:
        """The day, who signed, and the signed list."""
        today = self._workspace.clock.today()
        fields = [
            DateField("handed_on", self.tr("Received on"), required=True, clock=self._workspace.clock),
            TextField(
                "receiver",
                self.tr("Received by"),
                hint=self.tr("Leave empty if it is the holder"),
                longest=40,
            ),
            FileField(
                "scan", self.tr("Signed list"), self._workspace, self.tr("A scan of the signed hand-out list")
            ),
        ]
        form = Form(self._workspace, HandDraft(today), fields)
        title = self.tr("Hand out %n certificate(s)", "", len(keys))
        save = lambda draft: self._service.hand_over(self._actor, keys, draft)  # noqa: E731
        done = self.tr("Handed out")
        self._open(title, form, save, self.tr("Hand out"), lambda: self._toast(done))

    def overprint(self, keys: Sequence[int], printer: str = "") -> None:
        """The page that prints them on bought forms, sheet by sheet; `printer`: the one to be measured."""

        def show() -> None:
            page = OverprintPage(self._workspace, self._service, self._actor, keys, printer=printer)
            self._open_page(page)

        self._ask_again(keys, show)

    def resume_run(self, run_id: int) -> None:
        """The same page for a run that stopped."""
        self._open_page(OverprintPage(self._workspace, self._service, self._actor, run_id=run_id))

    def _open_page(self, page: Page) -> None:
        if isinstance(self._owner, Page):
            self._owner.opening.emit(page)

    def hand_list(self, keys: Sequence[int]) -> None:
        """The list to be signed, in the order papers are handed out."""
        word = {
            Order.NUMBER: self.tr("By number"), Order.UNIT: self.tr("By employer, then name"),
            Order.NAME: self.tr("By name"),
        }  # fmt: skip
        form = Form(self._workspace, Ordered(), [
            ChoiceField("order", self.tr("Order"), [(each, word[each]) for each in Order], required=True)
        ])  # fmt: skip
        job = lambda draft: self._service.hand_list_pdf(self._actor, keys, draft.order)  # noqa: E731
        dialog = FormDialog(
            self._workspace, self.tr("Hand-out list"), form, job, self._on_list, self._owner,
            self.tr("Make the list"),
        )  # fmt: skip
        dialog.open()

    def _on_list(self, data: bytes) -> None:
        def into(target: Path) -> None:
            write = lambda: keep_whole(target, data, "certificates.not_written")  # noqa: E731
            self._workspace.worker.run(self._owner, write, self._on_saved)

        name = self.tr("Hand-out list") + ".pdf"
        self._workspace.notices.save_file(self._owner, self.tr("Save the list"), name, PDF, into)

    def _on_saved(self, target: Path) -> None:
        self._toast(self.tr("Saved: {file}").format(file=target.name))

    def _ask_again(self, keys: Sequence[int], then: Then) -> None:
        """What was printed before is printed again only after a question, and noted as another copy."""

        def asked(rows: Sequence[CertificateRow]) -> None:
            again = [row.number for row in rows if row.state in PRINTED]
            if not again:
                then()
                return
            sentence = self.tr("%Ln of them was printed before: {numbers}.", "", len(again))
            named = sentence.format(numbers="、".join(again[:NAMED]) + ("…" if len(again) > NAMED else ""))
            kept = self.tr(
                "Each is noted as printed again: who, when, which copy, and the serial of the new sheet."
            )
            verb = self.tr("Print again")
            self._workspace.notices.ask(self._owner, self.tr("Print again?"), f"{named} {kept}", verb, then)

        job = lambda: self._service.certificate_rows(self._actor, keys)  # noqa: E731
        self._workspace.worker.run(self._owner, job, asked)

    def ask_print(
        self, keys: Sequence[int], printers: Sequence[str], then: Callable[[PrintDraft], object]
    ) -> None:
        """Which of the installed `printers`, and where blanks are kept the first sheet's serial.

        Without either printing goes on at once, unless one of them was printed before.
        """
        stock = lambda: self._service.stock(self._actor)  # noqa: E731
        show = lambda rows: self._on_stock(rows, len(keys), printers, then)  # noqa: E731
        self._ask_again(keys, lambda: self._workspace.worker.run(self._owner, stock, show))

    def _on_stock(
        self, rows: Sequence[StockRow], count: int, printers: Sequence[str],
        then: Callable[[PrintDraft], object],
    ) -> None:  # fmt: skip
        free = [row for row in rows if row.next_free]
        if not free and not printers:
            then(PrintDraft())
            return
        ways = [*((name, name) for name in printers), ("", self.tr("Save a PDF, print it later"))]
        fields: list[Any] = [
            ChoiceField("printer", self.tr("Printer"), ways, required=True)
            if printers
            else TextField("printer", self.tr("Printer"), longest=40)
        ]
        if free:
            left = self.tr("{sort}: {left} left, next is {serial}. Empty: plain paper.")
            hint = left.format(sort=free[-1].sort, left=free[-1].left, serial=free[-1].next_free)
            fields.insert(0, TextField("first_blank", self.tr("First blank sheet"), hint=hint, longest=24))
        printer, blank = printers[0] if printers else "", free[-1].next_free if free else ""
        form = Form(self._workspace, PrintDraft(printer, blank), fields)
        title = self.tr("Print %n certificate(s)", "", count)
        dialog = FormDialog(
            self._workspace, title, form, lambda draft: draft, then, self._owner, self.tr("Print")
        )
        dialog.open()

    def decide_reissue(self, certificate_id: int, number: str, approve: bool) -> None:
        """Approve after a question; declining asks nothing."""
        service, actor = self._service, self._actor
        if not approve:
            self._run(lambda: service.decline_reissue(actor, certificate_id))
            return
        title = self.tr("Reissue {number}?").format(number=number)
        sentence = self.tr("The new paper bears the same number, the mark 补发 and today's date.")
        act = lambda: self._run(lambda: service.approve_reissue(actor, certificate_id))  # noqa: E731
        self._workspace.notices.ask(self._owner, title, sentence, self.tr("Reissue"), act, "seal")

    def note_fate(self, certificate_id: int) -> None:
        """What became of the paper of a void certificate."""
        word = self._workspace.language.words.word
        fates = [(each, word(f"certificates.fate.{each.value}")) for each in SheetFate]
        fields = [
            ChoiceField("fate", self.tr("The old paper is"), fates, required=True),
            DateField("on", self.tr("On"), required=True, clock=self._workspace.clock),
        ]
        form = Form(self._workspace, FateDraft(on=self._workspace.clock.today()), fields)
        save = lambda draft: self._service.note_fate(self._actor, certificate_id, draft)  # noqa: E731
        self._open(self.tr("The old paper"), form, save, self.tr("Note it"), lambda: None)

    def _open(self, title: str, form: Form[Any], save: Callable[[Any], Any], verb: str, then: Then) -> None:
        FormDialog(self._workspace, title, form, save, lambda _: then(), self._owner, verb).open()

    def _run(self, job: Callable[[], object]) -> None:
        self._workspace.worker.run(self._owner, job, lambda _answer: None)

    def _toast(self, text: str) -> None:
        self._workspace.notices.toast(self._owner, text)
