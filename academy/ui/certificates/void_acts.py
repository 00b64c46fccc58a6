"""Voiding at the window: ask with cause and evidence, tell the holder, add files, decide."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.certificates.facts_reasons import (
    EvidenceDraft,
    EvidenceRow,
    NoticeDraft,
    NoticeRow,
    ReissueCause,
    ReissueDraft,
    VoidCause,
    VoidDraft,
)
from academy.ui.certificates.files_field import FilesField
from academy.ui.parts.fields import ChoiceField, DateField, LinesField, TextField
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

PDF = "PDF (*.pdf)"


class VoidActs(QObject):
    """Dialogs over `owner`; what was done is told by the service to every page."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._workspace, self._service, self._actor, self._owner = workspace, service, actor, owner

    def ask_void(self, certificate_id: int, number: str) -> None:
        """Cause of the list, what exactly is wrong, and what proves it."""
        word = self._workspace.language.words.word
        causes = [(each, word(f"certificates.void_cause.{each.value}")) for each in VoidCause]
        fields = [
            ChoiceField("cause", self.tr("Cause"), causes, required=True),
            LinesField(
                "reason", self.tr("Details"), required=True,
                hint=self.tr("Read by the second person and the auditor; never printed on a paper"),
            ),
            FilesField(
                "evidence", self.tr("Evidence"), self._workspace,
                self.tr("Scans of whatever proves it, such as a letter or the returned paper"),
            ),
        ]  # fmt: skip
        form = Form(self._workspace, VoidDraft(), fields)
        save = lambda draft: self._service.ask_void(self._actor, certificate_id, draft)  # noqa: E731
        title = self.tr("Ask to void {number}").format(number=number)
        self._open(title, form, save, self.tr("Ask to void"), self.tr("Another person must approve it"))

    def ask_reissue(self, certificate_id: int, number: str) -> None:
        """Why a paper is made anew under its number."""
        word = self._workspace.language.words.word
        causes = [(each, word(f"certificates.reissue_cause.{each.value}")) for each in ReissueCause]
        fields = [
            ChoiceField("cause", self.tr("Cause"), causes, required=True),
            LinesField("reason", self.tr("Details"), required=True),
            FilesField(
                "evidence", self.tr("Evidence"), self._workspace,
                self.tr("Scans such as the holder's signed declaration that the paper is lost"),
            ),
        ]  # fmt: skip
        form = Form(self._workspace, ReissueDraft(), fields)
        save = lambda draft: self._service.ask_reissue(self._actor, certificate_id, draft)  # noqa: E731
        title = self.tr("Reissue {number}").format(number=number)
        done = self.tr("Another person must approve the reissue")
        self._open(title, form, save, self.tr("Ask for the reissue"), done)

    def add_evidence(self, certificate_id: int) -> None:
        """Further files for the voiding that waits or was approved."""
        form = Form(
            self._workspace, EvidenceDraft(), [FilesField("evidence", self.tr("Evidence"), self._workspace)]
        )
        save = lambda draft: self._service.add_evidence(self._actor, certificate_id, draft)  # noqa: E731
        self._open(self.tr("Add evidence"), form, save, self.tr("Keep"), self.tr("Kept with the voiding"))

    def add_reissue_evidence(self, certificate_id: int) -> None:
        """Further files for the reissue that waits or was approved."""
        form = Form(
            self._workspace, EvidenceDraft(), [FilesField("evidence", self.tr("Evidence"), self._workspace)]
        )
        save = lambda draft: self._service.add_reissue_evidence(self._actor, certificate_id, draft)  # noqa: E731
        self._open(self.tr("Add evidence"), form, save, self.tr("Keep"), self.tr("Kept with the reissue"))

    def note_told(self, certificate_id: int) -> None:
        """When and how the holder was told."""
        clock = self._workspace.clock
        fields = [
            DateField("told_on", self.tr("Told on"), required=True, clock=clock),
            TextField(
                "told_how", self.tr("How"), required=True, longest=60,
                hint=self.tr("Such as: by telephone, by letter with receipt"),
            ),
        ]  # fmt: skip
        form = Form(self._workspace, NoticeDraft(clock.today()), fields)
        save = lambda draft: self._service.note_told(self._actor, certificate_id, draft)  # noqa: E731
        self._open(self.tr("The holder was told"), form, save, self.tr("Note it"), self.tr("Noted"))

    def decide(self, certificate_id: int, number: str, approve: bool) -> None:
        """Approve after a question; letting it stand asks nothing."""
        service, actor = self._service, self._actor
        if not approve:
            self._run(lambda: service.decline_void(actor, certificate_id))
            return
        sentence = self.tr("The number is never used again. The paper stays on record as void.")
        title = self.tr("Void {number}?").format(number=number)
        act = lambda: self._run(lambda: service.approve_void(actor, certificate_id))  # noqa: E731
        self._workspace.notices.ask(self._owner, title, sentence, self.tr("Void"), act, "seal")

    def show_evidence(self, file: EvidenceRow) -> None:
        """One kept file, in the window."""
        job = lambda: self._service.evidence_file(self._actor, file.id)  # noqa: E731
        show = lambda content: FileDialog(self._owner, self._workspace, content, file.name).open()  # noqa: E731
        self._workspace.worker.run(self._owner, job, show)

    def notices(self, keys: Sequence[int], name: str) -> None:
        """Notices to the holders of these certificates, as one PDF to be printed."""

        def into(target: Path) -> None:
            job = lambda progress: self._service.save_void_notices(  # noqa: E731
                self._actor, keys, target, progress
            )
            title = self.tr("Notices of voiding")
            self._workspace.worker.start(self._owner, title, job, self._on_saved)

        title, name = self.tr("Save the notices"), self.tr("Notice of voiding {name}").format(name=name)
        self._workspace.notices.save_file(self._owner, title, f"{name}.pdf", PDF, into)

    def _on_saved(self, target: Path) -> None:
        words = self.tr("Saved and kept: {file}").format(file=target.name)
        self._workspace.notices.toast(self._owner, words)

    def show_notice(self, made: NoticeRow) -> None:
        """A notice that was made, in the window."""
        job = lambda: self._service.notice_bytes(self._actor, made.id)  # noqa: E731
        title = self.tr("Notice of voiding")
        show = lambda content: FileDialog(self._owner, self._workspace, content, title).open()  # noqa: E731
        self._workspace.worker.run(self._owner, job, show)

    def _open(self, title: str, form: Form[Any], save: Callable[[Any], Any], verb: str, done: str) -> None:
        toast = lambda _answer: self._workspace.notices.toast(self._owner, done)  # noqa: E731
        FormDialog(self._workspace, title, form, save, toast, self._owner, verb).open()

    def _run(self, job: Callable[[], object]) -> None:
        self._workspace.worker.run(self._owner, job, lambda _answer: None)
