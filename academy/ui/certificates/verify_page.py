"""Verification: any paper checked, the academies whose papers are known, the keys of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.files import keep_whole
from academy.certificates.facts_keys import KeyRow, ListLook, PassphraseDraft, RestoreDraft
from academy.ui.certificates.file_field import FileField
from academy.ui.certificates.verify_card import VerifyCard
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, card, column, heading, scrolled
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

LIST, KEY_FILE, PDF = "*.gjstatus", "*.gjkeys", "PDF (*.pdf)"


class VerifyPage(Page):
    """Left the paper in the hand; right what it is checked against."""

    shows = frozenset({"certificates"})

    def __init__(self, workspace: Workspace, service: "CertificateService", actor: Actor) -> None:
        super().__init__(workspace)
        self._service, self._actor = service, actor
        self._may = actor.may("certificates.keys")
        self.check = VerifyCard(workspace, service, actor)
        left = card(heading(self.tr("A paper")), self.check, None, gap=12, margins=(16, 12, 16, 16))
        self.issuers = FactsModel(self._issuer_columns())
        self.issuers_card = self._issuers_card()
        self.keys = FactsModel(self._key_columns())
        parts: list[QWidget] = [self.issuers_card]
        if self._may:
            parts.append(self._keys_card())
        right = column(*parts, gap=16)
        for place in range(len(parts)):
            right.setStretch(place, 1)
        self.body.addLayout(Beside((scrolled(left), box(right)), (5, 6), least=400), 1)

    def opened(self) -> None:
        service, actor = self._service, self._actor
        self.workspace.worker.run(self, lambda: service.issuers(actor), self.issuers.show)
        if self._may:
            self.workspace.worker.run(self, lambda: service.keys(actor), self.keys.show)

    def record(self) -> RecordRef | None:
        return chosen(self.known, "known_issuer", lambda fact: fact.name)

    def help_text(self) -> str:
        return self.tr(
            "A code on a paper is checked without a server: the academy's key proves it, the register says "
            "whether it still holds. For papers of another academy its list is taken over from a file."
        )

    def _issuers_card(self) -> TableCard:
        acts = []
        if self._may:
            acts = [
                button(self.tr("Our list…"), icon_name="upload", small=True, on=self._on_list),
                button(self.tr("Take over a list…"), icon_name="download", small=True, on=self._on_take),
            ]
        empty = EmptyState(
            "school", self.tr("No other academy is known yet. Its list is a file with the ending gjstatus.")
        )
        self.known = Table(self.issuers)
        made = TableCard(self.known, empty, heading(self.tr("Other academies"), *acts))
        made.offer(self.workspace, "certificates.issuers")
        return made

    def _keys_card(self) -> TableCard:
        acts = [
            button(self.tr("Backup sheet…"), icon_name="file-text", small=True, on=self._on_sheet),
            button(self.tr("Key file…"), icon_name="key-round", small=True, on=self._on_key_file),
            button(self.tr("Restore…"), icon_name="upload", small=True, on=self._on_restore),
            button(self.tr("New keys…"), icon_name="refresh-cw", small=True, on=self._on_rotate),
        ]
        empty = EmptyState("key-round", self.tr("The first key is made with the first certificate."))
        made = TableCard(Table(self.keys), empty, heading(self.tr("Keys"), *acts))
        made.offer(self.workspace, "certificates.keys")
        return made

    def _issuer_columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Academy"), "name", width=150, stretch=True),
            Column("fingerprint", self.tr("Fingerprint"), width=216),
            Column("day", self.tr("List of"), "date", width=104, value=lambda fact: fact.listed_at.date()),
            Column("entries", self.tr("Void"), "number", width=64),
        ]

    def _key_columns(self) -> list[Column]:
        def state(fact: KeyRow) -> tuple[str, str]:
            return (self.tr("in use"), "ok") if fact.retired is None else (self.tr("retired"), "neutral")

        purposes = {"code": self.tr("QR code"), "pdf": self.tr("Electronic copy")}
        return [
            Column("purpose", self.tr("For"), "name", width=116, stretch=True,
                   value=lambda fact: purposes[fact.purpose]),
            Column("fingerprint", self.tr("Fingerprint"), width=216),
            Column("since", self.tr("Since"), "date", width=104),
            Column("state", self.tr("State"), "pill", width=92, value=state),
        ]  # fmt: skip

    def _toast(self, text: str) -> None:
        self.workspace.notices.toast(self, text)

    def _on_list(self) -> None:
        def into(target: Path) -> None:
            job = lambda: self._service.save_status_list(self._actor, target)  # noqa: E731
            saved = self.tr("Saved: {file}").format(file=target.name)
            self.workspace.worker.run(self, job, lambda _: self._toast(saved))

        kinds = self.tr("Lists of status ({kinds})").format(kinds=LIST)
        name = self.tr("Status list") + ".gjstatus"
        self.workspace.notices.save_file(self, self.tr("Save our list"), name, kinds, into)

    def _on_take(self) -> None:
        def read(path: Path) -> None:
            def job() -> tuple[bytes, ListLook]:
                content = path.read_bytes()
                return content, self._service.look_at_list(self._actor, content)

            self.workspace.worker.run(self, job, lambda found: self._ask_take(*found))

        kinds = self.tr("Lists of status ({kinds})").format(kinds=LIST)
        self.workspace.notices.open_file(self, self.tr("Take over a list"), kinds, read)

    def _ask_take(self, content: bytes, look: ListLook) -> None:
        """The first time the fingerprint is compared by telephone; later a trusted key answers for it."""
        job = lambda: self._service.take_list(self._actor, content, look.fingerprint)  # noqa: E731
        taken = self.tr("The list of {name} was taken over").format(name=look.name)

        def take() -> None:
            self.workspace.worker.run(self, job, lambda _: self._toast(taken))

        if look.known:
            take()
            return
        title = self.tr("Trust {name}?").format(name=look.name)
        sentence = self.tr("Ask {name} by telephone for the fingerprint of its keys. It must be {print}.")
        words = sentence.format(name=look.name, print=look.fingerprint)
        self.workspace.notices.ask(self, title, words, self.tr("It is the same"), take, "seal")

    def _on_sheet(self) -> None:
        def into(target: Path) -> None:
            def job() -> Path:
                sheet = self._service.key_backup(self._actor)
                return keep_whole(target, sheet, "certificates.not_written")

            saved = self.tr("Print it once, lock it away, and delete the file.")
            self.workspace.worker.run(self, job, lambda _: self._toast(saved))

        name = self.tr("Key backup") + ".pdf"
        self.workspace.notices.save_file(self, self.tr("Save the backup sheet"), name, PDF, into)

    def _on_key_file(self) -> None:
        hint = self.tr("At least 12 characters; without it the file cannot be opened")
        fields = [
            TextField("passphrase", self.tr("Passphrase"), required=True, hint=hint, secret=True),
            TextField("again", self.tr("Once more"), required=True, secret=True),
        ]
        form = Form(self.workspace, PassphraseDraft(), fields)
        title, verb = self.tr("Save an encrypted key file"), self.tr("Choose where…")
        FormDialog(self.workspace, title, form, lambda draft: draft, self._save_keys, self, verb).open()

    def _save_keys(self, draft: PassphraseDraft) -> None:
        def into(target: Path) -> None:
            job = lambda: self._service.save_key_file(self._actor, draft, target)  # noqa: E731
            saved = self.tr("Saved: {file}").format(file=target.name)
            self.workspace.worker.run(self, job, lambda _: self._toast(saved))

        kinds = self.tr("Key files ({kinds})").format(kinds=KEY_FILE)
        name = self.tr("Signing keys") + ".gjkeys"
        self.workspace.notices.save_file(self, self.tr("Save an encrypted key file"), name, kinds, into)

    def _on_restore(self) -> None:
        kinds = self.tr("Key files ({kinds})").format(kinds=KEY_FILE)
        fields: list[Field | str] = [
            self.tr("From a key file"),
            FileField("file", self.tr("Key file"), self.workspace, kinds=kinds),
            TextField("passphrase", self.tr("Passphrase"), secret=True),
            self.tr("From the backup sheet"),
            NumberField("academy_no", self.tr("Academy number"), maximum=65_535),
            LinesField("code", self.tr("Letters of the QR code key"), lines=2),
            LinesField("pdf", self.tr("Letters of the key of electronic copies"), lines=2),
        ]
        form = Form(self.workspace, RestoreDraft(), fields)
        take = lambda draft: self._service.take_keys(self._actor, draft)  # noqa: E731
        done, verb = self.tr("These keys are in use now"), self.tr("Restore")
        title = self.tr("Restore keys")
        FormDialog(self.workspace, title, form, take, lambda _: self._toast(done), self, verb,
                   kind="seal").open()  # fmt: skip

    def _on_rotate(self) -> None:
        sentence = self.tr(
            "New keys sign from now on; papers signed before stay valid. Send the new list to others, and "
            "make a new backup sheet."
        )
        job = lambda: self._service.rotate_keys(self._actor)  # noqa: E731
        done = self.tr("New keys are in use")
        act = lambda: self.workspace.worker.run(self, job, lambda _: self._toast(done))  # noqa: E731
        title, verb = self.tr("Make new keys?"), self.tr("Make new keys")
        self.workspace.notices.ask(self, title, sentence, verb, act, "seal")
