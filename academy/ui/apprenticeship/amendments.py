"""What happened to a contract since it was signed: amendments, an early end asked for, a renewal."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from academy.apprenticeship.facts_amendment import (
    AmendmentDraft,
    AmendmentKind,
    AmendmentRow,
    AmendmentsSheet,
    AmendmentState,
    RenewDraft,
)
from academy.apprenticeship.facts_contract import ContractState, party_key
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.actor import Actor
from academy.ui.apprenticeship import dialogs
from academy.ui.apprenticeship.amendment_forms import AmendmentForms
from academy.ui.apprenticeship.differences import AmendmentPaper, DifferencesDialog
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, column, flow, heading, label, refill, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

TONES = {
    AmendmentState.DRAFT: "warn",
    AmendmentState.AWAITING: "ask",
    AmendmentState.SIGNED: "info",
    AmendmentState.IN_FORCE: "ok",
    AmendmentState.CANCELLED: "neutral",
}
AMENDABLE = (ContractState.ACTIVE, ContractState.SUSPENDED)
UNSIGNED = (ContractState.DRAFT, ContractState.AWAITING)


class AmendmentsCard(QFrame):
    """Lists, asks, and opens the forms; hidden while nothing is signed and nothing is renewed."""

    def __init__(
        self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, contract_id: int
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._service, self._actor, self._id = workspace, service, actor, contract_id
        self._forms = AmendmentForms(service, actor)
        self._sheet: ContractSheet | None = None
        self._lines = column(gap=8)
        self.differ = button(self.tr("What differs…"), small=True, on=self._on_differ)
        self.renew = button(self.tr("Renew…"), small=True, on=self._on_renew)
        self.new = button(self.tr("New amendment"), icon_name="plus", small=True)
        self.menu = self._kinds()
        self.new.setMenu(self.menu)
        head = heading(self.tr("Amendments"), self.differ, self.renew, self.new)
        self.setLayout(column(head, self._lines, gap=8, margins=(16, 12, 16, 12)))
        self.hide()

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        for kind in AmendmentKind:
            word = self._workspace.language.words.word(f"amendment.kind.{kind.value}")
            menu.addAction(word).triggered.connect(partial(self._on_new, kind))
        return menu

    def show_sheet(self, sheet: ContractSheet) -> None:
        """Read again what happened; the contract's page calls it after every change."""
        self._sheet = sheet
        read = lambda: self._service.amendments(self._actor, self._id)  # noqa: E731
        self._workspace.worker.run(self, read, self._show)

    def _show(self, found: AmendmentsSheet) -> None:
        sheet, may = self._seen(), self._actor.may
        state = sheet.row.state
        lines: list[QWidget] = [*self._renewals(found), *self._end(found)]
        lines += [self._line(each) for each in found.rows]
        self.differ.setVisible(sheet.frozen_on is not None)
        self.new.setVisible(may("apprenticeship.draft") and state in AMENDABLE)
        failed = state is ContractState.FAILED or (
            state is ContractState.RENEWED and found.renewed_by is None
        )
        self.renew.setVisible(may("apprenticeship.draft") and failed)
        signed = state not in UNSIGNED and sheet.frozen_on is not None
        nothing = label(self.tr("Nothing has been changed since it was signed."), "table", "muted", wrap=True)
        refill(self._lines, *(lines or [nothing]))
        self.setVisible(bool(lines) or signed)

    def _renewals(self, found: AmendmentsSheet) -> list[QWidget]:
        lines: list[QWidget] = []
        if found.renews is not None:
            sentence = self.tr("Renews the contract {number}.").format(number=found.renews[1])
            lines.append(label(sentence, "table", "text2", wrap=True))
        if found.renewed_by is not None:
            number = found.renewed_by[1] or self.tr("a draft")
            sentence = self.tr("Renewed by {number}.").format(number=number)
            lines.append(label(sentence, "table", "text2", wrap=True))
        return lines

    def _end(self, found: AmendmentsSheet) -> list[QWidget]:
        asked = found.end_asked
        if asked is None:
            return []
        reason = self._workspace.language.words.word(f"contract.end_reason.{asked.reason.value}")
        why = " · ".join(filter(None, (reason, asked.note)))
        sentence = self.tr("An early end on {day} waits for a second person: {why}").format(
            day=asked.on, why=why
        )
        acts = row(None, gap=8)
        if self._actor.may("apprenticeship.approve"):
            acts.addWidget(
                button(self.tr("Decline"), small=True, on=lambda: self._on_contract("decline_end"))
            )
        if asked.may_approve:
            approve = button(self.tr("Approve the end…"), "seal", small=True, on=self._on_approve_end)
            acts.addWidget(approve)
        return [NoteStrip("warn", sentence), box(acts)] if acts.count() > 1 else [NoteStrip("warn", sentence)]

    def _line(self, each: AmendmentRow) -> QWidget:
        words, held = self._workspace.language.words, each.head
        pill = Pill("—")
        pill.show_state(words.word(f"state.amendment.{held.state.value}"), TONES[held.state])
        name = words.word(f"amendment.kind.{held.draft.kind.value}")
        short = held.number.removeprefix(f"{self._seen().row.number}-")  # the page bears the contract's
        title = label(" · ".join(filter(None, (name, short))), "strong", wrap=True)
        title.setToolTip(held.number)
        note = label(" · ".join(self._facts(each)), "caption", "muted", wrap=True)
        head = row(pill, gap=12)
        head.addWidget(title, 1)
        return box(column(head, note, flow(None, *self._acts(each)), gap=4))

    def _facts(self, each: AmendmentRow) -> list[str]:
        words, held, kind = self._workspace.language.words, each.head, self._seen().terms.kind
        names = dict(each.names)
        since = each.in_force_on or held.draft.effective_on
        facts = [held.draft.reason, self.tr("from {day}").format(day=since)]
        if held.state is AmendmentState.AWAITING:
            signed = {found.party for found in each.signatures}
            missing = [
                " ".join(filter(None, (words.word(party_key(kind, party)), names.get(party, ""))))
                for party in held.parties
                if party not in signed
            ]
            facts.append(self.tr("to sign: {parties}").format(parties=self.tr(", ").join(missing)))
        elif held.state is AmendmentState.DRAFT:
            parties = [words.word(party_key(kind, party)) for party in held.parties]
            facts.append(self.tr("asks {parties}").format(parties=self.tr(", ").join(parties)))
        return facts

    def _acts(self, each: AmendmentRow) -> list[QPushButton]:
        """The acts open to this clerk, the weightiest last."""
        may, state = self._actor.may, each.head.state
        draft = may("apprenticeship.draft") and state is AmendmentState.DRAFT
        void = may("apprenticeship.approve") and state in (AmendmentState.AWAITING, AmendmentState.SIGNED)
        approve = each.may_approve and state is AmendmentState.DRAFT
        sign = may("apprenticeship.sign")
        offered: tuple[tuple[bool, str, str, Callable[[AmendmentRow], object]], ...] = (
            (may("apprenticeship.print"), self.tr("Paper…"), "", self._on_paper),
            (draft, self.tr("Cancel"), "quiet", self._on_cancel),
            (draft, self.tr("Edit…"), "", self._on_edit),
            (void, self.tr("Void…"), "quiet", self._on_void),
            (approve, self.tr("Approve…"), "seal", self._on_approve),
            (sign and state is AmendmentState.AWAITING, self.tr("Record signature…"), "", self._on_sign),
            (sign and state is AmendmentState.SIGNED, self.tr("Put in force"), "", self._on_apply),
        )  # fmt: skip
        return [
            button(text, kind, small=True, on=partial(act, each))
            for given, text, kind, act in offered
            if given
        ]

    def _seen(self) -> ContractSheet:
        if self._sheet is None:
            raise LookupError("nothing can be done before the contract is shown")
        return self._sheet

    def _asked(self, save: Callable[[Any], Any], done: str) -> dialogs.Asked:
        toast = lambda _answer: self._workspace.notices.toast(self, done)  # noqa: E731
        return dialogs.Asked(self._workspace, self, save, toast)

    def _run(self, act: Callable[[], Any]) -> None:
        done = self.tr("Recorded")
        self._workspace.worker.run(self, act, lambda _answer: self._workspace.notices.toast(self, done))

    def _on_contract(self, name: str) -> None:
        sheet = self._seen()
        self._run(partial(getattr(self._service, name), self._actor, sheet.row.id, sheet.row.version))

    def _on_approve_end(self) -> None:
        title, verb = self.tr("End this contract early?"), self.tr("End the contract")
        sentence = self.tr("It was asked for by another person. An ended contract cannot be opened again.")
        act = lambda: self._on_contract("approve_end")  # noqa: E731
        self._workspace.notices.ask(self, title, sentence, verb, act, "seal")

    def _on_new(self, kind: AmendmentKind, _checked: bool = False) -> None:
        service, actor, key = self._service, self._actor, self._id

        agreement = self._seen().terms.kind

        def fill(draft: AmendmentDraft) -> None:
            save = lambda typed: service.draft_amendment(actor, key, typed)  # noqa: E731
            self._forms.draft(self._asked(save, self.tr("Amendment saved for approval")), agreement, draft)

        self._workspace.worker.run(self, lambda: service.amendment_draft(actor, key, kind), fill)

    def _on_edit(self, each: AmendmentRow) -> None:
        held, service, actor = each.head, self._service, self._actor
        save = lambda typed: service.change_amendment(actor, held.id, typed, held.version)  # noqa: E731
        asked = self._asked(save, self.tr("Amendment saved for approval"))
        self._forms.draft(asked, self._seen().terms.kind, held.draft, each)

    def _on_cancel(self, each: AmendmentRow) -> None:
        held = each.head
        title, verb = self.tr("Cancel this amendment?"), self.tr("Cancel amendment")
        sentence = self.tr("It stays in the list as cancelled.")
        cancel = partial(self._service.cancel_amendment_draft, self._actor, held.id, held.version)
        self._workspace.notices.ask(self, title, sentence, verb, lambda: self._run(cancel))

    def _on_void(self, each: AmendmentRow) -> None:
        held, service, actor = each.head, self._service, self._actor
        save = lambda typed: service.cancel_amendment(actor, held.id, typed.reason, held.version)  # noqa: E731
        dialogs.void_dialog(self._asked(save, self.tr("Recorded")), held.number)

    def _on_approve(self, each: AmendmentRow) -> None:
        held = each.head
        title, verb = self.tr("Approve and number the amendment?"), self.tr("Approve and number")
        sentence = self.tr("Its text becomes final. Look at the paper first.")
        approve = partial(self._service.approve_amendment, self._actor, held.id, held.version)
        self._workspace.notices.ask(self, title, sentence, verb, lambda: self._run(approve), "seal")

    def _on_sign(self, each: AmendmentRow) -> None:
        held, service, actor = each.head, self._service, self._actor
        signed = {found.party for found in each.signatures}
        left = [party for party in held.parties if party not in signed]
        save = lambda typed: service.sign_amendment(actor, held.id, typed, held.version)  # noqa: E731
        asked = self._asked(save, self.tr("Signature recorded"))
        dialogs.signature_dialog(asked, left, self._seen(), held.text_sha256)

    def _on_apply(self, each: AmendmentRow) -> None:
        self._run(partial(self._service.apply_amendment, self._actor, each.head.id, each.head.version))

    def _on_paper(self, each: AmendmentRow) -> None:
        AmendmentPaper(self._workspace, self._service, self._actor, each, self).open()

    def _on_differ(self) -> None:
        number = self._seen().row.number
        read = lambda: self._service.differences(self._actor, self._id)  # noqa: E731
        show = lambda found: DifferencesDialog(self._workspace, found, number, self).open()  # noqa: E731
        self._workspace.worker.run(self, read, show)

    def _on_renew(self) -> None:
        service, actor, sheet = self._service, self._actor, self._seen()

        def fill(draft: RenewDraft) -> None:
            save = lambda typed: service.renew(actor, sheet.row.id, typed, sheet.row.version)  # noqa: E731
            done = self.tr("A draft was made; it stands in the list of contracts")
            self._forms.renewal(self._asked(save, done), sheet.terms.kind, draft)

        self._workspace.worker.run(self, lambda: service.renewal_draft(actor, self._id), fill)
