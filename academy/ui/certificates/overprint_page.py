"""Printing on bought forms: one sheet first, then the rest; a run that stopped goes on where it stopped."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLineEdit

from academy.base.actor import Actor
from academy.base.files import keep_whole
from academy.base.problems import Problem, Unavailable
from academy.base.progress import Progress
from academy.certificates.facts_ledger import StockRow
from academy.certificates.facts_overprint import RunRow, RunState
from academy.certificates.facts_template import TemplateRow
from academy.ui.certificates.printer_card import WIDTH, PrinterCard
from academy.ui.certificates.run_job import Came, Lost, send_run
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.fields import LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import card, column, flow, heading, label, refill, scrolled
from academy.ui.parts.messages import NoteStrip, Track
from academy.ui.parts.page import Page
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.printers import Printers
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

PDF = "PDF (*.pdf)"
CODE = "certificates.not_written"


class OverprintPage(Page):
    """`keys` are printed in this order; `run_id` is a run that goes on; `printer`: the one chosen first."""

    topic = "templates"

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, keys: Sequence[int] = (),
        run_id: int = 0, printers: Printers | None = None, printer: str = "",
    ) -> None:  # fmt: skip
        super().__init__(workspace, self.tr("Overprint"))
        self._service, self._actor, self._keys, self._first = service, actor, tuple(keys), run_id
        self._usual = printer
        self._run: RunRow | None = None
        self._printers = printers or Printers()
        self.printer = PrinterCard(workspace, service, actor, self._printers)
        self.printer.test_asked.connect(self._on_test)
        self.printer.moved.connect(self._show_sheet)
        self.view = PdfView(workspace, whole=True)
        self.blank = QLineEdit(maxLength=24)
        self.blank.setFixedWidth(200)
        self.blank.setAccessibleName(self.tr("Serial of the next form"))
        self.blank.editingFinished.connect(self._on_blank)
        self.acts = {
            "begin": button(self.tr("Begin"), "primary", "printer", on=self._begin),
            "one": button(self.tr("Print one"), "primary", "printer", on=lambda: self._print(1)),
            "rest": button(self.tr("Print the rest"), "", "printer", on=lambda: self._print(0)),
            "right": button(self.tr("All came out right"), "primary", "check", on=self._all_right),
            "stopped": button(self.tr("It stopped…"), "", "circle-alert", on=self._on_stopped),
            "spoiled": button(self.tr("Sheet spoiled…"), "", "trash-2", on=self._on_spoiled),
            "end": button(self.tr("End the run"), "quiet", on=self._on_end),
        }
        self._sent = 0  # sheets that went to the printer and were not counted yet
        self.words = label("", "section", wrap=True)
        self.hint = label("", "table", "muted", wrap=True)
        self.ask = label("", "body", wrap=True)
        self.bar = Track()
        left = scrolled(self.printer)
        self.body.addLayout(Beside((left, self._run_card()), (0, 1), least=WIDTH + 16, gap=0), 1)

    def help_text(self) -> str:
        return self.tr(
            "Print a test sheet, measure the two crosshairs with a ruler, and let the place be worked out. "
            "Then print one sheet, look at it, and print the rest. After a jam say how many came out right: "
            "the run goes on with the next sheet."
        )

    def opened(self) -> None:
        def ask() -> tuple[list[TemplateRow], RunRow | None, list[StockRow], str]:
            service, actor = self._service, self._actor
            held = service.run(actor, self._first) if self._first else None
            usual = held.template if held else service.overprint_choice(actor, self._keys)
            return service.overprint_templates(actor), held, service.stock(actor), usual

        self.workspace.worker.run(self, ask, lambda answer: self._show(*answer))

    def _run_card(self) -> QFrame:
        self._strip = column()
        acts, serial = self.acts, label(self.tr("Serial of the next form"), "table", "text2")
        return card(
            heading(self.tr("Sheets")), self.words, self.bar, self.hint, self._strip, 4,
            flow(serial, self.blank, label(self.tr("Empty: the forms bear none"), "caption", "muted")),
            self.ask,
            flow(acts["begin"], acts["one"], acts["rest"], None, acts["end"]),
            flow(acts["right"], acts["stopped"], acts["spoiled"], None), 4, self.view,
        )  # fmt: skip

    def _show(
        self, templates: list[TemplateRow], held: RunRow | None, stock: list[StockRow], usual: str
    ) -> None:
        if held is not None and self._run is None:
            self._run = held
        now = self._run
        self.printer.show_choices(templates, now.printer if now else self._usual, usual)
        free = [each.next_free for each in stock if each.next_free]
        if now is None and free:
            self.blank.setText(free[-1])
        self._follow()
        self._show_sheet()

    def _show_sheet(self) -> None:
        """The next sheet as it will lie on the form."""
        held, key, place = self._run, self.printer.template.value(), self.printer.place_now()
        keys = held.certificates[held.done :] if held is not None else self._keys
        if key is None or not keys:
            self.view.show_pdf(b"")
            return
        job = lambda: self._service.sheet_on_form(self._actor, keys[0], key, place)  # noqa: E731
        self.workspace.worker.run(self, job, self.view.show_pdf)
        if held is None:
            fits = lambda: self._service.form_problems(self._actor, keys, key)  # noqa: E731
            self.workspace.worker.run(self, fits, self._say)

    def _say(self, found: Sequence[Problem]) -> None:
        """Papers drawn for other sheets are not begun with: what was printed would lie wrong."""
        refill(self._strip, *(NoteStrip("warn", self.workspace.language.sentence(each)) for each in found))
        self.acts["begin"].setEnabled(not found)

    def _follow(self) -> None:
        """What can be done now."""
        held, acts = self._run, self.acts
        going = held is not None and held.state is RunState.OPEN
        self.printer.lock(held is not None)
        self.blank.setEnabled((held is None or going) and not self._sent)
        acts["begin"].setVisible(held is None and bool(self._keys))
        for name in ("one", "rest", "end"):
            acts[name].setVisible(going and not self._sent)
        for name in ("right", "stopped", "spoiled"):
            acts[name].setVisible(going and bool(self._sent))
        self.ask.setVisible(bool(self._sent))
        asked = self.tr("%n sheet(s) were sent. Look at them: did all come out right?", "", self._sent)
        self.ask.setText(asked if self._sent else "")
        if held is None:
            count = len(self._keys)
            self.words.setText(self.tr("%n certificate(s) to print", "", count))
            self.hint.setText(self.tr("Load the blank forms in the order of the list."))
            return
        self._tell(held, going)

    def _tell(self, held: RunRow, going: bool) -> None:
        total = len(held.certificates)
        self.bar.show_share(held.done, total)
        words = self.tr("{done} of {total} came out right").format(done=held.done, total=total)
        self.words.setText(words if going else self.tr("All {total} sheets are printed").format(total=total))
        lost = self.tr("%n sheet(s) spoiled", "", held.spoiled) if held.spoiled else ""
        following = self.tr("Next: {number}").format(number=held.next_number) if going else ""
        self.hint.setText("　".join(each for each in (following, lost) if each))
        self.blank.setText(held.next_blank)

    def _begin(self) -> None:
        printer, key, keys = self.printer.name(), self.printer.template.value(), self._keys
        blank = self.blank.text()
        job = lambda: self._service.begin_run(self._actor, keys, printer, key, blank)  # noqa: E731
        self.workspace.worker.run(self, job, self._refresh)

    def _refresh(self, run_id: int) -> None:
        def shown(held: RunRow) -> None:
            self._run = held
            self._follow()
            self._show_sheet()

        self.workspace.worker.run(self, lambda: self._service.run(self._actor, run_id), shown)

    def _on_blank(self) -> None:
        """Another pile of forms was loaded."""
        held, text = self._run, self.blank.text()
        if held is not None and text.strip() != held.next_blank:
            self._note(lambda: self._service.load_blanks(self._actor, held.id, text), held.id)

    def _print(self, count: int) -> None:
        held = self._run
        if held is None:
            return
        count = count or len(held.certificates) - held.done
        if self.printer.direct():
            printer, tray = self.printer.name(), self.printer.tray.value()

            def send(data: bytes, title: str, progress: Progress) -> int:
                return self._printers.send(printer, data, title, progress, tray)

            self._mark_sent(count)
            self.workspace.worker.start(
                self, self.tr("Printing"),
                lambda progress: send_run(self._service, self._actor, held, count, send, progress),
                unavailable=self._on_unavailable,
            )  # fmt: skip
        else:
            pages = lambda: self._service.run_pdf(self._actor, held.id, count)  # noqa: E731
            self._save(held.next_number, pages, lambda: self._mark_sent(count))

    def _mark_sent(self, count: int) -> None:
        self._sent = count
        self._follow()

    def _on_unavailable(self, no: Unavailable) -> None:
        """The printer is gone. Sheets may have come out before: the clerk says how many."""
        self.workspace.notices.unavailable(self, no, self._on_stopped)

    def _on_test(self) -> None:
        printer, key = self.printer.name(), self.printer.template.value()

        def pages() -> bytes:
            return self._service.test_sheet(self._actor, printer, key)

        if not self.printer.direct():
            self._save(self.tr("Test sheet"), pages)
            return
        title, tray = self.tr("Test sheet"), self.printer.tray.value()

        def job(progress: Progress) -> int:
            return self._printers.send(printer, pages(), title, progress, tray)

        self.workspace.worker.start(self, title, job)

    def _save(self, name: str, pages: Callable[[], bytes], then: Callable[[], object] | None = None) -> None:
        """Save, and open in the system's viewer, which prints it in its actual size."""

        def into(target: Path) -> None:
            self.workspace.worker.run(self, lambda: keep_whole(target, pages(), CODE), opened)

        def opened(target: Path) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
            if then is not None:
                then()

        self.workspace.notices.save_file(self, self.tr("Save and print"), f"{name}.pdf", PDF, into)

    def _all_right(self) -> None:
        if (held := self._run) is not None:
            count = self._sent
            self._note(lambda: self._service.note_printed(self._actor, held.id, count), held.id)

    def _note(self, job: Callable[[], Any], run_id: int) -> None:
        self.workspace.worker.run(self, job, lambda _: self._counted(run_id))

    def _counted(self, run_id: int) -> None:
        self._sent = 0
        self._refresh(run_id)

    def _on_stopped(self) -> None:
        held = self._run
        if held is None:
            return
        fields = [
            NumberField("count", self.tr("Came out right"), required=True, maximum=self._sent),
            LinesField("reason", self.tr("The next sheet is spoiled"), lines=2,
                       hint=self.tr("Why; empty: it was not touched")),
        ]  # fmt: skip
        self._dialog(self.tr("How many sheets came out right?"), Came(), fields, self.tr("Go on from there"),
                     lambda typed: self._stopped_at(held.id, typed))  # fmt: skip

    def _stopped_at(self, run_id: int, came: Came) -> None:
        """On the database thread."""
        if came.count:
            self._service.note_printed(self._actor, run_id, came.count)
        if came.reason.strip():
            self._service.note_spoiled(self._actor, run_id, came.reason)

    def _on_spoiled(self) -> None:
        if (held := self._run) is None:
            return
        fields = [
            LinesField("reason", self.tr("Reason"), required=True),
            TextField("blank", self.tr("Form's serial"), hint=self.tr("Printed on the form, if it has one")),
        ]
        spoil = lambda typed: self._service.note_spoiled(self._actor, held.id, typed.reason, typed.blank)  # noqa: E731
        lost = Lost(blank=held.next_blank)
        self._dialog(self.tr("A spoiled sheet"), lost, fields, self.tr("Note it"), spoil)

    def _dialog(
        self, title: str, draft: Any, fields: Sequence[Any], verb: str, save: Callable[[Any], Any]
    ) -> None:
        if (held := self._run) is not None:
            form, done = Form(self.workspace, draft, fields), lambda _: self._counted(held.id)
            FormDialog(self.workspace, title, form, save, done, self, verb).open()

    def _on_end(self) -> None:
        if (held := self._run) is not None:
            job = lambda: self._service.close_run(self._actor, held.id)  # noqa: E731
            self.workspace.worker.run(self, job, lambda _: self.closing.emit())
