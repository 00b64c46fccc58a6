"""Which template a batch is printed with, and its English words; offered is what fits it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.problems import Refused
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, BatchEnglish, Eligibility, Form
from academy.certificates.facts_template import TemplateRow
from academy.ui.certificates.choice_card import ChoiceCard
from academy.ui.certificates.english_dialog import english_dialog
from academy.ui.certificates.words import design_title
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


class PaperChoice(QWidget):
    """`changed` by the user; `settled` when the list of templates has come. Never shown itself."""

    changed, settled = Signal(), Signal()

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, card: ChoiceCard,
        typed: Callable[[], BatchDraft], names: Callable[[], Mapping[int, str]], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.hide()
        self._workspace, self._service, self._actor = workspace, service, actor
        self._card, self._typed, self._names = card, typed, names
        self._branch, self._asked = 0, 0
        self._wanted = ""
        self._english: BatchEnglish | None = None
        self._rows: dict[str, TemplateRow] = {}
        card.sort_changed.connect(self._on_sort)
        card.changed.connect(self.changed)
        card.template.chosen.connect(self._on_template)
        card.english.ticked.connect(self._on_ticked)
        card.words_asked.connect(self._on_words)

    def show_draft(self, draft: BatchDraft, branch_id: int) -> None:
        self._branch, self._wanted, self._english = branch_id, draft.template, draft.english
        self._ask(fresh=not draft.template)

    def onto(self, draft: BatchDraft) -> BatchDraft:
        """The draft with the template and the words chosen here."""
        template = self._card.template.value() or self._wanted
        return replace(draft, template=template, english=self._english)

    def _ask(self, fresh: bool) -> None:
        """`fresh`: nobody has chosen yet, so that a bilingual template speaks both languages."""
        self._asked += 1
        now, branch, kind, form = self._asked, self._branch, self._card.kind(), self._card.form()
        if branch:
            self._workspace.worker.run(
                self, lambda: self._service.usable_templates(self._actor, branch, kind, form),
                lambda rows: self._show(now, rows, fresh),
            )  # fmt: skip

    def _show(self, asked: int, rows: Sequence[TemplateRow], fresh: bool) -> None:
        if asked != self._asked:
            return
        self._rows = {row.key: row for row in rows}
        wanted = self._wanted if self._wanted in self._rows else next(iter(self._rows), "")
        language = self._workspace.language
        self._card.show_templates([(row.key, design_title(language, row)) for row in rows], wanted)
        before = self._english
        self._follow(fresh)
        if before != self._english:
            self.settled.emit()

    def _follow(self, fresh: bool) -> None:
        row = self._rows.get(self._card.template.value() or "")
        speaks = row is not None and row.bilingual
        if not speaks:
            self._english = None
        elif fresh and self._english is None:
            self._english = BatchEnglish()
        self._card.show_english(speaks, self._english is not None)

    def _on_sort(self) -> None:
        """Kind or form: other templates fit, the branch's usual one first."""
        self._wanted = ""
        self._card.show_templates([], "")
        self._ask(fresh=True)
        self.changed.emit()

    def _on_template(self, key: str) -> None:
        self._wanted = key
        self._follow(fresh=True)
        self.changed.emit()

    def _on_ticked(self, on: bool) -> None:
        self._english = BatchEnglish() if on else None
        self._card.show_english(True, on)
        self.changed.emit()

    def _on_words(self) -> None:
        draft = self._typed()

        def proposed(words: BatchEnglish) -> None:
            honour = draft.kind is CertificateKind.HONOUR
            english_dialog(self._workspace, words, self._names(), honour, self._take, self.window())

        self._workspace.worker.run(self, lambda: self._service.english_words(self._actor, draft), proposed)

    def _take(self, words: BatchEnglish) -> None:
        self._english = words
        self.changed.emit()


def eligible(
    service: "CertificateService", actor: Actor, draft: BatchDraft, form: Form, batch_id: int
) -> Eligibility:
    """Who may stand in such a batch, seen from the batch that is named. On the database thread."""
    if draft.packaged:
        return service.package_people(actor, draft.batch_id)
    if draft.kind is CertificateKind.HONOUR and not draft.class_id:
        return service.honoured(actor, replace(draft, form=form))
    if draft.class_id:
        return service.eligibility(actor, draft.class_id, form, batch_id)
    return service.completed(actor, draft.branch_id, form, batch_id)


def keep(service: "CertificateService", actor: Actor, draft: BatchDraft) -> int:
    """Keep a draft; one that was taken back by undo since is kept anew. On the database thread."""
    try:
        return service.prepare(actor, draft)
    except Refused as no:
        if not draft.batch_id or [each.code for each in no.problems] != ["record.gone"]:
            raise
        return service.prepare(actor, replace(draft, batch_id=0, version=0))
