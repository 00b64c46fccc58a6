"""One certificate: the frozen paper, what happened to it, and what can still be done with it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QVBoxLayout, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.certificates.facts_issue import CertificateState, RegisterSheet
from academy.certificates.facts_ledger import Difference, ReissueRow
from academy.certificates.facts_reasons import VoidRow
from academy.ui.certificates.certificate_cards import changes_card, facts_card, life_card
from academy.ui.certificates.life_acts import LifeActs
from academy.ui.certificates.paper_files import PaperFiles
from academy.ui.certificates.requests import reissue_strip, void_strip
from academy.ui.certificates.void_acts import VoidActs
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.layout import appear, box, card, column, flow, refill, scrolled
from academy.ui.parts.page import Page
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

LIVE = (CertificateState.ISSUED, CertificateState.PRINTED, CertificateState.DELIVERED)


class CertificatePage(Page):
    """Print again gives the same bytes; voiding takes two persons."""

    shows = frozenset({"certificates", "people"})

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, certificate_id: int
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Certificate")
        self._service, self._actor, self._id = service, actor, certificate_id
        self._sheet: RegisterSheet | None = None
        self._files = PaperFiles(workspace, service, actor, self)
        self._acts = LifeActs(workspace, service, actor, self)
        self._voids = VoidActs(workspace, service, actor, self)
        self.view = PdfView(workspace, at_a_glance=True)
        self._side = box(column(gap=16))
        self._strip = box(column())
        paper = card(self.view)
        # a request above may wrap, and then Qt asks for the height the paper would like to have
        paper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        side = scrolled(self._side)
        self.body.addWidget(self._strip)
        self.body.addLayout(Beside((paper, side), side=368), 1)
        self.body.addLayout(self._build_acts())
        self.body.setContentsMargins(24, 16, 24, 16)

    def opened(self) -> None:
        self._reload()

    def help_text(self) -> str:
        return self.tr(
            "The paper is kept as it was issued: printing again gives the same file, whatever changed since. "
            "One person asks to void a certificate and says why, another approves."
        )

    def record(self) -> RecordRef:
        return RecordRef("certificate", self._id, self._sheet.row.number if self._sheet else "")

    def _build_acts(self) -> QLayout:
        may = self._actor.may
        self._void = button(self.tr("Ask to void…"), "quiet", "ban", on=self._on_void)
        self._reissue = button(self.tr("Ask to reissue…"), "quiet", "copy", on=self._on_reissue)
        self._proof = button(self.tr("Add evidence…"), "quiet", "file-plus", on=self._on_proof)
        self._fate = button(self.tr("The old paper…"), "quiet", "archive", on=self._on_fate)
        self._notice = button(self.tr("Notice to the holder…"), "quiet", "file-text", on=self._on_notice)
        self._list = button(self.tr("Signed list"), "quiet", "file-check", on=self._on_list)
        self._hand = button(self.tr("Hand out…"), icon_name="user-check", on=self._on_hand_over)
        self._save = button(self.tr("Save PDF…"), icon_name="save", on=self._on_save, keys="Ctrl+S")
        self._copy = button(self.tr("Electronic copy…"), icon_name="shield-check", on=self._on_electronic)
        self._print = button(self.tr("Print…"), "primary", "printer", on=self._on_print, keys="Ctrl+P")
        for each in (self._hand, self._save, self._copy, self._print):
            appear(each, may("certificates.print"))
        for each in (self._void, self._reissue):
            appear(each, may("certificates.prepare"))
        for each in (self._fate, self._list, self._proof, self._notice):
            each.hide()
        return flow(
            self._void,
            self._reissue,
            self._fate,
            self._proof,
            self._notice,
            self._list,
            None,
            self._hand,
            self._copy,
            self._save,
            self._print,
        )

    def _reload(self) -> None:
        service, actor, key = self._service, self._actor, self._id

        def ask() -> tuple[RegisterSheet, list[ReissueRow], list[VoidRow], list[Difference]]:
            return (
                service.certificate(actor, key), service.reissues(actor, key), service.voids(actor, key),
                service.differences(actor, key),
            )  # fmt: skip

        self.workspace.worker.run(self, ask, lambda answer: self._show(*answer), self.unread)

    def _show_paper(self) -> None:
        job = lambda: self._service.paper_bytes(self._actor, self._id)  # noqa: E731
        self.workspace.worker.run(self, job, self.view.show_pdf)

    def _show(
        self, sheet: RegisterSheet, reissues: Sequence[ReissueRow], voids: Sequence[VoidRow],
        changed: Sequence[Difference],
    ) -> None:  # fmt: skip
        if self._sheet is None or self._sheet.sha256 != sheet.sha256:
            self._show_paper()
        self._sheet = sheet
        self.set_note(sheet.row.number)
        live = sheet.row.state in LIVE
        language = self.workspace.language
        told = life_card(language, sheet, reissues, voids, self._voids)
        facts = [facts_card(language, sheet, self._lead), *changes_card(language, changed)]
        strip = self._requests(reissues, voids)
        # why it is to be voided, or is void, is what its reader came for
        _refill(self._side, *([told, *facts] if strip or not live else [*facts, told]))
        _refill(self._strip, *strip)
        self._strip.setVisible(bool(strip))
        self._print.setEnabled(live)
        self._copy.setEnabled(live)
        asked = any(each.state == "asked" for each in reissues)
        self._void.setEnabled(live and not sheet.row.void_asked)
        self._reissue.setEnabled(live and not asked and not sheet.row.void_asked)
        self._fate.setVisible(not live and self._actor.may("certificates.print"))
        self._notice.setVisible(not live and self._actor.may("certificates.print"))
        self._list.setVisible(sheet.on_list)
        may_ask = self._actor.may("certificates.prepare")
        for each in (self._void, self._reissue):
            each.setVisible(live and may_ask)
        made_anew = any(each.state == "approved" for each in reissues)
        self._proof.setVisible((made_anew or not live) and may_ask)
        self._hand.setEnabled(sheet.row.state is CertificateState.PRINTED)

    def _lead(self, key: str, record_id: int) -> Callable[[], object] | None:
        right = {"people": "people.read", "classes": "courses.read", "contracts": "apprenticeship.read"}[key]
        if not record_id or not self._actor.may(right):
            return None
        return lambda: self.elsewhere.emit(key, record_id)

    def _requests(self, reissues: Sequence[ReissueRow], voids: Sequence[VoidRow]) -> list[QWidget]:
        """What waits for a second person."""
        language, actor = self.workspace.language, self._actor
        return [
            *(void_strip(language, actor, self._voids, each) for each in voids if each.state == "asked"),
            *(
                reissue_strip(language, actor, self._acts, self._voids, each)
                for each in reissues
                if each.state == "asked"
            ),
        ]

    def renew(self, _change: Changed) -> None:
        self._reload()

    def _number(self) -> str:
        return self._sheet.row.number if self._sheet else ""

    def _on_electronic(self) -> None:
        self._files.save_electronic([self._id])

    def _on_save(self) -> None:
        self._files.save_one([self._id], self._number())

    def _on_print(self) -> None:
        self._files.print_copies([self._id], self._number())

    def _on_hand_over(self) -> None:
        self._acts.hand_over([self._id])

    def _on_reissue(self) -> None:
        self._voids.ask_reissue(self._id, self._number())

    def _on_fate(self) -> None:
        self._acts.note_fate(self._id)

    def _on_list(self) -> None:
        def show(content: bytes | None) -> None:
            if content is None:
                self.workspace.notices.toast(self, self.tr("No scan of the list was kept"))
            else:
                FileDialog(self, self.workspace, content, self.tr("Signed list")).open()

        self.workspace.worker.run(self, lambda: self._service.signed_list(self._actor, self._id), show)

    def _on_void(self) -> None:
        self._voids.ask_void(self._id, self._number())

    def _on_notice(self) -> None:
        self._voids.notices([self._id], self._number())

    def _on_proof(self) -> None:
        """To the voiding of a void certificate, else to its reissue."""
        if self._sheet is not None and self._sheet.row.state in LIVE:
            self._voids.add_reissue_evidence(self._id)
        else:
            self._voids.add_evidence(self._id)


def _refill(frame: QFrame, *fresh: QWidget) -> None:
    """Put new widgets in the place of the old ones."""
    layout = cast("QVBoxLayout", frame.layout())
    refill(layout, *fresh)
    layout.addStretch(1)
