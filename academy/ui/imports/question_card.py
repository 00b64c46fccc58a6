"""One kind of question: what stands there, the likely answers first, for all its rows, or to be declined."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QLineEdit, QRadioButton

from academy.courses.facts_roster import Answer
from academy.people.facts_questions import Question, Way, answer_of
from academy.people.facts_roster import Finding
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import Glyph, column, label, row, rule
from academy.ui.parts.workspace import Workspace

TYPED, DECLINED = -2, -3
Decide = Callable[[Sequence[Answer], Sequence[Finding]], object]
"""Told the clerk's answers, and the cells whose rows go back to the sender."""


class QuestionCard(QFrame):
    """`decide(answers, declined)` gets the clerk's word for the cells he answered for."""

    def __init__(self, workspace: Workspace, question: Question, place: str, decide: Decide) -> None:
        super().__init__()
        self.setObjectName("card")
        self._question, self._decide = question, decide
        found = question.first
        where, of = label(found.problem.where, "table", "ask"), label(place, "caption", "muted")
        mark, title = Glyph("circle-question-mark", "ask"), label(self.tr("Your answer"), "strong", "ask")
        head = row(mark, title, where, None, of)
        sentence = label(workspace.language.sentence(replace(found.problem, where="")), "body", wrap=True)
        self.choices = QButtonGroup(self)
        self.ways = [QRadioButton(self._words(way, answer_of(found, way))) for way in question.ways]
        self.typed = QRadioButton(self.tr("Another value:"))
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Another value:"))
        self.value.textEdited.connect(lambda: self.typed.setChecked(True))
        self.declined = QRadioButton(self.tr("Leave the row out"))
        for number, each in enumerate(self.ways):
            self.choices.addButton(each, number)
        self.choices.addButton(self.typed, TYPED)
        self.choices.addButton(self.declined, DECLINED)
        (self.ways[0] if self.ways else self.typed).setChecked(True)
        count = len(question.findings)
        all_rows = QCoreApplication.translate(
            "QuestionCard", "For all %Ln row(s) with this question", "", count
        )
        self.all_rows = QCheckBox(all_rows)
        self.all_rows.setChecked(count > 1)
        self.all_rows.setVisible(count > 1)
        done = button(self.tr("Take this answer"), "primary", on=self._on_done)
        self.setLayout(
            column(
                head, sentence, *self.ways, row(self.typed, self.value), self.declined, self.all_rows,
                rule(), row(None, done), margins=(16, 12, 16, 12),
            )
        )  # fmt: skip

    def _words(self, way: Way, answer: str) -> str:
        tr = QCoreApplication.translate
        words = {
            Way.SUGGESTED: "{answer}",
            Way.JANUARY: tr("QuestionCard", "January: {answer}"),
            Way.OCTOBER: tr("QuestionCard", "October: {answer}"),
            Way.FIRST_DAY: tr("QuestionCard", "The first of the month: {answer}"),
            Way.FIRST_OF_YEAR: tr("QuestionCard", "The first of the year: {answer}"),
            Way.DAY_FIRST: tr("QuestionCard", "The day stands first: {answer}"),
            Way.MONTH_FIRST: tr("QuestionCard", "The month stands first: {answer}"),
            Way.CENTURY_19: tr("QuestionCard", "Of the 1900s: {answer}"),
            Way.CENTURY_20: tr("QuestionCard", "Of the 2000s: {answer}"),
        }
        return words[way].format(answer=answer)

    def _on_done(self) -> None:
        chosen = self.choices.checkedId()
        cells = self._question.findings if self.all_rows.isChecked() else self._question.findings[:1]
        if chosen == DECLINED:
            self._decide((), cells)
        elif chosen == TYPED:
            if text := self.value.text().strip():
                self._decide([_answer(each, text) for each in cells], ())
            else:
                self.value.setFocus()
        else:
            way = self._question.ways[chosen]
            answers = [_answer(each, text) for each in cells if (text := answer_of(each, way))]
            self._decide(answers, ())


def _answer(found: Finding, text: str) -> Answer:
    return Answer(found.sheet, found.row, found.column, text)
