"""One question about one cell: what stands there, the likely answer first, and a way to decline."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QRadioButton

from academy.courses.facts_roster import Answer
from academy.people.facts_roster import Finding
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import Glyph, column, label, row, rule
from academy.ui.parts.workspace import Workspace

SUGGESTED, TYPED, DECLINED = 0, 1, 2


class QuestionCard(QFrame):
    """`decide(answer)` gets the clerk's word, or None when the row goes back to its sender."""

    def __init__(
        self, workspace: Workspace, finding: Finding, place: str, decide: Callable[[Answer | None], object]
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._finding, self._decide = finding, decide
        found = finding.problem
        head = row(Glyph("circle-question-mark", "ask"), label(self.tr("Your answer"), "strong", "ask"),
                   label(found.where, "table", "ask"), None, label(place, "caption", "muted"))  # fmt: skip
        sentence = label(workspace.language.sentence(replace(found, where="")), "body", wrap=True)
        self.choices = QButtonGroup(self)
        self.suggested = QRadioButton(finding.suggestion)
        self.typed = QRadioButton(self.tr("Another value:"))
        self.value = QLineEdit()
        self.value.textEdited.connect(lambda: self.typed.setChecked(True))
        self.declined = QRadioButton(self.tr("Leave the row out"))
        for number, each in ((SUGGESTED, self.suggested), (TYPED, self.typed), (DECLINED, self.declined)):
            self.choices.addButton(each, number)
        self.suggested.setVisible(bool(finding.suggestion))
        (self.suggested if finding.suggestion else self.typed).setChecked(True)
        done = button(self.tr("Take this answer"), "primary", on=self._on_done)
        self.setLayout(
            column(
                head, sentence, self.suggested, row(self.typed, self.value), self.declined, rule(),
                row(None, done), margins=(16, 12, 16, 12),
            )
        )  # fmt: skip

    def _on_done(self) -> None:
        chosen = self.choices.checkedId()
        if chosen == DECLINED:
            self._decide(None)
            return
        text = self._finding.suggestion if chosen == SUGGESTED else self.value.text().strip()
        if text:
            self._decide(Answer(self._finding.sheet, self._finding.row, self._finding.column, text))
        else:
            self.value.setFocus()
