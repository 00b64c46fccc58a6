"""Printing on bought forms: the printer's place, and the run: one sheet first, then the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLineEdit

from academy.base.actor import Actor
from academy.base.files import keep_whole
from academy.certificates.facts_overprint import Measured, Place, RunRow, RunState
from academy.certificates.facts_template import TemplateRow
from academy.ui.certificates.designer_fields import Measure, Pick, Tick, captioned, pair
from academy.ui.parts.buttons import button
from academy.ui.parts.fields import LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import card, heading, label, row, rule
from academy.ui.parts.messages import Track
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

PDF = "PDF (*.pdf)"
CODE = "certificates.not_written"


@dataclass(frozen=True, slots=True)
class Came:
    """How many sheets came out right before the printer stopped."""

    count: int | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    reason: str = ""
    blank: str = ""


class OverprintPage(Page):
    """`keys` are printed in this order; without any, the newest run that stopped goes on."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, keys: Sequence[int] = ()
    ) -> None:
        super().__init__(workspace, self.tr("Overprint"))
        self._service, self._actor, self._keys = service, actor, tuple(keys)
        self._run: RunRow | None = None
        self.printer = QLineEdit(maxLength=80)
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.editingFinished.connect(self._read_place)
        self.template = Pick(self.tr("Template"), [])
        self.template.chosen.connect(lambda _key: self._read_place())
        names = ("dx", "dy", "scale_x", "scale_y")
        words = (self.tr("Right"), self.tr("Down"), self.tr("Across"), self.tr("Along"))
        bounds = ((-20, 20), (-20, 20), (95, 105), (95, 105))
        self.place = {
            name: Measure(word, *bound, 0.1) for name, word, bound in zip(names, words, bounds, strict=True)
        }
        self.turn = Tick(self.tr("Fed with the other short side first"))
        self.measured = [Measure(self.tr("Measured"), 0, 450, 0.1) for _ in range(4)]
        self.acts = {
            "begin": button(self.tr("Begin"), "primary", "printer", on=self._begin),
            "one": button(self.tr("Print one"), "primary", "printer", on=lambda: self._print(1)),
            "rest": button(self.tr("Print the rest"), "", "printer", on=lambda: self._print(0)),
            "right": button(self.tr("All came out right"), "", "check", on=self._all_right),
            "stopped": button(self.tr("It stopped…"), "", "circle-alert", on=self._on_stopped),
            "spoiled": button(self.tr("Sheet spoiled…"), "", "trash-2", on=self._on_spoiled),
            "end": button(self.tr("End the run"), "quiet", on=self._on_end),
        }
        self._sent = 0  # sheets that went to the printer and were not counted yet
        self.words = label("", "section", wrap=True)
        self.hint = label("", "table", "muted", wrap=True)
        self.bar = Track()
        made = row(self._printer_card(), self._run_card(), gap=16)
        made.setStretch(1, 1)
        self.body.addLayout(made)
        self.body.addStretch(1)

    def help_text(self) -> str:
        return self.tr(
            "Print a test sheet, measure the two crosshairs with a ruler, and let the place be worked out. "
            "Then print one sheet, look at it, and print the rest. After a jam say how many came out right: "
            "the run goes on with the next sheet."
        )

    def opened(self) -> None:
        def ask() -> tuple[list[TemplateRow], list[RunRow]]:
            return self._service.overprint_templates(self._actor), self._service.open_runs(self._actor)

        self.workspace.worker.run(self, ask, lambda answer: self._show(*answer))

    def _printer_card(self) -> QFrame:
        first, second = self.measured[:2], self.measured[2:]
        made = card(
            heading(self.tr("Printer and place")), captioned(self.tr("Printer"), self.printer),
            captioned(self.tr("Template"), self.template), rule(),
            pair(self._field("dx", "mm"), self._field("dy", "mm")),
            pair(self._field("scale_x", "%"), self._field("scale_y", "%")), self.turn,
            row(button(self.tr("Keep"), small=True, on=self._keep), None,
                button(self.tr("Test sheet…"), "", "file-text", small=True, on=self._on_test)),
            rule(), label(self.tr("Crosshairs as measured: from the left, from the top"), "table", "muted"),
            pair(captioned("1", first[0], "mm"), captioned("", first[1], "mm")),
            pair(captioned("2", second[0], "mm"), captioned("", second[1], "mm")),
            row(None, button(self.tr("Work out the place"), small=True, on=self._on_measured)),
        )  # fmt: skip
        made.setFixedWidth(400)
        return made

    def _field(self, name: str, unit: str) -> Any:
        return captioned(self.place[name].accessibleName(), self.place[name], unit)

    def _run_card(self) -> QFrame:
        acts = self.acts
        return card(
            heading(self.tr("Sheets")), self.words, self.bar, self.hint, 4,
            row(acts["begin"], acts["one"], acts["rest"], None),
            row(acts["right"], acts["stopped"], acts["spoiled"], None, acts["end"]), None,
        )  # fmt: skip

    def _show(self, templates: list[TemplateRow], runs: list[RunRow]) -> None:
        self.template.offer([(each.key, each.title) for each in templates])
        if not self._keys and self._run is None and runs:
            self._run = runs[0]
            self.printer.setText(runs[0].printer)
        self._read_place()
        self._follow()

    def _follow(self) -> None:
        """What can be done now."""
        held, acts = self._run, self.acts
        going = held is not None and held.state is RunState.OPEN
        acts["begin"].setVisible(held is None and bool(self._keys))
        for name in ("one", "rest", "end"):
            acts[name].setVisible(going and not self._sent)
        for name in ("right", "stopped", "spoiled"):
            acts[name].setVisible(going and bool(self._sent))
        if held is None:
            count = len(self._keys)
            self.words.setText(self.tr("%n certificate(s) to print", "", count))
            self.hint.setText(self.tr("Load the blank forms in the order of the list."))
            return
        total = len(held.certificates)
        self.bar.show_share(held.done, total)
        words = self.tr("{done} of {total} came out right").format(done=held.done, total=total)
        self.words.setText(words if going else self.tr("All {total} sheets are printed").format(total=total))
        lost = self.tr("%n sheet(s) spoiled", "", held.spoiled) if held.spoiled else ""
        following = self.tr("Next: {number}").format(number=held.next_number) if going else ""
        self.hint.setText("　".join(each for each in (following, lost) if each))

    def _place(self) -> Place:
        values = {name: entry.value() for name, entry in self.place.items()}
        return Place(
            values["dx"], values["dy"], values["scale_x"] / 100, values["scale_y"] / 100,
            180 if self.turn.isChecked() else 0,
        )  # fmt: skip

    def _show_place(self, found: Place) -> None:
        for name, entry in self.place.items():
            value = getattr(found, name)
            entry.show_value(round(value * 100, 3) if name.startswith("scale") else value)
        self.turn.show_value(found.turn == 180)

    def _read_place(self) -> None:
        printer, key = self.printer.text(), self.template.value()
        if key is not None:
            job = lambda: self._service.printer_place(self._actor, printer, key)  # noqa: E731
            self.workspace.worker.run(self, job, self._show_place)

    def _keep(self) -> None:
        printer, key, place = self.printer.text(), self.template.value(), self._place()
        self.workspace.worker.run(
            self, lambda: self._service.keep_place(self._actor, printer, key, place),
            lambda _: self.workspace.notices.toast(self, self.tr("The printer's place is kept")),
        )  # fmt: skip

    def _on_measured(self) -> None:
        measured = Measured(*(entry.value() for entry in self.measured))
        printer, key = self.printer.text(), self.template.value()
        job = lambda: self._service.place_from(self._actor, printer, key, measured)  # noqa: E731
        self.workspace.worker.run(self, job, self._show_place)

    def _on_test(self) -> None:
        printer, key = self.printer.text(), self.template.value()
        self._save(self.tr("Test sheet"), lambda: self._service.test_sheet(self._actor, printer, key))

    def _begin(self) -> None:
        printer, key, keys = self.printer.text(), self.template.value(), self._keys
        job = lambda: self._service.begin_run(self._actor, keys, printer, key)  # noqa: E731
        self.workspace.worker.run(self, job, self._refresh)

    def _refresh(self, run_id: int) -> None:
        def shown(held: RunRow) -> None:
            self._run = held
            self._follow()

        self.workspace.worker.run(self, lambda: self._service.run(self._actor, run_id), shown)

    def _print(self, count: int) -> None:
        held = self._run
        if held is None:
            return

        def sent() -> None:
            self._sent = count or len(held.certificates) - held.done
            self._follow()

        pages = lambda: self._service.run_pdf(self._actor, held.id, count)  # noqa: E731
        self._save(f"{held.next_number}", pages, sent)

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
        self._count(self._sent)

    def _count(self, count: int) -> None:
        if (held := self._run) is not None:
            job = lambda: self._service.note_printed(self._actor, held.id, count)  # noqa: E731
            self.workspace.worker.run(self, job, lambda _: self._counted(held.id))

    def _counted(self, run_id: int) -> None:
        self._sent = 0
        self._refresh(run_id)

    def _on_stopped(self) -> None:
        held = self._run
        if held is None:
            return
        field = NumberField("count", self.tr("Came out right"), required=True)
        FormDialog(
            self.workspace, self.tr("How many sheets came out right?"),
            Form(self.workspace, Came(), [field]),
            lambda typed: self._service.note_printed(self._actor, held.id, typed.count or 0),
            lambda _: self._counted(held.id), self, self.tr("Go on from there"),
        ).open()  # fmt: skip

    def _on_spoiled(self) -> None:
        held = self._run
        if held is None:
            return
        fields = [
            LinesField("reason", self.tr("Reason"), required=True),
            TextField("blank", self.tr("Form's serial"), hint=self.tr("Printed on the form, if it has one")),
        ]
        FormDialog(
            self.workspace, self.tr("A spoiled sheet"), Form(self.workspace, Lost(), fields),
            lambda typed: self._service.note_spoiled(self._actor, held.id, typed.reason, typed.blank),
            lambda _: self._counted(held.id), self, self.tr("Note it"),
        ).open()  # fmt: skip

    def _on_end(self) -> None:
        held = self._run
        if held is not None:
            job = lambda: self._service.close_run(self._actor, held.id)  # noqa: E731
            self.workspace.worker.run(self, job, lambda _: self.closing.emit())
