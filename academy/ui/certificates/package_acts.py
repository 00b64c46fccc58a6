"""Exchange packages at the window: send a batch to the head academy, take one, answer, take the answer."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.problems import problem
from academy.certificates.facts_keys import PassphraseDraft
from academy.certificates.facts_package import PackageKind, Receiver, SendDraft, TakeDraft, Taken
from academy.ui.certificates.file_field import FileField
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

FILES = "*.gjpkg"


class PackageActs(QObject):
    """Dialogs over `owner`."""

    taken = Signal(object)  # the batch that came, a number of 64 bits
    done = Signal()  # a batch was sent or answered

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._workspace, self._service, self._actor, self._owner = workspace, service, actor, owner

    def send(self, batch_id: int, number: str) -> None:
        """To which academy, under which passphrase, into which file."""
        job = lambda: self._service.package_receivers(self._actor)  # noqa: E731
        self._workspace.worker.run(self._owner, job, lambda found: self._ask_send(batch_id, number, found))

    def _ask_send(self, batch_id: int, number: str, receivers: Sequence[Receiver]) -> None:
        title = self.tr("Send batch {number} to the head academy").format(number=number)
        if not receivers:
            said = self._workspace.language.sentence(problem("package.nobody_known"))
            self._workspace.notices.tell(self._owner, title, said, tone="warn")
            return
        choices = [(each.academy_no, each.name) for each in receivers]
        fields = [ChoiceField("to", self.tr("Receiver"), choices, required=True), *self._words()]
        first = receivers[0].academy_no if len(receivers) == 1 else None
        form: Form[Any] = Form(self._workspace, SendDraft(first), fields)
        save = lambda draft, target: self._service.send_package(  # noqa: E731
            self._actor, batch_id, draft, target
        )
        note = self.tr("While it is away it cannot be issued here. Tell the passphrase by telephone.")
        self._file(title, form, note, self.tr("Package {number}").format(number=number), save)

    def answer(self, batch_id: int, number: str) -> None:
        """Numbers and papers for the branch, or why its batch comes back."""
        form: Form[Any] = Form(self._workspace, PassphraseDraft(), self._words())
        save = lambda draft, target: self._service.save_answer(  # noqa: E731
            self._actor, batch_id, draft, target
        )
        note = self.tr("The branch takes this file; then the certificates stand in its register.")
        title = self.tr("Answer to the branch")
        self._file(title, form, note, self.tr("Answer {number}").format(number=number), save)

    def take(self) -> None:
        """A file that came: a branch's batch, or the head academy's answer."""
        kinds = self.tr("Exchange packages ({kinds})").format(kinds=FILES)
        fields = [
            FileField("file", self.tr("Package"), self._workspace, kinds=kinds),
            TextField("passphrase", self.tr("Passphrase"), required=True, secret=True),
        ]
        form: Form[Any] = Form(self._workspace, TakeDraft(), fields)
        job = lambda draft: self._service.take_package(self._actor, draft)  # noqa: E731
        note = self.tr("Who sent it is checked by signature. It is taken wholly or not at all.")
        dialog = FormDialog(
            self._workspace, self.tr("Take an exchange package"), form, job, self._on_taken, self._owner,
            self.tr("Take it"), note=note,
        )  # fmt: skip
        dialog.open()

    def _on_taken(self, found: Taken) -> None:
        if not found.fresh:
            text = self.tr("This package was taken before")
        elif found.kind is PackageKind.BATCH:
            text = self.tr("Taken: %n to be checked and issued", "", found.count)
        elif found.returned_for:
            text = self.tr("The head academy returned it: {reason}").format(reason=found.returned_for)
        else:
            text = self.tr("Issued by the head academy: %n", "", found.count)
        self._workspace.notices.toast(self._owner, text)
        if found.fresh and found.kind is PackageKind.BATCH:
            self.taken.emit(found.batch_id)

    def _words(self) -> list[Field]:
        hint = self.tr("At least 12 characters; the other side needs it to open the file")
        return [
            TextField("passphrase", self.tr("Passphrase"), required=True, hint=hint, secret=True),
            TextField("again", self.tr("Once more"), required=True, secret=True),
        ]

    def _file(
        self, title: str, form: Form[Any], note: str, name: str, save: Callable[[Any, Path], Path]
    ) -> None:
        """The form, then where to; a refusal comes back with all it says."""

        def into(draft: Any) -> None:
            def write(target: Path) -> None:
                said = self.tr("Saved: {file}").format(file=target.name)
                done = lambda _target: self._on_saved(said)  # noqa: E731
                self._workspace.worker.start(self._owner, title, lambda _: save(draft, target), done)

            kinds = self.tr("Exchange packages ({kinds})").format(kinds=FILES)
            self._workspace.notices.save_file(self._owner, title, f"{name}.gjpkg", kinds, write)

        verb = self.tr("Choose where…")
        FormDialog(
            self._workspace, title, form, lambda draft: draft, into, self._owner, verb, note=note
        ).open()

    def _on_saved(self, said: str) -> None:
        self._workspace.notices.toast(self._owner, said)
        self.done.emit()
