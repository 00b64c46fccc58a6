"""One certificate: the frozen paper, what happened to it, and what can still be done with it."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.certificates.facts_issue import CertificateState, RegisterSheet
from academy.ui.certificates.paper_files import PaperFiles
from academy.ui.certificates.reason_dialog import ask_reason
from academy.ui.certificates.words import points, state_pill
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, card, column, facts_grid, heading, label, refill, row, scrolled
from academy.ui.parts.marks import Pill, Stamp
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

LIVE = (CertificateState.ISSUED, CertificateState.PRINTED, CertificateState.DELIVERED)


class CertificatePage(Page):
    """Print again gives the same bytes; voiding takes two persons."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, certificate_id: int
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Certificate")
        self._service, self._actor, self._id = service, actor, certificate_id
        self._sheet: RegisterSheet | None = None
        self._files = PaperFiles(workspace, service, actor, self)
        self.view = PdfView(workspace)
        self._side = box(column(gap=16))
        self._strip = box(column())
        paper = card(self.view)
        side = scrolled(self._side)
        side.setFixedWidth(368)
        both = row(paper, side, gap=16)
        both.setStretch(0, 1)
        self.body.addWidget(self._strip)
        self.body.addLayout(both, 1)
        self.body.addLayout(self._build_acts())
        self.body.setContentsMargins(24, 16, 24, 16)
        workspace.worker.changed.connect(self._on_changed)

    def opened(self) -> None:
        self._reload()
        job = lambda: self._service.paper_bytes(self._actor, self._id)  # noqa: E731
        self.workspace.worker.run(self, job, self.view.show_pdf)

    def help_text(self) -> str:
        return self.tr(
            "The paper is kept as it was issued: printing again gives the same file, whatever changed since. "
            "One person asks to void a certificate and says why, another approves."
        )

    def _build_acts(self) -> QHBoxLayout:
        may = self._actor.may
        self._void = button(self.tr("Ask to void…"), "quiet", "ban", on=self._on_void)
        self._hand = button(self.tr("Handed over"), icon_name="user-check", on=self._on_hand_over)
        self._save = button(self.tr("Save PDF…"), icon_name="save", on=self._on_save, keys="Ctrl+S")
        self._print = button(self.tr("Print…"), "primary", "printer", on=self._on_print, keys="Ctrl+P")
        for each in (self._hand, self._save, self._print):
            each.setVisible(may("certificates.print"))
        self._void.setVisible(may("certificates.prepare"))
        return row(self._void, None, self._hand, self._save, self._print)

    def _reload(self) -> None:
        self.workspace.worker.run(self, lambda: self._service.certificate(self._actor, self._id), self._show)

    def _show(self, sheet: RegisterSheet) -> None:
        self._sheet = sheet
        self.set_note(sheet.row.number)
        live = sheet.row.state in LIVE
        _refill(self._side, self._facts(sheet), self._life(sheet))
        strip = self._void_strip(sheet)
        _refill(self._strip, *strip)
        self._strip.setVisible(bool(strip))
        self._print.setEnabled(live)
        self._hand.setEnabled(live and sheet.row.state is not CertificateState.DELIVERED)
        self._void.setEnabled(live and not sheet.row.void_asked)

    def _facts(self, sheet: RegisterSheet) -> QWidget:
        language, found = self.workspace.language, sheet.row
        pairs: list[tuple[str, str | QWidget]] = [
            (self.tr("Number"), found.number),
            (self.tr("Name"), found.name),
            (self.tr("Kind"), language.words.word(f"certificates.kind.{found.kind.value}")),
            (self.tr("Class") if found.class_id else self.tr("Contract"), found.class_name),
            (self.tr("Issuer"), found.branch),
            (self.tr("Date"), found.issued_on.isoformat()),
            (self.tr("Hours attended"), str(sheet.hours)),
            (self.tr("Total"), points(sheet.score)),
            (self.tr("Batch"), sheet.batch_number),
        ]
        if sheet.replaces:
            pairs.append((self.tr("Stands for"), sheet.replaces))
        if sheet.replaced_by:
            pairs.append((self.tr("Replaced by"), sheet.replaced_by))
        pairs.append((self.tr("SHA-256"), f"{sheet.sha256[:16]}…"))
        state = Pill(*state_pill(language, found))
        return card(heading(self.tr("Register"), state), facts_grid(pairs, columns=1), gap=12)

    def _life(self, sheet: RegisterSheet) -> QWidget:
        """What happened, in order; acts of record as stamps."""
        lines: list[QWidget] = [
            _line(
                Stamp(self.tr("Issued")),
                f"{sheet.preparer} → {sheet.approver}",
                f"{sheet.issued_at:%Y-%m-%d %H:%M}",
            )
        ]
        lines += [
            _line(
                label(self.tr("Copy {number}").format(number=each.copy), "table"),
                each.printed_by, f"{each.printed_at:%Y-%m-%d %H:%M}",
            )
            for each in sheet.prints
        ]  # fmt: skip
        if sheet.voided_at:
            who = f"{sheet.void_asked_by} → {sheet.void_approved_by}"
            lines.append(_line(Stamp(self.tr("Void")), who, f"{sheet.voided_at:%Y-%m-%d %H:%M}"))
            lines.append(label(sheet.void_reason, "table", "text2", wrap=True))
        return card(heading(self.tr("What happened")), *lines, gap=8)

    def _void_strip(self, sheet: RegisterSheet) -> list[QWidget]:
        if not sheet.row.void_asked:
            return []
        words = self.tr("{name} asks to void this certificate: {reason}")
        strip = NoteStrip("warn", words.format(name=sheet.void_asked_by, reason=sheet.void_reason))
        if not self._actor.may("certificates.void"):
            return [strip]
        decline = button(self.tr("Let it stand"), on=self._on_decline)
        approve = button(self.tr("Void"), "seal", "ban", on=self._on_approve)
        line = row(strip, decline, approve, gap=8)
        line.setStretch(0, 1)
        return [box(line)]

    def _on_changed(self, change: Changed) -> None:
        if change.room == "certificates" and self.isVisible():
            self._reload()

    def _number(self) -> str:
        return self._sheet.row.number if self._sheet else ""

    def _on_save(self) -> None:
        self._files.save_one([self._id], self._number())

    def _on_print(self) -> None:
        self._files.print_copies([self._id], self._number())

    def _on_hand_over(self) -> None:
        job = lambda: self._service.hand_over(self._actor, self._id)  # noqa: E731
        self.workspace.worker.run(self, job, lambda _: self._reload())

    def _on_void(self) -> None:
        ask_reason(
            self.workspace, self.tr("Ask to void {number}").format(number=self._number()),
            self.tr("Ask to void"), "reason",
            lambda reason: self._service.ask_void(self._actor, self._id, reason),
            lambda _: self._reload(), self,
        )  # fmt: skip

    def _on_decline(self) -> None:
        job = lambda: self._service.decline_void(self._actor, self._id)  # noqa: E731
        self.workspace.worker.run(self, job, lambda _: self._reload())

    def _on_approve(self) -> None:
        sentence = self.tr("The number is never used again. The paper stays on record as void.")
        title = self.tr("Void {number}?").format(number=self._number())
        self.workspace.notices.ask(self, title, sentence, self.tr("Void"), self._approve, "seal")

    def _approve(self) -> None:
        job = lambda: self._service.approve_void(self._actor, self._id)  # noqa: E731
        self.workspace.worker.run(self, job, lambda _: self._reload())


def _line(mark: QWidget, who: str, when: str) -> QWidget:
    return box(row(mark, label(who, "table"), None, label(when, "caption", "muted"), gap=8))


def _refill(frame: QFrame, *fresh: QWidget) -> None:
    """Put new widgets in the place of the old ones."""
    layout = cast("QVBoxLayout", frame.layout())
    refill(layout, *fresh)
    layout.addStretch(1)
