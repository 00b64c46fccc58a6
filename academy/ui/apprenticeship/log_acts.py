"""What can be done with log entries, from the contract's page and from the list of what is owed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import RUNNING, LogDraft, Party, Side, side_key
from academy.apprenticeship.facts_logs import (
    EntryState,
    FileShown,
    LogDetail,
    LogFilesDraft,
    Owed,
    ProofDraft,
    ProofRow,
    ReturnDraft,
)
from academy.apprenticeship.facts_shown import ContractSheet, LogRow
from academy.archive.facts_files import FileDraft
from academy.base.actor import Actor
from academy.ui.apprenticeship.dialogs import Asked
from academy.ui.apprenticeship.entry_view import Choice, EntryView
from academy.ui.apprenticeship.file_fields import FilesField, ScanField
from academy.ui.apprenticeship.log_form import Entry, draft_of, entry_dialog
from academy.ui.apprenticeship.states import month_words
from academy.ui.parts.field import Field
from academy.ui.parts.fields import LinesField, TextField
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.first import first
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import stored_row
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Place:
    """An entry with the contract it belongs to."""

    sheet: ContractSheet
    entry: LogRow
    detail: LogDetail


class LogActs:
    """Dialogs over `parent`; every answer is toasted there."""

    def __init__(
        self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, parent: QWidget
    ) -> None:
        self._workspace, self._service, self._actor, self._parent = workspace, service, actor, parent
        self._own = actor.grants["apprenticeship.read"].person_id

    def sides(self, sheet: ContractSheet) -> list[Side]:
        """The sides this actor may write: a mentor his own, a clerk both."""
        if not self._actor.may("apprenticeship.log") or sheet.row.state not in RUNNING:
            return []
        if self._own is None:
            return [Side.TECHNICAL, Side.CHARACTER]
        own = {line.party for line in sheet.parties if line.person_id == self._own}
        return [side for side in Side if Party(side.value) in own]

    def add(self, sheet: ContractSheet, month: date, side: Side | None = None) -> None:
        """A new entry; month and side can still be chosen."""
        sides = self.sides(sheet)
        if not sides:
            return
        service, actor, key = self._service, self._actor, sheet.row.id
        save = lambda draft: service.add_log(actor, key, draft)  # noqa: E731
        title = translate("LogActs", "New log entry")
        first = side if side in sides else sides[0]
        entry = Entry(LogDraft(side=first, month=month), title, self.check(key), self._own is None)
        entry_dialog(self._asked(save, self._saved_words(month)), entry, sheet, sides)

    def write_owed(self, owed: Owed, go_on: Callable[[], object] | None) -> None:
        """The form of what is owed, month and side given; Ctrl+Enter saves and goes on."""
        service, actor = self._service, self._actor
        save = lambda draft: service.add_log(actor, owed.contract_id, draft)  # noqa: E731
        draft = LogDraft(side=owed.side, month=owed.month)
        check = self.check(owed.contract_id)
        entry = Entry(draft, self._title(owed), check, self._own is None, go_on=go_on)
        entry_dialog(self._asked(save, self._saved_words(owed.month)), entry, None, [owed.side])

    def mend(self, place: Place, go_on: Callable[[], object] | None = None) -> None:
        """Change an entry that is not confirmed; a returned one shows what is to be mended."""
        service, actor, entry = self._service, self._actor, place.entry
        save = lambda draft: service.change_log(actor, entry.id, draft, entry.version)  # noqa: E731
        title = f"{month_words(entry.month)} · {place.sheet.row.apprentice}"
        check = self.check(place.sheet.row.id)
        stored = stored_row(
            lambda: service.contract_sheet(actor, place.sheet.row.id).logs, entry.id, draft_of,
            lambda row, draft: service.change_log(actor, row.id, draft, row.version),
        )  # fmt: skip
        shown = Entry(draft_of(entry), title, check, False, place.detail.comment, go_on, stored)
        entry_dialog(self._asked(save, translate("LogActs", "Entry saved")), shown, None, [entry.side])

    def view(self, place: Place) -> None:
        """The entry as it stands, with what this actor may do with it."""
        words, entry = self._workspace.language.words, place.entry
        side = words.word(side_key(place.sheet.terms.kind, entry.side))
        title = f"{month_words(entry.month)} · {side} · {entry.mentor}"
        EntryView(
            self._parent, words, title, place.entry, place.detail, self._choices(place), self.show_proof
        ).open()

    def add_files(self, place: Place) -> None:
        """A later photo of a month that is confirmed; its words stay."""
        service, actor, entry = self._service, self._actor, place.entry
        title = translate("LogActs", "Add files to {month}").format(month=month_words(entry.month))
        check = self.check(place.sheet.row.id)
        fields: list[Field] = [FilesField("files", translate("LogActs", "Photos"), self._workspace, check)]
        form = Form(self._workspace, LogFilesDraft(), fields)
        save = lambda draft: service.add_log_files(actor, entry.id, draft, entry.version)  # noqa: E731
        done = translate("LogActs", "Files added")
        self._asked(save, done).show(title, form, translate("LogActs", "Add"))

    def confirm(self, entries: Sequence[LogRow], contract_id: int) -> None:
        """The apprentice's word: his own at once, a clerk records it from paper."""
        done = translate("LogActs", "%n entry(ies) confirmed", "", len(entries))
        if self._own is not None:
            self._run(lambda: self._confirm_all(entries, ProofDraft()), done)
            return
        hint = translate("LogActs", "With the apprentice's signature: PDF, JPEG or PNG")
        fields: list[Field] = [
            ScanField("scan", translate("LogActs", "Scan"), self._workspace, self.check(contract_id), hint),
            TextField(
                "note",
                translate("LogActs", "Or a note"),
                placeholder=translate("LogActs", "who confirmed it and how"),
            ),
        ]
        form = Form(self._workspace, ProofDraft(), fields)
        title = translate("LogActs", "The apprentice confirms %n entry(ies)", "", len(entries))
        save = lambda proof: self._confirm_all(entries, proof)  # noqa: E731
        self._asked(save, done).show(title, form, translate("LogActs", "Confirm"))

    def give_back(self, entry: LogRow) -> None:
        """Return an entry with what is to be mended."""
        service, actor = self._service, self._actor
        hint = translate("LogActs", "What is to be mended; the mentor reads it")
        fields: list[Field] = [LinesField("comment", translate("LogActs", "Comment"), True, hint)]
        form = Form(self._workspace, ReturnDraft(), fields)
        save = lambda draft: service.return_log(actor, entry.id, draft.comment, entry.version)  # noqa: E731
        title = translate("LogActs", "Return the entry of {month}").format(month=month_words(entry.month))
        done = translate("LogActs", "Entry returned")
        self._asked(save, done).show(title, form, translate("LogActs", "Return it"))

    def show_proof(self, proof: ProofRow) -> None:
        """A kept file, in a dialog of this window."""
        service, actor = self._service, self._actor
        title = proof.name or self._workspace.language.words.word(f"contract.purpose.{proof.purpose.value}")
        self._workspace.worker.run(
            self._parent,
            lambda: service.proof_file(actor, proof.id),
            lambda file: self.show_file(file, title),
        )

    def show_file(self, file: FileShown, title: str) -> None:
        FileDialog(self._parent, self._workspace, file.content, title, file.name).open()

    def check(self, contract_id: int) -> Callable[[FileDraft], FileDraft]:
        """How a form checks a file as soon as it is chosen."""
        service, actor = self._service, self._actor
        return lambda file: service.check_file(actor, contract_id, file, "files")

    def _choices(self, place: Place) -> list[Choice]:
        entry, found = place.entry, []
        if place.detail.state is EntryState.CONFIRMED:
            if entry.side not in self.sides(place.sheet) or place.sheet.row.state not in RUNNING:
                return []
            return [Choice(translate("LogActs", "Add files…"), lambda: self.add_files(place), "plus")]
        if self._may_confirm(place.sheet) and place.detail.state is EntryState.WRITTEN:
            confirm = lambda: self.confirm([entry], place.sheet.row.id)  # noqa: E731
            give_back = lambda: self.give_back(entry)  # noqa: E731
            found = [
                Choice(translate("LogActs", "Return it…"), give_back, "undo-2"),
                Choice(self._confirm_words(), confirm, "user-check"),
            ]
        if entry.side in self.sides(place.sheet):
            change = lambda: self.mend(place)  # noqa: E731
            found.append(Choice(translate("LogActs", "Change…"), change, "pencil", "primary", "F2"))
        return found

    def _confirm_words(self) -> str:
        if self._own is None:
            return translate("LogActs", "The apprentice confirms…")
        return translate("LogActs", "It is true: confirm")

    def _may_confirm(self, sheet: ContractSheet) -> bool:
        apprentice = first(line.person_id for line in sheet.parties if line.party is Party.APPRENTICE)
        return self._actor.may("apprenticeship.confirm") and self._own in (None, apprentice)

    def _confirm_all(self, entries: Sequence[LogRow], proof: ProofDraft) -> None:
        for entry in entries:
            self._service.confirm_log(self._actor, entry.id, entry.version, proof)

    def _title(self, owed: Owed) -> str:
        side = self._workspace.language.words.word(side_key(owed.agreement, owed.side))
        return f"{month_words(owed.month)} · {side} · {owed.apprentice}"

    def _saved_words(self, month: date) -> str:
        return translate("LogActs", "Entry for {month} saved").format(month=month_words(month))

    def _asked(self, save: Callable[[Any], Any], done: str) -> Asked:
        toast = lambda _answer: self._workspace.notices.toast(self._parent, done)  # noqa: E731
        return Asked(self._workspace, self._parent, save, toast)

    def _run(self, act: Callable[[], Any], done: str) -> None:
        toast = lambda _answer: self._workspace.notices.toast(self._parent, done)  # noqa: E731
        self._workspace.worker.run(self._parent, act, toast)
