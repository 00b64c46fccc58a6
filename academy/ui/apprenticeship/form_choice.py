"""Which paper of a contract is shown and printed, and of which month."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_forms import OF_MONTH, Form, FormWanted
from academy.apprenticeship.facts_shown import ContractSheet
from academy.ui.apprenticeship.states import month_words
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import column
from academy.ui.parts.workspace import Workspace


class FormChoice(QWidget):
    """The agreement first; a draft has no file and nothing on record."""

    chosen = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._word = workspace.language.words.word
        self._forms: list[Form] = []
        self._months: list[date] = []
        self.form, self.month = CalmCombo(), CalmCombo()
        self.form.setAccessibleName(self.tr("Which paper"))
        self.month.setAccessibleName(self.tr("Of which month"))
        self.form.currentIndexChanged.connect(self._on_form)
        self.month.currentIndexChanged.connect(self.chosen)
        self.setLayout(column(self.form, self.month, gap=8))
        self.month.hide()

    def show_sheet(self, sheet: ContractSheet) -> None:
        """The papers and months this contract has; what was chosen stays chosen."""
        frozen = bool(sheet.sha256)
        forms = [form for form in Form if frozen or form is not Form.FILE]
        first, last = sheet.row.starts.replace(day=1), min(sheet.row.ends, max(sheet.today, sheet.row.starts))
        count = (last.year - first.year) * 12 + last.month - first.month + 1
        start = first.year * 12 + first.month - 1
        months = [date(at // 12, at % 12 + 1, 1) for at in range(start, start + count)][::-1]
        if (forms, months) == (self._forms, self._months):
            return
        wanted = self.wanted()
        self._forms, self._months = forms, months
        words = [self._word(f"contract.form.{form.value}") for form in forms]
        _refill(self.form, words, forms.index(wanted.form) if wanted.form in forms else 0)
        _refill(self.month, [month_words(month) for month in months], 0)

    def wanted(self) -> FormWanted:
        if not self._forms:
            return FormWanted()
        form = self._forms[self.form.currentIndex()]
        return FormWanted(form, self._months[self.month.currentIndex()] if form in OF_MONTH else None)

    def words(self) -> str:
        """What is chosen, as a part of a file's name: no name of a person in it."""
        wanted = self.wanted()
        name = self._word(f"contract.form.{wanted.form.value}")
        return f"{name}-{wanted.month:%Y-%m}" if wanted.month else name

    def _on_form(self) -> None:
        self.month.setVisible(self.wanted().form in OF_MONTH)
        self.chosen.emit()


def _refill(combo: CalmCombo, words: list[str], current: int) -> None:
    combo.blockSignals(True)
    combo.clear()
    combo.addItems(words)
    combo.setCurrentIndex(current)
    combo.blockSignals(False)
