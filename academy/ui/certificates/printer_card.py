"""Which printer, which template, and where that printer puts a sheet: measured once, kept for both."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from academy.base.actor import Actor
from academy.certificates.facts_overprint import Measured, Place
from academy.certificates.facts_template import TemplateRow
from academy.ui.certificates.designer_fields import Measure, Pick, Tick, captioned, pair
from academy.ui.certificates.usual_printer import keep, usual_printer, usual_tray
from academy.ui.certificates.words import design_title
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import column, heading, label, row, rule
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.printers import TRAYS, Printers
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

WIDTH = 430


class PrinterCard(QFrame):
    """`test_asked` for a test sheet of the printer and template chosen here."""

    test_asked = Signal()
    moved = Signal()  # another template or place

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, printers: Printers
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._service, self._actor = workspace, service, actor
        self._installed = printers.names()
        self.printer = CalmCombo()
        self.printer.setEditable(True)
        self.printer.addItems(self._installed)
        self.printer.setAccessibleName(self.tr("Printer"))
        if (line := self.printer.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("Name of the printer"))
        self.printer.currentTextChanged.connect(self._on_printer)
        self.template = Pick(self.tr("Design"), [])
        self.template.chosen.connect(self._on_template)
        self._series: dict[str, str] = {}  # of each template: a new edition goes where the last one went
        self.tray = Pick(self.tr("Tray"), list(zip(TRAYS, self._trays(), strict=True)))
        self.tray.chosen.connect(lambda _tray: self._remember())
        self.printer.activated.connect(lambda _at: self._remember())
        names = ("dx", "dy", "scale_x", "scale_y")
        words = (self.tr("Right"), self.tr("Down"), self.tr("Across"), self.tr("Along"))
        bounds = ((-20, 20), (-20, 20), (95, 105), (95, 105))
        self.place = {
            name: Measure(word, *bound, 0.1) for name, word, bound in zip(names, words, bounds, strict=True)
        }
        for entry in self.place.values():
            entry.editingFinished.connect(self.moved)
        self.turn = Tick(self.tr("Fed with the other short side first"))
        self.measured = [Measure(self.tr("Measured"), 0, 450, 0.1) for _ in range(4)]
        self._way = label("", "caption", "muted", wrap=True)
        self.unmeasured = NoteStrip(
            "warn",
            self.tr(
                "This printer was never measured for this design: nothing is moved. Print a test sheet first."
            ),
        )
        self.unmeasured.hide()
        self._lay_out()
        self._on_printer(self.printer.currentText())

    def name(self) -> str:
        return self.printer.currentText().strip()

    def direct(self) -> bool:
        """Whether sheets go straight to the printer; otherwise they are saved as a PDF."""
        return self.name() in self._installed

    def show_choices(self, templates: Sequence[TemplateRow], printer: str, template: str) -> None:
        """`printer` and `template` (a name or a series) of a run that goes on; empty for a new one."""
        self._series = {each.key: str(each.series_id or each.key) for each in templates}
        language = self._workspace.language
        self.template.offer([(each.key, design_title(language, each)) for each in templates])
        for each in templates:
            if template and template in (each.key, str(each.series_id)):
                self.template.show_value(each.key)
        if printer:
            self.printer.setCurrentText(printer)
        else:
            self._recall()
        self.read_place()

    def lock(self, locked: bool) -> None:
        """A run keeps its printer and template; the place may still be mended."""
        self.printer.setEnabled(not locked)
        self.template.setEnabled(not locked)

    def _trays(self) -> tuple[str, ...]:
        return (
            self.tr("Automatic"), self.tr("Upper tray"), self.tr("Middle tray"), self.tr("Lower tray"),
            self.tr("By hand"), self.tr("Tractor"),
        )  # fmt: skip

    def _on_template(self, _key: object) -> None:
        self._recall()
        self.read_place()

    def _recall(self) -> None:
        """The printer this design went to the last time."""
        if usual := usual_printer(self._sort()):
            self.printer.setCurrentText(usual)
        self._show_tray()

    def _show_tray(self) -> None:
        self.tray.show_value(usual_tray(self._sort(), self.name()))

    def _sort(self) -> str:
        key = self.template.value() or ""
        return self._series.get(key, key)

    def _remember(self) -> None:
        if self.template.value() is not None and self.name():
            keep(self._sort(), self.name(), self.tray.value())

    def read_place(self) -> None:
        key = self.template.value()
        if key is not None:
            self._run(lambda: self._service.printer_place(self._actor, self.name(), key), self._on_read)

    def _lay_out(self) -> None:
        first, second = self.measured[:2], self.measured[2:]
        measured = self.tr("Crosshairs as measured: from the left, from the top")
        crosshairs = label(measured, "table", "muted", wrap=True)
        rows = column(
            heading(self.tr("Printer and place")), captioned(self.tr("Printer"), self.printer), self._way,
            captioned(self.tr("Design"), self.template), captioned(self.tr("Tray"), self.tray),
            self.unmeasured, rule(),
            pair(self._field("dx", "mm"), self._field("dy", "mm")),
            pair(self._field("scale_x", "%"), self._field("scale_y", "%")), self.turn,
            row(button(self.tr("Keep"), small=True, on=self._keep), None,
                button(self.tr("Test sheet…"), "", "file-text", small=True, on=self.test_asked.emit)),
            rule(), crosshairs,
            pair(captioned("1", first[0], "mm"), captioned("", first[1], "mm")),
            pair(captioned("2", second[0], "mm"), captioned("", second[1], "mm")),
            row(None, button(self.tr("Work out the place"), small=True, on=self._on_measured)),
            None, gap=8, margins=(16, 16, 16, 16),
        )  # fmt: skip
        self.setLayout(rows)
        self.setMinimumWidth(WIDTH)

    def _field(self, name: str, unit: str) -> Any:
        return captioned(self.place[name].accessibleName(), self.place[name], unit)

    def _on_printer(self, name: str) -> None:
        if name.strip() in self._installed:
            self._way.setText(self.tr("Installed: sheets go straight to it, in their actual size."))
        else:
            self._way.setText(self.tr("Not installed here: a PDF is saved; print it in its actual size."))
        self.tray.setEnabled(name.strip() in self._installed)
        self._show_tray()
        self.read_place()

    def place_now(self) -> Place:
        """As it stands on the card, kept or not."""
        values = {name: entry.value() for name, entry in self.place.items()}
        return Place(
            values["dx"], values["dy"], values["scale_x"] / 100, values["scale_y"] / 100,
            180 if self.turn.isChecked() else 0,
        )  # fmt: skip

    def _on_read(self, found: Place) -> None:
        self.unmeasured.setVisible(bool(self.name()) and not found.kept)
        self._show_place(found)

    def _show_place(self, found: Place) -> None:
        for name, entry in self.place.items():
            value = getattr(found, name)
            entry.show_value(round(value * 100, 3) if name.startswith("scale") else value)
        self.turn.show_value(found.turn == 180)
        self.moved.emit()

    def _keep(self) -> None:
        printer, key, place = self.name(), self.template.value(), self.place_now()
        self._remember()

        def kept(_: object) -> None:
            self._workspace.notices.toast(self, self.tr("The printer's place is kept"))
            self.read_place()

        self._run(lambda: self._service.keep_place(self._actor, printer, key, place), kept)

    def _on_measured(self) -> None:
        measured = Measured(*(entry.value() for entry in self.measured))
        printer, key = self.name(), self.template.value()
        self._run(lambda: self._service.place_from(self._actor, printer, key, measured), self._show_place)

    def _run(self, job: Callable[[], Any], then: Callable[[Any], object]) -> None:
        self._workspace.worker.run(self, job, then)
