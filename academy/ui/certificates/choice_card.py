"""What a preparer chooses for the whole batch: kind and form of the paper, template, languages, date."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, Form, Preflight
from academy.ui.certificates.designer_fields import Pick, Tick
from academy.ui.certificates.numbers import Numbers
from academy.ui.parts.buttons import button
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.dates import parse_date
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import box, column, heading, label, row, rule

KINDS = (CertificateKind.COMPLETION, CertificateKind.TRAINING)
OF_CONTRACTS = (CertificateKind.APPRENTICESHIP,)
OF_HONOURS = (CertificateKind.HONOUR,)
ROOM = 184  # pixels that tell one name of a template from another, whatever stands before them


class ChoiceCard(QFrame):
    """`sort_changed`: another kind or form, for which other templates fit; `changed`: another date."""

    changed, sort_changed, words_asked = Signal(), Signal(), Signal()

    def __init__(self, language: Language, today: date) -> None:
        super().__init__()
        self.setObjectName("card")
        word = self._word = language.words.word
        self._kinds: tuple[CertificateKind, ...] = KINDS
        self._kind = _combo([word(f"certificates.kind.{kind.value}") for kind in KINDS], self.tr("Kind"))
        self._form = _combo([word(f"certificates.form.{form.value}") for form in Form], self.tr("Form"))
        self.template = Pick(self.tr("Design"), [])
        self.template.setMinimumWidth(ROOM)
        self.english = Tick(self.tr("Bilingual"))
        self._words = button(self.tr("English…"), small=True, on=self.words_asked.emit)
        self._languages = box(_row("", box(row(self.english, None, self._words, gap=4))))
        self._date = QLineEdit(today.isoformat(), maxLength=16, placeholderText="2026-03-01")
        self._date.setAccessibleName(self.tr("Date of issue"))
        self._numbers = Numbers()
        for each in (self._kind, self._form):
            each.currentIndexChanged.connect(self.sort_changed)
        self._date.editingFinished.connect(self._on_date)
        rows: list[QWidget | QHBoxLayout] = [
            _row(self.tr("Type"), self._kind), _row(self.tr("Form"), self._form),
            _row(self.tr("Design"), self.template), self._languages,
            _row(self.tr("Dated"), self._date),
        ]  # fmt: skip
        self.show_english(False, False)
        head = heading(self.tr("Paper and numbers"))
        self.setLayout(column(head, *rows, rule(), self._numbers, None, gap=4, margins=(12, 12, 12, 12)))

    def show_draft(self, draft: BatchDraft) -> None:
        honours = draft.kind is CertificateKind.HONOUR
        self._offer(KINDS if draft.class_id else OF_HONOURS if honours else OF_CONTRACTS)
        for combo, place in (
            (self._kind, self._kinds.index(draft.kind) if draft.kind in self._kinds else 0),
            (self._form, list(Form).index(draft.form)),
        ):
            combo.blockSignals(True)
            combo.setCurrentIndex(place)
            combo.blockSignals(False)
        if draft.issued_on:
            self._date.setText(draft.issued_on.isoformat())

    def _offer(self, kinds: tuple[CertificateKind, ...]) -> None:
        """The kinds this batch can be of."""
        if kinds == self._kinds:
            return
        self._kinds = kinds
        self._kind.blockSignals(True)
        self._kind.clear()
        self._kind.addItems([self._word(f"certificates.kind.{kind.value}") for kind in kinds])
        self._kind.blockSignals(False)

    def show_templates(self, choices: Sequence[tuple[str, str]], key: str) -> None:
        self.template.offer(choices)
        self.template.show_value(key)

    def show_english(self, able: bool, on: bool) -> None:
        """`able`: the template has a place for a second language."""
        self._languages.setVisible(able)
        self.english.show_value(on)
        self._words.setVisible(on)

    def show_numbers(self, found: Preflight) -> None:
        self._numbers.show_range(found.first_number, found.last_number)

    def kind(self) -> CertificateKind:
        return self._kinds[self._kind.currentIndex()]

    def form(self) -> Form:
        return list(Form)[self._form.currentIndex()]

    def issued_on(self) -> date | None:
        return parse_date(self._date.text())

    def _on_date(self) -> None:
        if (found := self.issued_on()) is not None:
            self._date.setText(found.isoformat())
        self.changed.emit()


def _row(word: str, field: QWidget) -> QHBoxLayout:
    """The label in a column of its own, so that the fields align."""
    name = label(word, "table", "muted")
    name.setFixedWidth(max(46, name.sizeHint().width()))
    made = row(name, field, gap=4)
    made.setStretch(1, 1)
    return made


def _combo(words: Sequence[str], name: str) -> CalmCombo:
    made = CalmCombo()
    made.addItems(list(words))
    made.setAccessibleName(name)
    return made
